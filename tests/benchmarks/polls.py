"""What polling costs, beside a loop that only asks; whether memory stays flat; whom a hostile feed holds up; what fifty askers cost.

``python -m tests.benchmarks.polls`` measures these rows alone.
"""

import asyncio
import gc
import tempfile
import time
from collections import Counter
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import TypeVar

import aiohttp
import psutil

from bot.editing import Wish
from bot.poller import LIMITS, PLACES
from bot.press import Press
from bot.reading import Reading
from briefings.feedstate import begin
from tests.adapters.web.serving import PUBLIC, Server, Sockets, answer, fetching
from tests.adapters.web.serving import serving as answering
from tests.benchmarks import feedserver, rows
from tests.benchmarks.rows import Figure, Row
from tests.benchmarks.timing import Spread, spread
from tests.bot.polling import NOW, Clock, Newsroom, newsroom, opened

T = TypeVar("T")

FEEDS, ROUNDS = 1_000, 20
WARM = 3
"""Rounds before memory counts: the first holds everything new, the next fill what is kept between rounds."""
HOSTILE, GOOD = 20, 100
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
        self.session, self.count, self.tags, self.places = session, count, dict[int, str](), asyncio.Semaphore(PLACES)

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
        return [{"hostname": host, "host": PUBLIC, "port": port, "family": 2, "proto": 0, "flags": 0}]  # type: ignore[typeddict-item] # 2 is AF_INET

    async def close(self) -> None:
        """Nothing is held."""


@asynccontextmanager
async def bare(port: int, count: int) -> AsyncIterator[Bare]:
    connector = aiohttp.TCPConnector(limit=PLACES, resolver=Everywhere(), socket_factory=Sockets(port))
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
            mine = await timed(lambda now=NOW + at * DAY: room.rounds.poll_due(now))  # type: ignore[misc] # mypy cannot infer the lambda
            theirs = await timed(other.round)
            gc.collect()
            if at:
                found.ours.append(mine)
                found.others.append(theirs)
                found.memory.append(psutil.Process().memory_info().rss)
        assert await room.store.entries.count() == count * feedserver.ENTRIES
    return found


async def timed(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    await work()  # type: ignore[misc] # work is a coroutine function
    return time.perf_counter() - begun


def rounds_of_polls(count: int, rounds: int) -> dict[Row, Figure]:
    with tempfile.TemporaryDirectory() as folder, feedserver.serving() as port:
        found = asyncio.run(polled(Path(folder), port, count, rounds))
    flat: Sequence[int] = found.memory[WARM:] or found.memory
    return {
        rows.POLLS: spread([count / seconds for seconds in found.ours]),
        rows.POLLS_RATIO: spread([one / other for one, other in zip(found.ours, found.others, strict=True)]),
        rows.POLLS_MEMORY: spread([flat[-1] / flat[0]]),
    }


if __name__ == "__main__":
    import sys

    with tempfile.TemporaryDirectory() as folder, feedserver.serving() as port:
        found = asyncio.run(polled(Path(folder), port, int(sys.argv[1]), int(sys.argv[2])))
    print(found)
