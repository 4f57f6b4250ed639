import random
import re
from typing import SupportsIndex

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.errors import BriefingError
from briefings.feeds import Entry
from briefings.filters import Rules, WrongFilter, decide, parse_filter
from briefings.patterns import MOST_STATES, WrongPattern, compiled

TITLE = "Crane falls at Málaga’s harbour; 12 hurt"
SUMMARY = "The crash happened near Straße 9, the U.S. consul said.  A post-war design, C++ software and AT&T lines were blamed."


def entry(
    title: str = TITLE,
    summary: str = SUMMARY,
    authors: tuple[str, ...] = ("Ana Ruiz", "Łukasz Żak"),
    link: str = "https://news.harbour.example/a",
) -> Entry:
    return Entry("1", title, link, summary, authors=authors, categories=("Ports", "Football"))


ONLY = [
    # words
    ("crane", True),
    ("CRANE", True),
    ("Crane", True),
    ("cran", False),
    ("rane", False),
    ("cranes", False),
    ("12", True),
    ("2", False),
    ("harbour", True),
    ("zebra", False),
    ("crash", True),
    ("ports", True),
    ("ana", True),
    ("u.s.", True),
    ("c++", True),
    ("at&t", True),
    ("post", True),
    ("post-war", True),
    ("9", True),
    # several words: one is enough
    ("zebra crane", True),
    ("zebra, crane", True),
    ("zebra lion", False),
    ("any: zebra crane", True),
    ("ANY: zebra lion", False),
    # all
    ("all: crane harbour", True),
    ("all: crane zebra", False),
    ("All:crane crash ports", True),
    ("all: crane -zebra", True),
    ("all: crane -crash", False),
    # phrases
    ('"crane falls"', True),
    ('"Crane  falls"', True),
    ('"falls crane"', False),
    ('"crane fall"', False),
    ("“crane falls”", True),
    ("„crane falls“", True),
    ("«crane falls»", True),
    ('"harbour; 12"', True),
    ('"malaga\'s harbour"', True),
    ("malaga’s", True),
    # words left out
    ("-zebra", True),
    ("-crane", False),
    ("-zebra -lion", True),
    ("crane -football", False),
    ("crane −football", False),
    ('crane -"12 hurt"', False),
    ('crane -"13 hurt"', True),
    ("zebra -lion", False),
    # beginnings
    ("cran*", True),
    ("harb*", True),
    ("arb*", False),
    ("-foot*", False),
    # accents
    ("malaga", True),
    ("Málaga", True),
    ("malága", False),
    ("lukasz", True),
    ("zak", True),
    ("żak", True),
    ("strasse", True),
    ("straße", True),
    # fields
    ("title:crane", True),
    ("title:crash", False),
    ("summary:crash", True),
    ("summary:crane", False),
    ("author:ruiz", True),
    ("author:crane", False),
    ('author:"ana ruiz"', True),
    ('authors:"ruiz ana"', False),
    ("category:football", True),
    ("categories:football", True),
    ("tag:ports", True),
    ("Title:CRANE", True),
    ("-category:football", False),
    ("-title:football", True),
    ("title:/^crane/", True),
    # patterns
    ("/crane|zebra/", True),
    ("/CRANE/", True),
    (r"/\bfall\b/", False),
    (r"/\bfalls?\b/", True),
    (r"/\d{2} hurt/", True),
    (r"/\d{3}/", False),
    ("/^the/", True),
    ("/hurt$/", True),
    ("-/foot(ball)?/", False),
    (r"/at&t|c\+\+/", True),
    ("/[x-z]ak/", False),
    ("/[x-zż]ak/", True),
]  # fmt: skip


@pytest.mark.parametrize(("typed", "shown"), ONLY)
def a_filter_decides(typed: str, shown: bool) -> None:
    decision = decide(entry(), Rules(only=parse_filter(typed)))
    assert decision.shown is shown
    assert decision.why.startswith("Shown: " if shown else "Left out: ")
    assert decision.why.endswith(".")


WORLD = [
    ("京都", "京都で火事", True),
    ("火事", "京都で火事", True),
    ("大阪", "京都で火事", False),
    ("AI", "生成AI技術の発表", True),
    ("AI", "生成AIR技術の発表", False),
    ("アメリカ", "アメリカの選挙", True),
    ("アメリカ", "アメリカンの店", False),
    ("ｱﾒﾘｶ", "アメリカの選挙", True),
    ("か", "が", False),
    ("서울", "서울에서 화재", True),
    ("울", "서울에서 화재", False),
    ("ไทย", "ประเทศไทยวันนี้", True),
    ("कर", "कार चलती है", False),
    ("क", "कि", False),
    ("ميناء", "حريق في ميناء", True),
    ("мои", "мой дом", False),
    ("елка", "Ёлка горит", True),
    ("ΑΘΗΝΑ", "Πυρκαγιά στην Αθήνα", True),
    ("istanbul", "İstanbul'da yangın", True),
    ("İstanbul", "İstanbul'da yangın", True),
    ("cafe\u0301", "Café opens", True),
    ("ﬁre", "Fire at the port", True),
    ("oeuvre", "L’œuvre complète", True),
]


@pytest.mark.parametrize(("typed", "title", "shown"), WORLD)
def a_word_is_a_word_in_its_script(typed: str, title: str, shown: bool) -> None:
    assert decide(entry(title=title, summary=""), Rules(only=parse_filter(f"title:{typed}"))).shown is shown


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("crane", "Shown: “crane” is in the title “Crane falls at Málaga’s harbour; 12 hurt”."),
        ("zebra", "Left out: “zebra” was not found."),
        ("zebra lion", "Left out: none of “zebra” and “lion” was found."),
        ("all: crane zebra", "Left out: “zebra” was not found, and all words are wanted."),
        ("all: zebra lion", "Left out: not found: “zebra” and “lion”."),
        ("title:crash", "Left out: “crash” in the title was not found."),
        ("-football", "Left out: “football” is in the category “Football”."),
        ("-zebra", "Shown: nothing you exclude is in it."),
        (r"/m.laga\S*/", "Shown: /m.laga\\S*/ is in the title “Crane falls at Málaga’s harbour; 12 hurt”, as “Málaga’s”."),
        (
            "all: crane ruiz",
            "Shown: “crane” is in the title “Crane falls at Málaga’s harbour; 12 hurt” and “ruiz” is in the author “Ana Ruiz”.",
        ),
    ],
)
def a_decision_says_what_matched_where(typed: str, why: str) -> None:
    assert decide(entry(), Rules(only=parse_filter(typed))).why == why


def test_a_reason_shows_the_place_in_a_long_summary() -> None:
    long = entry("T", "word " * 300 + "the zebra escaped " + "word " * 50)
    (match,) = decide(long, Rules(only=parse_filter("zebra"))).matches
    assert "zebra escaped" in match.within
    assert len(match.within) < 80


MIXED = [
    (Rules(), True, "Shown: this feed has no filter."),
    (Rules(without=parse_filter("football")), False, "Left out: “football” is in the category “Football”."),
    (Rules(without=parse_filter("zebra")), True, "Shown: nothing you exclude is in it."),
    (Rules(without=parse_filter("football -crane")), True, "Shown: nothing you exclude is in it."),
    (Rules(without=parse_filter("all: football zebra")), True, "Shown: nothing you exclude is in it."),
    (Rules(only=parse_filter("crane"), without=parse_filter("football")), False, "Left out: “football” is in the category “Football”."),
    (Rules(muted=("harbour.example",)), False, "Left out: you muted harbour.example, and it links to news.harbour.example."),
    (Rules(muted=("arbour.example",)), True, "Shown: nothing you exclude is in it."),
    (Rules(muted=("Harbour News",)), False, "Left out: you muted Harbour News."),
    (Rules(muted=("lukasz zak",)), False, "Left out: you muted lukasz zak."),
    (Rules(muted=("HARBOUR NEWS",), only=parse_filter("crane")), False, "Left out: you muted HARBOUR NEWS."),
]


@pytest.mark.parametrize(("rules", "shown", "why"), MIXED)
def test_mute_goes_before_without_and_without_before_only(rules: Rules, shown: bool, why: str) -> None:
    decision = decide(entry(), rules, "Harbour News")
    assert (decision.shown, decision.why) == (shown, why)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("", "The filter is empty."),
        ("all:", "The filter is empty."),
        ("   ", "The filter is empty."),
        ('"crane', "is never closed"),
        ('""', "holds no letter"),
        ("-", "Nothing stands after “-”."),
        ("title:", "Nothing stands after “title:”."),
        ("size:3", "“size:” is no field. Fields: title, summary, author, category."),
        ("***", "holds no letter"),
        ("/crane", "is never closed"),
        ("/(/", "never closed"),
        ("/a)/", "opens nowhere"),
        ("/[a/", "never closed"),
        ("/*a/", "nothing before it"),
        ("/a**/", "repeats a repetition"),
        ("/a{60}/", "50 times are the most"),
        ("/a{3,2}/", "50 times are the most"),
        ("/(a{50}){50}/", "repeats too much"),
        (r"/(a)\1/", "which I do not know"),
        ("/(?=a)b/", "which I do not know"),
        ("/[z-a]/", "which is empty"),
        ("x " * 501, "1000 are the most"),
        (" ".join(f"w{n}" for n in range(51)), "50 are the most"),
        (f"/{'a' * 201}/", "200 are the most"),
        ("/" + "(" * 100 + "/", "too many groups"),
    ],
)
def test_a_wrong_filter_is_told_what_is_wrong_with_it(typed: str, told: str) -> None:
    with pytest.raises((WrongFilter, WrongPattern)) as raised:
        parse_filter(typed)
    assert told in str(raised.value)


PIECES = [
    "a",
    "b",
    ".",
    "(a|b)",
    "a*",
    "b+",
    "[ab]",
    "a?",
    "(ab)*",
    "b{1,2}",
    "a{2}",
    "^",
    "$",
    r"\b",
    "[^a]",
    r"\w",
    r"\s",
    "(?:a|ab)",
    "a{0,2}",
    "b{2,}",
]


def test_patterns_find_the_places_python_finds() -> None:
    chance = random.Random(7)  # noqa: S311 - the same patterns at every run, no secret
    for _ in range(3000):
        source = "".join(chance.choices(PIECES, k=chance.randint(1, 5)))
        text = "".join(chance.choices("ab ", k=chance.randint(0, 9)))
        expected, found = re.search(source, text), compiled(source).search(text)
        assert (found and found[0]) == (expected and expected.start()), (source, text)
        assert found is None or expected is None or found[1] >= expected.end() or "|" in source or "?" in source, (source, text)


@pytest.mark.parametrize("source", ["(a+)+$", "(a|a)*b", "(a*)*b", "(.*)*x", "(a|b|ab)*c" * 15, "(a?){20}a{20}", "(.*a){12}"])
def no_pattern_takes_more_steps_than_letters_times_states(source: str) -> None:
    steps = 0

    class Counted(str):
        __slots__ = ()

        def __getitem__(self, key: SupportsIndex | slice) -> str:
            nonlocal steps
            steps += 1
            return super().__getitem__(key)

    pattern = compiled(source)
    pattern.search(Counted("a" * 600))
    assert len(pattern.states) <= MOST_STATES
    assert steps <= 601 * MOST_STATES
    assert compiled("(a+)+$").search("a" * 5000 + "!") is None


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=60), st.text(max_size=80))
def test_no_text_breaks_a_filter(typed: str, title: str) -> None:
    try:
        wanted = parse_filter(typed)
    except BriefingError as error:
        assert str(error)  # noqa: PT017 - most texts are no filter, and say so
        return
    for rules in (Rules(only=wanted), Rules(without=wanted)):
        assert decide(entry(title=title), rules).why.endswith(".")


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="ab(|)*+?[]{},2^$.\\d-:", max_size=25))
def test_no_pattern_breaks_the_automaton(source: str) -> None:
    try:
        pattern = compiled(source)
    except WrongPattern:
        return
    found = pattern.search("ab2 abba dd")
    assert found is None or 0 <= found[0] <= found[1] <= 11


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet=st.characters(categories=("L", "N")), min_size=1, max_size=12), st.booleans())
def test_a_word_is_found_in_a_title_made_of_it(word: str, capital: bool) -> None:
    title = f"News: {word.upper() if capital else word}, today"
    typed = parse_filter(f'"{word}"')
    if capital and word.upper().lower() != word.lower():
        return
    assert decide(entry(title=title, summary="", authors=()), Rules(only=typed)).shown
