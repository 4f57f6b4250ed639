"""What is sent to our app and what became of it: over a socket or a signed request, acknowledged, or sent again."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.platforms.slack.calls import Call
    from tests.platforms.slack.names import Json
    from tests.platforms.slack.server import LoopbackSlack

ACK_WITHIN = 3.0  # seconds
RETRIES = (0.0, 60.0, 300.0)  # seconds of the clock: at once, after a minute, after five
EVENTS, COMMANDS, INTERACTIVE = "events_api", "slash_commands", "interactive"


@dataclass(eq=False, slots=True)
class Delivery:
    """One payload on its way to our app. Times are of the machine's monotonic clock, in seconds, for percentiles only."""

    kind: str
    payload: Json
    id: str
    on_ack: Callable[[Json], None] = lambda _: None
    on_loss: Callable[[str], None] = lambda _: None
    attempts: int = 0
    acked: bool = False
    failed: str = ""
    answer: Json = field(default_factory=dict)
    sent_at: float = 0.0
    acked_at: float = 0.0
    acked_at_call: int = 0
    reason: str = ""
    _due: float | None = 0.0
    _expires: float | None = None

    def acked_before(self, call: Call) -> bool:
        """Whether the acknowledgement came before this call."""
        return self.acked and call.number >= self.acked_at_call

    @property
    def latency(self) -> float:
        """Seconds from sending to acknowledgement."""
        return self.acked_at - self.sent_at

    @property
    def event(self) -> Json:
        """The event inside, empty for commands and interactions."""
        event: Json = self.payload.get("event", {})
        return event

    @property
    def waiting(self) -> bool:
        """It has to be sent, now or when its time has come."""
        return not self.acked and not self.failed and self._due is not None

    @property
    def underway(self) -> bool:
        return not self.acked and self._expires is not None

    @property
    def due(self) -> float | None:
        return self._due

    def goes(self, elapsed: float) -> None:
        self.attempts += 1
        self._due, self._expires = None, elapsed + ACK_WITHIN
        self.sent_at = time.perf_counter()

    def late(self, elapsed: float) -> bool:
        return not self.acked and self._expires is not None and elapsed >= self._expires

    def runs_out(self) -> None:
        """Nobody acknowledged it in time; the wait for the next attempt began when the time was up."""
        self.misses("timeout", self._expires or 0.0)

    def misses(self, why: str, elapsed: float) -> None:
        """This attempt came to nothing. Events are sent again up to three times; a person's command or click is not."""
        if self.acked or self.failed:
            return
        self.reason, self._expires = why, None
        if self.kind == EVENTS and self.attempts <= len(RETRIES):
            self._due = elapsed + RETRIES[self.attempts - 1] if self.attempts else elapsed
        else:
            self.failed = why
            self.on_loss(why)

    def again(self) -> None:
        """It is to be sent now, whatever the schedule says."""
        self._due, self.failed = 0.0, ""

    def is_acked(self, answer: Json, call: int) -> None:
        """The first acknowledgement counts; later ones change nothing."""
        if self.acked:
            return
        self.acked, self.answer, self.acked_at, self.acked_at_call = True, answer, time.perf_counter(), call
        self.on_ack(answer)


class Carrier(Protocol):
    """A way to our app: the sockets, or its HTTP address."""

    @property
    def ready(self) -> bool: ...

    async def carry(self, delivery: Delivery) -> None:
        """Send it. What comes of it is told to `Deliveries`."""


class Deliveries:
    """All that was ever sent, in order, and the sending itself."""

    def __init__(self, slack: LoopbackSlack, carrier: Carrier) -> None:
        self._slack = slack
        self.carrier = carrier
        self.doubled = False  # every event is sent twice
        self._known: dict[str, Delivery] = {}
        slack.clock.tells(self.look)

    @property
    def all(self) -> list[Delivery]:
        return list(self._known.values())

    def find(self, envelope: str) -> Delivery | None:
        return self._known.get(envelope)

    def make(self, kind: str, payload: Json) -> Delivery:
        delivery = Delivery(kind, payload, self._slack.names.secret("envelope"))
        self._known[delivery.id] = delivery
        return delivery

    async def send(self, delivery: Delivery) -> Delivery:
        """Send it now; without a way to our app an event waits for one, and a person is told that the app did not respond."""
        if self.carrier.ready:
            delivery.goes(self._slack.clock.elapsed)
            await self.carrier.carry(delivery)
        elif delivery.kind != EVENTS:
            delivery.misses("dispatch_failed", self._slack.clock.elapsed)
        self._slack.changes.tell()
        return delivery

    def acked(self, envelope: str, answer: Json) -> None:
        self._known[envelope].is_acked(answer, len(self._slack.calls))
        self._slack.changes.tell()

    def look(self) -> None:
        """Time went by or a way opened: what was not acknowledged in time has failed, and what is due goes out."""
        elapsed = self._slack.clock.elapsed
        for delivery in self.all:
            if delivery.late(elapsed):
                delivery.runs_out()
        due = [
            delivery
            for delivery in self.all
            if delivery.waiting and delivery.attempts < 1 + len(RETRIES) and (delivery.due or 0) <= elapsed
        ]
        if self.carrier.ready:
            self._slack.spawn(self._send_all(due))
        self._slack.changes.tell()

    async def _send_all(self, due: list[Delivery]) -> None:
        for delivery in due:
            if delivery.waiting:
                await self.send(delivery)

    async def redeliver(self) -> int:
        """Send everything that was not acknowledged again, now. Returns how many."""
        missing = [delivery for delivery in self.all if not delivery.acked and delivery.kind == EVENTS]
        for delivery in missing:
            delivery.again()
            await self.send(delivery)
        return len(missing)

    async def duplicate(self, delivery: Delivery) -> None:
        """Send it once more though it was acknowledged, as Slack does now and then: the same event in a new envelope."""
        twin = self.make(delivery.kind, delivery.payload)
        twin.attempts = delivery.attempts
        await self.send(twin)

    @property
    def busy(self) -> bool:
        """Something is on its way and neither acknowledged nor given up for now."""
        return any(delivery.underway for delivery in self.all)

    @property
    def unacked(self) -> list[Delivery]:
        return [delivery for delivery in self.all if not delivery.acked]

    def latencies(self) -> list[float]:
        """Seconds to acknowledgement of all that were, for percentiles in benchmarks."""
        return [delivery.latency for delivery in self.all if delivery.acked]

    async def settled(self) -> None:
        """Until nothing sent is unacknowledged or unanswered by its failure."""
        await self._slack.until(
            lambda: all(delivery.acked or delivery.failed for delivery in self.all), "the acknowledgement of everything sent"
        )


async def ended(tasks: set[asyncio.Task[None]]) -> None:
    """Cancel what still runs and wait for it."""
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
