"""Names of countries, which do not tell which event a headline is about."""

import pytest

from briefings.countries import is_country


@pytest.mark.parametrize(
    "names",
    [
        "american americano amerikanisch americain",
        "german deutschland allemagne aleman tedesco alemao",
        "peru peruano india indien irish irlandes",
    ],
)
def test_countries_and_their_people_are_known_in_six_languages(names: str) -> None:
    assert [name for name in names.split() if not is_country(name)] == []


def test_towns_and_people_that_begin_alike_are_no_countries() -> None:
    assert [
        name for name in "perugia genoa francis austin george scott paris turin norwich porto russell".split() if is_country(name)
    ] == []
