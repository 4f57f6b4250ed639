"""What happens to digests when clocks jump, newsbrief is off, a platform is in trouble, or somebody changes something at the wrong moment.

docs/delivery.md has the table; each line of it names its test here.
"""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from adapters.chat import NotThere, Place, Receipt, Unclear
from tests.bot.days import Days, days
from tests.bot.ledger import DAY, DUE, HOUR, NOW, later

MINUTE, SECOND, WEEK = timedelta(minutes=1), timedelta(seconds=1), timedelta(days=7)
JUMPS = [10 * MINUTE, HOUR, 5 * HOUR]


def after(days_later: int) -> datetime:
    """A moment after the digest of so many days later."""
    return DUE + DAY * days_later + MINUTE


async def fresh(one: Days, count: int) -> None:
    """A story each day from tomorrow on, and each day's digest."""
    for number in range(1, count + 1):
        await one.until(DUE + DAY * number - HOUR)
        await one.news(f"day {number}")
        await one.until(after(number))


# clocks


@pytest.mark.parametrize("jump", JUMPS)
async def test_a_clock_set_ahead_past_a_digest_sends_it_once_and_late_then_the_others_on_time(tmp_path: Path, jump: timedelta) -> None:
    async with days(tmp_path, now=NOW - 10 * MINUTE) as one:
        await one.news("today")
        await one.look()
        await one.jump(jump + 10 * MINUTE)
        await fresh(one, 2)
        late, *others = one.said
        assert late.startswith("Sent ")
        assert late.endswith("late. today")
        assert others == ["day 1", "day 2"]
        assert [at for place, _, _, at in one.wall.posts if place.thread is None][1:] == [DUE + DAY, DUE + 2 * DAY]


@pytest.mark.parametrize("jump", [DAY, WEEK])
async def test_a_clock_set_ahead_by_days_sends_the_newest_digest_alone(tmp_path: Path, jump: timedelta) -> None:
    async with days(tmp_path, now=NOW - 10 * MINUTE) as one:
        await one.look()
        await one.jump(jump + HOUR)
        assert len(one.said) == 1
        assert await one.store.deliveries.by_key("slack:T1:C1:1:2026-11-23:08:30:1") is None
        assert (await one.row(f"{(DUE + jump).date()}:08:30:1")).state == "sent"


@pytest.mark.parametrize("jump", [10 * MINUTE, HOUR, DAY])
async def test_a_clock_set_back_after_a_digest_repeats_none_and_loses_none(tmp_path: Path, jump: timedelta) -> None:
    async with days(tmp_path) as one:
        await one.news("today")
        await one.until(DUE + MINUTE)
        assert one.said == ["today"]
        await one.jump(-jump)
        await one.until(DUE + MINUTE)
        await fresh(one, 2)
        assert [text for text in one.said if not text.startswith("Nothing new")] == ["today", "day 1", "day 2"]
        assert len(set(one.said)) == len(one.said) <= 4
        assert len({key for _, _, key, _ in one.wall.posts}) == len(one.wall.posts)


@pytest.mark.parametrize("jump", [-HOUR, -10 * MINUTE, 10 * MINUTE, HOUR, DAY])
async def test_a_clock_that_jumps_between_a_claim_and_its_answer_doubles_nothing(tmp_path: Path, jump: timedelta) -> None:
    async with days(tmp_path) as one:
        await one.news("today")
        one.wall.does, one.wall.done = [Unclear("Slack did not answer.")], True
        await _in_the_call(one, lambda: _set(one, jump))
        await one.until(DUE + MINUTE)
        assert [text for text in one.said if text == "today"] == ["today"]
        assert len({key for _, _, key, _ in one.wall.posts}) == len(one.wall.posts)


async def _set(one: Days, jump: timedelta) -> None:
    one.times.now += jump


async def _in_the_call(one: Days, happens: Callable[[], Awaitable[object]]) -> None:
    """Have something happen while the platform is being called for the first time: the claim is committed, the answer not there."""
    post, calls = one.wall.post, []

    async def called(place: Place, message: Any, key: str) -> Receipt:
        calls.append(key)
        if len(calls) == 1:
            await happens()
        return await post(place, message, key)

    one.wall.post = called  # type: ignore[method-assign] # the wall, at a strange moment


# being off


@pytest.mark.parametrize(
    ("off", "first"),
    [
        (HOUR, "Sent 30 min late (I was offline at 8:30). today"),
        (DAY, None),
        (WEEK, None),
        (DAY + HOUR, "Sent 30 min late (I was offline at 8:30). today"),
        (WEEK + HOUR, "Sent 30 min late (I was offline at 8:30). today"),
    ],
)
async def test_after_an_hour_a_day_or_a_week_off_the_newest_digest_comes_once(tmp_path: Path, off: timedelta, first: str | None) -> None:
    """It goes off at 8:00. A whole day or week later it is 8:00 again, and the digest of that day is on time."""
    async with days(tmp_path, now=NOW - DAY) as one:
        await one.until(DUE - 30 * MINUTE)
        await one.news("today")
        await one.off(off)
        await one.until(DUE + off)
        assert one.said[1:] == [first or "today"]
        await one.until(DUE + off + DAY + MINUTE)
        assert len(one.said) == 3
        assert one.said[2].startswith("Nothing new in 1 feed")


async def test_off_between_ready_and_due_the_frozen_digest_is_made_anew_to_say_that_it_is_late(tmp_path: Path) -> None:
    async with days(tmp_path) as one:
        await one.news("today")
        one.stop()
        one.start()
        one.whole.courier.send_due = _nothing  # type: ignore[method-assign] # it crashes before anything is sent
        await one.look()
        assert (await one.row("2026-11-23:08:30:1")).state == "ready"
        await one.off(HOUR)
        assert one.said == ["Sent 58 min late (I was offline at 8:30). today"]


async def _nothing() -> None:
    pass


# platforms in trouble


async def test_429_for_minutes_is_waited_for_and_posts_once_in_order(tmp_path: Path) -> None:
    async with days(tmp_path) as one:
        await one.news("today")
        one.wall.does = [later(60) for _ in range(7)]
        await one.until(DUE + 20 * MINUTE)
        assert one.wall.calls[:8] == [DUE + MINUTE * number for number in range(8)]
        assert [(place.thread, message) for place, message, _, _ in one.wall.posts] == [(None, "today"), ("m1", "more of today")]
        assert one.wall.looks == []


@pytest.mark.parametrize("done", [True, False])
async def test_5xx_for_half_an_hour_posts_once(tmp_path: Path, done: bool) -> None:
    """Whether Slack did what it answered 503 to, or not."""
    async with days(tmp_path) as one:
        await one.news("today")
        post = one.wall.post

        async def broken(place: Place, message: Any, key: str) -> Receipt:
            if one.times.now >= DUE + 30 * MINUTE:
                return await post(place, message, key)
            one.wall.does, one.wall.done = [Unclear("Slack answered 503.")], done
            return await post(place, message, key)

        find = one.wall.find

        async def blind(place: Place, key: str, since: datetime) -> Receipt | None:
            if one.times.now < DUE + 30 * MINUTE and done:
                raise Unclear("Slack answered 503.")
            return await find(place, key, since)

        one.wall.post, one.wall.find = broken, blind  # type: ignore[method-assign] # the wall, ill for half an hour
        await one.until(DUE + HOUR)
        assert [(place.thread, message) for place, message, _, _ in one.wall.posts] == [(None, "today"), ("m1", "more of today")]
        assert one.wall.posts[-1][3] >= DUE + 30 * MINUTE


@pytest.mark.parametrize("part", [1, 2])
async def test_a_channel_deleted_in_the_middle_is_told_to_the_owner_with_the_fix_and_stops_the_schedule(tmp_path: Path, part: int) -> None:
    """Between the claim and the call of the digest's first message, or of its second."""
    async with days(tmp_path) as one:
        await one.news("today")
        gone = NotThere("I cannot see #news: it is private and I am not in it, or it is gone.", "`/invite @brief`.")
        one.wall.does = [None] * (part - 1) + [gone]
        await fresh(one, 2)
        assert one.said == ["today"] * (part - 1)
        (told,) = one.told
        assert told.startswith(
            "Digest 1 could not be posted in #news. I cannot see #news: it is private and I am not in it, or it is gone. `/invite @brief`."
        )
        assert "It is paused" in told
        rows = [await one.row(f"2026-11-23:08:30:{number}") for number in (1, 2)]
        assert [row.state for row in rows] == [["failed", "failed"], ["sent", "failed"]][part - 1]
        kept = await one.store.digests.get(one.schedule.number)
        assert kept is not None
        assert kept.paused


# somebody changes something at the wrong moment

CHANGES: dict[str, Callable[[Days], Awaitable[object]]] = {
    "changed": lambda one: one.store.digests.edit(one.schedule.number, 1, one.times.now, times=("09:15",)),
    "removed": lambda one: one.store.digests.remove(one.schedule.number),
    "paused": lambda one: one.store.digests.pause(one.schedule.number),
    "skipped": lambda one: one.store.digests.skip(one.schedule.number, "2026-11-23T08:30"),
}
NINE = DUE + 45 * MINUTE


@pytest.mark.parametrize("how", CHANGES)
async def test_a_schedule_changed_between_claim_and_post_posts_that_one_once_and_never_again_at_its_old_time(
    tmp_path: Path, how: str
) -> None:
    """The call is on its way: it cannot be taken back, and is not repeated. Its second message, not claimed yet, goes with it."""
    async with days(tmp_path) as one:
        await one.news("today")
        await _in_the_call(one, lambda: CHANGES[how](one))
        await one.until(DUE + 30 * MINUTE)
        assert [message for _, message, _, _ in one.wall.posts] == ["today", "more of today"]
        one.whole.changed()
        await one.look()
        if how == "changed":
            await one.until(NINE + DAY)
            assert [at for place, _, _, at in one.wall.posts if place.thread is None] == [DUE, NINE, NINE + DAY]


@pytest.mark.parametrize("how", CHANGES)
async def test_a_schedule_changed_while_nobody_knows_whether_its_post_is_there_repeats_nothing(tmp_path: Path, how: str) -> None:
    """It was lost on its way, as the search shows: but now it is not to be sent any more."""
    async with days(tmp_path) as one:
        await one.news("today")
        one.wall.does = [Unclear("Slack did not answer.")]
        await _in_the_call(one, lambda: CHANGES[how](one))
        await one.look()
        assert one.wall.looks
        assert one.said == []
        assert (await one.row("2026-11-23:08:30:1")).state == "failed"


@pytest.mark.parametrize("how", CHANGES)
async def test_a_post_that_is_found_to_be_there_is_sent_whatever_was_changed_meanwhile(tmp_path: Path, how: str) -> None:
    async with days(tmp_path) as one:
        await one.news("today")
        one.wall.does, one.wall.done = [Unclear("Slack did not answer.")], True
        await _in_the_call(one, lambda: CHANGES[how](one))
        await one.look()
        assert one.said == ["today"]
        assert (await one.row("2026-11-23:08:30:1")).state == "sent"


def test_the_clock_of_these_tests_stands_before_the_digest() -> None:
    assert timedelta(0) < DUE - NOW < 2 * MINUTE
    assert DUE.tzinfo is UTC
