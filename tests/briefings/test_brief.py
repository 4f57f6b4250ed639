"""One article, three lengths."""

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefings import brief as module
from briefings.brief import brief
from briefings.models import Length, Section
from tests.briefings.articles import COLUMN, PACT, article

SHARED = Path(__file__).parents[2].parent / "shared" / "data"
KICKERS = {"Strategic significance", "Diplomatic dialogue", "Trade strategy"}


def test_one_line_is_one_point_and_at_most_one_quote() -> None:
    made = brief(PACT, "one-line")
    assert len(made.key_points) == 1
    assert [quote.words for quote in made.quotes] == ["our rivers have never been safer."]


def test_short_is_three_points_and_the_quotes_that_matter() -> None:
    made = brief(PACT)
    assert made.length == "short"
    assert len(made.key_points) == 3
    assert 1 <= len(made.quotes) <= 3
    assert made.quotes_found == len(brief(PACT, "full").quotes)


def test_full_shows_every_quote_in_the_articles_order() -> None:
    made = brief(PACT, "full")
    assert len(made.key_points) == 6
    assert [quote.start for quote in made.quotes] == sorted(quote.start for quote in made.quotes)
    assert len(made.quotes) == made.quotes_found == 3


def test_one_word_is_never_shown_alone_in_a_short_briefing() -> None:
    made = article("The plan is “ambitious,” Mayor Ann Bell said on Monday. It will cost the town of Velm nothing at all.", "Town has plan")
    assert not brief(made).quotes
    assert brief(made).quotes_found == len(brief(made, "full").quotes)


def test_shorter_briefings_have_points_of_the_longer_ones() -> None:
    lengths: tuple[Length, ...] = ("one-line", "short", "full")
    one, short, full = (set(brief(PACT, length).key_points) for length in lengths)
    assert one < short < full


def test_the_number_of_points_can_be_asked_for() -> None:
    assert len(brief(PACT, points=2).key_points) == 2
    assert not brief(PACT, points=0).key_points


def test_an_article_without_a_headline_is_headed_by_its_first_sentence() -> None:
    assert brief(replace(PACT, headline=None)).headline == "Norland and Sudria have signed a 20-year water pact."


def test_a_long_first_sentence_is_cut_at_a_whole_word_and_marked() -> None:
    made = article("The council " + "of the old town " * 20 + "met.")
    headline = brief(made).headline
    assert len(headline) <= 111
    assert headline.endswith(("town…", "old…", "the…", "of…"))


def test_words_are_counted_and_read_in_a_minute_or_more() -> None:
    made = brief(article("word " * 1_150))
    assert (made.words, made.reading_minutes) == (1_150, 5)
    assert brief(COLUMN).reading_minutes == 1


def test_a_text_of_few_words_is_noted_after_the_articles_own_notes() -> None:
    made = brief(replace(article("Rates rose on Monday, the bank said."), notes=("This is a teaser.",)))
    assert made.notes == ("This is a teaser.", "Only 7 words of article text were found.")
    assert not brief(PACT).notes


def test_two_processes_make_the_same_briefing() -> None:
    code = (
        "from briefings.brief import brief; from tests.briefings.articles import PACT; print(ascii(brief(PACT, 'full', algorithm='lsa')))"
    )
    runs = [
        subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, env={"PYTHONHASHSEED": seed}).stdout
        for seed in ("1", "2")
    ]
    assert runs[0] == runs[1]


REPORTS = {
    "en": ("Mayor Ann Bell said the bridges were no longer safe after the floods of last winter.", "Ann Bell"),
    "de": ("Bürgermeister Hans Krug sagte, die Brücken seien nach dem Hochwasser nicht mehr sicher.", "Hans Krug"),
    "es": ("El alcalde Juan Robles dijo que los puentes ya no eran seguros tras las inundaciones.", "Juan Robles"),
    "fr": ("Le maire Jean Robert a déclaré que les ponts n'étaient plus sûrs après les inondations.", "Jean Robert"),
    "it": ("Il sindaco Mario Conti ha detto che i ponti non sono più sicuri dopo le alluvioni.", "Mario Conti"),
    "pt": ("O prefeito João Braga disse que as pontes não eram mais seguras depois das enchentes.", "João Braga"),
}


@pytest.mark.parametrize("language", REPORTS)
def test_who_is_reported_is_named_where_nothing_stands_in_marks(language: str) -> None:
    sentence, name = REPORTS[language]
    assert [point.attributed_to for point in brief(article(sentence, language=language)).key_points] == [name]


def test_what_an_announcement_led_to_is_not_said_by_who_announced() -> None:
    made = article("The closure came in light of Mayor Ann Bell's announcement that the bridges of Velm were unsafe.")
    assert [point.attributed_to for point in brief(made).key_points] == [None]


def test_where_no_point_reports_anything_the_cast_is_not_read_for_it(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[bool] = []
    monkeypatch.setattr(module, "prepare", lambda *_, always: asked.append(always))
    brief(article("The bridges of Velm will close in June. Drivers take the ferry until autumn."))
    assert not asked


@settings(max_examples=60, deadline=None)
@given(st.text(), st.sampled_from(["one-line", "short", "full"]))
def test_any_text_can_be_briefed(text: str, length: Length) -> None:
    made = brief(article(text), length)
    assert all(point.text == text[point.start : point.end] for point in made.key_points)
    assert all(quote.words == text[quote.start : quote.end] for quote in made.quotes)
    assert made.reading_minutes >= 1


def _seed() -> Any:
    """The example article, its furniture already gone, as an article."""
    blocks = (SHARED / "seed-article.txt").read_text(encoding="utf-8").split("\n\n")
    body = [block for block in blocks[4:] if block not in KICKERS]
    made = article(
        "\n\n".join(body),
        headline="'Ties never been stronger': US, India ink 10-year defense pact",
        dek="The agreement was signed in Kuala Lumpur",
    )
    kept = tuple(span for span in made.paragraphs if span[1] - span[0] > 100)
    return replace(made, sections=(Section(kept),))


@pytest.mark.skipif(not SHARED.exists(), reason=f"no shared data beside the project ({SHARED})")
def test_the_example_article_is_briefed_as_an_editor_would() -> None:
    expected = json.loads((SHARED / "seed-expected.json").read_text(encoding="utf-8"))
    full, short = brief(_seed(), "full"), brief(_seed())
    points = " ".join(point.text for point in full.key_points)
    for fact in expected["key_points"]:
        assert any(support["text"] in points for support in fact["support"]), fact["id"]
    wanted = {quote["text_as_printed"] for quote in expected["quotes"] if quote["id"] in expected["short"]["quotes"]}
    assert {quote.words for quote in short.quotes} == wanted
