"""What is said in the playground is kept on both databases: once under a key, each change counted, for those who see it, for a while."""

import asyncio

from adapters.store.store import Store
from adapters.store.talk import Talk
from adapters.store.tidying import Retention
from tests.adapters.store.samples import DAY, NOW


async def talk(store: Store, name: str = "local") -> Talk:
    return store.talk((await store.places.workspace("playground", name, "", NOW)).number)


async def test_what_is_said_under_a_key_again_stands_where_it_stood(store: Store) -> None:
    here = await talk(store)
    first = await here.say("news", "newsbrief", {"text": "Reading…"}, NOW, only="ada", key="k")
    await here.say("news", "ben", {"text": "between"}, NOW)
    again = await here.say("news", "newsbrief", {"text": "Read."}, NOW + DAY, key="k")
    assert (again.number, again.at, again.only, again.body) == (first.number, NOW, None, {"text": "Read."})
    assert await here.by_key("k") == again
    long = "k" * 400
    assert (await here.say("news", "a", {}, NOW, key=long)).number == (await here.say("news", "a", {}, NOW, key=long)).number
    assert await here.by_key(long) is not None


async def test_changes_are_counted_in_the_order_they_are_seen(store: Store) -> None:
    here = await talk(store)
    said = await asyncio.gather(*(here.say("news", "ada", {"text": str(one)}, NOW) for one in range(20)))
    assert sorted(one.revision for one in said) == list(range(1, 21))
    changed = await here.change(said[0].number, body={"text": "x"})
    assert changed
    assert (changed.revision, await here.revision()) == (21, 21)
    assert [one.number for one in await here.since(20)] == [said[0].number]
    told = [one.revision for one in await here.since(0, 5)]
    assert (len(told), told) == (5, sorted(told))
    assert await here.change(10_000, gone=True) is None


async def test_a_page_holds_what_a_person_sees_the_newest_last(store: Store) -> None:
    here = await talk(store)
    root = await here.say("news", "ada", {}, NOW)
    await here.say("news", "newsbrief", {}, NOW, only="ben")
    await here.say("harbour", "ada", {}, NOW)
    below = [await here.say("news", "ben", {}, NOW, thread=root.number, only=only) for only in (None, "ada", None)]
    gone = await here.say("news", "ada", {}, NOW)
    await here.change(gone.number, gone=True)
    (shown,) = await here.page("news", "ada")
    assert (shown.number, shown.replies) == (root.number, 2)
    assert [one.number for one in await here.page("news", "ben", thread=root.number)] == [root.number, below[0].number, below[2].number]
    assert [one.number for one in await here.page("news", "ada", thread=root.number, before=below[2].number, limit=1)] == [below[1].number]


async def test_windows_and_home_are_a_persons_own(store: Store) -> None:
    here = await talk(store)
    window = await here.say("news", "newsbrief", {}, NOW, only="ada", kind="window")
    home = await here.say("ada", "newsbrief", {}, NOW, only="ada", key="home:ada", kind="home")
    assert [one.number for one in await here.standing("ada")] == [window.number, home.number]
    await here.change(window.number, gone=True)
    assert [one.number for one in await here.standing("ada")] == [home.number]
    assert (await here.standing("ben"), await here.page("news", "ada")) == ((), ())


async def test_a_workspace_sees_nothing_of_another_and_leaves_nothing(store: Store) -> None:
    here, there = await talk(store), await talk(store, "other")
    said, file = await here.say("news", "ada", {}, NOW, key="k"), await here.hand("a\x00.txt", b"bytes", NOW)
    assert (await there.get(said.number), await there.by_key("k"), await there.file(file), await there.revision()) == (None, None, None, 0)
    assert await there.change(said.number, gone=True) is None
    await there.say("news", "ada", {}, NOW, key="k")
    kept = await here.file(file)
    assert kept
    assert (kept.name, kept.content) == ("a\ufffd.txt", b"bytes")
    workspace = await store.places.find_workspace("playground", "local")
    assert workspace
    await store.places.forget(workspace.number)
    assert (await here.page("news", "ada"), await here.file(file)) == ((), None)
    assert len(await there.page("news", "ada")) == 1


async def test_what_is_old_goes(store: Store) -> None:
    here = await talk(store)
    await here.say("news", "ada", {}, NOW)
    file = await here.hand("a.txt", b"bytes", NOW)
    await here.say("news", "ada", {}, NOW + 2 * DAY)
    told = await store.tidy(NOW + 91 * DAY, Retention())
    assert (told["talk"], told["handed"], await here.file(file), len(await here.page("news", "ada"))) == (1, 1, None, 1)
