"""The faces of a message: what another platform would be sent for it, and what is pressed and filled in there."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from adapters.chat import Attached, Button, Home, Reply, Window

Payload = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Face:
    """How one platform shows what is said, by the code that sends it there.

    ``pressed`` reads the control that was used, as it stands in the payload, with the values chosen in it; ``filled`` a window, with
    its state in that platform's form; it may raise KeyError, AttributeError, TypeError or ValueError for what is none.
    ``named`` is the key under which that platform's controls have their names.
    """

    named: str
    messages: Callable[[Reply], Sequence[Payload]]
    window: Callable[[Window], Payload]
    home: Callable[[Home], Payload]
    pressed: Callable[[Payload, Sequence[str]], Button | None]
    filled: Callable[[Payload, Payload], tuple[str, dict[str, str]]]


Faces = Mapping[str, Face]
MOST_PARTS = 5_000
"""Pieces of a payload that are looked through."""


def drawn(reply: Reply, faces: Faces) -> dict[str, list[Payload]]:
    """A reply as each platform would be sent it."""
    if isinstance(reply, Window):
        return {name: [face.window(reply)] for name, face in faces.items()}
    if isinstance(reply, Home):
        return {name: [face.home(reply)] for name, face in faces.items()}
    return {name: list(face.messages(reply)) for name, face in faces.items()}


def rendered(reply: Reply, faces: Faces) -> tuple[dict[str, Any], ...]:
    """A reply as it is posted here: one message, whatever the others would need, which can be kept as JSON."""
    told = drawn(reply, faces)
    body: dict[str, Any] = {"faces": told, "text": _words(told)}
    if isinstance(reply, Attached):
        body["name"] = reply.name
    tone = getattr(reply, "tone", "plain")
    return ({**body, "tone": tone} if tone != "plain" else body,)


def _words(told: Mapping[str, Sequence[Payload]]) -> str:
    """What the message says in a line, for whoever only hears it."""
    return next((str(one["text"]) for some in told.values() for one in some if isinstance(one.get("text"), str)), "")


def pressed(payloads: object, face: Face, name: str, values: Sequence[str]) -> Button | None:
    """The button that was used, if it stands in the message: neighbours may share a name, and their values tell them apart."""
    found = (face.pressed(one, values) for one in _controls(payloads, face.named, name))
    return next(filter(None, found), None)


def _controls(payloads: object, named: str, name: str) -> Iterator[Payload]:
    """The controls with that name in a message, without recursion."""
    waiting, seen = [payloads], 0
    while waiting and seen < MOST_PARTS:
        one, seen = waiting.pop(), seen + 1
        if isinstance(one, Mapping):
            if one.get(named) == name:
                yield one
            waiting += [value for value in one.values() if isinstance(value, Mapping | list)]
        elif isinstance(one, list):
            waiting += one
