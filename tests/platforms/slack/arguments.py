"""Arguments as they arrive (query, form, JSON) and whether the method takes them."""

from __future__ import annotations

import base64
import json
from typing import TYPE_CHECKING, Any

from tests.platforms.slack.calls import Method, told
from tests.platforms.specs import spec

if TYPE_CHECKING:
    from aiohttp import web

    from tests.platforms.slack.names import Json

FLAGS = frozenset(
    "unfurl_links unfurl_media mrkdwn link_names reply_broadcast as_user include_all_metadata inclusive include_locale include_num_members"
    " exclude_archived return_im prevent_creation test exclude_muted include_icon".split()
)
NUMBERS = frozenset("limit count page length".split())
LISTS = frozenset("blocks attachments files loading_messages file_ids".split())
OBJECTS = frozenset("metadata view".split())
EITHER = frozenset("prompts".split())
MAY_BE_EMPTY = frozenset({"status"})  # an empty status ends the one before
# Accepted by Slack with every method when a token stands for an organisation; the published arguments leave them out.
ALWAYS = frozenset("token team_id".split())


async def read(request: web.Request) -> tuple[Json, bool]:
    """The arguments of a request, and whether they came as JSON. Raises RefusalError for a body that is none of the three."""
    given: Json = dict(request.query)
    if request.content_type == "application/json":
        return given | _parsed(await request.text()), True
    if request.can_read_body:
        given |= dict(await request.post())
    return given, False


def _parsed(body: str) -> Json:
    try:
        told_us = json.loads(body) if body else {}
    except ValueError as error:
        raise told("invalid_json", ["the body is no JSON"]) from error
    if not isinstance(told_us, dict):
        raise told("json_not_object", ["the body is no JSON object"])
    return told_us


def bearer(request: web.Request, arguments: Json) -> str:
    """The token, from the header or the arguments."""
    kind, _, token = request.headers.get("Authorization", "").partition(" ")
    return token.strip() if kind == "Bearer" else str(arguments.get("token") or "")


def basic(request: web.Request) -> tuple[str, str] | None:
    """Client id and secret, where they come as HTTP's basic authorisation."""
    kind, _, coded = request.headers.get("Authorization", "").partition(" ")
    if kind != "Basic":
        return None
    client, _, secret = base64.b64decode(coded).decode().partition(":")
    return client, secret


def typed(given: Json, *, json_body: bool) -> Json:
    """Form fields turned into what they stand for; JSON stays and is only checked. Raises RefusalError for the wrong type."""
    problems: list[str] = []
    known = {name: _typed(name, value, json_body, problems) for name, value in given.items() if value is not None}
    if problems:
        raise told("invalid_arguments", problems)
    return known


def _typed(name: str, value: Any, json_body: bool, problems: list[str]) -> Any:
    try:
        return _as(name, value, json_body)
    except (ValueError, TypeError):
        problems.append(f"invalid value for `{name}` [json-pointer:/{name}]")
        return None


def _as(name: str, value: Any, json_body: bool) -> Any:
    if name in FLAGS:
        return _flag(value)
    if name in NUMBERS:
        return int(value)
    if name in LISTS:
        return _shaped(value, list)
    if name in OBJECTS:
        return _shaped(value, dict)
    if name in EITHER:
        return _shaped(value, (list, dict))
    if json_body and not isinstance(value, str):
        raise TypeError(name)
    return str(value)


def _flag(value: Any) -> bool:
    spelled = {"1": True, "true": True, "0": False, "false": False}
    if isinstance(value, bool):
        return value
    if str(value).lower() not in spelled:
        raise ValueError(value)
    return spelled[str(value).lower()]


def _shaped(value: Any, kind: type | tuple[type, ...]) -> Any:
    shaped = json.loads(value) if isinstance(value, str) else value
    if not isinstance(shaped, kind):
        raise TypeError(kind)
    return shaped


def check(name: str, method: Method, given: Json) -> None:
    """Raises RefusalError for what is missing (invalid_arguments), and for what the method does not know, which Slack would overlook in silence."""
    published = (spec("slack", f"methods/{name}.json") or {}).get("args", {})
    required = set(method.required.split()) | set(published.get("required") or ()) - ALWAYS
    known = set(published.get("properties") or method.optional.split()) | required | ALWAYS
    missing = [
        f"missing required field: {field}"
        for field in sorted(required)
        if given.get(field) is None or (given[field] == "" and field not in MAY_BE_EMPTY)
    ]
    foreign = [f"additional property: {field} [json-pointer:/{field}]" for field in sorted(set(given) - known)]
    if missing or foreign:
        raise told("invalid_arguments", missing + foreign)
