"""Help and docs/commands.md come from the table the parser reads."""

import subprocess
import sys

import pytest

from bot.commands.help import help_text, page, topics
from bot.commands.table import VERBS, spelled
from bot.commands.values import Help, Platform
from tests.bot.commanding import ROOT
from tests.bot.commands.asking import asked

PLATFORMS: tuple[Platform, ...] = ("slack", "discord", "playground", "terminal")


def the_page_of_commands_is_current() -> None:
    """After a change of the table: python -m bot.commands.help > docs/commands.md."""
    assert (ROOT / "docs" / "commands.md").read_text("utf-8") == page()


def the_overview_has_three_examples_that_work_when_copied() -> None:
    lines = [line.removeprefix("- ").strip("`") for line in help_text(None, "slack").splitlines() if line.startswith("- ")]
    assert len(lines) == 3
    for line in lines:
        asked(line)
    assert "/digest add time:8:30 days:weekdays top:5" in help_text(None, "discord")


@pytest.mark.parametrize("topic", topics())
@pytest.mark.parametrize("platform", PLATFORMS)
def every_topic_has_a_help_that_fits_a_message(topic: str, platform: Platform) -> None:
    told = help_text(topic, platform)
    assert 30 < len(told) <= 2000  # Discord's limit of a message
    assert "Example" in told or topic in {"digest", "feeds"}


@pytest.mark.parametrize("topic", topics())
def every_topic_can_be_asked_for(topic: str) -> None:
    assert asked(f"help {topic}") == Help(topic)


@pytest.mark.parametrize("verb", VERBS, ids=lambda verb: verb.name)
def every_example_can_be_copied(verb: object) -> None:
    asked(spelled(verb, verb.example, "slack"))  # type: ignore[attr-defined, arg-type]  # pytest gives objects


def the_help_of_a_group_has_a_line_for_each_verb() -> None:
    assert len(help_text("digest", "slack").splitlines()) == sum(verb.name.startswith("digest ") for verb in VERBS)


def the_help_of_settings_names_every_value() -> None:
    told = help_text("settings", "slack")
    assert "- `links` what I do with links people paste: `off` `mention` `reaction` `auto`" in told


def the_grammar_is_loaded_without_the_engine_and_the_web() -> None:
    code = "import sys, bot.commands.grammar, bot.times; print(*sys.modules)"
    loaded = set(subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True).stdout.split())
    assert not loaded & {"aiohttp", "idna", "lxml", "trafilatura", "numpy", "dateparser", "babel", "sqlalchemy", "asyncio"}
