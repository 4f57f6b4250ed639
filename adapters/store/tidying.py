"""What is kept for how long, and the tidying that forgets the rest, a little at a time."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Table, delete, exists, or_, select

from adapters.store.database import Database
from adapters.store.sql import CHUNK
from adapters.store.tables import (
    articles,
    asked,
    briefings,
    channels,
    deliveries,
    entries,
    feeds,
    handed,
    inbox,
    passes,
    saved,
    subscriptions,
    talk,
)

SHORTEST = timedelta(days=14)
"""For entries and the ledger, whatever the settings say: a digest a week looks back eight days, and one that was paused looks further."""


@dataclass(frozen=True, slots=True)
class Retention:
    """How long each thing is kept after it was last of use.

    ``entries`` count from when their feed listed them last; ``articles``, with their briefings, from when they were last read, made or given,
    and for as long as somebody has saved one; ``unread`` are feeds nobody reads, ``left`` channels the bot is out of.
    """

    entries: timedelta = timedelta(days=90)
    articles: timedelta = timedelta(days=365)
    deliveries: timedelta = timedelta(days=90)
    inbox: timedelta = timedelta(days=1)
    unread: timedelta = timedelta(days=7)
    left: timedelta = timedelta(days=30)
    talk: timedelta = timedelta(days=90)


BATCH = {feeds.name: 5, channels.name: 20}
"""Rows of a batch that take many others with them; of others ``CHUNK``."""


async def tidy(database: Database, now: datetime, keep: Retention) -> dict[str, int]:
    """Delete what is older than it is kept; how many rows of each table. In batches, each a transaction, so that nobody waits for long."""
    return {table.name: await _delete(database, table, which) for table, which in _old(now, keep).items()}


def _old(now: datetime, keep: Retention) -> Mapping[Table, ColumnElement[bool]]:
    """What is not kept any longer, table by table."""
    entries_before = now - max(keep.entries, SHORTEST)
    finished = deliveries.c.state.in_(("sent", "failed")) & (deliveries.c.changed < now - max(keep.deliveries, SHORTEST))
    read = exists().where(subscriptions.c.feed == feeds.c.number)
    polled = feeds.c.polling_until.is_not(None) & (feeds.c.polling_until > now)
    return {
        channels: channels.c.left < now - keep.left,
        feeds: (feeds.c.wanted < now - keep.unread) & ~read & ~polled,
        # While its feed lists an entry, forgetting it would make it new again.
        entries: (entries.c.gone < entries_before) & (entries.c.first_seen < entries_before),
        articles: _unused(now - keep.articles),
        deliveries: finished,
        inbox: inbox.c.received < now - max(keep.inbox, timedelta(hours=1)),
        passes: passes.c.until < now,
        talk: talk.c.at < now - keep.talk,
        handed: handed.c.at < now - keep.talk,
    }


def _unused(before: datetime) -> ColumnElement[bool]:
    """Articles of which nothing was read, made, given or saved since a moment; what is saved is kept for good."""
    given = exists().where((asked.c.briefing == briefings.c.number) & (asked.c.at >= before))
    held = exists().where(saved.c.briefing == briefings.c.number)
    used = exists().where(briefings.c.article == articles.c.number, or_(briefings.c.made >= before, given, held))
    return (articles.c.read < before) & ~used


async def _delete(database: Database, table: Table, which: ColumnElement[bool]) -> int:
    total, most = 0, BATCH.get(table.name, CHUNK)
    while True:
        async with database.writing() as connection:
            batch = select(table.c.number).where(which).order_by(table.c.number).limit(most)
            gone = (await connection.execute(delete(table).where(table.c.number.in_(batch)))).rowcount
        total += gone
        if gone < most:
            return total
