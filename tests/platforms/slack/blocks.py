"""Block Kit as Slack checks it: shapes, limits, what may stand where. Built in; the published schema is asked as well when it is here."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING, Any

from tests.platforms.slack import schemas, words
from tests.platforms.slack.calls import RefusalError, told
from tests.platforms.specs import spec

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.platforms.slack.names import Json

MOST_BLOCKS = 50
MOST_BLOCKS_IN_VIEWS = 100
MOST_CHARACTERS = 13_200  # where msg_blocks_too_long was measured to begin
LONGEST_ID = 255
LONGEST_VIEW = 250_000  # characters of JSON

# Slack's reference of Block Kit, docs.slack.dev/reference/block-kit; the form is that of block_limits.json, which adds the rarer kinds.
LIMITS: dict[str, dict[str, Any]] = {
    "button": {
        "text": {"max_length": 75},
        "url": {"max_length": 3000},
        "value": {"max_length": 2000},
        "accessibility_label": {"max_length": 75},
    },
    "confirmation": {"title": {"max_length": 100}, "text": {"max_length": 300}, "confirm": {"max_length": 30}, "deny": {"max_length": 30}},
    "option": {"text": {"max_length": 75}, "value": {"max_length": 150}, "description": {"max_length": 75}, "url": {"max_length": 3000}},
    "select": {"placeholder": {"max_length": 150}, "options": {"max_items": 100}},
    "overflow": {"options": {"min_items": 1, "max_items": 5}},
    "checkboxes": {"options": {"min_items": 1, "max_items": 10}},
    "radio_buttons": {"options": {"min_items": 1, "max_items": 10}},
    "plain_text_input": {"max_length": {"max": 3000}},
    "actions": {"elements": {"max_items": 25}},
    "context": {"elements": {"max_items": 10}},
    "context_actions": {"elements": {"max_items": 5}},
    "header": {"text": {"max_length": 150}},
    "image": {"image_url": {"max_length": 3000}, "alt_text": {"max_length": 2000}},
    "input": {"label": {"max_length": 2000}, "hint": {"max_length": 2000}},
    "markdown": {"text": {"min_length": 1, "max_length": 12000}},
    "section": {"text": {"max_length": 3000}, "fields": {"max_items": 10, "item_max_length": 2000}},
    "view": {
        "blocks": {"max_items": 100},
        "private_metadata": {"max_length": 3000},
        "callback_id": {"max_length": 255},
        "title": {"max_length": 24},
        "close": {"max_length": 24},
        "submit": {"max_length": 24},
    },
}
REQUIRED = {
    "actions": "elements",
    "button": "text",
    "checkboxes": "options",
    "confirmation": "title text",
    "context": "elements",
    "context_actions": "elements",
    "header": "text",
    "image": "alt_text",
    "input": "label element",
    "markdown": "text",
    "option": "text",
    "overflow": "options",
    "radio_buttons": "options",
    "rich_text": "elements",
    "file": "external_id source",
    "video": "alt_text title thumbnail_url video_url",
    "table": "rows",
}
FILLED = frozenset("actions.elements context.elements context_actions.elements rich_text.elements".split())
PLAIN = frozenset(
    "header.text button.text input.label input.hint image.title view.title view.close view.submit plain_text_input.placeholder select.placeholder"
    " confirmation.title confirmation.confirm confirmation.deny".split()
)
PICKERS = (
    "button checkboxes datepicker datetimepicker timepicker overflow radio_buttons workflow_button static_select external_select users_select"
    " conversations_select channels_select multi_static_select multi_external_select multi_users_select multi_conversations_select multi_channels_select"
)
INSIDE = {
    "actions.elements": frozenset(PICKERS.split()),
    "context.elements": frozenset("image mrkdwn plain_text".split()),
    "context_actions.elements": frozenset("feedback_buttons icon_button".split()),
    "section.accessory": frozenset(f"{PICKERS} image".split()),
    "input.element": frozenset(
        f"{PICKERS} plain_text_input email_text_input url_text_input number_input file_input rich_text_input".replace(
            "button ", "", 1
        ).split()
    ),
    "rich_text.elements": frozenset("rich_text_section rich_text_list rich_text_preformatted rich_text_quote".split()),
    "rich_text_list.elements": frozenset({"rich_text_section"}),
}
RICH = frozenset("text link emoji user usergroup channel team broadcast color date".split())
MESSAGE_BLOCKS = frozenset(
    "actions alert card carousel container context context_actions data_table data_visualization divider file header image input markdown plan"
    " rich_text section table task_card video".split()
)
VIEW_BLOCKS = MESSAGE_BLOCKS - {"markdown"}
ADDRESSES = frozenset("url image_url title_url thumbnail_url video_url".split())
ADDRESS = re.compile(r"(?:https?|mailto|tel|slack):[^\s<>]+", re.IGNORECASE)
LONE = re.compile(r"[\ud800-\udfff]")


def check_message(blocks: Any) -> None:
    """Raises RefusalError (invalid_blocks, msg_blocks_too_long) for what Slack would not post."""
    problems = list(_problems_of(blocks, MESSAGE_BLOCKS, MOST_BLOCKS, "/blocks"))
    if problems:
        raise _invalid("invalid_blocks", problems)
    if length(blocks) > MOST_CHARACTERS:
        raise RefusalError("msg_blocks_too_long")


def check_view(view: Json) -> None:
    """Raises RefusalError (invalid_arguments, view_too_large) for a window or a Home no person would see."""
    problems = list(_problems_of_view(view)) or list(_published_view(view))
    if problems:
        raise told("invalid_arguments", problems)
    if len(str(view)) > LONGEST_VIEW:
        raise RefusalError("view_too_large")


def length(blocks: list[Json]) -> int:
    """Characters that count: every text, description and address a block holds."""
    counted = ("text", "alt_text", "url", "value")
    return sum(len(item[name]) for item in words.objects(blocks) for name in counted if isinstance(item.get(name), str))


def _invalid(error: str, problems: list[str]) -> RefusalError:
    return RefusalError(error, errors=problems, response_metadata={"messages": [f"[ERROR] {problem}" for problem in problems]})


def _problems_of_view(view: Json) -> Iterator[str]:
    if view.get("type") not in ("modal", "home"):
        yield f"unsupported type: {view.get('type')} [json-pointer:/view/type]"
        return
    if view["type"] == "modal" and not view.get("title"):
        yield "missing required field: title [json-pointer:/view]"
    yield from _fields("view", view, "/view")
    yield from _problems_of(view.get("blocks"), VIEW_BLOCKS, MOST_BLOCKS_IN_VIEWS, "/view/blocks")
    if (
        any(block.get("type") == "input" for block in view.get("blocks") or () if isinstance(block, dict))
        and view["type"] == "modal"
        and not view.get("submit")
    ):
        yield "missing required field: submit [json-pointer:/view]"


def _problems_of(blocks: Any, kinds: frozenset[str], most: int, path: str) -> Iterator[str]:
    if not isinstance(blocks, list):
        yield f"must be an array [json-pointer:{path}]"
        return
    if len(blocks) > most:
        yield f"no more than {most} items allowed [json-pointer:{path}]"
    for number, block in enumerate(blocks):
        yield from _block(block, kinds, f"{path}/{number}")
    yield from _twice([block.get("block_id") for block in blocks if isinstance(block, dict)], "block_id", path)


def _twice(names: list[Any], field: str, path: str) -> Iterator[str]:
    for name, times in Counter(name for name in names if name).items():
        if times > 1:
            yield f"`{field}` {name} already exists [json-pointer:{path}]"


def _block(block: Any, kinds: frozenset[str], path: str) -> Iterator[str]:
    if not isinstance(block, dict):
        yield f"must be an object [json-pointer:{path}]"
        return
    if block.get("type") not in kinds:
        yield f"unsupported type: {block.get('type')} [json-pointer:{path}/type]"
        return
    found = [*_object(block, path), *_twice([inner.get("action_id") for inner in words.objects(block)], "action_id", path)]
    yield from found
    if not found:
        yield from _published(block, path)


def _object(item: Json, path: str, role: str = "") -> Iterator[str]:
    """An object and all inside it. `role` names what it is where it has no type: an option, a confirmation."""
    kind = role or _kind(item)
    yield from _fields(kind, item, path)
    if kind in ("mrkdwn", "plain_text"):
        yield from _text(item, path)
    if kind == "section" and not item.get("text") and not item.get("fields"):
        yield f"missing required field: text [json-pointer:{path}]"
    for name, value in item.items():
        yield from _inside(kind, name, value, f"{path}/{name}")


def _kind(item: Json) -> str:
    kind = str(item.get("type", ""))
    return "select" if kind.endswith("_select") else kind


def _inside(kind: str, name: str, value: Any, path: str) -> Iterator[str]:
    role = {"options": "option", "initial_options": "option", "initial_option": "option", "confirm": "confirmation"}.get(name, "")
    role = "" if kind == "confirmation" else role
    inner = value if isinstance(value, list) else [value]
    for number, item in enumerate(inner):
        here = f"{path}/{number}" if isinstance(value, list) else path
        if isinstance(item, dict):
            yield from _allowed(kind, name, item, here)
            yield from _object(item, here, role)


def _allowed(kind: str, name: str, item: Json, path: str) -> Iterator[str]:
    permitted = INSIDE.get(f"{kind}.{name}")
    if kind in ("rich_text_section", "rich_text_quote", "rich_text_preformatted") and name == "elements":
        permitted = RICH
    if permitted is not None and item.get("type") not in permitted:
        yield f"unsupported type: {item.get('type')} [json-pointer:{path}/type]"
    if f"{kind}.{name}" in PLAIN and item.get("type") != "plain_text":
        yield f"must be a plain_text object [json-pointer:{path}/type]"


def _text(item: Json, path: str) -> Iterator[str]:
    text = item.get("text")
    if not isinstance(text, str):
        yield f"missing required field: text [json-pointer:{path}]"
    elif not text:
        yield f"must be more than 0 characters [json-pointer:{path}/text]"
    elif len(text) > 3000:
        yield f"must be less than 3001 characters [json-pointer:{path}/text]"


def _fields(kind: str, item: Json, path: str) -> Iterator[str]:
    for field in REQUIRED.get(kind, "").split():
        if field not in item or item[field] is None:
            yield f"missing required field: {field} [json-pointer:{path}]"
    for field, limit in _limits().get(kind, {}).items():
        if field in item:
            yield from _within(item[field], limit, f"{path}/{field}")
    yield from _strings(kind, item, path)


def _strings(kind: str, item: Json, path: str) -> Iterator[str]:
    for field, value in item.items():
        here = f"{path}/{field}"
        if f"{kind}.{field}" in FILLED and value == []:
            yield f"no fewer than 1 items allowed [json-pointer:{here}]"
        if not isinstance(value, str):
            continue
        if LONE.search(value):
            yield f"invalid characters [json-pointer:{here}]"
        if field in ("action_id", "block_id") and len(value) > LONGEST_ID:
            yield f"must be less than {LONGEST_ID + 1} characters [json-pointer:{here}]"
        if field in ADDRESSES and not ADDRESS.fullmatch(value):
            yield f"invalid URL [json-pointer:{here}]"


def _within(value: Any, limit: Json, path: str) -> Iterator[str]:
    if isinstance(value, dict):
        value, path = value.get("text"), f"{path}/text"
    size = len(value) if isinstance(value, (str, list)) else None
    if size is None:
        if isinstance(value, (int, float)) and value > limit.get("max", value):
            yield f"must be at most {limit['max']} [json-pointer:{path}]"
        return
    yield from _sized(size, limit, "characters" if isinstance(value, str) else "items", path)
    for number, item in enumerate(value if "item_max_length" in limit and isinstance(value, list) else ()):
        yield from _within(item, {"max_length": limit["item_max_length"]}, f"{path}/{number}")


def _sized(size: int, limit: Json, unit: str, path: str) -> Iterator[str]:
    most, least = (limit.get(f"{end}_{'length' if unit == 'characters' else 'items'}") for end in ("max", "min"))
    if most is not None and size > most:
        yield (
            f"must be less than {most + 1} characters [json-pointer:{path}]"
            if unit == "characters"
            else f"no more than {most} items allowed [json-pointer:{path}]"
        )
    if least is not None and size < least:
        yield (
            f"must be more than {least - 1} characters [json-pointer:{path}]"
            if unit == "characters"
            else f"no fewer than {least} items allowed [json-pointer:{path}]"
        )


@cache
def _limits() -> dict[str, dict[str, Any]]:
    """Ours and the published ones; where both speak, they are held to agree by a test."""
    published: dict[str, dict[str, Any]] = spec("slack", "block_limits.json") or {}
    return {kind: {**published.get(kind, {}), **LIMITS.get(kind, {})} for kind in {*published, *LIMITS}}


def _published(block: Json, path: str) -> Iterator[str]:
    """What the published schema says against a block."""
    error = schemas.against_block(block)
    if error is not None:
        inner = "".join(f"/{step}" for step in error.absolute_path)
        yield f"{error.message[:200]} [json-pointer:{path}{inner}]"


def _published_view(view: Json) -> Iterator[str]:
    error = schemas.against_view(view)
    if error is not None:
        yield f"{error.message[:200]} [json-pointer:/view]"
