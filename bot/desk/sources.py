"""All who report an event that a digest told: those that were read for it, and the others, which are read when somebody wants every quote."""

import asyncio
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta

from adapters.errors import AdapterError
from adapters.store.polls import page_of
from adapters.store.records import Edition, KeptBriefing
from bot.callers import Caller
from bot.desk.tools import Tools
from bot.editing import Wish
from bot.reading import Answer
from briefings.digest import MOST_SOURCES
from briefings.errors import BriefingError

LOOKED, DIGESTS = timedelta(days=90), 200
"""How far back digests are looked through for the event of an article, and how many of them."""


@dataclass(frozen=True, slots=True)
class Beside:
    """The briefings of the other sources of an event, and how many more could not be had."""

    kept: tuple[KeptBriefing, ...] = ()
    missing: int = 0


@dataclass(frozen=True, slots=True)
class Sources:
    """Finds and reads the other sources of an event."""

    tools: Tools

    async def beside(self, lead: KeptBriefing, read: Sequence[KeptBriefing], wish: Wish, caller: Caller) -> Beside:
        """The others besides the lead: those ``read`` before, as they were read, and those that the digest only names, as they are now."""
        links = await self._unread((lead, *read), caller)
        room = max(0, MOST_SOURCES - 1 - len(read))
        tried = await asyncio.gather(*(self._again(one, wish) for one in read), *(self._link(link, wish) for link in links[:room]))
        found = {one.kept.article: one.kept for one in tried if one}
        found.pop(lead.article, None)
        return Beside(tuple(found.values()), sum(one is None for one in tried))

    async def _again(self, one: KeptBriefing, wish: Wish) -> Answer | None:
        try:
            return await self.tools.reading.again(one.article, wish)
        except BriefingError:
            return None

    async def _link(self, link: str, wish: Wish) -> Answer | None:
        """A source read now; None when it cannot be, which costs nobody the quotes of the others."""
        try:
            return await self.tools.reading.link(link, wish)
        except (AdapterError, BriefingError):
            return None

    async def _unread(self, read: Sequence[KeptBriefing], caller: Caller) -> list[str]:
        """Where the other reports of the event lead, as the latest digest that told it remembers."""
        pages = {page for one in read for page in await self._pages(one)}
        for edition in await self._editions(caller):
            for event in edition.events:
                links = {page_of(link): link for link in event.get("links") or () if isinstance(link, str)}
                if pages & links.keys():
                    return [link for page, link in links.items() if page not in pages]
        return []

    async def _pages(self, one: KeptBriefing) -> Iterable[str]:
        """The pages an article goes by: the one it calls its own, and the link it was read by."""
        article = await self.tools.store.articles.get(one.article)
        links = (one.briefing.article.url, article.url if article else None)
        return [page_of(link) for link in links if link]

    async def _editions(self, caller: Caller) -> list[Edition]:
        """The digests of the place and those sent to the caller, the latest first."""
        editions, since = self.tools.store.editions, caller.now - LOOKED
        here = await editions.since(caller.channel.number, None, since, DIGESTS)
        mine = await editions.to_person(caller.person.number, since, DIGESTS)
        return sorted((*here, *mine), key=lambda one: one.upto, reverse=True)
