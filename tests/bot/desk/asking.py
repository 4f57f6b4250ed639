"""A desk over a real store and a site on this machine, people who ask it, and a voice that keeps what it was told to say."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, fields, is_dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from adapters.chat import Ask, Briefed, Button, Notice, Person, Place, Receipt, Reply, Upload, Voice, Way, Window
from adapters.store.store import Store
from adapters.web.fetcher import Limits
from bot import morgue
from bot.composing import Composer
from bot.desk.desk import Desk
from bot.desk.doors import OtherDoors
from bot.desk.tools import Stops, Tools
from bot.editing import Wish
from bot.gathering import Gathering
from bot.newsstand.handlers import handlers
from bot.newsstand.stand import Stand
from bot.offers import under_story
from bot.outbox import Render
from bot.poller import Rounds
from bot.posting import Posting, posting
from bot.reading import Reading
from bot.running import Feeds
from bot.wires import Wire, told, ways
from tests.adapters.web.serving import Answer, Server, answer, fetching, serving, silence
from tests.bot.newsstand.counter import feed
from tests.bot.polling import opened
from tests.platforms.conversations import PAGES, SAMPLE, TEXT, Conversation, Turn

T = TypeVar("T")

NOW = datetime(2026, 11, 3, 9, 0, tzinfo=UTC)
BERLIN = ZoneInfo("Europe/Berlin")
IMPATIENT = Limits(total=0.3, connect=0.3, pause=0.0)


class Threads:
    """Does the press's work in a thread: these tests are about what is said."""

    async def run(self, work: Callable[..., T], *given: object) -> T:
        return await asyncio.to_thread(work, *given)


@dataclass(slots=True)
class Clock:
    """Tells the time it was set to."""

    now: datetime = NOW

    def __call__(self) -> datetime:
        return self.now


class Hasty(Stops):
    """Pauses nobody waits for; ``waited`` keeps how long they would have been, ``held`` makes the next ones real."""

    def __init__(self) -> None:
        super().__init__()
        self.waited: list[float] = []
        self.held = False
        self.reached = asyncio.Event()

    async def pause(self, name: str, seconds: float) -> bool:
        self.waited.append(seconds)
        self.reached.set()
        return await super().pause(name, 60 if self.held else 0)


@dataclass(slots=True)
class Recording(Voice):
    """Keeps what was said; a word in between is kept too. ``broken`` is raised instead, once each."""

    said: list[Reply] = field(default_factory=list)
    files: dict[str, bytes] = field(default_factory=dict)
    broken: list[Exception] = field(default_factory=list)

    async def say(self, reply: Reply) -> Receipt:
        if self.broken:
            raise self.broken.pop(0)
        self.said.append(reply)
        return Receipt(Place("slack", "T1", "C1"))

    async def content(self, upload: Upload, most: int) -> bytes:
        return self.files[upload.name][:most]

    @property
    def answers(self) -> list[Reply]:
        """What stays: without the words in between."""
        return [one for one in self.said if not (isinstance(one, Notice) and one.tone == "working")]

    @property
    def words(self) -> str:
        return "\n".join(map(words, self.said))

    @property
    def buttons(self) -> list[Button]:
        return [one for reply in self.said for one in buttons(reply)]


def words(reply: Reply) -> str:
    """All words of a reply, in order."""
    return "\n".join(_words(reply))


def _words(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, Briefed):
        briefing = value.briefing
        told = (
            [value.note, briefing.headline, *(point.text for point in briefing.key_points)]
            if value.shown != "quotes"
            else [briefing.headline]
        )
        return [*told, *(f"“{quote.words}” {quote.speaker}" for quote in briefing.quotes)]
    if isinstance(value, Button):
        return []
    if is_dataclass(value):
        return [part for one in fields(value) for part in _words(getattr(value, one.name))]
    return [part for one in value for part in _words(one)] if isinstance(value, tuple | list) else []


def buttons(value: Any) -> list[Button]:
    """All buttons of a reply, those beside its lines included."""
    if isinstance(value, Button):
        return [value]
    if is_dataclass(value):
        return [part for one in fields(value) for part in buttons(getattr(value, one.name))]
    return [part for one in value for part in buttons(one)] if isinstance(value, tuple | list) else []


@dataclass(slots=True)
class Wall:
    """Where digests are posted, as they are told."""

    told: list[Reply] = field(default_factory=list)
    said: list[Reply] = field(default_factory=list)

    def render(self, reply: Reply) -> tuple[int]:
        self.told.append(reply)
        return (len(self.told) - 1,)

    async def post(self, place: Place, message: int, key: str) -> Receipt:
        self.said.append(self.told[message])
        return Receipt(place, key)

    async def find(self, place: Place, key: str, since: datetime) -> Receipt | None:
        return None


@dataclass(slots=True)
class Room:
    """A desk with its store and its site, and the person who talks to it."""

    desk: Desk
    store: Store
    server: Server
    clock: Clock
    tools: Tools
    stops: Hasty
    rounds: Rounds
    posting: Posting
    wall: "Wall"
    wire: Wire
    asked: int = 0
    above: str = ""
    last: Recording = field(default_factory=Recording)
    heard: list[Recording] = field(default_factory=list)

    def ask(
        self, way: Way, text: str = "", *, direct: bool = False, who: str = "U1", manages: bool = True, zone: str | None = None, **more: Any
    ) -> Ask:
        """What a platform would hand over; each a new one."""
        self.asked += 1
        place = Place(
            "slack",
            more.pop("workspace", "T1"),
            "D1" if direct else more.pop("channel", "C1"),
            direct=direct,
            name="" if direct else "news",
        )
        return Ask(f"slack:T1:{way}:{self.asked}", place, Person(who, "Ada", zone, manages=manages), way, text, **more)

    async def answered(self, ask: Ask, voice: Recording | None = None) -> Recording:
        """Have an ask received and answered."""
        voice = voice or Recording()
        if await self.desk.receive(ask):
            await self.desk.answer(ask, voice)
        return voice

    async def types(self, text: str, **more: Any) -> Recording:
        """A slash command."""
        return await self.answered(self.ask("command", text, **more))

    async def presses(self, button: Button, **more: Any) -> Recording:
        """A button."""
        return await self.answered(self.ask("button", pressed=button, **more))

    async def plays(self, conversation: Conversation) -> None:
        """Say what is said in a conversation, and find what must be read back."""
        zone = "Europe/Berlin" if conversation.knows_zone else None
        for number, turn in enumerate(conversation.turns):
            self.last = await self._plays(turn, self.last, manages=conversation.manages, zone=zone)
            self.heard.append(self.last)
            self._judged(turn, f"{conversation.claim}, turn {number + 1}")

    def _spelled(self, text: str) -> str:
        return text.replace("{site}", f"http://127.0.0.1:{self.server.port}").replace("{host}", "127.0.0.1")

    async def _plays(self, turn: Turn, before: Recording, **who: Any) -> Recording:
        text = self._spelled(turn.text)
        if turn.act == "presses":
            offered = (one for heard in reversed(self.heard) for one in heard.buttons)
            return await self.presses(next(one for one in offered if one.label == turn.text), **who)
        if turn.act == "fills in":
            window = next(one for one in before.said if isinstance(one, Window))
            return await self.answered(
                self.ask("window", window.name, fields={one.name: turn.fields.get(one.name, one.value) for one in window.fields}, **who)
            )
        if turn.act == "waits":
            return await self.waits(text)
        if turn.act == "posts":
            self.above = text
            ask = self.ask("link", text, **who)
            return await self.answered(ask) if "http" in text and await self.desk.wants(ask.place, "link") else Recording()
        made: dict[str, Callable[[], Ask]] = {
            "types": lambda: self.ask("command", text, **who),
            "mentions": lambda: self.ask("mention", f"<@U0> {text}", nearby=(self.above,), **who),
            "writes directly": lambda: self.ask("direct", text, direct=True, **who),
            "picks the message": lambda: self.ask("shortcut", self.above, **who),
            "reacts": lambda: self.ask("reaction", self.above, **who),
            "hands over": lambda: self.ask("file", "", direct=True, uploads=(Upload(turn.text, "x"),), **who),
            "opens home": lambda: self.ask("home", direct=True, **who),
        }
        return await self.answered(made[turn.act](), Recording(files={"tolle.txt": TEXT.encode()}))

    async def waits(self, text: str) -> Recording:
        """Until a time of the day in Berlin; the feeds are read a minute before, unless it is for some minutes longer: then nobody was there."""
        at, _, longer = text.partition(" ")
        here = self.clock.now.astimezone(BERLIN)
        hour, minute = map(int, at.split(":"))
        then = here.replace(hour=hour, minute=minute, second=0, microsecond=0)
        then += timedelta(days=int(then <= here))
        self.wall.said.clear()
        self.clock.now = (then - timedelta(minutes=1)).astimezone(UTC)
        await self._read()
        self.clock.now = (then + timedelta(minutes=int(longer or -1))).astimezone(UTC)
        await self._looks()
        self.clock.now = max(self.clock.now, then.astimezone(UTC))
        await self.posting.courier.send_due()
        return Recording(said=list(self.wall.said))

    async def _read(self) -> None:
        """A page is published, and every feed is polled."""
        self.server.tell("/feed.xml", published(self.server, "a", "tolle"))
        self.server.tell("/wire.xml", published(self.server, "crews", title="Harbour Wire"))
        for one in await self.store.feeds.due(self.clock.now + timedelta(days=9), 100):
            await self.rounds.poll(one.number)

    async def _looks(self) -> None:
        table = self.posting.timetable
        table._rung.update(table._plans)  # no bell rings by a clock that is set by hand
        async with asyncio.TaskGroup() as group:
            await self.posting.timetable.look(group)

    def _judged(self, turn: Turn, where: str) -> None:
        told, at = self.last.words, 0
        if turn.silent:
            assert not self.last.said, f"{where}: {told}"
            return
        for part in map(self._spelled, turn.reads):
            found = told.find(part, at)
            assert found >= 0, f"{where}: {part!r} is not in {told[at:]!r}"
            at = found + len(part)
        labels = [one.label for one in self.last.buttons]
        assert set(turn.buttons) <= set(labels), f"{where}: {turn.buttons} are not all in {labels}"
        assert self.last.answers, f"{where}: nothing was said"
        assert all(one.public == turn.public for one in self.last.answers), f"{where}: {'not public' if turn.public else 'public'}: {told}"


def slowly(*answers: bytes) -> tuple[bytes | Answer, ...]:
    """Silence at first, then answers."""
    return (silence, *answers)


def published(server: Server, *stories: str, title: str = "Tolle Post") -> bytes:
    """A feed of the site with these pages, the newest first."""
    return feed(*stories, title=title, site=f"http://127.0.0.1:{server.port}")


def furnish(server: Server) -> None:
    """Give the site its pages."""
    for path, (status, content, kind) in PAGES.items():
        where = {"Location": "http://10.0.0.1/"} if path == "/inside" else {}
        server.tell(path, answer(content, status, Content_Type=kind, **where))
    server.tell("/slow", silence)
    server.tell("/slowly", *slowly(answer(SAMPLE)))
    server.tell("/feed.xml", published(server, "tolle"))
    server.tell("/wire.xml", published(server, title="Harbour Wire"))


@asynccontextmanager
async def room(
    folder: Path, limits: Limits = IMPATIENT, patience: float = 0.0, render: Render | None = None, platform: str = "slack"
) -> AsyncIterator[Room]:
    """A desk that says "Reading…" at once, unless it has ``patience``, in seconds; ``render`` is of the ``platform`` whose wire is held."""
    async with serving() as server, opened(folder) as store, fetching(server, limits) as fetcher:
        furnish(server)
        async with at_desk(server, store, fetcher, patience, render, platform) as made:
            yield made


@asynccontextmanager
async def at_desk(
    server: Server, store: Store, fetcher: Any, patience: float = 0.0, render: Render | None = None, platform: str = "slack"
) -> AsyncIterator[Room]:
    """A desk over a store that may hold something already."""
    clock, stops, wall, wire = Clock(), Hasty(), Wall(), Wire(platform)
    async with Reading(store, Threads(), fetcher.fetch, clock, fetcher.setup.allowed, failed_for=0.0) as reading:
        tools = Tools(store, reading, clock, patience=patience, stops=stops)
        gathering = Gathering(store, reading, fetcher.fetch, Composer(), Wish("full"))
        posts = posting(store, gathering.gather, ways({platform: wire}, {platform: render or wall.render}), clock, buttons=under_story)
        rounds = Rounds(store.feeds, fetcher, posts.announcer(store, told), clock, pause=0.0)
        stand = Stand(store, fetcher, rounds, clock, OtherDoors(store), fetcher.setup.allowed)
        with wire.held(wall):
            async with rounds, Desk(tools, (handlers(stand), morgue.handlers(store)), Feeds(stand), posts) as desk:
                yield Room(desk, store, server, clock, tools, stops, rounds, posts, wall, wire)
