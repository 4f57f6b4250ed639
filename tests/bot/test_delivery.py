"""The ledger at work: posted once, in order, never before it is wanted, repeated only when it is known not to be there, given up aloud."""

import asyncio
import sqlite3
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from adapters.chat import NotThere, Place, Receipt, ShutOut, Unclear
from adapters.errors import AdapterError
from adapters.store import opening
from adapters.store.errors import StoreError
from adapters.store.records import Delivery
from adapters.store.store import Store
from bot.delivery import KEY, LOCK, POINTS, WRITING, Courier, Patience, idempotency_key
from bot.health import Health
from tests.bot.ledger import DAY, DUE, HOUR, NOW, PLACE, Office, elsewhere, later, office
from tests.bot.polling import until

SECOND = timedelta(seconds=1)
SETTLED = timedelta(seconds=Patience().settled)


async def test_a_post_goes_out_when_it_is_due_and_not_before(tmp_path: Path) -> None:
    async with office(tmp_path) as one:
        await one.put()
        await one.courier.send_due()
        assert one.wall.calls == [DUE]
        row = await one.row()
        assert (row.state, row.message, row.attempt, row.attempt_at) == ("sent", "m1", 1, DUE)
        assert one.passed == ["claiming", "claimed", "answered", "sent"]


async def test_what_is_due_later_is_left_for_later(tmp_path: Path) -> None:
    async with office(tmp_path) as one:
        await one.put(due=NOW + HOUR)
        await one.courier.send_due()
        assert one.wall.calls == []
        assert (await one.row()).state == "ready"


async def test_the_claim_is_committed_before_the_call(tmp_path: Path) -> None:
    async with office(tmp_path) as one:
        await one.put()
        seen: list[Any] = []
        post = one.wall.post

        async def looks(place: Place, message: Any, key: str) -> Receipt:
            with sqlite3.connect(tmp_path / "newsbrief.db") as other:
                seen.extend(other.execute("SELECT state, attempt, idempotency_key FROM deliveries").fetchall())
            return await post(place, message, key)

        one.wall.post = looks  # type: ignore[method-assign] # the wall, and a look beside it
        await one.courier.send_due()
        row = await one.row()
        assert seen == [("sending", 1, idempotency_key(row.key))]


async def test_a_lost_reply_is_verified_and_not_repeated(tmp_path: Path) -> None:
    async with office(tmp_path) as one:
        one.wall.does, one.wall.done = [Unclear("Slack did not answer.")], True
        await one.put()
        await one.courier.send_due()
        assert (one.wall.said, (await one.row()).message) == (["news"], "m1")
        assert one.wall.looks == [DUE + SETTLED]
        assert one.passed == ["claiming", "claimed", "unclear", "searching", "found", "sent"]


async def test_what_is_known_not_to_be_there_is_posted_again_with_the_same_key(tmp_path: Path) -> None:
    async with office(tmp_path) as one:
        one.wall.does = [Unclear("Slack had a fault.")]
        await one.put()
        await one.courier.send_due()
        row = await one.row()
        assert (row.state, row.attempt, one.wall.said) == ("sent", 2, ["news"])
        assert one.wall.posts[0][2] == idempotency_key(row.key)
        assert len(one.wall.looks) == Patience().looks
        assert one.passed[2:8] == ["unclear", "searching", "searching", "searching", "missing", "repeated"]


async def test_history_that_lags_is_looked_at_again(tmp_path: Path) -> None:
    async with office(tmp_path) as one:
        one.wall.does, one.wall.done, one.wall.shows_after = [Unclear("?")], True, Patience().settled + 6
        await one.put()
        await one.courier.send_due()
        assert (one.wall.said, len(one.wall.looks)) == (["news"], 3)


async def test_half_an_hour_of_faults_posts_once(tmp_path: Path) -> None:
    async with office(tmp_path) as one:
        one.wall.does = [Unclear("Slack had a fault.") for _ in range(33)]
        await one.put()
        await one.courier.send_due()
        assert one.wall.said == ["news"]
        assert one.wall.calls[-1] - DUE > timedelta(minutes=30)


async def test_a_call_that_does_not_end_is_unknown(tmp_path: Path) -> None:
    async with office(tmp_path, Patience(timeout=0.01)) as one:
        post = one.wall.post
        hung: list[int] = []

        async def hangs(place: Place, message: Any, key: str) -> Receipt:
            receipt = await post(place, message, key)
            if not hung:
                hung.append(1)
                await asyncio.Event().wait()
            return receipt

        one.wall.post = hangs  # type: ignore[method-assign] # the wall, which hangs once
        await one.put()
        await one.courier.send_due()
        assert (one.wall.said, (await one.row()).state) == (["news"], "sent")


async def test_after_a_crash_in_a_call_a_post_is_verified_before_it_is_repeated(tmp_path: Path) -> None:
    async with office(tmp_path) as one:
        await one.put()
        row = await one.row()
        await one.store.deliveries.claim(row.number, idempotency_key(row.key), DUE)
        one.wall.posts.append((PLACE, "news", idempotency_key(row.key), DUE + 40 * SECOND))  # committed late
        one.times.now = DUE + SECOND
        await one.courier.send_due()
        assert (one.wall.said, one.wall.calls) == (["news"], [])
        assert one.wall.looks[0] == DUE + SETTLED


async def test_a_clock_that_was_set_back_by_a_day_does_not_make_anybody_wait_a_day(tmp_path: Path) -> None:
    async with office(tmp_path) as one:
        await one.put()
        row = await one.row()
        await one.store.deliveries.claim(row.number, idempotency_key(row.key), DUE + DAY)
        one.times.now = DUE
        await one.courier.send_due()
        assert one.wall.looks[0] - DUE <= SETTLED + 15 * SECOND
        assert one.wall.said == ["news"]


@pytest.mark.parametrize("jump", [HOUR, DAY])
async def test_a_clock_that_jumps_ahead_in_a_call_does_not_shorten_the_wait(tmp_path: Path, jump: timedelta) -> None:
    async with office(tmp_path) as one:
        one.wall.does = [Unclear("?")]
        post = one.wall.post

        async def jumps(place: Place, message: Any, key: str) -> Receipt:
            one.times.now += jump
            return await post(place, message, key)

        one.wall.post = jumps  # type: ignore[method-assign] # the wall, in a strange hour
        await one.put(until=DUE + 3 * DAY)
        await one.courier.send_due()
        assert one.wall.looks[0] == DUE + jump + SETTLED


async def test_nothing_is_sent_before_a_retry_after_is_over(tmp_path: Path) -> None:
    async with office(tmp_path) as one:
        one.wall.does = [later(120)]
        await one.put()
        await one.courier.send_due()
        assert one.wall.calls == [DUE, DUE + 120 * SECOND]
        assert one.wall.looks == []


async def test_a_workspace_that_asks_for_patience_gets_it_from_all_its_channels(tmp_path: Path) -> None:
    async with office(tmp_path) as one:
        one.wall.does = [later(60)]
        await one.put("a", "first")
        await one.put("b", "second", place=elsewhere("C2"), due=DUE + SECOND)
        await one.courier.send_due()
        assert sorted(one.wall.said) == ["first", "second"]
        assert all(at >= one.wall.calls[0] + 60 * SECOND for at in one.wall.calls[1:])


async def test_patience_that_was_asked_for_is_kept_after_a_restart(tmp_path: Path) -> None:
    async with office(tmp_path) as one:
        await one.put()
        row = await one.row()
        await one.store.deliveries.claim(row.number, "k", DUE)
        await one.store.deliveries.later(row.number, 1, DUE + 300 * SECOND, DUE)
        await one.put("other", "other", place=elsewhere("C2"))
        one.restarted()
        await one.courier.send_due()
        assert min(one.wall.calls) == DUE + 300 * SECOND


async def nobody_waits(_: float) -> None:
    """Whoever would wait is gone instead."""
    raise asyncio.CancelledError


@pytest.mark.parametrize(("workspace", "posted"), [("T1", []), ("T2", ["other"])])
async def test_a_crash_in_a_call_keeps_its_workspace_waiting_until_the_call_is_settled(
    tmp_path: Path, workspace: str, posted: list[str]
) -> None:
    """The process may have died between hearing "come back later" and writing it down."""
    async with office(tmp_path) as one:
        await one.put()
        row = await one.row()
        await one.store.deliveries.claim(row.number, idempotency_key(row.key), DUE)
        await one.put("b", "other", place=elsewhere("C2", workspace))
        one.restarted()
        one.times.now, one.courier._rest = DUE + SETTLED - SECOND, nobody_waits
        await one.courier.send_due()
        assert one.wall.said == posted


async def test_a_wait_that_was_asked_for_while_a_post_was_looked_for_is_kept_after_a_restart(tmp_path: Path) -> None:
    async with office(tmp_path) as one:
        await one.put()
        row = await one.row()
        await one.store.deliveries.claim(row.number, idempotency_key(row.key), DUE)
        one.wall.sees = [later(600)]
        one.times.now, one.courier._rest = DUE + SETTLED, nobody_waits
        await one.courier.send_due()
        (asked,) = one.wall.looks
        await one.put("b", "same workspace", place=elsewhere("C2"))
        one.restarted()
        await one.courier.send_due()
        assert min([*one.wall.calls, *one.wall.looks[1:]]) >= asked + 600 * SECOND


async def test_a_wait_that_another_process_was_asked_for_holds_for_all_of_us(tmp_path: Path) -> None:
    async with office(tmp_path) as one:
        await one.put()
        row, shut = await one.row(), list[int]()

        async def meanwhile(_: float) -> None:
            shut.append(one.courier.shut["slack"])
            if len(shut) > 1:
                raise asyncio.CancelledError
            await one.store.deliveries.claim(row.number, "k", NOW)
            await one.store.deliveries.later(row.number, 1, DUE + HOUR, NOW)
            one.times.now = DUE

        one.courier._rest = meanwhile
        await one.courier.send_due()
        assert shut == [0, 1]


@pytest.mark.parametrize(("asked", "kept"), [(10.0**12, 900), (float("inf"), 900), (-5.0, 0)])
async def test_absurd_patience_is_held_to_the_longest(tmp_path: Path, asked: float, kept: float) -> None:
    assert Patience().longest == 86_400
    async with office(tmp_path, Patience(longest=900)) as one:
        one.wall.does = [later(asked)]
        await one.put(until=DUE + 3 * DAY)
        await one.courier.send_due()
        assert one.wall.calls == [DUE, DUE + kept * SECOND]


async def test_a_post_that_cannot_be_sent_while_it_is_worth_it_is_given_up(tmp_path: Path) -> None:
    async with office(tmp_path) as one:
        one.wall.does = [later(1800)]
        await one.put(until=DUE + 600 * SECOND)
        await one.courier.send_due()
        assert (one.wall.said, (await one.row()).state) == ([], "failed")
        assert one.editor.given == [("slack:T1:C1:1:2026-11-23:08:30:1", "It could not be sent in time.")]


@pytest.mark.parametrize("error", [NotThere("I am not in #news.", "Invite me."), ShutOut("The token was revoked."), AdapterError("No.")])
async def test_a_refusal_is_final_and_told(tmp_path: Path, error: AdapterError) -> None:
    async with office(tmp_path) as one:
        one.wall.does = [error]
        await one.put(text="one\ntwo")
        await one.courier.send_due()
        first, second = await one.row(), await one.row(part=2)
        assert (first.state, first.reason) == ("failed", str(error))
        assert (second.state, second.reason, one.wall.said) == ("failed", str(error), [])
        assert one.editor.given == [(first.key, str(error))]
        assert one.passed[-2:] == ["refused", "failed"]


async def test_the_owner_is_told_before_a_failure_is_written_down(tmp_path: Path) -> None:
    async with office(tmp_path) as one:
        one.wall.does = [NotThere("I am not in #news.")]
        states: list[str] = []

        async def given_up(delivery: Delivery, error: AdapterError, now: datetime) -> None:
            states.append((await one.row()).state)

        one.editor.given_up = given_up  # type: ignore[method-assign] # an editor who looks
        await one.put()
        await one.courier.send_due()
        assert states == ["sending"]


async def test_further_parts_stand_in_the_first_ones_thread_in_order(tmp_path: Path) -> None:
    async with office(tmp_path) as one:
        await one.put(text="one\ntwo\nthree")
        await one.courier.send_due()
        assert [(place.thread, message) for place, message, _, _ in one.wall.posts] == [(None, "one"), ("m1", "two"), ("m1", "three")]


async def test_posts_of_one_place_keep_their_order_through_faults(tmp_path: Path) -> None:
    async with office(tmp_path) as one:
        one.wall.does = [Unclear("?"), later(30), Unclear("?")]
        for number in range(4):
            await one.put(f"key {number}", f"text {number}", due=DUE + number * SECOND)
        await one.courier.send_due()
        assert one.wall.said == [f"text {number}" for number in range(4)]


async def test_a_place_with_trouble_keeps_no_other_waiting(tmp_path: Path) -> None:
    async with office(tmp_path) as one:
        real = one.wall.post

        async def one_hangs(place: Place, message: Any, key: str) -> Receipt:
            if place.channel == "C1":
                raise Unclear("?")
            return await real(place, message, key)

        one.wall.post = one_hangs  # type: ignore[method-assign] # the wall, half of it broken
        await one.put("a", "stuck", until=DUE + 600 * SECOND)
        await one.put("b", "free", place=elsewhere("C2", "T2"))
        await one.courier.send_due()
        assert one.wall.said == ["free"]
        assert ((await one.row("a")).state, (await one.row("b")).state) == ("failed", "sent")


async def test_a_post_is_frozen(tmp_path: Path) -> None:
    async with office(tmp_path) as one:
        await one.put(text="first")
        await one.put(text="second")
        await one.courier.send_due()
        assert one.wall.said == ["first"]
        await one.put(text="third")
        await one.courier.send_due()
        assert one.wall.said == ["first"]


async def test_what_was_withdrawn_is_not_sent(tmp_path: Path) -> None:
    async with office(tmp_path) as one:
        await one.put()
        one.editor.withdrawn = {"slack:T1:C1:1:2026-11-23:08:30:1"}
        await one.courier.send_due()
        assert (one.wall.said, (await one.row()).attempt) == ([], 0)


async def test_an_editor_is_asked_again_before_a_repetition(tmp_path: Path) -> None:
    async with office(tmp_path) as one:
        one.wall.does = [Unclear("?")]
        await one.put()
        await one.courier.send_due()
        assert len(one.editor.asked) == 2


async def test_where_posts_cannot_be_looked_for_nothing_is_repeated_unless_the_operator_says_so(tmp_path: Path) -> None:
    for repeat, said in ((False, []), (True, ["news"])):
        (folder := tmp_path / str(repeat)).mkdir()
        async with office(folder, Patience(repeat=repeat)) as one:
            one.wall.does, one.wall.sees = [Unclear("?")], [AdapterError("I lack channels:history.", "Add it.")]
            await one.put()
            await one.courier.send_due()
            assert one.wall.said == said
            assert [sentence.split(",")[0] for _, sentence in one.editor.given] == ["I cannot see whether it arrived"] * (not repeat)


@pytest.mark.parametrize("trouble", [later(20), Unclear("?")])
async def test_a_platform_that_cannot_say_is_asked_again(tmp_path: Path, trouble: AdapterError) -> None:
    async with office(tmp_path) as one:
        one.wall.does, one.wall.done, one.wall.sees = [Unclear("?")], True, [trouble, None]
        await one.put()
        await one.courier.send_due()
        assert (one.wall.said, (await one.row()).state, len(one.wall.looks)) == (["news"], "sent", 2)


async def test_a_channel_deleted_in_the_middle_ends_the_search(tmp_path: Path) -> None:
    async with office(tmp_path) as one:
        one.wall.does, one.wall.sees = [Unclear("?")], [NotThere("#news is gone.")]
        await one.put()
        await one.courier.send_due()
        assert ((await one.row()).state, one.editor.given[0][1]) == ("failed", "#news is gone.")


async def test_what_never_got_ready_is_given_up(tmp_path: Path) -> None:
    async with office(tmp_path) as one:
        row = await one.store.deliveries.plan("k:1", one.workspace, DUE, NOW, until=DUE + HOUR)
        one.times.now = DUE + 2 * HOUR
        await one.courier.send_due()
        kept = await one.store.deliveries.get(row.number)
        assert kept is not None
        assert (kept.state, kept.reason) == ("failed", "It was not ready in time.")


async def test_two_couriers_on_one_ledger_post_once(tmp_path: Path) -> None:
    async with office(tmp_path) as one:
        for number in range(10):
            await one.put(f"key {number}", f"text {number}", place=elsewhere(f"C{number}"))
        one.times.now = DUE
        other = Courier(one.store.deliveries, {"slack": one.wall}, one.editor, one.times, rest=one.times.rest, timer=one.times.timer)
        await asyncio.gather(one.courier.send_due(), other.send_due())
        assert sorted(one.wall.said) == [f"text {number}" for number in range(10)]


async def test_a_platform_that_is_off_leaves_posts_for_later(tmp_path: Path) -> None:
    async with office(tmp_path) as one:
        await one.put()
        off = Courier(one.store.deliveries, {}, one.editor, one.times, rest=one.times.rest)
        await off.send_due()
        assert (await one.row()).state == "ready"
        await one.courier.send_due()
        assert one.wall.said == ["news"]


async def test_a_bug_with_one_post_costs_no_other(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    async with office(tmp_path) as one:
        real = one.wall.post

        async def breaks(place: Place, message: Any, key: str) -> Receipt:
            if place.channel == "C1":
                raise KeyError("a bug")
            return await real(place, message, key)

        one.wall.post = breaks  # type: ignore[method-assign] # the wall, with a bug
        await one.put("a", "stuck", until=DUE + timedelta(minutes=5))
        await one.put("b", "free", place=elsewhere("C2"))
        await one.courier.send_due()
        assert one.wall.said == ["free"]
        assert "failed: KeyError" in caplog.text


def test_a_key_is_the_same_for_every_attempt_and_fits_a_nonce() -> None:
    key = "slack:T1:C1:1:2026-11-23:08:30:1"
    assert idempotency_key(key) == idempotency_key(key) != idempotency_key(f"{key}1")
    assert len(idempotency_key(key)) == KEY <= 25
    assert "T1" not in idempotency_key(key)


# when the store fails


async def _failing(one: Office, name: str, times: int) -> None:
    """Have a call of the ledger fail so often."""
    real, left = getattr(one.store.deliveries, name), [times]

    async def fails(*given: Any, **more: Any) -> Any:
        if left[0]:
            left[0] -= 1
            raise StoreError("full", "the store")
        return await real(*given, **more)

    setattr(one.store.deliveries, name, fails)


async def test_there_is_no_post_without_a_committed_claim(tmp_path: Path) -> None:
    async with office(tmp_path) as one:
        await one.put()
        await _failing(one, "claim", 3)
        troubles: list[tuple[bool, list[datetime]]] = []
        rest = one.times.rest

        async def watched(seconds: float) -> None:
            troubles.append((one.health.degraded, list(one.wall.calls)))
            await rest(seconds)

        one.courier._rest = watched
        await one.courier.send_due()
        assert [calls for degraded, calls in troubles if degraded] == [[], [], []]
        assert (one.wall.said, one.health.degraded) == (["news"], False)


async def test_a_receipt_that_cannot_be_written_is_written_later_and_the_post_not_repeated(tmp_path: Path) -> None:
    async with office(tmp_path) as one:
        await one.put()
        await _failing(one, "sent", 5)
        await one.courier.send_due()
        assert (one.wall.said, (await one.row()).state, one.wall.looks) == (["news"], "sent", [])


async def test_a_ledger_that_cannot_be_read_is_read_again(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    async with office(tmp_path) as one:
        await one.put()
        await _failing(one, "open", 1)
        await one.courier.send_due()
        assert one.wall.said == []
        assert one.health.degraded
        await one.courier.send_due()
        assert (one.wall.said, one.health.degraded) == (["news"], False)
    assert "no room left" in caplog.text


async def test_a_claim_that_took_long_to_commit_is_made_anew(tmp_path: Path) -> None:
    """Its time counts from before the commit: a call begun now could still be on its way when somebody looks for its post."""
    async with office(tmp_path) as one:
        await one.put()
        real, slow = one.store.deliveries.claim, [28.0]

        async def slowly(number: int, idempotency_key: str, now: datetime) -> Delivery | None:
            claimed = await real(number, idempotency_key, now)
            await one.times.rest(slow.pop() if slow else 0)
            return claimed

        one.store.deliveries.claim = slowly  # type: ignore[method-assign] # a database that is locked for a while
        await one.courier.send_due()
        row = await one.row()
        assert row.attempt_at is not None
        assert (one.wall.said, row.attempt) == (["news"], 2)
        assert one.wall.calls[0] - row.attempt_at < SECOND


async def test_a_locked_database_shows_and_heals_by_itself(tmp_path: Path) -> None:
    async with opening.opened(f"sqlite:///{tmp_path / 'newsbrief.db'}") as database:
        store, health = Store(database), Health()
        other = sqlite3.connect(tmp_path / "newsbrief.db", isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        probing = asyncio.create_task(_probed(store, health))
        await until(lambda: _is(health.degraded))
        assert dict(health.troubles) == {LOCK: f"The {LOCK} does not answer."}
        other.execute("ROLLBACK")
        other.close()
        await probing
        assert health.troubles == ()


async def _is(value: bool) -> bool:
    return value


async def _probed(store: Store, health: Health) -> None:
    async with health.watch(LOCK, slow=0.05):
        await store.deliveries.probe()


async def test_one_trouble_is_not_healed_by_another_thing_that_works() -> None:
    health = Health()
    with pytest.raises(StoreError):
        async with health.watch(WRITING):
            raise StoreError("full", "the store")
    async with health.watch(LOCK):
        pass
    assert [what for what, _ in health.troubles] == [WRITING]
    async with health.watch(WRITING):
        pass
    assert not health.degraded


# running and stopping


async def test_what_gets_ready_while_a_courier_runs_is_sent_at_once(tmp_path: Path) -> None:
    async with office(tmp_path) as one:
        stop, sent = asyncio.Event(), asyncio.Event()
        one.times.now = DUE
        real = one.wall.post

        async def tells(place: Place, message: Any, key: str) -> Receipt:
            try:
                return await real(place, message, key)
            finally:
                sent.set()

        one.wall.post = tells  # type: ignore[method-assign] # the wall, and a bell
        running = asyncio.create_task(one.courier.run(stop))
        await asyncio.sleep(0)
        await one.put()
        one.courier.wake()
        await sent.wait()
        stop.set()
        await running
        assert (await one.row()).state == "sent"


async def test_a_courier_that_stops_lets_begun_calls_end_and_begins_none(tmp_path: Path) -> None:
    async with office(tmp_path) as one:
        stop, begun, let_go = asyncio.Event(), asyncio.Event(), asyncio.Event()
        one.times.now = DUE
        real = one.wall.post

        async def waits(place: Place, message: Any, key: str) -> Receipt:
            begun.set()
            await let_go.wait()
            return await real(place, message, key)

        one.wall.post = waits  # type: ignore[method-assign] # the wall, slowly
        await one.put(text="one\ntwo")
        running = asyncio.create_task(one.courier.run(stop))
        await begun.wait()
        stop.set()
        await asyncio.sleep(0)
        let_go.set()
        await running
        assert ((await one.row()).state, (await one.row(part=2)).state) == ("sent", "ready")


def test_every_point_has_its_name_once() -> None:
    assert len(set(POINTS)) == len(POINTS)
