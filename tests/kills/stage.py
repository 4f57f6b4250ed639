"""What a platform in a process of its own says of itself: how it is told what goes wrong, where digests go, and what connects newsbrief to it."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, Self

from bot.delivery import Patience


@dataclass(frozen=True, slots=True)
class Stage:
    """A platform to be killed beside; places are workspaces with a channel.

    ``settings`` are newsbrief's own; without any, schedule and delivery alone post on the simulated board.
    """

    platform: str
    control: str
    places: tuple[tuple[str, str], ...]
    gone: tuple[str, str]
    owner: str
    settings: Mapping[str, str] = field(default_factory=dict)

    def written(self) -> dict[str, Any]:
        """As it goes through a pipe."""
        return asdict(self)

    @classmethod
    def read(cls, told: Mapping[str, Any]) -> Self:
        """As it came through a pipe."""
        return cls(**{**told, "places": tuple(map(tuple, told["places"])), "gone": tuple(told["gone"])})


PATIENCE: Mapping[str, Patience] = {
    "simulated": Patience(timeout=0.5, grace=0.25, looks=2, between=0.2),
    "slack": Patience(timeout=1.0, grace=0.5, looks=2, between=0.25),
    "discord": Patience(timeout=1.6, grace=0.5, looks=2, between=0.25),
}
"""A call and its commit end within its timeout; what was committed shows within 0.15 s more. On Discord a second try of ours fits into the first."""
SPAN: Mapping[str, float] = {"simulated": 2.0, "slack": 4.0, "discord": 4.0}
"""A life that is killed at random ends within so many seconds of its beginning: while it starts, gathers, posts, verifies or waits."""
