"""The benchmark itself is no test (``make bench``); these claims keep it running and its page true to it."""

import re
from pathlib import Path

import pytest

from tests.adapters.feeds.written import WRITTEN
from tests.benchmarks import __main__ as bench
from tests.benchmarks import feedparsers, feeds, length, rows
from tests.benchmarks.rows import Figure, Row
from tests.benchmarks.timing import Spread, exponent, ratio

PAGE = (bench.DOCS / "BENCHMARKS.md").read_text(encoding="utf-8")


def figures() -> dict[Row, Figure]:
    """A figure for every row, for the claims about how they are told."""
    return dict.fromkeys(rows.ROWS, Spread(1, 1, 1))


LARGE = {
    "digests": {
        rows.DIGESTS_SECOND,
        rows.DIGESTS_CPU,
        rows.DIGESTS_GROWTH,
        rows.DIGESTS_POLLS,
        rows.DIGESTS_FETCHES,
        rows.DIGESTS_BRIEFINGS,
        rows.DIGESTS_WRONG,
        rows.DIGESTS_MEMORY,
    },
    "ontime": {rows.ONTIME, rows.ONTIME_ONCE},
}
"""Parts that start a whole newsbrief beside both loopbacks, a minute for a handful of digests: for `make bench` alone."""


@pytest.mark.long
def test_the_benchmark_measures_every_row() -> None:
    table, _, about = bench.measured(bench.TINY, set(bench.PARTS) - set(LARGE))
    assert set(table) | set[Row]().union(*LARGE.values()) == set(rows.ROWS)
    assert "2 pages written for the tests" in about
    assert [row.name for row in table if isinstance(table[row], str) and row is not rows.TEXTACY and "Batch" not in row.name] == []


def test_the_printed_table_has_every_row_with_its_bar_and_its_verdict() -> None:
    printed = rows.plain(figures()).splitlines()
    assert [line.split("  ")[0] for line in printed[1:]] == [row.name for row in rows.ROWS]
    assert all(re.search(r"(?:holds|does not hold|not measured|-)$", line) for line in printed[1:])


def test_the_page_about_speed_has_the_rows_and_bars_of_the_benchmark() -> None:
    table = PAGE[PAGE.index(bench.BEGIN) : PAGE.index(bench.END)]
    cells = [line.strip("| ").split(" | ") for line in table.splitlines() if line.startswith("| ")][2:]
    assert [(cell[0], cell[2]) for cell in cells] == [(row.name, row.bar) for row in rows.ROWS]


def test_the_table_is_written_between_its_marks_and_nothing_else_changes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    table, pictures, about = figures(), {"linearity.svg": "<svg></svg>"}, "What was measured."
    monkeypatch.setattr(bench, "DOCS", tmp_path)
    (tmp_path / "BENCHMARKS.md").write_text(f"before\n{bench.BEGIN}\nold\n{bench.END}\nafter\n", encoding="utf-8")
    bench.write(table, pictures, about)
    written = (tmp_path / "BENCHMARKS.md").read_text(encoding="utf-8")
    assert written == f"before\n{bench.BEGIN}\n{about}\n\n{rows.markdown(table)}\n{bench.END}\nafter\n"
    assert (tmp_path / "linearity.svg").read_text(encoding="utf-8").startswith("<svg")


def test_rows_that_were_not_measured_stand_as_they_were() -> None:
    old = rows.markdown({rows.MEMORY: Spread(1, 1, 1), rows.BATCH: Spread(2, 2, 2)})
    new = rows.markdown({rows.BATCH: Spread(3, 3, 3)}, old)
    assert new == rows.markdown({rows.MEMORY: Spread(1, 1, 1), rows.BATCH: Spread(3, 3, 3)})


def test_our_parser_agrees_with_every_label() -> None:
    figures = feeds.agreement(feeds.feeds().all)
    assert {figures[rows.FEEDS_AGREE[what, "ours"]] for what in feedparsers.FIELDS} == {Spread(100, 100, 100)}


def test_a_parser_disagrees_by_a_single_title_link_or_time() -> None:
    one = WRITTEN["plain RSS"]
    right = feedparsers.Told("Crane <b>falls</b>", "a", "2026-11-03T09:00:00+00:00")
    assert all(feedparsers.agrees(what, [right], one) for what in feedparsers.FIELDS)
    wrong = feedparsers.Told("Crane fell", "/b", "2026-11-03T10:00:00+00:00")
    assert not any(feedparsers.agrees(what, [wrong], one) for what in feedparsers.FIELDS)
    assert not any(feedparsers.agrees(what, told, one) for what in feedparsers.FIELDS for told in (None, [], [right, right]))


@pytest.mark.parametrize(
    ("row", "figure", "verdict"),
    [
        (rows.MEMORY, Spread(130, 120, 140), "holds"),
        (rows.MEMORY, Spread(131, 100, 140), "does not hold"),
        (rows.NEWSPAPER, Spread(3.9, 3, 5), "does not hold"),
        (rows.NEWSPAPER, Spread(4, 3, 5), "holds"),
        (rows.TEXTACY, "not installed", "not measured"),
        (rows.BATCH, Spread(1, 1, 1), "-"),
    ],
)
def test_the_median_decides_whether_a_bar_holds(row: Row, figure: Figure, verdict: str) -> None:
    assert row.verdict(figure) == verdict


def test_ratios_are_taken_round_by_round() -> None:
    assert ratio([1, 20, 3], [1, 10, 1]) == Spread(2, 1, 3)


def test_linear_growth_has_the_power_one_and_quadratic_growth_two() -> None:
    assert exponent(length.WORDS, [words * 0.5 for words in length.WORDS]) == pytest.approx(1)
    assert exponent(length.WORDS, [words**2 for words in length.WORDS]) == pytest.approx(2)
