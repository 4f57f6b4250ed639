"""Editing: from what came in to the briefing that goes out."""

import logging
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from briefings.errors import NotAnArticle
from briefings.models import Article, Briefing, Length

if TYPE_CHECKING:
    from adapters.web.fetcher import Page

log = logging.getLogger("newsbrief")


@dataclass(frozen=True, slots=True)
class Wish:
    """How a briefing is wanted."""

    length: Length = "short"
    points: int | None = None
    language: str | None = None
    algorithm: str = "text-rank"


def wish_key(wish: Wish) -> str:
    """How a briefing is wished, in at most 80 letters: "short/-/en/text-rank"."""
    return f"{wish.length}/{'-' if wish.points is None else wish.points}/{(wish.language or '-')[:20]}/{wish.algorithm}"


def brief_file(name: str, content: bytes, wish: Wish, url: str | None = None) -> Briefing:
    """The briefing of a file or paste, by what it holds and then by its name. Raises BriefingError."""
    from briefings.files import read_file  # noqa: PLC0415 - the engine is loaded when there is something to brief

    return answer(read_file(name, content, url=url, language=wish.language), wish)


def brief_page(page: "Page", wish: Wish, url: str | None = None) -> Briefing:
    """The briefing of what a link led to: a page, a text or a PDF. Raises BriefingError."""
    return answer(read_link(page, url, wish.language), wish)


def read_link(page: "Page", url: str | None = None, language: str | None = None) -> Article:
    """The article a link led to: on a page, in a text or in a PDF. Raises BriefingError."""
    from briefings.files import decoded, read_file  # noqa: PLC0415 - as above
    from briefings.page import read_page  # noqa: PLC0415
    from briefings.paste import read_text  # noqa: PLC0415

    address = url or page.url
    if page.kind == "feed":
        raise NotAnArticle("not-text", 0, "That is a feed, not an article. Give me the link of one of its articles.")
    if page.kind == "html":
        return spoken(read_page(page.content, address, charset=page.charset), language)
    if page.kind == "text":
        return read_text(decoded(page.content, page.charset), address, None, language)
    return read_file("link.pdf", page.content, address, language)


def read_source(name: str, content: bytes, url: str | None = None, language: str | None = None, title: str | None = None) -> Article:
    """The article in a file or paste; with a ``title``, a paste under that headline. Raises BriefingError."""
    from briefings.files import decoded, read_file  # noqa: PLC0415 - as above
    from briefings.paste import read_text  # noqa: PLC0415

    if title:
        return read_text(decoded(content, None), url, title, language)
    return read_file(name, content, url=url, language=language)


def read_full(content: str, link: str | None, title: str) -> Article | None:
    """The article a feed carries with its entry; None when that is only its beginning."""
    from briefings.brief import count_words  # noqa: PLC0415 - as above
    from briefings.page import read_page  # noqa: PLC0415
    from briefings.plain import plain  # noqa: PLC0415

    try:
        article = read_page(content, link, title or None)
    except NotAnArticle:
        return None
    # in the feed's own words: the reader drops "Continue reading" as the button it is
    goes_on = TEASES.search(plain(content[-LAST:], LAST)[-TAIL:]) is not None
    return None if goes_on or count_words(article.text) < FULL_FROM else article


FULL_FROM = 200
"""Words from which a feed's own text is taken for the whole article; what feeds carry as a beginning is shorter."""
LAST, TAIL = 1000, 60
"""Characters of markup, and of the words in them, that show how a text ends."""
TEASES = re.compile(
    r"(?:…|\.\.\.|\[(?:…|\.\.\.)\]|(?:read|see) (?:more|the (?:rest|full))|continue reading|weiterlesen|lire la suite|leer más|leia mais|continua a leggere)\W*$",
    re.IGNORECASE,
)
"""How a text ends that goes on elsewhere."""


def spoken(article: Article, language: str | None) -> Article:
    """The article in the language it is said to be in."""
    return replace(article, language=language) if language else article


def brief_entry(entry: dict[str, Any], wish: Wish) -> Briefing:
    """The briefing of one line of a batch: its ``html`` or ``text``, with ``url`` and ``title``. Raises BriefingError."""
    from briefings.page import read_page  # noqa: PLC0415 - as above
    from briefings.paste import read_text  # noqa: PLC0415

    url, title = entry.get("url"), entry.get("title")
    if "html" not in entry:
        return answer(read_text(entry["text"], url, title, wish.language), wish)
    return answer(spoken(read_page(entry["html"], url, title), wish.language), wish)


def answer(article: Article, wish: Wish) -> Briefing:
    """The article's briefing as wished, every quote and key point checked against the article."""
    from briefings.brief import brief  # noqa: PLC0415 - as above

    return checked(brief(article, length=wish.length, points=wish.points, algorithm=wish.algorithm))


def checked(briefing: Briefing) -> Briefing:
    """The briefing without a quote or point that is not word for word in its article; the engine makes none, and the foot says so."""
    text = briefing.article.text
    quotes = tuple(one for one in briefing.quotes if one.words and one.words == text[one.start : one.end])
    points = tuple(one for one in briefing.key_points if one.text and one.text == text[one.start : one.end])
    lost = len(briefing.quotes) - len(quotes) + len(briefing.key_points) - len(points)
    if not lost:
        return briefing
    log.warning("%d quotes or key points were not word for word in the article and are left out", lost)
    return replace(briefing, quotes=quotes, key_points=points, quotes_found=briefing.quotes_found - len(briefing.quotes) + len(quotes))
