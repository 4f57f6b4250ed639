"""A desk that keeps a list of what it was given, a store in memory, and our Slack opened against the loopback."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Any

from adapters.chat import Ask, Notice, Place, Voice, Way
from adapters.errors import AdapterError
from adapters.slack.app import Setup, Slack
from adapters.slack.calls import Calls
from tests.platforms.slack import LoopbackSlack

Answer = Callable[[Ask, Voice], Awaitable[None]]


async def echo(ask: Ask, voice: Voice) -> None:
    """Say back what was asked; in public where it was asked in public."""
    await voice.say(Notice(f"{ask.way}: {ask.text}", public=ask.way in {"mention", "link", "reaction"}))


@dataclass(eq=False)
class Noted:
    """A desk that remembers by key and by second name, as the inbox does, and answers as it is told."""

    tell: Callable[[], None]
    reply: Answer = echo
    modes: set[str] = field(default_factory=lambda: {"mention", "link", "reaction"})
    inbox: dict[str, str] = field(default_factory=dict)
    also: set[str] = field(default_factory=set)
    asks: list[Ask] = field(default_factory=list)
    answered: list[Ask] = field(default_factory=list)
    forgotten: list[tuple[str, str]] = field(default_factory=list)
    failing: int = 0
    errors: list[Exception] = field(default_factory=list)

    async def receive(self, ask: Ask) -> bool:
        if self.failing:
            self.failing -= 1
            self.tell()
            raise OSError("the database is locked")
        if ask.key in self.inbox or (ask.also and ask.also in self.also):
            return False
        self.inbox[ask.key] = json.dumps(asdict(ask), allow_nan=False)
        self.also |= {ask.also} - {""}
        self.asks.append(ask)
        self.tell()
        return True

    async def answer(self, ask: Ask, voice: Voice) -> None:
        try:
            await self.reply(ask, voice)
        except AdapterError as error:
            self.errors.append(error)
        self.answered.append(ask)
        self.tell()

    async def wants(self, place: Place, way: Way) -> bool:
        return way in self.modes

    async def forget(self, platform: str, workspace: str) -> None:
        self.forgotten.append((platform, workspace))
        self.tell()


def setup(slack: LoopbackSlack, **more: Any) -> Setup:
    """The settings of the one workspace."""
    return Setup(**{"bot_token": slack.team().bot_token, "app_token": slack.app_token, "api_url": slack.url, **more})


@asynccontextmanager
async def running(slack: LoopbackSlack, desk: Noted, **more: Any) -> AsyncIterator[Slack]:
    """Our Slack, connected to the loopback over a socket."""
    ours = Slack(setup(slack, **more), desk, lambda: slack.clock.now, calls=calls(slack))
    async with ours:
        listening = asyncio.create_task(ours.listen())
        try:
            await slack.connected()
            yield ours
        finally:
            listening.cancel()
            await asyncio.gather(listening, return_exceptions=True)


def calls(slack: LoopbackSlack) -> Calls:
    """Calls whose waits push the loopback's clock instead of lasting."""

    async def sleep(seconds: float) -> None:
        slack.clock.passes(seconds)
        await asyncio.sleep(0)

    return Calls(slack.url, sleep, lambda: slack.clock.elapsed)


@dataclass(frozen=True)
class Row:
    """One installation."""

    facts: Mapping[str, Any]


class Kept:
    """Installations and passes in memory, as the store keeps them."""

    def __init__(self) -> None:
        self.rows: dict[tuple[str, str, str], Mapping[str, Any]] = {}
        self.passes: dict[str, datetime] = {}

    async def save(self, platform: str, facts: Mapping[str, Any], now: datetime, *, enterprise: str = "", team: str = "") -> None:
        self.rows[platform, enterprise, team] = json.loads(json.dumps(facts))

    async def find(self, platform: str, *, enterprise: str = "", team: str = "") -> Row | None:
        found = self.rows.get((platform, enterprise, team))
        return Row(found) if found else None

    async def delete(self, platform: str, **names: str) -> int:
        return int(self.rows.pop((platform, names["enterprise"], names["team"]), None) is not None)

    async def give(self, state: str, until: datetime) -> None:
        self.passes[state] = until

    async def take(self, state: str, now: datetime) -> bool:
        until = self.passes.pop(state, None)
        return until is not None and now < until
