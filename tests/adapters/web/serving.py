"""A server of hostile answers on this machine, and a DNS and sockets that do as they are told."""

import asyncio
import socket
import threading
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from aiohttp import AddrInfoType

from adapters.web.fetcher import Fetcher, Limits, Setup
from adapters.web.gate import Allowed

PUBLIC = "93.184.216.34"
AGENT = "newsbrief/test (+https://example.com/bot)"
QUICK = Limits(total=2.0, connect=1.0, pause=0.0)

Answer = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


def head(status: str = "200 OK", **headers: str) -> bytes:
    """A status line and headers; underscores in names are hyphens."""
    lines = [f"HTTP/1.1 {status}", *(f"{name.replace('_', '-')}: {value}" for name, value in headers.items()), "Connection: close", "", ""]
    return "\r\n".join(lines).encode("latin-1")


def answer(body: bytes = b"", status: str = "200 OK", **headers: str) -> bytes:
    """A whole answer of the right length."""
    return head(status, **{"Content_Type": "text/html", "Content_Length": str(len(body)), **headers}) + body


@dataclass(slots=True)
class Server:
    """Answers each path as it is told, and keeps what it was asked."""

    answers: dict[str, list[bytes | Answer]] = field(default_factory=dict)
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    port: int = 0
    now: int = 0
    most: int = 0
    met: threading.Event = field(default_factory=threading.Event)
    changed: asyncio.Condition = field(default_factory=asyncio.Condition)

    async def until(self, met: Callable[[], bool]) -> None:
        """Wait until the number of open connections fits."""
        async with self.changed:
            await self.changed.wait_for(met)

    async def _count(self, more: int) -> None:
        async with self.changed:
            self.now += more
            self.most = max(self.most, self.now)
            self.changed.notify_all()

    @property
    def paths(self) -> list[str]:
        return [path for path, _ in self.asked]

    @property
    def counts(self) -> Counter[str]:
        return Counter(self.paths)

    def tell(self, path: str, *answers: bytes | Answer) -> str:
        """Answer a path so, the last answer again and again; the link to it."""
        self.answers[path] = list(answers)
        return self.link(path)

    def link(self, path: str) -> str:
        return f"http://127.0.0.1:{self.port}{path}"

    async def handle(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await self._count(1)
        try:
            first, *lines = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
            path = first.split(" ")[1]
            self.met.set()
            self.asked.append((path, dict(line.split(": ", 1) for line in lines if ": " in line)))
            told = self.answers.get(path) or [answer(b"<p>nothing here", "404 Not Found")]
            one = told.pop(0) if len(told) > 1 else told[0]
            if isinstance(one, bytes):
                writer.write(one)
                await writer.drain()
            else:
                await one(reader, writer)
        except (ConnectionError, asyncio.IncompleteReadError):
            pass
        finally:
            writer.close()
            await self._count(-1)


@asynccontextmanager
async def serving() -> AsyncIterator[Server]:
    """A server that is up."""
    server = Server()
    listening = await asyncio.start_server(server.handle, "127.0.0.1", 0)
    server.port = listening.sockets[0].getsockname()[1]
    try:
        yield server
    finally:
        listening.close()
        await asyncio.sleep(0)


def fetching(server: Server, limits: Limits = QUICK) -> Fetcher:
    """A fetcher to which the server's host and port are open."""
    return Fetcher(Setup(AGENT, Allowed.of((f"127.0.0.1:{server.port}",))), limits)


async def silence(reader: asyncio.StreamReader, _: asyncio.StreamWriter) -> None:
    """Say nothing until the other side leaves."""
    await reader.read()


@dataclass(slots=True)
class Names:
    """A DNS whose answers may change from one question to the next; unknown names have a public address."""

    answers: dict[str, list[Sequence[str]]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    async def __call__(self, name: str) -> Sequence[str]:
        self.asked.append(name)
        told = self.answers.get(name, [(PUBLIC,)])
        return told.pop(0) if len(told) > 1 else told[0]


@dataclass(slots=True)
class Sockets:
    """Keeps every address a socket was opened for; leads them all to one port of this machine, or nowhere."""

    port: int | None = None
    opened: list[tuple[str, int]] = field(default_factory=list)

    def __call__(self, info: AddrInfoType) -> socket.socket:
        self.opened.append((str(info[4][0]), int(info[4][1])))
        if self.port is None:
            raise ConnectionRefusedError
        diverted = Diverted(socket.AF_INET, socket.SOCK_STREAM)
        diverted.target = ("127.0.0.1", self.port)
        return diverted


class Diverted(socket.socket):
    """A socket that connects to its own target, whatever it is told."""

    target: tuple[str, int]

    def connect(self, _: object) -> None:
        super().connect(self.target)


def guarding(names: Names, sockets: Sockets, limits: Limits = QUICK, allowed: tuple[str, ...] = (), proxy: str | None = None) -> Fetcher:
    """A fetcher with this DNS and these sockets."""
    return Fetcher(Setup(AGENT, Allowed.of(allowed), proxy), limits, lookup=names, opened=sockets)
