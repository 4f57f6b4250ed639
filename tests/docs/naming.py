"""What documentation may name: settings, commands of the terminal with their options, verbs of chat, targets of the Makefile."""

import re
from argparse import ArgumentParser, _SubParsersAction
from collections.abc import Iterator
from functools import cache

from pydantic import BaseModel

from bot.cli import parser
from bot.commands.table import VERBS
from config.fields import PREFIX
from config.settings import Settings
from tests.bot.commanding import ROOT


@cache
def settings() -> frozenset[str]:
    """Every variable of the environment that is a setting."""
    return frozenset(_variables())


def _variables() -> Iterator[str]:
    for name, field in Settings.model_fields.items():
        if isinstance(field.annotation, type) and issubclass(field.annotation, BaseModel):
            yield from (f"{PREFIX}{name.upper()}__{one.upper()}" for one in field.annotation.model_fields)
        else:
            yield str(field.validation_alias or f"{PREFIX}{name.upper()}")


def keys() -> frozenset[str]:
    """The same as they stand in ``newsbrief.toml``: ``briefing.length``."""
    return frozenset(one.removeprefix(PREFIX).lower().replace("__", ".") for one in settings())


@cache
def commands() -> dict[str, frozenset[str]]:
    """Each command of the terminal ("feeds add") with the options that may follow it."""
    return dict(_commands(parser(), ""))


def _commands(at: ArgumentParser, name: str) -> Iterator[tuple[str, frozenset[str]]]:
    yield name, frozenset(option for action in at._actions for option in action.option_strings)
    for action in at._actions:
        if isinstance(action, _SubParsersAction):
            for word, below in action.choices.items():
                yield from _commands(below, f"{name} {word}".strip())


def command_of(words: list[str]) -> str:
    """The longest command that words begin with."""
    name = ""
    for word in words:
        if f"{name} {word}".strip() not in commands():
            break
        name = f"{name} {word}".strip()
    return name


def discord() -> dict[str, frozenset[str]]:
    """Each command on Discord ("/digest add") with its options."""
    from bot.discord import catalogue

    return {one.typed: frozenset(option.name for option in one.options) for one in catalogue().commands}


def verbs() -> frozenset[str]:
    """Every verb of chat."""
    return frozenset(one.name for one in VERBS)


def targets() -> frozenset[str]:
    """Every target of the Makefile."""
    return frozenset(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
