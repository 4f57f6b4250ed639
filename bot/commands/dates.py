"""Days as people type them after "until". Strict on purpose: a wrong guess would silence a digest for a year.

A library was weighed: dateparser reads "a" as January, "on" as a Wednesday and 1/2 as one of two days without asking, and takes 1.2 s for a word
it does not know; dateutil fills in what is missing from today. The months of six languages are those articles are dated with.
"""

import re
from collections.abc import Callable
from datetime import date, timedelta
from functools import lru_cache

from bot.commands.clock import DAY, NUMBERS
from bot.commands.errors import NotUnderstood, shown
from bot.commands.words import folded
from bot.times import told_day

_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th|er|\.|º|°)?"
_MONTH = r"(?P<month>[^\W\d_]{3,12})\.?"
_YEAR = r"(?:,? ?(?:del? )?(?P<year>\d{4}))?"
_COUNT = rf"(?P<count>\d{{1,3}}|an?|{'|'.join(NUMBERS)})"
LONGEST = 60
ARTICLE = re.compile(r"^(?:the|on|am|den|le|el|il)(?: the)? ")
UNITS = {"day": 1, "night": 1, "week": 7, "fortnight": 14, "month": 30}
TODAY = (
    {"today": 0, "tonight": 0, "now": 0, "heute": 0, "hoy": 0, "aujourd'hui": 0, "oggi": 0, "hoje": 0}
    | dict.fromkeys("yesterday gestern hier ayer ieri ontem".split(), -1)
    | dict.fromkeys("tomorrow tmrw morgen demain manana domani amanha".split(), 1)
)
SOON = {"next week", "nachste woche"}
NEXT = re.compile(r"(?:next |this |nachsten |nachster |prochain )?([^\W\d_-]+(?:-feira)?)(?: next)?")


def read_date(typed: str, today: date) -> date:
    """The day that was typed, later than today. Raises NotUnderstood."""
    line = ARTICLE.sub("", " ".join(folded(typed).split()).strip(" .,")) if len(typed) <= LONGEST else ""
    day = next(filter(None, (read(line, today) for read in READERS)), None) if line else None
    if day is None:
        raise NotUnderstood("date", f"{shown(typed)} is not a date. Use `2026-12-24`, `24 Dec`, `tomorrow` or `monday`.", typed)
    if day <= today:
        raise NotUnderstood("date", f"{told_day(day)} is not after today. Until which day?", typed)
    return day


def _iso(line: str, _: date) -> date | None:
    found = re.fullmatch(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})", line)
    return _day(int(found[1]), int(found[2]), int(found[3])) if found else None


def _named_month(line: str, today: date) -> date | None:
    """24 Dec, 24. Dezember 2026, December 24th."""
    for pattern in (rf"{_DAY} ?(?:of |de )?{_MONTH}{_YEAR}", rf"{_MONTH} ?(?:the )?{_DAY}{_YEAR}"):
        found = re.fullmatch(pattern, line)
        month = _months().get(found["month"]) if found else None
        if found and month:
            return _dated(found["year"], month, int(found["day"]), today)
    return None


@lru_cache(maxsize=1)
def _months() -> dict[str, int]:
    from briefings.dates import MONTHS  # noqa: PLC0415 - its patterns are for articles and take time to compile

    return {folded(name): number for name, number in MONTHS.items()}


def _numbers(line: str, today: date) -> date | None:
    """24.12. and 24.12.2026 are the day first everywhere; 24/12 and 12/24 only one of two ways, 1/2 is asked back."""
    found = re.fullmatch(r"(\d{1,2})([./-]) ?(\d{1,2})(?:\2 ?(\d{4}|\d{2}))?", line)
    if not found:
        return None
    first, second, year = int(found[1]), int(found[3]), found[4]
    if found[2] != "." and first <= 12 and second <= 12 and first != second:
        raise NotUnderstood("date", f"{shown(line)} can be two days. Write the month as a word, as in `24 Dec`.", line)
    day, month = (second, first) if found[2] != "." and second > 12 else (first, second)
    return _dated(f"20{year}"[-4:] if year else None, month, day, today)


def _dated(year: str | None, month: int, day: int, today: date) -> date | None:
    """A day with its year, or without one the next there is."""
    if year:
        return _day(int(year), month, day)
    years = (today.year + ahead for ahead in range(9))  # 29 February may be eight years away
    return next((found for found in (_day(year, month, day) for year in years) if found and found >= today), None)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _word(line: str, today: date) -> date | None:
    return today + timedelta(TODAY[line]) if line in TODAY else None


def _weekday(line: str, today: date) -> date | None:
    """The next such day; today's name means the one in a week."""
    found = NEXT.fullmatch(line)
    name = "monday" if line in SOON else found[1] if found else ""
    return today + timedelta((DAY[name] - today.weekday() - 1) % 7 + 1) if name in DAY else None


def _away(line: str, today: date) -> date | None:
    """In 3 days, for 2 weeks, a month."""
    found = re.fullmatch(rf"(?:in |for )?{_COUNT} ?(?P<unit>{'|'.join(UNITS)})s?", line)
    if not found:
        return None
    count = NUMBERS.get(found["count"]) or (int(found["count"]) if found["count"].isdigit() else 1)
    return today + timedelta(count * UNITS[found["unit"]])


READERS: tuple[Callable[[str, date], date | None], ...] = (_iso, _named_month, _numbers, _word, _weekday, _away)
