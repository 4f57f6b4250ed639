"""A loopback Slack and a desk that takes notes."""

from collections.abc import AsyncIterator

import pytest

from tests.adapters.slack.desks import Noted
from tests.platforms.slack import LoopbackSlack


@pytest.fixture
async def slack() -> AsyncIterator[LoopbackSlack]:
    async with await LoopbackSlack.start() as server:
        server.team()
        yield server


@pytest.fixture
def desk(slack: LoopbackSlack) -> Noted:
    return Noted(slack.changes.tell)
