"""Databases opened plainly, for tests of what is kept in them."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from sqlalchemy.ext.asyncio import create_async_engine

from adapters.store.database import Database
from adapters.store.migrating import upgrade

DRIVERS = {"sqlite": "sqlite+aiosqlite", "postgresql": "postgresql+psycopg"}


@asynccontextmanager
async def opened(url: str) -> AsyncIterator[Database]:
    """A database at an address as a person would type it."""
    kind, rest = url.split(":", 1)
    engine = create_async_engine(f"{DRIVERS[kind]}:{rest}", pool_size=10)
    try:
        yield Database(engine)
    finally:
        await engine.dispose()


async def made(url: str) -> None:
    """Give an empty database its tables."""
    async with opened(url) as database, database.writing() as connection:
        await connection.run_sync(upgrade)
