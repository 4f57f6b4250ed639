"""More or less like this: what a story is about weighs in the ranking of the place, and of nobody else."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from adapters.chat import Notice, Reply
from adapters.store.store import Store
from adapters.wording import safe
from bot.callers import Caller
from bot.desk.errors import NotAllowed, NothingHere
from bot.times import listed
from briefings.models import Briefing
from briefings.reports import Report, read
from briefings.traits import AT_TOP, documents

STEP, MOST = 0.5, 2.0
"""What one press weighs, and what all of them weigh at most, either way; a topic of the channel weighs 1.5."""
OWN = "`digest add 8:30 to me` sends you a digest of your own, whose buttons weigh for you alone."
SUBJECTS = 2
"""Names of a story that are weighed."""
KEPT = 60
"""Names that a place weighs; the oldest are forgotten."""


@dataclass(frozen=True, slots=True)
class Liking:
    """Keeps what a place wants more or less of, in its settings (``liked``): each name with its weight."""

    store: Store

    async def weigh(self, briefing: Briefing, sign: int, caller: Caller) -> Reply:
        """More (1) or less (-1) about what a briefing is about. Raises NotAllowed, NothingHere."""
        mine = caller.ask.place.direct
        if not mine and not caller.ask.person.manages:
            raise NotAllowed("What comes first in this channel's digests is decided by those who may manage the channel.", OWN)
        named = subjects(briefing)
        if not named:
            raise NothingHere("I cannot tell what that story is about.", "Set topics instead: `digest edit 1 topics floods`.")
        liked = await self._weighed(named, sign * STEP, caller, mine=mine)
        return _told(named, liked, sign, "in your digests" if mine else "in this channel's digests")

    async def _weighed(self, named: list[str], step: float, caller: Caller, *, mine: bool) -> Mapping[str, float]:
        """The weights after a press, counted on from what others pressed meanwhile."""

        def change(held: Mapping[str, Any]) -> Mapping[str, Any]:
            known = held.get("liked")
            return {"liked": weighed(known if isinstance(known, Mapping) else {}, named, step)}

        places = self.store.places
        if mine:
            settings = await places.change_person(caller.person.number, change)
        else:
            settings = await places.change_channel(caller.channel.number, change)
        liked: Mapping[str, float] = settings["liked"]
        return liked


def subjects(briefing: Briefing) -> list[str]:
    """What a story is about: the first names of its headline, or else its outlet."""
    (document,) = documents([read(Report("", briefing.headline, ""), briefing.article)])
    names = [one.printed for one in document.traits if one.kind == "name" and one.place >= AT_TOP]
    outlet = briefing.article.outlet
    return list(dict.fromkeys(names))[:SUBJECTS] or ([outlet] if outlet else [])


def weighed(liked: Mapping[str, Any], named: list[str], step: float) -> dict[str, float]:
    """The weights after a press; what weighs nothing any more is forgotten."""
    known = {name: float(weight) for name, weight in liked.items() if isinstance(weight, int | float)}
    changed = {name: max(-MOST, min(MOST, known.pop(name, 0.0) + step)) for name in named}
    kept = {name: weight for name, weight in {**known, **changed}.items() if weight}
    return dict(list(kept.items())[-KEPT:])


def _told(named: list[str], liked: Mapping[str, float], sign: int, where: str) -> Notice:
    weights = listed([_weight(name, liked.get(name, 0.0)) for name in named])
    if not any(liked.get(name) for name in named):
        return Notice(f"Taken back: {listed([safe(name) for name in named])} weigh{'s' * (len(named) == 1)} no more and no less {where}.")
    return Notice(
        f"{'More' if sign > 0 else 'Less'} like this {where}: from the next one on they weigh {weights}. The other button takes it back."
    )


def _weight(name: str, weight: float) -> str:
    """A name with what it weighs, and whether more presses change that."""
    most = ", the most" if weight == MOST else ", the least" if weight == -MOST else ""
    return f"{safe(name)} ({weight:+g}{most})"
