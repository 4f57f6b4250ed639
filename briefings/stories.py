"""Which reports tell one event: pairs are judged by what they share and by what speaks against it, groups by the average of their pairs."""

import heapq
import math
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import datetime
from itertools import combinations
from operator import mul

from briefings.groups import FLOOR, Pairs, linked
from briefings.reports import Report
from briefings.sent import Sent
from briefings.traits import CUT, Document, Traits, documents, rarity, weighed

WEIGHTS: dict[str, float] = {
    "any": -1.7,
    "alike": 8.27,
    "alike_abroad": 9.61,
    "lone": -2.64,
    "headline": 3.99,
    "names_most": 0.21,
    "names_least": 1.23,
    "headline_apart": -0.56,
    "numbers": 2.63,
    "numbers_apart": -0.51,
    "dates": 0.83,
    "dates_apart": -1.72,
    "later": -0.6,
    "names_apart": -2.16,
    "words": 1.61,
}
"""A logistic regression on pairs of the tuned reports, made by ``python -m tests.quality.train_events``; not edited by hand."""

GOES_ON: dict[str, float] = {
    "any": -0.13,
    "alike": 7.91,
    "alike_abroad": 9.84,
    "lone": -3.45,
    "headline": 4.5,
    "names_most": -0.12,
    "names_least": -0.1,
    "headline_apart": -1.31,
    "numbers": 2.21,
    "numbers_apart": -0.03,
    "dates": 0.86,
    "dates_apart": -1.18,
    "later": -0.6,
    "names_apart": -0.51,
    "words": 2.3,
}
"""The same of a report and an event that was sent before it; made by the same command."""

STAYS = 1.0
"""Evidence that two reports stay together, or apart, as they were before their pages were read."""

COMMON_LEAST, COMMON_SHARE = 60, 8
"""A word in more reports than this, or than one in so many, finds no pairs; names and numbers of one great event do."""

UNSAID_NAMES, UNSAID, UNSAID_TOP, UNSAID_WORDS = 20.0, 20.0, 5.0, 10.0
"""Weight of what a short report might have said besides: two reports that name one town each, and nothing else, do not agree in everything."""

SURELY = 2.2
"""How rare what two reports share must be, in all, for them to be looked at: a name of few others, or three words."""

FAINT = 0.04
"""Cosine of two reports from which they are compared in full."""

RARE_WORD, RARE_LEAST = 0.33, 0.3
"""What the rarity of a word counts beside that of a name, and the least a name counts, however many have it."""

MOST_COUNTED, MOST_PAIRS = 3_000_000, 60_000
"""Bounds for what is made to be slow: pairs of reports counted for all traits, and pairs looked at (500 real reports make about 15,000)."""

HALF = 0.5
"""Of the best evidence, what a second sent event must have to be another part of the same."""

PLACE_NAME = 2
"""Words of a name like Port Callow."""

ONE_PLACE = -0.5
"""The most evidence of two reports that share a place or a person and nothing else."""

OTHERS = 0.6
"""Share of what each of two headlines names that the other text has nowhere, from which they are two events."""

COPIED = 10.0
"""Evidence of two reports that print the same words; at least so many traits, within so many days (3)."""

SHORTEST_COPY, FARTHEST_COPY = 8, 2.0

DAY = 86_400

ENOUGH = 40
"""Traits of a report that would have the names of another's headline if it told the same."""

NEAR = -4.0
"""Evidence from which two reports that were kept apart are told with the reason."""

MOST_SHOWN, MOST_SPLITS = 5, 5


@dataclass(frozen=True, slots=True)
class Comparison:
    """Why two reports are one event, or two, by their keys and traits, and the evidence, above 0 for one event.

    What both print, and what only one of them does, is told when somebody asks.
    """

    one: str
    other: str
    mine: Traits = field(repr=False)
    theirs: Traits = field(repr=False)
    evidence: float

    @property
    def shared(self) -> tuple[str, ...]:
        """What both print."""
        return _shown([key for key in self.mine.weights if key in self.theirs.weights], self.mine)

    @property
    def only_one(self) -> tuple[str, ...]:
        """Names and numbers at the top of the first that the other has nowhere."""
        return _shown(_alone(self.mine, self.theirs), self.mine)

    @property
    def only_other(self) -> tuple[str, ...]:
        """As ``only_one``, of the other."""
        return _shown(_alone(self.theirs, self.mine), self.theirs)

    @property
    def told(self) -> str:
        """The reason in a plain sentence."""
        both = f"Both have {', '.join(self.shared)}." if self.shared else "They share no telling word."
        sides = (("the first", self.only_one), ("the second", self.only_other))
        each = [f"only {which} has {', '.join(words)}" for which, words in sides if words]
        return f"{both} {'; '.join(each).replace('only', 'Only', 1)}." if each else both


@dataclass(frozen=True, slots=True)
class Event:
    """Reports of one event, the earliest first, each with its traits.

    ``joins`` tell for each later report what brought it here, ``splits`` which reports came near and why they are another event. ``sent`` are
    the earlier digests' events that this one goes on with.
    """

    reports: tuple[Report, ...]
    documents: tuple[Document, ...]
    traits: tuple[Traits, ...]
    joins: tuple[Comparison, ...] = ()
    splits: tuple[Comparison, ...] = ()
    sent: tuple[Sent, ...] = ()

    @property
    def keys(self) -> frozenset[str]:
        """The keys of its reports."""
        return frozenset(one.key for one in self.reports)


def events(reports: Iterable[Report], before: Iterable[Collection[str]] = (), sent: Sequence[Sent] = ()) -> tuple[Event, ...]:
    """The reports by event, whatever order they come in; an event's place is that of its earliest report.

    ``before`` are the keys of the events as they were told from less of the text: what was together stays so unless the text speaks against it.
    ``sent`` are events of earlier digests.
    """
    ordered = sorted({one.key: one for one in reports}.values(), key=_age)
    found = documents(ordered)
    told = weighed([*found, *(one.document for one in sent)])
    groups, pairs = _grouped(ordered, told[: len(ordered)], _groups(before))
    near = _near(groups, pairs)
    news, olds = told[: len(ordered)], told[len(ordered) :]
    return tuple(
        Event(
            tuple(ordered[place] for place in group),
            tuple(found[place] for place in group),
            tuple(news[place] for place in group),
            _joins(group, ordered, news, pairs),
            tuple(
                _compared(one, other, -score, ordered, news) for score, one, other in heapq.nsmallest(MOST_SPLITS, near.get(group[0], ()))
            ),
            _told_before(sent, olds, [(news[place], ordered[place]) for place in group]),
        )
        for group in groups
    )


def _age(one: Report) -> tuple[bool, float, str]:
    return one.published is None, one.published.timestamp() if one.published else 0.0, one.key


def _grouped(ordered: Sequence[Report], told: Sequence[Traits], before: Mapping[str, int]) -> tuple[list[tuple[int, ...]], Pairs]:
    """The groups, and the evidence of the pairs that were looked at. Copies of a text have one voice."""
    copies = _copies(ordered, told)
    first = [place for place in range(len(told)) if place not in copies]
    pairs = _pairs([ordered[place] for place in first], [told[place] for place in first], before)
    groups = {group[0]: list(group) for group in ([first[at] for at in each] for each in linked([told[place] for place in first], pairs))}
    owner = {place: group[0] for group in groups.values() for place in group}
    for copy, original in copies.items():
        groups[owner[original]].append(copy)
    found = {(first[one], first[other]): score for (one, other), score in pairs.items()}
    found |= {(original, copy): COPIED for copy, original in copies.items()}
    return sorted(tuple(sorted(group)) for group in groups.values()), found


def _copies(ordered: Sequence[Report], told: Sequence[Traits]) -> dict[int, int]:
    """Reports that print the very words of an earlier one, soon after it, each with that one."""
    originals: dict[tuple[frozenset[str], str], int] = {}
    copies: dict[int, int] = {}
    for place, one in enumerate(told):
        if len(one.weights) >= SHORTEST_COPY:
            original = originals.setdefault((frozenset(one.weights), ordered[place].shape), place)
            if original != place and gap(ordered[original].published, ordered[place].published) <= FARTHEST_COPY:
                copies[place] = original
    return copies


def _pairs(ordered: Sequence[Report], told: Sequence[Traits], before: Mapping[str, int]) -> dict[tuple[int, int], float]:
    """The evidence of each pair that shares something telling; pages that tell many events have no pairs."""
    pairs: dict[tuple[int, int], float] = {}
    many = [one.shape == "round-up" for one in ordered]
    for one, other in candidates(told):
        if not many[one] and not many[other] and _faintly_alike(told[one], told[other]):
            apart = gap(ordered[one].published, ordered[other].published)
            score = judged(told[one], told[other], apart) + _stays(ordered[one].key, ordered[other].key, before)
            if score > FLOOR:
                pairs[one, other] = score
    return pairs


def _faintly_alike(one: Traits, other: Traits) -> bool:
    """Whether two reports are worth comparing in full: four in five pairs of whole reports are not, and hardly any of those comes near."""
    return _alike(one, other, one.keys & other.keys)[0] >= FAINT


def _told_before(sent: Sequence[Sent], olds: Sequence[Traits], group: Sequence[tuple[Traits, Report]]) -> tuple[Sent, ...]:
    """The sent events that an event goes on with, the likeliest first; one that is much less like it is a look-alike."""
    scores = [(_goes_on(old, one, group), one) for one, old in zip(sent, olds, strict=True)]
    likely = sorted((each for each in scores if each[0] > 0), key=lambda each: (-each[0], each[1].headline))
    return tuple(one for score, one in likely if score >= HALF * likely[0][0])


def _goes_on(old: Traits, sent: Sent, group: Sequence[tuple[Traits, Report]]) -> float:
    """The evidence that an event's reports, on average, tell the event that was sent."""
    if not any(len(one.keys & old.keys) > 1 for one, _ in group):
        return ONE_PLACE
    return math.fsum(judged(one, old, gap(report.published, sent.when), GOES_ON) for one, report in group) / len(group)


def evidence(one: Traits, other: Traits, apart: float) -> dict[str, float]:
    """What speaks for and against one event in two texts, by the names of ``WEIGHTS``; ``apart`` is how far apart in time they are."""
    return dict(zip(WEIGHTS, _evidence(one, other, apart), strict=True))


def judged(one: Traits, other: Traits, apart: float, weights: Mapping[str, float] = WEIGHTS) -> float:
    """The evidence that two texts tell one event, above 0 when they do."""
    found = _evidence(one, other, apart)
    score = math.fsum(map(mul, weights.values(), found))
    return min(score, ONE_PLACE) if score > ONE_PLACE and (_only_a_name(one, other) or _name_others(one, other)) else score


def _only_a_name(one: Traits, other: Traits) -> bool:
    """Whether two texts share one trait, or one name of two words that is not what both are about, and nothing that happened."""
    shared = one.keys & other.keys
    if len(shared) != PLACE_NAME:
        return len(shared) < PLACE_NAME
    headlines = shared <= one.headline and shared <= other.headline
    return not headlines and shared <= one.names and shared <= other.names and _beside(shared, one) and _beside(shared, other)


def _name_others(one: Traits, other: Traits) -> bool:
    """Whether both headlines name somebody or some place, and mostly such as the other text has nowhere.

    What happens again and again, such as quakes and sentences, is told in the same words, often with the same agency or court.
    """
    return bool(one.subjects and other.subjects) and min(_unnamed(one, other), _unnamed(other, one)) >= OTHERS


def _unnamed(mine: Traits, other: Traits) -> float:
    """Which share of the weight of what a headline names the other text has nowhere."""
    whole = math.fsum(map(mine.weights.__getitem__, mine.subjects.values()))
    unnamed = (key for name, key in mine.subjects.items() if name not in other.names and name[:CUT] not in other.words)
    return math.fsum(map(mine.weights.__getitem__, unnamed)) / whole if whole else 0.0


def _beside(two: Collection[str], traits: Traits) -> bool:
    """Whether two traits first stand one behind the other."""
    places = [place for place, key in enumerate(traits.weights) if key in two]
    return places[1] - places[0] == 1


def _evidence(one: Traits, other: Traits, apart: float) -> tuple[float, ...]:
    """As ``evidence``, in the order of ``WEIGHTS``; it is asked for each pair of a digest's reports, so nothing is made that is not needed."""
    shared = one.keys & other.keys
    alike, lone = _alike(one, other, shared)
    abroad = one.language != other.language
    names = one.names & shared
    covered, other_covered = _covered(one, names), _covered(other, names)
    days = one.dates & other.dates
    return (
        1.0,
        0.0 if abroad else alike,
        alike if abroad else 0.0,
        lone,
        (_top_share(one, shared) + _top_share(other, shared)) / 2,
        max(covered, other_covered),
        min(covered, other_covered),
        max(_missing(one, other, shared), _missing(other, one, shared)),
        *_numbers(one, other),
        float(bool(days)),
        float(bool(one.dates and other.dates and not days)),
        apart,
        min(_apart(one, other, shared), _apart(other, one, shared)),
        0.0 if abroad else _words_alike(one, other),
    )


def _alike(one: Traits, other: Traits, shared: Collection[str]) -> tuple[float, float]:
    """The cosine of two texts, and which share of it one single trait makes: reports of one event agree in more than its town."""
    parts = list(map(mul, map(one.weights.__getitem__, shared), map(other.weights.__getitem__, shared)))
    whole = math.fsum(parts)
    return (whole / (one.length * other.length), max(parts) / whole) if whole else (0.0, 1.0)


def _covered(mine: Traits, names: Iterable[str]) -> float:
    """Which share of the weight of a report's names these have."""
    return math.fsum(map(mine.weights.__getitem__, names)) / (mine.named + UNSAID_NAMES)


def _top_share(mine: Traits, shared: AbstractSet[str]) -> float:
    """Which share of the weight at the top of one stands anywhere in the other."""
    return math.fsum(map(mine.weights.__getitem__, mine.top & shared)) / (mine.topped + UNSAID)


def _missing(mine: Traits, other: Traits, shared: AbstractSet[str]) -> float:
    """Which share of the names in a headline the other report has nowhere; nothing where it is too short to tell."""
    if not mine.heading:
        return 0.0
    missing = math.fsum(map(mine.weights.__getitem__, mine.headed - shared))
    return min(1.0, len(other.weights) / ENOUGH) * missing / mine.heading


def _apart(mine: Traits, other: Traits, shared: AbstractSet[str]) -> float:
    """Which share of the names at the top of one the other has nowhere; nothing where it is too short to tell."""
    missing = math.fsum(map(mine.weights.__getitem__, mine.topmost - shared))
    return min(1.0, len(other.weights) / ENOUGH) * missing / (mine.topping + UNSAID_TOP)


def _words_alike(one: Traits, other: Traits) -> float:
    """The cosine of two texts without their names and numbers: what happened, whoever it happened to."""
    shared = one.words & other.words
    both = math.fsum(map(mul, map(one.weights.__getitem__, shared), map(other.weights.__getitem__, shared)))
    return both / ((one.worded + UNSAID_WORDS) * (other.worded + UNSAID_WORDS))


def _numbers(one: Traits, other: Traits) -> tuple[float, float]:
    """Telling numbers that are shared, and whether both have some and share none."""
    least = min(len(one.telling), len(other.telling))
    both = len(one.telling & other.telling) if least else 0
    return (both / least, float(not both)) if least else (0.0, 0.0)


def gap(one: datetime | None, other: datetime | None) -> float:
    """How far apart two reports are: 1 for a day, 2 for three, 3 for a week; nothing where one has no date."""
    if one is None or other is None:
        return 0.0
    return math.log2(1 + abs(one.timestamp() - other.timestamp()) / DAY)


def candidates(told: Sequence[Traits]) -> list[tuple[int, int]]:
    """Pairs that share something rare enough to be looked at."""
    shared: dict[tuple[int, int], float] = defaultdict(float)
    for places, counts in _telling(told):
        for pair in combinations(places, 2):
            shared[pair] += counts
    found = [(-counts, pair) for pair, counts in shared.items() if counts >= SURELY]
    return sorted(pair for _, pair in (found if len(found) <= MOST_PAIRS else heapq.nsmallest(MOST_PAIRS, found)))


def _telling(told: Sequence[Traits]) -> Iterator[tuple[list[int], float]]:
    """For each trait, the rarest first, who has it and what it counts; until so many pairs were counted."""
    holders: dict[str, list[int]] = {}
    for place, one in enumerate(told):
        for key in one.weights:
            holders.setdefault(key, []).append(place)
    most, counted = max(COMMON_LEAST, len(told) // COMMON_SHARE), 0
    for key, places in sorted(((key, places) for key, places in holders.items() if len(places) > 1), key=lambda one: (len(one[1]), one[0])):
        word = told[places[0]].kinds[key] == "word"
        counted += 0 if word and len(places) > most else len(places) * (len(places) - 1) // 2
        if counted > MOST_COUNTED:
            return
        if not word or len(places) <= most:
            rare = max(RARE_LEAST, rarity("name", len(places), len(told)))
            yield places, RARE_WORD * rare if word else rare


def _groups(before: Iterable[Collection[str]]) -> dict[str, int]:
    return {key: number for number, keys in enumerate(before) for key in keys}


def _stays(one: str, other: str, before: Mapping[str, int]) -> float:
    if one not in before or other not in before:
        return 0.0
    return STAYS if before[one] == before[other] else -STAYS


def _joins(group: Sequence[int], ordered: Sequence[Report], told: Sequence[Traits], pairs: Pairs) -> tuple[Comparison, ...]:
    """For each report but the first, its strongest pair with an earlier one."""
    made = []
    for at, later in enumerate(group[1:], 1):
        score, earlier = max((pairs.get((earlier, later), FLOOR), -earlier) for earlier in group[:at])
        made.append(_compared(-earlier, later, score, ordered, told))
    return tuple(made)


def _near(groups: Iterable[Sequence[int]], pairs: Pairs) -> dict[int, list[tuple[float, int, int]]]:
    """For each group, by its first report: the pairs with reports of other groups that came near, its own report first."""
    owner = {place: group[0] for group in groups for place in group}
    near: dict[int, list[tuple[float, int, int]]] = {}
    for (one, other), score in pairs.items():
        if score > NEAR and owner[one] != owner[other]:
            near.setdefault(owner[one], []).append((-score, one, other))
            near.setdefault(owner[other], []).append((-score, other, one))
    return near


def _compared(one: int, other: int, score: float, ordered: Sequence[Report], told: Sequence[Traits]) -> Comparison:
    return Comparison(ordered[one].key, ordered[other].key, told[one], told[other], score)


def _alone(mine: Traits, theirs: Traits) -> list[str]:
    return [key for key in mine.top if key not in theirs.weights and mine.kinds[key] != "word"]


def _shown(keys: Iterable[str], of: Traits) -> tuple[str, ...]:
    """The heaviest of these as printed."""
    return tuple(of.printed[key] for key in heapq.nsmallest(MOST_SHOWN, keys, key=lambda key: (-of.weights[key], key)))
