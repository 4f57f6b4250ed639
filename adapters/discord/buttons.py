r"""Buttons and menus: all that one means is written in its custom_id, so it works after a restart.

A button's is ``nb.NUMBER.ACT SUBJECT``; the number only tells neighbours apart, for Discord takes none twice in one message. Both forms are given as
patterns (``BUTTON``, ``MENU``) to whoever listens for them.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import count
from typing import Any, NamedTuple, TypeVar, get_args

from adapters.chat import Act, Button
from adapters.discord import limits
from adapters.discord.limits import Component
from adapters.letters import clean, cut, is_clean, size

PREFIX = "nb."
BUTTON = r"nb\.(?P<number>\d+)\.(?P<act>[a-z]+)(?: (?P<subject>.*))?"
MENU = r"nb\.(?P<number>\d+)\.menu"
VALUE = limits.CUSTOM_ID - len("nb.99.")
"""Characters of what a button means."""
IN_ROWS = 10
"""Buttons of a message; further ones are offered in a menu."""

KEPT = 4_000
"""Buttons and options that are held once they were judged: a message is laid out several times until it fits."""

ROW, ONE, PICK, SECTION = 1, 2, 3, 9
"""Discord's numbers of the kinds of components."""
PRIMARY, SECONDARY = 1, 2


T = TypeVar("T")


class Choice(NamedTuple):
    """A button offered in a menu, with the line it belongs to."""

    button: Button
    line: str = ""


def rows(offered: Iterable[Button]) -> list[Component]:
    """The buttons in rows of at most five, what is left in a menu; nothing without any."""
    fit = list(fitting(offered))
    shown = fit[:IN_ROWS]
    made = [_row([_button(one) for one in some]) for some in _by(_even(len(shown)), shown)]
    return [*made, *menus([Choice(one) for one in fit[IN_ROWS : IN_ROWS + limits.OPTIONS]])]


def beside(lines: Component, button: Button) -> Component:
    """A text with one button beside it; without it when Discord cannot carry the button."""
    return next(({"type": SECTION, "components": [lines], "accessory": _button(one)} for one in fitting([button])), lines)


def menus(choices: Sequence[Choice]) -> list[Component]:
    """The choices in menus of 25, none twice."""
    told = {_value(one.button): one for one in choices if any(fitting([one.button]))}
    return [_row([_menu(dict(some))]) for some in _by(limits.OPTIONS, list(told.items()))]


def _even(many: int) -> int:
    """Buttons of a row, so that none stands alone below five others."""
    return -(-many // -(-many // limits.ROW)) if many else 1


def _by(many: int, things: Sequence[T]) -> Iterator[Sequence[T]]:
    return (things[at : at + many] for at in range(0, len(things), many))


def _menu(told: Mapping[str, Choice]) -> Component:
    labels = dict.fromkeys(_label(one.button, limits.LABEL) for one in told.values())
    options = [{"label": _option(one), "value": value} for value, one in told.items()]
    return {"type": PICK, "custom_id": "menu", "placeholder": cut(" · ".join(labels), limits.PLACEHOLDER), "options": options}


@lru_cache(maxsize=KEPT)
def _option(choice: Choice) -> str:
    return cut(": ".join(filter(None, [_label(choice.button, limits.LABEL), clean(choice.line)])), limits.OPTION)


def _row(components: Sequence[Component]) -> Component:
    return {"type": ROW, "components": list(components)}


def _button(button: Button) -> Component:
    return {
        "type": ONE,
        "custom_id": _value(button),
        "label": _label(button, limits.LABEL),
        "style": PRIMARY if button.strong else SECONDARY,
    }


def _label(button: Button, most: int) -> str:
    return cut(clean(button.label), most) or "…"


def fitting(offered: Iterable[Button]) -> Iterator[Button]:
    """Those Discord can carry: one whose subject is too long, or holds what is not seen, is not offered rather than offered broken."""
    return (one for one in offered if _fits(_value(one)))


@lru_cache(maxsize=KEPT)
def _fits(value: str) -> bool:
    return size(value) <= VALUE and is_clean(value)


def _value(button: Button) -> str:
    return f"{button.act} {button.subject}".rstrip()


def numbered(components: Iterable[Component], numbers: Iterator[int] | None = None) -> Iterator[Component]:
    """The components with every custom_id in its full form, each with a number of its own."""
    numbers = numbers or count()
    for one in components:
        made = {**one, "custom_id": f"{PREFIX}{next(numbers)}.{one['custom_id']}"} if "custom_id" in one else dict(one)
        for name in ("components", "accessory"):
            if name in one:
                inside = list(numbered(one[name] if name == "components" else [one[name]], numbers))
                made[name] = inside if name == "components" else inside[0]
        yield made


def pressed(custom_id: str, values: Sequence[str] = (), label: str = "") -> Button | None:
    """The button somebody pressed, or chose from a menu, whose ``values`` came with it; None for what is none of ours."""
    if re.fullmatch(MENU, custom_id):
        found = re.fullmatch(r"(?P<act>[a-z]+)(?: (?P<subject>.*))?", values[0]) if values else None
    else:
        found = re.fullmatch(BUTTON, custom_id)
    known = next((act for act in get_args(Act) if found and act == found["act"]), None)
    return Button(label, known, found["subject"] or "") if found and known else None


def offers(component: Mapping[str, Any], line: str) -> list[Choice]:
    """What the button beside a line offers, as a choice for a menu."""
    button = pressed(component["custom_id"], label=component["label"])
    return [Choice(button, line)] if button else []
