from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from briefings.feeds import Entry, identity
from briefings.likeness import likenesses, one_each, unseen

DAY = datetime(2026, 11, 3, 9, tzinfo=UTC)
PAGE = "https://harbour.example/crane"


def entry(guid: str = "", link: str | None = PAGE, title: str = "Crane falls", at: datetime | None = DAY) -> Entry:
    return Entry(identity(guid, link, title, at), title, link, published=at, likenesses=likenesses(link, title, at))


def known(*entries: Entry) -> set[str]:
    return {key for one in entries for key in one.keys}


@pytest.mark.parametrize(
    ("name", "later", "new"),
    [
        ("nothing changed", entry("1"), False),
        ("another guid", entry("2"), False),
        ("another guid and another day, the same page and title", entry("2", at=DAY + timedelta(days=1)), False),
        ("another guid and page, the same title and day", entry("2", f"{PAGE}-2"), False),
        ("followers behind the link", entry("2", f"{PAGE}?utm_source=rss"), False),
        ("the same guid under another title", entry("1", title="Crane fell"), False),
        ("another guid and title on the same page", entry("2", title="Ferry late"), True),
        ("another guid, page and day under the same title", entry("2", f"{PAGE}-2", at=DAY + timedelta(days=1)), True),
        ("another guid and page under the same title without a day", entry("2", f"{PAGE}-2", at=None), True),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def an_entry_is_new_when_nothing_it_is_known_by_was_seen(name: str, later: Entry, new: bool) -> None:
    assert bool(unseen([later], known(entry("1")))) is new


def test_an_entry_that_nothing_can_be_known_by_is_never_new() -> None:
    assert unseen([Entry("", "")], set()) == ()


def test_a_story_under_two_guids_is_read_once() -> None:
    assert [one.identity for one in one_each([entry("1"), entry("2")])] == ["guid:1"]


def test_the_daily_page_of_one_title_is_a_story_each_day() -> None:
    monday, tuesday = entry("1", title="News at nine"), entry("2", title="News at nine", at=DAY + timedelta(days=1))
    both = one_each([monday, tuesday])
    assert [one.identity for one in both] == ["guid:1", "guid:2"]
    assert len(unseen(both, known(both[0]))) == 1


def test_two_stories_of_one_title_and_day_are_two() -> None:
    both = one_each([entry("1"), entry("2", f"{PAGE}-2")])
    assert len(unseen(both, known(both[0]))) == 1


def test_a_guid_that_stands_for_different_pages_is_no_identity() -> None:
    both = one_each([entry("1"), entry("1", f"{PAGE}-2", "Ferry late")])
    assert [one.identity for one in both] == ["link:harbour.example/crane", "link:harbour.example/crane-2"]


def test_a_guid_that_stands_for_versions_of_one_page_is_one() -> None:
    assert len(one_each([entry("1"), entry("1", title="Crane fell")])) == 1


def test_long_guids_that_begin_alike_are_two_and_short_enough_for_an_index() -> None:
    long = "\U0001f6a2" * 5000
    both = entry(f"{long}1", None, long, None), entry(f"{long}2", None, long)
    assert both[0].identity != both[1].identity
    assert all(len(key.encode()) <= 2600 for one in both for key in one.keys)


def test_the_keys_of_an_entry_stand_once() -> None:
    alone = entry(link=None)
    assert alone.keys == (alone.identity,)
    assert entry().keys == (entry().identity, *entry().likenesses)
    assert entry().likeness.startswith("page:")
    assert alone.likeness == alone.identity
    assert replace(alone, likenesses=()).likeness == ""
    assert replace(alone, likenesses=()).keys == alone.keys
