"""Grouping reports into events: the labelled ones, as often as needed, each time of another world with other names and numbers."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from briefings import held
from briefings.reports import Report
from briefings.stories import events
from tests.benchmarks import rows
from tests.benchmarks.rows import Figure, Row
from tests.benchmarks.timing import Spread, by_turns, exponent, spread
from tests.quality.lookalikes import as_entry, labelled

REPORTS = 500
SIZES = (125, 250, 500, 1000)
NAME, NUMBER = re.compile(r"\b[A-ZÀ-Þ]\w{2,}"), re.compile(r"\d{2,}")


def reports(count: int) -> list[Report]:
    """So many reports, whole; no two worlds share a name."""
    written = [one.report for kept in (True, False) for one in labelled(kept=kept)]
    return [_elsewhere(written[at % len(written)], at // len(written)) for at in range(count)]


def _elsewhere(report: Report, world: int) -> Report:
    def renamed(text: str) -> str:
        named = NAME.sub(lambda found: f"{found[0]}{chr(ord('a') + world % 26) * 2}" if world else found[0], text)
        return NUMBER.sub(lambda found: str(int(found[0]) + world), named)

    return replace(
        report, key=f"{world}-{report.key}", headline=renamed(report.headline), dek=renamed(report.dek), text=renamed(report.text)
    )  # fmt: skip


def measured(rounds: int, sizes: Sequence[int] = SIZES, count: int = REPORTS) -> dict[Row, Figure]:
    """The rows about grouping."""
    whole, told = reports(count), [as_entry(one) for one in reports(count)]
    works: dict[str, Callable[[], object]] = {"whole": partial(_anew, whole), "as in a feed": partial(_anew, told)}
    works |= {str(size): partial(_anew, reports(size)) for size in sizes}
    by_turns(works, 1)  # what is loaded and cached on first use
    seconds = by_turns(works, rounds)
    growth = [exponent(sizes, [seconds[str(size)][at] for size in sizes]) for at in range(rounds)]
    return {
        rows.EVENTS_WHOLE: _milliseconds(seconds["whole"], count),
        rows.EVENTS_FED: _milliseconds(seconds["as in a feed"], count),
        rows.EVENTS_GROWTH: spread(growth),
    }


def _anew(some: Sequence[Report]) -> object:
    """Group reports that no digest has had yet."""
    held.let_go()
    return events(some)


def _milliseconds(seconds: Sequence[float], count: int) -> Spread:
    return spread([1000 * one * REPORTS / count for one in seconds])
