"""What is old goes, what is of use stays, and nothing that goes comes back as new."""

from dataclasses import replace
from datetime import datetime, timedelta

from adapters.store.store import Store
from adapters.store.tidying import SHORTEST, Retention
from tests.adapters.store.samples import DAY, HARBOUR, HOUR, NOW, briefed, channel, entry, feed, person, read

KEEP = Retention(entries=30 * DAY, articles=30 * DAY, deliveries=30 * DAY, unread=7 * DAY, left=30 * DAY)
MONTHS = NOW + 100 * DAY


async def polled(store: Store, number: int, now: datetime, *numbers: int) -> list[str]:
    taken = await store.feeds.polled(number, read(len(numbers)), now, entries=tuple(map(entry, numbers)))
    assert taken is not None
    return [kept.entry.title for kept in taken.fresh]


async def test_old_entries_go_but_never_one_the_feed_still_lists(store: Store) -> None:
    here, one = await channel(store), await feed(store)
    await store.subscriptions.add(here.number, one.number, "Example", NOW)
    await polled(store, one.number, NOW, 1, 2, 3)
    await polled(store, one.number, NOW + DAY, 1, 4)
    assert await store.tidy(NOW + 30 * DAY, KEEP) == dict.fromkeys(await store.tidy(NOW, KEEP), 0)
    assert (await store.tidy(MONTHS, KEEP))["entries"] == 2
    assert await polled(store, one.number, MONTHS, 1, 4) == []
    assert await store.entries.count() == 2


async def test_an_entry_a_weekly_digest_could_need_stays_whatever_the_settings(store: Store) -> None:
    here, one = await channel(store), await feed(store)
    await store.subscriptions.add(here.number, one.number, "Example", NOW)
    await polled(store, one.number, NOW, 1)
    await polled(store, one.number, NOW + HOUR, 2)
    none = Retention(*[timedelta(0)] * 6)
    assert (await store.tidy(NOW + SHORTEST, none))["entries"] == 0
    assert (await store.tidy(NOW + SHORTEST + DAY, none))["entries"] == 1


async def test_failed_and_empty_polls_do_not_make_entries_old(store: Store) -> None:
    here, one = await channel(store), await feed(store)
    await store.subscriptions.add(here.number, one.number, "Example", NOW)
    await polled(store, one.number, NOW, 1)
    await polled(store, one.number, NOW + DAY)
    await store.tidy(MONTHS, KEEP)
    assert await polled(store, one.number, MONTHS, 1) == []


async def test_a_feed_nobody_reads_goes_after_a_while(store: Store) -> None:
    here, one = await channel(store), await feed(store)
    subscription = await store.subscriptions.add(here.number, one.number, "Example", NOW)
    await polled(store, one.number, NOW, 1)
    assert (await store.tidy(MONTHS, KEEP))["feeds"] == 0
    await store.subscriptions.remove(subscription.number, MONTHS)
    assert (await store.tidy(MONTHS + DAY, KEEP))["feeds"] == 0
    assert (await store.tidy(MONTHS + 8 * DAY, KEEP))["feeds"] == 1
    assert await store.entries.count() == 0


async def test_a_feed_added_again_is_kept_for_whoever_adds_it(store: Store) -> None:
    one = await feed(store)
    await store.feeds.add(one.address, "", None, one.health, NOW + 8 * DAY)
    assert (await store.tidy(NOW + 8 * DAY, KEEP))["feeds"] == 0


async def test_articles_go_with_their_briefings_unless_they_are_used_or_saved(store: Store) -> None:
    here, ada = await channel(store), await person(store)
    old, used, kept = [await briefed(store, replace(HARBOUR, headline=name), f"https://example.org/{name}") for name in "abc"]
    for one in (old, used, kept):
        await store.briefings.asked(one.number, here.workspace, NOW, channel=here.number, public=True)
    await store.briefings.asked(used.number, here.workspace, MONTHS - DAY, channel=here.number, public=True)
    await store.saved.save(ada.number, kept.number, NOW)
    assert (await store.tidy(MONTHS, KEEP))["articles"] == 1
    found = await store.briefings.search(here.workspace, "crane", 10)
    assert {one.kept.number for one in found} == {used.number, kept.number}
    assert await store.briefings.by_number(old.number, here.workspace) is None


async def test_the_ledger_forgets_what_is_finished_and_nothing_else(store: Store) -> None:
    here = await channel(store)
    rows = [await store.deliveries.plan(key, here.workspace, NOW, NOW) for key in "abc"]
    for row in rows[1:]:
        await store.deliveries.ready(row.number, {}, NOW)
        await store.deliveries.claim(row.number, "k", NOW)
    await store.deliveries.sent(rows[2].number, 1, "m", NOW)
    assert (await store.tidy(MONTHS, KEEP))["deliveries"] == 1
    assert [(await store.deliveries.get(row.number)) is None for row in rows] == [False, False, True]


async def test_channels_that_were_left_asks_and_old_passes_go(store: Store) -> None:
    here = await channel(store)
    await store.places.leave(here.number, NOW)
    await store.inbox.receive("k", "", {}, NOW)
    await store.passes.give("state", NOW + HOUR)
    assert sum((await store.tidy(NOW, KEEP)).values()) == 0
    gone = await store.tidy(MONTHS, KEEP)
    assert (gone["channels"], gone["inbox"], gone["passes"]) == (1, 1, 1)


async def test_many_rows_go_in_batches(store: Store) -> None:
    for number in range(1201):
        await store.inbox.receive(f"k{number}", "", {}, NOW)
    assert (await store.tidy(MONTHS, KEEP))["inbox"] == 1201
