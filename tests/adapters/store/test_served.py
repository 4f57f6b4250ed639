"""Workspaces, channels and people: made once, kept through a short absence, forgotten whole."""

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest
from cryptography.fernet import Fernet

from adapters.store.opening import opened
from adapters.store.records import Part, Told
from adapters.store.store import Store
from briefings.feedstate import Asked
from briefings.models import Article
from tests.adapters.store.asking import everything
from tests.adapters.store.samples import DAY, HARBOUR, HOUR, NOW, briefed, channel, entry, feed, person, workspace


async def test_a_channel_heard_of_fifty_times_at_once_is_one_row(store: Store) -> None:
    team = await workspace(store)
    made = await asyncio.gather(*(store.places.channel(team.number, "C1", "news", NOW) for _ in range(50)))
    assert len({one.number for one in made}) == 1
    assert len(await store.places.channels(team.number)) == 1


async def test_the_same_name_in_two_workspaces_is_two_channels(store: Store) -> None:
    assert (await channel(store, "C1", "T1")).number != (await channel(store, "C1", "T2")).number


async def test_a_new_name_replaces_the_old_and_an_empty_one_does_not(store: Store) -> None:
    team = await workspace(store)
    assert (await store.places.workspace("slack", "T1", "Renamed", NOW)).name == "Renamed"
    kept = await store.places.workspace("slack", "T1", "", NOW)
    assert (kept.number, kept.name, kept.added) == (team.number, "Renamed", NOW)


async def test_settings_are_changed_one_by_one(store: Store) -> None:
    one = await channel(store)
    await store.places.set_channel(one.number, zone="Europe/Rome", settings={"length": "full", "points": 3})
    await store.places.set_channel(one.number, mode="auto", settings={"points": None, "public": True})
    kept = await store.places.get_channel(one.number)
    assert kept is not None
    assert (kept.zone, kept.mode, kept.settings) == ("Europe/Rome", "auto", {"length": "full", "public": True})
    team = await workspace(store)
    await store.places.set_workspace(team.number, {"engine": "x"})
    assert (await workspace(store)).settings == {"engine": "x"}


async def test_settings_changed_at_once_are_all_kept(store: Store) -> None:
    one = await person(store)
    await asyncio.gather(*(store.places.set_person(one.number, settings={f"s{number}": number}) for number in range(10)))
    kept = await store.places.get_person(one.number)
    assert kept is not None
    assert kept.settings == {f"s{number}": number for number in range(10)}


async def test_a_zone_from_the_platform_counts_until_one_is_set(store: Store) -> None:
    team = await workspace(store)
    assert (await store.places.person(team.number, "U1", "Ada", NOW)).zone is None
    assert (await store.places.person(team.number, "U1", "Ada", NOW, zone="Asia/Tokyo")).zone == "Asia/Tokyo"
    assert (await store.places.person(team.number, "U1", "Ada", NOW, zone="Europe/Rome")).zone == "Asia/Tokyo"


async def test_settings_survive_a_minute_out_of_the_channel_but_not_a_month(store: Store) -> None:
    one = await channel(store)
    await store.subscriptions.add(one.number, (await feed(store)).number, "Example", NOW)
    await store.places.leave(one.number, NOW)
    assert await store.places.purge(NOW - DAY) == 0
    await store.places.rejoin(one.number)
    assert len(await store.subscriptions.list(one.number)) == 1
    await store.places.leave(one.number, NOW)
    assert await store.places.purge(NOW + HOUR) == 1
    assert await store.places.get_channel(one.number) is None
    assert await store.feeds.at("https://example.org/feed") is None


async def fill(store: Store, team: str, mark: str) -> None:
    """A row in every table, each with a mark in it where it can have one."""
    here, somebody = await channel(store, f"C-{mark}", team), await person(store, f"U-{mark}", team)
    owner = here.workspace
    await store.places.set_workspace(owner, {"mark": mark})
    one = await feed(store, f"https://example.org/{mark}")
    await store.feeds.polled(one.number, Asked("read", entries=1), NOW, entries=(entry(1, title=mark),))
    await store.subscriptions.add(here.number, one.number, mark, NOW, by=mark)
    await store.mutes.add(mark, NOW, channel=here.number)
    await store.mutes.add(mark, NOW, person=somebody.number)
    for url, whose in ((f"https://{mark}.example.org/", None), (None, owner)):
        made = await briefed(store, _article(mark), url, whose)
        await store.briefings.asked(made.number, owner, NOW, channel=here.number, person=somebody.number)
        await store.saved.save(somebody.number, made.number, NOW)
    unseen = await briefed(store, _article(f"{mark} saved"), f"https://{mark}.example.org/saved")
    await store.saved.save(somebody.number, unseen.number, NOW)
    schedule = await store.digests.add(here.number, NOW, by=mark, name=mark, times=("08:30",), days=("mon",), zone="UTC")
    delivery = await store.deliveries.plan(f"slack:{mark}", owner, NOW, NOW, channel=here.number, digest=schedule.number)
    await store.deliveries.freeze(delivery.number, [Part(delivery.key, {"text": mark})], NOW, Told(NOW, (mark,)), somebody.number)
    await store.inbox.receive(f"key {mark}", f"also {mark}", {"text": mark}, NOW, workspace=owner)
    await store.installations.save("slack", {"token": mark}, NOW, team=team, enterprise=mark)
    await store.talk(owner).say("news", mark, {"text": mark}, NOW)
    await store.talk(owner).hand(f"{mark}.txt", mark.encode(), NOW)


def _article(mark: str) -> Article:
    return replace(HARBOUR, headline=f"{mark} headline", outlet=mark)


async def test_forgetting_a_workspace_leaves_no_row_of_it(sealed: Store) -> None:
    await fill(sealed, "T-zanzibar", "zanzibar")
    await fill(sealed, "T-other", "other")
    full = await everything(sealed.database)
    assert all("zanzibar" in "".join(rows) or name in {"asked", "saved", "passes"} for name, rows in full.items())

    await sealed.places.forget((await workspace(sealed, "T-zanzibar")).number)

    left = await everything(sealed.database)
    assert "zanzibar" not in repr(left)
    # Each table had as much of the other workspace, and still has it.
    assert {name: len(rows) for name, rows in left.items()} == {name: len(rows) // 2 for name, rows in full.items()}
    other = (await workspace(sealed, "T-other")).number
    assert await sealed.briefings.search(other, "zanzibar", 10) == ()


async def no_byte_of_a_forgotten_workspace_stays_in_the_file(copied_sqlite_url: str, tmp_path: Path) -> None:
    async with opened(copied_sqlite_url) as database:
        store = Store(database, [Fernet.generate_key()])
        await fill(store, "T-other", "other")
        for part in range(4):
            await fill(store, f"T-zanzibar-{part}", "zanzibar")
        assert b"zanzibar" in _bytes(tmp_path)
        for part in range(4):
            await store.places.forget((await workspace(store, f"T-zanzibar-{part}")).number)
        assert b"zanzibar" not in _bytes(tmp_path)
        assert b"other" in _bytes(tmp_path)


def _bytes(folder: Path) -> bytes:
    """All that lies in the folder: the file, its log."""
    return b"".join(one.read_bytes() for one in folder.iterdir() if one.is_file())


async def test_what_another_workspace_was_given_too_stays_for_it(store: Store) -> None:
    one, other = await workspace(store, "T1"), await workspace(store, "T2")
    shared = await briefed(store)
    subscribed = await feed(store)
    for team in ("T1", "T2"):
        here = await channel(store, "C1", team)
        await store.subscriptions.add(here.number, subscribed.number, "Example", NOW)
        await store.briefings.asked(shared.number, here.workspace, NOW, channel=here.number, public=True)
    await store.places.forget(one.number)
    assert len(await store.briefings.search(other.number, "harbour", 10)) == 1
    assert await store.feeds.at(subscribed.address) is not None


async def test_forgetting_a_workspace_that_is_not_there_does_nothing(store: Store) -> None:
    await store.places.forget(77)


@pytest.mark.parametrize("hostile", ["a\x00b", "\ud800", "x" * 1_000_000, "'; DROP TABLE feeds; --", "\u202eevil", ""])
async def test_any_text_can_be_a_name(store: Store, hostile: str) -> None:
    team = await store.places.workspace("slack", hostile, hostile, NOW)
    assert await store.places.find_workspace("slack", hostile) == team
    one = await store.places.channel(team.number, hostile, hostile, NOW)
    assert await store.places.find_channel(team.number, hostile) == one
    kept = await feed(store, f"https://example.org/{hostile}")
    assert await store.feeds.at(f"https://example.org/{hostile}") == kept
    subscription = await store.subscriptions.add(one.number, kept.number, hostile, NOW, by=hostile, folder=hostile)
    await store.subscriptions.filter(subscription.number, only=hostile)
    await store.subscriptions.find(one.number, hostile)
    await store.mutes.add(hostile, NOW, channel=one.number)
    assert await store.mutes.remove(hostile, channel=one.number)
    assert await store.inbox.receive(hostile, hostile, {hostile: [hostile]}, NOW)
    assert not await store.inbox.receive(hostile, "", {}, NOW)
    written = (entry(1, title=hostile, identity=f"guid:{hostile}", content=hostile, authors=(hostile,), notes=(hostile,)),)
    taken = await store.feeds.polled(kept.number, Asked("read", entries=1), NOW, entries=written)
    assert taken is not None
    again = await store.feeds.polled(kept.number, Asked("read", entries=1), NOW, entries=written)
    assert again is not None
    assert (again.fresh, again.changed) == ((), 0)
    assert await store.briefings.search(team.number, hostile, 5) == ()
    assert taken.fresh[0].entry.title == (await store.entries.newest(one.number, 1))[0].kept.entry.title
