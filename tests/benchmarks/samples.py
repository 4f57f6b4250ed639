"""What the benchmark reads: real pages where they lie beside the repository, else the pages and articles written for the tests."""

import gzip
import html
import re
from dataclasses import dataclass
from functools import cache
from itertools import count, cycle
from pathlib import Path

from briefings.markup import decode
from briefings.models import Article, Section
from tests.quality import corpus
from tests.quality.corpus import Labelled

SHARED = Path(__file__).parents[3] / "shared" / "data" / "pages"
OWN = Path(__file__).parents[1] / "quality" / "pages"
VARIANTS = ("", "en", "ov", "sson", "ez", "ic", "ard", "well", "ini", "ow")
"""What the speakers' surnames end in each time an article is used again: longer texts have more people in them, as they do in life."""


@dataclass(frozen=True, slots=True)
class Pages:
    """Files of pages, and in words which they are."""

    files: tuple[Path, ...]
    told: str


def pages(most: int | None = None, *, real: bool = True) -> Pages:
    """The pages to measure on, the first ``most`` of them; ``real`` ones where they are to be had."""
    shared = tuple(sorted(SHARED.glob("*.html.gz"))) if real else ()
    files = (shared or tuple(sorted(OWN.glob("*.html"))))[:most]
    kind = "real news pages" if shared else "pages written for the tests"
    return Pages(files, f"{len(files)} {kind}")


def load(file: Path) -> str:
    """A page as text."""
    raw = file.read_bytes()
    return decode(gzip.decompress(raw) if file.suffix == ".gz" else raw)


@cache
def labelled() -> tuple[Labelled, ...]:
    """Every article of the corpus, by language and name."""
    languages = sorted(folder.name for folder in corpus.FOLDER.iterdir() if folder.is_dir())
    return tuple(one for language in languages for one in corpus.corpus(language))


def _paragraphs(one: Labelled, variant: str) -> list[str]:
    names = {quote.speaker.split()[-1] for quote in one.quotes if quote.speaker and quote.speaker.split()[-1].istitle()}
    pattern = re.compile(rf"\b({'|'.join(map(re.escape, sorted(names)))})\b") if names and variant else None
    texts = [one.article.text[start:end] for start, end in one.article.paragraphs]
    return [pattern.sub(rf"\1{variant}", text) for text in texts] if pattern else texts


def long_article(words: int) -> Article:
    """English articles of the corpus one after the other, up to a number of words."""
    texts: list[str] = []
    reached = 0
    english = [one for one in labelled() if one.article.language == "en"]
    for number, one in zip(count(), cycle(english), strict=False):
        for text in _paragraphs(one, VARIANTS[number // len(english) % len(VARIANTS)]):
            if reached >= words:
                return _article(texts)
            texts.append(text)
            reached += len(text.split())
    return _article(texts)


def _article(texts: list[str]) -> Article:
    spans: list[tuple[int, int]] = []
    at = 0
    for text in texts:
        spans.append((at, at + len(text)))
        at += len(text) + 2
    return Article("\n\n".join(texts), (Section(tuple(spans)),), headline="A long day in many places", language="en")


def as_page(article: Article) -> str:
    """A plain page that holds an article."""
    body = "\n".join(f"<p>{html.escape(article.text[start:end])}</p>" for start, end in article.paragraphs)
    title = html.escape(article.headline or "")
    return f'<!doctype html><html lang="en"><head><title>{title}</title></head><body><article><h1>{title}</h1>\n{body}\n</article></body></html>'
