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
from briefings.weighing import OWN, forget
from tests.quality.corpus import FOLDER, Labelled, LabelledQuote, corpus
from tests.quality.score import FOUND_AT, overlap, same_speaker
from tests.quality.stress_items import passages, stress

LANGUAGES = tuple(sorted(path.name for path in FOLDER.iterdir() if path.is_dir()))
SEEN_AT_LEAST = 2
SHRINK = 0.002
EPOCHS = 400
STEPS = 15
OWN_SHRINK = 4.0
"""How much more strongly the weights of one language are held near nothing than those of all."""
ENGLISH = LANGUAGES.index("en") + 1
OTHERS = 0.7
"""How much an example in another language counts for the shared weights, which English is read by."""
WORTH = 0.03
"""A language's own weight that is smaller is left out."""
STRESS_TIMES = 2
"""Stress items are short and beyond dispute: each counts as several."""
String = tuple[str, frozenset[str], bool]
"""A language, the features of a string in marks, and whether it is a quotation."""


@dataclass(slots=True)
class Example:
    """One quotation: its candidates, and which of them lead to the right speaker."""

    language: str
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
            yield Example(scene.table.code, found, right)
        verdicts.append(Verdict(actor, 1.0, None))
        scene.speaker_of[at] = actor


def learn_speakers(data: list[Example]) -> dict[str, float]:
    """Weights of the scorer of speakers: of all languages together, and what each language adds."""
    seen = Counter(feature for example in data for one in example.found for feature in one.features)
    names = ["nobody", *(feature for feature, times in seen.items() if times >= SEEN_AT_LEAST)]
    at = {name: index for index, name in enumerate(names)}
    rows = [(LANGUAGES.index(example.language) + 1, *_row(example, at)) for example in data]
    return _named(names, _fitted(rows, own=False)[0], _fitted(rows, own=True))


def _fitted(rows: list[tuple[int, np.ndarray, np.ndarray]], *, own: bool) -> np.ndarray:
    """The weights of all languages, then those that each adds (nothing unless ``own``)."""
    weights, first, second = (np.zeros((len(LANGUAGES) + 1, rows[0][1].shape[1])) for _ in range(3))
    hold = SHRINK * len(rows) * 0.5 * _holds(1)
    for step in range(1, EPOCHS + 1):
        slope = -hold * weights
        for language, matrix, right in rows:
            chance = _softmax(matrix @ (weights[0] + weights[language]))
            wanted = chance * right
            change = matrix.T @ (wanted / wanted.sum() - chance) * (1.0 if own or language == ENGLISH else OTHERS)
            slope[0] += change
            slope[language] += change * own
        first, second = 0.9 * first + 0.1 * slope, 0.999 * second + 0.001 * slope**2
        weights += 0.05 * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.999**step)) + 1e-8)
    return weights


def _holds(columns: int) -> np.ndarray:
    """How strongly each row of weights is held near nothing: those of all languages, then those of each."""
    return np.array([[1.0] * columns] + [[OWN_SHRINK] * columns] * len(LANGUAGES))


def _named(names: Sequence[str], shared: np.ndarray, own: np.ndarray) -> dict[str, float]:
    """The shared weights by name, with what each language but English adds to them; English has articles enough for the shared ones."""
    named = {name: round(float(weight), 2) for name, weight in zip(names, shared, strict=True)}
    for language, row in zip(LANGUAGES, own[1:] + own[0] - shared, strict=True):
        if language != "en":
            named |= {f"{name}{OWN}{language}": round(float(one), 2) for name, one in zip(names, row, strict=True) if abs(one) >= WORTH}
    return named


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


def strings(article: Labelled) -> Iterator[String]:
    """What stands in marks in an article: its language, its features, and whether it is a quotation."""
    scene, verdicts = read(article.article)
    for number, verdict in enumerate(verdicts):
        marked = scene.marked[number]
        span = (marked.start, marked.end)
        quoted = _label(article.article, article.quotes, span) is not None
        if quoted or any(overlap(span, other, article.article.text) >= FOUND_AT for other in article.not_quotes):
            yield scene.table.code, frozenset(features(scene, number, verdict)), quoted


def learn_quotations(data: Iterable[String]) -> dict[str, float]:
    """Weights of the test whether a string in marks is a quotation: of all languages together, and what each language adds."""
    rows = list(data)
    seen = Counter(feature for _, features_of, _ in rows for feature in features_of)
    names = [feature for feature, times in seen.items() if times >= SEEN_AT_LEAST]
    plain = np.array([[float(name in features_of) for name in names] for _, features_of, _ in rows])
    own = [plain * np.array([[float(code == language)] for code, _, _ in rows]) for language in LANGUAGES]
    right = np.array([float(quoted) for _, _, quoted in rows])
    together = _stepped(plain, right, np.ones(len(names)))
    apart = _stepped(np.hstack([plain, *own]), right, _holds(len(names)).ravel())
    return _named(names, together, apart.reshape(-1, len(names)))


def _stepped(matrix: np.ndarray, right: np.ndarray, hold: np.ndarray) -> np.ndarray:
    """A logistic regression by Newton steps, its weights held near nothing."""
    weights = np.zeros(matrix.shape[1])
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-matrix @ weights))
        curve = (matrix.T * (chance * (1 - chance))) @ matrix + np.diag(hold)
        weights += np.linalg.solve(curve, matrix.T @ (right - chance) - hold * weights)
    return weights


def _written(name: str, doc: str, weights: dict[str, float]) -> str:
    rows = "".join(f'    "{key}": {weights[key]},\n' for key in sorted(weights) if weights[key])
    return f'{name}: dict[str, float] = {{\n{rows}}}\n"""{doc}"""\n'


def main() -> None:
    """Learns both tables, the second on the verdicts of the first, and writes ``briefings/weights.py``."""
    articles = labelled()
    data = [example for article in articles for example in examples(article)]
    table.SPEAKERS.clear()
    table.SPEAKERS.update(learn_speakers(data))
    forget()
    quotations = learn_quotations(row for article in articles for row in strings(article))
    head = '"""The two tables of weights, learned from our own labelled articles by ``tests/quality/train.py``; not edited by hand."""\n\n'
    speakers = _written("SPEAKERS", "Of the scorer of speakers: log-odds of each feature of a candidate.", table.SPEAKERS)
    quoted = _written("QUOTATIONS", "Of the test whether a string in marks is a quotation: log-odds of each of its features.", quotations)
    Path(importlib.import_module("briefings.weights").__file__ or "").write_text(f"{head}{speakers}\n{quoted}", encoding="utf-8")
    sys.stdout.write(f"learned from {len(articles)} texts, {len(data)} quotations, {len(table.SPEAKERS)} and {len(quotations)} features\n")


if __name__ == "__main__":
    main()
