"""The addresses of the playground: its page, what the page reads, and what it sends."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from dataclasses import asdict, dataclass, field
from importlib.resources import files
from typing import Any, Protocol
from urllib.parse import quote

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from adapters.errors import AdapterError
from adapters.playground.errors import Refused
from adapters.playground.guarding import Door, told
from adapters.playground.memory import Talk, sees, shown
from adapters.playground.world import CHANNELS, PEOPLE, number_of, person_of, place_of

KINDS = {"html": "text/html", "js": "text/javascript", "css": "text/css", "svg": "image/svg+xml", "txt": "text/plain"}
PAGE = 40
"""Messages shown at once."""
CATCH_UP = 100
"""Changes read at once."""
PULSE = 15.0
"""Seconds of silence after which the stream says that it is there; another process's words are looked for as well."""
STREAMS = 40
"""Pages that can be open at the same time."""


class Doing(Protocol):
    """What the page can have done; see ``adapters.playground.app``."""

    talk: Talk

    async def act(self, deed: str, told: Mapping[str, Any]) -> dict[str, Any]:
        """Do it. Raises AdapterError."""
        ...

    async def hand(self, name: str, content: bytes) -> dict[str, Any]:
        """Keep a file. Raises AdapterError."""
        ...

    async def suggest(self, person: str, channel: str, text: str) -> list[dict[str, str]]:
        """What can be typed next. Raises AdapterError."""
        ...


@dataclass(slots=True)
class Bell:
    """Wakes whoever waits for something to be said; ``rung`` for the last time when the house closes."""

    closing: bool = False
    _waiting: set[asyncio.Event] = field(default_factory=set)

    def ring(self) -> None:
        """Something was said."""
        for one in self._waiting:
            one.set()

    def close(self) -> None:
        """Send everybody home."""
        self.closing = True
        self.ring()

    @property
    def waiting(self) -> int:
        """How many wait."""
        return len(self._waiting)

    async def changes(self, talk: Callable[[], Talk], person: str, after: int) -> AsyncIterator[bytes]:
        """What a person sees change after a revision, as it does, in the form of server-sent events."""
        rung, begun = asyncio.Event(), talk()
        self._waiting.add(rung)
        try:
            yield b"retry: 1000\n\n" if after <= await begun.revision() else AGAIN
            while not self.closing:
                rung.clear()
                if talk() is not begun:
                    yield AGAIN
                    return
                changed = await begun.since(after, CATCH_UP)
                for one in changed:
                    after = one.revision
                    if sees(person, one):
                        yield event(one.revision, shown(one))
                if not changed:
                    yield await _pulse(rung)
        finally:
            self._waiting.discard(rung)


async def _pulse(rung: asyncio.Event) -> bytes:
    try:
        async with asyncio.timeout(PULSE):
            await rung.wait()
    except TimeoutError:
        return b": here\n\n"
    return b""


AGAIN = b"event: again\ndata: {}\n\n"
"""Tells the page to begin anew: all was forgotten."""


def event(number: int, value: Mapping[str, Any]) -> bytes:
    """One event; JSON has no line breaks of its own, so it is one line."""
    return f"id: {number}\ndata: {json.dumps(value, separators=(',', ':'))}\n\n".encode()


Hints = tuple[Mapping[str, Any], ...]
Tries = tuple[tuple[str, str], ...]
"""What to try first: words on a button, and the line it writes."""
Handler = Callable[[Request], Awaitable[Response]]


def static() -> dict[str, bytes]:
    """The page's own files by their names: nothing else can be asked for."""
    folder = files("adapters.playground").joinpath("static")
    return {one.name: one.read_bytes() for one in folder.iterdir() if one.is_file()}


class Pages:
    """Answers the page."""

    def __init__(self, doing: Doing, door: Door, bell: Bell, told: Mapping[str, Any], extra: Mapping[str, tuple[str, bytes]]) -> None:
        self._doing, self._door, self._bell, self._told = doing, door, bell, told
        self._static, self._extra = static(), extra

    def application(self) -> Starlette:
        """All addresses."""
        reads: dict[str, Handler] = {
            "/": self._index,
            "/login": self._login_page,
            "/static/{name}": self._file_of_ours,
            "/sample/{path:path}": self._sample,
            "/api/state": self._state,
            "/api/messages": self._messages,
            "/api/events": self._events,
            "/api/suggest": self._suggest,
            "/api/files/{number}": self._file,
        }
        sends: dict[str, Handler] = {"/login": self._login, "/api/files": self._hand, "/api/{deed}": self._act}
        routes = [Route(path, _told(handler), methods=["GET"]) for path, handler in reads.items()]
        routes += [Route(path, _told(handler), methods=["POST"]) for path, handler in sends.items()]
        made = Starlette(routes=routes)
        made.router.redirect_slashes = False
        return made

    # pages

    async def _index(self, _: Request) -> Response:
        return self._door.marked(HTMLResponse(self._static["index.html"], headers=FRESH))

    async def _login_page(self, _: Request) -> Response:
        return HTMLResponse(self._static["login.html"], headers=FRESH)

    async def _login(self, request: Request) -> Response:
        password = (await _json(request)).get("password")
        if not isinstance(password, str) or not self._door.admits(password):
            return told(403, "That is not the password. After five wrong ones, wait a minute.")
        return self._door.marked(JSONResponse({"ok": True}))

    async def _file_of_ours(self, request: Request) -> Response:
        name = request.path_params["name"]
        content, ending = self._static.get(name), name.rpartition(".")[2]
        if content is None or ending not in KINDS:
            raise Refused(404, "There is no such page.")
        return Response(content, media_type=KINDS[ending], headers={"Cache-Control": "no-cache"})

    async def _sample(self, request: Request) -> Response:
        found = self._extra.get(request.path_params["path"])
        if found is None:
            raise Refused(404, "There is no such page.")
        return Response(found[1], media_type=found[0], headers={"Cache-Control": "no-cache"})

    # what the page reads

    async def _state(self, request: Request) -> Response:
        person = person_of(request.query_params.get("as"))
        talk = self._doing.talk
        revision = await talk.revision()
        standing = [shown(one) for one in await talk.standing(person.external)]
        about = {"people": [asdict(one) for one in PEOPLE], "channels": [asdict(one) for one in CHANNELS], **self._told}
        return JSONResponse({**about, "revision": revision, "standing": standing}, headers=FRESH)

    async def _messages(self, request: Request) -> Response:
        asked = request.query_params
        person = person_of(asked.get("as")).external
        place = place_of(asked.get("channel"), person, asked.get("thread"))
        before = asked.get("before")
        thread = int(place.thread) if place.thread else None
        listed = await self._doing.talk.page(
            place.channel, person, thread=thread, before=number_of(before) if before else None, limit=PAGE + 1
        )
        return JSONResponse({"messages": [shown(one) for one in listed[-PAGE:]], "more": len(listed) > PAGE}, headers=FRESH)

    async def _events(self, request: Request) -> Response:
        person = person_of(request.query_params.get("as")).external
        after = request.headers.get("last-event-id") or request.query_params.get("after") or "0"
        if not after.isdigit() or len(after) > 16:
            raise Refused(400, "That is no number of a change.")
        if self._bell.waiting >= STREAMS:
            raise Refused(503, "Too many pages are open. Close one.")
        stream = self._bell.changes(lambda: self._doing.talk, person, int(after))
        return StreamingResponse(stream, media_type="text/event-stream", headers=FRESH)

    async def _suggest(self, request: Request) -> Response:
        asked = request.query_params
        person = person_of(asked.get("as")).external
        place = place_of(asked.get("channel"), person)
        return JSONResponse({"suggested": await self._doing.suggest(person, place.channel, asked.get("text", "")[:300])}, headers=FRESH)

    async def _file(self, request: Request) -> Response:
        file = await self._doing.talk.file(number_of(request.path_params["number"]))
        if file is None:
            raise Refused(404, "That file is not here any more.")
        headers = {**FRESH, "Content-Disposition": f"attachment; filename*=UTF-8''{quote(file.name)}", "Content-Security-Policy": "sandbox"}
        return Response(file.content, media_type="application/octet-stream", headers=headers)

    # what the page sends

    async def _hand(self, request: Request) -> Response:
        name = request.query_params.get("name", "")
        return JSONResponse(await self._doing.hand(name, await request.body()))

    async def _act(self, request: Request) -> Response:
        return JSONResponse(await self._doing.act(request.path_params["deed"], await _json(request)))


FRESH = {"Cache-Control": "no-store"}


async def _json(request: Request) -> Mapping[str, Any]:
    """An object. Raises Refused."""
    if request.headers.get("content-type", "").partition(";")[0].strip() != "application/json":
        raise Refused(415, "Only JSON is read here.")
    try:
        sent = json.loads(await request.body())
    except (ValueError, RecursionError):
        raise Refused(400, "That is not JSON.") from None
    if not isinstance(sent, Mapping):
        raise Refused(400, "That is no object.")
    return sent


def _told(handler: Handler) -> Handler:
    """A handler whose refusals are told to the page."""

    async def handled(request: Request) -> Response:
        try:
            return await handler(request)
        except Refused as error:
            return told(error.status, str(error))
        except AdapterError as error:
            return told(503, f"{error} {error.advice}".strip())

    return handled
