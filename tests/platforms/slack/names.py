"""Shared small things: identifiers, timestamps, JSON."""

import itertools
from typing import Any, TypeAlias

from tests.platforms.clock import Clock

Json: TypeAlias = dict[str, Any]

LEAST = "app_mentions:read chat:write commands"
FULL = f"{LEAST} channels:history groups:history im:history"
EVERYTHING = (
    f"{FULL} channels:read groups:read im:read im:write mpim:read chat:write.public users:read files:read files:write reactions:read reactions:write"
    " assistant:write team:read channels:join mpim:history"
)
EVENTS = (
    "app_home_opened app_mention app_uninstalled tokens_revoked message.channels message.groups message.im reaction_added file_shared"
    " assistant_thread_started assistant_thread_context_changed member_joined_channel app_context_changed"
)


class Names:
    """Gives out identifiers as Slack forms them: a letter, then digits, never twice."""

    def __init__(self) -> None:
        self._numbers = itertools.count(1)

    def make(self, kind: str) -> str:
        return f"{kind}{next(self._numbers):09d}"

    def secret(self, kind: str) -> str:
        """A token or an id that only has to be unlike any other: `xoxb-…-loopback`."""
        return f"{kind}-{next(self._numbers):012d}-loopback"


class Stamps:
    """Gives out `ts`: seconds with six decimals, each later than the one before."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._last = 0

    def make(self) -> str:
        self._last = max(self._last + 1, int(self._clock.now * 1_000_000))
        return f"{self._last // 1_000_000}.{self._last % 1_000_000:06d}"
