import re
import sys
from datetime import UTC
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.feeds import child
from adapters.feeds import parse as parsing
from adapters.feeds.errors import FeedError
from adapters.feeds.fast import records as fast_records
from adapters.feeds.parse import parse
from adapters.feeds.survey import survey
from briefings.feeds import Entry, Feed
from tests.adapters.feeds.dialects import DIALECTS
from tests.adapters.feeds.hostile import HOSTILE, LAUGHS, OUTSIDE
from tests.adapters.feeds.oddities import ODDITIES
from tests.adapters.feeds.varied import VARIED
from tests.adapters.feeds.written import CONTENT, DC, HOME, WRITTEN, atom, json_feed, named, plain, rss


def told(feed: Feed) -> tuple[tuple[str, str | None, str | None], ...]:
    return tuple((entry.title, entry.link, entry.when.isoformat() if entry.when else None) for entry in feed.entries)


def only(text: str, address: str = "") -> Entry:
    (entry,) = parse(text.encode(), address).entries
    return entry


@pytest.mark.parametrize("name", VARIED)
def every_written_feed_gives_its_entries(name: str) -> None:
    feed = parse(VARIED[name].content, VARIED[name].address)
    assert told(feed) == VARIED[name].entries
    assert feed.kind == VARIED[name].kind


def test_a_date_that_is_none_sets_no_library_guessing(monkeypatch: pytest.MonkeyPatch) -> None:
    """fastfeedparser asks dateparser, where it is there, at 10 MB for good; we read dates ourselves."""
    guessed: list[str] = []
    guesser = SimpleNamespace(parse=lambda value, **_: guessed.append(value))
    monkeypatch.setitem(sys.modules, "dateparser", guesser)
    assert only(rss(plain(at="in the third week of Brumaire"))).published is None
    assert guessed == []


def test_the_written_feeds_are_hundreds_and_none_is_named_twice() -> None:
    assert len(VARIED) == len(WRITTEN) + len(DIALECTS) + len(ODDITIES)
    assert len(VARIED) > 200


def test_a_change_is_not_told_as_a_publication() -> None:
    (entry,) = parse(WRITTEN["Atom with only an update"].content).entries
    assert entry.published is None
    assert entry.updated is not None


@pytest.mark.parametrize(
    "name", ["two hundred items", "a podcast", "a blog by WordPress", "RSS in Thai", "Atom in Greek", "XHTML in Atom", "a whole Atom 0.3"]
)
def the_tolerant_parser_reads_the_same(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parsing, "_fast", lambda seen: None)
    every_written_feed_gives_its_entries(name)


XML = [name for name, one in WRITTEN.items() if one.kind in {"rss", "atom", "rdf"}]
DAMAGED = {"tags that cross"}


def test_both_parsers_agree_on_titles_links_and_dates(monkeypatch: pytest.MonkeyPatch) -> None:
    from adapters.feeds import tolerant

    fast = {name: told(parse(WRITTEN[name].content)) for name in XML}
    monkeypatch.setattr(parsing, "_fast", lambda seen: None)
    monkeypatch.setattr(child, "tolerant", lambda document, seconds: tolerant.records(document))
    slow = {name: told(parse(WRITTEN[name].content)) for name in XML}
    assert slow == fast


def test_the_fast_parser_alone_reads_what_is_sound(monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(document: bytes, seconds: float) -> dict[str, object]:
        raise AssertionError(document)

    monkeypatch.setattr(child, "tolerant", forbidden)
    for name in set(XML) - DAMAGED:
        parse(WRITTEN[name].content)


def test_an_invented_date_of_the_fast_parser_is_not_believed() -> None:
    seen = survey(rss(plain(at="2026-02-29T09:00:00Z")))
    _, (record,) = fast_records(seen)
    assert record["published"] == "2026-02-29T09:00:00Z"
    entry = only(rss(plain(at="2026-02-29T09:00:00Z")))
    assert entry.published is None
    assert entry.notes == ("The date “2026-02-29T09:00:00Z” is no day or time there is.",)


def test_a_leap_second_is_the_second_before_it() -> None:
    entry = only(rss(plain(at="2016-12-31T23:59:60Z")))
    assert entry.published is not None
    assert entry.published.isoformat() == "2016-12-31T23:59:59+00:00"


def test_a_time_without_a_zone_is_read_as_utc_and_noted() -> None:
    entry = only(rss(plain(at="2026-11-03 09:00:00")))
    assert entry.published is not None
    assert entry.published.tzinfo is UTC
    assert "has no time zone, so it is read as UTC" in entry.notes[0]


@pytest.mark.parametrize(
    ("item", "identity"),
    [
        (plain() + "<guid>tag:1</guid>", "guid:tag:1"),
        (plain(), "link:harbour.example/a"),
        (plain(link=f"{HOME}a/?utm_source=rss&amp;id=3#top"), "link:harbour.example/a?id=3"),
        ("<title>Crane  FALLS</title><pubDate>Tue, 03 Nov 2026 23:30:00 -0500</pubDate>", "title:crane falls|2026-11-04"),
        ("<title>Crane falls</title>", "title:crane falls|undated"),
        (plain() + f"<guid>{HOME}</guid>", "link:harbour.example/a"),
    ],
)
def test_an_entry_is_known_by_guid_then_link_then_title_and_day(item: str, identity: str) -> None:
    assert only(rss(item)).identity == identity


def test_an_entry_that_stands_there_twice_is_read_once_and_noted() -> None:
    feed = parse(rss(plain(), plain()).encode())
    assert len(feed.entries) == 1
    assert feed.notes == ("1 entry left out: it stands there twice.",)


def test_an_empty_item_is_left_out_and_noted() -> None:
    feed = parse(rss(plain(), "").encode())
    assert len(feed.entries) == 1
    assert feed.notes == ("1 entry left out: it has neither title, link nor guid.",)


def test_a_summary_is_plain_text_and_the_full_text_is_kept_beside_it() -> None:
    body = "<p>The crane &amp; its driver.</p><script>track()</script><p>Nobody was hurt, the port said, and work goes on.</p>"
    described = (
        plain()
        + f"<description>&lt;p&gt;The crane &amp;amp; its driver.&lt;/p&gt;</description><content:encoded><![CDATA[{body}]]></content:encoded>"
    )
    entry = only(rss(described, names=CONTENT))
    assert entry.summary == "The crane & its driver."
    assert entry.content == body


def test_authors_and_categories_are_names() -> None:
    entry = only(rss(plain() + "<dc:creator>Ana Ruiz</dc:creator><category>Ports</category><category>Ports</category>", names=DC))
    assert entry.authors == ("Ana Ruiz",)
    assert entry.categories == ("Ports",)
    assert only(rss(plain() + "<author>desk@harbour.example (Ana Ruiz)</author>")).authors == ("Ana Ruiz",)
    assert only(rss(plain() + "<author>desk@harbour.example</author>")).authors == ()


def test_an_update_is_told_beside_the_publication() -> None:
    entry = only(atom(named().replace("<updated>2026-11-03T09", "<updated>2026-11-03T12")))
    assert entry.updated is not None
    assert entry.published is not None
    assert (entry.updated - entry.published).total_seconds() == 3 * 3600


def test_links_without_a_host_are_resolved_by_the_address_where_nothing_else_helps() -> None:
    text = '<feed xmlns="http://www.w3.org/2005/Atom"><title>H</title><entry><id>1</id><title>T</title><link href="b"/></entry></feed>'
    assert only(text, "https://harbour.example/x/feed").link == "https://harbour.example/x/b"


def test_the_newest_entries_come_first_and_undated_ones_last() -> None:
    feed = parse(rss(plain("Old"), "<title>Undated</title>", plain("New", f"{HOME}n", "Wed, 04 Nov 2026 09:00:00 GMT")).encode())
    assert [entry.title for entry in feed.newest] == ["New", "Old", "Undated"]


def test_a_long_feed_is_read_to_its_bound_and_says_so() -> None:
    feed = parse(rss(*(plain(f"Story {n}", f"{HOME}{n}") for n in range(2500))).encode())
    assert len(feed.entries) == 2000
    assert feed.notes == ("The feed is long; its first 2000 entries were read.",)


def test_a_feed_that_ends_too_soon_gives_its_whole_entries_and_says_so() -> None:
    feed = parse(WRITTEN["an item cut in the middle"].content)
    assert feed.notes == ("The feed ends too soon; 1 entry could be read.",)


def test_letters_in_no_encoding_are_noted() -> None:
    feed = parse(rss(plain("Café Málaga señor")).encode() + b"")
    assert feed.notes == ()
    broken = parse(rss(plain("Café " * 50)).encode().replace(b"Harbour", b"Harb\xffur"))
    assert any("encoding" in note for note in broken.notes)


def nested(depth: int) -> str:
    return rss(plain() + "<x>" * depth + "</x>" * depth)


REFUSED: dict[str, tuple[bytes, str]] = {
    "nothing": (b"", "empty"),
    "blanks": (b"  \n\t ", "empty"),
    "a web page": (b"<!DOCTYPE html><html><head><title>Harbour</title></head><body><p>Welcome", "html"),
    "a web page in XHTML": (
        b'<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><head/><body/></html>',
        "html",
    ),
    "a web page that shows a feed": (b"<html><body><pre>&lt;rss&gt;</pre><rss><item/></rss>", "html"),
    "a text": (b"Crane falls in the harbour, nobody hurt.", "text"),
    "an address": (b"https://harbour.example/feed", "text"),
    "a path": (b"/etc/passwd", "text"),
    "a picture": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20, "text"),
    "other XML": (b'<?xml version="1.0"?><note><to>You</to></note>', "xml"),
    "a list of feeds": (b'<?xml version="1.0"?><opml version="2.0"><body><outline text="a"/></body></opml>', "opml"),
    "a site map without news": (b'<urlset xmlns="x"><url><loc>https://harbour.example/</loc></url></urlset>', "sitemap"),
    "a list of site maps": (
        b'<?xml version="1.0"?><sitemapindex><sitemap><loc>https://harbour.example/s.xml</loc></sitemap></sitemapindex>',
        "sitemap",
    ),
    "JSON that is no feed": (b'{"status": "ok"}', "json"),
    "a list in JSON": (b"[1, 2, 3]", "json"),
    "JSON cut in the middle": (b'{"version": "https://jsonfeed.org/version/1.1", "items": [{"id"', "json"),
    "a number of a million digits": (b'{"version": "https://jsonfeed.org/version/1", "items": [], "x": ' + b"9" * 1_000_000 + b"}", "json"),
    "JSON nested 100,000 deep": (b'{"items": ' + b"[" * 100_000, "deep"),
    "a billion laughs": ((LAUGHS + rss(plain("&c;"), declaration="")).encode(), "entities"),
    "laughs after a declaration": (('<?xml version="1.0"?>' + LAUGHS + rss(plain("&c;"), declaration="")).encode(), "entities"),
    "a file of the machine": (('<?xml version="1.0"?>' + OUTSIDE + rss(plain("&f;"), declaration="")).encode(), "entities"),
    "nested 201 deep": (nested(201).encode(), "deep"),
    "nested 100,000 deep": (nested(100_000).encode(), "deep"),
    "deep and never closed": ((rss(plain())[:-16] + "<x>" * 100_000).encode(), "deep"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_feed_is_refused_in_a_plain_sentence(name: str) -> None:
    content, wrong = REFUSED[name]
    with pytest.raises(FeedError) as raised:
        parse(content)
    assert raised.value.wrong == wrong
    assert re.fullmatch(r"That .*\.", str(raised.value))


def test_a_damaged_feed_without_a_single_entry_is_too_damaged(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(child, "SECONDS", 60.0)  # how much time there is is not what this is about
    with pytest.raises(FeedError) as raised:
        parse(HOSTILE["angle brackets without end"](0))
    assert raised.value.wrong == "broken"


def test_the_tolerant_parser_is_killed_when_its_time_is_up(tmp_path: Path) -> None:
    script = tmp_path / "endless.py"
    script.write_text("while True: pass")
    with pytest.raises(FeedError) as raised:
        child.tolerant(b"<rss/>", 0.3, script)
    assert raised.value.wrong == "slow"


@pytest.mark.parametrize(("looked", "left"), [(0.0, 4.5), (2.0, 2.5), (9.0, 1.0)])
def test_the_tolerant_parser_gets_the_time_that_is_left(looked: float, left: float, monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[float] = []

    def noting(document: bytes, seconds: float) -> dict[str, object]:
        given.append(seconds)
        return {"kind": "rss", "feed": {}, "entries": [{"title": "Crane falls"}]}

    monkeypatch.setattr(child, "tolerant", noting)
    monkeypatch.setattr(parsing, "monotonic", iter((0.0, looked)).__next__)
    parse(WRITTEN["tags that cross"].content)
    assert given == [left]


def test_the_tolerant_parser_gets_no_more_memory_than_its_share(tmp_path: Path) -> None:
    script = tmp_path / "greedy.py"
    source = (
        f"import sys; sys.path.insert(0, {str(child.SCRIPT.parent)!r}); import tolerant; tolerant.limit(); x = bytearray(400 * 1024 * 1024)"
    )
    script.write_text(source)
    with pytest.raises(FeedError) as raised:
        child.tolerant(b"<rss/>", 4, script)
    assert raised.value.wrong == "memory"


def test_the_tolerant_parser_sees_none_of_our_secrets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSBRIEF_SLACK__BOT_TOKEN", "xoxb-planted")
    script = tmp_path / "nosy.py"
    script.write_text("import json, os; print(json.dumps(dict(os.environ)))")
    assert "xoxb-planted" not in str(child.tolerant(b"", 4, script))


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=200), st.text(max_size=60), st.text(max_size=60))
def test_no_text_in_a_feed_breaks_it(title: str, link: str, at: str) -> None:
    feed = parse(json_feed({"id": "1", "title": title, "url": link, "date_published": at, "content_html": title}).encode())
    assert len(feed.entries) == 1
    assert all(entry.link is None or entry.link.startswith(("http://", "https://")) for entry in feed.entries)


@settings(max_examples=15, deadline=None)
@given(st.integers(min_value=30, max_value=500))
def test_a_feed_cut_anywhere_is_a_feed_or_a_typed_error(length: int) -> None:
    whole = rss(plain(), plain("Ferry late", f"{HOME}b"))
    try:
        feed = parse(whole[:length].encode())
    except FeedError:
        return
    assert all(whole.find(entry.title) >= 0 for entry in feed.entries)


def no_words_of_its_own_are_read_however_late_a_feed_declares_them() -> None:
    late = f'<!DOCTYPE rss [{"<!-- a -->" * 5_000}<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'
    with pytest.raises(FeedError) as raised:
        parse((late + rss(plain("&b;"), declaration="")).encode())
    assert raised.value.wrong == "entities"
