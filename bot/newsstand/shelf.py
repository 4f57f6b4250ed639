"""How the feeds of a place are doing: the list, one feed tried, all of them asked now."""

import asyncio
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from adapters.chat import Button, Item, Listing, Notice, Reply, Voice
from adapters.errors import AdapterError
from adapters.store.records import Subscription, Taken
from adapters.wording import safe
from bot.callers import Caller
from bot.commands.table import sample
from bot.commands.values import FeedsCheck, FeedsList, FeedsTest
from bot.newsstand.following import offers, shown
from bot.newsstand.notices import buttons
from bot.newsstand.prospects import Prospect, found, read_at
from bot.newsstand.stand import AT_ONCE, Progress, Stand, together
from bot.newsstand.wording import about, ago, ahead, condition, counted, dotted, filters, host, is_paused, state_word, status
from briefings.feeds import Feed
from briefings.feedstate import state


async def show(stand: Stand, _: FeedsList, caller: Caller, __: Voice) -> Reply:
    """The feeds of the place, each with how it is doing."""
    listed, now = await stand.listed(caller), stand.clock()
    if not listed:
        return Listing("No feeds are followed here yet", (), sample("feeds add", caller.ask.place.platform))
    place = f" in #{safe(caller.channel.name)}" if caller.channel.name and not caller.channel.direct else ""
    title = f"{counted(len(listed), 'feed')}{place}"
    return Listing(title, tuple(_line(one, caller, now) for one in listed), _tally(listed, now))


def _line(one: Subscription, caller: Caller, now: datetime) -> Item:
    health = one.feed.health
    newest = f"newest {ago(health.last_fresh, now)}" if health.last_fresh else ""
    due = "" if is_paused(one, now) else f"next look {ahead(health.due, now)}"
    folder = f"in {safe(one.folder)}" if one.folder else ""
    detail = dotted(status(one, caller.zone, now), newest, due, safe(filters(one)), folder)
    offered = buttons(one.feed.number) if caller.ask.person.manages and health.failing_since else ()
    return Item(f"{one.position}. {safe(one.name)}", one.feed.link or one.feed.address, detail, offered, facts_of(one, now))


def facts_of(one: Subscription, now: datetime) -> dict[str, Any]:
    """A feed as a program reads it."""
    health = one.feed.health
    times = {"newest": health.last_fresh, "read": health.last_good, "due": health.due, "paused_until": one.paused_until}
    return {
        "number": one.position,
        "name": one.name,
        "address": one.feed.address,
        "link": one.feed.link,
        "folder": one.folder,
        "state": state_word(one, now),
        "reason": health.reason,
        "only": one.only,
        "without": one.without,
        **{name: at and at.isoformat() for name, at in times.items()},
    }


def _tally(listed: tuple[Subscription, ...], now: datetime) -> str:
    """How many are in which state, those that need a look first."""
    words = [state_word(one, now) for one in listed]
    return dotted(*(f"{words.count(word)} {word}" for word in ("failing", "paused", "stale", "empty", "ok") if word in words))


async def test(stand: Stand, command: FeedsTest, caller: Caller, voice: Voice) -> Reply:
    """What a feed or a site holds, read now and not written down. Raises AdapterError."""
    address = command.address
    followed = await stand.one(caller, command.which) if address is None and command.which is not None else None
    address = followed.feed.address if followed else str(address)
    await voice.say(Notice(f"Looking at {host(address)}…", "working"))
    prospect = await (read_at if followed else found)(stand, address, stand.clock())
    foot = dotted(prospect.address, *(prospect.read.feed.notes if prospect.read else ()))
    follow = () if followed or not caller.ask.person.manages else (Button("Follow", "follow", prospect.address, strong=True),)
    return shown(prospect, safe(prospect.title), stand.clock(), safe(foot), (*follow, *offers(prospect, caller)))


def looked(feed: Feed, now: datetime) -> Listing:
    """What is in a saved feed."""
    return shown(Prospect("", feed.title, feed.link, about(feed, now), feed.newest), safe(feed.title), now, safe(dotted(*feed.notes)))


@dataclass(frozen=True, slots=True)
class Look:
    """How one feed was when it was asked out of turn; ``said`` is why it could not be asked or written down."""

    one: Subscription
    taken: Taken | None = None
    said: str = ""


async def check(stand: Stand, command: FeedsCheck, caller: Caller, voice: Voice) -> Reply:
    """Ask feeds now, and tell how they are. Raises AdapterError."""
    those = await stand.some(caller, command.which)
    looks = await _look(stand, those, voice)
    now = stand.clock()
    fresh = sum(len(look.taken.fresh) for look in looks if look.taken)
    failing = sum(_failing(look) for look in looks)
    title = f"Asked {counted(len(looks), 'feed')}: {counted(fresh, 'new entry', 'new entries')}{f', {failing} failing' if failing else ''}"
    return Listing(title, tuple(_looked(look, caller, now) for look in looks))


def _failing(look: Look) -> bool:
    health = look.taken.health if look.taken else look.one.feed.health
    return health.failing_since is not None


async def _look(stand: Stand, those: tuple[Subscription, ...], voice: Voice) -> list[Look]:
    progress, places = Progress(voice, "Asking feeds:", len(those), stand.pace), asyncio.Semaphore(AT_ONCE)

    async def look(one: Subscription) -> Look:
        async with places:
            looked = await _asked(stand, one)
            await progress.step()
            return looked

    await progress.begin()
    async with together() as group:
        tasks = [group.create_task(look(one)) for one in those]
    return [task.result() for task in tasks]


async def _asked(stand: Stand, one: Subscription) -> Look:
    try:
        taken = await stand.polls.poll(one.feed.number)
    except AdapterError as error:
        return Look(one, said=str(error))
    if taken:
        return Look(one, taken)
    kept = await stand.store.feeds.get(one.feed.number)
    later = kept is not None and kept.polling_until is None
    return Look(
        one, said="Its site asked to be left alone for a while." if later else "It is being asked right now; look again in a minute."
    )


def _looked(look: Look, caller: Caller, now: datetime) -> Item:
    health = look.taken.health if look.taken else look.one.feed.health
    fresh = len(look.taken.fresh) if look.taken else 0
    new = "" if health.failing_since or look.said else counted(fresh, "new entry", "new entries")
    paused = "paused here" if is_paused(look.one, now) else ""
    detail = dotted(new, look.said or condition(health, caller.zone, now), paused)
    facts = {**facts_of(look.one, now), "state": state(health, now), "reason": health.reason, "fresh": fresh}
    offered = buttons(look.one.feed.number) if caller.ask.person.manages and _failing(look) else ()
    return Item(f"{look.one.position}. {safe(look.one.name)}", look.one.feed.link or look.one.feed.address, detail, offered, facts)
