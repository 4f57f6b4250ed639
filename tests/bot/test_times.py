"""Local time decides when a digest is due, whatever the clocks do that day."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import takewhile
from zoneinfo import ZoneInfo

import pytest

from bot.times import EVERY_DAY, WEEKDAYS, WEEKENDS, Schedule, moment, next_times, slots, told, told_days, told_zone

ZONES = (
    "Europe/Berlin", "America/New_York", "America/Santiago", "Australia/Lord_Howe", "Pacific/Auckland", "Asia/Beirut", "Africa/Cairo",
    "America/Nuuk", "America/Havana", "Asia/Kolkata", "Pacific/Apia", "America/Asuncion",
)  # fmt: skip
TIMES = (time(8, 30), time(0, 30), time(2, 30))
FROM, TO = date(2024, 1, 1), date(2027, 1, 1)


def due(schedule: Schedule, first: date, last: date) -> list[tuple[date, time, datetime]]:
    begin = datetime.combine(first - timedelta(2), time(), UTC)
    found = takewhile(lambda slot: slot.day < last, slots(schedule, begin))
    return [(slot.day, slot.at, slot.moment) for slot in found if slot.day >= first]


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("at", TIMES, ids=str)
def every_local_day_of_three_years_has_exactly_one(zone: str, at: time) -> None:
    found = due(Schedule((at,), EVERY_DAY, zone), FROM, TO)
    days = [FROM + timedelta(number) for number in range((TO - FROM).days)]
    assert [day for day, _, _ in found] == days
    for day, _, told_moment in found:
        local = told_moment.astimezone(UTC).astimezone(ZoneInfo(zone))
        assert local.date() == day
        assert local.time() == at or local.time() == first_that_exists(day, at, zone)
    instants = [told_moment.astimezone(UTC) for _, _, told_moment in found]
    assert instants == sorted(set(instants))


def first_that_exists(day: date, at: time, zone: str) -> time | None:
    """The slow way: minute by minute, the first local minute from this time on that a clock there shows."""
    begin = datetime.combine(day, time(), UTC) - timedelta(hours=15)
    shown = (begin + timedelta(minutes=number) for number in range(60 * 54))
    locals_ = (instant.astimezone(ZoneInfo(zone)).replace(tzinfo=None) for instant in shown)
    later = [local for local in locals_ if local.date() == day and local.time() >= at]
    return min(later).time() if later else None


def a_time_that_does_not_exist_goes_out_at_the_first_minute_that_does() -> None:
    berlin = ZoneInfo("Europe/Berlin")
    gone = moment(date(2026, 3, 29), time(2, 30), berlin)
    assert gone.isoformat() == "2026-03-29T03:00:00+02:00"
    havana = moment(date(2026, 3, 8), time(0, 30), ZoneInfo("America/Havana"))
    assert havana.isoformat() == "2026-03-08T01:00:00-04:00"
    lord_howe = moment(date(2026, 10, 4), time(2, 15), ZoneInfo("Australia/Lord_Howe"))
    assert lord_howe.isoformat() == "2026-10-04T02:30:00+11:00"


def an_autumn_repeat_gives_one_the_first() -> None:
    found = due(Schedule((time(2, 30),), EVERY_DAY, "Europe/Berlin"), date(2026, 10, 25), date(2026, 10, 26))
    assert [told_moment.isoformat() for _, _, told_moment in found] == ["2026-10-25T02:30:00+02:00"]


def a_slot_keeps_the_day_it_is_planned_for_when_the_gap_is_at_midnight() -> None:
    # In Nuuk the clock goes from 22:59 on Saturday to 00:00 on Sunday.
    found = due(Schedule((time(23, 30),), EVERY_DAY, "America/Nuuk"), date(2025, 3, 29), date(2025, 3, 31))
    assert [(day.day, told_moment.isoformat()) for day, _, told_moment in found] == [
        (29, "2025-03-30T00:00:00-01:00"),
        (30, "2025-03-30T23:30:00-01:00"),
    ]


def a_day_a_country_left_out_has_none() -> None:
    found = due(Schedule((time(8, 30),), EVERY_DAY, "Pacific/Apia"), date(2011, 12, 28), date(2012, 1, 2))
    assert [day.isoformat() for day, _, _ in found] == ["2011-12-28", "2011-12-29", "2011-12-31", "2012-01-01"]


def test_two_times_that_a_gap_moves_to_one_minute_are_one_slot() -> None:
    found = due(Schedule((time(2, 15), time(2, 45), time(3)), EVERY_DAY, "Europe/Berlin"), date(2026, 3, 29), date(2026, 3, 30))
    assert [(at, told_moment.isoformat()) for _, at, told_moment in found] == [(time(3), "2026-03-29T03:00:00+02:00")]


def the_next_times_are_later_than_now_and_on_the_days_named() -> None:
    schedule = Schedule((time(8, 30), time(17)), (0, 3), "Europe/Berlin")
    now = datetime(2026, 11, 23, 7, 30, tzinfo=UTC)  # a Monday, 8:30 in Berlin
    assert [one.isoformat() for one in next_times(schedule, now, 4)] == [
        "2026-11-23T17:00:00+01:00",
        "2026-11-26T08:30:00+01:00",
        "2026-11-26T17:00:00+01:00",
        "2026-11-30T08:30:00+01:00",
    ]
    assert next_times(schedule, now - timedelta(seconds=1))[0].isoformat() == "2026-11-23T08:30:00+01:00"


def the_moment_counts_and_not_the_zone_it_is_told_in() -> None:
    schedule = Schedule((time(8, 30),), EVERY_DAY, "Asia/Tokyo")
    now = datetime(2026, 11, 23, 1, 0, tzinfo=ZoneInfo("Europe/Berlin"))  # 9:00 in Tokyo
    assert next_times(schedule, now, 1)[0].isoformat() == "2026-11-24T08:30:00+09:00"


@pytest.mark.parametrize(
    ("schedule", "sentence"),
    [
        (Schedule((time(8, 30), time(17)), WEEKDAYS, "Europe/Berlin"), "8:30 and 17:00 on weekdays, Europe/Berlin"),
        (Schedule((time(0, 5),), EVERY_DAY, "UTC"), "0:05 every day, UTC"),
        (Schedule((time(9),), WEEKENDS, "Etc/GMT-2"), "9:00 on weekends, UTC+2"),
        (
            Schedule((time(17), time(8), time(12)), (0, 3, 4), "Asia/Kolkata"),
            "8:00, 12:00 and 17:00 on Monday, Thursday and Friday, Asia/Kolkata",
        ),
    ],
)
def a_schedule_is_told_as_people_say_it(schedule: Schedule, sentence: str) -> None:
    assert told(schedule) == sentence


def a_fixed_zone_is_told_by_its_distance() -> None:
    assert [told_zone(zone) for zone in ("Etc/GMT-2", "Etc/GMT+5", "Etc/GMT", "Europe/Paris")] == [
        "UTC+2",
        "UTC-5",
        "Etc/GMT",
        "Europe/Paris",
    ]
    assert told_days((2,)) == "on Wednesday"
