"""How likely each word of an article is to stand in an editor's summary of it.

After Hong and Nenkova 2014, "Improving the Estimation of Word Importance for News Multi-Document Summarization" (EACL): what is learned
is not which sentences to take but which words matter; the best points are those that together cover the likeliest words.
"""

import math
import operator
from collections import Counter
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

Evidence = tuple[float, ...]
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
    known: dict[Evidence, float] = {}  # words that occur once are many and alike
    found: dict[str, float] = {}
    for stem, seen in evidence(sentences, quoted, headline, dek):
        if seen not in known:
            known[seen] = _likelihood(seen)
        found[stem] = known[seen]
    return found


def evidence(
    sentences: Sequence[Sequence[str]], quoted: Sequence[float], headline: AbstractSet[str], dek: AbstractSet[str]
) -> Iterator[tuple[str, Evidence]]:
    """Each stem with what speaks for and against it, in the order of ``WEIGHTS``."""
    times = Counter(stem for stems in sentences for stem in stems)
    holding: Counter[str] = Counter()
    marked: dict[str, float] = {}
    first: dict[str, int] = {}
    for index, stems in enumerate(sentences):
        distinct = dict.fromkeys(stems)
        holding.update(distinct.keys())
        for stem in distinct:
            first.setdefault(stem, index)
        for stem in distinct if quoted[index] else ():
            marked[stem] = marked.get(stem, 0.0) + quoted[index]
    for stem, at in first.items():
        yield (
            stem,
            (
                1.0,
                stem in headline,
                stem in dek,
                math.log(times[stem]),
                math.log(holding[stem]),
                at == 0,
                at == 1,
                at == THIRD,
                math.log1p(at),
                stem[0].isdigit(),
                marked.get(stem, 0.0) / holding[stem],
            ),
        )


def _likelihood(seen: Evidence) -> float:
    return 1 / (1 + math.exp(-sum(map(operator.mul, WEIGHTS.values(), seen))))
