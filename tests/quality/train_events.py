"""Learns what speaks for one event, for going on with one that was sent, and for news of it: ``python -m tests.quality.train_events``.

Logistic regressions, fitted by Newton steps. For one event: all pairs of tuned reports of the first day that share something telling, each read three
ways: whole, with its first paragraph only, and as a feed prints it. For going on and for news: each tuned report against what is remembered of the others.
Reports marked ``kept`` are never used. ``--check`` prints instead what is reached on each topic of look-alikes when it is left out of the learning.
"""

import re
import sys
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from itertools import groupby
from pathlib import Path

import numpy as np

from briefings import sent, sentences, stories
from briefings.reports import Report
from briefings.sent import Sent, remembered
from briefings.traits import Traits, documents, weighed
from tests.quality.corpus import FOLDER, corpus
from tests.quality.lookalikes import READINGS, LabelledReport, b_cubed, labelled, reading, truth

EXPECTED = {
    "any": -3.0,
    "alike": 8.0,
    "alike_abroad": 10.0,
    "lone": -2.0,
    "headline": 3.0,
    "names_most": 2.0,
    "names_least": 3.0,
    "headline_apart": -1.5,
    "numbers": 2.0,
    "numbers_apart": -1.0,
    "dates": 0.5,
    "dates_apart": -1.0,
    "later": -0.6,
    "names_apart": -2.0,
    "words": 0.0,
}
"""What was thought of each before anything was learned; the weights are held near it, since our events are few and of one week."""

SHRINK = 4.0
FIXED = 1e6
"""Our events are all of one week, so how far apart reports may be is not learned from them."""
STEPS = 30
MOST_SURE, SMALLEST = 30.0, 1e-9
NAMES = tuple(EXPECTED)
NEWS_EXPECTED = {
    "any": -2.5,
    "abroad": 0.5,
    "headline": 2.0,
    "top": 2.0,
    "names": 1.0,
    "headline_names": 0.5,
    "numbers": 0.3,
    "headline_numbers": 1.0,
    "turn": 0.5,
    "headline_turn": 1.0,
    "next_day": 1.0,
    "same_day": -1.0,
}
NEWS = tuple(NEWS_EXPECTED)
FEWEST = 8
"""Sentences of an article that is worth halving."""
AS_OFTEN = {"same topic": 3.0, "other topic": 1.0, "halves": 0.5}
"""How much a pair counts: look-alikes are what is hard, and two halves of one article are not quite two reports."""
NEXT_DAYS = ("again", "later")
TWO_EVENTS = 0.6
"""How much a pair of two events counts beside one of one event: groups are held back from joining by their contrast as well."""
ANOTHER = 0.45
"""The same for going on: the least with which no event that only looks like a sent one is left out as told before."""
TOLD_AGAIN = 0.3
"""How much a report of the first day counts that is taken for one of the next."""
REMEMBERED = ("whole", "as in a feed")
"""How much of its reports was at hand when an event was sent."""
LEAST_ALIKE = 0.02
DAYS = (({"next_day": 0.0, "same_day": 1.0}, 0.5), ({"next_day": 0.0, "same_day": 0.0}, 0.5))
"""Ours were mostly published a day later: they are also learned from as if it had all been on one day, and as if no day was named."""
Rows = tuple[np.ndarray, np.ndarray, np.ndarray]


def rows(part: Sequence[LabelledReport], without: Collection[str] = ()) -> Rows:
    """The evidence of each pair, whether it is one event, and how much it counts; pairs that touch a topic of ``without`` are left out."""
    found = [row for reports in (reading(part, name) for name in READINGS) for row in _pairs(part, reports, without)]
    found += _pairs(halves(), [one.report for one in halves()], ())
    return as_rows(found)


def _pairs(
    part: Sequence[LabelledReport], reports: Sequence[Report], without: Collection[str]
) -> Iterator[tuple[list[float], bool, float]]:
    told = weighed(documents(reports))
    for one, other in stories.candidates(told):
        pair = part[one], part[other]
        if any(each.topic in without or each.shape in {"round-up", *NEXT_DAYS} for each in pair):
            continue
        seen = stories.evidence(told[one], told[other], stories.gap(reports[one].published, reports[other].published))
        counts = AS_OFTEN["halves" if pair[0].topic == "halves" else "same topic" if pair[0].topic == pair[1].topic else "other topic"]
        one_event = pair[0].event == pair[1].event
        yield [seen[name] for name in NAMES], one_event, counts * (1 if one_event else TWO_EVENTS)


@cache
def halves() -> list[LabelledReport]:
    """Each longer tuned article of the corpus as two reports, of every second sentence: real lengths, and articles that are not about one week."""
    found: list[LabelledReport] = []
    for labelled_article in (one for folder in sorted(FOLDER.iterdir()) for one in corpus(folder.name) if not one.kept):
        article = labelled_article.article
        spans = [span for paragraph in article.paragraphs for span in sentences.split(article.text, *paragraph, article.language)]
        for half in (0, 1) if len(spans) >= FEWEST else ():
            text = " ".join(article.text[start:end] for start, end in spans[half::2])
            headline = (article.headline or "") if half == 0 else ""
            made = Report(f"{labelled_article.name}-{half}", headline, text=text, language=article.language)
            found.append(LabelledReport(made, labelled_article.name, "report", "halves", kept=False))
    return found


@dataclass(frozen=True, slots=True)
class Pair:
    """A report of the next days, as it was read, and an event that was sent without it."""

    labelled: LabelledReport
    report: Report
    event: str
    sent: Sent
    new: Traits
    old: Traits


def next_days(part: Sequence[LabelledReport], before: str, now: str) -> Iterator[Pair]:
    """Each report with what is remembered of each event of the first day, itself left out; two readings."""
    then, late = (dict(zip((one.report.key for one in part), reading(part, name), strict=True)) for name in (before, now))
    told = dict(zip(then, documents(list(then.values())), strict=True))
    for one in (one for one in part if one.shape not in {"opinion", "round-up"}):
        firsts = [each for each in part if each.shape not in {"opinion", "round-up", *NEXT_DAYS} and each.report.key != one.report.key]
        some = [(event, list(of)) for event, of in groupby(sorted(firsts, key=lambda each: each.event), key=lambda each: each.event)]
        memories = [remembered("", max(when(each) for each in of), [told[each.report.key] for each in of]) for _, of in some]
        mine = late[one.report.key]
        first, *others = weighed([*documents([mine]), *(memory.document for memory in memories)])
        for (event, _), memory, old in zip(some, memories, others, strict=True):
            yield Pair(one, mine, event, memory, first, old)


def when(one: LabelledReport) -> datetime:
    """When a report was published; labelled ones tell."""
    assert one.report.published is not None
    return one.report.published


@cache
def all_pairs(part: tuple[LabelledReport, ...]) -> tuple[Pair, ...]:
    """The pairs of every two readings."""
    return tuple(pair for before in REMEMBERED for now in READINGS for pair in next_days(part, before, now))


def going_on(part: tuple[LabelledReport, ...], without: Collection[str] = ()) -> Rows:
    """What is learned from to tell whether a report goes on with an event that was sent."""
    found = []
    for pair in (one for one in all_pairs(part) if one.labelled.topic not in without):
        seen = stories.evidence(pair.new, pair.old, stories.gap(pair.report.published, pair.sent.when))
        if max(seen["alike"], seen["alike_abroad"]) > LEAST_ALIKE:
            mine = pair.labelled.event == pair.event
            counts = ANOTHER if not mine else 1.0 if pair.labelled.shape in NEXT_DAYS else TOLD_AGAIN
            found.append(([seen[name] for name in stories.WEIGHTS], mine, counts))
    return as_rows(found)


def news(part: tuple[LabelledReport, ...], without: Collection[str] = ()) -> Rows:
    """What is learned from to tell whether a report brings something new."""
    found = []
    for pair in (one for one in all_pairs(part) if one.labelled.topic not in without and one.labelled.event == one.event):
        seen = sent.news(pair.report, pair.new, [pair.sent])
        counts = 1.0 if pair.labelled.shape in NEXT_DAYS else TOLD_AGAIN
        for days, often in ((seen, 1.0), *DAYS):
            found.append(([{**seen, **days}[name] for name in NEWS], pair.labelled.shape == "later", counts * often))
    return as_rows(found)


def as_rows(found: Sequence[tuple[list[float], bool, float]]) -> Rows:
    """Evidence, answers and counts as arrays."""
    return np.array([one for one, _, _ in found]), np.array([float(two) for _, two, _ in found]), np.array([three for _, _, three in found])


def learn(data: Rows, expected: Mapping[str, float] = EXPECTED) -> dict[str, float]:
    """The weights, by name."""
    hold = np.array([FIXED if name == "later" else SHRINK for name in expected])
    found = fitted(data, np.array(list(expected.values())), hold)
    return dict(zip(expected, (round(float(weight), 2) for weight in found), strict=True))


def fitted(data: Rows, expected: np.ndarray, hold: np.ndarray) -> np.ndarray:
    """The weights of a logistic regression that is held near what was expected, by Newton steps that are halved until they help."""
    matrix, wanted, counts = data

    def loss(weights: np.ndarray) -> float:
        margins = (2 * wanted - 1) * (matrix @ weights)
        return float(counts @ np.logaddexp(0, -margins) + hold @ (weights - expected) ** 2 / 2)

    weights = expected.copy()
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-np.clip(matrix @ weights, -MOST_SURE, MOST_SURE)))
        curve = (matrix.T * (counts * chance * (1 - chance))) @ matrix + np.diag(hold)
        step = np.linalg.solve(curve, matrix.T @ (counts * (wanted - chance)) - hold * (weights - expected))
        while loss(weights + step) > loss(weights) and np.abs(step).max() > SMALLEST:
            step /= 2
        weights = weights + step
    return weights


def check() -> str:
    """B³ of the topics, each grouped by what was learned from the others; and what goes on and returns of their next days."""
    part = labelled(kept=False)
    topics = sorted({one.topic for one in part})
    groups: dict[str, list[frozenset[str]]] = {name: [] for name in READINGS}
    right: Counter[tuple[str, str, bool]] = Counter()
    for topic in topics:
        _use(part, {topic})
        mine = {one.report.key for one in part if one.topic == topic}
        for name, found in groups.items():
            found += [event.keys & mine for event in stories.events(reading(part, name)) if event.keys & mine]
        right += outcomes(part, {topic})
    return "".join(
        "{}: B³ P {:.3f} R {:.3f} F1 {:.3f}\n".format(name, *b_cubed(truth(part), some)) for name, some in groups.items()
    ) + table(right)


def outcomes(part: tuple[LabelledReport, ...], topics: Collection[str]) -> Counter[tuple[str, str, bool]]:
    """How often a report of each shape is taken to go on with its event, with another, and to bring news of its own; by the tables as they are."""
    right: Counter[tuple[str, str, bool]] = Counter()
    for pair in (one for one in all_pairs(part) if one.labelled.topic in topics):
        mine = pair.labelled.event == pair.event
        goes_on = stories.judged(pair.new, pair.old, stories.gap(pair.report.published, pair.sent.when), stories.GOES_ON) > 0
        right[pair.labelled.shape if mine else "other", "goes on", goes_on] += 1
        if mine:
            found = sent.news(pair.report, pair.new, [pair.sent])
            right[pair.labelled.shape, "news", sum(weight * found[name] for name, weight in sent.WEIGHTS.items()) > 0] += 1
    return right


def table(right: Counter[tuple[str, str, bool]]) -> str:
    """The outcomes as lines of text."""
    kinds = sorted({(shape, what) for shape, what, _ in right})
    return "".join(
        f"{shape}: {what} {right[shape, what, True]} of {right[shape, what, True] + right[shape, what, False]}\n" for shape, what in kinds
    )


def _use(part: tuple[LabelledReport, ...], without: Collection[str] = ()) -> None:
    """Learn all three tables and put them in place."""
    stories.WEIGHTS.update(learn(rows(part, without)))
    stories.GOES_ON.update(learn(going_on(part, without), stories.WEIGHTS))
    sent.WEIGHTS.update(learn(news(part, without), NEWS_EXPECTED))


def main() -> None:
    """Learns the tables and writes them into ``briefings/stories.py`` and ``briefings/sent.py``."""
    if "--check" in sys.argv:
        sys.stdout.write(check())
        return
    part = labelled(kept=False)
    _use(part)
    for module, name, learned in (
        (stories, "WEIGHTS", stories.WEIGHTS),
        (stories, "GOES_ON", stories.GOES_ON),
        (sent, "WEIGHTS", sent.WEIGHTS),
    ):
        write(Path(module.__file__ or ""), name, learned)
        sys.stdout.write(f"{name}: {learned}\n")


def write(path: Path, name: str, learned: Mapping[str, float]) -> None:
    """Put a table in the place of the one of its name."""
    lines = "".join(f'    "{key}": {weight},\n' for key, weight in learned.items())
    source = re.sub(rf"^({name}[^\n]*) = \{{\n.*?^\}}", rf"\1 = {{\n{lines}}}", path.read_text("utf-8"), flags=re.DOTALL | re.MULTILINE)
    path.write_text(source, encoding="utf-8")


if __name__ == "__main__":
    main()
