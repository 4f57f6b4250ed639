"""Finds a site's feeds: opens its page and what looks like a feed there, and ranks what really is one."""

import asyncio
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Protocol
from urllib.parse import urlsplit

from adapters.errors import AdapterError
from adapters.feeds.errors import FeedError, NoFeed
from adapters.feeds.parse import parse
from adapters.feeds.places import Candidate, Why, candidates
from briefings import markup
from briefings.feeds import Entry, Feed

SHOWN = 3
"""Newest entries told of each feed."""

MOST_TRIED = 12
"""Addresses opened beside the page itself."""

ENOUGH = 6
"""Feeds after which no more are looked for."""

COMMENTS = re.compile(r"\bcomments?\b|\bkommentare?\b|\bcommentaires?\b|\bcomentarios?\b|\bcomentários?\b|\bcommenti\b", re.IGNORECASE)


class Answer(Protocol):
    """What an address gave: the last address after redirects, and its bytes."""

    @property
    def address(self) -> str:
        """Where it came from in the end."""
        ...

    @property
    def content(self) -> bytes:
        """Its decoded bytes."""
        ...


class Fetch(Protocol):
    """Opens an address; raises AdapterError when it cannot."""

    async def __call__(self, address: str) -> Answer:
        """Open it."""
        ...


@dataclass(frozen=True, slots=True)
class Found:
    """A feed of the site: its address, why it was believed, its title and its newest entries."""

    address: str
    why: Why
    feed: Feed

    @property
    def title(self) -> str:
        """The feed's title."""
        return self.feed.title

    @property
    def newest(self) -> tuple[Entry, ...]:
        """Its newest entries, a few."""
        return self.feed.newest[:SHOWN]


Parse = Callable[[bytes, str], Feed]


async def discover(address: str, fetch: Fetch, read: Parse = parse) -> tuple[Found, ...]:
    """The feeds of a site, the best first; an address that is a feed itself gives that one.

    Raises NoFeed with all that was tried, or the error of opening the page when nothing else was found either.
    """
    page, refused = await _opened(address, fetch)
    if page is not None:
        given = await _read(page, Candidate(address, "given"), read)
        if given:
            return (given,)
    html = markup.decode(page.content) if page else ""
    tried = candidates(html, page.address if page else address)[:MOST_TRIED]
    found = await _try(tried, fetch, read)
    if found:
        return ranked(found)
    if refused is not None:
        raise refused
    raise no_feed(address, tried)


async def _try(tried: Iterable[Candidate], fetch: Fetch, read: Parse) -> list[Found]:
    """One after the other, to be polite; the usual paths only when nothing better was found."""
    found: list[Found] = []
    for candidate in tried:
        if len(found) >= ENOUGH or (found and candidate.why == "path"):
            break
        answer, _ = await _opened(candidate.address, fetch)
        one = await _read(answer, candidate, read) if answer else None
        found += [one] if one else []
    return found


async def _opened(address: str, fetch: Fetch) -> tuple[Answer | None, AdapterError | None]:
    try:
        return await fetch(address), None
    except AdapterError as error:
        return None, error


async def _read(answer: Answer, candidate: Candidate, read: Parse) -> Found | None:
    try:
        feed = await asyncio.to_thread(read, answer.content, answer.address)
    except FeedError:
        return None
    return Found(answer.address, candidate.why, feed)


def ranked(found: Iterable[Found]) -> tuple[Found, ...]:
    """Feeds with entries before empty ones, comments last, else as found; the same entries in a second format are left out."""
    kept: dict[object, Found] = {}
    for one in found:
        kept.setdefault(_contents(one), one)
    return tuple(sorted(kept.values(), key=lambda one: (bool(COMMENTS.search(f"{one.title} {one.address}")), not one.feed.entries)))


def _contents(found: Found) -> object:
    """What makes two feeds the same: their newest links and titles; an empty feed is only like itself."""
    entries = found.newest
    return tuple(entry.link or entry.title for entry in entries) or found.address


def no_feed(address: str, tried: tuple[Candidate, ...]) -> NoFeed:
    """The error that tells what was tried: "No feed on example.com. Tried: 3 addresses in the page, /feed, /rss."."""
    host = urlsplit(address).hostname or address
    inside = sum(one.why in {"link", "anchor"} for one in tried)
    elsewhere = [_short(one.address, host) for one in tried if one.why in {"platform", "path"}]
    told = ", ".join([*([f"{inside} address{'es' * (inside > 1)} in the page"] if inside else []), *elsewhere])
    return NoFeed(
        host, f"No feed on {host}. Tried: {told}.", tuple(one.address for one in tried), "Give me the feed's own address if you know it."
    )


def _short(address: str, host: str) -> str:
    parts = urlsplit(address)
    return f"{parts.path}{'?' * bool(parts.query)}{parts.query}" if parts.hostname == host else f"{parts.hostname}{parts.path}"
