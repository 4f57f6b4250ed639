"""What is looked for and where: words folded alike in briefings and in questions, so that both databases find and rank the same."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from briefings.filters import OPENERS
from briefings.folding import UNSPACED, fold, is_word
from briefings.models import Briefing

MOST_LETTERS = 100_000
"""Of one briefing's words: PostgreSQL indexes at most 1 MiB of a row, and no briefing people read is as long."""

MOST_TERMS, LONGEST_WORD, LONGEST = 16, 100, 1000
"""Terms of one question, letters of one word, letters of one question that are read."""

SHORTEST_BEGINNING = 2
"""Letters from which the last word also finds the longer ones: one letter would find nearly everything."""

AROUND = 60
"""Letters shown before and after what was found."""

PLAIN = re.compile("[a-z0-9]+")
QUOTED = re.compile("|".join(f"{opener}(?P<in{number}>[^{ends}]*)[{ends}]?" for number, (opener, ends) in enumerate(OPENERS.items())))

HEADLINE = 5
"""How much more a word counts in the headline than elsewhere."""


@dataclass(frozen=True, slots=True)
class Word:
    """A folded word and where it stands in the text it was taken from."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Term:
    """Words that must stand together in this order; ``begins`` lets the last one go on."""

    words: tuple[str, ...]
    begins: bool = False

    def places(self, words: Sequence[Word]) -> Iterator[tuple[int, int]]:
        """Where it stands among the words of a text."""
        for at in range(len(words) - len(self.words) + 1):
            here = words[at : at + len(self.words)]
            if all(map(self._fits, here, range(len(here)))):
                yield here[0].start, here[-1].end

    def _fits(self, word: Word, place: int) -> bool:
        wanted = self.words[place]
        return word.text.startswith(wanted) if self.begins and place == len(self.words) - 1 else word.text == wanted


def shown(text: str) -> str:
    """The text that the places of its words point into."""
    return fold(text, accents=False).shown


def words(text: str) -> list[Word]:
    """The words of a text, folded; those of scripts without spaces are single letters, to be looked for side by side."""
    folded = fold(text, accents=False)
    return [
        Word(folded.text[start:end][:LONGEST_WORD], folded.places[start], folded.places[end - 1] + 1) for start, end in _spans(folded.text)
    ]


def _spans(text: str) -> Iterator[tuple[int, int]]:
    if text.isascii():
        yield from (found.span() for found in PLAIN.finditer(text))
        return
    begun: int | None = None
    for place, letter in enumerate(text):
        alone = bool(UNSPACED.match(letter))
        inside = not alone and letter != "_" and is_word(letter)
        if begun is not None and not inside:
            yield begun, place
            begun = None
        if alone:
            yield place, place + 1
        elif inside and begun is None:
            begun = place
    if begun is not None:
        yield begun, len(text)


def searched(briefing: Briefing) -> str:
    """The words of a briefing by which it is found: what people read of it."""
    found = [word.text for text in _texts(briefing) for word in words(text)]
    # Folding may make a letter many.
    lengths = accumulate(len(word) + 1 for word in found)
    return " ".join(word for word, length in zip(found, lengths, strict=True) if length <= MOST_LETTERS)


def _texts(briefing: Briefing) -> Iterator[str]:
    """What people read of it, the headline first, cut where it is too long."""
    left = MOST_LETTERS
    for text in _whole_texts(briefing):
        yield text[:left]
        left -= len(text)
        if left <= 0:
            return


def _whole_texts(briefing: Briefing) -> Iterator[str]:
    article = briefing.article
    yield from filter(None, (briefing.headline, article.dek, article.outlet, *article.byline))
    yield from (point.text for point in briefing.key_points)
    for quote in briefing.quotes:
        yield from filter(None, (quote.words, quote.speaker, quote.role))


def terms(typed: str) -> tuple[Term, ...]:
    """What somebody looks for: words that must all be there, "phrases" in any quotation marks; the last word may go on. Any text is one."""
    found: list[Term] = []
    place, text = 0, typed[:LONGEST]
    for quoted in QUOTED.finditer(text):
        found += _loose(text[place : quoted.start()])
        found += _term(next(part for part in quoted.groups() if part is not None))
        place = quoted.end()
    loose = _loose(text[place:])
    if loose and text[-1].isalnum() and len(loose[-1].words[-1]) >= SHORTEST_BEGINNING:
        loose[-1] = Term(loose[-1].words, begins=True)
    return tuple(dict.fromkeys([*found, *loose]))[:MOST_TERMS]


def _loose(text: str) -> list[Term]:
    return [term for piece in text.split() for term in _term(piece)]


def _term(text: str) -> list[Term]:
    found = tuple(word.text for word in words(text))
    return [Term(found)] if found else []


def for_sqlite(looked_for: Sequence[Term]) -> str:
    """The terms in the language of FTS5; words hold letters and digits only, so nothing needs an escape."""
    return " AND ".join(f'"{" ".join(term.words)}"{"*" * term.begins}' for term in looked_for)


def for_postgresql(looked_for: Sequence[Term]) -> str:
    """The terms in the language of tsquery."""
    phrases = (" <-> ".join(f"'{word}'" for word in term.words) + ":*" * term.begins for term in looked_for)
    return " & ".join(f"({phrase})" for phrase in phrases)


def score(looked_for: Sequence[Term], headline: str, text: str) -> float:
    """How well a briefing fits by its ``searched`` text: how often each term stands in it, and more so in the headline it begins with."""
    above, below = f" {text[: len(headline)]} ", f" {text} "
    return sum(_worth(term, above) * HEADLINE + _worth(term, below) for term in looked_for)


def _worth(term: Term, padded: str) -> float:
    times = padded.count(f" {' '.join(term.words)}{'' if term.begins else ' '}")
    return times / (times + 1)


def snippet(looked_for: Sequence[Term], briefing: Briefing) -> str:
    """The words around the first place where something looked for stands, in the headline only when nowhere else."""
    headline, *others = _texts(briefing)
    for text in (*others, headline):
        listed = words(text)
        place = next((place for term in looked_for for place in term.places(listed)), None)
        if place:
            return _around(shown(text), *place)
    return ""


def _around(text: str, start: int, end: int) -> str:
    """Whole words near a place, with an ellipsis where some are left out."""
    first, last = max(0, start - AROUND), min(len(text), end + AROUND)
    before, after = text[first:start], text[end:last]
    before = f"…{before.partition(' ')[2]}" if first else before
    after = f"{after.rpartition(' ')[0]}…" if last < len(text) else after
    return f"{before}{text[start:end]}{after}"
