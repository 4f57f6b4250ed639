"""Public holidays of a country, for channels that want no digest on them. The library is loaded when the first such channel asks."""

import logging
from datetime import date
from functools import lru_cache
from typing import Any

log = logging.getLogger("newsbrief")

OFF = frozenset({"", "off"})
MOST = 64
"""Calendars kept; there are about 250 countries."""


def holiday(country: str | None, day: date) -> str | None:
    """The name of a country's holiday on a day, none on an ordinary one; ``country`` is "DE", "US-CA", "off" or nothing.

    >>> holiday("DE", date(2026, 12, 25))
    'Christmas Day'
    >>> holiday("off", date(2026, 12, 25)), holiday("ZZ", date(2026, 12, 25)), holiday("DE", date(2026, 11, 23))
    (None, None, None)
    """
    if country is None or country.strip().lower() in OFF:
        return None
    calendar = _calendar(country.strip().upper())
    found = calendar.get(day) if calendar is not None else None
    return str(found) if found else None


@lru_cache(MOST)
def _calendar(country: str) -> Any:
    """A calendar that works out each year when it is asked for it; none of a country nobody knows, which is told once."""
    import holidays  # noqa: PLC0415 - 0.05 s and a few megabytes that most never need

    name, _, region = country.partition("-")
    try:
        return holidays.country_holidays(name, subdiv=region or None, language="en_US")  # else the machine's language
    except NotImplementedError:
        log.warning("no holidays are known of %s", country)
        return None
