"""A newsstand at which somebody asks, over a real store and sites on this machine."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from adapters.chat import Ask, Button, Listing, Notice, Person, Place, Platform, Receipt, Reply, Upload
from bot.callers import Caller
from bot.commands.grammar import parse
from bot.commands.values import Facts
from bot.newsstand.handlers import handlers
from bot.newsstand.pressed import pressed
from bot.newsstand.stand import KnownDoors, Stand
from tests.adapters.feeds.written import HOME, rss
from tests.adapters.web.serving import Server, answer
from tests.bot.polling import NOW, Newsroom, newsroom

SITE = "http://harbour.example"


def page(*links: tuple[str, str]) -> bytes:
    """A page that names feeds, each address with its title."""
    named = "".join(f'<link rel="alternate" type="application/rss+xml" href="{address}" title="{title}">' for address, title in links)
    return answer(f"<html><head>{named}</head><body><p>Harbour</p></body></html>".encode())


def feed(*stories: str, title: str = "Harbour News", site: str = SITE, day: str = "Mon, 02 Nov 2026 09:00:00 GMT") -> bytes:
    """A feed with these stories, the newest first."""
    items = (f"<title>{one}</title><guid>{one}</guid><link>{site}/{one}</link><pubDate>{day}</pubDate>" for one in stories)
    text = rss(*items).replace("Harbour News", title, 1).replace(HOME, site, 1)
    return answer(text.encode(), Content_Type="application/rss+xml")


@dataclass(slots=True)
class Voice:
    """Keeps what was said in between, and hands out one file."""

    file: bytes = b""
    said: list[Notice] = field(default_factory=list)

    async def say(self, reply: Reply) -> Receipt:
        assert isinstance(reply, Notice)
        assert reply.tone == "working"
        self.said.append(reply)
        return Receipt(Place("slack", "T1", "C1"))

    async def content(self, upload: Upload, most: int) -> bytes:
        return self.file[: most + 1]


@dataclass(slots=True)
class Counter:
    """Where somebody asks."""

    room: Newsroom
    stand: Stand
    platform: Platform = "slack"
    manages: bool = True
    channel: str = "C1"
    person: str = "U1"
    zone: str | None = "Europe/Berlin"
    voice: Voice = field(default_factory=Voice)
    files: tuple[Upload, ...] = ()

    @property
    def server(self) -> Server:
        return self.room.server

    async def caller(self) -> Caller:
        """Who asks, and where."""
        places, now = self.room.store.places, self.room.clock()
        workspace = await places.workspace(self.platform, "T1", "Newsroom", NOW)
        channel = await places.channel(workspace.number, self.channel, {"C1": "news", "C2": "sport"}[self.channel], NOW)
        person = await places.person(workspace.number, self.person, "Ada", NOW)
        place = Place(self.platform, "T1", self.channel)
        ask = Ask("k", place, Person(self.person, "Ada", self.zone, self.manages), "command", uploads=self.files)
        return Caller(ask, workspace, channel, person, now)

    async def ask(self, typed: str) -> Reply:
        """What a typed line is answered."""
        caller = await self.caller()
        names = tuple(one.name for one in await self.room.store.subscriptions.list(caller.channel.number))
        facts = Facts(caller.now, self.platform, zone=self.zone, names=names, files=len(self.files))
        command = parse(typed, facts)
        return await handlers(self.stand)[type(command)](command, caller, self.voice)

    async def list(self, typed: str) -> Listing:
        """A list that a typed line is answered with."""
        reply = await self.ask(typed)
        assert isinstance(reply, Listing)
        return reply

    async def said(self, typed: str) -> str:
        """The sentence that a typed line is answered with."""
        reply = await self.ask(typed)
        assert isinstance(reply, Notice)
        return reply.text

    async def press(self, button: Button) -> Reply:
        """What a pressed button is answered."""
        return await pressed(self.stand, button, await self.caller(), self.voice)

    async def follow(self, name: str, *stories: str) -> str:
        """Follow a feed with these stories; its address."""
        address = f"http://{name.lower()}.example/rss-{name}"
        self.server.tell(f"/rss-{name}", feed(*stories, title=name, site=f"http://{name.lower()}.example"))
        await self.ask(f"feeds add {address}")
        return address


@asynccontextmanager
async def counter(folder: Path) -> AsyncIterator[Counter]:
    """A newsstand that is open."""
    async with newsroom(folder) as room:
        stand = Stand(room.store, room.fetcher, room.rounds, room.clock, KnownDoors(room.store), pace=0.0)
        yield Counter(room, stand)


def texts(reply: Listing) -> list[str]:
    """The lines of a list."""
    return [item.text for item in reply.items]
