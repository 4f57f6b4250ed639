"""What sets the playground up: the faces of its messages, drawn by the platforms' own code, what can be typed, and its sample newsroom."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from adapters.chat import Button, Place
from adapters.store.store import Store
from adapters.store.talk import Talk
from bot.commands.table import VERBS, Verb
from bot.desk.suggesting import OPTIONS, Suggestions
from bot.newsroom import CHANNEL, Newsroom, move_in, tries, welcome

if TYPE_CHECKING:
    from adapters.playground.app import Setup
    from adapters.playground.faces import Face, Faces
    from config.settings import Settings

PLATFORM = "playground"
GREETING = "The playground is at {address} (Ctrl-C stops it)."


def faces() -> "dict[str, Face]":
    """How each platform shows what is said."""
    return {"slack": _slack(), "discord": _discord()}


def _slack() -> "Face":
    from adapters.playground.faces import Face  # noqa: PLC0415 - only for whoever runs the playground
    from adapters.slack import blocks, buttons, views  # noqa: PLC0415

    def pressed(control: Mapping[str, Any], values: Sequence[str]) -> Button | None:
        options = control.get("options")
        if options is None:
            return buttons.pressed(control) if list(values) in ([], [control.get("value")]) else None
        chosen = next((one for one in options if [one["value"]] == list(values)), None)
        return buttons.pressed({**control, "selected_option": chosen}) if chosen else None

    def filled(view: Mapping[str, Any], state: Mapping[str, Any]) -> tuple[str, dict[str, str]]:
        return views.filled({**view, "state": state})

    return Face("action_id", lambda reply: [one.payload for one in blocks.messages(reply)], views.window, views.home, pressed, filled)


def _discord() -> "Face":
    from adapters.discord import buttons, layouts, modals  # noqa: PLC0415 - as above
    from adapters.playground.faces import Face  # noqa: PLC0415

    def messages(reply: Any) -> list[Mapping[str, Any]]:
        return [one.content for one in layouts.messages(reply)]

    def pressed(control: Mapping[str, Any], values: Sequence[str]) -> Button | None:
        offered = {one["value"] for one in control.get("options", ())}
        return buttons.pressed(str(control["custom_id"]), list(values)) if offered.issuperset(values) else None

    def filled(modal: Mapping[str, Any], state: Mapping[str, Any]) -> tuple[str, dict[str, str]]:
        name, told, _ = modals.filled({**state, "custom_id": modal["custom_id"]})
        return name, told

    return Face("custom_id", messages, modals.modal, lambda reply: messages(reply)[0], pressed, filled)


def hints() -> tuple[Mapping[str, Any], ...]:
    """What can be typed after ``/brief``: every verb, how it goes on, what it does, and a line to copy."""
    return tuple(_hint(one) for one in VERBS)


def _hint(verb: Verb) -> Mapping[str, Any]:
    name = "" if verb.name == "brief" else verb.name
    return {"name": name, "usage": verb.usage, "does": verb.does.replace("`", ""), "example": f"/brief {verb.example.typed}"}


def suggesting(store: Store) -> Callable[[Place, str, str], Awaitable[list[dict[str, str]]]]:
    """Suggests how a line goes on: the feeds and digests of the channel, zones, days, the values of settings."""
    known = Suggestions(store)

    async def suggest(place: Place, person: str, text: str) -> list[dict[str, str]]:
        verb, option, typed, given = _asked(text)
        found = await known(place, person, verb, option, typed, given) if option else ()
        return [{"label": name, "value": value} for name, value in found]

    return suggest


def _asked(text: str) -> tuple[str, str, str, dict[str, str]]:
    """The verb, the option somebody is typing, what they typed of it, and what came before."""
    words = text.removeprefix("/brief").lstrip().split(" ")
    for count in (2, 1):
        verb = next((one for one in VERBS if one.name.split() == words[:count]), None)
        if verb and len(words) > count:
            *before, typed = words[count:]
            return verb.name, _option(verb, before), typed, {"name": before[0]} if before else {}
    return "", "", "", {}


def _option(verb: Verb, before: Sequence[str]) -> str:
    led = (one.name for one in verb.options if one.lead and before and before[-1] == one.lead.split()[-1])
    bare = [one.name for one in verb.options if not one.lead]
    name = next(led, bare[len(before)] if len(before) < len(bare) else "")
    return name if name in OPTIONS else ""


def setup(settings: "Settings", shown: "Faces", store: Store, room: Newsroom | None) -> "Setup":
    """Where the playground listens, and what it shows."""
    from adapters.playground.app import Setup  # noqa: PLC0415 - as above

    told = settings.playground
    password = told.password.get_secret_value() if told.password else None
    return Setup(shown, told.host, told.port, password, hints(), suggesting(store), room.pages if room else {}, tries(room) if room else ())


def opening(store: Store, shown: "Faces", room: Newsroom | None, now: Callable[[], datetime]) -> Callable[[], Awaitable[Talk]]:
    """Opens what was said in the playground; a new one follows the sample newsroom, and says what to try."""
    from adapters.playground.faces import rendered  # noqa: PLC0415 - as above
    from adapters.playground.world import US, WORKSPACE  # noqa: PLC0415

    async def opened() -> Talk:
        workspace = await store.places.workspace(PLATFORM, WORKSPACE, "Playground", now())
        talk = store.talk(workspace.number)
        digest = await move_in(store, room, workspace.number, now()) if room else None
        if room and digest:
            await talk.say(CHANNEL, US, rendered(welcome(room, digest), shown)[0], now(), key="welcome")
        return talk

    return opened
