"""What flows through the engine: frozen values that every room may read."""

from dataclasses import dataclass
from typing import Literal

Length = Literal["one-line", "short", "full"]

CREDIT_FROM = 0.7
"""Confidence from which people are told a quote's speaker; below it the words stand alone (a wrong name is worse than none)."""


@dataclass(frozen=True, slots=True)
class Section:
    """A stretch of the article under one heading; ``paragraphs`` are (start, end) spans in ``Article.text``.

    ``kicker`` is the short label above a subhead ("Strategic significance"); it is kept here and is not in the text.
    ``subhead`` is the heading itself; in the text it stands on a line of its own and in no paragraph.
    """

    paragraphs: tuple[tuple[int, int], ...]
    kicker: str | None = None
    subhead: str | None = None


@dataclass(frozen=True, slots=True)
class Article:
    r"""One news article; ``text`` is the string that every span of a briefing points into.

    Blocks of ``text`` (paragraphs, subheads) are separated by one blank line (``\\n\\n``). ``published`` is ISO 8601 as precise as
    printed: ``2025-10-31``, ``2025-10-31T11:20`` or with its offset. ``language`` is an ISO 639-1 code, ``und`` when unknown.
    ``notes`` are plain sentences for the reader ("This is a teaser; the rest is behind a paywall.").
    """

    text: str
    sections: tuple[Section, ...]
    headline: str | None = None
    dek: str | None = None
    byline: tuple[str, ...] = ()
    dateline: str | None = None
    published: str | None = None
    outlet: str | None = None
    language: str = "und"
    url: str | None = None
    image: str | None = None
    notes: tuple[str, ...] = ()

    @property
    def paragraphs(self) -> tuple[tuple[int, int], ...]:
        """Every paragraph's (start, end) span, in order, subheads left out."""
        return tuple(span for section in self.sections for span in section.paragraphs)


@dataclass(frozen=True, slots=True)
class Quote:
    """A direct quotation: ``words == article.text[start:end]``, the marks not included.

    ``speaker`` is the best candidate, by the fullest name printed in the article, and ``confidence`` (0 to 1) says how sure that is.
    ``role`` and ``channel`` are as printed ("US Secretary of Defense", "in a post on X"); ``cue`` is the word that introduces the quote.
    """

    words: str
    start: int
    end: int
    speaker: str | None = None
    role: str | None = None
    channel: str | None = None
    cue: str | None = None
    kind: Literal["sentence", "fragment"] = "sentence"
    confidence: float = 0.0

    @property
    def credited(self) -> bool:
        """Whether people are told the speaker."""
        return self.speaker is not None and self.confidence >= CREDIT_FROM


@dataclass(frozen=True, slots=True)
class KeyPoint:
    """A whole sentence of the article, verbatim: ``text == article.text[start:end]``."""

    text: str
    start: int
    end: int
    attributed_to: str | None = None


@dataclass(frozen=True, slots=True)
class Briefing:
    """What an editor would sign: the headline, the key points and the quotes of one article, at one length.

    ``quotes`` are those that belong to this length; ``quotes_found`` counts all of the article's. ``words`` counts the words of the
    article's text, ``reading_minutes`` is at least 1.
    """

    article: Article
    length: Length
    headline: str
    key_points: tuple[KeyPoint, ...]
    quotes: tuple[Quote, ...]
    quotes_found: int
    words: int
    reading_minutes: int
    notes: tuple[str, ...] = ()

    def __hash__(self) -> int:
        """Of little, so that what is made of a briefing can be looked up by it; equal ones are equal in all."""
        return hash((self.headline, self.article.url, self.words))
