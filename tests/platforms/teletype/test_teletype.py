"""The smallest platform holds what every platform holds, and one conversation of each act: so the guide in docs/platforms.md is enough."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from adapters.chat import Place, Upload
from bot.outbox import Render
from tests.adapters.slack.desks import Noted
from tests.bot.desk.asking import Room, room
from tests.platforms.contract import Afar, Far, Seen
from tests.platforms.conversations import CONVERSATIONS, TEXT, Conversation, Turn
from tests.platforms.faults import Fault
from tests.platforms.teletype.adapter import HERE, Desk, Teletype, rendered
from tests.platforms.teletype.office import TOKEN, Call, Office, Sheet


@asynccontextmanager
async def running(office: Office, desk: Desk, token: str = TOKEN) -> AsyncIterator[Teletype]:
    """Ours, connected."""
    async with Teletype(office, token, desk) as ours:
        listening = asyncio.create_task(ours.listen())
        try:
            yield ours
        finally:
            listening.cancel()
            await asyncio.gather(listening, return_exceptions=True)


@dataclass
class OnTeletype:
    """One person at one teletype."""

    office: Office
    ours: Teletype
    desk: Noted
    render: Render = rendered
    place: Place = field(default_factory=lambda: Place(HERE, "office", "news"))
    closed: Place = field(default_factory=lambda: Place(HERE, "office", "cellar"))
    last: Call | None = None

    async def _settled(self) -> None:
        await self.office.quiet()
        await self.ours.settled()

    async def asks(self, text: str) -> None:
        self.last = self.office.does("command", text)
        await self._settled()

    async def repeats(self) -> None:
        assert self.last
        self.office.repeats(self.last)
        await self._settled()

    async def presses(self, label: str) -> None:
        (button,) = (one for one in self.office.sheets[-1].buttons if one["label"] == label)
        self.office.does("button", pressed=dict(button))
        await self._settled()

    def seen(self) -> list[Seen]:
        return [Seen(one.words, one.only is None) for one in self.office.sheets if not one.key]

    def posted(self) -> list[str]:
        return [one.words for one in self.office.sheets if one.key and one.room == self.place.channel]

    def pings(self) -> int:
        return 0  # a teletype rings for nobody

    def fails(self, fault: Fault) -> None:
        self.office.faults.plan("print", fault)

    def now(self) -> datetime:
        return datetime.now(UTC)

    def restarted(self) -> Any:
        return running(self.office, self.desk)

    def wrong(self) -> Teletype:
        return Teletype(self.office, "nobody", self.desk)


class TestTeletype(Afar):
    """The shared claims."""

    @pytest.fixture
    async def rig(self) -> AsyncIterator[Far]:
        office, desk = Office(), Noted(lambda: None)
        async with running(office, desk) as ours:
            yield OnTeletype(office, ours, desk)


@dataclass
class Stage:
    """What is done in a conversation, as it is done here, and what is read back."""

    office: Office
    ours: Teletype
    here: Room
    above: str = ""

    async def plays(self, conversation: Conversation) -> None:
        for number, turn in enumerate(conversation.turns):
            before = list(self.office.sheets)
            self._acts(turn)
            await self.office.quiet()
            await self.ours.settled()
            self._judged(turn, [one for one in self.office.sheets if one not in before], f"{conversation.claim}, turn {number + 1}")

    def _spelled(self, text: str) -> str:
        return text.replace("{site}", f"http://127.0.0.1:{self.here.server.port}").replace("{host}", "127.0.0.1")

    def _acts(self, turn: Turn) -> None:
        text, does = self._spelled(turn.text), self.office.does
        if turn.act == "posts":
            self.above = text
            does("link", text)
        elif turn.act == "presses":
            pressed = next(one for sheet in reversed(self.office.sheets) for one in sheet.buttons if one["label"] == turn.text)
            does("button", pressed=dict(pressed))
        elif turn.act == "fills in":
            window = self.office.sheets[-1].message["window"]
            does("window", window["name"], fields={**window["fields"], **turn.fields})
        elif turn.act == "hands over":
            self.office.files["x"] = TEXT.encode()
            does("file", room="@ann", uploads=(Upload(turn.text, "x"),))
        else:
            way, room_, said = {
                "types": ("command", "news", text),
                "mentions": ("mention", "news", text),
                "writes directly": ("direct", "@ann", text),
                "picks the message": ("shortcut", "news", self.above),
                "reacts": ("reaction", "news", self.above),
                "opens home": ("home", "@ann", ""),
            }[turn.act]
            does(way, said, room=room_, **({"nearby": (self.above,)} if turn.act == "mentions" else {}))  # type: ignore[arg-type] # each a way

    def _judged(self, turn: Turn, new: list[Sheet], where: str) -> None:
        told, at = "\n".join(one.words for one in new), 0
        assert bool(new) is not turn.silent, f"{where}: {told}"
        for part in map(self._spelled, turn.reads):
            found = told.find(part, at)
            assert found >= 0, f"{where}: {part!r} is not in {told[at:]!r}"
            at = found + len(part)
        assert set(turn.buttons) <= {one["label"] for sheet in new for one in sheet.buttons}, where
        assert all((one.only is None) == turn.public for one in new), f"{where}: {told}"


def one_of_each_act() -> list[Conversation]:
    """The first conversation in which each act occurs."""
    chosen, seen = [], set[str]()
    for one in CONVERSATIONS:
        acts = {turn.act for turn in one.turns}
        if acts - seen:
            chosen.append(one)
            seen |= acts
    return chosen


@pytest.mark.parametrize("conversation", one_of_each_act(), ids=lambda one: one.claim)
async def test_what_is_said_on_a_teletype_is_answered(conversation: Conversation, tmp_path: Path) -> None:
    office = Office()
    async with room(tmp_path, patience=0.05) as here, running(office, here.desk) as ours:
        await Stage(office, ours, here).plays(conversation)


def every_act_of_the_shared_conversations_is_among_them() -> None:
    played = {turn.act for one in one_of_each_act() for turn in one.turns}
    assert played == {turn.act for one in CONVERSATIONS for turn in one.turns}
