"""Rows to write and to find again."""

from datetime import UTC, datetime

from sqlalchemy import func, select

from adapters.store.database import Database
from adapters.store.tables import articles, briefings, feeds, installations, workspaces

NOW = datetime(2026, 11, 22, 8, 30, 15, 123456, tzinfo=UTC)


async def add(database: Database, external: str) -> None:
    """One workspace, committed."""
    async with database.writing() as connection:
        await connection.execute(workspaces.insert().values(platform="slack", external=external, name=f"Team {external} ✓", added=NOW))


async def externals(database: Database) -> set[str]:
    """Every workspace there is."""
    async with database.reading() as connection:
        return set((await connection.execute(select(workspaces.c.external))).scalars())


async def fill(database: Database) -> None:
    """A row of each kind of column: texts, times, lengths, truths, facts, bytes, nothing."""
    await add(database, "T1")
    async with database.writing() as connection:
        await connection.execute(feeds.insert().values(address="https://a.example/feed", added=NOW, due=NOW, told=True, usual=None))
        await connection.execute(
            articles.insert().values(
                number=7, content_hash="c", record={"text": "Kräne\u2028 fallen", "none": None, "list": [1, 2.5]}, read=NOW
            )
        )
        await connection.execute(
            briefings.insert().values(
                article=7, content_hash="c", engine="1", wish="short", headline="Kräne", searched="kräne fallen", record={}, made=NOW
            )
        )
        await connection.execute(installations.insert().values(platform="slack", sealed=bytes(range(256)), installed=NOW))


async def everything(database: Database) -> dict[str, list[tuple[object, ...]]]:
    """All of it, to be compared."""
    tables = (workspaces, feeds, articles, briefings, installations)
    async with database.reading() as connection:
        return {table.name: [tuple(row) for row in await connection.execute(select(table).order_by(table.c.number))] for table in tables}


async def found(database: Database, word: str) -> int:
    """How many briefings full-text search finds."""
    from sqlalchemy import text

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
