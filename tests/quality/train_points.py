"""Learns which words of an article an editor's summary has, and writes the table: ``python -m tests.quality.train_points``.

A logistic regression, fitted by Newton steps, on every stem of our own articles that come with a summary or highlights (all languages);
articles marked ``kept`` are never used. ``--check`` prints instead what the points reach on the tuned English articles when each tenth of
them is left out of the learning in turn, with 95 % of 1,000 resamples.
"""

import random
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from statistics import mean

import numpy as np

from briefings import sentences, worth
from briefings.models import Article
from briefings.terms import terms
from tests.quality.corpus import FOLDER, corpus
from tests.quality.highlights import highlighted
from tests.quality.points import Summarised, lead, ours, rouge

LANGUAGES = tuple(sorted(path.name for path in FOLDER.iterdir() if path.is_dir()))
SHRINK = 3.0
STEPS = 25
FOLDS = 10
NAMES = tuple(worth.WEIGHTS)
Rows = tuple[np.ndarray, np.ndarray]


def summarised(*, kept: bool, languages: Iterable[str] = ("en",)) -> list[Summarised]:
    """The articles of one part with what an editor made of them."""
    found = [Summarised(one.article, one.summary) for code in languages for one in corpus(code) if one.kept is kept]
    return found + [Summarised(one.article, one.summary) for one in highlighted() if one.kept is kept]


def rows(item: Summarised) -> Rows:
    """The evidence on each stem of an article, and whether the summary has it."""
    article = item.article
    wanted = frozenset(terms(item.summary, article.language))
    found = list(_sightings(article))
    matrix = np.array([worth.evidence(seen) for _, seen in found], dtype=float)
    return matrix, np.array([float(stem in wanted) for stem, _ in found])


def _sightings(article: Article) -> Iterator[tuple[str, worth.Seen]]:
    spans = [span for paragraph in article.paragraphs for span in sentences.split(article.text, *paragraph, article.language)]
    texts = [article.text[start:end] for start, end in spans]
    headline, dek = (frozenset(terms(line or "", article.language)) for line in (article.headline, article.dek))
    quoted = [sum(b - a for a, b in sentences.quotations(text)) / len(text) for text in texts]
    return worth.sightings([terms(text, article.language) for text in texts], quoted, headline, dek)


def learn(data: Sequence[Rows]) -> dict[str, float]:
    """The weights, by name."""
    matrix, wanted = np.vstack([one for one, _ in data]), np.hstack([one for _, one in data])
    weights = np.zeros(len(NAMES))
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-matrix @ weights))
        curve = (matrix.T * (chance * (1 - chance))) @ matrix + SHRINK * np.eye(len(NAMES))
        weights += np.linalg.solve(curve, matrix.T @ (wanted - chance) - SHRINK * weights)
    return {name: round(float(weight), 2) for name, weight in zip(NAMES, weights, strict=True)}


def check() -> str:
    """How far the points are above the first three sentences on tuned English articles that were left out of the learning."""
    items = summarised(kept=False)
    random.Random(1).shuffle(items)  # noqa: S311 - a draw to be repeated, no secret
    others = [rows(item) for item in summarised(kept=False, languages=LANGUAGES) if item.article.language != "en"]
    made = [rows(item) for item in items]
    gains: list[float] = []
    for fold in range(FOLDS):
        worth.WEIGHTS.update(learn([*others, *(one for at, one in enumerate(made) if at % FOLDS != fold)]))
        gains += [rouge(item, ours(item.article)) - rouge(item, lead(item.article)) for item in items[fold::FOLDS]]
    draw = random.Random(2)  # noqa: S311 - as above
    means = sorted(mean(draw.choices(gains, k=len(gains))) for _ in range(1000))
    return f"{len(gains)} articles, {mean(gains):+.1f} ROUGE-1 above the first three sentences ({means[25]:+.1f} to {means[974]:+.1f})\n"


def main() -> None:
    """Learns the table and writes it into ``briefings/worth.py``."""
    if "--check" in sys.argv:
        sys.stdout.write(check())
        return
    items = summarised(kept=False, languages=LANGUAGES)
    learned = learn([rows(item) for item in items])
    table = "".join(f'    "{name}": {weight},\n' for name, weight in learned.items())
    path = Path(worth.__file__)
    source = re.sub(r"^WEIGHTS = \{\n.*?^\}", f"WEIGHTS = {{\n{table}}}", path.read_text("utf-8"), flags=re.DOTALL | re.MULTILINE)
    path.write_text(source, encoding="utf-8")
    sys.stdout.write(f"learned from {len(items)} articles: {learned}\n")


if __name__ == "__main__":
    main()
