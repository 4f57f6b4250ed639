"""Lists of feeds (OPML): many followed at once, and all of them handed out."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass

from adapters.chat import Attached, Item, Listing, Notice, Reply, Voice
from adapters.errors import AdapterError
from adapters.feeds import opml
from adapters.feeds.opml import Listed
from adapters.store.records import KeptFeed, Subscription
from adapters.web import errors as web
from adapters.web.fetcher import Wanted
from adapters.web.gate import admit
from adapters.wording import safe
from bot.callers import Caller
from bot.commands.values import FeedsExport, FeedsImport
from bot.newsstand.errors import NoFile, NoSuchFeed, TooLarge
from bot.newsstand.following import MOST, named
from bot.newsstand.prospects import Prospect, keep, known, read_at
from bot.newsstand.stand import AT_ONCE, Progress, Stand, may_change, together
from bot.newsstand.wording import counted, dotted, host
from briefings.feeds import canonical
from briefings.feedstate import begin

NAME = "newsbrief-feeds.opml"

PASSING = (web.Slow, web.Unreachable, web.Busy, web.Broken, web.Empty, web.Answered)
"""What a feed of somebody's list may suffer from today and not tomorrow."""
LASTING = frozenset({401, 402, 403, 404, 405, 410, 451})
"""Answers by which a site says that there is no feed for us."""


@dataclass(frozen=True, slots=True)
class Ready:
    """A feed that can be followed; ``late`` is why it could not be read yet."""

    kept: KeptFeed
    prospect: Prospect
    late: str = ""


@dataclass(frozen=True, slots=True)
class Left:
    """A feed that is not followed, and why."""

    why: str


async def take(stand: Stand, command: FeedsImport, caller: Caller, voice: Voice) -> Reply:
    """Follow the feeds of a list, each read once; doubles and those that cannot be read are told. Raises AdapterError."""
    may_change(caller)
    wanted = await asyncio.to_thread(opml.read, await _content(stand, command, caller, voice))
    listed = list(await stand.listed(caller))
    there = {canonical(one.feed.address) for one in listed}
    new = [one for one in wanted.feeds if canonical(one.address) not in there]
    outcomes = await _followed(stand, new, caller, listed, voice)
    doubles = len(wanted.feeds) - len(new)
    return _result(new, outcomes, doubles, wanted.notes)


async def _content(stand: Stand, command: FeedsImport, caller: Caller, voice: Voice) -> bytes:
    if command.address is not None:
        await voice.say(Notice(f"Looking at {host(command.address)}…", "working"))
        return (await stand.web.fetch(command.address, wanted=Wanted(any_kind=True))).content
    if not caller.ask.uploads:
        raise NoFile
    content = await voice.content(caller.ask.uploads[0], opml.LARGEST)
    if len(content) > opml.LARGEST:
        raise TooLarge(opml.LARGEST)
    return content


async def _followed(
    stand: Stand, new: Sequence[Listed], caller: Caller, listed: list[Subscription], voice: Voice
) -> list[Subscription | Left | str]:
    """What became of each: followed, followed though it did not answer (why), or not."""
    outcomes: list[Subscription | Left | str] = []
    async with _looked_at(stand, new, voice) as looks:
        for one, look in zip(new, looks, strict=True):  # in the list's order, so that the numbers are too
            outcomes.append(await _subscribed(stand, one, await look, caller, listed))
    return outcomes


@asynccontextmanager
async def _looked_at(stand: Stand, new: Sequence[Listed], voice: Voice) -> AsyncIterator[list["asyncio.Task[Ready | Left]"]]:
    """Each feed being read, some at once; who leaves early stops the rest."""
    progress, places = Progress(voice, "Reading feeds:", len(new), stand.pace), asyncio.Semaphore(AT_ONCE)

    async def look(one: Listed) -> Ready | Left:
        async with places:
            ready = await _ready(stand, one)
            await progress.step()
            return ready

    await progress.begin()
    async with together() as group:
        yield [group.create_task(look(one)) for one in new]


async def _ready(stand: Stand, one: Listed) -> Ready | Left:
    """A feed of the list in the store, read once unless it is known."""
    now = stand.clock()
    try:
        prospect = await known(stand, one.address, now) or await read_at(stand, one.address, now)
    except PASSING as error:
        if isinstance(error, web.Answered) and error.status in LASTING:
            return Left(str(error))
        address = admit(one.address, stand.allowed).url
        kept = await stand.store.feeds.add(address, one.title, None, begin(now), now)
        return Ready(kept, Prospect(address, one.title, None, "", ()), str(error))
    except AdapterError as error:
        return Left(str(error))
    kept = await keep(stand, prospect, now)
    return Ready(kept, Prospect(prospect.address, prospect.title, prospect.link, "", ()))  # its entries are in the store, not in memory


async def _subscribed(
    stand: Stand, one: Listed, ready: Ready | Left, caller: Caller, listed: list[Subscription]
) -> Subscription | Left | str:
    if isinstance(ready, Left):
        return ready
    double = next((known for known in listed if known.feed.number == ready.kept.number), None)
    if double:
        return Left(f"It leads to the same feed as {safe(double.name)} (number {double.position}).")
    if len(listed) >= MOST:
        return Left(f"A channel follows at most {counted(MOST, 'feed')}.")
    wish = "" if one.title == one.address else one.title  # lists write the address where they know no title
    name, folder = named(ready.prospect, listed, wish), " / ".join(one.folder)
    now, by = stand.clock(), caller.person.external
    followed = await stand.store.subscriptions.add(caller.channel.number, ready.kept.number, name, now, by=by, folder=folder)
    listed.append(followed)
    return ready.late or followed


def _result(new: Sequence[Listed], outcomes: Sequence[Subscription | Left | str], doubles: int, notes: tuple[str, ...]) -> Listing:
    """What was followed, and line by line what was not."""
    late = [(one, outcome) for one, outcome in zip(new, outcomes, strict=True) if isinstance(outcome, str)]
    left = [(one, outcome.why) for one, outcome in zip(new, outcomes, strict=True) if isinstance(outcome, Left)]
    items = (
        *(_told(one, f"Not followed: {why}", "refused") for one, why in left),
        *(_told(one, f"Followed, and asked again later: {why}", "late") for one, why in late),
        *(Item(safe(note)) for note in notes),
    )
    foot = dotted(
        f"{counted(doubles, 'was', 'were')} followed already" if doubles else "",
        f"{len(left)} could not be followed" if left else "",
        f"{len(late)} did not answer yet" if late else "",
    )
    return Listing(f"Followed {len(new) - len(left):,} of {counted(len(new) + doubles, 'feed')}", items, foot)


def _told(one: Listed, detail: str, outcome: str) -> Item:
    return Item(safe(one.title or one.address), one.address, safe(detail), facts={"address": one.address, "outcome": outcome})


async def give(stand: Stand, _: FeedsExport, caller: Caller, __: Voice) -> Reply:
    """The feeds of the place as a list, with folders; filters and pauses are our own and not in it. Raises NoSuchFeed when there are none."""
    listed = await stand.listed(caller)
    if not listed:
        raise NoSuchFeed("", (), caller.ask.place.platform)
    feeds = tuple(Listed(one.feed.address, one.name, tuple(filter(None, one.folder.split(" / ")))) for one in listed)
    title = f"Feeds of #{caller.channel.name}" if caller.channel.name and not caller.channel.direct else "Feeds"
    return Attached(NAME, opml.write(opml.Subscriptions(title, feeds), stand.clock()), counted(len(listed), "feed"))
