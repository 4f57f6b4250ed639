"""Buttons, menus and inputs: finding them, filling them in, and what our app answers to a filled window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.platforms.slack import views, words
from tests.platforms.slack.calls import RefusalError

if TYPE_CHECKING:
    from tests.platforms.slack.names import Json
    from tests.platforms.slack.people import Person
    from tests.platforms.slack.views import View


def find(blocks: list[Json], wanted: str) -> tuple[Json, Json]:
    """A button or menu with its block, by the words on it or its action id. Raises LookupError."""
    there = [(block, item) for block in blocks for item in words.objects(block) if "action_id" in item or item.get("type") == "button"]
    for block, item in there:
        if wanted in (item.get("action_id"), _label(item)):
            return block, item
    raise LookupError(f"nobody can press {wanted!r}: there is {[_label(item) or item.get('action_id') for _, item in there]}")


def _label(item: Json) -> str:
    return str((item.get("text") or {}).get("text", "")) if isinstance(item.get("text"), dict) else ""


def action(block: Json, element: Json, value: str | None, at: str) -> Json:
    """What is sent of a press."""
    known: Json = {"type": element["type"], "action_id": element.get("action_id", ""), "block_id": block["block_id"], "action_ts": at}
    if element["type"] == "button":
        return known | {key: element[key] for key in ("text", "value", "style", "url") if key in element}
    return known | chosen(element, value)


def _option(element: Json, value: Any) -> Json:
    options = [*element.get("options", ()), *(option for group in element.get("option_groups", ()) for option in group["options"])]
    for option in options:
        if value in (option["value"], option["text"]["text"]):
            found: Json = option
            return found
    raise ValueError(f"{element.get('action_id')} has no option {value!r}: {[option['value'] for option in options]}")


PICKED = {
    "users_select": "selected_user",
    "conversations_select": "selected_conversation",
    "channels_select": "selected_channel",
    "timepicker": "selected_time",
    "datepicker": "selected_date",
    "datetimepicker": "selected_date_time",
    "multi_users_select": "selected_users",
    "multi_conversations_select": "selected_conversations",
    "multi_channels_select": "selected_channels",
    "plain_text_input": "value",
    "url_text_input": "value",
    "email_text_input": "value",
    "number_input": "value",
}
MANY = frozenset("checkboxes multi_static_select multi_external_select".split())


def chosen(element: Json, value: Any) -> Json:
    """The state of one element with a value in it. Raises ValueError for an option it does not offer."""
    kind = element["type"]
    if kind in PICKED:
        return {"type": kind, PICKED[kind]: value}
    if kind in MANY:
        return {"type": kind, "selected_options": [_option(element, each) for each in value or ()]}
    return {"type": kind, "selected_option": None if value is None else _option(element, value)}


def _initial(element: Json) -> Any:
    for name, given in element.items():
        if name.startswith("initial_"):
            return _values(given)
    return None


def _values(given: Any) -> Any:
    if isinstance(given, list):
        return [_values(each) for each in given]
    return given["value"] if isinstance(given, dict) else given


def filled(inputs: list[Json], values: dict[str, Any]) -> Json:
    """The state of a window with these values. Raises ValueError for a name it does not have and for what the client would stop."""
    names = {name for block in inputs for name in (block["block_id"], block["element"].get("action_id"))}
    if unknown := sorted(set(values) - names):
        raise ValueError(f"the window has no {unknown}: {sorted(name for name in names if name)}")
    return {block["block_id"]: {block["element"].get("action_id", "a"): _one(block, values)} for block in inputs}


def _one(block: Json, values: dict[str, Any]) -> Json:
    element = block["element"]
    value = values.get(element.get("action_id", ""), values.get(block["block_id"], _initial(element)))
    if value in (None, "", []) and not block.get("optional"):
        raise ValueError(f"{block['label']['text']} has to be filled in")
    if isinstance(value, str) and not element.get("min_length", 0) <= len(value) <= element.get("max_length", 3000):
        raise ValueError(f"{block['label']['text']} takes {element.get('min_length', 0)} to {element.get('max_length', 3000)} characters")
    return chosen(element, value or None)


def answered(person: Person, view: View, told: Json) -> None:
    """What our app said to a submission: nothing closes the window, else errors, update, push or clear. Raises RefusalError."""
    kind = told.get("response_action", "")
    if kind not in REACTIONS:
        raise RefusalError("invalid_response_action", response_action=kind)
    REACTIONS[kind](person, view, told)


def _closes(person: Person, view: View, _: Json) -> None:
    person.view = view.under


def _clears(person: Person, _: View, __: Json) -> None:
    person.view = None


def _errors(_: Person, view: View, told: Json) -> None:
    errors = told.get("errors") or {}
    if not errors or not set(errors) <= {block["block_id"] for block in view.inputs}:
        raise RefusalError("invalid_errors", errors=sorted(errors))
    view.errors = errors


def _updates(person: Person, view: View, told: Json) -> None:
    views.renew(person.team.slack, view, told["view"])


def _pushes(person: Person, view: View, told: Json) -> None:
    if views.depth(view) >= views.MOST_WINDOWS:
        raise RefusalError("push_limit_reached")
    person.view = views.made(person.team.slack, person, told["view"], "modal", view)


REACTIONS = {"": _closes, "clear": _clears, "errors": _errors, "update": _updates, "push": _pushes}
