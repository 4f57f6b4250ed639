"""A desk that says what it is told to say, and a playground over it with a store of its own."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from adapters.chat import Ask, Notice, Place, Reply, Way
from adapters.playground.app import Playground
from adapters.playground.speaking import PlaygroundVoice
from adapters.store.store import Store
from tests.bot.polling import opened
from tests.platforms.playground.visiting import playing

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
Says = Callable[[Ask], list[Reply]]


def answers(ask: Ask) -> list[Reply]:
    """A word to whoever asked."""
    return [Notice(f"Heard {ask.text}")]


@dataclass
class Desk:
    """Remembers asks by their keys, and answers each as it is told to."""

    says: Says = answers
    mode: frozenset[Way] = frozenset({"mention"})
    asked: list[Ask] = field(default_factory=list)
    refuses: Exception | None = None

    async def receive(self, ask: Ask) -> bool:
        if self.refuses:
            raise self.refuses
        known = any(one.key == ask.key for one in self.asked)
        self.asked += [] if known else [ask]
        return not known

    async def answer(self, ask: Ask, voice: PlaygroundVoice) -> None:
        for reply in self.says(ask):
            await voice.say(reply)

    async def wants(self, place: Place, way: Way) -> bool:
        return way in self.mode

    async def forget(self, platform: str, workspace: str) -> None:
        row = await self.store.places.find_workspace(platform, workspace)
        assert row
        await self.store.places.forget(row.number)

    store: Store = field(init=False)


@asynccontextmanager
async def house(folder: Path, desk: Desk | None = None, **more: Any) -> AsyncIterator[tuple[Playground, Desk]]:
    """The playground over a desk of ours."""
    desk = desk or Desk()
    async with opened(folder) as store:
        desk.store = store
        async with playing(desk, store, lambda: NOW, **more) as ours:
            yield ours, desk
