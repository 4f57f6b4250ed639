"""To follow a feed, change it, pause it and leave it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from adapters.chat import Button, Notice, Window
from adapters.errors import AdapterError
from adapters.feeds.errors import NoFeed
from adapters.web.errors import PrivateAddress
from bot.newsstand.pressed import filled
from tests.adapters.web.serving import answer, head
from tests.bot.newsstand.counter import SITE, Counter, feed, page, texts
from tests.bot.polling import NOW

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


async def test_the_feed_of_a_site_is_followed_and_its_three_newest_are_shown(desk: Counter) -> None:
    desk.server.tell("/", page(("/rss", "Harbour")))
    desk.server.tell("/rss", feed("a", "b", "c", "d"))
    reply = await desk.list(f"feeds add {SITE}")
    assert reply.title == "Following Harbour News · RSS · 4 entries · ok"
    assert texts(reply) == ["a", "b", "c"]
    assert [item.link for item in reply.items] == [f"{SITE}/{one}" for one in "abc"]
    assert {item.detail for item in reply.items} == {"1 day ago"}
    assert reply.foot == "Number 1. What it holds now counts as seen."
    assert [notice.text for notice in desk.voice.said] == ["Looking at harbour.example…"]
    assert texts(await desk.list("feeds list")) == ["1. Harbour News"]


async def test_of_several_feeds_the_best_is_followed_and_the_others_are_offered(desk: Counter) -> None:
    desk.server.tell("/", page(("/comments", "Comments"), ("/rss", "Harbour"), ("/sport", "Sport")))
    for path, title in (("/rss", "Harbour News"), ("/comments", "Comments on Harbour"), ("/sport", "Sport")):
        desk.server.tell(path, feed(f"{title} 1", title=title))
    reply = await desk.list(f"feeds add {SITE}")
    assert reply.title.startswith("Following Harbour News")
    assert reply.buttons == (
        Button("Follow Sport", "follow", f"{SITE}/sport"),
        Button("Follow Comments on Harbour", "follow", f"{SITE}/comments"),
    )
    assert texts(reply)[1:] == ["Also there: Sport", "Also there: Comments on Harbour"]

    await desk.press(reply.buttons[0])
    assert texts(await desk.list("feeds list")) == ["1. Harbour News", "2. Sport"]


async def test_a_feed_gets_the_name_it_is_given_in_the_channel_that_is_named(desk: Counter) -> None:
    desk.channel = "C2"
    await desk.caller()
    desk.channel = "C1"
    desk.server.tell("/rss", feed("a"))
    reply = await desk.list(f"feeds add {SITE}/rss as Quay Side in #sport")
    assert reply.title.startswith("Following Quay Side in #sport")
    assert texts(await desk.list("feeds list")) == []
    desk.channel = "C2"
    assert texts(await desk.list("feeds list")) == ["1. Quay Side"]


async def test_a_channel_that_is_not_known_is_told_of(desk: Counter) -> None:
    with pytest.raises(AdapterError, match=r"^I am not in #quay\. `/invite @brief`, then press \*\*Try again\*\*; nothing is lost\.$"):
        await desk.ask(f"feeds add {SITE}/rss in #quay")
    assert desk.server.asked == []


async def test_what_a_feed_held_is_no_news_tomorrow_and_what_comes_is(desk: Counter) -> None:
    desk.server.tell("/rss", feed("old"), feed("new", "old"))
    await desk.ask(f"feeds add {SITE}/rss")
    caller, store = await desk.caller(), desk.room.store
    assert await store.entries.since(caller.channel.number, NOW - DAY, 10) == ()
    desk.room.clock.now = NOW + HOUR
    await desk.ask("feeds check")
    assert [one.kept.entry.title for one in await store.entries.since(caller.channel.number, NOW - DAY, 10)] == ["new"]


@pytest.mark.parametrize("typed", [f"{SITE}/rss", f"{SITE}/rss/?utm_source=x", "http://harbour.example/rss", SITE])
async def test_a_feed_is_followed_once(desk: Counter, typed: str) -> None:
    desk.server.tell("/", page(("/rss", "Harbour")))
    desk.server.tell("/rss", feed("a"))
    await desk.ask(f"feeds add {SITE}/rss as Harbour")
    with pytest.raises(AdapterError, match=r"^That feed is followed here already, as Harbour \(number 1\)\.$"):
        await desk.ask(f"feeds add {typed}")
    assert len((await desk.list("feeds list")).items) == 1


async def test_a_feed_that_others_follow_is_not_asked_again(desk: Counter) -> None:
    desk.server.tell("/rss", feed("a", "b"))
    await desk.ask(f"feeds add {SITE}/rss")
    desk.channel, asked = "C2", len(desk.server.asked)
    reply = await desk.list(f"feeds add {SITE}/rss")
    assert (texts(reply), len(desk.server.asked)) == (["a", "b"], asked)
    caller = await desk.caller()
    assert await desk.room.store.entries.since(caller.channel.number, NOW - DAY, 10) == ()

    desk.room.clock.now = NOW + 2 * DAY
    await desk.ask("feeds remove 1")
    await desk.ask(f"feeds add {SITE}/rss")
    assert len(desk.server.asked) > asked


async def test_others_are_told_by_the_poller_that_a_feed_works_again(desk: Counter) -> None:
    desk.server.tell("/rss", feed("a"), answer(b"", "500 X"))
    await desk.ask(f"feeds add {SITE}/rss")
    (one,) = await desk.room.store.subscriptions.list((await desk.caller()).channel.number)
    await desk.room.until(one.feed.number, 3 * DAY)
    assert desk.room.listener.notices == ["failing"]

    desk.server.tell("/rss", feed("b", "a"))
    desk.channel = "C2"
    await desk.ask(f"feeds add {SITE}/rss")
    await desk.room.rounds.poll_due(desk.room.clock())
    assert desk.room.listener.notices == ["failing", "resumed"]


async def test_a_site_without_a_feed_is_told_with_what_was_tried(desk: Counter) -> None:
    desk.server.tell("/", page(("/gone", "Gone")))
    with pytest.raises(NoFeed, match=r"^No feed on harbour\.example\. Tried: 1 address in the page, /feed, /rss, "):
        await desk.ask(f"feeds add {SITE}")
    assert texts(await desk.list("feeds list")) == []


async def test_an_address_that_is_not_opened_is_refused(desk: Counter) -> None:
    with pytest.raises(PrivateAddress, match=r"^That address is inside a private network\. I do not open those\.$"):
        await desk.ask("feeds add http://10.0.0.1/rss")
    assert desk.server.asked == []


async def test_two_feeds_have_two_names(desk: Counter) -> None:
    for site in ("one", "two", "two"):
        path = f"/{site}-{len(desk.server.answers)}"
        desk.server.tell(path, feed(path, title="News"))
        await desk.ask(f"feeds add http://{site}.example{path}")
    assert texts(await desk.list("feeds list")) == ["1. News", "2. News (two.example)", "3. News 2"]
    with pytest.raises(AdapterError, match=r"^Another feed here is called News already \(number 1\)\.$"):
        await desk.ask("feeds edit 2 as news")
    with pytest.raises(AdapterError, match="Another feed here is called"):
        await desk.ask(f"feeds add {SITE}/x as News")


async def test_a_redirect_that_may_pass_is_followed_each_time_and_a_lasting_one_is_believed(desk: Counter) -> None:
    desk.server.tell("/rss", feed("a"))
    desk.server.tell("/today", head("302 Found", Location="/rss", Content_Length="0"))
    desk.server.tell("/new", feed("b", title="New"))
    desk.server.tell("/old", head("301 Moved Permanently", Location="/new", Content_Length="0"))
    await desk.ask(f"feeds add {SITE}/today")
    await desk.ask(f"feeds add {SITE}/old")
    listed = await desk.room.store.subscriptions.list((await desk.caller()).channel.number)
    assert [one.feed.address for one in listed] == [f"{SITE}/today", f"{SITE}/new"]


async def test_a_feed_is_renamed_and_moved_with_its_number_and_filters(desk: Counter) -> None:
    desk.server.tell("/rss", feed("a"))
    desk.server.tell("/new", feed("b", title="New"))
    await desk.ask(f"feeds add {SITE}/rss")
    await desk.ask("feeds only 1 ferry")
    assert await desk.said("feeds edit 1 as Quay") == "Harbour News is changed. It is called Quay now."
    told = await desk.said(f"feeds edit Quay {SITE}/new")
    assert told.startswith(f"Quay is changed. It is read at {SITE}/new from now on (RSS · 1 entry · ok).")
    (one,) = await desk.room.store.subscriptions.list((await desk.caller()).channel.number)
    assert (one.position, one.name, one.only, one.feed.address) == (1, "Quay", "ferry", f"{SITE}/new")


async def test_a_feed_is_not_moved_to_where_another_one_is(desk: Counter) -> None:
    first = await desk.follow("One", "a")
    await desk.follow("Two", "b")
    with pytest.raises(AdapterError, match=r"as One \(number 1\)"):
        await desk.ask(f"feeds edit 2 {first}")


async def test_a_removed_feed_can_be_followed_again_at_once(desk: Counter) -> None:
    address = await desk.follow("One", "a")
    reply = await desk.ask("feeds remove One")
    assert reply == Notice("One is followed no more.", buttons=(Button("Follow again", "follow", address),))
    assert texts(await desk.list("feeds list")) == []
    await desk.press(reply.buttons[0])
    assert texts(await desk.list("feeds list")) == ["2. One"]


async def test_a_pause_until_a_day_ends_in_the_callers_zone(desk: Counter) -> None:
    await desk.follow("One", "a")
    reply = await desk.ask("feeds pause One until 24 Dec")
    assert isinstance(reply, Notice)
    assert reply.text == "One is paused until Thursday 24 December 2026; settings kept."
    (one,) = await desk.room.store.subscriptions.list((await desk.caller()).channel.number)
    assert one.paused_until == datetime(2026, 12, 23, 23, 0, tzinfo=UTC)
    assert (await desk.list("feeds list")).items[0].detail.startswith("paused until Thursday 24 December 2026")
    assert (await desk.room.rounds.poll_due(NOW + 10 * DAY)).total() == 0

    desk.room.clock.now = one.paused_until
    assert "paused" not in (await desk.list("feeds list")).items[0].detail
    await desk.room.rounds.poll_due(one.paused_until)
    (one,) = await desk.room.store.subscriptions.list((await desk.caller()).channel.number)
    assert not one.paused


async def test_all_feeds_are_paused_and_resumed_together(desk: Counter) -> None:
    await desk.follow("One", "a")
    await desk.follow("Two", "b")
    assert await desk.said("feeds pause all") == "2 feeds are paused; settings kept."
    assert (await desk.list("feeds list")).foot == "2 paused"
    assert await desk.said("feeds resume all") == "2 feeds are read again."
    assert (await desk.list("feeds list")).foot == "2 ok"


async def test_a_pause_is_one_channels_and_a_button_ends_it(desk: Counter) -> None:
    address = await desk.follow("One", "a")
    desk.channel = "C2"
    await desk.ask(f"feeds add {address}")
    reply = await desk.ask("feeds pause 1")
    desk.channel = "C1"
    assert (await desk.list("feeds list")).foot == "1 ok"
    desk.channel = "C2"
    resumed = await desk.press(reply.buttons[0])
    assert isinstance(resumed, Notice)
    assert resumed.text.startswith("One is read again, in ")


async def test_a_feed_paused_for_its_failures_is_asked_at_once_when_resumed(desk: Counter) -> None:
    desk.server.tell("/rss", feed("a"), answer(b"", "410 Gone"))
    await desk.ask(f"feeds add {SITE}/rss")
    await desk.ask("feeds check 1")
    assert (await desk.list("feeds list")).items[0].detail.startswith("paused, because its site says that it is gone (410)")
    assert await desk.said("feeds resume 1") == "Harbour News is read again, now."


@pytest.mark.parametrize(
    "typed",
    ["feeds add http://x.example", "feeds edit 1 as X", "feeds remove 1", "feeds pause 1", "feeds resume 1", "feeds only 1 x",
     "feeds without 1 x", "mute x.example", "unmute x.example", "feeds import http://x.example/o.opml"],
)  # fmt: skip
@pytest.mark.parametrize(
    ("platform", "who"),
    [("slack", "the channel's members"), ("discord", r"those who may manage the channel \(the permission Manage Channels\)")],
)
async def test_only_who_manages_the_channel_changes_it(desk: Counter, typed: str, platform: str, who: str) -> None:
    await desk.follow("One", "a")
    desk.manages, desk.platform, asked = False, platform, len(desk.server.asked)  # type: ignore[assignment] # one of the platforms
    with pytest.raises(AdapterError, match=rf"^Feeds and filters here are changed by {who}\.$"):
        await desk.ask(typed)
    assert len(desk.server.asked) == asked


async def test_everybody_may_look(desk: Counter) -> None:
    await desk.follow("One", "a")
    desk.manages = False
    for typed in ("feeds list", "feeds test 1", "feeds check", "feeds export", "muted", "why http://one.example/a"):
        reply = await desk.ask(typed)
        assert reply.buttons == ()
    assert await desk.said("mute x.example for me") == "x.example is muted for you. 0 of the 1 newest entry would be left out."


async def test_a_feed_that_is_not_there_is_told_with_the_one_that_was_meant(desk: Counter) -> None:
    with pytest.raises(AdapterError, match=r"^No feeds are followed here yet\. Example: `/brief feeds add "):
        await desk.ask("feeds remove One")
    await desk.follow("Harbour", "a")
    with pytest.raises(AdapterError, match=r"^No feed here is called `Harbuor`\.$") as caught:
        await desk.ask("feeds remove Harbuor")
    assert caught.value.advice == "Did you mean Harbour (number 1)?"
    with pytest.raises(AdapterError, match=r"^No feed here is called `7`\.$") as caught:
        await desk.ask("feeds pause 7")
    assert caught.value.advice == "`feeds list` shows their names and numbers."


async def test_another_address_is_typed_into_a_window(desk: Counter) -> None:
    await desk.follow("One", "a")
    window = await desk.press(Button("Change address", "address", "feed:1"))
    assert isinstance(window, Window)
    assert (window.name, window.fields[0].name, window.fields[0].value) == ("address", "feed:1", "http://one.example/rss-One")


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("harbour.example/new", "One is changed. It is read at http"),
        (" ", "No address was given, so nothing is changed."),
    ],
)
async def test_the_filled_window_moves_the_feed(desk: Counter, typed: str, told: str) -> None:
    await desk.follow("One", "a")
    desk.server.tell("/new", feed("b", title="New"))
    caller = await desk.caller()
    address = typed if typed == " " else f"http://{typed}"
    ask = replace(caller.ask, way="window", text="address", fields={"feed:1": address})
    reply = await filled(desk.stand, replace(caller, ask=ask), desk.voice)
    assert isinstance(reply, Notice)
    assert reply.text.startswith(told)


async def test_a_button_of_a_feed_that_is_gone_says_so(desk: Counter) -> None:
    await desk.follow("One", "a")
    await desk.ask("feeds remove 1")
    for act in ("poll", "address", "remove", "pause", "resume"):
        with pytest.raises(AdapterError, match=r"^That feed is followed here no more\.$"):
            await desk.press(Button("x", act, "feed:1"))


async def test_hostile_titles_do_nothing_in_a_name(desk: Counter) -> None:
    desk.server.tell("/rss", feed("a", title="\u202eHar&#x202e;bour\x07 " + "x" * 500))
    await desk.ask(f"feeds add {SITE}/rss")
    (one,) = await desk.room.store.subscriptions.list((await desk.caller()).channel.number)
    assert "\u202e" not in one.name
    assert "\x07" not in one.name
    assert len(one.name) <= 80
