"""Scores real articles that lie beside the project, by labels of ours; nothing is ever learned from them, and none of their text is here."""

import json
import os
from pathlib import Path

from briefings.models import Article, Section
from tests.quality.corpus import LabelledQuote
from tests.quality.score import Tally, count

SHARED = Path(os.environ.get("NEWSBRIEF_SHARED", Path(__file__).parents[2].parent / "shared")) / "data"
LABELS = Path(__file__).parent / "real.json"


def _article(source: str) -> Article:
    kind, name = source.split("/")
    if kind == "pages":
        pages = {page["file"]: page["articleBody"] for page in json.loads((SHARED / "pages" / "truth.json").read_text("utf-8"))}
        return _plain(pages[name], headlines=0)
    return _plain((SHARED / "wikinews" / name).read_text("utf-8"), headlines=1)


def _plain(text: str, *, headlines: int) -> Article:
    """An article whose paragraphs are the text's lines, after the headline's."""
    spans, at = [], 0
    for line in text.split("\n"):
        begin, end = at + len(line) - len(line.lstrip()), at + len(line.rstrip())
        if end > begin:
            spans.append((begin, end))
        at += len(line) + 1
    return Article(text, (Section(tuple(spans[headlines:])),), language="en")


def real_tally(least_words: int) -> Tally:
    """The tally over all real articles; doubtful and nested quotations count neither for nor against."""
    tally = Tally()
    for labels in json.loads(LABELS.read_text("utf-8")):
        article = _article(labels["source"])
        wanted = [
            LabelledQuote(one["start"], one["end"], article.text[one["start"] : one["end"]], one["speaker"], one["role"], one["channel"])
            for one in labels["quotes"]
        ]
        ignored = [(start, end) for key in ("doubtful", "nested") for start, end in labels.get(key, ())]
        count(article, wanted, tally, least_words=least_words, ignored=ignored, also=labels.get("aliases"))
    return tally
