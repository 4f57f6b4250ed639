"""What most conversations begin with: a Discord, a guild, a channel, two people."""

from collections.abc import AsyncIterator

import aiohttp
import pytest

from tests.platforms.discord import LoopbackDiscord
from tests.platforms.discord.parrot import Parrot, parrot
from tests.platforms.discord.people import Person
from tests.platforms.discord.plain import Plain
from tests.platforms.discord.world import Channel, Guild


@pytest.fixture
async def loopback() -> AsyncIterator[LoopbackDiscord]:
    """A Discord; at the end of each test its own answers are held to the published specification."""
    async with await LoopbackDiscord.start() as server:
        yield server
        assert server.wrong_answers == []


@pytest.fixture
async def guild(loopback: LoopbackDiscord) -> Guild:
    return loopback.guild("newsroom")


@pytest.fixture
async def channel(guild: Guild) -> Channel:
    return guild.channel("news")


@pytest.fixture
async def ann(guild: Guild) -> Person:
    return guild.person("ann", manages=True, locale="de")


@pytest.fixture
async def ben(guild: Guild) -> Person:
    return guild.person("ben")


@pytest.fixture
async def bird(loopback: LoopbackDiscord, channel: Channel) -> AsyncIterator[Parrot]:
    async with parrot(loopback) as bird:
        yield bird


@pytest.fixture
async def plain(loopback: LoopbackDiscord) -> AsyncIterator[Plain]:
    async with aiohttp.ClientSession() as session:
        yield Plain(loopback, session)
