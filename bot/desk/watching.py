"""What is told of each ask: its id on every line of the log, how it ended, and how long it took."""

import logging
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Literal

from adapters.chat import Ask
from bot import tracing
from bot.meters import UNMETERED, Meter

log = logging.getLogger("newsbrief")

Outcome = Literal["answered", "refused", "silent", "later", "unsaid", "failed"]
"""How an answer ended: it was said; the person was told why there is none; there was nothing to say; it is tried again; the platform would
not have it; a bug."""

_BEGUN: ContextVar[tuple[str, float]] = ContextVar("begun", default=("", 0.0))
"""The ask this task was begun for, and when it came."""


class Watch:
    """Looks at asks as they come and go. ``timer`` gives seconds that only grow."""

    def __init__(self, meter: Meter = UNMETERED, timer: Callable[[], float] = time.monotonic) -> None:
        self._meter, self._timer = meter, timer

    def came(self, ask: Ask) -> None:
        """An ask is being taken: what is logged for it from now on, here and in tasks begun here, carries its id."""
        tracing.bind(ask=tracing.name(ask.key))
        _BEGUN.set((ask.key, self._timer()))

    def taken(self, ask: Ask) -> None:
        """It is remembered, and can be acknowledged."""
        self._meter.took("stage_seconds", self._timer() - _BEGUN.get()[1], "acknowledge")
        self._meter.count("asks", ask.place.platform, ask.way)

    @contextmanager
    def answering(self, ask: Ask) -> Iterator[None]:
        """While it is answered, also after a restart."""
        begun = _BEGUN.get()
        before = _BEGUN.set(begun if begun[0] == ask.key else (ask.key, self._timer()))
        with tracing.bound(ask=tracing.name(ask.key)):
            try:
                yield
            finally:
                _BEGUN.reset(before)

    def ended(self, ask: Ask, outcome: Outcome, attempts: int) -> None:
        """It is answered, or will not be for now."""
        seconds = self._timer() - _BEGUN.get()[1]
        platform = ask.place.platform
        self._meter.count("answers", platform, outcome)
        if attempts > 1:
            self._meter.count("retries", "answer")
        if outcome in {"answered", "refused"}:
            self._meter.took("stage_seconds", seconds, "answer")
        told = {"platform": platform, "way": ask.way, "outcome": outcome, "attempt": attempts, "seconds": round(seconds, 3)}
        log.info("an ask was taken care of", extra=told)
