"""Filters, muted sources, and why an article came or did not."""

import pytest

from adapters.chat import Button
from adapters.errors import AdapterError
from briefings.filters import WrongFilter
from tests.bot.newsstand.counter import Counter, feed, texts


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (
            "feeds only One ferry -football",
            "One: Only entries with “ferry”, and none with “football”. 1 of its 3 newest entries would pass.",
        ),
        ("feeds only One all: ferry football", "One: Only entries with “ferry” and “football”. 1 of its 3 newest entries would pass."),
        (
            "feeds only One title:crane ferr*",
            "One: Only entries with “crane” in the title or “ferr*”. 3 of its 3 newest entries would pass.",
        ),
        ("feeds only One -football", "One: Only entries without “football”. 2 of its 3 newest entries would pass."),
        ("feeds without One football", "One: No entries with “football”. 2 of its 3 newest entries would pass."),
        (
            "feeds without One ferry -football",
            "One: No entries with “ferry”, unless they have “football”. 2 of its 3 newest entries would pass.",
        ),
        ("feeds without One off", "One: Nothing is left out of it any more. 3 of its 3 newest entries would pass."),
        ("feeds only One off", "One: All its entries are wanted again. 3 of its 3 newest entries would pass."),
    ],
)
async def test_a_filter_is_told_back_with_how_many_would_pass(desk: Counter, typed: str, told: str) -> None:
    await desk.follow("One", "crane", "ferry late", "ferry football")
    assert await desk.said(typed) == told


async def test_both_filters_and_mutes_count_together(desk: Counter) -> None:
    await desk.follow("One", "crane", "ferry late", "ferry football")
    await desk.ask("feeds only 1 ferry")
    assert "1 of its 3" in await desk.said("feeds without 1 football")
    assert (await desk.list("feeds list")).items[0].detail.endswith("only: ferry · without: football")
    await desk.ask("mute one.example")
    assert "0 of its 3" in await desk.said("feeds only 1 off")


async def test_a_filter_that_is_not_understood_changes_nothing(desk: Counter) -> None:
    await desk.follow("One", "ferry")
    await desk.ask("feeds only 1 ferry")
    with pytest.raises(WrongFilter, match="is no field"):
        await desk.ask("feeds only 1 author:x headline:y")
    with pytest.raises(AdapterError, match=r"^After `without`, `-ferry` names only an exception\.$"):
        await desk.ask("feeds without 1 -ferry")
    assert (await desk.list("feeds list")).items[0].detail.endswith("only: ferry")


async def test_a_source_is_muted_by_host_link_or_feed_and_heard_again(desk: Counter) -> None:
    await desk.follow("One", "a", "b")
    assert await desk.said("mute WWW.One.example") == "one.example is muted here. 2 of the 2 newest entries would be left out."
    assert (await desk.said("mute http://two.example/x")).startswith("two.example is muted here.")
    assert (await desk.said("mute 1 for me")).startswith("One is muted for you. 2 of the 2")
    assert (await desk.said("mute Ana Ruiz")).startswith("Ana Ruiz is muted here. 0 of the 2")
    reply = await desk.list("muted")
    assert (reply.title, texts(reply)) == ("4 muted sources", ["one.example", "two.example", "Ana Ruiz", "One"])
    assert await desk.said("unmute one.example") == "one.example is muted here no more."
    assert await desk.said("unmute ana ruiz") == "Ana Ruiz is muted here no more."
    with pytest.raises(AdapterError, match=r"^`one\.example` is not muted here\.$") as caught:
        await desk.ask("unmute one.example")
    assert caught.value.advice == "Muted here: two.example."
    assert await desk.said("unmute One for me") == "One is muted for you no more."


async def test_nobody_elses_mute_counts(desk: Counter) -> None:
    await desk.follow("One", "a")
    await desk.ask("mute one.example for me")
    assert "Left out" in (await desk.list("why http://one.example/a")).items[0].detail
    desk.person = "U2"
    assert "Left out" not in (await desk.list("why http://one.example/a")).items[0].detail
    assert (await desk.list("muted")).title == "Nothing is muted"


async def test_why_an_article_came_or_did_not(desk: Counter) -> None:
    address = await desk.follow("One", "old")
    desk.server.tell(address.removeprefix("http://one.example"), feed("ferry", "old", title="One", site="http://one.example"))
    await desk.ask("feeds check 1")
    await desk.ask("feeds only 1 ferry")
    shown = await desk.list("why http://one.example/ferry?utm_source=x")
    assert (shown.title, texts(shown)) == ("ferry", ["One (number 1)"])
    assert "Shown: “ferry” is in the title “ferry”." in shown.items[0].detail
    assert shown.items[0].buttons == (Button("Mute one.example", "mute", "one.example"),)
    old = (await desk.list("why http://one.example/old")).items[0]
    assert "Left out: “ferry” was not found." in old.detail
    assert "It was there before the feed was followed, so it is no news." in old.detail
    assert old.facts["shown"] is False
    await desk.ask("feeds pause 1")
    paused = (await desk.list("why http://one.example/ferry")).items[0]
    assert "The feed is paused here." in paused.detail
    assert paused.facts["shown"] is False


async def test_a_link_that_is_in_no_feed_is_told_so(desk: Counter) -> None:
    assert (await desk.said("why http://x.example/a")).startswith("That link is in no feed: none is followed here.")
    await desk.follow("One", "a")
    assert await desk.said("why http://x.example/a") == "That link is in no feed that is followed here (1 feed)."
    assert (await desk.said("why http://one.example/b")).endswith("One is of the same site; it was last read just now and did not list it.")
    with pytest.raises(AdapterError, match="No digest was sent here yet"):
        await desk.ask("why")
