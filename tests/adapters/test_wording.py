"""The words every place shows, and what never reaches one."""

import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.wording import byline, credit, facts, foot, in_marks, printed_date, safe, web_address
from briefings.models import Quote
from tests.adapters.briefed import BRIEFING, SURE, TEXT, UNSURE


def the_line_of_facts_has_outlet_byline_date_and_reading_time() -> None:
    assert facts(BRIEFING) == "The Pier Post · By Li Wei, Max Frey and Jo Ott · 4 May 2026, 09:30 (UTC+02:00) · 1 min read"


def test_what_is_not_known_is_left_out_of_the_facts() -> None:
    bare = replace(BRIEFING, article=replace(BRIEFING.article, outlet=None, byline=(), published=None))
    assert facts(bare) == "1 min read"


@pytest.mark.parametrize(
    ("published", "printed"),
    [
        ("2025-10-31", "31 October 2025"),
        ("2025-10-31T11:20", "31 October 2025, 11:20"),
        ("2026-03-11T21:40:00+00:00", "11 March 2026, 21:40 (UTC)"),
        ("2026-03-11T21:40:00Z", "11 March 2026, 21:40 (UTC)"),
        ("2026", "2026"),
        ("yesterday", "yesterday"),
        (None, None),
    ],
)
def a_date_is_printed_as_precisely_as_it_is_given(published: str | None, printed: str | None) -> None:
    assert printed_date(published) == printed


def test_one_author_and_two() -> None:
    assert (byline(("A",)), byline(("A", "B")), byline(())) == ("By A", "By A and B", None)


def a_credit_is_name_role_and_channel_with_the_channel_small() -> None:
    assert credit(SURE) == "Ana Ruiz, Mayor, in a post on X"


@pytest.mark.parametrize(("channel", "shown"), [("told reporters", "to reporters"), ("Im Interview", "im Interview"), ("BBC", "BBC")])
def a_channel_reads_inside_a_line(channel: str, shown: str) -> None:
    assert credit(replace(SURE, role=None, channel=channel)) == f"Ana Ruiz, {shown}"


def an_unsure_speaker_is_nobody() -> None:
    assert credit(UNSURE) is None


def a_quote_stands_in_curly_marks_without_the_comma_of_its_sentence() -> None:
    assert in_marks(SURE, TEXT) == ("“It took us nine years”",)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Er sagte: „Das geht nicht“.", "„Das geht nicht“"),
        ("Er sagte: „Das geht nicht”.", "„Das geht nicht”"),
        ("Il a dit : «\u00a0Das geht nicht\u00a0».", "«\u00a0Das geht nicht\u00a0»"),
        ("Ha detto: «Das geht nicht».", "«Das geht nicht»"),
        ("He said: ‘Das geht nicht’.", "‘Das geht nicht’"),
        ('He said: "Das geht nicht".', "“Das geht nicht”"),
        ("Das geht nicht", "“Das geht nicht”"),
    ],
)
def the_marks_are_those_the_article_prints(text: str, shown: str) -> None:
    start = text.index("Das")
    words = "Das geht nicht"
    assert in_marks(Quote(words, start, start + len(words)), text) == (shown,)


def every_paragraph_of_a_long_quote_opens_and_only_the_last_closes() -> None:
    words = "One.\n\n“Two.\n\nThree,"
    text = f"“{words}” he said."
    assert in_marks(Quote(words, 1, 1 + len(words)), text) == ("“One.", "“Two.", "“Three”")


def a_quote_of_nothing_printable_shows_nothing() -> None:
    assert in_marks(Quote("\x07", 1, 2), '"\x07"') == ()


@pytest.mark.parametrize(
    ("shown", "found", "told"),
    [
        (2, 7, "2 of 7 quotes, each checked word for word"),
        (2, 2, "2 quotes, each checked word for word"),
        (1, 1, "1 quote, checked word for word"),
        (1, 3, "1 of 3 quotes, checked word for word"),
        (0, 3, "3 quotes in the article, none shown at this length"),
        (0, 0, "No direct quotes in this text"),
    ],
)
def the_foot_counts_the_quotes(shown: int, found: int, told: str) -> None:
    assert foot(replace(BRIEFING, quotes=(SURE, UNSURE)[:shown], quotes_found=found)) == told


@given(st.text())
def no_text_moves_a_cursor_or_turns_a_line(text: str) -> None:
    shown = safe(text)
    assert not [letter for letter in shown if unicodedata.category(letter) in {"Cc", "Cs", "Zl", "Zp"}]
    assert not set(shown) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
    assert safe(shown) == shown


def test_letters_joined_without_a_width_stay_joined() -> None:
    assert safe("👩\u200d🚀 می\u200cخواهم") == "👩\u200d🚀 می\u200cخواهم"


@pytest.mark.parametrize(
    "url", [None, "javascript:alert(1)", "data:text/html,x", "https://", "https://[x", "https://a b", "https://a\x1b", "/x"]
)
def test_only_a_web_address_is_linked(url: str | None) -> None:
    assert web_address(url) is None


def a_web_address_stays_as_it_is() -> None:
    assert web_address("https://example.com/ä?a=1#:~:text=b") == "https://example.com/ä?a=1#:~:text=b"
