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

from adapters.discord.calls import CDN, DISCORD, GATEWAY, PATIENCE, Calls
from adapters.discord.errors import NoAnswer, unanswered
from adapters.discord.preflight import no_content, wrong_token

logger = logging.getLogger(__name__)

DOWN = 90.0
"""Seconds a shard may be away before everything is built anew: discord.py asks an address to resume at for ever, even one that only answers 5xx."""
SOON = 5.0
"""Seconds a shard may be away before that is trouble: most come back within one."""
GATEWAY_ITSELF = -1
"""Stands for all shards while none was connected yet."""
LOOK = 1.0
"""Seconds between two looks at the shards."""


class Listener(Protocol):
    """What the client hands on."""

    async def interacted(self, interaction: discord.Interaction[Any]) -> None: ...  # noqa: D102 - named as what happened
    async def said(self, message: discord.Message) -> None: ...  # noqa: D102
    async def edited(self, payload: discord.RawMessageUpdateEvent) -> None: ...  # noqa: D102
    async def reacted(self, payload: discord.RawReactionActionEvent) -> None: ...  # noqa: D102
    async def left(self, guild: discord.Guild) -> None: ...  # noqa: D102
    def heard(self, shard: int) -> int: ...  # noqa: D102
    async def began(self, shard: int, after: int) -> None: ...  # noqa: D102


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
            http_trace=calls.traced(),
            **given,
            shard_count=count,
        )
        self._listener = listener
        self.away: dict[int, float] = {}
        self._after: dict[int, int] = {}
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
        """A shard is connected, with a new session; what it hears before it knows its servers is none of what was missed."""
        self._is_back(shard)
        self._after[shard] = self._listener.heard(shard)

    async def on_shard_ready(self, shard: int) -> None:
        """A shard has a new session, and its servers."""
        await self._listener.began(shard, self._after.pop(shard, self._listener.heard(shard)))

    async def on_shard_resumed(self, shard: int) -> None:
        """A shard goes on where it was."""
        self._is_back(shard)

    def _is_back(self, shard: int) -> None:
        self.away.pop(shard, None)
        self.away.pop(GATEWAY_ITSELF, None)

    def late(self, patience: float, first: float | None = None) -> list[int]:
        """The shards that have been away for longer than so many seconds; ``first`` is the patience with a first connection."""
        allowed = {GATEWAY_ITSELF: patience if first is None else first}
        return [shard for shard, since in self.away.items() if self.loop.time() - since > allowed.get(shard, patience)]

    async def watch(self, patience: float = DOWN, look: float = LOOK, told: Callable[[], object] = lambda: None) -> None:
        """Return never; raises NoAnswer when a shard is away for too long, so that whoever supervises us builds everything anew."""
        self.away.setdefault(GATEWAY_ITSELF, asyncio.get_running_loop().time())
        while True:
            await asyncio.sleep(look)
            told()
            if late := self.late(patience, DOWN):
                raise NoAnswer(f"{_named(late[0])} has been away for {patience:.0f} s.", "I connect anew.")

    def trouble(self) -> str:
        """What is wrong with the connection, as a sentence; "" when it is well."""
        late = self.late(SOON)
        return f"{_named(late[0])} is away; I go on trying to connect." if late else ""


def _named(shard: int) -> str:
    return "Discord's gateway" if shard == GATEWAY_ITSELF else f"Discord's shard {shard}"


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
