"""What is remembered of an event that was sent, so that it returns only with something new. Its text is not."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, get_args

from briefings.traits import Document, Kind, Trait

MOST_MATCHED, MOST_TOLD = 80, 400
"""Traits by which a sent event is known again, and those that count as told."""

KINDS: tuple[Kind, ...] = get_args(Kind)


@dataclass(frozen=True, slots=True)
class Sent:
    """An event that was sent: its headline, when, and its names, numbers and words; ``told`` are the keys of all that was reported by then."""

    headline: str
    when: datetime
    language: str
    traits: tuple[Trait, ...]
    dates: tuple[str, ...]
    told: tuple[str, ...]

    @property
    def document(self) -> Document:
        """The event as it is compared with reports."""
        return Document(self.traits, frozenset(self.dates), self.language)


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
        documents[0].language if documents else "und",
        tuple(strongest[:MOST_MATCHED]),
        tuple(sorted({day for one in documents for day in one.dates})),
        tuple(sorted(one.key for one in strongest[:MOST_TOLD])),
    )


def _strength(one: Trait) -> tuple[float, int, str]:
    return -one.place, KINDS.index(one.kind), one.key


def packed(sent: Sent) -> dict[str, Any]:
    """A sent event as JSON can hold it."""
    return {
        "headline": sent.headline,
        "when": sent.when.isoformat(),
        "language": sent.language,
        "traits": [[one.key, one.kind, one.printed, one.place] for one in sent.traits],
        "dates": list(sent.dates),
        "told": list(sent.told),
    }


def unpacked(record: Mapping[str, Any]) -> Sent:
    """A sent event from what ``packed`` made of it; raises KeyError, TypeError or ValueError for anything else."""
    traits = tuple(Trait(str(key), KINDS[KINDS.index(kind)], str(printed), float(place)) for key, kind, printed, place in record["traits"])
    dates, told = (tuple(map(str, record[name])) for name in ("dates", "told"))
    return Sent(str(record["headline"]), datetime.fromisoformat(record["when"]), str(record["language"]), traits, dates, told)
