"""The whole story, as it is lived: a feed and a digest set in chat, a crash in the middle of posting, one digest on time."""

import asyncio
import os
import signal
import sqlite3
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.adapters.web.serving import Server, answer, serving
from tests.bot.commanding import ROOT, environment
from tests.bot.newsstand.counter import feed
from tests.platforms.conversations import HEADLINE, SAMPLE
from tests.platforms.faults import Held
from tests.platforms.slack import LoopbackSlack
from tests.platforms.slack.world import Channel, Message


@asynccontextmanager
async def running(slack: LoopbackSlack, server: Server, folder: Path, ahead: timedelta) -> AsyncIterator[asyncio.subprocess.Process]:
    """The command as a process of its own, with its clock ahead."""
    settings = {
        "NEWSBRIEF_SLACK__BOT_TOKEN": slack.team().bot_token,
        "NEWSBRIEF_SLACK__APP_TOKEN": slack.app_token,
        "SLACK_API_URL": slack.url,
        "NEWSBRIEF_DATABASE__URL": f"sqlite:///{folder / 'newsbrief.db'}",
        "NEWSBRIEF_WEB__ALLOW_HOSTS": f"127.0.0.1:{server.port}",
        "PYTHONPATH": str(ROOT),
    }
    line = (sys.executable, "-m", "tests.bot.ahead", str(ahead.total_seconds()))
    begun = await asyncio.create_subprocess_exec(*line, cwd=folder, env=environment(**settings))
    try:
        async with asyncio.timeout(180):
            await slack.connected()
        yield begun
    finally:
        if begun.returncode is None:
            begun.kill()
        await begun.wait()


def until(moment: datetime) -> timedelta:
    """How far ahead a clock is that shows a moment now."""
    return moment - datetime.now(UTC)


def digests(channel: Channel) -> list[Message]:
    """What was posted of the article."""
    return [one for one in channel.answers if HEADLINE in one.words]


def leased(folder: Path, day: datetime) -> None:
    """As if it had been killed while it polled, a minute before the digest is gathered."""
    with closing(sqlite3.connect(folder / "newsbrief.db")) as store, store:
        until = f"{day + timedelta(minutes=3):%Y-%m-%d %H:%M:%S.%f}"
        assert store.execute("UPDATE feeds SET polling_until = ?", (until,)).rowcount == 1


@pytest.mark.long
async def test_a_digest_set_in_chat_is_delivered_once_after_a_kill_in_the_middle(tmp_path: Path) -> None:
    """It is gathered 4 s before its minute in a process that starts 12 s before it, on the day after the feed was followed."""
    day = datetime.now(UTC).replace(hour=8, minute=30, second=0, microsecond=0) + timedelta(days=2)
    async with await LoopbackSlack.start(patience=180.0) as slack, serving() as server:
        site = f"http://127.0.0.1:{server.port}"
        server.tell("/a", answer(SAMPLE))
        server.tell("/feed.xml", feed("tolle", site=site, title="Tolle Post"))
        channel, ann = slack.team().channel("news"), slack.team().person("ann", tz="UTC")
        async with running(slack, server, tmp_path, until(day - timedelta(days=1))) as first:
            await ann.types(f"/brief feeds add {site}/feed.xml", channel)
            await slack.until(lambda: any("Tolle Post" in one.words for one in ann.answers(channel)))
            await ann.types("/brief digest add 8:30 daily as Morning", channel)
            await slack.until(lambda: any("Digest 1 (Morning) is set" in one.words for one in ann.answers(channel)))
            first.send_signal(signal.SIGTERM)
            assert await first.wait() == 0
        server.tell("/feed.xml", feed("a", "tolle", site=site, title="Tolle Post"))
        leased(tmp_path, day)
        slack.clock.passes(until(day).total_seconds())
        held = Held()
        slack.fails("chat.postMessage", held)
        async with running(slack, server, tmp_path, until(day - timedelta(seconds=12))) as begun:
            await slack.until(lambda: held.reached and digests(channel))
            os.kill(begun.pid, signal.SIGKILL)
            await begun.wait()
        held.release()
        assert len(digests(channel)) == 1
        async with running(slack, server, tmp_path, until(day + timedelta(minutes=2))) as begun:
            await slack.until(lambda: slack.called("conversations.history"))
            await ann.types("/brief digest now", channel)
            await slack.until(lambda: any("Nothing new in 1 feed since" in one.words for one in channel.answers))
            begun.send_signal(signal.SIGTERM)
            assert await begun.wait() == 0
        assert len(digests(channel)) == 1
        assert "Morning" in digests(channel)[0].words
