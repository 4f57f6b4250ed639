"""Bytes from anywhere to a feed: RSS, Atom, RDF, JSON Feed and news site maps.

The fast parser reads what is sound; what is not goes to the tolerant one in a process that is killed after 5 s or 300 MB. Both answer
with the same records, and everything after that (links, times, markup, identity) is done once, here.
"""

import re
from collections.abc import Iterator, Mapping
from time import monotonic
from typing import Any
from urllib.parse import urljoin, urlsplit

from adapters.feeds import child, fast, jsonfeed
from adapters.feeds.errors import FeedError, Wrong
from adapters.feeds.fast import Record
from adapters.feeds.survey import MOST_ENTRIES, Surveyed, survey
from briefings import markup
from briefings.feeds import Entry, Feed, Kind, canonical, identity
from briefings.likeness import likenesses, one_each
from briefings.moments import Moment, moment
from briefings.plain import plain, title

LARGEST = markup.LARGEST
LEAST = 1.0
"""Seconds the tolerant parser gets however long the look took."""

LONGEST_TITLE, LONGEST_SUMMARY, LONGEST_CONTENT = 300, 2000, 100_000
LONGEST_LINK, LONGEST_NAME, MOST_NAMES = 2000, 120, 20

DAMAGED = "The feed is damaged; what could be read of it is shown."
HTML = re.compile(r"<(?:!doctype\s+html|html|head|body|div|script|meta)\b", re.IGNORECASE)
FEED_START = re.compile(
    r"<(?:\?xml|(?:[\w.-]{1,20}:)?(?:rss|feed|rdf|urlset|sitemapindex|opml)|!doctype\s+(?:rss|feed|rdf|opml))\b", re.IGNORECASE
)
UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
NOT_IN_ADDRESSES = re.compile(r"[\s\x00-\x1f\x7f<>\"\\\ud800-\udfff]")
BLANKS = str.maketrans({"\t": None, "\r": None, "\n": None, " ": "%20"})
ABSOLUTE = re.compile(r"https?://[^/?#]", re.IGNORECASE)
MAIL = re.compile(r"(?:mailto:)?[^\s@()<>]+@[^\s@()<>]+")
NOT_FEEDS: dict[str, Wrong] = {"html": "html", "opml": "opml", "index": "sitemap"}
WIDE = ((b"<\x00", "utf-16-le"), (b"\x00<", "utf-16-be"))


def parse(content: bytes, address: str = "") -> Feed:
    """The feed in these bytes; ``address`` is where they came from, for links without a host. Raises FeedError, nothing else.

    Takes at most 5 s; reads 5 MiB and 2,000 entries at most and says so in the feed's notes. Runs a process for damaged feeds, so call it
    off the event loop.
    """
    until = monotonic() + child.SECONDS
    if not content.strip():
        raise FeedError("empty")
    text = _decoded(content)
    kind, about, records, notes = _records(text, until)
    if "\ufffd" in text:
        notes.append("Some letters could not be read: the feed is not in the encoding it names.")
    if len(content) > LARGEST:
        notes.append("The feed is larger than 5 MiB; the rest was not read.")
    feed = _feed(kind, about, records, notes, address)
    if DAMAGED in notes and not feed.entries:
        raise FeedError("broken")
    return feed


Records = tuple[Kind, Record, list[Record], list[str]]


def _decoded(content: bytes) -> str:
    wide = next((codec for start, codec in WIDE if content.startswith(start)), None)
    return content[:LARGEST].decode(wide, "replace") if wide else markup.decode(content)


def _records(text: str, until: float) -> Records:
    """The records of whatever kind of feed this is, by the time ``until`` (monotonic seconds). Raises FeedError."""
    start = text.lstrip("\ufeff \t\r\n\x00")
    if start.startswith(("{", "[")):
        about, entries = jsonfeed.records(start)
        notes = [f"The feed is long; its first {MOST_ENTRIES} entries were read."] if len(entries) > MOST_ENTRIES else []
        return "json", about, entries[:MOST_ENTRIES], notes
    found, page = FEED_START.search(start[:4000]), HTML.search(start[:4000])
    if found is None or (page and page.start() < found.start()):
        raise FeedError("html" if page else "empty" if not start else "xml" if start[:1] == "<" else "text")
    if "<!ENTITY" in start[: found.start()]:
        raise FeedError("entities")
    return _from_xml(start[found.start() :], until)


def _from_xml(text: str, until: float) -> Records:
    seen = survey(text)
    if seen.family in NOT_FEEDS:
        raise FeedError(NOT_FEEDS[seen.family])
    if seen.sound and seen.family == "sitemap":
        return "sitemap", {}, list(_stories(seen)), seen.notes
    if seen.sound and seen.family == "other":
        raise FeedError("xml")
    return _fast(seen) or _tolerant(seen, until)


def _fast(seen: Surveyed) -> Records | None:
    if not seen.sound:
        return None
    try:
        about, entries = fast.records(seen)
    except FeedError:
        return None
    kinds: dict[str, Kind] = {"rss": "rss", "rdf": "rdf", "atom": "atom"}
    return kinds[seen.family], about, entries, seen.notes


def _tolerant(seen: Surveyed, until: float) -> Records:
    # Looking over five megabytes twice takes two seconds of the five; the process gets what is left.
    found = child.tolerant(seen.document, max(LEAST, until - monotonic()))
    notes = [*seen.notes, *([] if seen.sound else [DAMAGED])]
    return found["kind"], found["feed"], found["entries"], notes


def _stories(seen: Surveyed) -> Iterator[Record]:
    """A news site map's entries. Raises FeedError when none is news."""
    if not any("title" in entry for entry in seen.entries):
        raise FeedError("sitemap")
    for entry in seen.entries:
        if "title" in entry:
            times = {"published": entry.get("publication_date"), "updated": entry.get("lastmod")}
            words = entry.get("keywords", "").split(",")
            yield {"link": entry.get("loc"), "title": entry["title"], "categories": words, "outlet": entry.get("name"), **times}


def _feed(kind: Kind, about: Record, records: list[Record], notes: list[str], address: str) -> Feed:
    home = _resolved(_best_link(about, kind), about.get("base"), address)
    base = home if kind in {"rss", "rdf"} and home else address or home or ""
    entries = [_entry(record, kind, base, home) for record in records]
    unique = one_each(entries)
    lost, doubled = sum(not entry.identity for entry in entries), sum(bool(entry.identity) for entry in entries) - len(unique)
    return Feed(
        kind,
        _title(about.get("title")) or _outlet(records) or urlsplit(home or address).hostname or "Untitled feed",
        home,
        plain(_text(about.get("summary")), LONGEST_SUMMARY),
        _text(about.get("language")).strip()[:20] or None,
        unique,
        (*notes, *_left_out(lost, "has neither title, link nor guid", "have neither title, link nor guid"), *_left_out(doubled, "stands there twice", "stand there twice")),
    )  # fmt: skip


def _left_out(count: int, one: str, many: str) -> list[str]:
    return (
        [f"{count} {'entry' if count == 1 else 'entries'} left out: {'it' if count == 1 else 'they'} {one if count == 1 else many}."]
        if count
        else []
    )


def _outlet(records: list[Record]) -> str:
    return _title(records[0].get("outlet")) if records else ""


def _entry(record: Record, kind: Kind, base: str, home: str | None) -> Entry:
    guid, printed = _text(record.get("guid")).strip(), _best_link(record, kind)
    link = _resolved(printed, record.get("base"), base) or (guid if _is_web(guid) else None)
    published, updated = _moments(record, kind)
    summary, content = _texts(record)
    name = _title(record.get("title")) or plain(summary, 100)
    notes = (
        *(f"The date {told.note}." if told.note.startswith("“") else f"The entry has a problem: {told.note}." for told in (published, updated) if told and told.note),
        *([f"Its link leads nowhere: {plain(printed, 80)}."] if printed and not link else []),
        *(["It has no title; its first words stand for one."] if name and not _title(record.get("title")) else []),
    )  # fmt: skip
    at, changed = published.at if published else None, updated.at if updated else None
    page = link if link != home else None
    known = identity(_telling(guid, home, link), page, name, at or changed)
    authors, categories = _names(record.get("authors"), _author), _names(record.get("categories"), _category)
    return Entry(
        known,
        name,
        link,
        plain(summary, LONGEST_SUMMARY),
        at,
        changed,
        authors,
        categories,
        content,
        notes,
        likenesses(page, name, at or changed),
    )


def _telling(guid: str, home: str | None, link: str | None) -> str:
    """A guid that tells more than the link does, and tells entries apart: some feeds give each entry the address of the site."""
    if not guid or guid in {home, link}:
        return ""
    return "" if _is_web(guid) and canonical(guid) in {canonical(known) for known in (home, link) if known} else guid


def _texts(record: Record) -> tuple[str, str]:
    """Summary and content as printed; a content that only repeats the summary is none."""
    summary, content = _text(record.get("summary")), _text(record.get("content"))
    return (summary or content), (content[:LONGEST_CONTENT] if len(content) > len(summary) or not summary else "")


def _moments(record: Record, kind: Kind) -> tuple[Moment | None, Moment | None]:
    """When it was published and when changed; outside Atom a lone date is the publication's."""
    published, updated, created = (_text(record.get(name)).strip() for name in ("published", "updated", "created"))
    if not published and kind in {"rss", "rdf"}:
        published, updated = updated, ""
    return (_moment(published) or _moment(created)), _moment(updated)


def _moment(printed: str) -> Moment | None:
    return moment(printed) if printed else None


def _text(value: object) -> str:
    if isinstance(value, str):
        return value if value.isascii() and "\x00" not in value else UNSTORABLE.sub("\ufffd", value)
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else ""


def _title(value: object) -> str:
    return title(_text(value), LONGEST_TITLE)


def _best_link(record: Record, kind: Kind) -> str:
    """An entry's page: RSS says it plainly, Atom among others of which the alternate, best as HTML, is meant."""
    plainly = _text(record.get("link")).strip()
    if kind != "atom" and plainly:
        return plainly
    links = [link for link in record.get("links") or () if isinstance(link, Mapping) and _text(link.get("href")).strip()]
    alternates = [link for link in links if (link.get("rel") or "alternate") == "alternate"]
    pages = [link for link in alternates if "html" in (link.get("type") or "html")]
    return next((_text(link["href"]).strip() for link in (*pages, *alternates)), "" if kind == "atom" and links else plainly)


def _resolved(printed: str, base: Any, otherwise: str) -> str | None:
    """An absolute web address, or None."""
    if not printed or len(printed) > LONGEST_LINK:
        return None
    compact = printed.translate(BLANKS)
    try:
        made = compact if ABSOLUTE.match(compact) else urljoin(urljoin(otherwise, _text(base)) if base else otherwise, compact)
    except ValueError:
        return None
    return made if _is_web(made) else None


def _is_web(address: str) -> bool:
    try:
        parts = urlsplit(address)
        _ = parts.port
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname) and not NOT_IN_ADDRESSES.search(address)


def _names(values: Any, read: Any) -> tuple[str, ...]:
    found = (read(_text(value)) for value in list(values or ())[:200])
    return tuple(dict.fromkeys(name for name in found if name))[:MOST_NAMES]


def _author(printed: str) -> str:
    """The name in "desk@example.org (Ana Ruiz)"; an address alone is nobody's name."""
    name = plain(MAIL.sub("", printed[:1000]), LONGEST_NAME).strip(" <>")
    return name[1:-1].strip() if name.startswith("(") and name.endswith(")") else name


def _category(printed: str) -> str:
    return plain(printed[:1000], LONGEST_NAME)
