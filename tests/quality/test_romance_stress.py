"""Every Spanish, French and Portuguese stress item passes."""

import pytest

from briefings.models import Article, Section
from briefings.quotes import find_quotes
from tests.quality import stress_es, stress_fr, stress_pt
from tests.quality.stress import StressItem

ITEMS = [
    pytest.param(language, item, id=f"{language}: {item.name}")
    for language, module in (("es", stress_es), ("fr", stress_fr), ("pt", stress_pt))
    for item in module.STRESS
]


def article(item: StressItem, language: str) -> Article:
    spans, at = [], 0
    for paragraph in item.text.split("\n\n"):
        spans.append((at, at + len(paragraph)))
        at += len(paragraph) + 2
    return Article(item.text, (Section(tuple(spans)),), headline=item.headline, language=language)


@pytest.mark.parametrize(("language", "item"), ITEMS)
def every_item_has_its_quotations_and_no_others(language: str, item: StressItem) -> None:
    found = find_quotes(article(item, language))
    assert tuple((quote.words, quote.speaker) for quote in found) == item.quotes
    assert tuple(quote.channel for quote in found) == item.channels or not item.channels
    assert tuple(quote.role for quote in found) == item.roles or not item.roles
