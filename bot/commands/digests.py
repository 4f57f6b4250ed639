"""The verbs of digests."""

import re

from bot.commands.clock import NUMBERS
from bot.commands.errors import NotUnderstood
from bot.commands.line import Line
from bot.commands.naming import until_when
from bot.commands.scheduling import AT, CALLED, FILLERS, INTO, SECTIONS, TOPIC, ZONE, clauses
from bot.commands.values import Command, DigestAdd, DigestEdit, DigestPause, Which

LEADS = {"half", "quarter", "top", "no", "timezone", "tz", "by", "not", *FILLERS, *TOPIC, *SECTIONS, *CALLED, *INTO, *ZONE, *AT, *NUMBERS}
"""Words that begin something else than a name."""


def add(line: Line) -> Command:
    """A new digest; without days on weekdays, without a zone in the caller's. Raises NotUnderstood."""
    said = clauses(line, 0, bare=True)
    if not said.get("times"):
        raise line.missing("At what time?")
    return DigestAdd(**{"zone": line.facts.zone, **said})


def edit(line: Line) -> Command:
    """What changes in a digest. Raises NotUnderstood."""
    found = line.known(0) or _first_word(line)
    if found and isinstance(found[0], int) and _is_time(line):
        found = None
    said = clauses(line, found[1] if found else 0, bare=False)
    if not said:
        raise line.missing("What shall change?")
    back = {"to_me": False} if "place" in said else {}  # in #news means: no more to me
    return DigestEdit(which=found[0] if found else None, **{**back, **said})


def _is_time(line: Line) -> bool:
    """Whether the first number goes on as a time: "8 am", "9 o'clock"."""
    return re.match(r"(?:am|pm|uhr|h|o'?clock)\b|[ap]\.m", line.word(1)) is not None


def _first_word(line: Line) -> tuple[Which, int] | None:
    """A name that is not known and not quoted is one word, when that says nothing else."""
    word = line.word(0)
    if not word[:1].isalpha() or word in LEADS:
        return None
    try:
        return None if clauses(Line(line.verb, line.tokens[:1], line.facts, line.raw), 0, bare=False) else (line.name(0, 1), 1)
    except NotUnderstood as unknown:
        return (line.name(0, 1), 1) if len(line) > 1 and unknown.kind == "option" else None


def pause(line: Line) -> Command:
    """No more for now. Raises NotUnderstood."""
    return DigestPause(*until_when(line))
