"""What joins digests to the platforms that run: a wire to each, which waits while nobody is at its end; and what the operator reads of it."""

import asyncio
import logging
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from adapters.chat import Later, Place, Receipt, Reply, Unclear
from adapters.store.records import Reader
from adapters.store.store import Store
from bot.delivery import Patience, Post
from bot.health import Health
from bot.meters import UNMETERED, Meter
from bot.newsstand.notices import befallen
from bot.outbox import Render
from bot.poller import News
from bot.posting import Habits, Way

if TYPE_CHECKING:
    from config.settings import Settings

log = logging.getLogger("newsbrief")

PAUSE = 2.0
"""Seconds after which a post is tried again while its platform is not connected."""
CATCH_UP, STEP = 20.0, 0.2
"""Seconds for which digests wait for the feeds after a start, and between two looks at them."""
LOOK = 5.0
"""Seconds between two looks at what is in trouble."""


class Wire:
    """A platform's posts, whoever serves it now: one that crashed is opened again, and its posts wait meanwhile."""

    def __init__(self, name: str, meter: Meter = UNMETERED) -> None:
        self._name, self._meter = name, meter
        self._end: Post | None = None
        self._limited = 0

    @contextmanager
    def held(self, end: Post) -> Iterator[None]:
        """Post by this platform while the block runs."""
        self._end = end
        try:
            yield
        finally:
            self._limited, self._end = self.limited, None

    @property
    def limited(self) -> int:
        """How often the platform has asked for patience (429), whoever served it."""
        return self._limited + int(getattr(self._end, "limited", 0))

    @property
    def connected(self) -> bool | None:
        """Whether the platform has its connection; None while nobody serves it."""
        return None if self._end is None else bool(getattr(self._end, "connected", True))

    async def post(self, place: Place, message: Any, key: str) -> Receipt:
        """Post a message so that it can be found by its key. Raises Later while nobody is there, and as the platform does."""
        end = self._open()
        with self._told():
            return await end.post(place, message, key)

    async def find(self, place: Place, key: str, since: datetime) -> Receipt | None:
        """The post with this key that was made after a moment. Raises as ``post``."""
        return await self._open().find(place, key, since)

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Count how a post ends."""
        outcome = "refused"
        try:
            yield
            outcome = "posted"
        except Later:
            outcome = "later"
            raise
        except (Unclear, asyncio.CancelledError):  # it is cancelled when its time is over
            outcome = "unclear"
            raise
        finally:
            self._meter.count("posts", self._name, outcome)

    def _open(self) -> Post:
        if self._end is None:
            error = Later(f"{self._name.capitalize()} is not connected.", "It is tried again by itself.")
            error.seconds = PAUSE
            raise error
        return self._end


def ways(wires: Mapping[str, Wire], renders: Mapping[str, Render]) -> dict[str, Way]:
    """How each platform is written to."""
    return {name: Way(wires[name], render) for name, render in renders.items()}


def habits(settings: "Settings") -> Habits:
    """How long things are waited for, as the operator set it."""
    delivery = settings.delivery
    return Habits(Patience(repeat=delivery.unverified == "again"), late=timedelta(hours=delivery.late_hours))


def told(news: News, reader: Reader, now: datetime) -> Reply:
    """What a channel is told of what befell one of its feeds; the operator reads it in the log."""
    # not its address: that of a private feed is what lets people read it
    log.info("feed %d of %s: %s", news.feed.number, urlsplit(news.feed.address).hostname, news.notice)
    return befallen(reader.name, news.feed.number, news.notice, news.health, reader.channel.zone, now)


class CaughtUp:
    """Lets digests wait, after a start, until the feeds that came due meanwhile are read: what came in overnight is news of this morning."""

    def __init__(self, store: Store, idle: Callable[[], bool], clock: Callable[[], datetime]) -> None:
        self._store, self._idle, self._clock = store, idle, clock
        self._done = False

    async def wait(self) -> None:
        """Wait for them, not for long."""
        with suppress(TimeoutError):
            async with asyncio.timeout(None if self._done else CATCH_UP):
                while not self._done:
                    due = await self._store.feeds.due(self._clock(), 1)
                    self._done = not due and self._idle()
                    await asyncio.sleep(0 if self._done else STEP)
        self._done = True


async def watching(health: Health, stop: asyncio.Event, seconds: float = LOOK) -> None:
    """Tell the operator what is in trouble, and when it works again."""
    before: Mapping[str, str] = {}
    while not stop.is_set():
        now = dict(health.troubles)
        _tell(before, now)
        before = now
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await stop.wait()


def _tell(before: Mapping[str, str], now: Mapping[str, str]) -> None:
    for what in now.keys() - before.keys():
        log.warning("%s: %s", what, now[what])
    for what in before.keys() - now.keys():
        log.warning("%s works again", what)
