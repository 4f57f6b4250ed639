"""The stress items of every language, made ready for scoring and for learning."""

import importlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from briefings.models import Article, Section
from tests.quality.corpus import Labelled, LabelledQuote
from tests.quality.stress import StressItem


@dataclass(frozen=True, slots=True)
class Stressed:
    """A stress item with its language, its article and its labels."""

    language: str
    item: StressItem
    labelled: Labelled


def _items() -> Iterator[tuple[str, StressItem]]:
    for path in sorted(Path(__file__).parent.glob("stress*.py")):
        if path.stem == "stress_items":
            continue
        module = importlib.import_module(f"tests.quality.{path.stem}")
        language = path.stem.partition("_")[2] or "en"
        for item in getattr(module, "STRESS", None) or module.ITEMS:
            yield language, item


def _article(language: str, item: StressItem) -> Article:
    blocks = [re.sub(r"\s*\n\s*", " ", block.strip()) for block in re.split(r"\n\s*\n", item.text.strip())]
    spans, at = [], 0
    for block in blocks:
        spans.append((at, at + len(block)))
        at += len(block) + 2
    return Article("\n\n".join(blocks), (Section(tuple(spans)),), headline=item.headline, language=language)


def _spans(text: str, words: list[str]) -> list[tuple[int, int]]:
    """Where strings in marks stand, each after the one before where it can be."""
    found, at = [], 0
    for word in words:
        start = text.find(word, at)
        start = start if start >= 0 else text.index(word)
        found.append((start, start + len(word)))
        at = start + len(word)
    return found


def _labelled(language: str, item: StressItem) -> Labelled:
    article = _article(language, item)
    spans = _spans(article.text, [words for words, _ in item.quotes])
    quotes = tuple(
        LabelledQuote(start, end, words, speaker, None, None) for (start, end), (words, speaker) in zip(spans, item.quotes, strict=True)
    )  # fmt: skip
    others = tuple(span for word in item.not_quotes for span in _spans(article.text, [word]))
    return Labelled(item.name, "stress", False, article, quotes, others, (), "")


@cache
def passages(*, kept: bool) -> tuple[Labelled, ...]:
    """Labelled passages of ordinary news, in English; the kept ones are never tuned on."""
    modules = [importlib.import_module(f"tests.quality.{path.stem}") for path in sorted(Path(__file__).parent.glob("passages_*.py"))]
    return tuple(_labelled("en", item) for module in modules for item in (module.KEPT if kept else module.PASSAGES))


@cache
def stress() -> tuple[Stressed, ...]:
    """Every stress item."""
    return tuple(Stressed(language, item, _labelled(language, item)) for language, item in _items())
