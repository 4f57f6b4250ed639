"""News that happens as the time passes: sites of their own with feeds and articles, each event named as nothing else is; some feeds are hostile."""

import asyncio
import json
import re
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from itertools import count
from multiprocessing.connection import Connection
from random import Random
from typing import Any

from tests.adapters.feeds.hostile import HOSTILE
from tests.adapters.web.serving import answer

FIRST, LAST = ("Bar", "Cor", "Del", "Fen", "Gol", "Hel", "Kes", "Lor", "Mar", "Nor", "Pel", "Quin", "Ros", "Sel", "Tor", "Vel", "Wes", "Yar"), (
    "bury", "dale", "ford", "gate", "ham", "holm", "ley", "mere", "port", "stead", "ton", "vik", "wick", "worth", "by", "field",
)  # fmt: skip
MIDDLE = ("a", "e", "i", "o", "u", "ana", "eni", "ilo", "ora", "une")
THINGS = (
    "bridge", "harbour", "library", "hospital", "tramway", "reservoir", "theatre", "airport", "school", "market hall", "power station", "museum",
)  # fmt: skip
DEEDS = (
    "will be rebuilt",
    "is to close",
    "reopens",
    "is sold",
    "gets a new owner",
    "is delayed again",
    "wins a prize",
    "loses its licence",
)
PATH = re.compile(r"GET (\S+) ")
HOST = re.compile(r"\r\nHost: (?:site|127\.0\.0\.)(\d+)", re.IGNORECASE)
TOLD = timedelta(days=2)
"""How long a feed lists a story."""


@dataclass(frozen=True, slots=True)
class Event:
    """What happened once: when, where, to what, and who speaks of it."""

    number: int
    at: datetime

    @property
    def headline(self) -> str:
        chance = Random(self.number)  # noqa: S311 - the same words each time
        return f"{self._named(chance)}'s {chance.choice(THINGS)} {chance.choice(DEEDS)}"

    def _named(self, chance: Random) -> str:
        return chance.choice(FIRST) + chance.choice(MIDDLE) + chance.choice(LAST)

    def article(self) -> str:
        """The page that tells it."""
        chance = Random(self.number)  # noqa: S311 - as above
        place, thing, deed = self._named(chance), chance.choice(THINGS), chance.choice(DEEDS)
        speaker, other = (f"{self._named(chance)} {self._named(chance)}" for _ in range(2))
        cost, weeks = chance.randrange(2, 900), chance.randrange(3, 90)
        paragraphs = (
            f"The {thing} of {place} {deed}, the town council decided on Monday after a debate of {weeks} minutes. It will cost {cost} million euros.",
            f"“We in {place} have waited {weeks} months for this {thing}, and nobody will wait any longer,” mayor {speaker} said after the vote.",
            f"The council had asked {other}, an engineer, to look at the {thing} in spring. Her report named {weeks} faults and said what each would cost.",
            f"Work begins in {weeks} weeks. Until then the {thing} stays as it is, and {place} pays {cost} thousand euros a month to keep it safe.",
            f"“It is the right thing for {place},” {other} told reporters. Neighbours want to see the plans before a stone is moved.",
        )
        body = "".join(f"<p>{one}</p>" for one in paragraphs)
        return f"<html><head><title>{self.headline}</title></head><body><article><h1>{self.headline}</h1>{body}</article></body></html>"


@dataclass(slots=True)
class Sites:
    """Every site there is. ``a_day`` is how many stories each brings; the first ``hostile`` ones hurt, another way at each poll."""

    clock: Callable[[], datetime]
    begin: datetime
    sites: int
    hostile: int
    a_day: int = 3
    port: int = 0
    polls: Counter[int] = field(default_factory=Counter)
    _makes: Iterator[int] = field(default_factory=count)

    def link(self, site: int, path: str) -> str:
        """An address of a site."""
        return f"http://site{site}.example{path}"

    def answered(self, request: str) -> bytes:
        """What a request gets."""
        host, path = HOST.search(request), PATH.match(request)
        if not host or not path:
            return answer(b"", "400 Bad Request")
        site, wanted = int(host[1]), path[1]
        if wanted == "/feed":
            self.polls[site] += 1
            content = self._hurting() if site < self.hostile else self._feed(site)
            return answer(content, Content_Type="application/rss+xml")
        if wanted == "/polls":
            return answer(json.dumps(self.polls).encode(), Content_Type="application/json")
        if wanted.startswith("/story/"):
            return answer(self._event(site, int(wanted.rpartition("/")[2])).article().encode(), Content_Type="text/html; charset=utf-8")
        return answer(b"nothing here", "404 Not Found")

    def _hurting(self) -> bytes:
        makes, number = list(HOSTILE.values()), next(self._makes)
        return makes[number % len(makes)](number)

    def _event(self, site: int, story: int) -> Event:
        return Event(site * 100_000 + story, self.begin + timedelta(days=1) * (story + (site % 24) / 24) / self.a_day)

    def _feed(self, site: int) -> bytes:
        now, first = self.clock(), max(0, int((self.clock() - TOLD - self.begin) / timedelta(days=1) * self.a_day))
        stories = (self._event(site, story) for story in range(first, first + self.a_day * 4))
        items = "".join(self._item(site, one) for one in stories if one.at <= now)
        return f'<?xml version="1.0"?><rss version="2.0"><channel><title>Site {site}</title>{items}</channel></rss>'.encode()

    def _item(self, site: int, event: Event) -> str:
        link = self.link(site, f"/story/{event.number % 100_000}")
        return f"<item><title>{event.headline}</title><link>{link}</link><guid>{link}</guid><pubDate>{format_datetime(event.at)}</pubDate></item>"

    async def handle(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answer one connection."""
        try:
            writer.write(self.answered((await reader.readuntil(b"\r\n\r\n")).decode("latin-1")))
            await writer.drain()
        except (ConnectionError, asyncio.IncompleteReadError):
            pass
        finally:
            writer.close()


class Here(Sites):
    """The same on addresses of this machine, for a process that asks no DNS of ours; sites count from 2."""

    def link(self, site: int, path: str) -> str:
        """An address of a site."""
        return f"http://{self.host(site)}{path}"

    def host(self, site: int) -> str:
        """A site's own host."""
        return f"127.0.0.{site}:{self.port}"


@asynccontextmanager
async def published(sites: Sites, hosts: Sequence[str] = ("127.0.0.1",)) -> AsyncIterator[Sites]:
    """The sites, up on these addresses, all on one port."""
    async with AsyncExitStack() as up:
        for host in hosts:
            listening = await up.enter_async_context(await asyncio.start_server(sites.handle, host, sites.port))
            sites.port = listening.sockets[0].getsockname()[1]
        yield sites


def serve(now: Any, begin: datetime, count: int, hostile: int, pipe: Connection) -> None:
    """Serve until killed, in a process of its own: hostile feeds take memory to make. Says its port; ``now`` holds the time, in seconds since 1970."""
    asyncio.run(_served(Sites(lambda: datetime.fromtimestamp(now.value, UTC), begin, count, hostile), pipe))


async def _served(sites: Sites, pipe: Connection) -> None:
    async with published(sites):
        pipe.send_bytes(str(sites.port).encode())
        await asyncio.Event().wait()
