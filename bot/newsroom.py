"""The playground's sample newsroom: three newspapers of a town that does not exist, read as if they were sites, without any network.

Their pages stand under the playground's own address, where people can open them. The fetcher never goes there: it is given them from here,
and for everything else at that address it says what it says of every private address.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from email.utils import format_datetime
from functools import cached_property
from html import escape
from importlib.resources import files
from ipaddress import ip_address
from typing import TYPE_CHECKING

from adapters.chat import Button, Helped
from adapters.store.records import Schedule as Digest
from adapters.store.store import Store
from adapters.web.errors import Answered, PrivateAddress
from adapters.web.fetcher import NOTHING_KNOWN, PAGE, Fetcher, Known, Limits, Page, Setup, Wanted
from adapters.web.gate import Allowed, admit
from bot.desk.helping import INTRODUCTION
from bot.times import DAYS
from briefings.feedstate import begin

if TYPE_CHECKING:
    from config.settings import Settings

OUTLETS: Mapping[str, tuple[str, str]] = {
    "ledger": ("The Callow Ledger", "Port Callow's morning paper"),
    "wire": ("Harbour Wire", "Shipping, weather, prices"),
    "post": ("Coast Evening Post", "People and places"),
}
FOLDER = "sample"
STYLE = f"/{FOLDER}/paper.css"
SHEET = """
body { max-width: 42rem; margin: 3rem auto; padding: 0 1.25rem; font: 1.125rem/1.6 Georgia, serif; color: #1b1b1a; background: #fffdf8; }
h1 { font-size: 2rem; line-height: 1.2; } .dek { font-size: 1.2rem; color: #55524c; } .byline, time, footer { font: .9rem sans-serif; color: #6b675f; }
a { color: #1f5c8a; } :target, ::target-text { background: #ffe9a8; color: inherit; }
@media (prefers-color-scheme: dark) { body { color: #e8e4da; background: #191815; } .dek, .byline, time, footer { color: #aaa495; } a { color: #8ec1e6; } }
"""
HEAD = re.compile(r"(?P<name>[a-z]+): (?P<value>.+)")


@dataclass(frozen=True, slots=True)
class Piece:
    """One article: whose, its name in addresses, when it came out, and what it says."""

    outlet: str
    slug: str
    published: datetime
    headline: str
    dek: str
    byline: str
    paragraphs: tuple[str, ...]

    @property
    def path(self) -> str:
        """Where it stands."""
        return f"{self.outlet}/{self.slug}"


def pieces(now: datetime) -> tuple[Piece, ...]:
    """Every article, the newest first; they came out in the hours before ``now``."""
    folder = files("bot.sample.newsroom")
    read = [_piece(one.name, one.read_text("utf-8"), now) for one in folder.iterdir() if one.name.endswith(".txt")]
    return tuple(sorted(read, key=lambda one: one.published, reverse=True))


def _piece(name: str, text: str, now: datetime) -> Piece:
    head, _, body = text.partition("\n\n")
    told = {found["name"]: found["value"] for line in head.splitlines() if (found := HEAD.fullmatch(line))}
    published = (now - timedelta(hours=int(told["hours"]))).replace(minute=5, second=0, microsecond=0)
    outlet, _, slug = name.removesuffix(".txt").partition("-")
    paragraphs = tuple(one.strip().replace("{weekday}", f"{published:%A}") for one in body.split("\n\n"))
    return Piece(outlet, slug, published, told["headline"], told["dek"], told["byline"], paragraphs)


@dataclass(frozen=True)
class Newsroom:
    """The three newspapers at an address (``http://127.0.0.1:8765``), as they are from ``now`` on."""

    site: str
    now: datetime

    @cached_property
    def pages(self) -> Mapping[str, tuple[str, bytes]]:
        """Every page by its path under /sample/: its kind and its bytes."""
        told = pieces(self.now)
        made: dict[str, tuple[str, str]] = {"paper.css": ("text/css", SHEET)}
        for outlet in OUTLETS:
            own = [one for one in told if one.outlet == outlet]
            made[f"{outlet}/"] = ("text/html", self._front(outlet, own))
            made[f"{outlet}/feed.xml"] = ("application/rss+xml", self._feed(outlet, own))
            made.update({one.path: ("text/html", self._article(one)) for one in own})
        return {path: (kind, text.encode()) for path, (kind, text) in made.items()}

    def address(self, path: str) -> str:
        """Where a page is."""
        return f"{self.site}/{FOLDER}/{path}"

    def _front(self, outlet: str, own: Sequence[Piece]) -> str:
        name, about = OUTLETS[outlet]
        lines = "".join(f'<li><a href="/{FOLDER}/{one.path}">{escape(one.headline)}</a></li>' for one in own)
        feed = f'<link rel="alternate" type="application/rss+xml" title="{escape(name)}" href="/{FOLDER}/{outlet}/feed.xml">'
        return _page(name, feed, f"<h1>{escape(name)}</h1><p class=dek>{escape(about)}</p><ul>{lines}</ul>")

    def _article(self, one: Piece) -> str:
        name, when = OUTLETS[one.outlet][0], one.published.isoformat()
        about = (
            f'<meta property="og:type" content="article"><meta property="og:site_name" content="{escape(name)}">'
            f'<meta property="og:title" content="{escape(one.headline)}"><meta property="og:description" content="{escape(one.dek)}">'
            f'<meta property="article:published_time" content="{when}"><link rel="canonical" href="{self.address(one.path)}">'
        )
        told = "".join(f"<p>{escape(text)}</p>" for text in one.paragraphs)
        return _page(
            f"{one.headline} | {name}",
            about,
            f"<article><h1>{escape(one.headline)}</h1><p class=dek>{escape(one.dek)}</p><p class=byline>By {escape(one.byline)}</p>"
            f"<time datetime={when}>{one.published:%-d %B %Y}</time>{told}</article><footer>{escape(name)} · made up for newsbrief</footer>",
        )

    def _feed(self, outlet: str, own: Sequence[Piece]) -> str:
        name, about = OUTLETS[outlet]
        items = "".join(
            f"<item><title>{escape(one.headline)}</title><link>{self.address(one.path)}</link><guid isPermaLink='false'>{one.path}</guid>"
            f"<description>{escape(one.dek)}</description><pubDate>{format_datetime(one.published)}</pubDate></item>"
            for one in own
        )
        front = f"<title>{escape(name)}</title><link>{self.address(outlet)}/</link><description>{escape(about)}</description><language>en</language>"
        return f"<?xml version='1.0' encoding='utf-8'?><rss version='2.0'><channel>{front}{items}</channel></rss>"


def _page(title: str, head: str, body: str) -> str:
    start = f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{escape(title)}</title>'
    wide = '<meta name="viewport" content="width=device-width, initial-scale=1">'
    return f'{start}{wide}<link rel="stylesheet" href="{STYLE}">{head}</head><body>{body}</body></html>'


def newsroom(settings: "Settings", now: datetime) -> Newsroom | None:
    """The newsroom at the playground's address; None where that is off, or known only when it listens."""
    told = settings.playground
    if not told.on or not told.port:
        return None
    own = ip_address(told.host)
    host = "127.0.0.1" if own.is_unspecified else f"[{own}]" if own.version == 6 else str(own)
    return Newsroom(f"http://{host}:{told.port}", now)


# reading it


@dataclass(frozen=True, slots=True)
class Sources:
    """How links are read: by the operator's setup, and the newsroom's pages from memory."""

    setup: Setup
    room: Newsroom | None = None

    @property
    def allowed(self) -> Allowed:
        """The hosts that may be named: the operator's, and the newsroom's."""
        if self.room is None:
            return self.setup.allowed
        host = self.room.site.removeprefix("http://")
        return Allowed(self.setup.allowed.hosts | Allowed.of((host,)).hosts)

    def fetcher(self, limits: Limits | None = None) -> Fetcher:
        """What reads links."""
        if self.room is None:
            return Fetcher(self.setup, limits)
        return Beside(self.setup, limits, self.room, self.allowed)


class Beside(Fetcher):
    """A fetcher that knows the newsroom's pages. The guard below it is never opened for their address, nor is a redirect that leads there."""

    def __init__(self, setup: Setup, limits: Limits | None, room: Newsroom, allowed: Allowed) -> None:
        super().__init__(setup, limits)
        self._room, self._named = room, replace(setup, allowed=allowed)

    @property
    def setup(self) -> Setup:
        """What the operator chose, and the newsroom's address."""
        return self._named

    async def fetch(self, typed: str, known: Known = NOTHING_KNOWN, wanted: Wanted = PAGE) -> Page:
        """What a link leads to. Raises Refused."""
        link = admit(typed, self._named.allowed)
        if f"http://{link.site}" != self._room.site or link.scheme != "http":
            return await super().fetch(typed, known, wanted)
        path = link.target.partition("?")[0]
        if path == "/robots.txt":
            raise Answered(link.url, link.host, 404)
        if not path.startswith(f"/{FOLDER}/"):
            raise PrivateAddress(link.url, link.host)
        return self._own(link.url, path.removeprefix(f"/{FOLDER}/"))

    def _own(self, url: str, path: str) -> Page:
        found = self._room.pages.get(path) or self._room.pages.get(f"{path}/")
        if found is None:
            raise Answered(url, "the sample newsroom", 404)
        return Page(url, "feed" if found[0].endswith("rss+xml") else "html", found[1], "utf-8")


# moving in

CHANNEL = "news"
BEFORE = timedelta(minutes=1)
"""By so much the newspapers are followed before they are read first, so that what they hold is news and can be previewed at once."""
FEED = re.compile(rf"http://[^/]+/{FOLDER}/(?P<outlet>[a-z]+)/feed\.xml")
"""The address of one of our feeds, whatever the port."""


async def move_in(store: Store, room: Newsroom, workspace: int, now: datetime) -> Digest | None:
    """Have #news follow the newsroom when the playground is new, and again where it moved to another port; the digest a new one gets."""
    is_new = await store.places.find_channel(workspace, CHANNEL) is None
    channel = await store.places.channel(workspace, CHANNEL, CHANNEL, now)
    for outlet in OUTLETS if is_new else await _moved(store, room, channel.number, now):
        address, front = room.address(f"{outlet}/feed.xml"), room.address(f"{outlet}/")
        feed = await store.feeds.add(address, OUTLETS[outlet][0], front, begin(now), now)
        await store.subscriptions.add(channel.number, feed.number, OUTLETS[outlet][0], now - BEFORE)
    if not is_new:
        return None
    return await store.digests.add(
        channel.number, now, name="Morning", times=("08:30",), days=tuple(day[:3].lower() for day in DAYS), zone="UTC", top=3
    )


async def _moved(store: Store, room: Newsroom, channel: int, now: datetime) -> list[str]:
    """Outlets that were followed under another port; they are followed there no more."""
    moved = []
    for one in await store.subscriptions.list(channel):
        found = FEED.fullmatch(one.feed.address)
        if found and found["outlet"] in OUTLETS and one.feed.address != room.address(f"{found['outlet']}/feed.xml"):
            await store.subscriptions.remove(one.number, now)
            moved.append(found["outlet"])
    return moved


def tries(room: Newsroom) -> tuple[tuple[str, str], ...]:
    """What to try first: words for a button, and the line it stands for."""
    return (
        ("Brief an article", f"/brief {room.address('ledger/swing-bridge')}"),
        ("Preview the digest", "/brief digest preview"),
        ("Paste a text", "/brief"),
        ("What else?", "/brief help"),
    )


def welcome(room: Newsroom, digest: Digest) -> Helped:
    """The first message: what to try."""
    lines = (
        (f"/brief {room.address('ledger/swing-bridge')}", "brief a link; or paste any link of yours"),
        ("/brief", "paste the text of an article, whatever stands behind a paywall"),
        ("/brief digest preview", "see what three newspapers wrote since yesterday, told once each"),
        ("@brief", "reply in a thread with this, and the link above it is briefed for everybody"),
        ("/brief feeds add SITE", "follow a paper of your own"),
    )
    foot = f"{INTRODUCTION} Drop a file here, open a message's menu, or switch between Slack and Discord: it is what each would be sent."
    return Helped(
        "Welcome to newsbrief",
        lines,
        foot,
        public=True,
        buttons=(Button("Preview the digest", "preview", f"d{digest.number}", strong=True),),
    )
