"""The whole bot as a process of its own, connected to a Slack and a Discord, while nobody asks anything: how much memory it and its children hold."""

import asyncio
import sys
import tempfile
from pathlib import Path

import psutil

from tests.benchmarks import rows
from tests.benchmarks.rows import Figure, Row
from tests.benchmarks.timing import spread
from tests.bot.commanding import environment
from tests.platforms.discord import LoopbackDiscord
from tests.platforms.slack import LoopbackSlack

SERVERS = 20
"""Servers on Discord, each with ten channels."""


def measured(rounds: int) -> dict[Row, Figure]:
    """The rows about the idle bot."""
    told = [asyncio.run(_held()) for _ in range(rounds)]
    whole, shared = zip(*told, strict=True)
    return {rows.IDLE: spread(list(whole)), rows.IDLE_SHARED: spread(list(shared))}


async def _held() -> tuple[float, float]:
    with tempfile.TemporaryDirectory() as folder:
        async with await LoopbackSlack.start(patience=60) as slack, await LoopbackDiscord.start(patience=60) as discord:
            for number in range(10 * SERVERS):
                discord.guild(f"server {number // 10}").channel(f"channel {number % 10}")
            return await _running(slack, discord, Path(folder))


async def _running(slack: LoopbackSlack, discord: LoopbackDiscord, folder: Path) -> tuple[float, float]:
    given = {
        "NEWSBRIEF_SLACK__BOT_TOKEN": slack.team().bot_token,
        "NEWSBRIEF_SLACK__APP_TOKEN": slack.app_token,
        "SLACK_API_URL": slack.url,
        "NEWSBRIEF_DISCORD__TOKEN": discord.token,
        "NEWSBRIEF_DISCORD__API_URL": discord.url,
        "NEWSBRIEF_DISCORD__GATEWAY_URL": discord.gateway.url,
        "NEWSBRIEF_DATABASE__URL": f"sqlite:///{folder / 'newsbrief.db'}",
    }
    begun = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "run", cwd=folder, env=environment(**given), stderr=asyncio.subprocess.DEVNULL
    )
    try:
        async with asyncio.timeout(60):
            await slack.connected()
            await discord.connected()
            await asyncio.sleep(2)  # until the servers are known and nothing stirs
        return _memory(begun.pid)
    finally:
        begun.terminate()
        await begun.wait()


def _memory(number: int) -> tuple[float, float]:
    """Megabytes of a process and its children: all that each holds (RSS), and with a page they share counted once, in parts (what Linux calls PSS)."""
    process = psutil.Process(number)
    told = [one.memory_full_info() for one in (process, *process.children(recursive=True))]
    return sum(one.rss for one in told) / 1_000_000, sum(one.pss for one in told) / 1_000_000
