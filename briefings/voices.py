"""Whom the sources of one event quote: every quote once, and those that a digest tells. Pure."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import islice

from briefings.folding import fold
from briefings.models import Briefing, Quote

SAME_WORDS = 0.7
"""Share of the longer quote's words that two quotes of one speaker have in common when they are one, printed differently."""

FEWEST_WORDS = 3
"""Words from which a quote is part of a longer one that holds them in a row; fewer may have been said at another time."""

MOST_TOLD = 4
"""Quotes a digest tells of one event: more than four voices make a message nobody reads through."""

MOST_COMPARED = 200
"""Quotes of one source that are compared with those of others word by word; further ones are one only where they are printed alike."""


@dataclass(frozen=True, slots=True)
class Voice:
    """A quote with the briefing it stands in and the outlet that prints it; ``also`` are outlets that print the same words."""

    quote: Quote
    briefing: Briefing
    outlet: str
    also: tuple[str, ...] = ()


Sources = Sequence[tuple[str, Briefing]]
"""The outlets that report one event with their briefings, the lead's first."""


def voices(sources: Sources) -> tuple[Voice, ...]:
    """Every quote of all sources, source by source; the same words of one speaker once, where they are printed in full, with all who print them."""
    found = _Found()
    for outlet, briefing in _together(sources):
        found.begin()
        for number, quote in enumerate(briefing.quotes):
            found.add(Voice(quote, briefing, outlet), word_by_word=number < MOST_COMPARED)
    return tuple(voice for one in found.sources for voice in one)


def told(sources: Sources) -> tuple[Voice, ...]:
    """The quotes a digest tells: the lead's best; where other sources quote other people, one of each person, the sources taking turns.

    Only whole sentences whose speaker is sure; four at most.
    """
    waiting = [[Voice(quote, briefing, outlet) for quote in briefing.quotes if is_telling(quote)] for outlet, briefing in sources]
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


def _in_turn(waiting: Iterable[Iterable[Voice]]) -> Iterator[Voice]:
    """One quote of each source in turn, of people who are not quoted yet and in words that are not told yet, until nobody is left."""
    left, heard = [list(some) for some in waiting], list[Voice]()
    while any(left):
        for some in left:
            voice = next((one for one in some if not _is_heard(one, heard)), None)
            some[:] = some[some.index(voice) + 1 :] if voice else []
            if voice:
                heard.append(voice)
                yield voice


def _is_heard(voice: Voice, heard: Iterable[Voice]) -> bool:
    return any(surname(one.quote) == surname(voice.quote) or _prints(one.quote, voice.quote) for one in heard)


def _together(sources: Sources) -> list[tuple[str, Briefing]]:
    """The sources, those of one outlet beside each other."""
    names = list(dict.fromkeys(fold(outlet).text for outlet, _ in sources))
    return sorted(sources, key=lambda one: names.index(fold(one[0]).text))


@dataclass(slots=True)
class _Found:
    """The quotes found so far, source by source, and where those of each speaker and of the same words are."""

    sources: list[list[Voice]] = field(default_factory=list)
    speakers: dict[str, list[Voice]] = field(default_factory=dict)
    printed: dict[tuple[str, ...], list[Voice]] = field(default_factory=dict)

    def begin(self) -> None:
        self.sources.append([])

    def add(self, voice: Voice, *, word_by_word: bool) -> None:
        """Keep a quote, or the source with the quote that was told already; of two prints the sure and full one is kept."""
        twin = self._twin(voice, word_by_word=word_by_word)
        if twin is None:
            self._put(voice, word_by_word=word_by_word)
        elif _worth(voice) > _worth(twin):
            self._drop(twin)
            self._put(_named(voice, twin), word_by_word=word_by_word)
        else:
            self._replace(twin, _named(twin, voice))

    def _twin(self, voice: Voice, *, word_by_word: bool) -> Voice | None:
        """The same words in another source, of the same speaker or where one of the two does not tell whose they are."""
        known = self.printed.get(_words(voice.quote), [])
        theirs = self.speakers.get(surname(voice.quote), []) if voice.quote.credited and word_by_word else []
        others = (one for one in (*known, *theirs) if one.briefing is not voice.briefing)
        return next((one for one in others if _is_one(one.quote, voice.quote)), None)

    def _put(self, voice: Voice, *, word_by_word: bool) -> None:
        self.sources[-1].append(voice)
        self.printed.setdefault(_words(voice.quote), []).append(voice)
        if voice.quote.credited and word_by_word:
            self.speakers.setdefault(surname(voice.quote), []).append(voice)

    def _drop(self, voice: Voice) -> None:
        for some in self._holding(voice):
            some[:] = [one for one in some if one is not voice]

    def _replace(self, voice: Voice, by: Voice) -> None:
        for some in self._holding(voice):
            some[:] = [by if one is voice else one for one in some]

    def _holding(self, voice: Voice) -> list[list[Voice]]:
        return [*self.sources, self.printed.get(_words(voice.quote), []), self.speakers.get(surname(voice.quote), [])]


def _worth(voice: Voice) -> tuple[bool, int]:
    return voice.quote.credited, len(_words(voice.quote))


def _named(voice: Voice, other: Voice) -> Voice:
    """The quote with the other's outlets named too."""
    own = fold(voice.outlet).text
    names = {fold(name).text: name for name in (*voice.also, other.outlet, *other.also) if name and fold(name).text != own}
    return replace(voice, also=tuple(names.values()))


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


@lru_cache(maxsize=1_024)
def _folded(words: str) -> tuple[str, ...]:
    """Without accents, case and signs: outlets close a quote with a comma where others have a full stop."""
    return tuple(WORD.findall(fold(words, accents=False).text))


WORD = re.compile(r"\w+")
