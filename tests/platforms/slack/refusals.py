"""Asking for something Slack refuses."""

from collections.abc import Awaitable
from typing import Any

import pytest
from slack_sdk.errors import SlackApiError

from tests.platforms.slack.names import Json


async def refused(asked: Awaitable[Any]) -> Json:
    """The answer of a call that must be refused."""
    with pytest.raises(SlackApiError) as caught:
        await asked
    answer: Json = dict(caught.value.response.data)
    return answer


async def refusal(asked: Awaitable[Any]) -> str:
    """The error's name."""
    return str((await refused(asked))["error"])
