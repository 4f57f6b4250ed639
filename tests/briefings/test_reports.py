from dataclasses import replace
from datetime import UTC, datetime

import pytest

from briefings.days import days_of
from briefings.feeds import Entry
from briefings.models import Article
from briefings.reports import Report, read, report
from briefings.traits import documents, number

DAY = datetime(2026, 11, 18, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("headline", "title", "shape"),
    [
        ("LIVE: Crane falls in Velm", "Crane falls in Velm", "live"),
        ("Live blog: Crane falls in Velm", "Crane falls in Velm", "live"),
        ("Crane falls in Velm - live updates", "Crane falls in Velm", "live"),
        ("LIVE: Crane falls in Velm - latest updates", "Crane falls in Velm", "live"),
        ("Liveticker: Kran stürzt um", "Kran stürzt um", "live"),
        ("EN DIRECT : une grue s'effondre", "une grue s'effondre", "live"),
        ("Breaking: Crane falls", "Crane falls", "news"),
        ("Breaking news | Live: Crane falls", "Crane falls", "live"),
        ("Opinion: Cranes should not fall", "Cranes should not fall", "opinion"),
        ("Kommentar: Der Kran war nie das Problem", "Der Kran war nie das Problem", "opinion"),
        ("Crane falls | Harbour Post", "Crane falls", "news"),
        ("Harbour Post: Crane falls", "Crane falls", "news"),
        ("HARBOUR POST - Crane falls in Velm - LIVE", "Crane falls in Velm", "live"),
        ("Morning briefing: Crane falls, trains stop", "Morning briefing: Crane falls, trains stop", "round-up"),
        ("Der Tag in Kürze: Kran, Bahn, Wetter", "Der Tag in Kürze: Kran, Bahn, Wetter", "round-up"),
        ("Las claves del día", "Las claves del día", "round-up"),
        ("The week in pictures", "The week in pictures", "round-up"),
        ("News in brief: Crane falls, trains stop", "News in brief: Crane falls, trains stop", "round-up"),
        ("Crane falls, trains stop | Evening bulletin", "Crane falls, trains stop | Evening bulletin", "round-up"),
        ("Nachrichten am Morgen", "Nachrichten am Morgen", "round-up"),
        ("First day in court for crane driver", "First day in court for crane driver", "news"),
        ("Another day in Norvik; another crane falls", "Another day in Norvik; another crane falls", "news"),
        ("Mayor cancels news briefing on crane", "Mayor cancels news briefing on crane", "news"),
        ("Crane driver held in brief stand-off with police", "Crane driver held in brief stand-off with police", "news"),
        ("Farmer wins Roundup case against maker", "Farmer wins Roundup case against maker", "news"),
        ("El tren volverá en breve a Norvik", "El tren volverá en breve a Norvik", "news"),
        ("Live music returns to Velm", "Live music returns to Velm", "news"),
        ("Direct flights to Velm", "Direct flights to Velm", "news"),
        ("Harbour Post wins prize", "Harbour Post wins prize", "news"),
        ("Crane - a history", "Crane - a history", "news"),
    ],
)
def a_headline_is_told_from_its_furniture(headline: str, title: str, shape: str) -> None:
    one = Report("1", headline, outlet="Harbour Post")
    assert (one.title, one.shape) == (title, shape)


def test_a_headline_that_is_only_furniture_stays() -> None:
    assert Report("1", "LIVE", outlet="Harbour Post").title == "LIVE"
    assert Report("1", "Harbour Post", outlet="Harbour Post").title == "Harbour Post"


def test_a_text_that_begins_with_its_dek_says_it_once() -> None:
    assert Report("1", "Crane falls", "A crane fell.", "A crane fell. Nobody was hurt.").body == "A crane fell. Nobody was hurt."
    assert Report("1", "Crane falls", "Nobody hurt", "A crane fell.").body == "Nobody hurt\n\nA crane fell."


def test_an_entry_becomes_a_report_and_its_page_completes_it() -> None:
    one = report(
        "7", Entry("guid:7", "Crane falls", "https://harbour.example/7", "A crane fell.", published=DAY), outlet="Harbour Post", rank=3
    )
    assert one == Report("7", "Crane falls", "A crane fell.", "", "Harbour Post", DAY, "und", "https://harbour.example/7", 3)
    whole = read(one, Article("A crane fell on Monday.", (), language="en", outlet="The Post", dek="Nobody hurt"))
    assert (whole.text, whole.dek, whole.outlet, whole.language) == ("A crane fell on Monday.", "A crane fell.", "Harbour Post", "en")


@pytest.mark.parametrize(
    ("said", "language"), [("en-US", "en"), ("de_AT", "de"), ("FR", "fr"), ("english", "und"), (None, "und"), ("x", "und")]
)
def a_feed_names_its_language_in_many_ways(said: str | None, language: str) -> None:
    assert report("1", Entry("guid:1", "Crane falls"), language=said).language == language


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("It fell on Tuesday.", {"11-17"}),
        ("Am Dienstagmorgen stürzte der Kran um.", {"11-17"}),
        ("La grue s'est effondrée mardi.", {"11-17"}),
        ("It fell on Wednesday.", {"11-18"}),
        ("It fell on Thursday.", {"11-19"}),
        ("It fell on Friday.", {"11-13"}),
        ("Buses run from 1 December.", {"12-01"}),
        ("A partir del 1 de diciembre.", {"12-01"}),
        ("On December 1st, 2026.", {"12-01"}),
        ("It fell 3 times in 2026.", set()),
    ],
)
def a_report_names_its_days(text: str, days: set[str]) -> None:
    assert days_of(Report("1", "", text, published=DAY)) == days


def test_a_weekday_tells_nothing_without_a_date() -> None:
    assert days_of(Report("1", "Crane falls on Tuesday")) == frozenset()


@pytest.mark.parametrize(
    ("text", "language", "days"),
    [
        ("The crane fell yesterday; it is lifted today.", "en", {"11-17", "11-18"}),
        ("Der Kran ist gestern umgestürzt.", "de", {"11-17"}),
        ("La grue est tombée hier.", "fr", {"11-17"}),
        ("Er fiel hier um.", "de", set()),
        ("La gru è caduta ieri, si rialza oggi.", "it", {"11-17", "11-18"}),
    ],
)
def yesterday_is_a_day_in_the_language_of_the_report(text: str, language: str, days: set[str]) -> None:
    assert days_of(Report("1", "", text, published=DAY), language) == days
    assert days_of(Report("1", "", text), language) == frozenset()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("48,000 cars", "48.000 Autos"),
        ("48,000 cars", "48 000 voitures"),
        ("7.5 billion", "7.500 millones"),
        ("4.1 billion", "4,1 mil milhões"),
        ("840 million", "840 Millionen"),
        ("magnitude 6.2", "Stärke 6,2"),
    ],
)
def a_number_is_one_in_every_spelling(one: str, other: str) -> None:
    first, second = documents([Report("1", "", one, language="en"), Report("2", "", other, language="de")])
    assert (
        {trait.key for trait in first.traits if trait.kind == "number"}
        == {trait.key for trait in second.traits if trait.kind == "number"}
        != set()
    )


def test_spelled_numbers_are_numbers_in_their_own_language() -> None:
    first, second = documents([Report("1", "Four of them", language="en"), Report("2", "Vier davon", language="de")])
    assert {"#4"} == {trait.key for one in (first, second) for trait in one.traits if trait.kind == "number"}
    assert number("0")[0] == "0"


def test_names_are_told_from_capitalised_words() -> None:
    reports = [
        Report(
            "1", "Strike in Velmar", text="Drivers in Velmar stopped. They want more, Uwe Prantl said. Drivers will go on.", language="en"
        ),
        Report("2", "Streik in Velmar", text="Die Lokführer in Velmar streiken. Gewerkschafter Uwe Prantl will mehr Lohn.", language="de"),
    ]
    english, german = ({trait.key for trait in one.traits if trait.kind == "name"} for one in documents(reports))
    assert english == {"velmar", "uwe", "prantl"}
    assert {"velmar", "prantl"} <= german
    assert not german & {"lokfuhrer", "lohn", "streik"}


def test_headlines_in_capitals_make_no_names() -> None:
    loud = Report("1", "Drivers Stop Work Over Better Pay In The North", language="en")
    assert not [trait for trait in documents([loud])[0].traits if trait.kind == "name"]


@pytest.mark.parametrize("text", ["", "\x00\ud800", "a" * 1_000_000, "1" * 100_000, "\u202elive: x", "9,999" * 50_000, "live: " * 10_000])
def a_hostile_text_is_compared_and_breaks_nothing(text: str) -> None:
    one = Report("1", text, text, text, outlet=text, published=DAY)
    assert len(documents([one, replace(one, key="2")])) == 2
    assert one.shape in {"news", "live", "opinion", "round-up"}
