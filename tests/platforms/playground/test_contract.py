"""The playground holds what every platform holds; what it cannot meet, for there is no network between, is met in its store."""

import asyncio
import json
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from adapters.chat import Place
from adapters.errors import AdapterError
from adapters.playground.app import Playground, Setup
from adapters.playground.speaking import PlaygroundVoice
from bot.outbox import Render
from bot.playground import opening
from tests.adapters.slack.desks import Noted
from tests.bot.polling import opened
from tests.platforms.contract import Contract, Rig, Seen
from tests.platforms.faults import Fault, LostReply
from tests.platforms.playground.visiting import FACES, Visitor, playing, render, visiting, words

PING = re.compile(r"<!|<@|@everyone|@here")


class Stumbling:
    """The talk, whose next message meets a fault."""

    def __init__(self, talk: Any, fault: Fault) -> None:
        self._talk, self._fault = talk, fault

    async def say(self, *given: Any, **named: Any) -> Any:
        if isinstance(self._fault, LostReply):
            await self._talk.say(*given, **named)
        raise AdapterError("The database does not answer.", "It is tried again by itself.")

    def __getattr__(self, name: str) -> Any:
        return getattr(self._talk, name)


@dataclass
class InPlayground:
    """One person at the page."""

    ours: Playground
    desk: Noted
    page: Visitor
    store: Any
    render: Render = render
    place: Place = field(default_factory=lambda: Place("playground", "local", "news", name="news"))
    closed: Place = field(default_factory=lambda: Place("playground", "local", "cellar", name="cellar"))
    last: dict[str, Any] = field(default_factory=dict)

    async def asks(self, text: str) -> None:
        self.last = {"as": "ada", "channel": "news", "text": f"/brief {text}", "nonce": str(uuid4())}
        await self.repeats()

    async def repeats(self) -> None:
        async with self.page.session.post(f"{self.page.address}api/say", json=self.last, headers=self.page.own) as answer:
            await answer.read()
        await self.page.settled(self.ours)

    async def presses(self, label: str) -> None:
        await self.page.presses("slack", label)
        await self.page.settled(self.ours)

    def seen(self) -> list[Seen]:
        return [Seen(words("slack", one["faces"]["slack"]), not one["only"]) for one in self.page.answers]

    def posted(self) -> list[str]:
        return [one.body["text"] for one in self._posts()]

    def _posts(self) -> list[Any]:
        return [one for one in self.store.rows if (one.key or "").startswith("post:")]

    def pings(self) -> int:
        """Mentions that a face would make: Slack's in markup, Discord's wherever it is allowed any."""
        faces = [one.body["faces"] for one in self.store.rows if one.body.get("faces")]
        allowed = [one for face in faces for one in face["discord"] if one["allowed_mentions"] != {"parse": []}]
        marked = [found for face in faces for text in _mrkdwn(face["slack"]) for found in PING.findall(text)]
        return len(allowed) + len(marked)

    def fails(self, fault: Fault) -> None:
        self.ours.speaking.talk = Stumbling(self.ours.talk, fault)

    def now(self) -> datetime:
        return datetime.now(UTC)

    @asynccontextmanager
    async def restarted(self) -> AsyncIterator[Playground]:
        async with playing(self.desk, self.store.store, self.now) as ours:
            yield ours
            await ours.settled()
            self.ours._bell.ring()
            await self.page.settled(self.ours)

    def wrong(self) -> Playground:
        """On a port that is taken: it has no token."""
        return Playground(Setup(FACES, port=self.ours._door.port), self.desk, opening(self.store.store, FACES, None, self.now), self.now)


def _mrkdwn(value: Any) -> list[str]:
    if isinstance(value, dict):
        own = [value["text"]] if value.get("type") == "mrkdwn" else []
        return own + [one for inner in value.values() for one in _mrkdwn(inner)]
    return [one for inner in value for one in _mrkdwn(inner)] if isinstance(value, list) else []


class Kept:
    """The store, and what is in its talk now."""

    def __init__(self, store: Any, file: Path) -> None:
        self.store, self._file = store, file

    @property
    def rows(self) -> list[Any]:
        """Every message that stands."""
        import sqlite3
        from types import SimpleNamespace

        with sqlite3.connect(f"file:{self._file}?mode=ro", uri=True) as connection:
            found = connection.execute("SELECT key, body FROM talk WHERE NOT gone").fetchall()
        return [SimpleNamespace(key=key, body=json.loads(body)) for key, body in found]


def database(folder: Path) -> Path:
    """The one file in a folder that is a database."""
    return next(folder.glob("*.db"))


class TestPlayground(Contract):
    """The shared claims."""

    @pytest.fixture
    async def rig(self, tmp_path: Path) -> AsyncIterator[Rig]:
        desk = Noted(lambda: None)
        async with opened(tmp_path) as store, playing(desk, store, lambda: datetime.now(UTC)) as ours, visiting(ours) as page:
            yield InPlayground(ours, desk, page, Kept(store, database(tmp_path)))

    async def a_platform_that_asks_for_patience_is_left_alone_for_as_long_as_it_says(self, rig: Rig) -> None:
        """It is our own process: nobody there asks for patience."""
        assert not hasattr(rig.ours, "patience")


def test_a_voice_of_the_playground_is_one_of_a_platform() -> None:
    assert {"say", "content", "inside"} <= set(dir(PlaygroundVoice))
    assert asyncio.iscoroutinefunction(PlaygroundVoice.say)
