"""What came in, remembered before it is acknowledged: each ask once, however often it is delivered, and none lost in a crash."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, delete, select, update

from adapters.store.database import Database
from adapters.store.records import Received
from adapters.store.sql import insert, record
from adapters.store.tables import inbox

KEPT = timedelta(hours=1)
"""Slack redelivers at once, after a minute and after five (https://docs.slack.dev/apis/events-api/#retries); an hour is well beyond."""

LEASE = timedelta(seconds=60)
"""So long an ask is its process's alone after that process last said it works on it; then whoever comes may take it."""


class Inbox:
    """Asks by their keys."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def receive(self, key: str, also: str, body: Any, now: datetime, *, workspace: int | None = None) -> bool:
        """Remember an ask; True when neither of its keys was seen before. ``also`` may be empty, ``body`` is kept as JSON."""
        values = {"key": key, "also": also or None, "body": body, "received": now, "workspace": workspace}
        async with self._database.writing() as connection:
            made = insert(connection, inbox).values(values).on_conflict_do_nothing().returning(inbox.c.number)
            return (await connection.execute(made)).scalar() is not None

    async def begun(self, key: str, now: datetime) -> int:
        """Count one more attempt to answer, and hold the ask; the number of attempts, 0 when it is answered or another process holds it."""
        free = inbox.c.held.is_(None) | (inbox.c.held < now - LEASE)
        counted = update(inbox).where(_open(key), free).values(attempts=inbox.c.attempts + 1, held=now).returning(inbox.c.attempts)
        async with self._database.writing() as connection:
            return (await connection.execute(counted)).scalar() or 0

    async def hold(self, key: str, now: datetime) -> None:
        """Say that the answer is still being worked on."""
        async with self._database.writing() as connection:
            await connection.execute(update(inbox).where(_open(key)).values(held=now))

    async def release(self, key: str | None = None) -> None:
        """Let whoever comes take the ask; without a key all of them, which only a process that is alone may do."""
        open_ones = inbox.c.state == "received" if key is None else _open(key)
        async with self._database.writing() as connection:
            await connection.execute(update(inbox).where(open_ones, inbox.c.held.is_not(None)).values(held=None))

    async def done(self, key: str, now: datetime) -> bool:
        """The ask is answered; only its keys are kept, for an hour. False when it was finished before."""
        return await self._finish(key, "done", now)

    async def failed(self, key: str, now: datetime) -> bool:
        """The ask cannot be answered and is not tried again; only its keys are kept. False when it was finished before."""
        return await self._finish(key, "failed", now)

    async def _finish(self, key: str, state: str, now: datetime) -> bool:
        async with self._database.writing() as connection:
            ended = update(inbox).where(_open(key)).values(state=state, finished=now, body={})
            return (await connection.execute(ended)).rowcount == 1

    async def keep(self, key: str, body: Any, now: datetime, *, workspace: int | None = None) -> None:
        """Keep something beside the asks, as long as their keys are kept; kept once more, it lasts as long again."""
        values = {"key": key, "body": body, "received": now, "workspace": workspace, "state": "kept"}
        async with self._database.writing() as connection:
            made = insert(connection, inbox).values(values)
            await connection.execute(made.on_conflict_do_update(index_elements=[inbox.c.key], set_={"received": now}))

    async def kept(self, key: str) -> Any:
        """What was kept under a key; None when it is not there any more."""
        found = select(inbox.c.body).where(inbox.c.key == key, inbox.c.state == "kept")
        async with self._database.reading() as connection:
            return (await connection.execute(found)).scalar()

    async def unfinished(self, limit: int = 1000) -> tuple[Received, ...]:
        """Asks that were remembered and not answered, the oldest first: what a start has to finish."""
        asked = select(inbox).where(inbox.c.state == "received").order_by(inbox.c.received, inbox.c.number).limit(limit)
        async with self._database.reading() as connection:
            rows = (await connection.execute(asked)).all()
        return tuple(record(Received, row) for row in rows)

    async def purge(self, before: datetime) -> int:
        """Forget finished asks received before a moment, which should be ``KEPT`` ago or longer; how many they were."""
        async with self._database.writing() as connection:
            return (
                await connection.execute(delete(inbox).where(inbox.c.state.in_(("done", "failed")), inbox.c.received < before))
            ).rowcount


def _open(key: str) -> ColumnElement[bool]:
    return (inbox.c.key == key) & (inbox.c.state == "received")
