"""``python -m tests.benchmarks``: measures side by side, prints the table, and with ``--write`` puts it into docs/BENCHMARKS.md."""

import argparse
import platform
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks import length, processes, rows, samples, speed

DOCS = Path(__file__).parents[2] / "docs"
BEGIN, END = "<!-- table: make bench -->", "<!-- end of table -->"
TABLE = re.compile(f"{BEGIN}.*?{END}", re.DOTALL)
PROCESS_ROUNDS = 3


@dataclass(frozen=True, slots=True)
class Size:
    """How much is measured; less than all of it only to see that the benchmark runs."""

    rounds: int = 5
    pages: int | None = None
    lengths: tuple[int, ...] = length.WORDS
    lines: int = processes.LINES
    articles: int | None = None
    real: bool = True


TINY = Size(rounds=1, pages=2, lengths=(300, 600, 900), lines=4, articles=3, real=False)


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure, print, and write when asked to."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--write", action="store_true", help="put the table into docs/BENCHMARKS.md and the plot beside it")
    parser.add_argument("--rounds", type=int, default=Size().rounds, help="how often each contender runs (default: %(default)s)")
    typed = parser.parse_args(arguments)
    table, picture, about = measured(Size(rounds=typed.rounds))
    print(f"{about}\n\n{rows.plain(table)}")
    if typed.write:
        write(table, picture, about)


def measured(size: Size) -> tuple[dict[rows.Row, rows.Figure], str, str]:
    """The figures of every row, the picture of the growth, and a sentence about what was measured where."""
    pages = samples.pages(size.pages, real=size.real)
    about = f"{pages.told}; {size.rounds} rounds by turns; {processes.cores()} cores, Python {platform.python_version()}."
    table = processes.measured(pages, min(size.rounds, PROCESS_ROUNDS), size.lines)
    table |= speed.measured([samples.load(file) for file in pages.files], size.rounds, size.articles)
    growth, curves = length.measured(size.lengths, min(size.rounds, PROCESS_ROUNDS))
    return table | growth, length.drawn(curves), about


def write(table: dict[rows.Row, rows.Figure], picture: str, about: str) -> None:
    """Put the table between its markers, and the picture beside."""
    file = DOCS / "BENCHMARKS.md"
    made = f"{BEGIN}\n{about}\n\n{rows.markdown(table)}\n{END}"
    file.write_text(TABLE.sub(lambda _: made, file.read_text(encoding="utf-8")), encoding="utf-8")
    (DOCS / "linearity.svg").write_text(picture, encoding="utf-8")


if __name__ == "__main__":
    main()
