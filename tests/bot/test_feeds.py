from pathlib import Path

import pytest

from tests.bot.commanding import newsbrief

FEED = """<rss version="2.0"><channel><title>Harbour News</title><link>https://harbour.example/</link>
<item><title>Crane &lt;b&gt;falls&lt;/b&gt;</title><link>/a</link><pubDate>Tue, 03 Nov 2020 09:00:00 GMT</pubDate></item>
<item><title>Ferry late</title><pubDate>soon</pubDate></item></channel></rss>"""

TOLD = """Harbour News · RSS · 2 entries · stale
Crane falls
  https://harbour.example/a
  on 3 November 2020
Ferry late
  no date · The date “soon” is no date.
"""


def test_a_feed_is_told_by_title_state_and_newest_entries(tmp_path: Path) -> None:
    file = tmp_path / "feed.xml"
    file.write_text(FEED)
    ended = newsbrief("feeds", "test", str(file))
    assert (ended.code, ended.out, ended.err) == (0, TOLD, "")
    assert newsbrief("feeds", "test", "-", stdin=FEED.encode()).out == TOLD


def test_how_often_a_feed_writes_is_told_in_a_persons_unit() -> None:
    items = "".join(f"<item><title>{n}</title><pubDate>0{n} Nov 2020 09:00:00 GMT</pubDate></item>" for n in range(1, 9, 3))
    ended = newsbrief("feeds", "test", "-", stdin=f"<rss><channel><title>H</title>{items}</channel></rss>".encode())
    assert "RSS · 3 entries · stale · something new every 3 days" in ended.out


def test_a_feed_without_entries_is_empty() -> None:
    assert (
        "Atom · 0 entries · empty"
        in newsbrief("feeds", "test", "-", stdin=b'<feed xmlns="http://www.w3.org/2005/Atom"><title>H</title></feed>').out
    )


def test_what_is_no_feed_is_told_and_the_rest_goes_on(tmp_path: Path) -> None:
    page, feed = tmp_path / "page.html", tmp_path / "feed.xml"
    page.write_text("<html><body>Hello</body></html>")
    feed.write_text(FEED)
    ended = newsbrief("feeds", "test", str(page), str(feed))
    assert ended.code == 3
    assert ended.out == TOLD
    assert ended.err == f"{page}: That is a web page, not a feed. Give me the site's address and I will look for its feeds.\n"


@pytest.mark.parametrize("typed", [["feeds"], ["feeds", "tset", "x"], ["feeds", "test"]])
def a_feeds_command_that_was_not_understood_is_told_so(typed: list[str]) -> None:
    ended = newsbrief(*typed)
    assert ended.code == 2
    assert "--help" in ended.err


def no_feed_sends_commands_to_the_terminal() -> None:
    hostile = FEED.replace("Harbour", "\\u202e&#x9b;31mHar").replace("Ferry", "&#x202e;\x1b[31mFerry")
    out = newsbrief("feeds", "test", "-", stdin=hostile.encode()).out
    assert not any(sign in out for sign in "\x1b\x9b\u202e")
