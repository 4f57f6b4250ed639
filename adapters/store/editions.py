"""What digests have told: the memory by which the next one knows what is new."""

from datetime import datetime

from sqlalchemy import ColumnElement, select

from adapters.store.database import Database
from adapters.store.records import Edition
from adapters.store.sql import record
from adapters.store.tables import deliveries, editions


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

    async def _where(self, which: ColumnElement[bool], limit: int) -> tuple[Edition, ...]:
        told = select(editions).join(deliveries, deliveries.c.number == editions.c.delivery).where(which, deliveries.c.state != "failed")
        async with self._database.reading() as connection:
            rows = (await connection.execute(told.order_by(editions.c.upto.desc(), editions.c.number.desc()).limit(limit))).all()
        return tuple(record(Edition, row) for row in rows)


def _of(channel: int, person: int | None) -> ColumnElement[bool]:
    whose = editions.c.person.is_(None) if person is None else editions.c.person == person
    return (editions.c.channel == channel) & whose
