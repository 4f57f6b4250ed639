"""What platforms give when the bot is installed, sealed; and the passes that lead back from their consent pages."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import delete, select, update

from adapters.store.columns import digest
from adapters.store.database import Database
from adapters.store.records import Installation
from adapters.store.sealing import Seals
from adapters.store.sql import insert, matching, record
from adapters.store.tables import installations, passes


class Installations:
    """Installations by platform, organisation, workspace and person; empty names are those that do not count."""

    def __init__(self, database: Database, seals: Seals) -> None:
        self._database, self._seals = database, seals

    async def save(
        self,
        platform: str,
        facts: Mapping[str, Any],
        now: datetime,
        *,
        enterprise: str = "",
        team: str = "",
        person: str = "",
        workspace: int | None = None,
    ) -> None:
        """Keep what a platform gave, in place of what it gave before. Raises WrongSeal without a key."""
        known = {"platform": platform, "enterprise": enterprise, "team": team, "person": person}
        new = {"sealed": self._seals.seal(facts), "installed": now, "workspace": workspace}
        async with self._database.writing() as connection:
            made = insert(connection, installations).values(**known, **new)
            await connection.execute(made.on_conflict_do_update(index_elements=list(known), set_=new))

    async def find(self, platform: str, *, enterprise: str = "", team: str = "", person: str = "") -> Installation | None:
        """The installation with exactly these names. Raises WrongSeal when no key opens it."""
        known = {"platform": platform, "enterprise": enterprise, "team": team, "person": person}
        async with self._database.reading() as connection:
            row = (await connection.execute(select(installations).where(matching(installations, known)))).one_or_none()
        return None if row is None else record(Installation, row, facts=self._seals.open(row.sealed))

    async def openable(self, platform: str) -> tuple[int, int]:
        """How many installations of a platform the keys open, and how many there are. Raises WrongSeal without a key."""
        async with self._database.reading() as connection:
            sealed = (await connection.execute(select(installations.c.sealed).where(installations.c.platform == platform))).scalars().all()
        return sum(map(self._seals.opens, sealed)), len(sealed)

    async def delete(self, platform: str, **names: str) -> int:
        """Delete the installations with these names (``enterprise``, ``team``, ``person``), any for one not named; how many they were."""
        which = matching(installations, {"platform": platform, **names})
        async with self._database.writing() as connection:
            return (await connection.execute(delete(installations).where(which))).rowcount

    async def renew(self) -> int:
        """Seal all of them with the newest key, so that an old one can go; how many they were. Raises WrongSeal."""
        sealing = select(installations.c.number, installations.c.sealed).with_for_update()
        async with self._database.writing() as connection:
            rows = (await connection.execute(sealing)).all()
            for number, sealed in rows:
                again = update(installations).where(installations.c.number == number)
                await connection.execute(again.values(sealed=self._seals.renewed(sealed)))
        return len(rows)


class Passes:
    """What an OAuth visit must bring back: known only by a digest, good once and for a while."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def give(self, state: str, until: datetime) -> None:
        """Remember a pass, which the caller made of randomness, until a moment."""
        async with self._database.writing() as connection:
            await connection.execute(insert(connection, passes).values(state=digest(state), until=until).on_conflict_do_nothing())

    async def take(self, state: str, now: datetime) -> bool:
        """Use a pass up; False for one that was never given, was used, or is too old."""
        async with self._database.writing() as connection:
            used = delete(passes).where(passes.c.state == digest(state)).returning(passes.c.until)
            until = (await connection.execute(used)).scalar()
        return until is not None and now < until
