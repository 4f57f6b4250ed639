"""What an option can be is suggested while somebody types, and options can be written as a line."""

from pathlib import Path

import pytest

from adapters.chat import Place
from bot.commands.grammar import filled, parse
from bot.commands.spelling import line
from bot.commands.table import VERBS, Verb
from bot.commands.values import Facts
from bot.desk.suggesting import Suggestions
from bot.discord import catalogue
from tests.bot.desk.asking import NOW, room

HERE = Place("slack", "T1", "C1")


@pytest.mark.parametrize(
    ("option", "typed", "given", "first"),
    [
        ("digest", "", {}, ("1. Morning", "Morning")),
        ("digest", "mor", {}, ("1. Morning", "Morning")),
        ("zone", "munich", {}, ("Berlin (Europe/Berlin)", "Europe/Berlin")),
        ("zone", "kol", {}, ("Kolkata (Asia/Kolkata)", "Asia/Kolkata")),
        ("days", "", {}, ("weekdays", "weekdays")),
        ("days", "sat", {}, ("saturday", "saturday")),
        ("verb", "dig", {}, ("digest add", "digest add")),
        ("value", "", {"name": "links"}, ("off", "off")),
    ],
)
async def test_what_is_likeliest_comes_first(
    tmp_path: Path, option: str, typed: str, given: dict[str, str], first: tuple[str, str]
) -> None:
    async with room(tmp_path) as here:
        await here.types("digest add 8:30 as Morning", zone="Europe/Berlin")
        suggested = await Suggestions(here.store)(HERE, "U1", "digest edit", option, typed, given)
    assert suggested[0] == first
    assert len(suggested) <= 25


async def test_nothing_is_suggested_where_nobody_asked_yet(tmp_path: Path) -> None:
    async with room(tmp_path) as here:
        for option in ("feed", "digest", "link"):
            assert await Suggestions(here.store)(Place("discord", "G", "C"), "U", "feeds only", option, "", {}) == []


@pytest.mark.parametrize("verb", [one for one in VERBS if one.example.options], ids=lambda one: one.name)
def test_a_line_means_what_its_options_mean(verb: Verb) -> None:
    facts = Facts(NOW, "discord", zone="Europe/Berlin")
    options = {name: str(value) for name, value in verb.example.options.items()}
    assert parse(line(verb.name, options), facts) == filled(verb.name, options, facts)


def test_every_verb_of_the_table_is_a_command_of_discord() -> None:
    commands = catalogue().commands
    assert [one.verb for one in commands] == [one.name for one in VERBS]
    told = catalogue().registered()
    assert {one["name"] for one in told} == {"brief", "digest", "feeds", "brief-history", "help", "brief-settings", "Brief this"}
