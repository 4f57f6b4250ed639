"""The press: worker processes in which articles are read and briefed, so that the event loop stays free for people.

Threads would share one interpreter with the loop: fifty briefings at once then hold an answer up for 60 ms, processes for 10, and one that
never ended could not be stopped.
"""

import asyncio
import logging
from collections.abc import Callable, Mapping
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from multiprocessing.process import BaseProcess
from types import TracebackType
from typing import Any, Self, TypeVar

from bot import tracing
from bot.batch import cores, hire
from bot.faults import noted
from bot.logs import USUAL, Style
from briefings.errors import BriefingError

log = logging.getLogger("newsbrief")

T = TypeVar("T")

SECONDS = 30.0
"""How long one article may take; the engine needs milliseconds, for the longest it reads a few seconds."""
QUIET = 900.0
"""Seconds without an article after which the workers go home, with the memory they hold; the next article waits a second longer."""
MOST = 4
"""Processes at most, of some 100 MB each; a core brings some 60 briefings a second."""


class Stopped(BriefingError):  # noqa: N818 - the name says what happened, which is how the team speaks of it
    """An article that could not be read to its end: it took too long, or its process died."""


class Fault(RuntimeError):  # noqa: N818 - as above
    """A bug met in a worker, told in a sentence; its trace is in the worker's log."""


class Press:
    """Reads and briefs in processes of its own, which come when the first article does and go when none came for long; use it with ``async with``."""

    def __init__(self, jobs: int | None = None, style: Style = USUAL, seconds: float = SECONDS, quiet: float = QUIET) -> None:
        self._jobs, self._style, self._seconds, self._quiet = jobs or min(cores(), MOST), style, seconds, quiet
        self._seats = asyncio.Semaphore(self._jobs)
        self._hiring = asyncio.Lock()
        self._working = 0
        self._pool: Executor | None = None
        self._resting: asyncio.TimerHandle | None = None

    async def __aenter__(self) -> Self:
        """Nothing is begun: whoever is asked nothing needs no workers."""
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Send the workers home; what they are at is not waited for."""
        self._rest(begins=False)
        self._go_home()

    async def run(self, work: Callable[..., T], *given: object) -> T:
        """What a function of a module gives for these arguments, which go to another process and back.

        Raises the function's BriefingErrors, Stopped, and Fault for a bug.
        """
        async with self._seats:
            self._rest(begins=False)
            self._working += 1
            try:
                return await self._done(work, given)
            finally:
                self._working -= 1
                self._rest(begins=not self._working)

    @property
    def workers(self) -> tuple[int, ...]:
        """The processes at hand, by their numbers; none where a thread does their work."""
        return tuple(one.pid for one in _processes(self._pool) if one.pid is not None)

    async def _done(self, work: Callable[..., T], given: tuple[object, ...]) -> T:
        pool = await self._hired()
        try:
            return await self._within(pool, work, given)
        except BrokenProcessPool:
            self._leave(pool)
        return await self._alone(work, given)

    async def _hired(self) -> Executor:
        """The workers, hired when there are none."""
        async with self._hiring:
            if self._pool is None:
                self._pool = await self._welcomed()
            return self._pool

    async def _welcomed(self) -> Executor:
        """Workers who have come; where no process can be started, one thread."""
        pool = hire(self._jobs, self._style)
        try:
            await asyncio.to_thread(_welcome, pool, self._jobs)
        except (OSError, BrokenProcessPool) as error:
            log.warning("no worker processes (%s): articles are briefed in a thread, and answers may be slow meanwhile", error)
            pool.shutdown(wait=False)
            return ThreadPoolExecutor(1, "press")
        return pool

    def _rest(self, *, begins: bool) -> None:
        """Count the time from now in which nothing is to be done, or count it no longer."""
        if self._resting is not None:
            self._resting.cancel()
        self._resting = asyncio.get_running_loop().call_later(self._quiet, self._go_home) if begins else None

    def _go_home(self) -> None:
        if self._pool is not None:
            self._leave(self._pool)

    def _leave(self, pool: Executor) -> None:
        """Let a pool go that is of no more use; the next work hires anew."""
        if self._pool is pool:
            self._pool = None
        _dismiss(pool)

    async def _within(self, pool: Executor, work: Callable[..., T], given: tuple[object, ...]) -> T:
        """The result in time; whoever takes longer is stopped, with the pool they work in."""
        future: Future[T] = pool.submit(_careful, tracing.facts(), work, given)
        try:
            async with asyncio.timeout(self._seconds):
                return await asyncio.wrap_future(future)
        except TimeoutError as error:
            self._leave(pool)
            raise Stopped(f"That article took longer than {self._seconds:g} s to read, so I stopped.") from error

    async def _alone(self, work: Callable[..., T], given: tuple[object, ...]) -> T:
        """Work whose process died, or that was done beside it, once more with a process to itself: then it is known whose fault it was."""
        pool = hire(1, self._style)
        try:
            return await self._within(pool, work, given)
        except BrokenProcessPool as error:
            raise Stopped("The process that read that article died.") from error
        finally:
            _dismiss(pool)


def _careful(facts: Mapping[str, Any], work: Callable[..., T], given: tuple[object, ...]) -> T:
    """In the worker: a bug comes back as a sentence, because not every error survives the way between processes; its trace is logged here."""
    with tracing.bound(**facts):
        try:
            return work(*given)
        except BriefingError:
            raise
        except Exception as error:  # noqa: BLE001 - it is raised again where somebody waits
            raise Fault(f"Reading an article failed: {type(error).__name__} (id {noted('reading an article', error)}).") from None


def _welcome(pool: Executor, jobs: int) -> None:
    """Wait until every worker has come, each with the engine in memory: coming is no part of the time an article may take."""
    for one in [pool.submit(cores) for _ in range(jobs)]:
        one.result()


def _processes(pool: Executor | None) -> list[BaseProcess]:
    # kill_workers comes with Python 3.14; until then the pool's own list is the only one
    return list((pool._processes or {}).values()) if isinstance(pool, ProcessPoolExecutor) else []  # noqa: SLF001


def _dismiss(pool: Executor) -> None:
    """End the workers, at work or not."""
    processes = _processes(pool)
    pool.shutdown(wait=False)
    for process in processes:
        with suppress(ValueError):  # it is closed when it has ended by itself
            process.kill()
