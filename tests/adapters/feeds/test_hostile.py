"""The bar for hostile feeds: no crash, nothing over a limit, and at three polls each story is new at most once."""

import pytest

from adapters.feeds.errors import FeedError
from adapters.feeds.parse import parse
from briefings.feeds import Entry, Feed
from briefings.likeness import unseen
from tests.adapters.feeds.hostile import CHANGING, HOSTILE, TITLES, Make

POLLS = 3


def polled(make: Make) -> list[tuple[Entry, ...]]:
    """What is new at each of three polls; a poll that gives no feed brings nothing and shrinks nothing."""
    known: set[str] = set()
    found = []
    for poll in range(POLLS):
        fresh = unseen(read(make, poll).entries, known)
        known |= {key for entry in fresh for key in entry.keys}
        found.append(fresh)
    return found


def read(make: Make, poll: int) -> Feed:
    try:
        return parse(make(poll), "https://harbour.example/feed")
    except FeedError:
        return Feed("rss", "none")


def test_there_are_more_hostile_feeds_than_forty() -> None:
    assert len(HOSTILE) + len(CHANGING) >= 100


@pytest.mark.parametrize("name", HOSTILE)
def a_hostile_feed_gives_a_bounded_feed_or_a_typed_error(name: str) -> None:
    feed = read(HOSTILE[name], 0)
    assert len(feed.entries) <= 2000
    for entry in feed.entries:
        assert len(entry.title) <= 300
        assert len(entry.summary) <= 2000
        assert len(entry.content) <= 100_000
        assert len(entry.authors) <= 20
        assert len(entry.categories) <= 20
        assert all(len(key.encode()) <= 2600 for key in entry.keys)
        assert entry.link is None or entry.link.startswith(("http://", "https://"))
        assert "\x00" not in f"{entry.identity}{entry.title}{entry.summary}{entry.content}"
        f"{entry.title}{entry.link}{entry.summary}{entry.content}{entry.authors}{entry.categories}".encode()
    assert not unseen(feed.entries, {key for entry in feed.entries for key in entry.keys})
    assert len({key for entry in feed.entries for key in entry.keys}) == sum(len(entry.keys) for entry in feed.entries)


@pytest.mark.parametrize("name", CHANGING)
def a_story_is_new_once_at_three_polls_whatever_changes_about_it(name: str) -> None:
    first, *later = polled(CHANGING[name])
    assert sorted(entry.title for entry in first) == sorted(TITLES)
    assert [[entry.title for entry in fresh] for fresh in later] == [[], []]


def test_what_a_feed_says_between_polls_is_new() -> None:
    assert [len(fresh) for fresh in polled(lambda poll: CHANGING["a guid with the time"](poll) if poll else b"<rss><channel/></rss>")] == [
        0,
        3,
        0,
    ]
