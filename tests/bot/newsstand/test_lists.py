"""Lists of feeds, in and out."""

import asyncio
from functools import partial

import pytest

from adapters.chat import Attached, Upload
from adapters.errors import AdapterError
from adapters.feeds import opml
from adapters.feeds.opml import Listed, NotAList, Subscriptions
from tests.adapters.web.serving import answer
from tests.bot.newsstand.counter import SITE, Counter, feed, texts
from tests.bot.polling import NOW, until


def listed(*feeds: Listed) -> bytes:
    return opml.write(Subscriptions("Feeds", feeds), NOW)


async def followed(desk: Counter) -> bool:
    """Whether anything is followed."""
    return bool((await desk.list("feeds list")).items)


async def take(desk: Counter, content: bytes) -> list[tuple[str, str]]:
    """Import an uploaded list; each line of the answer."""
    desk.voice.file, desk.files = content, (Upload("feeds.opml", "F1", len(content)),)
    reply = await desk.list("feeds import")
    return [(reply.title, reply.foot), *((item.text, item.detail) for item in reply.items)]


async def test_a_list_is_followed_in_its_order_with_names_and_folders(desk: Counter) -> None:
    for name in "abc":
        desk.server.tell(f"/{name}", feed(name, title=f"Title {name}"))
    told = await take(desk, listed(Listed(f"{SITE}/b", "B", ("News", "Sea")), Listed(f"{SITE}/a", "", ("News",)), Listed(f"{SITE}/c", "C")))
    assert told == [("Followed 3 of 3 feeds", "")]
    kept = await desk.room.store.subscriptions.list((await desk.caller()).channel.number)
    # a list holds the feeds that lie in no folder first
    assert {(one.name, one.folder) for one in kept} == {("B", "News / Sea"), ("Title a", "News"), ("C", "")}
    assert [one.feed.health.seen for one in kept] == [1, 1, 1]
    caller = await desk.caller()
    assert await desk.room.store.entries.since(caller.channel.number, NOW - (NOW - NOW), 10) == ()


async def test_what_goes_out_comes_in_the_same(desk: Counter) -> None:
    for name in ("One", "Two", "Three"):
        await desk.follow(name, name)
    caller = await desk.caller()
    kept = await desk.room.store.subscriptions.list(caller.channel.number)
    await desk.room.store.subscriptions.file(kept[1].number, "News / Sea")
    first = await desk.ask("feeds export")
    assert isinstance(first, Attached)
    assert (first.name, first.text) == ("newsbrief-feeds.opml", "3 feeds")

    desk.channel, asked = "C2", len(desk.server.asked)
    assert (await take(desk, first.content))[0] == ("Followed 3 of 3 feeds", "")
    second = await desk.ask("feeds export")
    assert isinstance(second, Attached)
    assert opml.read(second.content).feeds == opml.read(first.content).feeds
    assert len(desk.server.asked) == asked


async def test_doubles_refused_and_late_ones_are_told(desk: Counter) -> None:
    await desk.follow("One", "a")
    desk.server.tell("/good", feed("g", title="Good"))
    desk.server.tell("/page", answer(b"<html><p>Hello"))
    desk.server.tell("/busy", answer(b"", "503 X"))
    told = await take(
        desk,
        listed(
            Listed("http://one.example/rss-One", "Again"),
            Listed(f"{SITE}/page", "Page"),
            Listed(f"{SITE}/gone", "Gone"),
            Listed("http://10.0.0.1/x", "Inside"),
            Listed(f"{SITE}/busy", "Busy"),
            Listed(f"{SITE}/good", "Good"),
        ),
    )
    assert told == [
        ("Followed 2 of 6 feeds", "1 was followed already · 3 could not be followed · 1 did not answer yet"),
        ("Page", "Not followed: That is a web page, not a feed."),
        ("Gone", "Not followed: harbour.example answered 404 (no such page)."),
        ("Inside", "Not followed: That address is inside a private network. I do not open those."),
        ("Busy", "Followed, and asked again later: harbour.example answered 503 (it is too busy)."),
    ]
    assert texts(await desk.list("feeds list")) == ["1. One", "2. Busy", "3. Good"]

    desk.server.tell("/busy", feed("old", title="Busy"))
    await desk.ask("feeds check Busy")
    caller = await desk.caller()
    assert await desk.room.store.entries.since(caller.channel.number, caller.channel.added, 10) == ()


async def test_two_addresses_of_one_feed_are_followed_once(desk: Counter) -> None:
    desk.server.tell("/new", feed("a"))
    desk.server.tell("/old", b"HTTP/1.1 301 X\r\nLocation: /new\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
    told = await take(desk, listed(Listed(f"{SITE}/new", "New"), Listed(f"{SITE}/old", "Old")))
    assert told[1] == ("Old", "Not followed: It leads to the same feed as New (number 1).")


async def test_a_list_behind_a_link_is_read(desk: Counter) -> None:
    desk.server.tell("/list.opml", answer(listed(Listed(f"{SITE}/a", "A")), Content_Type="text/x-opml"))
    desk.server.tell("/a", feed("a"))
    assert (await desk.list(f"feeds import {SITE}/list.opml")).title == "Followed 1 of 1 feed"


async def test_what_is_no_list_is_refused(desk: Counter) -> None:
    with pytest.raises(NotAList, match=r"^That is not a list of feeds \(OPML\)\.$"):
        await take(desk, b"<html>")
    with pytest.raises(AdapterError, match=r"^That list is larger than 5 MB, which is the most I read\.$"):
        await take(desk, b"x" * (opml.LARGEST + 1))
    with pytest.raises(AdapterError, match="No feeds are followed here yet"):
        await desk.ask("feeds export")


@pytest.mark.long
async def test_five_hundred_feeds_are_followed_few_at_a_time_with_progress(desk: Counter) -> None:
    feeds = [Listed(f"http://site{n}.example/f{n}", f"Feed {n}", ("News",)) for n in range(500)]
    for n in range(500):
        desk.server.tell(f"/f{n}", feed("a", title=f"Feed {n}"))
    assert (await take(desk, listed(*feeds)))[0] == ("Followed 500 of 500 feeds", "")
    assert texts(await desk.list("feeds list")) == [f"{n + 1}. Feed {n}" for n in range(500)]
    assert desk.server.most <= 16
    assert sorted(desk.server.paths) == sorted(f"/f{n}" for n in range(500))  # each once, and nothing looked for
    steps = [notice.progress for notice in desk.voice.said if notice.progress]
    assert (steps[0], steps[-1]) == ((0, 500), (500, 500))


async def test_an_import_that_is_stopped_keeps_what_it_had(desk: Counter) -> None:
    reached = asyncio.Event()

    async def held(reader: asyncio.StreamReader, _: asyncio.StreamWriter) -> None:
        reached.set()
        await reader.read()

    desk.server.tell("/a", feed("a", title="A"))
    desk.server.tell("/b", held)
    task = asyncio.create_task(take(desk, listed(Listed(f"{SITE}/a", "A"), Listed(f"{SITE}/b", "B"))))
    await reached.wait()
    await until(partial(followed, desk))
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert texts(await desk.list("feeds list")) == ["1. A"]
