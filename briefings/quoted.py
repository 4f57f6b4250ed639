"""Whom the sources of one event quote: every quote once, and those that a digest tells. Pure."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice

from briefings.folding import fold
from briefings.held import held
from briefings.models import Briefing, Quote

SAME_WORDS = 0.7
"""Share of the longer quote's words that two quotes of one speaker have in common when they are one, printed differently."""

FEWEST_WORDS = 3
"""Words from which a quote is part of a longer one that holds them in a row; fewer may have been said at another time."""

MOST_TOLD = 4
"""Quotes a digest tells of one event: more than four voices make a message nobody reads through."""

MOST_COMPARED = 100
"""Quotes of one source that are compared with those of others word by word; further ones are one only where they are printed alike."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quote with the briefing it stands in and the source that prints it; ``also`` are those that print the same words."""

    quote: Quote
    briefing: Briefing
    source: str
    also: tuple[str, ...] = ()


Sources = Sequence[tuple[str, Briefing]]
"""The outlets that report one event with their briefings, the lead's first."""


def quotes_of(sources: Sources) -> tuple[Quoted, ...]:
    """Every quote of all sources, source by source; the same words of one speaker once, where they are printed in full, with all who print them."""
    found = _Found()
    for outlet, briefing in _together(sources):
        found.begin()
        for number, quote in enumerate(briefing.quotes):
            found.add(Quoted(quote, briefing, outlet), word_by_word=number < MOST_COMPARED)
    return tuple(quoted for one in found.sources for quoted in one)


def told(sources: Sources) -> tuple[Quoted, ...]:
    """The quotes a digest tells: the lead's best; where other sources quote other people, one of each person, the sources taking turns.

    Only whole sentences whose speaker is sure; four at most.
    """
    waiting = [[Quoted(quote, briefing, outlet) for quote in briefing.quotes if is_telling(quote)] for outlet, briefing in sources]
    people = {frozenset(surname(one.quote) for one in some) for some in waiting}
    heard = tuple(islice(_in_turn(waiting), MOST_TOLD))
    differ = len(people) > 1 and any(one.briefing is not sources[0][1] for one in heard)
    return heard if differ else heard[:1]


def is_telling(quote: Quote) -> bool:
    """Whether a digest may tell a quote: a whole sentence whose speaker is sure."""
    return quote.credited and quote.kind == "sentence"


def surname(quote: Quote) -> str:
    """The last word of the speaker's name, by which sources are compared: one prints "Dr. Ilka Dorne" where the other has "Dorne"."""
    return fold((quote.speaker or "").rpartition(" ")[2], accents=False).text


def _in_turn(waiting: Iterable[Iterable[Quoted]]) -> Iterator[Quoted]:
    """One quote of each source in turn, of people who are not quoted yet and in words that are not told yet, until nobody is left."""
    left, heard = [list(some) for some in waiting], list[Quoted]()
    while any(left):
        for some in left:
            quoted = next((one for one in some if not _is_heard(one, heard)), None)
            some[:] = some[some.index(quoted) + 1 :] if quoted else []
            if quoted:
                heard.append(quoted)
                yield quoted


def _is_heard(quoted: Quoted, heard: Iterable[Quoted]) -> bool:
    return any(surname(one.quote) == surname(quoted.quote) or _prints(one.quote, quoted.quote) for one in heard)


def _together(sources: Sources) -> list[tuple[str, Briefing]]:
    """The sources, those of one outlet beside each other."""
    names = list(dict.fromkeys(fold(outlet).text for outlet, _ in sources))
    return sorted(sources, key=lambda one: names.index(fold(one[0]).text))


@dataclass(slots=True)
class _Found:
    """The quotes found so far, source by source, and where those of each speaker and of the same words are."""

    sources: list[list[Quoted]] = field(default_factory=list)
    speakers: dict[str, list[Quoted]] = field(default_factory=dict)
    printed: dict[tuple[str, ...], list[Quoted]] = field(default_factory=dict)

    def begin(self) -> None:
        self.sources.append([])

    def add(self, quoted: Quoted, *, word_by_word: bool) -> None:
        """Keep a quote, or the source with the quote that was told already; of two prints the sure and full one is kept."""
        twin = self._twin(quoted, word_by_word=word_by_word)
        if twin is None:
            self._put(quoted, word_by_word=word_by_word)
        elif _worth(quoted) > _worth(twin):
            self._drop(twin)
            self._put(_named(quoted, twin), word_by_word=word_by_word)
        else:
            self._replace(twin, _named(twin, quoted))

    def _twin(self, quoted: Quoted, *, word_by_word: bool) -> Quoted | None:
        """The same words in another source, of the same speaker or where one of the two does not tell whose they are."""
        known = self.printed.get(_words(quoted.quote), [])
        theirs = self.speakers.get(surname(quoted.quote), []) if quoted.quote.credited and word_by_word else []
        others = (one for one in (*known, *theirs) if one.briefing is not quoted.briefing)
        return next((one for one in others if _is_one(one.quote, quoted.quote)), None)

    def _put(self, quoted: Quoted, *, word_by_word: bool) -> None:
        self.sources[-1].append(quoted)
        alike = self.printed.setdefault(_words(quoted.quote), [])
        if len(alike) < MOST_COMPARED:
            alike.append(quoted)
        if quoted.quote.credited and word_by_word:
            self.speakers.setdefault(surname(quoted.quote), []).append(quoted)

    def _drop(self, quoted: Quoted) -> None:
        for some in self._holding(quoted):
            some[:] = [one for one in some if one is not quoted]

    def _replace(self, quoted: Quoted, by: Quoted) -> None:
        if by.also == quoted.also:
            return
        for some in self._holding(quoted):
            some[:] = [by if one is quoted else one for one in some]

    def _holding(self, quoted: Quoted) -> list[list[Quoted]]:
        return [*self.sources, self.printed.get(_words(quoted.quote), []), self.speakers.get(surname(quoted.quote), [])]


def _worth(quoted: Quoted) -> tuple[bool, int]:
    return quoted.quote.credited, len(_words(quoted.quote))


def _named(quoted: Quoted, other: Quoted) -> Quoted:
    """The quote with the other's outlets named too."""
    own = fold(quoted.source).text
    names = {fold(name).text: name for name in (*quoted.also, other.source, *other.also) if name and fold(name).text != own}
    return replace(quoted, also=tuple(names.values()))


def _is_one(one: Quote, other: Quote) -> bool:
    mine, theirs = _words(one), _words(other)
    if one.credited and other.credited:
        return surname(one) == surname(other) and _prints(one, other)
    return bool(mine) and mine == theirs


def _prints(one: Quote, other: Quote) -> bool:
    """Whether two quotes are the same words, or one of them is part of the other."""
    mine, theirs = _words(one), _words(other)
    return _alike(mine, theirs) or _within(mine, theirs) or _within(theirs, mine)


def _alike(mine: Sequence[str], theirs: Sequence[str]) -> bool:
    ours = frozenset(mine) & frozenset(theirs)
    return bool(ours) and len(ours) >= SAME_WORDS * max(len(frozenset(mine)), len(frozenset(theirs)))


def _within(part: Sequence[str], whole: Sequence[str]) -> bool:
    """Whether a quote of some words stands in another, word for word."""
    return len(part) >= FEWEST_WORDS and f" {' '.join(part)} " in f" {' '.join(whole)} "


def _words(quote: Quote) -> tuple[str, ...]:
    return _folded(quote.words)


@held(8_000)
def _folded(words: str) -> tuple[str, ...]:
    """Without accents, case and signs: outlets close a quote with a comma where others have a full stop."""
    return tuple(WORD.findall(fold(words, accents=False).text))


WORD = re.compile(r"\w+")
