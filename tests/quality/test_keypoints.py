"""Floors under the key points: three sentences against an editor's summary, by ROUGE-1 (F), beside the first three sentences and TextRank."""

from functools import cache
from statistics import mean

import pytest
from rouge_score.rouge_scorer import RougeScorer  # type: ignore[import-untyped]  # it ships no types

from briefings import sentences
from briefings.centrality import ranks
from briefings.keypoints import choose
from briefings.models import Article
from briefings.quotes import find_quotes
from briefings.terms import terms
from tests.quality.corpus import Labelled, corpus

POINTS = 3
SCORER = RougeScorer(["rouge1"], use_stemmer=True)


def _sentences(article: Article) -> list[str]:
    spans = (span for paragraph in article.paragraphs for span in sentences.split(article.text, *paragraph, article.language))
    return [article.text[start:end] for start, end in spans]


def _ours(article: Article) -> list[str]:
    return [point.text for point in choose(article, find_quotes(article), POINTS)]


def _lead(article: Article) -> list[str]:
    return _sentences(article)[:POINTS]


def _text_rank(article: Article) -> list[str]:
    texts = _sentences(article)
    figures = ranks([terms(text, article.language) for text in texts])
    best = sorted(range(len(texts)), key=lambda index: -figures[index])[:POINTS]
    return [texts[index] for index in sorted(best)]


WAYS = {"ours": _ours, "lead": _lead, "text-rank": _text_rank}


def _rouge(item: Labelled, chosen: list[str]) -> float:
    return 100 * float(SCORER.score(item.summary, "\n".join(chosen))["rouge1"].fmeasure)


@cache
def figures(*, kept: bool) -> dict[str, float]:
    """Mean ROUGE-1 of each way over the English articles of one part."""
    items = [item for item in corpus("en") if item.kept is kept]
    return {name: mean(_rouge(item, way(item.article)) for item in items) for name, way in WAYS.items()}


def test_points_beat_the_first_three_sentences_on_articles_never_tuned_on() -> None:
    found = figures(kept=True)
    assert found["ours"] >= found["lead"] + 2, found


def test_points_beat_the_first_three_sentences_and_text_rank_on_the_tuned_articles() -> None:
    found = figures(kept=False)
    assert found["ours"] >= found["lead"] + 1, found
    assert found["ours"] >= found["text-rank"] + 1, found


@pytest.mark.parametrize("kept", [True, False])
def test_the_score_of_the_points_does_not_fall(kept: bool) -> None:
    assert figures(kept=kept)["ours"] >= 34.0
