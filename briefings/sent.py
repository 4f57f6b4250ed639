"""What is remembered of an event that was sent, so that it returns only with something new. Its text is not."""

import math
from collections.abc import Collection, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, TypeVar, cast, get_args

from briefings.developments import told as developments
from briefings.reports import Report
from briefings.traits import TELLING_NUMBER, Document, Kind, Trait, Traits, number_weight

MOST_MATCHED, MOST_TOLD = 80, 400
"""Traits by which a sent event is known again, and those that count as told."""

WEIGHTS: dict[str, float] = {
    "any": -0.94,
    "abroad": -2.13,
    "headline": 0.66,
    "top": -1.37,
    "names": -1.2,
    "headline_names": 0.26,
    "numbers": -0.55,
    "headline_numbers": 1.43,
    "turn": 0.52,
    "headline_turn": 1.23,
    "next_day": 2.91,
    "same_day": -0.03,
}
"""A logistic regression on tuned repetitions and updates, made by ``python -m tests.quality.train_events``; not edited by hand."""

UNSURE = -1.5
"""Evidence from which a report is fetched, so that its text may tell whether it brings something new."""

ROUNDED = 0.1
"""How far a number may be from one that was told and say the same: nearly two million for 1.9 million."""

KINDS: tuple[Kind, ...] = get_args(Kind)
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Sent:
    """An event that was sent: its headline, when, and its names, numbers and words; ``told`` are the keys of all that was reported by then.

    ``languages`` are those of its reports, the lead's first.
    """

    headline: str
    when: datetime
    languages: tuple[str, ...]
    traits: tuple[Trait, ...]
    dates: tuple[str, ...]
    told: tuple[str, ...]

    @property
    def document(self) -> Document:
        """The event as it is compared with reports."""
        return Document(self.traits, frozenset(self.dates), self.languages[0] if self.languages else "und")


def remembered(headline: str, when: datetime, some: Iterable[Document]) -> Sent:
    """What to remember of an event with these reports, the lead's first."""
    documents = list(some)
    highest: dict[str, Trait] = {}
    for trait in (trait for one in documents for trait in one.traits):
        if trait.key not in highest or trait.place > highest[trait.key].place:
            highest[trait.key] = trait
    strongest = sorted(highest.values(), key=_strength)
    return Sent(
        headline,
        when,
        tuple(dict.fromkeys(one.language for one in documents)),
        tuple(strongest[:MOST_MATCHED]),
        tuple(sorted({day for one in documents for day in one.dates})),
        tuple(sorted(one.key for one in strongest[:MOST_TOLD])),
    )


def _strength(one: Trait) -> tuple[float, int, str]:
    return -one.place, KINDS.index(one.kind), one.key


def brings(report: Report, traits: Traits, sent: Iterable[Sent], least: float = 0.0) -> tuple[str, ...]:
    """What a report says that was not told when its event was sent, as printed, the weightiest first; nothing when it only says it again.

    It must be newer than what was sent, and what is new at its top must speak for a development; ``least`` is the evidence that is wanted.
    """
    earlier = list(sent)
    if report.shape in {"opinion", "round-up"} or (report.published and any(report.published <= one.when for one in earlier)):
        return ()
    found = news(report, traits, earlier)
    if math.fsum(weight * found[name] for name, weight in WEIGHTS.items()) <= least:
        return ()
    known = {key for one in earlier for key in one.told}
    new = [key for key in traits.top if key not in known]
    return tuple(traits.printed[key] for key in sorted(new, key=lambda key: (not is_fact(key, traits), -traits.weights[key], key)))


def news(report: Report, traits: Traits, sent: Iterable[Sent]) -> dict[str, float]:
    """What speaks for and against something new in a report of an event that was sent, by the names of ``WEIGHTS``."""
    earlier = list(sent)
    known = {key for one in earlier for key in one.told}
    languages = {language for one in earlier for language in one.languages}
    abroad = traits.language not in languages
    new = {key for key in traits.top if key not in known}
    names = [key for key in new if traits.kinds[key] == "name"]
    numbers = [key for key in new if traits.kinds[key] == "number" and not _rounds(key, known)]
    before = developments(known, languages)
    turns = developments(traits.headline, [traits.language]) - before, developments(new, [traits.language]) - before
    return {
        "any": 1.0,
        "abroad": float(abroad),
        "headline": 0.0 if abroad else share(traits.headline, known, traits),
        "top": 0.0 if abroad else share(traits.top, known, traits),
        "names": share([key for key in traits.top if traits.kinds[key] == "name"], known, traits),
        "headline_names": float(any(key in traits.headline for key in names)),
        "numbers": float(bool(numbers)),
        "headline_numbers": float(any(key in traits.headline for key in numbers)),
        "turn": min(2.0, float(len(turns[1]))),
        "headline_turn": min(2.0, float(len(turns[0]))),
        **_days(report, traits.dates, earlier),
    }


def _rounds(key: str, known: Collection[str]) -> bool:
    """Whether a number only rounds one that was told: 40 for 43."""
    mine = _value(key)
    return mine is not None and any(
        abs(mine - other) <= ROUNDED * other for other in (_value(one) for one in known if one.startswith("#")) if other
    )


def _value(key: str) -> float | None:
    try:
        return float(key[1:].removesuffix("m")) * (1e6 if key.endswith("m") else 1)
    except ValueError:
        return None


def _days(report: Report, mine: Iterable[str], earlier: Iterable[Sent]) -> dict[str, float]:
    """Whether the last day a report names, up to its own, is later than any that was told, or is not; a day that was only announced was not told."""
    if report.published is None:
        return {"next_day": 0.0, "same_day": 0.0}
    own = _passed(mine, report.published.date())
    theirs = [day for one in earlier for day in _passed(one.dates, min(report.published, one.when).date())]
    if not own or not theirs:
        return {"next_day": 0.0, "same_day": 0.0}
    later = max(own) > max(theirs)
    return {"next_day": float(later), "same_day": float(not later)}


def _passed(days: Iterable[str], until: date) -> list[date]:
    """The days, "11-17", up to one, in the year before it."""
    found = []
    for day in days:
        with suppress(ValueError):
            this = date.fromisoformat(f"{until.year}-{day}")
            found.append(this if this <= until else this.replace(year=until.year - 1))
    return [day for day in found if (until - day).days < MONTHS_BACK]


MONTHS_BACK = 60
"""Days that are looked back; an older day is background."""


def is_fact(key: str, traits: Traits) -> bool:
    """Whether a trait is a name or a telling number."""
    kind = traits.kinds[key]
    return kind == "name" or (kind == "number" and number_weight(key) >= TELLING_NUMBER)


def share(keys: Iterable[str], told: Collection[str], traits: Traits) -> float:
    """Which share of the weight of these was not told."""
    counted = list(keys)
    whole = math.fsum(traits.weights[key] for key in counted)
    return math.fsum(traits.weights[key] for key in counted if key not in told) / whole if whole else 0.0


def packed(sent: Sent) -> dict[str, Any]:
    """A sent event as JSON can hold it."""
    return {
        "headline": sent.headline,
        "when": sent.when.isoformat(),
        "languages": list(sent.languages),
        "traits": [(one.key, one.kind, one.printed, one.place) for one in sent.traits],  # tuples: Python's collector soon lets go of them
        "dates": list(sent.dates),
        "told": list(sent.told),
    }


def unpacked(record: Mapping[str, Any], seen: dict[Any, Any] | None = None) -> Sent:
    """A sent event from what ``packed`` made of it; raises KeyError, TypeError or ValueError for anything else.

    ``seen`` holds each word and trait once for all events that are unpacked with it: those of one channel have most in common.
    """
    known = {} if seen is None else seen

    def once(one: T) -> T:
        return cast("T", known.setdefault(one, one))

    traits = tuple(
        once(Trait(once(str(key)), KINDS[KINDS.index(kind)], once(str(printed)), once(float(place))))
        for key, kind, printed, place in record["traits"]
    )
    languages, dates, told = (tuple(once(str(one)) for one in record[name]) for name in ("languages", "dates", "told"))
    return Sent(str(record["headline"]), datetime.fromisoformat(record["when"]), languages, traits, dates, told)
