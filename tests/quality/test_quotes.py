"""Floors under the quality of quotations and speakers: a change may raise them, never lower them."""

from dataclasses import dataclass

import pytest

from briefings.quotes import find_quotes
from tests.quality.corpus import FOLDER, corpus
from tests.quality.real import SHARED, real_tally
from tests.quality.score import Tally, score
from tests.quality.stress_items import Stressed, passages, stress

LANGUAGES = sorted(path.name for path in FOLDER.iterdir() if path.is_dir())


@dataclass(frozen=True, slots=True)
class Floor:
    """The least that must be reached: joint F1 of all quotes and of those of five words or more, roles, and right speakers of those shown."""

    joint: float
    joint_long: float
    role: float
    shown_right: float


TUNED = {
    "de": Floor(0.92, 0.98, 0.82, 0.98),
    "en": Floor(0.85, 0.87, 0.70, 0.94),
    "es": Floor(0.97, 0.98, 0.72, 0.98),
    "fr": Floor(0.94, 0.94, 0.86, 1.00),
    "it": Floor(0.95, 0.97, 0.79, 0.98),
    "pt": Floor(0.96, 0.97, 0.81, 1.00),
}
KEPT = {
    "de": Floor(0.91, 0.94, 0.97, 0.93),
    "en": Floor(0.80, 0.82, 0.61, 0.90),
    "es": Floor(0.91, 0.93, 0.70, 1.00),
    "fr": Floor(0.90, 0.96, 0.87, 0.97),
    "it": Floor(0.74, 0.78, 0.66, 0.86),
    "pt": Floor(0.86, 0.89, 0.57, 0.94),
}


def _holds(floor: Floor, everything: Tally, long: Tally) -> None:
    reached = Floor(everything.joint_f1, long.joint_f1, everything.role_accuracy, everything.shown_precision)
    short = [
        f"{name} {getattr(reached, name):.3f} is below {getattr(floor, name):.3f}"
        for name in Floor.__dataclass_fields__
        if getattr(reached, name) < getattr(floor, name)
    ]
    assert not short, "; ".join(short) + "\n" + "\n".join(everything.misses[:40])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kept", [False, True], ids=["tuned", "kept"])
def test_speakers_are_found_at_least_as_often_as_before(language: str, kept: bool) -> None:
    articles = [article for article in corpus(language) if article.kept == kept]
    floor = (KEPT if kept else TUNED)[language]
    _holds(floor, score(articles), score(articles, least_words=5))


@pytest.mark.parametrize("kept", [False, True], ids=["tuned", "kept"])
def test_most_speakers_are_shown(kept: bool) -> None:
    tally = score(article for article in corpus("en") if article.kept == kept)
    assert tally.shown_share >= 0.70


@pytest.mark.parametrize("kept", [False, True], ids=["tuned", "kept"])
def test_speakers_in_passages_of_ordinary_news_are_found_at_least_as_often_as_before(kept: bool) -> None:
    tally, long = score(passages(kept=kept)), score(passages(kept=kept), least_words=5)
    _holds(Floor(0.91, 0.92, 0.0, 0.97) if kept else Floor(0.94, 0.94, 0.0, 0.96), tally, long)
    assert tally.shown_share >= 0.90


def test_strings_in_marks_that_quote_nobody_are_left_out() -> None:
    labelled = [article for language in LANGUAGES for article in corpus(language) if article.kept]
    strings = leaked = 0
    for article in labelled:
        spans = {(quote.start, quote.end) for quote in find_quotes(article.article)}
        strings += len(article.not_quotes)
        leaked += sum(span in spans for span in article.not_quotes)
    assert strings >= 30
    assert leaked / strings <= 0.25


@pytest.mark.parametrize("stressed", stress(), ids=lambda one: f"{one.language}: {one.item.name}")
def test_every_stress_item_passes(stressed: Stressed) -> None:
    quotes = find_quotes(stressed.labelled.article)
    shown = sorted((quote.words, quote.speaker if quote.credited else None) for quote in quotes)
    assert shown == sorted(stressed.item.quotes, key=lambda pair: (pair[0], pair[1] or ""))
    given = {quote.words: quote for quote in quotes}
    for (words, _), channel in zip(stressed.item.quotes, stressed.item.channels, strict=False):
        assert given[words].channel == channel
    for (words, _), role in zip(stressed.item.quotes, stressed.item.roles, strict=False):
        assert given[words].role == role


@pytest.mark.skipif(not SHARED.is_dir(), reason="real articles to measure on are not beside the project (../shared/data)")
def test_speakers_are_found_in_real_articles_that_nothing_was_learned_from() -> None:
    everything = real_tally(0)
    _holds(Floor(0.82, 0.86, 0.50, 0.92), everything, real_tally(5))
    assert everything.shown_share >= 0.70
