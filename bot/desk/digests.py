"""Digests as people set them: stored, listed, changed. Their times are local ones, and every answer says which."""

from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
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
from bot.callers import Caller, Handle, Handlers
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
from bot.desk.sending import Sending
from bot.desk.tools import Tools
from bot.newsstand.stand import Doors
from bot.sections import is_by_topic
from bot.times import DAYS, Schedule, Slot, moment, slots, told, told_day, told_time, told_zone

TOP = 5
"""Events a digest tells in full when nothing is said."""
NEXT = 3
GATHERING = Notice("Gathering…", "working")
LONGEST_LIST = 50
SHORT_DAYS = tuple(day[:3].lower() for day in DAYS)
ASK_ZONE = "In which city's time? Say it once and I remember it: `{zone}`. Then set the digest again, or add `zone Berlin` to it."


@dataclass(frozen=True, slots=True)
class Digests:
    """Answers whoever wants digests."""

    store: Store
    doors: Doors
    tools: Tools
    sending: Sending | None = None

    @property
    def handlers(self) -> Handlers:
        """The commands handled here."""
        changing: Handlers = {
            DigestAdd: self.add, DigestEdit: self.edit, DigestPause: self.pause, DigestResume: self.resume, DigestRemove: self.remove,
            DigestSkip: self.skip,
        }  # fmt: skip
        told = {kind: self._telling(handle) for kind, handle in changing.items()}
        return {**told, DigestList: self.list, DigestPreview: self.preview, DigestNow: self.now}

    def _telling(self, handle: Handle) -> Handle:
        """The same, and whoever sends digests is told that one was changed."""

        async def handled(command: Any, caller: Caller, voice: Voice) -> Reply:
            try:
                return await handle(command, caller, voice)
            finally:
                self._told_sending()

        return handled

    def _told_sending(self) -> None:
        if self.sending:
            self.sending.changed()

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
            "options": {} if command.by_topic is None else {"by_topic": command.by_topic},
        }  # fmt: skip
        made = await self.store.digests.add(channel.number, caller.now, by=caller.person.external, **given)
        return await self._shown(made, channel, caller, "is set")

    async def list(self, _: DigestList, caller: Caller, __: Voice) -> Reply:
        """The digests of the place and the caller's own, with their next times."""
        listed = await self.visible(caller)
        if not listed:
            return Notice(f"No digests here yet. {sample('digest add', caller.ask.place.platform)}")
        return Listing(f"{len(listed)} digest{'s' * (len(listed) > 1)}", await self.items(listed[:LONGEST_LIST], caller))

    async def items(self, some: Sequence[records.Schedule], caller: Caller) -> tuple[Item, ...]:
        """Digests as lines of a list, each with what is set."""
        return tuple([item(one, caller, by_topic=await is_by_topic(self.store, one)) for one in some])

    async def edit(self, command: DigestEdit, caller: Caller, _: Voice) -> Reply:
        """Change a digest; what is not named stays. Raises AdapterError."""
        one = await self._one(command.which, caller)
        self._may(one, caller)
        if command.to_me is False:
            may_change(caller, "Digests", "to me")
        channel = await self._channel(caller, command.place) if command.place else await self._of(one, caller)
        changes = _changes(command, one, caller)
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

    async def pressed(self, act: Act, number: int, caller: Caller, voice: Voice) -> Reply:
        """Do what a button under a digest says. Raises NothingHere for one of elsewhere, NotAllowed."""
        one = await self.store.digests.get(number)
        if one is None or not await self._is_theirs(one, caller):
            raise NothingHere("That digest is not here any more.", "`digest list` shows those that are.")
        try:
            return await PRESSED[act](self, one, caller, voice)
        finally:
            self._told_sending()

    async def _is_theirs(self, one: records.Schedule, caller: Caller) -> bool:
        """Whether a digest is the caller's own, of this channel, or, in direct messages, one that they set in another channel.

        What belongs to another channel is else changed there, where it is known who may.
        """
        if one.person:
            return one.person == caller.person.number
        if one.channel == caller.channel.number:
            return True
        channel = await self.store.places.get_channel(one.channel)
        admins = channel is not None and channel.settings.get("managers") == "admins"
        theirs = caller.ask.place.direct and one.added_by == caller.person.external and (caller.ask.person.admin or not admins)
        return theirs and channel is not None and channel.workspace == caller.workspace.number

    async def skip(self, command: DigestSkip, caller: Caller, _: Voice) -> Reply:
        """Leave out the next time. Raises AdapterError."""
        one = await self._one(command.which, caller)
        self._may(one, caller)
        left_out = next(coming(one, caller.now))
        made = await self.store.digests.skip(one.number, local(left_out))
        if made is None:
            raise NothingHere(f"{title(one)} is gone.")
        following = _told_moment(next(coming(made, caller.now)).moment)
        return Notice(f"{title(one)} leaves out {_told_moment(left_out.moment)}; the next is {following}, {told_zone(one.zone)}.")

    async def preview(self, command: DigestPreview, caller: Caller, voice: Voice) -> Reply:
        """Exactly what would be sent now, for the caller alone. Raises AdapterError when that digest is not there."""
        if command.which is None and not await self.visible(caller):
            return Notice(f"Nothing scheduled yet. {sample('digest add', caller.ask.place.platform)}")
        return await self._preview(await self._one(command.which, caller), caller, voice)

    async def _preview(self, one: records.Schedule, caller: Caller, voice: Voice) -> Reply:
        work = self._sending.preview(one, caller.person.number)
        return replace(await self.tools.watched(work, voice, GATHERING), public=False)

    async def now(self, command: DigestNow, caller: Caller, voice: Voice) -> Reply:
        """Send a digest now. Raises AdapterError when that digest is not there."""
        return await self._now(await self._one(command.which, caller), caller, voice)

    async def _now(self, one: records.Schedule, caller: Caller, voice: Voice) -> Reply:
        """Send it, once for each ask, and once in a minute however often a button is pressed. Raises NotAllowed, NothingHere."""
        self._may(one, caller)
        if not self.tools.once(f"now {one.number}", one.channel, caller.now):
            return Notice(f"{title(one)} goes out already.")
        if not await self.tools.watched(self._sending.send_now(one, caller.ask.key), voice, GATHERING):
            raise NothingHere(f"The channel of {title(one)} is gone.")
        where = _place(one, await self._of(one, caller), caller)
        return Notice(f"{title(one)} goes out now, {where[:1].lower()}{where[1:]}.")

    @property
    def _sending(self) -> Sending:
        """Whoever sends digests. Raises NothingHere when nobody does."""
        if self.sending is None:
            raise NothingHere("Nobody sends digests here.", "`newsbrief run` does.")
        return self.sending

    # which digest is meant

    async def visible(self, caller: Caller) -> tuple[records.Schedule, ...]:
        """The place's digests that the caller may know of: not what others have sent to themselves."""
        return await visible(self.store, caller)

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

    async def _press_pause(self, one: records.Schedule, caller: Caller, _: Voice) -> Reply:
        self._may(one, caller)
        return await self._pause((one,), caller)

    async def _press_resume(self, one: records.Schedule, caller: Caller, _: Voice) -> Reply:
        self._may(one, caller)
        return await self._resume((one,), caller)

    async def _press_remove(self, one: records.Schedule, caller: Caller, _: Voice) -> Reply:
        self._may(one, caller)
        return await self._remove((one,), caller)

    async def _channel(self, caller: Caller, place: NamedPlace | None) -> Channel:
        return await self.doors.open(caller, place) if place and (place.id or place.name) else caller.channel

    async def _of(self, one: records.Schedule, caller: Caller) -> Channel:
        return (await self.store.places.get_channel(one.channel) if one.channel != caller.channel.number else None) or caller.channel

    async def _shown(self, one: records.Schedule, channel: Channel, caller: Caller, what: str) -> Reply:
        """The digest with its next times, for the caller alone."""
        times = tuple(Item(_told_moment(slot.moment)) for slot in islice(coming(one, caller.now), NEXT))
        feeds = await self.store.subscriptions.list(channel.number)
        hint = "" if feeds else f" It has no feeds yet. {sample('feeds add', caller.ask.place.platform)}."
        foot = f"{_place(one, channel, caller)} · {_set(one, by_topic=await is_by_topic(self.store, one))}.{hint}"
        buttons = (
            Button("Preview", "preview", subject(one)),
            Button("Pause", "pause", subject(one)),
            Button("Remove", "remove", subject(one)),
        )
        return Listing(f"{title(one)} {what}; its next times", times, foot, buttons=buttons)


PRESSED: Mapping[Act, Callable[[Digests, records.Schedule, Caller, Voice], Awaitable[Reply]]] = {
    "pause": Digests._press_pause,  # noqa: SLF001 - the class's own table
    "resume": Digests._press_resume,  # noqa: SLF001
    "remove": Digests._press_remove,  # noqa: SLF001
    "preview": Digests._preview,  # noqa: SLF001
    "now": Digests._now,  # noqa: SLF001
}


def subject(one: records.Schedule) -> str:
    """What a button carries of a digest."""
    return f"d{one.number}"


def title(one: records.Schedule) -> str:
    """A digest as sentences call it."""
    return f"Digest {one.position}{f' ({safe(one.name)})' if one.name else ''}"


async def visible(store: Store, caller: Caller) -> tuple[records.Schedule, ...]:
    """The place's digests that the caller may know of, in direct messages all that are sent to them. Raises StoreError."""
    listed = await store.digests.list(caller.channel.number)
    here = tuple(one for one in listed if one.person in {None, caller.person.number})
    if not caller.ask.place.direct:
        return here
    own = await store.digests.of_person(caller.person.number)
    return here + tuple(one for one in own if one.channel != caller.channel.number)


def item(one: records.Schedule, caller: Caller, *, by_topic: bool) -> Item:
    """A digest as a line of a list."""
    whose = ", to you" if one.person else ""
    act = Button("Resume", "resume", subject(one)) if _paused(one, caller.now) else Button("Pause", "pause", subject(one))
    return Item(
        f"{title(one)}: {_set(one, by_topic=by_topic)}{whose}",
        None,
        state(one, caller.now),
        (act, Button("Preview", "preview", subject(one)), Button("Remove", "remove", subject(one))),
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


def _changes(command: DigestEdit, one: records.Schedule, caller: Caller) -> Changes:
    """What was named, as the store takes it."""
    given: Mapping[str, Any] = {
        "times": command.times and _times(command.times), "days": command.days and _days(command.days), "zone": command.zone,
        "top": command.top, "topics": command.topics, "name": command.name,
        "options": None if command.by_topic is None else {**one.options, "by_topic": command.by_topic},
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


def _set(one: records.Schedule, *, by_topic: bool) -> str:
    """When it comes, and what else is set of it: "8:30 on weekdays, top 7, by topic: floods, courts"."""
    top = f", top {one.top}" if one.top != TOP else ""
    return f"{told(schedule(one))}{top}{_sorted(one, by_topic=by_topic)}"


def _sorted(one: records.Schedule, *, by_topic: bool) -> str:
    """Its topics, and whether its stories stand in sections; without topics there is but one."""
    named = safe(", ".join(one.topics))
    if not by_topic:
        return f", first: {named}" if named else ""
    return f", by topic: {named}" if named else ", by topic once it has some (`topic floods`)"


def _place(one: records.Schedule, channel: Channel, caller: Caller) -> str:
    if one.person:
        return "To you, as a direct message"
    if channel.direct:
        return "Here, in your direct messages with me"
    here = channel.number == caller.channel.number
    return f"In #{safe(channel.name)}" if channel.name else "In this channel" if here else "In that channel"


def _asks_zone(caller: Caller) -> Notice:
    line = (
        "/brief-settings name:zone value:Berlin for_me:True"
        if caller.ask.place.platform == "discord"
        else "/brief settings zone Berlin for me"
    )
    return Notice(ASK_ZONE.format(zone=line), tone="error", buttons=(Button("Settings", "settings"),))
