"""The playground holds what every platform holds."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from adapters.chat import Place
from adapters.playground.app import Playground
from adapters.playground.world import WORKSPACE
from adapters.store.store import Store
from bot.outbox import Render
from tests.adapters.slack.desks import Noted
from tests.bot.polling import opened
from tests.platforms.contract import Contract, Rig, Seen
from tests.platforms.playground.visiting import Json, Visitor, playing, render, visiting, words
from tests.platforms.slack.words import pings_in

HAND = "slack"


def now() -> datetime:
    return datetime.now(UTC)


@dataclass
class InPlayground:
    """One person at the page, in one channel."""

    ours: Playground
    desk: Noted
    store: Store
    page: Visitor
    render: Render = render
    place: Place = Place("playground", WORKSPACE, "news")  # noqa: RUF009 - frozen
    last: tuple[str, dict[str, Any]] = ("", {})

    async def asks(self, text: str) -> None:
        self.last = "say", {"channel": "news", "text": f"/brief {text}", "nonce": f"nonce-{text}"}
        await self.repeats()

    async def repeats(self) -> None:
        deed, told = self.last
        if self.desk.failing:
            with suppress(aiohttp.ContentTypeError):  # a plain 500 to the page, and nothing to hear
                await self.page.does(deed, **told)
            return
        await self.page.does(deed, **told)
        await self.page.settled(self.ours)

    async def presses(self, label: str) -> None:
        await self.page.presses(HAND, label)
        await self.page.settled(self.ours)

    def _words(self, one: Json) -> str:
        return words(HAND, one["faces"][HAND])

    def seen(self) -> list[Seen]:
        return [Seen(self._words(one), not one["only"]) for one in self.page.answers]

    def posted(self) -> list[str]:
        return [self._words(one) for one in self.page.answers if not one["only"]]

    def pings(self) -> int:
        return sum(len(pings_in(message["blocks"])) for one in self.page.answers for message in one["faces"][HAND])

    def now(self) -> datetime:
        return now()

    @asynccontextmanager
    async def restarted(self) -> AsyncIterator[Playground]:
        async with playing(self.desk, self.store, now) as ours, visiting(ours) as self.page:
            yield ours
            await self.page.settled(ours)


class TestPlayground(Contract):
    """The shared claims."""

    @pytest.fixture
    async def rig(self, tmp_path: Path) -> AsyncIterator[Rig]:
        desk = Noted(lambda: None)
        async with opened(tmp_path) as store, playing(desk, store, now) as ours, visiting(ours) as page:
            yield InPlayground(ours, desk, store, page)
