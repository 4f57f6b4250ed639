"""Our Discord opened against the loopback."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import discord
import yarl
from discord.gateway import DiscordWebSocket
from discord.http import Route

from adapters.discord.app import Desk, Discord, Setup, Suggest
from adapters.discord.calls import Calls
from bot.discord import catalogue
from tests.platforms.discord import LoopbackDiscord


def setup(loopback: LoopbackDiscord, **more: Any) -> Setup:
    """The settings of the one app."""
    addresses = {"api_url": loopback.url, "gateway_url": loopback.gateway.url, "cdn_url": loopback.cdn}
    return Setup(**{"token": loopback.token, "catalogue": catalogue(), "message_content": True, **addresses, **more})


def calls(loopback: LoopbackDiscord) -> Calls:
    """Calls whose waits push the loopback's clock instead of lasting."""

    async def sleep(seconds: float) -> None:
        loopback.clock.passes(seconds)
        await asyncio.sleep(0)

    return Calls(loopback.url, loopback.cdn, sleep, lambda: loopback.clock.elapsed)


@asynccontextmanager
async def opened(
    loopback: LoopbackDiscord, desk: Desk, suggest: Suggest | None = None, down: float = 90.0, **more: Any
) -> AsyncIterator[Discord]:
    """Our Discord, logged in."""
    before = Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY, discord.Asset.BASE
    try:
        given = setup(loopback, **more)
        async with Discord(given, desk, lambda: loopback.clock.now, suggest, calls(loopback), grace=5.0, down=down) as ours:
            yield ours
    finally:
        Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY, discord.Asset.BASE = before


def hears(ours: Discord, loopback: LoopbackDiscord) -> list[str]:
    """What our client hears is looked at by whoever waits; the numbers of the messages among it, as they come."""
    dispatch, said, heard = ours.client._connection.dispatch, ours.said, list[str]()

    async def spied(message: discord.Message) -> None:
        heard.append(str(message.id))
        await said(message)
        loopback.changes.tell()

    def told(event: str, /, *given: Any, **named: Any) -> None:
        dispatch(event, *given, **named)
        loopback.changes.tell()

    ours.client._connection.dispatch = told
    ours.said = spied  # type: ignore[method-assign] # a spy
    return heard


@asynccontextmanager
async def running(loopback: LoopbackDiscord, desk: Desk, suggest: Suggest | None = None, **more: Any) -> AsyncIterator[Discord]:
    """Our Discord, connected to the loopback's gateway."""
    assert isinstance(DiscordWebSocket.DEFAULT_GATEWAY, yarl.URL)
    async with opened(loopback, desk, suggest, **more) as ours:
        hears(ours, loopback)
        listening = asyncio.create_task(ours.listen())
        listening.add_done_callback(lambda _: loopback.changes.tell())
        try:
            await loopback.connected(len(ours._setup.shard_ids) or 1)
            await loopback.until(lambda: ours.client.guilds or not loopback.guilds or listening.done(), "the servers")
            yield ours
        finally:
            listening.cancel()
            await asyncio.gather(listening, return_exceptions=True)
