"""What most conversations begin with: a Slack, a workspace, a channel, two people, and a plain client."""

from collections.abc import AsyncIterator

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from tests.platforms.slack import LoopbackSlack
from tests.platforms.slack.people import Person
from tests.platforms.slack.world import Channel, Team


@pytest.fixture
async def slack() -> AsyncIterator[LoopbackSlack]:
    async with await LoopbackSlack.start() as server:
        yield server


@pytest.fixture
async def team(slack: LoopbackSlack) -> Team:
    return slack.team("T1")


@pytest.fixture
async def channel(team: Team) -> Channel:
    return team.channel("news")


@pytest.fixture
async def ann(channel: Channel) -> Person:
    return channel.team.person("ann", tz="Europe/Berlin")


@pytest.fixture
async def ben(channel: Channel) -> Person:
    return channel.team.person("ben")


@pytest.fixture
async def client(slack: LoopbackSlack, team: Team) -> AsyncWebClient:
    return AsyncWebClient(token=team.bot_token, base_url=slack.url, retry_handlers=[])
