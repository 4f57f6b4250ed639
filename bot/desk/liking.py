"""More or less like this: what a story is about weighs in the ranking of the place, and of nobody else."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from adapters.chat import Notice, Reply
from adapters.store.store import Store
from adapters.wording import safe
from bot.callers import Caller
from bot.desk.doors import may_change
from bot.desk.errors import NothingHere
from bot.times import listed
from briefings.models import Briefing
from briefings.reports import Report, read
from briefings.traits import AT_TOP, documents

STEP, MOST = 0.5, 2.0
"""What one press weighs, and what all of them weigh at most, either way; a topic of the channel weighs 1.5."""
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
        if not caller.ask.place.direct:
            may_change(caller, "What comes first", "to me")
        named = subjects(briefing)
        if not named:
            raise NothingHere("I cannot tell what that story is about.", "Set topics instead: `digest edit 1 topics floods`.")
        mine = caller.ask.place.direct
        held = (caller.person.settings if mine else caller.channel.settings).get("liked")
        liked = weighed(held if isinstance(held, Mapping) else {}, named, sign * STEP)
        if mine:
            await self.store.places.set_person(caller.person.number, settings={"liked": liked})
        else:
            await self.store.places.set_channel(caller.channel.number, settings={"liked": liked})
        return _told(named, liked, sign, "in your digests" if mine else "in this channel's digests")


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
    weights = listed([f"{safe(name)} ({liked.get(name, 0.0):+g})" for name in named])
    return Notice(
        f"{'More' if sign > 0 else 'Less'} like this {where}: from the next one on they weigh {weights}. The other button takes it back."
    )
