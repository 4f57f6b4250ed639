"""A briefing as markdown; nothing of the article can become a link, a heading, HTML or any other markup in it."""

import re
from collections.abc import Iterator
from urllib.parse import quote as encoded

from adapters.wording import credit, facts, foot, in_marks, safe, web_address
from briefings.links import to_place
from briefings.models import Briefing, Quote

MARKUP = re.compile(r"[\\`*_\[\]<>&~|$!^{}]")
AT_START = re.compile(r"^([#+=:>-]|\d+(?=[.)]))")
AUTOLINK = re.compile(r"(?<=\w):(?=//)|(?<=\bwww)\.|@|#", re.IGNORECASE)
ADDRESS = "%!#$&'*+,/:;=?@_~.-"
"""What stays as it is in a link's address; brackets, spaces and the rest are percent-encoded, what is encoded already is kept."""


def document(briefing: Briefing, *, quiet: bool = False) -> str:
    """The whole briefing, blocks separated by blank lines; ``quiet`` leaves the foot out."""
    end = [] if quiet else [f"{escaped(foot(briefing))}."]
    return "\n\n".join(filter(None, [*_blocks(briefing), *end])) + "\n"


def escaped(text: str) -> str:
    """The text as markdown that shows just this text, wherever it stands."""
    plain = AUTOLINK.sub(r"\\\g<0>", MARKUP.sub(r"\\\g<0>", safe(text)))
    return AT_START.sub(lambda mark: mark[0] + "\\" if mark[0].isdigit() else "\\" + mark[0], plain)


def _linked(text: str, url: str | None) -> str:
    address = web_address(url)
    return f"[{text}](<{encoded(address, safe=ADDRESS)}>)" if address else text


def _blocks(briefing: Briefing) -> Iterator[str]:
    short = briefing.length == "one-line"
    yield f"# {_linked(escaped(briefing.headline), briefing.article.url)}"
    yield escaped(facts(briefing))
    yield f"*{dek}*" if (dek := escaped(briefing.article.dek or "")) and not short else ""
    yield "## Key points" if briefing.key_points and not short else ""
    yield "\n".join(_points(briefing))
    yield "## Quotes" if briefing.quotes and not short else ""
    for quote in briefing.quotes:
        yield _quote(quote, briefing)
    for note in briefing.notes:
        yield f"Note: {escaped(note)}"


def _points(briefing: Briefing) -> Iterator[str]:
    article = briefing.article
    for point in briefing.key_points:
        yield f"- {_linked(escaped(point.text), to_place(article.url, article.text, point.start, point.end))}"


def _quote(quote: Quote, briefing: Briefing) -> str:
    article, said_by = briefing.article, credit(quote)
    place = to_place(article.url, article.text, quote.start, quote.end)
    words = [_linked(escaped(part), place) for part in in_marks(quote, article.text)]
    return "\n>\n".join(f"> {line}" for line in (*words, *([f"— {escaped(said_by)}"] if said_by else [])))
