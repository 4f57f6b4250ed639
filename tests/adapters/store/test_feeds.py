"""Feeds and their polls: one poller at a time, nothing twice, nothing forgotten."""

import asyncio
from dataclasses import replace

from sqlalchemy import insert

from adapters.store.feeds import due_feeds
from adapters.store.records import Answer, Unchanged
from adapters.store.store import Store
from adapters.store.tables import feeds, subscriptions
from briefings import feedstate
from briefings.feeds import Entry
from briefings.feedstate import Asked
from tests.adapters.store.asking import plan
from tests.adapters.store.samples import DAY, HOUR, MINUTE, NOW, channel, entry, feed, read


async def test_a_feed_added_twice_is_one(store: Store) -> None:
    first, second = await feed(store), await feed(store)
    assert first == second
    assert await store.feeds.at("https://example.org/feed") == first
    assert await store.feeds.get(first.number) == first


async def test_only_feeds_somebody_reads_are_due(store: Store) -> None:
    unread, one = await feed(store, "https://example.org/unread"), await feed(store)
    here = await channel(store)
    subscription = await store.subscriptions.add(here.number, one.number, "Example", NOW)
    assert [due.number for due in await store.feeds.due(NOW, 10)] == [one.number]
    assert unread.number != one.number

    await store.subscriptions.pause(subscription.number, paused=True)
    assert await store.feeds.due(NOW, 10) == ()
    await store.subscriptions.pause(subscription.number, paused=False)
    await store.places.leave(here.number, NOW)
    assert await store.feeds.due(NOW, 10) == ()
    await store.places.rejoin(here.number)
    assert len(await store.feeds.due(NOW, 10)) == 1
    await store.feeds.change(one.number, feedstate.pause)
    assert await store.feeds.due(NOW + DAY, 10) == ()


async def test_feeds_that_waited_longest_are_due_first(store: Store) -> None:
    here = await channel(store)
    for number in (2, 0, 1):
        added = await store.feeds.add(f"https://example.org/{number}", "", None, feedstate.begin(NOW - number * MINUTE), NOW)
        await store.subscriptions.add(here.number, added.number, str(number), NOW)
    assert [one.address[-1] for one in await store.feeds.due(NOW, 2)] == ["2", "1"]
    assert [one.address[-1] for one in await store.feeds.due(NOW - MINUTE, 10)] == ["2", "1"]


async def test_due_feeds_are_found_by_an_index(store: Store) -> None:
    here = await channel(store)
    many = [{"key": f"{n}", "address": f"{n}", "added": NOW, "due": NOW + n * MINUTE, "wanted": NOW} for n in range(3000)]
    async with store.database.writing() as connection:
        numbers = (await connection.execute(insert(feeds).returning(feeds.c.number), many)).scalars().all()
        read = [{"channel": here.number, "feed": number, "position": number, "name": "", "added": NOW} for number in numbers]
        await connection.execute(insert(subscriptions), read)
        await connection.exec_driver_sql("ANALYZE")
    assert "ix_feeds_due" in await plan(store.database, due_feeds(NOW + MINUTE, 50))


async def test_of_many_who_claim_a_feed_one_gets_it(store: Store) -> None:
    one = await feed(store)
    got = await asyncio.gather(*(store.feeds.claim(one.number, NOW + MINUTE, NOW) for _ in range(10)))
    assert sorted(got) == [False] * 9 + [True]


async def test_a_claimed_feed_is_not_due_until_its_lease_ends(store: Store) -> None:
    one = await feed(store)
    await store.subscriptions.add((await channel(store)).number, one.number, "Example", NOW)
    assert await store.feeds.claim(one.number, NOW + MINUTE, NOW)
    assert await store.feeds.due(NOW, 10) == ()
    assert len(await store.feeds.due(NOW + MINUTE, 10)) == 1
    assert await store.feeds.claim(one.number, NOW + HOUR, NOW + MINUTE)
    assert not await store.feeds.release(one.number, NOW + MINUTE)
    assert await store.feeds.release(one.number, NOW + HOUR)
    assert await store.feeds.claim(one.number, NOW + HOUR, NOW)


async def test_a_poll_brings_each_entry_once(store: Store) -> None:
    one = await feed(store)
    first = await store.feeds.polled(one.number, read(3), NOW, entries=tuple(map(entry, range(3))))
    assert first is not None
    assert [(kept.entry.title, kept.position) for kept in first.fresh] == [("Story 0", 0), ("Story 1", 1), ("Story 2", 2)]
    assert (first.health.seen, first.health.held, first.health.last_fresh) == (3, 3, NOW)
    again = await store.feeds.polled(one.number, read(4), NOW + HOUR, entries=tuple(map(entry, range(4))))
    assert again is not None
    assert [kept.entry.title for kept in again.fresh] == ["Story 3"]
    assert again.health.seen == 4
    assert first.fresh[0] in await store.entries.of_feed(one.number, 10)


async def test_whoever_is_alone_frees_what_a_crash_left_leased(store: Store) -> None:
    one = await feed(store)
    await store.subscriptions.add((await channel(store)).number, one.number, "Example", NOW)
    await store.feeds.claim(one.number, NOW + HOUR, NOW)
    assert await store.feeds.free() == 1
    assert [kept.number for kept in await store.feeds.due(NOW, 10)] == [one.number]
    assert await store.feeds.free() == 0


async def test_a_poll_gives_back_its_own_lease_and_no_other(store: Store) -> None:
    one = await feed(store)
    await store.feeds.claim(one.number, NOW + MINUTE, NOW)
    await store.feeds.claim(one.number, NOW + HOUR, NOW + MINUTE)
    await store.feeds.polled(one.number, read(0), NOW + MINUTE, lease=NOW + MINUTE)
    assert not await store.feeds.claim(one.number, NOW + DAY, NOW + MINUTE)
    await store.feeds.polled(one.number, read(0), NOW + MINUTE, lease=NOW + HOUR)
    assert await store.feeds.claim(one.number, NOW + DAY, NOW + MINUTE)


async def test_a_failed_or_empty_poll_takes_nothing_away(store: Store) -> None:
    one = await feed(store)
    entries = tuple(map(entry, range(3)))
    await store.feeds.polled(one.number, read(3), NOW, entries=entries)
    failed = await store.feeds.polled(one.number, Asked("failed", reason="404"), NOW + HOUR)
    assert failed is not None
    assert (failed.health.reason, failed.health.seen) == ("404", 3)
    await store.feeds.polled(one.number, read(0), NOW + 2 * HOUR)
    after = await store.feeds.polled(one.number, read(3), NOW + DAY, entries=entries)
    assert after is not None
    assert after.fresh == ()


async def test_an_entry_that_leaves_the_feed_and_comes_back_is_not_new(store: Store) -> None:
    one = await feed(store)
    await store.feeds.polled(one.number, read(2), NOW, entries=(entry(1), entry(2)))
    await store.feeds.polled(one.number, read(1), NOW + HOUR, entries=(entry(3),))
    back = await store.feeds.polled(one.number, read(2), NOW + DAY, entries=(entry(1), entry(3)))
    assert back is not None
    assert back.fresh == ()


async def test_an_entry_that_was_changed_is_updated_and_not_new(store: Store) -> None:
    one = await feed(store)
    taken = await store.feeds.polled(one.number, read(1), NOW, entries=(entry(1),))
    edited = await store.feeds.polled(one.number, read(1), NOW + HOUR, entries=(entry(1, title="Corrected", content="<p>Now longer</p>"),))
    assert taken is not None
    assert edited is not None
    assert (edited.fresh, edited.changed) == ((), 1)
    kept = await store.entries.get(taken.fresh[0].number)
    assert kept is not None
    assert (kept.entry.title, kept.entry.content, kept.first_seen) == ("Corrected", "<p>Now longer</p>", NOW)
    same = await store.feeds.polled(one.number, read(1), NOW + DAY, entries=(entry(1, title="Corrected", content="<p>Now longer</p>"),))
    assert same is not None
    assert same.changed == 0


async def test_two_thousand_entries_are_taken_at_once(store: Store) -> None:
    one = await feed(store)
    entries = tuple(map(entry, range(2000)))
    taken = await store.feeds.polled(one.number, read(2000), NOW, entries=entries)
    assert taken is not None
    assert len(taken.fresh) == 2000
    assert [kept.entry.title for kept in taken.fresh[:2]] == ["Story 0", "Story 1"]
    again = await store.feeds.polled(one.number, read(2000), NOW, entries=entries[::-1])
    assert again is not None
    assert again.fresh == ()


async def test_what_a_person_decides_during_a_poll_stays(store: Store) -> None:
    one = await feed(store)
    await store.feeds.change(one.number, feedstate.pause)
    taken = await store.feeds.polled(one.number, read(1), NOW, entries=(entry(1),))
    assert taken is not None
    assert taken.health.pause == "person"


async def test_the_feed_tells_of_itself_and_moves_to_where_no_other_is(store: Store) -> None:
    one, other = await feed(store), await feed(store, "https://example.org/other")
    answer = Answer(title="Renamed", etag='"1"', modified="Sun", address="https://example.org/moved")
    await store.feeds.polled(one.number, read(0), NOW, answer=answer)
    moved = await store.feeds.at("https://example.org/moved")
    assert moved is not None
    assert (moved.number, moved.title, moved.link, moved.etag, moved.modified) == (one.number, "Renamed", one.link, '"1"', "Sun")
    await store.feeds.polled(one.number, read(0), NOW, answer=replace(answer, address=other.address))
    still = await store.feeds.get(one.number)
    assert still is not None
    assert still.address == "https://example.org/moved"


async def test_a_poll_of_a_feed_that_was_deleted_is_told(store: Store) -> None:
    assert await store.feeds.polled(77, read(1), NOW, entries=(entry(1),)) is None
    assert await store.feeds.change(77, feedstate.pause) is None


async def test_a_story_under_a_new_identity_is_the_same_when_a_likeness_is(store: Store) -> None:
    one = await feed(store)
    await store.feeds.polled(one.number, read(2), NOW, entries=(like("a", "page", "x"), like("b", "y")))
    second = await store.feeds.polled(one.number, read(3), NOW + HOUR, entries=(like("c", "other", "x"), like("d", "y"), like("e", "z")))
    assert second is not None
    assert [kept.entry.title for kept in second.fresh] == ["e"]
    third = await store.feeds.polled(one.number, read(2), NOW + DAY, entries=(like("f", "other"), like("g", "x")))
    assert third is not None
    assert third.fresh == ()
    assert await store.entries.count() == 3


async def test_the_keys_of_a_feed_that_makes_up_new_ones_do_not_grow(store: Store) -> None:
    one = await feed(store)
    for poll in range(5):
        await store.feeds.polled(one.number, read(2), NOW + poll * HOUR, entries=(like(f"{poll}a", "x"), like(f"{poll}b", "y")))
    back = await store.feeds.polled(one.number, read(1), NOW + DAY, entries=(like("0a"),))
    assert back is not None
    assert len(back.fresh) == 1  # by its first identity alone, which it had lost, it is another
    assert await store.entries.count() == 3


async def test_entries_without_a_likeness_are_told_apart_by_identity_alone(store: Store) -> None:
    one = await feed(store)
    taken = await store.feeds.polled(one.number, read(3), NOW, entries=(like("a"), like("b"), like("a")))
    assert taken is not None
    assert [kept.entry.title for kept in taken.fresh] == ["a", "b"]


async def test_a_story_that_gets_a_guid_is_known_by_what_it_was_before(store: Store) -> None:
    one = await feed(store)
    await store.feeds.polled(one.number, read(1), NOW, entries=(like("title"),))
    again = await store.feeds.polled(one.number, read(1), NOW + HOUR, entries=(like("guid", "guid:title"),))
    assert again is not None
    assert again.fresh == ()


async def test_an_entry_that_is_like_another_does_not_take_its_place(store: Store) -> None:
    one = await feed(store)
    await store.feeds.polled(one.number, read(1), NOW, entries=(like("a", "x"),))
    await store.feeds.polled(one.number, read(2), NOW + HOUR, entries=(like("b", "x"), like("a", "y")))
    third = await store.feeds.polled(one.number, read(1), NOW + DAY, entries=(like("a", "z"),))
    assert third is not None
    assert third.fresh == ()


async def test_feeds_claimed_together_by_many_are_each_claimed_once(store: Store) -> None:
    numbers = [(await feed(store, f"https://example.org/{number}")).number for number in range(20)]
    claimed = await asyncio.gather(*(store.feeds.claim_due(numbers[start:] + numbers[:start], NOW + MINUTE, NOW) for start in range(8)))
    assert sorted(one.number for some in claimed for one in some) == numbers
    assert not await store.feeds.claim(numbers[0], NOW + MINUTE, NOW)
    assert len(await store.feeds.claim_due(numbers[:5], NOW + HOUR, NOW + MINUTE)) == 5


async def test_feeds_that_are_paused_or_not_due_are_not_claimed(store: Store) -> None:
    paused, later = await feed(store, "https://example.org/1"), await feed(store, "https://example.org/2")
    await store.feeds.change(paused.number, feedstate.pause)
    await store.feeds.change(later.number, lambda health: replace(health, due=NOW + HOUR))
    assert await store.feeds.claim_due([paused.number, later.number, 77], NOW + MINUTE, NOW) == ()


async def test_polls_written_down_together_are_as_if_each_were_written_alone(store: Store) -> None:
    one, other, leased = [await feed(store, f"https://example.org/{number}") for number in range(3)]
    await store.feeds.claim(leased.number, NOW + HOUR, NOW)
    polls = [Unchanged(number, Asked("unchanged"), NOW, lease=NOW + MINUTE) for number in (leased.number, one.number, 77)]
    ended = await store.feeds.unchanged(polls)
    alone = await store.feeds.polled(other.number, Asked("unchanged"), NOW)
    assert alone is not None
    assert [taken is None for taken in ended] == [False, False, True]
    together = await store.feeds.get(one.number)
    assert together is not None
    assert (together.health.last_good, together.health.tries) == (alone.health.last_good, alone.health.tries)
    assert not await store.feeds.claim(leased.number, NOW + DAY, NOW)


def like(identity: str, *likenesses: str) -> Entry:
    """An entry with likenesses."""
    return Entry(f"guid:{identity}", identity, likenesses=likenesses)


async def test_several_feeds_are_claimed_in_one_step_and_only_those_that_are_due_and_free(store: Store) -> None:
    due, paused, taken, early = [await feed(store, f"https://example.org/{name}") for name in ("due", "paused", "taken", "early")]
    await store.feeds.change(paused.number, feedstate.pause)
    await store.feeds.change(early.number, lambda health: replace(health, due=NOW + DAY))
    await store.feeds.claim(taken.number, NOW + HOUR, NOW)
    numbers = [one.number for one in (due, paused, taken, early)]
    claimed = await store.feeds.claim_due(numbers, NOW + MINUTE, NOW)
    assert [(one.number, one.polling_until) for one in claimed] == [(due.number, NOW + MINUTE)]
    assert await store.feeds.claim_due(numbers, NOW + MINUTE, NOW) == ()
    assert {one.number for one in await store.feeds.claim_due(numbers, NOW + 2 * HOUR, NOW + HOUR)} == {due.number, taken.number}


async def test_polls_without_news_written_together_are_as_if_written_one_by_one(store: Store) -> None:
    one, other, alone = [await feed(store, f"https://example.org/{name}") for name in "abc"]
    lease = NOW + HOUR
    await store.feeds.claim_due([one.number, other.number, alone.number], lease, NOW)
    await store.feeds.change(other.number, feedstate.pause)
    asked = Asked("unchanged", max_age=2 * HOUR)
    polls = [Unchanged(number, asked, NOW, lease, '"2"', "Tue") for number in (other.number, 10_000, one.number)]
    second, missing, first = await store.feeds.unchanged(polls)
    by_itself = await store.feeds.polled(alone.number, asked, NOW, answer=Answer(etag='"2"', modified="Tue"), lease=lease)
    assert missing is None
    assert first is not None
    assert second is not None
    assert by_itself is not None
    assert replace(first.health, due=NOW) == replace(by_itself.health, due=NOW)
    assert second.health.pause == "person"
    for number in (one.number, other.number):
        kept = await store.feeds.get(number)
        assert kept is not None
        assert (kept.etag, kept.modified, kept.polling_until) == ('"2"', "Tue", None)
    assert await store.feeds.unchanged([]) == ()


async def test_a_lease_that_somebody_else_has_by_now_stays_theirs(store: Store) -> None:
    one = await feed(store)
    await store.feeds.claim_due([one.number], NOW + MINUTE, NOW)
    await store.feeds.claim_due([one.number], NOW + HOUR, NOW + 2 * MINUTE)
    await store.feeds.unchanged([Unchanged(one.number, Asked("unchanged"), NOW, NOW + MINUTE)])
    kept = await store.feeds.get(one.number)
    assert kept is not None
    assert kept.polling_until == NOW + HOUR
