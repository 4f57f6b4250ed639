"""Every conversation of the shared list, held in the playground over HTTP: each answer is judged as Slack and as Discord would show it."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from adapters.playground.app import Playground
from tests.bot.desk.asking import Room, room
from tests.platforms.conversations import CONVERSATIONS, SENT, TEXT, Conversation, Turn
from tests.platforms.playground.visiting import BERLIN, FACES, Json, Visitor, controls, playing, render, visiting, words

if TYPE_CHECKING:
    from collections.abc import Callable

WORKING = ("Reading", "I will try twice more")
HANDS = ("slack", "discord")


@dataclass(slots=True)
class Stage:
    """One person at the page, in one channel."""

    ours: Playground
    here: Room
    page: Visitor
    above: int = 0

    async def plays(self, conversation: Conversation) -> None:
        for number, turn in enumerate(conversation.turns):
            before = {one["number"]: one["revision"] for one in self.page.answers}
            await self._acts(turn, HANDS[number % 2])
            await self.page.settled(self.ours)
            new = [one for one in self.page.answers if before.get(one["number"]) != one["revision"]]
            self._judged(turn, new, f"{conversation.claim}, turn {number + 1}")

    def _spelled(self, text: str) -> str:
        return text.replace("{site}", f"http://127.0.0.1:{self.here.server.port}").replace("{host}", "127.0.0.1")

    async def _acts(self, turn: Turn, hand: str) -> None:
        """Do it; buttons are pressed and windows filled in as Slack shows them, and the next time as Discord does."""
        text, page = self._spelled(turn.text), self.page
        if turn.act == "posts":
            self.above = await page.says(text)
            return
        acts: dict[str, Callable[[], Any]] = {
            "types": lambda: page.says(f"/brief {text}".strip()),
            "mentions": lambda: page.says(f"@brief {text}".strip(), thread=self.above),
            "writes directly": lambda: page.says(text, page.person),
            "presses": lambda: page.presses(hand, turn.text),
            "fills in": lambda: page.fills(self._whole(hand, turn), dict(turn.fields)),
            "picks the message": lambda: page.does("brief", message=self.above),
            "reacts": lambda: page.does("react", message=self.above, emoji="🔍", on=True),
            "hands over": lambda: self._hands_over(turn.text),
            "opens home": lambda: page.does("home"),
            "waits": lambda: self.here.waits(text),
        }
        await acts[turn.act]()

    def _whole(self, hand: str, turn: Turn) -> str:
        """Discord asks for several short texts in one part; those are filled in as on Slack here."""
        parts = {part["component"]["custom_id"] for part in self.page.window["faces"]["discord"][0]["components"]}
        return hand if set(turn.fields) <= parts else "slack"

    async def _hands_over(self, name: str) -> None:
        number = await self.page.hands(name, TEXT.encode())
        await self.page.says("", self.page.person, files=[number])

    def _judged(self, turn: Turn, new: list[Json], where: str) -> None:
        if turn.silent:
            assert not new, f"{where}: {new}"
            return
        for face in FACES:
            self._reads(turn, face, new, f"{where}, as {face}")
        if turn.act not in {"writes directly", "hands over", "opens home"}:
            said = [one for one in new if one["kind"] == "said"]
            assert all(one["only"] is not turn.public for one in said), f"{where}: {said}"

    def _reads(self, turn: Turn, face: str, new: list[Json], where: str) -> None:
        told = "\n".join(f"{one['text']}\n{words(face, one['faces'][face])}" for one in new)
        at, letters = 0, _letters(told)
        for part in (_letters(self._spelled(one)) for one in _lasting(turn.reads)):
            found = letters.find(part, at)
            assert found >= 0, f"{where}: {part!r} is not in {letters[at:]!r}"
            at = found + len(part)
        labels = [control.label for one in new for control in controls(face, one["faces"][face])]
        assert all(any(label.startswith(wanted) for label in labels) for wanted in turn.buttons), f"{where}: {turn.buttons}, {labels}"


def _letters(text: str) -> str:
    """The letters alone: marks become styles, and styled words stand on lines of their own."""
    return "".join(text.replace("`", "").replace("**", "").replace("\\", "").split())


def _lasting(reads: tuple[str, ...]) -> tuple[str, ...]:
    """What still stands there at the end: a word in between, and what was said before it, is replaced."""
    start = next((number + 1 for number, one in enumerate(reads) if one.startswith(WORKING)), 0)
    return reads[start:]


@pytest.mark.parametrize("conversation", [*CONVERSATIONS, *SENT], ids=lambda one: one.claim)
async def test_what_is_said_in_the_playground_is_answered(conversation: Conversation, tmp_path: Path) -> None:
    person, zone = "ada" if conversation.manages else "cleo", BERLIN if conversation.knows_zone else None
    async with (
        room(tmp_path, patience=0.05, render=render, platform="playground") as here,
        playing(here.desk, here.store, here.clock) as ours,
    ):
        with here.wire.held(ours):
            async with visiting(ours, person, zone) as page:
                await Stage(ours, here, page).plays(conversation)
