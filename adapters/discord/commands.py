"""Commands as Discord registers them, made from a description that knows nothing of Discord; what was called, and whether they changed."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any, Literal

from adapters.letters import cut

Json = dict[str, Any]
Kind = Literal["text", "number", "flag", "channel", "file"]

BRIEF_THIS = "Brief this"
"""The message menu's entry."""
DESCRIPTION = 100
"""Characters of a description, and of a choice."""
CHOICES = 25
SLASH, MESSAGE_MENU = 1, 3
SUB, GROUP = 1, 2
KINDS: Mapping[Kind, int] = {"text": 3, "number": 4, "flag": 5, "channel": 7, "file": 11}
CHANNELS = [0, 5, 15]
"""Channels something can be posted in: text, announcements, forums."""
EVERYWHERE = {"integration_types": [0, 1], "contexts": [0, 1, 2]}
"""Installed for a server or for a person; in servers, in direct messages with us, in other direct messages."""
COMPARED = ("name", "type", "description", "required", "autocomplete", "channel_types")


@dataclass(frozen=True, slots=True)
class Option:
    """One option; ``choices`` are all its values, ``completes`` asks for suggestions while it is typed."""

    name: str
    does: str
    kind: Kind = "text"
    choices: tuple[str, ...] = ()
    completes: bool = False
    required: bool = False


@dataclass(frozen=True, slots=True)
class Command:
    """One command as it is typed, "/digest add", and the verb it stands for."""

    typed: str
    verb: str
    does: str
    options: tuple[Option, ...] = ()

    @property
    def path(self) -> tuple[str, ...]:
        """Its words: ("digest", "add")."""
        return tuple(self.typed.removeprefix("/").split())


@dataclass(frozen=True)
class Catalogue:
    """Every command; ``groups`` says what a command with subcommands is for."""

    commands: tuple[Command, ...] = ()
    groups: Mapping[str, str] = field(default_factory=dict)

    def called(self, data: Any) -> tuple[str | None, list[Json]]:
        """The verb of what was called, and the options given; None for what is no command of ours."""
        told = data if isinstance(data, Mapping) else {}
        path: tuple[str, ...] = (str(told.get("name")),)
        options = _listed(told)
        while len(options) == 1 and options[0].get("type") in {SUB, GROUP}:
            path, options = (*path, str(options[0].get("name"))), _listed(options[0])
        return next((one.verb for one in self.commands if one.path == path), None), options

    def registered(self) -> list[Json]:
        """What Discord is told."""
        names = dict.fromkeys(one.path[0] for one in self.commands)
        return [*(self._one(name) for name in names), {"name": BRIEF_THIS, "type": MESSAGE_MENU, **EVERYWHERE}]

    def _one(self, name: str) -> Json:
        inside = [one for one in self.commands if one.path[0] == name]
        does = self.groups.get(name) or inside[0].does
        options = [_option(one) for one in _ordered(inside[0].options)] if inside[0].path == (name,) else [_sub(one) for one in inside]
        return {"name": name, "type": SLASH, "description": _short(does), "options": options, **EVERYWHERE}


def _listed(of: Mapping[str, Any]) -> list[Json]:
    options = of.get("options")
    return [one for one in options if isinstance(one, dict)] if isinstance(options, list) else []


def _short(text: str) -> str:
    return cut(text.replace("`", ""), DESCRIPTION) or "…"


def _ordered(options: Sequence[Option]) -> list[Option]:
    """Those that are required first, as Discord wants it."""
    return sorted(options, key=lambda one: not one.required)


def _sub(command: Command) -> Json:
    options = [_option(one) for one in _ordered(command.options)]
    return {"type": SUB, "name": command.path[-1], "description": _short(command.does), "options": options}


def _option(option: Option) -> Json:
    made: Json = {"type": KINDS[option.kind], "name": option.name, "description": _short(option.does)}
    if option.required:
        made["required"] = True
    if option.kind == "channel":
        made["channel_types"] = CHANNELS
    if option.choices:
        made["choices"] = [{"name": one, "value": one} for one in option.choices[:CHOICES]]
    elif option.completes:
        made["autocomplete"] = True
    return made


def focused(options: Sequence[Mapping[str, Any]]) -> tuple[str, str]:
    """The option somebody types into, and what stands there so far."""
    return next(((str(one.get("name")), str(one.get("value") or "")) for one in options if one.get("focused")), ("", ""))


def suggested(choices: Sequence[tuple[str, str]]) -> list[Json]:
    """Suggestions as Discord takes them: what is shown, and what it stands for."""
    fit = [(name, value) for name, value in choices if name.strip() and 0 < len(value) <= DESCRIPTION]
    return [{"name": cut(name, DESCRIPTION), "value": value} for name, value in fit[:CHOICES]]


def fingerprint(commands: Sequence[Mapping[str, Any]]) -> str:
    """The same for the same commands, whether they are as we tell them or as Discord gives them back."""
    told = sorted((list(_facts(one)) for one in commands), key=repr)
    return sha256(json.dumps(told).encode()).hexdigest()


def _facts(one: Mapping[str, Any]) -> Iterator[Any]:
    yield [one.get(name) or None for name in COMPARED]
    yield [sorted(one.get(name) or ()) for name in EVERYWHERE]
    yield [[choice.get("name"), choice.get("value")] for choice in one.get("choices") or ()]
    yield [list(_facts(option)) for option in one.get("options") or ()]
