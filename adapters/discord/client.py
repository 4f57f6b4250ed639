"""discord.py's client, trimmed to what we need, pointed where the settings say, and watched."""

import asyncio
import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import discord
import yarl
from discord.gateway import DiscordWebSocket
from discord.http import Route

from adapters.discord.calls import CDN, DISCORD, GATEWAY, PATIENCE, Calls, traced
from adapters.discord.errors import NoAnswer, unanswered
from adapters.discord.preflight import no_content, wrong_token

logger = logging.getLogger(__name__)

DOWN = 90.0
"""Seconds a shard may be away before everything is built anew: discord.py asks an address to resume at for ever, even one that only answers 5xx."""
LOOK = 1.0
"""Seconds between two looks at the shards."""


class Listener(Protocol):
    """What the client hands on."""

    async def interacted(self, interaction: discord.Interaction[Any]) -> None: ...  # noqa: D102 - named as what happened
    async def said(self, message: discord.Message) -> None: ...  # noqa: D102
    async def edited(self, payload: discord.RawMessageUpdateEvent) -> None: ...  # noqa: D102
    async def reacted(self, payload: discord.RawReactionActionEvent) -> None: ...  # noqa: D102
    async def left(self, guild: discord.Guild) -> None: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where Discord is."""

    api: str = DISCORD
    gateway: str = GATEWAY
    cdn: str = CDN

    def point(self) -> None:
        """Point discord.py there, which keeps addresses for the whole process; nothing is touched when they are its own."""
        if self != Addresses():
            Route.BASE = self.api.rstrip("/")
            DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(self.gateway)
            discord.Asset.BASE = self.cdn.rstrip("/")


def intents(*, content: bool) -> discord.Intents:
    """What we hear of: servers, messages, reactions; what is in messages not meant for us only when a setting asks for it."""
    wanted = discord.Intents.none()
    wanted.guilds = wanted.guild_messages = wanted.dm_messages = wanted.guild_reactions = True
    wanted.message_content = content
    return wanted


class Client(discord.AutoShardedClient):
    """Keeps neither messages nor members, and pings nobody."""

    def __init__(
        self, calls: Calls, listener: Listener, addresses: Addresses, *, content: bool, shards: Sequence[int], count: int | None
    ) -> None:
        given: Any = {"shard_ids": list(shards)} if shards else {}
        super().__init__(
            intents=intents(content=content),
            allowed_mentions=discord.AllowedMentions.none(),
            max_messages=None,
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            max_ratelimit_timeout=PATIENCE,
            http_trace=traced(calls.invalid),
            **given,
            shard_count=count,
        )
        self._listener = listener
        self.away: dict[int, float] = {}
        self._asks_how_many = count is None and addresses.gateway != GATEWAY

    async def launch_shards(self) -> None:
        """As discord.py's, but by our gateway's address when a setting gives one."""
        if self._asks_how_many:
            self.shard_count, _, _ = await self.http.get_bot_gateway()
        await super().launch_shards()

    # what happens

    async def on_interaction(self, interaction: discord.Interaction[Any]) -> None:
        """Somebody typed a command, pressed a button, filled a window in."""
        await self._listener.interacted(interaction)

    async def on_message(self, message: discord.Message) -> None:
        """Somebody wrote."""
        await self._listener.said(message)

    async def on_raw_message_edit(self, payload: discord.RawMessageUpdateEvent) -> None:
        """A message was changed, or Discord unfolded a link in it."""
        await self._listener.edited(payload)

    async def on_raw_reaction_add(self, payload: discord.RawReactionActionEvent) -> None:
        """Somebody reacted."""
        await self._listener.reacted(payload)

    async def on_guild_remove(self, guild: discord.Guild) -> None:
        """Somebody removed us from their server."""
        await self._listener.left(guild)

    async def on_error(self, event_method: str, /, *_: Any, **__: Any) -> None:
        """A fault of ours in one event stops no other."""
        logger.error("Hearing %s failed.", event_method, exc_info=True)  # noqa: LOG014 - discord.py calls it inside its own handler

    # who is there

    async def on_shard_disconnect(self, shard: int) -> None:
        """A shard's connection ended."""
        self.away.setdefault(shard, self.loop.time())

    async def on_shard_connect(self, shard: int) -> None:
        """A shard is connected."""
        self.away.pop(shard, None)

    async def on_shard_resumed(self, shard: int) -> None:
        """A shard goes on where it was."""
        self.away.pop(shard, None)

    async def watch(self, patience: float = DOWN, look: float = LOOK, told: Callable[[], object] = lambda: None) -> None:
        """Return never; raises NoAnswer when a shard is away for too long, so that whoever supervises us builds everything anew."""
        while True:
            await asyncio.sleep(look)
            told()
            late = [shard for shard, since in self.away.items() if self.loop.time() - since > patience]
            if late:
                raise NoAnswer(f"Discord's shard {late[0]} has been away for {patience:.0f} s.", "I connect anew.")


async def connected(client: Client) -> None:
    """Serve until cancelled. Raises TokenRefused, NoAnswer."""
    try:
        await client.connect()
    except discord.PrivilegedIntentsRequired as error:
        raise no_content() from error
    except discord.ConnectionClosed as error:
        if error.code == 4004:
            raise wrong_token() from error
        raise unanswered("the gateway", f"closed with {error.code}") from error
    except (discord.HTTPException, discord.GatewayNotFound, OSError) as error:
        raise unanswered("the gateway", type(error).__name__) from error
