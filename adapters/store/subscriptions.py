"""Which channel reads which feed, under which name and number, with which filters."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, delete, insert, select, update

from adapters.errors import AdapterError
from adapters.store.database import Database
from adapters.store.feeds import kept_feed
from adapters.store.records import Channel, Reader, Subscription, Workspace
from adapters.store.sql import by_number, columns, instead, record
from adapters.store.tables import channels, feeds, subscriptions, workspaces
from briefings.feeds import canonical
from briefings.folding import fold


class NotThereAnyMore(AdapterError):  # noqa: N818 - the name says what happened, which is how the team speaks of it
    """The feed or channel was deleted in the meantime."""

    def __init__(self, what: str) -> None:
        super().__init__(f"The {what} was deleted in the meantime.", "Try again.")


class AlreadyRead(AdapterError):  # noqa: N818 - as above
    """The channel reads that feed already."""

    def __init__(self) -> None:
        super().__init__("This channel reads that feed already.")


def kept(row: Any) -> Subscription:
    """The subscription in a row of ``joined``."""
    return record(Subscription, row, feed=kept_feed(row, "feed_"))


def joined() -> Select[Any]:
    """Subscriptions with their feeds."""
    return select(*columns(subscriptions), *columns(feeds, "feed_")).join(feeds, feeds.c.number == subscriptions.c.feed)


class Subscriptions:
    """The feeds of channels."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(self, channel: int, feed: int, name: str, now: datetime, *, by: str = "", folder: str = "") -> Subscription:
        """Read a feed in a channel, under the channel's next number; if it does already, that subscription. Raises NotThereAnyMore."""
        there = (subscriptions.c.channel == channel) & (subscriptions.c.feed == feed)
        async with self._database.writing() as connection:
            # The channel's row is what two additions at once wait for.
            counted = select(channels.c.feeds_given).where(channels.c.number == channel).with_for_update()
            last = (await connection.execute(counted)).scalar()
            if last is None:
                raise NotThereAnyMore("channel")
            row = (await connection.execute(joined().where(there))).one_or_none()
            if row is None:
                values = {"channel": channel, "feed": feed, "name": name, "folder": folder, "added": now, "added_by": by}
                with instead(NotThereAnyMore("feed")):
                    await connection.execute(insert(subscriptions).values(**values, position=last + 1))
                await connection.execute(update(channels).where(channels.c.number == channel).values(feeds_given=last + 1))
                row = (await connection.execute(joined().where(there))).one()
        return kept(row)

    async def list(self, channel: int) -> tuple[Subscription, ...]:
        """A channel's subscriptions, in the order of their numbers."""
        return await self._where(subscriptions.c.channel == channel)

    async def several(self, wanted: Sequence[int]) -> Sequence[tuple[Subscription, ...]]:
        """As ``list``, for many channels at once, a feed that several of them read made once."""
        found: dict[int, tuple[Subscription, ...]] = defaultdict(tuple)
        async with self._database.reading() as connection:
            asked = select(subscriptions).where(subscriptions.c.channel.in_(set(wanted))).order_by(subscriptions.c.position)
            rows = (await connection.execute(asked)).all()
            read = {number: kept_feed(row) for number, row in (await by_number(connection, feeds, (row.feed for row in rows))).items()}
        for row in rows:
            if row.feed in read:  # PostgreSQL may have lost it between the two questions
                found[row.channel] += (record(Subscription, row, feed=read[row.feed]),)
        return [found[channel] for channel in wanted]

    async def get(self, number: int) -> Subscription | None:
        """The subscription with a row's number, as records carry it."""
        return next(iter(await self._where(subscriptions.c.number == number)), None)

    async def _where(self, which: ColumnElement[bool]) -> tuple[Subscription, ...]:
        async with self._database.reading() as connection:
            rows = (await connection.execute(joined().where(which).order_by(subscriptions.c.position))).all()
        return tuple(map(kept, rows))

    async def find(self, channel: int, typed: str) -> Subscription | None:
        """What a person means in this channel: a number, a name, an address of the feed or its site, or the beginning of one name alone."""
        return meant(await self.list(channel), typed)

    async def of_feed(self, feed: int) -> tuple[Reader, ...]:
        """The channels that read a feed and that the bot is in: who is told about it."""
        asked = (
            select(*columns(channels), *columns(workspaces, "of_"), subscriptions.c.name.label("as_name"), subscriptions.c.paused)
            .join(subscriptions, subscriptions.c.channel == channels.c.number)
            .join(workspaces, workspaces.c.number == channels.c.workspace)
            .where(subscriptions.c.feed == feed, channels.c.left.is_(None))
            .order_by(channels.c.number)
        )
        async with self._database.reading() as connection:
            rows = (await connection.execute(asked)).all()
        return tuple(Reader(record(Workspace, row, "of_"), record(Channel, row), row.as_name, row.paused) for row in rows)

    async def rename(self, number: int, name: str) -> bool:
        """Give a subscription another name; False when it is not there."""
        return await self._change(number, name=name)

    async def file(self, number: int, folder: str) -> bool:
        """Put a subscription into a folder; False when it is not there."""
        return await self._change(number, folder=folder)

    async def pause(self, number: int, *, paused: bool, until: datetime | None = None) -> bool:
        """Pause or resume a feed for this channel alone, ``until`` a moment or for good; False when it is not there."""
        return await self._change(number, paused=paused, paused_until=until if paused else None)

    async def filter(self, number: int, *, only: str | None = None, without: str | None = None) -> bool:
        """Set a subscription's filters as typed; empty takes one away, None leaves it. False when it is not there."""
        given = {"only": only, "without": without}
        return await self._change(number, **{name: typed for name, typed in given.items() if typed is not None})

    async def point(self, number: int, feed: int) -> bool:
        """Have a subscription read another feed, its name, number and filters kept; False when it is not there. Raises AlreadyRead."""
        async with self._database.writing() as connection:
            with instead(AlreadyRead()):
                changed = await connection.execute(update(subscriptions).where(subscriptions.c.number == number).values(feed=feed))
        return changed.rowcount == 1

    async def _change(self, number: int, **values: Any) -> bool:
        async with self._database.writing() as connection:
            which = subscriptions.c.number == number
            if not values:
                return (await connection.execute(select(subscriptions.c.number).where(which))).one_or_none() is not None
            return (await connection.execute(update(subscriptions).where(which).values(values))).rowcount == 1

    async def remove(self, number: int, now: datetime) -> bool:
        """Stop reading a feed in a channel; its entries stay a while, for who adds it again. False when it is not there."""
        async with self._database.writing() as connection:
            which = subscriptions.c.number == number
            feed = (await connection.execute(delete(subscriptions).where(which).returning(subscriptions.c.feed))).scalar()
            await connection.execute(update(feeds).where(feeds.c.number == feed).values(wanted=now))
        return feed is not None


def meant(listed: Sequence[Subscription], typed: str) -> Subscription | None:
    """The one of a channel's subscriptions that somebody means; a beginning that fits several means none."""
    number = typed.strip().removeprefix("#")
    name, address = _plain(typed), canonical(typed.strip())
    ways = (
        [one for one in listed if number.isdecimal() and one.position == int(number[:18])],
        [one for one in listed if name and name in {_plain(one.name), _plain(one.feed.title)}][:1],
        [one for one in listed if address and address in {canonical(one.feed.address), canonical(one.feed.link or "")}][:1],
        [one for one in listed if name and _plain(one.name).startswith(name)],
    )
    return next((way[0] for way in ways if len(way) == 1), None)


def _plain(text: str) -> str:
    return fold(text, accents=False).text
