"""JSON Feed, versions 1 and 1.1, as the same records the XML parsers give."""

import json
from collections.abc import Mapping
from typing import Any

from adapters.feeds.errors import FeedError
from adapters.feeds.fast import Record


def records(text: str) -> tuple[Record, list[Record]]:
    """The feed's record and its items'. Raises FeedError."""
    try:
        document = json.loads(text, strict=False)
    except RecursionError as error:
        raise FeedError("deep") from error
    except ValueError as error:
        raise FeedError("json") from error
    if not isinstance(document, dict) or not isinstance(items := document.get("items"), list) or not _is_feed(document):
        raise FeedError("json")
    about = {"title": document.get("title"), "link": _said(document, "home_page_url"), "summary": document.get("description")}
    return about | {"language": document.get("language")}, [_item(item) for item in items if isinstance(item, dict)]


def _is_feed(document: Mapping[str, Any]) -> bool:
    return "jsonfeed.org" in _said(document, "version") or "title" in document


def _item(item: Mapping[str, Any]) -> Record:
    return {
        "guid": item.get("id"),
        "title": item.get("title"),
        "link": _said(item, "url") or _said(item, "external_url"),
        "summary": _said(item, "summary") or _escaped(_said(item, "content_text")),
        "content": item.get("content_html"),
        "published": item.get("date_published"),
        "updated": item.get("date_modified"),
        "authors": [author.get("name") for author in _authors(item)],
        "categories": item.get("tags") if isinstance(item.get("tags"), list) else [],
    }


def _authors(item: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    authors = item.get("authors")
    found = authors if isinstance(authors, list) else [item.get("author")]
    return [author for author in found if isinstance(author, dict)]


def _said(record: Mapping[str, Any], name: str) -> str:
    value = record.get(name)
    return value if isinstance(value, str) else ""


def _escaped(text: str) -> str:
    """Plain text as markup, since that is what all other summaries are."""
    return text.replace("&", "&amp;").replace("<", "&lt;")
