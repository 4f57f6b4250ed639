"""How newsbrief is: what is in trouble now, and since what was said of it. Whoever works notes it here; nothing is asked of anybody."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime

from adapters.errors import AdapterError

SLOW = 3.0
"""Seconds after which a piece of work that is not done counts as trouble; what watches looks every 5 s, and within 10 s it must show."""


class Health:
    """The troubles of now, each by what is in trouble."""

    def __init__(self, clock: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self._clock = clock
        self._troubles: dict[str, str] = {}
        self._since: dict[str, datetime] = {}

    @property
    def degraded(self) -> bool:
        """Whether anything is in trouble."""
        return bool(self._troubles)

    @property
    def troubles(self) -> tuple[tuple[str, str], ...]:
        """What is in trouble, each with a sentence about it."""
        return tuple(sorted(self._troubles.items()))

    def trouble(self, what: str, sentence: str) -> None:
        """Note that something is in trouble."""
        self._troubles[what] = sentence
        self._since.setdefault(what, self._clock())

    def well(self, what: str) -> None:
        """Note that something works again."""
        self._troubles.pop(what, None)
        self._since.pop(what, None)

    def since(self, what: str) -> datetime | None:
        """When a trouble began; None when there is none."""
        return self._since.get(what)

    @asynccontextmanager
    async def watch(self, what: str, slow: float = SLOW) -> AsyncIterator[None]:
        """Around a piece of work: it is in trouble while it takes long and after it failed with an AdapterError, and well after it is done."""
        late = asyncio.get_running_loop().call_later(slow, self.trouble, what, f"The {what} does not answer.")
        try:
            yield
        except AdapterError as error:
            self.trouble(what, f"{error} {error.advice}".strip())
            raise
        else:
            self.well(what)
        finally:
            late.cancel()
