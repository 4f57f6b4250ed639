"""What a site's robots.txt says to programs that come by themselves; RFC 9309. A link that a person gives is never asked about."""

import asyncio
from collections import OrderedDict
from dataclasses import dataclass

from protego import Protego

from adapters.web.errors import Answered, Refused
from adapters.web.fetcher import Fetcher, Wanted
from adapters.web.gate import Link

LARGEST = 512 * 1024
"""Bytes of a robots.txt that are read; RFC 9309 asks for 500 KiB at least."""
KEPT = 24 * 3600.0
KEPT_FAULT = 600.0
"""Seconds an answer is kept, and a fault."""
MOST_SITES = 2_000
LONGEST_PAUSE = 60.0
"""Seconds between two polls that a site can ask for."""
ROBOTS = Wanted(LARGEST, cut=True, any_kind=True)


@dataclass(frozen=True, slots=True)
class Rules:
    """One site's rules for us until ``until``; a fault when they could not be read."""

    until: float
    parsed: Protego | None = None
    fault: Refused | None = None

    def admits(self, link: Link, agent: str) -> bool:
        """Whether the site lets us poll a link."""
        return self.parsed is None or bool(self.parsed.can_fetch(link.url, agent))

    def pause(self, agent: str) -> float:
        """Seconds the site wants between two polls."""
        asked = self.parsed.crawl_delay(agent) if self.parsed else None
        return min(float(asked), LONGEST_PAUSE) if asked and asked > 0 else 0.0


class Robots:
    """The rules of the sites that were asked last, each fetched once a day."""

    def __init__(self, fetcher: Fetcher, most_sites: int = MOST_SITES) -> None:
        self._fetcher, self._most = fetcher, most_sites
        self._rules: OrderedDict[str, asyncio.Task[Rules]] = OrderedDict()

    async def of(self, link: Link) -> Rules:
        """The rules of a link's site. Raises Refused when the site cannot say them now, which forbids polling it."""
        root = f"{link.scheme}://{link.site}"
        task = self._rules.get(root)
        if task is None or self._is_over(task):
            task = self._rules[root] = asyncio.create_task(self._fetched(f"{root}/robots.txt"))
        self._rules.move_to_end(root)
        while len(self._rules) > self._most:
            self._rules.popitem(last=False)
        rules = await asyncio.shield(task)
        if rules.fault:
            raise rules.fault
        return rules

    @staticmethod
    def _is_over(task: asyncio.Task[Rules]) -> bool:
        if not task.done():
            return False
        return task.cancelled() or task.exception() is not None or task.result().until < asyncio.get_running_loop().time()

    async def _fetched(self, url: str) -> Rules:
        now = asyncio.get_running_loop().time()
        try:
            page = await self._fetcher.fetch(url, wanted=ROBOTS)
        except Answered as error:
            none = 400 <= error.status < 500 and error.status != 429
            return Rules(now + KEPT) if none else Rules(now + KEPT_FAULT, fault=error)
        except Refused as error:
            return Rules(now + KEPT_FAULT, fault=error)
        parsed = await asyncio.to_thread(Protego.parse, page.content.decode("utf-8", "replace"))
        return Rules(now + KEPT, parsed)

    async def close(self) -> None:
        """Stop what is being asked."""
        tasks = [task for task in self._rules.values() if not task.done()]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
