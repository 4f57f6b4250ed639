"""When digests are due: APScheduler rings once for each distinct (times, days, zone), and what is due then is handed to a task group of ours."""

import asyncio
import logging
from collections import defaultdict
from collections.abc import Awaitable, Callable, Iterable, Sequence
from contextlib import suppress
from datetime import UTC, datetime, time, timedelta
from itertools import takewhile
from typing import Any, Protocol

from apscheduler.schedulers.asyncio import AsyncIOScheduler  # type: ignore[import-untyped] # APScheduler brings no types
from apscheduler.triggers.base import BaseTrigger  # type: ignore[import-untyped] # as above

from adapters.errors import AdapterError
from adapters.store import records
from bot.faults import noted
from bot.times import DAYS, Schedule, Slot, slots

log = logging.getLogger("newsbrief")

LEAD = timedelta(seconds=90)
"""How long before it is due a digest is gathered: its articles are fetched and briefed by then, so that it goes out on the minute."""
LATE = timedelta(hours=6)
"""How late a missed digest is still sent, when nothing else is set."""
TICK = 5.0
"""Seconds between two looks at the clock and at the schedules: a clock that jumps, and what another process changed, are noticed then."""
BACK = timedelta(seconds=2)
"""How far a clock may be set back and nobody minds."""
GRACE = 30.0
"""Seconds that begun digests have when it is time to stop; what is not done is begun anew at the next start."""
SHORT_DAYS = tuple(day[:3].lower() for day in DAYS)


class Digests(Protocol):
    """The schedules there are; see ``adapters.store.digests``."""

    async def all(self) -> Sequence[records.Schedule]:
        """Every schedule that may fire."""
        ...

    async def stamp(self) -> tuple[Any, ...]:
        """Another one after each change of them."""
        ...


Form = tuple[int, int, datetime]
"""A schedule as it was last changed."""
Publish = Callable[[records.Schedule, Slot], Awaitable[None]]
"""Makes the digest of a slot ready. It may be called again for the same slot, and then does nothing that was done."""


class Slots(BaseTrigger):  # type: ignore[misc] # APScheduler brings no types
    """Rings for each slot of a plan, some time before: APScheduler's own cron leaves out a time that a spring gap swallows."""

    def __init__(self, plan: Schedule, lead: timedelta) -> None:
        self._plan, self._lead = plan, lead

    def get_next_fire_time(self, previous_fire_time: datetime | None, now: datetime) -> datetime:
        """The next time to ring, after the previous one or, at first, from now on."""
        after = previous_fire_time or now - timedelta(microseconds=1)
        return next(slots(self._plan, after.astimezone(UTC) + self._lead)).moment.astimezone(UTC) - self._lead


class Timetable:
    """Knows when which digest is due. The clock is read through ``clock``; APScheduler reads its own."""

    def __init__(
        self,
        digests: Digests,
        publish: Publish,
        clock: Callable[[], datetime],
        lead: timedelta = LEAD,
        late: timedelta = LATE,
    ) -> None:
        self._digests, self._publish, self._clock, self._lead, self._late = digests, publish, clock, lead, late
        self._bells = AsyncIOScheduler(timezone=UTC)
        self._plans: dict[Schedule, tuple[records.Schedule, ...]] = {}
        self._rung: set[Schedule] = set()
        self._begun: set[tuple[int, Slot]] = set()
        self._made: set[tuple[Form, Slot]] = set()
        self._stamp: tuple[Any, ...] | None = None
        self._looked: datetime | None = None
        self._bell = asyncio.Event()

    def changed(self) -> None:
        """A schedule was added, edited, paused, resumed, removed or skipped."""
        self._stamp = None
        self._bell.set()

    async def run(self, stop: asyncio.Event) -> None:
        """Begin what is due until it is time to stop; what was begun then ends within its grace."""
        self._bells.start()
        try:
            with suppress(TimeoutError):
                async with asyncio.timeout(None) as grace, asyncio.TaskGroup() as group:
                    while not stop.is_set():
                        await self.look(group)
                        await self._waited(stop)
                    grace.reschedule(asyncio.get_running_loop().time() + GRACE)
        finally:
            self._bells.shutdown(wait=False)

    async def look(self, group: asyncio.TaskGroup) -> None:
        """Read what was changed, and begin what is due; a store that cannot be read is read at the next look."""
        self._bell.clear()
        try:
            self._wake(self._clock())
            await self._read()
            # Taken only after the schedules were read: when that fails, these have still rung. And the time is told again: a new bell
            # rings for what comes after it was hung, and what came before that must be seen now.
            now = self._clock()
            rung, self._rung = self._rung, set()
            for plan in rung & self._plans.keys():
                self._begin(plan, now, group)
        except AdapterError as error:
            log.warning("the schedules could not be read: %s", error)

    async def _waited(self, stop: asyncio.Event) -> None:
        waiting = [asyncio.ensure_future(event.wait()) for event in (stop, self._bell)]
        await asyncio.wait(waiting, timeout=TICK, return_when=asyncio.FIRST_COMPLETED)
        for one in waiting:
            one.cancel()

    def _wake(self, now: datetime) -> None:
        """A clock that was set back is waited for by every bell; one that was set ahead has passed some of them."""
        if self._looked and now < self._looked - BACK:
            self._hang(self._plans, ())
            self._rung.update(self._plans)
        elif self._bells.running:
            self._bells.wakeup()
        self._looked = now

    async def _read(self) -> None:
        """Read the schedules when one was changed, and hang a bell for each plan that has none."""
        stamp = await self._digests.stamp()
        if stamp == self._stamp:
            return
        grouped: dict[Schedule, list[records.Schedule]] = defaultdict(list)
        for one in await self._digests.all():
            grouped[plan(one)].append(one)
        before, self._plans = self._plans, {one: tuple(several) for one, several in grouped.items()}
        known = {_form(one) for several in before.values() for one in several}
        self._stamp = stamp
        self._rung |= {one for one, several in self._plans.items() if any(_form(each) not in known for each in several)}
        self._hang(self._plans.keys() - before.keys(), before.keys() - self._plans.keys())

    def _hang(self, new: Iterable[Schedule], old: Iterable[Schedule]) -> None:
        """A bell for each new plan, none for old ones."""
        for one in old:
            self._bells.remove_job(_name(one))
        for one in new:
            self._bells.add_job(
                self._ring, Slots(one, self._lead), (one,), id=_name(one), misfire_grace_time=None, coalesce=True, replace_existing=True
            )

    async def _ring(self, one: Schedule) -> None:
        """All a job does: APScheduler cancels what still runs in one when it ends."""
        self._rung.add(one)
        self._bell.set()

    def _begin(self, one: Schedule, now: datetime, group: asyncio.TaskGroup) -> None:
        """Begin the digests of a plan that are due."""
        passed = passing(one, now - self._late, now + self._lead)
        # One more digest at 8:30, or one that failed, must not have the ten thousand others of 8:30 looked up again.
        self._made = {made for made in self._made if made[1].moment > now - self._late}
        for schedule in self._plans[one] if passed else ():
            slot = newest(schedule, passed)
            if slot and (_form(schedule), slot) not in self._made and (schedule.number, slot) not in self._begun:
                self._begun.add((schedule.number, slot))
                group.create_task(self._published(schedule, slot))

    async def _published(self, schedule: records.Schedule, slot: Slot) -> None:
        """Have one digest made ready; what goes wrong is tried again as long as the digest is worth it."""
        try:
            await self._publish(schedule, slot)
            self._made.add((_form(schedule), slot))
        except AdapterError as error:
            log.warning("digest %d of %s %s: %s", schedule.number, slot.day, slot.at, error)
            self._rung.add(plan(schedule))
        except Exception as error:  # noqa: BLE001 - one digest's bug must not cost the others theirs
            noted(f"digest {schedule.number} of {slot.day} {slot.at}", error)
            self._rung.add(plan(schedule))
        finally:
            self._begun.discard((schedule.number, slot))


def plan(schedule: records.Schedule) -> Schedule:
    """The times, days and zone of a stored schedule."""
    times = tuple(sorted(time.fromisoformat(at) for at in schedule.times))
    return Schedule(times, tuple(sorted(SHORT_DAYS.index(day) for day in schedule.days)), schedule.zone)


def _name(one: Schedule) -> str:
    return repr(one)


def passing(one: Schedule, after: datetime, until: datetime) -> tuple[Slot, ...]:
    """The slots later than one moment and not later than another."""
    return tuple(takewhile(lambda slot: slot.moment <= until, slots(one, after)))


def newest(schedule: records.Schedule, passed: Sequence[Slot]) -> Slot | None:
    """The last slot that a schedule has among these; the others, if it was missed, are not sent any more."""
    return next((slot for slot in reversed(passed) if _fires(schedule, slot)), None)


def fires(schedule: records.Schedule, slot: Slot) -> bool:
    """Whether a slot is one of a schedule's times, later than its last change, and neither paused nor skipped."""
    there = slot.moment.astimezone(UTC)  # within a zone, a second before the end of a gap would lie in it
    return _fires(schedule, slot) and slot in passing(plan(schedule), there - timedelta(seconds=1), there)


def _fires(schedule: records.Schedule, slot: Slot) -> bool:
    paused = schedule.paused and (schedule.paused_until is None or slot.moment < schedule.paused_until)
    return not paused and slot.moment > schedule.since and local(slot) not in schedule.skipped


def _form(schedule: records.Schedule) -> Form:
    """Another one after each change; a number may be given again."""
    return schedule.number, schedule.revision, schedule.since


def local(slot: Slot) -> str:
    """A slot as the store names it: "2026-11-23T08:30"."""
    return f"{slot.day.isoformat()}T{slot.at:%H:%M}"
