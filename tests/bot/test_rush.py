"""Digests of one minute are made together, and each is its channel's own."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from adapters.chat import Button, Digested, Reply, Story
from adapters.discord.speaking import rendered as in_discord
from adapters.slack.speaking import rendered as in_slack
from adapters.store.records import Schedule
from adapters.store.store import Store
from bot.composing import Composer
from bot.editing import Wish
from bot.gathering import Gathering
from bot.posting import Posting, Way, posting
from bot.rush import Rush
from briefings.brief import brief
from briefings.feeds import Entry
from briefings.feedstate import Asked, begin
from briefings.quoted import Quoted
from tests.adapters.store.samples import HARBOUR
from tests.bot.ledger import HOUR, Times, Wall, opened
from tests.bot.test_publishing import LONG_AGO, SLOT, Reader, titles, unused

EVERY = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
NEWS = {
    "harbour": ("Crane falls in Velmar harbour", "Ferry to Osterna runs again", "Norvik elects Ilka Dorne mayor"),
    "ledger": ("Linen mill burns in Aldersund", "Court frees Pavel Rusk"),
}


class House:
    """A store with channels that read the same feeds, and all that makes their digests."""

    def __init__(self, store: Store, rush: Rush) -> None:
        self.store, self.times = store, Times()
        unread = Reader(store, {title for news in NEWS.values() for title in news})
        gathering = Gathering(rush, unread, unused, Composer(), Wish())
        self.whole: Posting = posting(rush, gathering.gather, {"slack": Way(Wall(self.times), self.rendered)}, self.times)

    def rendered(self, reply: Reply) -> tuple[Any, ...]:
        return ({"said": titles(reply) if isinstance(reply, Digested) else []},)

    async def feeds(self) -> list[int]:
        made = []
        for name, news in NEWS.items():
            one = await self.store.feeds.add(f"https://{name}.example/feed", name, None, begin(LONG_AGO), LONG_AGO)
            entries = tuple(Entry(title, title, f"https://{name}.example/{at}", "", self.times.now - HOUR) for at, title in enumerate(news))
            await self.store.feeds.polled(one.number, Asked("read"), LONG_AGO)
            await self.store.feeds.polled(one.number, Asked("read", entries=len(entries)), self.times.now - HOUR, entries=entries)
            made.append(one.number)
        return made

    async def channel(self, number: int, feeds: list[int], **given: Any) -> Schedule:
        team = await self.store.places.workspace("slack", f"T{number % 2}", "", LONG_AGO)
        here = await self.store.places.channel(team.number, f"C{number}", "news", LONG_AGO)
        for each in feeds:
            await self.store.subscriptions.add(here.number, each, f"feed {each}", LONG_AGO)
        set_up = {"times": ("08:30",), "days": EVERY, "zone": "Europe/Berlin", "name": f"n{number}", **given}
        return await self.store.digests.add(here.number, LONG_AGO, by="U1", **set_up)

    async def said(self, schedules: list[Schedule]) -> list[list[str]]:
        await asyncio.gather(*(self.whole.publisher.publish(one, SLOT) for one in schedules))
        rows = await self.store.deliveries.open(self.times.now + timedelta(days=1), 99)
        told = {row.digest: row.payload["message"]["said"] for row in rows if ":now:" not in row.key}
        return [told.get(one.number, []) for one in schedules]


@asynccontextmanager
async def house(folder: Path) -> AsyncIterator[House]:
    async with opened(folder) as database:
        rush = Rush(database)
        yield House(Store(database), rush)
        await rush.close()


async def test_channels_with_the_same_feeds_are_each_told_what_they_want(tmp_path: Path) -> None:
    async with house(tmp_path) as one:
        both = await one.feeds()
        plain = await one.channel(0, both)
        muted, filtered, liking, other, told = [await one.channel(number, both) for number in range(1, 6)]
        first = await one.channel(7, both, top=1, topics=("mayor",))
        half = await one.channel(8, both[1:])
        await one.store.mutes.add("harbour", LONG_AGO, channel=muted.channel)
        (subscription, _) = await one.store.subscriptions.list(filtered.channel)
        await one.store.subscriptions.filter(subscription.number, without="crane")
        await one.store.places.set_channel(liking.channel, settings={"liked": {"Pavel Rusk": 2.0}})
        await one.store.places.set_channel(other.channel, settings={"liked": {"Pavel Rusk": -2.0}})
        await one.whole.publisher.send_now(told, "asked")
        said = await one.said([plain, muted, filtered, liking, other, first, half, told])
        every, ledger = {*NEWS["harbour"], *NEWS["ledger"]}, set(NEWS["ledger"])
        assert [set(each) for each in said] == [
            every,
            ledger,
            every - {"Crane falls in Velmar harbour"},
            every,
            every,
            every,
            ledger,
            set(),
        ]
        assert said[3][0] == said[4][-1] == "Court frees Pavel Rusk"
        assert said[5][0] == "Norvik elects Ilka Dorne mayor"


async def test_digests_of_one_moment_ask_the_store_little_each(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with house(tmp_path) as one:
        both = await one.feeds()
        schedules = [await one.channel(number, both) for number in range(24)]
        asked: list[str] = []
        engine = one.store.database.engine.sync_engine
        event.listen(engine, "before_cursor_execute", lambda *given: asked.append(given[2]))
        said = await one.said(schedules)
        assert all(said)
        counted = [each for each in asked if not each.startswith("BEGIN")]
        read = [each for each in counted if " briefings" in each or " articles" in each]  # each article once, not once a digest
        assert (len(counted) - len(read)) / len(schedules) <= 2, (len(counted), len(read))


@pytest.mark.parametrize("rendered", [in_slack, in_discord])
def test_stories_that_differ_in_one_thing_are_each_laid_out_as_they_are(rendered: Callable[[Reply], Any]) -> None:
    whole = brief(HARBOUR, "full")
    assert whole.quotes
    story = Story(whole, (("The Ledger", "https://ledger.example/1"),), (Button("Save", "save", "b1"),))
    others = [
        replace(story, briefing=replace(whole, quotes=())),
        replace(story, briefing=replace(whole, key_points=())),
        replace(story, also=(("The Ledger", "https://ledger.example/2"),)),
        replace(story, buttons=(Button("Save", "save", "b2"),)),
        replace(story, topic="Ports"),
        replace(story, others=(Quoted(whole.quotes[0], replace(whole, headline="Another"), "The Post"),)),
    ]
    told = [json.dumps(rendered(Digested("News", (one,), public=True))) for one in (story, *others, story)]
    assert told[0] == told[-1]
    assert len(set(told)) == len(others) + 1
