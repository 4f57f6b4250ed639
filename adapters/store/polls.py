"""What a poll's entries are beside those that are known: fresh, changed, listed again, or gone from the feed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, select, update
from sqlalchemy import insert as plain_insert
from sqlalchemy.ext.asyncio import AsyncConnection

from adapters.store.columns import digest, storable
from adapters.store.records import KeptEntry
from adapters.store.sql import chunks
from adapters.store.tables import entries
from briefings.feeds import Entry, canonical


@dataclass(frozen=True, slots=True)
class Seen:
    """An entry that is known: its row, what it is known by, and whether the feed listed it last time."""

    number: int
    identity: str
    likeness: str
    fingerprint: str
    gone: datetime | None


@dataclass(slots=True)
class Sorting:
    """A poll's entries, sorted: values of new rows, values by the number of a changed row, rows the feed lists and those it no longer does."""

    fresh: list[dict[str, Any]] = field(default_factory=list)
    changed: dict[int, dict[str, Any]] = field(default_factory=dict)
    renamed: dict[int, str] = field(default_factory=dict)
    listed: set[int] = field(default_factory=set)


def page_of(link: str | None) -> str:
    """The same for all links to one page; empty without one."""
    return digest(canonical(link)) if link else ""


def row_of(entry: Entry, position: int) -> dict[str, Any]:
    """An entry as the values of its row."""
    names = ("title", "link", "summary", "published", "updated", "content")
    said = {name: getattr(entry, name) for name in names}
    lists = {name: list(getattr(entry, name)) for name in ("authors", "categories", "notes")}
    return {
        **said,
        **lists,
        "identity": digest(entry.identity),
        "likeness": digest(likeness) if (likeness := getattr(entry, "likeness", "")) else "",
        "page": page_of(entry.link),
        "position": position,
        "fingerprint": digest(*map(str, said.values()), *(name for names in lists.values() for name in names)),
    }


def sort(rows: Sequence[Mapping[str, Any]], known: Sequence[Seen]) -> Sorting:
    """Tell a poll's entries apart; each known by its identity or else by its likeness, so that new guids do not make new stories."""
    found = Sorting()
    by_identity = {one.identity: one for one in known}
    by_likeness = {one.likeness: one for one in known if one.likeness}
    here = {row["identity"] for row in rows}
    taken: set[str] = set()
    for row in rows:
        same = by_identity.get(row["identity"])
        like = by_likeness.get(row["likeness"]) if row["likeness"] else None
        if same is not None:
            _again(found, row, same)
        elif like is not None and like.identity in here:
            continue  # twice in one feed
        elif like is not None and like.number not in found.listed:
            found.renamed[like.number] = row["identity"]
            _again(found, row, like)
        elif like is None and not taken & {row["identity"], row["likeness"] or row["identity"]}:
            found.fresh.append(dict(row))
            taken |= {row["identity"], row["likeness"] or row["identity"]}
    return found


def _again(found: Sorting, row: Mapping[str, Any], seen: Seen) -> None:
    if seen.number in found.listed:
        return
    found.listed.add(seen.number)
    if row["fingerprint"] != seen.fingerprint:
        found.changed[seen.number] = dict(row)


async def take(
    connection: AsyncConnection, feed: int, polled: Sequence[Entry], now: datetime, seen: datetime
) -> tuple[tuple[KeptEntry, ...], int]:
    """Write a poll's entries down; the fresh ones, which count as ``seen`` first at that moment, and how many were changed."""
    rows = [row_of(entry, position) for position, entry in enumerate(polled)]
    known = await _known(connection, feed, rows)
    found = sort(rows, known)
    numbers = await _insert(connection, [{**row, "feed": feed, "first_seen": seen} for row in found.fresh])
    await _rewrite(connection, found)
    await _mark(connection, [one.number for one in known if one.gone is None and one.number not in found.listed], now)
    await _mark(connection, [one.number for one in known if one.gone is not None and one.number in found.listed], None)
    fresh = (_kept(polled[row["position"]], row, feed, number, seen) for row, number in zip(found.fresh, numbers, strict=True))
    return tuple(fresh), len(found.changed)


async def _known(connection: AsyncConnection, feed: int, rows: Sequence[Mapping[str, Any]]) -> list[Seen]:
    """All that the feed listed last time, and of what it listed before whatever comes back."""
    columns = [entries.c[name] for name in ("number", "identity", "likeness", "fingerprint", "gone")]
    asked = select(*columns).where(entries.c.feed == feed)
    seen: dict[int, Any] = {row.number: row for row in await connection.execute(asked.where(entries.c.gone.is_(None)))}
    for name in ("identity", "likeness"):
        there = {getattr(row, name) for row in seen.values()}
        missing = sorted({row[name] for row in rows if row[name]} - there)
        for part in chunks(missing):
            seen |= {row.number: row for row in await connection.execute(asked.where(entries.c[name].in_(part)))}
    return [Seen(*row) for row in sorted(seen.values(), key=lambda row: row.number)]


async def _insert(connection: AsyncConnection, rows: Sequence[Mapping[str, Any]]) -> Sequence[int]:
    if not rows:
        return ()
    made = await connection.execute(plain_insert(entries).returning(entries.c.number, sort_by_parameter_order=True), list(rows))
    return [row.number for row in made]


async def _rewrite(connection: AsyncConnection, found: Sorting) -> None:
    """Entries changed by their authors, and those that came under a new identity."""
    if found.changed:
        names = [name for name in next(iter(found.changed.values())) if name != "identity"]
        changing = update(entries).where(entries.c.number == bindparam("row")).values({name: bindparam(name) for name in names})
        await connection.execute(changing, [{**row, "row": number} for number, row in found.changed.items()])
    if found.renamed:
        naming = update(entries).where(entries.c.number == bindparam("row")).values(identity=bindparam("name"))
        await connection.execute(naming, [{"row": number, "name": name} for number, name in found.renamed.items()])


async def _mark(connection: AsyncConnection, numbers: Sequence[int], gone: datetime | None) -> None:
    for part in chunks(numbers):
        await connection.execute(update(entries).where(entries.c.number.in_(part)).values(gone=gone))


def _kept(entry: Entry, row: Mapping[str, Any], feed: int, number: int, now: datetime) -> KeptEntry:
    """A fresh entry as it can be read again."""
    return KeptEntry(number, feed, _stored(entry, row["identity"]), row["page"], row["position"], now, bool(entry.content))


def _stored(entry: Entry, identity: str) -> Entry:
    return Entry(
        identity,
        storable(entry.title),
        None if entry.link is None else storable(entry.link),
        storable(entry.summary),
        entry.published,
        entry.updated,
        tuple(map(storable, entry.authors)),
        tuple(map(storable, entry.categories)),
        storable(entry.content),
        tuple(map(storable, entry.notes)),
    )
