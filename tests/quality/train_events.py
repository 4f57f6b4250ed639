"""Learns what speaks for one event and writes the table: ``python -m tests.quality.train_events``.

A logistic regression, fitted by Newton steps, on all pairs of tuned reports that share something telling, each read three ways: whole, with its
first paragraph only, and as a feed prints it. Reports marked ``kept`` are never used. ``--check`` prints instead what B³ F1 is reached on each topic of look-alikes
when it is left out of the learning.
"""

import re
import sys
from collections.abc import Collection, Iterator, Sequence
from functools import cache
from pathlib import Path

import numpy as np

from briefings import sentences, stories
from briefings.reports import Report
from briefings.traits import documents, weighed
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
}
"""What was thought of each before anything was learned; the weights are held near it, since our events are few and of one week."""

SHRINK = 4.0
FIXED = 1e6
"""Our events are all of one week, so how far apart reports may be is not learned from them."""
STEPS = 30
NAMES = tuple(EXPECTED)
FEWEST = 8
"""Sentences of an article that is worth halving."""
AS_OFTEN = {"same topic": 3.0, "other topic": 1.0, "halves": 0.5}
"""How much a pair counts: look-alikes are what is hard, and two halves of one article are not quite two reports."""
Rows = tuple[np.ndarray, np.ndarray, np.ndarray]


def rows(part: Sequence[LabelledReport], without: Collection[str] = ()) -> Rows:
    """The evidence of each pair, whether it is one event, and how much it counts; pairs that touch a topic of ``without`` are left out."""
    found = [row for reports in (reading(part, name) for name in READINGS) for row in _pairs(part, reports, without)]
    found += _pairs(halves(), [one.report for one in halves()], ())
    return np.array([one for one, _, _ in found]), np.array([float(two) for _, two, _ in found]), np.array([three for _, _, three in found])


def _pairs(
    part: Sequence[LabelledReport], reports: Sequence[Report], without: Collection[str]
) -> Iterator[tuple[list[float], bool, float]]:
    told = weighed(documents(reports))
    for one, other in stories.candidates(told):
        pair = part[one], part[other]
        if any(each.topic in without or each.shape == "round-up" for each in pair):
            continue
        seen = stories.evidence(told[one], told[other], stories.gap(reports[one].published, reports[other].published))
        counts = AS_OFTEN["halves" if pair[0].topic == "halves" else "same topic" if pair[0].topic == pair[1].topic else "other topic"]
        yield [seen[name] for name in NAMES], pair[0].event == pair[1].event, counts


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


def learn(data: Rows) -> dict[str, float]:
    """The weights, by name."""
    matrix, wanted, counts = data
    expected = np.array([EXPECTED[name] for name in NAMES])
    weights = expected.copy()
    hold = np.diag([FIXED if name == "later" else SHRINK for name in NAMES])
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-matrix @ weights))
        curve = (matrix.T * (counts * chance * (1 - chance))) @ matrix + hold
        weights += np.linalg.solve(curve, matrix.T @ (counts * (wanted - chance)) - hold @ (weights - expected))
    return {name: round(float(weight), 2) for name, weight in zip(NAMES, weights, strict=True)}


def check() -> str:
    """B³ of the topics, each grouped by what was learned from the others."""
    part = labelled(kept=False)
    topics = sorted({one.topic for one in part})
    groups: dict[str, list[frozenset[str]]] = {name: [] for name in READINGS}
    for topic in topics:
        stories.WEIGHTS.update(learn(rows(part, {topic})))
        mine = {one.report.key for one in part if one.topic == topic}
        for name, found in groups.items():
            found += [event.keys & mine for event in stories.events(reading(part, name)) if event.keys & mine]
    return "".join("{}: B³ P {:.3f} R {:.3f} F1 {:.3f}\n".format(name, *b_cubed(truth(part), some)) for name, some in groups.items())


def main() -> None:
    """Learns the table and writes it into ``briefings/stories.py``."""
    if "--check" in sys.argv:
        sys.stdout.write(check())
        return
    learned = learn(rows(labelled(kept=False)))
    table = "".join(f'    "{name}": {weight},\n' for name, weight in learned.items())
    path = Path(stories.__file__)
    source = re.sub(r"^(WEIGHTS[^\n]*) = \{\n.*?^\}", rf"\1 = {{\n{table}}}", path.read_text("utf-8"), flags=re.DOTALL | re.MULTILINE)
    path.write_text(source, encoding="utf-8")
    sys.stdout.write(f"learned: {learned}\n")


if __name__ == "__main__":
    main()
