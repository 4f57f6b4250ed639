"""What many digests ask together is what each of them is told alone, however they differ."""

from collections.abc import Sequence

from adapters.store import editions, entries
from adapters.store.deliveries import Frozen, Letter, Move
from adapters.store.records import Channel, Part, Person, Told
from adapters.store.store import Store
from briefings.feedstate import Asked
from tests.adapters.store.samples import DAY, HOUR, MINUTE, NOW, channel, entry, feed, person

LONG_AGO = NOW - 30 * DAY
EVERY = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


async def town(store: Store) -> tuple[Sequence[Channel], Sequence[Person]]:
    """Six channels of two workspaces, three feeds: which each reads, since when, what it muted and what it was told differs."""
    channels = [await channel(store, f"C{number}", f"T{number % 2}") for number in range(6)]
    people = [await person(store, f"U{number}", f"T{number % 2}") for number in range(2)]
    feeds = [await feed(store, f"https://site{number}.example/feed") for number in range(3)]
    for number, one in enumerate(channels):
        for at, each in enumerate(feeds):
            if number & (1 << at) or number == 0:
                await store.subscriptions.add(one.number, each.number, f"{number}-{at}", NOW - HOUR if at == number % 3 else LONG_AGO)
    (paused, *_) = await store.subscriptions.list(channels[3].number)
    await store.subscriptions.pause(paused.number, paused=True)
    for at, each in enumerate(feeds):
        for moment in (NOW - DAY, NOW - 2 * HOUR, NOW - 5 * MINUTE):
            made = tuple(entry(1000 * at + 10 * moment.hour + number, categories=("a", "b")) for number in range(3))
            await store.feeds.polled(each.number, Asked("read", entries=3), moment, entries=made)
    await store.mutes.add("site1.example", NOW, channel=channels[1].number)
    await store.mutes.add("site2.example", NOW, person=people[0].number)
    await store.mutes.add("site1.example", NOW, person=people[1].number)
    for number, one in enumerate(channels[:4]):
        for days in range(number):
            whose = people[0].number if (number, days) == (2, 1) else None
            row = await store.deliveries.plan(f"{one.number}:{days}", one.workspace, NOW, NOW, channel=one.number)
            told = Told(NOW - days * DAY, ({"memory": f"{number}-{days}"},), ({"entry": days},))
            await store.deliveries.freeze(row.number, [Part(row.key, {})], NOW, told, whose)
    return channels, people


async def test_what_is_asked_together_is_what_is_told_alone(store: Store) -> None:
    channels, people = await town(store)
    numbers = [one.number for one in channels]
    assert await store.places.several_channels([*numbers, 999]) == [*channels, None]
    assert await store.places.several_people([people[1].number, 999]) == [people[1], None]
    teams = [await store.places.get_workspace(one.workspace) for one in channels]
    assert await store.places.several_workspaces([one.workspace for one in channels]) == teams
    assert await store.subscriptions.several([*numbers, 999]) == [*[await store.subscriptions.list(one) for one in numbers], ()]
    whose = [(one, each) for one in numbers for each in (None, people[0].number, people[1].number)]
    assert await store.mutes.several(whose) == [await store.mutes.rules(*one) for one in whose]
    assert len(set(await store.mutes.several(whose))) > 3
    asked = [editions.Asked(one, each, NOW - days * DAY, 2) for one, each in whose for days in (1, 9)]
    assert await store.editions.several(asked) == [
        await store.editions.told(one.channel, one.person, one.moment, one.limit) for one in asked
    ]
    assert any(await store.editions.several(asked))


async def test_each_channel_is_given_its_own_entries_of_a_feed_that_several_read(store: Store) -> None:
    channels, _ = await town(store)
    moments = (NOW - 2 * DAY, NOW - 2 * HOUR, NOW - MINUTE)
    alone, asked = [], []
    for one in channels:
        live = tuple(each for each in await store.subscriptions.list(one.number) if not each.paused)
        for moment in moments:
            for limit in (2, 500):
                asked.append(entries.Asked(live, moment, limit))
                alone.append(await store.entries.since(one.number, moment, limit))
    together = await store.entries.several(asked)
    assert together == alone
    assert len({tuple(one.kept.number for one in found) for found in together}) > 8
    assert await store.entries.several([entries.Asked((), NOW, 5)]) == [()]


async def test_schedules_are_found_together(store: Store) -> None:
    here = await channel(store)
    made = [await store.digests.add(here.number, NOW, times=("08:30",), days=EVERY, zone="UTC", top=at) for at in (3, 4)]
    assert await store.digests.several([made[1].number, 77, made[0].number]) == [made[1], None, made[0]]


async def test_posts_planned_together_have_a_row_each_and_one_for_one_key(store: Store) -> None:
    here = await channel(store)
    known = await store.deliveries.plan("k1", here.workspace, NOW, NOW, channel=here.number)
    letters = [Letter(key, here.workspace, NOW, NOW, here.number) for key in ("k2", "k1", "k2", "k" * 400 + "\x00")]
    rows = await store.deliveries.planned_together(letters)
    assert (rows[1], rows[0]) == (known, rows[2])
    assert len({row.number for row in rows}) == 3
    assert await store.deliveries.several_keys([one.key for one in letters]) == rows
    assert await store.deliveries.by_key("k3") is None


async def test_posts_frozen_together_keep_what_was_frozen_first_and_each_its_own(store: Store) -> None:
    here = await channel(store)
    rows = [await store.deliveries.plan(f"k:{at}:1", here.workspace, NOW, NOW, channel=here.number) for at in range(3)]
    assert await store.deliveries.freeze(rows[0].number, [Part(rows[0].key, {"said": "before"})], NOW)
    several = [
        Frozen(row.number, [Part(row.key, {"said": f"{at}"}), Part(f"k:{at}:2", {"said": f"{at} more"})], NOW, Told(NOW, ({"at": at},)))
        for at, row in enumerate(rows)
    ]
    again = Frozen(rows[2].number, [Part(rows[2].key, {"said": "again"})], NOW, Told(NOW))
    missing = Frozen(999, [Part("none", {})], NOW)
    assert await store.deliveries.frozen_together([*several, again, missing]) == [False, True, True, False, False]
    keys = ("k:0:1", "k:0:2", "k:1:1", "k:1:2", "k:2:1", "k:2:2")
    said = [row and row.payload["said"] for row in await store.deliveries.several_keys(keys)]
    assert said == ["before", None, "1", "1 more", "2", "2 more"]
    told = await store.editions.since(here.number, None, NOW - DAY, 9)
    assert sorted(one.events[0]["at"] for one in told) == [1, 2]


async def test_moves_made_together_are_made_one_after_the_other(store: Store) -> None:
    here = await channel(store)
    rows = [await store.deliveries.plan(f"k:{at}", here.workspace, NOW, NOW, channel=here.number) for at in range(2)]
    first, second = [await store.deliveries.ready(row.number, {"said": row.key}, NOW) for row in rows]
    assert first
    assert second
    claim = {"state": "sending", "attempt_at": NOW, "idempotency_key": "i", "changed": NOW}
    sent = {"state": "sent", "message": "m" * 500, "changed": NOW}
    moves = [
        Move(second.number, ("sending",), sent, 1),
        Move(second.number, ("ready",), claim, counts=True, wanted=True),
        Move(first.number, ("ready",), claim, counts=True, wanted=True),
        Move(first.number, ("ready",), claim, counts=True, wanted=True),
        Move(second.number, ("sending",), sent, 1),
        Move(second.number, ("sending",), sent, 1),
        Move(999, ("ready",), claim),
    ]
    made = await store.deliveries.moved(moves)
    assert [good for good, _ in made] == [False, True, True, False, True, False, False]
    found = [await store.deliveries.get(row.number) for row in rows]
    assert [(row.state, row.attempt, row.payload) for row in found if row] == [
        ("sending", 1, {"said": "k:0"}),
        ("sent", 1, {"said": "k:1"}),
    ]


async def test_a_claimed_row_is_what_stands_in_the_ledger_though_another_was_known(store: Store) -> None:
    here = await channel(store)
    row = await store.deliveries.plan("k:1", here.workspace, NOW, NOW, channel=here.number)
    known = await store.deliveries.ready(row.number, {"said": "old"}, NOW)
    claim = {"state": "sending", "attempt_at": NOW, "idempotency_key": "i", "changed": NOW + MINUTE}
    move = Move(row.number, ("ready",), claim, counts=True, wanted=True, known=known)
    assert await store.deliveries.thaw(row.number, "k:", NOW + MINUTE)
    assert await store.deliveries.ready(row.number, {"said": "new"}, NOW + MINUTE)
    _, claimed = await store.deliveries.move(move)
    assert claimed is not None
    assert claimed.payload == {"said": "new"}
    assert claimed == await store.deliveries.get(row.number)


async def test_a_claimed_row_that_was_known_is_given_as_it_stands_in_the_ledger(store: Store) -> None:
    here = await channel(store)
    row = await store.deliveries.plan("k:1", here.workspace, NOW, NOW, channel=here.number)
    known = await store.deliveries.ready(row.number, {"said": "it"}, NOW)
    claim = {"state": "sending", "attempt_at": NOW, "idempotency_key": "i", "changed": NOW}
    assert (await store.deliveries.move(Move(row.number, ("ready",), claim, counts=True, wanted=True, known=known)))[1] == (
        await store.deliveries.get(row.number)
    )
