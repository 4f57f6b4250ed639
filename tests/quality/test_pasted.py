"""Floors under the reading of pasted shapes: body, furniture, headline, date, byline."""

import re
from collections import Counter
from statistics import mean

import pytest

from briefings.models import Article
from briefings.paste import read_text
from tests.quality.pasted import Shape, shapes

SHORTEST_FURNITURE = 4
"""Characters; a shorter line of furniture ("--", "Aa") may be part of any text."""


def f1(text: str, body: str) -> float:
    found, wanted = (Counter(re.findall(r"\w+", side.casefold())) for side in (text, body))
    return 2 * (found & wanted).total() / max(found.total() + wanted.total(), 1)


def leaked(shape: Shape, article: Article) -> list[str]:
    lines = {" ".join(line.split()) for line in article.text.split("\n")}
    return [line for line in shape.furniture if len(line) >= SHORTEST_FURNITURE and " ".join(line.split()) in lines]


def read(shape: Shape) -> Article:
    return read_text(shape.paste)


@pytest.fixture(scope="module", params=[False, True], ids=["tuned", "kept"])
def part(request: pytest.FixtureRequest) -> list[tuple[Shape, Article]]:
    return [(shape, read(shape)) for shape in shapes() if shape.kept is request.param]


def test_there_are_at_least_thirty_shapes_in_six_languages_and_a_quarter_is_kept_apart() -> None:
    assert len(shapes()) >= 30
    assert {shape.language for shape in shapes()} == {"en", "es", "fr", "de", "it", "pt"}
    assert sum(shape.kept for shape in shapes()) * 4 >= len(shapes())


def test_the_body_comes_out_whole_and_alone(part: list[tuple[Shape, Article]]) -> None:
    scores = {shape.name: f1(article.text, shape.body) for shape, article in part}
    print(scores)
    assert mean(scores.values()) >= 0.99
    assert min(scores.values()) >= 0.97


def test_no_furniture_leaks(part: list[tuple[Shape, Article]]) -> None:
    assert {shape.name: lines for shape, article in part if (lines := leaked(shape, article))} == {}


@pytest.mark.parametrize("field", ["headline", "published", "byline"])
def test_fields_are_exact(part: list[tuple[Shape, Article]], field: str) -> None:
    wrong = [(shape.name, getattr(article, field)) for shape, article in part if getattr(article, field) != getattr(shape, field)]
    assert wrong == []


def test_datelines_are_read_and_stay_in_the_text(part: list[tuple[Shape, Article]]) -> None:
    for shape, article in part:
        assert article.dateline == shape.dateline
        assert article.dateline is None or article.text.startswith(article.dateline)
