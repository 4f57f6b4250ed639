"""Backups and what is made of them, for both databases and from one to the other."""

import asyncio
from asyncio import to_thread
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from secrets import token_hex
from tempfile import TemporaryDirectory

from sqlalchemy import text
from sqlalchemy.exc import DBAPIError, IntegrityError, StatementError
from sqlalchemy.ext.asyncio import AsyncConnection

from adapters.store.copying import copied, exchanged, removed, sound
from adapters.store.database import Database
from adapters.store.errors import StoreError, shortened
from adapters.store.homes import NAME, File, Home, Server, usual
from adapters.store.locking import folder, held, private
from adapters.store.migrating import upgrade
from adapters.store.opening import ONE_AT_A_TIME, connected, standing
from adapters.store.portable import PACKED, Told, dumped, emptied, loaded, told

SQLITE = b"SQLite format 3\x00"
"""What a SQLite file begins with."""


async def backup(home: Home, target: Path, *, portable: bool = False, force: bool = False) -> Path:
    """Write a backup of a database in use; SQLite's is a SQLite file unless a portable one is wanted. Raises StoreError."""
    if isinstance(home, File) and not home.path.exists():
        raise StoreError("unreadable", home, reason="there is no database yet")
    if isinstance(home, File) and not portable:
        return await to_thread(copied, home.path, target, force=force)
    async with connected(home) as database:
        if await standing(database, home) is None:
            raise StoreError("unreadable", home, reason="it has no tables yet")
        return await dumped(database, target, force=force)


def ending(home: Home, *, portable: bool) -> str:
    """What a backup's name ends with."""
    return "db" if isinstance(home, File) and not portable else "jsonl.gz"


async def restore(home: Home, source: Path, stamp: str) -> Path | None:
    """Put a backup in a database's place, all of it or nothing; where the old one is kept, None when there was none.

    A SQLite file or a portable backup goes into either database. Nobody may be running on it; ``stamp`` is part of the old one's new name.
    Raises StoreError.
    """
    portable = _is_portable(source)
    if isinstance(home, Server):
        return await _into_server(home, source, portable=portable, aside=_aside(usual(), stamp, home))
    return await _into_file(home, source, portable=portable, aside=_aside(home.path, stamp, home))


def _aside(path: Path, stamp: str, home: Home) -> Path:
    return path.with_name(f"{path.stem}-before-restore-{stamp}.{ending(home, portable=False)}")


def _is_portable(source: Path) -> bool:
    """Which of the two kinds of backup a file is. Raises StoreError when it is neither."""
    try:
        with source.open("rb") as file:
            beginning = file.read(len(SQLITE))
    except OSError as error:
        raise StoreError("unreadable", source, reason=shortened(error.strerror or str(error))) from error
    if beginning != SQLITE and not beginning.startswith(PACKED):
        raise StoreError("unknown", source)
    return beginning != SQLITE


async def _into_file(home: File, source: Path, *, portable: bool, aside: Path) -> Path | None:
    folder(home.path)
    with held(home.path, wrong="used"):
        await _not_foreign(home)
        async with _built(source, portable=portable, beside=home.path) as new:
            kept = aside if home.path.exists() and home.path.stat().st_size else None
            await to_thread(exchanged, new.path, home.path, aside)
    return kept


async def _not_foreign(home: File) -> None:
    """A damaged or newer database may be replaced, another program's not."""
    if not await to_thread(home.path.exists):
        return
    try:
        async with connected(home) as database:
            await standing(database, home)
    except StoreError as error:
        if error.wrong not in {"newer", "damaged", "failing"}:
            raise


@asynccontextmanager
async def _built(source: Path, *, portable: bool, beside: Path) -> AsyncIterator[File]:
    """A sound SQLite file of this version's form with all that a backup holds; it is gone at the end. Raises StoreError."""
    draft = File(beside.with_name(f".{beside.name}.{token_hex(4)}.new"))
    try:
        private(draft.path)
        await (_from_portable if portable else _from_file)(draft, source)
        await to_thread(sound, draft.path)
        yield draft
    finally:
        removed(draft.path)


async def _from_portable(draft: File, source: Path) -> None:
    known = await to_thread(told, source)
    async with connected(draft) as database, database.writing() as connection:
        await _filled(connection, source, known)


async def _filled(connection: AsyncConnection, source: Path, known: Told) -> None:
    """What a right checksum does not rule out, a file made by hand, is refused like damage."""
    try:
        await loaded(connection, source, known)
    except (KeyError, ValueError, TypeError, IntegrityError, StatementError) as error:
        if isinstance(error, DBAPIError) and not isinstance(error, IntegrityError):
            raise
        raise StoreError("cut", source, reason="its rows do not fit the tables") from error


async def _from_file(draft: File, source: Path) -> None:
    try:
        await to_thread(copied, source, draft.path, force=True)
        async with connected(draft) as database:
            known = await standing(database, draft)
            async with database.writing() as connection:
                await connection.run_sync(upgrade)
    except StoreError as error:
        raise _of_backup(error, source) from error
    if known is None:
        raise StoreError("unknown", source)


def _of_backup(error: StoreError, source: Path) -> StoreError:
    """The same fault told of the backup, not of the database."""
    if error.wrong == "newer":
        return StoreError("later", source, revision=error.facts["revision"])
    if error.wrong == "damaged":
        return StoreError("cut", source, reason="some of its pages cannot be read")
    return StoreError("unknown", source) if error.wrong == "foreign" else error


async def _into_server(home: Server, source: Path, *, portable: bool, aside: Path) -> Path | None:
    async with connected(home) as database:
        await _unused(database, home)
        async with _unpacked(source, portable=portable) as rows:
            known = await to_thread(told, rows)
            kept = await _kept(database, home, aside)
            async with database.writing() as connection:
                await connection.execute(text("SELECT pg_advisory_xact_lock(:number)"), {"number": ONE_AT_A_TIME})
                await emptied(connection)
                await _filled(connection, rows, known)
    return kept


@asynccontextmanager
async def _unpacked(source: Path, *, portable: bool) -> AsyncIterator[Path]:
    """A backup in the form a server is filled from."""
    if portable:
        yield source
        return
    with TemporaryDirectory(prefix=f"{NAME}-") as name:
        rows = Path(name) / "rows"
        async with _built(source, portable=False, beside=Path(name) / NAME) as draft, connected(draft) as database:
            await dumped(database, rows)
        yield rows


LOOKS, PAUSE = 10, 0.2
"""How often it is looked whether others are connected, and seconds between: a connection that was closed is listed until its server process has ended."""


async def _unused(database: Database, home: Server) -> None:
    others = text(
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND application_name = :name AND pid <> pg_backend_pid()"
    )
    for _ in range(LOOKS):
        async with database.reading() as connection:
            count = (await connection.execute(others, {"name": home.parameters["application_name"]})).scalar_one()
        if not count:
            return
        await asyncio.sleep(PAUSE)
    raise StoreError("used", home, process=f"{count} connection{'' if count == 1 else 's'}")


async def _kept(database: Database, home: Server, aside: Path) -> Path | None:
    """What the server holds, as a portable backup, whatever its revision."""
    try:
        if await standing(database, home) is None:
            return None
    except StoreError as error:
        if error.wrong != "newer":
            raise
    folder(aside)
    return await dumped(database, aside)
