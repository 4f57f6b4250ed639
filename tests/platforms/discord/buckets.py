"""How fast our app may call: buckets, the global limit, and how often it may be wrong."""

from __future__ import annotations

import hashlib
from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.platforms.discord.calls import Call, Route
    from tests.platforms.discord.server import LoopbackDiscord

GLOBAL, GLOBAL_PER = 50, 1.0  # calls in seconds; answers to interactions do not count
MOST_INVALID, INVALID_PER = 10_000, 600.0  # 401, 403 and 429 in ten minutes, then the address is banned
ROOMY = 1000  # what a bucket holds where limits are not enforced
MAJOR = "channel_id guild_id webhook_id webhook_token interaction_token".split()


@dataclass(slots=True)
class Bucket:
    """A window of calls."""

    limit: int
    per: float
    begun: float = 0.0
    used: int = 0

    def takes(self, now: float) -> float:
        """0 when a call fits, else the seconds until one does."""
        if now - self.begun >= self.per:
            self.begun, self.used = now, 0
        if self.used >= self.limit:
            return self.per - (now - self.begun)
        self.used += 1
        return 0.0

    def left(self, now: float) -> float:
        return max(self.per - (now - self.begun), 0.0)


@dataclass(eq=False)
class Buckets:
    """Every bucket there is. Enforced only for the operations a test limits, or for all of them with `rated`."""

    discord: LoopbackDiscord
    rated: bool = False
    limited: dict[str, tuple[int, float]] = field(default_factory=dict)
    _known: dict[tuple[str, ...], Bucket] = field(default_factory=dict)
    _global: Bucket = field(default_factory=lambda: Bucket(GLOBAL, GLOBAL_PER))
    _invalid: deque[float] = field(default_factory=deque)

    def limit(self, operation: str, calls: int, per: float) -> None:
        """Let an operation be called so often in so many seconds of the clock, for each channel, guild or webhook."""
        self.limited[operation] = (calls, per)

    def headers(self, route: Route, call: Call) -> dict[str, str]:
        """What an answer says of its bucket."""
        now, bucket = self.discord.clock.elapsed, self._bucket(route, call)
        enforced = self.enforced(route.operation)
        left, limit = (bucket.limit - bucket.used, bucket.limit) if enforced else (ROOMY - 1, ROOMY)
        after = bucket.left(now)
        return {
            "X-RateLimit-Limit": str(limit),
            "X-RateLimit-Remaining": str(max(left, 0)),
            "X-RateLimit-Reset": f"{self.discord.clock.now + after:.3f}",
            "X-RateLimit-Reset-After": f"{after:.3f}",
            "X-RateLimit-Bucket": hashlib.md5(route.operation.encode(), usedforsecurity=False).hexdigest(),
        }

    def enforced(self, operation: str) -> bool:
        return self.rated or operation in self.limited

    def _bucket(self, route: Route, call: Call) -> Bucket:
        key = (route.operation, *(call.params.get(name, "") for name in MAJOR))
        limit, per = self.limited.get(route.operation, (route.limit, route.per))
        return self._known.setdefault(key, Bucket(limit, per, self.discord.clock.elapsed))

    def wait(self, route: Route, call: Call) -> tuple[float, str]:
        """Seconds until this call may be made (0: now), and whose limit it is: `user` or `global`."""
        now = self.discord.clock.elapsed
        if self.enforced(route.operation) and (seconds := self._bucket(route, call).takes(now)):
            return seconds, "user"
        if self.rated and route.auth and (seconds := self._global.takes(now)):
            return seconds, "global"
        return 0.0, ""

    # Invalid requests

    def answered(self, status: int, *, shared: bool = False) -> None:
        """Count an answer that counts as invalid."""
        if status in (401, 403, 429) and not shared:
            self._invalid.append(self.discord.clock.elapsed)

    @property
    def invalid(self) -> int:
        """Invalid requests in the last ten minutes of the clock."""
        while self._invalid and self.discord.clock.elapsed - self._invalid[0] > INVALID_PER:
            self._invalid.popleft()
        return len(self._invalid)

    @property
    def banned(self) -> bool:
        return self.invalid >= MOST_INVALID
