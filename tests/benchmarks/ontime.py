"""Many digests due in the same minute, on the real clock: ``newsbrief run`` as a process of its own, both loopback platforms, feeds that have news to read.

``python -m tests.benchmarks.ontime`` measures these rows alone.
"""

import asyncio
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from adapters.chat import Platform
from adapters.store.opening import opened
from adapters.store.store import Store
from bot.schedule import LEAD
from briefings.feedstate import begin
from tests.benchmarks import rows
from tests.benchmarks.rows import Figure, Row
from tests.benchmarks.timing import spread
from tests.bot.commanding import ROOT, environment
from tests.platforms.clock import Clock
from tests.platforms.discord import LoopbackDiscord
from tests.platforms.discord.names import DM
from tests.platforms.slack import LoopbackSlack
from tests.week.news import Here, published

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
FEEDS_OF_A_CHANNEL = 5
FIRST = 2
"""The first site's number: 127.0.0.1 is for others."""


@dataclass(frozen=True, slots=True)
class Work:
    """How much is due at once, and how long before its minute newsbrief is started, in seconds."""

    channels: int = 200
    feeds: int = 50
    before: float = LEAD.total_seconds() + 10
    lead: float = LEAD.total_seconds()


USUAL, TINY = Work(), Work(channels=2, feeds=2, before=1.0, lead=4.0)


def measured(rounds: int, work: Work = USUAL) -> dict[Row, Figure]:
    """The rows about digests that are due at once."""
    found = []
    for _ in range(rounds):
        with TemporaryDirectory() as folder:
            found.append(asyncio.run(_round(Path(folder), work)))
    lasts, shares = zip(*found, strict=True)
    return {rows.ONTIME: spread(list(lasts)), rows.ONTIME_ONCE: spread([100 * share for share in shares])}


async def _round(folder: Path, work: Work) -> tuple[float, float]:
    """Seconds from the digests' minute to the last of them, and the share of channels with exactly one."""
    due = (datetime.now(UTC) + timedelta(days=1)).replace(second=0, microsecond=0) + timedelta(minutes=1)
    sites = Here(lambda: due, due - timedelta(days=1), FIRST + work.feeds, 0)
    hosts = [f"127.0.0.{number}" for number in range(FIRST, FIRST + work.feeds)]
    patience = work.before + 300
    async with (
        await LoopbackSlack.start(clock=Clock(running=True), patience=patience) as slack,
        await LoopbackDiscord.start(patience=patience) as discord,
        published(sites, hosts),
    ):
        places: list[tuple[Platform, str, str]] = []
        for number in range(work.channels // 2):
            places.append(("slack", slack.team().id, slack.team().channel(f"news{number}").id))
            places.append(("discord", discord.guild().id, discord.guild().channel(f"news{number}").id))
        await _set_up(f"sqlite:///{folder / 'newsbrief.db'}", sites, work, places, due)
        began = asyncio.get_running_loop().time()
        async with _running(slack, discord, sites, folder, work, due):
            await slack.until(lambda: len(_slack(slack)) >= work.channels // 2)
            await discord.until(lambda: len(_discord(discord)) >= work.channels // 2)
        stamps = [*_slack(slack).values(), *_discord(discord).values()]
    last = max(max(times) for times in stamps) - began - work.before
    return max(0.0, last), sum(len(times) == 1 for times in stamps) / work.channels


def _slack(slack: LoopbackSlack) -> dict[str, list[float]]:
    """When digests were posted, by channel: seconds of the loop's clock."""
    found: dict[str, list[float]] = {}
    for call in slack.called("chat.postMessage"):
        if call.ok and not call.text("thread_ts"):
            found.setdefault(call.text("channel"), []).append(call.at)
    return found


def _discord(discord: LoopbackDiscord) -> dict[str, list[float]]:
    found: dict[str, list[float]] = {}
    for call in discord.called("create_message"):
        channel = discord.channel_by_id(call.params["channel_id"])
        if call.ok and channel and not channel.is_thread and channel.kind != DM:
            found.setdefault(channel.id, []).append(call.at)
    return found


async def _set_up(url: str, sites: Here, work: Work, places: list[tuple[Platform, str, str]], due: datetime) -> None:
    """Every channel reads five feeds, and all digests are due in the same minute."""
    now = due - timedelta(days=1)
    async with opened(url) as database:
        store = Store(database)
        feeds = [
            (await store.feeds.add(sites.link(site, "/feed"), f"Site {site}", None, begin(now), now)).number
            for site in range(FIRST, FIRST + work.feeds)
        ]
        for at, (platform, team, external) in enumerate(places):
            workspace = await store.places.workspace(platform, team, "", now)
            channel = await store.places.channel(workspace.number, external, f"news{at}", now)
            for feed in {feeds[(at + more * 7) % len(feeds)] for more in range(FEEDS_OF_A_CHANNEL)}:
                await store.subscriptions.add(channel.number, feed, f"feed {feed}", now)
            await store.digests.add(channel.number, now, by="U1", times=(f"{due:%H:%M}",), days=DAYS, zone="UTC")


@asynccontextmanager
async def _running(
    slack: LoopbackSlack, discord: LoopbackDiscord, sites: Here, folder: Path, work: Work, due: datetime
) -> AsyncIterator[None]:
    """The command, with a clock on which the digests are due so many seconds from now."""
    settings: dict[str, Any] = {
        "NEWSBRIEF_SLACK__BOT_TOKEN": slack.team().bot_token,
        "NEWSBRIEF_SLACK__APP_TOKEN": slack.app_token,
        "SLACK_API_URL": slack.url,
        "NEWSBRIEF_DISCORD__TOKEN": discord.token,
        "NEWSBRIEF_DISCORD__API_URL": discord.url,
        "NEWSBRIEF_DISCORD__GATEWAY_URL": discord.gateway.url,
        "NEWSBRIEF_DATABASE__URL": f"sqlite:///{folder / 'newsbrief.db'}",
        "NEWSBRIEF_WEB__ALLOW_HOSTS": ",".join(sites.host(site) for site in range(FIRST, FIRST + work.feeds)),
        "PYTHONPATH": str(ROOT),
    }
    ahead = (due - datetime.now(UTC)).total_seconds() - work.before
    line = (sys.executable, "-m", "tests.bot.ahead", str(ahead), str(work.lead))
    begun = await asyncio.create_subprocess_exec(*line, cwd=folder, env=environment(**settings), stderr=asyncio.subprocess.DEVNULL)
    try:
        yield
    finally:
        if begun.returncode is None:
            begun.terminate()
        await begun.wait()


if __name__ == "__main__":
    for row, figure in measured(1).items():
        print(f"{row.name}: {figure} {row.unit} ({row.verdict(figure)})")
