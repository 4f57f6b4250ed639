"""A digest too long for one message, on both loopback platforms by their real adapters: all of it once, in order, in the first message's thread."""

from collections import Counter
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from unittest import mock

from adapters.chat import Digested, Item, Place, Platform, Story
from adapters.discord.speaking import rendered as in_discord
from adapters.slack.app import Slack
from adapters.slack.speaking import rendered as in_slack
from adapters.store.store import Store
from bot.delivery import Courier, Post
from bot.outbox import Letter, Outbox, Render
from briefings.brief import brief
from tests.adapters.discord.running import opened as discord_opened
from tests.adapters.slack.desks import calls, setup
from tests.adapters.store.samples import HARBOUR
from tests.bot.ledger import DUE, HOUR, NOW, Editor, Times, opened
from tests.platforms.discord import LoopbackDiscord
from tests.platforms.discord.world import Channel as DiscordChannel
from tests.platforms.slack import LoopbackSlack

STORIES, LINES = 12, 60
LONG = Digested(
    "Morning, Monday 23 November 2026",
    tuple(Story(brief(replace(HARBOUR, headline=f"Story {number:02} of a long day"))) for number in range(STORIES)),
    tuple(Item(f"Line {number:02} of a long day", f"https://news.example/{number}", "The Quay, The Pier") for number in range(LINES)),
    public=True,
)
TOLD = [*(f"Story {number:02} of" for number in range(STORIES)), *(f"Line {number:02} of" for number in range(LINES))]


@dataclass(slots=True)
class Sender:
    """A ledger with a courier to one platform."""

    store: Store
    courier: Courier
    outbox: Outbox

    async def sends(self, place: Place, key: str = "digest") -> None:
        """Send the long digest, with another one right behind it."""
        workspace = await self.store.places.workspace(place.platform, place.workspace, "", NOW)
        for number, title in enumerate((LONG.title, "The next one")):
            letter = Letter(f"{key}{number}", place, workspace.number, DUE, DUE + HOUR)
            await self.outbox.put(letter, replace(LONG, title=title) if number == 0 else Digested(title, (), LONG.rest[:1]), DUE)
        await self.courier.send_due()


@asynccontextmanager
async def sender(folder: Path, platform: Platform, post: Post, render: Render) -> AsyncIterator[Sender]:
    times = Times(DUE)
    async with opened(folder) as database:
        store = Store(database)
        courier = Courier(store.deliveries, {platform: post}, Editor(), times, rest=times.rest, timer=times.timer)
        yield Sender(store, courier, Outbox(store.deliveries, {platform: render}, lambda: None))


def told_once_in_order(texts: Sequence[str]) -> bool:
    """Whether these messages tell every story and every line once, in order."""
    whole = "\n".join(texts)
    found = sorted((whole.index(one), one) for one in TOLD if one in whole)
    return [one for _, one in found] == TOLD and set(Counter({one: whole.count(one) for one in TOLD}).values()) == {1}


async def on_slack(tmp_path: Path, where: Callable[[LoopbackSlack], Place]) -> tuple[LoopbackSlack, Place]:
    async with await LoopbackSlack.start() as slack:
        place = where(slack)
        async with (
            Slack(setup(slack), mock.Mock(), lambda: slack.clock.now, calls=calls(slack)) as ours,
            sender(tmp_path, "slack", ours, in_slack) as one,
        ):
            await one.sends(place)
        return slack, place


async def test_on_slack_the_parts_stand_in_the_first_ones_thread_before_the_next_digest(tmp_path: Path) -> None:
    slack, place = await on_slack(tmp_path, lambda slack: Place("slack", "T1", slack.team().channel("news").id, name="news"))
    channel = slack.team().channels[place.channel]
    first, *parts, following = sorted(channel.answers, key=lambda one: one.ts)
    assert (first.thread_ts, following.thread_ts) == (None, None)
    assert len(parts) >= 2
    assert {one.thread_ts for one in parts} == {first.ts}
    assert told_once_in_order([one.words for one in (first, *parts)])
    assert "The next one" in following.words


async def test_on_slack_a_long_digest_to_one_person_stands_in_their_direct_messages(tmp_path: Path) -> None:
    slack, _ = await on_slack(tmp_path, lambda slack: Place("slack", "T1", slack.team().person("ann").id, direct=True))
    (channel,) = (one for one in slack.team().channels.values() if one.kind == "im")
    first, *parts, _ = sorted(channel.answers, key=lambda one: one.ts)
    assert {one.thread_ts for one in parts} == {first.ts}
    assert told_once_in_order([one.words for one in (first, *parts)])


async def on_discord(tmp_path: Path, where: Callable[[LoopbackDiscord], Place], *, forbids: str = "") -> tuple[LoopbackDiscord, Place]:
    async with await LoopbackDiscord.start() as discord:
        place = where(discord)
        if forbids:
            discord.guild().forbids(discord.guild().channel("news"), forbids)
        async with (
            discord_opened(discord, mock.Mock(), message_content=False) as ours,
            sender(tmp_path, "discord", ours, in_discord) as one,
        ):
            await one.sends(place)
        return discord, place


def in_news(discord: LoopbackDiscord) -> Place:
    return Place("discord", discord.guild().id, discord.guild().channel("news").id, name="news")


def words(channel: DiscordChannel) -> list[Any]:
    return [one.words for one in channel.answers]


async def test_on_discord_the_parts_stand_in_a_thread_named_after_the_digest(tmp_path: Path) -> None:
    discord, place = await on_discord(tmp_path, in_news)
    channel = discord.channel_by_id(place.channel)
    assert channel is not None
    (thread,) = channel.threads
    first, following = channel.answers
    assert thread.id == first.id
    assert thread.name == "Morning, Monday 23 November 2026"
    assert len(words(thread)) >= 2
    assert told_once_in_order([first.words, *words(thread)])
    assert "The next one" in following.words


async def test_on_discord_the_parts_stand_below_where_no_thread_may_be_opened(tmp_path: Path) -> None:
    discord, place = await on_discord(tmp_path, in_news, forbids="create_public_threads")
    channel = discord.channel_by_id(place.channel)
    assert channel is not None
    assert channel.threads == []
    assert told_once_in_order(words(channel)[:-1])
    assert "The next one" in words(channel)[-1]


async def test_on_discord_a_long_digest_to_one_person_stands_in_their_direct_messages(tmp_path: Path) -> None:
    discord, place = await on_discord(
        tmp_path, lambda discord: Place("discord", discord.guild().id, discord.guild().person("ann").id, direct=True)
    )
    (channel,) = discord.directs.values()
    assert channel.person is not None
    assert channel.person.id == place.channel
    assert told_once_in_order(words(channel)[:-1])
    assert "The next one" in words(channel)[-1]
