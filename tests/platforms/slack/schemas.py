"""Slack's published schemas of blocks and views, asked quickly when they are here."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, cast

from jsonschema import Draft7Validator
from jsonschema.exceptions import ValidationError, best_match
from jsonschema.validators import extend

from tests.platforms.specs import spec

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jsonschema.protocols import Validator

    from tests.platforms.slack.names import Json

BLOCKS, VIEWS = "blocks.schema.json", "views.schema.json"


def against_block(block: Json) -> ValidationError | None:
    """What speaks most against a block. Kinds the schema lacks pass."""
    return _most(_of_block(str(block["type"])), block)


def against_view(view: Json) -> ValidationError | None:
    """What speaks against the frame of a view, whatever its blocks."""
    return _most(_named(VIEWS, f"{view['type'].title()}View"), {**view, "blocks": []})


def _most(validator: Validator | None, value: Json) -> ValidationError | None:
    return best_match(validator.iter_errors(value)) if validator else None


@cache
def _of_block(kind: str) -> Validator | None:
    for name, definition in _definitions(BLOCKS).items():
        if name.endswith("Block") and (_kind(definition) == kind or name == f"{kind.title()}Block"):
            return _named(BLOCKS, name)
    return None


@cache
def _named(file: str, name: str) -> Validator | None:
    """What checks one definition, or None when the schema is not here."""
    definitions = _definitions(file)
    return _asking(file)({"$ref": f"#/definitions/{name}", "definitions": definitions}) if definitions else None


def _definitions(file: str) -> Json:
    return cast("Json", (spec("slack", file) or {}).get("definitions", {}))


def _kind(definition: Json) -> Any:
    return definition.get("properties", {}).get("type", {}).get("const")


@cache
def _asking(file: str) -> Any:
    """Draft 7, but of a union only the members are tried whose `type` is the one given: 40 kinds of element need not be refuted one by one."""

    def any_of(validator: Any, options: list[Json], value: Any, schema: Json) -> Iterator[ValidationError]:
        given = value.get("type") if isinstance(value, dict) else None
        likely = [option for option in options if given is None or _fits(file, option.get("$ref", ""), str(given))] or options
        yield from Draft7Validator.VALIDATORS["anyOf"](validator, likely, value, schema) or ()

    return extend(Draft7Validator, {"anyOf": any_of})  # type: ignore[no-untyped-call] # jsonschema writes no types there


@cache
def _fits(file: str, reference: str, kind: str) -> bool:
    """Whether a definition may describe an object of this type. What says nothing of its type may."""
    definition = _definitions(file).get(reference.removeprefix("#/definitions/"), {})
    options = definition.get("anyOf", [])
    known = _kind(definition)
    return any(_fits(file, option.get("$ref", ""), kind) for option in options) if options else known in (None, kind)
