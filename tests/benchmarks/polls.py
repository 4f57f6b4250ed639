"""What polling costs, beside a loop that only asks; whether memory stays flat; whom a hostile feed holds up; what fifty askers cost.

``python -m tests.benchmarks.polls`` measures these rows alone.
"""

import asyncio
import gc
import socket
import tempfile
import time
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import TypeVar

import aiohttp
import psutil

from adapters.feeds.errors import FeedError
from adapters.feeds.parse import parse
from bot.editing import Wish
from bot.poller import LIMITS, SEATS
from bot.press import Press
from bot.reading import Reading
from bot.sample import sample
from briefings.feedstate import begin
from tests.adapters.feeds.hostile import HOSTILE, Make
from tests.adapters.web.serving import PUBLIC, Sockets, answer, fetching, silence
from tests.adapters.web.serving import serving as answering
from tests.benchmarks import feedserver, rows
from tests.benchmarks.rows import Figure, Row
from tests.benchmarks.timing import ratio, spread
from tests.bot.polling import NOW, Clock, Newsroom, feed, newsroom, opened

T = TypeVar("T")

FEEDS, ROUNDS = 1_000, 20
WARM = 3
"""Rounds before memory counts: the first holds everything new, the next fill what is kept between rounds."""
HOSTILE_FEEDS, GOOD = 20, 100
ASKERS = 50
DAY = timedelta(hours=25)
"""After so long every feed is due."""


async def followed(room: Newsroom, count: int) -> None:
    """Have a channel read so many feeds, each of a site of its own."""
    workspace = await room.store.places.workspace("slack", "T1", "Harbour", NOW)
    channel = await room.store.places.channel(workspace.number, "C1", "news", NOW)
    for number in range(count):
        kept = await room.store.feeds.add(f"http://site{number}.example/{number}", "", None, begin(NOW), NOW)
        await room.store.subscriptions.add(channel.number, kept.number, f"feed {number}", NOW)


class Bare:
    """A loop that asks the same addresses with the same connections, and does nothing with what it gets."""

    def __init__(self, session: aiohttp.ClientSession, count: int) -> None:
        self.session, self.count, self.tags, self.places = session, count, dict[int, str](), asyncio.Semaphore(SEATS)

    async def ask(self, number: int) -> None:
        known = {"If-None-Match": self.tags[number]} if number in self.tags else {}
        async with self.places, self.session.get(f"http://site{number}.example/{number}", headers=known) as response:
            await response.read()
            self.tags.setdefault(number, response.headers.get("ETag", ""))

    async def round(self) -> None:
        await asyncio.gather(*map(self.ask, range(self.count)))


class Everywhere(aiohttp.abc.AbstractResolver):
    """Every name has one address."""

    async def resolve(self, host: str, port: int = 0, family: int = 0) -> list[aiohttp.abc.ResolveResult]:
        return [{"hostname": host, "host": PUBLIC, "port": port, "family": socket.AF_INET, "proto": 0, "flags": 0}]

    async def close(self) -> None:
        """Nothing is held."""


@asynccontextmanager
async def bare(port: int, count: int) -> AsyncIterator[Bare]:
    connector = aiohttp.TCPConnector(limit=SEATS, resolver=Everywhere(), socket_factory=Sockets(port))
    async with aiohttp.ClientSession(connector=connector) as session:
        yield Bare(session, count)


@dataclass(slots=True)
class Polls:
    """What twenty rounds took: seconds of ours and of the bare loop's, and the memory after each, in bytes."""

    ours: list[float] = field(default_factory=list)
    others: list[float] = field(default_factory=list)
    memory: list[int] = field(default_factory=list)


async def polled(folder: Path, port: int, count: int, rounds: int) -> Polls:
    """Round after round, ours and the bare loop by turns; the first of each, in which nothing is known yet, does not count."""
    found = Polls()
    async with newsroom(folder, LIMITS, Sockets(port)) as room, bare(port, count) as other:
        await followed(room, count)
        for at in range(rounds + 1):
            mine = await timed(partial(room.rounds.poll_due, NOW + at * DAY))
            theirs = await timed(other.round)
            gc.collect()
            if at:
                found.ours.append(mine)
                found.others.append(theirs)
                found.memory.append(psutil.Process().memory_info().rss)
        assert await room.store.entries.count() == count * feedserver.ENTRIES
    return found


async def timed(work: Callable[[], Awaitable[object]]) -> float:
    begun = time.perf_counter()
    await work()
    return time.perf_counter() - begun


def rounds_of_polls(count: int, rounds: int) -> dict[Row, Figure]:
    """The rows about rounds of polls."""
    with tempfile.TemporaryDirectory() as folder, feedserver.serving() as port:
        found = asyncio.run(polled(Path(folder), port, count, rounds))
    flat: Sequence[int] = found.memory[WARM:] or found.memory
    return {
        rows.POLLS: spread([count / seconds for seconds in found.ours]),
        rows.POLLS_BARE: spread([count / seconds for seconds in found.others]),
        rows.POLLS_RATIO: ratio(found.ours, found.others),
        rows.POLLS_MEMORY: spread([(flat[-1] - flat[0]) / 1e6]),
    }


async def until_the_good_are_read(folder: Path, hostile: Sequence[Make], good: int) -> float:
    """Seconds until every good feed is read, beside hostile ones and as many hosts that say nothing."""
    async with newsroom(folder, LIMITS) as room:
        for at, make in enumerate(hostile):
            await room.follow(f"http://hostile{at}.example/h{at}", answer(make(0), Content_Type="application/rss+xml"))
            await room.follow(f"http://silent{at}.example/s{at}", silence)
        for at in range(good):
            await room.follow(f"http://good{at}.example/g{at}", feed(f"good {at}"))
        numbers = [one.number for one in await room.store.feeds.due(NOW, 10_000) if "//good" in one.address]
        begun = time.perf_counter()
        polling = asyncio.create_task(room.rounds.poll_due(NOW))
        while not await read(room, numbers):  # noqa: ASYNC110 - many tasks bring it about, none of which would set an event
            await asyncio.sleep(0.01)
        seconds = time.perf_counter() - begun
        polling.cancel()
        await asyncio.gather(polling, return_exceptions=True)
    return seconds


async def read(room: Newsroom, numbers: Sequence[int]) -> bool:
    """Whether each of these feeds has answered."""
    for number in numbers:
        kept = await room.store.feeds.get(number)
        if kept is None or kept.health.last_good is None:
            return False
    return True


def held_up(worst: Sequence[Make], good: int, rounds: int) -> Figure:
    """How much longer the good feeds take beside hostile ones than alone."""
    longer = []
    for _ in range(rounds):
        with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as other:
            alone = asyncio.run(until_the_good_are_read(Path(one), (), good))
            longer.append(asyncio.run(until_the_good_are_read(Path(other), worst, good)) - alone)
    return spread([max(0.0, seconds) for seconds in longer])


def slowest(count: int) -> list[Make]:
    """The hostile feeds that take the longest to be found out."""
    return sorted(HOSTILE.values(), key=parsed_for, reverse=True)[:count]


def parsed_for(make: Make) -> float:
    """Seconds until a feed is read or given up."""
    begun = time.perf_counter()
    with suppress(FeedError):
        parse(make(0))
    return time.perf_counter() - begun


@dataclass(slots=True)
class Counting:
    """A press that counts what it is given to do."""

    press: Press
    done: Counter[str] = field(default_factory=Counter)

    async def run(self, work: Callable[..., T], *given: object) -> T:
        """Count it and do it."""
        self.done[work.__name__] += 1
        return await self.press.run(work, *given)


async def asked_at_once(folder: Path, askers: int) -> tuple[int, int]:
    """How often a page is fetched and briefed when so many people ask for it at the same time."""
    async with answering() as server, opened(folder) as store, fetching(server) as fetcher, Press(1) as press:
        counting, link = Counting(press), server.tell("/a", answer(sample()))
        async with Reading(store, counting, fetcher.fetch, Clock(), fetcher.setup.allowed) as reading:
            await asyncio.gather(*(reading.link(link, Wish()) for _ in range(askers)))
    return len(server.asked), counting.done["answer"]


def one_for_all(askers: int, rounds: int) -> dict[Row, Figure]:
    """The rows about many who ask for one link."""
    found = []
    for _ in range(rounds):
        with tempfile.TemporaryDirectory() as folder:
            found.append(asyncio.run(asked_at_once(Path(folder), askers)))
    return {rows.FLIGHT_FETCHES: spread([one for one, _ in found]), rows.FLIGHT_BRIEFINGS: spread([one for _, one in found])}


def measured(rounds: int, feeds: int | None = None) -> dict[Row, Figure]:
    """The rows about polling and single flight; fewer ``feeds`` only to see that it runs."""
    polls = rounds_of_polls(FEEDS, ROUNDS) if feeds is None else rounds_of_polls(feeds, 2)
    held = held_up(slowest(HOSTILE_FEEDS), GOOD, rounds) if feeds is None else held_up(list(HOSTILE.values())[:1], feeds, 1)
    return polls | {rows.HELD_UP: held} | one_for_all(ASKERS, rounds)


if __name__ == "__main__":
    print(rows.plain(measured(3)))
