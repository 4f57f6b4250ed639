"""Reads our own reports of invented events, labelled by event, and scores how they are grouped.

A file holds reports divided by lines of ``===``. A report's first line reads ``event | outlet | published | language | shape``, its second is
the headline, its third the dek (``-`` for none); an empty line, then its paragraphs. Shapes: ``report``, ``wire`` (the same text in several outlets), ``live``,
``opinion`` (both belong to their event), ``round-up`` (an event of its own), ``again`` (tells an event of the day before once more, and nothing new),
``later`` (brings something new about it).
Files in ``kept``, ``blind`` and ``unseen`` are never tuned on, nor are the errors in ``kept`` and ``unseen`` looked at.

``series`` hold what happens again and again: how some outlets word it (``tellings``, with slots), and the happenings that fill the slots. Those in its
``tuned`` were looked at, of those in its ``unseen`` only totals. The tables of weights are learned from neither.
"""

import re
import tomllib
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path

from briefings.reports import Report
from briefings.stories import events

FOLDER = Path(__file__).parent / "events"


@dataclass(frozen=True, slots=True)
class LabelledReport:
    """A report with its event; ``topic`` is the file it stands in, which holds the events that look alike."""

    report: Report
    event: str
    shape: str
    topic: str
    kept: bool

    @property
    def next_day(self) -> bool:
        """Whether it tells an event of a day before."""
        return self.shape in {"again", "later"}


@cache
def labelled(*, kept: bool) -> tuple[LabelledReport, ...]:
    """All reports of one part; ``updates`` are tuned as well, and are mostly about the days after an event."""
    folders = ("kept",) if kept else ("tuned", "updates")
    return tuple(one for folder in folders for path in sorted((FOLDER / folder).glob("*.txt")) for one in _read(path, kept=kept))


@cache
def blind() -> tuple[LabelledReport, ...]:
    """Reports in the manner of wires, written and labelled before anything was measured on them; nothing was changed for them since."""
    return tuple(one for path in sorted((FOLDER / "blind").glob("*.txt")) for one in _read(path, kept=True))


@cache
def unseen() -> tuple[LabelledReport, ...]:
    """Events in look-alike pairs with what was said of them on the next days, written by somebody who did not know how they are grouped."""
    return tuple(one for path in sorted((FOLDER / "unseen").glob("*.txt")) for one in _read(path, kept=True))


@cache
def series(*, kept: bool) -> tuple[LabelledReport, ...]:
    """Happenings that are worded alike and differ in names and numbers; each is told by one to four outlets."""
    folder = FOLDER / "series" / ("unseen" if kept else "tuned")
    return tuple(one for path in sorted(folder.glob("*.toml")) for one in _tellings(path, kept=kept))


def _tellings(path: Path, *, kept: bool) -> Iterable[LabelledReport]:
    """One of each few tellings is left out, another one for each happening."""
    told = tomllib.loads(path.read_text(encoding="utf-8"))
    for number, facts in enumerate(told["happenings"]):
        for at, telling in enumerate(told["tellings"]):
            if (number + at) % LEFT_OUT:
                headline, dek, text = (telling[part].format(**facts).strip() for part in ("headline", "dek", "text"))
                published = facts["at"] + timedelta(minutes=telling["after"])
                key = f"{path.stem}-{number}-{at}"
                made = Report(key, headline, dek, text, telling["outlet"], published, telling["language"], rank=at)
                yield LabelledReport(made, f"{path.stem} {number}", "report", path.stem, kept)


LEFT_OUT = 3


def _read(path: Path, *, kept: bool) -> Iterable[LabelledReport]:
    for number, block in enumerate(path.read_text(encoding="utf-8").split("\n===\n")):
        head, _, text = block.strip().partition("\n\n")
        facts, headline, dek = head.splitlines()
        event, outlet, published, language, shape = (part.strip() for part in facts.split("|"))
        made = Report(
            f"{path.stem}-{number:02}", headline, "" if dek == "-" else dek, text.strip(), outlet, datetime.fromisoformat(published), language
        )  # fmt: skip
        yield LabelledReport(made, event, shape, path.stem, kept)


def b_cubed(truth: Mapping[str, str], groups: Iterable[Collection[str]]) -> tuple[float, float, float]:
    """B³ precision, recall and F1 of groups of keys, where ``truth`` names each key's event."""
    found = {key: frozenset(group) for group in groups for key in group}
    events: dict[str, set[str]] = {}
    for key, event in truth.items():
        events.setdefault(event, set()).add(key)
    right = {key: len(found[key] & events[truth[key]]) for key in truth}
    precision = sum(right[key] / len(found[key]) for key in truth) / len(truth)
    recall = sum(right[key] / len(events[truth[key]]) for key in truth) / len(truth)
    return precision, recall, 2 * precision * recall / (precision + recall)


def truth(reports: Sequence[LabelledReport]) -> dict[str, str]:
    """The event of each report, by its key."""
    return {one.report.key: one.event for one in reports}


READINGS = ("whole", "first paragraph", "as in a feed")
"""How much of a report is at hand: its page, its page's beginning, its feed's entry."""

SENTENCE_END = re.compile(r"(?<=[.!?“”\"]) (?=[A-ZÀ-Þ“\"„])")


def reading(part: Iterable[LabelledReport], name: str) -> list[Report]:
    """The reports of a part with as much of them as a reading has."""
    ways: dict[str, Callable[[Report], Report]] = {"whole": lambda one: one, "first paragraph": _opening, "as in a feed": as_entry}
    return [ways[name](one.report) for one in part]


def _opening(report: Report) -> Report:
    return replace(report, text=report.text.split("\n\n")[0])


def as_entry(report: Report) -> Report:
    """A report as its feed's entry tells it: the headline, a link, and the dek or the first sentence."""
    first = SENTENCE_END.split(report.text.split("\n\n")[0])[0]
    return replace(report, text="", dek=report.dek or first, link=f"https://news.example/{report.key}")


def score(reports: Iterable[Report], part: Sequence[LabelledReport]) -> tuple[float, float, float]:
    """B³ precision, recall and F1 of how these are grouped."""
    return b_cubed(truth(part), [event.keys for event in events(reports)])
