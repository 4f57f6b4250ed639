"""A poller at work: sites on this machine under names of their own, a clock that is set by hand, and who hears the news."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from adapters.store import opening
from adapters.store.store import Store
from adapters.web.fetcher import Fetcher, Limits
from bot.poller import SEATS, News, Rounds
from briefings.feedstate import begin
from tests.adapters.feeds.written import rss
from tests.adapters.web.serving import Answer, Names, Server, Sockets, answer, guarding, serving

NOW = datetime(2026, 11, 3, 9, 0, tzinfo=UTC)
QUICK = Limits(total=5.0, connect=1.0, pause=0.0, connections=SEATS)


@dataclass(slots=True)
class Clock:
    """Tells the time it was set to."""

    now: datetime = NOW

    def __call__(self) -> datetime:
        return self.now


@dataclass(slots=True)
class Listener:
    """Hears the news, and keeps what is new to it."""

    heard: dict[str, News] = field(default_factory=dict)
    times: int = 0

    async def tell(self, news: News, now: datetime) -> None:
        self.times += 1
        self.heard.setdefault(news.key, news)

    @property
    def notices(self) -> list[str]:
        return [news.notice for news in self.heard.values()]


async def at_once(_: float) -> None:
    """A sleep that nobody waits for."""


@asynccontextmanager
async def opened(folder: Path, url: str | None = None) -> AsyncIterator[Store]:
    """A store in a new file of the folder, or where the URL says."""
    async with opening.opened(url or f"sqlite:///{folder / 'newsbrief.db'}") as database:
        yield Store(database)


def feed(*stories: str, site: str = "https://harbour.example", **headers: str) -> bytes:
    """The answer of a feed with these stories, newest first; each has its title for a guid."""
    items = (f"<title>{one}</title><guid>{one}</guid><link>{site}/{one}</link>" for one in stories)
    return answer(rss(*items).encode(), Content_Type="application/rss+xml", **headers)


@dataclass(slots=True)
class Newsroom:
    """All that a poller works with, and the poller."""

    server: Server
    store: Store
    fetcher: Fetcher
    rounds: Rounds
    clock: Clock
    listener: Listener
    followed: int = 0

    async def follow(self, address: str, *answers: bytes | Answer) -> int:
        """Have a channel read a feed, which answers its path so; the feed's number."""
        path = f"/{address.partition('://')[2].partition('/')[2]}"
        if answers:
            self.server.tell(path, *answers)
        places, self.followed = self.store.places, self.followed + 1
        workspace = await places.workspace("slack", "T1", "Harbour", NOW)
        channel = await places.channel(workspace.number, "C1", "news", NOW)
        kept = await self.store.feeds.add(address, "", None, begin(self.clock()), self.clock())
        await self.store.subscriptions.add(channel.number, kept.number, f"feed {self.followed}", NOW)
        return kept.number

    async def titles(self, number: int) -> list[str]:
        return [one.entry.title for one in await self.store.entries.of_feed(number, 100)]

    async def holds(self, count: int) -> bool:
        """Whether so many stories have come."""
        return await self.store.entries.count() == count

    async def due(self, number: int) -> datetime:
        kept = await self.store.feeds.get(number)
        assert kept is not None
        return kept.health.due

    async def later(self, number: int) -> None:
        """Poll once more when the feed is due."""
        self.clock.now = await self.due(number)
        await self.rounds.poll_due(self.clock())

    async def until(self, number: int, end: timedelta) -> int:
        """Poll whenever the feed is due, for so long; how many polls that were."""
        polls = 0
        while await self.due(number) <= NOW + end:
            await self.later(number)
            polls += 1
        self.clock.now = NOW + end
        return polls


@asynccontextmanager
async def newsroom(folder: Path, limits: Limits = QUICK, sockets: Sockets | None = None, url: str | None = None) -> AsyncIterator[Newsroom]:
    """A poller whose every site leads to one server on this machine, another one if ``sockets`` say so; it waits for nobody's turn."""
    clock, listener = Clock(), Listener()
    async with (
        serving() as server,
        opened(folder, url) as store,
        guarding(Names(), sockets or Sockets(server.port), limits) as fetcher,
        Rounds(store.feeds, fetcher, listener, clock, sleep=at_once) as rounds,
    ):
        yield Newsroom(server, store, fetcher, rounds, clock, listener)


async def until(met: Callable[[], Awaitable[bool]]) -> None:
    """Wait until something is so, giving way to everybody meanwhile."""
    async with asyncio.timeout(90):
        while not await met():  # noqa: ASYNC110 - it waits for what many different tasks do, none of which would set an event
            await asyncio.sleep(0)
