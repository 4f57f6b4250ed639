"""Somebody in Berlin on a Sunday afternoon, with two feeds and a digest that have names of several words."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from bot.commands.errors import NotUnderstood
from bot.commands.grammar import parse
from bot.commands.values import Command, Facts

NOW = datetime(2026, 11, 22, 14, 0, tzinfo=UTC)
FACTS = Facts(now=NOW, zone="Europe/Berlin", me="U0BOT", names=("BBC World", "The Guardian", "Morning news"))


def asked(typed: str, **facts: Any) -> Command:
    return parse(typed, replace(FACTS, **facts))


def refused(typed: str, **facts: Any) -> NotUnderstood:
    with pytest.raises(NotUnderstood) as caught:
        parse(typed, replace(FACTS, **facts))
    return caught.value
