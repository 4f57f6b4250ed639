import json
import random
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.digest import MOST_FETCHED, MOST_REPORTS, MOST_SOURCES, Digest, digest, plan
from briefings.ranking import Taste, Topic
from briefings.reports import Report
from briefings.sent import Sent, news, packed, unpacked
from briefings.stories import Event
from briefings.traits import documents, weighed
from tests.briefings.telling import COURT, DAY, FERRY, NOW, OTHER_QUAKE, QUAKE, briefed, told

LATER = NOW + timedelta(days=1)


def made(reports: tuple[Report, ...], taste: Taste | None = None, sent: tuple[Sent, ...] = (), only: set[str] | None = None) -> Digest:
    """The digest of these reports, with the briefings of all that was asked for (or of ``only`` some)."""
    wanted = taste or Taste()
    planned = plan([replace(one, text="", dek=one.dek or one.text.split("\n\n")[0]) for one in reports], wanted, NOW, sent)
    fetched = set(planned.fetch) if only is None else only & set(planned.fetch)
    return digest(planned, briefed(reports, fetched), wanted, NOW)


def all_events(found: Digest) -> list[Event]:
    """The events that are told, in full or in a line."""
    return [*(story.event for story in found.stories), *(line.event for line in found.rest)]


def all_keys(found: Digest) -> list[str]:
    """The keys of all reports that are told or left out."""
    return [*(key for event in all_events(found) for key in event.keys), *(key for one in found.left for key in one.keys)]


def leads(made_digest: Digest) -> list[str]:
    return [story.lead for story in made_digest.stories]


def test_each_event_is_told_once_with_all_who_report_it() -> None:
    found = made(DAY)
    assert len(found.stories) == 4
    quake = next(story for story in found.stories if "q1" in story.event.keys)
    assert quake.also == (("Harbour Post", "https://news.example/q1"),)


def test_the_fullest_article_leads() -> None:
    quake = next(story for story in made(DAY).stories if "q1" in story.event.keys)
    assert quake.lead == "q2"
    assert quake.briefing.article.outlet == "The Ledger"


def test_opinion_leads_only_where_there_is_nothing_else() -> None:
    long = "\n\n".join([QUAKE[1].text] * 3)
    opinion = told("op", "Opinion: Velmar earthquake was no surprise", f"Velmar, 6.2, fourteen dead, Ilka Dorne. {long}", outlet="Column")
    assert "op" not in leads(made((*DAY, opinion)))
    assert leads(made((opinion,))) == ["op"]


def test_quotes_of_all_sources_are_told_each_with_its_source_and_none_twice() -> None:
    quake = next(story for story in made(DAY).stories if "q1" in story.event.keys)
    assert [(one.quote.speaker, one.source) for one in quake.quotes] == [("Pavel Rusk", "The Ledger"), ("Ilka Dorne", "Harbour Post")]
    assert (quake.sources, quake.said) == (("q2", "q1"), 2)
    other = told(
        "q3",
        "Velmar earthquake: army sends field hospital",
        "The army sent a field hospital to Velmar after the 6.2 earthquake on Wednesday that killed 14.\n\n"
        "“We have beds for two hundred,” said Colonel Edda Prohl.",
        outlet="Morning Wire",
    )
    quake = next(story for story in made((*DAY, other)).stories if "q1" in story.event.keys)
    assert ("Edda Prohl", "Morning Wire") in [(one.quote.speaker, one.source) for one in quake.quotes]
    assert all(one.quote.words in one.briefing.article.text for one in quake.quotes)


def test_a_story_counts_the_quotes_of_as_many_sources_as_its_button_leads_to() -> None:
    texts = [f"“We can hear {number} of them,” Governor Ilka Dorne told paper {number}." for number in range(MOST_SOURCES + 2)]
    reports = tuple(
        told(f"q{number}", "Velmar earthquake kills 14", f"A 6.2 earthquake struck Velmar on Wednesday and killed 14.\n\n{text}")
        for number, text in enumerate(texts)
    )
    planned = plan(reports, Taste(), NOW)
    (story,) = digest(planned, briefed(reports), Taste(), NOW).stories
    assert len(story.sources) == MOST_SOURCES
    assert story.sources[0] == story.lead


def test_events_below_the_top_are_told_in_a_line() -> None:
    found = made(DAY, Taste(top=1))
    assert len(found.stories) == 1
    assert len(found.rest) == 3
    assert {line.headline for line in found.rest} < {one.headline for one in DAY}
    assert all(line.link and line.outlet for line in found.rest)


def test_what_has_no_room_is_left_out_with_the_reason() -> None:
    found = made(DAY, Taste(top=1, most_lines=1))
    assert len(found.rest) == 1
    assert [one.why for one in found.left] == ["Left out: 1 stories and 1 lines come first."] * 2


def test_an_event_whose_pages_gave_no_briefing_is_told_in_a_line_and_the_next_takes_its_place() -> None:
    found = made(DAY, Taste(top=2), only={"q1", "o1", "f1", "c1"} - {"f1"})
    assert "f1" not in leads(found)
    assert len(found.stories) == 2
    assert any(line.headline == FERRY.headline for line in found.rest)


def test_no_event_is_told_twice_or_lost() -> None:
    for top in range(6):
        found = made(DAY, Taste(top=top, most_lines=2))
        assert sorted(all_keys(found)) == sorted(one.key for one in DAY)


def test_only_pages_that_may_be_told_are_fetched() -> None:
    copies = tuple(replace(FERRY, key=f"copy{at}", outlet=f"Paper {at}") for at in range(9))
    planned = plan((*DAY, *copies), Taste(top=1), NOW)
    first = planned.events[0].event
    assert len([key for key in planned.fetch if key in first.keys]) <= MOST_FETCHED
    assert set(planned.fetch) <= {one.key for one in (*DAY, *copies)}
    assert "nolink" not in plan((replace(COURT, key="nolink", link=None),), Taste(), NOW).fetch


def test_one_agency_text_in_ten_papers_is_fetched_once_and_counts_less_than_three_voices() -> None:
    copies = tuple(replace(FERRY, key=f"copy{at}", outlet=f"Paper {at}") for at in range(1, 4))
    planned = plan((FERRY, *copies), Taste(), NOW)
    assert len(planned.fetch) == 1
    own = (
        *QUAKE,
        told("q3", "Army goes to Velmar", "The army went to Velmar after the 6.2 earthquake. Governor Ilka Dorne thanked it.", hours=2),
    )
    scores = {frozenset(one.event.keys): one.score for one in plan((FERRY, *copies[:2], *own), Taste(), NOW).events}
    assert scores[frozenset({"q1", "q2", "q3"})] > scores[frozenset({"f1", "copy1", "copy2"})]


def test_more_sources_come_first() -> None:
    assert plan(DAY, Taste(), NOW).events[0].event.keys == {"q1", "q2"}


def test_fresher_comes_first_when_all_else_is_equal() -> None:
    old = replace(COURT, published=NOW - timedelta(hours=30))
    assert [min(one.event.keys) for one in plan((old, FERRY), Taste(), NOW).events] == ["f1", "c1"]


def test_what_a_feed_puts_first_comes_first() -> None:
    low, high = replace(FERRY, rank=30), replace(OTHER_QUAKE, rank=0)
    assert [min(one.event.keys) for one in plan((low, high), Taste(), NOW).events] == ["o1", "f1"]


@pytest.mark.parametrize("words", ["prison", "Otto Brandt", "meridian bank", "the banker"])
def a_topic_of_the_channel_comes_first(words: str) -> None:
    first = plan(DAY, Taste(topics=(Topic(words, 3.0),)), NOW).events[0]
    assert first.event.keys == {"c1"}
    assert first.topic == words
    assert f"about your topic “{words}”" in first.why


def test_less_like_this_moves_an_event_down_and_more_up() -> None:
    def place(liked: dict[str, float]) -> int:
        return [min(one.event.keys) for one in plan(DAY, Taste(liked=liked), NOW).events].index("f1")

    assert place({"Island Gazette": 2.0}) < place({}) < place({"ferry": -2.0}) or place({"Island Gazette": 2.0}) == 0
    assert place({"ferry": -2.0}) == 3


def test_the_top_has_more_than_one_subject() -> None:
    floods = tuple(
        told(
            f"w{at}", f"Water rises in {town}", f"The river rose in {town} on Wednesday and water stood in the streets.", hours=1 + at / 10
        )
        for at, town in enumerate(("Pellin", "Oberau", "Hallin", "Dorn"))
    )
    court = replace(COURT, published=NOW - timedelta(hours=4))
    order = [min(one.event.keys) for one in plan((*floods, court), Taste(top=2), NOW).events]
    assert order.index("c1") <= 1


def test_stories_stand_by_topic_when_asked() -> None:
    taste = Taste(topics=(Topic("ferry"), Topic("prison")), by_topic=True)
    sections = made(DAY, taste).sections
    assert [name for name, _ in sections] == ["ferry", "prison", None]
    assert [story.lead for story in sections[0][1]] == ["f1"]
    assert len(made(DAY).sections) == 1


FOLLOW_UP = told(
    "q9",
    "Velmar quake toll rises to 31",
    "The number of dead in Velmar rose to 31 on Thursday after the 6.2 earthquake, Governor Ilka Dorne said.\n\n"
    "Rescuers pulled a girl, Mira Tolen, from the rubble of the old town.",
    outlet="Nordblick",
    hours=-20,
)
REPEATED = told(
    "q8",
    "Earthquake in Velmar: Fourteen dead",
    "An earthquake of 6.2 struck Velmar on Wednesday. Fourteen people died when houses in the old town came down, Governor Ilka Dorne said.",
    outlet="Coast Today",
    hours=-10,
)


def test_an_event_that_was_sent_returns_only_with_something_new() -> None:
    sent = made(DAY).sent
    planned = plan((REPEATED,), Taste(), LATER, sent)
    assert planned.events == ()
    assert [one.keys for one in planned.left] == [("q8",)]
    assert planned.left[0].why == "Left out: sent before as “Fourteen killed as tremor shakes Velmar”, and nothing new since."


def test_a_follow_up_is_told_as_an_update_with_what_is_new() -> None:
    sent = made(DAY).sent
    planned = plan((FOLLOW_UP, REPEATED), Taste(), LATER, sent)
    found = digest(planned, briefed((FOLLOW_UP, REPEATED), planned.fetch), Taste(), LATER)
    (story,) = found.stories
    assert story.title == "Update: Velmar quake toll rises to 31"
    assert "31" in story.update
    assert ("Coast Today", "https://news.example/q8") in story.also


def test_an_entry_that_leaves_open_whether_it_brings_news_is_read_before_it_is_left_out() -> None:
    page = replace(FOLLOW_UP, key="q10", headline="Velmar counts its dead", dek="Rescuers work in the old town after the earthquake.")
    planned = plan((replace(page, text=""),), Taste(), LATER, made(DAY).sent)
    assert planned.fetch == ("q10",)
    (story,) = digest(planned, briefed((page,), planned.fetch), Taste(), LATER).stories
    assert story.title == "Update: Velmar counts its dead"
    assert digest(planned, {}, Taste(), LATER).left[-1].why.endswith("and nothing new since.")


def test_a_day_that_was_only_announced_is_a_later_day_when_it_comes() -> None:
    first = told("first", "Otto Brandt to appear in court on Thursday", "Otto Brandt was charged on Wednesday.", hours=1)
    came = replace(first, key="came", headline="Otto Brandt in court on Thursday", text="", published=NOW + timedelta(days=1))
    sent = made((first,)).sent
    (traits,) = weighed(documents([came]))
    assert news(came, traits, sent)["next_day"] == 1.0


def test_what_was_told_of_a_look_alike_is_no_reason_to_leave_an_event_out() -> None:
    sent = made((*QUAKE, OTHER_QUAKE)).sent
    (event,) = plan((FOLLOW_UP,), Taste(), LATER, sent).events
    assert [one.headline for one in event.event.sent] == ["Fourteen killed as tremor shakes Velmar"]


def test_an_update_is_led_by_the_report_that_brings_the_news() -> None:
    long = replace(REPEATED, text="\n\n".join([REPEATED.text, *(one.text for one in QUAKE)]))
    planned = plan((FOLLOW_UP, long), Taste(), LATER, made(DAY).sent)
    assert [story.lead for story in digest(planned, briefed((FOLLOW_UP, long)), Taste(), LATER).stories] == ["q9"]


def test_an_update_is_marked_in_a_line_too() -> None:
    found = digest(plan((FOLLOW_UP,), Taste(), LATER, made(DAY).sent), {}, Taste(), LATER)
    assert [line.title for line in found.rest] == ["Update: Velmar quake toll rises to 31"]


def test_what_was_told_in_an_update_is_not_told_again() -> None:
    first = made(DAY).sent
    second = digest(plan((FOLLOW_UP,), Taste(), LATER, first), briefed((FOLLOW_UP,)), Taste(), LATER).sent
    again = replace(FOLLOW_UP, key="q10", outlet="Late Paper", published=LATER + timedelta(hours=3))
    assert plan((again,), Taste(), LATER + timedelta(days=1), (*first, *second)).events == ()


def test_a_report_older_than_the_digest_brings_nothing_new() -> None:
    late = replace(FOLLOW_UP, published=NOW - timedelta(hours=1))
    assert plan((late,), Taste(), LATER, made(DAY).sent).events == ()


def test_what_happens_again_elsewhere_in_the_same_words_is_not_taken_for_told() -> None:
    words = "A quake of magnitude 4.6 shook {0} before dawn, the Seismic Institute said. Windows broke in {0}, and nobody was hurt by the quake."
    first = told("first", "Quake of magnitude 4.6 shakes Mirrabel", words.format("Mirrabel"))
    other = replace(first, key="other", headline="Quake of magnitude 4.6 shakes Velunemere", text="", published=LATER - timedelta(hours=1))
    (event,) = plan((other,), Taste(), LATER, made((first,)).sent).events
    assert event.event.sent == ()


def test_a_look_alike_of_a_sent_event_is_no_update() -> None:
    sent = made((*QUAKE, COURT)).sent
    found = plan((replace(OTHER_QUAKE, published=LATER - timedelta(hours=1)),), Taste(), LATER, sent)
    assert [one.event.sent for one in found.events] == [()]


def test_opinion_on_a_sent_event_is_left_out() -> None:
    opinion = replace(FOLLOW_UP, headline=f"Opinion: {FOLLOW_UP.headline}")
    assert plan((opinion,), Taste(), LATER, made(DAY).sent).events == ()


def test_what_was_sent_can_be_kept_as_json_and_holds_no_text() -> None:
    sent = made(DAY).sent
    assert len(sent) == 4
    assert tuple(unpacked(json.loads(json.dumps(packed(one)))) for one in sent) == sent
    assert "people knocking under" not in json.dumps([packed(one) for one in sent])


def test_events_unpacked_together_hold_what_they_share_once() -> None:
    record, seen = json.dumps(packed(made(DAY).sent[0])), dict[object, object]()
    one, other = (unpacked(json.loads(record), seen) for _ in range(2))
    assert all(mine is theirs for mine, theirs in zip((*one.traits, *one.told), (*other.traits, *other.told), strict=True))


def test_a_plan_that_waits_for_its_pages_holds_no_words_of_its_reports() -> None:
    assert {(one.event.documents, one.event.traits) for one in plan(DAY, Taste(), NOW).events} == {((), ())}


@pytest.mark.parametrize(
    "record", [{}, {"headline": "x"}, {**packed(Sent("x", NOW, (), (), (), ())), "traits": [["a", "no kind", "a", 1]]}]
)
def a_damaged_record_is_refused(record: dict[str, object]) -> None:
    with pytest.raises((KeyError, TypeError, ValueError)):
        unpacked(record)


def test_reading_the_pages_does_not_move_reports_between_events() -> None:
    planned = plan([replace(one, text="", dek=one.text.split("\n\n")[0]) for one in DAY], Taste(), NOW)
    found = digest(planned, briefed(DAY), Taste(), NOW)
    assert {event.keys for event in all_events(found)} == {one.event.keys for one in planned.events}


def test_the_same_reports_give_the_same_digest_in_any_order() -> None:
    expected = made(DAY)
    for seed in range(5):
        assert made(tuple(random.Random(seed).sample(DAY, len(DAY)))) == expected  # noqa: S311 - a draw to be repeated


def test_a_flood_of_reports_is_compared_in_part_and_the_rest_is_told() -> None:
    many = [told(str(at), f"Note {at} of {at}", hours=at / 100) for at in range(MOST_REPORTS + 3)]
    left = plan(many, Taste(), NOW).left
    assert [one.keys for one in left] == [("1000",), ("1001",), ("1002",)]


def test_a_day_without_news_is_an_empty_digest() -> None:
    assert made(()) == Digest((), (), (), (), ())


@given(st.lists(st.tuples(st.text(max_size=40), st.text(max_size=200)), max_size=8), st.integers(0, 3))
@settings(max_examples=40, deadline=None)
def test_every_report_is_told_or_left_out_whatever_it_says(some: list[tuple[str, str]], top: int) -> None:
    reports = [told(str(at), headline, dek=dek) for at, (headline, dek) in enumerate(some)]
    taste = Taste(top=top, topics=(Topic(some[0][0]),) if some else (), by_topic=True)
    found = digest(plan(reports, taste, NOW), {}, taste, NOW)
    assert sorted(all_keys(found)) == sorted(one.key for one in reports)
