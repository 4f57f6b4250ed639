"""What every command on feeds works with, and what several of them ask: may they, where, and which feed."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from adapters.chat import Notice, Voice
from adapters.errors import AdapterError
from adapters.store.records import Channel, Subscription, Taken
from adapters.store.store import Store
from adapters.store.subscriptions import meant
from adapters.web.fetcher import NOTHING_KNOWN, PAGE, Known, Page, Wanted
from adapters.web.gate import NONE_ALLOWED, Allowed
from bot.callers import Caller
from bot.commands.values import NamedPlace, Which
from bot.newsstand.errors import NameTaken, NoSuchFeed, NotAllowed, NotInChannel
from briefings.folding import fold

ALL = "all"
PACE = 2.0
"""Seconds between two words on how far long work is; a chat is edited for each."""
AT_ONCE = 16
"""Feeds read at once for one command."""


class Opens(Protocol):
    """Reads links as a person asks for them."""

    async def fetch(self, typed: str, known: Known = NOTHING_KNOWN, wanted: Wanted = PAGE) -> Page:
        """What a link leads to. Raises Refused."""
        ...


class Polls(Protocol):
    """Asks feeds out of turn."""

    async def poll(self, number: int) -> Taken | None:
        """Poll one feed now; None when somebody else does, or its site wants to be left alone."""
        ...


class Doors(Protocol):
    """Knows other channels than the one a command came from."""

    async def open(self, caller: Caller, place: NamedPlace) -> Channel:
        """The channel that was named, when the bot is in it and the caller may change it. Raises AdapterError."""
        ...


class KnownDoors:
    """The channels that were heard of before; who may change the one they ask from may change those of the same workspace."""

    def __init__(self, store: Store) -> None:
        self._store = store

    async def open(self, caller: Caller, place: NamedPlace) -> Channel:
        """The channel with that id or name. Raises NotInChannel."""
        known = await self._store.places.channels(caller.workspace.number)
        named = next((one for one in known if one.left is None and _is(one, place)), None)
        if named is None:
            raise NotInChannel(place.name or place.id or "")
        return named


def _is(channel: Channel, place: NamedPlace) -> bool:
    if place.id is not None:
        return channel.external == place.id
    return bool(place.name) and fold(channel.name.removeprefix("#")).text == fold(str(place.name)).text


@dataclass(frozen=True, slots=True)
class Stand:
    """The newsstand's tools; ``allowed`` are the private hosts an operator opened, ``pace`` is in seconds."""

    store: Store
    web: Opens
    polls: Polls
    clock: Callable[[], datetime]
    doors: Doors
    allowed: Allowed = NONE_ALLOWED
    pace: float = PACE

    async def channel(self, caller: Caller, place: NamedPlace | None) -> Channel:
        """The channel a command is about. Raises AdapterError."""
        here = place is None or place == NamedPlace()
        return caller.channel if here else await self.doors.open(caller, place or NamedPlace())

    async def listed(self, caller: Caller) -> tuple[Subscription, ...]:
        """The feeds of the place, in the order of their numbers."""
        return await self.store.subscriptions.list(caller.channel.number)

    async def one(self, caller: Caller, which: Which) -> Subscription:
        """The feed that is meant. Raises NoSuchFeed."""
        listed = await self.listed(caller)
        found = meant(listed, str(which))
        if found is None:
            raise NoSuchFeed(which, listed, caller.ask.place.platform)
        return found

    async def some(self, caller: Caller, which: Which | None) -> tuple[Subscription, ...]:
        """The feed that is meant, or all of them. Raises NoSuchFeed, also when there are none."""
        if which is not None and which != ALL:
            return (await self.one(caller, which),)
        listed = await self.listed(caller)
        if not listed:
            raise NoSuchFeed("", (), caller.ask.place.platform)
        return listed


def may_change(caller: Caller) -> None:
    """Let pass who may change what is followed here. Raises NotAllowed."""
    if not caller.ask.person.manages:
        raise NotAllowed(caller.ask.place.platform, caller.channel.settings.get("managers"))


def free_name(listed: Sequence[Subscription], name: str, but: int | None = None) -> str:
    """The name, when no other feed has it. Raises NameTaken."""
    taken = next((one for one in listed if one.number != but and _plain(one.name) == _plain(name)), None)
    if taken:
        raise NameTaken(taken)
    return name


def unlike(listed: Sequence[Subscription], name: str, beside: str) -> str:
    """The name, with something beside it or a number when another feed has it."""
    taken = {_plain(one.name) for one in listed}
    names = (name, f"{name} ({beside})", *(f"{name} {count}" for count in range(2, len(taken) + 3)))
    return next(one for one in names if _plain(one) not in taken)


def _plain(name: str) -> str:
    return fold(name, accents=False).text


@asynccontextmanager
async def together() -> AsyncIterator[asyncio.TaskGroup]:
    """Tasks that end together; the first fault of something outside ends them all and is raised as itself."""
    try:
        async with asyncio.TaskGroup() as group:
            yield group
    except ExceptionGroup as faults:
        known, others = faults.split(AdapterError)
        if known is None or others is not None:
            raise
        raise _first(known) from faults


def _first(faults: BaseExceptionGroup[AdapterError]) -> BaseException:
    one: BaseException = faults
    while isinstance(one, BaseExceptionGroup):
        one = one.exceptions[0]
    return one


class Progress:
    """Says now and then how far long work is."""

    def __init__(self, voice: Voice, doing: str, total: int, pace: float) -> None:
        self._voice, self._doing, self._total, self._pace = voice, doing, total, pace
        self._done, self._next = 0, 0.0

    async def begin(self) -> None:
        """Say that it begins."""
        await self._say()

    async def step(self) -> None:
        """One more is done."""
        self._done += 1
        if self._done == self._total or asyncio.get_running_loop().time() >= self._next:
            await self._say()

    async def _say(self) -> None:
        self._next = asyncio.get_running_loop().time() + self._pace
        told = f"{self._doing} {self._done:,} of {self._total:,}…"
        await self._voice.say(Notice(told, "working", (self._done, self._total)))
