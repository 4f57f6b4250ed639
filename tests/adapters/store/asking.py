"""Questions to a database that no repository asks."""

from typing import Any

from sqlalchemy import Select, text

from adapters.store.database import Database
from adapters.store.tables import metadata


async def plan(database: Database, asked: Select[Any]) -> str:
    """How a database would answer a question on tables of some size, in its own words."""
    explain = "EXPLAIN QUERY PLAN " if database.dialect == "sqlite" else "EXPLAIN "
    said = str(asked.compile(database.engine.sync_engine, compile_kwargs={"literal_binds": True}))
    async with database.reading() as connection:
        if database.dialect == "postgresql":
            # A table without rows is always read from end to end.
            await connection.execute(text("SET LOCAL enable_seqscan = off"))
        rows = await connection.exec_driver_sql((explain + said).replace("%%", "%"))
        return "\n".join(" ".join(map(str, row)) for row in rows)


async def everything(database: Database) -> dict[str, list[str]]:
    """All rows of all tables, as text."""
    async with database.reading() as connection:
        return {table.name: [repr(tuple(row)) for row in await connection.execute(table.select())] for table in metadata.sorted_tables}
