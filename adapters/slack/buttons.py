"""Buttons under messages: all that one means is written in it, so it works after a restart."""

from collections.abc import Iterable, Mapping
from typing import Any, get_args

from adapters.chat import Act, Button
from adapters.letters import is_clean, size
from adapters.slack import limits
from adapters.slack.limits import Block
from adapters.slack.words import plain

PREFIX = "newsbrief."
"""How every action_id of ours begins: ``newsbrief.ACT.NUMBER``; the number only tells neighbours apart."""
MENU = f"{PREFIX}menu"


ROW = 4_000
"""Weight of a row of buttons, so that most of a message is left for what it says."""


def row(buttons: Iterable[Button]) -> list[Block]:
    """The buttons in a row, nothing without any; those that do not fit are not offered."""
    made: list[Block] = []
    for number, button in enumerate(fitting(buttons, limits.VALUE)):
        one = _button(button, number)
        if len(made) < limits.ACTIONS and limits.weight([*made, one]) <= ROW:
            made.append(one)
    return [{"type": "actions", "elements": made}] if made else []


def beside(buttons: Iterable[Button], number: int) -> Block | None:
    """One button, or a menu of up to five, to stand beside the line with this number; None without any."""
    offered = list(fitting(buttons, limits.VALUE))
    if len(offered) == 1:
        return _button(offered[0], number)
    choices = list(fitting(offered, limits.OPTION_VALUE))[: limits.OVERFLOW]
    if not choices:
        return None
    options = [{"text": plain(one.label, limits.LABEL), "value": _value(one)} for one in choices]
    return {"type": "overflow", "action_id": f"{MENU}.{number}", "options": options}


def fitting(buttons: Iterable[Button], most: int) -> Iterable[Button]:
    """Those Slack can carry: one whose subject is too long, or holds what is not seen, is not offered rather than offered broken."""
    return (button for button in buttons if size(_value(button)) <= most and is_clean(_value(button)))


def _button(button: Button, number: int) -> Block:
    return {
        "type": "button",
        "action_id": f"{PREFIX}{button.act}.{number}",
        "text": plain(button.label, limits.LABEL),
        "value": _value(button),
        **({"style": "primary"} if button.strong else {}),
    }


def _value(button: Button) -> str:
    return f"{button.act} {button.subject}".rstrip()


def pressed(action: Mapping[str, Any]) -> Button | None:
    """The button somebody pressed, from one entry of a payload's ``actions``; None for what is none of ours."""
    if not str(action.get("action_id", "")).startswith(PREFIX):
        return None
    chosen: Mapping[str, Any] = action.get("selected_option") or action
    act, _, subject = str(chosen.get("value") or "").partition(" ")
    known = next((one for one in get_args(Act) if one == act), None)
    label = (chosen.get("text") or {}).get("text", "")
    return Button(str(label), known, subject) if known else None
