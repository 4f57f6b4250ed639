from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.feeds.opml import Listed, NotAList, Subscriptions, read, write

NOW = datetime(2026, 11, 3, 9, 0, tzinfo=UTC)


def opml(body: str, head: str = "<title>Mine</title>") -> bytes:
    return f'<?xml version="1.0"?><opml version="2.0"><head>{head}</head><body>{body}</body></opml>'.encode()


def feed(address: str, title: str = "A") -> str:
    return f'<outline type="rss" text="{title}" xmlUrl="{address}"/>'


def test_feeds_are_read_with_their_folders() -> None:
    inside = (
        f'<outline text="News"><outline text="West">{feed("https://a.example/f")}</outline></outline>{feed("https://b.example/f", "B")}'
    )
    assert read(opml(inside)) == Subscriptions(
        "Mine", (Listed("https://a.example/f", "A", ("News", "West")), Listed("https://b.example/f", "B"))
    )


def test_an_address_that_stands_there_twice_is_read_once() -> None:
    assert len(read(opml(feed("https://a.example/f") + feed("http://a.example/f/"))).feeds) == 1


def test_the_scheme_feed_is_read_as_the_web_address_behind_it() -> None:
    assert read(opml(feed("feed://a.example/f"))).feeds[0].address == "https://a.example/f"
    assert read(opml(feed("feed:https://a.example/f"))).feeds[0].address == "https://a.example/f"


def test_what_is_no_web_address_is_left_out_and_noted() -> None:
    found = read(opml(feed("javascript:alert(1)") + feed("/etc/passwd") + feed("https://a.example/f")))
    assert [one.address for one in found.feeds] == ["https://a.example/f"]
    assert found.notes == ("2 left out, since they are no web addresses: javascript:alert(1), /etc/passwd.",)


def test_lists_it_points_to_are_not_opened() -> None:
    found = read(opml('<outline type="include" text="More" url="https://a.example/more.opml"/>' + feed("https://a.example/f")))
    assert found.notes == ("1 other lists it points to were not opened.",)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"https://a.example/list.opml",
        b"/etc/passwd",
        b"<html><body>hello</body></html>",
        b'<!DOCTYPE opml [<!ENTITY a "ha">]><opml><body/></opml>',
        opml('<outline text="x">' * 100_000),
        opml('<outline text="x">' * 60 + "</outline>" * 60),
    ],
)
def test_what_is_no_list_is_refused(content: bytes) -> None:
    with pytest.raises(NotAList) as raised:
        read(content)
    assert str(raised.value).startswith("That ")


@pytest.mark.parametrize(
    "content",
    [
        opml(feed("https://a.example/f"))[:-12],
        opml(feed("https://a.example/f", "Caf\xe9")).decode().encode("latin-1"),
        opml('<outline text="' + "a" * 1_000_000 + '"/>' + feed("https://a.example/f")),
        opml(feed("https://a.example/f") + "<outline " * 100_000),
        opml(feed("https://a.example/f") + "</outline>" * 20),
    ],
)
def test_a_damaged_list_gives_what_is_in_it(content: bytes) -> None:
    assert [one.address for one in read(content).feeds] == ["https://a.example/f"]


def test_a_list_is_written_as_opml_2() -> None:
    written = write(Subscriptions("Mine & yours", (Listed("https://a.example/f?x=1&y=2", 'The "A"', ("News",)),)), NOW).decode()
    assert '<opml version="2.0">' in written
    assert "<title>Mine &amp; yours</title><dateCreated>Tue, 03 Nov 2026 09:00:00 +0000</dateCreated>" in written
    assert 'xmlUrl="https://a.example/f?x=1&amp;y=2"' in written


WORDS = st.text(st.characters(categories=("L", "N", "P", "S"), exclude_characters="\ufffe\uffff"), min_size=1, max_size=12)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(WORDS, st.lists(WORDS, max_size=3)), max_size=12))
def test_what_is_written_is_read_again(listed: list[tuple[str, list[str]]]) -> None:
    feeds = tuple(Listed(f"https://{number}.example/feed", name, tuple(folder)) for number, (name, folder) in enumerate(listed))
    assert set(read(write(Subscriptions("Mine", feeds), NOW)).feeds) == set(feeds)


def test_five_hundred_feeds_keep_their_order() -> None:
    feeds = tuple(Listed(f"https://{number}.example/feed", f"Feed {number}") for number in range(500))
    assert read(write(Subscriptions("Mine", feeds), NOW)).feeds == feeds
