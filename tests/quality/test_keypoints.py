"""Floors under the key points: three sentences against an editor's summary, by ROUGE-1 (F), beside the first three sentences and TextRank.

A change may raise these, never lower them. ``corpus`` are labelled articles of every shape with a summary, ``highlights`` ordinary agency and
newspaper articles with the short highlights of a web editor.
"""

from functools import cache
from statistics import mean

import pytest

from briefings import worth
from briefings.terms import terms
from tests.quality.corpus import corpus
from tests.quality.highlights import highlighted
from tests.quality.points import WAYS, Summarised, lead, rouge
from tests.quality.train_points import LANGUAGES, learn, rows, summarised

TELLS = 0.4
"""A lead that has no larger share of the headline's words carries nothing."""

Figures = dict[str, float]


def _figures(items: list[Summarised]) -> Figures:
    return {name: mean(rouge(item, way(item.article)) for item in items) for name, way in WAYS.items()}


@cache
def in_corpus(*, kept: bool) -> Figures:
    """Mean ROUGE-1 of each way over the labelled English articles of one part."""
    return _figures([Summarised(one.article, one.summary) for one in corpus("en") if one.kept is kept])


@cache
def with_highlights(*, kept: bool) -> Figures:
    """Mean ROUGE-1 of each way over the articles with highlights of one part."""
    return _figures([Summarised(one.article, one.summary) for one in highlighted() if one.kept is kept])


def _is_told(item: Summarised) -> bool:
    heading = set(terms(item.article.headline or "", "en"))
    told = {stem for sentence in lead(item.article) for stem in terms(sentence, "en")}
    return len(heading & told) > TELLS * len(heading)


@pytest.mark.parametrize(("kept", "above_lead", "above_text_rank"), [(True, 5.0, 3.8), (False, 1.7, 2.6)])
def test_points_of_all_shapes_of_news_beat_the_first_sentences_and_text_rank(kept: bool, above_lead: float, above_text_rank: float) -> None:
    found = in_corpus(kept=kept)
    assert found["ours"] >= found["lead"] + above_lead, found
    assert found["ours"] >= found["text-rank"] + above_text_rank, found


@pytest.mark.parametrize(("kept", "above_lead", "above_text_rank"), [(True, 0.4, 4.7), (False, 0.9, 4.8)])
def test_points_of_ordinary_news_beat_the_first_sentences_and_text_rank(kept: bool, above_lead: float, above_text_rank: float) -> None:
    found = with_highlights(kept=kept)
    assert found["ours"] >= found["lead"] + above_lead, found
    assert found["ours"] >= found["text-rank"] + above_text_rank, found


@pytest.mark.parametrize("kept", [True, False])
def test_where_the_lead_carries_nothing_points_beat_both(kept: bool) -> None:
    items = [Summarised(one.article, one.summary) for one in corpus("en") if one.kept is kept]
    found = _figures([item for item in items if not _is_told(item)])
    assert found["ours"] >= found["text-rank"] + 2, found
    assert found["ours"] >= found["lead"] + 3, found


@pytest.mark.parametrize(("kept", "floor"), [(True, 36.4), (False, 35.4)])
def test_the_score_on_all_shapes_does_not_fall(kept: bool, floor: float) -> None:
    assert in_corpus(kept=kept)["ours"] >= floor


@pytest.mark.parametrize(("kept", "floor"), [(True, 43.8), (False, 44.9)])
def test_the_score_on_ordinary_news_does_not_fall(kept: bool, floor: float) -> None:
    assert with_highlights(kept=kept)["ours"] >= floor


TIE = 0.5
"""ROUGE-1 points within which two dozen articles cannot tell two ways apart."""


@pytest.mark.parametrize("language", [code for code in LANGUAGES if code != "en"])
def test_points_in_other_languages_are_no_worse_than_the_first_sentences(language: str) -> None:
    found = _figures([Summarised(one.article, one.summary) for one in corpus(language) if one.summary])
    assert found["ours"] >= found["lead"] - TIE, found


def test_the_articles_with_highlights_are_forty_half_of_them_kept() -> None:
    assert len(highlighted()) == 40
    assert sum(one.kept for one in highlighted()) == 20
    assert all(3 <= len(one.highlights) <= 4 for one in highlighted())


def test_the_table_of_weights_is_what_the_tuned_articles_teach() -> None:
    learned = learn([rows(item) for item in summarised(kept=False, languages=LANGUAGES)])
    assert learned == pytest.approx(worth.WEIGHTS, abs=0.3)
