"""The entries of feeds, as a channel reads them."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, func, select

from adapters.store.database import Database
from adapters.store.polls import page_of
from adapters.store.records import FoundEntry, KeptEntry, Subscription
from adapters.store.sql import columns, record
from adapters.store.subscriptions import kept
from adapters.store.tables import entries, feeds, subscriptions
from briefings.feeds import Entry

NEWEST_FIRST = (entries.c.first_seen.desc(), entries.c.position, entries.c.number)
HAS_CONTENT = (entries.c.content != "").label("entry_has_content")


DATED = func.coalesce(entries.c.published, entries.c.first_seen)
"""What has no date counts from when it was seen."""


@dataclass(frozen=True, slots=True)
class Asked:
    """The subscriptions whose entries are wanted, those that came after which moment, and how many."""

    live: tuple[Subscription, ...]
    moment: datetime
    limit: int


@dataclass(frozen=True, slots=True)
class Listed:
    """The subscriptions whose entries are wanted, those dated later than one moment and not later than another, and how many."""

    live: tuple[Subscription, ...]
    after: datetime
    until: datetime
    limit: int


class Entries:
    """What feeds have brought; contents are left out of lists, since a list of them may be large."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def since(self, channel: int, moment: datetime, limit: int) -> tuple[FoundEntry, ...]:
        """What came to a channel's feeds after a moment, the newest first, paused subscriptions left out.

        What a feed held already when the channel began to follow it is not news.
        """
        return await self._read(_live(channel).where(entries.c.first_seen > moment, entries.c.first_seen > subscriptions.c.added), limit)

    async def listed(self, live: Sequence[Subscription], after: datetime, until: datetime, limit: int) -> tuple[FoundEntry, ...]:
        """What the feeds of some subscriptions list with a date between two moments, whoever knew it before, the newest first.

        What has no date counts from when it was seen.
        """
        return (await self.several_listed((Listed(tuple(live), after, until, limit),)))[0]

    async def several_listed(self, asked: Sequence[Listed]) -> list[tuple[FoundEntry, ...]]:
        """As ``listed``, for many at once: an entry that several of them read is read once."""
        after, until = min(one.after for one in asked), max(one.until for one in asked)
        still = entries.c.gone.is_(None) & DATED.between(after, until)
        read = await self._by_feed(asked, still, (DATED.desc(), entries.c.position, entries.c.number))
        return [_dated(one, read) for one in asked]

    async def of(self, live: Sequence[Subscription], moment: datetime, limit: int) -> tuple[FoundEntry, ...]:
        """As ``since``, for subscriptions of one channel that were read before."""
        return (await self.several((Asked(tuple(live), moment, limit),)))[0]

    async def several(self, asked: Sequence[Asked]) -> list[tuple[FoundEntry, ...]]:
        """As ``of``, for many at once: an entry that several of them read is read once."""
        read = await self._by_feed(asked, entries.c.first_seen > min(one.moment for one in asked), NEWEST_FIRST)
        return [_chosen(one, read) for one in asked]

    async def _by_feed(
        self, asked: Sequence[Asked | Listed], such: ColumnElement[bool], order: Sequence[ColumnElement[Any]]
    ) -> Mapping[int, Sequence[KeptEntry]]:
        """By the feed's number such entries as are wanted at all, the first of each in an order."""
        read: dict[int, list[KeptEntry]] = defaultdict(list)
        wanted = {subscription.feed.number for one in asked for subscription in one.live}
        if wanted:
            async with self._database.reading() as connection:
                for row in await connection.execute(_first_of(wanted, such, order, max(one.limit for one in asked))):
                    read[row.entry_feed].append(_kept(row))
        return read

    async def newest(self, channel: int, limit: int) -> tuple[FoundEntry, ...]:
        """The newest entries of a channel's feeds, paused subscriptions left out."""
        return await self._read(_live(channel), limit)

    async def of_feed(self, feed: int, limit: int) -> tuple[KeptEntry, ...]:
        """The newest entries of one feed."""
        asked = select(*columns(entries, "entry_", ("content",)), HAS_CONTENT).where(entries.c.feed == feed)
        async with self._database.reading() as connection:
            rows = (await connection.execute(_newest_first(asked).limit(limit))).all()
        return tuple(map(_kept, rows))

    async def by_link(self, channel: int, link: str, limit: int = 10) -> tuple[FoundEntry, ...]:
        """The entries of a channel's feeds that lead to a page, paused subscriptions included."""
        return await self._read(_joined(channel).where(entries.c.page == page_of(link)), limit)

    async def _read(self, asked: Select[Any], limit: int) -> tuple[FoundEntry, ...]:
        async with self._database.reading() as connection:
            rows = (await connection.execute(_newest_first(asked).limit(limit))).all()
        return tuple(FoundEntry(_kept(row), kept(row)) for row in rows)

    async def get(self, number: int) -> KeptEntry | None:
        """One entry with its content."""
        asked = select(*columns(entries, "entry_"), HAS_CONTENT).where(entries.c.number == number)
        async with self._database.reading() as connection:
            row = (await connection.execute(asked)).one_or_none()
        return None if row is None else _kept(row, row.entry_content)

    async def count(self, channel: int | None = None, *, since: datetime | None = None) -> int:
        """How many entries there are, in a channel's live subscriptions or in all, after a moment or ever."""
        asked = select(func.count()).select_from(entries)
        if channel is not None:
            asked = asked.join(subscriptions, subscriptions.c.feed == entries.c.feed).where(_reads(channel))
        if since is not None:
            asked = asked.where(entries.c.first_seen > since)
        if since is not None and channel is not None:
            asked = asked.where(entries.c.first_seen > subscriptions.c.added)
        async with self._database.reading() as connection:
            return (await connection.execute(asked)).scalar_one()


def _joined(channel: int) -> Select[Any]:
    """Entries with the subscriptions and feeds they come through."""
    asked = select(*columns(entries, "entry_", ("content",)), HAS_CONTENT, *columns(subscriptions), *columns(feeds, "feed_"))
    asked = asked.join(subscriptions, subscriptions.c.feed == entries.c.feed).join(feeds, feeds.c.number == entries.c.feed)
    return asked.where(subscriptions.c.channel == channel)


def _live(channel: int) -> Select[Any]:
    return _joined(channel).where(~subscriptions.c.paused)


def _reads(channel: int) -> ColumnElement[bool]:
    return (subscriptions.c.channel == channel) & ~subscriptions.c.paused


def _first_of(wanted: Collection[int], such: ColumnElement[bool], order: Sequence[ColumnElement[Any]], most: int) -> Select[Any]:
    """The first such entries of each of these feeds."""
    place = func.row_number().over(partition_by=entries.c.feed, order_by=order)
    there = select(entries.c.number, place.label("place")).where(entries.c.feed.in_(wanted), such).subquery()
    asked = select(*columns(entries, "entry_", ("content",)), HAS_CONTENT).join(there, there.c.number == entries.c.number)
    return asked.where(there.c.place <= most)


def _chosen(asked: Asked, read: Mapping[int, Sequence[KeptEntry]]) -> tuple[FoundEntry, ...]:
    """What is new to a channel, the newest first: not what a feed held already when the channel began to follow it."""
    found = [
        FoundEntry(one, subscription)
        for subscription in asked.live
        for one in read.get(subscription.feed.number, ())
        if one.first_seen > max(asked.moment, subscription.added)
    ]
    found.sort(key=lambda one: (-one.kept.first_seen.timestamp(), one.kept.position, one.kept.number))
    return tuple(found[: asked.limit])


def _dated(asked: Listed, read: Mapping[int, Sequence[KeptEntry]]) -> tuple[FoundEntry, ...]:
    """What has a date within the time asked for, the newest first."""
    found = [
        (when, FoundEntry(one, subscription))
        for subscription in asked.live
        for one in read.get(subscription.feed.number, ())
        if asked.after < (when := one.entry.published or one.first_seen) <= asked.until
    ]
    found.sort(key=lambda one: (-one[0].timestamp(), one[1].kept.position, one[1].kept.number))
    return tuple(one for _, one in found[: asked.limit])


def _newest_first(asked: Select[Any]) -> Select[Any]:
    return asked.order_by(*NEWEST_FIRST)


def _kept(row: Any, content: str = "") -> KeptEntry:
    return record(KeptEntry, row, "entry_", entry=record(Entry, row, "entry_", content=content, likenesses=()))
