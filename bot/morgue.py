"""The morgue, as a newspaper calls its archive: the latest briefings, those with certain words, those somebody saved."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from adapters.chat import Item, Listing, Reply, Voice
from adapters.store.records import Given
from adapters.store.store import Store
from adapters.wording import safe, web_address
from bot.callers import Caller, Handlers
from bot.commands.errors import shown
from bot.commands.table import sample
from bot.commands.values import Last, Saved, Search
from bot.newsstand.wording import ago, counted, dotted

USUAL, FOUND = 10, 20
"""Briefings shown where no number was given, and found at most."""


def handlers(store: Store) -> Handlers:
    """Every command that looks back, over the briefings of a store."""
    return {Last: partial(last, store), Search: partial(search, store), Saved: partial(saved, store)}


async def last(store: Store, command: Last, caller: Caller, _: Voice) -> Reply:
    """The latest briefings of the place, and the caller's own."""
    count = command.count or USUAL
    given = await store.briefings.last(caller.workspace.number, count, channel=caller.channel.number, person=caller.person.number)
    if not given:
        return Listing("Nothing was briefed here yet", (), sample("brief", caller.ask.place.platform))
    return Listing("The latest briefing" if len(given) == 1 else f"The latest {len(given)} briefings", _items(given, caller.now))


async def search(store: Store, command: Search, caller: Caller, _: Voice) -> Reply:
    """Briefings of the workspace with all these words, others' private texts left out."""
    given = await store.briefings.search(caller.workspace.number, command.words, FOUND, person=caller.person.number)
    if not given:
        return Listing(f"No briefing has {shown(command.words)}", (), "Fewer words find more; “a phrase” stands in quotation marks.")
    foot = f"The best {FOUND}; more words find fewer." if len(given) == FOUND else ""
    return Listing(f"{counted(len(given), 'briefing')} with {shown(command.words)}", _items(given, caller.now), foot)


async def saved(store: Store, _: Saved, caller: Caller, __: Voice) -> Reply:
    """What the caller saved."""
    given = await store.saved.list(caller.person.number)
    if not given:
        return Listing("You saved nothing yet", (), "**Save** under a briefing keeps it here.")
    return Listing(counted(len(given), "saved briefing"), _items(given, caller.now))


def _items(given: Sequence[Given], now: datetime) -> tuple[Item, ...]:
    return tuple(_item(one, now) for one in given)


def _item(one: Given, now: datetime) -> Item:
    """One briefing: its headline, which leads to the article, its outlet and when it was given, the words that were found."""
    briefing = one.kept.briefing
    outlet, link = briefing.article.outlet or "", web_address(briefing.article.url)
    facts = {"number": one.kept.number, "headline": briefing.headline, "url": link, "outlet": outlet or None, "at": one.at.isoformat()}
    return Item(
        safe(briefing.headline), link, dotted(safe(outlet), ago(one.at, now), safe(one.snippet)), facts={**facts, "snippet": one.snippet}
    )
