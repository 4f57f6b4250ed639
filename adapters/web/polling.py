"""Polling with manners: robots.txt is honoured, a site is asked at most every so often, and left alone when it asks for it."""

import asyncio
from collections.abc import Awaitable, Callable
from types import TracebackType
from typing import Self

from adapters.web.errors import Answered, Unwelcome, Waiting
from adapters.web.fetcher import NOTHING_KNOWN, Fetcher, Known, Page
from adapters.web.gate import admit
from adapters.web.robots import Robots

PAUSE = 1.0
"""Seconds between two polls of one host."""
MOST_HOSTS = 10_000
BUSY = frozenset({429, 503})
"""Answers whose Retry-After is meant for the whole host."""

Sleep = Callable[[float], Awaitable[None]]


class Poller:
    """Fetches by schedule, as a guest; open it with ``async with``, over an open fetcher."""

    def __init__(self, fetcher: Fetcher, pause: float = PAUSE, sleep: Sleep = asyncio.sleep) -> None:
        self._fetcher, self._pause, self._sleep = fetcher, pause, sleep
        self._robots = Robots(fetcher)
        self._agent = fetcher.setup.user_agent.partition("/")[0].partition(" ")[0]
        self._next: dict[str, float] = {}
        self._closed: dict[str, float] = {}

    async def __aenter__(self) -> Self:
        """Nothing is asked yet."""
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Stop asking for rules."""
        await self._robots.close()

    async def poll(self, typed: str, known: Known = NOTHING_KNOWN) -> Page:
        """What a link leads to, when its site welcomes us. Raises Refused, Unwelcome and Waiting among them."""
        link = admit(typed, self._fetcher.setup.allowed)
        self._refuse_while_closed(link.url, link.host)
        rules = await self._robots.of(link)
        if not await asyncio.to_thread(rules.admits, link, self._agent):  # a hostile sign takes a while to read
            raise Unwelcome(link.url, link.host)
        await self._sleep(self._turn(link.host, max(self._pause, rules.pause(self._agent))))
        self._refuse_while_closed(link.url, link.host)
        try:
            return await self._fetcher.fetch(typed, known)
        except Answered as error:
            if error.wait and error.status in BUSY:
                _remember(self._closed, error.host or link.host, _now() + error.wait)
            raise

    def _refuse_while_closed(self, url: str, host: str) -> None:
        left = self._closed.get(host, 0.0) - _now()
        if left > 0:
            raise Waiting(url, host, left)

    def _turn(self, host: str, pause: float) -> float:
        """Seconds until this host may be asked; the one after waits ``pause`` longer."""
        now = _now()
        start = max(now, self._next.get(host, now))
        _remember(self._next, host, start + pause)
        return start - now


def _remember(times: dict[str, float], host: str, moment: float) -> None:
    """Note a moment of the future; those that are past are forgotten when there are many."""
    if len(times) >= MOST_HOSTS:
        now = _now()
        for past in [name for name, when in times.items() if when <= now]:
            del times[past]
    times[host] = max(moment, times.get(host, moment))


def _now() -> float:
    return asyncio.get_running_loop().time()
