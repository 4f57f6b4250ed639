"""Where a site keeps its feeds: in the page, by the habits of the big platforms, and on the usual paths. Pure: no address is opened."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Literal
from urllib.parse import SplitResult, parse_qs, urljoin, urlsplit

from briefings import markup
from briefings.feeds import canonical
from briefings.plain import title

Element = Any
"""An element of the page's tree; its library is known in one module of the engine only."""

Why = Literal["given", "platform", "link", "anchor", "path"]

MOST_LINKS, MOST_ANCHORS = 10, 5

PATHS = ("/feed", "/rss", "/atom.xml", "/rss.xml", "/feed.xml", "/index.xml", "/feed.json")
"""Where programs that make sites put feeds, the most usual first."""

TYPES = frozenset({"application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml"})
LOOSE_TYPES = frozenset({"application/json", "application/xml", "text/xml"})
"""Types a feed's link may have, and that other things have as well."""

FEED_ADDRESS = re.compile(
    r"(?:^|[/._?=-])(?:feeds?|rss2?|atom|rdf|jsonfeed)(?:$|[/._?=&-])|\.(?:rss|atom|rdf)(?:$|\?)|/index\.xml$", re.IGNORECASE
)
FEED_WORDS = re.compile(r"\b(?:rss|atom|feeds?|webfeed|newsfeed|flux rss|canal rss)\b", re.IGNORECASE)
NOT_A_FEED = re.compile(
    r"\.(?:html?|php|pdf|png|jpe?g|gif|svg|css|js|zip|mp3)$|feedback|/help|/about|share|subscribe\.|add[-_]?to", re.IGNORECASE
)
CHANNEL = re.compile(r"\"(?:externalId|channelId)\":\"(UC[\w-]{22})\"|/channel/(UC[\w-]{22})")


@dataclass(frozen=True, slots=True)
class Candidate:
    """An address that may give a feed, why it is believed, and the title the page gives it."""

    address: str
    why: Why
    title: str = ""


def candidates(html: str, address: str) -> tuple[Candidate, ...]:
    """Addresses of feeds for a page, the likeliest first, each once: platform, link tags, anchors, usual paths.

    An empty ``html`` gives what can be told from the address alone.
    """
    try:
        parts = urlsplit(address)
    except ValueError:
        return ()
    found = (*_platform(parts, html), *_in_page(html, address), *_paths(parts))
    return _once(found, address)


def _once(found: Iterable[Candidate], address: str) -> tuple[Candidate, ...]:
    """The first candidate of each address; the page's own address is none."""
    kept: dict[str, Candidate] = {}
    for one in found:
        if one.address.startswith(("https://", "http://")) and len(one.address) < 2000:
            kept.setdefault(_key(one.address), one)
    kept.pop(_key(address), None)
    return tuple(kept.values())


def _key(address: str) -> str:
    return canonical(address).lower()


def _paths(parts: SplitResult) -> Iterator[Candidate]:
    if parts.netloc:
        yield from (Candidate(f"{parts.scheme}://{parts.netloc}{path}", "path") for path in PATHS)


def _in_page(html: str, address: str) -> Iterator[Candidate]:
    tree = markup.parse(html) if html.strip() else None
    if tree is None:
        return
    bases = [base.get("href") or "" for base in tree.iter("base")][:1]
    base = _joined(address, bases[0]) if bases else address
    links = [
        link
        for link in tree.iter("link")
        if "alternate" in (link.get("rel") or "").lower().split() or "feed" in (link.get("rel") or "").lower().split()
    ]
    yield from list(_links(links, base))[:MOST_LINKS]
    yield from _generated(tree, address)
    yield from list(_anchors(tree.iter("a"), base))[:MOST_ANCHORS]


def _links(links: Iterable[Element], base: str) -> Iterator[Candidate]:
    for link in links:
        href, kind = (link.get("href") or "").strip(), (link.get("type") or "").split(";")[0].strip().lower()
        believed = kind in TYPES or (kind in LOOSE_TYPES and FEED_ADDRESS.search(href) and "oembed" not in href and "wp-json" not in href)
        if href and (believed or link.get("rel") == "feed"):
            yield Candidate(_joined(base, href), "link", title(link.get("title") or "", 120))


def _anchors(anchors: Iterable[Element], base: str) -> Iterator[Candidate]:
    """Anchors whose address looks like a feed's; those of the site itself first, since others' feeds are linked too."""
    host = urlsplit(base).hostname or ""
    found = []
    for anchor in anchors:
        href = (anchor.get("href") or "").strip()
        said = title("".join(map(str, anchor.itertext())) or anchor.get("title") or "", 120)
        if href and not href.startswith(("#", "mailto:", "javascript:")) and _looks_like_feed(href, said):
            found.append(Candidate(_joined(base, href), "anchor", said))
    yield from sorted(found, key=lambda one: not _same_site(one.address, host))


def _looks_like_feed(href: str, said: str) -> bool:
    if NOT_A_FEED.search(href.partition("?")[0]):
        return False
    return bool(FEED_ADDRESS.search(href)) or (bool(FEED_WORDS.search(said[:60])) and ".xml" in href)


def _same_site(address: str, host: str) -> bool:
    try:
        other = urlsplit(address).hostname or ""
    except ValueError:
        return False
    return other == host or other.endswith(f".{host.removeprefix('www.')}") or host.endswith(f".{other.removeprefix('www.')}")


def _generated(tree: Element, address: str) -> Iterator[Candidate]:
    """What the program that made the page says of itself."""
    told = " ".join(meta.get("content") or "" for meta in tree.iter("meta") if (meta.get("name") or "").lower() == "generator").lower()
    for program, path in GENERATORS.items():
        if program in told:
            yield Candidate(_joined(address, path), "platform")


GENERATORS = {
    "wordpress": "/feed/",
    "ghost": "/rss/",
    "hugo": "/index.xml",
    "jekyll": "/feed.xml",
    "drupal": "/rss.xml",
    "blogger": "/feeds/posts/default",
    "squarespace": "/?format=rss",
}
"""A page's meta "generator" and where such sites have their feed."""


def _joined(base: str, more: str) -> str:
    try:
        made = urljoin(base, re.sub(r"[\t\r\n]", "", more.strip()).replace(" ", "%20"))
        urlsplit(made)
    except ValueError:
        return ""
    return f"https:{made[5:]}" if made.startswith("feed://") else made


def _platform(parts: SplitResult, html: str) -> Iterator[Candidate]:
    host = (parts.hostname or "").removeprefix("www.").removeprefix("m.").removeprefix("old.")
    for suffix, rule in PLATFORMS.items():
        if host == suffix or host.endswith(f".{suffix}"):
            yield from (Candidate(address, "platform") for address in rule(parts, html))
            return
    yield from (Candidate(address, "platform") for address in _fediverse(parts))


def _segments(parts: SplitResult) -> list[str]:
    return [segment for segment in parts.path.split("/") if segment]


def _youtube(parts: SplitResult, html: str) -> Iterator[str]:
    home = "https://www.youtube.com/feeds/videos.xml?"
    segments = _segments(parts)
    lists = parse_qs(parts.query).get("list")
    if lists:
        yield f"{home}playlist_id={lists[0]}"
    if len(segments) > 1 and segments[0] in {"channel", "user"}:
        yield f"{home}{'channel_id' if segments[0] == 'channel' else 'user'}={segments[1]}"
    found = CHANNEL.search(html)
    if found:
        yield f"{home}channel_id={found[1] or found[2]}"


def _reddit(parts: SplitResult, _: str) -> Iterator[str]:
    segments = _segments(parts)
    if not segments:
        yield "https://www.reddit.com/.rss"
    elif segments[0] in {"r", "user", "u"} and len(segments) > 1:
        rest = "/".join(["user" if segments[0] == "u" else segments[0], *segments[1:]])
        yield f"https://www.reddit.com/{rest}/.rss" if segments[-1] != ".rss" else f"https://www.reddit.com/{rest}"


def _github(parts: SplitResult, _: str) -> Iterator[str]:
    segments = _segments(parts)
    if parts.hostname not in {"github.com", "www.github.com"} or not segments:
        return
    if len(segments) == 1:
        yield f"https://github.com/{segments[0]}.atom"
        return
    named = [kind for kind in ("releases", "tags", "commits") if kind in segments[2:3]]
    yield from (
        f"https://github.com/{segments[0]}/{segments[1]}/{kind}.atom" for kind in dict.fromkeys([*named, "releases", "tags", "commits"])
    )


def _gitlab(parts: SplitResult, _: str) -> Iterator[str]:
    segments = _segments(parts)
    if len(segments) > 1:
        yield f"https://gitlab.com/{segments[0]}/{segments[1]}/-/releases.atom"
    elif segments:
        yield f"https://gitlab.com/{segments[0]}.atom"


def _medium(parts: SplitResult, _: str) -> Iterator[str]:
    segments = _segments(parts)
    if parts.hostname in {"medium.com", "www.medium.com"}:
        yield from (f"https://medium.com/feed/{segment}" for segment in segments[:1])
    else:
        yield f"https://{parts.hostname}/feed"


def _bluesky(parts: SplitResult, _: str) -> Iterator[str]:
    segments = _segments(parts)
    if segments[:1] == ["profile"] and len(segments) > 1:
        yield f"https://bsky.app/profile/{segments[1]}/rss"


def _at(path: str) -> Callable[[SplitResult, str], Iterator[str]]:
    """Platforms where each site has its feed on the same path."""

    def rule(parts: SplitResult, _: str) -> Iterator[str]:
        yield f"https://{parts.hostname}{path}"

    return rule


def _fediverse(parts: SplitResult) -> Iterator[str]:
    """Mastodon runs on any host, and gives each person's public posts beside their page."""
    found = re.fullmatch(r"/(@[A-Za-z0-9_.]+)(?:/.*)?", parts.path)
    if found and parts.netloc:
        yield f"https://{parts.netloc}/{found[1]}.rss"


PLATFORMS: dict[str, Callable[[SplitResult, str], Iterator[str]]] = {
    "youtube.com": _youtube,
    "reddit.com": _reddit,
    "github.com": _github,
    "gitlab.com": _gitlab,
    "medium.com": _medium,
    "bsky.app": _bluesky,
    "substack.com": _at("/feed"),
    "wordpress.com": _at("/feed/"),
    "blogspot.com": _at("/feeds/posts/default"),
    "tumblr.com": _at("/rss"),
    "bearblog.dev": _at("/feed/"),
}
"""Hosts and those under them whose public feeds stand where their habits say."""
