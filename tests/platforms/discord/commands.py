"""Commands as our app registers them, and a person's use of them as Discord's client sends it."""

from __future__ import annotations

import re
from collections import Counter, deque
from typing import TYPE_CHECKING, Any

from tests.platforms.discord.calls import Route
from tests.platforms.discord.names import ALL_PERMISSIONS
from tests.platforms.discord.refusals import RefusalError, judged

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.platforms.discord.calls import Call
    from tests.platforms.discord.names import Json
    from tests.platforms.discord.refusals import Path, Problem
    from tests.platforms.discord.server import LoopbackDiscord

SLASH, USER_MENU, MESSAGE_MENU = 1, 2, 3
SUB, GROUP, TEXT, WHOLE, FLAG, USER, CHANNEL, ROLE, ANYONE, NUMBER, FILE = range(1, 12)
MOST = {SLASH: 100, USER_MENU: 15, MESSAGE_MENU: 15}
MOST_OPTIONS, MOST_CHOICES = 25, 25
LONGEST = 8000  # characters of a command: names, descriptions, choices, the longest of each language
CREATES, CREATES_PER = 200, 86_400.0  # new commands in seconds
NAME = re.compile(r"[-_'\w]{1,32}")
SETTABLE = frozenset(
    "name name_localizations description description_localizations options default_member_permissions dm_permission nsfw"
    " integration_types contexts type handler".split()
)


def check(command: Json, path: Path = ()) -> Iterator[Problem]:
    """What Discord refuses in a command."""
    kind = command.get("type") or SLASH
    if kind == SLASH:
        yield from _named(command, path)
        yield from _options(command.get("options") or [], path, depth=0)
    else:
        if not 1 <= len(command.get("name") or "") <= 32:
            yield (*path, "name"), "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 32 in length."
        if command.get("description") or command.get("options"):
            yield (*path, "description"), "APPLICATION_COMMAND_INVALID", "Context menu commands cannot have description or options"
    if weight(command) > LONGEST:
        yield path or ("options",), "APPLICATION_COMMAND_TOO_LARGE", f"Command exceeds maximum size ({LONGEST})"


def _named(thing: Json, path: Path) -> Iterator[Problem]:
    for name in (thing.get("name") or "", *(thing.get("name_localizations") or {}).values()):
        if not NAME.fullmatch(name) or name != name.lower():
            yield (*path, "name"), "APPLICATION_COMMAND_INVALID_NAME", f"Command name is invalid: {name[:40]}"
    for text in (thing.get("description") or "", *(thing.get("description_localizations") or {}).values()):
        if not 1 <= len(text) <= 100:
            yield (*path, "description"), "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 100 in length."


def _options(options: list[Json], path: Path, *, depth: int) -> Iterator[Problem]:
    if len(options) > MOST_OPTIONS:
        yield (*path, "options"), "BASE_TYPE_MAX_LENGTH", f"Must be {MOST_OPTIONS} or fewer in length."
    for name, times in Counter(option.get("name") for option in options).items():
        if times > 1:
            yield (*path, "options"), "APPLICATION_COMMAND_OPTIONS_NAME_INVALID", f"Option names must be unique: {name}"
    kinds = {option.get("type") in (SUB, GROUP) for option in options}
    if len(kinds) > 1:
        yield (
            (*path, "options"),
            "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
            "Sub-command and sub-command group option types are mutually exclusive to all other types",
        )
    required = [bool(option.get("required")) for option in options]
    if required != sorted(required, reverse=True):
        yield (
            (*path, "options"),
            "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
            "Required options must be placed before non-required options",
        )
    for number, option in enumerate(options):
        yield from _option(option, (*path, "options", number), depth=depth)


def _option(option: Json, path: Path, *, depth: int) -> Iterator[Problem]:
    yield from _named(option, path)
    kind = option.get("type")
    if kind not in range(SUB, FILE + 1) or (kind == GROUP and depth > 0) or (kind == SUB and depth > 1):
        yield (*path, "type"), "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", f"An option of type {kind} cannot stand here"
    if kind in (SUB, GROUP):
        yield from _options(option.get("options") or [], path, depth=depth + 1)
    choices = option.get("choices") or []
    if len(choices) > MOST_CHOICES:
        yield (*path, "choices"), "BASE_TYPE_MAX_LENGTH", f"Must be {MOST_CHOICES} or fewer in length."
    if option.get("autocomplete") and (choices or kind not in (TEXT, WHOLE, NUMBER)):
        yield (
            (*path, "autocomplete"),
            "APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_INVALID",
            "Autocomplete goes with text and numbers, without choices",
        )
    for number, choice in enumerate(choices):
        if not 1 <= len(str(choice.get("name") or "")) <= 100 or not 1 <= len(str(choice.get("value", ""))) <= 100:
            yield (*path, "choices", number), "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 100 in length."


def weight(thing: Json) -> int:
    """Characters of a command that count towards its size."""
    named = sum(_longest(thing, key) for key in ("name", "description"))
    choices = sum(_longest(choice, "name") + len(str(choice.get("value", ""))) for choice in thing.get("choices") or ())
    return named + choices + sum(map(weight, thing.get("options") or ()))


def _longest(thing: Json, key: str) -> int:
    return max(len(text or "") for text in (thing.get(key), *(thing.get(f"{key}_localizations") or {}).values()))


class Commands:
    """What is registered: for everywhere (key "") and for single guilds (by their id)."""

    def __init__(self, discord: LoopbackDiscord) -> None:
        self._discord = discord
        self.known: dict[str, dict[tuple[str, int], Json]] = {}
        self._made: dict[str, deque[float]] = {}

    def within(self, guild_id: str = "") -> list[Json]:
        return list(self.known.get(guild_id, {}).values())

    def find(self, name: str, kind: int, guild_id: str) -> Json:
        """A command a person can use here. Raises LookupError when none is registered."""
        for key in (guild_id, ""):
            if found := self.known.get(key, {}).get((name, kind)):
                return found
        every = sorted(name for names in self.known.values() for name, _ in names)
        raise LookupError(f"no command {name!r} is registered; there are {every}")

    def put(self, guild_id: str, told: Json) -> Json:
        """Register one, in place of the one with its name. Raises RefusalError when the day's 200 new ones are used up."""
        kind = told.get("type") or SLASH
        held, key = self.known.setdefault(guild_id, {}), (told["name"], kind)
        earlier = held.get(key)
        if earlier is None:
            self._counts(guild_id)
        held[key] = self._kept(told, kind, guild_id, earlier)
        self._discord.changes.tell()
        return held[key]

    def _counts(self, guild_id: str) -> None:
        made, now = self._made.setdefault(guild_id, deque()), self._discord.clock.elapsed
        while made and now - made[0] > CREATES_PER:
            made.popleft()
        if len(made) >= CREATES:
            raise RefusalError(30034)
        made.append(now)

    def _kept(self, told: Json, kind: int, guild_id: str, earlier: Json | None) -> Json:
        app, make = self._discord.app, self._discord.names.make
        permissions = told.get("default_member_permissions")
        return {
            "id": earlier["id"] if earlier else make(),
            "application_id": app.id,
            "version": make(),
            "type": kind,
            "name": told["name"],
            "name_localizations": told.get("name_localizations"),
            "description": told.get("description") or "",
            "description_localizations": told.get("description_localizations"),
            "options": told.get("options") or [],
            "default_member_permissions": str(permissions) if permissions is not None else None,
            "dm_permission": told.get("dm_permission", True),
            "nsfw": bool(told.get("nsfw")),
            "integration_types": told.get("integration_types") or [0],
            "contexts": told.get("contexts"),
            **({"guild_id": guild_id} if guild_id else {}),
        }


def usable(command: Json, *, context: int, outside: bool, permissions: int) -> str:
    """Why a person does not see a command here, or nothing."""
    contexts, needed = command["contexts"], command["default_member_permissions"]
    if contexts is not None and context not in contexts:
        return "it is not for this kind of place"
    if outside and 1 not in command["integration_types"]:
        return "it is not for people to bring along"
    if context == 0 and needed is not None and int(needed) & ALL_PERMISSIONS & ~permissions:
        return "it needs permissions they have not"
    return ""


# What our app asks


def _guild(call: Call) -> str:
    if call.params["application_id"] != call.discord.app.id:
        raise RefusalError(20012)
    return call.guild().id if "guild_id" in call.params else ""


def listed(call: Call) -> Any:
    return call.discord.commands.within(_guild(call))


def overwrite(call: Call) -> Any:
    """PUT: exactly these and no others."""
    guild_id, told = _guild(call), call.body if isinstance(call.body, list) else []
    judged(problem for number, command in enumerate(told) for problem in check(command, (number,)))
    kinds = Counter(command.get("type") or SLASH for command in told)
    judged(
        [((), "BASE_TYPE_MAX_LENGTH", f"Must be {MOST[kind]} or fewer in length.") for kind, times in kinds.items() if times > MOST[kind]]
    )
    wanted = [(command["name"], command.get("type") or SLASH) for command in told]
    judged(
        [
            ((), "APPLICATION_COMMANDS_DUPLICATE_NAME", f"Application command names must be unique: {name}")
            for (name, _), times in Counter(wanted).items()
            if times > 1
        ]
    )
    held = call.discord.commands.known.setdefault(guild_id, {})
    for gone in set(held) - set(wanted):
        del held[gone]
    return [call.discord.commands.put(guild_id, command) for command in told]


def create(call: Call) -> Any:
    guild_id = _guild(call)
    judged(check(call.given))
    return call.discord.commands.put(guild_id, call.given)


def _one(call: Call) -> tuple[str, tuple[str, int]]:
    guild_id = _guild(call)
    held = call.discord.commands.known.get(guild_id, {})
    found = next((key for key, command in held.items() if command["id"] == call.params["command_id"]), None)
    if found is None:
        raise RefusalError(10063)
    return guild_id, found


def get(call: Call) -> Any:
    guild_id, key = _one(call)
    return call.discord.commands.known[guild_id][key]


def update(call: Call) -> Any:
    guild_id, key = _one(call)
    held = call.discord.commands.known[guild_id]
    changed = held[key] | {name: value for name, value in call.given.items() if name in SETTABLE}
    judged(check(changed))
    del held[key]
    held[changed["name"], changed["type"]] = changed | {"version": call.discord.names.make()}
    return held[changed["name"], changed["type"]]


def delete(call: Call) -> None:
    guild_id, key = _one(call)
    del call.discord.commands.known[guild_id][key]


def _routes(base: str, kind: str) -> list[Route]:
    one = f"{base}/{{command_id}}"
    return [
        Route(f"list_{kind}application_commands", "GET", base, listed),
        Route(f"bulk_set_{kind}application_commands", "PUT", base, overwrite, limit=2, per=60.0),
        Route(f"create_{kind}application_command", "POST", base, create, limit=5, per=20.0, status=201),
        Route(f"get_{kind}application_command", "GET", one, get),
        Route(f"update_{kind}application_command", "PATCH", one, update, limit=5, per=20.0),
        Route(f"delete_{kind}application_command", "DELETE", one, delete, limit=5, per=20.0),
    ]


ROUTES = [
    *_routes("/applications/{application_id}/commands", ""),
    *_routes("/applications/{application_id}/guilds/{guild_id}/commands", "guild_"),
]
