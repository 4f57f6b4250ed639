"""What several verbs say: which feed or digest, and until when."""

from datetime import date
from zoneinfo import ZoneInfo

from bot.commands.dates import read_date
from bot.commands.line import Line
from bot.commands.values import Which

ALL = {"all", "everything", "alle"}
UNTIL = {"until", "till", "til", "to", "bis", "for"}
BEFORE = {"digest", "feed", "the", "my"}


def until_when(line: Line) -> tuple[Which | None, date | None]:
    """Which, and until when."""
    lead = next((place for place in range(len(line)) if line.word(place) in UNTIL and place + 1 < len(line)), None)
    if lead is None:
        return chosen(line), None
    here = line.facts.now.astimezone(ZoneInfo(line.facts.zone)) if line.facts.zone else line.facts.now
    return chosen(line, lead), read_date(line.rest(lead + 1), here.date())


def chosen(line: Line, end: int | None = None) -> Which | None:
    """The feed or digest that is named, with or without "the digest" before it; "all"; None when none is."""
    words = [word for word in line.words[:end] if word not in BEFORE]
    start = next((place for place, word in enumerate(line.words[:end]) if word not in BEFORE), 0)
    return "all" if len(words) == 1 and words[0] in ALL else line.which(start, end) if words else None


def chosen_feed(line: Line, end: int | None = None) -> Which:
    """The feed that is named. Raises NotUnderstood when none is."""
    return needed(line, chosen(line, end))


def needed(line: Line, which: Which | None) -> Which:
    """The feed, which must have been named. Raises NotUnderstood."""
    if which is None:
        raise line.missing("Which feed? Give its name or its number.")
    return which


def named(line: Line) -> tuple[Which, int]:
    """The feed that is named first, and how many tokens its name takes: one word when it is not known. Raises NotUnderstood."""
    found = line.known(0) or ((line.name(0, 1), 1) if len(line) else None)
    if found is None:
        raise line.missing("Which feed? Give its name or its number.")
    return found
