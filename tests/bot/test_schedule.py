"""Digests are due once each local day, whatever clocks do; what was changed does not fire at its old time; of what was missed the newest once."""

import asyncio
from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from adapters.store.errors import StoreError
from adapters.store.records import Schedule
from bot.schedule import LEAD, Timetable, fires, passing, plan
from bot.times import Slot
from tests.bot.ringing import NOW, Clock, Listed, Publisher, schedule, told_to_apscheduler, tower

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
ZONES = (
    "Europe/Berlin", "America/New_York", "America/St_Johns", "America/Asuncion", "America/Havana", "Africa/Cairo", "Asia/Beirut", "Asia/Tehran",
    "Asia/Kathmandu", "Australia/Lord_Howe", "Pacific/Auckland", "Pacific/Apia",
)  # fmt: skip
"""Among them gaps at midnight (Beirut, Havana, Asunción), half an hour's (Lord Howe), on a Friday (Cairo), and none at all."""
TIMES = ("08:30", "00:30", "02:30")


@pytest.mark.long
async def test_each_local_day_has_one_digest_in_12_zones_over_3_years() -> None:
    pairs = [(zone, at) for zone in ZONES for at in TIMES]
    many = [schedule(number, at, zone=zone) for number, (zone, at) in enumerate(pairs)]
    begin, end = datetime(2023, 12, 31, tzinfo=UTC), datetime(2027, 1, 2, tzinfo=UTC)
    with tower(*many, at=begin) as bells:
        await bells.until(end)
        heard = bells.publisher.heard
    days = Counter((number, slot.day, f"{slot.at:%H:%M}") for number, slot, _ in heard)
    year = [date(2024, 1, 1) + DAY * count for count in range(366 + 365 + 365)]
    assert {(number, day, pairs[number][1]): 1 for number in range(len(pairs)) for day in year}.items() <= days.items()
    assert set(days.values()) == {1}
    for number, slot, now in heard[len(pairs) :]:
        there = slot.moment.astimezone(ZoneInfo(pairs[number][0]))
        assert there.date() == slot.day
        assert now == slot.moment.astimezone(UTC) - LEAD
        assert there.time() >= slot.at


async def test_a_digest_is_gathered_before_its_minute() -> None:
    with tower(schedule(1, "08:30"), lead=2 * MINUTE) as bells:
        await bells.until(NOW + DAY)
        assert [now for _, _, now in bells.publisher.heard] == [datetime(2026, 11, 23, 7, 28, tzinfo=UTC)]


async def test_many_channels_with_one_plan_have_one_bell() -> None:
    with tower(*(schedule(number, "08:30") for number in range(50)), schedule(99, "09:00")) as bells:
        await bells.look()
        assert len(bells.table._bells.get_jobs()) == 2
        await bells.until(NOW + DAY)
        assert len(bells.publisher.slots) == 51


@pytest.mark.parametrize(
    ("days", "expected"),
    [(("mon", "tue", "wed", "thu", "fri"), [23, 24, 25, 26, 27]), (("sat", "sun"), [28, 29]), (("tue", "thu"), [24, 26])],
)
async def test_weekdays_weekends_and_named_days_fire_at_all_their_times_and_on_no_other_day(
    days: tuple[str, ...], expected: list[int]
) -> None:
    sunday_night = NOW + 5 * HOUR
    with tower(schedule(1, "08:30", "17:00", days=days), at=sunday_night) as bells:
        await bells.until(sunday_night + 7 * DAY)
        assert bells.publisher.slots == [f"1 2026-11-{day} {at}" for day in expected for at in ("08:30", "17:00")]


async def test_a_schedule_that_was_changed_does_not_fire_at_its_old_time() -> None:
    with tower(schedule(1, "08:30")) as bells:
        await bells.look()
        bells.listed.schedules = [schedule(1, "09:15", revision=2, since=NOW + MINUTE)]
        bells.table.changed()
        await bells.until(NOW + 3 * DAY)
        assert bells.publisher.slots == [f"1 2026-11-{day} 09:15" for day in (23, 24, 25)]


async def test_a_schedule_that_was_removed_does_not_fire_while_others_at_its_time_do() -> None:
    with tower(schedule(1, "08:30"), schedule(2, "08:30"), schedule(3, "10:00")) as bells:
        await bells.look()
        bells.listed.schedules = [schedule(2, "08:30")]
        await bells.until(NOW + DAY)
        assert bells.publisher.slots == ["2 2026-11-23 08:30"]
        assert len(bells.table._bells.get_jobs()) == 1


async def test_a_time_before_a_change_is_not_made_up_for() -> None:
    nine = datetime(2026, 11, 23, 8, tzinfo=UTC)
    with tower(schedule(1, "08:30", since=nine), at=nine + MINUTE) as bells:
        await bells.until(nine + HOUR)
        assert bells.publisher.slots == []


@pytest.mark.parametrize("others", [0, 1])
async def test_a_schedule_added_within_the_last_minute_fires_at_once(others: int) -> None:
    due = datetime(2026, 11, 23, 7, 30, tzinfo=UTC)
    with tower(*(schedule(number + 5, "08:30") for number in range(others)), at=due - HOUR) as bells:
        await bells.look()
        bells.clock.now = due - 30 * timedelta(seconds=1)
        await bells.look()
        bells.listed.schedules.append(schedule(1, "08:30", since=bells.clock.now))
        await bells.look()
        assert "1 2026-11-23 08:30" in bells.publisher.slots


async def test_one_more_schedule_or_one_that_failed_has_none_of_the_others_made_again() -> None:
    due = datetime(2026, 11, 23, 7, 30, tzinfo=UTC)
    with tower(*(schedule(number, "08:30") for number in range(1, 6)), at=due) as bells:
        well, failing = bells.publisher.publish, [3]

        async def fails(one: Schedule, slot: Slot) -> None:
            if one.number in failing:
                failing.remove(one.number)
                raise StoreError("busy", "the store")
            await well(one, slot)

        bells.table._publish = fails
        await bells.look()
        bells.listed.schedules.append(schedule(6, "08:30", since=due - HOUR))
        bells.clock.now = due + HOUR
        await bells.look()
        await bells.look()
        assert sorted(number for number, _, _ in bells.publisher.heard) == [1, 2, 3, 4, 5, 6]


async def test_a_paused_schedule_comes_again_by_itself() -> None:
    until = datetime(2026, 11, 24, 23, tzinfo=UTC)
    with tower(schedule(1, "08:30", paused=True, paused_until=until)) as bells:
        await bells.until(NOW + 4 * DAY)
        assert bells.publisher.slots == ["1 2026-11-25 08:30", "1 2026-11-26 08:30"]


async def test_a_skipped_time_is_left_out_and_nothing_older_is_sent_instead() -> None:
    with tower(schedule(1, "08:00", "08:30", skipped=("2026-11-23T08:30",))) as bells:
        await bells.until(NOW + DAY)
        assert bells.publisher.slots == ["1 2026-11-23 08:00"]


@pytest.mark.parametrize(
    ("down", "expected"),
    [
        (timedelta(0), ["1 2026-11-23 08:30"]),
        (timedelta(minutes=30), ["1 2026-11-23 09:00"]),
        (HOUR, ["1 2026-11-23 09:00"]),
        (5 * HOUR, ["1 2026-11-23 12:00"]),
        (12 * HOUR, []),
        (DAY, ["1 2026-11-24 08:30"]),
        (7 * DAY, ["1 2026-11-30 08:30"]),
    ],
)
async def test_after_downtime_the_newest_missed_digest_is_sent_within_the_grace(down: timedelta, expected: list[str]) -> None:
    begin = datetime(2026, 11, 23, 7, 31, tzinfo=UTC)  # 8:31 in Berlin
    with tower(schedule(1, "08:30", "09:00", "12:00"), at=begin + down) as bells:
        await bells.look()
        assert bells.publisher.slots == expected


async def test_the_grace_is_a_setting() -> None:
    with tower(schedule(1, "08:30"), at=datetime(2026, 11, 23, 9, 31, tzinfo=UTC), late=2 * HOUR) as bells:
        await bells.look()
        assert bells.publisher.slots == []


@pytest.mark.parametrize("jump", [HOUR, DAY])
async def test_a_clock_that_jumps_ahead_rings_what_it_passed_once(jump: timedelta) -> None:
    begin = datetime(2026, 11, 23, 7, 0, tzinfo=UTC)
    with tower(schedule(1, "08:30"), at=begin) as bells:
        await bells.look()
        bells.clock.passes(jump)
        await bells.look()
        await bells.until(begin + 3 * DAY)
        passed = (begin + jump).date()
        expected = [passed + DAY * count for count in range((date(2026, 11, 25) - passed).days + 1)]
        assert bells.publisher.slots == [f"1 {day} 08:30" for day in expected]


@pytest.mark.parametrize("jump", [HOUR, DAY])
async def test_a_clock_that_is_set_back_loses_no_digest(jump: timedelta) -> None:
    """It was ahead at noon, so the bell for this evening had been passed; then it was set right."""
    begin = datetime(2026, 11, 23, 16, 20, tzinfo=UTC)  # 17:20
    with tower(schedule(1, "17:30"), at=begin) as bells:
        await bells.look()
        bells.clock.passes(jump)
        await bells.look()
        bells.clock.passes(-jump)
        await bells.look()
        await bells.until(begin + 3 * DAY)
        assert {f"1 2026-11-{day} 17:30" for day in (23, 24, 25)} <= set(bells.publisher.slots)


async def test_a_small_step_back_is_no_jump() -> None:
    with tower(schedule(1, "08:30")) as bells:
        await bells.look()
        next_before = bells.next
        bells.clock.passes(-timedelta(seconds=1))
        await bells.look()
        assert bells.next == next_before
        assert bells.publisher.slots == []


async def test_what_cannot_be_made_ready_is_tried_again(caplog: pytest.LogCaptureFixture) -> None:
    due = datetime(2026, 11, 23, 7, 28, 30, tzinfo=UTC)
    with tower(schedule(1, "08:30"), at=due) as bells:
        well, calls = bells.publisher.publish, []

        async def fails(one: Schedule, slot: Slot) -> None:
            calls.append(slot)
            if len(calls) == 1:
                raise StoreError("busy", "the store")
            await well(one, slot)

        bells.table._publish = fails
        await bells.look()
        await bells.look()
        assert (len(calls), bells.publisher.slots) == (2, ["1 2026-11-23 08:30"])
    assert "the store is locked" in caplog.text


async def test_schedules_that_cannot_be_read_now_are_read_later() -> None:
    due = datetime(2026, 11, 23, 7, 28, 30, tzinfo=UTC)
    with tower(schedule(1, "08:30"), at=due - HOUR) as bells:
        await bells.look()
        bells.clock.now = due
        well = bells.listed.stamp

        async def broken() -> tuple[Schedule, ...]:
            raise StoreError("busy", "the store")

        bells.table._digests = type("Broken", (), {"stamp": staticmethod(broken)})()
        await bells.look()
        assert bells.publisher.slots == []
        bells.table._digests = bells.listed
        assert await well()
        await bells.look()
        assert bells.publisher.slots == ["1 2026-11-23 08:30"]


async def test_a_digest_whose_time_comes_while_schedules_are_read_is_not_lost() -> None:
    due = datetime(2026, 11, 23, 7, 30, tzinfo=UTC)
    with tower(schedule(1, "08:30"), at=due - LEAD - timedelta(seconds=1)) as bells:
        read = bells.listed.all

        async def slowly() -> list[Schedule]:
            bells.clock.passes(timedelta(seconds=2))
            return list(await read())

        bells.table._digests = type("Slow", (), {"stamp": bells.listed.stamp, "all": staticmethod(slowly)})()
        await bells.look()
        assert bells.publisher.slots == ["1 2026-11-23 08:30"]


async def test_schedules_are_read_only_when_one_was_changed() -> None:
    with tower(schedule(1, "08:30")) as bells:
        await bells.until(NOW + 5 * DAY)
        assert bells.listed.reads == 1


async def test_what_was_begun_ends_before_a_timetable_does() -> None:
    """APScheduler's own end cancels what still runs in a job."""
    begun, let_go, ended = asyncio.Event(), asyncio.Event(), []

    async def publish(_: Schedule, slot: Slot) -> None:
        begun.set()
        await let_go.wait()
        ended.append(slot)

    clock, stop = Clock(datetime(2026, 11, 23, 7, 29, tzinfo=UTC)), asyncio.Event()
    with told_to_apscheduler(clock):
        running = asyncio.create_task(Timetable(Listed([schedule(1, "08:30")]), publish, clock).run(stop))
        await begun.wait()
        stop.set()
        await asyncio.sleep(0)
        let_go.set()
        await running
    assert len(ended) == 1


async def test_a_bell_wakes_a_timetable_that_runs() -> None:
    clock, stop, heard = Clock(), asyncio.Event(), asyncio.Event()
    listed, publisher = Listed([]), Publisher(clock)

    async def publish(one: Schedule, slot: Slot) -> None:
        await publisher.publish(one, slot)
        heard.set()

    with told_to_apscheduler(clock):
        table = Timetable(listed, publish, clock)
        running = asyncio.create_task(table.run(stop))
        await asyncio.sleep(0)
        clock.now = datetime(2026, 11, 23, 7, 29, tzinfo=UTC)
        listed.schedules.append(schedule(1, "08:30"))
        table.changed()
        await heard.wait()
        stop.set()
        await running
    assert publisher.slots == ["1 2026-11-23 08:30"]


def test_a_slot_stands_while_its_schedule_has_it() -> None:
    one = schedule(1, "08:30")
    (slot,) = passing(plan(one), NOW, NOW + DAY)
    assert fires(one, slot)
    changed = (
        {"times": ("09:00",)}, {"days": ("tue",)}, {"zone": "America/New_York"}, {"paused": True}, {"since": slot.moment},
        {"skipped": ("2026-11-23T08:30",)}, {"paused": True, "paused_until": slot.moment + MINUTE},
    )  # fmt: skip
    assert not any(fires(replace(one, **change), slot) for change in changed)
    assert fires(replace(one, top=3, name="Morning", paused=True, paused_until=slot.moment), slot)
