"""A timetable whose bells are the real ones and whose clock is set by hand."""

import asyncio
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Any, Protocol
from unittest import mock

from adapters.store.records import Schedule
from bot.schedule import LATE, LEAD, Timetable
from bot.times import Slot

NOW = datetime(2026, 11, 22, 18, tzinfo=UTC)


@dataclass(slots=True)
class Clock:
    """Tells the time it was set to."""

    now: datetime = NOW

    def __call__(self) -> datetime:
        return self.now

    def passes(self, span: timedelta) -> None:
        self.now += span


class Telling(Protocol):
    """Tells a time."""

    @property
    def now(self) -> datetime: ...


@contextmanager
def told_to_apscheduler(clock: Telling) -> Iterator[None]:
    """APScheduler reads our clock: it has no way to be given one."""

    class Told(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override] # a plain datetime is what its own one is taken for
            return clock.now.astimezone(tz)

    with mock.patch("apscheduler.schedulers.base.datetime", Told):
        yield


def schedule(number: int = 1, *times: str, zone: str = "Europe/Berlin", **more: Any) -> Schedule:
    """A schedule of every day, from long ago."""
    days = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
    long_ago = datetime(2020, 1, 1, tzinfo=UTC)
    made = Schedule(number, 1, None, number, "", times or ("08:30",), days, zone, 5, (), {}, False, None, (), 1, long_ago, long_ago, "U1")
    return replace(made, **more)


@dataclass(slots=True)
class Listed:
    """The schedules of a test."""

    schedules: list[Schedule]
    reads: int = 0

    async def all(self) -> Sequence[Schedule]:
        self.reads += 1
        return tuple(self.schedules)

    async def stamp(self) -> tuple[Any, ...]:
        return tuple(self.schedules)


@dataclass(slots=True)
class Publisher:
    """Keeps what was due, and when it heard of it."""

    clock: Clock
    heard: list[tuple[int, Slot, datetime]] = field(default_factory=list)

    async def publish(self, schedule: Schedule, slot: Slot) -> None:
        self.heard.append((schedule.number, slot, self.clock.now))

    @property
    def slots(self) -> list[str]:
        """The slots, each once: the ledger knows those that were."""
        return list(dict.fromkeys(f"{number} {slot.day} {slot.at:%H:%M}" for number, slot, _ in self.heard))


class Tower:
    """A timetable at work, moved by hand; use it within a running loop."""

    def __init__(self, clock: Clock, *schedules: Schedule, lead: timedelta = LEAD, late: timedelta = LATE) -> None:
        self.clock, self.listed, self.publisher = clock, Listed(list(schedules)), Publisher(clock)
        self.table = Timetable(self.listed, self.publisher.publish, clock, lead, late)
        self.table._bells.start()

    @property
    def next(self) -> datetime:
        """When the next bell rings."""
        first: datetime = min(job.next_run_time for job in self.table._bells.get_jobs())
        return first

    async def look(self) -> None:
        """One look: bells that are passed ring, and what is due is begun."""
        async with asyncio.TaskGroup() as group:
            await self.table.look(group)
            await self._rung()
            await self.table.look(group)

    async def _rung(self) -> None:
        """APScheduler wakes up in the loop's next turn, and its jobs run in the one after."""
        for _ in range(5):
            await asyncio.sleep(0)

    async def until(self, moment: datetime) -> None:
        """Let the time pass from bell to bell."""
        await self.look()
        while self.next <= moment:
            self.clock.now = self.next
            await self.look()
        self.clock.now = moment

    def close(self) -> None:
        self.table._bells.shutdown(wait=False)


@contextmanager
def tower(*schedules: Schedule, at: datetime = NOW, **more: timedelta) -> Iterator[Tower]:
    """A timetable with these schedules."""
    clock = Clock(at)
    with told_to_apscheduler(clock):
        one = Tower(clock, *schedules, **more)
        try:
            yield one
        finally:
            one.close()
