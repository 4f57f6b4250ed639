"""What goes wrong at a loopback platform while newsbrief is killed: drawn from a seed for every post and every look, or told beforehand.

It commits late, loses calls and replies, answers 429 and 5xx with and without having done it, says nothing for long, and shows what it holds only
after a while. It notes every post that came while it had asked for patience.
"""

import asyncio
import time
from collections import deque
from collections.abc import Callable, Coroutine, Iterable
from dataclasses import dataclass, field
from random import Random
from typing import Any, Protocol

from aiohttp import web

from tests.platforms.board import LATEST, USUAL
from tests.platforms.clock import Clock

BLIND = 0.1
"""How often a look for a post meets a fault of the platform's."""
SILENT = 2.0
"""Seconds until a connection on which nothing is said breaks: longer than anybody waits."""

PATIENCE, ON_THE_WAY = 0.6, 0.3
"""Seconds it asks for with a 429, and in which a call may still arrive that was begun before the 429 was heard."""

Act = Callable[[], web.Response]


class Written(Protocol):
    """A message as a loopback keeps it; one that is not committed cannot be read back."""

    committed: bool


@dataclass(slots=True)
class Storm:
    """What happens to calls. ``limited`` makes the platform's own 429, which asks for so many seconds."""

    random: Random
    limited: Callable[[float], web.Response]
    told: deque[str] = field(default_factory=deque)
    calm: bool = False
    impatient: int = 0
    _shut: dict[str, float] = field(default_factory=dict)
    _tasks: set[asyncio.Task[Any]] = field(default_factory=set)

    async def posted(self, request: web.Request, whose: str, act: Act, late: list[Any]) -> web.Response:
        """A call that posts; ``whose`` limit it counts for, and ``late`` is where the platform puts the messages it makes, which show a little later."""
        if ON_THE_WAY < time.monotonic() - self._shut.get(whose, 0.0) < PATIENCE:
            self.impatient += 1
        drawn = self._drawn()
        if drawn == "limited":
            self._shut[whose] = time.monotonic()
            return self.limited(PATIENCE)
        response: web.Response = await getattr(self, f"_{drawn.replace(' ', '_')}")(request, act, late)
        return response

    async def looked(self, act: Act) -> web.Response:
        """A call that reads what stands there."""
        if not self.calm and self.random.random() < BLIND:
            return web.Response(status=502, text="Bad Gateway")
        return act()

    def _drawn(self) -> str:
        if self.told:
            return self.told.popleft()
        names, weights = zip(*USUAL, strict=True)
        return "well" if self.calm else self.random.choices(names, weights)[0]

    def _done(self, act: Act, late: list[Any]) -> web.Response:
        response = act()
        self._keep(self._shown(late))
        return response

    async def _shown(self, late: Iterable[Written]) -> None:
        await asyncio.sleep(self.random.uniform(0, LATEST))
        for message in late:
            message.committed = True

    async def _later(self, act: Act, late: list[Any]) -> web.Response:
        await asyncio.sleep(self.random.uniform(0, LATEST))
        return self._done(act, late)

    async def _well(self, _: web.Request, act: Act, late: list[Any]) -> web.Response:
        return self._done(act, late)

    async def _late(self, _: web.Request, act: Act, late: list[Any]) -> web.Response:
        return await self._later(act, late)

    async def _late_and_lost(self, request: web.Request, act: Act, late: list[Any]) -> web.Response:
        self._keep(self._later(act, late))
        return cut(request)

    async def _lost_reply(self, request: web.Request, act: Act, late: list[Any]) -> web.Response:
        self._done(act, late)
        return cut(request)

    async def _lost_call(self, request: web.Request, _: Act, __: list[Any]) -> web.Response:
        return cut(request)

    async def _broken(self, _: web.Request, __: Act, ___: list[Any]) -> web.Response:
        return web.Response(status=503, text="try later")

    async def _broken_but_done(self, _: web.Request, act: Act, late: list[Any]) -> web.Response:
        self._done(act, late)
        return web.Response(status=500, text="Internal Server Error")

    async def _silent(self, request: web.Request, act: Act, late: list[Any]) -> web.Response:
        self._done(act, late)
        await asyncio.sleep(SILENT)
        return cut(request)

    def _keep(self, work: Coroutine[Any, Any, Any]) -> None:
        """It goes on when the caller is gone."""
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)


def cut(request: web.Request) -> web.Response:
    """The connection breaks instead of an answer."""
    if request.transport is not None:
        request.transport.abort()
    return web.Response()


async def controlled(storm: Storm, clock: Clock, posts: Callable[[], list[dict[str, Any]]]) -> str:
    """The address by which the harness says what time it is and what goes wrong next, and asks what stands there."""

    async def tell(request: web.Request) -> web.Response:
        asked = await request.json()
        clock.passes(max(0.0, asked.get("now", 0.0) - clock.now))
        storm.told, storm.calm = deque(asked.get("next", ())), asked.get("calm", storm.calm)
        return web.json_response({})

    async def every(_: web.Request) -> web.Response:
        return web.json_response({"posts": posts(), "impatient": storm.impatient})

    app = web.Application()
    app.add_routes([web.post("/tell", tell), web.get("/all", every)])
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    return f"http://127.0.0.1:{runner.addresses[0][1]}"
