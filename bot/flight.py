"""Single flight: one piece of work for all who ask for the same thing at the same time."""

import asyncio
from collections.abc import Awaitable, Callable, Hashable
from dataclasses import dataclass
from types import TracebackType
from typing import Generic, Self, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")

FAILED_FOR = 5.0
"""Seconds a failure is told to those who come after it: a site that has just refused is not asked again by the next fifty."""


@dataclass(slots=True, eq=False)
class Begun(Generic[V]):
    """Work on its way, and how many wait for it."""

    task: asyncio.Task[V]
    waiting: int = 0


class Flight(Generic[K, V]):
    """Work by its key; open it with ``async with``, which at its end stops what is still on its way."""

    def __init__(self, failed_for: float = FAILED_FOR) -> None:
        self._failed_for = failed_for
        self._begun: dict[K, Begun[V]] = {}
        self._tasks: set[asyncio.Task[V]] = set()

    async def __aenter__(self) -> Self:
        """Nothing is begun yet."""
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Stop what is on its way; who waits for it is cancelled too."""
        self._begun.clear()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def share(self, key: K, work: Callable[[], Awaitable[V]]) -> V:
        """What the work under this key gives; begun by the first who asks. Raises what the work raises, for everybody.

        Who is cancelled leaves the others waiting; the work is stopped when nobody waits any more.
        """
        begun = self._begun.get(key) or self._begin(key, work)
        begun.waiting += 1
        try:
            await asyncio.wait((begun.task,))
        finally:
            begun.waiting -= 1
            if not begun.waiting and not begun.task.done():
                self._forget(key, begun)
                begun.task.cancel()
        return begun.task.result()

    def _begin(self, key: K, work: Callable[[], Awaitable[V]]) -> Begun[V]:
        async def flown() -> V:
            return await work()

        begun = self._begun[key] = Begun(asyncio.create_task(flown()))
        self._tasks.add(begun.task)
        begun.task.add_done_callback(lambda _: self._land(key, begun))
        return begun

    def _land(self, key: K, begun: Begun[V]) -> None:
        """A result is for those who waited; a failure is kept a little while."""
        self._tasks.discard(begun.task)
        failed = not begun.task.cancelled() and begun.task.exception() is not None
        if failed and self._failed_for:
            begun.task.get_loop().call_later(self._failed_for, self._forget, key, begun)
        else:
            self._forget(key, begun)

    def _forget(self, key: K, begun: Begun[V]) -> None:
        if self._begun.get(key) is begun:
            del self._begun[key]
