"""Reads our own short news articles with the highlights a web editor would write, one file each.

A file has two parts divided by a line of ``===``: facts about the article (``key: value``; ``highlight:`` repeats), then its paragraphs.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from briefings.models import Article, Section

FOLDER = Path(__file__).parent / "highlights"


@dataclass(frozen=True, slots=True)
class Highlighted:
    """An English article with its highlights; ``kept`` ones are never tuned on."""

    name: str
    shape: str
    kept: bool
    article: Article
    highlights: tuple[str, ...]

    @property
    def summary(self) -> str:
        """The highlights, one a line."""
        return "\n".join(self.highlights)


def read(path: Path) -> Highlighted:
    """The article in one file; raises KeyError or ValueError when a field is missing or strange."""
    head, body = path.read_text(encoding="utf-8").split("\n===\n")
    rows = [line.split(": ", 1) for line in head.splitlines()]
    one = dict(rows)
    text = body.strip()
    spans, at = [], 0
    for block in text.split("\n\n"):
        spans.append((at, at + len(block)))
        at += len(block) + 2
    article = Article(text, (Section(tuple(spans)),), headline=one["headline"], dek=one.get("dek"), language="en")
    kept = {"tuned": False, "kept": True}[one["part"]]
    return Highlighted(path.stem, one["shape"], kept, article, tuple(value for key, value in rows if key == "highlight"))


@cache
def highlighted() -> tuple[Highlighted, ...]:
    """All articles with highlights, by name."""
    return tuple(read(path) for path in sorted(FOLDER.glob("*.txt")))
