"""The loopback Slack and Discord as processes of their own, in a storm: what stands there is told in one form for all."""

import asyncio
import json
import re
from multiprocessing.connection import Connection
from random import Random
from typing import Any

from aiohttp import web

from tests.kills.stage import Stage
from tests.kills.storms import Storm, controlled
from tests.platforms.discord import LoopbackDiscord
from tests.platforms.discord import calls as discord_calls
from tests.platforms.discord.names import DM
from tests.platforms.discord.server import limited
from tests.platforms.discord.world import Message as DiscordMessage
from tests.platforms.slack import LoopbackSlack
from tests.platforms.slack import calls as slack_calls
from tests.platforms.slack.server import Act
from tests.platforms.slack.world import Message as SlackMessage

STORY = re.compile(r"story \d+")
GONE_IN_SLACK, GONE_IN_DISCORD = "C000000GONE", "99"
"""A channel that is no more."""


def told(words: str, *, second: bool, direct: bool) -> dict[str, Any]:
    """What a message says, as the harness counts it."""
    return {"notice": words} if direct else {"part": 2 if second else 1, "lines": STORY.findall(words)}


class StormySlack(LoopbackSlack):
    """The loopback Slack, whose posts and histories meet a storm."""

    storm: Storm

    async def faulted(self, request: web.Request, call: slack_calls.Call, act: Act) -> web.StreamResponse:
        """As the loopback does it, or as the storm wants it."""
        if call.method in {"conversations.history", "conversations.replies"}:
            return await self.storm.looked(act)
        if call.method != "chat.postMessage" or call.text("channel") == GONE_IN_SLACK:
            return await super().faulted(request, call, act)
        call.late = []
        return await self.storm.posted(request, "the workspace", act, call.late)

    def posts(self) -> list[dict[str, Any]]:
        """What stands there."""
        return [self._post(one) for one in self.messages if one.by_us]

    def _post(self, one: SlackMessage) -> dict[str, Any]:
        direct = one.channel.kind == "im"
        key = ((one.metadata or {}).get("event_payload") or {}).get("key", "")
        text = told(one.words, second=one.thread_ts is not None, direct=direct)
        return {
            "message": one.ts,
            "workspace": one.channel.team.id,
            "channel": one.channel.id,
            "thread": one.thread_ts,
            "key": key,
            "text": text,
        }


class StormyDiscord(LoopbackDiscord):
    """The loopback Discord, whose posts and histories meet a storm."""

    storm: Storm

    async def _faulted(self, request: web.Request, call: discord_calls.Call, route: discord_calls.Route | None) -> web.StreamResponse:
        """As the loopback does it, or as the storm wants it."""

        def act() -> web.Response:
            response = self._acted(request, call, route)
            call.status = response.status
            return response

        if call.operation == "list_messages":
            return await self.storm.looked(act)
        if call.operation != "create_message":
            return await super()._faulted(request, call, route)
        call.late = []
        return await self.storm.posted(request, call.params["channel_id"], act, call.late)

    def posts(self) -> list[dict[str, Any]]:
        """What stands there; what is in a thread, in its channel."""
        return [self._post(one) for one in self.messages if one.by_us]

    def _post(self, one: DiscordMessage) -> dict[str, Any]:
        where, thread = one.channel, None
        if where.parent is not None and where.is_thread:
            where, thread = where.parent, where.id
        text = told(one.words, second=thread is not None, direct=where.kind == DM)
        workspace = where.guild.id if where.guild else ""
        return {"message": one.id, "workspace": workspace, "channel": where.id, "thread": thread, "key": one.nonce or "", "text": text}


def serve_slack(seed: int, pipe: Connection, channels: int = 2) -> None:
    """Serve until killed; says its stage."""
    asyncio.run(_slack(seed, pipe, channels))


async def _slack(seed: int, pipe: Connection, channels: int) -> None:
    slack = await StormySlack.start()
    slack.storm = Storm(Random(seed), _limited_by_slack)  # noqa: S311 - a seed that can be used again
    team = slack.team()
    places, owner = tuple((team.id, team.channel(f"news{number}").id) for number in range(channels)), team.person("ann").id
    settings = {"NEWSBRIEF_SLACK__BOT_TOKEN": team.bot_token, "NEWSBRIEF_SLACK__APP_TOKEN": slack.app_token, "SLACK_API_URL": slack.url}
    control = await controlled(slack.storm, slack.clock, slack.posts)
    await _served(Stage("slack", control, places, (team.id, GONE_IN_SLACK), owner, settings), pipe)


def _limited_by_slack(seconds: float) -> web.Response:
    return web.json_response({"ok": False, "error": "ratelimited"}, status=429, headers={"Retry-After": str(seconds)})


def serve_discord(seed: int, pipe: Connection, channels: int = 2) -> None:
    """Serve until killed; says its stage."""
    asyncio.run(_discord(seed, pipe, channels))


async def _discord(seed: int, pipe: Connection, channels: int) -> None:
    discord = await StormyDiscord.start()
    discord.storm = Storm(Random(seed), lambda seconds: limited(str(seconds), "user"))  # noqa: S311 - as above
    guild = discord.guild()
    places, owner = tuple((guild.id, guild.channel(f"news{number}").id) for number in range(channels)), guild.person("ann").id
    settings = {
        "NEWSBRIEF_DISCORD__TOKEN": discord.token,
        "NEWSBRIEF_DISCORD__API_URL": discord.url,
        "NEWSBRIEF_DISCORD__GATEWAY_URL": discord.gateway.url,
        "NEWSBRIEF_DISCORD__CDN_URL": discord.cdn,
    }
    control = await controlled(discord.storm, discord.clock, discord.posts)
    await _served(Stage("discord", control, places, (guild.id, GONE_IN_DISCORD), owner, settings), pipe)


async def _served(stage: Stage, pipe: Connection) -> None:
    pipe.send_bytes(json.dumps(stage.written()).encode())
    await asyncio.Event().wait()
