"""Everything that makes and sends digests, real but for the platform, on a clock that tests set; it can be stopped, left off and started again."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from adapters.chat import Digested, Reply
from adapters.store.records import Delivery, Schedule
from adapters.store.store import Store
from bot.editing import Wish
from bot.gathering import Gathering
from bot.posting import Posting, Way, posting
from briefings.feeds import Entry
from briefings.feedstate import Asked, begin
from tests.bot.ledger import NOW, Times, Wall, opened
from tests.bot.ringing import told_to_apscheduler
from tests.kills.child import EachOnce, NoReading, no_fetch

LONG_AGO = NOW - timedelta(days=30)
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
TURNS = 5
"""Turns of the loop in which a bell that was passed rings."""


def lines(reply: Reply) -> tuple[Any, ...]:
    """What is said, in two messages where there is news."""
    if isinstance(reply, Digested):
        told = " ".join(item.text for item in reply.rest)
        return (f"{reply.note} {told}".strip(), f"more of {told}")
    return (getattr(reply, "text", ""),)


@dataclass(slots=True)
class Days:
    """A channel with a feed and a digest, and all who make and send it."""

    store: Store
    times: Times
    wall: Wall
    schedule: Schedule
    feed: int
    whole: Posting = field(init=False)

    def __post_init__(self) -> None:
        self.start()

    def start(self) -> None:
        """Begin, or begin anew after having been off: only what is written down is known."""
        gathering = Gathering(self.store, NoReading(), no_fetch, EachOnce(), Wish())
        self.whole = posting(self.store, gathering.gather, {"slack": Way(self.wall, lines)}, self.times)
        self.whole.courier._rest, self.whole.courier._timer = self.times.rest, self.times.timer
        self.whole.timetable._bells.start()

    def stop(self) -> None:
        """Be off from now on."""
        self.whole.timetable._bells.shutdown(wait=False)

    async def news(self, *titles: str) -> None:
        """Stories that come in now."""
        entries = tuple(Entry(one, one, f"https://harbour.example/{one}", "") for one in titles)
        await self.store.feeds.polled(self.feed, Asked("read", entries=len(entries)), self.times.now, entries=entries)

    async def look(self) -> None:
        """One look at the clock and the schedules, and all that is then due sent."""
        for _ in range(2):
            async with asyncio.TaskGroup() as group:
                await self.whole.timetable.look(group)
                for _ in range(TURNS):
                    await asyncio.sleep(0)
        for _ in range(3):  # what was made anew on the way, and what an owner is told
            await self.whole.courier.send_due()

    async def jump(self, span: timedelta) -> None:
        """The clock is set, forward or back, while everything runs."""
        self.times.now += span
        await self.look()

    async def until(self, moment: datetime) -> None:
        """The time passes from bell to bell."""
        await self.look()
        while self._following and self._following <= moment:
            self.times.now = max(self.times.now, self._following)
            await self.look()
        self.times.now = max(self.times.now, moment)

    @property
    def _following(self) -> datetime | None:
        """When the next bell rings, if there is one."""
        return min((job.next_run_time for job in self.whole.timetable._bells.get_jobs()), default=None)

    async def off(self, span: timedelta) -> None:
        """Nothing runs for so long; then everything is started again."""
        self.stop()
        self.times.now += span
        self.start()
        await self.look()

    async def row(self, key: str) -> Delivery:
        """A row of the ledger, by its end: "2026-11-23:08:30:1"."""
        found = await self.store.deliveries.by_key(f"slack:T1:C1:1:{key}")
        assert found is not None
        return found

    @property
    def said(self) -> Sequence[str]:
        """The first messages of digests, in the order they were posted in the channel."""
        return [message for place, message, _, _ in self.wall.posts if place.channel == "C1" and place.thread is None]

    @property
    def told(self) -> Sequence[str]:
        """What the digest's owner was told."""
        return [message for place, message, _, _ in self.wall.posts if place.direct]


@asynccontextmanager
async def days(folder: Path, *times: str, now: datetime = NOW, **more: Any) -> AsyncIterator[Days]:
    """A channel in Berlin with a digest at these times, 8:30 without any; it is 8:28:30 there on Monday 23 November 2026 unless said otherwise."""
    clock = Times(now)
    async with opened(folder) as database:
        store = Store(database)
        workspace = await store.places.workspace("slack", "T1", "", LONG_AGO)
        channel = await store.places.channel(workspace.number, "C1", "news", LONG_AGO)
        feed = await store.feeds.add("https://harbour.example/feed", "Harbour", None, begin(LONG_AGO), LONG_AGO)
        await store.subscriptions.add(channel.number, feed.number, "Harbour", LONG_AGO)
        await store.feeds.polled(feed.number, Asked("read"), LONG_AGO)
        set_up: Any = {"times": times or ("08:30",), "days": DAYS, "zone": "Europe/Berlin", **more}
        schedule = await store.digests.add(channel.number, LONG_AGO, by="U1", **set_up)
        with told_to_apscheduler(clock):
            one = Days(store, clock, Wall(clock), schedule, feed.number)
            try:
                yield one
            finally:
                with suppress(Exception):
                    one.stop()
