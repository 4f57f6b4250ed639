"""Learns the two tables of weights from our own labelled articles and writes them: ``python -m tests.quality.train``.

The scorer of speakers is a conditional logit over each quotation's candidates (the mention through which the right speaker is seen is
latent), fitted with Adam; the test of quotations is a logistic regression, fitted by Newton steps. Articles marked ``kept`` are never used.
"""

import importlib
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from briefings import weights as table
from briefings.evidence import Candidate, Verdict, candidates
from briefings.models import Article
from briefings.quotes import prepare, read
from briefings.unquoted import features
from tests.quality.corpus import FOLDER, Labelled, LabelledQuote, corpus
from tests.quality.score import FOUND_AT, overlap, same_speaker
from tests.quality.stress_items import passages, stress

LANGUAGES = tuple(sorted(path.name for path in FOLDER.iterdir() if path.is_dir()))
SEEN_AT_LEAST = 2
SHRINK = 0.002
EPOCHS = 400
STRESS_TIMES = 2
"""Stress items are short and beyond dispute: each counts as several."""


@dataclass(slots=True)
class Example:
    """One quotation: its candidates, and which of them lead to the right speaker."""

    found: list[Candidate]
    right: list[bool]


def labelled() -> list[Labelled]:
    """Everything that may be learned from."""
    articles = [article for language in LANGUAGES for article in corpus(language) if not article.kept]
    return articles + list(passages(kept=False)) + [item.labelled for item in stress()] * STRESS_TIMES


def _label(article: Article, labels: Sequence[LabelledQuote], span: tuple[int, int]) -> LabelledQuote | None:
    return next((label for label in labels if overlap(span, (label.start, label.end), article.text) >= FOUND_AT), None)


def examples(article: Labelled) -> Iterator[Example]:
    """The article's quotations with the right speakers of those before taken as known."""
    scene = prepare(article.article)
    verdicts: list[Verdict] = []
    for number, at in enumerate(scene.frame.quotes):
        marked = scene.marked[number]
        found = candidates(scene, number, at, verdicts)
        label = _label(article.article, article.quotes, (marked.start, marked.end))
        speaker = label.speaker if label else None
        right = [speaker is not None and same_speaker(one.actor.name, speaker) for one in found]
        exact = next((one.actor for one in found if one.actor.name == speaker), None)
        actor = exact or next((one.actor for one, good in zip(found, right, strict=True) if good), None)
        if label is not None:
            yield Example(found, right)
        verdicts.append(Verdict(actor, 1.0, None))
        scene.speaker_of[at] = actor


def learn_speakers(data: list[Example]) -> dict[str, float]:
    """Weights of the scorer of speakers."""
    seen = Counter(feature for example in data for one in example.found for feature in one.features)
    names = ["nobody", *(feature for feature, times in seen.items() if times >= SEEN_AT_LEAST)]
    at = {name: index for index, name in enumerate(names)}
    rows = [_row(example, at) for example in data]
    weights, first, second = (np.zeros(len(names)) for _ in range(3))
    for step in range(1, EPOCHS + 1):
        slope = -SHRINK * len(rows) * 0.5 * weights
        for matrix, right in rows:
            chance = _softmax(matrix @ weights)
            wanted = chance * right
            slope += matrix.T @ (wanted / wanted.sum() - chance)
        first, second = 0.9 * first + 0.1 * slope, 0.999 * second + 0.001 * slope**2
        weights += 0.05 * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.999**step)) + 1e-8)
    return {name: round(float(weight), 2) for name, weight in zip(names, weights, strict=True)}


def _softmax(scores: np.ndarray) -> np.ndarray:
    raised = np.exp(scores - scores.max())
    return np.asarray(raised / raised.sum())


def _row(example: Example, at: dict[str, int]) -> tuple[np.ndarray, np.ndarray]:
    """The features of all candidates, nobody last, and which of them are right."""
    matrix = np.zeros((len(example.found) + 1, len(at)))
    for index, one in enumerate(example.found):
        for feature in one.features:
            if feature in at:
                matrix[index, at[feature]] += 1
    matrix[-1, 0] = 1
    right = np.array([*example.right, not any(example.right)])
    return matrix, right


def strings(article: Labelled) -> Iterator[tuple[list[str], bool]]:
    """What stands in marks in an article: its features, and whether it is a quotation."""
    scene, verdicts = read(article.article)
    for number, verdict in enumerate(verdicts):
        marked = scene.marked[number]
        span = (marked.start, marked.end)
        quoted = _label(article.article, article.quotes, span) is not None
        if quoted or any(overlap(span, other, article.article.text) >= FOUND_AT for other in article.not_quotes):
            yield list(features(scene, number, verdict)), quoted


def learn_quotations(data: Iterable[tuple[list[str], bool]]) -> dict[str, float]:
    """Weights of the test whether a string in marks is a quotation."""
    rows = list(data)
    seen = Counter(feature for features_of, _ in rows for feature in features_of)
    names = [feature for feature, times in seen.items() if times >= SEEN_AT_LEAST]
    matrix = np.array([[float(name in features_of) for name in names] for features_of, _ in rows])
    right = np.array([float(quoted) for _, quoted in rows])
    weights = np.zeros(len(names))
    for _ in range(40):
        chance = 1 / (1 + np.exp(-matrix @ weights))
        curve = (matrix.T * (chance * (1 - chance))) @ matrix + np.eye(len(names))
        weights += np.linalg.solve(curve, matrix.T @ (right - chance) - weights)
    return {name: round(float(weight), 2) for name, weight in zip(names, weights, strict=True)}


def _written(name: str, doc: str, weights: dict[str, float]) -> str:
    rows = "".join(f'    "{key}": {weights[key]},\n' for key in sorted(weights) if weights[key])
    return f'{name}: dict[str, float] = {{\n{rows}}}\n"""{doc}"""\n'


def main() -> None:
    """Learns both tables, the second on the verdicts of the first, and writes ``briefings/weights.py``."""
    articles = labelled()
    data = [example for article in articles for example in examples(article)]
    table.SPEAKERS.clear()
    table.SPEAKERS.update(learn_speakers(data))
    quotations = learn_quotations(row for article in articles for row in strings(article))
    head = '"""The two tables of weights, learned from our own labelled articles by ``tests/quality/train.py``; not edited by hand."""\n\n'
    speakers = _written("SPEAKERS", "Of the scorer of speakers: log-odds of each feature of a candidate.", table.SPEAKERS)
    quoted = _written("QUOTATIONS", "Of the test whether a string in marks is a quotation: log-odds of each of its features.", quotations)
    Path(importlib.import_module("briefings.weights").__file__ or "").write_text(f"{head}{speakers}\n{quoted}", encoding="utf-8")
    sys.stdout.write(f"learned from {len(articles)} texts, {len(data)} quotations, {len(table.SPEAKERS)} and {len(quotations)} features\n")


if __name__ == "__main__":
    main()
