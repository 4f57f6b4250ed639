"""What a digest is made of: the new entries of its feeds, those wanted, each read once, put together by whoever composes it."""

import asyncio
import json
from collections.abc import Awaitable, Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any, Protocol, TypeVar

from adapters.errors import AdapterError
from adapters.store.editions import Told
from adapters.store.records import Channel, FoundEntry, KeptBriefing, Person, Schedule, Subscription
from adapters.store.store import Store
from bot.editing import Wish
from bot.faults import noted
from bot.reading import Answer, Fetch
from bot.rush import Rush
from bot.sections import by_topic, liked, reader
from briefings.errors import BriefingError
from briefings.feeds import Entry
from briefings.feedstate import state
from briefings.filters import Rules, decide
from briefings.quoted import Quoted

T = TypeVar("T")

DAY = timedelta(days=1)
LONGEST = timedelta(days=14)
"""How far back a digest looks: as long as the store keeps entries whatever the settings say."""
OVERLAP = timedelta(minutes=10)
"""An entry may be written down some time after it was seen; so much is looked at twice, and what was told is left out by its number."""
REMEMBERED = timedelta(days=7)
"""How long an event that was told is known to have been."""
MOST, MOST_EDITIONS = 500, 60
"""Entries looked at for one digest, and earlier digests."""
READERS = 8
"""Articles of one digest read at once."""
READ_FOR = 60.0
"""Seconds for all of a digest's articles; those not read by then are told by their headlines, so that it goes out on the minute."""


@dataclass(frozen=True, slots=True)
class Taste:
    """What a digest is like: how many events are told in full, which topics come first, and what else its schedule says."""

    top: int
    topics: tuple[str, ...]
    options: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Read:
    """An entry that was chosen, and its briefing; or ``why`` there is none."""

    found: FoundEntry
    kept: KeptBriefing | None = None
    why: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """One event as it is told: its best report, and by name and address who else reports it.

    ``entries`` are the numbers of all its entries and ``links`` where those lead, ``memory`` is what the digests to come should know of it (JSON). A ``lead`` without a
    briefing is told by its headline; ``title`` stands in its place, "Update: …" for one. ``others`` are quotes of other sources, ``topic`` is
    its section where there are any, ``why`` tells its place. ``sources`` are the other briefings whose quotes belong to it, ``said`` counts
    the quotes of all, ``unread`` says that further ones were not read for it.
    """

    lead: Read
    also: tuple[tuple[str, str | None], ...] = ()
    entries: tuple[int, ...] = ()
    memory: Any = None
    title: str = ""
    others: tuple[Quoted, ...] = ()
    topic: str = ""
    why: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    sources: tuple[int, ...] = ()
    said: int = 0
    unread: bool = False


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An entry that is not in a digest, and why."""

    found: FoundEntry
    why: str


@dataclass(frozen=True, slots=True)
class Composed:
    """A digest put together: events told in full, those told in a line, and what was left out."""

    top: tuple[Event, ...]
    rest: tuple[Event, ...] = ()
    left_out: tuple[LeftOut, ...] = ()


@dataclass(frozen=True, slots=True)
class Chosen:
    """The entries worth reading, the most promising first, and whatever the composer wants back when they were read."""

    read: tuple[FoundEntry, ...]
    plan: Any = None


class Composer(Protocol):
    """Groups, ranks and chooses. Pure; ``told`` are the memories of events told before, the latest first, to be gone through once."""

    def choose(self, found: Sequence[FoundEntry], told: Iterable[Any], taste: Taste, now: datetime) -> Chosen:
        """What is worth reading."""
        ...

    def compose(self, chosen: Chosen, read: Sequence[Read], unread: Sequence[FoundEntry], taste: Taste, now: datetime) -> Composed:
        """The digest of what was read, and of what was not."""
        ...


class Reading(Protocol):
    """Reads entries; see ``bot.reading``."""

    async def entry(self, feed: str, entry: Entry, wish: Wish, fetch: Fetch) -> Answer:
        """The briefing of an entry. Raises AdapterError, BriefingError."""
        ...


@dataclass(frozen=True, slots=True)
class Gathered:
    """All that a digest says: what was composed of entries after ``since`` and up to ``upto``, and how its feeds are."""

    composed: Composed
    since: datetime
    upto: datetime
    feeds: int
    ailing: tuple[str, ...]

    @property
    def empty(self) -> bool:
        """Whether there is nothing to tell."""
        return not self.composed.top and not self.composed.rest


@dataclass(frozen=True, slots=True)
class _Draft:
    """A digest before its articles are read: of its new entries those that are wanted, those that are not, and what is to be read."""

    since: datetime
    wanted: Sequence[FoundEntry]
    unwanted: Sequence[LeftOut]
    taste: Taste
    chosen: Chosen


class Gathering:
    """Gathers digests. Articles are fetched with ``fetch``, a guest's manners, and each is briefed once for everybody."""

    def __init__(self, store: Store | Rush, reading: Reading, fetch: Fetch, composer: Composer, wish: Wish) -> None:
        self._store, self._reading, self._fetch, self._composer, self._wish = store, reading, fetch, composer, wish
        self._turn = asyncio.Lock()

    async def gather(self, schedule: Schedule, now: datetime) -> Gathered:
        """What a schedule's digest says now. Raises StoreError."""
        followed = [one for one in await self._store.subscriptions.list(schedule.channel) if not one.paused]
        draft = await self._drafted(schedule, followed, now)
        read = await self._read(draft.chosen.read)
        known = {one.kept.number for one in draft.chosen.read}
        unread = [one for one in draft.wanted if one.kept.number not in known]
        composed = await self._composed(self._composer.compose, draft.chosen, read, unread, draft.taste, now)
        ailing = tuple(one.name for one in followed if state(one.feed.health, now) in {"failing", "paused"})
        left_out = (*draft.unwanted, *composed.left_out, *_forgotten(draft.wanted, composed))
        return Gathered(replace(composed, left_out=left_out), draft.since, now, len(followed), ailing)

    async def _drafted(self, schedule: Schedule, followed: Sequence[Subscription], now: datetime) -> "_Draft":
        """What is to be read for a digest. What was told before is let go of at its end: pages are waited for after it."""
        told = await self._store.editions.told(schedule.channel, schedule.person, now - LONGEST, MOST_EDITIONS)
        since = _since(told, now)
        found = await (self._fresh(followed, since, told) if told else self._first(schedule, followed, since, now))
        channel = await self._store.places.get_channel(schedule.channel)
        whose = await reader(self._store, schedule, channel)
        wanted, unwanted = await self._wanted(schedule, found, whose)
        taste = _taste(schedule, channel, whose)
        events = [one.events for one in told if one.upto > now - REMEMBERED]
        chosen = await self._composed(self._composer.choose, wanted, _memories(events), taste, now)
        return _Draft(since, wanted, unwanted, taste, chosen)

    async def _composed(self, work: Callable[..., T], *given: Any) -> T:
        """Beside the event loop, one at a time: several would only take Python's lock from it by turns, each with a week of events in hand."""
        async with self._turn:
            return await asyncio.to_thread(work, *given)

    async def _fresh(self, followed: Sequence[Subscription], since: datetime, told: Sequence[Told]) -> list[FoundEntry]:
        """The entries that no digest has had, the newest first."""
        known = {number for one in told if one.upto > since - OVERLAP for number in _numbers(one)}
        return [one for one in await self._store.entries.of(followed, since - OVERLAP, MOST) if one.kept.number not in known]

    async def _first(self, schedule: Schedule, followed: Sequence[Subscription], since: datetime, now: datetime) -> list[FoundEntry]:
        """What a first digest is made of: what came or was published since a moment, or else the newest there is; nobody had any of it in a digest."""
        came = await self._store.entries.of(followed, since, MOST)
        listed = await self._store.entries.listed(followed, now - LONGEST, now, MOST)
        young = [one for one in listed if (one.kept.entry.published or one.kept.first_seen) > since]
        found = {one.kept.number: one for one in (*came, *young)}
        return list(found.values())[:MOST] or list(listed[: schedule.top])

    async def _wanted(
        self, schedule: Schedule, found: Iterable[FoundEntry], whose: Person | None
    ) -> tuple[list[FoundEntry], list[LeftOut]]:
        """What filters and mutes let through, and what they do not."""
        muted = await self._store.mutes.rules(schedule.channel, whose.number if whose else None)
        rules: dict[int, Rules] = {}
        wanted, unwanted = [], []
        for one in found:
            subscription = one.subscription
            if subscription.number not in rules:
                rules[subscription.number] = _rules(subscription, muted)
            decision = decide(one.kept.entry, rules[subscription.number], subscription.feed.title)
            if decision.shown:
                wanted.append(one)
            else:
                unwanted.append(LeftOut(one, decision.why))
        return wanted, unwanted

    async def _read(self, chosen: Sequence[FoundEntry]) -> list[Read]:
        """Read what was chosen, several at once; what takes too long or cannot be read says so."""
        seats = asyncio.Semaphore(READERS)
        tasks = [asyncio.create_task(self._one(found, seats)) for found in chosen]
        try:
            if tasks:
                await asyncio.wait(tasks, timeout=READ_FOR)
            return [await task if task.done() else Read(found, why=SLOW) for found, task in zip(chosen, tasks, strict=True)]
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    async def _one(self, found: FoundEntry, seats: asyncio.Semaphore) -> Read:
        async with seats:
            try:
                entry = await self._whole(found)
                answer = await self._reading.entry(found.subscription.feed.address, entry, self._wish, self._fetch)
            except (AdapterError, BriefingError) as error:
                return Read(found, why=str(error))
            except Exception as error:  # noqa: BLE001 - one article's bug must not cost a digest
                number = noted(f"reading entry {found.kept.number}", error)
                return Read(found, why=f"Reading it went wrong on my side (id {number}). It is in the log.")
            return Read(found, answer.kept)

    async def _whole(self, found: FoundEntry) -> Entry:
        """The entry with its content, where it has any: lists leave it out."""
        whole = await self._store.entries.get(found.kept.number) if found.kept.has_content else None
        return whole.entry if whole else found.kept.entry


NOT_CHOSEN = "Others were more important."
SLOW = "It could not be read in time."


def told_of(gathered: Gathered) -> tuple[tuple[Any, ...], tuple[Any, ...]]:
    """What is remembered of a digest: its events with the numbers of their entries, and what was left out with the reason."""
    composed = gathered.composed
    events = tuple(
        {"entries": _entries(event), "links": list(event.links), "memory": event.memory, "why": list(event.why)}
        for event in (*composed.top, *composed.rest)
    )
    left_out = tuple(
        {"entry": one.found.kept.number, "title": one.found.kept.entry.title, "link": one.found.kept.entry.link, "why": one.why}
        for one in composed.left_out
    )
    return events, left_out


def _taste(schedule: Schedule, channel: Channel | None, whose: Person | None) -> Taste:
    """What the schedule says, and what the channel, or the one who reads there, wants more or less of, and in sections."""
    weights = {name: float(weight) for name, weight in liked(channel, whose).items()}
    return Taste(schedule.top, schedule.topics, {**schedule.options, "by_topic": by_topic(schedule, channel, whose), "liked": weights})


def _forgotten(wanted: Sequence[FoundEntry], composed: Composed) -> list[LeftOut]:
    """What a composer says nothing of; every entry is in a digest or left out of it, or it would be looked at for ever."""
    told = {number for event in (*composed.top, *composed.rest) for number in _entries(event)}
    told |= {one.found.kept.number for one in composed.left_out}
    return [LeftOut(one, NOT_CHOSEN) for one in wanted if one.kept.number not in told]


def _entries(event: Event) -> list[int]:
    return sorted({event.lead.found.kept.number, *event.entries})


def _memories(told: Iterable[str]) -> Iterator[Any]:
    """What is remembered of each event, one digest at a time."""
    for events in told:
        for event in json.loads(events):
            yield event["memory"]


def _numbers(told: Told) -> set[int]:
    events, left_out = json.loads(told.events), json.loads(told.left_out)
    return {number for event in events for number in event["entries"]} | {one["entry"] for one in left_out}


def _since(told: Sequence[Told], now: datetime) -> datetime:
    """Where the last digest ended; a day ago without one, or when a clock was wrong then."""
    last = told[0].upto if told else None
    return last if last and last <= now else now - DAY


def _rules(subscription: Subscription, muted: tuple[str, ...]) -> Rules:
    """What is wanted of a feed; a filter that cannot be read, which no command sets, lets everything through."""
    try:
        return subscription.rules(muted)
    except BriefingError:
        return Rules(muted=muted)


Gather = Callable[[Schedule, datetime], Awaitable[Gathered]]
"""What a digest says at a moment."""
