"""Discord's own description of what it takes, where it is; it is no part of the project."""

import json
import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.platforms.specs import spec

NAMES = {
    1: "ActionRowComponentForMessageRequest", 9: "SectionComponentForMessageRequest", 10: "TextDisplayComponentForMessageRequest",
    12: "MediaGalleryComponentForMessageRequest", 13: "FileComponentForMessageRequest", 14: "SeparatorComponentForMessageRequest",
    17: "ContainerComponentForMessageRequest", 18: "LabelComponentForModalRequest",
}  # fmt: skip


def needed() -> Any:
    """Discord's specification; the test is skipped without it."""
    found = spec("discord", "openapi.json")
    if found is None:
        pytest.skip("../shared/specs/discord/openapi.json is not here")
    return found


@cache
def _validator(name: str) -> Draft202012Validator:
    return Draft202012Validator({"$ref": f"#/components/schemas/{name}", "components": needed()["components"]})


def breaches(body: Mapping[str, Any], name: str = "MessageCreateRequest") -> Iterator[str]:
    """What the specification says against a body; its components are judged one by one, which is quicker, each as its own kind."""
    yield from _judged(name, json.dumps(_shape({key: value for key, value in body.items() if key != "components"} | _some(body))))
    for one in body["components"]:
        yield from part_breaches(one)


def _some(body: Mapping[str, Any]) -> dict[str, Any]:
    """As many of the simplest component as the body has of all kinds."""
    is_modal = "title" in body
    return {"components": [{"type": 10, "content": "x"}] * min(len(body["components"]), 41) if "components" in body or is_modal else []}


def part_breaches(one: Mapping[str, Any]) -> Iterator[str]:
    """What the specification says against one component and those inside it."""
    if one["type"] not in NAMES:
        yield f"a component of type {one['type']}"
        return
    if one["type"] != 17:
        yield from _judged(NAMES[one["type"]], json.dumps(_shape(one)))
        return
    yield from _judged(NAMES[17], json.dumps(_shape({**one, "components": [{"type": 10, "content": "x"}] * len(one["components"])})))
    for inner in one["components"]:
        yield from part_breaches(inner)


def form(body: Mapping[str, Any]) -> frozenset[tuple[object, ...]]:
    """What a message is made of, whatever it says: each kind of object in it, by its type, what it holds, and what that is."""
    return frozenset(_objects(body))


def _objects(value: Any, name: str = "") -> Iterator[tuple[object, ...]]:
    if isinstance(value, Mapping):
        yield name, value.get("type"), *sorted((key, type(one).__name__) for key, one in value.items())
        for key, one in value.items():
            yield from _objects(one, key)
    elif isinstance(value, list):
        for one in value:
            yield from _objects(one, name)


SIZES = (0, 1, 45, 80, 100, 150, 256, 512, 1_024, 2_000, 2_048, 4_000, 4_096, 6_000)


def _shape(value: Any) -> Any:
    """What a schema sees of a value: of a text only which of the lengths it is below, for thousands of messages have few shapes."""
    if isinstance(value, Mapping):
        return {key: _address(one) if key == "url" else _shape(one) for key, one in value.items()}
    if isinstance(value, str):
        return "x" * next((size for size in SIZES if len(value) <= size), len(value))
    return list(map(_shape, value)) if isinstance(value, list) else value


ADDRESS = re.compile(r"(?:https?://[\w.-]+(?=[/?#]|$)|attachment://)")


def _address(url: str) -> str:
    """An address as a schema sees it: how it begins, and which of the lengths it is below; one that begins strangely stays as it is."""
    found = ADDRESS.match(url)
    return url if found is None else found[0].partition("://")[0] + "://" + _shape(url[found.end() :] or "x")


@cache
def _judged(name: str, shape: str) -> tuple[str, ...]:
    return tuple(error.message[:200] for error in _validator(name).iter_errors(json.loads(shape)))
