"""Who may come in: this page alone, on this machine or with the password; and how much anybody may send."""

import hmac
import re
import secrets
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from ipaddress import ip_address

from starlette.datastructures import Headers
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from adapters.playground.errors import Refused

LARGEST_JSON = 1024 * 1024
"""Bytes of a request; an article of 100,000 letters in any script fits."""
LARGEST_FILE = 20 * 1024 * 1024
TOO_LARGE = "That is too large."
TRIES, WITHIN = 5, 60.0
"""Wrong passwords in so many seconds, after which none is looked at."""
OPEN = frozenset({"/login", "/static/login.js", "/static/style.css"})
"""What is given to who has no password yet."""
READING = frozenset({"GET", "HEAD"})
HOST = re.compile(r"(?P<host>\[[0-9a-fA-F:.]{2,45}\]|[A-Za-z0-9.-]{1,253})(?::(?P<port>\d{1,5}))?")

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'"
)
HEADERS: Mapping[str, str] = {
    "Content-Security-Policy": POLICY,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=()",
}


@dataclass(slots=True)
class Door:
    """Who was let in. ``port`` is known when it is listened on; ``clock`` gives seconds."""

    host: str
    password: str | None = field(repr=False)
    clock: Callable[[], float]
    port: int = 0
    _session: str = field(default_factory=lambda: secrets.token_urlsafe(32), repr=False)
    _tries: deque[float] = field(default_factory=deque)

    @property
    def cookie(self) -> str:
        """The cookie's name; browsers keep one jar for all ports of a machine."""
        return f"newsbrief-{self.port}"

    def is_own(self, told: str) -> bool:
        """Whether a Host header names us: another name on our address is somebody else's page (DNS rebinding).

        Behind a password any name may be ours, for no other page has the cookie of that name.
        """
        found = HOST.fullmatch(told)
        if not found:
            return False
        if self.password:
            return True
        return _is_here(found["host"].strip("[]").lower(), self.host) and int(found["port"] or 80) == self.port

    def knows(self, cookie: str) -> bool:
        """Whether a visitor was let in."""
        return hmac.compare_digest(cookie.encode(), self._session.encode())

    def admits(self, password: str) -> bool:
        """Whether this is the password; after a few wrong ones none is, for a while."""
        now = self.clock()
        while self._tries and now - self._tries[0] > WITHIN:
            self._tries.popleft()
        if self.password is None or len(self._tries) >= TRIES:
            return False
        right = hmac.compare_digest(password.encode(errors="replace"), self.password.encode())
        if not right:
            self._tries.append(now)
        return right

    def marked(self, response: Response) -> Response:
        """The response with the cookie of who was let in; no script reads it, and no other site's page sends it."""
        response.set_cookie(self.cookie, self._session, httponly=True, samesite="strict", path="/")
        return response


def _is_here(host: str, bound: str) -> bool:
    if host == "localhost":
        return ip_address(bound).is_loopback
    return host == bound


class Guard:
    """Stands before every page: names, origins, sizes and sessions are looked at, and every answer says what a browser may do with it."""

    def __init__(self, app: ASGIApp, door: Door) -> None:
        self._app, self._door = app, door

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request pass, or refuse it."""
        if scope["type"] != "http":
            return
        headers = Headers(scope=scope)
        refusal = self._refusal(scope, headers)
        answer: ASGIApp = refusal or self._app
        most = LARGEST_FILE if scope["path"] == "/api/files" else LARGEST_JSON
        await answer(scope, _bounded(receive, most), _with_headers(send))

    def _refusal(self, scope: Scope, headers: Headers) -> Response | None:
        door, path = self._door, str(scope["path"])
        if not door.is_own(headers.get("host", "")):
            return told(421, "This is not the playground's address.")
        if scope["method"] not in {*READING, "POST"}:
            return told(405, "That cannot be done here.")
        if _is_foreign(scope["method"], headers):
            return told(403, "Another site may not use the playground.")
        length = headers.get("content-length", "0")
        if not length.isdigit() or int(length) > (LARGEST_FILE if path == "/api/files" else LARGEST_JSON):
            return told(413, TOO_LARGE)
        return self._unknown(path, _cookie(headers, door.cookie))

    def _unknown(self, path: str, cookie: str) -> Response | None:
        """What somebody gets who was not let in; without a password whoever opens the page is."""
        if self._door.knows(cookie) or path in OPEN:
            return None
        if self._door.password:
            return RedirectResponse("/login", 303) if path == "/" else told(401, "Open the page first.")
        return told(401, "Open the page first.") if path.startswith("/api/") else None


def _is_foreign(method: str, headers: Headers) -> bool:
    """Whether another site's page sends this: browsers say so in two ways, and what changes something must come with one of them."""
    origin, site = headers.get("origin"), headers.get("sec-fetch-site")
    if site is not None and site not in {"same-origin", "none"} and not (method in READING and headers.get("sec-fetch-mode") == "navigate"):
        return True
    if origin is not None:
        return origin.partition("://")[2] != headers.get("host", "")
    return method not in READING


def _cookie(headers: Headers, wanted: str) -> str:
    pairs = (one.strip().partition("=") for line in headers.getlist("cookie") for one in line.split(";"))
    return next((value for name, _, value in pairs if name == wanted), "")


def told(status: int, sentence: str) -> JSONResponse:
    """Why something is not done."""
    return JSONResponse({"error": sentence}, status)


def _bounded(receive: Receive, most: int) -> Receive:
    """What comes in, as long as it is not too much: a length need not be told. Reading more raises Refused."""
    got = 0

    async def counted() -> Message:
        nonlocal got
        message = await receive()
        got += len(message.get("body", b""))
        if got > most:
            raise Refused(413, TOO_LARGE)
        return message

    return counted


def _with_headers(send: Send) -> Send:
    async def sent(message: Message) -> None:
        if message["type"] == "http.response.start":
            known = {name.lower() for name, _ in message["headers"]}
            more = [(name.lower().encode(), value.encode()) for name, value in HEADERS.items()]
            message = {**message, "headers": [*message["headers"], *(one for one in more if one[0] not in known)]}
        await send(message)

    return sent
