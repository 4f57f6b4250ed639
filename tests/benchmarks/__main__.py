"""``python -m tests.benchmarks``: measures side by side, prints the table, and with ``--write`` puts it into docs/BENCHMARKS.md."""

import argparse
import platform
import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks import briefs, digests, events, feeds, idle, length, ontime, polls, processes, rows, samples, sockets, speed, store

DOCS = Path(__file__).parents[2] / "docs"
BEGIN, END = "<!-- table: make bench -->", "<!-- end of table -->"
TABLE = re.compile(f"{BEGIN}.*?{END}", re.DOTALL)
PROCESS_ROUNDS = 3
PARTS = ("processes", "speed", "length", "feeds", "polls", "store", "sockets", "briefs", "events", "idle", "digests", "ontime")


@dataclass(frozen=True, slots=True)
class Size:
    """How much is measured; less than all of it only to see that the benchmark runs."""

    rounds: int = 5
    pages: int | None = None
    lengths: tuple[int, ...] = length.WORDS
    lines: int = processes.LINES
    articles: int | None = None
    feeds: int | None = None
    entries: int = store.ENTRIES
    reports: tuple[int, ...] = events.SIZES
    socket: sockets.Work = sockets.USUAL
    people: int = briefs.AT_ONCE
    channels: tuple[int, ...] = digests.SIZES
    due: ontime.Work = ontime.USUAL
    real: bool = True


TINY = Size(
    rounds=1,
    pages=2,
    lengths=(300, 600, 900),
    lines=4,
    articles=3,
    feeds=3,
    entries=200,
    reports=(10, 20, 40),
    socket=sockets.TINY,
    people=briefs.TINY,
    channels=digests.TINY,
    due=ontime.TINY,
    real=False,
)


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure, print, and write when asked to."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--write", action="store_true", help="put the table into docs/BENCHMARKS.md and the plot beside it")
    parser.add_argument("--rounds", type=int, default=Size().rounds, help="how often each contender runs (default: %(default)s)")
    parser.add_argument(
        "--only", choices=PARTS, nargs="+", default=PARTS, help="measure only this; the other rows stay as they are written"
    )
    typed = parser.parse_args(arguments)
    table, pictures, about = measured(Size(rounds=typed.rounds), typed.only)
    print(f"{about}\n\n{rows.plain(table)}")
    if typed.write:
        write(table, pictures, about)


def measured(size: Size, parts: Collection[str] = PARTS) -> tuple[dict[rows.Row, rows.Figure], dict[str, str], str]:
    """The figures of every row of these parts, the pictures of what grows by their files, and a sentence about what was measured where."""
    pages = samples.pages(size.pages, real=size.real)
    told = f"{pages.told} and {feeds.feeds(size.feeds).told}"
    about = f"{told}; {size.rounds} rounds by turns; {processes.cores()} cores, Python {platform.python_version()}."
    table: dict[rows.Row, rows.Figure] = {}
    pictures: dict[str, str] = {}
    few = min(size.rounds, PROCESS_ROUNDS)
    if "processes" in parts:
        table |= processes.measured(pages, few, size.lines)
    if "speed" in parts:
        table |= speed.measured([samples.load(file) for file in pages.files], size.rounds, size.articles)
    if "length" in parts:
        growth, curves = length.measured(size.lengths, few)
        table, pictures["linearity.svg"] = table | growth, length.drawn(curves)
    for part, measure in _running(size, few).items():
        table |= measure() if part in parts else {}
    if "digests" in parts:
        due, pictures["pictures/digests.svg"] = digests.measured(size.channels)
        table |= due
    return table, pictures, about


def _running(size: Size, few: int) -> dict[str, Callable[[], dict[rows.Row, rows.Figure]]]:
    """What measures the parts beyond a single article."""
    return {
        "feeds": lambda: feeds.measured(few, size.feeds),
        "polls": lambda: polls.measured(few, size.feeds),
        "store": lambda: store.measured(size.entries),
        "sockets": lambda: sockets.measured(size.socket),
        "briefs": lambda: briefs.measured(few, size.people),
        "events": lambda: events.measured(few, size.reports, min(events.REPORTS, max(size.reports))),
        "idle": lambda: idle.measured(few),
        "ontime": lambda: ontime.measured(1, size.due),
    }


def write(table: dict[rows.Row, rows.Figure], pictures: Mapping[str, str], about: str) -> None:
    """Put the table between its markers, and the pictures there are into their files."""
    file = DOCS / "BENCHMARKS.md"
    before = file.read_text(encoding="utf-8")
    made = f"{BEGIN}\n{about}\n\n{rows.markdown(table, before)}\n{END}"
    file.write_text(TABLE.sub(lambda _: made, before), encoding="utf-8")
    for name, picture in pictures.items():
        (DOCS / name).write_text(picture, encoding="utf-8")


if __name__ == "__main__":
    main()
