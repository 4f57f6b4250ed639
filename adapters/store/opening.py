"""The store, opened: the URL is read, the file made private, the tables brought to this version's form."""

from asyncio import to_thread
from collections.abc import AsyncIterator
from contextlib import ExitStack, asynccontextmanager
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, event, inspect, text
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from adapters.store import migrating
from adapters.store.columns import written
from adapters.store.copying import copied, logged_ahead
from adapters.store.database import Database
from adapters.store.errors import StoreError, shortened, translated
from adapters.store.homes import File, Home, Server, home_of
from adapters.store.locking import held, private

BUSY = 15.0
"""Seconds a statement waits for another program's lock; the bar is a database that is locked for 10."""
CONNECTIONS = 8
"""To a SQLite file at once, kept open: each has a thread of its own, and to open one costs more than twenty questions asked of it."""
STATEMENTS = 48
"""Statements a connection keeps prepared, some 10 kB each: those in use all the time are fewer; lists of another length make a new one each."""
ONE_AT_A_TIME = 0x6E657773
"""The number of the lock under which PostgreSQL lets one process at a time change the tables ("news")."""
PRAGMAS = (
    "PRAGMA synchronous = FULL",  # what is committed outlasts a power cut
    "PRAGMA cell_size_check = ON",  # a damaged page is told of, not followed
    "PRAGMA secure_delete = ON",  # what is forgotten is overwritten, not only given free
    "PRAGMA cache_size = -1024",  # KiB of pages for each connection: the system keeps the file's pages too, once for all of them
)

SHARED: dict[str, Any] = {"hide_parameters": True, "json_serializer": written}


@asynccontextmanager
async def opened(url: str | None = None, *, alone: bool = False, busy: float = BUSY) -> AsyncIterator[Database]:
    """The database a URL names, its tables of this version's form; the usual SQLite file without one.

    ``alone`` is for what runs for long: it holds the SQLite file's lock, and a second one is refused. Short commands need no lock: SQLite
    lets them read beside a writer, and write between two writes of the other. PostgreSQL takes any number of processes.
    Raises UnusableAddress, StoreError.
    """
    async with opened_at(home_of(url), alone=alone, busy=busy) as database:
        yield database


@asynccontextmanager
async def opened_at(home: Home, *, alone: bool = False, busy: float = BUSY) -> AsyncIterator[Database]:
    """As opened, by its home. Raises StoreError."""
    with ExitStack() as kept:
        if isinstance(home, File):
            private(home.path)
            if alone:
                kept.enter_context(held(home.path))
        async with connected(home, busy) as database:
            await _ready(database, home, busy, alone=alone)
            yield database


@asynccontextmanager
async def connected(home: Home, busy: float = BUSY) -> AsyncIterator[Database]:
    """A database as it is, whatever its tables. Raises StoreError when it is used, not before."""
    engine = _engine(home, busy)
    try:
        yield Database(engine, partial(translated, home))
    finally:
        await engine.dispose()


def _engine(home: Home, busy: float) -> AsyncEngine:
    if isinstance(home, Server):
        # asked before each use, so that a server that was started again costs nobody an error
        return create_async_engine("postgresql+psycopg://", connect_args=home.parameters, pool_pre_ping=True, **SHARED)
    url = URL.create("sqlite+aiosqlite", database=str(home.path))
    given = {"timeout": busy, "cached_statements": STATEMENTS}
    # The connection used last is used next: most of them are needed in a rush only, and each holds pages and statements of its own.
    engine = create_async_engine(url, connect_args=given, **SHARED, pool_size=CONNECTIONS, max_overflow=0, pool_use_lifo=True)
    event.listen(engine.sync_engine, "connect", _set_up)
    return engine


def _set_up(connection: Any, _record: Any) -> None:
    cursor = connection.cursor()
    for pragma in PRAGMAS:
        cursor.execute(pragma)
    cursor.close()


async def _ready(database: Database, home: Home, busy: float, *, alone: bool) -> None:
    """Bring the tables to this version's form; an empty database gets them all. Raises StoreError."""
    revision = await standing(database, home)
    if isinstance(home, File):
        await to_thread(logged_ahead, home.path, busy)
    if revision == migrating.newest():
        return
    with ExitStack() as kept:
        copy = None
        if isinstance(home, File) and revision is not None:
            if not alone:  # whoever runs for long would find the tables changed under it
                kept.enter_context(held(home.path, wait=busy))
            copy = await to_thread(copied, home.path, before(home.path, revision), force=True)
        await _upgraded(database, home, copy)


async def standing(database: Database, home: Home) -> str | None:
    """The revision of the tables, None without any. Raises StoreError for a newer program's or another one's."""
    async with database.reading() as connection:
        revision, others = await connection.run_sync(_found)
    if revision is not None and revision not in migrating.known():
        raise StoreError("newer", home, revision=revision)
    if revision is None and others:
        raise StoreError("foreign", home)
    return revision


def _found(connection: Connection) -> tuple[str | None, bool]:
    """The revision, and whether there are tables at all."""
    return migrating.current(connection), bool(inspect(connection).get_table_names())


def before(path: Path, revision: str) -> Path:
    """Where a file is kept before its tables are changed."""
    return path.with_name(f"{path.stem}-before-upgrade-{revision}{path.suffix}")


async def _upgraded(database: Database, home: Home, copy: Path | None) -> None:
    """Take every step in one transaction: all of them, or none. Whoever comes second finds them taken."""
    kept = f" A copy is at {copy}." if copy else ""
    try:
        async with database.writing() as connection:
            if database.dialect == "postgresql":
                await connection.execute(text("SELECT pg_advisory_xact_lock(:number)"), {"number": ONE_AT_A_TIME})
            await connection.run_sync(migrating.upgrade)
    except StoreError:
        raise
    except Exception as error:
        reason = shortened(f"{type(error).__name__}: {getattr(error, 'orig', None) or error}")
        raise StoreError("upgrade", home, reason=reason, kept=kept) from error
