"""The server itself: HTTP and WebSocket on a free port of this machine, and what a test holds in its hand."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Awaitable, Callable, Coroutine
from typing import TYPE_CHECKING, Any, Self, TypeVar
from urllib.parse import unquote

from aiohttp import BodyPartReader, web

from tests.platforms.changes import PATIENCE, Changes
from tests.platforms.clock import Clock
from tests.platforms.discord import channels, commands, interactions, messages, schemas
from tests.platforms.discord.buckets import Buckets
from tests.platforms.discord.calls import Call, Route, Upload
from tests.platforms.discord.faults import CLOUDFLARE, LimitedEverywhere, LimitedTogether
from tests.platforms.discord.files import Files
from tests.platforms.discord.gateway import Gateway
from tests.platforms.discord.names import DM, PRIVILEGED, Json, Names
from tests.platforms.discord.people import Person
from tests.platforms.discord.refusals import RefusalError
from tests.platforms.discord.world import App, Author, Channel, Guild, Message
from tests.platforms.faults import Broken, BrokenReply, Fault, Faults, Gate, Held, LateCommit, Limited, LostCall, LostReply, Refused

if TYPE_CHECKING:
    from types import TracebackType

    from tests.platforms.discord.interactions import Interaction

Seen = TypeVar("Seen")
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
VERSION = "/api/v10"
ROUTES: list[Route] = [*channels.ROUTES, *messages.ROUTES, *commands.ROUTES, *interactions.ROUTES]
LARGEST = 26 * 1024 * 1024  # bytes of a request
MOST_IN_FILES = 10 * 1024 * 1024  # bytes of one file


def _pattern(template: str) -> re.Pattern[str]:
    return re.compile(re.sub(r"\{(\w+)\}", r"(?P<\1>[^/]+)", template))


# Fixed words before what stands for anything: @me before {user_id}.
TABLE = sorted(((_pattern(route.template), route) for route in ROUTES), key=lambda each: each[1].template.count("{"))


class LoopbackDiscord:
    """A Discord of our own, for tests. `async with await LoopbackDiscord.start() as discord:`; everything a test needs hangs on it."""

    def __init__(self, clock: Clock, *, privileged: frozenset[str], rated: bool, patience: float) -> None:
        self.clock, self.names = clock, Names(clock)
        self.changes = Changes(self.seen, patience)
        self.faults = Faults()
        self.app = App(self, self.names.make(), "brief", privileged, self.names.secret("key"))
        self.token = self.names.secret("token")
        self.guilds: dict[str, Guild] = {}
        self.people: dict[str, Person] = {}
        self.directs: dict[str, Channel] = {}
        self.interactions: dict[str, Interaction] = {}
        self.nonces: dict[str, tuple[Message, float]] = {}
        self.commands, self.files = commands.Commands(self), Files(self)
        self.gateway, self.buckets = Gateway(self), Buckets(self, rated)
        self.calls: list[Call] = []
        self.crashes: list[BaseException] = []
        self.origin = ""
        self._lag: Gate | None = None
        self._tasks: set[asyncio.Task[None]] = set()
        clock.tells(self._later)

    # From start to stop

    @classmethod
    async def start(cls, *, privileged: str = "", clock: Clock | None = None, rated: bool = False, patience: float = PATIENCE) -> Self:
        """A Discord with our app registered; `privileged` names the intents enabled for it, `rated` enforces every rate limit in real time."""
        enabled = frozenset(privileged.split())
        if enabled - PRIVILEGED:
            raise ValueError(f"not privileged: {enabled - PRIVILEGED}")
        discord = cls(clock or Clock(running=rated), privileged=enabled, rated=rated, patience=patience)
        await discord._listen()
        return discord

    async def _listen(self) -> None:
        application = web.Application(client_max_size=LARGEST, middlewares=[self._watch])
        application.add_routes(
            [
                web.route("*", f"{VERSION}/{{path:.*}}", self._called),
                web.get("/gateway/", self.gateway.handle),
                web.get("/gateway/resume/", self.gateway.handle),
                web.get("/cdn/{place:(?:ephemeral-)?attachments}/{channel}/{key}/{name:.*}", self._downloaded),
                web.get("/cdn/{path:.*}", self.files.picture),
            ]
        )
        self._runner = web.AppRunner(application, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        self.origin = f"http://127.0.0.1:{self._runner.addresses[0][1]}"

    @web.middleware
    async def _watch(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """A bug of the loopback itself is kept, and raised when it stops."""
        try:
            return await handler(request)
        except (web.HTTPException, ConnectionError, asyncio.CancelledError):
            raise
        except Exception as error:
            self.crashes.append(error)
            raise

    async def stop(self) -> None:
        """Close everything. Raises what went wrong inside the loopback itself, so that no test passes over it."""
        self.gateway.drop()
        await self._runner.cleanup()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        if self.crashes:
            raise ExceptionGroup("the loopback Discord itself failed", [each for each in self.crashes if isinstance(each, Exception)])

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        await self.stop()

    def spawn(self, work: Coroutine[Any, Any, Any]) -> None:
        """Let something run on its own until the end."""
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._done)

    def _done(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()):
            self.crashes.append(error)
            self.changes.tell()

    # What a test asks for

    @property
    def url(self) -> str:
        """The base address of the API, without a slash at its end."""
        return f"{self.origin}{VERSION}"

    @property
    def cdn(self) -> str:
        """The base address of files, avatars and icons."""
        return f"{self.origin}/cdn"

    def guild(self, key: str = "newsroom", *, installed: bool = True, locale: str = "en-GB") -> Guild:
        """A guild by its name, made when new, with our app's bot in it unless told otherwise."""
        if key not in self.guilds:
            made = self.guilds[key] = Guild(self, self.names.guild(), key, locale, installed)
            if installed:
                made.adds_bot()
        return self.guilds[key]

    def person(self, name: str, *, locale: str = "en-GB") -> Person:
        """A person by name, made when new; `guild.person` makes them a member."""
        if name not in self.people:
            self.people[name] = Person(self, self.names.make(), name, locale)
        return self.people[name]

    async def until(self, predicate: Callable[[], Seen], what: str = "what the test waited for") -> Seen:
        """Wait until something is true, and give it. Raises NeverCameError, telling what was seen."""
        return await self.changes.until(predicate, what)

    async def connected(self, shards: int = 1) -> None:
        """Until our app has so many sessions open: READY and its guilds are on their way."""
        await self.until(lambda: len(self.gateway.open) >= shards, "our app's connection")

    async def settled(self) -> None:
        """Until every interaction is answered or failed."""
        await self.until(
            lambda: all(each.acked or each.failed for each in self.interactions.values()), "the first answer to everything asked"
        )

    def fails(self, operation: str, fault: Fault, *, call: int = 1, times: int = 1) -> None:
        """Let an operation (or `attachment`, or `gateway`) fail at its `call`-th call from now, `times` in a row."""
        self.faults.plan(operation, fault, call=call, times=times)

    def lags(self) -> Gate:
        """From now on posts do not show in the history, until the gate is released."""
        self._lag = Gate()
        self.spawn(self._committed(self._lag, None))
        return self._lag

    @property
    def wrong_answers(self) -> list[str]:
        """Where the loopback's own answers are not what Discord publishes; none when the specification is not here."""
        routes = {route.operation: route for route in ROUTES}
        told = [(routes[call.operation], call) for call in self.calls if call.ok and call.answer is not None and call.operation in routes]
        return [what for route, call in told if (what := schemas.wrong(route.method, route.template, call.status, call.answer))]

    def called(self, operation: str) -> list[Call]:
        """The calls of one operation, in order."""
        return [call for call in self.calls if call.operation == operation]

    async def resets_token(self) -> str:
        """The bot's token is reset: the old one is refused, sockets are closed with 4004. Returns the new one."""
        self.token = self.names.secret("token")
        await self.gateway.closes(4004)
        return self.token

    async def repeats(self, what: Interaction | Message) -> None:
        """Tell an interaction or a message once more, as it was."""
        if isinstance(what, Message):
            messages.tell(what, "MESSAGE_CREATE")
        else:
            self._ask(what)

    def unfurls(self, message: Message) -> None:
        """Discord draws previews under a message: MESSAGE_UPDATE, though nobody edited it."""
        message.embeds = [{"type": "link", "url": url, "title": "A preview"} for url in message.previews]
        messages.tell(message, "MESSAGE_UPDATE")

    @property
    def messages(self) -> list[Message]:
        """Every message everywhere, for one person alone or for all."""
        return [message for channel in self._every_channel() for message in channel.store if not message.deleted]

    @property
    def pings(self) -> list[str]:
        """Whom our app has pinged."""
        return [ping for message in self.messages if message.by_us for ping in message.pings]

    @property
    def invalid_requests(self) -> int:
        """Answers 401, 403 and 429 in the last ten minutes of the clock; at 10,000 Discord bans the address."""
        return self.buckets.invalid

    def _every_channel(self) -> list[Channel]:
        return [*(channel for guild in self.guilds.values() for channel in guild.channels.values()), *self.directs.values()]

    @property
    def guilds_by_id(self) -> dict[str, Guild]:
        return {guild.id: guild for guild in self.guilds.values()}

    def users(self) -> dict[str, Author]:
        """People and our app, by id."""
        return {person.id: person for person in self.people.values()} | {self.app.id: self.app}

    def channel_by_id(self, channel_id: str) -> Channel | None:
        found = self.directs.get(channel_id) or next(
            (guild.channels[channel_id] for guild in self.guilds.values() if channel_id in guild.channels), None
        )
        return None if found is None or found.deleted else found

    def direct(self, person: Person) -> Channel:
        """The direct messages between a person and our app."""
        found = next((channel for channel in self.directs.values() if channel.person is person), None)
        if found is None:
            found = Channel(self, self.names.make(), person.name, DM, person=person)
            self.directs[found.id] = found
        return found

    def seen(self) -> str:
        """What happened so far, for the error of a test that waited in vain."""
        calls = [f"  call {call.operation} -> {call.status} {call.code or ''} {str(call.body)[:300]}" for call in self.calls[-15:]]
        asked = [
            f"  asked {each.kind} answered={each.answered_with} {each.failed} {str(each.asked)[:200]}"
            for each in list(self.interactions.values())[-15:]
        ]
        said = [
            f"  #{each.channel.name} {each.author.name}{' (private)' if each.ephemeral_to else ''}: {each.words[:200]!r}"
            for each in self.messages[-15:]
        ]
        return "\n".join([f"  sockets {len(self.gateway.sockets)}, handshakes {self.gateway.handshakes[-5:]}", *asked, *calls, *said])

    # Interactions

    def ask(self, interaction: Interaction) -> None:
        """Send what a person asked of our app on its way. Without a connection the person is told at once."""
        self.interactions[interaction.id] = interaction
        if not self._ask(interaction):
            interaction.fails(interactions.FAILED)
        self.changes.tell()

    def _ask(self, interaction: Interaction) -> int:
        return self.gateway.tell("INTERACTION_CREATE", interaction.payload(), guild=interaction.channel.guild)

    def _later(self) -> None:
        """Time went by."""
        for interaction in self.interactions.values():
            interaction.expires()
        self.changes.tell()

    # Answering calls

    async def _called(self, request: web.Request) -> web.StreamResponse:
        call, route = self._recognised(request)
        self.calls.append(call)
        try:
            call.body, call.files = await _read(request)
        except RefusalError as refusal:
            return _json(refusal.answer(), refusal.status)
        return await self._faulted(request, call, route)

    def _recognised(self, request: web.Request) -> tuple[Call, Route | None]:
        path = request.raw_path.partition("?")[0].removeprefix(VERSION)
        found = next(
            ((route, match) for pattern, route in TABLE if route.method == request.method and (match := pattern.fullmatch(path))), None
        )
        route, params = (found[0], {key: unquote(value) for key, value in found[1].groupdict().items()}) if found else (None, {})
        name = route.operation if route else "unknown"
        call = Call(self, name, request.method, path, params, dict(request.query), headers=dict(request.headers), number=len(self.calls))
        return call, route

    async def _downloaded(self, request: web.Request) -> web.StreamResponse:
        """A file is read. It is no call of the API, but it is noted and may fail."""
        call = Call(self, "attachment", "GET", request.path, dict(request.match_info), number=len(self.calls))
        self.calls.append(call)
        fault = self.faults.due("attachment")
        response: web.StreamResponse = _instead(request, fault) or await self.files.download(request)
        call.status = response.status
        return await self._replied(request, call, fault, response)

    async def _faulted(self, request: web.Request, call: Call, route: Route | None) -> web.StreamResponse:
        """Act with the fault planned for this call, if there is one."""
        fault = self.faults.due(call.operation)
        instead = _instead(request, fault)
        if instead is None:
            call.late = [] if isinstance(fault, LateCommit) else None
            instead = self._acted(request, call, route)
            if isinstance(fault, LateCommit):
                self.spawn(self._committed(fault, call.late))
        call.status = instead.status
        self.buckets.answered(instead.status, shared=isinstance(fault, LimitedTogether))
        return await self._replied(request, call, fault, instead)

    def _acted(self, request: web.Request, call: Call, route: Route | None) -> web.Response:
        if self.buckets.banned:
            return _instead(request, CLOUDFLARE) or web.Response(status=429)
        try:
            return self._answered(request, call, route)
        except RefusalError as refusal:
            call.answer = refusal.answer()
            return _json(call.answer, refusal.status, self.buckets.headers(route, call) if route else {})

    def _answered(self, request: web.Request, call: Call, route: Route | None) -> web.Response:
        """Discord's order: the route, the rate, the token, the body, then the thing itself."""
        if route is None:
            raise RefusalError(0, status=404, message="404: Not Found")
        seconds, scope = self.buckets.wait(route, call)
        if seconds:
            return limited(f"{seconds:.3f}", scope, self.buckets.headers(route, call))
        if route.auth and request.headers.get("Authorization") != f"Bot {self.token}":
            raise RefusalError(0)
        if any(len(file.content) > MOST_IN_FILES for file in call.files):
            raise RefusalError(40005)
        if call.body is not None:
            schemas.check(route.method, route.template, call.body)
        call.answer = route.act(call)
        headers = self.buckets.headers(route, call)
        return web.Response(status=204, headers=headers) if call.answer is None else _json(call.answer, route.status, headers)

    def show(self, message: Message, late: list[Message] | None) -> None:
        """Whether a new message can be read back at once. Those of a late commit are gathered."""
        message.committed = late is None and (self._lag is None or self._lag.released)
        if late is not None:
            late.append(message)

    async def _committed(self, gate: Gate, late: list[Message] | None) -> None:
        """Wait for the release; then these messages, or all, can be read back."""
        await gate.passed()
        for message in self.messages if late is None else late:
            message.committed = True
        self.changes.tell()

    async def _replied(self, request: web.Request, call: Call, fault: Fault | None, response: web.StreamResponse) -> web.StreamResponse:
        self.changes.tell()
        if isinstance(fault, Held):
            fault.reached = True
            self.changes.tell()
            await fault.passed()
        if isinstance(fault, BrokenReply):
            call.status = fault.status
            return web.Response(status=fault.status, text=fault.body)
        if isinstance(fault, LostReply) or (isinstance(fault, LateCommit) and fault.lost):
            _cut(request)
        return response


async def _read(request: web.Request) -> tuple[Any, list[Upload]]:
    """The JSON of a body and the files beside it. Raises RefusalError (50109) for what is no JSON."""
    if request.content_type == "multipart/form-data":
        return await _parts(request)
    if request.content_type == "application/json" and request.can_read_body:
        return _parsed(await request.text()), []
    return None, []


async def _parts(request: web.Request) -> tuple[Any, list[Upload]]:
    body: Any = {}
    files: list[Upload] = []
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader):
            continue
        if part.name == "payload_json":
            body = _parsed(await part.text())
        else:
            number = re.fullmatch(r"files\[(\d+)\]", part.name or "")
            files.append(Upload(int(number[1]) if number else len(files), part.filename or "file", bytes(await part.read(decode=True))))
    return body, files


def _parsed(text: str) -> Any:
    try:
        return json.loads(text) if text else None
    except ValueError as error:
        raise RefusalError(50109) from error


def _json(answer: Any, status: int = 200, headers: dict[str, str] | None = None) -> web.Response:
    """JSON with exactly the content type Discord writes: discord.py takes no other."""
    return web.Response(status=status, body=json.dumps(answer).encode(), headers={**(headers or {}), "Content-Type": "application/json"})


def limited(retry_after: str | None, scope: str, headers: dict[str, str] | None = None) -> web.Response:
    """429 as Discord writes it. discord.py waits only when there is a Via header; nonsense stays nonsense."""
    told: Json = {"message": "You are being rate limited.", "global": scope == "global"}
    sent = {**(headers or {}), "Via": "1.1 loopback", "X-RateLimit-Scope": scope}
    if scope == "global":
        sent["X-RateLimit-Global"] = "true"
    if retry_after is not None:
        sent["Retry-After"] = retry_after
        told["retry_after"] = _number(retry_after)
    return _json(told, 429, sent)


def _number(text: str) -> float | str:
    try:
        return float(text)
    except ValueError:
        return text


def _instead(request: web.Request, fault: Fault | None) -> web.Response | None:
    """The answer of a fault that comes before anything is done."""
    if isinstance(fault, Limited):
        scope = {LimitedEverywhere: "global", LimitedTogether: "shared"}.get(type(fault), "user")
        return limited(fault.retry_after, scope)
    if isinstance(fault, Broken):
        return web.Response(status=fault.status, text=fault.body, content_type="text/html")
    if isinstance(fault, Refused):
        refusal = RefusalError(int(fault.error))
        return _json(refusal.answer(), refusal.status)
    if isinstance(fault, LostCall):
        _cut(request)
    return None


def _cut(request: web.Request) -> None:
    """Break the connection. Raises ConnectionError."""
    if request.transport is not None:
        request.transport.abort()
    raise ConnectionResetError("cut on command")
