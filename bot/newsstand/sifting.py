"""Which entries are wanted: filters by feed, muted sources, and why an article came or did not."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from adapters.chat import Button, Item, Listing, Notice, Reply, Voice
from adapters.errors import AdapterError
from adapters.store.polls import page_of
from adapters.store.records import Edition, FoundEntry, KeptEntry, Subscription
from adapters.store.subscriptions import meant
from adapters.web.gate import admit
from adapters.wording import safe
from bot.callers import Caller
from bot.commands.errors import shown
from bot.commands.table import sample
from bot.commands.values import FeedsOnly, FeedsWithout, Mute, Muted, Unmute, Why
from bot.newsstand.errors import OnlyExceptions
from bot.newsstand.stand import Stand, may_change
from bot.newsstand.wording import ago, counted, dotted, host, is_paused, told_only, told_without
from briefings.filters import Decision, Rules, decide, parse_filter
from briefings.folding import fold

LOOKED, DIGESTS, SHOWN = timedelta(days=90), 200, 3
"""How far back digests are looked through for an article, how many of them, and how many are told: what they told of it outlasts the entry."""
LEFT_SHOWN = 20
"""Articles that the last digest left out, when nothing but "why" is asked."""
SAMPLED = 100
"""Newest entries on which a filter is tried."""
LONGEST_SOURCE = 200
"""Letters of a muted source that the store takes."""


async def only(stand: Stand, command: FeedsOnly, caller: Caller, _: Voice) -> Reply:
    """Of a feed, only entries with these words. Raises AdapterError, WrongFilter, WrongPattern."""
    may_change(caller)
    one = await stand.one(caller, command.which)
    told = f"{told_only(parse_filter(command.words))}." if command.words else "All its entries are wanted again."
    await stand.store.subscriptions.filter(one.number, only=command.words)
    return await _filtered(stand, replace(one, only=command.words), caller, told)


async def without(stand: Stand, command: FeedsWithout, caller: Caller, _: Voice) -> Reply:
    """Of a feed, no entries with these words. Raises AdapterError, WrongFilter, WrongPattern."""
    may_change(caller)
    one = await stand.one(caller, command.which)
    told = _unwanted(command.words) if command.words else "Nothing is left out of it any more."
    await stand.store.subscriptions.filter(one.number, without=command.words)
    return await _filtered(stand, replace(one, without=command.words), caller, told)


def _unwanted(words: str) -> str:
    parsed = parse_filter(words)
    if not parsed.wanted:
        raise OnlyExceptions(words)
    return f"{told_without(parsed)}."


async def _filtered(stand: Stand, one: Subscription, caller: Caller, told: str) -> Notice:
    """What a feed's filters do now, tried on its newest entries."""
    muted = await stand.store.mutes.rules(caller.channel.number)
    entries = await stand.store.entries.of_feed(one.feed.number, SAMPLED)
    passing = await asyncio.to_thread(_passing, entries, one.rules(muted), one)
    tried = (
        f"{passing} of its {counted(len(entries), 'newest entry', 'newest entries')} would pass." if entries else "It has no entries yet."
    )
    return Notice(f"{safe(one.name)}: {safe(told)} {tried}")


def _passing(entries: Sequence[KeptEntry], rules: Rules, one: Subscription) -> int:
    return sum(decide(kept.entry, rules, one.feed.title).shown for kept in entries)


async def mute(stand: Stand, command: Mute, caller: Caller, _: Voice) -> Reply:
    """Nothing of a source, for the channel or for the caller. Raises AdapterError."""
    if not command.for_me:
        may_change(caller)
    source = await _source(stand, command.source, caller)
    await stand.store.mutes.add(source, stand.clock(), **_owner(caller, for_me=command.for_me))
    known = await stand.store.entries.newest(caller.channel.number, SAMPLED)
    out = sum(not decide(one.kept.entry, Rules(muted=(source,)), one.subscription.feed.title).shown for one in known)
    tried = f" {out} of the {counted(len(known), 'newest entry', 'newest entries')} would be left out." if known else ""
    undo = Button("Unmute", "unmute", f"{_owned(for_me=command.for_me)} {source}")
    return Notice(f"{safe(source)} is muted {_whose(for_me=command.for_me)}.{tried}", buttons=(undo,))


def _owned(*, for_me: bool) -> str:
    return "me" if for_me else "here"


def undone(subject: str) -> Unmute:
    """What the button under a mute takes back."""
    whose, _, source = subject.partition(" ")
    return Unmute(source, for_me=whose == _owned(for_me=True))


async def _source(stand: Stand, typed: str, caller: Caller) -> str:
    """A source as it is kept: a site by its host, a feed by its own title, an author as typed."""
    one = meant(await stand.listed(caller), typed)
    source = (one.feed.title or one.name) if one and not _is_host(typed) else host(typed) if "://" in typed else typed.strip()
    if not source or len(source) > LONGEST_SOURCE:
        raise AdapterError(f"A source has 1 to {LONGEST_SOURCE} letters.", sample("mute", caller.ask.place.platform))
    return source.lower().removeprefix("www.") if _is_host(source) else source


def _is_host(typed: str) -> bool:
    return ("." in typed.strip(".") and not any(map(str.isspace, typed.strip()))) or "://" in typed


def _owner(caller: Caller, *, for_me: bool) -> dict[str, int]:
    return {"person": caller.person.number} if for_me else {"channel": caller.channel.number}


def _whose(*, for_me: bool) -> str:
    return "for you" if for_me else "here"


async def unmute(stand: Stand, command: Unmute, caller: Caller, _: Voice) -> Reply:
    """Entries of a source again. Raises AdapterError."""
    if not command.for_me:
        may_change(caller)
    owner = _owner(caller, for_me=command.for_me)
    names = [one.source for one in await stand.store.mutes.list(**owner)]
    wanted = {_plain(command.source), _plain(await _source(stand, command.source, caller))}
    found = next((name for name in names if _plain(name) in wanted), None)
    if found is None:
        there = f"Muted {_whose(for_me=command.for_me)}: {safe(', '.join(names))}." if names else "Nothing is muted."
        raise AdapterError(f"{shown(command.source)} is not muted {_whose(for_me=command.for_me)}.", there)
    await stand.store.mutes.remove(found, **owner)
    return Notice(f"{safe(found)} is muted {_whose(for_me=command.for_me)} no more.")


def _plain(name: str) -> str:
    return fold(name, accents=False).text.strip().removeprefix("www.")


async def muted(stand: Stand, _: Muted, caller: Caller, __: Voice) -> Reply:
    """What is muted here, and for the caller."""
    here = await stand.store.mutes.list(channel=caller.channel.number)
    mine = await stand.store.mutes.list(person=caller.person.number)
    if not here and not mine:
        return Listing("Nothing is muted", (), sample("mute", caller.ask.place.platform))
    now = stand.clock()
    items = [
        Item(
            safe(one.source),
            detail=f"{whose} · {ago(one.added, now)}",
            facts={"source": one.source, "for": whose, "added": one.added.isoformat()},
        )
        for whose, those in (("here", here), ("for you", mine))
        for one in those
    ]
    return Listing(f"{counted(len(items), 'muted source')}", tuple(items))


async def why(stand: Stand, command: Why, caller: Caller, _: Voice) -> Reply:
    """Whether an article is in a feed, what the filters say of it, and what digests did with it; of the last digest when none is named.

    Raises AdapterError, NotAnAddress.
    """
    if command.link is None:
        return await _last_digest(stand, caller)
    link = admit(command.link, stand.allowed).url
    editions = await _editions(stand, caller)
    channels = dict.fromkeys([caller.channel.number, *(one.channel for one in editions)])
    found = [one for channel in channels for one in await stand.store.entries.by_link(channel, link)]
    said = _in_digests(stand, {one.kept.number for one in found}, page_of(link), editions)
    if not found:
        return Listing(safe(link), tuple(said)) if said else Notice(await _nowhere(stand, link, caller))
    rules = await stand.store.mutes.rules(caller.channel.number, caller.person.number)
    now = stand.clock()
    lines = [_reason(one, decide(one.kept.entry, one.subscription.rules(rules), one.subscription.feed.title), caller, now) for one in found]
    return Listing(safe(found[0].kept.entry.title), (*lines, *said))


async def _last_digest(stand: Stand, caller: Caller) -> Listing:
    """What the latest digest of the channel, or the caller's, told and left out, each with its reason. Raises AdapterError."""
    edition = max(await _editions(stand, caller), key=lambda one: one.upto, default=None)
    if edition is None:
        raise AdapterError("Which article? No digest was sent here yet.", sample("why", caller.ask.place.platform))
    told = [
        Item(safe(_headline(event)), next(iter(event.get("links") or ()), None), safe("; ".join(event.get("why") or ())))
        for event in edition.events
    ]
    left = [
        Item(safe(one.get("title") or one.get("link") or "?"), one.get("link"), safe(one["why"])) for one in edition.left_out[:LEFT_SHOWN]
    ]
    more = len(edition.left_out) - LEFT_SHOWN
    foot = f"{counted(len(edition.left_out), 'article')} left out{f', {more} of them not shown' if more > 0 else ''}."
    return Listing(f"The digest of {ago(edition.upto, stand.clock())}", (*told, *left), foot)


def _headline(event: Mapping[str, Any]) -> str:
    """The headline of an event that was told."""
    memory = event.get("memory")
    return str(memory.get("headline") or "?") if isinstance(memory, Mapping) else str(memory or "?")


async def _editions(stand: Stand, caller: Caller) -> list[Edition]:
    """The channel's digests and those of its news that were sent to the caller; in direct messages all that were sent to them."""
    editions, since = stand.store.editions, stand.clock() - LOOKED
    mine = await editions.to_person(caller.person.number, since, DIGESTS)
    here = await editions.since(caller.channel.number, None, since, DIGESTS)
    return [*here, *(one for one in mine if caller.ask.place.direct or one.channel == caller.channel.number)]


def _in_digests(stand: Stand, numbers: set[int], page: str, editions: Sequence[Edition]) -> list[Item]:
    """What these digests did with an article, and why; the latest first.

    It is known by its entries, or by its page when those are forgotten.
    """
    now = stand.clock()
    told = [
        (one.upto, event.get("why") or ())
        for one in editions
        for event in one.events
        if numbers & set(event["entries"]) or page in map(page_of, event.get("links") or ())
    ]
    left = [
        (one.upto, [entry["why"]])
        for one in editions
        for entry in one.left_out
        if entry["entry"] in numbers or page == page_of(entry.get("link"))
    ]
    lines = [(upto, "Told in a digest", why) for upto, why in told] + [(upto, "Left out of a digest", why) for upto, why in left]
    return [
        Item(what, None, dotted(ago(upto, now), safe("; ".join(why))))
        for upto, what, why in sorted(lines, reverse=True, key=lambda one: one[0])[:SHOWN]
    ]


def _reason(one: FoundEntry, decision: Decision, caller: Caller, now: datetime) -> Item:
    paused = is_paused(one.subscription, now)
    seen = f"seen {ago(one.kept.first_seen, now)}"
    old = one.kept.first_seen <= one.subscription.added
    told = (
        "The feed is paused here." if paused else "",
        safe(decision.why),
        "It was there before the feed was followed, so it is no news." if old else "",
    )
    facts = {
        "feed": one.subscription.name,
        "number": one.subscription.position,
        "link": one.kept.entry.link,
        "seen": one.kept.first_seen.isoformat(),
        "shown": decision.shown and not paused,
        "why": decision.why,
    }
    offered = () if not decision.shown else _mute(one, caller)
    return Item(
        f"{safe(one.subscription.name)} (number {one.subscription.position})",
        one.kept.entry.link,
        dotted(seen, " ".join(filter(None, told))),
        offered,
        facts,
    )


def _mute(one: FoundEntry, caller: Caller) -> tuple[Button, ...]:
    site = host(one.kept.entry.link or "")
    return (Button(f"Mute {site}", "mute", site),) if site and caller.ask.person.manages else ()


async def _nowhere(stand: Stand, link: str, caller: Caller) -> str:
    """Why a link is in no feed, as far as that can be told."""
    listed = await stand.listed(caller)
    if not listed:
        return f"That link is in no feed: none is followed here. {sample('feeds add', caller.ask.place.platform)}"
    site, now = host(link), stand.clock()
    near = next((one for one in listed if site in {host(one.feed.link or ""), host(one.feed.address)}), None)
    told = f"That link is in no feed that is followed here ({counted(len(listed), 'feed')})."
    if near is None:
        return told
    read = f"was last read {ago(near.feed.health.last_good, now)} and did not list it" if near.feed.health.last_good else "was not read yet"
    return f"{told} {safe(near.name)} is of the same site; it {read}."
