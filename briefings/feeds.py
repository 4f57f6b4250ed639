"""A feed and its entries, and what makes an entry the same entry tomorrow."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from typing import Literal
from urllib.parse import SplitResult, parse_qsl, urlencode, urlsplit

Kind = Literal["rss", "atom", "rdf", "json", "sitemap"]

FOLLOWERS = re.compile(
    r"(?:utm_|at_|mc_|mtm_|pk_|hsa_|vero_).*|fbclid|gclid|dclid|msclkid|yclid|igshid|xtor|cmpid|ocid|ito|smid|ncid|ref_src|ns_(?:campaign|mchannel|source|linkname)"
)
"""Parameters that follow readers around and name no other page."""

LONGEST_KEY = 600
"""Letters of what an entry is known by; PostgreSQL indexes at most 2,704 bytes, and a letter has up to four."""

NEVER = datetime.min.replace(tzinfo=UTC)
PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True)
class Entry:
    """One item of a feed.

    ``identity`` is the same at every poll: guid, then canonical link, then title and day; ``likenesses`` are what else tells the story where a
    feed makes up new guids, the surest first. ``link`` is absolute http(s) or None; ``summary`` is plain text; ``content`` is the HTML of the article when the
    feed carries it; times are aware UTC or None; ``notes`` are plain sentences about what was wrong with the entry.
    """

    identity: str
    title: str
    link: str | None = None
    summary: str = ""
    published: datetime | None = None
    updated: datetime | None = None
    authors: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    content: str = ""
    notes: tuple[str, ...] = ()
    likenesses: tuple[str, ...] = ()

    @property
    def keys(self) -> tuple[str, ...]:
        """All it is known by, the identity first; each at most 2,600 bytes, so that a database can index them."""
        return tuple(dict.fromkeys((self.identity, *self.likenesses)))

    @property
    def likeness(self) -> str:
        """The surest of its likenesses, for whoever keeps only one; empty when there is none."""
        return next(iter(self.likenesses), "")

    @property
    def when(self) -> datetime | None:
        """When it was published, or else changed."""
        return self.published or self.updated


@dataclass(frozen=True, slots=True)
class Feed:
    """What an address gave: its entries in the feed's order, each identity once; ``link`` is the page of the site it belongs to."""

    kind: Kind
    title: str
    link: str | None = None
    summary: str = ""
    language: str | None = None
    entries: tuple[Entry, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def newest(self) -> tuple[Entry, ...]:
        """The entries with the newest first; those without a date keep their order after them."""
        dated = sorted((entry for entry in self.entries if entry.when), key=lambda entry: entry.when or NEVER, reverse=True)
        return (*dated, *(entry for entry in self.entries if not entry.when))


def identity(guid: str, link: str | None, title: str, day: datetime | None) -> str:
    """What an entry is known by; empty when it has neither guid, link nor title.

    >>> identity("", "https://www.example.org/a/?utm_source=rss#top", "A", None)
    'link:www.example.org/a'
    """
    if guid:
        return f"guid:{_bounded(guid)}"
    if link:
        return f"link:{_bounded(canonical(link))}"
    return titled(title, day) if title else ""


def titled(title: str, day: datetime | None) -> str:
    """What a story is known by that has nothing but its title and its day."""
    return f"title:{_bounded(folded(title))}|{f'{day:%Y-%m-%d}' if day else 'undated'}"


def folded(title: str) -> str:
    """A title without what changes while it stays the same: case and blanks."""
    return " ".join(title.casefold().split())


def digest(*parts: str) -> str:
    """32 letters that stand for these texts."""
    return sha256("\n".join(parts).encode("utf-8", "replace")).hexdigest()[:32]


def _bounded(text: str) -> str:
    """The text, its end replaced by a digest of all when it is long: two long guids often begin alike."""
    return text if len(text) <= LONGEST_KEY else f"{text[: LONGEST_KEY - 33]}#{digest(text)}"


def canonical(link: str) -> str:
    """A link without what may change while the page stays the same: scheme, usual port, fragment, followers, final stroke."""
    try:
        parts = urlsplit(link)
        host = _host(parts)
    except ValueError:
        return link
    pairs = parse_qsl(parts.query, keep_blank_values=True) if parts.query else []
    kept = [(name, value) for name, value in pairs if not FOLLOWERS.fullmatch(name.lower())]
    # A page of one address has its pages behind "#!".
    tail = f"#{parts.fragment}" if parts.fragment.startswith(("!", "/")) else ""
    return f"{host}{parts.path.rstrip('/')}{'?' if kept else ''}{urlencode(kept)}{tail}"


def _host(parts: SplitResult) -> str:
    port = parts.port
    name = (parts.hostname or "").rstrip(".")
    return name if port in {None, PORTS.get(parts.scheme)} else f"{name}:{port}"
