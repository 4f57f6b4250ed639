"""Digests from due to frozen: what is new, told once; late, empty and failing said; withdrawn when changed, given up aloud."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from pathlib import Path
from threading import Barrier, BrokenBarrierError
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from adapters.chat import Digested, Item, Notice, NotThere, Place, Receipt, Reply, ShutOut
from adapters.store.records import Delivery, FoundEntry, Schedule
from adapters.store.store import Store
from bot.delivery import Courier, payload
from bot.editing import Wish
from bot.gathering import LONGEST, MOST, NOT_CHOSEN, OVERLAP, Chosen, Composed, Event, Gathering, LeftOut, Read, Taste
from bot.heralding import Announcer
from bot.outbox import Outbox
from bot.poller import News
from bot.posting import Way, posting
from bot.publishing import LATE_FROM, Publisher, told_since, told_span
from bot.reading import Answer
from bot.times import Slot, moment
from briefings.brief import brief
from briefings.errors import NotAnArticle
from briefings.feeds import Entry
from briefings.feedstate import Asked, Health, begin
from tests.adapters.store.samples import HARBOUR
from tests.bot.ledger import DAY, DUE, HOUR, PLACE, Times, Wall, opened

BERLIN = ZoneInfo("Europe/Berlin")
LONG_AGO = DUE - 30 * DAY
MINUTE = timedelta(minutes=1)
SLOT = Slot(date(2026, 11, 23), time(8, 30), moment(date(2026, 11, 23), time(8, 30), BERLIN))
KEY = "slack:T1:C1:1:2026-11-23:08:30:1"


@dataclass
class Reader:
    """Reads every entry as one article; some cannot be read."""

    store: Store
    broken: set[str] = field(default_factory=set)
    read: list[str] = field(default_factory=list)

    async def entry(self, feed: str, entry: Entry, wish: Wish, fetch: Any) -> Answer:
        self.read.append(entry.title)
        if entry.title in self.broken:
            raise NotAnArticle("too-short", 3, "Only 3 words of article text found.")
        article = await self.store.articles.remember(replace(HARBOUR, headline=entry.title), entry.link, None, LONG_AGO)
        return Answer(await self.store.briefings.remember(article.number, brief(article.article), "1", "short", LONG_AGO))


@dataclass
class Composing:
    """Tells so many entries in full and one in a line, the newest first; the rest is left out, or forgotten."""

    told: list[Sequence[Any]] = field(default_factory=list)
    forgets: bool = False

    def choose(self, found: Sequence[FoundEntry], told: Iterable[Any], taste: Taste, now: datetime) -> Chosen:
        self.told.append(list(told))
        return Chosen(tuple(found[: taste.top]), "a plan")

    def compose(self, chosen: Chosen, read: Sequence[Read], unread: Sequence[FoundEntry], taste: Taste, now: datetime) -> Composed:
        assert chosen.plan == "a plan"
        top = tuple(Event(one, memory=one.found.kept.entry.title) for one in read)
        rest = tuple(Event(Read(one), memory=one.kept.entry.title) for one in unread[:1])
        left = () if self.forgets else tuple(LeftOut(one, "Too old.") for one in unread[1:])
        return Composed(top, rest, left)


async def unused(*_: Any) -> Any:
    raise AssertionError


@dataclass
class Desk:
    """A channel that reads a feed and gets a digest, and all who make it."""

    store: Store
    times: Times
    reader: Reader
    composer: Composing
    publisher: Publisher
    outbox: Outbox
    courier: Courier
    wall: Wall
    schedule: Schedule
    feed: int
    replies: list[Reply]
    stories: int = 0
    listed: list[Entry] = field(default_factory=list)

    async def news(self, *titles: str, at: datetime | None = None) -> None:
        """Stories that came in, the last one on top of the feed."""
        entries = tuple(Entry(one, one, f"https://harbour.example/{one}", "") for one in reversed(titles))
        await self.store.feeds.polled(self.feed, Asked("read", entries=len(entries)), at or self.times.now, entries=entries)

    async def publish(self, slot: Slot = SLOT) -> Reply | None:
        """Make a digest; what it says, when it was made now."""
        before = len(self.replies)
        await self.publisher.publish(await self.current(), slot)
        return self.replies[-1] if len(self.replies) > before else None

    async def current(self) -> Schedule:
        found = await self.store.digests.get(self.schedule.number)
        assert found is not None
        return found

    async def row(self, key: str = KEY) -> Delivery:
        found = await self.store.deliveries.by_key(key)
        assert found is not None
        return found

    async def setting(self, **settings: str) -> None:
        await self.store.places.set_channel(self.schedule.channel, settings=settings)


def titles(reply: Reply | None) -> list[str]:
    """The headlines of a digest, those in a line last."""
    assert isinstance(reply, Digested)
    return [*(story.briefing.headline for story in reply.stories), *(item.text for item in reply.rest)]


@asynccontextmanager
async def desk(folder: Path, **given: Any) -> AsyncIterator[Desk]:
    times = Times()
    async with opened(folder) as database:
        store, replies = Store(database), list[Reply]()
        workspace = await store.places.workspace("slack", "T1", "", LONG_AGO)
        channel = await store.places.channel(workspace.number, "C1", "news", LONG_AGO)
        feed = await store.feeds.add("https://harbour.example/feed", "Harbour", None, begin(LONG_AGO), LONG_AGO)
        await store.subscriptions.add(channel.number, feed.number, "Harbour", LONG_AGO)
        await store.feeds.polled(feed.number, Asked("read"), LONG_AGO)
        days = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
        person = await store.places.person(workspace.number, "U7", "Ada", LONG_AGO) if given.pop("to_me", False) else None
        composer = given.pop("composer", None) or Composing()
        set_up = {"times": ("08:30",), "days": days, "zone": "Europe/Berlin", "top": 2, "person": person and person.number, **given}
        schedule = await store.digests.add(channel.number, LONG_AGO, by="U1", **set_up)

        def rendered(reply: Reply) -> tuple[Any, ...]:
            replies.append(reply)
            return ({"said": type(reply).__name__, "text": getattr(reply, "text", "")}, {"said": "more"})[
                : 2 if isinstance(reply, Digested) else 1
            ]

        outbox, wall, reader = Outbox(store.deliveries, {"slack": rendered}, lambda: None), Wall(times), Reader(store)
        gathering = Gathering(store, reader, unused, composer, Wish())
        publisher = Publisher(store, gathering.gather, outbox, times)
        courier = Courier(store.deliveries, {"slack": wall}, publisher, times, rest=times.rest, timer=times.timer)
        yield Desk(store, times, reader, composer, publisher, outbox, courier, wall, schedule, feed.number, replies)


async def test_a_digest_is_made_ready_before_its_minute_and_sent_on_it(tmp_path: Path) -> None:
    async with desk(tmp_path) as one:
        await one.news("old", "crane", "ferry")
        assert titles(await one.publish()) == ["ferry", "crane", "old"]
        assert (await one.row()).state == "ready"
        await one.courier.send_due()
        assert one.wall.calls[0] == DUE
        assert [(place.channel, place.thread) for place, _, _, _ in one.wall.posts] == [("C1", None), ("C1", "m1")]


async def test_a_digest_is_made_once(tmp_path: Path) -> None:
    async with desk(tmp_path) as one:
        await one.news("crane")
        await one.publish()
        assert await one.publish() is None
        await one.courier.send_due()
        assert await one.publish() is None
        assert len(one.wall.posts) == 2


async def test_a_preview_shows_exactly_what_is_then_sent(tmp_path: Path) -> None:
    async with desk(tmp_path) as one:
        await one.news("old", "crane", "ferry")
        assert await one.publisher.preview(one.schedule) == await one.publish()


async def test_what_was_told_is_not_told_again_and_what_came_meanwhile_is(tmp_path: Path) -> None:
    async with desk(tmp_path) as one:
        await one.news("crane", at=one.times.now - HOUR)
        await one.publish()
        one.times.now += timedelta(seconds=30)
        await one.news("late entry", "crane", at=one.times.now - MINUTE)  # seen before the digest was gathered, written down after
        one.times.now = DUE + DAY - MINUTE
        await one.news("ferry", "late entry", "crane")
        assert titles(await one.publish(_slot(24))) == ["ferry", "late entry"]
        assert one.composer.told[-1] == ["crane"]
        assert OVERLAP > MINUTE


def _slot(day: int, at: time = time(8, 30)) -> Slot:
    on = date(2026, 11, day)
    return Slot(on, at, moment(on, at, BERLIN))


async def test_what_a_composer_forgets_is_left_out_and_not_offered_again(tmp_path: Path) -> None:
    async with desk(tmp_path) as one:
        one.composer.forgets = True
        await one.news("a", "b", "c", "d", "e")
        await one.publish()
        edition = await one.store.editions.last(one.schedule.channel, None)
        assert edition is not None
        assert [left["why"] for left in edition.left_out] == [NOT_CHOSEN] * 2
        one.times.now = DUE + DAY - MINUTE
        reply = await one.publish(_slot(24))
        assert isinstance(reply, Notice)


class Meeting(Composing):
    """Waits a moment for somebody else who plans a digest."""

    together = Barrier(2)

    def choose(self, found: Sequence[FoundEntry], told: Iterable[Any], taste: Taste, now: datetime) -> Chosen:
        with suppress(BrokenBarrierError):
            self.together.wait(0.1)
            raise AssertionError
        return super().choose(found, told, taste, now)


async def test_a_week_of_events_is_in_hand_for_one_digest_at_a_time(tmp_path: Path) -> None:
    async with desk(tmp_path, composer=Meeting()) as one:
        await one.news("crane")
        await asyncio.gather(*(one.publisher.preview(one.schedule) for _ in range(6)))
        assert len(one.composer.told) == 6


async def test_filters_and_mutes_leave_out_with_their_reason(tmp_path: Path) -> None:
    async with desk(tmp_path) as one:
        (subscription,) = await one.store.subscriptions.list(one.schedule.channel)
        await one.store.subscriptions.filter(subscription.number, without="crane")
        await one.news("crane falls", "ferry")
        assert titles(await one.publish()) == ["ferry"]
        edition = await one.store.editions.last(one.schedule.channel, None)
        assert edition is not None
        assert [(left["link"], left["why"].startswith("Left out")) for left in edition.left_out] == [
            ("https://harbour.example/crane falls", True)
        ]


async def test_an_article_that_cannot_be_read_is_told_by_its_headline(tmp_path: Path) -> None:
    async with desk(tmp_path) as one:
        one.reader.broken = {"crane"}
        await one.news("crane", "ferry")
        reply = await one.publish()
        assert isinstance(reply, Digested)
        assert [story.briefing.headline for story in reply.stories] == ["ferry"]
        assert reply.rest == (Item("crane", "https://harbour.example/crane", "Harbour"),)


async def test_a_bug_with_one_article_does_not_cost_the_digest(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    async with desk(tmp_path) as one:
        read = one.reader.entry

        async def breaks(feed: str, entry: Entry, wish: Wish, fetch: Any) -> Answer:
            if entry.title == "crane":
                raise KeyError("a bug")
            return await read(feed, entry, wish, fetch)

        one.reader.entry = breaks  # type: ignore[method-assign] # a reader with a bug
        await one.news("crane", "ferry")
        assert titles(await one.publish()) == ["ferry", "crane"]
    assert "failed: KeyError" in caplog.text


async def test_a_digest_of_yesterday_alone_comes_first(tmp_path: Path) -> None:
    async with desk(tmp_path) as one:
        await one.news("three days old", at=DUE - 3 * DAY)
        await one.news("crane", "three days old", at=DUE - HOUR)
        assert titles(await one.publish()) == ["crane"]
        assert MOST > 2


async def _followed_late(one: Desk, *dated: tuple[str, timedelta]) -> Schedule:
    """A digest of another channel, which has just begun to follow a feed that has been read for long; its stories were published so long ago."""
    for title, ago in reversed(dated):
        at = one.times.now - ago
        entry = Entry(title, title, f"https://harbour.example/{title}", published=at)
        await one.store.feeds.polled(one.feed, Asked("read", entries=1), at, entries=(entry, *one.listed))
        one.listed.insert(0, entry)
    channel = await one.store.places.channel(
        (await one.store.places.workspace("slack", "T1", "", LONG_AGO)).number, "C2", "other", LONG_AGO
    )
    await one.store.subscriptions.add(channel.number, one.feed, "Harbour", one.times.now)
    days = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
    return await one.store.digests.add(channel.number, one.times.now, by="U1", times=("08:30",), days=days, zone="Europe/Berlin", top=2)


async def test_a_first_digest_looks_back_a_day_also_at_what_was_there_before(tmp_path: Path) -> None:
    async with desk(tmp_path) as one:
        schedule = await _followed_late(one, ("crane", HOUR), ("ferry", DAY - HOUR), ("pier", DAY + HOUR))
        assert sorted(titles(await one.publisher.preview(schedule))) == ["crane", "ferry"]


async def test_a_first_digest_without_news_of_a_day_tells_the_newest_there_is(tmp_path: Path) -> None:
    async with desk(tmp_path) as one:
        schedule = await _followed_late(one, ("crane", 2 * DAY), ("ferry", 3 * DAY), ("pier", 4 * DAY))
        assert titles(await one.publisher.preview(schedule)) == ["crane", "ferry"]


async def test_a_first_digest_does_not_dig_for_what_is_older_than_a_fortnight(tmp_path: Path) -> None:
    async with desk(tmp_path) as one:
        schedule = await _followed_late(one, ("crane", LONGEST + HOUR))
        assert isinstance(await one.publisher.preview(schedule), Notice)


async def test_the_second_digest_repeats_nothing_of_the_first(tmp_path: Path) -> None:
    async with desk(tmp_path) as one:
        schedule = await _followed_late(one, ("crane", HOUR), ("ferry", DAY + HOUR))
        assert await one.publisher.send_now(schedule, "first")
        assert titles(one.replies[-1]) == ["crane"]
        one.times.now += timedelta(minutes=5)
        assert isinstance(await one.publisher.preview(schedule), Notice)


async def test_a_day_without_news_says_so(tmp_path: Path) -> None:
    async with desk(tmp_path) as one:
        await one.news("crane", at=one.times.now - LONGEST)
        reply = await one.publish()
        assert isinstance(reply, Notice)
        assert (reply.text, reply.public) == ("Nothing new in 1 feed since yesterday 8:28 (all healthy).", True)


async def test_a_day_without_news_is_silent_when_the_channel_wants_it(tmp_path: Path) -> None:
    async with desk(tmp_path) as one:
        await one.setting(empty="silent")
        assert await one.publish() is None
        assert ((await one.row()).state, (await one.row()).reason) == ("failed", "Nothing new.")


async def test_a_holiday_has_no_digest_where_the_channel_wants_none(tmp_path: Path) -> None:
    async with desk(tmp_path) as one:
        await one.setting(holidays="DE")
        one.times.now = datetime(2026, 12, 25, 7, 29, tzinfo=DUE.tzinfo)
        await one.news("crane")
        christmas = Slot(date(2026, 12, 25), time(8, 30), moment(date(2026, 12, 25), time(8, 30), BERLIN))
        assert await one.publish(christmas) is None
        row = await one.row("slack:T1:C1:1:2026-12-25:08:30:1")
        assert (row.state, row.reason) == ("failed", "Holiday: Christmas Day.")


async def test_a_failing_feed_is_named(tmp_path: Path) -> None:
    async with desk(tmp_path) as one:
        await one.news("crane", at=DUE - 2 * HOUR)
        await one.store.feeds.change(one.feed, _failing)
        reply = await one.publish()
        assert isinstance(reply, Digested)
        assert reply.foot == "1 failing: Harbour"


def _failing(health: Health) -> Health:
    return replace(health, failing_since=DUE - 30 * HOUR, tries=20, reason="404", told=True)


async def test_a_missed_digest_says_how_late_it_is(tmp_path: Path) -> None:
    async with desk(tmp_path) as one:
        await one.news("crane")
        one.times.now = DUE + 47 * MINUTE
        reply = await one.publish()
        assert isinstance(reply, Digested)
        assert reply.note == "Sent 47 min late."
        one.publisher._began = DUE + 46 * MINUTE
        assert one.publisher._note(SLOT, one.times.now) == "Sent 47 min late (I was offline at 8:30)."


async def test_a_frozen_digest_that_nobody_sent_in_time_is_made_anew_and_says_so(tmp_path: Path) -> None:
    async with desk(tmp_path) as one:
        await one.news("crane")
        await one.publish()
        one.times.now = DUE + HOUR
        await one.courier.send_due()
        await one.courier.send_due()
        late = one.replies[-1]
        assert isinstance(late, Digested)
        assert (late.note, titles(late)) == ("Sent 1 h late.", ["crane"])
        assert [message["said"] for message in one.wall.said] == ["Digested", "more"]
        assert LATE_FROM < HOUR


@pytest.mark.parametrize("how", ["edit", "remove", "pause", "skip", "zone"])
async def test_a_schedule_that_is_changed_after_its_digest_was_frozen_does_not_fire(tmp_path: Path, how: str) -> None:
    async with desk(tmp_path) as one:
        await one.news("crane")
        await one.publish()
        number, now = one.schedule.number, one.times.now
        changes: dict[str, Callable[[], Awaitable[object]]] = {
            "edit": lambda: one.store.digests.edit(number, 1, now, times=("09:15",)),
            "zone": lambda: one.store.digests.edit(number, 1, now, zone="Asia/Tokyo"),
            "remove": lambda: one.store.digests.remove(number),
            "pause": lambda: one.store.digests.pause(number),
            "skip": lambda: one.store.digests.skip(number, "2026-11-23T08:30"),
        }
        await changes[how]()
        await one.courier.send_due()
        await one.courier.send_due()
        assert one.wall.calls == []


async def test_a_change_of_its_name_does_not_withdraw_a_digest(tmp_path: Path) -> None:
    async with desk(tmp_path) as one:
        await one.news("crane")
        await one.publish()
        await one.store.digests.edit(one.schedule.number, 1, one.times.now, name="Morning", top=3)
        await one.courier.send_due()
        assert len(one.wall.posts) == 2


async def test_a_time_that_was_given_back_fires(tmp_path: Path) -> None:
    async with desk(tmp_path) as one:
        await one.news("crane")
        await one.publish()
        await one.store.digests.edit(one.schedule.number, 1, one.times.now, times=("09:15",))
        one.times.now = DUE - timedelta(seconds=20)
        withdrawn = await one.row()
        assert not await one.publisher.stands(withdrawn, one.times.now)
        await one.store.digests.edit(one.schedule.number, 2, one.times.now, times=("08:30",))
        await one.publish()
        await one.courier.send_due()
        assert len(one.wall.posts) == 2


async def test_a_digest_in_a_gap_of_summer_time_stands(tmp_path: Path) -> None:
    async with desk(tmp_path, times=("02:30",)) as one:
        gap = Slot(date(2027, 3, 28), time(2, 30), moment(date(2027, 3, 28), time(2, 30), BERLIN))
        one.times.now = datetime(2027, 3, 28, 0, 59, tzinfo=DUE.tzinfo)
        await one.news("crane")
        await one.publish(gap)
        await one.courier.send_due()
        assert one.wall.calls[0] == datetime(2027, 3, 28, 1, 0, tzinfo=DUE.tzinfo)


async def test_whoever_set_a_digest_is_told_when_it_cannot_be_posted_and_its_schedule_stops(tmp_path: Path) -> None:
    async with desk(tmp_path) as one:
        await one.news("crane")
        await one.publish()
        one.wall.does = [NotThere("I am not in #news.", "`/invite @brief`.")]
        await one.courier.send_due()
        await one.courier.send_due()
        (place, message, _, _) = one.wall.posts[0]
        assert (place.channel, place.direct) == ("U1", True)
        assert message["text"].startswith("Digest 1 could not be posted in #news. I am not in #news. `/invite @brief`. It is paused;")
        assert (await one.current()).paused
        reply = one.replies[-1]
        assert [(button.act, button.subject) for button in reply.buttons] == [("resume", "d1"), ("now", "d1")]


async def test_what_was_given_up_comes_with_the_next_digest(tmp_path: Path) -> None:
    async with desk(tmp_path) as one:
        await one.news("crane")
        await one.publish()
        one.wall.does = [NotThere("I am not in #news.")]
        await one.courier.send_due()
        assert await one.publisher.send_now(await one.current(), "ask 1")
        assert titles(one.replies[-1]) == ["crane"]


async def test_nobody_is_told_where_we_are_shut_out(tmp_path: Path) -> None:
    async with desk(tmp_path) as one:
        await one.news("crane")
        await one.publish()
        one.wall.does = [ShutOut("The token was revoked.")]
        await one.courier.send_due()
        await one.courier.send_due()
        assert one.wall.posts == []
        assert (await one.current()).paused


async def test_a_digest_to_one_person_goes_to_them_and_remembers_for_them(tmp_path: Path) -> None:
    async with desk(tmp_path, to_me=True) as one:
        await one.news("crane")
        await one.publish()
        row = await one.row("slack:T1:U7:C1/1:2026-11-23:08:30:1")
        assert (row.payload["place"]["channel"], row.payload["place"]["direct"]) == ("U7", True)
        assert await one.store.editions.last(one.schedule.channel, None) is None
        assert await one.store.editions.last(one.schedule.channel, one.schedule.person) is not None


async def test_now_sends_once_for_each_ask_and_preview_never(tmp_path: Path) -> None:
    async with desk(tmp_path) as one:
        await one.news("crane")
        preview = await one.publisher.preview(one.schedule)
        assert titles(preview) == ["crane"]
        assert await one.store.deliveries.open(DUE + DAY, 10) == ()
        for _ in range(3):
            assert await one.publisher.send_now(one.schedule, "ask 1")
        await one.courier.send_due()
        assert len(one.wall.posts) == 2
        assert titles(one.replies[-1]) == ["crane"]
        await one.store.digests.pause(one.schedule.number)
        await one.publisher.send_now(one.schedule, "ask 2")
        await one.courier.send_due()
        assert one.wall.said[-1]["said"] == "Notice"  # nothing new since the first


async def test_what_a_digest_tells_is_found_again_later(tmp_path: Path) -> None:
    async with desk(tmp_path) as one:
        await one.news("crane")
        await one.publish()
        found = await one.store.briefings.last((await one.row()).workspace, 10, channel=one.schedule.channel)
        assert [given.kept.briefing.headline for given in found] == ["crane"]


async def test_all_of_it_runs_and_stops_together(tmp_path: Path) -> None:
    async with desk(tmp_path) as one:
        await one.news("crane")
        one.times.now, stop, sent = DUE, asyncio.Event(), asyncio.Event()
        whole = posting(one.store, one.publisher._gather, {"slack": Way(one.wall, lambda _: ({"said": "news"},))}, one.times)
        post = one.wall.post

        async def tells(place: Place, message: Any, key: str) -> Receipt:
            sent.set()
            return await post(place, message, key)

        one.wall.post = tells  # type: ignore[method-assign] # the wall, and a bell
        running = asyncio.create_task(whole.run(stop))
        await sent.wait()
        stop.set()
        await running
        assert one.wall.said == [{"said": "news"}]
        assert not whole.health.degraded
        assert whole.announcer(one.store, lambda news, reader, now: Notice(""))


async def test_what_befalls_a_feed_is_told_once_in_each_channel_however_often_it_is_told(tmp_path: Path) -> None:
    async with desk(tmp_path) as one:
        kept = await one.store.feeds.get(one.feed)
        assert kept is not None
        announcer = Announcer(one.store.subscriptions, one.outbox, lambda news, reader, now: Notice(f"{reader.name} {news.notice}"))
        for _ in range(3):
            await announcer.tell(News(kept, "failing", kept.health, "feed:1:failing:x"), one.times.now)
        await one.courier.send_due()
        assert [(place.channel, message["text"]) for place, message, _, _ in one.wall.posts] == [("C1", "Harbour failing")]


def test_lengths_and_moments_are_told_as_people_do() -> None:
    assert [told_span(timedelta(minutes=one)) for one in (0, 47, 60, 125)] == ["0 min", "47 min", "1 h", "2 h 5 min"]
    told = [told_since(DUE - timedelta(hours=one), "Europe/Berlin", DUE) for one in (1, 24, 72)]
    assert told == ["7:30", "yesterday 8:30", "Friday 20 November 2026 8:30"]
    assert payload(PLACE, "x")["after"] is None
