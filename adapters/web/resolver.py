"""Looking names up: every answer must be public, or the name is refused."""

import asyncio
import socket
from collections.abc import Awaitable, Callable, Sequence
from contextvars import ContextVar
from dataclasses import dataclass
from threading import Thread

from aiohttp.abc import AbstractResolver, ResolveResult

from adapters.web.addresses import is_public, parsed
from adapters.web.errors import NoSuchSite, PrivateAddress, Slow

Lookup = Callable[[str], Awaitable[Sequence[str]]]
"""A name's addresses as systems print them. Raises OSError when there is no such name."""

MOST = 16
"""Addresses of a name that are looked at; no site needs more."""


@dataclass(slots=True)
class Hop:
    """The one server that is being asked: ``own`` when the operator vouches for it, ``stopped`` when its address was refused."""

    url: str
    host: str
    port: int
    own: bool = False
    stopped: bool = False

    def admits(self, address: str) -> bool:
        """Whether a socket to this address may be opened."""
        found = parsed(address)
        fine = found is not None and (self.own or is_public(found))
        self.stopped = self.stopped or not fine
        return fine


HOP: ContextVar[Hop] = ContextVar("hop")
"""The hop this task is making; aiohttp's own arguments carry an address but not why it is asked for."""


class Resolver(AbstractResolver):
    """Gives aiohttp the addresses of a name, all of them or none."""

    def __init__(self, lookup: Lookup, seconds: float) -> None:
        self._lookup, self._seconds = lookup, seconds

    async def resolve(self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC) -> list[ResolveResult]:  # noqa: ARG002 - aiohttp's
        """The addresses of a name. Raises NoSuchSite, PrivateAddress, Slow."""
        hop = HOP.get()
        answers = await self._answers(hop, host)
        if not all(map(hop.admits, answers)):
            raise PrivateAddress(hop.url, hop.host)
        return [_result(host, port, answer) for answer in answers[:MOST]]

    async def _answers(self, hop: Hop, host: str) -> Sequence[str]:
        try:
            async with asyncio.timeout(self._seconds):
                answers = await self._lookup(host)
        except TimeoutError as error:
            raise Slow(hop.url, hop.host, self._seconds) from error
        except (OSError, UnicodeError) as error:
            raise NoSuchSite(hop.url, hop.host) from error
        if not answers:
            raise NoSuchSite(hop.url, hop.host)
        return answers

    async def close(self) -> None:
        """Nothing is held open."""


def _result(host: str, port: int, answer: str) -> ResolveResult:
    family = socket.AF_INET6 if ":" in answer else socket.AF_INET
    return ResolveResult(hostname=host, host=answer, port=port, family=family, proto=0, flags=socket.AI_NUMERICHOST)


async def system_lookup(name: str) -> Sequence[str]:
    """A name's addresses by the system; in a thread that nobody waits for at the end, since it cannot be stopped."""
    loop = asyncio.get_running_loop()
    future: asyncio.Future[Sequence[str]] = loop.create_future()
    Thread(target=_look_up, args=(name, loop, future), daemon=True).start()
    return await future


def _look_up(name: str, loop: asyncio.AbstractEventLoop, future: "asyncio.Future[Sequence[str]]") -> None:
    try:
        found: Sequence[str] | Exception = _system_answers(name)
    except (OSError, UnicodeError) as error:
        found = error
    try:
        loop.call_soon_threadsafe(_settle, future, found)
    except RuntimeError:  # the loop was closed while the system was still looking
        return


def _system_answers(name: str) -> Sequence[str]:
    answers = socket.getaddrinfo(name, None, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(address[0]) for *_, address in answers))


def _settle(future: "asyncio.Future[Sequence[str]]", found: Sequence[str] | Exception) -> None:
    if future.done():
        return
    if isinstance(found, Exception):
        future.set_exception(found)
    else:
        future.set_result(found)
