"""Rows to write and to find again."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import Boolean, Column, Integer, LargeBinary, func, select, text

from adapters.store.columns import Facts, Moment, Span
from adapters.store.database import Database
from adapters.store.tables import metadata, workspaces

NOW = datetime(2026, 11, 22, 8, 30, 15, 123456, tzinfo=UTC)


async def add(database: Database, external: str) -> None:
    """One workspace, committed."""
    async with database.writing() as connection:
        await connection.execute(workspaces.insert().values(platform="slack", external=external, name=f"Team {external} ✓", added=NOW))


async def externals(database: Database) -> set[str]:
    """Every workspace there is."""
    async with database.reading() as connection:
        return set((await connection.execute(select(workspaces.c.external))).scalars())


NUMBER = 1
"""The number every first row gets, so that each belongs to each."""
VALUES: tuple[tuple[type[Any], Any], ...] = (
    (Facts, {"text": "Kräne\u2028 fallen", "none": None, "list": [1, 2.5, True]}),
    (Moment, NOW),
    (Span, timedelta(hours=3)),
    (Boolean, True),
    (LargeBinary, bytes(range(256))),
    (Integer, NUMBER),
)
"""A value for each kind of column; all else is text."""


def _value(column: Column[Any]) -> Any:
    if column.table.name == "mutes" and column.name == "person":  # a channel's or a person's, never both's
        return None
    return next((value for kind, value in VALUES if isinstance(column.type, kind)), f"{column.name} é"[:10])


async def fill(database: Database) -> None:
    """A row in every table with a value in every column."""
    async with database.writing() as connection:
        for table in metadata.sorted_tables:
            await connection.execute(
                table.insert().values({column.name: _value(column) for column in table.columns if column.name != "number"})
            )


async def everything(database: Database) -> dict[str, list[tuple[object, ...]]]:
    """All of it, to be compared."""
    async with database.reading() as connection:
        return {table.name: [tuple(row) for row in await connection.execute(select(table))] for table in metadata.sorted_tables}


async def found(database: Database, word: str) -> int:
    """How many briefings full-text search finds."""
    by = {
        "sqlite": "SELECT count(*) FROM briefings_search WHERE briefings_search MATCH :word",
        "postgresql": "SELECT count(*) FROM briefings WHERE search @@ to_tsquery('simple', :word)",
    }
    async with database.reading() as connection:
        return int((await connection.execute(text(by[database.dialect]), {"word": word})).scalar_one())


async def count(database: Database) -> int:
    """How many workspaces there are."""
    async with database.reading() as connection:
        return int((await connection.execute(select(func.count()).select_from(workspaces))).scalar_one())


async def interrupted(database: Database, by: Callable[[], Awaitable[None]]) -> None:
    """A row written in a transaction that something comes between."""
    async with database.writing() as connection:
        await connection.execute(workspaces.insert().values(platform="slack", external="interrupted", added=NOW))
        await by()


def names(folder: Path) -> set[str]:
    """What lies in a folder."""
    return {path.name for path in folder.iterdir()}
