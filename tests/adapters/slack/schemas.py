"""Slack's own schemas and limits, where they are; they are no part of the project."""

import json
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

import pytest
from jsonschema import Draft7Validator

from tests.bot.commanding import ROOT

FOLDER = ROOT.parent / "shared" / "specs" / "slack"
NAMES = {
    "actions": "ActionsBlock", "context": "ContextBlock", "divider": "DividerBlock", "header": "HeaderBlock", "image": "ImageBlock",
    "input": "InputBlock", "rich_text": "RichTextBlock", "section": "SectionBlock", "modal": "ModalView", "home": "HomeView",
}  # fmt: skip


def needed(name: str) -> Any:
    """A file of Slack's specifications; the test is skipped without it."""
    path = FOLDER / name
    if not path.is_file():
        pytest.skip(f"../shared/specs/slack/{name} is not here")
    return json.loads(path.read_text("utf-8"))


@cache
def _validator(file: str, kind: str) -> Draft7Validator:
    """The validator of one kind of block, which is quicker than trying all forty."""
    return Draft7Validator({"$ref": f"#/definitions/{NAMES[kind]}", "definitions": needed(file)["definitions"]})


FREE = frozenset("text url value image_url alt_text action_id private_metadata initial_value".split())
"""Fields any text may stand in, as far as the schemas say; a test holds them to saying so."""


def _shape(value: Any) -> Any:
    """What a schema without lengths and counts can see of a value: thousands of messages have few shapes."""
    if isinstance(value, Mapping):
        return {key: "" if key in FREE and isinstance(one, str) else _shape(one) for key, one in value.items()}
    return list({repr(shape): shape for shape in map(_shape, value)}.values()) if isinstance(value, list) else value


def breaches(blocks: list[Mapping[str, Any]]) -> Iterator[str]:
    """What the schema says against the blocks of a message."""
    for block in blocks:
        yield from _judged("blocks.schema.json", block["type"], json.dumps(_shape(block)))


def view_breaches(view: Mapping[str, Any]) -> Iterator[str]:
    """What the schemas say against a view; each block is also judged as its own kind, for the view's schema lets unknown ones pass."""
    yield from _judged("views.schema.json", view["type"], json.dumps(_shape({**view, "blocks": []})))
    yield from breaches(view["blocks"])


@cache
def _judged(file: str, kind: str, shape: str) -> tuple[str, ...]:
    return tuple(error.message for error in _validator(file, kind).iter_errors(json.loads(shape)))
