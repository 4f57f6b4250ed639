"""What digests have told: the memory by which the next one knows what is new."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, select

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

    async def several(self, asked: Sequence[Asked]) -> list[tuple[Edition, ...]]:
        """As ``since``, for many at once."""
        theirs = editions.c.channel.in_({one.channel for one in asked}) & (editions.c.upto > min(one.moment for one in asked))
        found: dict[tuple[int, int | None], list[Edition]] = defaultdict(list)
        for one in await self._where(theirs, None):
            found[one.channel, one.person].append(one)
        return [tuple(one for one in found[each.channel, each.person] if one.upto > each.moment)[: each.limit] for each in asked]

    async def _where(self, which: ColumnElement[bool], limit: int | None) -> tuple[Edition, ...]:
        told = select(editions).join(deliveries, deliveries.c.number == editions.c.delivery).where(which, deliveries.c.state != "failed")
        async with self._database.reading() as connection:
            rows = (await connection.execute(told.order_by(editions.c.upto.desc(), editions.c.number.desc()).limit(limit))).all()
        return tuple(record(Edition, row) for row in rows)


def _of(channel: int, person: int | None) -> ColumnElement[bool]:
    whose = editions.c.person.is_(None) if person is None else editions.c.person == person
    return (editions.c.channel == channel) & whose
