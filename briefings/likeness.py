"""Which entries are one story, within a feed and from poll to poll, also where the feed's guids cannot be trusted. Pure."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import groupby

from briefings.feeds import Entry, canonical, digest, folded, identity, titled


def likenesses(link: str | None, title: str, day: datetime | None) -> tuple[str, ...]:
    """What tells a story when its guid is a new one at every poll: its page with its title, its title with its day.

    The page alone would not do (a page of short news has many stories), nor an undated title ("Weather").

    >>> likenesses(None, "Crane  FALLS", datetime(2026, 11, 3))
    ('title:crane falls|2026-11-03',)
    """
    page = [f"page:{digest(canonical(link), folded(title))}"] if link and title else []
    return (*page, *([titled(title, day)] if title and day else []))


def one_each(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """The stories of one feed, each once, the first of each, with only such identities and likenesses as tell them apart."""
    return tuple(_telling(_once(_identified(entries))))


def unseen(entries: Iterable[Entry], known: Collection[str]) -> tuple[Entry, ...]:
    """The entries that are new, where ``known`` holds the keys of all that were seen: those of which no key is known.

    Whoever keeps the keys replaces an entry's old ones when it comes back under a new identity; otherwise they grow with every poll.
    """
    return tuple(entry for entry in entries if entry.identity and not any(key in known for key in entry.keys))


def _identified(entries: Sequence[Entry]) -> list[Entry]:
    """With another identity where one guid stands for different pages: some programs give all entries the same."""
    pages: dict[str, set[str]] = {}
    for entry in entries:
        pages.setdefault(entry.identity, set()).add(canonical(entry.link) if entry.link else folded(entry.title))
    return [
        replace(entry, identity=identity("", entry.link, entry.title, entry.when))
        if entry.identity.startswith("guid:") and len(pages[entry.identity]) > 1
        else entry
        for entry in entries
    ]


def _once(entries: Iterable[Entry]) -> Iterator[Entry]:
    """Without those whose identity stood there before, or whose page and title did at the same time."""
    seen: set[object] = set()
    for entry in entries:
        marks: set[object] = {entry.identity, *((key, entry.when) for key in entry.likenesses if key.startswith("page:"))}
        if entry.identity and not marks & seen:
            yield entry
        seen |= marks


def _telling(entries: Iterable[Entry]) -> list[Entry]:
    """Without likenesses that two of them share: "News at nine" on one page every day tells no story from another."""
    kept = list(entries)
    keys = sorted(key for entry in kept for key in set(entry.keys))
    shared = {key for key, group in groupby(keys) if len(list(group)) > 1}
    return [replace(entry, likenesses=tuple(key for key in entry.likenesses if key not in shared)) if shared else entry for entry in kept]
