"""Links that open a page at the sentence."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.links import to_place
from tests.briefings.fragments import Page

URL = "https://news.example/a"
TEXT = (
    "Rates rose again, the bank said. Rents rose - by 5% & more - in May.\n\n"
    "“It hurts,” she said. “We will move, or we will not.”\n\n"
    "Rents fell in June. “It hurts,” he said. Nobody moved."
)


def link(words: str, nth: int = 0, text: str = TEXT) -> str | None:
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return to_place(URL, text, start, start + len(words))


def test_words_that_occur_once_need_no_context() -> None:
    assert link("Nobody moved.") == f"{URL}#:~:text=Nobody%20moved."


def test_ampersands_hyphens_and_commas_are_encoded() -> None:
    assert link("Rents rose - by 5% & more - in May.") == f"{URL}#:~:text=Rents%20rose%20%2D%20by%205%25%20%26%20more%20%2D%20in%20May."
    assert link("We will move, or we will not.") == f"{URL}#:~:text=We%20will%20move%2C%20or%20we%20will%20not."


def test_words_that_occur_twice_are_told_apart_by_what_stands_around_them() -> None:
    first, second = link("It hurts,"), link("It hurts,", 1)
    assert first == f"{URL}#:~:text=It%20hurts%2C,-%E2%80%9D%20she%20said."
    assert second == f"{URL}#:~:text=It%20hurts%2C,-%E2%80%9D%20he%20said."


def test_a_fragment_of_the_address_is_kept_before_the_directive() -> None:
    start = TEXT.index("Nobody")
    assert to_place(f"{URL}#part:~:text=old", TEXT, start, start + 13) == f"{URL}#part:~:text=Nobody%20moved."


def test_long_places_are_named_by_their_first_and_last_words() -> None:
    words = " ".join(f"word{number}" for number in range(60)) + "."
    found = link(words, text=f"Before. {words} After.")
    assert found == f"{URL}#:~:text=word0%20word1%20word2%20word3%20word4,word55%20word56%20word57%20word58%20word59."


def test_no_term_crosses_from_one_block_to_the_next() -> None:
    found = link("We will move, or we will not.”\n\nRents fell in June.")
    assert found == f"{URL}#:~:text=We%20will%20move%2C%20or%20we,Rents%20fell%20in%20June."


def test_a_place_without_an_address_has_no_link() -> None:
    assert to_place(None, TEXT, 0, 5) is None


def test_no_link_is_made_to_half_a_word_or_to_one_of_many_places_that_look_alike() -> None:
    assert to_place(URL, TEXT, 1, 8) is None
    assert to_place(URL, "go " * 200, 300, 302) is None


def test_letters_that_no_address_can_hold_make_no_link() -> None:
    assert to_place(URL, "a \ud800 b", 2, 3) is None


WORDS = st.lists(
    st.sampled_from(["go", "Go", "we", "no.", "“we", "we,”", "it's", "-", "a&b", "é", "e", "走了。", "\n\n", "x-y", "3.5", "\u0301"]),
    max_size=40,
)


@settings(max_examples=400, deadline=None)
@given(st.one_of(WORDS.map(" ".join), st.text()), st.data(), st.booleans())
def test_every_link_leads_to_exactly_its_place(text: str, data: st.DataObject, short: bool) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    found = to_place(URL, text, start, end, short=short)
    assert found is None or Page(text).resolve(found) == (start, end)


def a_short_link_names_a_place_by_few_words_and_by_all_where_it_must() -> None:
    text = "Nobody in the port said why the ferry was so late that day.\n\nIt was late, late, it was so late."
    first, second = ((text.index(line), text.index(line) + len(line)) for line in text.split("\n\n"))
    assert to_place(URL, text, *first, short=True) == f"{URL}#:~:text=Nobody%20in%20the,late%20that%20day."
    assert to_place(URL, text, 0, 6, short=True) == to_place(URL, text, 0, 6)
    assert Page(text).resolve(str(to_place(URL, text, *second, short=True))) == second
    assert len(str(to_place(URL, text, *first, short=True))) < len(str(to_place(URL, text, *first)))


def test_most_sentences_of_an_article_have_a_link() -> None:
    words = ["It rose.", "It fell.", "Nobody said why it did so.", "The bank had no comment."]
    text = "\n\n".join(" ".join((*words[: n % 3], f"Day {n} was quiet.")) for n in range(20))
    spans = [(at, at + len(f"Day {n} was quiet.")) for n in range(20) for at in [text.index(f"Day {n} was")]]
    assert all(to_place(URL, text, *span) for span in spans)


@pytest.mark.parametrize("unit", ["go ", "a", "\n", "“a b” ", "\u0301 "])
def test_a_megabyte_of_repetition_is_given_up_on(unit: str) -> None:
    text = unit * (1_000_000 // len(unit))
    assert to_place(URL, text, 300_000, 300_010) is None
