"""What goes wrong on command, at a platform's method and call of the test's choosing."""

import asyncio
from dataclasses import dataclass, field
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Limited:
    """429. `retry_after` is the header as sent: seconds, nonsense, or None for no header."""

    retry_after: str | None = "1"


@dataclass(frozen=True, slots=True)
class Broken:
    """The server's own trouble: a status and a body that is no JSON. Nothing was done."""

    status: int = 500
    body: str = "Internal Server Error"


@dataclass(frozen=True, slots=True)
class LostCall:
    """The connection breaks before anything was done."""


@dataclass(frozen=True, slots=True)
class LostReply:
    """It was done, and the connection breaks before the answer."""


@dataclass(frozen=True, slots=True)
class BrokenReply:
    """It was done, and the answer is the server's own trouble: a status and a body that is no JSON."""

    status: int = 502
    body: str = "Bad Gateway"


@dataclass(frozen=True, slots=True)
class Refused:
    """The platform's own refusal, by its name: `channel_not_found`. Nothing was done."""

    error: str


@dataclass(eq=False, slots=True)
class Gate:
    """Something waits until the test lets it go."""

    _open: asyncio.Event = field(default_factory=asyncio.Event)
    reached: bool = False

    def release(self) -> None:
        self._open.set()

    @property
    def released(self) -> bool:
        return self._open.is_set()

    async def passed(self) -> None:
        self.reached = True
        await self._open.wait()


@dataclass(eq=False, slots=True)
class Held(Gate):
    """It was done; the answer waits until the test releases it."""


@dataclass(eq=False, slots=True)
class LateCommit(Gate):
    """It is done, but shows in what can be read back only after the release. `lost`: the connection breaks instead of an answer."""

    lost: bool = True


Fault: TypeAlias = Limited | Broken | BrokenReply | LostCall | LostReply | Refused | Held | LateCommit


@dataclass(slots=True)
class _Plan:
    operation: str
    fault: Fault
    first: int
    last: int
    seen: int = 0

    def due(self, operation: str) -> bool:
        if self.operation not in (operation, "*"):
            return False
        self.seen += 1
        return self.first <= self.seen <= self.last


class Faults:
    """The faults a test planned; calls are counted from the moment of planning."""

    def __init__(self) -> None:
        self._plans: list[_Plan] = []

    def plan(self, operation: str, fault: Fault, *, call: int = 1, times: int = 1) -> None:
        """At the `call`-th call of `operation` ("*" for any), `times` in a row."""
        self._plans.append(_Plan(operation, fault, call, call + times - 1))

    def due(self, operation: str) -> Fault | None:
        """The fault for this call. Every plan counts the call; of several that are due the first planned wins."""
        due = [plan.fault for plan in self._plans if plan.due(operation)]
        return due[0] if due else None

    def clear(self) -> None:
        self._plans.clear()
