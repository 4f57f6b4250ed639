"""Articles and briefings as plain values for JSON, and back, exactly."""

from dataclasses import asdict
from typing import Any

from adapters.store.columns import digest
from briefings.models import Article, Briefing, KeyPoint, Quote, Section

Packed = dict[str, Any]

MADE_FROM = ("text", "sections", "headline", "dek", "byline", "dateline", "published", "outlet", "language", "notes")
"""What a briefing is made from; an address or a picture may change while the article stays the same."""


def packed_article(article: Article) -> Packed:
    """An article as plain values."""
    return asdict(article)


def article_of(packed: Packed) -> Article:
    """The article that was packed."""
    tuples = {name: tuple(packed[name]) for name in ("byline", "notes")}
    return Article(**{**packed, **tuples, "sections": tuple(map(_section, packed["sections"]))})


def _section(packed: Packed) -> Section:
    return Section(tuple((start, end) for start, end in packed["paragraphs"]), packed["kicker"], packed["subhead"])


def packed_briefing(briefing: Briefing) -> Packed:
    """A briefing as plain values, without its article."""
    values = {name: getattr(briefing, name) for name in ("length", "headline", "quotes_found", "words", "reading_minutes")}
    lists = {name: [asdict(one) for one in getattr(briefing, name)] for name in ("key_points", "quotes")}
    return {**values, **lists, "notes": list(briefing.notes)}


def briefing_of(packed: Packed, article: Article) -> Briefing:
    """The briefing that was packed, with its article."""
    points = tuple(KeyPoint(**point) for point in packed["key_points"])
    quotes = tuple(Quote(**quote) for quote in packed["quotes"])
    return Briefing(**{**packed, "key_points": points, "quotes": quotes, "notes": tuple(packed["notes"])}, article=article)


def content_hash(article: Article) -> str:
    """The same for articles of which the same briefing would be made."""
    packed = packed_article(article)
    return digest(*(repr(packed[name]) for name in MADE_FROM))
