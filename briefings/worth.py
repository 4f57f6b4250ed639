"""How likely each word of an article is to stand in an editor's summary of it.

After Hong and Nenkova 2014, "Improving the Estimation of Word Importance for News Multi-Document Summarization" (EACL): what is learned
is not which sentences to take but which words matter; the best points are those that together cover the likeliest words.
"""

import math
import operator
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

Seen = tuple[bool, bool, int, int, int, bool, float]
THIRD = 2

WEIGHTS = {
    "any": -1.08,
    "headline": 2.27,
    "dek": 2.14,
    "times": 0.65,
    "sentences": 0.75,
    "first": -0.19,
    "second": -0.36,
    "third": 0.01,
    "late": -0.71,
    "number": 0.24,
    "quoted": -1.36,
}
"""A logistic regression on the stems of the tuned articles, made by ``tests/quality/train_points.py``; not edited by hand."""


def worths(
    sentences: Sequence[Sequence[str]], quoted: Sequence[float], headline: AbstractSet[str], dek: AbstractSet[str]
) -> dict[str, float]:
    """The likelihood, 0 to 1, of each stem of the sentences; ``quoted`` is the share of each sentence that stands in marks."""
    known: dict[Seen, float] = {}  # words that occur once are many and alike
    found: dict[str, float] = {}
    for stem, seen in sightings(sentences, quoted, headline, dek):
        if seen not in known:
            known[seen] = _likelihood(evidence(seen))
        found[stem] = known[seen]
    return found


def sightings(
    sentences: Sequence[Sequence[str]], quoted: Sequence[float], headline: AbstractSet[str], dek: AbstractSet[str]
) -> Iterator[tuple[str, Seen]]:
    """Each stem with where it was seen: in headline, in dek, how often, in how many sentences, first in which, a number, how much in marks."""
    times: dict[str, int] = {}
    holding: dict[str, int] = {}
    marked: dict[str, float] = {}
    first: dict[str, int] = {}
    for index, stems in enumerate(sentences):
        for stem in stems:
            times[stem] = times.get(stem, 0) + 1
        for stem in dict.fromkeys(stems):
            holding[stem] = holding.get(stem, 0) + 1
            first.setdefault(stem, index)
            if quoted[index]:
                marked[stem] = marked.get(stem, 0.0) + quoted[index]
    for stem, at in first.items():
        held = holding[stem]
        yield stem, (stem in headline, stem in dek, times[stem], held, at, stem[0].isdigit(), marked.get(stem, 0.0) / held)


def evidence(seen: Seen) -> tuple[float, ...]:
    """What speaks for and against a stem, in the order of ``WEIGHTS``."""
    headline, dek, times, held, at, number, quoted = seen
    return (1.0, headline, dek, math.log(times), math.log(held), at == 0, at == 1, at == THIRD, math.log1p(at), number, quoted)


def _likelihood(values: tuple[float, ...]) -> float:
    return 1 / (1 + math.exp(-sum(map(operator.mul, WEIGHTS.values(), values))))
