"""A backup no database of its own kind is needed for: every row as a line of JSON, packed, with a checksum.

The lines: a header with the revision of the tables; for each table its name and columns, then its rows as lists; a last line with the number
of rows and the SHA-256 of all before it. Times are ISO 8601 in UTC, bytes base64.
"""

import gzip
import json
import zlib
from base64 import b64decode, b64encode
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, DateTime, LargeBinary, MetaData, Table, inspect, select, text
from sqlalchemy import types as sql
from sqlalchemy.ext.asyncio import AsyncConnection

from adapters.store import migrating
from adapters.store.columns import Facts, Moment
from adapters.store.copying import written
from adapters.store.database import Database
from adapters.store.errors import StoreError, shortened
from adapters.store.tables import metadata

FORMAT = "newsbrief.backup/1"
PACKED = b"\x1f\x8b"
"""What a packed file begins with."""
AT_ONCE = 500
"""Rows that are written together."""
LONGEST = 64 << 20
"""Bytes of one line; a row holds an article of at most a few megabytes."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a portable backup says of itself."""

    revision: str
    rows: int


async def dumped(database: Database, target: Path, *, force: bool = False) -> Path:
    """Write every row as it is at this moment to a file. Raises StoreError."""
    with written(target, force=force) as draft, gzip.open(draft, "wb", compresslevel=6) as packed:
        lines = _Lines(packed)
        async with database.reading() as connection:
            await _frozen(connection, database)
            await _dump(connection, lines)
        lines.end()
    return target


class _Lines:
    """Writes lines and remembers what it wrote."""

    def __init__(self, out: Any) -> None:
        self._out, self._hash, self.rows = out, sha256(), 0

    def put(self, line: Any) -> None:
        content = json.dumps(line, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
        self._hash.update(content)
        self._out.write(content)

    def end(self) -> None:
        self.put({"rows": self.rows})
        self._out.write(json.dumps({"sha256": self._hash.hexdigest()}).encode() + b"\n")


async def _frozen(connection: AsyncConnection, database: Database) -> None:
    """PostgreSQL, too, shows one moment to all that follows."""
    if database.dialect == "postgresql":
        await connection.execute(text("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY"))


async def _dump(connection: AsyncConnection, lines: _Lines) -> None:
    lines.put({"format": FORMAT, "revision": await connection.run_sync(migrating.current)})
    for table in await connection.run_sync(_ours):
        lines.put({"table": table.name, "columns": [column.name for column in table.columns]})
        async for row in _rows(connection, table):
            lines.put([_written(value) for value in row])
            lines.rows += 1


async def _rows(connection: AsyncConnection, table: Table) -> AsyncIterator[Any]:
    async with connection.stream(select(table).order_by(*table.primary_key.columns), execution_options={"yield_per": AT_ONCE}) as result:
        async for row in result:
            yield row


def _written(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    return b64encode(value).decode() if isinstance(value, bytes) else value


def _ours(connection: Connection) -> list[Table]:
    """Our tables as they are in this database, whatever its revision, owners before what they own."""
    found = MetaData()
    there = set(inspect(connection).get_table_names())
    found.reflect(connection, only=[name for name in metadata.tables if name in there])
    return [_typed(table) for table in found.sorted_tables]


def _typed(table: Table) -> Table:
    """A table without the columns the database fills in itself, its values read and written as ours."""
    kept = [column._copy() for column in table.columns if column.computed is None]  # noqa: SLF001 - the library's own way to take columns over
    for column in kept:
        column.type = next((ours for theirs, ours in KINDS.items() if isinstance(column.type, theirs)), column.type)
    return Table(table.name, MetaData(), *kept)


KINDS: dict[type[Any], Any] = {DateTime: Moment(), sql.JSON: Facts()}
READ: tuple[tuple[type[Any], Callable[[Any], Any]], ...] = (
    (Moment, datetime.fromisoformat),
    (LargeBinary, b64decode),
)
"""What a value in JSON is turned into, by its column."""


def told(source: Path) -> Told:
    """What a backup says of itself, once every line of it was read and its checksum is right. Raises StoreError."""
    seen, rows, last = sha256(), 0, b""
    with _unpacked(source) as lines:
        header = _header(next(lines, b""), source)
        seen.update(header.line)
        for line in lines:
            seen.update(last)
            rows += line.startswith(b"[")
            last = line
    if last != _end(seen.hexdigest()):
        raise StoreError("cut", source, reason="its checksum is wrong")
    return Told(header.revision, rows)


def _end(checksum: str) -> bytes:
    return json.dumps({"sha256": checksum}).encode() + b"\n"


@dataclass(frozen=True, slots=True)
class _Header:
    line: bytes
    revision: str


def _header(line: bytes, source: Path) -> _Header:
    try:
        header = json.loads(line)
    except ValueError:
        header = None
    if not (isinstance(header, dict) and header.get("format") == FORMAT and isinstance(header.get("revision"), str)):
        raise StoreError("unknown", source)
    if header["revision"] not in migrating.known():
        raise StoreError("later", source, revision=shortened(header["revision"]))
    return _Header(line, header["revision"])


@contextmanager
def _unpacked(source: Path) -> Iterator[Iterator[bytes]]:
    """The lines of a packed file. Raises StoreError."""
    try:
        with gzip.open(source, "rb") as packed:
            yield _bounded(packed, source)
    except (EOFError, zlib.error, gzip.BadGzipFile):
        raise StoreError("cut", source, reason="it ends too soon or was changed") from None
    except OSError as error:
        raise StoreError("unreadable", source, reason=shortened(error.strerror or str(error))) from error


def _bounded(packed: gzip.GzipFile, source: Path) -> Iterator[bytes]:
    while line := packed.readline(LONGEST):
        if not line.endswith(b"\n"):
            raise StoreError("cut", source, reason="a line of it does not end")
        yield line


async def loaded(connection: AsyncConnection, source: Path, known: Told) -> None:
    """Fill an empty database, in the caller's transaction, from a backup that ``told`` has looked through; then take the steps it lacks."""
    await connection.run_sync(migrating.upgrade, known.revision)
    tables = {table.name: table for table in await connection.run_sync(_ours)}
    with _unpacked(source) as lines:
        for name, columns, rows in _batches(lines):
            await connection.execute(tables[name].insert(), [_read(tables[name], columns, row) for row in rows])
    await _counted(connection, tables)
    await connection.run_sync(migrating.upgrade)


def _batches(lines: Iterator[bytes]) -> Iterator[tuple[str, list[str], list[list[Any]]]]:
    """Rows by the handful, each with its table and the names of its columns."""
    name, columns, rows = "", list[str](), list[list[Any]]()
    for line in map(json.loads, lines):
        if isinstance(line, list):
            rows.append(line)
        if rows and (isinstance(line, dict) or len(rows) == AT_ONCE):
            yield name, columns, rows
            rows = []
        if isinstance(line, dict) and "table" in line:
            name, columns = line["table"], line["columns"]


def _read(table: Table, columns: list[str], row: list[Any]) -> dict[str, Any]:
    return {column: _of_kind(table.columns[column].type, value) for column, value in zip(columns, row, strict=True)}


def _of_kind(kind: Any, value: Any) -> Any:
    read = next((read for theirs, read in READ if isinstance(kind, theirs)), None)
    return read(value) if read and value is not None else value


async def _counted(connection: AsyncConnection, tables: dict[str, Table]) -> None:
    """PostgreSQL counts on after the highest number; SQLite does so by itself."""
    if connection.dialect.name == "postgresql":
        for name in tables:
            await connection.execute(
                text(f"SELECT setval(pg_get_serial_sequence('{name}', 'number'), max(number)) FROM {name} HAVING max(number) > 0")  # noqa: S608 - our tables' own names
            )


async def emptied(connection: AsyncConnection) -> None:
    """Drop every table of ours, in the caller's transaction."""
    for name in (*reversed([table.name for table in metadata.sorted_tables]), "alembic_version"):
        await connection.execute(text(f"DROP TABLE IF EXISTS {name} CASCADE"))
