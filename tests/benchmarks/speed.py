"""Processor time on the same pages: ours, trafilatura's, newspaper4k's, and that of trafilatura with sumy."""

from collections.abc import Callable, Sequence
from typing import Any

from briefings.brief import brief
from briefings.centrality import ALGORITHMS
from briefings.errors import NotAnArticle
from briefings.models import Article
from briefings.page import read_page
from briefings.quotes import find_quotes
from tests.benchmarks import contenders, rows, samples
from tests.benchmarks.rows import Figure, Row
from tests.benchmarks.timing import REFERENCE_WORDS, Spread, by_turns, ratio, reference, spread


def _on_all(work: Callable[[Any], object], things: Sequence[Any]) -> Callable[[], None]:
    def run() -> None:
        for thing in things:
            work(thing)

    return run


def read(pages: Sequence[str]) -> list[Article]:
    """The articles of those pages that hold one."""
    found: list[Article] = []
    for page in pages:
        try:
            found.append(read_page(page))
        except NotAnArticle:
            continue
    return found


def _words(found: Sequence[Article]) -> int:
    return sum(len(article.text.split()) for article in found)


def _summed(algorithm: str) -> Callable[[Any], object]:
    return lambda document: contenders.sumy(algorithm, document.text, document.language or "en")


def measured(pages: Sequence[str], rounds: int, articles: int | None = None) -> dict[Row, Figure]:
    """The rows about processor time on pages; pages on which a contender finds nothing cost it what they cost."""
    contenders.prepare()
    documents = [document for document in map(contenders.extracted, pages) if document is not None]
    found, corpus = read(pages), [one.article for one in samples.labelled()[:articles]]
    works: dict[str, Callable[[], object]] = {
        "newsbrief": _on_all(contenders.newsbrief, pages),
        "trafilatura": _on_all(contenders.trafilatura, pages),
        "newspaper": _on_all(contenders.newspaper, pages),
        **{algorithm: _on_all(_summed(algorithm), documents) for algorithm in ALGORITHMS},
        "quotes": _on_all(find_quotes, found),
        "corpus": _on_all(find_quotes, corpus),
        "brief": _on_all(brief, found),
        "reference": reference,
    }
    textacy = contenders.textacy()
    if callable(textacy):
        works["textacy"] = _on_all(lambda document: textacy(document.text), documents)
    by_turns(works, 1)  # what is loaded and cached on first use
    seconds = by_turns(works, rounds)
    return {
        rows.TRAFILATURA: ratio(seconds["newsbrief"], seconds["trafilatura"]),
        rows.NEWSPAPER: ratio(seconds["newspaper"], seconds["newsbrief"]),
        **{row: _with_sumy(seconds, algorithm) for algorithm, row in rows.SUMY.items()},
        rows.TEXTACY: _with_sumy(seconds, _cheapest(seconds), "textacy") if callable(textacy) else textacy,
        rows.QUOTES_PAGES: _a_thousand(seconds["quotes"], _words(found)),
        rows.QUOTES_CORPUS: _a_thousand(seconds["corpus"], _words(corpus)),
        rows.QUOTES_REFERENCE: ratio([one * REFERENCE_WORDS / _words(found) for one in seconds["quotes"]], seconds["reference"]),
        rows.BRIEF_PAGES: _a_thousand(seconds["brief"], _words(found)),
        rows.WHOLE_PAGES: spread([1000 * one / len(pages) for one in seconds["newsbrief"]]),
    }


def _cheapest(seconds: dict[str, list[float]]) -> str:
    return min(ALGORITHMS, key=lambda algorithm: sum(seconds[algorithm]))


def _with_sumy(seconds: dict[str, list[float]], *parts: str) -> Spread:
    summed = [sum(one) for one in zip(seconds["trafilatura"], *(seconds[part] for part in parts), strict=True)]
    return ratio(summed, seconds["newsbrief"])


def _a_thousand(seconds: Sequence[float], words: int) -> Spread:
    """Milliseconds for 1,000 words."""
    return spread([1e6 * one / words for one in seconds])
