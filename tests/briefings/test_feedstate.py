from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.feedstate import (
    LATEST,
    SOONEST,
    Asked,
    Health,
    Polled,
    after,
    back_off,
    begin,
    is_due,
    pause,
    resume,
    rhythm,
    state,
    told,
)

NOW = datetime(2026, 11, 3, 9, 0, tzinfo=UTC)
ADDRESS = "https://harbour.example/feed"
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)

GOOD = Asked("read", entries=10, fresh=2)
FAILED = Asked("failed", reason="404")


def run(health: Health, asked: Asked, until: timedelta) -> tuple[list[tuple[timedelta, Polled]], Health]:
    """Poll whenever due, with the same answer, for so long; each poll with when it was."""
    polls = []
    while health.due - NOW <= until:
        at = health.due
        polled = after(health, asked, ADDRESS, at)
        polls.append((at - NOW, polled))
        health = polled.health
    return polls, health


def test_a_new_feed_is_due_at_once() -> None:
    assert is_due(begin(NOW), NOW)
    assert state(begin(NOW), NOW) == "ok"


def test_a_feed_that_answers_is_ok() -> None:
    health = after(begin(NOW), GOOD, ADDRESS, NOW).health
    assert state(health, NOW) == "ok"
    assert (health.seen, health.held) == (2, 10)


def test_a_feed_without_entries_is_empty_and_nothing_seen_is_forgotten() -> None:
    full = after(begin(NOW), GOOD, ADDRESS, NOW).health
    health = after(full, Asked("read"), ADDRESS, NOW + HOUR).health
    assert state(health, NOW + HOUR) == "empty"
    assert health.seen == full.seen


def test_an_unchanged_answer_keeps_the_state() -> None:
    full = after(begin(NOW), GOOD, ADDRESS, NOW).health
    assert state(after(full, Asked("unchanged"), ADDRESS, NOW + HOUR).health, NOW + HOUR) == "ok"


def test_a_feed_with_nothing_new_for_thirty_days_is_stale_and_fresh_news_end_that() -> None:
    health = after(begin(NOW), GOOD, ADDRESS, NOW).health
    later = NOW + 31 * DAY
    quiet = after(health, Asked("read", entries=10), ADDRESS, later).health
    assert state(quiet, later) == "stale"
    assert state(after(quiet, GOOD, ADDRESS, later).health, later) == "ok"


def test_a_feed_of_a_slow_rhythm_is_not_called_stale_too_soon() -> None:
    health = after(begin(NOW), Asked("read", entries=10, fresh=10, newest=NOW, usual=7 * DAY), ADDRESS, NOW).health
    assert state(health, NOW + 60 * DAY) == "ok"
    assert state(health, NOW + 71 * DAY) == "stale"


def test_one_failure_is_failing_and_one_answer_is_well_again() -> None:
    health = after(begin(NOW), FAILED, ADDRESS, NOW).health
    assert state(health, NOW) == "failing"
    polled = after(health, GOOD, ADDRESS, NOW + HOUR)
    assert state(polled.health, NOW + HOUR) == "ok"
    assert polled.notice is None


def test_the_wait_after_failures_doubles_from_five_minutes_to_a_day() -> None:
    minutes = [back_off(tries) // MINUTE for tries in range(1, 12)]
    assert minutes == [5, 10, 20, 40, 80, 160, 320, 640, 1280, 1440, 1440]
    assert back_off(10**9) == LATEST


def test_a_week_of_failure_gives_one_notice_after_a_day_and_one_pause() -> None:
    polls, health = run(begin(NOW), FAILED, 10 * DAY)
    notices = [(at, polled.notice) for at, polled in polls if polled.notice]
    assert [notice for _, notice in notices] == ["failing", "paused"]
    assert DAY <= notices[0][0] < 2 * DAY
    assert 7 * DAY <= notices[1][0] < 8 * DAY
    assert state(health, NOW + 10 * DAY) == "paused"


def test_a_paused_feed_is_looked_at_once_a_day_and_resumes_by_itself() -> None:
    polls, health = run(begin(NOW), FAILED, 14 * DAY)
    paused = [at for at, polled in polls if polled.health.pause]
    assert all(0.9 * DAY <= later - earlier <= DAY for earlier, later in pairwise(paused))
    back = after(health, GOOD, ADDRESS, health.due)
    assert back.notice == "resumed"
    assert state(back.health, health.due) == "ok"


def test_our_own_week_of_silence_does_not_pause_a_feed() -> None:
    health = after(begin(NOW), FAILED, ADDRESS, NOW).health
    polled = after(health, FAILED, ADDRESS, NOW + 8 * DAY)
    assert polled.notice is None
    assert state(polled.health, NOW + 8 * DAY) == "failing"


def test_a_feed_that_is_gone_is_paused_at_once_and_told_once() -> None:
    polled = after(begin(NOW), Asked("gone", reason="410"), ADDRESS, NOW)
    assert polled.notice == "gone"
    assert state(polled.health, NOW) == "paused"
    assert after(polled.health, Asked("gone", reason="410"), ADDRESS, NOW + DAY).notice is None


def test_a_person_who_pauses_a_feed_is_obeyed_and_nothing_is_forgotten() -> None:
    health = pause(after(begin(NOW), GOOD, ADDRESS, NOW).health)
    assert state(health, NOW) == "paused"
    assert not is_due(health, NOW + 100 * DAY)
    again = resume(health, NOW + 100 * DAY)
    assert is_due(again, NOW + 100 * DAY)
    assert again.seen == health.seen


def test_retry_after_is_obeyed_and_an_absurd_one_bounded() -> None:
    polled = after(begin(NOW), Asked("failed", retry_after=3 * HOUR, reason="503"), ADDRESS, NOW)
    assert polled.health.due >= NOW + 3 * HOUR
    absurd = after(begin(NOW), Asked("failed", retry_after=timedelta(days=10**6), reason="503"), ADDRESS, NOW)
    assert absurd.health.due <= NOW + 7 * DAY
    good = after(begin(NOW), Asked("read", entries=1, retry_after=2 * DAY), ADDRESS, NOW)
    assert good.health.due >= NOW + 2 * DAY


@pytest.mark.parametrize(
    ("usual", "max_age", "least", "most"),
    [
        (timedelta(minutes=1), None, SOONEST, 1.1 * SOONEST),
        (2 * HOUR, None, HOUR, 1.1 * HOUR),
        (30 * DAY, None, 0.9 * LATEST, LATEST),
        (None, None, HOUR, 1.1 * HOUR),
        (2 * HOUR, 3 * HOUR, 3 * HOUR, 3.3 * HOUR),
        (2 * HOUR, 90 * DAY, 0.9 * LATEST, LATEST),
        (2 * HOUR, timedelta(0), HOUR, 1.1 * HOUR),
    ],
)
def test_the_interval_follows_the_rhythm_and_the_cache_headers_within_bounds(
    usual: timedelta | None, max_age: timedelta | None, least: timedelta, most: timedelta
) -> None:
    asked = Asked("read", entries=9, fresh=1, newest=NOW, usual=usual, max_age=max_age)
    assert least <= after(begin(NOW), asked, ADDRESS, NOW).health.due - NOW <= most


def test_a_feed_long_silent_is_asked_less_often() -> None:
    health = after(begin(NOW), Asked("read", entries=9, fresh=1, newest=NOW, usual=HOUR), ADDRESS, NOW).health
    later = NOW + 4 * DAY
    assert after(health, Asked("unchanged"), ADDRESS, later).health.due - later >= 12 * HOUR


def test_feeds_of_one_rhythm_are_spread_and_each_always_the_same() -> None:
    waits = [after(begin(NOW), GOOD, f"https://{n}.example/feed", NOW).health.due for n in range(200)]
    assert len(set(waits)) > 190
    assert waits == [after(begin(NOW), GOOD, f"https://{n}.example/feed", NOW).health.due for n in range(200)]


def test_the_rhythm_is_the_usual_pause_between_entries() -> None:
    times = [NOW - n * HOUR for n in range(1, 10)]
    assert rhythm([*times, None, NOW + DAY, times[0]], NOW) == (NOW - HOUR, HOUR)
    assert rhythm([NOW, NOW], NOW) == (NOW, None)
    assert rhythm([], NOW) == (None, None)


def test_notices_are_plain_sentences() -> None:
    health = Health(NOW, NOW, tries=12, reason="404")
    assert told(health, "BBC World", "failing") == "BBC World has failed for a day (404, 12 tries). I keep trying; settings kept."
    assert told(health, "BBC World", "paused").startswith("BBC World has failed for a week (404, 12 tries). Paused; settings kept")
    assert told(health, "BBC World", "resumed") == "BBC World works again."


DURATIONS = st.none() | st.timedeltas(min_value=timedelta(0), max_value=timedelta(days=400))
ASKED = st.builds(
    Asked,
    outcome=st.sampled_from(["read", "unchanged", "failed", "gone"]),
    entries=st.integers(0, 500),
    fresh=st.integers(0, 50),
    newest=st.none() | st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001 - hypothesis adds the zone
    usual=DURATIONS,
    retry_after=DURATIONS,
    max_age=DURATIONS,
)
STEPS = st.lists(st.tuples(ASKED, st.timedeltas(min_value=timedelta(0), max_value=timedelta(days=3))), max_size=30)


@settings(max_examples=200, deadline=None)
@given(STEPS)
def test_whatever_happens_the_promises_hold(steps: list[tuple[Asked, timedelta]]) -> None:
    health, now, open_notice = begin(NOW), NOW, False
    for asked, late in steps:
        now = max(now, health.due) + late
        polled = after(health, asked, ADDRESS, now)
        assert polled.health.seen >= health.seen
        assert SOONEST <= polled.health.due - now <= 7 * DAY
        assert polled.health.due - now <= LATEST or asked.retry_after is not None
        if asked.outcome in {"failed", "gone"}:
            assert polled.health.held == health.held
            assert polled.notice != "failing" or not open_notice
        assert state(polled.health, now) in {"ok", "empty", "stale", "failing", "paused"}
        assert (asked.outcome == "gone") <= (state(polled.health, now) == "paused")
        open_notice = polled.health.told
        health = polled.health


@settings(max_examples=50, deadline=None)
@given(STEPS)
def test_the_same_history_gives_the_same_health(steps: list[tuple[Asked, timedelta]]) -> None:
    def play() -> Health:
        health = begin(NOW)
        for asked, late in steps:
            health = after(health, asked, ADDRESS, health.due + late).health
        return health

    assert play() == play()
