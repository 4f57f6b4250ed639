"""Calls to Discord: discord.py's for whatever our token does, a plain session for answers to interactions and for files."""

import asyncio
import json
import logging
import math
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from typing import Any, Self, TypeVar
from urllib.parse import urlsplit

import aiohttp
import discord
from discord.http import HTTPClient, Route

from adapters.discord.errors import DiscordRefused, NoAnswer, RateLimited, limited, refused, unanswered

logger = logging.getLogger(__name__)

DISCORD = "https://discord.com/api/v10"
GATEWAY = "wss://gateway.discord.gg/"
CDN = "https://cdn.discordapp.com"
FILES = ("cdn.discordapp.com", "media.discordapp.net")
"""Discord's hosts for files."""
TIMEOUT = 30.0
"""Seconds for one answer to an interaction; what takes longer is unclear."""
PATIENCE = 60.0
"""Seconds we wait for Discord within one call; a longer wait is handed on as RateLimited."""
PAUSES = (1.0, 3.0)
"""Seconds before each further try of what may be repeated; discord.py has tried up to five times by then."""
LONGEST_WAIT = 86_400.0
WITHOUT_A_WORD = 5.0
"""Seconds to wait when a 429 does not say how long: then it is not Discord that answers but what stands before it."""
WINDOW, MOST = 600.0, 10_000
"""Discord bans an address that made so many invalid requests (401, 403, 429) in so many seconds."""
RESERVE = 0.8
"""The part of them after which we ask for nothing more until the window has passed."""
CHUNK = 64 * 1024
LATELY = 60.0
"""Seconds for which a call without an answer counts as trouble, when nothing is asked after it."""
NEAR = 5.0
"""Seconds for which a call waits for its bucket by itself, so long as most buckets last; a longer wait is handed on."""
AGENT = f"DiscordBot (https://github.com/Rapptz/discord.py {discord.__version__}) newsbrief"
"""How bots name themselves to Discord; what has no such name may be refused."""
JSON = {"Content-Type": "application/json"}
SERVERS_FAULT = 500
EVERYTHING = "everything"
"""The gate of the limit that holds for all calls together."""

Value = TypeVar("Value")
File = tuple[str, bytes]


class Invalid:
    """Counts invalid requests, so that Discord need not ban us."""

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self._at: deque[float] = deque(maxlen=MOST)
        self.limited = 0

    def add(self, status: int) -> None:
        """Count an answer, if it is of the kind that counts."""
        self.limited += status == 429
        if status in {401, 403, 429}:
            self._at.append(self._now())
            if self.count == MOST // 10:
                logger.warning("Discord refused %d requests within ten minutes; at %d it bans this address.", MOST // 10, MOST)

    @property
    def count(self) -> int:
        """How many there were within the last ten minutes."""
        while self._at and self._now() - self._at[0] >= WINDOW:
            self._at.popleft()
        return len(self._at)

    def check(self, call: str) -> None:
        """Raises RateLimited when there were so many that one more is too dangerous."""
        if self.count >= MOST * RESERVE:
            raise limited(call, WINDOW - (self._now() - self._at[0]))


class Gates:
    """Lets no call through before the time Discord named is over; for the calls discord.py does not make. A bucket is known by its route and channel."""

    def __init__(self, now: Callable[[], float], sleep: Callable[[float], Awaitable[None]]) -> None:
        self._now, self._sleep = now, sleep
        self._shut: dict[str, float] = {}

    async def passed(self, call: str, route: str, major: str) -> None:
        """Wait for a bucket that is soon filled again. Raises RateLimited when that takes longer."""
        while (left := max(self._left(EVERYTHING), self._left(f"{route}:{major}"))) > 0:
            if left > NEAR:
                raise limited(call, left)
            await self._sleep(left)

    def heard(self, status: int, headers: Mapping[str, str], route: str, major: str) -> None:
        """Shut a gate when an answer says that its bucket is empty."""
        if status == 429:
            everywhere = headers.get("X-RateLimit-Global", "").lower() == "true"
            self._close(EVERYTHING if everywhere else f"{route}:{major}", wait_of(headers.get("Retry-After")))
        elif headers.get("X-RateLimit-Remaining") == "0":
            self._close(f"{route}:{major}", wait_of(headers.get("X-RateLimit-Reset-After")))

    def _close(self, gate: str, seconds: float) -> None:
        now = self._now()
        self._shut = {one: end for one, end in self._shut.items() if end > now}
        self._shut[gate] = max(now + seconds, self._shut.get(gate, now))

    def _left(self, gate: str) -> float:
        return self._shut.get(gate, 0.0) - self._now() if gate in self._shut else 0.0


def traced(invalid: Invalid, answered: Callable[[], object] = lambda: None) -> aiohttp.TraceConfig:
    """Lets every answer be counted, those too that discord.py deals with by itself; ``answered`` is told of each that is no fault of the server's."""
    config = aiohttp.TraceConfig()

    async def ended(_: aiohttp.ClientSession, __: Any, end: aiohttp.TraceRequestEndParams) -> None:
        invalid.add(end.response.status)
        if end.response.status < SERVERS_FAULT:
            answered()

    config.on_request_end.append(ended)
    return config


class Calls:
    """Discord's API, opened and closed with ``async with``; ``sleep`` waits, ``clock`` gives seconds that only grow."""

    def __init__(
        self,
        api: str = DISCORD,
        cdn: str = CDN,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        clock: Callable[[], float] | None = None,
    ) -> None:
        self.api, self.cdn = api.rstrip("/"), cdn.rstrip("/")
        self._sleep = sleep
        self._clock = clock
        self.invalid = Invalid(self._now)
        self._gates = Gates(self._now, sleep)
        self._failed: float | None = None
        self.http: HTTPClient
        self.session: aiohttp.ClientSession

    def _now(self) -> float:
        return self._clock() if self._clock else asyncio.get_running_loop().time()

    async def __aenter__(self) -> Self:
        self.session = aiohttp.ClientSession(
            timeout=aiohttp.ClientTimeout(total=TIMEOUT),
            trust_env=True,
            trace_configs=[self.traced()],
            headers={"User-Agent": AGENT},
        )
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.session.close()

    def traced(self) -> aiohttp.TraceConfig:
        """Lets what is called by another session, discord.py's, be counted with our own."""
        return traced(self.invalid, self._answered)

    def _answered(self) -> None:
        self._failed = None

    async def rest(self, seconds: float) -> None:
        """Wait."""
        await self._sleep(seconds)

    # with our token

    async def bot(
        self,
        method: str,
        path: str,
        /,
        body: Mapping[str, Any] | None = None,
        *,
        files: Sequence[File] = (),
        place: str = "",
        **parts: Any,
    ) -> Any:
        """What a call by discord.py gives; ``parts`` stand in the path, or in the address when they are not named there.

        Only what may be done twice is called so: discord.py repeats calls by itself. Raises DiscordRefused.
        """
        call = f"{method} {path}"
        route, query = _addressed(method, path, parts)

        async def once() -> Any:
            self.invalid.check(call)
            async with _translated(call, place):
                if files:
                    return await self.http.request(route, form=_form(body or {}, files))
                sent: dict[str, Any] = {} if body is None else {"json": dict(body)}
                return await self.http.request(route, params=query, **sent)

        return await self._patiently(once)

    async def hasty(
        self, method: str, path: str, /, body: Mapping[str, Any] | None = None, *, place: str = "", repeatable: bool = True, **parts: Any
    ) -> Any:
        """What a call gives that waits for no patience Discord asks for; ``parts`` are as in ``bot``.

        discord.py would wait inside. What is not ``repeatable`` is sent once, whatever comes back. Raises DiscordRefused: RateLimited at once.
        """
        call = f"{method} {path}"
        route, query = _addressed(method, path, parts)
        headers = {"Authorization": f"Bot {self.http.token}", **({} if body is None else JSON)}
        sent = None if body is None else json.dumps(body).encode()

        async def once() -> Any:
            self.invalid.check(call)
            await self._gates.passed(call, route.key, route.major_parameters)
            async with (
                _translated(call, place),
                self.session.request(method, route.url, params=query, headers=headers, data=sent, allow_redirects=False) as answer,
            ):
                self._gates.heard(answer.status, answer.headers, route.key, route.major_parameters)
                return _read(answer.status, answer.headers, await answer.text(errors="replace"), call, place)

        return await self._patiently(once, waits=False, repeats=repeatable)

    async def _patiently(self, once: Callable[[], Awaitable[Value]], *, waits: bool = True, repeats: bool = True) -> Value:
        """What it gives; tried again when Discord asks for patience, where it ``waits`` and as long as ours lasts.

        What ``repeats`` may be done twice: it is tried again when nothing certain came back; all else only when it was never sent. Raises NoAnswer that can be found out later.
        """
        pauses, patience = list(PAUSES), PATIENCE
        while True:
            try:
                return await once()
            except RateLimited as error:
                patience -= error.seconds
                if not waits or patience < 0:
                    raise
                await self._sleep(error.seconds)
            except NoAnswer as error:
                logger.info("%s", error)
                if not pauses or not (repeats or error.unsent):
                    error.findable, self._failed = repeats, self._now()
                    raise
                await self._sleep(pauses.pop(0))

    @property
    def is_failing(self) -> bool:
        """Whether a call got no clear answer lately, however often it was tried, and none was answered since."""
        return self._failed is not None and self._now() - self._failed < LATELY

    # with an interaction's own token

    async def respond(
        self, method: str, path: str, /, body: Mapping[str, Any] | None = None, *, files: Sequence[File] = (), repeatable: bool = True
    ) -> Mapping[str, Any]:
        """Answer an interaction; what is not ``repeatable`` is sent once, whatever comes back. Raises DiscordRefused."""
        call = f"{method} {_unsecret(path)}"

        async def once() -> Mapping[str, Any]:
            self.invalid.check(call)
            async with (
                _translated(call, ""),
                self.session.request(method, f"{self.api}{path}", allow_redirects=False, **_content(body, files)) as answer,
            ):
                told = _read(answer.status, answer.headers, await answer.text(errors="replace"), call)
                return told if isinstance(told, dict) else {}

        return await self._patiently(once, repeats=repeatable)

    async def download(self, address: str, most: int) -> bytes:
        """A file kept by Discord, at most so many bytes. Raises DiscordRefused."""
        if not self.ours(address):
            raise _no_file()
        async with _translated("a file", ""), self.session.get(address, allow_redirects=False) as answer:
            if answer.status >= 500:
                raise unanswered("a file", f"status {answer.status}")
            if answer.status != 200:
                raise _no_file()
            return await _bounded(answer, most)

    def ours(self, address: str) -> bool:
        """Whether an address is Discord's place for files, or of the server that stands in for it."""
        try:
            given, base = urlsplit(address), urlsplit(self.cdn)
        except ValueError:
            return False
        if (given.scheme, given.netloc) == (base.scheme, base.netloc):
            return True
        return given.scheme == "https" and not given.username and given.netloc in FILES


def _content(body: Mapping[str, Any] | None, files: Sequence[File]) -> dict[str, Any]:
    """What aiohttp is given; the type is exactly what Discord asks for."""
    if not files:
        return {} if body is None else {"data": json.dumps(body).encode(), "headers": JSON}
    form = aiohttp.FormData(quote_fields=False)
    for part in _form(body or {}, files):
        form.add_field(**part)
    return {"data": form}


def _form(body: Mapping[str, Any], files: Sequence[File]) -> list[dict[str, Any]]:
    """A body with files beside it."""
    listed = [{"id": number, "filename": name} for number, (name, _) in enumerate(files)]
    told = json.dumps({**body, "attachments": listed})
    kept = [
        {"name": f"files[{number}]", "value": content, "filename": name, "content_type": "application/octet-stream"}
        for number, (name, content) in enumerate(files)
    ]
    return [{"name": "payload_json", "value": told, "content_type": "application/json"}, *kept]


def _unsecret(path: str) -> str:
    """A path without the token in it: "/webhooks/…"."""
    return f"/{path.split('/')[1]}/…/{path.rpartition('/')[2] if path.endswith(('callback', '@original')) else ''}".rstrip("/")


def _addressed(method: str, path: str, parts: Mapping[str, Any]) -> tuple[Route, dict[str, str]]:
    """Where a call goes, and what stands behind the question mark."""
    named = {name: value for name, value in parts.items() if f"{{{name}}}" in path}
    query = {name: str(value) for name, value in parts.items() if name not in named and value is not None}
    return Route(method, path, **named), query


def _read(status: int, headers: Mapping[str, str], text: str, call: str, place: str = "") -> Any:
    """What an answer says, None for nothing. Raises DiscordRefused."""
    told = _parsed(text)
    facts = told if isinstance(told, dict) else {}
    if status == 429:
        raise limited(call, wait_of(facts.get("retry_after", headers.get("Retry-After"))))
    if status >= 500 or (status < 300 and text and told is None):
        raise unanswered(call, f"status {status}")
    if status >= 300:
        raise refused(status, _number(facts.get("code")), call, place)
    return told


def _parsed(text: str) -> Any:
    try:
        return json.loads(text) if text else None
    except (ValueError, RecursionError):
        return None


def _number(value: Any) -> int:
    return value if isinstance(value, int) else 0


def wait_of(told: Any) -> float:
    """Seconds that are asked for; a few when it is absent or no number.

    >>> wait_of("0.5"), wait_of(30), wait_of(None), wait_of("soon"), wait_of("9" * 30), wait_of(-5), wait_of("nan")
    (0.5, 30.0, 5.0, 5.0, 86400.0, 5.0, 5.0)
    """
    try:
        seconds = float(told)
    except (TypeError, ValueError):
        return WITHOUT_A_WORD
    return min(seconds, LONGEST_WAIT) if math.isfinite(seconds) and seconds > 0 else WITHOUT_A_WORD


async def _bounded(answer: aiohttp.ClientResponse, most: int) -> bytes:
    held = bytearray()
    async for chunk in answer.content.iter_chunked(CHUNK):
        held += chunk
        if len(held) > most:
            raise DiscordRefused(f"That file is larger than {most / 1_000_000:.3g} MB.", "Send a smaller one, or paste its text.")
    return bytes(held)


def _no_file() -> DiscordRefused:
    return DiscordRefused("Discord does not give me that file any more.", "Upload it again.")


@asynccontextmanager
async def _translated(call: str, place: str) -> AsyncIterator[None]:
    """What goes wrong inside, as an error of ours."""
    try:
        yield
    except discord.RateLimited as error:
        raise limited(call, error.retry_after) from None
    except discord.HTTPException as error:
        # the original holds the response, with addresses in it that let anybody answer
        raise _of(error, call, place) from None
    except (TimeoutError, aiohttp.ClientError, OSError) as error:
        unclear = unanswered(call, type(error).__name__)
        unclear.unsent = isinstance(error, aiohttp.ClientConnectorError)
        raise unclear from None


def _of(error: discord.HTTPException, call: str, place: str) -> DiscordRefused:
    if error.status == 429:
        return limited(call, wait_of(error.response.headers.get("Retry-After")))
    if error.status >= 500:
        return unanswered(call, f"status {error.status}")
    return refused(error.status, error.code, call, place)
