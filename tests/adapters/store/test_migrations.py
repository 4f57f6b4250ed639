"""The steps lead to the tables the program knows."""

from typing import Any

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection

from adapters.store.database import Database
from adapters.store.migrating import current, known, newest, upgrade
from adapters.store.tables import metadata

SEARCH = "briefings_search"


def not_for_search(_thing: Any, name: str | None, kind: str, *_: Any) -> bool:
    """Search is made by each database in its own way, which the tables do not tell."""
    return not (name or "").startswith(SEARCH) and (kind, name) != ("column", "search")


def differences(connection: Connection) -> list[Any]:
    options = {"include_object": not_for_search, "compare_type": True, "compare_server_default": True}
    return list(compare_metadata(MigrationContext.configure(connection, opts=options), metadata))


async def test_the_steps_make_the_tables_the_program_knows(database: Database) -> None:
    async with database.reading() as connection:
        assert await connection.run_sync(differences) == []
        assert await connection.run_sync(current) == newest()
    assert newest() in known()


async def test_a_table_without_its_step_would_be_seen(database: Database) -> None:
    async with database.writing() as connection:
        await connection.exec_driver_sql("ALTER TABLE passes ADD COLUMN more INTEGER")
        assert len(await connection.run_sync(differences)) == 1


async def test_steps_are_taken_once(database: Database) -> None:
    async with database.writing() as connection:
        await connection.run_sync(upgrade)
        await connection.run_sync(upgrade)
        assert await connection.run_sync(current) == newest()
