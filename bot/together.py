"""Small writes done together: what is asked for while one write is on its way goes into the next one."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from typing import Generic, TypeVar

from adapters.errors import AdapterError

G = TypeVar("G")
V = TypeVar("V")


class Together(Generic[G, V]):
    """Work that costs little more for many than for one, such as a transaction; ``work`` gives an answer for each it is given, in order."""

    def __init__(self, work: Callable[[Sequence[G]], Awaitable[Sequence[V]]], most: int) -> None:
        self._work, self._most = work, most
        self._waiting: deque[tuple[G, asyncio.Future[V]]] = deque()
        self._task: asyncio.Task[None] | None = None

    async def do(self, given: G) -> V:
        """The answer to this one. Raises what the work raises; an AdapterError all who went along are told."""
        future: asyncio.Future[V] = asyncio.get_running_loop().create_future()
        self._waiting.append((given, future))
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._go())
        return await future

    async def close(self) -> None:
        """Stop; who still waits is cancelled."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)
        while self._waiting:
            self._waiting.popleft()[1].cancel()

    async def _go(self) -> None:
        while self._waiting:
            # who was cancelled while waiting wants nothing any more
            batch = [one for one in self._taken() if not one[1].done()]
            if batch:
                await self._do(batch)

    def _taken(self) -> list[tuple[G, asyncio.Future[V]]]:
        return [self._waiting.popleft() for _ in range(min(self._most, len(self._waiting)))]

    async def _do(self, batch: Sequence[tuple[G, asyncio.Future[V]]]) -> None:
        try:
            answers = await self._work([given for given, _ in batch])
        except asyncio.CancelledError:
            for _, future in batch:
                future.cancel()
            raise
        except AdapterError as error:  # the database is in trouble, and would be for each alone
            _fail(batch, error)
        except BaseException as error:  # noqa: BLE001 - it is raised again where somebody waits
            if len(batch) > 1:
                await self._each(batch)
            else:
                _fail(batch, error)
        else:
            for (_, future), answer in zip(batch, answers, strict=True):
                if not future.done():
                    future.set_result(answer)

    async def _each(self, batch: Sequence[tuple[G, asyncio.Future[V]]]) -> None:
        """One after the other: what went wrong with one of them must not befall those who went along."""
        for one in batch:
            await self._do([one])


def _fail(batch: Sequence[tuple[G, asyncio.Future[V]]], error: BaseException) -> None:
    for future in _open(batch):
        future.set_exception(error)


def _open(batch: Sequence[tuple[G, asyncio.Future[V]]]) -> list[asyncio.Future[V]]:
    return [future for _, future in batch if not future.done()]
