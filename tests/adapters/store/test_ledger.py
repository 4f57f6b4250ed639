"""Schedules, the ledger of posts and the inbox: each thing once, forward only, nothing lost."""

import asyncio
import json

import pytest

from adapters.store.inbox import LEASE
from adapters.store.records import Delivery, Part, Schedule, Told
from adapters.store.store import Store
from adapters.store.subscriptions import NotThereAnyMore
from briefings.feedstate import begin
from tests.adapters.store.samples import DAY, HOUR, MINUTE, NOW, channel, workspace


async def scheduled(store: Store, name: str = "Morning") -> Schedule:
    here = await channel(store)
    return await store.digests.add(
        here.number, NOW, by="Ada", name=name, times=("08:30", "17:00"), days=("mon", "tue"), zone="Europe/Rome", topics=("ships",)
    )


async def test_a_schedule_is_kept_as_it_was_given(store: Store) -> None:
    one = await scheduled(store)
    assert (one.times, one.days, one.zone, one.top, one.topics) == (("08:30", "17:00"), ("mon", "tue"), "Europe/Rome", 5, ("ships",))
    assert (one.position, one.revision, one.paused, one.person, one.skipped) == (1, 1, False, None, ())
    assert await store.digests.get(one.number) == one
    assert await store.digests.list(one.channel) == (one,)
    with pytest.raises(NotThereAnyMore):
        await store.digests.add(77, NOW, times=("08:30",), days=("mon",), zone="UTC")


async def test_a_schedules_number_is_never_given_twice(store: Store) -> None:
    first, second = await scheduled(store), await scheduled(store)
    assert await store.digests.remove(second.number)
    assert not await store.digests.remove(second.number)
    assert ((await scheduled(store)).position, first.position) == (3, 1)


async def test_a_schedule_is_found_by_number_name_or_beginning(store: Store) -> None:
    one, other = await scheduled(store, "Morning ships"), await scheduled(store, "Morning trains")
    for typed in ("1", "#1", "morning SHIPS", "morning s"):
        assert await store.digests.find(one.channel, typed) == one, typed
    assert await store.digests.find(one.channel, "2") == other
    for typed in ("morning", "3", "", "evening"):
        assert await store.digests.find(one.channel, typed) is None, typed


async def test_every_change_of_a_schedule_is_a_new_revision(store: Store) -> None:
    one = await scheduled(store)
    edited = await store.digests.edit(one.number, 1, NOW + DAY, times=("09:00",), top=3)
    assert edited is not None
    assert (edited.times, edited.top, edited.days, edited.revision) == (("09:00",), 3, one.days, 2)
    assert await store.digests.edit(one.number, 1, NOW, top=9) is None
    paused = await store.digests.pause(one.number, NOW + DAY)
    skipped = await store.digests.skip(one.number, "2026-11-23T08:30")
    resumed = await store.digests.resume(one.number, NOW + DAY)
    assert paused is not None
    assert skipped is not None
    assert resumed is not None
    assert (paused.paused, paused.paused_until, paused.revision) == (True, NOW + DAY, 3)
    assert (skipped.skipped, skipped.revision) == (("2026-11-23T08:30",), 4)
    assert (resumed.paused, resumed.paused_until, resumed.revision) == (False, None, 5)
    assert await store.digests.skip(77, "2026-11-23T08:30") is None


async def test_two_edits_at_once_do_not_overwrite_each_other(store: Store) -> None:
    one = await scheduled(store)
    done = await asyncio.gather(*(store.digests.edit(one.number, 1, NOW, top=top) for top in range(1, 6)))
    assert sum(edited is not None for edited in done) == 1


async def test_what_can_fire_is_neither_paused_for_good_nor_in_a_channel_that_was_left(store: Store) -> None:
    one, for_good, for_a_day = await scheduled(store), await scheduled(store), await scheduled(store)
    await store.digests.pause(for_good.number)
    await store.digests.pause(for_a_day.number, NOW + DAY)
    assert [each.number for each in await store.digests.all()] == [one.number, for_a_day.number]
    await store.places.leave(one.channel, NOW)
    assert await store.digests.all() == ()


async def test_schedules_of_channels_that_read_the_same_feeds_stand_together(store: Store) -> None:
    here = await workspace(store)
    feeds = [await store.feeds.add(f"https://site{at}.example/feed", "", None, begin(NOW), NOW) for at in range(2)]
    for name, feed in (("C1", feeds[1]), ("C2", feeds[0]), ("C3", feeds[1])):
        made = await store.places.channel(here.number, name, name, NOW)
        await store.digests.add(made.number, NOW, name=name, times=("08:30",), days=("mon",), zone="UTC")
        await store.subscriptions.add(made.number, feed.number, "feed", NOW)
    assert [one.name for one in await store.digests.all()] == ["C2", "C1", "C3"]


async def test_only_another_time_makes_a_schedule_begin_anew(store: Store) -> None:
    one = await scheduled(store)
    named = await store.digests.edit(one.number, 1, NOW + DAY, name="Evening")
    moved = await store.digests.edit(one.number, 2, NOW + DAY, zone="UTC")
    resumed = await store.digests.resume(one.number, NOW + 2 * DAY)
    assert [each.since for each in (one, named, moved, resumed) if each] == [NOW, NOW, NOW + DAY, NOW + 2 * DAY]


async def test_every_change_of_what_fires_gives_another_stamp(store: Store) -> None:
    before = await store.digests.stamp()
    stamps = []
    one, other = await scheduled(store), await scheduled(store)
    changes = (
        lambda: store.digests.edit(one.number, 1, NOW, top=3),
        lambda: store.digests.skip(one.number, "2026-11-23T08:30"),
        lambda: store.digests.pause(other.number, NOW + DAY),
        lambda: store.digests.remove(other.number),
        lambda: store.digests.add(one.channel, NOW + HOUR, times=("08:30",), days=("mon",), zone="UTC"),
        lambda: store.digests.pause(one.number),
        lambda: store.places.leave(one.channel, NOW),
    )
    for change in changes:
        stamps.append(await store.digests.stamp())
        await change()
    stamps.append(await store.digests.stamp())
    assert len(set(stamps)) == len(stamps)
    assert stamps[-1] == before


async def planned(store: Store, key: str = "slack:T1:C1:1:2026-11-23:08:30:1") -> Delivery:
    here = await channel(store)
    return await store.deliveries.plan(key, here.workspace, NOW, NOW, channel=here.number)


async def test_a_post_is_planned_once(store: Store) -> None:
    rows = await asyncio.gather(*(planned(store) for _ in range(10)))
    assert len({row.number for row in rows}) == 1
    assert await store.deliveries.by_key("slack:T1:C1:1:2026-11-23:08:30:1") == rows[0]


async def test_a_post_goes_forward_to_sent(store: Store) -> None:
    row = await planned(store)
    assert await store.deliveries.open(NOW + MINUTE, 10) == ()
    ready = await store.deliveries.ready(row.number, {"blocks": ["one"]}, NOW)
    assert ready is not None
    assert ready.payload == {"blocks": ["one"]}
    assert await store.deliveries.ready(row.number, {"blocks": ["other"]}, NOW) is None
    sending = await store.deliveries.claim(row.number, "key", NOW + MINUTE)
    assert sending is not None
    assert (sending.state, sending.attempt, sending.attempt_at, sending.idempotency_key) == ("sending", 1, NOW + MINUTE, "key")
    assert await store.deliveries.open(NOW + DAY, 10) == (sending,)
    assert await store.deliveries.sent(row.number, 1, "1700.1", NOW + HOUR)
    done = await store.deliveries.get(row.number)
    assert done is not None
    assert (done.state, done.message, done.changed, done.payload) == ("sent", "1700.1", NOW + HOUR, {"blocks": ["one"]})


async def test_of_many_who_claim_a_post_one_sends_it(store: Store) -> None:
    row = await planned(store)
    await store.deliveries.ready(row.number, {}, NOW)
    claimed = await asyncio.gather(*(store.deliveries.claim(row.number, f"k{number}", NOW) for number in range(10)))
    assert sum(one is not None for one in claimed) == 1


async def test_a_post_never_goes_back(store: Store) -> None:
    row = await planned(store)
    assert await store.deliveries.claim(row.number, "k", NOW) is None
    assert not await store.deliveries.sent(row.number, 0, "m", NOW)
    await store.deliveries.ready(row.number, {}, NOW)
    await store.deliveries.claim(row.number, "k", NOW)
    assert await store.deliveries.sent(row.number, 1, "m", NOW)
    assert not await store.deliveries.failed(row.number, 1, "late", NOW)
    assert not await store.deliveries.sent(row.number, 1, "other", NOW)
    assert await store.deliveries.claim(row.number, "k", NOW) is None
    assert await store.deliveries.again(row.number, 1, NOW) is None
    assert (await planned(store)).state == "sent"


async def test_an_attempt_that_never_ended_is_found_and_tried_again_once(store: Store) -> None:
    row = await planned(store)
    await store.deliveries.ready(row.number, {}, NOW)
    await store.deliveries.claim(row.number, "k", NOW)
    assert await store.deliveries.open(NOW, 10) == ()
    (lost,) = await store.deliveries.open(NOW + MINUTE, 10)
    tried = await asyncio.gather(*(store.deliveries.again(lost.number, lost.attempt, NOW + MINUTE) for _ in range(5)))
    (second,) = [one for one in tried if one is not None]
    assert (second.attempt, second.attempt_at, second.idempotency_key) == (2, NOW + MINUTE, "k")
    assert not await store.deliveries.sent(row.number, 1, "from the first attempt", NOW)
    assert not await store.deliveries.failed(row.number, 1, "from the first attempt", NOW)
    assert await store.deliveries.failed(row.number, 2, "channel_not_found", NOW)
    assert await store.deliveries.open(NOW + DAY, 10) == ()


async def test_a_planned_post_can_be_given_up(store: Store) -> None:
    row = await planned(store)
    assert await store.deliveries.failed(row.number, 0, "nothing new", NOW)
    kept = await store.deliveries.get(row.number)
    assert kept is not None
    assert (kept.state, kept.reason) == ("failed", "nothing new")


async def test_a_schedule_that_is_removed_leaves_its_posts_in_the_ledger(store: Store) -> None:
    one = await scheduled(store)
    row = await store.deliveries.plan("k", (await workspace(store)).number, NOW, NOW, channel=one.channel, digest=one.number)
    await store.digests.remove(one.number)
    kept = await store.deliveries.get(row.number)
    assert kept is not None
    assert (row.digest, kept.digest) == (one.number, None)


async def test_a_post_of_several_messages_is_frozen_whole_with_what_it_tells(store: Store) -> None:
    row = await planned(store)
    parts = [Part(row.key, {"text": "one"}), Part(f"{row.key[:-1]}2", {"text": "two"})]
    assert await store.deliveries.freeze(row.number, parts, NOW, Told(NOW, ({"event": 1},), ({"link": "a", "why": "b"},)))
    assert not await store.deliveries.freeze(row.number, parts, NOW, Told(NOW))
    frozen = await store.deliveries.open(NOW + MINUTE, 10)
    assert [(one.key[-1], one.state, one.payload["text"]) for one in frozen] == [("1", "ready", "one"), ("2", "ready", "two")]
    (told,) = await store.editions.told(frozen[0].channel or 0, None, NOW - DAY, 10)
    assert (told.upto, json.loads(told.events), json.loads(told.left_out)) == (NOW, [{"event": 1}], [{"link": "a", "why": "b"}])
    edition = await store.editions.last(frozen[0].channel or 0, None)
    assert edition is not None
    assert (edition.delivery, edition.upto, edition.events, edition.left_out) == (
        row.number,
        NOW,
        ({"event": 1},),
        ({"link": "a", "why": "b"},),
    )


async def test_what_was_given_up_told_nothing(store: Store) -> None:
    row = await planned(store)
    await store.deliveries.freeze(row.number, [Part(row.key, {})], NOW, Told(NOW))
    await store.deliveries.failed(row.number, 0, "not_in_channel", NOW)
    assert await store.editions.last(row.channel or 0, None) is None
    assert await store.editions.since(row.channel or 0, None, NOW - DAY, 10) == ()
    assert await store.editions.told(row.channel or 0, None, NOW - DAY, 10) == ()


async def test_what_nobody_tried_to_send_can_be_planned_anew(store: Store) -> None:
    row = await planned(store)
    other = await planned(store, "slack:T1:C1:1:2026-11-23:08:30:1x")
    await store.deliveries.freeze(row.number, [Part(row.key, {}), Part(f"{row.key[:-1]}2", {})], NOW, Told(NOW))
    assert await store.deliveries.thaw(row.number, row.key[:-1], NOW)
    assert (await store.deliveries.get(row.number) or row).state == "planned"
    assert await store.deliveries.by_key(f"{row.key[:-1]}2") is None
    assert await store.deliveries.get(other.number) == other
    assert await store.editions.last(row.channel or 0, None) is None
    assert await store.deliveries.freeze(row.number, [Part(row.key, {})], NOW, Told(NOW))
    await store.deliveries.claim(row.number, "k", NOW)
    await store.deliveries.later(row.number, 1, NOW + HOUR, NOW)
    assert not await store.deliveries.thaw(row.number, row.key[:-1], NOW)


async def test_a_platform_that_wants_patience_leaves_a_post_ready(store: Store) -> None:
    row = await planned(store)
    await store.deliveries.ready(row.number, {}, NOW)
    await store.deliveries.claim(row.number, "k", NOW)
    waiting = await store.deliveries.later(row.number, 1, NOW + HOUR, NOW)
    assert waiting is not None
    assert (waiting.state, waiting.not_before, waiting.attempt) == ("ready", NOW + HOUR, 1)
    assert await store.deliveries.later(row.number, 1, NOW + HOUR, NOW) is None


async def test_what_never_got_ready_in_time_is_found(store: Store) -> None:
    here = await channel(store)
    row = await store.deliveries.plan("k", here.workspace, NOW, NOW, until=NOW + HOUR)
    assert await store.deliveries.planned(NOW + HOUR, 10) == ()
    assert await store.deliveries.planned(NOW + HOUR + MINUTE, 10) == (row,)


async def test_what_somebody_has_in_hand_is_not_given_again(store: Store) -> None:
    rows = [await planned(store, key) for key in "abc"]
    for row in rows:
        await store.deliveries.ready(row.number, {}, NOW)
    found = await store.deliveries.open(NOW + MINUTE, 2, (rows[0].number,))
    assert [one.number for one in found] == [rows[1].number, rows[2].number]


async def test_an_ask_delivered_many_times_at_once_is_new_once(store: Store) -> None:
    new = await asyncio.gather(*(store.inbox.receive("T1:C1:1.2", f"Ev{number % 2}", {}, NOW) for number in range(10)))
    assert sorted(new) == [False] * 9 + [True]


async def test_both_keys_of_an_ask_tell_that_it_was_seen(store: Store) -> None:
    assert await store.inbox.receive("T1:C1:1.2", "Ev1", {}, NOW)
    assert not await store.inbox.receive("T1:C1:1.2", "Ev2", {}, NOW)
    assert not await store.inbox.receive("T1:C1:9.9", "Ev1", {}, NOW)
    assert await store.inbox.receive("T1:C1:3.4", "", {}, NOW)
    assert await store.inbox.receive("T1:C1:5.6", "", {}, NOW)


async def test_an_ask_is_unfinished_until_it_is_answered_or_given_up(store: Store) -> None:
    for number in range(3):
        await store.inbox.receive(f"k{number}", "", {"text": f"brief {number}", "list": [1]}, NOW + number * MINUTE)
    assert [one.key for one in await store.inbox.unfinished()] == ["k0", "k1", "k2"]
    assert (await store.inbox.begun("k0", NOW), await store.inbox.begun("k0", NOW + HOUR), await store.inbox.begun("none", NOW)) == (
        1,
        2,
        0,
    )
    (first, *_) = await store.inbox.unfinished()
    assert (first.body, first.attempts, first.received) == ({"text": "brief 0", "list": [1]}, 2, NOW)
    assert await store.inbox.done("k0", NOW)
    assert not await store.inbox.done("k0", NOW)
    assert await store.inbox.failed("k1", NOW)
    assert [one.key for one in await store.inbox.unfinished()] == ["k2"]


async def test_an_ask_is_taken_by_one_of_many(store: Store) -> None:
    await store.inbox.receive("k", "", {}, NOW)
    assert sorted(await asyncio.gather(*(store.inbox.begun("k", NOW) for _ in range(5)))) == [0, 0, 0, 0, 1]


async def test_an_ask_is_held_as_long_as_its_process_says_so(store: Store) -> None:
    await store.inbox.receive("k", "", {}, NOW)
    assert await store.inbox.begun("k", NOW) == 1
    await store.inbox.hold("k", NOW + LEASE)
    assert await store.inbox.begun("k", NOW + LEASE * 2) == 0
    assert await store.inbox.begun("k", NOW + LEASE * 2 + MINUTE) == 2


async def test_an_ask_that_was_let_go_can_be_taken_at_once(store: Store) -> None:
    for key in ("a", "b"):
        await store.inbox.receive(key, "", {}, NOW)
        assert await store.inbox.begun(key, NOW) == 1
    await store.inbox.release("a")
    assert (await store.inbox.begun("a", NOW), await store.inbox.begun("b", NOW)) == (2, 0)
    await store.inbox.release()
    assert (await store.inbox.begun("a", NOW), await store.inbox.begun("b", NOW)) == (3, 2)


async def test_finished_asks_are_forgotten_after_a_while_and_others_never(store: Store) -> None:
    await store.inbox.receive("answered", "", {"text": "secret"}, NOW)
    await store.inbox.receive("waiting", "", {}, NOW)
    await store.inbox.done("answered", NOW)
    assert await store.inbox.purge(NOW) == 0
    assert not await store.inbox.receive("answered", "", {}, NOW)
    assert await store.inbox.purge(NOW + HOUR) == 1
    assert await store.inbox.receive("answered", "", {}, NOW + HOUR)
    assert len(await store.inbox.unfinished()) == 2
