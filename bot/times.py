"""When a digest is due: local time decides, on days with a change of the clock too. Pure: a schedule and a moment in, slots out."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import groupby, islice
from zoneinfo import ZoneInfo

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = "January February March April May June July August September October November December".split()
EVERY_DAY = (0, 1, 2, 3, 4, 5, 6)
WEEKDAYS = (0, 1, 2, 3, 4)
WEEKENDS = (5, 6)
NAMED_DAYS = {EVERY_DAY: "every day", WEEKDAYS: "on weekdays", WEEKENDS: "on weekends"}
FIXED = "Etc/GMT"
"""Zones without summer time; their sign is turned round: Etc/GMT-2 is two hours ahead of UTC (POSIX)."""

MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Schedule:
    """Times of day in the zone's local time, days by number (Monday is 0), and the zone's IANA name; all three in order, none empty."""

    times: tuple[time, ...]
    days: tuple[int, ...]
    zone: str


@dataclass(frozen=True, slots=True)
class Slot:
    """One time a digest is due: the local ``day`` and ``at`` it is planned for (they name it for ever), and the ``moment`` it goes out."""

    day: date
    at: time
    moment: datetime


def next_times(schedule: Schedule, after: datetime, count: int = 3) -> tuple[datetime, ...]:
    """The next moments in local time; ``after`` is aware and is itself never among them."""
    return tuple(slot.moment for slot in islice(slots(schedule, after), count))


def slots(schedule: Schedule, after: datetime) -> Iterator[Slot]:
    """All slots later than ``after``, in order, without end.

    Slots that a spring gap moves to the same minute are one: the last of them.
    """
    planned = (slot for slot in _planned(schedule, after.astimezone(ZoneInfo(schedule.zone)).date() - DAY) if slot.moment > after)
    return (list(same)[-1] for _, same in groupby(planned, key=_instant))


def _instant(slot: Slot) -> datetime:
    return slot.moment.astimezone(UTC)


def _planned(schedule: Schedule, day: date) -> Iterator[Slot]:
    zone = ZoneInfo(schedule.zone)
    while True:
        if day.weekday() in schedule.days and _happens(day, zone):
            yield from (Slot(day, at, moment(day, at, zone)) for at in sorted(schedule.times))
        day += DAY


def _happens(day: date, zone: ZoneInfo) -> bool:
    """Whether the zone has this day: Samoa had no 30 December 2011."""
    return any(moment(day, at, zone).date() == day for at in (time(0), time(12), time(23, 59)))


def moment(day: date, at: time, zone: ZoneInfo) -> datetime:
    """The moment of a local day and time: the first of two in autumn, the first minute that exists in a spring gap."""
    wall = datetime.combine(day, at, zone)
    there = wall.astimezone(UTC).astimezone(zone)
    return wall if there.replace(tzinfo=None) == wall.replace(tzinfo=None) else _after_gap(wall, zone)


def _after_gap(wall: datetime, zone: ZoneInfo) -> datetime:
    """The first whole minute after the gap a local time falls into; the change lies between the two readings of that time."""
    early, late = (wall.replace(fold=fold).astimezone(UTC) for fold in (1, 0))
    before = early.astimezone(zone).utcoffset()
    while late - early > MINUTE:
        middle = early + (late - early) // 2 // MINUTE * MINUTE
        early, late = (middle, late) if middle.astimezone(zone).utcoffset() == before else (early, middle)
    return late.astimezone(zone)


def told(schedule: Schedule) -> str:
    """A schedule as people read it: "8:30 and 17:00 on weekdays, Europe/Berlin"."""
    return f"{told_times(schedule.times)} {told_days(schedule.days)}, {told_zone(schedule.zone)}"


def told_times(times: tuple[time, ...]) -> str:
    """Times of day as people read them: "8:30, 12:00 and 17:00"."""
    return listed([told_time(at) for at in sorted(times)])


def told_time(at: time) -> str:
    """A time of day as people read it: "8:30"."""
    return f"{at.hour}:{at.minute:02}"


def told_days(days: tuple[int, ...]) -> str:
    """Days as people read them: "on weekdays", "on Monday and Thursday"."""
    return NAMED_DAYS.get(days) or f"on {listed([DAYS[day] for day in days])}"


def told_day(day: date) -> str:
    """A date as people read it: "Thursday 24 December 2026"."""
    return f"{DAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}"


def told_zone(zone: str) -> str:
    """A zone as people read it; one without summer time by its distance: "UTC+2"."""
    ahead = zone.removeprefix(FIXED) if zone.startswith(FIXED) else ""
    return f"UTC{'-' if ahead[0] == '+' else '+'}{ahead[1:]}" if ahead else zone


def listed(names: list[str]) -> str:
    """Names as a sentence lists them: "a, b and c"."""
    before = ", ".join(names[:-1])
    return f"{before} and {names[-1]}" if before else "".join(names)
