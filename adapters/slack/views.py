"""Windows and the home page as Slack's views, and what somebody filled in."""

from collections.abc import Iterator, Mapping
from typing import Any

from adapters.chat import Field, Home, Listing, Window
from adapters.letters import clean, cut, is_clean, pieces, size
from adapters.slack import limits
from adapters.slack.buttons import PREFIX, row
from adapters.slack.limits import Block
from adapters.slack.lists import items, title
from adapters.slack.message import context, joined
from adapters.slack.words import plain
from adapters.telling import LONGEST_LINE, unmarked

View = dict[str, Any]

FURTHER = 2
"""Further fields under a long one: Slack lets 3,000 characters into a field, and most articles are longer."""
SECTIONS = 20
"""Sections of the home page, so that each has a few blocks."""
VALUE = "value"
"""The action_id of every field; its block_id is the field's name."""


def window(reply: Window, reach: str = "") -> View:
    """A modal; ``reach`` is kept in it and comes back with what is filled in, at most 3,000 characters."""
    return {
        "type": "modal",
        "callback_id": f"{PREFIX}{reply.name}",
        "title": plain(reply.title, limits.TITLE),
        "submit": plain(reply.submit, limits.TITLE),
        "close": plain("Cancel", limits.TITLE),
        "private_metadata": reach,
        "blocks": [block for made in (_inputs, _further) for field in reply.fields for block in made(field)][: limits.VIEW_BLOCKS],
    }


def _inputs(field: Field) -> Iterator[Block]:
    yield _input(field.name, field.label, field, _choice(field) if field.options else _typed(field, _held_in(field)[0]))


def _further(field: Field) -> Iterator[Block]:
    """Fields for what a long one cannot hold."""
    for number in range(2, 2 + FURTHER if field.long else 0):
        element = _typed(field, _held_in(field)[number - 1])
        yield _input(f"{field.name}.{number}", f"{field.label}, part {number}", None, element)


def _held_in(field: Field) -> list[str]:
    """What a field holds at first, in pieces that fit."""
    return [*pieces("\n".join(map(clean, field.value.splitlines())), limits.INPUT), *[""] * (1 + FURTHER)]


def _input(name: str, label: str, field: Field | None, element: Block) -> Block:
    hint = _hint(field) if field else ""
    return {
        "type": "input",
        "block_id": name,
        "label": plain(label, limits.ALT),
        "element": element,
        "optional": not (field and field.required),
        **({"hint": plain(hint, limits.ALT)} if hint else {}),
    }


def _hint(field: Field) -> str:
    more = f"Up to {limits.INPUT:,} characters; what is left goes into the fields at the end." if field.long else ""
    return " ".join(filter(None, [clean(field.hint), more]))


def _typed(field: Field, value: str) -> Block:
    held = {"initial_value": value} if value else {}
    return {"type": "plain_text_input", "action_id": VALUE, "multiline": field.long, "max_length": limits.INPUT, **held}


def _choice(field: Field) -> Block:
    """A choice of one; what is chosen now is shown chosen."""
    offered = [(value, label) for value, label in field.options if size(value) <= limits.OPTION_VALUE and value and is_clean(value)][
        : limits.OPTIONS
    ]
    options = {value: {"text": plain(label, limits.LABEL), "value": value} for value, label in offered}
    chosen = {"initial_option": options[field.value]} if field.value in options else {}
    return {"type": "static_select", "action_id": VALUE, "options": list(options.values()), **chosen}


def filled(view: Mapping[str, Any]) -> tuple[str, dict[str, str]]:
    """A filled window's name and fields, from the payload's ``view``; the parts of a long field are put together again."""
    fields: dict[str, str] = {}
    for block, actions in view["state"]["values"].items():
        name, text = block.partition(".")[0], _held(actions.get(VALUE, {}))
        fields[name] = "\n".join(filter(None, [fields.get(name, ""), text]))
    return view.get("callback_id", "").removeprefix(PREFIX), fields


def _held(action: Mapping[str, Any]) -> str:
    chosen = action.get("selected_option") or action
    return str(chosen.get("value") or "")


def home(reply: Home) -> View:
    """The home page; sections too long for it say how much is left out."""
    sections = reply.sections[:SECTIONS]
    room = limits.VIEW_BLOCKS // max(1, len(sections)) - 4
    blocks = [block for section in sections for block in _section(section, room)]
    return {"type": "home", "blocks": [*blocks[:-1], *row(reply.buttons)] or [context("Nothing here yet.")]}


def _section(section: Listing, room: int) -> Iterator[Block]:
    """A title, its lines, its foot and buttons, and the rule below; at most ``room`` blocks of lines."""
    shown: list[Block] = []
    left = len(section.items)
    for item in items(section):
        longer = joined([*shown, *item])
        if len(longer) > room:
            break
        shown, left = longer, left - 1
    yield title(section.title)
    yield from shown
    told = [cut(clean(unmarked(section.foot)), LONGEST_LINE), f"{left} more" if left else ""]
    if any(told):
        yield context(*told)
    yield from row(section.buttons)
    yield {"type": "divider"}
