"""A country's holidays, loaded when somebody asks for one."""

import subprocess
import sys
from datetime import date

import pytest

from bot.holidays import holiday

CHRISTMAS = date(2026, 12, 25)


@pytest.mark.parametrize(
    ("country", "day", "name"),
    [
        ("DE", CHRISTMAS, "Christmas Day"),
        ("us", date(2026, 11, 26), "Thanksgiving"),
        ("DE-BY", date(2027, 1, 6), "Epiphany"),
        ("DE-BE", date(2027, 1, 6), None),
        ("DE", date(2026, 11, 23), None),
        ("off", CHRISTMAS, None),
        ("", CHRISTMAS, None),
        (None, CHRISTMAS, None),
        ("ZZ", CHRISTMAS, None),
        ("US-QQ", CHRISTMAS, None),
    ],
)
def test_a_day_is_a_holiday_in_a_country(country: str | None, day: date, name: str | None) -> None:
    found = holiday(country, day)
    assert found is None if name is None else found is not None and found.startswith(name)


def test_a_country_nobody_knows_is_told_of(caplog: pytest.LogCaptureFixture) -> None:
    assert holiday("XX", CHRISTMAS) is None
    assert "no holidays are known of XX" in caplog.text


def test_the_library_is_loaded_only_when_a_channel_asks() -> None:
    code = "import sys, datetime; from bot.holidays import holiday; holiday('off', datetime.date(2026, 1, 1)); sys.exit('holidays' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
