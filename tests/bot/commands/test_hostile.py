"""Whatever is typed ends in a value or in the one typed error, in time that grows with its length."""

import sys
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.wording import safe
from bot.commands.errors import NotUnderstood
from bot.commands.grammar import filled, parse
from bot.commands.table import VERBS, Value
from bot.commands.values import BriefText, Command, Facts
from tests.bot.commands.asking import FACTS, asked

PIECES = [
    *"""8:30 25:00 8 am noon weekdays mon-fri mon , ; in to me <#C1|news> #x <@U1> top 5 topic as zone Berlin IST UTC+2 until tomorrow 24 Dec 1/2 2 #2 all\n    “a b” \" ' ‘x’ https://x.example/a <https://x.example|x> htp:/x www.x.example x.example/ —not -a 500 & < > <|x> <#> <@> <!> <!here> [a](https://b)\n    ) ( ` off links auto public one line quotes for me 9999999999999 half past -- --top=5 time: : = top: 🔍 ıİß ﬁ ² ½ ٣ Ⅷ ① 8① 三 &amp; &lt; every\n    daily except no topics none to us settings help ? brief @brief /brief""".split(),
    "\x00",
    "�",
    "\u202e",
    "\u200d",
    "\n",
    "\xa0",
    "",
    "\r",
]
FIRST = [*(verb.name for verb in VERBS), "digest", "feeds", "add", "list", "pause digest", ""]
MIXED = st.builds(
    lambda verb, rest: " ".join([verb, *rest]), st.sampled_from(FIRST), st.lists(st.sampled_from(PIECES) | st.text(max_size=8), max_size=9)
)
KNOWN: st.SearchStrategy[Facts] = st.builds(
    lambda platform, way, zone, window, files: replace(FACTS, platform=platform, way=way, zone=zone, window=window, files=files),
    st.sampled_from(["slack", "discord", "playground", "terminal"]), st.sampled_from(["command", "mention"]),
    st.sampled_from([None, "Europe/Berlin", "Pacific/Apia"]), st.booleans(), st.integers(0, 2),
)  # fmt: skip


def ended(typed: str, facts: Facts) -> Command | NotUnderstood:
    try:
        return parse(typed, facts)
    except NotUnderstood as error:
        return error


def ended_with(verb: str, options: dict[str, Value], facts: Facts) -> Command | NotUnderstood:
    try:
        return filled(verb, options, facts)
    except NotUnderstood as error:
        return error


@settings(max_examples=600, deadline=None)
@given(typed=MIXED | st.text(), facts=KNOWN)
def test_every_line_ends_in_a_value_or_in_the_one_error(typed: str, facts: Facts) -> None:
    told = ended(typed, facts)
    assert ended(typed, facts) == told or isinstance(told, NotUnderstood)
    assert hash(told) is not None
    if isinstance(told, NotUnderstood):
        sentence = str(told)
        assert len(sentence) < 600
        assert sentence[-1:] in "`.?"
        assert sentence.count("`") % 2 == 0
        assert safe(sentence) == sentence


@settings(max_examples=300, deadline=None)
@given(verb=st.sampled_from(VERBS), facts=KNOWN, data=st.data())
def test_every_set_of_options_ends_in_a_value_or_in_the_one_error(verb: Any, facts: Facts, data: st.DataObject) -> None:
    value = st.none() | st.booleans() | st.integers() | st.sampled_from(PIECES) | st.text(max_size=30) | MIXED
    options = {option.name: data.draw(value) for option in verb.options}
    told = ended_with(verb.name, options, facts)
    assert hash(told) is not None
    assert not isinstance(told, NotUnderstood) or safe(str(told)) == str(told)


def steps(typed: str) -> int:
    """How many lines of Python it takes to read a text: the same on a busy machine."""
    count = 0

    def counted(_frame: Any, event: str, _argument: Any) -> Any:
        nonlocal count
        count += event == "line"
        return counted

    before = sys.gettrace()  # coverage counts too
    sys.settrace(counted)
    try:
        ended(typed, FACTS)
    finally:
        sys.settrace(before)
    return count


REPEATED = ["a", "a ", "<", "<a", '"', "'x", "[a](", "https://", "https://x.example ", "8:30 ", "digest add 8:30 ", "(", ")", "&amp;", "<#C1|n>", "<@U1> ",
            "\n", "—not ", "x.y/", "topic ", "feeds only 2 a ", "mon-", "\u200b", "`"]  # fmt: skip
BEFORE = ["", "digest add ", "feeds only x ", "mute ", "https://x.example/"]


@pytest.mark.parametrize("piece", REPEATED)
def a_megabyte_of_anything_is_read(piece: str) -> None:
    for before in BEFORE:
        told = ended(before + piece * (1_000_000 // len(piece)), FACTS)
        if isinstance(told, NotUnderstood):
            assert len(str(told)) < 600


@pytest.mark.parametrize("piece", ["a ", "<a", '"', "https://x.example ", "8:30 ", "<@U1> ", "topic "])
@pytest.mark.parametrize("before", ["", "digest add ", "feeds only x ", "search "])
def the_work_grows_no_faster_than_the_text(piece: str, before: str) -> None:
    short, long = (steps(before + piece * (size // len(piece))) for size in (100_000, 400_000))
    assert long <= 4.4 * short + 1000


def a_megabyte_of_news_is_a_text() -> None:
    text = "The crane fell on Tuesday. " * 40_000
    assert asked(text) == BriefText(text=text.strip())
