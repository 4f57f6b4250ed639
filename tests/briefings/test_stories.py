import random
from dataclasses import replace
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.reports import Report
from briefings.stories import events
from briefings.traits import documents, weighed
from tests.briefings.telling import COURT, DAY, FERRY, OTHER_QUAKE, QUAKE, told


def grouped(*reports: Report) -> set[frozenset[str]]:
    return {event.keys for event in events(reports)}


def test_two_reports_of_one_event_are_one_and_a_look_alike_stays_apart() -> None:
    assert grouped(*DAY) == {frozenset({"q1", "q2"}), frozenset({"o1"}), frozenset({"f1"}), frozenset({"c1"})}


def test_the_order_of_the_reports_changes_nothing() -> None:
    expected = events(DAY)
    for seed in range(10):
        assert events(random.Random(seed).sample(DAY, len(DAY))) == expected  # noqa: S311 - a draw to be repeated


def test_an_event_is_one_in_two_languages() -> None:
    german = told(
        "de",
        "Erdbeben in Velmar: 14 Tote",
        "Bei einem Erdbeben der Stärke 6,2 sind am Mittwoch in Velmar 14 Menschen gestorben. Gouverneurin Ilka Dorne rief die Armee.",
        language="de",
    )
    assert frozenset({"q1", "q2", "de"}) in grouped(*DAY, german)


PATROL = "Coastguard patrols against smugglers in the strait were doubled in spring to make it safe for merchant ships."
SMUGGLERS = (
    told(
        "a1",
        "Coastguard seizes 23 smugglers in Sund Strait",
        "The Norvik coastguard seized 23 smugglers on two boats in the Sund Strait on Saturday after a call from the freighter Adele Marie, the "
        f"ministry said.\n\nThe cutter Havorn stopped the boats; cigarettes, two rifles and a radio were found aboard. {PATROL}",
    ),
    told(
        "a2",
        "Smugglers held after chase in Sund Strait",
        "Norvik's coastguard came to the help of a freighter, the Adele Marie, in the Sund Strait on Saturday and held 23 smugglers.\n\n"
        f"The crew of the cutter Havorn boarded two boats, said Captain Per Lund. {PATROL}",
    ),
)
OTHER_SMUGGLERS = (
    told(
        "b1",
        "Coastguard foils smugglers in Sund Strait, holds 31",
        "The Norvik coastguard stopped five boats of smugglers in the Sund Strait on Saturday and held 31 men, the ministry said.\n\n"
        f"The cutter Terna turned the boats away from the ferry Solvik. Rifles, cigarettes and a radio were seized. {PATROL}",
    ),
    told(
        "b2",
        "31 held as coastguard turns back smugglers",
        "Norvik's coastguard has held 31 smugglers in the Sund Strait after their boats came close to the ferry Solvik on Saturday.\n\n"
        f"Two boats escaped, three were stopped by the cutter Terna, Captain Iva Dahl said. {PATROL}",
    ),
)


def test_two_groups_that_each_agree_on_other_names_and_numbers_stay_apart() -> None:
    assert grouped(*SMUGGLERS, *OTHER_SMUGGLERS) == {frozenset({"a1", "a2"}), frozenset({"b1", "b2"})}


def test_two_agencies_with_witnesses_of_their_own_tell_one_event() -> None:
    second = [
        replace(
            one, key=f"{one.key}-2", text=one.text.replace("The cutter Havorn", "Mate Olle Brask waved a lamp, he said. The cutter Havorn")
        )
        for one in SMUGGLERS
    ]
    assert grouped(*SMUGGLERS, *second) == {frozenset({"a1", "a2", "a1-2", "a2-2"})}


def test_two_teasers_that_share_a_town_and_nothing_else_stay_apart() -> None:
    bridge = told("bridge", "Swing bridge stuck open for a third day", dek="Lorries queue through Port Callow.")
    bakery = told("bakery", "Bakery of the year named", dek="Judges praise the rye loaf of a family in Port Callow.")
    assert grouped(bridge, bakery) == {frozenset({"bridge"}), frozenset({"bakery"})}


def quake(place: str, person: str, homes: int) -> Report:
    """A quake as one agency words each of them."""
    return told(
        place,
        f"Quake of magnitude 4.6 shakes {place}",
        f"An earthquake shook {place} before dawn, the Seismic Institute in Karstad said. Windows broke in {homes} homes, and nobody was hurt.\n\n"
        f"“We expect smaller shocks over the coming hours,” said {person} of the institute. People should stay out of houses with cracks.",
    )


def test_what_happens_again_elsewhere_in_the_same_words_is_another_event() -> None:
    quakes = quake("Alto Sereno", "Ruben Hale", 40), quake("Mirrabel", "Ines Tallow", 300)
    assert grouped(*quakes) == {frozenset({"Alto Sereno"}), frozenset({"Mirrabel"})}


def test_headlines_that_open_with_another_name_stay_apart_where_there_is_nothing_else() -> None:
    headlines = ("Marifield's bridge is sold", "Yarogate's bridge is sold", "Velunemere's bridge is sold")
    assert len(grouped(*(told(one, one) for one in headlines))) == len(headlines)


def test_a_country_and_initials_in_a_headline_do_not_tell_which_event_it_is() -> None:
    one, other = weighed(
        documents([told("a", "The CBI and Norwegian police search Karstad"), told("b", "Thousands of American nurses leave Karstad")])
    )
    assert (set(one.subjects), set(other.subjects)) == ({"karstad"}, {"karstad", "thousand"})


def test_a_live_blog_joins_its_event() -> None:
    live = told("live", "LIVE: Velmar earthquake - latest updates", "09:50 Governor Ilka Dorne speaks in Velmar. 09:20 The tremor had 6.2.")
    assert frozenset({"q1", "q2", "live"}) in grouped(*DAY, live)


def test_a_round_up_joins_nothing() -> None:
    words = " ".join(one.text for one in (*QUAKE, FERRY))
    assert frozenset({"up"}) in grouped(*DAY, told("up", "Morning briefing: Velmar earthquake, ferry in Greva Sound", words))


def test_the_same_agency_text_in_two_outlets_is_one_event() -> None:
    copy = replace(FERRY, key="copy", outlet="Coast Today", headline="All safe after ferry hits rocks")
    assert frozenset({"f1", "copy"}) in grouped(*DAY, copy)


def test_the_same_people_in_another_event_stay_apart() -> None:
    later = told(
        "son",
        "Son of Otto Brandt held at airport with a guitar case of cash",
        "Police at the airport of Karstad arrested Paul Brandt, 33, on Friday with 190,000 crowns in a guitar case.\n\n"
        "He says he sold a sports car. His father is in prison.",
        hours=-48,
    )
    assert frozenset({"c1"}) in grouped(COURT, later)


def test_the_same_event_months_later_is_another() -> None:
    again = replace(
        QUAKE[1], key="again", published=QUAKE[1].published and QUAKE[1].published + timedelta(days=3000), text=OTHER_QUAKE.text
    )
    assert frozenset({"again"}) in grouped(*QUAKE, again)


def test_what_was_together_stays_together_when_the_text_says_little() -> None:
    one = told("1", "Work stops at the harbour of Brenna", "Dockers in Brenna stopped work on Wednesday.")
    other = told("2", "Cranes stand still", "Nothing moves in Brenna since the morning, and nobody knows for how long.")
    assert grouped(one, other) == {frozenset("1"), frozenset("2")}
    joined = {event.keys for event in events([one, other], [{"1", "2"}])}
    assert joined == {frozenset({"1", "2"})}


def test_what_was_together_parts_when_the_text_speaks_against_it() -> None:
    assert frozenset({"o1"}) in {event.keys for event in events(DAY, [{"q1", "q2", "o1"}])}


def test_every_join_tells_the_words_both_have() -> None:
    event = next(event for event in events(DAY) if "q1" in event.keys)
    (join,) = event.joins
    assert (join.one, join.other) == ("q1", "q2")
    assert "Velmar" in join.shared
    assert join.told.startswith("Both have ")


def test_a_split_tells_the_words_that_differ() -> None:
    near = told("n", "Norvik recalls 48,000 cars", "Norvik calls back 48,000 cars of the model Tern over a leaky brake hose.")
    bikes = told(
        "b", "Norvik recalls 12,500 batteries", "Norvik calls back 12,500 batteries of the bicycle Swift made by Lumen after fires."
    )
    event = next(event for event in events([near, bikes]) if "n" in event.keys)
    (split,) = event.splits
    assert (split.one, split.other) == ("n", "b")
    assert "Norvik" in split.shared
    assert "48,000" in split.only_one
    assert "12,500" in split.only_other
    assert "only the second has" in split.told
    assert split.evidence <= 0


def test_a_text_that_all_outlets_print_is_one_event() -> None:
    copies = [replace(QUAKE[1], key=f"copy{at:03}", outlet=f"Paper {at}", headline=f"{QUAKE[1].headline} ({at})") for at in range(150)]
    assert {len(event.reports) for event in events(copies)} == {150}
    same = [replace(QUAKE[1], key=f"copy{at:03}", outlet=f"Paper {at}") for at in range(150)]
    assert {len(event.reports) for event in events([*same, FERRY])} == {150, 1}


def test_the_town_of_a_local_paper_joins_nothing() -> None:
    local = {
        "Bakery wins prize for rye bread in Brenna": "The bakery of Anna Holt took first place at the fair in Brenna with a loaf baked for two days.",
        "Bus lane opens on Mill Street in Brenna": "A lane for buses opens on Mill Street in Brenna on Monday; cars must use the ring road.",
        "Choir in Brenna looks for tenors": "The town choir of Brenna wants six men who can sing high. Rehearsals are on Thursday evenings.",
        "School in Brenna gets new roof": "The primary school in Brenna gets a new roof for 400,000 crowns after water came through twice.",
        "Cat rescued from tree in Brenna": "Firefighters in Brenna brought a grey cat down from an elm that it had climbed on Sunday.",
    }
    reports = [told(str(at), headline, text) for at, (headline, text) in enumerate(local.items())]
    assert grouped(*reports) == {frozenset(one.key) for one in reports}


def test_a_report_given_twice_counts_once() -> None:
    assert grouped(FERRY, FERRY) == {frozenset({"f1"})}


def test_no_reports_are_no_events() -> None:
    assert events([]) == ()


WORDS = st.lists(
    st.sampled_from("Velmar Osterna quake 6.2 14 mayor Ilka fire \ud800 \x00 \u202e LIVE: | - Tuesday 日本 地震 ' . \n".split(" ")),
    max_size=12,
)


@given(st.lists(st.tuples(WORDS, WORDS, st.integers(-100, 100) | st.none()), max_size=12))
@settings(max_examples=60, deadline=None)
def test_every_report_is_in_exactly_one_event_whatever_it_says(some: list[tuple[list[str], list[str], int | None]]) -> None:
    reports = [
        replace(one, published=one.published if hours is not None else None)
        for at, (headline, text, hours) in enumerate(some)
        for one in (told(str(at), " ".join(headline), " ".join(text), hours=hours or 0),)
    ]
    found = events(reports)
    assert sorted(key for event in found for key in event.keys) == sorted(one.key for one in reports)
    assert events(reversed(reports)) == found
