"""Every conversation of the shared list, held on Slack: our desk behind our Slack, connected to the loopback."""

import asyncio
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from adapters.slack.app import Slack
from adapters.slack.speaking import rendered
from tests.adapters.slack.desks import calls, setup
from tests.bot.desk.asking import Room, room
from tests.platforms.conversations import CONVERSATIONS, SENT, TEXT, Conversation, Turn
from tests.platforms.slack import EVERYTHING, LEAST, LoopbackSlack
from tests.platforms.slack.people import Person
from tests.platforms.slack.views import View
from tests.platforms.slack.words import objects
from tests.platforms.slack.world import Channel, Message

if TYPE_CHECKING:
    from collections.abc import Callable

WORKING = ("Reading", "I will try twice more")
UNTOLD = frozenset({"a zone that nobody knows is asked for once"})
"""What cannot be on Slack, which tells everybody's zone."""


@dataclass(slots=True)
class Stage:
    """One person in one channel, and what they saw so far."""

    slack: LoopbackSlack
    ours: Slack
    here: Room
    channel: Channel
    ann: Person
    above: Message | None = None

    async def plays(self, conversation: Conversation) -> None:
        for number, turn in enumerate(conversation.turns):
            before = self._seen()
            view, home = self.ann.view, self.ann.home
            await self._acts(turn)
            await self.slack.settled()
            await self.ours.settled()
            new = [one for one in self._all() if self._state(one) not in before]
            windows = [one for one in (self.ann.view, self.ann.home) if one is not None and one not in {view, home}]
            self._judged(turn, [*new, *windows], f"{conversation.claim}, turn {number + 1}")
        assert self.slack.pings == []

    def _all(self) -> list[Message]:
        return [*self.ann.answers(self.channel), *self.ann.answers(self.channel.team.dm(self.ann))]

    def _state(self, one: Message) -> tuple[int, str, int]:
        return id(one), one.words, len(one.history)

    def _seen(self) -> set[tuple[int, str, int]]:
        return {self._state(one) for one in self._all()}

    def _spelled(self, text: str) -> str:
        return text.replace("{site}", f"http://127.0.0.1:{self.here.server.port}").replace("{host}", "127.0.0.1")

    async def _acts(self, turn: Turn) -> None:
        text, ann = self._spelled(turn.text), self.ann
        if turn.act == "posts":
            self.above = await ann.posts(text, self.channel)
            return
        dm = self.channel.team.dm(ann)
        acts: dict[str, Callable[[], Any]] = {
            "types": lambda: ann.types(f"/brief {text}".strip(), self.channel),
            "mentions": lambda: ann.posts(f"@brief {text}", self.channel, thread=self.above),
            "writes directly": lambda: ann.posts(text, dm),
            "presses": lambda: self._presses(turn.text),
            "fills in": lambda: ann.submits(self._window(), dict(turn.fields)),
            "picks the message": lambda: ann.uses_shortcut("brief_this", self.above),
            "reacts": lambda: ann.reacts("mag", self._above()),
            "hands over": lambda: ann.uploads(turn.text, TEXT, dm),
            "opens home": ann.opens_home,
            "waits": lambda: self.here.waits(text),
        }
        await acts[turn.act]()

    def _window(self) -> View:
        assert self.ann.view
        return self.ann.view

    def _above(self) -> Message:
        assert self.above
        return self.above

    async def _presses(self, label: str) -> None:
        message = next(one for one in reversed(self._all()) if label in _labels(one))
        if label in message.buttons:
            await self.ann.presses(label, message)
            return
        for menu in (one for one in objects(message.blocks) if one.get("type") == "overflow"):
            for option in menu["options"]:
                if option["text"]["text"] == label:
                    await self.ann.presses(menu["action_id"], message, value=option["value"])
                    return

    def _judged(self, turn: Turn, new: list[Message | View], where: str) -> None:
        told = "\n".join(f"{one.title}\n{one.words}" if isinstance(one, View) else one.words for one in new)
        if turn.silent:
            assert not new, f"{where}: {told}"
            return
        at, bare = 0, _bare(told)
        for part in (_bare(self._spelled(one)) for one in _lasting(turn.reads)):
            found = bare.find(part, at)
            assert found >= 0, f"{where}: {part!r} is not in {bare[at:]!r}"
            at = found + len(part)
        labels = [label for one in new for label in _labels(one)]
        assert set(turn.buttons) <= set(labels), f"{where}: {turn.buttons} are not all in {labels}"
        if turn.act not in {"writes directly", "hands over", "opens home"}:
            messages = [one for one in new if isinstance(one, Message)]
            assert all((one.ephemeral_to is None) == turn.public for one in messages), f"{where}: {told}"


def _bare(text: str) -> str:
    """The letters alone: marks become styles, and styled words stand on lines of their own."""
    return "".join(text.replace("`", "").replace("**", "").split())


def _lasting(reads: tuple[str, ...]) -> tuple[str, ...]:
    """What still stands there at the end: a word in between, and what was said before it, is replaced."""
    start = next((number + 1 for number, one in enumerate(reads) if one.startswith(WORKING)), 0)
    return reads[start:]


def _labels(one: Message | View) -> list[str]:
    """What can be pressed or chosen, in menus too."""
    chosen = [item["text"]["text"] for menu in objects(one.blocks) if menu.get("type") == "overflow" for item in menu["options"]]
    return [*one.buttons, *chosen]


@pytest.mark.parametrize("conversation", [one for one in (*CONVERSATIONS, *SENT) if one.claim not in UNTOLD], ids=lambda one: one.claim)
async def test_what_is_said_on_slack_is_answered(conversation: Conversation, tmp_path: Path) -> None:
    async with await LoopbackSlack.start() as slack, room(tmp_path, patience=0.05, render=rendered) as here:
        channel, ann = slack.team().channel("news"), slack.team().person("ann", tz="Europe/Berlin")
        given = setup(slack, managers="members" if conversation.manages else "admins")
        async with Slack(given, here.desk, lambda: slack.clock.now, calls=calls(slack)) as ours:
            listening = asyncio.create_task(ours.listen())
            await slack.connected()
            with here.wire.held(ours):
                await Stage(slack, ours, here, channel, ann).plays(conversation)
            listening.cancel()
            await asyncio.gather(listening, return_exceptions=True)


@pytest.mark.parametrize("scopes", ["full", "least"])
async def test_a_digest_for_a_channel_i_am_not_in_waits_for_an_invitation(scopes: str, tmp_path: Path) -> None:
    async with await LoopbackSlack.start(escapes_commands=True) as slack, room(tmp_path) as here:
        team = slack.team("T2", scopes=LEAST if scopes == "least" else EVERYTHING.replace("chat:write.public", ""))
        channel, ann = team.channel("news"), team.person("ann", tz="Europe/Berlin")
        other = team.channel("other", bot=False)
        given = setup(slack, bot_token=team.bot_token)
        async with Slack(given, here.desk, lambda: slack.clock.now, calls=calls(slack)) as ours:
            listening = asyncio.create_task(ours.listen())
            await slack.connected()
            await ann.types("/brief digest add 8:30 zone Berlin in #other", channel)
            first = await slack.until(lambda: ann.answers(channel)[-1])
            if scopes == "full":
                assert _bare(first.words).startswith(_bare("I am not in #other. /invite @brief, then press Try again; nothing is lost."))
                await other.invites_bot(ann)
                await ann.presses("Try again", first)
                await slack.until(lambda: "In #other" in "".join(one.words for one in ann.answers(channel)))
            else:
                assert "In that channel" in first.words
            listening.cancel()
            await asyncio.gather(listening, return_exceptions=True)
