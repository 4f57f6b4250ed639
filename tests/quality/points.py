"""Scores key points against an editor's summary, by ROUGE-1 (F), beside the first three sentences and TextRank."""

from collections.abc import Callable
from dataclasses import dataclass

from rouge_score.rouge_scorer import RougeScorer  # type: ignore[import-untyped]  # it ships no types

from briefings import sentences
from briefings.centrality import ranks
from briefings.keypoints import choose
from briefings.models import Article
from briefings.quotes import find_quotes
from briefings.terms import terms

POINTS = 3
SCORER = RougeScorer(["rouge1"], use_stemmer=True)


@dataclass(frozen=True, slots=True)
class Summarised:
    """An article with an editor's summary or highlights."""

    article: Article
    summary: str


def _sentences(article: Article) -> list[str]:
    spans = (span for paragraph in article.paragraphs for span in sentences.split(article.text, *paragraph, article.language))
    return [article.text[start:end] for start, end in spans]


def ours(article: Article) -> list[str]:
    """Our three points."""
    return [point.text for point in choose(article, find_quotes(article), POINTS)]


def lead(article: Article) -> list[str]:
    """The first three sentences."""
    return _sentences(article)[:POINTS]


def text_rank(article: Article) -> list[str]:
    """The three most central sentences by sumy's TextRank alone."""
    texts = _sentences(article)
    figures = ranks([terms(text, article.language) for text in texts])
    best = sorted(range(len(texts)), key=lambda index: -figures[index])[:POINTS]
    return [texts[index] for index in sorted(best)]


WAYS: dict[str, Callable[[Article], list[str]]] = {"ours": ours, "lead": lead, "text-rank": text_rank}


def rouge(item: Summarised, chosen: list[str]) -> float:
    """ROUGE-1, F, 0 to 100."""
    return 100 * float(SCORER.score(item.summary, "\n".join(chosen))["rouge1"].fmeasure)
