"""The words people read in every place: the line of facts, a quote in its marks, its credit, the foot; and what may reach a screen."""

import re
from datetime import datetime
from urllib.parse import urlsplit

from briefings.models import Briefing, Quote

UNSAFE = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f"  # control characters, with the escape that starts a terminal's commands
    "\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"  # unseen letters and changes of direction
    "\U000e0000-\U000e007f]"  # tags, which nobody sees and machines read
)
SURROGATE = re.compile("[\ud800-\udfff]")
SPACE = re.compile(r"\s+")
BLOCKS = re.compile(r"\s*\n\s*\n\s*")

MARKS = {"“": "”", "„": "“", "«": "»", "»": "«", "‘": "’", "‚": "‘", "‹": "›", "「": "」", "『": "』"}
"""Quotation marks kept as the article prints them; straight ones become curly."""
OPENERS = "\"'“„«»‘‚‹「『"

PREPOSITIONS = frozenset(
    "in at on during through via from to by after before over while telling speaking writing im am bei beim auf vor während gegenüber "
    "dans sur à au aux lors devant pendant auprès en ante durante sobre al a su nel nella in un una em no na num numa ao à".split()
)
"""First words of a channel, written small when the channel stands inside a line."""


def safe(text: str) -> str:
    """The text on one line, without anything that moves a terminal's cursor, hides letters or turns the reading direction."""
    return SURROGATE.sub("\ufffd", SPACE.sub(" ", UNSAFE.sub("", text))).strip()


def web_address(url: str | None) -> str | None:
    """The address when a person may be sent there: http or https, nothing in it but what an address may hold."""
    if url is None or UNSAFE.search(url) or SPACE.search(url) or SURROGATE.search(url):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in {"http", "https"} and parts.hostname else None


def facts(briefing: Briefing) -> str:
    """Outlet, byline, date and reading time on one line: "The Ledger · By Ana Ruiz · 31 October 2025 · 3 min read"."""
    article = briefing.article
    told = (article.outlet, byline(article.byline), printed_date(article.published), f"{briefing.reading_minutes} min read")
    return " · ".join(filter(None, map(safe, filter(None, told))))


def byline(names: tuple[str, ...]) -> str | None:
    """The authors on one line, "By A, B and C"; None without names."""
    if not names:
        return None
    before, last = ", ".join(names[:-1]), names[-1]
    return f"By {before} and {last}" if before else f"By {last}"


def printed_date(published: str | None) -> str | None:
    """ISO 8601 as people write it, "31 October 2025, 11:20 (UTC+05:30)", as precise as given; anything else as it stands."""
    if not published:
        return None
    try:
        moment = datetime.fromisoformat(published)
    except ValueError:
        return published
    day = f"{moment.day} {MONTHS[moment.month - 1]} {moment.year}"
    return f"{day}{_clock(moment)}" if "T" in published or " " in published else day


def _clock(moment: datetime) -> str:
    return f", {moment:%H:%M}{f' ({moment.tzname()})' if moment.tzinfo else ''}"


MONTHS = "January February March April May June July August September October November December".split()


def in_marks(quote: Quote, text: str) -> tuple[str, ...]:
    """A quote's paragraphs, each in the marks the article prints; the comma before the closing mark belongs to the article's sentence."""
    opening, closing = marks(quote, text)
    words = [safe(part) for part in BLOCKS.split(quote.words)]
    bare = [words[0], *(part.lstrip(OPENERS).lstrip() for part in words[1:])]
    parts = [f"{opening}{part}" for part in bare if part]
    return (*parts[:-1], parts[-1].removesuffix(",") + closing) if parts else ()


def marks(quote: Quote, text: str) -> tuple[str, str]:
    """The opening and closing mark around a quote in ``text``, with the narrow space French sets inside its own."""
    before = text[max(0, quote.start - 2) : quote.start]
    mark = before.strip()[-1:]
    if mark not in MARKS:
        return "“", "”"
    inner = "\u00a0" if mark == "«" and before[-1:].isspace() else ""
    closing = text[quote.end : quote.end + 2].strip()[:1]
    return mark + inner, inner + (closing if mark == "„" and closing in {"“", "”"} else MARKS[mark])


def credit(quote: Quote) -> str | None:
    """Who is said to have said it: "Full Name, role, in a post on X"; None when the speaker is not sure enough to be named."""
    if not quote.credited:
        return None
    told = (quote.speaker, quote.role, quote.channel and _small(quote.channel))
    return ", ".join(filter(None, map(safe, filter(None, told))))


def _small(channel: str) -> str:
    """A channel as it reads inside a line: "In a post on X" begins small, "told reporters" becomes "to reporters"."""
    first, _, rest = channel.partition(" ")
    if first.lower() == "told" and rest:
        return f"to {rest}"
    return channel[0].lower() + channel[1:] if first.lower() in PREPOSITIONS else channel


def foot(briefing: Briefing) -> str:
    """The last line, "7 quotes, each checked word for word", with how many there are in all when some are left out."""
    shown, found = len(briefing.quotes), max(len(briefing.quotes), briefing.quotes_found)
    if not found:
        return "No direct quotes in this text"
    if not shown:
        return f"{_counted(found)} in the article, none shown at this length"
    if shown < found:
        return f"{shown} of {_counted(found)}, {'each ' if shown > 1 else ''}checked word for word"
    return f"{_counted(found)}, {'each ' if shown > 1 else ''}checked word for word"


def _counted(quotes: int) -> str:
    return f"{quotes} quote{'s' * (quotes != 1)}"
