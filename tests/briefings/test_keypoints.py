"""The sentences that tell the story."""

import subprocess
import sys
from dataclasses import replace
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefings import centrality, keypoints, sentences
from briefings.keypoints import choose
from briefings.leaning import leaning
from briefings.models import Article, Quote
from briefings.quotes import find_quotes, read
from briefings.reported import reporter
from briefings.terms import terms
from tests.briefings.articles import COLUMN, PACT, article

PACT_QUOTES = find_quotes(PACT)


def texts(of: Article, count: int = 6, quotes: tuple[Quote, ...] = ()) -> list[str]:
    return [point.text for point in choose(of, quotes, count)]


def test_points_are_whole_sentences_in_the_articles_order() -> None:
    points = choose(PACT, PACT_QUOTES, 5)
    whole = {span for paragraph in PACT.paragraphs for span in sentences.split(PACT.text, *paragraph, "en")}
    assert len(points) == 5
    assert all((point.start, point.end) in whole and point.text == PACT.text[point.start : point.end] for point in points)
    assert [point.start for point in points] == sorted(point.start for point in points)


def test_sentences_that_lean_on_the_one_before_stay_out() -> None:
    assert not [text for text in texts(PACT, 5) if text.startswith(("He also", "However", "The two leaders"))]


def test_a_teaser_is_no_point() -> None:
    assert not [text for text in texts(PACT, 20) if text.startswith("Read more")]


def test_a_sentence_that_is_mostly_a_shown_quote_is_no_point() -> None:
    quote = next(quote for quote in PACT_QUOTES if quote.words.startswith("We will hold"))
    assert "“We will hold them" not in " ".join(texts(PACT, 20, (quote,)))
    assert "“We will hold them" in " ".join(texts(PACT, 20))


def test_of_two_sentences_about_one_event_the_fuller_is_taken() -> None:
    points = " ".join(texts(PACT, 6))
    assert "was signed by Foreign Minister Ada Lund" in points
    assert "Norland and Sudria have signed" not in points


def test_a_lead_that_carries_nothing_loses_its_place() -> None:
    assert texts(COLUMN, 1)[0].startswith(("The town council", "Council members"))


def test_the_lead_of_ordinary_news_is_the_first_point() -> None:
    assert texts(replace(PACT, headline=None), 3)[0].startswith("The pact was signed")


def test_what_a_point_repeats_counts_against_it() -> None:
    twice = article(
        "The bank raised its main rate to five percent on Tuesday. The bank raised its main rate to five percent, officials said."
        " Rents in the capital of Norland fell by a tenth last year."
    )
    assert texts(twice, 2)[1].startswith("Rents")


def test_identical_sentences_are_told_apart_by_place() -> None:
    same = article("The bank raised its main rate again.\n\nThe bank raised its main rate again.\n\nRents in Norland fell by a tenth.")
    assert len({point.start for point in choose(same, (), 3)}) == 3


def test_the_headline_printed_once_more_is_no_point() -> None:
    repeated = replace(
        article("Rates rise to five percent again.\n\nThe bank raised its rate to five percent."),
        headline="Rates rise to five percent again",
    )
    assert texts(repeated) == ["The bank raised its rate to five percent."]


def test_a_point_that_reports_what_somebody_said_names_them_in_full() -> None:
    scene, _ = read(PACT)
    told = {point.text[:10]: point.attributed_to for point in choose(PACT, PACT_QUOTES, 6, reporter=partial(reporter, scene))}
    assert told["Okoro said"] == "Ben Okoro"
    assert told["The pact w"] is None


def test_what_happened_goes_before_what_somebody_thinks_of_it() -> None:
    made = article(
        "The bank of Norland raised its main rate on Monday.\n\nAnalysts said that the rate of the bank could fall again by spring.\n\n"
        "The rate of the bank had stood at two percent for years."
    )
    assert [text[:8] for text in texts(made, 2)] == ["The bank", "The rate"]


def test_of_two_backgrounds_the_one_with_a_day_is_taken() -> None:
    lead = "The bank of Norland raised its main rate.\n\n"
    plain, dated = "Dealers in Velm sold bonds in the spring.", "Dealers in Ystad sold bonds on Monday."
    assert texts(article(f"{lead}{plain}\n\n{dated}"), 2)[1] == dated


def test_a_sentence_of_few_words_is_taken_last() -> None:
    made = article(
        "The bank of Norland raised its main rate on Monday.\n\nThe rise is large indeed.\n\n"
        "Builders in the port of Velm put off three towers because loans have become too dear."
    )
    assert texts(made, 2)[1].startswith("Builders")


def test_a_call_to_visit_a_site_is_no_point() -> None:
    made = article("The bank of Norland raised its main rate.\n\nFor more information, please visit www.example.com today.")
    assert len(texts(made, 2)) == 1


def test_a_long_article_keeps_its_graph_small(monkeypatch: pytest.MonkeyPatch) -> None:
    sizes: list[int] = []

    def counted(stems: list[tuple[str, ...]], _: str) -> list[float]:
        sizes.append(len(stems))
        return [0.0] * len(stems)

    monkeypatch.setattr(keypoints, "ranks", counted)
    choose(article("\n\n".join(f"The council of town {n} voted to raise rates on Monday." for n in range(300))), (), 6)
    assert sizes == [keypoints.GRAPH]


@pytest.mark.parametrize("language", ["en", "de", "it", "ar", "ja", "zh", "ru", "el", "hi", "xx", "und", ""])
def test_every_language_has_points(language: str) -> None:
    text = (
        "他走了很远的路才到这里。今天下雨了,所以没有人出门。"
        if language in {"ja", "zh"}
        else "Ein Mann kam gestern nach Norland. Der Rat von Velm tagte heute lange."
    )
    assert len(choose(article(text, language=language), (), 2)) == 2


@pytest.mark.parametrize("algorithm", centrality.ALGORITHMS)
def test_every_algorithm_weighs_every_sentence(algorithm: str) -> None:
    stems = [terms(PACT.text[a:b], "en") for paragraph in PACT.paragraphs for a, b in sentences.split(PACT.text, *paragraph, "en")]
    ranks = centrality.ranks([*stems, [], stems[0]], algorithm)
    assert len(ranks) == len(stems) + 2
    assert max(ranks) == 1.0
    assert min(ranks) == 0.0


@pytest.mark.parametrize("algorithm", ["text-rank", "lex-rank"])
def test_our_matrices_come_to_the_figures_of_sumy(algorithm: str, monkeypatch: pytest.MonkeyPatch) -> None:
    stems = [terms(PACT.text[a:b], "en") for paragraph in PACT.paragraphs for a, b in sentences.split(PACT.text, *paragraph, "en")]
    ours = centrality.ranks([*stems, ["alone"], stems[2]], algorithm)
    monkeypatch.setitem(centrality.OURS, algorithm, {})
    assert centrality.ranks([*stems, ["alone"], stems[2]], algorithm) == pytest.approx(ours, abs=1e-5)


def test_an_unknown_algorithm_is_refused_by_name() -> None:
    with pytest.raises(ValueError, match="no algorithm 'best'; there are text-rank"):
        choose(PACT, (), 1, "best")


def test_importing_the_engine_does_not_import_sumy() -> None:
    code = "import sys, briefings.brief; sys.exit(any(name.split('.')[0] in {'sumy', 'numpy', 'nltk'} for name in sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("He also thanked the crews.", "en"),
        ("The two leaders discussed trade.", "en"),
        ("It’s because of the rain.", "en"),
        ("In a post on X, he said it was over.", "en"),
        ("But they left.", "en"),
        ("This is how it went.", "en"),
        ("Due to that, the port was closed.", "en"),
        ("Both men denied it.", "en"),
        ("Die beiden Minister trafen sich.", "de"),
        ("Das ist neu.", "de"),
        ("I due leader hanno parlato.", "it"),
    ],
)
def test_a_sentence_leans(sentence: str, language: str) -> None:
    assert leaning(sentence, language) > 0.4


@pytest.mark.parametrize(
    "sentence",
    [
        "Singh said the signing marks a new chapter.",
        "The agreement was signed by Pete Hegseth in Kuala Lumpur.",
        "This week the bank raised its rate.",
        "The spokesman said he had no comment.",
        "The two leaders, Ada Lund and Ben Okoro, met.",
    ],
)
def test_a_sentence_stands_alone(sentence: str) -> None:
    assert leaning(sentence, "en") == 0.0


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.one_of(st.text(max_size=60), st.sampled_from(["The bank rose. It fell.", "“No,” she said.", "Read more", "\x00", "\ud800 a."])),
        max_size=12,
    ),
    st.integers(0, 8),
    st.sampled_from(["en", "sv", "zh", "und", "xx"]),
)
def test_any_text_gives_points_that_equal_their_spans(blocks: list[str], count: int, language: str) -> None:
    made = article("\n\n".join(block.replace("\n", " ") for block in blocks), headline="The bank rose", language=language)
    points = choose(made, (), count)
    assert len(points) <= count
    assert all(point.text == made.text[point.start : point.end] for point in points)


def test_a_hundred_thousand_words_are_chosen_from() -> None:
    words = "\n\n".join(f"The council of town {n} voted to raise rates by {n} percent on Monday." for n in range(8_000))
    assert len(choose(article(words), (), 6)) == 6


@pytest.mark.parametrize("unit", ["a", "The bank rose. ", "He said “no. ", "was ", "I ", "Read "])
def test_a_megabyte_on_one_line_is_chosen_from(unit: str) -> None:
    assert len(choose(article(unit * (1_000_000 // len(unit))), (), 3)) <= 3


def test_an_answer_leans_on_what_was_asked() -> None:
    assert leaning("Adeyemi answered that the training was in the budget.", "en") > leaning("The training is in the budget.", "en")


def a_point_begins_after_the_dateline() -> None:
    lead = "The swing bridge was closed to all traffic after divers found a crack in its eastern pivot."
    told = f"PORT CALLOW (Wire) — {lead}\n\nBuses now run along the coast road, which adds 25 minutes to the way."
    report = replace(article(told), dateline="PORT CALLOW (Wire)")
    point = choose(report, (), 2)[0]
    assert point.text == lead == report.text[point.start : point.end]
    assert choose(replace(report, dateline=None), (), 2)[0].text.startswith("PORT CALLOW")
