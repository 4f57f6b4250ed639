"""The ledger of posts: a row each, whose state only moves forward and survives being killed at any point."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache
from operator import itemgetter
from typing import Any, cast

from sqlalchemy import ColumnElement, Update, bindparam, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from adapters.store.columns import Key, shortened, storable
from adapters.store.database import Database
from adapters.store.records import Delivery, Part, Stage, Told
from adapters.store.sql import chunks, columns, record
from adapters.store.sql import insert as upsert
from adapters.store.tables import deliveries, editions

KEY = cast("Key", deliveries.c.key.type).length
"""Letters of a key; a longer one is shortened."""

BEFORE: Mapping[Stage, tuple[Stage, ...]] = {
    "ready": ("planned",),
    "sending": ("ready",),
    "sent": ("sending",),
    "failed": ("planned", "ready", "sending"),
}
"""From which states a state can be reached; nothing leaves ``sent`` or ``failed``."""


@dataclass(frozen=True, slots=True)
class Move:
    """A change of one row, made only if it is in one of these states, and at this ``attempt`` where one is named.

    ``counts`` begins another attempt. ``wanted`` says that somebody asks for the row as it is then, which costs reading its payload, unless
    it is ``known`` and has not been changed since.
    """

    number: int
    states: tuple[Stage, ...]
    values: Mapping[str, Any]
    attempt: int | None = None
    counts: bool = False
    wanted: bool = False
    known: Delivery | None = None

    def is_known(self, row: Any) -> bool:
        """Whether the row is what was read before."""
        one = self.known
        return one is not None and (row.state, row.attempt, row.changed) == (one.state, one.attempt, one.changed)

    @property
    def done(self) -> Delivery | None:
        """What is known of the row, as the move leaves it."""
        return self.known and replace(self.known, **self.values, attempt=self.known.attempt + self.counts)

    def starts(self, state: Stage, attempt: int) -> bool:
        """Whether a row in this state can make it."""
        return state in self.states and self.attempt in {None, attempt}


@dataclass(frozen=True, slots=True)
class Letter:
    """A post that is to be written down: its key, platform:workspace:channel:schedule:local date:HH:MM:part, whose it is, and when it is due."""

    key: str
    workspace: int
    due: datetime
    now: datetime
    channel: int | None = None
    digest: int | None = None
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Frozen:
    """What a planned post says from now on, in how many messages, and what it tells ``person`` or everybody."""

    number: int
    parts: Sequence[Part]
    now: datetime
    told: Told | None = None
    person: int | None = None


Moved = tuple[bool, Delivery | None]
"""Whether a move was made, and the row as it is then, where that is wanted."""


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
        return (await self.planned_together((Letter(key, workspace, due, now, channel, digest, until),)))[0]

    async def planned_together(self, letters: Sequence[Letter]) -> list[Delivery]:
        """As ``plan``, for many in one transaction."""
        new = [_planned(one) for one in letters]
        async with self._database.writing() as connection:
            await connection.execute(upsert(connection, deliveries).on_conflict_do_nothing(), sorted(new, key=itemgetter("key")))
            found = await _by_key(connection, [one.key for one in letters])
        return [found[_kept_key(one.key)] for one in letters]

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
        return (await self.several_keys((key,)))[0]

    async def several_keys(self, keys: Sequence[str]) -> list[Delivery | None]:
        """The rows with these keys (at most 500), in their order."""
        async with self._database.reading() as connection:
            found = await _by_key(connection, keys)
        return [found.get(_kept_key(key)) for key in keys]

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
        values = {"state": "ready", "payload": payload, "changed": now}
        return (await self.move(Move(number, BEFORE["ready"], values, wanted=True)))[1]

    async def freeze(self, number: int, parts: Sequence[Part], now: datetime, told: Told | None = None, person: int | None = None) -> bool:
        """As ``ready`` for a post of several messages, whose further ones get rows of their own, and with what it tells; all or nothing.

        False when it is not ``planned`` any more.
        """
        return (await self.frozen_together((Frozen(number, parts, now, told, person),)))[0]

    async def frozen_together(self, several: Sequence[Frozen]) -> list[bool]:
        """As ``freeze``, for many in one transaction."""
        async with self._database.writing() as connection:
            rows = await _held(connection, (one.number for one in several))
            # of two for one row the first is taken
            taken = {one.number: one for one in reversed(several) if one.number in rows and rows[one.number].state == "planned"}
            if taken:
                await _freeze(connection, [(one, rows[number]) for number, one in sorted(taken.items())])
        return [taken.get(one.number) is one for one in several]

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
        values = {"state": "sending", "attempt_at": now, "idempotency_key": idempotency_key, "changed": now}
        return (await self.move(Move(number, BEFORE["sending"], values, counts=True, wanted=True)))[1]

    async def again(self, number: int, attempt: int, now: datetime) -> Delivery | None:
        """Begin another attempt, after the last is known not to be there; the key stays. None when it is not at that attempt."""
        return (await self.move(Move(number, ("sending",), {"attempt_at": now, "changed": now}, attempt, counts=True, wanted=True)))[1]

    async def later(self, number: int, attempt: int, not_before: datetime, now: datetime) -> Delivery | None:
        """The platform said that it did nothing, and when to come back: it is ready again. None when it is not at that attempt any more."""
        values = {"state": "ready", "not_before": not_before, "changed": now}
        return (await self.move(Move(number, ("sending",), values, attempt, wanted=True)))[1]

    async def held(self, number: int, attempt: int, not_before: datetime, now: datetime) -> Delivery | None:
        """The platform said when to come back and look for it. None when it is not at that attempt any more."""
        values = {"not_before": not_before, "changed": now}
        return (await self.move(Move(number, ("sending",), values, attempt, wanted=True)))[1]

    async def sent(self, number: int, attempt: int, message: str | None, now: datetime) -> bool:
        """The post is known to be there; False when the row is not at that attempt any more."""
        values = {"state": "sent", "message": message, "changed": now}
        return (await self.move(Move(number, BEFORE["sent"], values, attempt)))[0]

    async def failed(self, number: int, attempt: int, reason: str, now: datetime) -> bool:
        """Give a post up for good: a final refusal, or nothing to send. False when the row is not at that attempt any more."""
        values = {"state": "failed", "reason": reason, "changed": now}
        return (await self.move(Move(number, BEFORE["failed"], values, attempt)))[0]

    async def move(self, move: Move) -> Moved:
        """Make one move; every move of a single row comes this way."""
        return (await self.moved((move,)))[0]

    async def moved(self, moves: Sequence[Move]) -> list[Moved]:
        """As ``move``, for many in one transaction, each after those before it."""
        async with self._database.writing() as connection:
            rows = await _held(connection, (one.number for one in moves))
            made, changes = _decided(moves, {number: (row.state, row.attempt) for number, row in rows.items()})
            for names, values in changes:
                await connection.execute(_change(names), values)
            known = {one.number: one.done for one, good in zip(moves, made, strict=True) if good and one.is_known(rows[one.number])}
            numbers = [one.number for one, good in zip(moves, made, strict=True) if good and one.wanted and one.number not in known]
            read = {row.number: record(Delivery, row) for row in await connection.execute(_these(numbers))} if numbers else {}
            found = {**known, **read}
        return [(good, found.get(one.number) if good and one.wanted else None) for one, good in zip(moves, made, strict=True)]


Change = tuple[tuple[str, ...], list[dict[str, Any]]]
"""The columns that are set, and for each row what they are set to."""


def _decided(moves: Sequence[Move], rows: Mapping[int, tuple[Any, int]]) -> tuple[list[bool], list[Change]]:
    """Which moves are made, and the changes to write: those of one kind together, a row's later ones after its earlier ones."""
    known, rounds = dict(rows), Counter[int]()
    made, changes = [], defaultdict[tuple[int, tuple[str, ...]], list[dict[str, Any]]](list)
    for one in moves:
        state, attempt = known.get(one.number, (None, 0))
        made.append(state is not None and one.starts(state, attempt))
        if made[-1]:
            values = {**one.values, "attempt": attempt + one.counts}
            changes[rounds[one.number], tuple(values)].append(
                {"at": one.number, **{f"new_{name}": value for name, value in values.items()}}
            )
            known[one.number] = values.get("state", state), attempt + one.counts
            rounds[one.number] += 1
    return made, [(names, sorted(values, key=itemgetter("at"))) for (_, names), values in sorted(changes.items())]


@cache
def _change(names: tuple[str, ...]) -> Update:
    values = {name: bindparam(f"new_{name}", type_=deliveries.c[name].type) for name in names}
    return update(deliveries).where(deliveries.c.number == bindparam("at")).values(values)


async def _held(connection: AsyncConnection, numbers: Iterable[int]) -> dict[int, Any]:
    """Rows without their payloads, which nobody else changes until the transaction ends; in one order, or two processes could wait for each other."""
    found = {}
    for part in chunks(sorted(set(numbers))):
        asked = select(*columns(deliveries, without=("payload",))).where(deliveries.c.number.in_(part))
        for row in await connection.execute(asked.order_by(deliveries.c.number).with_for_update()):
            found[row.number] = row
    return found


async def _by_key(connection: AsyncConnection, keys: Sequence[str]) -> dict[str, Delivery]:
    rows = await connection.execute(select(deliveries).where(deliveries.c.key.in_(keys)))
    return {row.key: record(Delivery, row) for row in rows}


def _kept_key(key: str) -> str:
    """A key as it stands in its row."""
    return shortened(storable(key), KEY)


def _planned(one: Letter) -> dict[str, Any]:
    whose = {"workspace": one.workspace, "channel": one.channel, "digest": one.digest}
    return {"key": one.key, **whose, "due": one.due, "until": one.until, "state": "planned", "changed": one.now}


async def _freeze(connection: AsyncConnection, taken: Sequence[tuple[Frozen, Any]]) -> None:
    """Write down what these rows say, their further messages, and what they tell."""
    first = [{"at": row.number, "new_payload": one.parts[0].payload, "new_state": "ready", "new_changed": one.now} for one, row in taken]
    await connection.execute(_change(("payload", "state", "changed")), first)
    if further := [_further(row, part, one.now) for one, row in taken for part in one.parts[1:]]:
        await connection.execute(insert(deliveries), further)
    if told := [_edition(row, one.told, one.person) for one, row in taken if one.told is not None and row.channel is not None]:
        await connection.execute(insert(editions), told)


def _further(first: Any, part: Part, now: datetime) -> dict[str, Any]:
    shared = {name: getattr(first, name) for name in ("workspace", "channel", "digest", "due", "until")}
    return {**shared, "state": "ready", "changed": now, "key": part.key, "payload": part.payload}


def _edition(first: Any, told: Told, person: int | None) -> dict[str, Any]:
    whose = {"delivery": first.number, "channel": first.channel, "person": person}
    return {**whose, "upto": told.upto, "events": list(told.events), "left_out": list(told.left_out)}


def _these(numbers: Sequence[int]) -> Any:
    return select(deliveries).where(deliveries.c.number.in_(numbers)).order_by(deliveries.c.due, deliveries.c.number)
