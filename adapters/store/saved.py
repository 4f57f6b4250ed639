"""The briefings people saved."""

from datetime import datetime

from sqlalchemy import delete, or_, select

from adapters.store.briefings import joined, kept
from adapters.store.database import Database
from adapters.store.records import Given
from adapters.store.sql import insert
from adapters.store.tables import briefings, people, saved


class Saved:
    """Each person's own list; what is on it is never tidied away."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def save(self, person: int, briefing: int, now: datetime) -> bool:
        """Save a briefing for a person; False when it was saved already, or is another workspace's paste."""
        theirs = select(people.c.workspace).where(people.c.number == person).scalar_subquery()
        seen = select(briefings.c.number)
        seen = seen.where(briefings.c.number == briefing, or_(briefings.c.workspace.is_(None), briefings.c.workspace == theirs))
        async with self._database.writing() as connection:
            if (await connection.execute(seen)).one_or_none() is None:
                return False
            made = insert(connection, saved).values(person=person, briefing=briefing, at=now).on_conflict_do_nothing()
            return (await connection.execute(made.returning(saved.c.number))).scalar() is not None

    async def unsave(self, person: int, briefing: int) -> bool:
        """Take a briefing off a person's list; False when it was not on it."""
        async with self._database.writing() as connection:
            which = (saved.c.person == person) & (saved.c.briefing == briefing)
            return (await connection.execute(delete(saved).where(which))).rowcount == 1

    async def list(self, person: int, limit: int = 100) -> tuple[Given, ...]:
        """What a person saved, the newest first."""
        asked = joined().add_columns(saved.c.at).join(saved, saved.c.briefing == briefings.c.number).where(saved.c.person == person)
        async with self._database.reading() as connection:
            rows = (await connection.execute(asked.order_by(saved.c.at.desc(), saved.c.number.desc()).limit(limit))).all()
        return tuple(Given(kept(row), row.at) for row in rows)
