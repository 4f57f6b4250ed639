"""The counter: the terminal's commands on feeds and briefings, handled as any platform's are."""

import asyncio
import os
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from adapters import files
from adapters.chat import Ask, Attached, Notice, Place, Receipt, Reply, Upload
from adapters.chat import Person as Asker
from adapters.errors import AdapterError
from adapters.feeds.parse import LARGEST
from adapters.feeds.parse import parse as parse_feed
from adapters.store.homes import Home
from adapters.store.opening import opened_at
from adapters.store.store import Store
from adapters.terminal import machine
from adapters.terminal.replies import Working, show, spelled
from adapters.web.fetcher import Fetcher, Setup
from bot import cli_feeds, morgue
from bot.callers import Caller
from bot.cli import Request
from bot.clippings import HERE
from bot.commands.grammar import parse
from bot.commands.values import Command, Facts
from bot.newsstand import handlers as newsstand
from bot.newsstand import shelf
from bot.newsstand.errors import NotUs
from bot.newsstand.stand import KnownDoors, Stand
from bot.poller import LIMITS, News, Rounds
from briefings.errors import BriefingError

if TYPE_CHECKING:
    from bot.app import Streams

PACE = 0.1
"""Seconds between two steps of a progress bar."""

Say = Callable[[str], object]
"""Tells a sentence on standard error."""


@dataclass(frozen=True, slots=True)
class Desk:
    """What one run of the command is given: its request, where it reads and writes, the database's home, how links are fetched."""

    request: Request
    streams: "Streams"
    home: Home
    setup: Setup
    say: Say


class Speaking:
    """The terminal's voice: words in between are shown while they last; files are read where they lie."""

    def __init__(self, working: Working, stdin: Callable[[], BinaryIO]) -> None:
        self._working, self._stdin = working, stdin

    async def say(self, reply: Reply) -> Receipt:
        """Show a word in between."""
        if isinstance(reply, Notice):
            self._working.show(reply)
        return Receipt(PLACE)

    async def content(self, upload: Upload, most: int) -> bytes:
        """The bytes of a file, one more than ``most`` of a larger one. Raises CannotRead."""
        return await asyncio.to_thread(files.read, upload.address, self._stdin, most)


PLACE = Place(HERE, HERE, HERE)


class Aside:
    """Hears what befell a feed when it is asked from the terminal, which shows that itself; others are told by the running bot."""

    def __init__(self, store: Store) -> None:
        self._store = store

    async def tell(self, news: News, now: datetime) -> None:  # noqa: ARG002 - heralds are told when
        """Let the poll be written down. Raises NotUs when somebody elsewhere follows the feed."""
        readers = await self._store.subscriptions.of_feed(news.feed.number)
        if any(reader.workspace.platform != HERE for reader in readers):
            raise NotUs(news.feed.address)


def clock() -> datetime:
    """Now."""
    return datetime.now(UTC)


async def serve(desk: Desk) -> bool:
    """Do what was asked and print it; False when something was not done. Raises AdapterError, BriefingError, NotUnderstood among them."""
    working = Working(desk.streams.stderr, desk.streams.environ, quiet=desk.request.quiet)
    try:
        if desk.request.action == "test":
            return await _tested(desk, working)
        async with _open(desk) as tools:
            _print(desk, await _answer(desk, tools, working, desk.request.words))
    finally:
        working.end()
    return True


Tools = tuple[Store, Stand]


async def _tested(desk: Desk, working: Working) -> bool:
    """Try one source after the other; one that cannot be read is told of, and the rest goes on. A saved feed needs no store."""
    outcomes: list[bool] = []
    tools: Tools | None = None
    async with AsyncExitStack() as opened:
        for source in desk.request.sources:
            if not _is_file(source):
                tools = tools or await opened.enter_async_context(_open(desk))
            outcomes.append(await _one_tested(desk, tools, working, source))
    return all(outcomes)


async def _one_tested(desk: Desk, tools: Tools | None, working: Working, source: str) -> bool:
    try:
        if _is_file(source) or tools is None:
            content = await asyncio.to_thread(files.read, source, _stdin(desk), LARGEST)
            reply: Reply = shelf.looked(await asyncio.to_thread(parse_feed, content), clock())
        else:
            reply = await _answer(desk, tools, working, (source,))
    except (AdapterError, BriefingError) as error:
        desk.say(f"{'Standard input' if source == files.STANDARD_INPUT else source}: {told(error)}")
        return False
    _print(desk, reply)
    return True


def _is_file(source: str) -> bool:
    return source == files.STANDARD_INPUT or files.is_there(source)


@asynccontextmanager
async def _open(desk: Desk) -> AsyncIterator[Tools]:
    async with opened_at(desk.home) as database, Fetcher(desk.setup, LIMITS) as fetcher:
        store = Store(database)
        async with Rounds(store.feeds, fetcher, Aside(store), clock) as rounds:
            yield store, Stand(store, fetcher, rounds, clock, KnownDoors(store), desk.setup.allowed, PACE)


async def _answer(desk: Desk, tools: Tools, working: Working, words: tuple[str, ...]) -> Reply:
    """What one line is answered. Raises NotUnderstood, AdapterError, BriefingError."""
    store, stand = tools
    caller = await _caller(desk, store)
    command = await _command(desk, store, caller, words)
    handlers = {**newsstand.handlers(stand), **morgue.handlers(store)}
    reply = await handlers[type(command)](command, caller, Speaking(working, _stdin(desk)))
    working.end()
    return reply


def _stdin(desk: Desk) -> Callable[[], BinaryIO]:
    return lambda: desk.streams.stdin.buffer


async def _caller(desk: Desk, store: Store) -> Caller:
    now, zone = clock(), machine.zone(os.environ)
    workspace = await store.places.workspace(HERE, HERE, "", now)
    channel = await store.places.channel(workspace.number, HERE, "", now, direct=True)
    person = await store.places.person(workspace.number, HERE, "", now)
    asker = Asker(HERE, "", zone, manages=True)
    return Caller(Ask("", PLACE, asker, "command", uploads=_uploads(desk.request)), workspace, channel, person, now)


def _uploads(request: Request) -> tuple[Upload, ...]:
    if request.action != "import" or request.file is None or files.is_link(request.file):
        return ()
    return (Upload(Path(request.file).name, request.file),)


async def _command(desk: Desk, store: Store, caller: Caller, words: tuple[str, ...]) -> Command:
    """What was typed, read as every platform's lines are. Raises NotUnderstood."""
    request = desk.request
    uploads = caller.ask.uploads
    given = (request.file,) if request.file and not uploads else words
    names = tuple(one.name for one in await store.subscriptions.list(caller.channel.number))
    facts = Facts(caller.now, HERE, zone=caller.zone, names=names, files=len(uploads), window=False)
    return parse(cli_feeds.line(request, given), facts)


def _print(desk: Desk, reply: Reply) -> None:
    """A reply for a program, as a file, or for eyes."""
    out = desk.streams.stdout
    if desk.request.json:
        from adapters.formats.replies import document  # noqa: PLC0415 - only programs read it

        out.buffer.write(document(reply).encode())
    elif isinstance(reply, Attached):
        out.buffer.write(reply.content)
    else:
        show(reply, out, desk.streams.environ)
    out.flush()


def told(error: Exception) -> str:
    """An error as it is told in a terminal."""
    return spelled(f"{error} {getattr(error, 'advice', '')}".strip())
