"""What may be said about a digest, in any order: times, days, zone, channel, "to me", "top 5", topics, sections, a name."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from bot.commands.clock import AND, DAY, NUMBERS, days_at, time_at
from bot.commands.errors import NotUnderstood, nearest, not_a_time, shown
from bot.commands.line import Line
from bot.commands.values import NamedPlace
from bot.commands.zones import is_unclear, read_zone, zone_at

MOST_TIMES, MOST_TOP, MOST_TOPICS, LONGEST_TOPIC = 12, 20, 10, 80
AT = {"at", "@", "um", "time"}
INTO = {"in", "into", "to", "for", "on", "channel", "place"}
ZONE = {"zone", "timezone", "tz", "in"}
TOPIC = {"topic", "topics", "about", "topics:"}
CALLED = {"as", "named", "called", "name"}
SECTIONS = {"section", "sections", "sections:"}
NOTHING = {"none", "off", "all", "any", "nothing", "everything"}
COUNTED = {"day", "week", "month", "hour", "minute", "min", "item", "event", "story", "storie", "article", "time"}
FILLERS = {"", "and", ",", "&", "+", "/", "the", "a", "an", "at", "on", "for", "with", "please", "digest", "digests", "add", "new", "send", "post", "events", "stories",
           "items", "here", "this", "channel", "then", "to", "time", "days", "day", "o'clock", "local", "is", "every", "-", "|", "·", "from", "um"}  # fmt: skip
"""Words that say nothing by themselves; they are looked at last."""
OPTIONS = (
    "daily",
    "weekdays",
    "weekends",
    *(day for day in DAY if len(day) > 5),
    "top",
    "topic",
    "by topic",
    "sections",
    "zone",
    "in",
    "as",
    "to me",
    "noon",
    "midnight",
    "every",
)


@dataclass(frozen=True, slots=True)
class Taken:
    """What a clause says, and how many tokens it takes."""

    fields: Mapping[str, Any]
    count: int


Clause = Callable[[Line, int], Taken | None]


def clauses(line: Line, place: int, *, bare: bool) -> dict[str, Any]:
    """All that is said from a place on; ``bare`` says whether a number alone is an hour. Raises NotUnderstood."""
    said: dict[str, Any] = {}
    order: list[str] = []
    while place < len(line):
        taken = _clause(line, place, bare=bare and "times" not in said)
        if taken is None and not _says_nothing(line, place):
            raise _not_known(line, place)
        order += taken.fields if taken else ()
        for name, value in (taken.fields if taken else {}).items():
            said[name] = _joined(said.get(name), value)
        place += taken.count if taken else 1
    _one_plan([name for name, _ in groupby(name for name in order if name in {"times", "days"})])
    return _bounded(said)


def _says_nothing(line: Line, place: int) -> bool:
    return bool(line.word(place)) and line.word(place).strip("!.?-:") in FILLERS


def _one_plan(order: list[str]) -> None:
    """8:00 on weekdays and 18:00 on weekends are two digests; adding them up would send four wrong ones a week."""
    if order.count("times") > 1 and order.count("days") > 1:
        raise NotUnderstood("value", "Other times on other days are another digest. Add one after the other.")


def _clause(line: Line, place: int, *, bare: bool) -> Taken | None:
    """The first clause that begins here; a time comes last, because it complains of what only looks like one."""
    found = next(filter(None, (clause(line, place) for clause in CLAUSES)), None)
    return found or _times(line, place, bare=bare)


def _joined(before: Any, value: Any) -> Any:
    """Times, days and topics add up; of anything else the last counts."""
    if not isinstance(value, tuple) or before is None:
        return value
    return tuple(dict.fromkeys(before + value))


def _bounded(said: dict[str, Any]) -> dict[str, Any]:
    """In order, and not more than can be sent."""
    for name, most in (("times", MOST_TIMES), ("topics", MOST_TOPICS)):
        if len(said.get(name, ())) > most:
            raise NotUnderstood("value", f"A digest has at most {most} {name}, not {len(said[name])}.")
    return said | {name: tuple(sorted(said[name])) for name in ("times", "days") if name in said}


def _times(line: Line, place: int, *, bare: bool) -> Taken | None:
    """One time or several: "8:30", "at 8 and 17:00"."""
    start = place + (line.word(place) in AT and place + 1 < len(line))
    found = None if _counts(line, place) else time_at(line.words, start, bare=bare or start > place)
    times: list[Any] = []
    while found:
        times.append(found[0])
        start += found[1]
        more = start + (line.word(start) in AND)
        more += line.word(more) in AND
        found = time_at(line.words, more, bare=True) if more > start and more < len(line) else None
        start = more if found else start
    return Taken({"times": tuple(times)}, start - place) if times else None


def _counts(line: Line, place: int) -> bool:
    """Whether a number counts something and is no hour: "every 2 days"."""
    return line.word(place).isdigit() and line.word(place + 1).removesuffix("s") in COUNTED


def _days(line: Line, place: int) -> Taken | None:
    found = days_at(line.words, place)
    return Taken({"days": found[0]}, found[1]) if found else None


def _channel(line: Line, place: int) -> Taken | None:
    """A channel by the platform's mark or as #news, with or without "in"."""
    start = place + (line.word(place) in INTO)
    if start >= len(line):
        return None
    token = line.tokens[start]
    if token.kind == "channel":
        return Taken({"place": NamedPlace(token.text, token.label)}, start + 1 - place)
    if token.kind == "word" and token.text[:1] == "#" and not token.text[1:].isdigit() and len(token.text) > 1:
        return Taken({"place": NamedPlace(name=token.text[1:])}, start + 1 - place)
    if start > place and line.word(start) in {"here", "this"}:
        return Taken({"place": NamedPlace()}, start + 1 - place + (line.word(start + 1) == "channel"))
    return None


def _person(line: Line, place: int) -> Taken | None:
    """To me, or to us again; a digest is not sent to somebody else, who did not ask for it."""
    two = (line.word(place), line.word(place + 1))
    if two[0] in {"to", "for"} and two[1] in {"me", "myself"}:
        return Taken({"to_me": True}, 2)
    if two in {("by", "dm"), ("in", "dm"), ("via", "dm"), ("as", "dm"), ("per", "dm"), ("to", "dm")}:
        return Taken({"to_me": True}, 2)
    if two[0] in {"to", "for"} and two[1] in {"us", "everyone", "everybody", "all"}:
        return Taken({"to_me": False}, 2)
    start = place + (two[0] in {"to", "for"})
    if start < len(line) and line.tokens[start].kind == "person":
        raise NotUnderstood("value", "I send a digest to a channel or to you. Others can add one with `to me` themselves.")
    return Taken({"to_me": True}, 1) if two[0] in {"me", "privately", "dm"} else None


def _top(line: Line, place: int) -> Taken | None:
    joined = re.fullmatch(r"top-?(\d{1,5})", line.word(place))
    if line.word(place) != "top" and not joined:
        return None
    word = joined[1] if joined else line.word(place + 1)
    count = NUMBERS.get(word) or (int(word) if word.isdecimal() and len(word) < 6 else 0)
    if not 1 <= count <= MOST_TOP:
        raise NotUnderstood("value", f"After `top` I need a number from 1 to {MOST_TOP}, as in `top 5`.", word)
    return Taken({"top": count}, 1 if joined else 2)


def _sections(line: Line, place: int) -> Taken | None:
    """Whether the stories stand in sections: "by topic", "not by topic", "sections off"."""
    words = tuple(line.word(place + at) for at in range(3))
    if _sorts(line, place):
        return Taken({"by_topic": True}, 2)
    if words[0] == "not" and _sorts(line, place + 1):
        return Taken({"by_topic": False}, 3)
    if words[0] in {"no", "without"} and words[1] in SECTIONS:
        return Taken({"by_topic": False}, 2)
    if words[0] not in SECTIONS:
        return None
    start = place + 1 + (words[1] == "by")
    if line.word(start) in TOPIC | {"on", "yes"}:
        return Taken({"by_topic": True}, start - place + 1)
    if line.word(start) in {"off", "none", "no"}:
        return Taken({"by_topic": False}, start - place + 1)
    raise NotUnderstood("value", "After `sections` I need `topic` or `off`.", line.word(start))


def _sorts(line: Line, place: int) -> bool:
    return line.word(place) == "by" and line.word(place + 1) in TOPIC


def _topics(line: Line, place: int) -> Taken | None:
    """Topic words up to whatever else is said; commas and "and" separate topics, marks hold one together."""
    if line.word(place) not in TOPIC and not (line.word(place) == "no" and line.word(place + 1) in TOPIC):
        return None
    if line.word(place) == "no" or (line.word(place + 1) in NOTHING and place + 2 >= len(line)):
        return Taken({"topics": ()}, 2)
    end = _end(line, place + 1)
    topics = tuple(dict.fromkeys(filter(None, _separate(line, place + 1, end))))
    if not topics:
        raise line.missing("Which topic?")
    return Taken({"topics": topics}, end - place)


def _separate(line: Line, place: int, end: int) -> list[str]:
    """The topics between two places, in small letters as they are compared."""
    starts = [place, *(at + 1 for at in range(place, end) if line.word(at) in {",", "and", "&", "or"})]
    topics = [line.name(start, stop - 1) for start, stop in zip(starts, [*starts[1:], end + 1], strict=True) if stop - 1 > start]
    return [part.strip().removeprefix("#") for topic in topics for part in topic.split(",")]


def _name(line: Line, place: int) -> Taken | None:
    if line.word(place) not in CALLED:
        return None
    quoted = place + 1 < len(line) and line.tokens[place + 1].kind == "quoted"
    end = place + 2 if quoted else _end(line, place + 1)
    if end == place + 1:
        raise line.missing("Which name?")
    return Taken({"name": line.name(place + 1, end)}, end - place)


def _end(line: Line, place: int) -> int:
    """Where words without marks end: at the next thing that is said in so many words."""
    while place < len(line) and not _begins(line, place):
        place += 1
    return place


def _begins(line: Line, place: int) -> bool:
    word = line.word(place)
    if word in TOPIC | CALLED | SECTIONS | {"zone", "timezone", "tz"} or _sorts(line, place) or (word == "not" and _sorts(line, place + 1)):
        return True
    if word == "top" and (line.word(place + 1).isdecimal() or line.word(place + 1) in NUMBERS):
        return True
    return bool(_channel(line, place) or _me(line, place) or days_at(line.words, place) or _clocked(line, place))


def _me(line: Line, place: int) -> bool:
    return line.word(place) in {"to", "for"} and line.word(place + 1) == "me"


def _clocked(line: Line, place: int) -> bool:
    """Whether a time begins here that cannot be anything else."""
    place += line.word(place) in AT
    try:
        return place < len(line) and time_at(line.words, place, bare=False) is not None
    except NotUnderstood:
        return False


def _zone(line: Line, place: int) -> Taken | None:
    """A zone, with or without "in" or "zone"."""
    lead = line.word(place) in ZONE
    start = place + lead
    found = zone_at(line.words, start)
    if found and start < len(line):
        return Taken({"zone": found[0]}, found[1] + lead)
    if start < len(line) and line.tokens[start].kind == "quoted" and lead:
        return Taken({"zone": read_zone(line.tokens[start].text)}, 2)
    if lead and start < len(line) and line.word(place) != "in":
        return Taken({"zone": read_zone(line.rest(start, start + 1))}, 2)
    if is_unclear(line.word(start)):
        return Taken({"zone": read_zone(line.rest(start, start + 1))}, 1 + lead)
    return None


CLAUSES: tuple[Clause, ...] = (_days, _person, _channel, _top, _sections, _topics, _name, _zone)


def _not_known(line: Line, place: int) -> NotUnderstood:
    """What was meant by a word that says nothing here."""
    word = line.word(place)
    if word == "in" and place + 1 < len(line):
        typed = line.rest(place + 1, place + 2)
        return NotUnderstood(
            "option", f"{shown(typed)} is neither a channel nor a city I know. Write `in #channel` or `zone Berlin`.", typed
        )
    if line.tokens[place].kind == "quoted" and word == "":
        return line.unknown(place, None)
    if word[:1].isdigit() and not _counts(line, place):
        return not_a_time(line.rest(place, place + 1))
    return line.unknown(place, nearest(word, OPTIONS))
