"""All that makes and sends digests, put together once for every platform that is on."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from adapters.chat import Reply
from adapters.store.records import Schedule
from adapters.store.store import Store
from bot.delivery import Courier, Hook, Patience, Post, ignored, nothing
from bot.gathering import Gather
from bot.health import Health
from bot.heralding import Announcer, Words
from bot.outbox import Outbox, Render
from bot.publishing import Buttons, Publisher, no_buttons
from bot.rush import Rush
from bot.schedule import LATE, LEAD, Timetable


@dataclass(frozen=True, slots=True)
class Way:
    """How a platform is written to: what posts and finds, and how a reply becomes its messages."""

    post: Post
    render: Render


@dataclass(frozen=True, slots=True)
class Habits:
    """How long things are waited for; see docs/delivery.md."""

    patience: Patience = field(default_factory=Patience)
    late: timedelta = LATE
    lead: timedelta = LEAD


@dataclass(frozen=True, slots=True)
class Posting:
    """What others use of it: what the desk asks for (``bot.desk.sending``), a herald for the poller, and the ``health``."""

    timetable: Timetable
    publisher: Publisher
    outbox: Outbox
    courier: Courier
    health: Health
    rush: Rush

    async def run(self, stop: asyncio.Event) -> None:
        """Make and send digests until it is time to stop; what was begun then ends within its grace."""
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(self.timetable.run(stop))
                group.create_task(self.courier.run(stop))
        finally:
            await self.rush.close()

    def changed(self) -> None:
        """A schedule was added, edited, paused, resumed, removed or skipped."""
        self.timetable.changed()

    async def preview(self, schedule: Schedule, person: int) -> Reply:
        """Exactly what would be sent now, shown to one person. Raises StoreError."""
        return await self.publisher.preview(schedule, person)

    async def send_now(self, schedule: Schedule, ask: str) -> bool:
        """Send a digest now, once for each ask; False when its channel is gone. Raises StoreError."""
        return await self.publisher.send_now(schedule, ask)

    def announcer(self, store: Store, words: Words) -> Announcer:
        """A herald for the poller, whose notices go by the same ledger."""
        return Announcer(store.subscriptions, self.outbox, words)


def posting(  # noqa: PLR0913 - the one place where all of it meets
    store: Store | Rush,
    gather: Gather,
    ways: Mapping[str, Way],
    clock: Callable[[], datetime],
    habits: Habits = Habits(),
    buttons: Buttons = no_buttons,
    reached: Hook = nothing,
    *,
    lag: Callable[[float], object] = ignored,
) -> Posting:
    """Everything, made and not begun. ``ways`` are by the platform's name; ``buttons`` stand under each story."""
    health = Health(clock)
    renders = {name: way.render for name, way in ways.items()}
    rush = Rush.of(store)
    outbox = Outbox(rush.deliveries, renders, lambda: courier.wake(), reached)  # noqa: PLW0108 - the courier is made below
    publisher = Publisher(rush, gather, outbox, clock, habits.late, buttons, reached)
    posts = {name: way.post for name, way in ways.items()}
    courier = Courier(rush.deliveries, posts, publisher, clock, habits.patience, health, reached=reached, lag=lag)
    return Posting(Timetable(rush.digests, publisher.publish, clock, habits.lead, habits.late), publisher, outbox, courier, health, rush)
