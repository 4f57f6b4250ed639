"""A poller as a process of its own, to be killed: it polls round after round, and tells each story it has written down as new."""

import asyncio
from datetime import timedelta
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from adapters.store.feeds import Feeds
from adapters.store.records import Taken
from adapters.store.store import Store
from bot.poller import Rounds
from tests.adapters.web.serving import Names, Sockets, guarding
from tests.bot.polling import NOW, QUICK, Clock, Listener, at_once, opened

ROUND = timedelta(hours=25)
"""After so long every feed is due, and every lease has ended."""


class Telling(Feeds):
    """A store that tells, once it is committed, which stories were new."""

    def __init__(self, store: Store, pipe: Connection) -> None:
        super().__init__(store.database)
        self.pipe = pipe

    async def polled(self, *given: Any, **more: Any) -> Taken | None:
        taken = await super().polled(*given, **more)
        self.pipe.send_bytes("\n".join(one.entry.title for one in taken.fresh).encode() if taken else b"")
        return taken


def poll(url: str, port: int, life: int, pipe: Connection) -> None:
    """Poll everything that is due, again and again, each life of the process later than the one before."""
    asyncio.run(_poll(url, port, life, pipe))


async def _poll(url: str, port: int, life: int, pipe: Connection) -> None:
    clock = Clock(NOW + life * 100 * ROUND)
    async with (
        opened(Path(), url) as store,
        guarding(Names(), Sockets(port), QUICK) as fetcher,
        Rounds(Telling(store, pipe), fetcher, Listener(), clock, sleep=at_once) as rounds,
    ):
        for _ in range(99):
            await rounds.poll_due(clock())
            clock.now += ROUND
