"""What digests have told: the memory by which the next one knows what is new."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, Text, cast, select

from adapters.store.database import Database
from adapters.store.records import Edition
from adapters.store.sql import record
from adapters.store.tables import deliveries, editions


@dataclass(frozen=True, slots=True)
class Asked:
    """Whose digests are wanted, those after which moment, and how many."""

    channel: int
    person: int | None
    moment: datetime
    limit: int


@dataclass(frozen=True, slots=True)
class Told:
    """A digest as it was sent: its events, and what was left out, as JSON."""

    upto: datetime
    events: str
    left_out: str


PACKED = (
    editions.c.channel,
    editions.c.person,
    editions.c.upto,
    cast(editions.c.events, Text).label("events"),
    cast(editions.c.left_out, Text).label("left_out"),
)


class Editions:
    """The digests of a channel, or of a person in it; those that were given up told nothing, and are not among them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def last(self, channel: int, person: int | None) -> Edition | None:
        """The digest that told the latest news."""
        return next(iter(await self._where(_of(channel, person), 1)), None)

    async def since(self, channel: int, person: int | None, moment: datetime, limit: int) -> tuple[Edition, ...]:
        """The digests that told news of after a moment, the latest first."""
        return await self._where(_of(channel, person) & (editions.c.upto > moment), limit)

    async def to_person(self, person: int, moment: datetime, limit: int) -> tuple[Edition, ...]:
        """The digests sent to a person, of whatever channel's news, that told news of after a moment, the latest first."""
        return await self._where((editions.c.person == person) & (editions.c.upto > moment), limit)

    async def told(self, channel: int, person: int | None, moment: datetime, limit: int) -> tuple[Told, ...]:
        """As ``since``, still packed: a week of events takes ten times the memory once it is unpacked."""
        return (await self.several((Asked(channel, person, moment, limit),)))[0]

    async def several(self, asked: Sequence[Asked]) -> list[tuple[Told, ...]]:
        """As ``told``, for many at once."""
        theirs = editions.c.channel.in_({one.channel for one in asked}) & (editions.c.upto > min(one.moment for one in asked))
        found: dict[tuple[int, int | None], list[Told]] = defaultdict(list)
        async with self._database.reading() as connection:
            for row in await connection.execute(_told(select(*PACKED), theirs)):
                found[row.channel, row.person].append(Told(row.upto, row.events, row.left_out))
        return [tuple(one for one in found[each.channel, each.person] if one.upto > each.moment)[: each.limit] for each in asked]

    async def _where(self, which: ColumnElement[bool], limit: int) -> tuple[Edition, ...]:
        async with self._database.reading() as connection:
            rows = (await connection.execute(_told(select(editions), which).limit(limit))).all()
        return tuple(record(Edition, row) for row in rows)


def _told(wanted: Select[Any], which: ColumnElement[bool]) -> Select[Any]:
    """Columns of digests that were not given up, the latest first."""
    made = wanted.join(deliveries, deliveries.c.number == editions.c.delivery).where(which, deliveries.c.state != "failed")
    return made.order_by(editions.c.upto.desc(), editions.c.number.desc())


def _of(channel: int, person: int | None) -> ColumnElement[bool]:
    whose = editions.c.person.is_(None) if person is None else editions.c.person == person
    return (editions.c.channel == channel) & whose
