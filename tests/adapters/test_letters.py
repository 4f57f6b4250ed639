"""Where a text may be cut, and how its letters are counted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.letters import clean, cut, is_clean, pieces, size


def test_letters_are_counted_as_the_platforms_count_them() -> None:
    assert (size("abc"), size("ä"), size("😀"), size("\ud800")) == (3, 1, 2, 1)


@given(st.text())
def a_cleaned_text_is_on_one_line_and_clean(text: str) -> None:
    assert is_clean(clean(text))
    assert "\n" not in clean(text)


@given(st.text(), st.integers(1, 60))
def a_cut_text_fits_and_begins_as_the_whole(text: str, most: int) -> None:
    short = cut(text, most)
    assert size(short) <= most
    assert short == text or text.startswith(short[:-1])


@pytest.mark.parametrize(
    ("text", "most", "shown"),
    [
        ("The pier opens on Monday", 16, "The pier opens…"),
        ("a👩\u200d👩\u200d👧b", 8, "a…"),
        ("ab🇩🇪🇫🇷", 7, "ab🇩🇪…"),
        ("abe\u0301\u0301\u0301f", 5, "ab…"),
        ("ab👍🏿cd", 6, "ab…"),
        ("ab\u1112\u1161\u11ab", 4, "ab…"),
    ],
)
def a_cut_falls_between_words_or_whole_letters(text: str, most: int, shown: str) -> None:
    assert cut(text, most) == shown


@given(st.text(max_size=50), st.integers(0, 200))
def test_pieces_put_together_are_the_text(text: str, times: int) -> None:
    whole = text * times
    parts = list(pieces(whole, 3_000))
    assert "".join(parts) == whole
    assert all(0 < size(part) <= 3_000 for part in parts)
