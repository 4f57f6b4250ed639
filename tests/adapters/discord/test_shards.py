"""Which shards a process serves, and who says how many there are."""

import asyncio
from typing import Any

import pytest

from adapters.discord.client import Client
from tests.adapters.discord.running import hears, opened
from tests.adapters.slack.desks import Noted
from tests.platforms.discord import LoopbackDiscord


@pytest.fixture(autouse=True)
def _at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Shards connect at once: discord.py waits 5 s before each further one."""

    async def nothing(*_: object, **__: object) -> None:
        return

    monkeypatch.setattr(Client, "before_identify_hook", nothing)


@pytest.mark.parametrize(
    ("given", "shards", "counted"),
    [
        ({}, [[0, 3], [1, 3], [2, 3]], True),
        ({"shard_count": 2}, [[0, 2], [1, 2]], False),
        ({"shard_ids": (1, 3), "shard_count": 4}, [[1, 4], [3, 4]], False),
    ],
    ids=["as many as Discord advises", "as many as the settings say", "some of them"],
)
async def test_a_process_serves_the_shards_it_is_given(
    discord: LoopbackDiscord, desk: Noted, given: dict[str, Any], shards: list[list[int]], counted: bool
) -> None:
    discord.gateway.shards = 3
    async with opened(discord, desk, **given) as ours:
        hears(ours, discord)
        listening = asyncio.create_task(ours.listen())
        try:
            await discord.connected(len(shards))
            assert [one["shard"] for one in discord.gateway.identifies] == shards
            assert bool(discord.called("get_bot_gateway")) is counted
            assert {path for path, _ in discord.gateway.handshakes} == {"/gateway/"}
        finally:
            listening.cancel()
            await asyncio.gather(listening, return_exceptions=True)


async def test_an_ask_is_heard_by_the_shard_of_its_server_alone(discord: LoopbackDiscord, desk: Noted) -> None:
    guilds = [discord.guild(f"server {number}") for number in range(4)]
    for guild in guilds:
        guild.channel("news")
    async with opened(discord, desk, shard_ids=(1,), shard_count=2) as ours:
        heard = hears(ours, discord)
        listening = asyncio.create_task(ours.listen())
        try:
            await discord.connected()
            wanted = [guild for guild in guilds if (int(guild.id) >> 22) % 2 == 1]
            await discord.until(lambda: len(ours.client.guilds) == len(wanted))
            told = [await discord.person("ann").posts("@brief hello", guild.channel("news")) for guild in guilds]
            expected = [message.id for message, guild in zip(told, guilds, strict=True) if guild in wanted]
            await discord.until(lambda: len(heard) == len(expected))
            assert heard == expected
        finally:
            listening.cancel()
            await asyncio.gather(listening, return_exceptions=True)
