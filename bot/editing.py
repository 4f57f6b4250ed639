"""Editing: from what came in to the briefing that goes out."""

import logging
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


def brief_file(name: str, content: bytes, wish: Wish, url: str | None = None) -> Briefing:
    """The briefing of a file or paste, by what it holds and then by its name. Raises BriefingError."""
    from briefings.files import read_file  # noqa: PLC0415 - the engine is loaded when there is something to brief

    return answer(read_file(name, content, url=url, language=wish.language), wish)


def brief_page(page: "Page", wish: Wish, url: str | None = None) -> Briefing:
    """The briefing of what a link led to: a page, a text or a PDF. Raises BriefingError."""
    from briefings.files import decoded, read_file  # noqa: PLC0415 - as above
    from briefings.page import read_page  # noqa: PLC0415
    from briefings.paste import read_text  # noqa: PLC0415

    address = url or page.url
    if page.kind == "feed":
        raise NotAnArticle("not-text", 0, "That is a feed, not an article. Give me the link of one of its articles.")
    if page.kind == "html":
        return answer(_spoken(read_page(page.content, address, charset=page.charset), wish), wish)
    if page.kind == "text":
        return answer(read_text(decoded(page.content, page.charset), address, None, wish.language), wish)
    return answer(read_file("link.pdf", page.content, address, wish.language), wish)


def _spoken(article: Article, wish: Wish) -> Article:
    return replace(article, language=wish.language) if wish.language else article


def brief_entry(entry: dict[str, Any], wish: Wish) -> Briefing:
    """The briefing of one line of a batch: its ``html`` or ``text``, with ``url`` and ``title``. Raises BriefingError."""
    from briefings.page import read_page  # noqa: PLC0415 - as above
    from briefings.paste import read_text  # noqa: PLC0415

    url, title = entry.get("url"), entry.get("title")
    if "html" not in entry:
        return answer(read_text(entry["text"], url, title, wish.language), wish)
    return answer(_spoken(read_page(entry["html"], url, title), wish), wish)


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
