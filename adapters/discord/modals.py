"""Windows as Discord's modals, and what somebody filled in."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from adapters.chat import Field, Window
from adapters.discord import limits
from adapters.discord.limits import Component
from adapters.letters import clean, cut, is_clean, pieces, size

Modal = dict[str, Any]

WINDOW = r"nb\.window\.(?P<name>[a-z]+)(?: (?P<reach>.*))?"
FILES = "files"
"""The custom_id of the place for files."""
FILE_HINT = "A text, web page, mail or PDF; for a text longer than the field holds."
PART = re.compile(r"\.\d+$")
LABEL, INPUT, PICK, UPLOAD, TICKS = 18, 4, 3, 19, 22
SHORT, LONG = 1, 2
EITHER = "either "
"""What the custom_id of choices between two things begins with; the two values of each follow: "either empty:say:silent"."""
JOINED = "+"
"""What stands between the names of fields that are asked for together."""
MOST_TICKS = 10
TICKS_LABEL = "Tick what you want"
EACH_ON_A_LINE = "Each on a line of its own."
LINK = re.compile(r"\s*https?://", re.IGNORECASE)


class Part(NamedTuple):
    """One part of a modal; the lower its rank, the less it may be left out."""

    rank: int
    component: Component


def modal(reply: Window, reach: str = "") -> Modal:
    """A modal; ``reach`` is kept in its name and comes back with what is filled in.

    Discord shows five parts. Of more, choices between two things are ticked in one part, short texts that may be missing are asked for together,
    and then those go that a window works without. Raises ValueError for a reach that is too long or not plain.
    """
    name = f"nb.window.{reply.name} {reach}".rstrip()
    if size(name) > limits.CUSTOM_ID or not is_clean(name):
        raise ValueError("a window's reach is short and on one line")
    return {
        "custom_id": name,
        "title": cut(clean(reply.title), limits.TITLE) or "…",
        "components": [part.component for part in _most_needed(_fewer(list(_parts(reply))))],
    }


def _fewer(parts: list[Part]) -> list[Part]:
    """Parts put together where there are too many, the likest first."""
    for together in (_ticked, _joined):
        if len(parts) > limits.FIELDS:
            parts = together(parts)
    return parts


def _ticked(parts: list[Part]) -> list[Part]:
    """Choices between two things in one part, where the last of them stood."""
    either = [part for part in parts if part.component["component"]["type"] == PICK and len(part.component["component"]["options"]) == 2]
    name = EITHER + " ".join(_either(part.component["component"]) for part in either)
    if not 2 <= len(either) <= MOST_TICKS or size(name) > limits.CUSTOM_ID:
        return parts
    options = [_tick(part.component) for part in either]
    made = Part(
        0,
        _label(
            TICKS_LABEL,
            "",
            {"type": TICKS, "custom_id": name, "min_values": 0, "max_values": len(options), "required": False, "options": options},
        ),
    )
    return [made if part is either[-1] else part for part in parts if part not in either[:-1]]


def _either(choice: Component) -> str:
    return ":".join([choice["custom_id"], *(one["value"] for one in choice["options"])])


def _tick(part: Component) -> Component:
    """A choice between two things as a box: ticked, it is the second."""
    first, second = part["component"]["options"]
    chosen = {"default": True} if second.get("default") and not first.get("default") else {}
    return {"label": cut(f"{part['label']}: {second['label']}", limits.OPTION), "value": part["component"]["custom_id"], **chosen}


def _joined(parts: list[Part]) -> list[Part]:
    """The first two short texts that may be missing, in one part."""
    short = [part for part in parts if _is_short(part)][:2]
    if len(short) < 2:
        return parts
    first, second = (part.component for part in short)
    words = f"{first['label']}, {second['label'][:1].lower()}{second['label'][1:]}"
    hint = " ".join(filter(None, [EACH_ON_A_LINE, *(one.get("description", "") for one in (first, second))]))
    held = "\n".join(filter(None, (one["component"].get("value", "") for one in (first, second))))
    name = JOINED.join(one["component"]["custom_id"] for one in (first, second))
    element = {**first["component"], "custom_id": name, "style": LONG, **({"value": held} if held else {})}
    return [Part(0, _label(words, hint, element)) if part is short[0] else part for part in parts if part is not short[1]]


def _is_short(part: Part) -> bool:
    element = part.component["component"]
    return element["type"] == INPUT and element["style"] == SHORT and not element["required"]


def _most_needed(parts: list[Part]) -> Iterator[Part]:
    ranked = sorted(range(len(parts)), key=lambda at: (parts[at].rank, at))
    kept = set(ranked[: limits.FIELDS])
    return (part for at, part in enumerate(parts) if at in kept)


def _parts(reply: Window) -> Iterator[Part]:
    has_long = any(field.long for field in reply.fields)
    for field in reply.fields:
        needed = field.required or field.options or field.value
        yield Part(0 if needed else 2, _field(field, can_be_empty=has_long and field.long))
    if has_long:
        yield Part(1, _label("Or a file", FILE_HINT, _upload()))
        yield from (Part(3, one) for field in reply.fields if field.long for one in _further(field))


def _field(field: Field, *, can_be_empty: bool) -> Component:
    """A field under its words. A long one may stay empty, for a file can stand for it."""
    required = field.required and not can_be_empty
    element = _choice(field, required=required) if field.options else _typed(field.name, field, _held_in(field)[0], required=required)
    return _label(field.label, field.hint, element)


def _further(field: Field) -> Iterator[Component]:
    """A field for what a long one cannot hold."""
    held = _held_in(field)[1]
    yield _label(f"{clean(field.label)[:30]}, part 2", "", _typed(f"{field.name}.2", field, held, required=False))


def _held_in(field: Field) -> list[str]:
    """What a field holds at first, in pieces that fit."""
    return [*pieces("\n".join(map(clean, field.value.splitlines())), limits.INPUT), "", ""]


def _label(words: str, hint: str, element: Component) -> Component:
    described = {"description": cut(clean(hint), limits.HINT)} if clean(hint) else {}
    return {"type": LABEL, "label": cut(clean(words), limits.TITLE) or "…", **described, "component": element}


def _typed(name: str, field: Field, value: str, *, required: bool) -> Component:
    held = {"value": value} if value else {}
    style = LONG if field.long else SHORT
    return {"type": INPUT, "custom_id": name, "style": style, "required": required, "max_length": limits.INPUT, **held}


def _choice(field: Field, *, required: bool) -> Component:
    """A choice of one; what is chosen now is shown chosen."""
    offered = {value: label for value, label in field.options if value and size(value) <= limits.OPTION and is_clean(value)}
    options = [_option(value, label, is_chosen=value == field.value) for value, label in list(offered.items())[: limits.OPTIONS]]
    return {"type": PICK, "custom_id": field.name, "required": required, "options": options}


def _option(value: str, label: str, *, is_chosen: bool) -> Component:
    return {"label": cut(clean(label), limits.OPTION) or "…", "value": value, **({"default": True} if is_chosen else {})}


def _upload() -> Component:
    return {"type": UPLOAD, "custom_id": FILES, "min_values": 0, "max_values": 1, "required": False}


def filled(data: Mapping[str, Any]) -> tuple[str, dict[str, str], tuple[str, ...]]:
    """A filled window's name, its fields, and the numbers of the files handed over, from an interaction's data.

    The parts of a long field are put together again. The name is empty for a window that is none of ours.
    """
    fields: dict[str, str] = {}
    files: tuple[str, ...] = ()
    for one in _elements(data.get("components", ())):
        if one.get("type") == UPLOAD:
            files = (*files, *map(str, one.get("values") or ()))
            continue
        for name, text in _entered(one):
            fields[name] = "\n".join(filter(None, [fields.get(name, ""), text]))
    found = re.fullmatch(WINDOW, str(data.get("custom_id", "")))
    return found["name"] if found else "", fields, files


def _entered(element: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """What was filled into one part, by the fields that stand in it."""
    name, values = str(element.get("custom_id", "")), element.get("values") or ()
    text = str(element.get("value") or (values[0] if values else ""))
    if name.startswith(EITHER):
        for either in name.removeprefix(EITHER).split():
            field, first, second = (*either.split(":"), "", "")[:3]
            yield field, second if field in values else first
    elif JOINED in name:
        yield from _lines(name.split(JOINED), text)
    else:
        yield PART.sub("", name), text


def _lines(names: list[str], text: str) -> Iterator[tuple[str, str]]:
    """Lines that were asked for together: an address is the link, what else stands there the other."""
    link = next((name for name in names if name == "link"), names[-1])
    other = next(name for name in names if name != link)
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    links = [line for line in lines if LINK.match(line)][:1]
    yield other, " ".join(line for line in lines if line not in links)
    yield link, "".join(links)


def kept(custom_id: str) -> str:
    """The reach a window was given."""
    found = re.fullmatch(WINDOW, custom_id)
    return (found["reach"] or "") if found else ""


def _elements(components: Iterable[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    for one in components:
        if "component" in one:
            yield one["component"]
        elif "components" in one:
            yield from one["components"]
