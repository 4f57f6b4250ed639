"""What is told of a feed before anybody follows it: its title, its state, how often it writes, and its newest entries."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from adapters.feeds.parse import parse
from adapters.wording import safe, web_address
from briefings.feeds import Entry, Feed
from briefings.feedstate import Asked, after, begin, rhythm, state

SHOWN = 3
KINDS = {"rss": "RSS", "atom": "Atom", "rdf": "RDF", "json": "JSON Feed", "sitemap": "news site map"}


def look(content: bytes, now: datetime) -> list[str]:
    """The lines for a person; their text is safe for a screen. Raises FeedError."""
    return list(_lines(parse(content), now))


def _lines(feed: Feed, now: datetime) -> Iterator[str]:
    newest, usual = rhythm((entry.when for entry in feed.entries), now)
    count = len(feed.entries)
    asked = Asked("read", entries=count, fresh=count, newest=newest, usual=usual)
    health = after(begin(now), asked, feed.link or "", now).health
    yield safe(feed.title)
    yield " · ".join(filter(None, (KINDS[feed.kind], f"{count} entr{'y' if count == 1 else 'ies'}", state(health, now), _often(usual))))
    for entry in feed.newest[:SHOWN]:
        yield from _entry(entry)
    yield from map(safe, feed.notes)


def _often(usual: timedelta | None) -> str:
    """How often it writes, in the unit a person would use."""
    if usual is None:
        return ""
    for unit, length in (("days", timedelta(days=1)), ("hours", timedelta(hours=1)), ("minutes", timedelta(minutes=1))):
        if usual >= 2 * length:
            return f"something new every {usual / length:.0f} {unit}"
    return "something new every minute"


def _entry(entry: Entry) -> Iterator[str]:
    yield f"- {f'{entry.when:%Y-%m-%d %H:%M} UTC' if entry.when else 'no date'}  {safe(entry.title)}"
    if link := web_address(entry.link):
        yield f"  {link}"
    yield from (f"  {safe(note)}" for note in entry.notes)
