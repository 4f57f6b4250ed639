"""Discord holds what every platform holds."""

from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import datetime

import pytest

from adapters.chat import Place
from adapters.discord.app import Discord
from adapters.discord.speaking import rendered
from bot.outbox import Render
from tests.adapters.discord.running import calls, running, setup
from tests.adapters.slack.desks import Noted
from tests.platforms.contract import ALWAYS, Afar, Far, Seen, moment
from tests.platforms.discord import LoopbackDiscord
from tests.platforms.discord.interactions import Interaction
from tests.platforms.discord.people import Person
from tests.platforms.discord.world import Channel, Guild, Message
from tests.platforms.faults import Fault

NOBODYS = "nobody"
"""A token the platform does not know."""


@dataclass
class OnDiscord:
    """One person in one channel of the loopback."""

    discord: LoopbackDiscord
    ours: Discord
    desk: Noted
    guild: Guild
    channel: Channel
    outside: Channel
    ann: Person
    render: Render = rendered
    last: Interaction | None = None

    @property
    def place(self) -> Place:
        return Place("discord", self.guild.id, self.channel.id)

    @property
    def closed(self) -> Place:
        return Place("discord", self.guild.id, self.outside.id, name="outside")

    async def _settled(self) -> None:
        if self.desk.failing:
            await self.discord.until(lambda: self.desk.failing < ALWAYS)
            self.discord.clock.passes(4)  # Discord gives the command up after three seconds
        await self.discord.settled()
        await self.ours.settled()

    async def asks(self, text: str) -> None:
        self.last = await self.ann.commands("/brief", self.channel, text=text)
        await self._settled()

    async def repeats(self) -> None:
        assert self.last
        await self.discord.repeats(self.last)
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
        return len(self.discord.pings)

    def fails(self, fault: Fault) -> None:
        self.discord.fails("create_message", fault, times=9)

    def now(self) -> datetime:
        return moment(self.discord.clock.now)

    def restarted(self) -> AbstractAsyncContextManager[Discord]:
        return running(self.discord, self.desk)

    def wrong(self) -> Discord:
        return Discord(setup(self.discord, token=NOBODYS), self.desk, lambda: self.discord.clock.now, None, calls(self.discord))


class TestDiscord(Afar):
    """The shared claims."""

    @pytest.fixture
    async def rig(self) -> AsyncIterator[Far]:
        async with await LoopbackDiscord.start(privileged="message_content") as discord:
            guild = discord.guild("newsroom")
            channel, outside, ann = guild.channel("news"), guild.channel("outside"), guild.person("ann")
            guild.forbids(outside, "view_channel")
            desk = Noted(discord.changes.tell)
            async with running(discord, desk) as ours:
                yield OnDiscord(discord, ours, desk, guild, channel, outside, ann)
