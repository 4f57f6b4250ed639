"""What was held for the digests of one minute is let go of when none was made for a while."""

import asyncio
import logging
from collections.abc import Callable
from datetime import datetime, timedelta

from adapters.store.records import Schedule
from bot.frugal import give_back
from bot.gathering import Gather, Gathered
from briefings import held

log = logging.getLogger("newsbrief")

QUIET = timedelta(minutes=3)
"""How long no digest was made: longer than those of one minute take for 200 channels, and shorter than until the next round times."""
LOOK = 30.0
"""Seconds between two looks."""


class Quiet:
    """Knows when digests are made; ``let_go`` forgets what else is held for them."""

    def __init__(self, gather: Gather, let_go: Callable[[], object], clock: Callable[[], datetime], after: timedelta = QUIET) -> None:
        self._gather, self._let_go, self._clock, self._after = gather, let_go, clock, after
        self._making = 0
        self._made: datetime | None = None

    async def gather(self, schedule: Schedule, moment: datetime) -> Gathered:
        """Gather a digest, and note that one was."""
        self._making += 1
        try:
            return await self._gather(schedule, moment)
        finally:
            self._making -= 1
            self._made = self._clock()

    def look(self) -> bool:
        """Let go when none was made for a while; whether that was now. A clock that was set back is no reason to hold on."""
        if self._making or self._made is None or abs(self._clock() - self._made) < self._after:
            return False
        self._made = None
        log.debug("%d held results of the last digests are let go of", held.count())
        held.let_go()
        self._let_go()
        give_back()
        return True

    async def run(self) -> None:
        """Look now and then, until cancelled."""
        while True:
            await asyncio.sleep(LOOK)
            self.look()
