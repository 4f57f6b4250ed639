"""What stands in a terminal, and what never does."""

import io
import re
from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.terminal import Plain, Terminal, is_watched, plain, progress
from briefings.models import Briefing
from tests.adapters.briefed import BRIEFING, hostile

ESCAPES = re.compile(r"\x1b(?:\[[0-9;?]*[A-Za-z]|\]8;[^\x1b]*\x1b\\)")


class Screen(io.StringIO):
    """A terminal in memory."""

    def isatty(self) -> bool:
        """It says that it is one."""
        return True


def shown(briefing: Briefing, width: int = 60, quiet: bool = False, environ: Mapping[str, str] | None = None) -> str:
    screen = Screen()
    terminal = Terminal(screen, {"TERM": "xterm-256color", **(environ or {})}, quiet=quiet)
    terminal._console.width = width
    terminal.show("a", briefing)
    terminal.finish()
    return screen.getvalue()


def test_plain_text_is_what_the_example_shows() -> None:
    assert plain(BRIEFING) == (
        "Pier to open after nine years\n"
        "The Pier Post · By Li Wei, Max Frey and Jo Ott · 4 May 2026, 09:30 (UTC+02:00) · 1 min read\n\n"
        "The city waits\n\n"
        "Key points\n- The pier opens on Monday.\n\n"
        "Quotes\n“It took us nine years”\n— Ana Ruiz, Mayor, in a post on X\n\n“a folly”\n\n"
        "Note: Only 19 words of article text were found.\n"
        "2 of 7 quotes, each checked word for word\n"
    )


def a_one_line_briefing_is_headline_point_and_quote() -> None:
    one = replace(BRIEFING, length="one-line", quotes=BRIEFING.quotes[:1], notes=())
    assert plain(one, quiet=True).splitlines() == [
        *plain(BRIEFING).splitlines()[:2],
        "",
        "- The pier opens on Monday.",
        "",
        "“It took us nine years”",
        "— Ana Ruiz, Mayor, in a post on X",
    ]


def test_several_briefings_are_parted() -> None:
    stream = io.StringIO()
    printer = Plain(stream)
    printer.show("a", BRIEFING)
    printer.show("b", BRIEFING)
    printer.finish()
    assert stream.getvalue() == f"{plain(BRIEFING)}\n* * *\n\n{plain(BRIEFING)}"


@pytest.mark.parametrize("width", [24, 40, 60, 200])
def no_line_is_wider_than_the_window_or_than_is_good_to_read(width: int) -> None:
    lines = ESCAPES.sub("", shown(BRIEFING, width)).splitlines()
    assert max(map(len, lines)) <= min(width, 88)
    assert " ".join(plain(BRIEFING).replace("- ", "• ").split()) == " ".join(" ".join(lines).split())


def a_terminal_has_colour_and_links_to_the_sentences() -> None:
    text = shown(BRIEFING)
    assert "\x1b[1m" in text or "\x1b[1;" in text
    assert "https://example.com/pier#:~:text=The%20pier%20opens%20on%20Monday.\x1b\\" in text


@pytest.mark.parametrize("environ", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def no_escape_is_printed_where_none_is_wanted(environ: Mapping[str, str]) -> None:
    assert "\x1b" not in shown(BRIEFING, environ=environ)


def an_empty_no_color_asks_for_nothing() -> None:
    assert "\x1b" in shown(BRIEFING, environ={"NO_COLOR": ""})


def an_article_cannot_command_the_terminal() -> None:
    text = ESCAPES.sub("", shown(hostile()))
    assert set(text) & set("\x1b\x07\x9b\x00\x9c\u202e") == set()
    assert "evil.example\x1b\\" not in shown(hostile())


@given(st.text(alphabet=st.characters(), max_size=200))
def no_headline_leaves_a_control_character_in_plain_text(headline: str) -> None:
    text = plain(replace(BRIEFING, headline=headline, article=replace(BRIEFING.article, url=None)))
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", text)


def test_quiet_leaves_the_foot_out() -> None:
    assert "checked word for word" not in shown(BRIEFING, quiet=True)
    assert "checked word for word" not in plain(BRIEFING, quiet=True)


def test_two_briefings_in_a_terminal_are_parted_by_a_rule() -> None:
    screen = Screen()
    terminal = Terminal(screen, {"NO_COLOR": "1", "TERM": "xterm"})
    terminal.show("a", BRIEFING)
    terminal.show("b", BRIEFING)
    assert screen.getvalue().count("────") >= 1


def test_only_a_terminal_is_watched() -> None:
    closed = io.StringIO()
    closed.close()
    assert (is_watched(Screen()), is_watched(io.StringIO()), is_watched(closed)) == (True, False, False)


@pytest.mark.parametrize(("screen", "quiet"), [(io.StringIO(), False), (Screen(), True)])
def no_progress_is_shown_where_nobody_looks_or_wants_it(screen: io.StringIO, quiet: bool) -> None:
    with progress(screen, {}, 10, quiet=quiet) as advance:
        advance(5, True)
    assert screen.getvalue() == ""


def the_progress_bar_counts_what_was_briefed_and_what_was_not() -> None:
    screen = Screen()
    with progress(screen, {"TERM": "xterm"}, 10, quiet=False) as advance:
        advance(4, True)
        advance(10, False)
    assert "1 briefed, 1 not" in screen.getvalue()
