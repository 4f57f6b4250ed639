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
    last = len(line) if end is None else end
    if last and line.words[last - 1] in ALL and _start(line, last) == last - 1:
        return "all"
    for start in range(_articles(line, last) + 1):
        which = _known(line, start, last)
        if which is not None:
            return which
    return line.which(_start(line, last), last)


def _known(line: Line, start: int, end: int) -> Which | None:
    """What is surely named from here to the end."""
    found = line.known(start) if start < end else None
    return found[0] if found and start + found[1] == end else None


def _articles(line: Line, end: int) -> int:
    """How many words at the beginning may be none of the name: "the Guardian" can be called so or not."""
    return next((place for place in range(end) if line.words[place] not in BEFORE), end)


def _start(line: Line, end: int) -> int:
    """Where a name begins that is not known: after "digest" or "the digest"."""
    kinds = [place for place in range(_articles(line, end)) if line.words[place] in {"digest", "feed"}]
    return kinds[-1] + 1 if kinds else 0


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
