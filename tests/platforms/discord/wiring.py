"""discord.py pointed at the loopback: what it reads of its addresses, and nothing else."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import discord
import yarl
from discord.gateway import DiscordWebSocket
from discord.http import Route

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.platforms.discord.server import LoopbackDiscord


@contextmanager
def wired(loopback: LoopbackDiscord) -> Iterator[None]:
    """For as long as this lasts every discord.py client of this process talks to the loopback."""
    before = Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY, discord.Asset.BASE
    Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY, discord.Asset.BASE = loopback.url, yarl.URL(loopback.gateway.url), loopback.cdn
    try:
        yield
    finally:
        Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY, discord.Asset.BASE = before
