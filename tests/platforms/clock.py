"""A clock tests move by hand."""

import time
from collections.abc import Callable


class Clock:
    """What time a platform believes it is, in seconds.

    `now` stamps messages: the real time (or `start`) and what a test pushed. `elapsed` decides what has run out (acknowledgements, trigger ids,
    response addresses, rates): it stands still until a test pushes it, so that a slow machine changes no result; `running=True` lets
    real time count as well, for benchmarks.
    """

    def __init__(self, start: float | None = None, *, running: bool = False) -> None:
        self._start = start
        self._running = running
        self._begun = time.monotonic()
        self._pushed = 0.0
        self._listeners: list[Callable[[], None]] = []

    @property
    def now(self) -> float:
        return (time.time() if self._start is None else self._start) + self._pushed

    @property
    def elapsed(self) -> float:
        return self._pushed + (time.monotonic() - self._begun if self._running else 0.0)

    def passes(self, seconds: float) -> None:
        """Let so many seconds go by at once; whoever waits for the time hears of it."""
        self._pushed += seconds
        for listener in self._listeners:
            listener()

    def tells(self, listener: Callable[[], None]) -> None:
        self._listeners.append(listener)
