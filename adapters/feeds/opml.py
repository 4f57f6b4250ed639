"""Lists of feeds (OPML 2.0), in and out, with folders."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from email.utils import format_datetime
from itertools import groupby
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from adapters.errors import AdapterError
from adapters.feeds.errors import FeedError
from briefings import markup
from briefings.feeds import canonical
from briefings.plain import cut

LARGEST = 5 * 1024 * 1024
MOST = 5000
"""Feeds of one list that are read."""

DEEPEST = 50
OPML = re.compile(r"<opml\b", re.IGNORECASE)
OUTLINE = re.compile(r"<(/?)outline\b(?:[^<>\"']|\"[^\"<]*\"|'[^'<]*')*?(/?)>", re.IGNORECASE)
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


class NotAList(AdapterError):  # noqa: N818 - the name says what happened, which is how the team speaks of it
    """No list of feeds could be read."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A feed in a list: its address, the title it has there, and the folders it lies in, outermost first."""

    address: str
    title: str = ""
    folder: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Subscriptions:
    """A list of feeds, each address once; ``notes`` tell what was left out."""

    title: str
    feeds: tuple[Listed, ...]
    notes: tuple[str, ...] = ()


def read(content: bytes) -> Subscriptions:
    """The feeds of an OPML file. Raises NotAList when it is none, or nested absurdly deep."""
    text = markup.decode(content)
    if not OPML.search(text[:10_000]):
        raise NotAList("That is not a list of feeds (OPML).", "Export one from your feed reader and give me that file.")
    if "<!ENTITY" in text:
        raise NotAList(str(FeedError("entities")).replace("feed", "list"))
    if _depth(text) > DEEPEST:
        raise NotAList(f"That list has folders more than {DEEPEST} deep, so I do not read it.")
    harvest = _harvest(text)
    listed = list(_listed(harvest.get("feeds") or []))
    kept = _once(listed)[:MOST]
    return Subscriptions(_name(harvest["meta"].get("title")), tuple(kept), tuple(_notes(harvest, listed, kept)))


def _depth(text: str) -> int:
    """How deep outlines stand inside each other at most."""
    deepest = depth = 0
    for found in OUTLINE.finditer(text):
        depth += -1 if found[1] else 0 if found[2] else 1
        deepest = max(deepest, depth)
    return deepest


def _harvest(text: str) -> Any:
    import listparser  # noqa: PLC0415 - it brings requests; only an import needs it

    # Bytes, and never text: it opens a text that begins like an address.
    body = re.sub(r"<\?xml\b[^>]{0,400}\?>", "", text, count=1)
    return listparser.parse(('<?xml version="1.0" encoding="utf-8"?>' + body.lstrip()).encode("utf-8", "replace"))


def _listed(feeds: Iterable[Any]) -> Iterator[Listed]:
    for feed in feeds:
        folders = feed.get("categories") or [[]]
        yield Listed(_address(str(feed["url"])), _name(feed.get("title")), tuple(_name(name) for name in folders[-1] if name))


def _address(printed: str) -> str:
    """The web address; "feed:" stands before some, in place of the scheme or beside it."""
    bare = printed.strip().removeprefix("feed:")
    return bare if bare.startswith("http") or bare == printed.strip() else f"https:{bare}"


def _name(printed: object) -> str:
    return cut(markup.squeeze(FORBIDDEN.sub("", str(printed or ""))), 200)


def _once(listed: Iterable[Listed]) -> list[Listed]:
    kept: dict[str, Listed] = {}
    for one in listed:
        if re.match(r"https?://[^\s/]", one.address) and not re.search(r"\s", one.address):
            kept.setdefault(canonical(one.address), one)
    return list(kept.values())


def _notes(harvest: Any, listed: list[Listed], kept: list[Listed]) -> Iterator[str]:
    wrong = [one.address for one in listed if not re.match(r"https?://[^\s/]", one.address) or re.search(r"\s", one.address)]
    if wrong:
        yield f"{len(wrong)} left out, since they are no web addresses: {', '.join(cut(one, 60) for one in wrong[:3])}."
    if len(kept) == MOST:
        yield f"The list is long; its first {MOST} feeds were read."
    if harvest.get("lists"):
        yield f"{len(harvest['lists'])} other lists it points to were not opened."


def write(subscriptions: Subscriptions, created: datetime) -> bytes:
    """OPML 2.0 in UTF-8, folders kept and in order; ``created`` is aware."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<opml version="2.0">',
        f"  <head><title>{escape(_clean(subscriptions.title))}</title><dateCreated>{format_datetime(created)}</dateCreated></head>",
        "  <body>",
        *_outlines(subscriptions.feeds, 0),
        "  </body>",
        "</opml>",
    ]
    return ("\n".join(lines) + "\n").encode()


def _outlines(feeds: Iterable[Listed], depth: int) -> Iterator[str]:
    """Feeds of one folder, then the folders in it; a folder stands where its first feed does."""
    ordered = list(feeds)
    order = {name: number for number, name in reversed(list(enumerate(_folder(feed, depth) for feed in ordered)))}
    indent = "  " * (depth + 2)
    for name, group in groupby(
        sorted(ordered, key=lambda feed: (bool(_folder(feed, depth)), order[_folder(feed, depth)])), lambda feed: _folder(feed, depth)
    ):
        if not name:
            yield from (f"{indent}{_outline(feed)}" for feed in group)
        else:
            yield f"{indent}<outline text={quoteattr(_clean(name))}>"
            yield from _outlines(group, depth + 1)
            yield f"{indent}</outline>"


def _folder(feed: Listed, depth: int) -> str:
    return feed.folder[depth] if len(feed.folder) > depth else ""


def _outline(feed: Listed) -> str:
    name = quoteattr(_clean(feed.title or feed.address))
    return f'<outline type="rss" text={name} title={name} xmlUrl={quoteattr(_clean(feed.address))}/>'


def _clean(text: str) -> str:
    return FORBIDDEN.sub("", text)
