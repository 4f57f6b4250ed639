"""How feeds are doing: the list, a try, a look now, and what befell one."""

from datetime import timedelta

import pytest

from adapters.chat import Button
from bot.newsstand.notices import befallen
from briefings.feedstate import Health
from tests.adapters.web.serving import answer
from tests.bot.newsstand.counter import SITE, Counter, feed, page, texts
from tests.bot.polling import NOW

HOUR = timedelta(hours=1)
TRY = (Button("Try now", "poll", "feed:1"), Button("Change address", "address", "feed:1"), Button("Remove", "remove", "feed:1"))


async def test_the_list_tells_state_newest_and_next_look(desk: Counter) -> None:
    await desk.follow("One", "a")
    desk.server.tell("/two", feed("b", title="Two"), answer(b"", "404 X"))
    await desk.ask(f"feeds add {SITE}/two")
    desk.server.tell("/three", feed(title="Three"))
    await desk.ask(f"feeds add {SITE}/three")
    await desk.ask("feeds only 1 ferry")
    await desk.ask("feeds check 2")
    reply = await desk.list("feeds list")
    assert (reply.title, reply.foot) == ("3 feeds in #news", "1 failing · 1 empty · 1 ok")
    assert [(item.text, item.detail) for item in reply.items] == [
        ("1. One", "ok · newest 1 day ago · next look in 3 hours · only: ferry"),
        ("2. Two", "failing since Tue 10:00 (404, 1 try) · newest 1 day ago · next look in 5 minutes"),
        ("3. Three", "empty · next look in 1 hour"),
    ]
    assert [bool(item.buttons) for item in reply.items] == [False, True, False]
    assert reply.items[1].facts["state"] == "failing"


async def test_nothing_followed_is_told_with_an_example(desk: Counter) -> None:
    reply = await desk.list("feeds list")
    assert (reply.title, reply.items) == ("No feeds are followed here yet", ())
    assert reply.foot == "Example: `/brief feeds add example.com as Harbour`"


async def test_a_feed_is_tried_without_being_followed(desk: Counter) -> None:
    desk.server.tell("/", page(("/rss", "Harbour")))
    desk.server.tell("/rss", feed("a", "b", "c", "d"))
    reply = await desk.list(f"feeds test {SITE}")
    assert reply.title == "Harbour News · RSS · 4 entries · ok"
    assert (texts(reply), reply.foot) == (["a", "b", "c"], f"{SITE}/rss")
    assert texts(await desk.list("feeds list")) == []
    assert await desk.room.store.feeds.at(f"{SITE}/rss") is None
    await desk.press(reply.buttons[0])
    assert texts(await desk.list("feeds list")) == ["1. Harbour News"]


async def test_a_followed_feed_is_tried_by_its_name(desk: Counter) -> None:
    await desk.follow("One", "a")
    desk.server.tell("/rss-One", feed("b", "a", title="One"))
    assert texts(await desk.list("feeds test One")) == ["b", "a"]
    assert (await desk.list("feeds list")).items[0].facts["newest"] == "2026-11-02T09:00:00+00:00"


async def test_a_look_now_tells_what_is_new_and_what_fails(desk: Counter) -> None:
    await desk.follow("One", "a")
    await desk.follow("Two", "b")
    desk.server.tell("/rss-One", feed("new", "a", title="One"))
    desk.server.tell("/rss-Two", answer(b"", "503 X"))
    reply = await desk.list("feeds check")
    assert reply.title == "Asked 2 feeds: 1 new entry, 1 failing"
    assert [item.detail for item in reply.items] == ["1 new entry · ok", "failing since Tue 10:00 (503, 1 try)"]
    assert [notice.progress for notice in desk.voice.said if notice.progress] == [(0, 2), (1, 2), (2, 2)]


async def test_a_feed_that_is_being_asked_is_not_asked_twice(desk: Counter) -> None:
    await desk.follow("One", "a")
    assert await desk.room.store.feeds.claim(1, NOW + HOUR, NOW)
    asked = len(desk.server.asked)
    (line,) = (await desk.list("feeds check 1")).items
    assert line.detail == "It is being asked right now; look again in a minute."
    assert len(desk.server.asked) == asked


FAILED = Health(NOW, NOW, failing_since=NOW, tries=12, reason="404")


@pytest.mark.parametrize(
    ("notice", "text"),
    [
        ("failing", "BBC World has failed since Tue 10:00 (404, 12 tries). I keep trying; settings kept."),
        ("paused", "BBC World has failed since Tue 10:00 (404, 12 tries). Paused; settings kept."),
        ("gone", "BBC World is gone: its site says that it will not come back (404). Paused; settings kept."),
        ("resumed", "BBC World works again."),
    ],
)
def test_what_befell_a_feed_is_told_in_the_channel_with_what_can_be_done(notice: str, text: str) -> None:
    told = befallen("BBC World", 1, notice, FAILED, "Europe/Berlin", NOW + HOUR)  # type: ignore[arg-type] # one of the notices
    assert (told.text, told.public) == (text, True)
    assert told.buttons == (() if notice == "resumed" else TRY)


def test_a_day_of_long_ago_is_told_by_its_date() -> None:
    told = befallen("X", 1, "paused", FAILED, None, NOW + timedelta(days=8))
    assert "since 3 Nov 09:00 UTC" in told.text
