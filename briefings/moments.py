"""Times as feeds write them, to aware UTC; no clock, so "yesterday" stays unread and nothing is invented."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from briefings.dates import MONTHS

LONGEST = 80
"""Characters; a longer text is no time."""

EARLIEST, LATEST = 1990, 2199
"""Years believed; 0001 and 1970 are what programs write for "never"."""

ZONES = {
    "z": 0, "ut": 0, "utc": 0, "gmt": 0, "wet": 0, "bst": 60, "cet": 60, "mez": 60, "west": 60, "cest": 120, "mesz": 120, "eet": 120,
    "eest": 180, "msk": 180, "ist": 330, "jst": 540, "kst": 540, "aest": 600, "aedt": 660, "nzst": 720, "nzdt": 780, "sgt": 480, "hkt": 480,
    "est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420, "mdt": -360, "pst": -480, "pdt": -420, "akst": -540, "akdt": -480,
    "hst": -600, "brt": -180, "art": -180,
}  # fmt: skip
"""Minutes east of Greenwich; RFC 822's names first."""

SPACES = re.compile(r"\s+")
NO_ZONE = "has no time zone, so it is read as UTC"
NO_TIME = "has no time of day"

_TIME = r"(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::(?P<second>\d\d)(?:[.,](?P<fraction>\d+))?)?(?:\s?(?P<half>[ap])\.?m\b\.?)?"
_ZONE = r"(?P<zone>(?:gmt|utc)?[+-]\d\d?(?::?\d\d)?|[a-z]{1,5})"
_MONTH = r"(?P<month>[^\W\d_]{3,10})\.?"
_WEEKDAY = r"(?:[^\W\d_]{2,12}\.?,?\s)?"
_FORMS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?P<year>\d{{4}})-(?P<number>\d\d?)-(?P<day>\d\d?)(?:(?:T|\s){_TIME})?\s?{_ZONE}?",
        rf"(?P<year>\d{{4}})/(?P<number>\d\d?)/(?P<day>\d\d?)(?:\s{_TIME})?\s?{_ZONE}?",
        r"(?P<year>\d{4})(?P<number>\d\d)(?P<day>\d\d)T(?P<hour>\d\d)(?P<minute>\d\d)(?P<second>\d\d)" + rf"\s?{_ZONE}?",
        rf"{_WEEKDAY}(?P<day>\d\d?)[\s-]{_MONTH}[\s-](?P<year>\d{{4}}|\d\d)(?:,?\s{_TIME})?(?:\s?{_ZONE})?(?:\s\([^()]*\))?",
        rf"{_WEEKDAY}{_MONTH}\s(?P<day>\d\d?),?\s(?P<year>\d{{4}})(?:,?\s{_TIME})?(?:\s?{_ZONE})?",
        rf"{_WEEKDAY}{_MONTH}\s(?P<day>\d\d?)\s{_TIME}\s(?:{_ZONE}\s)?(?P<year>\d{{4}})",
    )
)
"""ISO 8601 and W3CDTF, the same with strokes, basic ISO, RFC 822 and 2822, American order, asctime."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A time that was read (aware UTC), or None; ``note`` says in plain words what is wrong or missing, empty when nothing is."""

    at: datetime | None
    note: str = ""


def moment(printed: str) -> Moment:
    """What a feed's time means.

    >>> moment("Tue, 03 Nov 2026 09:15:00 -0500").at.isoformat()
    '2026-11-03T14:15:00+00:00'
    >>> moment("next week").note
    '“next week” is no date'
    """
    text = SPACES.sub(" ", printed[: 2 * LONGEST]).strip()
    found = _form(text)
    if found is None:
        return Moment(None, f"“{text[:40]}” is no date" if text else "its date is empty")
    try:
        return _read(found, text)
    except (ValueError, OverflowError):
        return Moment(None, f"“{text}” is no day or time there is")


def _form(text: str) -> re.Match[str] | None:
    if len(text) > LONGEST:
        return None
    return next((found for form in _FORMS if (found := form.fullmatch(text))), None)


def _read(found: re.Match[str], text: str) -> Moment:
    parts = found.groupdict()
    naive = _naive(parts)
    if not EARLIEST <= naive.year <= LATEST:
        return Moment(None, f"“{text}” stands for no date")
    minutes, note = _offset(parts.get("zone"), has_time=parts["hour"] is not None)
    return Moment((naive - timedelta(minutes=minutes)).replace(tzinfo=UTC), f"“{text}” {note}" if note else "")


def _naive(parts: dict[str, str | None]) -> datetime:
    """Local time as printed; 24:00 is the next day's midnight and a leap second the second before it. Raises ValueError."""
    minute, second = (int(parts[name] or 0) for name in ("minute", "second"))
    hour = _hour(parts)
    month = int(parts["number"] or 0) if parts.get("number") else _month(parts)
    next_day = (hour, minute, second) == (24, 0, 0)
    day = datetime(_year(parts["year"] or ""), month, int(parts["day"] or 0), 0 if next_day else hour, minute, min(second, 59))  # noqa: DTZ001 - its zone is judged by the caller
    if second > 60:
        raise ValueError(second)
    micro = int((parts.get("fraction") or "0")[:6].ljust(6, "0"))
    return day.replace(microsecond=micro) + timedelta(days=next_day)


def _hour(parts: dict[str, str | None]) -> int:
    """The hour of 24; with "am" or "pm" it was printed as one of twelve. Raises ValueError."""
    hour, half = int(parts["hour"] or 0), parts.get("half")
    if half and not 1 <= hour <= 12:
        raise ValueError(hour)
    return hour % 12 + 12 * (half.lower() == "p") if half else hour


def _month(parts: dict[str, str | None]) -> int:
    number = MONTHS.get((parts["month"] or "").lower())
    if number is None:
        raise ValueError(parts["month"])
    return number


def _year(printed: str) -> int:
    return int(printed) if len(printed) == 4 else 2000 + int(printed) if int(printed) < 70 else 1900 + int(printed)


def _offset(zone: str | None, *, has_time: bool) -> tuple[int, str]:
    """Minutes east of Greenwich, and what should be said of them. Raises ValueError."""
    if not has_time:
        return 0, NO_TIME
    if zone is None:
        return 0, NO_ZONE
    if zone[-1].isdigit():
        return _numeric(zone.lower().removeprefix("gmt").removeprefix("utc")), ""
    named = ZONES.get(zone.lower())
    return (named, "") if named is not None else (0, f"names the zone {zone}, which is not known, so it is read as UTC")


def _numeric(zone: str) -> int:
    digits = zone[1:].replace(":", "")
    hours, minutes = (int(digits[:-2]), int(digits[-2:])) if len(digits) > 2 else (int(digits), 0)
    if hours > 14 or minutes > 59:
        raise ValueError(zone)
    return (hours * 60 + minutes) * (-1 if zone[0] == "-" else 1)
