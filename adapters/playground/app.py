"""The playground, listening: what somebody does on its page becomes an ask that is remembered before it is acknowledged, and is answered after."""

import asyncio
import logging
import socket
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Iterator, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime
from ipaddress import ip_address
from typing import Any, Protocol, Self

import uvicorn

from adapters.chat import Ask, Person, Place, Receipt, Upload, Way
from adapters.errors import AdapterError
from adapters.playground import asking
from adapters.playground.errors import PortTaken, Refused
from adapters.playground.faces import Faces, pressed
from adapters.playground.guarding import Door, Guard
from adapters.playground.memory import Said, Talk, sees
from adapters.playground.pages import Bell, Hints, Pages, Tries
from adapters.playground.speaking import PlaygroundVoice, Speaking
from adapters.playground.world import WORKSPACE, number_of, person_of, place_of

logger = logging.getLogger(__name__)

UNASKED: frozenset[Way] = frozenset({"link", "reaction", "mention"})
"""Ways that are answered only where the channel wants them."""
REACTIONS = ("🔍", "👍")
MOST_FILES, MOST_VALUES = 5, 25
NEARBY = 30
LEAVING = 3
"""Seconds begun requests have to end."""
BACKLOG, AT_ONCE = 128, 200


class Desk(Protocol):
    """What the playground hands asks to."""

    async def receive(self, ask: Ask) -> bool:
        """Remember it; whether it is new."""
        ...

    async def answer(self, ask: Ask, voice: PlaygroundVoice) -> None:
        """Answer it, and remember that it is answered."""
        ...

    async def wants(self, place: Place, way: Way) -> bool:
        """Whether a place is to be answered in this way: its mode."""
        ...

    async def forget(self, platform: str, workspace: str) -> None:
        """Remove everything of a workspace."""
        ...


Suggest = Callable[[Place, str, str], Awaitable[list[dict[str, str]]]]
"""What can be typed next, by the place, the person and what was typed so far."""


async def _nothing(_: Place, __: str, ___: str) -> list[dict[str, str]]:
    return []


@dataclass(frozen=True, slots=True)
class Setup:
    """Where the playground listens, and what it shows: the faces of messages, what can be typed and tried first, pages under /sample/."""

    faces: Faces
    host: str = "127.0.0.1"
    port: int = 8765
    password: str | None = field(default=None, repr=False)
    hints: Hints = ()
    suggest: Suggest = _nothing
    extra: Mapping[str, tuple[str, bytes]] = field(default_factory=dict)
    tries: Tries = ()

    def __post_init__(self) -> None:
        if not self.password and not ip_address(self.host).is_loopback:
            raise ValueError("others than this machine reach the playground only with a password")


class Playground:
    """The playground for everybody inside: ``async with`` opens it, ``listen`` serves until it is cancelled, and leaving lets begun answers end.

    ``opened`` gives the talk, again after all was forgotten; ``now`` is aware, ``grace`` in seconds.
    """

    talk: Talk

    def __init__(
        self, setup: Setup, desk: Desk, opened: Callable[[], Awaitable[Talk]], now: Callable[[], datetime], grace: float = 20.0
    ) -> None:
        self._setup, self._desk, self._open, self._now, self._grace = setup, desk, opened, now, grace
        self._begun: set[asyncio.Task[None]] = set()
        self._bell = Bell()
        self._door = Door(setup.host, setup.password, lambda: now().timestamp())
        self._opened = AsyncExitStack()

    async def __aenter__(self) -> Self:
        async with AsyncExitStack() as opening:
            listening = opening.enter_context(_bound(self._setup.host, self._setup.port))
            self._door.port = listening.getsockname()[1]
            self.talk = await self._open()
            self.speaking = Speaking(self.talk, self._setup.faces, self._now, self._bell.ring)
            pages = Pages(
                self, self._door, self._bell, {"commands": self._setup.hints, "tries": self._setup.tries}, self._setup.extra
            ).application()
            await opening.enter_async_context(_serving(Guard(pages, self._door), listening))
            opening.callback(self._bell.close)
            self._opened = opening.pop_all()
        return self

    async def __aexit__(self, *_: object) -> None:
        """Let begun answers end within the grace time, then close."""
        if self._begun:
            await asyncio.wait(self._begun, timeout=self._grace)
        for task in self._begun:
            task.cancel()
        await asyncio.gather(*self._begun, return_exceptions=True)
        await self._opened.aclose()

    @property
    def address(self) -> str:
        """Where the page is."""
        host = f"[{self._setup.host}]" if ":" in self._setup.host else self._setup.host
        return f"http://{host}:{self._door.port}/"

    async def listen(self) -> None:
        """Serve until cancelled: the server was begun when the playground was opened."""
        await asyncio.Event().wait()

    # speaking

    async def answer(self, ask: Ask) -> None:
        """Have an ask answered that was left: part of the answer may stand there already."""
        await self._desk.answer(ask, self.speaking.voice(ask, again=True))

    async def post(self, place: Place, message: Mapping[str, Any], key: str) -> Receipt:
        """Post one message that can be found by its key. Raises AdapterError."""
        return await self.speaking.post(place, message, key)

    async def find(self, place: Place, key: str, since: datetime) -> Receipt | None:  # noqa: ARG002 - a key is found at once, however old
        """The post with this key. Raises AdapterError."""
        return await self.speaking.find(place, key)

    # what the page has done

    async def act(self, deed: str, told: Mapping[str, Any]) -> dict[str, Any]:
        """Do what somebody did on the page. Raises Refused, and what keeps it from being remembered."""
        done = DEEDS.get(deed)
        if done is None:
            raise Refused(404, "There is no such thing to do.")
        try:
            return {"ok": True, **await done(self, told, person_of(told.get("as"), told.get("zone")))}
        finally:
            self._bell.ring()  # what was said and taken back is no more to be seen

    async def hand(self, name: str, content: bytes) -> dict[str, Any]:
        """Keep a file until a message hands it over."""
        name = asking.plain(name, asking.LONGEST_NAME).replace("/", "_").strip() or "file"
        if not content:
            raise Refused(400, "That file is empty.")
        return {"number": await self.talk.hand(name, content, self._now()), "name": name, "size": len(content)}

    async def suggest(self, person: str, channel: str, text: str) -> list[dict[str, str]]:
        """What can be typed next."""
        return await self._setup.suggest(place_of(channel, person), person, text)

    async def _say(self, told: Mapping[str, Any], person: Person) -> dict[str, Any]:
        """Say something, or type a command."""
        text, place = asking.plain(told.get("text")), place_of(told.get("channel"), person.external, told.get("thread"))
        key, files = _key(told, person), await self._files(told.get("files"))
        if foreign := asking.foreign(text):
            raise Refused(400, f"Nobody here answers to {foreign}. Type /brief help.")
        if not text.strip() and not files:
            raise Refused(400, "There is nothing to send.")
        only = person.external if asking.is_command(text) and not place.direct else None
        body = {"text": text.strip(), "files": files, "command": asking.is_command(text)}
        hangs = int(place.thread) if place.thread else None
        said = await self.talk.say(place.channel, person.external, body, self._now(), thread=hangs, only=only, key=key)
        try:
            await self._heard(said, place, person, key)
        except Exception:
            with suppress(AdapterError):  # what nobody will answer is not left standing
                await self.talk.change(said.number, gone=True)
            raise
        return {"number": said.number}

    async def _heard(self, said: Said, place: Place, person: Person, key: str) -> None:
        """Find out whether what was said is for us."""
        text, uploads = str(said.body["text"]), asking.uploads_of(said)
        if asking.is_command(text):
            await self._asked(asking.commanded(f"{key}:command", place, person, text, uploads))
            return
        way = asking.way_of(text, place, uploads)
        if way:
            nearby = await self._above(said, person) if way == "mention" else []
            await self._asked(asking.spoken(said, place, person, way, nearby))

    async def _above(self, said: Said, person: Person) -> list[Said]:
        """The messages above one in its thread, nearest first."""
        if said.thread is None:
            return []
        listed = await self.talk.page(said.channel, person.external, thread=said.thread, before=said.number, limit=NEARBY)
        return list(reversed(listed))

    async def _files(self, told: Any) -> list[dict[str, Any]]:
        """The files that are handed over. Raises Refused."""
        numbers = told if isinstance(told, list) else []
        if len(numbers) > MOST_FILES:
            raise Refused(400, f"{MOST_FILES} files at once are the most.")
        found = [(number, await self.talk.file(number)) for number in map(number_of, numbers)]
        return [{"number": number, "name": one.name, "size": len(one.content)} for number, one in found if one]

    async def _seen(
        self, told: Mapping[str, Any], name: str, person: Person, kinds: Sequence[str] = ("said", "home")
    ) -> tuple[Said, Place]:
        """A message somebody sees, and its place. Raises Refused."""
        said = await self.talk.get(number_of(told.get(name)))
        if said is None or said.gone or said.kind not in kinds or not sees(person.external, said):
            raise Refused(404, "That message is not here any more.")
        return said, place_of(said.channel, person.external)

    async def _pressed(self, told: Mapping[str, Any], person: Person) -> dict[str, Any]:
        """Use a control: only what stands in the message can be."""
        said, place = await self._seen(told, "message", person, ("said", "home", "window"))
        name, values = str(told.get("face")), told.get("values")
        face, shown = self._setup.faces.get(name), (said.body.get("faces") or {}).get(name)
        chosen = [str(one) for one in values[:MOST_VALUES]] if isinstance(values, list) else []
        button = pressed(shown, face, str(told.get("control")), chosen) if face else None
        if button is None:
            raise Refused(400, "That button is not in this message.")
        await self._asked(asking.pressed(_key(told, person), said, place, person, button))
        return {}

    async def _filled(self, told: Mapping[str, Any], person: Person) -> dict[str, Any]:
        """Hand a filled window in; it closes."""
        said, place = await self._seen(told, "window", person, ("window",))
        name, fields = self._read(said, told)
        uploads = [Upload(one["name"], str(one["number"]), one["size"]) for one in await self._files(told.get("files"))]
        await self._asked(asking.filled(said, place, person, name, fields, uploads))
        await self.talk.change(said.number, gone=True)
        return {}

    def _read(self, said: Said, told: Mapping[str, Any]) -> tuple[str, dict[str, str]]:
        """What was filled into a window, read as the platform does whose face it had. Raises Refused."""
        name, state = str(told.get("face")), told.get("state")
        face = self._setup.faces.get(name)
        try:
            if face and isinstance(state, Mapping):
                return face.filled(said.body["faces"][name][0], state)
        except (KeyError, AttributeError, TypeError, ValueError):
            logger.info("The playground: a window came back in a form of its own.")
        raise Refused(400, "That is not what the window asks for.")

    async def _closed(self, told: Mapping[str, Any], person: Person) -> dict[str, Any]:
        """Close a window."""
        said, _ = await self._seen(told, "window", person, ("window",))
        await self.talk.change(said.number, gone=True)
        return {}

    async def _picked(self, told: Mapping[str, Any], person: Person) -> dict[str, Any]:
        """Brief this."""
        said, place = await self._seen(told, "message", person, ("said",))
        await self._asked(asking.pointed(_key(told, person), said, place, person, "shortcut"))
        return {}

    async def _reacted(self, told: Mapping[str, Any], person: Person) -> dict[str, Any]:
        """Add a reaction, or take it back."""
        said, place = await self._seen(told, "message", person, ("said",))
        emoji, on = told.get("emoji"), told.get("on") is not False
        if emoji not in REACTIONS:
            raise Refused(400, "There is no such reaction.")
        before = dict(said.body.get("reactions") or {})
        who = [one for one in before.get(emoji, ()) if one != person.external] + [person.external] * on
        reactions = {**before, str(emoji): who}
        await self.talk.change(said.number, body={**said.body, "reactions": {name: some for name, some in reactions.items() if some}})
        if on and emoji in asking.LOOKING:
            await self._asked(asking.pointed(f"playground:{said.number}:reaction", said, place, person, "reaction"))
        return {}

    async def _home(self, told: Mapping[str, Any], person: Person) -> dict[str, Any]:
        """Open the person's own page."""
        await self._asked(asking.opened_home(_key(told, person), place_of(person.external, person.external), person))
        return {}

    async def _forgotten(self, _: Mapping[str, Any], __: Person) -> dict[str, Any]:
        """Begin anew: everything of the playground is deleted."""
        await self._desk.forget("playground", WORKSPACE)
        self.talk = self.speaking.talk = await self._open()
        return {}

    # answering

    async def _asked(self, ask: Ask) -> None:
        if ask.way in UNASKED and not await self._desk.wants(ask.place, ask.way):
            return
        if await self._desk.receive(ask):
            self._begin(self._desk.answer(ask, self.speaking.voice(ask)), ask)

    def _begin(self, work: Coroutine[Any, Any, None], ask: Ask) -> None:
        """Let an answer go on by itself; leaving waits for it."""
        task = asyncio.get_running_loop().create_task(_guarded(work, ask))
        self._begun.add(task)
        task.add_done_callback(self._begun.discard)

    async def settled(self) -> None:
        """Until nothing begun is left."""
        while self._begun:
            await asyncio.wait(self._begun)


def _key(told: Mapping[str, Any], person: Person) -> str:
    """What an act of the page is known by, so that one sent twice is done once. Raises Refused."""
    nonce = told.get("nonce")
    if not isinstance(nonce, str) or not 8 <= len(nonce) <= 64 or not nonce.isascii() or not nonce.isprintable():
        raise Refused(400, "The page did not say which act this is.")
    return f"playground:{person.external}:{nonce}"


async def _guarded(work: Coroutine[Any, Any, None], ask: Ask) -> None:
    """One answer's failure stops no other; unfinished, it is taken up again at the next start."""
    try:
        await work
    except AdapterError as error:
        logger.warning("The playground: %s", error)
    except Exception:
        logger.exception("Answering %s failed.", ask.key)


Deed = Callable[[Playground, Mapping[str, Any], Person], Awaitable[dict[str, Any]]]
DEEDS: Mapping[str, Deed] = {
    "say": Playground._say,  # noqa: SLF001 - the class's own table
    "press": Playground._pressed,  # noqa: SLF001
    "fill": Playground._filled,  # noqa: SLF001
    "close": Playground._closed,  # noqa: SLF001
    "brief": Playground._picked,  # noqa: SLF001
    "react": Playground._reacted,  # noqa: SLF001
    "home": Playground._home,  # noqa: SLF001
    "forget": Playground._forgotten,  # noqa: SLF001
}


# serving


@contextmanager
def _bound(host: str, port: int) -> Iterator[socket.socket]:
    """A socket that listens. Raises PortTaken."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as listening:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listening.bind((host, port))
            listening.listen(BACKLOG)
        except OSError as error:
            raise PortTaken(host, port, (error.strerror or str(error)).lower()) from error
        listening.setblocking(False)
        yield listening


class _Server(uvicorn.Server):
    """A server that leaves signals to whoever runs it, and says when it listens."""

    def __init__(self, settings: uvicorn.Config) -> None:
        super().__init__(settings)
        self.begun = asyncio.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Listen."""
        await super().startup(sockets)
        self.begun.set()

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Capture none."""
        yield


@asynccontextmanager
async def _serving(app: Any, listening: socket.socket) -> AsyncIterator[None]:
    """Serve while the block runs."""
    told = {"log_config": None, "access_log": False, "server_header": False, "lifespan": "off", "ws": "none", "interface": "asgi3"}
    server = _Server(uvicorn.Config(app, timeout_graceful_shutdown=LEAVING, limit_concurrency=AT_ONCE, proxy_headers=False, **told))  # type: ignore[arg-type] # one table for settings of several kinds
    task, opened = asyncio.create_task(server.serve([listening])), asyncio.ensure_future(server.begun.wait())
    try:
        await asyncio.wait((task, opened), return_when=asyncio.FIRST_COMPLETED)
        yield
    finally:
        opened.cancel()
        server.should_exit = True
        await asyncio.gather(task, opened, return_exceptions=True)
