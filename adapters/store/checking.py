"""How a database is: whole, of which revision, how large, and how many rows."""

from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import Connection, func, inspect, select, text
from sqlalchemy.exc import DBAPIError

from adapters.store import migrating
from adapters.store.copying import BESIDE
from adapters.store.database import Database
from adapters.store.errors import StoreError, room, shortened
from adapters.store.homes import File, Home
from adapters.store.opening import connected, standing
from adapters.store.tables import metadata

TIGHT = 100 << 20
"""Bytes of room below which a disk is called nearly full."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at: its name, whether it is as it should be, and what was found."""

    name: str
    good: bool
    found: str


@dataclass(frozen=True, slots=True)
class Report:
    """All that was looked at; ``rows`` by table, ``size`` and ``room`` in bytes, ``room`` None for a server."""

    home: str
    findings: tuple[Finding, ...]
    size: int | None = None
    room: int | None = None
    rows: dict[str, int] = field(default_factory=dict)

    @property
    def good(self) -> bool:
        """Whether all is as it should be."""
        return all(finding.good for finding in self.findings)


class _NotGood(Exception):  # noqa: N818 - the name says what was found
    """What a look found, when it is not as it should be."""


async def checked(home: Home) -> Report:
    """Look at a database and change nothing; what is wrong is in the report."""
    if isinstance(home, File) and not home.path.exists():
        return Report(str(home), (Finding("file", good=False, found="not there yet; it is made at the first start"),))
    looks = OF_A_FILE if isinstance(home, File) else OF_A_SERVER
    async with connected(home) as database:
        findings = tuple([await _finding(name, look, database, home) for name, look in looks])
        size, rows = await _size(database, home), await _rows(database)
    return Report(str(home), findings, size, room(home.path) if isinstance(home, File) else None, rows)


Look = Callable[[Database, Home], Awaitable[str]]


async def _finding(name: str, look: Look, database: Database, home: Home) -> Finding:
    try:
        return Finding(name, good=True, found=await look(database, home))
    except (StoreError, _NotGood) as error:
        return Finding(name, good=False, found=str(error))
    except DBAPIError as error:  # a fault we have no word for is still a finding here
        return Finding(name, good=False, found=shortened(str(error.orig)))


async def _pages(database: Database, _: Home) -> str:
    async with database.reading() as connection:
        wrong = (await connection.execute(text("PRAGMA integrity_check(1)"))).scalar_one()
    if wrong != "ok":
        raise _NotGood(shortened(wrong))
    return "every page is whole"


async def _references(database: Database, _: Home) -> str:
    async with database.reading() as connection:
        strays = (await connection.execute(text("SELECT count(*) FROM pragma_foreign_key_check"))).scalar_one()
    if strays:
        raise _NotGood(f"{strays} rows belong to rows that are not there")
    return "every row's owner is there"


async def _revision(database: Database, home: Home) -> str:
    revision = await standing(database, home)
    if revision is None:
        raise _NotGood("no tables yet; they are made at the first start")
    return revision if revision == migrating.newest() else f"{revision}; the next start brings it to {migrating.newest()}"


async def _search(database: Database, _: Home) -> str:
    if "briefings" not in await _tables(database):
        raise _NotGood("no tables yet")
    async with database.writing() as connection:  # SQLite's own check is spelled as something written; nothing is
        await connection.execute(text("INSERT INTO briefings_search(briefings_search, rank) VALUES ('integrity-check', 1)"))
    return "the same words as the briefings"


async def _rights(_database: Database, home: Home) -> str:
    assert isinstance(home, File)  # noqa: S101 - for the type checker: these looks are for files
    if home.path.stat().st_mode & 0o077:
        raise _NotGood(f"other users of this machine may read it; chmod 600 {home.path}")
    return "this user only"


async def _room(_database: Database, home: Home) -> str:
    assert isinstance(home, File)  # noqa: S101 - as above
    if room(home.path) < TIGHT:
        raise _NotGood(f"only {room(home.path) >> 20} MB are left on its disk")
    return f"{room(home.path) >> 20} MB are left on its disk"


async def _server(database: Database, _: Home) -> str:
    async with database.reading() as connection:
        version = (await connection.execute(text("SHOW server_version"))).scalar_one()
    return f"PostgreSQL {version}"


OF_A_FILE: tuple[tuple[str, Look], ...] = (
    ("pages", _pages),
    ("references", _references),
    ("revision", _revision),
    ("search", _search),
    ("rights", _rights),
    ("room", _room),
)
OF_A_SERVER: tuple[tuple[str, Look], ...] = (("server", _server), ("revision", _revision))
"""PostgreSQL looks after its pages, references and index itself."""


async def _tables(database: Database) -> list[str]:
    def ours(connection: Connection) -> list[str]:
        there = set(inspect(connection).get_table_names())
        return [name for name in metadata.tables if name in there]

    async with database.reading() as connection:
        return await connection.run_sync(ours)


async def _rows(database: Database) -> dict[str, int]:
    """How many rows each table has, as far as they can be counted."""
    counts: dict[str, int] = {}
    with suppress(StoreError, DBAPIError):
        for name in await _tables(database):
            async with database.reading() as connection:
                counts[name] = (await connection.execute(select(func.count()).select_from(metadata.tables[name]))).scalar_one()
    return counts


async def _size(database: Database, home: Home) -> int | None:
    if isinstance(home, File):
        return sum(path.stat().st_size for path in (home.path, *(Path(f"{home.path}{ending}") for ending in BESIDE)) if path.exists())
    with suppress(StoreError):
        async with database.reading() as connection:
            return int((await connection.execute(text("SELECT pg_database_size(current_database())"))).scalar_one())
    return None
