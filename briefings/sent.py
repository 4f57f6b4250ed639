"""What is remembered of an event that was sent, so that it returns only with something new. Its text is not."""

import math
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar, cast, get_args

from briefings.reports import Report
from briefings.traits import TELLING_NUMBER, Document, Kind, Trait, Traits, number_weight

MOST_MATCHED, MOST_TOLD = 80, 400
"""Traits by which a sent event is known again, and those that count as told."""

NEW_FACTS, NEW_FACTS_ABROAD, NEW_WORDS = 0.3, 0.5, 0.6
"""Shares of what stands at the top of a report that must be new for an event to return; between languages words are always new."""

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


def brings(report: Report, traits: Traits, sent: Iterable[Sent]) -> tuple[str, ...]:
    """What a report says that was not told when its event was sent, as printed, the weightiest first; nothing when it only says it again.

    It must be newer than what was sent. A new name or number in the headline is news, and so are many new facts at the top, or mostly new
    words in the headline and below it, in a language the event was told in.
    """
    earlier = list(sent)
    if report.shape in {"opinion", "round-up"} or (report.published and any(report.published <= one.when for one in earlier)):
        return ()
    told = {key for one in earlier for key in one.told}
    facts = [key for key in traits.top if is_fact(key, traits)]
    new = [key for key in traits.top if key not in told]
    abroad = traits.language not in {language for one in earlier for language in one.languages}
    news = (
        any(key in traits.headline for key in new if key in facts)
        or share(facts, told, traits) >= (NEW_FACTS_ABROAD if abroad else NEW_FACTS)
        or (not abroad and min(share(traits.headline, told, traits), share(traits.top, told, traits)) >= NEW_WORDS)
    )
    return tuple(traits.printed[key] for key in sorted(new, key=lambda key: (key not in facts, -traits.weights[key], key))) if news else ()


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
