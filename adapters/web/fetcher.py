"""Fetching a link: one deadline, redirects by hand, a bound on everything, and a page or one plain refusal at the end."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field, replace
from types import TracebackType
from typing import Any, Self, cast

import aiohttp
from yarl import URL

from adapters.web.bodies import ACCEPTED, Overfull, Undecodable, Unpacker
from adapters.web.connector import OpenSocket, connector, open_socket
from adapters.web.errors import Answered, Broken, Busy, Empty, Misled, NotText, PrivateAddress, Refused, Slow, TooLarge, Unreachable
from adapters.web.gate import NONE_ALLOWED, Allowed, Link, admit, follow
from adapters.web.headers import charset, fresh_for, media_type, retry_after, validator
from adapters.web.kinds import SNIFFED, Kind, kind_of, refused_by_name
from adapters.web.resolver import HOP, Hop, Lookup, Resolver, system_lookup

REDIRECTS = frozenset({301, 302, 303, 307, 308})
LASTING = frozenset({301, 308})
"""Redirects that say the address has changed for good."""
PASSING = frozenset({502, 503, 504})
"""Faults of a site that often pass within a second."""
TEXTLESS = frozenset({204, 205})

LONGEST_LINE = 16 * 1024
LONGEST_FIELD = 64 * 1024
MOST_FIELDS = 256
"""Bounds on the headers of an answer: long policies and many cookies pass, a flood does not."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How much a fetch may cost: seconds, bytes, counts."""

    total: float = 10.0
    connect: float = 5.0
    most: int = 5 * 1024 * 1024
    redirects: int = 5
    tries: int = 3
    requests: int = 6
    pause: float = 0.5
    connections: int = 20
    per_host: int = 2
    queue: float = 30.0


USUAL = Limits()


@dataclass(frozen=True, slots=True)
class Setup:
    """What an operator chooses: how we introduce ourselves, which private hosts are open, and the way out."""

    user_agent: str
    allowed: Allowed = NONE_ALLOWED
    proxy: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Known:
    """What an earlier answer said of itself, to be asked whether it has changed since."""

    etag: str | None = None
    modified: str | None = None

    @property
    def headers(self) -> dict[str, str]:
        """The conditional headers; none when nothing is known."""
        named = {"If-None-Match": self.etag, "If-Modified-Since": self.modified}
        return {name: value for name, value in named.items() if value}


NOTHING_KNOWN = Known()


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for: at most so many bytes, beyond which the answer is ``cut`` or refused; any kind, or only what can be read."""

    most: int | None = None
    cut: bool = False
    any_kind: bool = False


PAGE = Wanted()


@dataclass(frozen=True, slots=True)
class Page:
    """What a link led to. ``url`` is where it ended, ``moved`` the new address when every redirect there was a lasting one.

    ``content`` is decoded from its packing and not from its ``charset``. ``fresh`` is in seconds. An ``unchanged`` page is what was
    known already and has no content.
    """

    url: str
    kind: Kind
    content: bytes
    charset: str | None = None
    known: Known = NOTHING_KNOWN
    fresh: float | None = None
    moved: str | None = None
    unchanged: bool = False


@dataclass(slots=True)
class Trip:
    """One fetch on its way: where it is, and what it has used up."""

    link: Link
    known: Known
    wanted: Wanted
    until: float
    redirects: int = 0
    requests: int = 0
    tries: int = 1
    lasting: bool = True
    cookies: aiohttp.abc.AbstractCookieJar = field(default_factory=aiohttp.DummyCookieJar)


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """An answer that names another address."""

    location: str
    status: int


class Fetcher:
    """Reads links over one shared session; open it with ``async with``."""

    def __init__(
        self,
        setup: Setup,
        limits: Limits | None = None,
        *,
        lookup: Lookup = system_lookup,
        opened: OpenSocket = open_socket,
        now: Callable[[], float] = time.time,
    ) -> None:
        self._setup, self._limits, self._now = setup, limits or USUAL, now
        self._lookup, self._opened = lookup, opened
        self._proxy = URL(setup.proxy) if setup.proxy else None
        self._session: aiohttp.ClientSession | None = None
        self._slots = Slots(self._limits)

    @property
    def limits(self) -> Limits:
        """How much a fetch may cost."""
        return self._limits

    @property
    def setup(self) -> Setup:
        """What the operator chose."""
        return self._setup

    async def __aenter__(self) -> Self:
        """Open the session; nothing is sent yet."""
        limits = self._limits
        self._session = aiohttp.ClientSession(
            connector=connector(Resolver(self._lookup, limits.connect), limits.connections, limits.per_host, self._opened),
            timeout=aiohttp.ClientTimeout(total=None, sock_connect=limits.connect),
            headers={"User-Agent": self._setup.user_agent, "Accept": ACCEPT, "Accept-Encoding": ACCEPTED, "Accept-Language": LANGUAGES},
            cookie_jar=aiohttp.DummyCookieJar(),
            auto_decompress=False,
            trust_env=False,
            max_line_size=LONGEST_LINE,
            max_field_size=LONGEST_FIELD,
            max_headers=MOST_FIELDS,
        )
        # It would ask once more by itself whenever a server hangs up, uncounted; there is no public way to say no.
        self._session._retry_connection = False  # noqa: SLF001
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Close the session and its connections."""
        if self._session is not None:
            await self._session.close()

    async def fetch(self, typed: str, known: Known = NOTHING_KNOWN, wanted: Wanted = PAGE) -> Page:
        """What a link leads to. Raises Refused, and nothing else, whatever was typed and whatever is answered."""
        link = admit(typed, self._setup.allowed)
        async with self._slots.of(link):
            try:
                async with asyncio.timeout(self._limits.total) as deadline:
                    return await self._travel(Trip(link, known, wanted, cast("float", deadline.when()), cookies=aiohttp.CookieJar()))
            except TimeoutError as error:
                raise Slow(link.url, link.host, self._limits.total) from error

    async def _travel(self, trip: Trip) -> Page:
        """Redirect after redirect, each judged like the first."""
        while True:
            answer = await self._persist(trip)
            if isinstance(answer, Page):
                return answer
            self._turn(trip, answer)

    def _turn(self, trip: Trip, answer: Elsewhere) -> None:
        """Go where a redirect leads. Raises Misled and the errors of the gate."""
        link = trip.link
        trip.redirects += 1
        if trip.redirects > self._limits.redirects:
            raise Misled(link.url, link.host, f"sends me on more than {self._limits.redirects} times")
        trip.link = follow(link, answer.location, self._setup.allowed)
        if link.scheme == "https" and trip.link.scheme == "http":
            raise Misled(link.url, link.host, "sends me from https to http")
        trip.lasting = trip.lasting and answer.status in LASTING

    async def _persist(self, trip: Trip) -> Page | Elsewhere:
        """Ask again what may pass, within the tries and the time that are left."""
        while True:
            trip.requests += 1
            try:
                return await self._ask(trip)
            except Refused as error:
                if not self._is_worth_another_try(trip, error):
                    raise
                trip.tries += 1
                await asyncio.sleep(error.wait or 0)

    def _is_worth_another_try(self, trip: Trip, error: Refused) -> bool:
        if error.wait is None or trip.tries >= self._limits.tries or trip.requests >= self._limits.requests:
            return False
        return asyncio.get_running_loop().time() + error.wait < trip.until

    async def _ask(self, trip: Trip) -> Page | Elsewhere:
        """One request and its answer."""
        link = trip.link
        if trip.requests > self._limits.requests:
            raise Misled(link.url, link.host, "sends me on and fails in turn")
        if self._session is None:
            raise RuntimeError("open the fetcher with 'async with' first")
        url = URL(link.url, encoded=True)
        with self._hop(link):
            async with self._session.get(
                url,
                headers=trip.known.headers,
                allow_redirects=False,
                proxy=self._proxy,
                cookies=cast("dict[str, Any]", trip.cookies.filter_cookies(url)),
            ) as response:
                trip.cookies.update_cookies(response.cookies, url)
                return await self._judged(response, trip)

    @contextmanager
    def _hop(self, link: Link) -> Iterator[None]:
        """Say whom the next socket is for, and tell whatever goes wrong on it in our words."""
        hop = Hop(link.url, link.host, link.port, link.own)
        if self._proxy is not None:
            hop = replace(hop, port=self._proxy.port or 0, own=True)
        token = HOP.set(hop)
        try:
            yield
        except Refused:
            raise
        except FAULTS as error:
            raise self._told(error, link, hop) from error
        finally:
            HOP.reset(token)

    def _told(self, error: Exception, link: Link, hop: Hop) -> Refused:
        if hop.stopped:
            return PrivateAddress(link.url, link.host)
        make = next(make for kinds, make in TOLD if isinstance(error, kinds))
        return make(error, link, self._limits)

    async def _judged(self, response: aiohttp.ClientResponse, trip: Trip) -> Page | Elsewhere:
        status, link = response.status, trip.link
        if status in REDIRECTS and "Location" in response.headers:
            return Elsewhere(response.headers["Location"], status)
        if status == 304 and trip.known.headers:
            return self._page(response, trip, "text", b"", unchanged=True)
        if status in TEXTLESS:
            raise Empty(link.url, link.host, status)
        if not 200 <= status < 300 or status == 206:
            raise self._refusal(response, link)
        return await self._read(response, trip)

    def _refusal(self, response: aiohttp.ClientResponse, link: Link) -> Refused:
        status = response.status
        asked = retry_after(response.headers, self._now())
        if status in {206, 304}:
            return Broken(link.url, link.host, f"does not fit what I asked ({status})")
        if status in PASSING:
            return Answered(link.url, link.host, status, self._limits.pause if asked is None else asked)
        return Answered(link.url, link.host, status, asked)

    async def _read(self, response: aiohttp.ClientResponse, trip: Trip) -> Page:
        """The content of a good answer, bounded while it comes."""
        link, wanted = trip.link, trip.wanted
        media = media_type(response.headers)
        named = None if wanted.any_kind else refused_by_name(media)
        if named:
            raise NotText(link.url, link.host, named)
        try:
            content = await self._content(response, trip, media)
        except Undecodable as error:
            raise Broken(link.url, link.host, str(error)) from error
        except Overfull as error:
            raise TooLarge(link.url, link.host, wanted.most or self._limits.most) from error
        if not content.strip() and not wanted.any_kind:
            raise Empty(link.url, link.host, response.status)
        return self._page(response, trip, cast("Kind", kind_of(media, content[:SNIFFED])), content)

    async def _content(self, response: aiohttp.ClientResponse, trip: Trip, media: str) -> bytes:
        wanted = trip.wanted
        most = wanted.most or self._limits.most
        content, judged = bytearray(), wanted.any_kind
        unpacker = Unpacker(", ".join(response.headers.getall("Content-Encoding", ())), 2 * most if wanted.cut else most)
        async for packed in response.content.iter_any():
            for piece in unpacker.feed(packed):
                content += piece
                if not judged and len(content) >= SNIFFED:
                    judged = self._look(trip.link, media, bytes(content[:SNIFFED]))
                if wanted.cut and len(content) >= most:
                    return bytes(content[:most])
        unpacker.finish()
        if not judged:
            self._look(trip.link, media, bytes(content[:SNIFFED]))
        return bytes(content)

    @staticmethod
    def _look(link: Link, media: str, start: bytes) -> bool:
        """Judge the first bytes, before more of them come. Raises NotText."""
        kind = kind_of(media, start) if start.strip() else "text"
        if kind not in READ:
            raise NotText(link.url, link.host, kind)
        return True

    def _page(self, response: aiohttp.ClientResponse, trip: Trip, kind: Kind, content: bytes, *, unchanged: bool = False) -> Page:
        headers = response.headers
        known = Known(validator(headers, "ETag"), validator(headers, "Last-Modified"))
        return Page(
            url=trip.link.url,
            kind=kind,
            content=content,
            charset=charset(headers),
            known=trip.known if unchanged and not known.headers else known,
            fresh=fresh_for(headers),
            moved=trip.link.url if trip.redirects and trip.lasting else None,
            unchanged=unchanged,
        )


READ = frozenset({"html", "text", "pdf", "feed"})
ACCEPT = "text/html, application/xhtml+xml, application/pdf, text/plain, application/rss+xml, application/atom+xml, */*;q=0.5"
LANGUAGES = "en, *;q=0.8"


class Slots:
    """A place in the queue, waited for before the clock of a fetch starts: a site is not called slow because we are busy."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._all = asyncio.Semaphore(limits.connections)
        self._hosts: dict[str, asyncio.Semaphore] = {}
        self._users: dict[str, int] = {}

    @asynccontextmanager
    async def of(self, link: Link) -> AsyncIterator[None]:
        """A place for a fetch from this host. Raises Busy."""
        site, limits = link.site, self._limits
        host = self._hosts.setdefault(site, asyncio.Semaphore(limits.per_host))
        self._users[site] = self._users.get(site, 0) + 1
        try:
            async with _within(host, limits.queue, link), _within(self._all, limits.queue, link):
                yield
        finally:
            self._users[site] -= 1
            if not self._users[site]:
                del self._users[site], self._hosts[site]


@asynccontextmanager
async def _within(semaphore: asyncio.Semaphore, seconds: float, link: Link) -> AsyncIterator[None]:
    try:
        async with asyncio.timeout(seconds):
            await semaphore.acquire()
    except TimeoutError as error:
        raise Busy(link.url, link.host, seconds) from error
    try:
        yield
    finally:
        semaphore.release()


Told = Callable[[Any, Link, Limits], Refused]


def _slow(_: Any, link: Link, limits: Limits) -> Refused:
    return Slow(link.url, link.host, limits.connect)


def _unreachable(reason: str) -> Told:
    return lambda _, link, __: Unreachable(link.url, link.host, reason)


def _broken(reason: str, *, passing: bool = False) -> Told:
    return lambda _, link, limits: Broken(link.url, link.host, reason, limits.pause if passing else None)


TOLD: tuple[tuple[type[Exception] | tuple[type[Exception], ...], Told], ...] = (
    ((aiohttp.ConnectionTimeoutError, TimeoutError), _slow),
    (aiohttp.ClientHttpProxyError, _unreachable("the proxy does not let me through")),
    (aiohttp.ClientProxyConnectionError, _unreachable("the proxy does not answer")),
    (aiohttp.ClientConnectorCertificateError, _unreachable("its certificate cannot be trusted")),
    (aiohttp.ClientSSLError, _unreachable("it does not speak https as it should")),
    (aiohttp.ClientConnectorError, _unreachable("nothing answers there")),
    (aiohttp.ClientPayloadError, _broken("stops in the middle", passing=True)),
    ((aiohttp.ServerDisconnectedError, aiohttp.ClientOSError, OSError), _broken("stops before it begins", passing=True)),
    ((aiohttp.ClientError, ValueError), _broken("is not how web servers answer")),
)
"""What an error of the library below means; the first line that fits counts."""

FAULTS = (aiohttp.ClientError, OSError, ValueError)
"""All that a hostile answer makes the library raise (a timeout is an OSError); anything else is a bug of ours and is left to crash."""
