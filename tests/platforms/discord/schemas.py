"""Discord's published OpenAPI document, asked about every body when it is here."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError, best_match
from jsonschema.validators import extend

from tests.platforms.discord.refusals import Problem, form
from tests.platforms.specs import spec

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.platforms.discord.names import Json


# Ids are published as strings; Discord takes numbers too, and discord.py sends them in references.
LENIENT = {"SnowflakeType": {"type": ["string", "integer"], "pattern": "^(0|[1-9][0-9]*)$", "minimum": 0}}


def check(method: str, template: str, body: Any) -> None:
    """Raises RefusalError for a body the published document does not allow. Nothing is checked when the document is not here."""
    validator = _validator(method.lower(), template)
    error = best_match(validator.iter_errors(body)) if validator else None
    if error is not None:
        raise form([_problem(error)])


def wrong(method: str, template: str, status: int, answer: Any) -> str:
    """What is wrong with an answer of the loopback's own, or nothing. Nothing is checked when the document is not here."""
    validator = _answering(method.lower(), template, status)
    error = best_match(validator.iter_errors(answer)) if validator else None
    return f"{method} {template} {status}: {list(error.absolute_path)} {error.message[:300]}" if error is not None else ""


def _problem(error: ValidationError) -> Problem:
    return tuple(error.absolute_path), "PUBLISHED_SCHEMA", error.message[:300]


@cache
def _validator(method: str, template: str) -> Any:
    return _of(_operation(method, template).get("requestBody", {}))


@cache
def _answering(method: str, template: str, status: int) -> Any:
    return _of(_operation(method, template).get("responses", {}).get(str(status), {}))


def _operation(method: str, template: str) -> Json:
    found: Json = (spec("discord", "openapi.json") or {}).get("paths", {}).get(template, {}).get(method, {})
    return found


def _of(body: Json) -> Any:
    """What checks the JSON of a body, or None when nothing is published about it."""
    schema = body.get("content", {}).get("application/json", {}).get("schema")
    known = spec("discord", "openapi.json")["components"]["schemas"] | LENIENT if schema else {}
    return _asking()({**schema, "components": {"schemas": known}}) if schema else None


@cache
def _asking() -> Any:
    """Of a union only the members are tried whose `type` is the one given, so that an error names the field and not the union."""

    def union(keyword: str) -> Any:
        def any_of(validator: Any, options: list[Json], value: Any, schema: Json) -> Iterator[ValidationError]:
            given = value.get("type") if isinstance(value, dict) else None
            likely = [option for option in options if given is None or _fits(option.get("$ref", ""), given)] or options
            yield from Draft202012Validator.VALIDATORS[keyword](validator, likely, value, schema) or ()

        return any_of

    return extend(Draft202012Validator, {"anyOf": union("anyOf"), "oneOf": union("oneOf")})  # type: ignore[no-untyped-call] # jsonschema writes no types there


@cache
def _fits(reference: str, kind: Any) -> bool:
    document = spec("discord", "openapi.json") or {}
    schema = document.get("components", {}).get("schemas", {}).get(reference.rpartition("/")[2], {})
    allowed = schema.get("properties", {}).get("type", {}).get("enum")
    return allowed is None or kind in allowed
