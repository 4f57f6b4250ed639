"""Digests, from due to frozen: gathered before their minute, told as they are, withdrawn when their schedule changes, and given up aloud."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from adapters.chat import Button, Digested, Item, Notice, NotThere, Place, Reply, ShutOut, Story
from adapters.errors import AdapterError
from adapters.store.records import Channel, Delivery, KeptBriefing, Schedule, Told, Workspace
from adapters.store.store import Store
from adapters.wording import safe
from bot import tracing
from bot.delivery import Hook, nothing, place_of
from bot.gathering import Event, Gather, Gathered, Read, told_of
from bot.holidays import holiday
from bot.outbox import Letter, Outbox
from bot.rush import Rush
from bot.schedule import LATE, fires, local
from bot.times import Slot, listed, moment, told_day, told_time

LATE_FROM = timedelta(minutes=5)
"""From here on a digest says that it is late."""
AT_ONCE = 32
"""Digests gathered at once: what they ask the store together is asked once (``bot.rush``)."""
TELL_FOR = timedelta(days=1)
"""How long it is worth telling somebody that a post failed."""
MOST_NAMED = 5
Buttons = Callable[[KeptBriefing, Sequence[int], bool], tuple[Button, ...]]
"""What can be pressed under a story: for its briefing, the numbers of those of its other sources, and whether they have several quotes."""


def no_buttons(_: KeptBriefing, __: Sequence[int], ___: bool) -> tuple[Button, ...]:  # noqa: FBT001 - as it is called
    """Nothing to press."""
    return ()


@dataclass(frozen=True, slots=True)
class Address:
    """Where a schedule's digest goes: its rows, its place, and the beginning of its keys in the ledger."""

    workspace: Workspace
    channel: Channel
    place: Place
    key: str


class Publisher:
    """Makes digests ready, and decides about them until they are sent. ``late`` is how long after its time one is still sent."""

    def __init__(
        self,
        store: Store | Rush,
        gather: Gather,
        outbox: Outbox,
        clock: Callable[[], datetime],
        late: timedelta = LATE,
        buttons: Buttons = no_buttons,
        reached: Hook = nothing,
    ) -> None:
        self._store, self._gather, self._outbox, self._clock, self._late = store, gather, outbox, clock, late
        self._buttons, self._reached = buttons, reached
        self._began = clock()
        self._seats = asyncio.Semaphore(AT_ONCE)

    async def publish(self, schedule: Schedule, slot: Slot) -> None:
        """Make the digest of a slot ready, once: what was made before stays as it is. Raises StoreError."""
        async with self._seats:
            address = await self._address(schedule)
            if address is None or address.channel.left or not self._outbox.speaks(address.place.platform):
                return
            letter = self._letter(schedule, slot, address)
            row = await self._outbox.plan(letter, self._clock())
            if row.state == "planned":
                with tracing.bound(delivery=row.number, digest=schedule.number):
                    await self._make(schedule, slot, address, letter, row)

    async def preview(self, schedule: Schedule, person: int | None = None) -> Reply:
        """Exactly what would be sent now; whoever is shown it may press its buttons. Raises StoreError."""
        now, address = self._clock(), await self._address(schedule)
        gathered = await self._gather(schedule, now)
        if address and person is not None:
            await self._given(gathered, address.workspace.number, person=person)
        return self._told(schedule, gathered, now.astimezone(ZoneInfo(schedule.zone)), now)

    async def send_now(self, schedule: Schedule, ask: str) -> bool:
        """Send a digest now because somebody asked, once for each ask; False when its channel is gone. Raises StoreError."""
        address = await self._address(schedule)
        if address is None:
            return False
        now = self._clock()
        letter = Letter(
            f"{address.key}:now:{ask}", address.place, address.workspace.number, now, now + self._late, address.channel.number,
            schedule.number, _facts(schedule, None, late=False),
        )  # fmt: skip
        row = await self._outbox.plan(letter, now)
        if row.state == "planned":
            gathered = await self._gather(schedule, now)
            reply = self._told(schedule, gathered, now.astimezone(ZoneInfo(schedule.zone)), now)
            await self._freeze(row, letter, reply, gathered, schedule)
        return True

    # what the courier asks

    async def stands(self, delivery: Delivery, now: datetime) -> bool:
        """Whether a post is still to be sent: its schedule still has that time, and it does not have to say first that it is late."""
        named = delivery.payload.get("slot")
        if named is None or delivery.payload["after"]:
            return True
        schedule = await self._store.digests.get(delivery.digest) if delivery.digest else None
        if schedule is None:
            await self._store.deliveries.failed(delivery.number, delivery.attempt, "The digest was removed.", now)
            return False
        slot = _slot(named, schedule.zone)
        if not fires(schedule, slot):
            return await self._withdraw(delivery, now)
        if delivery.payload["late"] or now - delivery.due <= LATE_FROM or not await self._thaw(delivery, now):
            return True
        await self.publish(schedule, slot)
        return False

    async def given_up(self, delivery: Delivery, error: AdapterError, now: datetime) -> None:
        """Tell whoever set a digest that it could not be posted, and stop a schedule that cannot be posted before somebody acts."""
        place, owner = place_of(delivery.payload), delivery.payload.get("owner")
        stopped = isinstance(error, NotThere | ShutOut) and delivery.digest is not None
        if stopped and delivery.digest:
            await self._store.digests.pause(delivery.digest)
        if not owner or isinstance(error, ShutOut) or (place.direct and isinstance(error, NotThere)):
            return
        whose = Place(place.platform, place.workspace, owner, direct=True)
        letter = Letter(f"{delivery.key}:told", whose, delivery.workspace, now, now + TELL_FOR, delivery.channel)
        await self._outbox.put(letter, _given_up(delivery, place, error, stopped=stopped), now)

    # making

    async def _make(self, schedule: Schedule, slot: Slot, address: Address, letter: Letter, row: Delivery) -> None:
        """Gather a planned digest and freeze it; one that a holiday or silence forbids is given up."""
        free = holiday(address.channel.settings.get("holidays"), slot.day)
        gathered = None if free else await self._gather(schedule, self._clock())
        self._reached("gathered")
        silent = gathered is not None and gathered.empty and address.channel.settings.get("empty") == "silent"
        if free or gathered is None or silent:
            await self._store.deliveries.failed(row.number, row.attempt, f"Holiday: {free}." if free else "Nothing new.", self._clock())
            return
        now = self._clock()
        current = await self._store.digests.get(schedule.number)
        if current is None or not fires(current, slot):
            return  # it stays planned, in case the schedule gets this time back, and is given up in the end
        reply = self._told(current, gathered, slot.moment, now, self._note(slot, now))
        await self._freeze(row, letter, reply, gathered, current)

    async def _freeze(self, row: Delivery, letter: Letter, reply: Reply, gathered: Gathered, schedule: Schedule) -> None:
        events, left_out = told_of(gathered)
        now = self._clock()
        await self._outbox.freeze(row, letter, reply, now, Told(gathered.upto, events, left_out), schedule.person)
        await self._given(gathered, row.workspace, channel=row.channel, person=schedule.person, public=schedule.person is None)

    async def _given(
        self, gathered: Gathered, workspace: int, *, channel: int | None = None, person: int | None = None, public: bool = False
    ) -> None:
        """Remember who is given the stories, and so may press their buttons; their other sources are no briefings they were shown."""
        top = gathered.composed.top
        told = [event.lead.kept.number for event in top if event.lead.kept]
        beside = [number for event in top for number in event.sources]
        await self._store.briefings.given(told, workspace, self._clock(), channel=channel, person=person, public=public, beside=beside)

    async def _address(self, schedule: Schedule) -> Address | None:
        """Where a schedule's digest goes; None when that is gone."""
        places = self._store.places
        channel = await places.get_channel(schedule.channel)
        workspace = await places.get_workspace(channel.workspace) if channel else None
        if channel is None or workspace is None:
            return None
        person = await places.get_person(schedule.person) if schedule.person else None
        to = person.external if person else channel.external
        direct, name = person is not None or channel.direct, "" if person else channel.name
        place = Place(workspace.platform, workspace.external, to, direct=direct, name=name)  # type: ignore[arg-type] # the store keeps the platforms there are
        mark = f"{channel.external}/{schedule.position}" if person else f"{schedule.position}"
        return Address(workspace, channel, place, f"{workspace.platform}:{workspace.external}:{to}:{mark}")

    def _letter(self, schedule: Schedule, slot: Slot, address: Address) -> Letter:
        late, due = self._clock() - slot.moment > LATE_FROM, slot.moment.astimezone(UTC)
        return Letter(
            f"{address.key}:{slot.day}:{slot.at:%H:%M}", address.place, address.workspace.number, due, due + self._late,
            address.channel.number, schedule.number, _facts(schedule, slot, late=late),
        )  # fmt: skip

    async def _withdraw(self, delivery: Delivery, now: datetime) -> bool:
        """Not at its old time: planned again in case the schedule gets it back, or given up when an attempt was made."""
        if not await self._thaw(delivery, now):
            await self._store.deliveries.failed(delivery.number, delivery.attempt, "The digest was changed.", now)
        return False

    async def _thaw(self, delivery: Delivery, now: datetime) -> bool:
        return await self._store.deliveries.thaw(delivery.number, delivery.key.rpartition(":")[0] + ":", now)

    # telling

    def _note(self, slot: Slot, now: datetime) -> str:
        late = now - slot.moment
        if late <= LATE_FROM:
            return ""
        offline = f" (I was offline at {told_time(slot.at)})" if self._began > slot.moment else ""
        return f"Sent {told_span(late)} late{offline}."

    def _told(self, schedule: Schedule, gathered: Gathered, at: datetime, now: datetime, note: str = "") -> Reply:
        """A digest as every platform is given it; one sentence when there is nothing new."""
        if gathered.empty:
            return Notice(f"{note} {_nothing_new(gathered, schedule.zone, now)}".strip(), public=True)
        stories = tuple(self._story(event) for event in gathered.composed.top if event.lead.kept)
        lines = [event for event in gathered.composed.top if not event.lead.kept]
        rest = tuple(map(_line, (*lines, *gathered.composed.rest)))
        title = f"{safe(schedule.name) or 'News'}, {told_day(at.date())}"
        return Digested(title, stories, rest, _ailing(gathered), note, public=True)

    def _story(self, event: Event) -> Story:
        kept = event.lead.kept
        assert kept is not None  # noqa: S101 - the caller chose those that have one
        briefing = replace(kept.briefing, headline=event.title) if event.title else kept.briefing
        buttons = self._buttons(kept, event.sources, event.said > 1 or event.unread)
        said = event.said if any(one.act == "quotes" for one in buttons) else 0
        return Story(briefing, event.also, buttons, event.others, event.topic, said, event.unread)


def _facts(schedule: Schedule, slot: Slot | None, *, late: bool) -> Mapping[str, Any]:
    """What is frozen with a digest, for whoever decides about it later."""
    name = f"Digest {schedule.position}{f' ({schedule.name})' if schedule.name else ''}"
    return {"slot": local(slot) if slot else None, "late": late, "owner": schedule.added_by, "title": name}


def _slot(named: str, zone: str) -> Slot:
    day, _, at = named.partition("T")
    on, when = date.fromisoformat(day), time.fromisoformat(at)
    return Slot(on, when, moment(on, when, ZoneInfo(zone)))


def source(read: Read) -> str:
    """Who reports something: the outlet, or the feed's name in the channel."""
    return (read.kept.briefing.article.outlet if read.kept else None) or read.found.subscription.name


def _line(event: Event) -> Item:
    """An event in one line."""
    entry = event.lead.found.kept.entry
    names = list(dict.fromkeys((source(event.lead), *(name for name, _ in event.also))))
    return Item(event.title or entry.title, entry.link, ", ".join(names[:MOST_NAMED]))


def _nothing_new(gathered: Gathered, zone: str, now: datetime) -> str:
    """What a day without news is told with: "Nothing new in 6 feeds since yesterday 8:30 (all healthy)."."""
    feeds = f"{gathered.feeds} feed{'s' * (gathered.feeds != 1)}"
    return f"Nothing new in {feeds} since {told_since(gathered.since, zone, now)} ({_ailing(gathered) or 'all healthy'})."


def _ailing(gathered: Gathered) -> str:
    """The feeds that do not answer."""
    names = [safe(name) for name in gathered.ailing]
    if not names:
        return ""
    shown = listed(names[:MOST_NAMED]) + (f" and {len(names) - MOST_NAMED} more" if len(names) > MOST_NAMED else "")
    return f"{len(names)} failing: {shown}"


def told_since(since: datetime, zone: str, now: datetime) -> str:
    """A moment not long ago as people say it: "8:30", "yesterday 8:30", "Friday 20 November 2026 8:30"."""
    here, today = since.astimezone(ZoneInfo(zone)), now.astimezone(ZoneInfo(zone)).date()
    days = {0: "", 1: "yesterday "}.get((today - here.date()).days, f"{told_day(here.date())} ")
    return f"{days}{told_time(here.time())}"


def told_span(span: timedelta) -> str:
    """A length of time as people say it: "47 min", "2 h 5 min"."""
    hours, minutes = divmod(round(span.total_seconds() / 60), 60)
    return " ".join(filter(None, (f"{hours} h" if hours else "", f"{minutes} min" if minutes or not hours else "")))


def _given_up(delivery: Delivery, place: Place, error: AdapterError, *, stopped: bool) -> Notice:
    """What went wrong with a digest, for whoever set it."""
    where = f" in #{safe(place.name)}" if place.name else ""
    paused = " It is paused; what it would have told comes with the next one." if stopped else ""
    text = f"{safe(delivery.payload['title'])} could not be posted{where}. {error} {error.advice}".strip()
    subject = f"d{delivery.digest}"
    buttons = (Button("Resume", "resume", subject), Button("Send it now", "now", subject)) if stopped else ()
    return Notice(f"{text}{paused}", tone="error", buttons=buttons)
