"""Words from outside in Discord's markdown come out as they went in."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.discord.words import bare, code, escaped, host, linked, sent, shown
from adapters.letters import clean, size
from tests.adapters.discord.markdown import Node, read

MARKS = [
    *"\\*_`~|<>[]()@#:-+1.!/a ", "discord.gg/x", "https://e.vil/", "<@1>", "@everyone", ":tada:", ":100:", "](", "**", "\n", "-# ", "||", "```", "12. ", "12345. ", "> ",
]  # fmt: skip
HOSTILE = st.lists(st.sampled_from(MARKS), max_size=14).map("".join) | st.text(max_size=40)
PAGE = "https://good.example/a_(b)?c=*d*#:~:text=x"
WRITTEN = "https://good.example/a_%28b%29?c=%2Ad%2A#:~:text=x"


@settings(max_examples=1_500, deadline=None)
@given(HOSTILE)
def test_escaped_words_are_read_as_they_were_and_nothing_else(text: str) -> None:
    words = clean(text)
    assert read(escaped(text)) == ((Node("text", words),) if words else ())
    assert bare(escaped(text)) == words


@settings(max_examples=1_500, deadline=None)
@given(HOSTILE, HOSTILE)
def a_link_leads_where_it_should_whatever_stands_in_it_and_behind_it(text: str, behind: str) -> None:
    nodes = read(f"{linked(text, PAGE)} {escaped(behind)}")
    assert {node.url for node in nodes if node.kind == "link"} <= {WRITTEN}
    assert {node.kind for node in nodes} <= {"text", "link"}


@pytest.mark.parametrize(
    "text",
    ["[x](https://evil.example)", "<#103735883630395392>", "<@80351110224678912>", "<@&1>", "@everyone", "<t:1618953630:R>", "<:emoji:1>", "<a:emoji:1>",
     "</command:1>", "<id:customize>", "# a", "## a", "-# a", "> a", ">>> a", "- a", "* a", "1. a", "2026. a", "123456. a", "`a`", "```a```", "||a||", "~~a~~", "__a__", "_a_",
     "**a**", ":tada:", ":tada::tada:", ":100:", "https://evil.example/a", "HTTPS://evil.example/a", "discord://a/b", "discord.gg/a", "Discordapp.com/invite/a", "dis.gd/a",
     "<https://evil.example>", "<a@evil.example>", "<+15551234567>", "\\*a*", "\\\\[a](https://e.example)"],
)  # fmt: skip
def no_mark_of_discords_survives(text: str) -> None:
    assert [node.kind for node in read(text)] != ["text"] or "\\" in text
    assert read(escaped(text)) == (Node("text", text),)


def a_link_before_them_does_not_swallow_words_that_end_like_a_link() -> None:
    (link, text) = read(f"{linked('Ours', 'https://good.example/')} {escaped('x](https://evil.example)')}")
    assert (link.words, link.url) == ("Ours", "https://good.example/")
    assert text == Node("text", " x](https://evil.example)")


@pytest.mark.parametrize(
    "text", ["At 8:30 and 09:30:15, UTC+02:00.", "It rose 1.5 percent: a record", "Mr. Ruiz (62) spoke!", "a-b", "#1 of 2? No."]
)
def test_ordinary_words_carry_few_backslashes(text: str) -> None:
    assert escaped(text).count("\\") <= 1


@pytest.mark.parametrize("text", ["See bank.example for more", "https://bank.example", "Write to a@bank.example", "He “wrote [it] down”"])
def test_words_with_an_address_or_a_bracket_lead_nowhere_themselves(text: str) -> None:
    words, link = read(linked(text, "https://evil.example/"))
    assert words == Node("text", f"{text} ")
    assert (link.words, link.url) == ("↗", "https://evil.example/")


@pytest.mark.parametrize("url", [None, "javascript:alert(1)", "https://example.com/" + "a" * 1_000, "https://a b"])
def test_words_without_a_page_of_the_web_are_only_words(url: str | None) -> None:
    assert linked("It rose.", url) == "It rose."


def an_address_is_written_so_that_it_ends_where_it_should() -> None:
    assert sent(PAGE) == WRITTEN
    assert sent("https://user:secret@bücher.example/") == "https://xn--bcher-kva.example/"
    assert host("https://www.bank.example@evil.example/") == "evil.example"


@settings(max_examples=400, deadline=None)
@given(HOSTILE.map(lambda text: text * 9), st.integers(2, 90))
def test_words_shown_in_so_many_characters_fit_with_their_backslashes(text: str, most: int) -> None:
    made = shown(text, most)
    assert size(made) <= most
    (words,) = [node.text for node in read(made)] or [""]
    assert words == clean(text) or clean(text).startswith(words.removesuffix("…"))


def test_what_is_to_be_typed_is_type_unless_a_backtick_is_in_it() -> None:
    assert read(code("/brief *a*")) == (Node("code", "/brief *a*"),)
    assert read(code("a`b")) == (Node("text", "a`b"),)
