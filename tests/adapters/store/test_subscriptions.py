"""Which channel reads what: numbers that are never given twice, names, filters, mutes, and the entries that come of it."""

import asyncio

import pytest

from adapters.store.entries import Listed
from adapters.store.records import FoundEntry, Unchanged
from adapters.store.store import Store
from adapters.store.subscriptions import AlreadyRead, NotThereAnyMore
from briefings.feedstate import Asked
from briefings.filters import decide
from tests.adapters.store.samples import DAY, HOUR, MINUTE, NOW, channel, entry, feed, person, read


async def test_a_number_is_never_given_twice_in_a_channel(store: Store) -> None:
    here = await channel(store)
    added = [
        await store.subscriptions.add(here.number, (await feed(store, f"https://example.org/{n}")).number, str(n), NOW) for n in range(3)
    ]
    assert [one.position for one in added] == [1, 2, 3]
    assert await store.subscriptions.remove(added[2].number, NOW)
    assert not await store.subscriptions.remove(added[2].number, NOW)
    again = await store.subscriptions.add(here.number, added[2].feed.number, "2", NOW)
    assert again.position == 4


async def test_feeds_added_at_once_get_different_numbers(store: Store) -> None:
    here = await channel(store)
    feeds = [await feed(store, f"https://example.org/{number}") for number in range(8)]
    added = await asyncio.gather(*(store.subscriptions.add(here.number, one.number, one.address, NOW) for one in feeds))
    assert sorted(one.position for one in added) == list(range(1, 9))


async def test_a_feed_added_twice_to_a_channel_stays_as_it_was(store: Store) -> None:
    here, one = await channel(store), await feed(store)
    first = await store.subscriptions.add(here.number, one.number, "Example", NOW, by="Ada", folder="World")
    assert await store.subscriptions.add(here.number, one.number, "Other", NOW) == first
    assert (first.name, first.folder, first.added_by, first.feed) == ("Example", "World", "Ada", one)


async def test_a_subscription_is_found_by_number_name_address_or_beginning(store: Store) -> None:
    here = await channel(store)
    bbc = await store.subscriptions.add(here.number, (await feed(store, "https://feeds.example.org/bbc")).number, "BBC Wórld", NOW)
    other = await store.subscriptions.add(here.number, (await feed(store, "https://news.example.org/bbc2")).number, "BBC Sport", NOW)
    for typed in ("1", "#1", " bbc world", "BBC Wórld", "http://feeds.example.org/bbc/?utm_source=x", "bbc w"):
        assert await store.subscriptions.find(here.number, typed) == bbc, typed
    assert await store.subscriptions.find(here.number, "bbc s") == other
    for typed in ("bbc", "3", "", "nothing", "9" * 5000):
        assert await store.subscriptions.find(here.number, typed) is None, typed


async def test_what_is_changed_of_a_subscription_is_kept(store: Store) -> None:
    here = await channel(store)
    one = await store.subscriptions.add(here.number, (await feed(store)).number, "Example", NOW)
    assert await store.subscriptions.rename(one.number, "Renamed")
    assert await store.subscriptions.file(one.number, "World")
    assert await store.subscriptions.pause(one.number, paused=True)
    assert await store.subscriptions.filter(one.number, only="harbour", without="football")
    assert await store.subscriptions.filter(one.number, without="")
    kept = await store.subscriptions.get(one.number)
    assert kept is not None
    assert (kept.name, kept.folder, kept.paused, kept.only, kept.without) == ("Renamed", "World", True, "harbour", "")
    assert await store.subscriptions.rename(77, "x") is False
    assert await store.subscriptions.filter(77) is False


async def test_another_address_keeps_number_name_and_filters(store: Store) -> None:
    here = await channel(store)
    one = await store.subscriptions.add(here.number, (await feed(store)).number, "Example", NOW)
    moved = await feed(store, "https://example.org/moved")
    assert await store.subscriptions.point(one.number, moved.number)
    (kept,) = await store.subscriptions.list(here.number)
    assert (kept.feed.number, kept.position, kept.name) == (moved.number, 1, "Example")
    second = await store.subscriptions.add(here.number, (await feed(store)).number, "Old", NOW)
    with pytest.raises(AlreadyRead):
        await store.subscriptions.point(second.number, moved.number)


async def test_a_feed_or_channel_that_is_gone_is_told(store: Store) -> None:
    here = await channel(store)
    with pytest.raises(NotThereAnyMore, match="feed"):
        await store.subscriptions.add(here.number, 77, "x", NOW)
    with pytest.raises(NotThereAnyMore, match="channel"):
        await store.subscriptions.add(77, (await feed(store)).number, "x", NOW)
    assert await store.subscriptions.list(here.number) == ()


async def test_who_is_told_of_a_feed_are_the_channels_that_read_it(store: Store) -> None:
    one = await feed(store)
    for name, team in (("C1", "T1"), ("C2", "T2"), ("C3", "T1")):
        await store.subscriptions.add((await channel(store, name, team)).number, one.number, f"in {name}", NOW)
    await store.places.leave((await channel(store, "C3")).number, NOW)
    readers = await store.subscriptions.of_feed(one.number)
    assert [(one.workspace.external, one.channel.external, one.name) for one in readers] == [("T1", "C1", "in C1"), ("T2", "C2", "in C2")]


async def test_filters_and_mutes_decide_together(store: Store) -> None:
    here, somebody = await channel(store), await person(store)
    one = await store.subscriptions.add(here.number, (await feed(store)).number, "Example", NOW)
    await store.subscriptions.filter(one.number, only="story")
    await store.mutes.add("example.com", NOW, channel=here.number)
    await store.mutes.add("example.com", NOW, channel=here.number)
    await store.mutes.add("example.org", NOW, person=somebody.number)
    kept = await store.subscriptions.get(one.number)
    assert kept is not None
    assert await store.mutes.rules(here.number) == ("example.com",)
    assert decide(entry(1), kept.rules(await store.mutes.rules(here.number))).shown
    theirs = await store.mutes.rules(here.number, somebody.number)
    assert not decide(entry(1), kept.rules(theirs)).shown
    assert [mute.source for mute in await store.mutes.list(person=somebody.number)] == ["example.org"]
    assert await store.mutes.remove("example.org", person=somebody.number)
    assert not await store.mutes.remove("example.org", person=somebody.number)
    assert await store.mutes.rules(here.number, somebody.number) == ("example.com",)


async def test_a_mute_belongs_to_a_channel_or_to_a_person(store: Store) -> None:
    with pytest.raises(ValueError, match="channel or to a person"):
        await store.mutes.add("x", NOW)


async def test_a_channel_reads_the_entries_of_its_own_live_feeds(store: Store) -> None:
    here, other = await channel(store, "C1"), await channel(store, "C2")
    mine, theirs = await feed(store, "https://example.org/1"), await feed(store, "https://example.org/2")
    one = await store.subscriptions.add(here.number, mine.number, "Mine", NOW)
    await store.subscriptions.add(other.number, theirs.number, "Theirs", NOW)
    await store.feeds.polled(mine.number, read(2), NOW, entries=(entry(1), entry(2, content="<p>All of it</p>")))
    await store.feeds.polled(mine.number, read(3), NOW + HOUR, entries=(entry(3), entry(1), entry(2)))
    await store.feeds.polled(theirs.number, read(1), NOW, entries=(entry(9),))

    assert titles(await store.entries.newest(here.number, 10)) == ["Story 3", "Story 1", "Story 2"]
    assert titles(await store.entries.newest(here.number, 1)) == ["Story 3"]
    assert titles(await store.entries.since(here.number, NOW, 10)) == ["Story 3"]
    assert titles(await store.entries.since(here.number, NOW - MINUTE, 10)) == ["Story 3"]
    assert (await store.entries.newest(here.number, 1))[0].subscription.name == "Mine"
    assert (await store.entries.count(here.number), await store.entries.count(), await store.entries.count(since=NOW)) == (3, 4, 1)

    await store.subscriptions.pause(one.number, paused=True)
    assert await store.entries.newest(here.number, 10) == ()
    assert titles(await store.entries.by_link(here.number, "http://example.org/1/?fbclid=2#top")) == ["Story 1"]
    assert await store.entries.by_link(here.number, "https://example.org/9") == ()


async def test_what_a_feed_held_before_it_was_followed_is_no_news(store: Store) -> None:
    here, late, one = await channel(store, "C1"), await channel(store, "C2"), await feed(store)
    await store.subscriptions.add(here.number, one.number, "Mine", NOW)
    await store.feeds.polled(one.number, Asked("failed"), NOW + MINUTE)
    await store.feeds.polled(one.number, read(2), NOW + HOUR, entries=(entry(1), entry(2)))
    await store.subscriptions.add(late.number, one.number, "Mine too", NOW + 2 * HOUR)
    await store.feeds.polled(one.number, read(3), NOW + 3 * HOUR, entries=(entry(3), entry(1), entry(2)))
    await store.feeds.polled(one.number, read(3), NOW + DAY, entries=(entry(4), entry(3), entry(1)))

    for asked in (here, late):
        assert titles(await store.entries.since(asked.number, NOW - DAY, 10)) == ["Story 4", "Story 3"]
        assert await store.entries.count(asked.number, since=NOW - DAY) == 2
    assert len(await store.entries.newest(here.number, 10)) == 4


async def test_what_feeds_list_is_found_by_its_date_whoever_knew_it_before(store: Store) -> None:
    here, one = await channel(store), await feed(store)
    dated = (entry(1, published=NOW - HOUR), entry(2, published=NOW - 2 * DAY), entry(3, published=NOW + DAY), entry(4, published=None))
    await store.feeds.polled(one.number, read(5), NOW - 3 * HOUR, entries=(entry(5, published=NOW - 4 * HOUR), *dated))
    await store.feeds.polled(one.number, read(4), NOW - 2 * HOUR, entries=dated)  # the fifth is listed no more
    await store.subscriptions.add(here.number, one.number, "Mine", NOW)
    live = await store.subscriptions.list(here.number)
    assert titles(await store.entries.listed(live, NOW - DAY, NOW, 10)) == ["Story 4", "Story 1"]  # without a date: when it was seen
    assert titles(await store.entries.listed(live, NOW - 3 * DAY, NOW, 10)) == ["Story 4", "Story 1", "Story 2"]
    both = [Listed(live, NOW - DAY, NOW, 1), Listed((), NOW, NOW, 9), Listed(live, NOW - 3 * DAY, NOW - DAY, 9)]
    assert [titles(one) for one in await store.entries.several_listed(both)] == [["Story 4"], [], ["Story 2"]]


@pytest.mark.parametrize("ending", ["read", "unchanged"])
async def test_a_pause_until_a_moment_ends_with_the_first_poll_after_it(store: Store, ending: str) -> None:
    here, one = await channel(store), await feed(store)
    added = await store.subscriptions.add(here.number, one.number, "Mine", NOW)
    await store.subscriptions.pause(added.number, paused=True, until=NOW + DAY)
    assert await store.feeds.due(NOW + HOUR, 10) == ()
    assert [due.number for due in await store.feeds.due(NOW + DAY, 10)] == [one.number]

    asked = Asked(ending)  # type: ignore[arg-type] # one of the ways a poll ends
    poll = Unchanged(one.number, asked, NOW + DAY, NOW)
    await (store.feeds.polled(one.number, asked, NOW + DAY) if ending == "read" else store.feeds.unchanged([poll]))
    kept = await store.subscriptions.get(added.number)
    assert kept is not None
    assert (kept.paused, kept.paused_until) == (False, None)


async def test_the_content_of_an_entry_is_left_out_of_lists(store: Store) -> None:
    here, one = await channel(store), await feed(store)
    await store.subscriptions.add(here.number, one.number, "Mine", NOW)
    await store.feeds.polled(one.number, read(1), NOW, entries=(entry(1, content="<p>All</p>", authors=("Ana",), categories=("a", "b")),))
    (found,) = await store.entries.newest(here.number, 10)
    assert (found.kept.entry.content, found.kept.has_content, found.kept.entry.authors) == ("", True, ("Ana",))
    whole = await store.entries.get(found.kept.number)
    assert whole is not None
    assert whole.entry.content == "<p>All</p>"
    assert await store.entries.get(77) is None


def titles(found: tuple[FoundEntry, ...]) -> list[str]:
    return [one.kept.entry.title for one in found]
