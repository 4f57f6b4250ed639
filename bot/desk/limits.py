"""How much may be asked for in a minute, by one person and in one channel."""

import math
from collections import OrderedDict, deque
from dataclasses import dataclass
from datetime import datetime, timedelta

from adapters.errors import AdapterError

MINUTE = timedelta(minutes=1)
REMEMBERED = 10_000
"""People and channels that are counted; who asked longest ago is forgotten first."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Briefings a minute, for each person and for each channel."""

    person: int = 6
    channel: int = 30


class TooMany(AdapterError):  # noqa: N818 - the name says what happened, which is how the team speaks of it
    """Somebody asked for too much in a minute; ``seconds`` says when the next one may come."""

    def __init__(self, who: str, most: int, seconds: int) -> None:
        super().__init__(f"{who} asked for {most} in a minute; the next one in {seconds} s.")
        self.seconds = seconds


class Pace:
    """Counts what was taken in the last minute, by name."""

    def __init__(self) -> None:
        self._taken: OrderedDict[str, deque[datetime]] = OrderedDict()

    def wait(self, name: str, most: int, count: int, now: datetime) -> timedelta:
        """How long until so many more may be taken; zero when that is now."""
        taken = self._recent(name, now)
        over = len(taken) + min(count, most) - most
        return taken[over - 1] + MINUTE - now if over > 0 else timedelta(0)

    def take(self, name: str, most: int, count: int, now: datetime) -> None:
        """Count what is taken."""
        self._taken.setdefault(name, deque()).extend([now] * min(count, most))
        self._taken.move_to_end(name)
        while len(self._taken) > REMEMBERED:
            self._taken.popitem(last=False)

    def _recent(self, name: str, now: datetime) -> deque[datetime]:
        taken = self._taken.get(name, deque())
        # a clock that was set back would otherwise keep somebody waiting until it is where it was
        while taken and not timedelta(0) <= now - taken[0] < MINUTE:
            taken.popleft()
        return taken


class Fair:
    """Lets everybody have their share."""

    def __init__(self, limits: Limits) -> None:
        self._limits, self._pace = limits, Pace()

    def take(self, person: int, channel: int, count: int, now: datetime) -> None:
        """Count so many briefings for a person in a channel. Raises TooMany, and then counts nothing."""
        shares = (("You", f"p{person}", self._limits.person), ("This channel", f"c{channel}", self._limits.channel))
        for who, name, most in shares:
            if wait := self._pace.wait(name, most, count, now):
                raise TooMany(who, most, math.ceil(wait.total_seconds()))
        for _, name, most in shares:
            self._pace.take(name, most, count, now)
