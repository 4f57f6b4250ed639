"""Feeds: ours beside feedparser and fastfeedparser alone on the feeds written for the tests, how often each reads what is labelled, and hostile ones."""

import asyncio
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from adapters.feeds import child
from adapters.feeds.errors import FeedError
from adapters.feeds.parse import parse
from tests.adapters.feeds.hostile import HOSTILE, Make
from tests.adapters.feeds.varied import VARIED
from tests.adapters.feeds.written import Written
from tests.benchmarks import feedparsers, rows
from tests.benchmarks.feedparsers import PARSERS, Told
from tests.benchmarks.rows import Figure, Row
from tests.benchmarks.timing import by_turns, ratio, spread

SHARED_KINDS = frozenset({"rss", "rdf", "atom"})
"""What all three read; JSON Feed and site maps are held to their labels by the tests."""
TICK = 0.001


@dataclass(frozen=True, slots=True)
class Feeds:
    """The feeds that are measured: sound ones, and damaged ones for which ours starts the tolerant parser in a process."""

    sound: tuple[Written, ...]
    damaged: tuple[Written, ...]

    @property
    def all(self) -> tuple[Written, ...]:
        return (*self.sound, *self.damaged)

    @property
    def told(self) -> str:
        return f"{len(self.all)} feeds written for the tests"


@cache
def feeds(most: int | None = None) -> Feeds:
    """The written feeds, the first ``most`` of each sort."""
    shared = [one for one in VARIED.values() if one.kind in SHARED_KINDS]
    damaged = [one for one in shared if _needs_a_process(one)]
    return Feeds(tuple(one for one in shared if one not in damaged)[:most], tuple(damaged)[:most])


def _needs_a_process(one: Written) -> bool:
    asked: list[bytes] = []
    original = child.tolerant

    def noting(document: bytes, seconds: float) -> object:
        asked.append(document)
        raise FeedError("broken")

    child.tolerant = noting  # type: ignore[assignment] # it never answers
    try:
        parse(one.content, one.address)
    except FeedError:
        pass
    finally:
        child.tolerant = original
    return bool(asked)


def _on_all(read: Callable[[bytes, str], object], some: Sequence[Written]) -> Callable[[], None]:
    def run() -> None:
        for one in some:
            try:
                read(one.content, one.address)
            except feedparsers.FAILURES:
                continue

    return run


def measured(rounds: int, most: int | None = None) -> dict[Row, Figure]:
    """The rows about feeds; a feed on which a contender fails costs it what it costs."""
    chosen = feeds(most)
    works = {(name, sort): _on_all(read, some) for name, (read, _) in PARSERS.items() for sort, some in _sorts(chosen)}
    named = {" ".join(key): work for key, work in works.items()}
    by_turns(named, 1)  # what is loaded on first use
    seconds = by_turns(named, rounds)
    return {
        rows.FEEDS_SECOND: spread([len(chosen.sound) / one for one in seconds["ours sound"]]),
        rows.FEEDS_FEEDPARSER: ratio(seconds["feedparser sound"], seconds["ours sound"]),
        rows.FEEDS_FAST: ratio(seconds["ours sound"], seconds["fastfeedparser sound"]),
        rows.FEEDS_DAMAGED: spread([1000 * one / len(chosen.damaged) for one in seconds["ours damaged"]]),
        rows.FEEDS_DAMAGED_FEEDPARSER: spread([1000 * one / len(chosen.damaged) for one in seconds["feedparser damaged"]]),
        **agreement(chosen.all),
        **_hostile(rounds, list(HOSTILE.values())[:most]),
    }


def _sorts(chosen: Feeds) -> Iterable[tuple[str, tuple[Written, ...]]]:
    return ("sound", chosen.sound), ("damaged", chosen.damaged)


def agreement(some: Sequence[Written]) -> dict[Row, Figure]:
    """Of all feeds, the share whose titles, links and times are each as labelled, for each parser."""
    found: dict[Row, Figure] = {}
    for name, (_, tell) in PARSERS.items():
        answers = [(one, _told(tell, one)) for one in some]
        for what in feedparsers.FIELDS:
            right = sum(feedparsers.agrees(what, told, one) for one, told in answers)
            found[rows.FEEDS_AGREE[what, name]] = spread([100 * right / len(some)])
    return found


def _told(tell: Callable[[bytes, str], list[Told]], one: Written) -> list[Told] | None:
    try:
        return tell(one.content, one.address)
    except feedparsers.FAILURES:
        return None


def _hostile(rounds: int, makes: Sequence[Make]) -> dict[Row, Figure]:
    """The slowest hostile feed of each round, and the longest the event loop had to wait beside any of them."""
    looked = [[asyncio.run(_beside(make(0))) for make in makes] for _ in range(rounds)]
    return {
        rows.FEEDS_SLOWEST: spread([max(took for took, _ in one) for one in looked]),
        rows.FEEDS_WAIT: spread([max(wait for _, wait in one) for one in looked]),
    }


async def _beside(content: bytes) -> tuple[float, float]:
    """Seconds on the clock one feed takes in a thread, and the longest pause of a loop that does nothing else."""
    waits = [0.0]
    parsing = asyncio.create_task(asyncio.to_thread(_parsed, content))
    begun = last = time.perf_counter()
    while not parsing.done():
        await asyncio.sleep(TICK)
        waits.append(time.perf_counter() - last - TICK)
        last = time.perf_counter()
    return last - begun, max(waits)


def _parsed(content: bytes) -> bool:
    try:
        parse(content)
    except FeedError:
        return False
    return True
