"""A day of a few channels on both loopback platforms, on a clock of its own; ``python -m tests.week`` has a week of 200."""

import asyncio
from pathlib import Path

import pytest

from tests.week.__main__ import LATEST, passed
from tests.week.simulated import SHORT


@pytest.mark.long
def test_a_day_of_digests_on_both_platforms_comes_on_time_and_once(tmp_path: Path) -> None:
    judged = asyncio.run(passed(tmp_path, SHORT))
    assert judged.wanted == 12
    assert (judged.lost, judged.doubled) == (0, 0), judged.table()
    assert judged.latest <= LATEST
    assert judged.news == judged.wanted, judged.table()
    assert judged.hostile >= 1
