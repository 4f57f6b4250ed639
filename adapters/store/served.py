"""Who is served: workspaces, their channels and people."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy import Table, delete, exists, select, text, update
from sqlalchemy.ext.asyncio import AsyncConnection

from adapters.store.database import Database
from adapters.store.records import Channel, Mode, Person, Workspace
from adapters.store.sql import by_number, found_or_made, matching, record
from adapters.store.tables import articles, asked, briefings, channels, feeds, installations, people, saved, subscriptions, workspaces

T = TypeVar("T")

Change = Callable[[Mapping[str, Any]], Mapping[str, Any]]
"""From the settings as they are, those that change; None takes one away."""


class Places:
    """Workspaces, channels and people, each made when it is first heard of."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def workspace(self, platform: str, external: str, name: str, now: datetime) -> Workspace:
        """The workspace, made if it is new; a name that is not empty replaces the one known."""
        return record(Workspace, await self._known(workspaces, {"platform": platform, "external": external}, {"name": name}, now))

    async def channel(self, workspace: int, external: str, name: str, now: datetime, *, direct: bool = False) -> Channel:
        """The channel, made if it is new; ``direct`` is somebody's direct messages with the bot."""
        known = {"workspace": workspace, "external": external}
        return record(Channel, await self._known(channels, known, {"name": name}, now, {"direct": direct}))

    async def person(self, workspace: int, external: str, name: str, now: datetime, *, zone: str | None = None) -> Person:
        """The person, made if they are new; ``zone`` counts only while none is known."""
        known = {"workspace": workspace, "external": external}
        row = await self._known(people, known, {"name": name}, now, {"zone": zone})
        if zone and not row.zone:
            await self.set_person(row.number, zone=zone)
            return record(Person, row, zone=zone)
        return record(Person, row)

    async def _known(
        self, table: Table, known: Mapping[str, Any], told: Mapping[str, str], now: datetime, given: Mapping[str, Any] | None = None
    ) -> Any:
        """The row; usually it is there and nothing is written."""
        async with self._database.reading() as connection:
            row = (await connection.execute(select(table).where(matching(table, known)))).one_or_none()
        fresh = {name: value for name, value in told.items() if value and (row is None or row._mapping[name] != value)}  # noqa: SLF001 - see sql.record
        if row is not None and not fresh:
            return row
        async with self._database.writing() as connection:
            row = await found_or_made(connection, table, known, {**told, **(given or {}), "added": now})
            if fresh:
                await connection.execute(update(table).where(table.c.number == row.number).values(fresh))
                row = (await connection.execute(select(table).where(table.c.number == row.number))).one()
        return row

    async def find_workspace(self, platform: str, external: str) -> Workspace | None:
        """The workspace if it is known."""
        return await self._one(Workspace, workspaces, {"platform": platform, "external": external})

    async def find_channel(self, workspace: int, external: str) -> Channel | None:
        """The channel if it is known."""
        return await self._one(Channel, channels, {"workspace": workspace, "external": external})

    async def find_person(self, workspace: int, external: str) -> Person | None:
        """The person if they are known."""
        return await self._one(Person, people, {"workspace": workspace, "external": external})

    async def get_workspace(self, number: int) -> Workspace | None:
        """The workspace with a number."""
        return await self._one(Workspace, workspaces, {"number": number})

    async def get_channel(self, number: int) -> Channel | None:
        """The channel with a number."""
        return await self._one(Channel, channels, {"number": number})

    async def get_person(self, number: int) -> Person | None:
        """The person with a number."""
        return await self._one(Person, people, {"number": number})

    async def several_channels(self, numbers: Sequence[int]) -> list[Channel | None]:
        """The channels with these numbers, in their order."""
        return await self._several(Channel, channels, numbers)

    async def several_workspaces(self, numbers: Sequence[int]) -> list[Workspace | None]:
        """The workspaces with these numbers, in their order."""
        return await self._several(Workspace, workspaces, numbers)

    async def several_people(self, numbers: Sequence[int]) -> list[Person | None]:
        """The people with these numbers, in their order."""
        return await self._several(Person, people, numbers)

    async def _several(self, kind: type[T], table: Table, numbers: Sequence[int]) -> list[T | None]:
        async with self._database.reading() as connection:
            found = {number: record(kind, row) for number, row in (await by_number(connection, table, numbers)).items()}
        return [found.get(number) for number in numbers]

    async def _one(self, kind: type[T], table: Table, known: Mapping[str, Any]) -> T | None:
        async with self._database.reading() as connection:
            row = (await connection.execute(select(table).where(matching(table, known)))).one_or_none()
        return None if row is None else record(kind, row)

    async def channels(self, workspace: int) -> tuple[Channel, ...]:
        """A workspace's channels, those it left included, the oldest first."""
        async with self._database.reading() as connection:
            rows = await connection.execute(select(channels).where(channels.c.workspace == workspace).order_by(channels.c.number))
            return tuple(record(Channel, row) for row in rows)

    async def in_modes(self, platform: str, modes: Sequence[Mode]) -> tuple[Channel, ...]:
        """The channels of a platform that chose one of these modes, but for those we were taken out of."""
        theirs = channels.c.workspace.in_(select(workspaces.c.number).where(workspaces.c.platform == platform))
        asked = select(channels).where(theirs, channels.c.mode.in_(modes), channels.c.left.is_(None)).order_by(channels.c.number)
        async with self._database.reading() as connection:
            return tuple(record(Channel, row) for row in await connection.execute(asked))

    async def set_workspace(self, number: int, settings: Mapping[str, Any]) -> None:
        """Change settings of a workspace; those not named stay, None takes one away."""
        await self._set(workspaces, number, {}, settings)

    async def set_channel(
        self, number: int, *, zone: str | None = None, mode: Mode | None = None, settings: Mapping[str, Any] | None = None
    ) -> None:
        """Change a channel's zone, mode or settings; what is not given stays."""
        await self._set(channels, number, {"zone": zone, "mode": mode}, settings)

    async def set_person(self, number: int, *, zone: str | None = None, settings: Mapping[str, Any] | None = None) -> None:
        """Change a person's zone or settings; what is not given stays."""
        await self._set(people, number, {"zone": zone}, settings)

    async def change_channel(self, number: int, change: Change) -> Mapping[str, Any]:
        """Change settings of a channel by what they are at this moment, whoever else changes them; all its settings afterwards."""
        return await self._set(channels, number, {}, change)

    async def change_person(self, number: int, change: Change) -> Mapping[str, Any]:
        """The same for a person."""
        return await self._set(people, number, {}, change)

    async def _set(
        self, table: Table, number: int, values: Mapping[str, Any], settings: Mapping[str, Any] | Change | None
    ) -> Mapping[str, Any]:
        changed = {name: value for name, value in values.items() if value is not None}
        async with self._database.writing() as connection:
            if settings is not None:
                known = (
                    await connection.execute(select(table.c.settings).where(table.c.number == number).with_for_update())
                ).scalar() or {}
                merged = {**known, **(settings(known) if callable(settings) else settings)}
                changed["settings"] = {name: value for name, value in merged.items() if value is not None}
            if changed:
                await connection.execute(update(table).where(table.c.number == number).values(changed))
        after: Mapping[str, Any] = changed.get("settings", {})
        return after

    async def leave(self, channel: int, now: datetime) -> None:
        """The bot was taken out of a channel: its settings are kept for a while, its feeds are not polled for it."""
        async with self._database.writing() as connection:
            here = (channels.c.number == channel) & channels.c.left.is_(None)
            await connection.execute(update(channels).where(here).values(left=now))

    async def rejoin(self, channel: int) -> None:
        """The bot is back; everything is as it was."""
        async with self._database.writing() as connection:
            await connection.execute(update(channels).where(channels.c.number == channel).values(left=None))

    async def purge(self, before: datetime) -> int:
        """Delete the channels left before a moment with all that was theirs; how many they were."""
        async with self._database.writing() as connection:
            gone = await connection.execute(delete(channels).where(channels.c.left < before))
            await _drop_unread(connection)
        return gone.rowcount

    async def forget(self, workspace: int) -> None:
        """Delete a workspace and every row that is there because of it: what it alone read, asked for or was sent, and its installations."""
        async with self._database.writing() as connection:
            row = (await connection.execute(select(workspaces).where(workspaces.c.number == workspace))).one_or_none()
            if row is None:
                return
            await connection.execute(delete(articles).where(_only_for(workspace)))
            at_platform = (installations.c.platform == row.platform) & (installations.c.team == row.external)
            await connection.execute(delete(installations).where(at_platform))
            await connection.execute(delete(workspaces).where(workspaces.c.number == workspace))
            await _drop_unread(connection)
            if self._database.dialect == "sqlite":
                # A search index drops deleted words only when it merges.
                await connection.execute(text("INSERT INTO briefings_search(briefings_search) VALUES ('optimize')"))
        await self._database.settle()


def _only_for(workspace: int) -> Any:
    """Articles that this workspace was given or saved, and nobody else."""
    given = select(briefings.c.article, asked.c.workspace).join(asked, asked.c.briefing == briefings.c.number)
    kept = select(briefings.c.article, people.c.workspace).join(saved, saved.c.briefing == briefings.c.number)
    known = given.union(kept.join(people, people.c.number == saved.c.person)).subquery()
    theirs = select(known.c.article).where(known.c.workspace == workspace)
    others = select(known.c.article).where(known.c.workspace != workspace)
    return articles.c.number.in_(theirs) & articles.c.number.not_in(others)


async def _drop_unread(connection: AsyncConnection) -> None:
    """Feeds nobody reads go, with their entries."""
    await connection.execute(delete(feeds).where(~exists().where(subscriptions.c.feed == feeds.c.number)))
