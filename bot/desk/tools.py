"""What everybody at the desk works with."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from hashlib import blake2b
from typing import TypeVar

from adapters.chat import Notice, Voice
from adapters.errors import AdapterError
from adapters.store.store import Store
from bot.desk.limits import MINUTE, Fair, Limits
from bot.editing import Wish
from bot.meters import UNMETERED, Meter
from bot.reading import Reading

log = logging.getLogger("newsbrief")

T = TypeVar("T")

PATIENCE = 0.5
"""Seconds an answer may take before "Reading…" is said: what is known already comes sooner, and needs no notice."""
PAUSES = (20.0, 60.0)
"""Seconds before each of the two further tries of a site that was slow; all of it fits into the time a platform lets us answer."""


class Leaving(Exception):  # noqa: N818 - the name says what happens, which is how the team speaks of it
    """The desk closes: what was begun here stays in the inbox, and the next start finishes it."""


class Stops:
    """Pauses that people can end, by the names their buttons carry; and that all end when the desk closes."""

    def __init__(self) -> None:
        self._waiting: dict[str, asyncio.Event] = {}
        self._leaving = asyncio.Event()

    async def pause(self, name: str, seconds: float) -> bool:
        """Wait; True when somebody pressed Stop meanwhile. Raises Leaving when the desk closes."""
        pressed = self._waiting.setdefault(name, asyncio.Event())
        both = [asyncio.ensure_future(one.wait()) for one in (pressed, self._leaving)]
        try:
            await asyncio.wait(both, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for one in both:
                one.cancel()
            if self._waiting.get(name) is pressed:
                del self._waiting[name]
        if self._leaving.is_set() and not pressed.is_set():
            raise Leaving
        return pressed.is_set()

    def press(self, name: str) -> bool:
        """End a pause; False when nothing waits under that name any more."""
        pressed = self._waiting.get(name)
        if pressed:
            pressed.set()
        return pressed is not None

    def leave(self) -> None:
        """End all pauses, now and from now on."""
        self._leaving.set()

    @property
    def left(self) -> bool:
        """Whether the desk closes."""
        return self._leaving.is_set()


@dataclass(frozen=True, slots=True)
class Tools:
    """The store, the reading room, and how patient the desk is; the clock is read through ``clock``. ``usual`` is the operator's wish."""

    store: Store
    reading: Reading
    clock: Callable[[], datetime]
    usual: Wish = field(default_factory=Wish)
    limits: Limits = field(default_factory=Limits)
    patience: float = PATIENCE
    pauses: tuple[float, ...] = PAUSES
    meter: Meter = UNMETERED
    fair: Fair = field(init=False)
    stops: Stops = field(default_factory=Stops)
    _done: dict[tuple[str, int], datetime] = field(default_factory=dict)

    def __post_init__(self) -> None:
        object.__setattr__(self, "fair", Fair(self.limits))

    def once(self, name: str, channel: int, now: datetime) -> bool:
        """Whether this is the first time within a minute: a button is easily pressed twice."""
        for old in [key for key, at in self._done.items() if not timedelta(0) <= now - at < MINUTE]:
            del self._done[old]
        if (name, channel) in self._done:
            return False
        self._done[name, channel] = now
        return True

    def forget(self, name: str, channel: int) -> None:
        """It was not done after all."""
        self._done.pop((name, channel), None)

    async def watched(self, work: Awaitable[T], voice: Voice, notice: Notice | None) -> T:
        """What the work gives; the notice is said when that takes a while."""
        task = asyncio.ensure_future(work)
        try:
            await asyncio.wait((task,), timeout=self.patience)
            if notice and not task.done():
                await quietly(voice, notice)
            return await task
        finally:
            task.cancel()


async def quietly(voice: Voice, notice: Notice) -> None:
    """Say what can as well be left out."""
    try:
        await voice.say(notice)
    except AdapterError as error:
        log.info("a notice could not be said: %s", error)


def named(*parts: object) -> str:
    """A short name for what belongs to an ask, the same after a restart."""
    return blake2b("\n".join(map(str, parts)).encode(errors="replace"), digest_size=8).hexdigest()
