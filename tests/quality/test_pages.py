import gzip
import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from briefings.models import Article
from briefings.page import TEASER_NOTE, read_page
from tests.quality.shingles import agreement, f1

PAGES = Path(__file__).parent / "pages"
EXPECTED: dict[str, dict[str, Any]] = json.loads((PAGES / "expected.json").read_text(encoding="utf-8"))
SHARED = Path(__file__).parents[3] / "shared" / "data" / "pages"

FIELDS = ("headline", "byline", "published", "outlet", "language", "dek", "dateline")


@cache
def read(name: str) -> Article:
    return read_page((PAGES / f"{name}.html").read_bytes())


def expected_text(name: str) -> str:
    return "\n\n".join(EXPECTED[name]["text"])


def test_our_own_pages_are_read_nearly_word_for_word() -> None:
    score = f1((expected_text(name), read(name).text) for name in EXPECTED)
    print(f"our own pages: F1 {score:.3f}")
    assert score >= 0.99


@pytest.mark.parametrize("name", EXPECTED)
def test_a_page_is_read_word_for_word(name: str) -> None:
    assert min(agreement(expected_text(name), read(name).text)) >= 0.97


@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize("name", EXPECTED)
def test_a_page_says_who_wrote_what_and_when(name: str, field: str) -> None:
    found = getattr(read(name), field)
    assert (list(found) if isinstance(found, tuple) else found) == EXPECTED[name][field]


@pytest.mark.parametrize("name", EXPECTED)
def test_no_furniture_of_a_page_reaches_its_text(name: str) -> None:
    assert [line for line in EXPECTED[name]["furniture"] if line in read(name).text] == []


def test_the_magazine_has_its_kicker_and_subheads() -> None:
    found = [(section.kicker, section.subhead) for section in read("magazine").sections]
    assert found == [(None, None), ("The climb", "Eleven hundred steps before noon"), (None, "Who comes next")]


def test_only_the_teaser_is_called_one() -> None:
    assert [name for name in EXPECTED if read(name).notes == (TEASER_NOTE,)] == ["teaser"]


@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared pages (../shared/data/pages) are not here")
def test_forty_real_pages_are_read_better_than_by_trafilatura_alone() -> None:
    truth = json.loads((SHARED / "truth.json").read_text(encoding="utf-8"))
    pairs = [(page["articleBody"], read_page(gzip.decompress((SHARED / page["file"]).read_bytes()), page["url"]).text) for page in truth]
    score = f1(pairs)
    print(f"forty real pages: F1 {score:.4f} (trafilatura alone .9625)")
    assert score >= 0.98
