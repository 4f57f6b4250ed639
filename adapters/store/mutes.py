"""The sources that a channel or a person wants nothing of."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, delete, or_, select

from adapters.store.database import Database
from adapters.store.records import Mute
from adapters.store.sql import found_or_made, record
from adapters.store.tables import mutes


class Mutes:
    """Muted sources: hosts, titles of feeds, authors."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(self, source: str, now: datetime, *, channel: int | None = None, person: int | None = None) -> Mute:
        """Mute a source for a channel or for a person, one of the two."""
        owner = _owner(channel, person)
        async with self._database.writing() as connection:
            return record(Mute, await found_or_made(connection, mutes, {**owner, "source": source}, {"added": now}))

    async def remove(self, source: str, *, channel: int | None = None, person: int | None = None) -> bool:
        """Hear a source again; False when it was not muted."""
        ((name, number),) = _owner(channel, person).items()
        async with self._database.writing() as connection:
            gone = await connection.execute(delete(mutes).where(mutes.c[name] == number, mutes.c.source == source))
        return gone.rowcount == 1

    async def list(self, *, channel: int | None = None, person: int | None = None) -> tuple[Mute, ...]:
        """What a channel or a person has muted, in the order it was done."""
        ((name, number),) = _owner(channel, person).items()
        return await self._where(mutes.c[name] == number)

    async def rules(self, channel: int, person: int | None = None) -> tuple[str, ...]:
        """All that is muted in a channel, and for a person who reads there: what ``Rules.muted`` takes."""
        return (await self.several(((channel, person),)))[0]

    async def several(self, whose: Sequence[tuple[int, int | None]]) -> Sequence[tuple[str, ...]]:
        """As ``rules``, for many at once: each a channel, and the person in it or None."""
        channels, people = {channel for channel, _ in whose}, {person for _, person in whose if person is not None}
        found = await self._where(or_(mutes.c.channel.in_(channels), mutes.c.person.in_(people)))
        return [
            tuple(dict.fromkeys(one.source for one in found if one.channel == channel or (one.person is not None and one.person == person)))
            for channel, person in whose
        ]

    async def _where(self, which: ColumnElement[bool]) -> tuple[Mute, ...]:
        async with self._database.reading() as connection:
            rows = (await connection.execute(select(mutes).where(which).order_by(mutes.c.number))).all()
        return tuple(record(Mute, row) for row in rows)


def _owner(channel: int | None, person: int | None) -> dict[str, Any]:
    if (channel is None) == (person is None):
        raise ValueError("a mute belongs to a channel or to a person")
    return {"person": person} if channel is None else {"channel": channel}
