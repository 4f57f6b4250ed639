"""The tolerant parser, run as a process of its own: a feed's bytes on standard input, records as JSON on standard output.

feedparser makes something of almost anything, and has inputs that take it hours; the parent kills it, and the system refuses it memory.
This file is run by its path, so it imports nothing of ours.
"""

import io
import json
import os
import sys
from typing import Any

MEMORY = 300 * 1024 * 1024
SECONDS = 5
KIND = 19
"""How far it stands back behind other processes."""
MOST_ENTRIES = 2000
LONGEST = 100_000
"""Characters of one field that are handed over."""

NO_FEED, NO_MEMORY = 3, 4
"""Exit codes."""


def limit() -> None:
    """Bound this process's memory and time, and forbid it to write files; where the system cannot, the parent's clock remains."""
    try:
        import resource  # noqa: PLC0415 - not on every system
    except ImportError:
        return
    os.nice(KIND)  # a feed that takes seconds of the processor takes them from nobody who has something better to do
    for name, most in (("AS", MEMORY), ("CPU", SECONDS), ("FSIZE", 0), ("CORE", 0)):
        resource.setrlimit(getattr(resource, f"RLIMIT_{name}"), (most, most))


def records(content: bytes) -> dict[str, Any]:
    """What the tolerant parser makes of XML in UTF-8: ``kind``, ``feed``, ``entries``; kind is empty when it is no feed."""
    import feedparser  # type: ignore[import-untyped]  # noqa: PLC0415 - it has no types, and must come in under the limit

    headers = {"content-type": "application/xml; charset=utf-8"}
    # A stream, never bytes or text: it takes those for the name of a file or an address.
    parsed = feedparser.parse(io.BytesIO(content), response_headers=headers, sanitize_html=False, resolve_relative_uris=False)
    version = parsed.get("version") or ""
    kind = "rdf" if version in {"rss090", "rss10"} else "atom" if version.startswith("atom") else "rss" if version else ""
    if not kind and parsed.entries:
        kind = "rss"
    return {"kind": kind, "feed": _feed(parsed.feed), "entries": [_entry(entry) for entry in parsed.entries[:MOST_ENTRIES]]}


def _said(record: dict[str, Any], name: str) -> str | None:
    # Not record.get(name): for "updated" feedparser then answers with the time of publication.
    value = dict.get(record, name)
    return value[:LONGEST] if isinstance(value, str) else None


def _links(record: dict[str, Any]) -> list[dict[str, str | None]]:
    return [{name: _said(link, name) for name in ("rel", "type", "href")} for link in record.get("links", [])[:50]]


def _base(record: dict[str, Any]) -> str | None:
    return next(
        (base for name in ("title_detail", "summary_detail", "subtitle_detail") if (base := record.get(name, {}).get("base"))), None
    )


def _feed(feed: dict[str, Any]) -> dict[str, Any]:
    told = {"title": _said(feed, "title"), "link": _said(feed, "link"), "summary": _said(feed, "subtitle")}
    return {**told, "language": _said(feed, "language"), "links": _links(feed), "base": _base(feed)}


def _entry(entry: dict[str, Any]) -> dict[str, Any]:
    fields = ("title", "link", "summary", "published", "updated", "created")
    contents = entry.get("content") or [{}]
    authors = [one.get("name") or one.get("email") for one in entry.get("authors", [])[:50]]
    return {
        **{name: _said(entry, name) for name in fields},
        "guid": _said(entry, "id"),
        "links": _links(entry),
        "content": _said(contents[0], "value"),
        "authors": [author for author in authors if author] or [_said(entry, "author")],
        "categories": [tag.get("label") or tag.get("term") for tag in entry.get("tags", [])[:200]],
        "base": _base(entry),
    }


def main() -> int:
    """Read, parse, answer; the exit code."""
    limit()
    try:
        found = records(sys.stdin.buffer.read())
        if not found["kind"]:
            return NO_FEED
        sys.stdout.buffer.write(json.dumps(found).encode())
    except MemoryError:
        return NO_MEMORY
    return 0


if __name__ == "__main__":
    sys.exit(main())
