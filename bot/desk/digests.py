"""Digests as people set them: stored, listed, changed. Their times are local ones, and every answer says which."""

from collections.abc import Awaitable, Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import islice
from typing import Any, cast
from zoneinfo import ZoneInfo

from adapters.chat import Act, Button, Item, Listing, Notice, Reply, Voice
from adapters.store import records
from adapters.store.digests import Changes
from adapters.store.records import Channel
from adapters.store.store import Store
from adapters.wording import safe
from bot.callers import Caller, Handlers
from bot.commands.errors import shown
from bot.commands.table import sample
from bot.commands.values import (
    DigestAdd,
    DigestEdit,
    DigestList,
    DigestNow,
    DigestPause,
    DigestPreview,
    DigestRemove,
    DigestResume,
    DigestSkip,
    NamedPlace,
    Which,
)
from bot.desk.doors import may_change
from bot.desk.errors import NothingHere
from bot.newsstand.stand import Doors
from bot.times import DAYS, Schedule, Slot, moment, slots, told, told_day, told_time, told_zone

TOP = 5
"""Events a digest tells in full when nothing is said."""
NEXT = 3
LONGEST_LIST = 50
SHORT_DAYS = tuple(day[:3].lower() for day in DAYS)
NOT_YET = "This version keeps digests and does not send them yet."
ASK_ZONE = "In which city's time? Say it once and I remember it: `{zone}`. Then set the digest again, or add `zone Berlin` to it."


@dataclass(frozen=True, slots=True)
class Digests:
    """Answers whoever wants digests."""

    store: Store
    doors: Doors

    @property
    def handlers(self) -> Handlers:
        """The commands handled here."""
        return {
            DigestAdd: self.add, DigestList: self.list, DigestEdit: self.edit, DigestPause: self.pause, DigestResume: self.resume,
            DigestRemove: self.remove, DigestPreview: self.unsent, DigestNow: self.unsent, DigestSkip: self.skip,
        }  # fmt: skip

    async def add(self, command: DigestAdd, caller: Caller, _: Voice) -> Reply:
        """A new digest; the zone is asked for when nobody knows it. Raises AdapterError."""
        zone = command.zone or caller.zone
        if zone is None:
            return _asks_zone(caller)
        channel = await self._channel(caller, command.place)
        if not command.to_me:
            may_change(caller, "Digests", "to me")
        given: Changes = {
            "times": _times(command.times), "days": _days(command.days), "zone": zone, "top": command.top or TOP, "topics": command.topics,
            "name": command.name or "", "person": caller.person.number if command.to_me else None,
        }  # fmt: skip
        made = await self.store.digests.add(channel.number, caller.now, by=caller.person.external, **given)
        return await self._shown(made, channel, caller, "is set")

    async def list(self, _: DigestList, caller: Caller, __: Voice) -> Reply:
        """The digests of the place and the caller's own, with their next times."""
        listed = await self.visible(caller)
        if not listed:
            return Notice(f"No digests here yet. {sample('digest add', caller.ask.place.platform)}")
        items = tuple(item(one, caller) for one in listed[:LONGEST_LIST])
        return Listing(f"{len(listed)} digest{'s' * (len(listed) > 1)}", items, NOT_YET)

    async def edit(self, command: DigestEdit, caller: Caller, _: Voice) -> Reply:
        """Change a digest; what is not named stays. Raises AdapterError."""
        one = await self._one(command.which, caller)
        self._may(one, caller)
        if command.to_me is False:
            may_change(caller, "Digests", "to me")
        channel = await self._channel(caller, command.place) if command.place else await self._of(one, caller)
        changes = _changes(command, caller)
        made = await self._changed(one, channel, changes, caller.now)
        return await self._shown(made, channel, caller, "is changed")

    async def _changed(self, one: records.Schedule, channel: Channel, changes: Changes, now: datetime) -> records.Schedule:
        """The digest changed, unless it changed meanwhile. Raises NothingHere."""
        if channel.number != one.channel:
            return await self._moved(one, channel, changes, now)
        made = await self.store.digests.edit(one.number, one.revision, now, **changes)
        if made is None:
            raise NothingHere(f"{title(one)} was just changed by somebody else.", "Look at it with `digest list`, then try again.")
        return made

    async def _moved(self, one: records.Schedule, channel: Channel, changes: Changes, now: datetime) -> records.Schedule:
        """The digest in another channel, where it gets that channel's next number."""
        made: Changes = {
            "times": one.times, "days": one.days, "zone": one.zone, "top": one.top, "topics": one.topics, "name": one.name,
            "person": one.person, "options": one.options,
        }  # fmt: skip
        made.update(changes)
        moved = await self.store.digests.add(channel.number, now, by=one.added_by, **made)
        await self.store.digests.remove(one.number)
        return moved

    async def pause(self, command: DigestPause, caller: Caller, _: Voice) -> Reply:
        """No more for now. Raises AdapterError."""
        return await self._pause(await self._some(command.which, caller), caller, command.until)

    async def _pause(self, some: tuple[records.Schedule, ...], _: Caller, day: date | None = None) -> Reply:
        for one in some:
            await self.store.digests.pause(one.number, moment(day, time(0), ZoneInfo(one.zone)) if day else None)
        back = f"until {told_day(day)}" if day else "until you resume it"
        buttons = (Button("Resume", "resume", subject(some[0])),) if len(some) == 1 else ()
        return Notice(f"{_named(some)} {_is(some)} paused {back}.", buttons=buttons)

    async def resume(self, command: DigestResume, caller: Caller, _: Voice) -> Reply:
        """Let it come again. Raises AdapterError."""
        return await self._resume(await self._some(command.which, caller), caller)

    async def _resume(self, some: tuple[records.Schedule, ...], caller: Caller) -> Reply:
        made = [await self.store.digests.resume(one.number, caller.now) for one in some]
        if len(some) == 1 and made[0]:
            return await self._shown(made[0], await self._of(made[0], caller), caller, "comes again")
        return Notice(f"{_named(some)} come again.")

    async def remove(self, command: DigestRemove, caller: Caller, _: Voice) -> Reply:
        """Take a digest away. Raises AdapterError."""
        return await self._remove(await self._some(command.which, caller), caller)

    async def _remove(self, some: tuple[records.Schedule, ...], _: Caller) -> Reply:
        for one in some:
            await self.store.digests.remove(one.number)
        return Notice(f"{_named(some)} {_is(some)} removed.")

    async def pressed(self, act: Act, number: int, caller: Caller) -> Reply:
        """Do what a button under a digest says. Raises NothingHere for one of elsewhere, NotAllowed."""
        one = await self.store.digests.get(number)
        # what belongs to another channel is changed there, where it is known who may; what is sent to the caller, anywhere
        if one is None or ((one.channel != caller.channel.number or one.person) and one.person != caller.person.number):
            raise NothingHere("That digest is not here any more.", "`digest list` shows those that are.")
        if act not in PRESSED:
            return _unsent(one)
        self._may(one, caller)
        return await PRESSED[act](self, (one,), caller)

    async def skip(self, command: DigestSkip, caller: Caller, _: Voice) -> Reply:
        """Leave out the next time. Raises AdapterError."""
        one = await self._one(command.which, caller)
        self._may(one, caller)
        left_out = next(coming(one, caller.now))
        made = await self.store.digests.skip(one.number, local(left_out))
        if made is None:
            raise NothingHere(f"{title(one)} is gone.")
        following = _told_moment(next(coming(made, caller.now)).moment)
        return Notice(f"{title(one)} leaves out {_told_moment(left_out.moment)}; the next is {following}, {told_zone(one.zone)}. {NOT_YET}")

    async def unsent(self, command: DigestPreview | DigestNow, caller: Caller, _: Voice) -> Reply:
        """What would be sent: nothing yet. Raises AdapterError when that digest is not there."""
        listed = await self.visible(caller)
        if not listed and command.which is None:
            return Notice(f"Nothing scheduled yet. {NOT_YET} {sample('digest add', caller.ask.place.platform)}")
        one = await self._one(command.which, caller)
        return _unsent(one)

    # which digest is meant

    async def visible(self, caller: Caller) -> tuple[records.Schedule, ...]:
        """The place's digests that the caller may know of: not what others have sent to themselves."""
        listed = await self.store.digests.list(caller.channel.number)
        here = tuple(one for one in listed if one.person in {None, caller.person.number})
        if not caller.ask.place.direct:
            return here
        own = await self.store.digests.of_person(caller.person.number)
        return here + tuple(one for one in own if one.channel != caller.channel.number)

    async def _one(self, which: Which | None, caller: Caller) -> records.Schedule:
        """The digest that is meant: the only one when nothing was said. Raises NothingHere."""
        listed = await self.visible(caller)
        if which is None and len(listed) == 1:
            return listed[0]
        if not listed:
            raise NothingHere("No digests here yet.", sample("digest add", caller.ask.place.platform))
        if which is None or which == "all":
            raise NothingHere(f"Which digest? Here are {_several(listed)}.")
        return _meant(which, listed)

    async def _some(self, which: Which | None, caller: Caller) -> tuple[records.Schedule, ...]:
        """The digest that is meant, or all of them; those the caller may change. Raises NothingHere, NotAllowed."""
        some = await self.visible(caller) if which == "all" else (await self._one(which, caller),)
        if not some:
            raise NothingHere("No digests here yet.", sample("digest add", caller.ask.place.platform))
        for one in some:
            self._may(one, caller)
        return some

    def _may(self, one: records.Schedule, caller: Caller) -> None:
        if one.person != caller.person.number:
            may_change(caller, "Digests", "to me")

    async def _channel(self, caller: Caller, place: NamedPlace | None) -> Channel:
        return await self.doors.open(caller, place) if place and (place.id or place.name) else caller.channel

    async def _of(self, one: records.Schedule, caller: Caller) -> Channel:
        return (await self.store.places.get_channel(one.channel) if one.channel != caller.channel.number else None) or caller.channel

    async def _shown(self, one: records.Schedule, channel: Channel, caller: Caller, what: str) -> Reply:
        """The digest with its next times, for the caller alone."""
        times = tuple(Item(_told_moment(slot.moment)) for slot in islice(coming(one, caller.now), NEXT))
        feeds = await self.store.subscriptions.list(channel.number)
        hint = "" if feeds else f" It has no feeds yet: {sample('feeds add', caller.ask.place.platform)}"
        foot = f"{_place(one, channel)} · {told(schedule(one))}.{hint} {NOT_YET}"
        buttons = (Button("Pause", "pause", subject(one)), Button("Remove", "remove", subject(one)))
        return Listing(f"{title(one)} {what}; its next times", times, foot, buttons=buttons)


def _unsent(one: records.Schedule) -> Reply:
    return Notice(f"Nothing to show of {title(one)} yet. {NOT_YET}")


PRESSED: Mapping[Act, Callable[[Digests, tuple[records.Schedule, ...], Caller], Awaitable[Reply]]] = {
    "pause": Digests._pause,  # noqa: SLF001 - the class's own table
    "resume": Digests._resume,  # noqa: SLF001
    "remove": Digests._remove,  # noqa: SLF001
}


def subject(one: records.Schedule) -> str:
    """What a button carries of a digest."""
    return f"d{one.number}"


def title(one: records.Schedule) -> str:
    """A digest as sentences call it."""
    return f"Digest {one.position}{f' ({safe(one.name)})' if one.name else ''}"


def item(one: records.Schedule, caller: Caller) -> Item:
    """A digest as a line of a list."""
    whose = ", to you" if one.person else ""
    act = Button("Resume", "resume", subject(one)) if _paused(one, caller.now) else Button("Pause", "pause", subject(one))
    return Item(
        f"{title(one)}: {told(schedule(one))}{whose}", None, state(one, caller.now), (act, Button("Remove", "remove", subject(one)))
    )


def state(one: records.Schedule, now: datetime) -> str:
    """When it comes next, or until when it does not."""
    if not _paused(one, now):
        return f"next {_told_moment(next(coming(one, now)).moment)}"
    return f"paused until {told_day(one.paused_until.astimezone(ZoneInfo(one.zone)).date())}" if one.paused_until else "paused"


def _paused(one: records.Schedule, now: datetime) -> bool:
    return one.paused and (one.paused_until is None or one.paused_until > now)


def schedule(one: records.Schedule) -> Schedule:
    """A stored schedule as the clock reads it."""
    times = tuple(time.fromisoformat(at) for at in one.times)
    return Schedule(times, tuple(SHORT_DAYS.index(day) for day in one.days), one.zone)


def coming(one: records.Schedule, now: datetime) -> Iterator[Slot]:
    """The slots from now on, or from the end of its pause; without those that are left out."""
    # a slot at the very moment a pause ends is sent
    after = max(now, one.paused_until - timedelta(microseconds=1)) if one.paused and one.paused_until else now
    return (slot for slot in slots(schedule(one), after) if local(slot) not in one.skipped)


def local(slot: Slot) -> str:
    """A slot as the store names it: "2026-11-23T08:30"."""
    return f"{slot.day.isoformat()}T{slot.at:%H:%M}"


def _told_moment(at: datetime) -> str:
    return f"{told_day(at.date())} at {told_time(at.time())}"


def _times(times: tuple[time, ...]) -> tuple[str, ...]:
    return tuple(f"{at:%H:%M}" for at in sorted(set(times)))


def _days(days: tuple[int, ...]) -> tuple[str, ...]:
    return tuple(SHORT_DAYS[day] for day in sorted(set(days)))


def _changes(command: DigestEdit, caller: Caller) -> Changes:
    """What was named, as the store takes it."""
    given: Mapping[str, Any] = {
        "times": command.times and _times(command.times), "days": command.days and _days(command.days), "zone": command.zone,
        "top": command.top, "topics": command.topics, "name": command.name,
    }  # fmt: skip
    made = cast("Changes", {name: value for name, value in given.items() if value is not None})
    if command.to_me is not None:
        made["person"] = caller.person.number if command.to_me else None
    return made


def _meant(which: Which, listed: tuple[records.Schedule, ...]) -> records.Schedule:
    """The digest with this number or name, or the one whose name begins so. Raises NothingHere."""
    typed = " ".join(str(which).removeprefix("#").casefold().split())
    names = {one.number: " ".join(one.name.casefold().split()) for one in listed}
    ways = (
        [one for one in listed if str(one.position) == typed],
        [one for one in listed if typed and names[one.number] == typed],
        [one for one in listed if typed and names[one.number].startswith(typed)],
    )
    found = next((way[0] for way in ways if len(way) == 1), None)
    if found is None:
        raise NothingHere(f"No digest here is called {shown(str(which))}. Here are {_several(listed)}.")
    return found


def _several(listed: tuple[records.Schedule, ...]) -> str:
    told_ones = [f"{title(one)} at {schedule_times(one)}" for one in listed[:10]]
    return ", ".join(told_ones) + (f" and {len(listed) - 10} more" if len(listed) > 10 else "")


def schedule_times(one: records.Schedule) -> str:
    """Only its times of day."""
    return ", ".join(told_time(at) for at in schedule(one).times)


def _named(some: tuple[records.Schedule, ...]) -> str:
    return title(some[0]) if len(some) == 1 else f"{len(some)} digests"


def _is(some: tuple[records.Schedule, ...]) -> str:
    return "is" if len(some) == 1 else "are"


def _place(one: records.Schedule, channel: Channel) -> str:
    if one.person:
        return "To you, as a direct message"
    return f"In #{safe(channel.name)}" if channel.name else "In this channel"


def _asks_zone(caller: Caller) -> Notice:
    line = (
        "/brief-settings name:zone value:Berlin for_me:True"
        if caller.ask.place.platform == "discord"
        else "/brief settings zone Berlin for me"
    )
    return Notice(ASK_ZONE.format(zone=line), tone="error", buttons=(Button("Settings", "settings"),))
