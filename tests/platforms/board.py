"""A platform of its own, small and real: posts and a history over HTTP, in a process that forgets nothing and fails as platforms do.

It commits late, loses calls and replies, answers 429 and 5xx with and without having done it, and shows what it holds only after a while. What a
call does is drawn from a seed, or told beforehand. It notes every post that came while it had asked for patience.
"""

import asyncio
import json
import time
from collections import deque
from dataclasses import asdict, dataclass, field
from itertools import count
from multiprocessing.connection import Connection
from random import Random
from typing import Any

from aiohttp import web

LATEST = 0.15
"""Longest time, in seconds, until a post that was taken is there, and until one that is there shows."""
PATIENCE = 0.3
"""Seconds it asks for with a 429."""
USUAL = (
    ("well", 8), ("late", 1), ("late and lost", 2), ("lost reply", 2), ("lost call", 2), ("broken", 1), ("broken but done", 1), ("limited", 2), ("silent", 1),
)  # fmt: skip
"""What a call does, and how often."""


PLACES, GONE = (("T1", "C1"), ("T2", "C2")), ("T1", "C9")
"""Two workspaces with a channel each, and a channel that is no more."""


@dataclass(slots=True)
class Posted:
    """A post as it stands."""

    message: str
    workspace: str
    channel: str
    thread: str | None
    key: str
    text: Any
    shows: float


@dataclass(slots=True)
class Board:
    """What is there, and what goes wrong."""

    random: Random
    posts: list[Posted] = field(default_factory=list)
    told: deque[str] = field(default_factory=deque)
    shut: dict[str, float] = field(default_factory=dict)
    impatient: int = 0
    calm: bool = False
    numbers: Any = field(default_factory=lambda: count(1))
    tasks: set[asyncio.Task[None]] = field(default_factory=set)

    async def post(self, request: web.Request) -> web.StreamResponse:
        asked = await request.json()
        if time.monotonic() < self.shut.get(asked["workspace"], 0.0):
            self.impatient += 1
        if asked["channel"] == GONE[1]:
            return web.json_response({"error": "channel_not_found"}, status=404)
        answer: web.StreamResponse = await getattr(self, f"_{self._drawn().replace(' ', '_')}")(asked, request)
        return answer

    def _drawn(self) -> str:
        if self.told:
            return self.told.popleft()
        names, weights = zip(*USUAL, strict=True)
        return "well" if self.calm else self.random.choices(names, weights)[0]

    def _commit(self, asked: dict[str, Any]) -> Posted:
        number = f"m{next(self.numbers)}"
        where = (asked["workspace"], asked["channel"], asked["thread"])
        made = Posted(number, *where, asked["key"], asked["message"], time.monotonic() + self.random.uniform(0, LATEST))
        self.posts.append(made)
        return made

    async def _later(self, asked: dict[str, Any]) -> Posted:
        await asyncio.sleep(self.random.uniform(0, LATEST))
        return self._commit(asked)

    async def _well(self, asked: dict[str, Any], _: web.Request) -> web.StreamResponse:
        return web.json_response({"message": self._commit(asked).message})

    async def _late(self, asked: dict[str, Any], _: web.Request) -> web.StreamResponse:
        return web.json_response({"message": (await asyncio.shield(self._kept(self._later(asked)))).message})

    async def _late_and_lost(self, asked: dict[str, Any], request: web.Request) -> web.StreamResponse:
        self._kept(self._later(asked))
        return _cut(request)

    async def _lost_reply(self, asked: dict[str, Any], request: web.Request) -> web.StreamResponse:
        self._commit(asked)
        return _cut(request)

    async def _lost_call(self, _: dict[str, Any], request: web.Request) -> web.StreamResponse:
        return _cut(request)

    async def _broken(self, _: dict[str, Any], __: web.Request) -> web.StreamResponse:
        return web.Response(status=503, text="try later")

    async def _broken_but_done(self, asked: dict[str, Any], _: web.Request) -> web.StreamResponse:
        self._commit(asked)
        return web.Response(status=500, text="Internal Server Error")

    async def _limited(self, asked: dict[str, Any], _: web.Request) -> web.StreamResponse:
        self.shut[asked["workspace"]] = time.monotonic() + PATIENCE
        return web.json_response({"error": "ratelimited"}, status=429, headers={"Retry-After": str(PATIENCE)})

    async def _silent(self, asked: dict[str, Any], request: web.Request) -> web.StreamResponse:
        """Done, and then no answer for longer than anybody waits."""
        self._commit(asked)
        await asyncio.sleep(1.0)
        return _cut(request)

    def _kept(self, work: Any) -> asyncio.Task[Any]:
        """It goes on when the caller is gone."""
        task: asyncio.Task[Any] = asyncio.ensure_future(work)
        self.tasks.add(task)
        task.add_done_callback(self.tasks.discard)
        return task

    async def find(self, request: web.Request) -> web.Response:
        asked = await request.json()
        if not self.calm and self.random.random() < 0.1:
            return web.Response(status=502, text="Bad Gateway")
        now = time.monotonic()
        there = [one for one in self.posts if (one.workspace, one.channel, one.key) == (asked["workspace"], asked["channel"], asked["key"])]
        shown = next((one.message for one in there if one.shows <= now), None)
        return web.json_response({"message": shown})

    async def tell(self, request: web.Request) -> web.Response:
        """What the next calls do."""
        asked = await request.json()
        self.told = deque(asked.get("next", ()))
        self.calm = asked.get("calm", self.calm)
        return web.json_response({})

    async def all(self, _: web.Request) -> web.Response:
        return web.json_response({"posts": [asdict(one) for one in self.posts], "impatient": self.impatient})


def _cut(request: web.Request) -> web.StreamResponse:
    """The connection breaks instead of an answer."""
    if request.transport is not None:
        request.transport.abort()
    return web.Response()


def serve(seed: int, pipe: Connection) -> None:
    """Serve until killed; says where it is and what is there."""
    asyncio.run(_serve(seed, pipe))


async def _serve(seed: int, pipe: Connection) -> None:
    board = Board(Random(seed))  # noqa: S311 - a seed that can be used again
    app = web.Application()
    app.add_routes(
        [web.post("/post", board.post), web.post("/find", board.find), web.post("/tell", board.tell), web.get("/all", board.all)]
    )
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    port = runner.addresses[0][1]
    told = {"platform": "simulated", "control": f"http://127.0.0.1:{port}", "places": PLACES, "gone": GONE, "owner": "U1"}
    pipe.send_bytes(json.dumps(told).encode())
    await asyncio.Event().wait()
