"""What the doctor asks Slack: is it there, what was granted, does it take our messages? Nothing is posted and nothing is changed."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from email.utils import parsedate_to_datetime
from typing import Any

from adapters.slack.calls import Access, Calls
from adapters.slack.errors import SlackRefused
from adapters.slack.manifest import SCOPES, Scope

UNSHOWN = frozenset({"invalid_blocks", "invalid_message", "invalid_view"})
"""Slack's words for blocks it would not show (https://docs.slack.dev/reference/methods/blocks.validate)."""


async def time(calls: Calls) -> datetime | None:
    """What time it is for Slack, asked without a token; None when it does not say. Raises SlackRefused."""
    answer: Any = await calls.call("", "api.test", hasty=True)
    return moment(answer.headers)


def moment(headers: Mapping[str, str]) -> datetime | None:
    """An answer's Date."""
    try:
        return parsedate_to_datetime(headers.get("Date") or "")
    except ValueError:
        return None


def lacking(access: Access) -> tuple[Scope, ...]:
    """The permissions we use that were not granted, those nothing works without first."""
    return tuple(one for one in SCOPES if one.name not in access.scopes)


async def unshown(calls: Calls, token: str, messages: Sequence[Mapping[str, Any]]) -> str:
    """Slack's word for why it would not show one of these messages; "" when it would show all. Raises SlackRefused."""
    for message in messages:
        try:
            await calls.call(token, "blocks.validate", hasty=True, blocks=json.dumps(message["blocks"]))
        except SlackRefused as error:
            if error.code not in UNSHOWN:
                raise
            return error.code
    return ""
