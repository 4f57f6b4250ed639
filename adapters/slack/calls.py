"""Calls to Slack: one session, patience when told to wait, and one family of errors."""

import asyncio
import logging
import math
import re
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from types import TracebackType
from typing import Any, NoReturn, Self
from urllib.parse import urlsplit
from urllib.request import proxy_bypass

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from adapters.slack.errors import SlackRefused, limited, refused, unanswered

SLACK = "https://slack.com/api/"
TIMEOUT = 30.0
"""Seconds for one call; what takes longer is unclear."""
PATIENCE = 60.0
"""Seconds we wait for Slack within one call; a longer wait is handed on as RateLimited."""
WITHOUT_A_WORD = 1.0
"""Seconds to wait when Slack says 429 and not how long."""
LONGEST_WAIT = 86_400.0
"""A Retry-After beyond a day is a fault, and is held to a day."""
MOST_GATES = 1_000
"""Gates held before those that are open again are swept out."""
CHUNK = 64 * 1024

READS = frozenset({"users.info", "conversations.replies", "conversations.history", "conversations.info", "files.info"})
"""Methods that take their arguments in the address: they do not read JSON."""
FORMS = frozenset({"files.getUploadURLExternal"})
"""Methods that do not read JSON and are posted."""

SECRETS = re.compile(
    r"xox[a-z](?:\.xox[a-z])?-[\w.-]+|xapp-[\w.-]+|https?://[^\s\"']*(?:/commands/|/actions/|ticket=)[^\s\"']+", re.IGNORECASE
)


class _Unseen(logging.Filter):
    """Takes what looks like a token, a response_url or a socket's ticket out of a record."""

    def filter(self, record: logging.LogRecord) -> bool:
        try:
            told = record.getMessage()
        except (TypeError, ValueError):
            return True  # a line whose values do not fit it: whoever writes it tells so, without them
        if SECRETS.search(told):
            record.msg, record.args = SECRETS.sub("(secret)", told), None
        return True


def quiet_logger() -> logging.Logger:
    """The logger given to Slack's libraries. At debug they write whole bodies, tokens among them: it never goes below info."""
    logger = logging.getLogger("newsbrief.slack")
    logger.setLevel(logging.INFO)
    if not any(isinstance(one, _Unseen) for one in logger.filters):
        logger.addFilter(_Unseen())
    return logger


@dataclass(frozen=True, slots=True)
class Access:
    """What lets us act in one workspace: the token and who we are there. ``team`` is "" for a whole organisation."""

    token: str = field(repr=False)
    user: str = ""
    bot: str = ""
    team: str = ""
    enterprise: str = ""
    scopes: frozenset[str] = frozenset()


def wait_of(header: str | None) -> float:
    """Seconds a Retry-After asks for; a second when it is absent or no number.

    >>> wait_of("30"), wait_of(None), wait_of("soon"), wait_of("9" * 30), wait_of("-5"), wait_of("nan")
    (30.0, 1.0, 1.0, 86400.0, 1.0, 1.0)
    """
    try:
        seconds = float(header or "")
    except ValueError:
        return WITHOUT_A_WORD
    return min(seconds, LONGEST_WAIT) if math.isfinite(seconds) and seconds > 0 else WITHOUT_A_WORD


class Turnstile:
    """Lets nothing through to a method of a workspace before the time Slack named is over."""

    def __init__(self, sleep: Callable[[float], Awaitable[None]], clock: Callable[[], float] | None = None) -> None:
        self._sleep = sleep
        self._clock = clock
        self._shut: dict[str, float] = {}
        self.times = 0

    async def passed(self, key: str, method: str, patience: float = PATIENCE) -> None:
        """Wait until it is open. Raises RateLimited when that takes longer than ``patience``, in seconds."""
        while (left := self._left(key)) > 0:
            if left > patience:
                raise limited(method, left)
            await self._sleep(left)

    def shut(self, key: str, seconds: float) -> None:
        """Keep it shut for so long from now."""
        self.times += 1
        until = self._now() + seconds
        if len(self._shut) >= MOST_GATES:
            self._shut = {one: end for one, end in self._shut.items() if end > self._now()}
        self._shut[key] = max(until, self._shut.get(key, until))

    def renamed(self, old: str, new: str) -> None:
        """Who had one name has another: what is shut for the one is for the other."""
        for key, until in list(self._shut.items()):
            if key.endswith(old):
                self._shut[key.removesuffix(old) + new] = until

    def _left(self, key: str) -> float:
        left = self._shut.get(key, 0.0) - self._now() if key in self._shut else 0.0
        if left <= 0:
            self._shut.pop(key, None)
        return left

    def _now(self) -> float:
        return self._clock() if self._clock else asyncio.get_running_loop().time()


class Client(AsyncWebClient):
    """slack_sdk's client without its retries, which post twice when a reply is lost: only a 429, which did nothing, is tried again."""

    def __init__(self, base: str, session: aiohttp.ClientSession, turnstile: Turnstile, patience: float = PATIENCE) -> None:
        super().__init__(base_url=base, session=session, retry_handlers=[], logger=quiet_logger(), timeout=int(TIMEOUT))
        self.turnstile, self.patience = turnstile, patience
        if proxy_bypass(urlsplit(base).netloc) or urlsplit(base).hostname in {"127.0.0.1", "localhost", "::1"}:
            self.proxy = None

    async def api_call(
        self, api_method: str, *, auth: Any = None, headers: dict[str, str] | None = None, **given: Any
    ) -> AsyncSlackResponse:
        """As slack_sdk's, which still uses a class of aiohttp's that is on its way out for an app's own id and secret."""
        if auth:
            headers = {**(headers or {}), "Authorization": aiohttp.encode_basic_auth(auth["client_id"], auth["client_secret"])}
        return await super().api_call(api_method, headers=headers, **given)

    async def _request(self, *, http_verb: str, api_url: str, req_args: dict[str, Any]) -> dict[str, Any]:
        key = _gate(api_url, req_args.get("headers", {}).get("Authorization", ""))
        while True:
            await self.turnstile.passed(key, _method(api_url), self.patience)
            answer: dict[str, Any] = await super()._request(http_verb=http_verb, api_url=api_url, req_args=req_args)
            if answer["status_code"] != 429:
                return answer
            self.turnstile.shut(key, wait_of(answer["headers"].get("Retry-After")))


def _gate(address: str, credential: str) -> str:
    """What a limit holds for: a method and a workspace; no token is kept in it."""
    return f"{address} {_imprint(credential)}"


def _imprint(credential: str) -> str:
    return sha256(credential.encode()).hexdigest()[:16]


def _method(address: str) -> str:
    return urlsplit(address).path.rpartition("/")[2]


class Calls:
    """Slack's Web API over one session, opened and closed with ``async with``."""

    def __init__(
        self, base: str = SLACK, sleep: Callable[[float], Awaitable[None]] = asyncio.sleep, clock: Callable[[], float] | None = None
    ) -> None:
        self.base = base if base.endswith("/") else f"{base}/"
        self._turnstile = Turnstile(sleep, clock)
        self.session: aiohttp.ClientSession
        self.client: Client
        self.hasty: Client

    async def __aenter__(self) -> Self:
        # as Slack's client does: a session for all, which is three times faster than one a call
        self.session = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=TIMEOUT))
        self.client = Client(self.base, self.session, self._turnstile)
        self.hasty = Client(self.base, self.session, self._turnstile, patience=0.0)
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        await self.session.close()

    @property
    def limited(self) -> int:
        """How often Slack asked for patience."""
        return self._turnstile.times

    async def call(self, token: str, method: str, /, place: str = "", *, hasty: bool = False, **arguments: Any) -> Mapping[str, Any]:
        """What a method answers; ``place`` names the channel in an error. A ``hasty`` call waits for nothing. Raises SlackRefused."""
        client = self.hasty if hasty else self.client
        given = {"token": token, **{name: value for name, value in arguments.items() if value is not None}}
        async with _translated(method, place):
            if method in READS:
                answer = await client.api_call(method, http_verb="GET", params=given)
            elif method in FORMS:
                answer = await client.api_call(method, params=given)
            else:
                answer = await client.api_call(method, json=given)
            return Answer(answer.data if isinstance(answer.data, dict) else {}, answer.headers)

    def renewed(self, old: str, new: str) -> None:
        """A workspace's token was exchanged for another: it still wants what it asked for under the old one."""
        self._turnstile.renamed(*(_imprint(f"Bearer {token}") for token in (old, new)))

    async def exchange(self, client: str, secret: str, **form: str) -> Mapping[str, Any]:
        """What oauth.v2.access gives for a code or a refresh token. Raises SlackRefused."""
        async with _translated("oauth.v2.access", ""):
            answer = await self.client.api_call("oauth.v2.access", data=form, auth={"client_id": client, "client_secret": secret})
            return answer.data if isinstance(answer.data, dict) else {}

    async def respond(self, address: str, payload: Mapping[str, Any]) -> None:
        """Answer by a response_url. Raises SlackRefused: TooLate when it is used up or expired."""
        if not self.ours(address):
            raise refused("expired_url", "response_url")
        while True:
            await self._turnstile.passed(address, "response_url")
            async with (
                _translated("response_url", ""),
                self.session.post(address, json=dict(payload), allow_redirects=False, proxy=self.client.proxy) as answer,
            ):
                if answer.status != 429:
                    return _check_response(answer.status, await answer.text(errors="replace"))
                self._turnstile.shut(address, wait_of(answer.headers.get("Retry-After")))

    async def download(self, token: str, address: str, most: int) -> bytes:
        """A file kept by Slack, at most so many bytes. Raises SlackRefused; the token goes to Slack's own hosts only."""
        if not self.ours(address):
            raise refused("file_not_found", "files")
        headers = {"Authorization": f"Bearer {token}"}
        async with (
            _translated("files", ""),
            self.session.get(address, headers=headers, allow_redirects=False, proxy=self.client.proxy) as answer,
        ):
            if answer.status >= 500:
                raise unanswered("files", f"status {answer.status}")
            if answer.status in {301, 302, 303, 307, 401, 403}:
                raise refused("missing_scope", "files", needed="files:read")
            if answer.status != 200:
                raise refused("file_not_found", "files")
            content = await _bounded(answer, most)
            if answer.content_type == "text/html" and (not address.endswith((".html", ".htm")) or SIGN_IN.search(content[:4096])):
                raise refused("missing_scope", "files", needed="files:read")
            return content

    async def put(self, address: str, content: bytes) -> None:
        """Hand a file's content to the address Slack gave for it. Raises SlackRefused."""
        if not self.ours(address):
            raise refused("file_not_found", "files")
        async with (
            _translated("files", ""),
            self.session.post(address, data=content, allow_redirects=False, proxy=self.client.proxy) as answer,
        ):
            if answer.status != 200:
                raise unanswered("files", f"status {answer.status}")

    def ours(self, address: str) -> bool:
        """Whether an address is Slack's, or of the server that stands in for it."""
        try:
            given, base = urlsplit(address), urlsplit(self.base)
        except ValueError:
            return False
        if (given.scheme, given.netloc) == (base.scheme, base.netloc):
            return True
        host = given.hostname or ""
        return given.scheme == "https" and not given.username and (host in HOSTS or host.endswith(tuple(f".{one}" for one in HOSTS)))


SIGN_IN = re.compile(rb"<title>[^<]{0,100}Slack", re.IGNORECASE)
"""The page Slack shows, with 200 or behind a redirect, to those who may not read a file."""
HOSTS = ("slack.com", "slack-gov.com", "slack-files.com")


class Answer(dict[str, Any]):
    """What a method answered, with the headers it came with."""

    def __init__(self, values: Mapping[str, Any], headers: Mapping[str, str]) -> None:
        super().__init__(values)
        self.headers = headers


async def _bounded(answer: aiohttp.ClientResponse, most: int) -> bytes:
    held = bytearray()
    async for chunk in answer.content.iter_chunked(CHUNK):
        held += chunk
        if len(held) > most:
            raise _too_large(most)
    return bytes(held)


def _too_large(most: int) -> SlackRefused:
    error = SlackRefused(f"That file is larger than {most / 1_000_000:.3g} MB.", "Send a smaller one, or paste its text.")
    error.code, error.method = "file_too_large", "files"
    return error


def _check_response(status: int, text: str) -> None:
    """What Slack said to a use of a response_url: "ok", or a word in JSON or alone."""
    if status == 200 and '"ok":false' not in text.replace(" ", ""):
        return
    if status >= 500:
        raise unanswered("response_url", f"status {status}")
    word = re.search(r"\b(" + "|".join(RESPONSE_WORDS) + r")\b", text)
    raise refused(word[1] if word else "expired_url", "response_url")


RESPONSE_WORDS = (
    "used_url",
    "expired_url",
    "invalid_blocks_format",
    "invalid_blocks",
    "msg_blocks_too_long",
    "msg_too_long",
    "channel_not_found",
    "is_archived",
)


@asynccontextmanager
async def _translated(method: str, place: str) -> AsyncIterator[None]:
    """What goes wrong inside, as an error of ours."""
    try:
        yield
    except SlackApiError as error:
        _raise(error, method, place)
    except (TimeoutError, aiohttp.ClientError, OSError) as error:
        raise unanswered(method, type(error).__name__) from error
    except AttributeError as error:
        # slack_sdk on a 200 whose body is plain text
        raise unanswered(method, "an unreadable answer") from error


def _raise(error: SlackApiError, method: str, place: str) -> NoReturn:
    """As ours; the original holds request and answer, tokens among them, so it is not kept as a cause."""
    response: Any = error.response
    status = int(getattr(response, "status_code", 0) or getattr(response, "status", 0))
    told = getattr(response, "data", None)
    if status == 429:
        raise limited(method, wait_of(response.headers.get("Retry-After"))) from None
    if status >= 500 or not isinstance(told, dict) or "error" not in told:
        raise unanswered(method, f"status {status}") from None
    raise refused(str(told["error"])[:100], method, place, str(told.get("needed") or "")[:100]) from None
