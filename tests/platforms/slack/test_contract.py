"""Slack holds what every platform holds."""

from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import datetime

import pytest

from adapters.chat import Place
from adapters.slack.app import Slack
from adapters.slack.speaking import rendered
from bot.outbox import Render
from tests.adapters.slack.desks import Noted, calls, running, setup
from tests.platforms.contract import ALWAYS, Afar, Far, Seen, moment
from tests.platforms.faults import Fault
from tests.platforms.slack import LoopbackSlack
from tests.platforms.slack.people import Person
from tests.platforms.slack.world import Channel, Message

NOBODYS = "xoxb-nobody"
"""A token the platform does not know."""


@dataclass
class OnSlack:
    """One person in one channel of the loopback."""

    slack: LoopbackSlack
    ours: Slack
    desk: Noted
    channel: Channel
    outside: Channel
    ann: Person
    render: Render = rendered

    @property
    def place(self) -> Place:
        return Place("slack", self.channel.team.id, self.channel.id)

    @property
    def closed(self) -> Place:
        return Place("slack", self.channel.team.id, self.outside.id, name="outside")

    async def _settled(self) -> None:
        if self.desk.failing:
            await self.slack.until(lambda: self.desk.failing < ALWAYS)
            self.slack.clock.passes(4)  # Slack gives the command up after three seconds
        await self.slack.settled()
        await self.ours.settled()

    async def asks(self, text: str) -> None:
        await self.ann.types(f"/brief {text}", self.channel)
        await self._settled()

    async def repeats(self) -> None:
        await self.slack.deliveries.duplicate(self.slack.deliveries.all[-1])
        await self._settled()

    async def presses(self, label: str) -> None:
        await self.ann.presses(label, self._answers()[-1])
        await self._settled()

    def _answers(self) -> list[Message]:
        return self.ann.answers(self.channel)

    def seen(self) -> list[Seen]:
        return [Seen(one.words, one.ephemeral_to is None) for one in self._answers()]

    def posted(self) -> list[str]:
        return [one.words for one in self.channel.answers]

    def pings(self) -> int:
        return len(self.slack.pings)

    def fails(self, fault: Fault) -> None:
        self.slack.fails("chat.postMessage", fault, times=9)

    def now(self) -> datetime:
        return moment(self.slack.clock.now)

    def restarted(self) -> AbstractAsyncContextManager[Slack]:
        return running(self.slack, self.desk)

    def wrong(self) -> Slack:
        return Slack(setup(self.slack, bot_token=NOBODYS), self.desk, lambda: self.slack.clock.now, calls=calls(self.slack))


class TestSlack(Afar):
    """The shared claims."""

    @pytest.fixture
    async def rig(self) -> AsyncIterator[Far]:
        async with await LoopbackSlack.start() as slack:
            team = slack.team()
            channel, outside, ann = team.channel("news"), team.channel("outside", private=True, bot=False), team.person("ann")
            desk = Noted(slack.changes.tell)
            async with running(slack, desk) as ours:
                yield OnSlack(slack, ours, desk, channel, outside, ann)
