"""A briefing as JSON, ``newsbrief.briefing/1``, and the JSON Schema that describes it."""

import json
import re
from typing import Any

from briefings.links import to_place
from briefings.models import Article, Briefing, KeyPoint, Quote

NAME = "newsbrief.briefing/1"
SURROGATE = re.compile("[\ud800-\udfff]")

Record = dict[str, Any]


def record(briefing: Briefing, marked: str | int | None = None) -> Record:
    """The briefing as plain values, in the order the schema lists them; ``marked`` is the id of a batch's line or a source's name."""
    article = briefing.article
    return {
        **({} if marked is None else {"id": marked}),
        "schema": NAME,
        "headline": briefing.headline,
        "dek": article.dek,
        "byline": list(article.byline),
        "dateline": article.dateline,
        "published": article.published,
        "outlet": article.outlet,
        "url": article.url,
        "language": article.language,
        "words": briefing.words,
        "reading_minutes": briefing.reading_minutes,
        "key_points": [_point(article, point) for point in briefing.key_points],
        "quotes": [_quote(article, quote) for quote in briefing.quotes],
        "notes": list(briefing.notes),
        "article": {"text": article.text, "sections": _sections(article)},
    }


def _point(article: Article, point: KeyPoint) -> Record:
    return {
        "text": point.text,
        "start": point.start,
        "end": point.end,
        "attributed_to": point.attributed_to,
        "link": to_place(article.url, article.text, point.start, point.end),
    }


def _quote(article: Article, quote: Quote) -> Record:
    return {
        "words": quote.words,
        "start": quote.start,
        "end": quote.end,
        "speaker": quote.speaker,
        "role": quote.role,
        "channel": quote.channel,
        "cue": quote.cue,
        "kind": quote.kind,
        "confidence": round(quote.confidence, 3),
        "link": to_place(article.url, article.text, quote.start, quote.end),
    }


def _sections(article: Article) -> list[Record]:
    return [
        {"kicker": one.kicker, "subhead": one.subhead, "paragraphs": [list(span) for span in one.paragraphs]} for one in article.sections
    ]


def document(briefing: Briefing) -> str:
    """The briefing as a JSON document for one source, indented."""
    return dumped(record(briefing), indent=2)


def line(briefing: Briefing, marked: str | int) -> str:
    """The briefing as one line of JSON, with its id."""
    return dumped(record(briefing, marked))


def failure(marked: str | int | None, sentence: str) -> str:
    """A line of a batch that could not be briefed."""
    return dumped({"id": marked, "error": sentence})


def dumped(record: Record, indent: int | None = None) -> str:
    """JSON text and a line's end; half a surrogate pair, which UTF-8 cannot hold, is written as its escape."""
    text = json.dumps(record, ensure_ascii=False, indent=indent)
    return SURROGATE.sub(lambda half: f"\\u{ord(half[0]):04x}", text) + "\n"


def schema() -> Record:
    """The JSON Schema (draft 2020-12) of a briefing. Fields may be added to version 1; none is renamed, removed or given a new meaning."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:newsbrief:briefing:1",
        "title": "newsbrief.briefing/1",
        "description": "One article's briefing: every key point and quote is article.text[start:end], counted in Unicode code points.",
        **_object(FIELDS, optional=("id",)),
        "$defs": {"point": _object(POINT), "quote": _object(QUOTE), "section": _object(SECTION)},
    }


def _object(fields: dict[str, tuple[Record, str]], optional: tuple[str, ...] = ()) -> Record:
    return {
        "type": "object",
        "required": [name for name in fields if name not in optional],
        "properties": {name: {**kind, "description": told} for name, (kind, told) in fields.items()},
    }


TEXT: Record = {"type": "string"}
MAYBE: Record = {"type": ["string", "null"]}
COUNT: Record = {"type": "integer", "minimum": 0}
ADDRESS: Record = {"type": ["string", "null"], "format": "uri"}
TEXTS: Record = {"type": "array", "items": TEXT}
SPAN: Record = {"type": "array", "items": COUNT, "minItems": 2, "maxItems": 2}
PLACE = "Where it stands in article.text, in Unicode code points."
LINK = "A link that opens the page at these words (URL text fragment); null without a url or when no link would lead to just this place."

POINT: dict[str, tuple[Record, str]] = {
    "text": (TEXT, "A whole sentence of the article, verbatim."),
    "start": (COUNT, PLACE),
    "end": (COUNT, PLACE),
    "attributed_to": (MAYBE, "Who the article says told it, if anybody."),
    "link": (ADDRESS, LINK),
}
QUOTE: dict[str, tuple[Record, str]] = {
    "words": (TEXT, "The words between the marks, as printed."),
    "start": (COUNT, PLACE),
    "end": (COUNT, PLACE),
    "speaker": (MAYBE, "The best candidate, by the fullest name printed in the article; see confidence."),
    "role": (MAYBE, "The speaker's role, as printed."),
    "channel": (MAYBE, "Where it was said or written, as printed: 'in a post on X'."),
    "cue": (MAYBE, "The word that introduces the quote: 'said'."),
    "kind": ({"enum": ["sentence", "fragment"]}, "Whether it can stand alone."),
    "confidence": (
        {"type": "number", "minimum": 0, "maximum": 1},
        "How sure the speaker is; people are shown a speaker from 0.7.",
    ),
    "link": (ADDRESS, LINK),
}
SECTION: dict[str, tuple[Record, str]] = {
    "kicker": (MAYBE, "The short label above the subhead; not in article.text."),
    "subhead": (MAYBE, "The heading; in article.text a line of its own."),
    "paragraphs": ({"type": "array", "items": SPAN}, "The section's paragraphs, as [start, end] in article.text."),
}
ARTICLE: dict[str, tuple[Record, str]] = {
    "text": (TEXT, "The one string every start and end points into; blocks are separated by one blank line."),
    "sections": ({"type": "array", "items": {"$ref": "#/$defs/section"}}, "The article's parts, in order."),
}
FIELDS: dict[str, tuple[Record, str]] = {
    "id": ({"type": ["string", "integer"]}, "The id of a batch's line, or the source as typed when there are several."),
    "schema": ({"const": NAME}, "The name and version of this format."),
    "headline": (TEXT, "The article's headline, or its first sentence when it has none."),
    "dek": (MAYBE, "The line below the headline."),
    "byline": (TEXTS, "The authors' names."),
    "dateline": (MAYBE, "The place, and agency if given, that the report opens with."),
    "published": (MAYBE, "ISO 8601, as precise as the article says: 2025-10-31, 2025-10-31T11:20, or with its offset."),
    "outlet": (MAYBE, "Who published it; never guessed."),
    "url": (MAYBE, "The article's address."),
    "language": (TEXT, "ISO 639-1, or 'und' when unknown."),
    "words": (COUNT, "Words of article.text."),
    "reading_minutes": ({"type": "integer", "minimum": 1}, "How long reading the whole article takes."),
    "key_points": ({"type": "array", "items": {"$ref": "#/$defs/point"}}, "The key points, in the article's order."),
    "quotes": (
        {"type": "array", "items": {"$ref": "#/$defs/quote"}},
        "The quotes that belong to the length asked for, in the article's order.",
    ),
    "notes": (TEXTS, "Plain sentences on what to know: 'This is a teaser; the rest is behind a paywall.'"),
    "article": (_object(ARTICLE), "The article the spans point into."),
}
