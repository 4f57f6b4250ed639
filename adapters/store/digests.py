"""When channels get their digests."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, TypedDict, Unpack

from sqlalchemy import ColumnElement, delete, func, insert, select, update

from adapters.store.database import Database
from adapters.store.records import Schedule
from adapters.store.sql import by_number, record
from adapters.store.subscriptions import NotThereAnyMore
from adapters.store.tables import channels, digests, subscriptions
from briefings.folding import fold

TIMES = frozenset({"times", "days", "zone"})
"""What a change of makes a schedule another one."""
MOST_SKIPPED = 50
"""Skipped times that are remembered; the oldest are long past."""


class Changes(TypedDict, total=False):
    """What can be changed of a schedule; see ``Schedule``."""

    name: str
    times: tuple[str, ...]
    days: tuple[str, ...]
    zone: str
    top: int
    topics: tuple[str, ...]
    options: Mapping[str, Any]
    person: int | None


class Digests:
    """The schedules of channels. Every change gives a schedule a new revision; what still holds the old one knows that it is late."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(self, channel: int, now: datetime, *, by: str = "", **given: Unpack[Changes]) -> Schedule:
        """Give a channel a schedule under its next number; ``times``, ``days`` and ``zone`` must be given. Raises NotThereAnyMore."""
        async with self._database.writing() as connection:
            counted = update(channels).where(channels.c.number == channel).values(digests_given=channels.c.digests_given + 1)
            position = (await connection.execute(counted.returning(channels.c.digests_given))).scalar()
            if position is None:
                raise NotThereAnyMore("channel")
            values = {**_listed(given), "channel": channel, "position": position, "since": now, "added": now, "added_by": by}
            made = await connection.execute(insert(digests).values(values).returning(digests))
            return record(Schedule, made.one())

    async def list(self, channel: int) -> tuple[Schedule, ...]:
        """A channel's schedules, in the order of their numbers."""
        return await self._where(digests.c.channel == channel)

    async def all(self) -> tuple[Schedule, ...]:
        """Every schedule that is not paused for good, of channels the bot is in: what there is to fire.

        Channels that read the same feeds stand together: what one digest needs is then still at hand for the next.
        """
        first = select(func.min(subscriptions.c.feed)).where(subscriptions.c.channel == digests.c.channel).scalar_subquery()
        return await self._where(_fires(), first)

    async def stamp(self) -> tuple[Any, ...]:
        """What is another one after each change of what ``all`` gives; cheap to ask for."""
        # numbers are given again on SQLite, so the latest beginning counts too
        sums = (func.count(), func.sum(digests.c.number), func.sum(digests.c.revision), func.max(digests.c.since))
        async with self._database.reading() as connection:
            return tuple((await connection.execute(select(*sums).where(_fires()))).one())

    async def of_person(self, person: int) -> tuple[Schedule, ...]:
        """The schedules of what one person is sent, in whatever channel they are."""
        return await self._where(digests.c.person == person)

    async def get(self, number: int) -> Schedule | None:
        """The schedule with a row's number, as records carry it."""
        return next(iter(await self._where(digests.c.number == number)), None)

    async def several(self, numbers: Sequence[int]) -> Sequence[Schedule | None]:
        """The schedules with these numbers, in their order."""
        async with self._database.reading() as connection:
            found = {number: record(Schedule, row) for number, row in (await by_number(connection, digests, numbers)).items()}
        return [found.get(number) for number in numbers]

    async def _where(self, which: ColumnElement[bool], *before: ColumnElement[Any]) -> tuple[Schedule, ...]:
        asked = select(digests).where(which).order_by(*before, digests.c.channel, digests.c.position)
        async with self._database.reading() as connection:
            rows = (await connection.execute(asked)).all()
        return tuple(record(Schedule, row) for row in rows)

    async def find(self, channel: int, typed: str) -> Schedule | None:
        """What a person means in this channel: a number, a name, or the beginning of one name alone."""
        listed, name, number = await self.list(channel), _plain(typed), typed.strip().removeprefix("#")
        ways = (
            [one for one in listed if number.isdecimal() and one.position == int(number[:18])],
            [one for one in listed if name and _plain(one.name) == name][:1],
            [one for one in listed if name and _plain(one.name).startswith(name)],
        )
        return next((way[0] for way in ways if len(way) == 1), None)

    async def edit(self, number: int, revision: int, now: datetime, **changes: Unpack[Changes]) -> Schedule | None:
        """The schedule changed; None when it is gone or is not at that revision any more. Other times count from ``now`` on."""
        since = {"since": now} if TIMES & changes.keys() else {}
        return await self._change((digests.c.number == number) & (digests.c.revision == revision), {**_listed(changes), **since})

    async def pause(self, number: int, until: datetime | None = None) -> Schedule | None:
        """Pause a schedule until a moment or until it is resumed; None when it is not there."""
        return await self._change(digests.c.number == number, {"paused": True, "paused_until": until})

    async def resume(self, number: int, now: datetime) -> Schedule | None:
        """Let a schedule fire again, from ``now`` on; None when it is not there."""
        return await self._change(digests.c.number == number, {"paused": False, "paused_until": None, "since": now})

    async def skip(self, number: int, local: str) -> Schedule | None:
        """Leave one time out, "2026-11-23T08:30" in the schedule's zone; None when the schedule is not there."""
        known = select(digests.c.skipped).where(digests.c.number == number).with_for_update()
        async with self._database.writing() as connection:
            row = (await connection.execute(known)).one_or_none()
            if row is None:
                return None
            skipped = sorted({*row.skipped, local})[-MOST_SKIPPED:]
            return await _changed(connection, digests.c.number == number, {"skipped": skipped})

    async def remove(self, number: int) -> bool:
        """Delete a schedule; its deliveries stay in the ledger. False when it is not there."""
        async with self._database.writing() as connection:
            return (await connection.execute(delete(digests).where(digests.c.number == number))).rowcount == 1

    async def _change(self, which: ColumnElement[bool], values: Mapping[str, Any]) -> Schedule | None:
        async with self._database.writing() as connection:
            return await _changed(connection, which, values)


def _fires() -> ColumnElement[bool]:
    here = select(channels.c.number).where(channels.c.left.is_(None))
    return digests.c.channel.in_(here) & ~(digests.c.paused & digests.c.paused_until.is_(None))


async def _changed(connection: Any, which: ColumnElement[bool], values: Mapping[str, Any]) -> Schedule | None:
    changed = update(digests).where(which).values({**values, "revision": digests.c.revision + 1}).returning(digests)
    row = (await connection.execute(changed)).one_or_none()
    return None if row is None else record(Schedule, row)


def _listed(given: Mapping[str, Any]) -> dict[str, Any]:
    return {name: list(value) if isinstance(value, tuple) else value for name, value in given.items()}


def _plain(text: str) -> str:
    return fold(text, accents=False).text
