"""Whom the sources of an event quote: all of it once, and what a digest tells."""

from briefings.brief import brief
from briefings.models import Briefing
from briefings.quoted import MOST_TOLD, Quoted, quotes_of, told
from tests.briefings.telling import as_article
from tests.briefings.telling import told as report

FLOOD = "The river Tolle rose over its banks in Callow on Sunday and two hundred people left their houses."


def source(outlet: str, *paragraphs: str) -> tuple[str, Briefing]:
    """An outlet and its report, which begins as all others do."""
    return outlet, brief(as_article(report(outlet, "Tolle floods Callow", "\n\n".join([FLOOD, *paragraphs]), outlet=outlet)), "full")


def heard(found: tuple[Quoted, ...]) -> list[tuple[str | None, str]]:
    """Who says something, to whom."""
    return [(one.quote.speaker, one.source) for one in found]


LUND, OKORO = "“We saw the water at the door,” said Petra Lund, a baker.", "“The dam held all night,” engineer Ben Okoro said."
VANCE, ITO = "“Nobody told us to leave,” said Cora Vance, a teacher.", "“The pumps are on their way,” Mayor Dan Ito told reporters."
MARSH, DAHL = "“Our cellar is gone,” said Eva Marsh, a printer.", "“We count the boats tomorrow,” said Finn Dahl, the harbour master."


def test_a_digest_tells_one_quote_of_each_person_the_sources_taking_turns() -> None:
    several = (source("Ledger", LUND, OKORO), source("Wire", LUND, VANCE, ITO), source("Post", MARSH))
    assert heard(told(several)) == [("Petra Lund", "Ledger"), ("Cora Vance", "Wire"), ("Eva Marsh", "Post"), ("Ben Okoro", "Ledger")]


def test_more_voices_than_a_digest_can_hold_are_left_to_the_button() -> None:
    several = (source("Ledger", LUND, OKORO, VANCE), source("Wire", ITO, MARSH, DAHL))
    assert len(told(several)) == MOST_TOLD
    assert len(quotes_of(several)) == 6


def test_one_source_or_several_that_quote_nobody_else_are_told_by_the_best_quote_alone() -> None:
    assert heard(told((source("Ledger", LUND, OKORO),))) == [("Petra Lund", "Ledger")]
    assert heard(told((source("Ledger", LUND, OKORO), source("Wire", OKORO, LUND)))) == [("Petra Lund", "Ledger")]
    assert heard(told((source("Ledger", LUND, OKORO), source("Wire", LUND)))) == [("Petra Lund", "Ledger")]


def test_words_without_a_sure_speaker_are_not_told_but_are_among_all() -> None:
    unsaid = "“Turn round, the road is under water here.”"
    several = (source("Ledger", LUND), source("Wire", unsaid))
    assert heard(told(several)) == [("Petra Lund", "Ledger")]
    assert [one.quote.words for one in quotes_of(several) if one.source == "Wire"] == ["Turn round, the road is under water here."]


def test_all_quotes_stand_source_by_source_in_the_order_of_each_article() -> None:
    several = (source("Ledger", LUND, OKORO), source("Wire", VANCE, ITO))
    assert heard(quotes_of(several)) == [("Petra Lund", "Ledger"), ("Ben Okoro", "Ledger"), ("Cora Vance", "Wire"), ("Dan Ito", "Wire")]


def test_the_same_words_of_one_speaker_are_told_once_with_all_who_print_them() -> None:
    several = (source("Ledger", LUND, OKORO), source("Wire", OKORO), source("Post", "“The dam held all night!” Okoro, an engineer, said."))
    (okoro,) = (one for one in quotes_of(several) if one.quote.speaker and "Okoro" in one.quote.speaker)
    assert (okoro.source, okoro.also) == ("Ledger", ("Wire", "Post"))


def test_words_that_one_source_clips_are_told_where_they_are_printed_in_full() -> None:
    longer = "“The dam held all night, and it will hold tomorrow,” engineer Ben Okoro said."
    (quoted,) = quotes_of((source("Ledger", OKORO), source("Wire", longer)))
    assert (quoted.quote.words, quoted.source, quoted.also) == ("The dam held all night, and it will hold tomorrow,", "Wire", ("Ledger",))


def test_the_same_words_of_two_speakers_are_told_twice() -> None:
    other = "“The dam held all night,” Mayor Dan Ito said."
    assert heard(quotes_of((source("Ledger", OKORO), source("Wire", other)))) == [("Ben Okoro", "Ledger"), ("Dan Ito", "Wire")]
    several = (source("Ledger", OKORO, LUND), source("Wire", other))
    assert heard(told(several)) == [("Ben Okoro", "Ledger")], "a digest does not contradict itself"


def test_a_word_or_two_are_no_part_of_what_the_speaker_said_elsewhere() -> None:
    short = "Ben Okoro, an engineer, called it “all night” work and said: “The gates were shut at nine.”"
    found = quotes_of((source("Ledger", OKORO), source("Wire", short)))
    assert all(not one.also for one in found)


def test_every_quote_is_there_or_named_beside_another() -> None:
    several = (source("Ledger", LUND, OKORO, VANCE), source("Wire", OKORO, VANCE, ITO), source("Post", VANCE, MARSH))
    found = quotes_of(several)
    printed = sum(1 + len(one.also) for one in found)
    assert printed == sum(len(briefing.quotes) for _, briefing in several)
    assert all(one.quote.words in one.briefing.article.text for one in found)


def test_two_articles_of_one_outlet_stand_together() -> None:
    several = (source("Ledger", LUND), source("Wire", ITO), source("Ledger", VANCE, LUND))
    found = quotes_of(several)
    assert heard(found) == [("Petra Lund", "Ledger"), ("Cora Vance", "Ledger"), ("Dan Ito", "Wire")]
    assert all(not one.also for one in found)
