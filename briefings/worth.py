"""How likely each word of an article is to stand in an editor's summary of it.

After Hong and Nenkova 2014, "Improving the Estimation of Word Importance for News Multi-Document Summarization" (EACL): what is learned
is not which sentences to take but which words matter; the best points are those that together cover the likeliest words.
"""

import math
from collections import Counter
from collections.abc import Iterator, Sequence, Set

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


def worths(sentences: Sequence[Sequence[str]], quoted: Sequence[float], headline: Set[str], dek: Set[str]) -> dict[str, float]:
    """The likelihood, 0 to 1, of each stem of the sentences; ``quoted`` is the share of each sentence that stands in marks."""
    return {stem: _likelihood(found) for stem, found in evidence(sentences, quoted, headline, dek)}


def evidence(
    sentences: Sequence[Sequence[str]], quoted: Sequence[float], headline: Set[str], dek: Set[str]
) -> Iterator[tuple[str, dict[str, float]]]:
    """Each stem with what speaks for and against it, named as in ``WEIGHTS``."""
    times: Counter[str] = Counter()
    holding: Counter[str] = Counter()
    marked: Counter[str] = Counter()
    first: dict[str, int] = {}
    for index, stems in enumerate(sentences):
        times.update(stems)
        distinct = set(stems)
        holding.update(distinct)
        if quoted[index]:
            marked.update(dict.fromkeys(distinct, quoted[index]))
        for stem in distinct:
            first.setdefault(stem, index)
    for stem, at in first.items():
        yield (
            stem,
            {
                "any": 1.0,
                "headline": float(stem in headline),
                "dek": float(stem in dek),
                "times": math.log(times[stem]),
                "sentences": math.log(holding[stem]),
                "first": float(at == 0),
                "second": float(at == 1),
                "third": float(at == 2),
                "late": math.log1p(at),
                "number": float(stem[0].isdigit()),
                "quoted": marked[stem] / holding[stem],
            },
        )


def _likelihood(found: dict[str, float]) -> float:
    return 1 / (1 + math.exp(-sum(WEIGHTS[name] * value for name, value in found.items())))
