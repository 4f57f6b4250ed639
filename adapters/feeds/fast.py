"""The fast parser's answer as plain records; it is given sound, bounded XML as bytes and nothing else."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from adapters.feeds.errors import FeedError
from adapters.feeds.survey import Surveyed

Record = dict[str, Any]
"""Strings by name, as printed: ``guid title link summary content published updated created base``, lists ``links authors categories``."""


def records(seen: Surveyed) -> tuple[Record, list[Record]]:
    """The feed's record and its entries', each with the times and the base the survey found. Raises FeedError when they do not match."""
    try:
        parsed = _parser().parse(seen.document, include_media=False, include_enclosures=False)
    except Exception as error:
        # ValueError is what it promises; whatever else it raises, the tolerant parser has the next word.
        raise FeedError("broken") from error
    entries = parsed.get("entries") or []
    if len(entries) != len(seen.entries):
        raise FeedError("broken")
    paired = zip(entries, seen.entries, strict=True)
    return _feed(parsed.get("feed") or {}, seen), [_entry(entry, found) | _times(found) for entry, found in paired]


@cache
def _parser() -> Any:
    """The parser without its last resort for odd dates: we read none of its dates, and dateparser takes 5 MB for good and up to a second for each."""
    import fastfeedparser  # type: ignore[import-untyped]  # noqa: PLC0415 - it has no types; dateutil and lxml come with it; only reading a feed needs them

    fastfeedparser.main._slow_dateparser = _undated  # noqa: SLF001 - it has no setting for that; under another name it would only be slow again
    return fastfeedparser


def _undated(_: str) -> None:
    """No date."""


def _feed(feed: Mapping[str, Any], seen: Surveyed) -> Record:
    return {
        "title": feed.get("title"),
        "link": feed.get("link"),
        "links": feed.get("links"),
        "summary": feed.get("subtitle") or feed.get("description"),
        "language": feed.get("language"),
        "base": seen.base,
    }


def _entry(entry: Mapping[str, Any], found: Mapping[str, str]) -> Record:
    contents = entry.get("content") or [{}]
    authors = [one.get("name") for one in entry.get("authors") or () if one.get("name")]
    return {
        "guid": entry.get("id"),
        "title": found.get("title") or entry.get("title"),
        "link": found.get("link") or entry.get("link"),
        "links": entry.get("links"),
        "summary": entry.get("description"),
        "content": contents[0].get("value"),
        "authors": authors or [entry.get("author")],
        "categories": [tag.get("label") or tag.get("term") for tag in entry.get("tags") or ()],
    }


def _times(found: Mapping[str, str]) -> Record:
    """Times as printed, under the names the tolerant parser uses."""
    return {
        "published": found.get("pubdate") or found.get("published") or found.get("issued"),
        "updated": found.get("updated") or found.get("modified") or found.get("date"),
        "created": found.get("created"),
        "base": found.get("base"),
    }
