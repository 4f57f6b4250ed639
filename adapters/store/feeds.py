"""Feeds and their polls: which are due, who polls them, what each poll brought."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, replace
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, bindparam, exists, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from adapters.store.columns import digest
from adapters.store.database import Database
from adapters.store.polls import take
from adapters.store.records import Answer, KeptFeed, Taken, Unchanged
from adapters.store.sql import insert, record
from adapters.store.tables import channels, feeds, subscriptions
from briefings.feeds import Entry
from briefings.feedstate import Asked, Health, after

HEALTH = tuple(field.name for field in fields(Health))


def kept_feed(row: Any, prefix: str = "") -> KeptFeed:
    """The feed in a row."""
    return record(KeptFeed, row, prefix, health=record(Health, row, prefix))


class Feeds:
    """Feeds, each one row however many channels read it."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(self, address: str, title: str, link: str | None, health: Health, now: datetime) -> KeptFeed:
        """The feed at an address, with ``health`` if it is new (``feedstate.begin``); one that is known stays as it is."""
        given = {"key": digest(address), "address": address, "title": title, "link": link, "wanted": now, **_columns(health)}
        async with self._database.writing() as connection:
            made = insert(connection, feeds).values(given)
            await connection.execute(made.on_conflict_do_update(index_elements=["key"], set_={"wanted": now}))
            return await self._one(connection, feeds.c.key == given["key"])

    async def get(self, number: int) -> KeptFeed | None:
        """The feed with a number."""
        return await self._find(feeds.c.number == number)

    async def at(self, address: str) -> KeptFeed | None:
        """The feed at an address."""
        return await self._find(feeds.c.key == digest(address))

    async def followed(self) -> tuple[KeptFeed, ...]:
        """Feeds that some channel reads, the first added first."""
        read = exists().where(subscriptions.c.feed == feeds.c.number)
        async with self._database.reading() as connection:
            rows = (await connection.execute(select(feeds).where(read).order_by(feeds.c.number))).all()
        return tuple(map(kept_feed, rows))

    async def _find(self, which: ColumnElement[bool]) -> KeptFeed | None:
        async with self._database.reading() as connection:
            row = (await connection.execute(select(feeds).where(which))).one_or_none()
        return None if row is None else kept_feed(row)

    async def _one(self, connection: AsyncConnection, which: ColumnElement[bool]) -> KeptFeed:
        return kept_feed((await connection.execute(select(feeds).where(which))).one())

    async def due(self, now: datetime, limit: int) -> tuple[KeptFeed, ...]:
        """Feeds to poll now, the longest due first: those that some channel reads, that no person paused and that nobody polls."""
        async with self._database.reading() as connection:
            rows = (await connection.execute(due_feeds(now, limit))).all()
        return tuple(map(kept_feed, rows))

    async def claim(self, number: int, until: datetime, now: datetime) -> bool:
        """Take the lease of a feed's poll: True for one alone, in all processes, until it is given back or ``until`` has passed."""
        free = or_(feeds.c.polling_until.is_(None), feeds.c.polling_until <= now)
        return await self._lease((feeds.c.number == number) & free, until)

    async def release(self, number: int, until: datetime) -> bool:
        """Give back a lease unused; ``until`` is the one it was claimed with."""
        return await self._lease((feeds.c.number == number) & (feeds.c.polling_until == until), None)

    async def _lease(self, which: ColumnElement[bool], until: datetime | None) -> bool:
        async with self._database.writing() as connection:
            return (await connection.execute(update(feeds).where(which).values(polling_until=until))).rowcount == 1

    async def free(self) -> int:
        """End every lease; how many there were. For whoever has the store alone: what a crash left polls nothing any more."""
        async with self._database.writing() as connection:
            return (await connection.execute(update(feeds).where(feeds.c.polling_until.is_not(None)).values(polling_until=None))).rowcount

    async def claim_due(self, numbers: Sequence[int], until: datetime, now: datetime) -> tuple[KeptFeed, ...]:
        """Take the leases of several feeds in one step (at most 500): those that are still due, that no person paused and that nobody polls."""
        free = or_(feeds.c.polling_until.is_(None), feeds.c.polling_until <= now)
        which = (feeds.c.number.in_(numbers), feeds.c.due <= now, feeds.c.pause != "person", free)
        # What another process is just taking is passed over, so that the two never wait for each other.
        mine = select(feeds.c.number).where(*which).order_by(feeds.c.number).with_for_update(skip_locked=True)
        claimed = update(feeds).where(feeds.c.number.in_(mine)).values(polling_until=until).returning(feeds)
        async with self._database.writing() as connection:
            rows = (await connection.execute(claimed)).all()
        return tuple(map(kept_feed, rows))

    async def unchanged(self, polls: Sequence[Unchanged]) -> tuple[Taken | None, ...]:
        """Write down several polls (at most 500) that brought nothing new in one transaction, each as ``polled`` would; all or none."""
        numbers = [poll.number for poll in polls]
        async with self._database.writing() as connection:
            # in one order, or two processes could wait for each other
            locked = select(feeds).where(feeds.c.number.in_(numbers)).order_by(feeds.c.number).with_for_update()
            rows = {row.number: row for row in await connection.execute(locked)}
            decided = {poll.number: after(record(Health, rows[poll.number]), poll.asked, rows[poll.number].address, poll.now)
                       for poll in polls if poll.number in rows}  # fmt: skip
            values = [_row_of(poll, decided[poll.number].health, rows[poll.number]) for poll in polls if poll.number in rows]
            if values:
                named: dict[str, Any] = {name: bindparam(name) for name in values[0] if name != "row"}
                await connection.execute(update(feeds).where(feeds.c.number == bindparam("row")).values(named), values)
                await _wake(connection, numbers, max(poll.now for poll in polls))
        return tuple(Taken((), 0, found.health, found.notice) if (found := decided.get(number)) else None for number in numbers)

    async def change(self, number: int, decide: Callable[[Health], Health]) -> KeptFeed | None:
        """A feed with the health that ``decide`` makes of the one it has (``feedstate.pause``, ``resume``); None when it is not there."""
        async with self._database.writing() as connection:
            row = await _locked(connection, number)
            if row is None:
                return None
            health = decide(record(Health, row))
            await connection.execute(update(feeds).where(feeds.c.number == number).values(_columns(health)))
        return replace(kept_feed(row), health=health)

    async def polled(
        self,
        number: int,
        asked: Asked,
        now: datetime,
        *,
        entries: tuple[Entry, ...] = (),
        answer: Answer | None = None,
        lease: datetime | None = None,
    ) -> Taken | None:
        """Write down how a poll ended, all or nothing, and give back the lease that was claimed until ``lease``.

        ``asked.fresh`` is counted here, and the health is ``feedstate.after`` of the one in the database, so that what a person changed
        during the poll stays. A poll without entries takes nothing away. None when the feed is not there any more.
        """
        async with self._database.writing() as connection:
            row = await _locked(connection, number)
            if row is None:
                return None
            # What a feed held when it was first read was there before anybody followed it, however late its first good answer came.
            seen = now if row.last_good is not None else row.added
            fresh, changed = await take(connection, number, entries, now, seen) if entries else ((), 0)
            decided = after(record(Health, row), replace(asked, fresh=len(fresh)), row.address, now)
            told = await _told(connection, row, answer) if answer else {}
            lasting = {} if lease is None or row.polling_until == lease else {"polling_until": row.polling_until}
            values = {"polling_until": None, **_columns(decided.health), **told, **lasting}
            await connection.execute(update(feeds).where(feeds.c.number == number).values(values))
            await _wake(connection, (number,), now)
        return Taken(fresh, changed, decided.health, decided.notice)


def _columns(health: Health) -> dict[str, Any]:
    """A health as the values of its columns; ``asdict`` would copy each of them, at a quarter of what a poll costs."""
    return {name: getattr(health, name) for name in HEALTH}


def _row_of(poll: Unchanged, health: Health, row: Any) -> dict[str, Any]:
    lease = None if row.polling_until == poll.lease else row.polling_until
    return {"row": poll.number, "etag": poll.etag, "modified": poll.modified, "polling_until": lease, **_columns(health)}


async def _wake(connection: AsyncConnection, numbers: Sequence[int], now: datetime) -> None:
    """End the pauses of these feeds whose time has come."""
    over = subscriptions.c.feed.in_(numbers) & (subscriptions.c.paused_until <= now)
    await connection.execute(update(subscriptions).where(over).values(paused=False, paused_until=None))


async def _locked(connection: AsyncConnection, number: int) -> Any:
    return (await connection.execute(select(feeds).where(feeds.c.number == number).with_for_update())).one_or_none()


async def _told(connection: AsyncConnection, row: Any, answer: Answer) -> Mapping[str, Any]:
    """What the answer says of the feed. Validators belong to one answer: both are replaced. It moves only to where no other feed is."""
    named = {name: value for name in ("title", "link", "language") if (value := getattr(answer, name))}
    named |= {"etag": answer.etag, "modified": answer.modified}
    if answer.address is None or answer.address == row.address:
        return named
    key = digest(answer.address)
    taken = (await connection.execute(select(feeds.c.number).where(feeds.c.key == key))).one_or_none()
    return named if taken else {**named, "address": answer.address, "key": key}


def due_feeds(now: datetime, limit: int) -> Any:
    """The question for feeds to poll, walked along the index on ``due``."""
    read = (
        exists()
        .where((subscriptions.c.feed == feeds.c.number) & or_(~subscriptions.c.paused, subscriptions.c.paused_until <= now))
        .where((channels.c.number == subscriptions.c.channel) & channels.c.left.is_(None))
    )
    free = or_(feeds.c.polling_until.is_(None), feeds.c.polling_until <= now)
    return select(feeds).where(feeds.c.due <= now, feeds.c.pause != "person", free, read).order_by(feeds.c.due).limit(limit)
