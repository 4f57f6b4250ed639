"""Waiting for something to be true, without sleeping."""

import asyncio
from collections.abc import Callable
from typing import TypeVar

Seen = TypeVar("Seen")

PATIENCE = 90.0
"""Seconds: a process of ours may take 20 to start where everything else runs at the same time."""


class NeverCameError(AssertionError):
    """What a test waited for did not happen; says what was seen instead."""


class Changes:
    """Wakes those who wait each time something changes.

    `seen` describes all that happened so far, for the error. `patience` is a safety net in seconds, never a timing a test relies on.
    """

    def __init__(self, seen: Callable[[], str], patience: float = PATIENCE) -> None:
        self._seen = seen
        self.patience = patience
        self._changed = asyncio.Event()

    def tell(self) -> None:
        """Something changed: everyone who waits looks again."""
        self._changed.set()
        self._changed = asyncio.Event()

    async def until(self, predicate: Callable[[], Seen], what: str = "what the test waited for") -> Seen:
        """Wait until `predicate` gives something true, and give that. A missing item counts as not yet. Raises NeverCameError."""
        try:
            async with asyncio.timeout(self.patience):
                return await self._wait(predicate)
        except TimeoutError as error:
            raise NeverCameError(f"{what} never came within {self.patience:g} s. Seen:\n{self._seen()}") from error

    async def _wait(self, predicate: Callable[[], Seen]) -> Seen:
        while True:
            changed = self._changed
            if found := _asked(predicate):
                return found
            await changed.wait()


def _asked(predicate: Callable[[], Seen]) -> Seen | None:
    try:
        return predicate()
    except LookupError:
        return None
