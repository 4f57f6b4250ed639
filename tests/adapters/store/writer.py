"""A process that writes, to be killed: what it has committed it says in a pipe."""

import asyncio
from itertools import count
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import Any

from sqlalchemy import event
from sqlalchemy.engine import Engine

from adapters.store.opening import opened
from tests.adapters.store.rows import add

START = get_context("forkserver")
START.set_forkserver_preload(
    [
        "adapters.store.opening",
        "alembic.command",
        "aiosqlite",
        "psycopg",
        "tests.adapters.store.rows",
        "tests.bot.killed",
        "fastfeedparser",
        __name__,
    ]
)


def write(url: str, name: str, pipe: Connection) -> None:
    """Add rows without end; each is acknowledged after its commit."""
    asyncio.run(_write(url, name, pipe))


async def _write(url: str, name: str, pipe: Connection) -> None:
    async with opened(url, alone=True) as database:
        for number in count():
            await add(database, f"{name}-{number}")
            pipe.send_bytes(f"{name}-{number}".encode())


def open_until(url: str, statement: int, pipe: Connection) -> None:
    """Open a store and stop before a statement, for ever; it says so, or that there are no more statements."""
    seen = count(1)

    def stop(*_: Any) -> None:
        if next(seen) == statement:
            pipe.send_bytes(b"stopped")
            pipe.recv_bytes()

    event.listen(Engine, "before_cursor_execute", stop)
    asyncio.run(_open(url))
    pipe.send_bytes(b"opened")


async def _open(url: str) -> None:
    async with opened(url, alone=True):
        pass


def hold(url: str, pipe: Connection) -> None:
    """Run on a store until killed."""
    asyncio.run(_hold(url, pipe))


async def _hold(url: str, pipe: Connection) -> None:
    async with opened(url, alone=True):
        pipe.send_bytes(b"running")
        await asyncio.Event().wait()


class Child:
    """A process of ours, killed at the end."""

    def __init__(self, work: Any, *arguments: Any) -> None:
        self.pipe, theirs = START.Pipe()
        self.process = START.Process(target=work, args=(*arguments, theirs))
        self.process.start()
        theirs.close()

    def told(self) -> str:
        """The next thing it says."""
        return self.pipe.recv_bytes().decode()

    def kill(self) -> list[str]:
        """``kill -9``; what it had still said."""
        self.process.kill()
        self.process.join()
        rest = []
        try:
            while True:
                rest.append(self.told())
        except (EOFError, OSError):
            self.pipe.close()
            self.process.close()
            return rest
