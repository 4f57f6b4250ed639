"""How central each sentence is to its article, by the algorithms of sumy; the only module that knows sumy.

sumy takes most of a second to import, so it is imported when first asked for. Sentences come as lists of stems without stop words
(``briefings.terms``): sumy never tokenises, so it never looks for data on the network.
"""

import math
from collections import Counter
from collections.abc import Callable, Sequence
from functools import cache, partial
from importlib import import_module
from types import SimpleNamespace
from typing import Any, Literal, get_args

Algorithm = Literal["text-rank", "lex-rank", "lsa", "luhn", "kl", "sum-basic", "reduction"]
ALGORITHMS: tuple[str, ...] = get_args(Algorithm)
Stems = Sequence[str]

CLASSES = {
    "text-rank": ("text_rank", "TextRankSummarizer"),
    "lex-rank": ("lex_rank", "LexRankSummarizer"),
    "lsa": ("lsa", "LsaSummarizer"),
    "luhn": ("luhn", "LuhnSummarizer"),
    "kl": ("kl", "KLSummarizer"),
    "sum-basic": ("sum_basic", "SumBasicSummarizer"),
    "reduction": ("reduction", "ReductionSummarizer"),
}


NEARLY_NONE = 1e-8


class _Sentence:
    """What sumy asks of a sentence; equal only to itself, so that sumy's rating tables keep identical sentences apart."""

    __slots__ = ("words",)

    def __init__(self, words: Stems) -> None:
        self.words = tuple(words)


def ranks(sentences: Sequence[Stems], algorithm: str = "text-rank") -> list[float]:
    """One figure from 0 to 1 for each sentence, the most central 1; all 0 when nothing is shared.

    Raises ValueError for an algorithm that is not in ``ALGORITHMS``. Cost grows with the square of the number of sentences.
    """
    if algorithm not in CLASSES:
        raise ValueError(f"no algorithm {algorithm!r}; there are {', '.join(ALGORITHMS)}")
    full = [index for index, stems in enumerate(sentences) if stems]
    ratings = _rated([_Sentence(sentences[index]) for index in full], algorithm) if full else []
    lowest, highest = min(ratings, default=0.0), max(ratings, default=0.0)
    spread = (highest - lowest) or 1.0
    figures = [0.0] * len(sentences)
    for index, rating in zip(full, ratings, strict=True):
        figures[index] = round((rating - lowest) / spread, 6)
    return figures


def _rated(sentences: list[_Sentence], algorithm: str) -> list[float]:
    words = tuple(word for sentence in sentences for word in sentence.words)
    if algorithm == "lsa" and len(set(words)) < len(sentences):
        algorithm = "text-rank"  # sumy warns that LSA needs more words than sentences
    taken: list[Any] = []
    summarizer = _summarizer(algorithm)
    # sumy calls a "count" that is a function with every sentence and its rating, best first.
    summarizer(SimpleNamespace(sentences=tuple(sentences), words=words), partial(_take, taken))
    return [rating for _, rating in sorted((info.order, float(info.rating)) for info in taken)]


def _take(taken: list[Any], infos: Sequence[Any]) -> Sequence[Any]:
    taken.extend(infos)
    return ()


def _summarizer(algorithm: str) -> Any:
    """A fresh sumy summarizer; where sumy's loops are slow it gets ours, which come to the same figures."""
    module, name = CLASSES[algorithm]
    made = getattr(import_module(f"sumy.summarizers.{module}"), name)()
    for method, ours in OURS.get(algorithm, {}).items():
        setattr(made, method, ours)
    return made


def _counts(sentences: Sequence[Stems]) -> Any:
    """Sentences by stems: how often each stem stands in each sentence."""
    numpy = import_module("numpy")
    columns = {stem: at for at, stem in enumerate(dict.fromkeys(stem for stems in sentences for stem in stems))}
    counts = numpy.zeros((len(sentences), len(columns)))
    for row, stems in enumerate(sentences):
        for stem, count in Counter(stems).items():
            counts[row, columns[stem]] = count
    return counts


def _text_rank_matrix(document: Any) -> Any:
    """Sumy's TextRank matrix (shared words over the sum of the logarithms of the lengths)."""
    numpy = import_module("numpy")
    sentences = [Counter(sentence.words) for sentence in document.sentences]
    shared = numpy.array(_shared(sentences))
    logs = numpy.log([counts.total() for counts in sentences])
    norms = logs[:, None] + logs[None, :]
    norms[norms < NEARLY_NONE] = 1.0
    weights = shared / norms
    weights /= weights.sum(axis=1)[:, None] + 1e-7
    damping = 0.85
    return (1 - damping) / len(sentences) + damping * weights


def _shared(sentences: Sequence[Counter[str]]) -> list[list[float]]:
    """The product of the sentences' counts with themselves, stem by stem.

    Few stems stand in several sentences, and a matrix product would wake all of numpy's threads, which then cost more than the rest of
    the ranking.
    """
    standing: dict[str, list[tuple[int, int]]] = {}
    for row, counts in enumerate(sentences):
        for stem, count in counts.items():
            standing.setdefault(stem, []).append((row, count))
    shared = [[0.0] * len(sentences) for _ in sentences]
    for places in standing.values():
        for row, count in places:
            line = shared[row]
            for column, other in places:
                line[column] += count * other
    return shared


def _document_frequencies(sentences: Sequence[Stems]) -> dict[str, float]:
    """Sumy's LexRank idf, counted in one pass."""
    found = Counter(stem for stems in sentences for stem in set(stems))
    return {stem: math.log(len(sentences) / (1 + count)) for stem, count in found.items()}


def _lex_rank_matrix(sentences: Sequence[Stems], threshold: float, _: Any, idf: dict[str, float]) -> Any:
    """Sumy's LexRank matrix (idf-modified cosine over a threshold, rows summing to one), by one matrix product."""
    numpy = import_module("numpy")
    counts = _counts(sentences)
    weighed = counts / counts.max(axis=1)[:, None]
    weighed *= numpy.array([idf[stem] for stem in dict.fromkeys(stem for stems in sentences for stem in stems)])
    lengths = numpy.linalg.norm(weighed, axis=1)
    lengths[lengths == 0.0] = math.inf
    near = ((weighed @ weighed.T) / lengths[:, None] / lengths[None, :] > threshold).astype(float)
    degrees = near.sum(axis=1)
    degrees[degrees == 0.0] = 1.0
    return near / degrees[:, None]


def _dictionary(document: Any) -> dict[str, int]:
    """Sumy numbers LSA's words by a set's order, which changes from run to run; ours is the order of appearance."""
    return {stem: at for at, stem in enumerate(dict.fromkeys(document.words))}


OURS: dict[str, dict[str, Callable[..., Any]]] = {
    "text-rank": {"_create_matrix": _text_rank_matrix},
    "lex-rank": {"_compute_idf": _document_frequencies, "_create_matrix": _lex_rank_matrix},
    "lsa": {"_create_dictionary": _dictionary},
}

LANGUAGES = {
    "ar": "arabic",
    "zh": "chinese",
    "cs": "czech",
    "el": "greek",
    "he": "hebrew",
    "ja": "japanese",
    "ko": "korean",
    "pl": "polish",
    "sk": "slovak",
    "sv": "swedish",
    "th": "thai",
    "uk": "ukrainian",
    "en": "english",
    "fr": "french",
    "de": "german",
    "it": "italian",
    "pt": "portuguese",
    "es": "spanish",
}


@cache
def stop_words(language: str) -> frozenset[str]:
    """Sumy's stop words of a language (ISO 639-1), for those that have no table of ours; none where sumy has none."""
    if language not in LANGUAGES:
        return frozenset()
    words: frozenset[str] = import_module("sumy.utils").get_stop_words(LANGUAGES[language])
    return frozenset(word.lower() for word in words)
