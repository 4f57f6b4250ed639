"""Which events a channel should see first, and why."""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from operator import mul

from briefings.folding import folded
from briefings.reports import Report
from briefings.stories import Event
from briefings.traits import Traits, keys_of

HALF_LIFE = 12.0
"""Hours after which an event counts as half as fresh."""

WEIGHTS = {"sources": 1.0, "fresh": 1.0, "prominent": 0.7, "topics": 1.5, "liked": 1.0, "opinion": -1.0, "round-up": -2.0}
"""What each reason counts at most or at one, so that two more outlets outweigh half a day, and a topic of the channel outweighs both."""

VARIETY = 1.2
"""How much an event loses that is much like one before it: a digest of five floods tells less than one of floods, courts and football."""

MOST_LIKED = 2.0
"""How far likes and dislikes move an event; a channel's own topic must be able to win."""

SAME_TEXT = 0.8
"""Share of words that two reports have in common when they print the same agency's text."""


@dataclass(frozen=True, slots=True)
class Topic:
    """What a channel wants to see first: its words as typed, and how much they count."""

    words: str
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Taste:
    """How a channel wants its digest.

    ``top`` events are told in full and at most ``most_lines`` in a line each; ``liked`` counts names, words and outlets up or down (more or less
    like this), ``by_topic`` sets sections.
    """

    top: int = 5
    topics: tuple[Topic, ...] = ()
    liked: Mapping[str, float] = field(default_factory=dict)
    by_topic: bool = False
    most_lines: int = 20


@dataclass(frozen=True, slots=True)
class Ranked:
    """An event with its score, the reasons in words, and the topic of the channel it belongs to."""

    event: Event
    score: float
    why: tuple[str, ...]
    topic: str | None = None


def ranked(some: Iterable[Event], taste: Taste, now: datetime) -> tuple[Ranked, ...]:
    """The events, the most worth telling first; each place goes to the best event that is not much like those above it."""
    waiting = [_judged(event, taste, now) for event in some]
    waiting.sort(key=_order)
    placed: list[Ranked] = []
    nearest = [0.0] * len(waiting)
    while waiting:
        best = min(range(len(waiting)), key=lambda at: (VARIETY * nearest[at] - waiting[at].score, _order(waiting[at])))
        placed.append(waiting.pop(best))
        nearest.pop(best)
        # Below the part that is told in full, alikeness costs nobody a place.
        if len(placed) < taste.top:
            nearest = [max(near, alike(placed[-1].event, one.event)) for near, one in zip(nearest, waiting, strict=True)]
        else:
            return (*placed, *waiting)
    return tuple(placed)


def _order(one: Ranked) -> tuple[float, str]:
    return -one.score, min(one.event.keys)


def alike(one: Event, other: Event) -> float:
    """How much two events are about the same things, 0 to 1: the best pair of their reports."""
    return max((_cosine(mine, theirs) for mine in one.traits[:MOST_COMPARED] for theirs in other.traits[:MOST_COMPARED]), default=0.0)


MOST_COMPARED = 3
"""Reports of an event that stand for it when events are compared."""


def _cosine(one: Traits, other: Traits) -> float:
    shared = one.keys & other.keys
    if not shared or not one.length or not other.length:
        return 0.0
    return math.fsum(map(mul, map(one.weights.__getitem__, shared), map(other.weights.__getitem__, shared))) / (one.length * other.length)


def _judged(event: Event, taste: Taste, now: datetime) -> Ranked:
    topic, about = _topic(event, taste.topics)
    found: dict[str, tuple[float, str]] = {
        "sources": (math.log2(1 + sources(event)), _sources_told(event)),
        "fresh": _fresh(event, now),
        "prominent": _prominent(event),
        "topics": (about, f"about your topic “{topic}”" if topic else ""),
        "liked": _liked(event, taste.liked),
        "opinion": (float(all(one.shape == "opinion" for one in event.reports)), "only opinion"),
        "round-up": (float(any(one.shape == "round-up" for one in event.reports)), "a round-up of several events"),
    }
    score = math.fsum(WEIGHTS[name] * points for name, (points, _) in found.items())
    return Ranked(event, round(score, 6), tuple(words for points, words in found.values() if points and words), topic)


def sources(event: Event) -> float:
    """How many sources report it: outlets, where one that prints another's text counts as half."""
    outlets: dict[str, bool] = {}
    for report, own in zip(event.reports, own_texts(event), strict=True):
        name = folded(report.outlet or report.key)
        outlets[name] = outlets.get(name, False) or own
    return sum(1.0 if own else 0.5 for own in outlets.values())


def own_texts(event: Event) -> tuple[bool, ...]:
    """For each report, whether its text, headlines aside, is not that of an earlier one."""
    bags = [one.below for one in event.documents]
    return tuple(not any(_same(bag, earlier) for earlier in bags[:at]) for at, bag in enumerate(bags))


def _same(one: frozenset[str], other: frozenset[str]) -> bool:
    return len(one & other) >= max(SHORTEST_TEXT, SAME_TEXT * len(one | other))


SHORTEST_TEXT = 8
"""Traits two texts must share to be called the same."""


def _sources_told(event: Event) -> str:
    outlets = len({folded(one.outlet or one.key) for one in event.reports})
    return f"{outlets} sources" if outlets > 1 else "1 source"


def _fresh(event: Event, now: datetime) -> tuple[float, str]:
    """Newer is better; what has no date counts as half a day old."""
    dated = [one.published for one in event.reports if one.published]
    if not dated:
        return 0.5, ""
    hours = max(0.0, (now - max(dated)).total_seconds() / 3600)
    return 0.5 ** (hours / HALF_LIFE), f"newest {_hours(hours)} ago"


def _hours(hours: float) -> str:
    return f"{round(hours)} h" if hours >= 1 else "less than 1 h"


def _prominent(event: Event) -> tuple[float, str]:
    """What an outlet puts first in its feed it finds important, though many feeds only put first what is newest."""
    best = min(one.rank for one in event.reports)
    return 1 / (1 + best / 3), "first in its feed" if best == 0 else ""


def _topic(event: Event, topics: Sequence[Topic]) -> tuple[str | None, float]:
    """The topic that counts most for the event, and how much; less when its words stand only further down."""
    found = [(topic.weight * how, topic.words) for topic in topics if (how := _about(event, topic.words))]
    points, words = max(found, key=lambda one: one[0], default=(0.0, ""))
    return (words, points) if words else (None, 0.0)


def _about(event: Event, words: str) -> float:
    wanted = keys_of(words)
    if not wanted:
        return 0.0
    if any(all(forms & one.top for forms in wanted) for one in event.traits):
        return 1.0
    return 0.5 if any(all(forms & one.weights.keys() for forms in wanted) for one in event.traits) else 0.0


def _liked(event: Event, liked: Mapping[str, float]) -> tuple[float, str]:
    """What people asked for more or less of: outlets by name, anything else by its words."""
    points = [weight for words, weight in sorted(liked.items()) if _is_from(event.reports, words) or _about(event, words)]
    moved = max(-MOST_LIKED, min(MOST_LIKED, math.fsum(points)))
    return moved, f"you asked for {'more' if moved > 0 else 'less'} like this"


def _is_from(reports: Iterable[Report], name: str) -> bool:
    plain = folded(name, accents=False)
    return any(folded(one.outlet, accents=False) == plain for one in reports)


def parts(some: Iterable[Ranked], topics: Sequence[Topic]) -> Iterator[tuple[str | None, tuple[Ranked, ...]]]:
    """The events by topic in the channel's order, those of no topic last."""
    listed = list(some)
    for words in (*(topic.words for topic in topics), None):
        if found := tuple(one for one in listed if one.topic == words):
            yield words, found
