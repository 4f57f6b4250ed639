"""The ledger of posts: a row each, whose state only moves forward and survives being killed at any point."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, select, update

from adapters.store.database import Database
from adapters.store.records import Delivery, Stage
from adapters.store.sql import found_or_made, record
from adapters.store.tables import deliveries

BEFORE: Mapping[Stage, tuple[Stage, ...]] = {
    "ready": ("planned",),
    "sending": ("ready",),
    "sent": ("sending",),
    "failed": ("planned", "ready", "sending"),
}
"""From which states a state can be reached; nothing leaves ``sent`` or ``failed``."""


class Deliveries:
    """Rows of the ledger. Each move names the state it starts from, so that of two who try it one wins."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def plan(
        self, key: str, workspace: int, due: datetime, now: datetime, *, channel: int | None = None, digest: int | None = None
    ) -> Delivery:
        """The row with a key, made if it is new; ``key`` is platform:workspace:channel:schedule:local date:HH:MM:part."""
        given = {"workspace": workspace, "channel": channel, "digest": digest, "due": due, "state": "planned", "changed": now}
        async with self._database.writing() as connection:
            return record(Delivery, await found_or_made(connection, deliveries, {"key": key}, given))

    async def get(self, number: int) -> Delivery | None:
        """The row with a number."""
        return next(iter(await self._where(deliveries.c.number == number, 1)), None)

    async def by_key(self, key: str) -> Delivery | None:
        """The row with a key."""
        return next(iter(await self._where(deliveries.c.key == key, 1)), None)

    async def waiting(self, now: datetime, limit: int) -> tuple[Delivery, ...]:
        """Rows that are due and not begun, planned or ready, the longest due first."""
        return await self._where(deliveries.c.state.in_(("planned", "ready")) & (deliveries.c.due <= now), limit)

    async def unknown(self, before: datetime, limit: int) -> tuple[Delivery, ...]:
        """Rows whose attempt began before a moment and never ended: nobody knows yet whether the post is there."""
        return await self._where((deliveries.c.state == "sending") & (deliveries.c.attempt_at < before), limit)

    async def _where(self, which: ColumnElement[bool], limit: int) -> tuple[Delivery, ...]:
        asked = select(deliveries).where(which).order_by(deliveries.c.due, deliveries.c.number).limit(limit)
        async with self._database.reading() as connection:
            rows = (await connection.execute(asked)).all()
        return tuple(record(Delivery, row) for row in rows)

    async def ready(self, number: int, payload: Any, now: datetime) -> Delivery | None:
        """Freeze what is posted: every attempt posts the same. None when it is not ``planned``."""
        return await self._move(number, "ready", now, {"payload": payload})

    async def claim(self, number: int, idempotency_key: str, now: datetime) -> Delivery | None:
        """Begin to send, committed before the platform is called; None when it is not ``ready``: somebody else sends it."""
        attempt = {"attempt": deliveries.c.attempt + 1, "attempt_at": now, "idempotency_key": idempotency_key}
        return await self._move(number, "sending", now, attempt)

    async def again(self, number: int, attempt: int, now: datetime) -> Delivery | None:
        """Begin another attempt, after the last is known not to be there; the key stays. None when it is not at that attempt."""
        here = (deliveries.c.state == "sending") & (deliveries.c.attempt == attempt)
        return await self._write(number, here, {"attempt": attempt + 1, "attempt_at": now, "changed": now})

    async def sent(self, number: int, attempt: int, message: str | None, now: datetime) -> bool:
        """The post is known to be there; False when the row is not at that attempt any more."""
        return await self._move(number, "sent", now, {"message": message}, deliveries.c.attempt == attempt) is not None

    async def failed(self, number: int, attempt: int, reason: str, now: datetime) -> bool:
        """Give a post up for good: a final refusal, or nothing to send. False when the row is not at that attempt any more."""
        return await self._move(number, "failed", now, {"reason": reason}, deliveries.c.attempt == attempt) is not None

    async def _move(
        self, number: int, state: Stage, now: datetime, values: Mapping[str, Any], also: ColumnElement[bool] | None = None
    ) -> Delivery | None:
        here = deliveries.c.state.in_(BEFORE[state])
        return await self._write(number, here if also is None else here & also, {**values, "state": state, "changed": now})

    async def _write(self, number: int, here: ColumnElement[bool], values: Mapping[str, Any]) -> Delivery | None:
        moved = update(deliveries).where(deliveries.c.number == number, here).values(values).returning(deliveries)
        async with self._database.writing() as connection:
            row = (await connection.execute(moved)).one_or_none()
        return None if row is None else record(Delivery, row)
