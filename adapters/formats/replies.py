"""A reply as JSON, ``newsbrief.reply/1``, and the JSON Schema that describes it."""

import json
from collections.abc import Callable, Mapping
from typing import Any

from adapters.chat import Attached, Briefed, Button, Helped, Item, Listing, Notice, Reply
from adapters.formats.records import COUNT, MAYBE, TEXT, Record, dumped
from adapters.formats.records import record as briefing_record
from adapters.formats.records import schema as briefing_schema

NAME = "newsbrief.reply/1"


def document(reply: Reply) -> str:
    """A reply as a JSON document, indented."""
    return dumped(record(reply), indent=2)


def record(reply: Reply) -> Record:
    """A reply as plain values, in the order the schema lists them. Raises TypeError for what only a platform shows."""
    kind = KINDS.get(type(reply))
    if kind is None:
        raise TypeError(f"{type(reply).__name__} has no JSON form")
    name, fields = kind
    return {"schema": NAME, "kind": name, **fields(reply), "buttons": _buttons(reply.buttons)}


def _notice(reply: Notice) -> Record:
    return {"text": reply.text, "tone": reply.tone}


def _listing(reply: Listing) -> Record:
    return {"title": reply.title, "items": [_item(item) for item in reply.items], "foot": reply.foot}


def _item(item: Item) -> Record:
    facts = json.loads(json.dumps(dict(item.facts)))
    return {"text": item.text, "link": item.link, "detail": item.detail, "facts": facts, "buttons": _buttons(item.buttons)}


def _buttons(buttons: tuple[Button, ...]) -> list[Record]:
    return [{"label": one.label, "act": one.act, "subject": one.subject} for one in buttons]


def _helped(reply: Helped) -> Record:
    return {"title": reply.title, "lines": [{"typed": typed, "does": does} for typed, does in reply.lines], "foot": reply.foot}


def _briefed(reply: Briefed) -> Record:
    return {"note": reply.note, "briefing": briefing_record(reply.briefing)}


def _attached(reply: Attached) -> Record:
    return {"name": reply.name, "text": reply.text, "content": reply.content.decode("utf-8", "replace")}


KINDS: Mapping[type, tuple[str, Callable[[Any], Record]]] = {
    Notice: ("notice", _notice),
    Listing: ("list", _listing),
    Helped: ("help", _helped),
    Briefed: ("briefing", _briefed),
    Attached: ("file", _attached),
}


def schema() -> Record:
    """The JSON Schema (draft 2020-12) of a reply. Fields and kinds may be added to version 1; none is renamed, removed or given a new meaning."""
    briefing = {name: value for name, value in briefing_schema().items() if not name.startswith("$")}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:newsbrief:reply:1",
        "title": NAME,
        "description": "What a command answered. Sentences are for people and may change; facts are for programs.",
        "oneOf": [{"$ref": f"#/$defs/{name}"} for name, _ in KINDS.values()],
        "$defs": {
            **{
                name: _object({**_common(name), **fields, "buttons": (_list("button"), "What can be done next, in a chat.")})
                for name, fields in FIELDS.items()
            },
            **{name: _object(fields) for name, fields in PARTS.items()},
            "facts": {"type": "object", "properties": {name: {**kind, "description": told} for name, (kind, told) in FACTS.items()}},
            "article_briefing": briefing,
            **briefing_schema()["$defs"],
        },
    }


Fields = dict[str, tuple[Record, str]]


def _common(name: str) -> Fields:
    return {"schema": ({"const": NAME}, "The name and version of this format."), "kind": ({"const": name}, "What kind of reply it is.")}


def _object(fields: Fields) -> Record:
    return {
        "type": "object",
        "required": list(fields),
        "properties": {name: {**kind, "description": told} for name, (kind, told) in fields.items()},
    }


def _list(name: str) -> Record:
    return {"type": "array", "items": {"$ref": f"#/$defs/{name}"}}


MOMENT: Record = {"type": ["string", "null"], "format": "date-time"}
NUMBER: Record = {"type": "integer", "minimum": 1}

FIELDS: dict[str, Fields] = {
    "notice": {"text": (TEXT, "A sentence or two."), "tone": ({"enum": ["plain", "working", "error"]}, "How it is meant.")},
    "list": {
        "title": (TEXT, "What is listed."),
        "items": (_list("item"), "Its lines, in order."),
        "foot": (TEXT, "A last small line; may be empty."),
    },
    "help": {
        "title": (TEXT, "What the help is about."),
        "lines": (_list("line"), "What can be typed."),
        "foot": (TEXT, "A last small line."),
    },
    "briefing": {
        "note": (TEXT, "A line above it; may be empty."),
        "briefing": ({"$ref": "#/$defs/article_briefing"}, "newsbrief.briefing/1."),
    },
    "file": {"name": (TEXT, "A name for the file."), "text": (TEXT, "What it is."), "content": (TEXT, "Its text.")},
}
PARTS: dict[str, Fields] = {
    "item": {
        "text": (TEXT, "The line."),
        "link": (MAYBE, "The address it leads to."),
        "detail": (TEXT, "What stands beside it; may be empty."),
        "facts": ({"$ref": "#/$defs/facts"}, "The same and more, for programs."),
        "buttons": (_list("button"), "What can be done with it, in a chat."),
    },
    "button": {
        "label": (TEXT, "What it says."),
        "act": (TEXT, "What it does."),
        "subject": (TEXT, "To what."),
    },
    "line": {"typed": (TEXT, "What can be typed."), "does": (TEXT, "What it does.")},
}
FACTS: Fields = {
    "number": (NUMBER, "Of a feed: the number people type. Of a briefing: its number in the store."),
    "name": (TEXT, "What a feed is called here."),
    "address": (TEXT, "Where a feed is read."),
    "link": (MAYBE, "The page of a feed's site, or of an entry."),
    "folder": (TEXT, "The folders a feed lies in, joined by ' / '; empty for none."),
    "state": ({"enum": ["ok", "empty", "stale", "failing", "paused"]}, "How a feed is doing."),
    "reason": (TEXT, "Why a feed fails, in a word or two; empty when it does not."),
    "only": (TEXT, "A feed's filter as typed: only entries with these words; empty for none."),
    "without": (TEXT, "A feed's filter as typed: no entries with these words; empty for none."),
    "newest": (MOMENT, "When a feed's newest entry was published."),
    "read": (MOMENT, "When a feed last answered well."),
    "due": (MOMENT, "When a feed is asked next."),
    "paused_until": (MOMENT, "When a pause ends by itself; null for never, or without a pause."),
    "fresh": (COUNT, "How many new entries a look at a feed brought."),
    "outcome": (
        {"enum": ["refused", "late"]},
        "Of a feed that was to be imported: not followed, or followed though it did not answer yet.",
    ),
    "title": (MAYBE, "The title of an entry or of another feed of a site."),
    "published": (MOMENT, "When an entry was published, by its feed."),
    "source": (TEXT, "A muted source."),
    "for": ({"enum": ["here", "for you"]}, "For whom a source is muted."),
    "added": (MOMENT, "When a source was muted."),
    "feed": (TEXT, "The feed an entry came by."),
    "seen": (MOMENT, "When an entry was first seen."),
    "shown": ({"type": "boolean"}, "Whether an entry passes the filters."),
    "why": (TEXT, "Why it does or does not."),
    "headline": (TEXT, "A briefing's headline."),
    "url": (MAYBE, "The address of a briefing's article."),
    "outlet": (MAYBE, "Who published it."),
    "at": (MOMENT, "When a briefing was given or saved."),
    "snippet": (TEXT, "The words around what was searched for."),
}
"""What items may tell programs; which of these depends on what is listed."""
