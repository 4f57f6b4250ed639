"""Feeds that somebody may want to follow: found on a site and read, or known because others follow them."""

import asyncio
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from adapters.feeds.discover import Found, discover
from adapters.feeds.parse import parse
from adapters.store.records import Answer, KeptFeed
from adapters.web.fetcher import Page
from adapters.web.gate import admit
from bot.newsstand.stand import Opens, Stand
from bot.newsstand.wording import about, asked_of, counted, dotted, host
from briefings.feeds import Entry, Feed
from briefings.feedstate import begin, state

NEWEST = 3
"""Entries shown of a feed before it is followed."""
STILL_KNOWN = timedelta(days=1)
"""How long ago a feed may have been read to be taken as it is known; each that is followed is asked at least once a day."""
LEASE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Read:
    """A feed as it was just read, with the page it stood on."""

    feed: Feed
    page: Page


@dataclass(frozen=True, slots=True)
class Prospect:
    """A feed somebody may follow; ``read`` is None for one that is known, ``others`` are the site's other feeds, each address with its title."""

    address: str
    title: str
    link: str | None
    told: str
    newest: tuple[Entry, ...]
    read: Read | None = None
    others: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class _Opened:
    """What discovery is given for an address."""

    address: str
    content: bytes


class _Opening:
    """Opens addresses for discovery and keeps what they led to."""

    def __init__(self, web: Opens, stand: Stand) -> None:
        self._web, self._stand = web, stand
        self._pages: dict[str, tuple[str, Page]] = {}

    async def __call__(self, address: str) -> _Opened:
        page = await self._web.fetch(address)
        self._pages[page.url] = address, page
        return _Opened(page.url, page.content)

    def home(self, found: Found) -> str:
        """The address a feed is asked by: a passing redirect is followed every time, a lasting one is believed."""
        asked, page = self._pages[found.address]
        return page.moved or admit(asked, self._stand.allowed).url

    def page(self, found: Found) -> Page:
        """What a feed's address led to."""
        return self._pages[found.address][1]


async def found(stand: Stand, address: str, now: datetime) -> Prospect:
    """The best feed of an address, read now. Raises NoFeed, Refused."""
    opening = _Opening(stand.web, stand)
    best, *others = await discover(address, opening)
    read = Read(best.feed, opening.page(best))
    named = tuple((opening.home(one), one.title or host(one.address)) for one in others)
    return Prospect(opening.home(best), best.title, best.feed.link, about(best.feed, now), best.newest, read, named)


async def read_at(stand: Stand, address: str, now: datetime) -> Prospect:
    """The feed at an address, nothing else looked for. Raises FeedError, Refused."""
    page = await stand.web.fetch(address)
    feed = await asyncio.to_thread(parse, page.content, page.url)
    home = page.moved or admit(address, stand.allowed).url
    return Prospect(home, feed.title, feed.link, about(feed, now), feed.newest[:NEWEST], Read(feed, page))


async def known(stand: Stand, address: str, now: datetime) -> Prospect | None:
    """The feed at an address when it is followed somewhere and was read lately, so that it is not asked again."""
    kept = await stand.store.feeds.at(admit(address, stand.allowed).url)
    if kept is None or kept.health.last_good is None or kept.health.failing_since or now - kept.health.last_good > STILL_KNOWN:
        return None
    entries = await stand.store.entries.of_feed(kept.number, NEWEST)
    told = dotted(counted(kept.health.held, "entry", "entries"), state(kept.health, now))
    return Prospect(kept.address, kept.title, kept.link, told, tuple(one.entry for one in entries))


async def keep(stand: Stand, prospect: Prospect, now: datetime) -> KeptFeed:
    """The feed in the store, with what was just read of it."""
    kept = await stand.store.feeds.add(prospect.address, prospect.title, prospect.link, begin(now), now)
    if kept.health.told or kept.health.pause:
        # Others were told that it fails: the poller finds that it works again, and tells them.
        await stand.store.feeds.change(kept.number, lambda health: replace(health, due=min(health.due, now)))
    elif prospect.read:
        await _first_poll(stand, kept, prospect.read, now)
    return kept


async def _first_poll(stand: Stand, kept: KeptFeed, read: Read, now: datetime) -> None:
    """Write down what was read as a poll, unless somebody polls the feed right now."""
    if not await stand.store.feeds.claim(kept.number, now + LEASE, now):
        return
    feed, page = read.feed, read.page
    fresh = None if page.fresh is None else timedelta(seconds=page.fresh)
    answer = Answer(feed.title, feed.link, feed.language, page.known.etag, page.known.modified)
    asked = asked_of(feed, now, fresh)
    await stand.store.feeds.polled(kept.number, asked, now, entries=feed.entries, answer=answer, lease=now + LEASE)
