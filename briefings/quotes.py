"""Every direct quotation of an article, word for word, with its speaker, role and channel."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Literal

from briefings.cast import ORGANISATION
from briefings.evidence import Verdict
from briefings.languages import lexicon
from briefings.languages.lexicon import Lexicon
from briefings.marks import Marked, find
from briefings.models import Article, Quote
from briefings.people import cast
from briefings.scene import Scene
from briefings.speakers import attribute
from briefings.tokens import QUOTE, frame
from briefings.turns import turns
from briefings.unquoted import likelihood
from briefings.weighing import of_speakers

EVEN = 0.5
CERTAIN = 0.75
CAUTION = 1.2
"""Exponent that turns the scorer's probabilities into shares that were right on articles kept apart (0.75 there was right 67 times in 100)."""
PLAIN = Lexicon("und", frozenset(), frozenset())
"""For languages without a table: the words are found, and a speaker is given only when CERTAIN."""


def find_quotes(article: Article) -> tuple[Quote, ...]:
    """All direct quotations in the article's paragraphs, in order; fragments included, titles and nicknames not.

    A quote's ``confidence`` is the likelihood that it is a quotation times that of its speaker, set by CAUTION to how often that is right.
    """
    return quotes_in(*read(article))


def quotes_in(scene: Scene, verdicts: Sequence[Verdict]) -> tuple[Quote, ...]:
    """The quotations of an article that was already read, for those who need its scene too."""
    likely = [likelihood(scene, number, verdict) for number, verdict in enumerate(verdicts)]
    return tuple(_quote(scene, number, verdict, likely[number]) for number, verdict in enumerate(verdicts) if likely[number] >= EVEN)


def read(article: Article) -> tuple[Scene, list[Verdict]]:
    """The article's scene (marked words, frame, cast) and the verdict on each marked string."""
    scene = prepare(article)
    return scene, attribute(scene, of_speakers(scene.table.code))


def prepare(article: Article, *, always: bool = False) -> Scene:
    """The article made ready for attribution; where nothing stands in marks, nobody is looked for unless ``always`` is set."""
    table = lexicon(article.language) or (lexicon("en") if article.language == "und" else None) or PLAIN
    paragraphs = [span for span in article.paragraphs if not _is_headline(article, span)]
    spoken = turns(article.text, paragraphs, find(article.text, paragraphs), table)
    marked = tuple(one for one in spoken if one.start < one.end)
    framed = frame(article.text, paragraphs if marked or always else (), marked, table)
    return Scene(article.text, framed, cast(article.text, framed, table), table, marked)


def _is_headline(article: Article, span: tuple[int, int]) -> bool:
    """Whether a paragraph only repeats the headline, whose clipped quotation is none."""
    headline = article.headline or ""
    return (
        span[1] - span[0] < len(headline) + 20
        and bool(headline)
        and article.text[span[0] : span[1]].strip().casefold() == headline.strip().casefold()
    )


def _quote(scene: Scene, number: int, verdict: Verdict, likely: float) -> Quote:
    marked = scene.marked[number]
    words = scene.text[marked.start : marked.end]
    confidence = round((verdict.confidence * likely) ** CAUTION, 3)
    actor = verdict.actor if scene.table is not PLAIN or confidence >= CERTAIN else None
    cue = scene.frame.tokens[verdict.cue].text if verdict.cue is not None else None
    return Quote(
        words=words,
        start=marked.start,
        end=marked.end,
        speaker=actor.name if actor else None,
        role=actor.role if actor else None,
        channel=channel(scene, number),
        cue=cue,
        kind=_kind(words, marked),
        confidence=confidence if actor else 0.0,
    )


def _kind(words: str, marked: Marked) -> Literal["sentence", "fragment"]:
    first = next((char for char in words if char.isalnum()), "")
    whole = first.isupper() or first.isdigit() or words.rstrip().endswith((".", "?", "!"))
    return "sentence" if (whole and len(words.split()) > 2) or not marked.closed else "fragment"


@cache
def _channels(code: str) -> re.Pattern[str] | None:
    table = lexicon(code)
    if table is None or not table.channels:
        return None
    return re.compile(r"(?<![\w])(?:" + "|".join(table.channels) + r")(?![\w])", re.IGNORECASE)


def channel(scene: Scene, number: int) -> str | None:
    """Where the words were said, as printed in the quotation's own sentence; nearest to it when there are several."""
    pattern = _channels(scene.table.code)
    if pattern is None:
        return None
    framed = scene.frame
    at = framed.quotes[number]
    first, last = framed.bounds[framed.sentences[at]]
    best: tuple[int, str] | None = None
    for start, end in _stretches(scene, first, last):
        for found in pattern.finditer(scene.text, start, end):
            gap = min(abs(framed.tokens[at].start - found.end()), abs(found.start() - framed.tokens[at].end))
            if best is None or gap < best[0]:
                best = (gap, found[0].strip(" ,.;"))
    return best[1] if best else _told(scene, first, last)


def _told(scene: Scene, first: int, last: int) -> str | None:
    """An outlet that was told something is a channel ("told Radio Harbour")."""
    for mention in scene.mentions(first, last):
        before = scene.frame.tokens[mention.outer - 1] if mention.outer > first else None
        if mention.kind == ORGANISATION and before is not None and before.lower in scene.table.addressed_verbs:
            return scene.text[before.start : scene.frame.tokens[mention.end - 1].end]
    return None


def _stretches(scene: Scene, first: int, last: int) -> Iterator[tuple[int, int]]:
    """The parts of a sentence that are not quoted, as text spans."""
    tokens = scene.frame.tokens[first:last]
    begun = tokens[0].start if tokens else 0
    for token in tokens:
        if token.kind == QUOTE:
            yield begun, token.start
            begun = token.end
    if tokens:
        yield begun, tokens[-1].end
