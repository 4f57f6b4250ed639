"""On which days an event took place, as its report tells: weekdays and dates in the headline and the first paragraphs."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from briefings.dates import MONTHS
from briefings.reports import Report

_WEEKDAYS = (
    "monday montag lundi lunes lunedì lunedi segunda-feira",
    "tuesday dienstag mardi martes martedì martedi terça-feira",
    "wednesday mittwoch mercredi miércoles mercoledì mercoledi quarta-feira",
    "thursday donnerstag jeudi jueves giovedì giovedi quinta-feira",
    "friday freitag vendredi viernes venerdì venerdi sexta-feira",
    "saturday samstag sonnabend samedi sábado sabato",
    "sunday sonntag dimanche domingo domenica",
)
WEEKDAYS = {name: number for number, names in enumerate(_WEEKDAYS) for name in names.split()}
_PART = r"(?:s|morgen|vormittag|mittag|nachmittag|abend|nacht)?"
_MONTH = "|".join(sorted((name for name in MONTHS if len(name) > 3 or name == "may"), key=len, reverse=True))
DAYS = re.compile(
    rf"\b(?:(?P<weekday>{'|'.join(sorted(WEEKDAYS, key=len, reverse=True))}){_PART}"
    rf"|(?P<day>\d{{1,2}})(?:st|nd|rd|th|er|º|\.)?\s+(?:of\s+|de\s+)?(?P<month>{_MONTH})"
    rf"|(?P<month2>{_MONTH})\s+(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?)\b(?!\d)",
    re.IGNORECASE,
)
RELATIVE = {
    "en": {"today": 0, "tonight": 0, "yesterday": 1},
    "de": {"heute": 0, "gestern": 1, "vorgestern": 2},
    "fr": {"aujourd'hui": 0, "aujourd’hui": 0, "hier": 1, "avant-hier": 2},
    "es": {"hoy": 0, "ayer": 1, "anteayer": 2},
    "it": {"oggi": 0, "ieri": 1},
    "pt": {"hoje": 0, "ontem": 1, "anteontem": 2},
}
"""Days before the day of the report."""

LOOKED_AT = 600
"""Letters of the body; further down stands what happened before."""

WEEK = 7


def days_of(report: Report, language: str = "und") -> frozenset[str]:
    """The days a report names, "11-17"; a weekday is the last one before the report was published, or the next day, and tells nothing without that date.

    Nor does "yesterday", which is read in the report's language.

    >>> sorted(days_of(Report("1", "Bridge closed on Tuesday", "It reopens on 3 December.", published=datetime(2026, 11, 18))))
    ['11-17', '12-03']
    """
    text, published = f"{report.title}\n{report.body[:LOOKED_AT]}", report.published.date() if report.published else None
    return frozenset((*_named(text, published), *(_relative(text, published, language) if published else ())))


def _relative(text: str, published: date, language: str) -> Iterator[str]:
    words = RELATIVE.get(language)
    if words:
        for found in re.finditer(rf"\b(?:{'|'.join(words)})\b", text, re.IGNORECASE):
            yield f"{published - timedelta(days=words[found[0].lower()]):%m-%d}"


def _back(published: date, weekday: int) -> int:
    """How many days before a report a weekday was; the one after it is meant rather than that of the week before.

    It is that day already where the report was written, east of the time its feed tells, or it lies ahead.
    """
    days = (published.weekday() - weekday) % WEEK
    return -1 if days == WEEK - 1 else days


def _named(text: str, published: date | None) -> Iterator[str]:
    for found in DAYS.finditer(text):
        if found["weekday"]:
            if published:
                yield f"{published - timedelta(days=_back(published, WEEKDAYS[found['weekday'].lower()])):%m-%d}"
        else:
            day, month = found["day"] or found["day2"], found["month"] or found["month2"]
            yield f"{MONTHS[month.lower()]:02}-{int(day):02}"
