"""Options, buttons, selects and modals, filled in as Discord's client does, and refused where it refuses."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.platforms.discord import commands, words
from tests.platforms.discord.commands import ANYONE, CHANNEL, FILE, FLAG, GROUP, NUMBER, SUB, TEXT, USER, WHOLE
from tests.platforms.discord.files import File
from tests.platforms.discord.limits import INPUT, LABEL, PICKERS, UPLOAD

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tests.platforms.discord.interactions import Modal
    from tests.platforms.discord.names import Json
    from tests.platforms.discord.people import Person
    from tests.platforms.discord.server import LoopbackDiscord
    from tests.platforms.discord.world import Channel

LINK, PREMIUM = 5, 6
LONGEST_OPTION = 6000  # characters
TYPES: dict[int, Any] = {TEXT: str, WHOLE: int, NUMBER: (int, float), FLAG: bool}


# Commands


def called(discord: LoopbackDiscord, command: Json, subs: list[str], given: dict[str, Any], channel: Channel, *, focused: str = "") -> Json:
    """The data of a command's interaction. Raises LookupError for an unknown subcommand, ValueError for options that do not go."""
    resolved: Json = {}
    options = _options(discord, command, subs, dict(given), (channel, resolved, focused))
    known: Json = {"id": command["id"], "name": command["name"], "type": command["type"], "options": options}
    if "guild_id" in command:
        known["guild_id"] = command["guild_id"]
    return known | ({"resolved": resolved} if resolved else {})


def _options(
    discord: LoopbackDiscord, level: Json, subs: list[str], given: dict[str, Any], around: tuple[Channel, Json, str]
) -> list[Json]:
    known = {option["name"]: option for option in level.get("options") or ()}
    if any(option["type"] in (SUB, GROUP) for option in known.values()):
        if not subs or subs[0] not in known:
            raise LookupError(f"/{level['name']} has no {' '.join(subs) or 'bare form'}; there are {sorted(known)}")
        inner = known[subs[0]]
        return [{"type": inner["type"], "name": inner["name"], "options": _options(discord, inner, subs[1:], given, around)}]
    if subs:
        raise LookupError(f"/{level['name']} has no subcommands")
    return _given(discord, level, known, given, around)


def _given(
    discord: LoopbackDiscord, level: Json, known: dict[str, Json], given: dict[str, Any], around: tuple[Channel, Json, str]
) -> list[Json]:
    foreign = sorted(set(given) - set(known))
    missing = [name for name, option in known.items() if option.get("required") and name not in given and not around[2]]
    if foreign or missing:
        raise ValueError(f"/{level['name']}: no option {foreign}, required {missing}; there are {sorted(known)}")
    return [_option(discord, known[name], value, around) for name, value in given.items()]


def _option(discord: LoopbackDiscord, option: Json, value: Any, around: tuple[Channel, Json, str]) -> Json:
    channel, resolved, focused = around
    known: Json = {"type": option["type"], "name": option["name"]}
    if option["name"] == focused:
        return known | {"value": str(value), "focused": True}
    if option["type"] in TYPES:
        _checked(option, value)
        return known | {"value": _chosen(option, value)}
    return known | {"value": _resolved(discord, option["type"], value, channel, resolved)}


def _checked(option: Json, value: Any) -> None:
    """Raises ValueError for the wrong type, length or size."""
    name, kind = option["name"], option["type"]
    if not isinstance(value, TYPES[kind]) or (kind != FLAG and isinstance(value, bool)):
        raise ValueError(f"{name} does not take {value!r}")
    if kind == FLAG:
        return
    size, least, most = (len(value), "min_length", "max_length") if isinstance(value, str) else (value, "min_value", "max_value")
    lower, upper = option.get(least), option.get(most, LONGEST_OPTION if kind == TEXT else None)
    if (lower is not None and size < lower) or (upper is not None and size > upper):
        raise ValueError(f"{name}: {value!r} is too short or too long, too small or too big")


def _chosen(option: Json, value: Any) -> Any:
    """A choice by its name or its value."""
    choices = option.get("choices") or ()
    for choice in choices:
        if value in (choice["name"], choice["value"]):
            return choice["value"]
    if choices:
        raise ValueError(f"{option['name']} has no choice {value!r}; there are {[choice['name'] for choice in choices]}")
    return value


def _resolved(discord: LoopbackDiscord, kind: int, value: Any, channel: Channel, resolved: Json) -> str:
    from tests.platforms.discord.people import Person
    from tests.platforms.discord.world import Channel

    if kind == FILE and isinstance(value, File):
        attachment = discord.files.add(channel.id, value.name, value.raw, ephemeral=True)
        resolved.setdefault("attachments", {})[attachment["id"]] = attachment
        return str(attachment["id"])
    if kind in (USER, ANYONE) and isinstance(value, Person):
        _merge(resolved, resolved_user(value, channel))
        return value.id
    if kind == CHANNEL and isinstance(value, Channel):
        resolved.setdefault("channels", {})[value.id] = _partial(value, value)
        return value.id
    raise ValueError(f"an option of type {kind} does not take {value!r}")


def _merge(resolved: Json, more: Json) -> None:
    for key, found in more.items():
        resolved.setdefault(key, {}).update(found)


def resolved_user(person: Person, channel: Channel) -> Json:
    known: Json = {"users": {person.id: person.user()}}
    if channel.guild and person.id in channel.guild.people:
        known["members"] = {person.id: channel.guild.member(person, user=False)}
    return known


def _partial(channel: Channel, _where: Channel) -> Json:
    return {**channel.shape(), "permissions": str(channel.allowed(channel.discord.app))}


def menu(command: Json, target: str, resolved: Json) -> Json:
    known: Json = {"id": command["id"], "name": command["name"], "type": command["type"], "target_id": target, "resolved": resolved}
    return known | ({"guild_id": command["guild_id"]} if "guild_id" in command else {})


# Components


def button(components: list[Json], wanted: str) -> Json:
    """A button that can be pressed, by its label or custom id. Raises LookupError."""
    buttons = [item for item in words.objects(components) if item.get("type") == 2]
    for item in buttons:
        if wanted in (item.get("label"), item.get("custom_id")) and not item.get("disabled") and item["style"] not in (LINK, PREMIUM):
            return item
    raise LookupError(f"no button {wanted!r} to press; there are {[item.get('label') for item in buttons]}")


def select(components: list[Json], wanted: str) -> Json:
    """A select by its placeholder or custom id. Raises LookupError."""
    selects = [item for item in words.objects(components) if item.get("type") in PICKERS]
    for item in selects:
        if wanted in (item.get("placeholder"), item.get("custom_id")) and not item.get("disabled"):
            return item
    raise LookupError(f"no select {wanted!r}; there are {[item.get('placeholder') for item in selects]}")


def chosen(element: Json, values: Iterable[Any], channel: Channel) -> tuple[list[str], Json]:
    """The values of what somebody chose, and what they stand for. Raises ValueError for too few, too many, or what is not offered."""
    resolved: Json = {}
    picked = [_picked(element, value, channel, resolved) for value in values]
    least, most = element.get("min_values"), element.get("max_values") or 1
    if not (1 if least is None else least) <= len(picked) <= most:
        raise ValueError(f"{element['custom_id']} takes {least} to {most} values, not {len(picked)}")
    return picked, resolved


def _picked(element: Json, value: Any, channel: Channel, resolved: Json) -> str:
    if "options" in element:
        for option in element["options"]:
            if value in (option["label"], option["value"]):
                return str(option["value"])
        raise ValueError(f"no option {value!r}; there are {[option['label'] for option in element['options']]}")
    return _resolved(channel.discord, CHANNEL if element["type"] == 8 else ANYONE, value, channel, resolved)


# Modals


def filled(discord: LoopbackDiscord, modal: Modal, values: dict[str, Any], channel: Channel) -> Json:
    """The data of a modal's submission. Raises ValueError for a field nobody asked for and for what the form does not take."""
    rest, resolved = dict(values), dict[str, Any]()
    rows = [_row(discord, row, rest, channel, resolved) for row in modal.components]
    if rest:
        raise ValueError(f"no field {sorted(rest)}; there are {[field.get('label') for field in modal.inputs]}")
    known: Json = {"custom_id": modal.custom_id, "components": rows}
    return known | ({"resolved": resolved} if resolved else {})


def _row(discord: LoopbackDiscord, row: Json, rest: dict[str, Any], channel: Channel, resolved: Json) -> Json:
    if row["type"] == LABEL:
        field = row["component"]
        value = _taken(field, row["label"], rest)
        return {"type": LABEL, "id": row.get("id", 0), "component": _entered(discord, field, value, channel, resolved)}
    fields = [_entered(discord, field, _taken(field, field.get("label"), rest), channel, resolved) for field in row.get("components") or ()]
    return {"type": row["type"], "id": row.get("id", 0), **({"components": fields} if fields else {})}


def _taken(field: Json, label: str | None, rest: dict[str, Any]) -> Any:
    for key in (field["custom_id"], label):
        if key in rest:
            return rest.pop(key)
    if field["type"] == INPUT:
        return field.get("value")
    return [option["value"] for option in field.get("options") or () if option.get("default")] or None  # as it stands when the form opens


def _entered(discord: LoopbackDiscord, field: Json, value: Any, channel: Channel, resolved: Json) -> Json:
    known: Json = {"type": field["type"], "id": field.get("id", 0), "custom_id": field["custom_id"]}
    required = field.get("required", True)
    if field["type"] == INPUT:
        return known | {"value": _text(field, str(value or ""), required=required)}
    if field["type"] == UPLOAD:
        return known | {"values": _files(discord, field, value, channel, resolved, required=required)}
    if field["type"] == 23:
        return known | {"value": bool(value)}
    if value is None and not required:
        return known | {"values": []}
    if field["type"] == 21:
        return known | {"value": _picked(field, value, channel, resolved)}
    picked, more = chosen(field, value if isinstance(value, (list, tuple)) else [value], channel)
    _merge(resolved, more)
    return known | {"values": picked}


def _text(field: Json, text: str, *, required: bool) -> str:
    least, most = field.get("min_length") or (1 if required else 0), field.get("max_length") or 4000
    if (text or required) and not least <= len(text) <= most:
        raise ValueError(f"{field['custom_id']} takes {least} to {most} characters, not {len(text)}")
    return text


def _files(discord: LoopbackDiscord, field: Json, value: Any, channel: Channel, resolved: Json, *, required: bool) -> list[str]:
    files = [value] if isinstance(value, File) else list(value or ())
    least, most = field.get("min_values", 1) if required else 0, field.get("max_values") or 1
    if not least <= len(files) <= most:
        raise ValueError(f"{field['custom_id']} takes {least} to {most} files, not {len(files)}")
    return [_resolved(discord, commands.FILE, file, channel, resolved) for file in files]
