"""One database, whichever of the two it is: connections in a transaction, for reading or for writing."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, AbstractContextManager, asynccontextmanager, nullcontext
from typing import Any, Literal, cast

from sqlalchemy import Connection, event
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

Dialect = Literal["sqlite", "postgresql"]
Guard = Callable[[], AbstractContextManager[Any]]

BEGIN = "newsbrief_begin"
"""The option a connection carries that will write."""


class Database:
    """An engine and the two ways to use it. It must be made before the engine's first connection.

    ``guard`` stands around every transaction: there the driver's errors become ours.
    """

    def __init__(self, engine: AsyncEngine, guard: Guard = nullcontext) -> None:
        self.engine = engine
        self.dialect = cast("Dialect", engine.dialect.name)
        self._guard = guard
        # SQLite has one writer at a time; waiting here is fair, while waiting in its busy handler is luck.
        self._turn: AbstractAsyncContextManager[Any] = nullcontext()
        if self.dialect == "sqlite":
            self._turn = asyncio.Lock()
            event.listen(engine.sync_engine, "connect", _own_transactions)
            event.listen(engine.sync_engine, "begin", _begin)

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncConnection]:
        """A connection in a transaction that only reads; all of it sees one moment on SQLite, each statement its own on PostgreSQL."""
        with self._guard():
            async with self.engine.connect() as connection, connection.begin():
                yield connection

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[AsyncConnection]:
        """A connection in a transaction that is committed at the end, or rolled back as a whole. Never begin one inside another."""
        with self._guard():
            async with self._turn, self.engine.connect() as connection:
                await connection.execution_options(**{BEGIN: "BEGIN IMMEDIATE"})
                async with connection.begin():
                    yield connection

    async def settle(self) -> None:
        """Bring what is written into SQLite's file itself and empty its log, which still holds what was deleted; left when others read now."""
        if self.dialect == "sqlite":
            with self._guard():
                async with self._turn, self.engine.connect() as connection:
                    driver = (await connection.get_raw_connection()).driver_connection
                    await cast("Any", driver).execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _own_transactions(connection: Any, _record: Any) -> None:
    """Python's driver begins transactions when it thinks fit; we say when. Rows that belong to a deleted row go with it."""
    connection.isolation_level = None
    cursor = connection.cursor()
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.close()


def _begin(connection: Connection) -> None:
    """A writer takes the lock at once: one that begins by reading cannot wait for it later."""
    connection.exec_driver_sql(connection.get_execution_options().get(BEGIN, "BEGIN"))
