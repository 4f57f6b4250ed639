"""Which reports tell one event: pairs are judged by what they share and by what speaks against it, groups by the average of their pairs."""

import heapq
import math
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from briefings.reports import Report
from briefings.traits import TELLING_NUMBER, Kind, Traits, number_weight, traits

WEIGHTS: dict[str, float] = {
    "any": -4.43,
    "alike": 8.07,
    "alike_abroad": 9.77,
    "headline": 3.59,
    "names_most": 0.96,
    "names_least": 1.74,
    "headline_apart": -1.61,
    "numbers": 2.43,
    "numbers_apart": -0.83,
    "dates": 1.03,
    "dates_apart": -1.29,
    "later": -0.6,
}
"""A logistic regression on pairs of the tuned reports, made by ``python -m tests.quality.train_events``; not edited by hand."""

FLOOR = -5.0
"""Evidence of a pair that shares next to nothing; it is not looked at."""

STAYS = 1.0
"""Evidence that two reports stay together, or apart, as they were before their pages were read."""

COMMON_LEAST, COMMON_SHARE = 60, 8
"""A trait in more reports than this, or than one in so many, finds no pairs."""

DAY = 86_400

ENOUGH = 40
"""Traits of a report that would have the names of another's headline if it told the same."""

SURELY = 2
"""Words that two reports must share to be looked at; one name or number is as good."""

NEAR = -2.0
"""Evidence from which two reports that were kept apart are told with the reason."""

MOST_SHOWN = 4


@dataclass(frozen=True, slots=True)
class Link:
    """Why two reports are one event, or two: what both print, what each alone does, and the evidence, above 0 for one event."""

    one: str
    other: str
    shared: tuple[str, ...]
    only_one: tuple[str, ...]
    only_other: tuple[str, ...]
    evidence: float

    @property
    def joined(self) -> bool:
        """Whether the pair by itself speaks for one event."""
        return self.evidence > 0


@dataclass(frozen=True, slots=True)
class Event:
    """Reports of one event, the earliest first. ``joins`` tell why they are one, ``splits`` what else came near and why it is another."""

    reports: tuple[Report, ...]
    traits: tuple[Traits, ...]
    joins: tuple[Link, ...] = ()
    splits: tuple[Link, ...] = ()

    @property
    def keys(self) -> frozenset[str]:
        """The keys of its reports."""
        return frozenset(one.key for one in self.reports)


def events(reports: Iterable[Report], before: Iterable[Collection[str]] = ()) -> tuple[Event, ...]:
    """The reports by event, whatever order they come in; each event's place is that of its earliest report.

    ``before`` are the keys of the events as they were told from less of the text: what was together stays so unless the text speaks against it.
    """
    ordered = sorted({one.key: one for one in reports}.values(), key=lambda one: (one.published.isoformat() if one.published else "~", one.key))
    if not ordered:
        return ()
    told = traits(ordered)
    pairs = _pairs(told, _groups(before))
    groups = _linked(len(told), pairs)
    return tuple(_event(group, told, pairs, owner=_owners(groups)) for group in sorted(groups))


def evidence(one: Traits, other: Traits) -> dict[str, float]:
    """What speaks for and against one event in two reports, each about 0 to 1, by the names of ``WEIGHTS``."""
    shared = one.weights.keys() & other.weights.keys()
    alike = _cosine(one, other, shared)
    abroad = one.language != other.language
    covered = sorted(_covered(mine, shared, "name") for mine in (one, other))
    return {
        "any": 1.0,
        "alike": 0.0 if abroad else alike,
        "alike_abroad": alike if abroad else 0.0,
        "headline": _covered_top(one, other),
        "names_most": covered[1],
        "names_least": covered[0],
        "headline_apart": max(_missing(one, other), _missing(other, one)),
        **_numbers(one, other, shared),
        "dates": float(bool(one.dates & other.dates)),
        "dates_apart": float(bool(one.dates and other.dates and not one.dates & other.dates)),
        "later": _gap(one.report, other.report),
    }


def judged(one: Traits, other: Traits) -> float:
    """The evidence that two reports tell one event, above 0 when they do; ``FLOOR`` for pages that tell many."""
    if "round-up" in {one.report.shape, other.report.shape}:
        return FLOOR
    found = evidence(one, other)
    return sum(weight * found[name] for name, weight in WEIGHTS.items())


def _cosine(one: Traits, other: Traits, shared: Collection[str]) -> float:
    if not one.length or not other.length:
        return 0.0
    return math.fsum(one.weights[key] * other.weights[key] for key in shared) / (one.length * other.length)


def _covered(mine: Traits, shared: Collection[str], kind: Kind) -> float:
    """Which share of a report's weight of this kind the other has too."""
    whole = math.fsum(weight for key, weight in mine.weights.items() if mine.kinds[key] == kind)
    return math.fsum(mine.weights[key] for key in shared if mine.kinds[key] == kind) / whole if whole else 0.0


def _covered_top(one: Traits, other: Traits) -> float:
    """Which share of the weight at the top of each stands anywhere in the other; the mean of both."""
    shares = [_top_share(one, other), _top_share(other, one)]
    return sum(shares) / 2


def _top_share(mine: Traits, other: Traits) -> float:
    whole = math.fsum(mine.weights[key] for key in mine.top)
    return math.fsum(mine.weights[key] for key in mine.top if key in other.weights) / whole if whole else 0.0


def _missing(mine: Traits, other: Traits) -> float:
    """Which share of the names in a headline the other report has nowhere; nothing where it is too short to tell."""
    names = [key for key in mine.headline if mine.kinds[key] == "name"]
    whole = math.fsum(mine.weights[key] for key in names)
    missing = math.fsum(mine.weights[key] for key in names if key not in other.weights)
    return min(1.0, len(other.weights) / ENOUGH) * missing / whole if whole else 0.0


def _numbers(one: Traits, other: Traits, shared: Collection[str]) -> dict[str, float]:
    """Telling numbers that are shared, and whether both have some and share none."""
    mine, theirs = _telling(one), _telling(other)
    both = mine & theirs
    least = min(len(mine), len(theirs))
    return {"numbers": len(both) / least if least else 0.0, "numbers_apart": float(least > 0 and not both)}


def _telling(one: Traits) -> frozenset[str]:
    return frozenset(key for key in one.of("number") if number_weight(key) >= TELLING_NUMBER)


def _gap(one: Report, other: Report) -> float:
    """How far apart two reports are: 1 for a day, 2 for three, 3 for a week; nothing where one has no date."""
    if one.published is None or other.published is None:
        return 0.0
    return math.log2(1 + abs((one.published - other.published).total_seconds()) / DAY)


Pairs = Mapping[tuple[int, int], float]


def _pairs(told: Sequence[Traits], before: Mapping[str, int]) -> dict[tuple[int, int], float]:
    """The evidence of each pair that shares something telling, by the places of both."""
    found: dict[tuple[int, int], float] = {}
    for pair in candidates(told):
        one, other = told[pair[0]], told[pair[1]]
        score = judged(one, other) + _stays(one.report.key, other.report.key, before)
        if score > FLOOR:
            found[pair] = score
    return found


def candidates(told: Sequence[Traits]) -> list[tuple[int, int]]:
    """Pairs that share a trait not common to many."""
    holders: dict[str, list[int]] = {}
    for place, one in enumerate(told):
        for key in one.weights:
            holders.setdefault(key, []).append(place)
    most = max(COMMON_LEAST, len(told) // COMMON_SHARE)
    shared: Counter[tuple[int, int]] = Counter()
    for key, places in holders.items():
        if 1 < len(places) <= most:
            counts = 1 if told[places[0]].kinds[key] == "word" else SURELY
            for at, one in enumerate(places):
                for other in places[at + 1 :]:
                    shared[one, other] += counts
    return sorted(pair for pair, times in shared.items() if times >= SURELY)


def _groups(before: Iterable[Collection[str]]) -> dict[str, int]:
    return {key: number for number, keys in enumerate(before) for key in keys}


def _stays(one: str, other: str, before: Mapping[str, int]) -> float:
    if one not in before or other not in before:
        return 0.0
    return STAYS if before[one] == before[other] else -STAYS


def _linked(count: int, pairs: Pairs) -> list[tuple[int, ...]]:
    """Average link: the two groups whose pairs speak most for one event are joined, until none do; ties go to the earlier reports."""
    members: dict[int, tuple[int, ...]] = {place: (place,) for place in range(count)}
    above: dict[int, dict[int, float]] = {place: {} for place in range(count)}
    for (one, other), score in pairs.items():
        above[one][other] = above[other][one] = score - FLOOR
    waiting = [(-average, *pair) for pair in pairs if (average := _average(*pair, above, members)) > 0]
    heapq.heapify(waiting)
    while waiting:
        score, one, other = heapq.heappop(waiting)
        if one not in members or other not in members or _average(one, other, above, members) != -score:
            continue
        _join(one, other, members, above)
        for third in sorted(above[one]):
            average = _average(one, third, above, members)
            if average > 0:
                heapq.heappush(waiting, (-average, *sorted((one, third))))
    return [tuple(sorted(group)) for group in members.values()]


def _average(one: int, other: int, above: Mapping[int, Mapping[int, float]], members: Mapping[int, tuple[int, ...]]) -> float:
    return FLOOR + above[one].get(other, 0.0) / (len(members[one]) * len(members[other]))


def _join(one: int, other: int, members: dict[int, tuple[int, ...]], above: dict[int, dict[int, float]]) -> None:
    """Put the second group into the first; what speaks for a third adds up."""
    members[one] += members.pop(other)
    for third, score in above.pop(other).items():
        above[third].pop(other)
        if third != one:
            above[one][third] = above[third][one] = above[one].get(third, 0.0) + score


def _owners(groups: Iterable[Sequence[int]]) -> dict[int, int]:
    return {place: group[0] for group in groups for place in group}


def _event(group: Sequence[int], told: Sequence[Traits], pairs: Pairs, owner: Mapping[int, int]) -> Event:
    return Event(tuple(told[place].report for place in group), tuple(told[place] for place in group))
