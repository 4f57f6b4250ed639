"""What the doctor asks Discord: is it there, what is the app allowed, and where? Nothing is posted and nothing is changed."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from email.utils import parsedate_to_datetime
from typing import Any

import aiohttp

from adapters.discord.calls import Calls, wait_of
from adapters.discord.errors import limited, refused, unanswered
from adapters.discord.preflight import PERMISSIONS, Permission, wrong_token

CONTENT, CONTENT_LIMITED = 1 << 18, 1 << 19
"""An app's flags for message content (https://discord.com/developers/docs/resources/application#application-object-application-flags)."""
ADMINISTRATOR = 1 << 3
"""Whoever has it may do everything (https://discord.com/developers/docs/topics/permissions)."""
PAGE, MOST_PAGES = 200, 50
"""Servers Discord lists at once, and how often it is asked for more."""


@dataclass(frozen=True, slots=True)
class App:
    """Our application: whether it may read what is in messages, and the address its interactions go to instead of us."""

    number: str
    name: str
    content: bool
    endpoint: str


@dataclass(frozen=True, slots=True)
class Server:
    """A server we are in, and what we lack there."""

    name: str
    lacking: tuple[Permission, ...]


@dataclass(frozen=True, slots=True)
class Starts:
    """How often we may still connect anew today, and how many connections Discord advises."""

    left: int
    shards: int


async def time(calls: Calls) -> datetime | None:
    """What time it is for Discord, asked without a token; None when it does not say. Raises DiscordRefused."""
    _, headers = await _asked(calls, "/gateway")
    try:
        return parsedate_to_datetime(headers.get("Date") or "")
    except ValueError:
        return None


async def about(calls: Calls, token: str) -> App:
    """Our application. Raises WrongToken, DiscordRefused."""
    told = _object((await _asked(calls, "/applications/@me", token))[0])
    flags = told.get("flags")
    readable = isinstance(flags, int) and bool(flags & (CONTENT | CONTENT_LIMITED))
    return App(str(told.get("id") or ""), str(told.get("name") or ""), readable, str(told.get("interactions_endpoint_url") or ""))


async def servers(calls: Calls, token: str) -> tuple[Server, ...]:
    """The servers we are in. Raises WrongToken, DiscordRefused."""
    found: list[Server] = []
    after = "0"
    for _ in range(MOST_PAGES):
        page = _list((await _asked(calls, f"/users/@me/guilds?limit={PAGE}&after={after}", token))[0])
        found += [Server(str(one.get("name") or one.get("id")), _lacking(one.get("permissions"))) for one in page]
        if len(page) < PAGE:
            break
        after = str(page[-1].get("id"))
    return tuple(found)


def _lacking(permissions: Any) -> tuple[Permission, ...]:
    held = int(permissions) if str(permissions).isdecimal() else 0
    return () if held & ADMINISTRATOR else tuple(one for one in PERMISSIONS if not held & one.bit)


async def commands(calls: Calls, token: str, application: str) -> list[Mapping[str, Any]]:
    """The commands Discord knows of us. Raises WrongToken, DiscordRefused."""
    return _list((await _asked(calls, f"/applications/{application}/commands", token))[0])


async def starts(calls: Calls, token: str) -> Starts:
    """How often we may still connect. Raises WrongToken, DiscordRefused."""
    told = _object((await _asked(calls, "/gateway/bot", token))[0])
    limit = _object(told.get("session_start_limit"))
    return Starts(_number(limit.get("remaining")), max(1, _number(told.get("shards"))))


async def _asked(calls: Calls, path: str, token: str = "") -> tuple[Any, Mapping[str, str]]:
    """What Discord answers to one question, and the headers it came with."""
    call, headers = path.partition("?")[0], {"Authorization": f"Bot {token}"} if token else {}
    try:
        async with calls.session.get(f"{calls.api}{path}", headers=headers, allow_redirects=False) as answer:
            status, told = answer.status, json.loads(await answer.text(errors="replace") or "null")
    except (TimeoutError, aiohttp.ClientError, OSError) as error:
        raise unanswered(call, type(error).__name__) from None
    except (ValueError, RecursionError):  # no JSON at all: a page of whoever stands in between
        status, told = (answer.status if answer.status >= 300 else 502), None
    if status == 401:
        raise wrong_token()
    if status == 429:
        raise limited(call, wait_of(_object(told).get("retry_after")))
    if status >= 500:
        raise unanswered(call, f"status {status}")
    if status >= 300:
        raise refused(status, _number(_object(told).get("code")), call)
    return told, answer.headers


def _object(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _list(value: Any) -> list[Mapping[str, Any]]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def _number(value: Any) -> int:
    return value if isinstance(value, int) else 0
