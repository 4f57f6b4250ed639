"""Three feed parsers, what each tells of a feed, and whether that is what is labelled."""

import calendar
import html
import io
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib import import_module
from typing import Any
from urllib.parse import urljoin

from adapters.feeds.errors import FeedError
from adapters.feeds.parse import parse
from tests.adapters.feeds.written import Written

TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
FIELDS = ("titles", "links", "times")
FAILURES = (FeedError, ValueError, TypeError, LookupError, AttributeError)
"""What the three raise on feeds they cannot read."""


@dataclass(frozen=True, slots=True)
class Told:
    """One entry as a parser tells it; ``summary`` stands in where there is no title."""

    title: str = ""
    link: str | None = None
    when: str | None = None
    summary: str = ""


def ours(content: bytes, address: str) -> list[Told]:
    """What our parser tells."""
    return [Told(one.title, one.link, one.when.isoformat() if one.when else None) for one in parse(content, address).entries]


def feedparser(content: bytes, address: str) -> Any:
    """feedparser as its documentation has it for bytes that were fetched: it is told where they came from and that they are XML."""
    headers = {"content-location": address, "content-type": "application/xml"}
    return import_module("feedparser").parse(io.BytesIO(content), response_headers=headers)


def told_by_feedparser(content: bytes, address: str) -> list[Told]:
    """What feedparser tells."""
    return [_by_feedparser(one) for one in feedparser(content, address).entries]


def _by_feedparser(one: Any) -> Told:
    # Not one.get(): for "updated" it warns and answers with the time of publication.
    parsed = dict.get(one, "published_parsed") or dict.get(one, "updated_parsed")
    when = datetime.fromtimestamp(calendar.timegm(parsed), UTC).isoformat() if parsed else None
    return Told(one.get("title", ""), one.get("link"), when, one.get("summary", ""))


def fastfeedparser(content: bytes, address: str) -> Any:
    """fastfeedparser as its documentation has it; it takes no address."""
    return import_module("fastfeedparser").parse(content)


def told_by_fastfeedparser(content: bytes, address: str) -> list[Told]:
    """What fastfeedparser tells."""
    return [
        Told(one.get("title") or "", one.get("link"), one.get("published") or one.get("updated"), one.get("description") or "")
        for one in fastfeedparser(content, address).entries
    ]


PARSERS: dict[str, tuple[Callable[[bytes, str], object], Callable[[bytes, str], list[Told]]]] = {
    "ours": (parse, ours),
    "feedparser": (feedparser, told_by_feedparser),
    "fastfeedparser": (fastfeedparser, told_by_fastfeedparser),
}
"""How each is timed, and how its answer is read."""


def agrees(what: str, told: Sequence[Told] | None, one: Written) -> bool:
    """Whether all titles, links or times of a feed are as labelled.

    In favour of the others, a title or a link may also be right after one plain step that its user would take: markup taken off, the link
    joined with the feed's address, a fraction of a second dropped.
    """
    if told is None or len(told) != len(one.entries):
        return False
    return all(_right(what, entry, label, one.address) for entry, label in zip(told, one.entries, strict=True))


def _right(what: str, entry: Told, label: tuple[str, str | None, str | None], address: str) -> bool:
    title, link, when = label
    if what == "titles":
        printed = entry.title or entry.summary
        return title in {
            _squeezed(printed),
            _squeezed(html.unescape(TAG.sub(" ", printed))),
            _squeezed(html.unescape(TAG.sub("", printed))),
        }
    if what == "links":
        return link in {entry.link or None, _joined(address, entry.link)}
    return (entry.when or "")[:19] == (when or "")[:19]


def _squeezed(text: str) -> str:
    return " ".join(text.split())


def _joined(address: str, link: str | None) -> str | None:
    try:
        return urljoin(address, link) if link else None
    except ValueError:
        return link
