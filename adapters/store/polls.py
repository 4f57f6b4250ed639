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

KEYS = ("identity", "likeness", "other_likeness")
"""The columns that hold what an entry is known by; empty ones tell nothing."""


@dataclass(frozen=True, slots=True)
class Seen:
    """An entry that is known: its row, what it is known by, and since when the feed does not list it."""

    number: int
    identity: str
    likeness: str
    other_likeness: str
    fingerprint: str
    gone: datetime | None

    @property
    def keys(self) -> tuple[str, str, str]:
        """All it is known by."""
        return self.identity, self.likeness, self.other_likeness


@dataclass(slots=True)
class Sorting:
    """A poll's entries, sorted: values of new rows, values and keys by the number of a row they change, and the rows the feed lists."""

    fresh: list[dict[str, Any]] = field(default_factory=list)
    changed: dict[int, dict[str, Any]] = field(default_factory=dict)
    renamed: dict[int, tuple[str, ...]] = field(default_factory=dict)
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
        **dict(zip(KEYS[1:], (*map(digest, entry.likenesses[:2]), "", ""), strict=False)),
        "page": page_of(entry.link),
        "position": position,
        "fingerprint": digest(*map(str, said.values()), *(name for names in lists.values() for name in names)),
    }


def sort(rows: Sequence[Mapping[str, Any]], known: Sequence[Seen]) -> Sorting:
    """Tell a poll's entries apart, each known by its identity or else by a likeness, so that new guids do not make new stories."""
    found, taken = Sorting(), set[str]()
    by_identity = {one.identity: one for one in known}
    by_key = {key: one for one in known for key in one.keys} | by_identity
    # Those that kept their identity come first, so that no other takes their row for being like them.
    for row in sorted(rows, key=lambda row: row["identity"] not in by_identity):
        seen = by_identity.get(row["identity"]) or next((by_key[key] for key in keys_of(row) if key in by_key), None)
        if seen is not None:
            _again(found, row, seen)
        elif row["identity"] not in taken:
            found.fresh.append(dict(row))
            taken.add(row["identity"])
    return found


def keys_of(row: Mapping[str, Any]) -> list[str]:
    """What a new row is known by."""
    return [row[name] for name in KEYS if row[name]]


def _again(found: Sorting, row: Mapping[str, Any], seen: Seen) -> None:
    """An entry that is known. Its keys become those it has now: otherwise they would grow with every poll of a feed that makes them up."""
    if seen.number in found.listed:
        return
    found.listed.add(seen.number)
    if row["fingerprint"] != seen.fingerprint:
        found.changed[seen.number] = dict(row)
    keys = tuple(row[name] for name in KEYS)
    if keys != seen.keys:
        found.renamed[seen.number] = keys


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
    columns = [entries.c[name] for name in ("number", *KEYS, "fingerprint", "gone")]
    asked = select(*columns).where(entries.c.feed == feed)
    seen: dict[int, Any] = {row.number: row for row in await connection.execute(asked.where(entries.c.gone.is_(None)))}
    there = {getattr(row, name) for row in seen.values() for name in KEYS}
    missing = sorted({key for row in rows for key in keys_of(row)} - there)
    for name in KEYS:
        for part in chunks(missing):
            seen |= {row.number: row for row in await connection.execute(asked.where(entries.c[name].in_(part)))}
    return [Seen(*row) for row in sorted(seen.values(), key=lambda row: row.number)]


async def _insert(connection: AsyncConnection, rows: Sequence[Mapping[str, Any]]) -> Sequence[int]:
    if not rows:
        return ()
    made = await connection.execute(plain_insert(entries).returning(entries.c.number, sort_by_parameter_order=True), list(rows))
    return [row.number for row in made]


async def _rewrite(connection: AsyncConnection, found: Sorting) -> None:
    """Entries changed by their authors, and those that came under other keys."""
    if found.changed:
        names = [name for name in next(iter(found.changed.values())) if name not in KEYS]
        changing = update(entries).where(entries.c.number == bindparam("row")).values({name: bindparam(name) for name in names})
        await connection.execute(
            changing, [{**{name: row[name] for name in names}, "row": number} for number, row in found.changed.items()]
        )
    if found.renamed:
        naming = update(entries).where(entries.c.number == bindparam("row")).values({name: bindparam(f"new_{name}") for name in KEYS})
        named = [
            {"row": number, **dict(zip((f"new_{name}" for name in KEYS), keys, strict=True))} for number, keys in found.renamed.items()
        ]
        await connection.execute(naming, named)


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
