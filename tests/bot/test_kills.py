"""Killed at points of every kind and at random, against a platform that commits late, loses replies and asks for patience; 200 with ``python -m tests.kills``."""

from pathlib import Path

from bot.delivery import POINTS
from tests.kills.killing import FAULT, GIVING_UP, RANDOM, killing

SOME = ("claimed", "answered", "failed", "found", RANDOM)


def test_nothing_is_lost_and_nothing_doubled_by_kill_9(tmp_path: Path) -> None:
    with killing(tmp_path, seed=3) as one:
        for point in SOME:
            one.round(point)
        assert one.kills >= len(SOME) - 1
        assert one.wrong() == (0, 0), one.table()
        assert one.in_order()


def test_every_point_that_needs_a_fault_is_one_of_the_points() -> None:
    assert {*FAULT, *GIVING_UP, *SOME} - {RANDOM} <= set(POINTS)
