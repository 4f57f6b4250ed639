"""Slack's socket against the loopback: how soon it is back after a cut, beside slack_sdk's own client, and how soon events are acknowledged."""

import asyncio
import logging
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass

from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from tests.adapters.slack.desks import Noted, running
from tests.benchmarks import rows
from tests.benchmarks.rows import Figure, Row
from tests.benchmarks.timing import spread
from tests.platforms.clock import Clock
from tests.platforms.slack import LoopbackSlack


@dataclass(frozen=True, slots=True)
class Work:
    """How often the socket is cut, how many mentions come at once, and slack_sdk's ping interval in seconds (bolt's own is 10)."""

    cuts: int = 20
    sdk_cuts: int = 3
    mentions: int = 200
    ping: float = 10.0


USUAL = Work()
TINY = Work(cuts=2, sdk_cuts=1, mentions=5, ping=0.05)


def measured(work: Work) -> dict[Row, Figure]:
    """The rows about Slack's socket."""
    return asyncio.run(_measured(work))


async def _measured(work: Work) -> dict[Row, Figure]:
    ours, acks = await _ours(work)
    theirs = await _theirs(work)
    acks.sort()
    return {
        rows.SOCKET_BACK: spread([1000 * seconds for seconds in ours]),
        rows.SOCKET_SDK: spread([1000 * seconds for seconds in theirs]),
        rows.SOCKET_ACKED: spread([1000 * acks[int(0.99 * (len(acks) - 1))]]),
    }


async def _ours(work: Work) -> tuple[list[float], list[float]]:
    async with await LoopbackSlack.start(clock=Clock(running=True)) as slack:
        ann, channel = slack.team().person("ann"), slack.team().channel("news")
        desk = Noted(slack.changes.tell)
        async with running(slack, desk):
            back = [await _cut(slack) for _ in range(work.cuts)]
            await asyncio.gather(*(ann.posts(f"@brief https://example.com/{number}", channel) for number in range(work.mentions)))
            await slack.until(lambda: len(desk.answered) == work.mentions)
            await slack.settled()
        return back, slack.deliveries.latencies()


async def _theirs(work: Work) -> list[float]:
    async with await LoopbackSlack.start() as slack, _slack_sdk(slack, work.ping):
        return [await _cut(slack) for _ in range(work.sdk_cuts)]


@asynccontextmanager
async def _slack_sdk(slack: LoopbackSlack, ping: float) -> AsyncIterator[None]:
    """slack-bolt's own handler, connected."""
    silent = logging.getLogger("tests.benchmarks.slack_sdk")
    silent.setLevel(logging.CRITICAL)
    app = AsyncApp(client=AsyncWebClient(token=slack.team().bot_token, base_url=slack.url), signing_secret="none", logger=silent)  # noqa: S106 - none is checked
    handler = AsyncSocketModeHandler(app, slack.app_token, silent, AsyncWebClient(base_url=slack.url), ping_interval=ping)
    await handler.connect_async()  # type: ignore[no-untyped-call] # slack-bolt left it so
    await slack.connected()
    yield
    await handler.close_async()  # type: ignore[no-untyped-call] # as above


async def _cut(slack: LoopbackSlack) -> float:
    """Seconds from a cut to a new open socket."""
    before, begun = slack.sockets.opened, time.perf_counter()
    slack.sockets.drop()
    await slack.until(_anew(slack, before), "a new socket")
    return time.perf_counter() - begun


def _anew(slack: LoopbackSlack, before: int) -> Callable[[], bool]:
    return lambda: slack.sockets.opened > before and slack.sockets.ready
