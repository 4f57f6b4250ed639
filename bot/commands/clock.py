"""Times of day and days of the week as people type them."""

import re
from collections.abc import Sequence
from datetime import time

from bot.commands.errors import not_a_time
from bot.times import EVERY_DAY, WEEKDAYS, WEEKENDS

_NUMBERS = "one two three four five six seven eight nine ten eleven twelve".split()
NUMBERS = {word: number for number, word in enumerate(_NUMBERS, 1)}
NAMED = {
    word: time(hour)
    for hour, words in {
        0: "midnight mitternacht minuit medianoche mezzanotte meia-noite",
        12: "noon midday mittag mittags midi mediodia mezzogiorno meio-dia",
    }.items()
    for word in words.split()
}
_HOUR = rf"(?P<hour>\d{{1,2}}|{'|'.join(NUMBERS)})"
_HALF = r"(?: ?(?P<half>[ap])\.? ?m\.?|(?P<short>[ap])|,? (?:in the |at )?(?P<part>morning|afternoon|evening|night))?"
_OCLOCK = r"(?: ?(?:uhr|h|hrs?|hours?|o'clock|oclock)\.?)?"
_END = r"(?=[ .]|$)"
CLOCKS = tuple(
    re.compile(pattern + _END)
    for pattern in (
        rf"(?P<hour>\d{{1,2}})(?:[:.]| ?h ?| uhr )(?P<minute>\d\d)(?::\d\d)?{_OCLOCK}{_HALF}",
        rf"(?P<hour>\d\d)(?P<minute>\d\d){_OCLOCK}{_HALF}",
        r"(?P<hour>\d)(?P<minute>\d\d) ?(?P<half>[ap])\.?m\.?",
        rf"(?P<past>half|quarter) (?P<way>past|to|after) {_HOUR}{_OCLOCK}{_HALF}",
        r"12 ?(?P<named>noon|midday|midnight)",
        rf"{_HOUR}{_OCLOCK}{_HALF}",
        rf"(?P<named>{'|'.join(NAMED)})",
    )
)
"""The ways of writing a time, the longest first; group names are the parts."""
BARE = re.compile(r"\d{1,2}|[a-z]+")
"""What alone may be a time or something else: 8 is a time only where no other number is expected."""
NUMERIC = re.compile(r"\d")
LOOKED_AT = 7
"""Words of one time at most: "half past eight in the evening" has six."""
LATE = {"afternoon", "evening", "night"}

_DAYS = (
    "monday mon montag montags mo lundi lunes lunedi segunda segunda-feira seg",
    "tuesday tue tues dienstag dienstags di mardi mar martes martedi terca terca-feira ter",
    "wednesday wed weds mittwoch mittwochs mi mercredi mer miercoles mie mercoledi quarta quarta-feira qua",
    "thursday thu thur thurs donnerstag donnerstags do jeudi jeu jueves jue giovedi gio quinta quinta-feira qui",
    "friday fri freitag freitags fr vendredi ven viernes vie venerdi sexta sexta-feira sex",
    "saturday sat samstag samstags sonnabend sa samedi sam sabado sab sabato",
    "sunday sun sonntag sonntags so dimanche dim domingo dom domenica",
)
DAY = {word: number for number, row in enumerate(_DAYS) for word in row.split()} | {"lun": 0}
SETS = {
    word: days
    for days, words in {
        EVERY_DAY: "daily everyday day days week tag tage taglich jour jours dia dias giorno giorni quotidien diario",
        WEEKDAYS: "weekday weekdays workday workdays werktag werktags werktage wochentags feriali laborables uteis",
        WEEKENDS: "weekend weekends week-end wochenende wochenenden finsemana",
    }.items()
    for word in words.split()
}
EVERY = {"every", "each", "all", "on", "jeden", "jede", "chaque", "cada", "ogni", "todos", "tous", "los", "les", "the", "os", "am"}
NEEDS_EVERY = {"day", "days", "week", "tag", "tage", "jour", "jours", "dia", "dias", "giorno", "giorni"}
"""Words for all days only after a word like "every"."""
AND = {"and", "und", "et", "y", "e", "&", "+", "/", ","}
TO = {"-", "--", "to", "through", "thru", "till", "until", "bis", "a", "al", "au", "ate", "..."}
EXCEPT = {"except", "without", "but", "not", "ausser", "sauf", "excepto", "tranne", "exceto"}
PIECES = re.compile(r"\.{2,3}|[-+&/]|[^-+&/.]+")


def time_at(words: Sequence[str], place: int, *, bare: bool = True) -> tuple[time, int] | None:
    """The time that begins at this word and how many words it takes; None where none begins. Raises NotUnderstood for 25:00.

    ``bare`` says whether a number alone is an hour.
    """
    line = " ".join(words[place : place + LOOKED_AT])
    found = next(filter(None, (pattern.match(line) for pattern in CLOCKS)), None)
    if not found:
        _complain(words[place], bare=bare)
        return None
    used = found[0].count(" ") + 1
    if BARE.fullmatch(found[0]) and found[0] not in NAMED and not (bare and found[0].isdigit()):
        return None
    if used == 1 and found[0].rstrip(".") != words[place].rstrip("."):
        _complain(words[place], bare=bare)
        return None
    return _time(found, found[0]), used


def _complain(word: str, *, bare: bool) -> None:
    """Raises NotUnderstood for what only begins like a time."""
    if NUMERIC.match(word) and (bare or not word.isdigit()):
        raise not_a_time(word)


def _time(found: re.Match[str], typed: str) -> time:
    part = found.groupdict()
    if part.get("named"):
        return NAMED[part["named"]]
    hour = NUMBERS.get(part["hour"]) or int(part["hour"])
    minute = int(part.get("minute") or {"half": 30, "quarter": 15}.get(part.get("past") or "", 0))
    if part.get("way") == "to":
        hour, minute = (hour - 1) % 24, 60 - minute
    return _checked(_by_half(hour, part, typed), minute, typed)


def _by_half(hour: int, part: dict[str, str], typed: str) -> int:
    """The hour of 24, from "am", "pm" or the part of the day it was said with."""
    half = part.get("half") or part.get("short")
    if half and not 1 <= hour <= 12:
        raise not_a_time(typed)
    if half:
        return hour % 12 + 12 * (half == "p")
    return hour + 12 if part.get("part") in LATE and 1 <= hour < 12 else hour


def _checked(hour: int, minute: int, typed: str) -> time:
    if hour > 23 or minute > 59:
        raise not_a_time(typed)
    return time(hour, minute)


def days_at(words: Sequence[str], place: int) -> tuple[tuple[int, ...], int] | None:
    """The days that begin at this word and how many words they take; None where none begin."""
    days: set[int] = set()
    at, end, taken_away = place, place, False
    while at < len(words):
        if words[at] in AND and end > place:
            at += 1
            continue
        if words[at] in EXCEPT and end > place:
            taken_away, at = True, at + 1
            continue
        found = _span(words, at)
        if not found:
            break
        days = days - set(found[0]) if taken_away else days | set(found[0])
        at = end = at + found[1]
    return (tuple(sorted(days)), end - place) if end > place and days else None


def _span(words: Sequence[str], place: int) -> tuple[tuple[int, ...], int] | None:
    """One day, a set of days, or a range: "every monday", "weekdays", "mon-fri", "monday to friday"."""
    begin = place
    while begin < len(words) and words[begin] in EVERY:
        begin += 1
    first = _named(words, begin, every=begin > place)
    if first is None:
        return None
    last = _named(words, begin + 2, every=False) if begin + 2 < len(words) and words[begin + 1] in TO else None
    if len(first) == 1 and last is not None and len(last) == 1:
        return _from_to(first[0], last[0]), begin + 3 - place
    return first, begin + 1 - place


def _named(words: Sequence[str], place: int, *, every: bool) -> tuple[int, ...] | None:
    word = words[place].rstrip(".:") if place < len(words) else ""
    if word in SETS:
        return SETS[word] if every or word not in NEEDS_EVERY else None
    if word in DAY or word.removesuffix("s") in DAY:
        return (DAY[word] if word in DAY else DAY[word.removesuffix("s")],)
    return _joined(word)


def _joined(word: str) -> tuple[int, ...] | None:
    """Days written as one word: "mon-fri", "tue/thu"."""
    pieces = [piece.strip() for piece in PIECES.findall(word)]
    if len(pieces) < 3 or len(pieces) > 20:
        return None
    days, marks = [DAY.get(piece.removesuffix("s"), DAY.get(piece)) for piece in pieces[::2]], set(pieces[1::2])
    if None in days or len(pieces) % 2 == 0:
        return None
    known = [day for day in days if day is not None]
    ranged = marks <= {"-", "..", "..."} and len(known) == 2
    return _from_to(known[0], known[1]) if ranged else tuple(sorted(set(known)))


def _from_to(first: int, last: int) -> tuple[int, ...]:
    """A range of days, over the weekend if need be: Friday to Monday."""
    return tuple(sorted((first + step) % 7 for step in range((last - first) % 7 + 1)))
