"""The ledger of posts: a row each, whose state only moves forward and survives being killed at any point."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.sql.dml import ReturningUpdate

from adapters.store.database import Database
from adapters.store.records import Delivery, Part, Stage, Told
from adapters.store.sql import chunks, found_or_made, record
from adapters.store.tables import deliveries, editions

BEFORE: Mapping[Stage, tuple[Stage, ...]] = {
    "ready": ("planned",),
    "sending": ("ready",),
    "sent": ("sending",),
    "failed": ("planned", "ready", "sending"),
}
"""From which states a state can be reached; nothing leaves ``sent`` or ``failed``."""


@dataclass(frozen=True, slots=True)
class Move:
    """A change of one row, made only if it is ``here``."""

    number: int
    here: ColumnElement[bool]
    values: Mapping[str, Any]

    @property
    def statement(self) -> ReturningUpdate[Any]:
        """The change as SQL."""
        return update(deliveries).where(deliveries.c.number == self.number, self.here).values(self.values).returning(deliveries)


class Deliveries:
    """Rows of the ledger. Each move names the state it starts from, so that of two who try it one wins."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def plan(
        self,
        key: str,
        workspace: int,
        due: datetime,
        now: datetime,
        *,
        channel: int | None = None,
        digest: int | None = None,
        until: datetime | None = None,
    ) -> Delivery:
        """The row with a key, made if it is new; ``key`` is platform:workspace:channel:schedule:local date:HH:MM:part."""
        given = {
            "workspace": workspace,
            "channel": channel,
            "digest": digest,
            "due": due,
            "until": until,
            "state": "planned",
            "changed": now,
        }
        async with self._database.writing() as connection:
            return record(Delivery, await found_or_made(connection, deliveries, {"key": key}, given))

    async def get(self, number: int) -> Delivery | None:
        """The row with a number."""
        return (await self.several((number,)))[0]

    async def several(self, numbers: Sequence[int]) -> list[Delivery | None]:
        """The rows with these numbers (at most 500), in their order."""
        async with self._database.reading() as connection:
            found = {row.number: record(Delivery, row) for row in await connection.execute(_these(numbers))}
        return [found.get(number) for number in numbers]

    async def by_key(self, key: str) -> Delivery | None:
        """The row with a key."""
        return next(iter(await self._where(deliveries.c.key == key, 1)), None)

    async def planned(self, before: datetime, limit: int) -> tuple[Delivery, ...]:
        """Rows that were to be sent until a moment at the latest and never got ready, the longest due first."""
        return await self._where((deliveries.c.state == "planned") & (deliveries.c.until < before), limit)

    async def open(self, before: datetime, limit: int, but: Iterable[int] = ()) -> tuple[Delivery, ...]:
        """Rows due before a moment that are ready, or being sent, in the order they are due; ``but`` those that somebody has in hand."""
        begun = deliveries.c.state.in_(("ready", "sending")) & (deliveries.c.due < before)
        held = set(but)
        numbers = select(deliveries.c.number).where(begun).order_by(deliveries.c.due, deliveries.c.number).limit(limit + len(held))
        async with self._database.reading() as connection:
            wanted = [number for number in (await connection.execute(numbers)).scalars() if number not in held][:limit]
            rows = [row for part in chunks(wanted) for row in await connection.execute(_these(part))]
        return tuple(record(Delivery, row) for row in rows)

    async def begun(self, since: datetime) -> frozenset[tuple[int, datetime]]:
        """The digests that are in the ledger with when they were due, from a moment on."""
        asked = select(deliveries.c.digest, deliveries.c.due).where(deliveries.c.digest.is_not(None), deliveries.c.due >= since).distinct()
        async with self._database.reading() as connection:
            return frozenset((row.digest, row.due) for row in await connection.execute(asked))

    async def late(self, before: datetime, limit: int) -> tuple[Delivery, ...]:
        """Rows due before a moment that are neither sent nor given up, the longest due first."""
        return await self._where(deliveries.c.state.in_(("planned", "ready", "sending")) & (deliveries.c.due < before), limit)

    async def given_up(self, since: datetime, limit: int) -> tuple[Delivery, ...]:
        """Rows that were given up after an attempt, from a moment on, the longest due first."""
        tried = (deliveries.c.state == "failed") & (deliveries.c.attempt > 0) & (deliveries.c.changed >= since)
        return await self._where(tried, limit)

    async def probe(self) -> None:
        """Take the right to write and give it back. Raises StoreError when that cannot be had."""
        async with self._database.writing():
            pass

    async def _where(self, which: ColumnElement[bool], limit: int) -> tuple[Delivery, ...]:
        asked = select(deliveries).where(which).order_by(deliveries.c.due, deliveries.c.number).limit(limit)
        async with self._database.reading() as connection:
            rows = (await connection.execute(asked)).all()
        return tuple(record(Delivery, row) for row in rows)

    async def ready(self, number: int, payload: Any, now: datetime) -> Delivery | None:
        """Freeze what is posted: every attempt posts the same. None when it is not ``planned``."""
        return await self._move(number, "ready", now, {"payload": payload})

    async def freeze(self, number: int, parts: Sequence[Part], now: datetime, told: Told | None = None, person: int | None = None) -> bool:
        """As ``ready`` for a post of several messages, whose further ones get rows of their own, and with what it tells; all or nothing.

        False when it is not ``planned`` any more.
        """
        values = {"payload": parts[0].payload, "state": "ready", "changed": now}
        first = update(deliveries).where(deliveries.c.number == number, deliveries.c.state == "planned").values(values)
        async with self._database.writing() as connection:
            row = (await connection.execute(first.returning(deliveries))).one_or_none()
            if row is not None:
                await _further(connection, record(Delivery, row), parts[1:])
                await _remember(connection, record(Delivery, row), told, person)
        return row is not None

    async def thaw(self, number: int, further: str, now: datetime) -> bool:
        """Plan a post anew that nobody has tried to send; its further messages, whose keys begin with ``further``, and what it told go.

        False when it is not ``ready``, or an attempt was made.
        """
        untried = (deliveries.c.state == "ready") & (deliveries.c.attempt == 0)
        values = {"state": "planned", "payload": None, "changed": now}
        first = update(deliveries).where(deliveries.c.number == number, untried).values(values)
        async with self._database.writing() as connection:
            if (await connection.execute(first)).rowcount != 1:
                return False
            others = deliveries.c.key.startswith(further, autoescape=True) & (deliveries.c.number != number)
            await connection.execute(delete(deliveries).where(others, untried))
            await connection.execute(delete(editions).where(editions.c.delivery == number))
        return True

    async def claim(self, number: int, idempotency_key: str, now: datetime) -> Delivery | None:
        """Begin to send, committed before the platform is called; None when it is not ``ready``: somebody else sends it."""
        attempt = {"attempt": deliveries.c.attempt + 1, "attempt_at": now, "idempotency_key": idempotency_key}
        return await self._move(number, "sending", now, attempt)

    async def again(self, number: int, attempt: int, now: datetime) -> Delivery | None:
        """Begin another attempt, after the last is known not to be there; the key stays. None when it is not at that attempt."""
        here = (deliveries.c.state == "sending") & (deliveries.c.attempt == attempt)
        return await self._write(number, here, {"attempt": attempt + 1, "attempt_at": now, "changed": now})

    async def later(self, number: int, attempt: int, not_before: datetime, now: datetime) -> Delivery | None:
        """The platform said that it did nothing, and when to come back: it is ready again. None when it is not at that attempt any more."""
        here = (deliveries.c.state == "sending") & (deliveries.c.attempt == attempt)
        return await self._write(number, here, {"state": "ready", "not_before": not_before, "changed": now})

    async def held(self, number: int, attempt: int, not_before: datetime, now: datetime) -> Delivery | None:
        """The platform said when to come back and look for it. None when it is not at that attempt any more."""
        here = (deliveries.c.state == "sending") & (deliveries.c.attempt == attempt)
        return await self._write(number, here, {"not_before": not_before, "changed": now})

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
        return await self.move(Move(number, here, values))

    async def move(self, move: Move) -> Delivery | None:
        """Make one move; every move of a single row comes this way."""
        return (await self.moved((move,)))[0]

    async def moved(self, moves: Sequence[Move]) -> list[Delivery | None]:
        """The rows as these moves left them, in their order, all in one transaction; None for one that is not where its move starts from."""
        done: dict[int, Delivery | None] = {}
        async with self._database.writing() as connection:
            # in one order, or two processes could wait for each other
            for at in sorted(range(len(moves)), key=lambda at: moves[at].number):
                row = (await connection.execute(moves[at].statement)).one_or_none()
                done[at] = None if row is None else record(Delivery, row)
        return [done[at] for at in range(len(moves))]


def _these(numbers: Sequence[int]) -> Any:
    return select(deliveries).where(deliveries.c.number.in_(numbers)).order_by(deliveries.c.due, deliveries.c.number)


async def _further(connection: AsyncConnection, first: Delivery, parts: Sequence[Part]) -> None:
    shared = {name: getattr(first, name) for name in ("workspace", "channel", "digest", "due", "until", "state", "changed")}
    for part in parts:
        await connection.execute(insert(deliveries).values({**shared, "key": part.key, "payload": part.payload}))


async def _remember(connection: AsyncConnection, first: Delivery, told: Told | None, person: int | None) -> None:
    if told is None or first.channel is None:
        return
    values = {"delivery": first.number, "channel": first.channel, "person": person, "upto": told.upto}
    await connection.execute(insert(editions).values({**values, "events": list(told.events), "left_out": list(told.left_out)}))
