"""Dates as they are printed above an article, in six languages; no clock, so "2 hours ago" stays unresolved."""

import re
from dataclasses import dataclass
from datetime import date

LONGEST = 200
"""Characters; a longer line is no date line and is not searched."""

_MONTHS = (
    "january jan januar jän jänner janvier janv enero ene gennaio gen janeiro",
    "february feb februar febr février févr fév fevrier febrero febbraio fevereiro fev",
    "march mar märz mär maerz mrz mars marzo março",
    "april apr avril avr abril abr aprile",
    "may mai mayo maggio mag maio",
    "june jun juni juin junio giugno giu junho",
    "july jul juli juillet juil julio luglio lug julho",
    "august aug août aout agosto ago",
    "september sep sept septembre septiembre set settembre setembro",
    "october oct oktober okt octobre octubre ottobre ott outubro out",
    "november nov novembre noviembre novembro",
    "december dec dezember dez décembre déc decembre diciembre dic dicembre dezembro",
)
MONTHS: dict[str, int] = {name: number for number, row in enumerate(_MONTHS, 1) for name in row.split()}

_ZONES = {"z": 0, "utc": 0, "gmt": 0, "wet": 0, "bst": 60, "cet": 60, "mez": 60, "west": 60, "cest": 120, "mesz": 120} | {
    "ist": 330, "est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420, "mdt": -360, "pst": -480, "pdt": -420,
    "akst": -540, "hst": -600, "jst": 540, "aest": 600, "aedt": 660, "nzst": 720, "nzdt": 780, "sgt": 480, "hkt": 480,
}  # fmt: skip
"""Minutes east of Greenwich; "ET" and its kind are left out because they move with the season."""

_FARTHEST_ZONE = 14
_DECEMBER, _CENTURY, _HOURS, _MINUTES = 12, 100, 24, 60
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d)"
_DAY = r"(?<!\d)(?P<day>\d{1,2})"
_NAMED = rf"(?P<month>{_MONTH})\b\.?"
_DATES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"(?<!\d)(?P<year>\d{4})-(?P<number>\d\d)-(?P<day>\d\d)(?!\d)",
        rf"(?<!\d){_YEAR}[/.](?P<number>\d{{1,2}})[/.](?P<day>\d{{1,2}})(?!\d)",
        rf"(?<!\d){_YEAR} ?年 ?(?P<number>\d{{1,2}}) ?月 ?(?P<day>\d{{1,2}}) ?日",
        rf"{_DAY}(?:st|nd|rd|th|er|º|°|\.)? ?(?:de |of |-)?{_NAMED},?(?: del?)?[ -]?{_YEAR}",
        rf"\b{_NAMED} ?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? {_YEAR}",
        rf"{_DAY}(?P<mark>[./-]) ?(?P<number>\d{{1,2}})(?P=mark) ?(?P<year>(?:19|20)?\d\d)(?!\d)",
    )
)
_ZONE = rf"(?P<zone>(?:{'|'.join(sorted(_ZONES, key=len, reverse=True))})\b|(?:utc|gmt)? ?[+-]\d\d?(?::?\d\d)?(?!\d))"
_HALF = r"(?P<half>[ap])\.? ?m\b\.?"
_TIME = re.compile(
    rf"(?<![\d.,:])(?P<hour>\d{{1,2}})(?:(?: ?[:.h] ?)(?P<minute>\d\d)(?::(?P<second>\d\d)(?:\.\d+)?)?(?: ?{_HALF})?"
    rf"| ?(?P<half2>[ap])\.? ?m\b\.?| ?h(?:rs?|s)?\b| ?uhr\b)(?!\d)(?: ?(?:uhr|h|hrs?|hs)\b)?[ ,]*\(?(?:{_ZONE})?\)?",
    re.IGNORECASE,
)
_UNITS = (
    r"(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|weeks?|months?|years?|yrs?|sekunden?|minuten?|stunden?|std|tag(?:en?)?"
    r"|wochen?|monat(?:en?)?|jahr(?:en?)?|segundos?|minutos?|horas?|d[ií]as?|semanas?|mes(?:es)?|años?|anos?|heures?|jours?|semaines?|mois"
    r"|ans?|secondi|minuti|or[ae]|giorn[io]|settiman[ae]|mes[ei]|ann[io])"
)
_COUNT = r"(?:about |over |circa |etwa |environ )?(?:\d{1,3}|an?|one|une?|uno|una|eine[rmn]?|um|uma)\+?"
_RELATIVE = re.compile(
    rf"\b{_COUNT} ?{_UNITS} (?:ago|fa|atrás)\b|\bvor {_COUNT} {_UNITS}\b|\b(?:hace|il y a|há|fa) {_COUNT} {_UNITS}\b"
    r"|\b(?:just now|yesterday|today|gestern|heute|ayer|hoy|hier|aujourd'hui|ieri|oggi|ontem|hoje)\b(?: at| um| a las?| à| alle| às)?",
    re.IGNORECASE,
)
_LABEL_WORDS = """published posted updated modified created issued first last on at the date time and by originally edited
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun
    et pt ct mt local t
    veröffentlicht aktualisiert erstellt stand am um vom uhr zuletzt geändert datum den der montag dienstag mittwoch donnerstag freitag
    samstag sonnabend sonntag mo di mi do fr sa so
    publicado actualizado actualizada publicada creado modificado fecha el la las a del de hs hrs h lunes martes miércoles jueves viernes
    sábado domingo lun mar mié jue vie sáb dom última actualización
    publié publiée mis mise jour le à date modifié mercredi jeudi vendredi samedi dimanche lundi mardi créé dernière
    pubblicato aggiornato aggiornata modificato il alle ore data ultimo aggiornamento lunedì martedì mercoledì giovedì venerdì sabato
    domenica e
    publicada atualizado atualizada em às as segunda terça quarta quinta sexta feira criado"""
_LABELS = frozenset(_LABEL_WORDS.split())
_UPDATED = re.compile(
    r"updated?|modified|edited|aktualisiert|geändert|actualizad|actualización|mis(?:e)? à jour|modifié|aggiornat|aggiornamento|modificat|atualizad",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Dated:
    """What a line says of time: ``date`` and ``time`` in ISO 8601 (time with its offset), ``rest`` the words that are about neither."""

    date: str | None
    time: str | None
    updated: bool
    rest: str

    @property
    def iso(self) -> str | None:
        """Date and time together, as precise as printed."""
        return None if self.date is None else "T".join(filter(None, (self.date, self.time)))

    @property
    def alone(self) -> bool:
        """Whether the line is about time and nothing else."""
        return not self.rest


def dated(line: str, language: str = "und") -> Dated | None:
    """What a line of up to 200 characters says of time, or None when it names neither date nor time of day, nor "2 hours ago".

    Day and month as numbers are read day first; in English, where both orders are used, only when the numbers leave no doubt.
    """
    if len(line) > LONGEST:
        return None
    updated_at = _UPDATED.search(line)
    day, rest = _take_dates(line, language)
    time, rest = _take_times(rest)
    rest, relative = _RELATIVE.subn(" ", rest)
    if rest == line and not relative:
        return None
    left = [word for word in _WORD.findall(rest) if word.casefold() not in _LABELS]
    digits = re.search(r"\d", rest) is not None
    updated = updated_at is not None and updated_at.start() <= 2 + len(line) - len(line.lstrip())
    return Dated(day, time, updated, " ".join(left) + ("#" if digits else ""))


def _take_dates(line: str, language: str) -> tuple[str | None, str]:
    """The first date as ISO, and the line without its dates; a date that may be read two ways is taken out but tells nothing."""
    for pattern in _DATES:
        found = pattern.search(line)
        if found and (iso := _iso(found, language)) is not None:
            return iso or None, pattern.sub(" ", line)
    return None, line


def _iso(found: re.Match[str], language: str) -> str | None:
    """ISO 8601; empty when the order of day and month is in doubt, None when it is no date at all."""
    parts = found.groupdict()
    year, day = int(parts["year"]), int(parts["day"])
    month = MONTHS[parts["month"].casefold()] if parts.get("month") else int(parts["number"])
    if parts.get("mark") == "/" and language in {"en", "und"}:
        if day <= _DECEMBER and month <= _DECEMBER and day != month:
            return ""
        day, month = (month, day) if month > _DECEMBER else (day, month)
    return _valid(year + 2000 * (year < _CENTURY), month, day)


def _valid(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _take_times(line: str) -> tuple[str | None, str]:
    found = _TIME.search(line)
    time = _clock(found) if found else None
    return (time, _TIME.sub(" ", line)) if time else (None, line)


def _clock(found: re.Match[str]) -> str | None:
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    half = (found["half"] or found["half2"] or "").casefold()
    if half:
        hour = hour % 12 + 12 * (half == "p")
    if hour >= _HOURS or minute >= _MINUTES:
        return None
    seconds = f":{found['second']}" if found["second"] else ""
    return f"{hour:02}:{minute:02}{seconds}{_offset(found['zone'])}"


def _offset(zone: str | None) -> str:
    if not zone:
        return ""
    zone = zone.casefold().strip()
    if zone in _ZONES:
        return _signed(_ZONES[zone])
    digits = re.sub(r"\D", "", zone)
    hours, minutes = (digits[:-2], digits[-2:]) if digits[2:] else (digits, "0")
    return _signed((int(hours) * 60 + int(minutes)) * (-1 if "-" in zone else 1))


def _signed(minutes: int) -> str:
    hours, rest = divmod(abs(minutes), 60)
    return f"{'-' if minutes < 0 else '+'}{hours:02}:{rest:02}" if hours <= _FARTHEST_ZONE and rest < _MINUTES else ""
