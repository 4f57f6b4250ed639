"""The server itself: HTTP and WebSocket on a free port of this machine, and what a test holds in its hand."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self, TypeVar
from urllib.parse import parse_qsl, urlsplit

import aiohttp
from aiohttp import web
from yarl import URL

from tests.platforms.changes import PATIENCE, Changes
from tests.platforms.clock import Clock
from tests.platforms.faults import Broken, BrokenReply, Fault, Faults, Gate, Held, LateCommit, Limited, LostCall, LostReply, Refused
from tests.platforms.slack import arguments, assistant, chat, conversations, files, tokens, views
from tests.platforms.slack.calls import Call, Method, RefusalError
from tests.platforms.slack.deliveries import Deliveries, ended
from tests.platforms.slack.events import Events
from tests.platforms.slack.files import Files
from tests.platforms.slack.names import EVENTS, EVERYTHING, Json, Names, Stamps
from tests.platforms.slack.responses import Rates, Responses, TooFastError, Triggers
from tests.platforms.slack.signed import Signed
from tests.platforms.slack.sockets import Sockets
from tests.platforms.slack.tokens import Tokens
from tests.platforms.slack.world import Message, Team

if TYPE_CHECKING:
    from types import TracebackType

    from tests.platforms.slack.views import View

Seen = TypeVar("Seen")
METHODS: dict[str, Method] = {
    **chat.METHODS,
    **conversations.METHODS,
    **views.METHODS,
    **files.METHODS,
    **assistant.METHODS,
    **tokens.METHODS,
}
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
Act = Callable[[], web.Response]
LARGEST = 10 * 1024 * 1024  # bytes of a request


@dataclass(eq=False, slots=True)
class App:
    """Our app as it is registered: who it is, what it may ask for, what it wants to hear, where an installation ends when it does not say."""

    id: str
    name: str
    client_id: str
    client_secret: str
    signing_secret: str
    verification_token: str
    events: frozenset[str]
    scopes: frozenset[str]
    rotates: bool = False
    escapes_commands: bool = False
    redirect: str = ""


class LoopbackSlack:
    """A Slack of our own, for tests. `async with await LoopbackSlack.start() as slack:`; everything a test needs hangs on it."""

    def __init__(self, app: App, names: Names, clock: Clock, *, rated: bool, patience: float) -> None:
        self.app, self.names, self.clock = app, names, clock
        self.changes = Changes(self.seen, patience)
        self.faults, self.stamps = Faults(), Stamps(clock)
        self.tokens, self.events, self.files = Tokens(self), Events(self), Files(self)
        self.responses, self.triggers, self.rates = Responses(self), Triggers(self), Rates(self, on=rated)
        self.sockets = Sockets(self)
        self.deliveries = Deliveries(self, self.sockets)
        self.teams: dict[str, Team] = {}
        self.views: dict[str, View] = {}
        self.panes: dict[str, Json] = {}
        self.calls: list[Call] = []
        self.origin = ""
        self._lag: Gate | None = None
        self._tasks: set[asyncio.Task[None]] = set()
        self.crashes: list[BaseException] = []

    # From start to stop

    @classmethod
    async def start(
        cls,
        *,
        scopes: str = EVERYTHING,
        events: str = EVENTS,
        clock: Clock | None = None,
        rotates: bool = False,
        rated: bool = False,
        escapes_commands: bool = False,
        patience: float = PATIENCE,
    ) -> Self:
        """A Slack with our app registered: `scopes` and `events` in words, token rotation, a rate limit, encoded command text when asked."""
        names = Names()
        given = (
            names.make("A"),
            "brief",
            names.secret("client"),
            names.secret("secret"),
            names.secret("signing"),
            names.secret("verification"),
        )
        app = App(*given, frozenset(events.split()), frozenset(scopes.split()), rotates, escapes_commands)
        slack = cls(app, names, clock or Clock(), rated=rated, patience=patience)
        slack.app_token = slack.tokens.add("app", names.secret("xapp-1")).text
        await slack._listen()
        return slack

    app_token: str = ""

    async def _listen(self) -> None:
        application = web.Application(client_max_size=LARGEST, middlewares=[self._watch])
        application.add_routes(
            [
                web.route("*", "/api/{method}", self._called),
                web.get("/link/", self.sockets.handle),
                web.post("/response/{key}", self.responses.handle),
                web.get("/files-pri/{key}/{name:.*}", self.files.download),
                web.post("/upload/{key}", self.files.upload),
                web.get("/oauth/v2/authorize", self._authorize),
            ]
        )
        self._runner = web.AppRunner(application, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        self.origin = f"http://127.0.0.1:{self._runner.addresses[0][1]}"
        self.web = aiohttp.ClientSession()

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

    async def _authorize(self, request: web.Request) -> web.StreamResponse:
        return await tokens.authorize_page(self, request)

    async def stop(self) -> None:
        """Close everything. Raises what went wrong inside the loopback itself, so that no test passes over it."""
        self.sockets.drop()
        await self._runner.cleanup()
        await ended(self._tasks)
        await self.web.close()
        if self.crashes:
            raise ExceptionGroup("the loopback Slack itself failed", [each for each in self.crashes if isinstance(each, Exception)])

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
        """The base address of the Web API: `SLACK_API_URL`."""
        return f"{self.origin}/api/"

    @property
    def authorize_url(self) -> str:
        return f"{self.origin}/oauth/v2/authorize"

    def team(self, key: str = "T1", *, scopes: str | None = None, installed: bool = True, enterprise: str | None = None) -> Team:
        """A workspace, made when new, with our app in it and all its scopes unless fewer are named."""
        if key not in self.teams:
            team = self.teams[key] = Team(self, key, f"team-{key}".lower(), enterprise)
            if installed:
                self.tokens.installed(team, frozenset(scopes.split()) if scopes is not None else self.app.scopes)
        return self.teams[key]

    async def until(self, predicate: Callable[[], Seen], what: str = "what the test waited for") -> Seen:
        """Wait until something is true, and give it. Raises NeverCameError, telling what was seen."""
        return await self.changes.until(predicate, what)

    async def connected(self, sockets: int = 1) -> None:
        """Until our app has so many sockets open."""
        await self.until(lambda: len(self.sockets.open) >= sockets, "our app's connection")

    async def settled(self) -> None:
        """Until all that was sent is acknowledged or failed."""
        await self.deliveries.settled()

    def fails(self, operation: str, fault: Fault, *, call: int = 1, times: int = 1) -> None:
        """Let a method (or `response_url`) fail at its `call`-th call from now, `times` in a row."""
        self.faults.plan(operation, fault, call=call, times=times)

    def lags(self) -> Gate:
        """From now on posts do not show in conversations.history, until the gate is released."""
        self._lag = Gate()
        self.spawn(self._committed(self._lag, None))
        return self._lag

    @property
    def lagging(self) -> bool:
        return self._lag is not None and not self._lag.released

    def called(self, method: str) -> list[Call]:
        """The calls of one method, in order."""
        return [call for call in self.calls if call.method == method]

    def speaks_http(self, url: str) -> Signed:
        """From now on payloads go as signed POSTs to our app's address instead of over sockets."""
        carrier = Signed(self, url)
        self.deliveries.carrier = carrier
        return carrier

    async def installs(self, person: Any, url: str, *, orgwide: bool = False) -> tuple[int, str]:
        """A person opens our app's install address, allows it, and is sent back. Returns the status and the page they end on."""
        async with aiohttp.ClientSession(cookie_jar=_cookies(url)) as browser:
            async with browser.get(url, allow_redirects=False) as page:
                asked = _authorize_query(page.headers.get("Location") or await page.text())
            back = tokens.allowed(self, person, asked, orgwide=orgwide)
            async with browser.get(back, allow_redirects=False) as landed:
                return landed.status, await landed.text()

    @property
    def messages(self) -> list[Message]:
        """Every message everywhere, for one person alone or for all."""
        return [
            message
            for team in self.teams.values()
            for channel in team.channels.values()
            for message in channel.store
            if not message.deleted
        ]

    @property
    def pings(self) -> list[str]:
        """Whom our app has pinged."""
        return [ping for message in self.messages if message.by_us for ping in message.pings]

    def seen(self) -> str:
        """What happened so far, for the error of a test that waited in vain."""
        calls = [f"  call {call.method} -> {call.error or 'ok'} {str(call.arguments)[:300]}" for call in self.calls[-15:]]
        sent = [
            f"  sent {each.kind} acked={each.acked} {each.failed} {str(each.event or each.payload)[:200]}"
            for each in self.deliveries.all[-15:]
        ]
        said = [
            f"  #{each.channel.name} {each.user}{' (private)' if each.ephemeral_to else ''}: {each.words[:200]!r}"
            for each in self.messages[-15:]
        ]
        return "\n".join([f"  sockets {len(self.sockets.open)}", *sent, *calls, *said])

    # Answering calls

    async def _called(self, request: web.Request) -> web.StreamResponse:
        name = request.match_info["method"]
        try:
            given, as_json = await arguments.read(request)
        except RefusalError as refusal:
            return web.json_response(refusal.answer())
        call = self.note(name, given)
        call.json_body, call.basic = as_json, arguments.basic(request)
        return await self.faulted(request, call, lambda: self._acted(call, arguments.bearer(request, given)))

    def note(self, name: str, given: Json) -> Call:
        """Remember a call, before it is judged."""
        self.calls.append(Call(self, name, given, number=len(self.calls)))
        return self.calls[-1]

    def _acted(self, call: Call, token: str) -> web.Response:
        try:
            call.answer = {"ok": True, **self._done_by(call, token)}
        except RefusalError as refusal:
            call.answer = refusal.answer()
        return web.json_response(call.answer, headers=_scopes(call))

    def _done_by(self, call: Call, token: str) -> Json:
        """Slack's order: the method, the token, the scope, the arguments, then the thing itself."""
        method = METHODS.get(call.method)
        if method is None:
            raise RefusalError("unknown_method", req_method=call.method)
        if method.caller != "none":
            call.token = self.tokens.check(token, method.caller)
        call.needs(*method.scopes.split())
        arguments.check(call.method, method, call.arguments)
        call.arguments = arguments.typed(call.arguments, json_body=call.json_body)
        return method.act(call)

    async def faulted(self, request: web.Request, call: Call, act: Act) -> web.StreamResponse:
        """Act with the fault planned for this call, if there is one."""
        fault = self.faults.due(call.method)
        response = _instead(request, fault)
        if response is None:
            call.late = [] if isinstance(fault, LateCommit) else None
            response = self._paced(act)
            if isinstance(fault, LateCommit):
                self.spawn(self._committed(fault, call.late))
        call.status = response.status
        return await self._replied(request, fault, response)

    @staticmethod
    def _paced(act: Act) -> web.Response:
        try:
            return act()
        except TooFastError as error:
            return _limited(str(error.seconds))

    def show(self, message: Message, late: list[Message] | None) -> None:
        """Whether a new message can be read back at once. Those of a late commit are gathered."""
        message.committed = late is None and not self.lagging
        if late is not None:
            late.append(message)

    async def _committed(self, gate: Gate, late: list[Message] | None) -> None:
        """Wait for the release; then these messages, or all, can be read back."""
        await gate.passed()
        for message in self.messages if late is None else late:
            message.committed = True
        self.changes.tell()

    async def _replied(self, request: web.Request, fault: Fault | None, response: web.Response) -> web.StreamResponse:
        self.changes.tell()
        if isinstance(fault, Held):
            await fault.passed()
        if isinstance(fault, BrokenReply):
            return web.Response(status=fault.status, text=fault.body)
        if isinstance(fault, LostReply) or (isinstance(fault, LateCommit) and fault.lost):
            _cut(request)
        return response


def _instead(request: web.Request, fault: Fault | None) -> web.Response | None:
    """The answer of a fault that comes before anything is done."""
    if isinstance(fault, Limited):
        return _limited(fault.retry_after)
    if isinstance(fault, Broken):
        return web.Response(status=fault.status, text=fault.body)
    if isinstance(fault, Refused):
        return web.json_response({"ok": False, "error": fault.error})
    if isinstance(fault, LostCall):
        _cut(request)
        return web.Response(status=500)
    return None


def _scopes(call: Call) -> dict[str, str]:
    """Slack tells with each answer what the token may do; slack-bolt reads it."""
    return {"X-OAuth-Scopes": ",".join(sorted(call.token.scopes))} if call.token else {}


def _limited(retry_after: str | None) -> web.Response:
    headers = {} if retry_after is None else {"Retry-After": retry_after}
    return web.json_response({"ok": False, "error": "ratelimited"}, status=429, headers=headers)


def _cut(request: web.Request) -> None:
    if request.transport:
        request.transport.abort()


def _cookies(url: str) -> aiohttp.CookieJar:
    """A browser's: secure cookies go to this machine too."""
    return aiohttp.CookieJar(unsafe=True, treat_as_secure_origin=URL(url).origin())


def _authorize_query(page: str) -> dict[str, str]:
    """The question in a link or redirect to the authorize page, wherever it stands."""
    import html
    import re

    found = re.search(r"[^\"'\s<>]*/oauth/v2/authorize\?[^\"'\s<>]*", page)
    if found is None:
        raise AssertionError(f"no way to Slack's authorize page in: {page[:300]}")
    return dict(parse_qsl(urlsplit(html.unescape(found[0])).query))
