"""What has to run for people to be answered, and since when it does or does not."""

from asyncio import Task
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.health import Health


@dataclass(frozen=True, slots=True)
class Part:
    """One part of newsbrief: whether it works, since when, and ``why`` not, in a sentence."""

    name: str
    well: bool
    since: datetime
    why: str = ""


class Standing:
    """The parts there are, each as it was last noted."""

    def __init__(self, clock: Callable[[], datetime]) -> None:
        self._clock = clock
        self._parts: dict[str, Part] = {}

    def well(self, name: str) -> None:
        """Note that a part works."""
        self._note(name, "", well=True)

    def down(self, name: str, why: str) -> None:
        """Note that a part does not work."""
        self._note(name, why, well=False)

    def _note(self, name: str, why: str, *, well: bool) -> None:
        before = self._parts.get(name)
        since = before.since if before and before.well == well else self._clock()
        self._parts[name] = Part(name, well, since, why)

    def runs(self, name: str, task: Task[Any]) -> None:
        """A part works for as long as its task does."""
        self.well(name)
        task.add_done_callback(lambda _: self.down(name, f"The {name} has ended."))

    def parts(self, health: Health) -> tuple[Part, ...]:
        """Every part, with the troubles of now: what befell a part takes it down, whatever else is in trouble is a part of its own."""
        noted = {name: _troubled(part, health) for name, part in self._parts.items()}
        strays = [(what, why) for what, why in health.troubles if _of(what) not in noted]
        others = {what: Part(what, well=False, since=health.since(what) or self._clock(), why=why) for what, why in strays}
        return tuple({**noted, **others}.values())


def _of(trouble: str) -> str:
    """The part a trouble belongs to: that of "database (reading)" is the database."""
    return trouble.partition(" (")[0]


def _troubled(part: Part, health: Health) -> Part:
    """A part with its oldest trouble, if there is one and it is not down anyway."""
    troubles = [(health.since(what) or part.since, why) for what, why in health.troubles if _of(what) == part.name]
    if not part.well or not troubles:
        return part
    since, why = min(troubles)
    return Part(part.name, well=False, since=since, why=why)
