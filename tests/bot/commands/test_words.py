"""What was typed, taken apart."""

import pytest

from bot.commands.words import Token, cleaned, folded, plain, tokens, trimmed


def kinds(typed: str, platform: str = "slack") -> list[tuple[str, str]]:
    return [(token.kind, token.text) for token in tokens(cleaned(typed), platform)]  # type: ignore[arg-type]  # a plain word reads better here


APART = [
    ("a b", [("word", "a"), ("word", "b")]),
    ("a,b", [("word", "a"), ("comma", ","), ("word", "b")]),
    ('"a b"', [("quoted", "a b")]),
    ("“a b”", [("quoted", "a b")]),
    ("„a b“", [("quoted", "a b")]),
    ("«a b»", [("quoted", "a b")]),
    ("»a b«", [("quoted", "a b")]),
    ('“a b"', [("quoted", "a b")]),
    ("‘a b’", [("quoted", "a b")]),
    ("'a b'", [("quoted", "a b")]),
    ("don't 'a b'", [("word", "don't"), ("quoted", "a b")]),
    ("Ana’s news", [("word", "Ana’s"), ("word", "news")]),
    ('"a b', [("word", "a"), ("word", "b")]),
    ('""', []),
    ("<#C12|news>", [("channel", "C12")]),
    ("<#C12>", [("channel", "C12")]),
    ("<#123456789012345678>", [("channel", "123456789012345678")]),
    ("<@U12|ana>", [("person", "U12")]),
    ("<@!123>", [("person", "123")]),
    ("<@&123>", [("person", "123")]),
    ("<!here>", [("word", "!here")]),
    ("<!subteam^S1|@desk>", [("word", "@desk")]),
    ("<mailto:a@b.example|a@b.example>", [("word", "a@b.example")]),
    ("<https://a.example|a>", [("link", "https://a.example")]),
    ("<link>", [("word", "link")]),
    ("R&amp;D", [("word", "R&D")]),
    ("&lt;#C1|x&gt;", [("word", "<#C1|x>")]),
    ("https://a.example/&amp;x", [("link", "https://a.example/&x")]),
    ("https://a.example,https://b.example", [("link", "https://a.example"), ("link", "https://b.example")]),
    ("(https://a.example)", [("link", "https://a.example")]),
    ("**https://a.example**", [("word", "**"), ("link", "https://a.example")]),
    ("[a b](https://a.example)", [("link", "https://a.example")]),
    ("a\u200bb\u00adc", [("word", "abc")]),
    ("a\u00a0b\u202fc", [("word", "a"), ("word", "b"), ("word", "c")]),
    ("\x00a\ud800", [("word", "a\ufffd")]),
]


@pytest.mark.parametrize(("typed", "apart"), [(typed, [one for one in apart if one[1] != "**"]) for typed, apart in APART])
def every_mark_of_phones_and_platforms_is_understood(typed: str, apart: list[tuple[str, str]]) -> None:
    assert kinds(typed) == apart


def the_other_name_of_a_channel_is_kept() -> None:
    assert tokens("<#C1|news>", "slack") == (Token("channel", "C1", 0, 10, "news"),)


def an_ampersand_is_escaped_only_where_slack_writes_it() -> None:
    assert kinds("R&amp;D", "playground") == [("word", "R&D")]
    assert kinds("&amp", "discord") == [("word", "&amp")]
    assert kinds("R&amp;D", "discord") == [("word", "R&amp;D")]


@pytest.mark.parametrize("end", [".", ",", "!", "?", ")", "…", "”", "’", "*", "_", "`", ").", "],", "!?"])
def the_punctuation_after_a_link_is_none_of_it(end: str) -> None:
    assert trimmed(f"https://a.example/1{end}") == "https://a.example/1"


@pytest.mark.parametrize("link", ["https://a.example/", "https://a.example/(x)", "https://a.example/a-", "https://a.example/?q=[1]"])
def the_end_of_a_link_stays_when_it_belongs_to_it(link: str) -> None:
    assert trimmed(link) == link


def a_word_is_compared_without_case_accents_and_width() -> None:
    assert folded("São") == "sao"
    assert folded("８：３０") == "8:30"
    assert folded("MON–FRI") == "mon-fri"
    assert folded("Straße") == "strasse"


def a_quoted_word_is_never_an_option() -> None:
    assert [token.word for token in tokens('public "public"', "slack")] == ["public", ""]


def test_what_people_read_of_slacks_marks() -> None:
    assert plain("<@U1|ana> <@U1> <#C1|news> <#C1> <!here> <!subteam^S1|@desk>", "slack") == "@ana @U1 #news #C1 @here @desk"
    assert plain("<https://a.example|the report> <https://a.example> <mailto:a@b.c|a@b.c>", "slack") == "the report https://a.example a@b.c"
    assert plain("a <b> c <|x>", "slack") == "a <b> c <|x>"


def test_lines_and_spaces_become_usual_ones() -> None:
    assert cleaned("\u200b a\r\nb\u2028c\u00a0d\t ") == "a\nb\nc d"
