"""To follow a feed, to change it, to pause it, to leave it."""

from collections.abc import Sequence
from datetime import datetime, time
from zoneinfo import ZoneInfo

from adapters.chat import Button, Item, Listing, Notice, Reply, Voice
from adapters.store.records import KeptFeed, Subscription
from adapters.web.gate import admit
from adapters.wording import safe, web_address
from bot.callers import Caller
from bot.commands.line import LONGEST_NAME
from bot.commands.values import FeedsAdd, FeedsEdit, FeedsPause, FeedsRemove, FeedsResume
from bot.newsstand.errors import Followed, TooMany
from bot.newsstand.prospects import NEWEST, Prospect, found, keep, known
from bot.newsstand.stand import Stand, free_name, may_change, unlike
from bot.newsstand.wording import ago, ahead, counted, dotted, host
from bot.times import moment, told_day
from briefings.feeds import Entry, canonical
from briefings.feedstate import resume as asked_again
from briefings.plain import cut

MOST = 2_000
"""Feeds of one channel."""
MOST_OFFERED = 5
"""Other feeds of a site that are offered."""


async def add(stand: Stand, command: FeedsAdd, caller: Caller, voice: Voice) -> Reply:
    """Follow the best feed of an address, and show its newest entries. Raises AdapterError."""
    may_change(caller)
    channel = await stand.channel(caller, command.place)
    listed = await stand.store.subscriptions.list(channel.number)
    refuse_double(listed, admit(command.address, stand.allowed).url)
    if command.name:
        free_name(listed, command.name)
    prospect = await _prospect(stand, command.address, voice)
    refuse_double(listed, prospect.address)
    one = await follow(stand, prospect, caller, channel.number, command.name or named(prospect, listed))
    place = f" in #{safe(channel.name)}" if channel.number != caller.channel.number else ""
    return shown(prospect, f"Following {safe(one.name)}{place}", stand.clock(), _after(one, prospect), offers(prospect, caller))


async def _prospect(stand: Stand, address: str, voice: Voice) -> Prospect:
    now = stand.clock()
    there = await known(stand, address, now)
    if there:
        return there
    await voice.say(Notice(f"Looking at {host(address)}…", "working"))
    return await found(stand, address, now)


def refuse_double(listed: Sequence[Subscription], address: str, but: int | None = None) -> None:
    """Let pass an address that is not followed yet. Raises Followed."""
    there = next((one for one in listed if one.number != but and canonical(one.feed.address) == canonical(address)), None)
    if there:
        raise Followed(there)


async def follow(stand: Stand, prospect: Prospect, caller: Caller, channel: int, name: str, folder: str = "") -> Subscription:
    """Follow a feed that was found. Raises AdapterError."""
    # One moment for both: what the feed holds now was there when it was followed, and is no news tomorrow.
    now = stand.clock()
    kept = await keep(stand, prospect, now)
    return await subscribe(stand, kept, caller, channel, name, now, folder)


async def subscribe(stand: Stand, kept: KeptFeed, caller: Caller, channel: int, name: str, now: datetime, folder: str = "") -> Subscription:
    """Have a channel read a feed. Raises TooMany, NotThereAnyMore."""
    if len(await stand.store.subscriptions.list(channel)) >= MOST:
        raise TooMany(MOST)
    return await stand.store.subscriptions.add(channel, kept.number, name, now, by=caller.person.external, folder=folder)


def named(prospect: Prospect, listed: Sequence[Subscription], wish: str = "") -> str:
    """What a feed is called where nobody gave it a name."""
    title = " ".join(safe(wish or prospect.title).split()) or host(prospect.address)
    site = host(prospect.address)
    return unlike(listed, cut(title, LONGEST_NAME - len(site[:20]) - 3), site[:20])


def shown(prospect: Prospect, title: str, now: datetime, foot: str, buttons: tuple[Button, ...] = ()) -> Listing:
    """A feed with its newest entries."""
    items = tuple(entry_item(entry, now) for entry in prospect.newest[:NEWEST])
    others = tuple(
        Item(f"Also there: {safe(name)}", address, facts={"title": name, "address": address})
        for address, name in prospect.others[:MOST_OFFERED]
    )
    return Listing(dotted(title, prospect.told), (*items, *others), foot, buttons=buttons)


def entry_item(entry: Entry, now: datetime) -> Item:
    """An entry as a line of a list."""
    when = min(entry.when, now) if entry.when else None
    facts = {"title": entry.title, "link": entry.link, "published": entry.when and entry.when.isoformat()}
    detail = dotted(ago(when, now) if when else "no date", *map(safe, entry.notes))
    return Item(safe(entry.title), web_address(entry.link), detail, facts=facts)


def _after(one: Subscription, prospect: Prospect) -> str:
    held = "What it holds now counts as seen." if prospect.newest else "It has no entries yet."
    return f"Number {one.position}. {held}"


def offers(prospect: Prospect, caller: Caller) -> tuple[Button, ...]:
    """Buttons for a site's other feeds."""
    if not caller.ask.person.manages:
        return ()
    return tuple(Button(f"Follow {cut(safe(name), 40)}", "follow", address) for address, name in prospect.others[:MOST_OFFERED])


async def edit(stand: Stand, command: FeedsEdit, caller: Caller, voice: Voice) -> Reply:
    """Give a feed another address or another name. Raises AdapterError."""
    may_change(caller)
    one, listed = await stand.one(caller, command.which), await stand.listed(caller)
    name = free_name(listed, command.name, one.number) if command.name else one.name
    moved = await _moved(stand, command.address, one, listed, voice) if command.address else None
    if command.name:
        await stand.store.subscriptions.rename(one.number, name)
    told = [f"It is called {safe(name)} now."] if command.name else []
    told += [f"It is read at {safe(moved.address)} from now on ({moved.told}). Its number and filters are kept."] if moved else []
    return Notice(f"{safe(one.name)} is changed. {' '.join(told)}")


async def _moved(stand: Stand, address: str, one: Subscription, listed: Sequence[Subscription], voice: Voice) -> Prospect:
    refuse_double(listed, admit(address, stand.allowed).url)
    prospect = await _prospect(stand, address, voice)
    refuse_double(listed, prospect.address)
    kept = await keep(stand, prospect, stand.clock())
    await stand.store.subscriptions.point(one.number, kept.number)
    return prospect


async def remove(stand: Stand, command: FeedsRemove, caller: Caller, _: Voice) -> Reply:
    """Follow a feed no more. Raises AdapterError."""
    may_change(caller)
    going = await stand.some(caller, command.which)
    for one in going:
        await stand.store.subscriptions.remove(one.number, stand.clock())
    return Notice(f"{_several(going)} followed no more.", buttons=_again(going))


def _several(those: Sequence[Subscription], is_are: tuple[str, str] = ("is", "are")) -> str:
    """One feed by its name, several by their number, and the verb."""
    if len(those) == 1:
        return f"{safe(those[0].name)} {is_are[0]}"
    return f"{counted(len(those), 'feed')} {is_are[1]}"


def _again(gone: Sequence[Subscription]) -> tuple[Button, ...]:
    return (Button("Follow again", "follow", gone[0].feed.address),) if len(gone) == 1 else ()


async def pause(stand: Stand, command: FeedsPause, caller: Caller, _: Voice) -> Reply:
    """Leave a feed alone for now. Raises AdapterError."""
    may_change(caller)
    those = await stand.some(caller, command.which)
    until = moment(command.until, time(0), ZoneInfo(caller.zone or "UTC")) if command.until else None
    for one in those:
        await stand.store.subscriptions.pause(one.number, paused=True, until=until)
    end = f" until {told_day(command.until)}" if command.until else ""
    return Notice(f"{_several(those)} paused{end}; settings kept.", buttons=_resume(those))


def _resume(those: Sequence[Subscription]) -> tuple[Button, ...]:
    return (Button("Resume", "resume", f"feed:{those[0].feed.number}"),) if len(those) == 1 else ()


async def resume(stand: Stand, command: FeedsResume, caller: Caller, _: Voice) -> Reply:
    """Read a paused feed again. Raises AdapterError."""
    may_change(caller)
    those, now = await stand.some(caller, command.which), stand.clock()
    due = [await _resumed(stand, one, now) for one in those]
    when = f", {ahead(max(due[0], now), now)}" if len(due) == 1 else ""
    return Notice(f"{_several(those)} read again{when}.")


async def _resumed(stand: Stand, one: Subscription, now: datetime) -> datetime:
    """When the feed is next asked: at once when it was paused for its failures, too."""
    await stand.store.subscriptions.pause(one.number, paused=False)
    if not one.feed.health.pause:
        return one.feed.health.due
    kept = await stand.store.feeds.change(one.feed.number, lambda health: asked_again(health, now))
    return kept.health.due if kept else now
