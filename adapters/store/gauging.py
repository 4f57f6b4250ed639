"""How much of everything there is now, in four short questions; for whoever watches from outside."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, case, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from adapters.store.database import Database
from adapters.store.tables import deliveries, feeds, inbox
from briefings.feedstate import STALE_AFTER, STALE_RHYTHMS

MOST = 10_000
"""Rows of a kind that are counted; where there are more, so many are told. Nobody's watching may cost others their answer."""
OPEN = ("planned", "ready", "sending")


@dataclass(frozen=True, slots=True)
class Gauged:
    """Numbers of now: asks not answered yet, posts on their way by state and by how long the oldest is overdue, feeds by state."""

    inbox: int = 0
    deliveries: Mapping[str, int] = field(default_factory=dict)
    overdue: timedelta = timedelta(0)
    feeds: Mapping[str, int] = field(default_factory=dict)


class Gauges:
    """Counts; by indexes, but for feeds, of which there are few."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def left(self) -> int:
        """How many asks are not answered yet. Raises StoreError."""
        async with self._database.reading() as connection:
            return await _left(connection)

    async def read(self, now: datetime) -> Gauged:
        """All of it. Raises StoreError."""
        async with self._database.reading() as connection:
            waiting, overdue = await _waiting(connection, now)
            return Gauged(await _left(connection), waiting, overdue, await _feeds(connection, now))


async def _left(connection: AsyncConnection) -> int:
    some = select(inbox.c.number).where(inbox.c.state == "received").limit(MOST).subquery()
    return int((await connection.execute(select(func.count()).select_from(some))).scalar_one())


async def _waiting(connection: AsyncConnection, now: datetime) -> tuple[dict[str, int], timedelta]:
    """Posts on their way by their state, and how long ago the one was due that waits longest."""
    some = select(deliveries.c.state, deliveries.c.due).where(deliveries.c.state.in_(OPEN)).limit(MOST).subquery()
    asked = select(some.c.state, func.count(), func.min(some.c.due)).group_by(some.c.state)
    rows = (await connection.execute(asked)).all()
    oldest = min((due for _, _, due in rows), default=now)
    return {state: number for state, number, _ in rows}, max(now - oldest, timedelta(0))


async def _feeds(connection: AsyncConnection, now: datetime) -> dict[str, int]:
    """Feeds by their state, as ``briefings.feedstate.state`` has it."""
    some = select(feeds).order_by(feeds.c.number).limit(MOST).subquery()
    states = _states(some.c, now)
    counted = select(states, func.count()).group_by(states)
    found = Counter({str(state): int(number) for state, number in (await connection.execute(counted)).all()})
    slow = select(func.coalesce(some.c.last_fresh, some.c.added), some.c.usual).where(states == "slow")
    for last, usual in (await connection.execute(slow)).all() if found.pop("slow", 0) else ():
        found["stale" if now - last > STALE_RHYTHMS * usual else "ok"] += 1
    return dict(found)


def _states(feed: Any, now: datetime) -> ColumnElement[str]:
    """A feed's state; "slow" of one that is quiet and has so long a rhythm that it has to be looked at by itself."""
    quiet = func.coalesce(feed.last_fresh, feed.added) < now - STALE_AFTER
    return case(
        (feed.pause != "", "paused"),
        (feed.failing_since.is_not(None), "failing"),
        (feed.last_good.is_not(None) & (feed.held == 0), "empty"),
        (quiet & (feed.usual > STALE_AFTER / STALE_RHYTHMS), "slow"),
        (quiet, "stale"),
        else_="ok",
    )
