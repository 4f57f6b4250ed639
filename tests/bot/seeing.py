"""A whole ``newsbrief run`` that is looked into: its log as it is written, its probes and its metrics as they are answered."""

from __future__ import annotations

import asyncio
import json
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import aiohttp
from prometheus_client.parser import text_string_to_metric_families as parsed

from tests.platforms.slack.process import NOTHING, running

if TYPE_CHECKING:
    from asyncio.subprocess import Process
    from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
    from pathlib import Path

    from tests.adapters.web.serving import Server
    from tests.platforms.slack import LoopbackSlack

PATIENCE = 60.0
"""Seconds: a safety net."""
STEP = 0.05
Samples = dict[tuple[str, tuple[tuple[str, str], ...]], float]


@dataclass(slots=True)
class Seen:
    """What a running newsbrief tells of itself."""

    process: Process
    session: aiohttp.ClientSession
    told: bytearray = field(default_factory=bytearray)
    news: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def lines(self) -> list[dict[str, Any]]:
        """The lines of the log that are there in full."""
        return [json.loads(line) for line in bytes(self.told).split(b"\n")[:-1] if line.startswith(b"{")]

    async def line(self, event: str) -> dict[str, Any]:
        """The first line that begins so, as soon as it is written."""
        async with asyncio.timeout(PATIENCE):
            while not (found := [one for one in self.lines if one["event"].startswith(event)]):
                self.news.clear()
                await self.news.wait()
        return found[0]

    async def read(self) -> None:
        """Keep all that is written, until it ends."""
        stream = self.process.stderr
        assert stream is not None
        while part := await stream.read(65_536):
            self.told += part
            self.news.set()

    async def get(self, path: str) -> tuple[int, str]:
        """What is answered at an address."""
        address = (await self.line("monitoring answers"))["address"]
        async with self.session.get(f"{address}{path}") as answer:
            return answer.status, await answer.text()

    async def ready(self) -> tuple[int, dict[str, Any], dict[str, Any]]:
        """The status, the whole answer, and its parts by name."""
        status, text = await self.get("/readyz")
        told = json.loads(text)
        return status, told, {one["part"]: one for one in told["parts"]}

    async def metrics(self) -> Samples:
        """Every number, by its name and labels, as a parser of Prometheus' own reads them."""
        status, text = await self.get("/metrics")
        assert status == 200
        return samples(text)

    async def until(self, look: Callable[[], Awaitable[bool]]) -> None:
        """Look again and again until it is so."""
        await until(look)


async def until(look: Callable[[], Awaitable[bool]]) -> None:
    """Look again and again until it is so."""
    async with asyncio.timeout(PATIENCE):
        while not await look():  # noqa: ASYNC110 - what is looked at tells nobody when it changes
            await asyncio.sleep(STEP)


def samples(text: str) -> Samples:
    """Every number, by its name and labels."""
    return {(one.name, tuple(sorted(one.labels.items()))): one.value for family in parsed(text) for one in family.samples}


def key(name: str, **labels: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """What a number is found by."""
    return f"newsbrief_{name}", tuple(sorted(labels.items()))


@asynccontextmanager
async def seen(slack: LoopbackSlack, server: Server, folder: Path, more: Mapping[str, str] = NOTHING) -> AsyncIterator[Seen]:
    """The command with monitoring on any free port, connected."""
    settings = {"NEWSBRIEF_MONITORING__PORT": "0", "NEWSBRIEF_LOG__LEVEL": "info", **more}
    async with running(slack, server, folder, settings) as process, aiohttp.ClientSession() as session:
        one = Seen(process, session)
        reading = asyncio.create_task(one.read())
        try:
            yield one
        finally:
            if process.returncode is None:
                process.kill()
            await reading
