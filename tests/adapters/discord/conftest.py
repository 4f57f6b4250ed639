"""A loopback Discord with a server and a channel, two people, and a desk that takes notes."""

from collections.abc import AsyncIterator

import pytest

from tests.adapters.slack.desks import Noted
from tests.platforms.discord import LoopbackDiscord
from tests.platforms.discord.people import Person
from tests.platforms.discord.world import Channel, Guild


@pytest.fixture
async def discord() -> AsyncIterator[LoopbackDiscord]:
    async with await LoopbackDiscord.start(privileged="message_content") as server:
        yield server


@pytest.fixture
def guild(discord: LoopbackDiscord) -> Guild:
    return discord.guild("newsroom")


@pytest.fixture
def channel(guild: Guild) -> Channel:
    return guild.channel("news")


@pytest.fixture
def ann(guild: Guild, channel: Channel) -> Person:
    return guild.person("ann", manages=True)


@pytest.fixture
def desk(discord: LoopbackDiscord) -> Noted:
    return Noted(discord.changes.tell)
