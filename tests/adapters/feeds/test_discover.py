import asyncio
from collections.abc import Mapping
from dataclasses import dataclass

import pytest

from adapters.errors import AdapterError
from adapters.feeds.discover import Found, discover
from adapters.feeds.errors import NoFeed
from adapters.feeds.places import candidates
from tests.adapters.feeds.written import plain, rss

SITE = "https://harbour.example/"


@dataclass(frozen=True)
class Page:
    address: str
    content: bytes


class Site:
    """A site of pages; keeps a list of what it was asked for."""

    def __init__(self, pages: Mapping[str, str]) -> None:
        self.pages = pages
        self.asked: list[str] = []

    async def __call__(self, address: str) -> Page:
        self.asked.append(address)
        if address not in self.pages:
            raise AdapterError(f"{address} answered 404.")
        return Page(address, self.pages[address].encode())


def find(address: str, site: Site) -> tuple[Found, ...]:
    return asyncio.run(discover(address, site))


def page(head: str = "", body: str = "") -> str:
    return f"<!DOCTYPE html><html><head><title>Harbour</title>{head}</head><body>{body}<p>News of the harbour</p></body></html>"


def link(href: str, title: str = "", kind: str = "application/rss+xml") -> str:
    return f'<link rel="alternate" type="{kind}" title="{title}" href="{href}">'


def of(html: str, address: str = SITE, why: str = "") -> list[str]:
    return [one.address for one in candidates(html, address) if why in {"", one.why}]


PAGES: dict[str, tuple[str, str, list[str]]] = {
    "a link tag": (page(link("/feed")), "link", ["https://harbour.example/feed"]),
    "several link tags in order": (
        page(link("/news.rss") + link("/sport.atom", kind="application/atom+xml")),
        "link",
        ["https://harbour.example/news.rss", "https://harbour.example/sport.atom"],
    ),
    "a JSON Feed": (page(link("feed.json", kind="application/feed+json")), "link", ["https://harbour.example/feed.json"]),
    "a JSON Feed as mere JSON": (page(link("/feed.json", kind="application/json")), "link", ["https://harbour.example/feed.json"]),
    "an oEmbed link": (page(link("/wp-json/oembed?url=x", kind="application/json")), "link", []),
    "a base": (page('<base href="https://cdn.example/x/">' + link("feed")), "link", ["https://cdn.example/x/feed"]),
    "rel in capitals with more words": (
        page('<link rel="Alternate home" type="Application/RSS+XML; charset=utf-8" href="/f">'),
        "link",
        ["https://harbour.example/f"],
    ),
    "a translation": (page('<link rel="alternate" hreflang="de" href="/de/">'), "link", []),
    "a style sheet": (page('<link rel="stylesheet" href="/feed.css">'), "link", []),
    "the same twice": (page(link("/feed") + link("http://harbour.example/feed/")), "link", ["https://harbour.example/feed"]),
    "the scheme feed": (page(link("feed://harbour.example/f")), "link", ["https://harbour.example/f"]),
    "an anchor": (page(body='<a href="/rss/all.xml">RSS</a>'), "anchor", ["https://harbour.example/rss/all.xml"]),
    "an anchor by its words": (page(body='<a href="/all.xml">RSS feed</a>'), "anchor", ["https://harbour.example/all.xml"]),
    "the site's anchors before others'": (
        page(body='<a href="https://other.example/feed">x</a><a href="/feed.rdf">y</a>'),
        "anchor",
        ["https://harbour.example/feed.rdf", "https://other.example/feed"],
    ),
    "an anchor to feedback": (page(body='<a href="/feedback">Feedback</a>'), "anchor", []),
    "a page about feeds": (page(body='<a href="/rss.html">RSS</a>'), "anchor", []),
    "a script in an anchor": (page(body='<a href="javascript:feed()">RSS</a>'), "anchor", []),
    "WordPress": (page('<meta name="generator" content="WordPress 6.8">'), "platform", ["https://harbour.example/feed/"]),
    "Ghost": (page('<meta name="generator" content="Ghost 5.2">'), "platform", ["https://harbour.example/rss/"]),
    "no page": ("", "link", []),
    "half a tag": ("<", "link", []),
    "a link that is no address": (page(link("http://[::1")), "link", []),
}


@pytest.mark.parametrize("name", PAGES)
def a_page_tells_its_feeds(name: str) -> None:
    html, why, expected = PAGES[name]
    assert of(html, why=why) == expected


PLATFORMS = [
    (
        "https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv",
        "https://www.youtube.com/feeds/videos.xml?channel_id=UCabcdefghijklmnopqrstuv",
    ),
    ("https://www.youtube.com/user/harbour", "https://www.youtube.com/feeds/videos.xml?user=harbour"),
    ("https://www.youtube.com/playlist?list=PL123", "https://www.youtube.com/feeds/videos.xml?playlist_id=PL123"),
    ("https://www.reddit.com/r/ports", "https://www.reddit.com/r/ports/.rss"),
    ("https://old.reddit.com/r/ports/top/", "https://www.reddit.com/r/ports/top/.rss"),
    ("https://www.reddit.com/u/ana", "https://www.reddit.com/user/ana/.rss"),
    ("https://mastodon.example/@ana", "https://mastodon.example/@ana.rss"),
    ("https://mastodon.example/@ana/11223344", "https://mastodon.example/@ana.rss"),
    ("https://github.com/ana", "https://github.com/ana.atom"),
    ("https://github.com/ana/crane", "https://github.com/ana/crane/releases.atom"),
    ("https://github.com/ana/crane/commits/main", "https://github.com/ana/crane/commits.atom"),
    ("https://gitlab.com/ana/crane", "https://gitlab.com/ana/crane/-/releases.atom"),
    ("https://ana.substack.com/p/crane", "https://ana.substack.com/feed"),
    ("https://ana.wordpress.com/2026/11/crane", "https://ana.wordpress.com/feed/"),
    ("https://ana.blogspot.com/", "https://ana.blogspot.com/feeds/posts/default"),
    ("https://ana.tumblr.com/post/1", "https://ana.tumblr.com/rss"),
    ("https://medium.com/@ana", "https://medium.com/feed/@ana"),
    ("https://bsky.app/profile/ana.example", "https://bsky.app/profile/ana.example/rss"),
]


@pytest.mark.parametrize(("address", "feed"), PLATFORMS)
def a_platform_keeps_its_feeds_where_it_always_does(address: str, feed: str) -> None:
    assert of("", address)[0] == feed


def test_a_youtube_handle_is_found_by_the_channel_in_its_page() -> None:
    html = page(body='<script>var a = {"externalId":"UCabcdefghijklmnopqrstuv"}</script>')
    found = of(html, "https://www.youtube.com/@harbour")
    assert found[0] == "https://www.youtube.com/feeds/videos.xml?channel_id=UCabcdefghijklmnopqrstuv"


def test_a_host_that_only_ends_like_a_platform_is_none() -> None:
    assert of("", "https://notreddit.com/r/ports", "platform") == []


def test_an_address_that_is_a_feed_gives_that_one() -> None:
    site = Site({f"{SITE}feed": rss(plain())})
    (found,) = find(f"{SITE}feed", site)
    assert (found.why, found.title, [entry.title for entry in found.newest]) == ("given", "Harbour News", ["Crane falls"])
    assert site.asked == [f"{SITE}feed"]


def test_the_feeds_of_a_page_are_told_with_titles_and_the_usual_paths_left_alone() -> None:
    other = rss(plain("Ferry late", f"{SITE}b")).replace("Harbour News", "Ferries")
    site = Site({SITE: page(link("/a.xml") + link("/b.xml") + link("/gone.xml")), f"{SITE}a.xml": rss(plain()), f"{SITE}b.xml": other})
    assert [(one.address, one.title) for one in find(SITE, site)] == [(f"{SITE}a.xml", "Harbour News"), (f"{SITE}b.xml", "Ferries")]
    assert site.asked == [SITE, f"{SITE}a.xml", f"{SITE}b.xml", f"{SITE}gone.xml"]


def test_comments_come_last_and_a_second_format_is_left_out() -> None:
    comments = rss(plain("On cranes", f"{SITE}c")).replace("Harbour News", "Comments on Harbour News")
    head = link("/comments/feed") + link("/feed.rss") + link("/feed.atom")
    site = Site({SITE: page(head), f"{SITE}comments/feed": comments, f"{SITE}feed.rss": rss(plain()), f"{SITE}feed.atom": rss(plain())})
    assert [one.address for one in find(SITE, site)] == [f"{SITE}feed.rss", f"{SITE}comments/feed"]


def test_the_usual_paths_are_tried_when_the_page_tells_nothing() -> None:
    site = Site({SITE: page(), f"{SITE}rss": rss(plain())})
    assert [one.address for one in find(SITE, site)] == [f"{SITE}rss"]
    assert site.asked == [SITE, f"{SITE}feed", f"{SITE}rss"]


def test_a_site_without_a_feed_is_told_what_was_tried() -> None:
    site = Site({SITE: page(link("/a") + link("/b") + link("/c"))})
    with pytest.raises(NoFeed) as raised:
        find(SITE, site)
    told = (
        "No feed on harbour.example. Tried: 3 addresses in the page, /feed, /rss, /atom.xml, /rss.xml, /feed.xml, /index.xml, /feed.json."
    )
    assert str(raised.value) == told
    assert len(raised.value.tried) == 10


def test_a_page_that_cannot_be_opened_is_told_of_when_nothing_else_is_there() -> None:
    with pytest.raises(AdapterError, match="answered 404"):
        find(SITE, Site({}))


def test_a_closed_page_does_not_hide_the_feed_beside_it() -> None:
    assert [one.address for one in find(SITE, Site({f"{SITE}feed": rss(plain())}))] == [f"{SITE}feed"]


def test_a_page_of_a_hundred_thousand_links_costs_a_dozen_requests() -> None:
    site = Site(
        {SITE: page("".join(link(f"/{n}.xml") for n in range(20_000)), "".join(f'<a href="/{n}/feed">x</a>' for n in range(20_000)))}
    )
    with pytest.raises(NoFeed):
        find(SITE, site)
    assert len(site.asked) == 13
