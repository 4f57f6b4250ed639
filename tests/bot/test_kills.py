"""Killed at points of every kind and at random, against platforms that commit late, lose replies and ask for patience; 200 times with ``python -m tests.kills``."""

from pathlib import Path

import pytest

from bot.delivery import POINTS
from tests.kills.killing import FAULT, GIVING_UP, RANDOM, killing

SOME = ("claimed", "answered", "failed", "found", RANDOM)


@pytest.mark.long
def test_nothing_is_lost_and_nothing_doubled_by_kill_9(tmp_path: Path) -> None:
    with killing(tmp_path, seed=3) as one:
        for point in SOME:
            one.round(point)
        assert one.kills >= len(SOME) - 1
        assert one.wrong() == (0, 0), one.table()
        assert one.in_order()


@pytest.mark.long
def test_the_whole_process_killed_beside_slack_loses_and_doubles_nothing(tmp_path: Path) -> None:
    with killing(tmp_path, seed=3, platform="slack") as one:
        one.round("answered")
        assert one.kills >= 1
        assert one.wrong() == (0, 0), one.table()
        assert one.in_order()


@pytest.mark.long
def test_the_whole_process_killed_beside_discord_on_postgresql_loses_and_doubles_nothing(tmp_path: Path, postgres_url: str) -> None:
    with killing(tmp_path, seed=3, platform="discord", url=postgres_url) as one:
        one.round("claimed")
        assert one.kills >= 1
        assert one.wrong() == (0, 0), one.table()
        assert one.in_order()


def test_every_point_that_needs_a_fault_is_one_of_the_points() -> None:
    assert {*FAULT, *GIVING_UP, *SOME} - {RANDOM} <= set(POINTS)
