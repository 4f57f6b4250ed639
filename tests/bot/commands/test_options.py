"""Discord's typed options become the same values as a typed line."""

from dataclasses import replace
from datetime import date, time

import pytest

from bot.commands.errors import NotUnderstood
from bot.commands.grammar import READERS, filled, parse
from bot.commands.table import BY_NAME, VERBS, Value, Verb
from bot.commands.values import (
    BriefFile,
    BriefLinks,
    BriefText,
    Command,
    DigestAdd,
    DigestEdit,
    DigestPause,
    FeedsAdd,
    FeedsOnly,
    FeedsRemove,
    Mute,
    NamedPlace,
    OpenWindow,
    Search,
    SettingsChange,
)  # fmt: skip
from tests.bot.commands.asking import FACTS

DISCORD = replace(FACTS, platform="discord")


@pytest.mark.parametrize("verb", VERBS, ids=lambda verb: verb.name)
def an_example_means_the_same_typed_and_as_options(verb: Verb) -> None:
    assert filled(verb.name, verb.example.options, DISCORD) == parse(verb.example.typed, FACTS)


@pytest.mark.parametrize("verb", VERBS, ids=lambda verb: verb.name)
def every_other_word_for_a_verb_leads_to_it(verb: Verb) -> None:
    rest = verb.example.typed.removeprefix(verb.name).strip()
    for word in verb.also:
        renamed = f"{verb.group} {word}" if " " in verb.name else word
        assert parse(f"{renamed} {rest}", FACTS) == parse(verb.example.typed, FACTS), word


def every_verb_is_read_by_somebody() -> None:
    assert set(READERS) | {"brief"} == set(BY_NAME)


@pytest.mark.parametrize(
    ("verb", "options", "meant"),
    [
        ("brief", {"link": "https://a.example/1 https://b.example", "length": "full", "only": "quotes", "public": True},
         BriefLinks(links=("https://a.example/1", "https://b.example"), length="full", only="quotes", public=True)),
        ("brief", {}, OpenWindow()),
        ("brief", {"length": "full", "public": False}, OpenWindow(length="full")),
        ("brief", {"text": "search is a short text", "length": "full"}, BriefText(text="search is a short text", length="full")),
        ("digest add", {"time": "8:30,17:00", "days": "mon,thu", "channel": "123456789012345678", "to_me": True, "top": 3, "topic": "war in Ukraine",
                        "zone": "New York", "name": "as you like"},
         DigestAdd(times=(time(8, 30), time(17)), days=(0, 3), zone="America/New_York", place=NamedPlace("123456789012345678"), to_me=True, top=3,
                   topics=("war in Ukraine",), name="as you like")),
        ("digest add", {"time": "8", "channel": "<#123>"}, DigestAdd(times=(time(8),), zone="Europe/Berlin", place=NamedPlace("123"))),
        ("digest add", {"time": "8:30", "topic": "climate, energy"}, DigestAdd(times=(time(8, 30),), zone="Europe/Berlin", topics=("climate", "energy"))),
        ("digest add", {"time": "8:30", "topic": "climate", "sections": "topic"},
         DigestAdd(times=(time(8, 30),), zone="Europe/Berlin", topics=("climate",), by_topic=True)),
        ("digest edit", {"digest": "2", "sections": "off"}, DigestEdit(which=2, by_topic=False)),
        ("digest edit", {"digest": "top 5", "top": 3}, DigestEdit(which="top 5", top=3)),
        ("digest edit", {"digest": "2", "time": "9"}, DigestEdit(which=2, times=(time(9),))),
        ("digest edit", {"time": "9"}, DigestEdit(times=(time(9),))),
        ("digest pause", {"digest": "until", "until": "24 Dec"}, DigestPause("until", date(2026, 12, 24))),
        ("feeds add", {"address": "a.example", "name": "in #news", "channel": None}, FeedsAdd("https://a.example", "in #news")),
        ("feeds remove", {"feed": "2"}, FeedsRemove(2)),
        ("feeds only", {"feed": "A b", "words": '"crane crash" —x'}, FeedsOnly("A b", '"crane crash" -x')),
        ("mute", {"source": "News for me", "for_me": True}, Mute("News for me", for_me=True)),
        ("search", {"words": '"harbour ferry"'}, Search('"harbour ferry"')),
        ("settings", {"name": "zone", "value": "New York", "for_me": True}, SettingsChange("zone", "America/New_York", for_me=True)),
    ],
)  # fmt: skip
def test_options_mean_what_their_names_say(verb: str, options: dict[str, Value], meant: Command) -> None:
    assert filled(verb, options, DISCORD) == meant


def an_upload_is_briefed_with_its_options() -> None:
    assert filled("brief", {"length": "full"}, replace(DISCORD, files=1)) == BriefFile(length="full")


def a_wrong_option_is_told_as_if_it_had_been_typed() -> None:
    with pytest.raises(NotUnderstood, match=r"`25:00` is not a time\."):
        filled("digest add", {"time": "25:00"}, DISCORD)
    with pytest.raises(NotUnderstood, match="is not a web address"):
        filled("feeds add", {"address": "htp:/x"}, DISCORD)
