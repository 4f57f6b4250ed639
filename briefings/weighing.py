"""A language's weights: those learned from all languages, with what the language's own articles add."""

from collections.abc import Mapping
from functools import cache

from briefings.weights import QUOTATIONS, SPEAKERS

OWN = "@"
"""Stands between a feature and the language whose own weight follows ("led_by_:@de")."""


@cache
def of_speakers(code: str) -> Mapping[str, float]:
    """The weights of the scorer of speakers, for a language."""
    return merged(SPEAKERS, code)


@cache
def of_quotations(code: str) -> Mapping[str, float]:
    """The weights of the test whether a string in marks is a quotation, for a language."""
    return merged(QUOTATIONS, code)


def merged(table: Mapping[str, float], code: str) -> dict[str, float]:
    """The weights of all languages with those of one added to them."""
    weights = {name: weight for name, weight in table.items() if OWN not in name}
    for name, weight in table.items():
        feature, mark, language = name.rpartition(OWN)
        if mark and language == code:
            weights[feature] = weights.get(feature, 0.0) + weight
    return weights


def forget() -> None:
    """Lets the tables be read anew after they were learned."""
    of_speakers.cache_clear()
    of_quotations.cache_clear()
