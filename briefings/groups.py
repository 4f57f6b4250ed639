"""Which reports belong together: average link, held back where two groups each agree on names and numbers that the other does not have."""

import heapq
import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from briefings.traits import Traits

FLOOR = -5.0
"""Evidence of a pair that shares next to nothing; it is not looked at."""

AGREED = 0.5
"""Share of a group's reports that have at their top what the group agrees on; two reports at least."""

ELSEWHERE = 0.25
"""Share of the other group's reports that may have it all the same: look-alikes recall each other."""

UNSAID_AGREED = 10.0
"""Weight of what a group might have agreed on besides: one name is not enough to tell two events apart."""

OVERLOOKED, CONTRAST = 0.2, 30.0
"""How much of what both agree on may differ without a word, and what more of it speaks against one event."""

ASKED, MOST_ASKED = 0.5, 1.0
"""Evidence that two groups must have to be one, for each report but the first of the smaller group."""

Pairs = Mapping[tuple[int, int], float]


@dataclass(slots=True)
class _Group:
    """Reports by their numbers.

    ``tops`` and ``held`` count who has a trait at the top, and anywhere; ``above`` adds up the evidence above ``FLOOR`` of all pairs with another group.
    """

    members: tuple[int, ...]
    tops: Counter[str]
    held: Counter[str]
    above: dict[int, float] = field(default_factory=dict)


def linked(told: Sequence[Traits], pairs: Pairs) -> list[tuple[int, ...]]:
    """The numbers of the reports by event: the two groups whose pairs speak most for one event are joined, until none do.

    Ties go to the earlier reports.
    """
    groups = {place: _group(place, one) for place, one in enumerate(told)}
    for (one, other), score in pairs.items():
        groups[one].above[other] = groups[other].above[one] = score - FLOOR
    weights = _heaviest(told)
    waiting = [(-average, *pair) for pair in pairs if (average := _average(*pair, groups)) > 0]
    heapq.heapify(waiting)
    while waiting:
        score, one, other = heapq.heappop(waiting)
        # A group that has grown since has another average, which waits for itself.
        if (
            one in groups
            and other in groups
            and _average(one, other, groups) == -score
            and -score > _contrast(groups[one], groups[other], weights)
        ):
            _join(one, other, groups)
            for third in groups[one].above:
                average = _average(one, third, groups)
                if average > 0:
                    heapq.heappush(waiting, (-average, min(one, third), max(one, third)))
    return [tuple(sorted(group.members)) for group in groups.values()]


def _group(place: int, one: Traits) -> _Group:
    facts = [key for key in one.top if one.kinds[key] != "word"]
    return _Group((place,), Counter(facts), Counter(dict.fromkeys(one.weights, 1)))


def _heaviest(told: Sequence[Traits]) -> dict[str, float]:
    heaviest: dict[str, float] = {}
    for one in told:
        for key, weight in one.weights.items():
            heaviest[key] = max(weight, heaviest.get(key, 0.0))
    return heaviest


def _average(one: int, other: int, groups: Mapping[int, _Group]) -> float:
    mine, theirs = groups[one], groups[other]
    return FLOOR + mine.above.get(other, 0.0) / (len(mine.members) * len(theirs.members))


def _join(one: int, other: int, groups: dict[int, _Group]) -> None:
    """Put the second group into the first; what speaks for a third adds up."""
    into, gone = groups[one], groups.pop(other)
    into.members += gone.members
    into.tops += gone.tops
    into.held += gone.held
    into.above.pop(other, None)
    for third, score in gone.above.items():
        if third != one:
            groups[third].above.pop(other)
            into.above[third] = groups[third].above[one] = into.above.get(third, 0.0) + score


def _contrast(one: _Group, other: _Group, weights: Mapping[str, float]) -> float:
    """What speaks against one event in two groups: reports of one event differ in what they add, but not all the same way.

    Reports of one event would mostly have found each other before, so the larger both groups are, the surer it must be.
    """
    least = min(len(one.members), len(other.members))
    if least < 2:
        return 0.0
    apart = min(_own(one, other, weights), _own(other, one, weights))
    return min(MOST_ASKED, ASKED * (least - 1)) + CONTRAST * max(0.0, apart - OVERLOOKED)


def _own(one: _Group, other: _Group, weights: Mapping[str, float]) -> float:
    """Which share of what a group agrees on the other does not have."""
    agreed = [key for key, times in one.tops.items() if times >= max(2, AGREED * len(one.members))]
    whole = math.fsum(weights[key] for key in agreed) + UNSAID_AGREED
    return math.fsum(weights[key] for key in agreed if other.held[key] <= ELSEWHERE * len(other.members)) / whole
