"""What counts as a quotation, and whose it is."""

import json
import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.models import Article, Section
from briefings.quotes import find_quotes

SHARED = Path(os.environ.get("NEWSBRIEF_SHARED", Path(__file__).parents[2].parent / "shared")) / "data"
MARKS = "“”„‘’‚\"'«»‹›「」『』"


def article(text: str, language: str = "en", headline: str | None = None) -> Article:
    spans, at = [], 0
    for block in text.split("\n\n"):
        if block:
            spans.append((at, at + len(block)))
        at += len(block) + 2
    return Article(text, (Section(tuple(spans)),), headline=headline, language=language)


def quoted(text: str, **kinds: str) -> list[tuple[str, str | None]]:
    return [(quote.words, quote.speaker) for quote in find_quotes(article(text, **kinds))]


def test_the_words_are_those_between_the_marks_comma_included() -> None:
    assert quoted("“We will rebuild it,” said Ann Lee.") == [("We will rebuild it,", "Ann Lee")]


def test_two_quotations_back_to_back_are_not_joined() -> None:
    text = 'Ann Lee spoke of a "road to nowhere." "It ends in a field," she added.'
    assert quoted(text) == [("road to nowhere.", "Ann Lee"), ("It ends in a field,", "Ann Lee")]


def test_a_quotation_left_open_goes_on_in_the_next_paragraph_with_the_same_speaker() -> None:
    text = "“We came with nothing,” said Ann Lee. “We built a road.\n\n“Then we built a school.”"
    assert [speaker for _, speaker in quoted(text)] == ["Ann Lee"] * 3


def test_the_addressee_is_not_the_speaker() -> None:
    assert quoted("“I should have called,” Otto Lind told Mayor Rosa Ortiz.") == [("I should have called,", "Otto Lind")]


def test_a_role_is_printed_without_its_article() -> None:
    (quote,) = find_quotes(article("“It leaks,” said Ann Lee, the county engineer."))
    assert quote.role == "county engineer"


def test_a_channel_belongs_to_its_own_quotation_only() -> None:
    text = "Ann Lee called the plan “a fine start for the valley.” In a post on X, she wrote “we are not done yet.”"
    assert [quote.channel for quote in find_quotes(article(text))] == [None, "In a post on X"]


def test_a_speaker_below_the_threshold_is_kept_in_the_data_but_not_credited() -> None:
    text = "Ann Lee met Sue Park at the gate of the mill. They had not spoken for years. “It is far too late for that.”"
    (quote,) = find_quotes(article(text))
    assert not quote.credited


def test_the_headline_repeated_as_a_paragraph_gives_no_quotation() -> None:
    headline = "“River ties never better”: mayors sign pact"
    text = f"{headline}\n\nNora Quill signed it. “Our river ties have never been better,” Quill said."
    assert quoted(text, headline=headline) == [("Our river ties have never been better,", "Nora Quill")]


def test_a_language_without_a_table_gives_the_words_and_a_speaker_only_when_certain() -> None:
    assert quoted("”Vi bygger om den”, säger Anna Berg.", language="sv") == [("Vi bygger om den", "Anna Berg")]
    text = "Anna Berg kom till mötet i går. Där var också Nils Holm. ”Vi bygger om den”, stod det."
    assert quoted(text, language="sv") == [("Vi bygger om den", None)]


@pytest.mark.skipif(not SHARED.is_dir(), reason="the seed article is not beside the project (../shared/data)")
def test_the_seed_article_gives_its_seven_quotations() -> None:
    expected = json.loads((SHARED / "seed-expected.json").read_text("utf-8"))["quotes"]
    text = (SHARED / "seed-article.txt").read_text("utf-8")
    spans = [tuple(one["char_span_inside_marks"]) for one in expected]
    body = text.index("The United States and India have signed")
    paragraphs, at = [], body
    for block in text[body:].split("\n\n"):
        paragraphs.append((at, at + len(block)))
        at += len(block) + 2
    quotes = find_quotes(Article(text, (Section(tuple(paragraphs)),), language="en"))
    assert [(quote.start, quote.end) for quote in quotes] == spans
    assert [(quote.speaker, quote.role) for quote in quotes] == [(one["speaker"], one["speaker_role"]) for one in expected]
    assert all(quote.credited for quote in quotes)
    assert [quote.channel for quote in quotes if quote.channel] == ["In a post on X"]


NEWSLIKE = st.lists(
    st.sampled_from(
        [
            *MARKS,
            *" \n.,!?:;—-()'",
            " said ",
            " she ",
            " told ",
            "Ann Lee",
            " the mayor",
            " He ",
            "’s ",
            "\n\n",
            "in a post on X",
            "Dr. ",
            "U.S. ",
        ]
    ),
    max_size=120,
).map("".join)


@settings(max_examples=300, deadline=None)
@given(
    st.one_of(NEWSLIKE, st.text(alphabet=st.characters(), max_size=300)), st.sampled_from(["en", "de", "es", "fr", "it", "pt", "und", "sv"])
)
def test_any_text_gives_quotations_that_stand_in_it_by_speakers_who_stand_in_it(text: str, language: str) -> None:
    made = article(text, language)
    for quote in find_quotes(made):
        assert quote.words == text[quote.start : quote.end]
        assert quote.speaker is None or quote.speaker in text
        assert quote.role is None or quote.role in text
        assert quote.channel is None or quote.channel in text
        assert 0.0 <= quote.confidence <= 1.0


@pytest.mark.parametrize(
    "text",
    [
        "“" * 100_000,
        "'a " * 100_000,
        '"a" ' * 50_000,
        "«a» " * 50_000,
        "Ann Lee said “no,” " * 5_000,
        "‘a’ ‘" * 50_000,
        "A. " * 100_000,
        "the man " * 60_000,
    ],
    ids=["openers", "apostrophes", "straight", "guillemets", "attributions", "singles", "initials", "nominals"],
)
def test_a_hostile_megabyte_is_read_to_its_end(text: str) -> None:
    find_quotes(article(text))
