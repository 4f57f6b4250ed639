"""``python -m tests.week``: a week of 200 channels on 50 feeds; the exit code is 1 when a digest was lost, doubled, late or without news, or memory grew."""

import argparse
import asyncio
import sys
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.frugal import one_arena
from tests.week.simulated import Judged, Size, week

MOST_GROWN = 5.0
"""Megabytes that memory may grow from the end of the fourth day to that of the last."""
LATEST = 30.0
"""Seconds after its minute that a digest may come."""


async def passed(folder: Path, size: Size) -> Judged:
    """What came of so many days."""
    async with week(folder, size) as one:
        await one.pass_days()
        return await one.judged()


def main(arguments: Sequence[str] | None = None) -> int:
    """Let the days pass; what came of them is printed."""
    parser = argparse.ArgumentParser(prog="python -m tests.week", description=__doc__)
    for name, usual in (("days", Size().days), ("channels", Size().channels), ("feeds", Size().feeds), ("hostile", Size().hostile)):
        parser.add_argument(f"--{name}", type=int, default=usual)
    typed, begun = parser.parse_args(arguments), time.monotonic()
    one_arena()  # as newsbrief run does
    with TemporaryDirectory() as folder:
        judged = asyncio.run(passed(Path(folder), replace(Size(), **vars(typed))))
    sys.stdout.write(f"{judged.table()}\n{time.monotonic() - begun:.0f} s\n")
    good = not judged.lost and not judged.doubled and judged.latest <= LATEST and judged.grown <= MOST_GROWN
    return int(not good or judged.news < judged.wanted)


if __name__ == "__main__":
    raise SystemExit(main())
