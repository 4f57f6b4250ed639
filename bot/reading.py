"""The reading room: each article is fetched and briefed once, whoever asks, and what was read is remembered."""

import hashlib
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from types import TracebackType
from typing import Protocol, Self, TypeVar

from adapters.store.columns import digest
from adapters.store.polls import page_of
from adapters.store.records import KeptArticle, KeptBriefing
from adapters.web.errors import Answered, Broken, Busy, Slow, Unreachable, Unwelcome, Waiting
from adapters.web.fetcher import Known, Page
from adapters.web.gate import NONE_ALLOWED, Allowed, admit
from bot.editing import Wish, answer, read_full, read_link, read_source, spoken, wish_key
from bot.flight import FAILED_FOR, Flight
from bot.imprint import imprint
from briefings.errors import NotAnArticle
from briefings.feeds import Entry
from briefings.models import Article, Briefing

T = TypeVar("T")

FRESH = timedelta(minutes=10)
"""How long a page that was read is not asked for again."""
AT_HAND = 4_000
"""Briefings of such pages that are held in memory, some 20 kB each, while they are fresh: the digests of one minute want the same ones."""

WITHDRAWN = frozenset({404, 410, 451})
"""Answers by which a site says that an article is to be read no more."""
PASSING = (Slow, Unreachable, Busy, Waiting, Broken, Unwelcome, Answered, NotAnArticle)
"""What keeps a page from being read again, while what was read of it before is still worth having."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A briefing for a person, as the store keeps it; ``note`` says what they should know about when it was read."""

    kept: KeptBriefing
    note: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """An article, and what should be known about when it was read."""

    kept: KeptArticle
    note: str = ""


class Articles(Protocol):
    """Where articles are remembered."""

    async def by_page(self, url: str) -> KeptArticle | None:
        """What a public link led to when it was last read."""
        ...

    async def get(self, number: int) -> KeptArticle | None:
        """The article with a number."""
        ...

    async def remember(
        self,
        article: Article,
        url: str | None,
        workspace: int | None,
        now: datetime,
        *,
        etag: str | None = None,
        modified: str | None = None,
    ) -> KeptArticle:
        """Keep an article under the link it was asked by; one with a workspace is that workspace's own."""
        ...

    async def unchanged(self, number: int, now: datetime, *, etag: str | None = None, modified: str | None = None) -> bool:
        """The server said that the article is as it was read."""
        ...


class Briefings(Protocol):
    """Where briefings are remembered."""

    async def get(self, article: int, engine: str, wish: str) -> KeptBriefing | None:
        """The briefing that an engine made of an article for a wish."""
        ...

    async def remember(self, article: int, briefing: Briefing, engine: str, wish: str, now: datetime) -> KeptBriefing:
        """Keep a briefing."""
        ...


class Memory(Protocol):
    """What a reading room needs of the store."""

    @property
    def articles(self) -> Articles:
        """The articles."""
        ...

    @property
    def briefings(self) -> Briefings:
        """The briefings."""
        ...


class Worker(Protocol):
    """Does work of the processor away from the event loop."""

    async def run(self, work: Callable[..., T], *given: object) -> T:
        """What a function gives for these arguments."""
        ...


Fetch = Callable[[str, Known], Awaitable[Page]]
"""How a link is fetched: as a person asks for it, or by schedule and with a guest's manners. Raises Refused."""


class Reading:
    """Reads links, entries and pastes; open it with ``async with``."""

    def __init__(
        self,
        memory: Memory,
        press: Worker,
        fetch: Fetch,
        clock: Callable[[], datetime],
        allowed: Allowed = NONE_ALLOWED,
        failed_for: float = FAILED_FOR,
    ) -> None:
        self._memory, self._press, self._fetch, self._clock, self._allowed = memory, press, fetch, clock, allowed
        self._engine = ""
        self._articles: Flight[tuple[str, Fetch], Found] = Flight(failed_for)
        self._briefings: Flight[tuple[object, ...], Answer] = Flight(failed_for)
        self._at_hand: OrderedDict[tuple[str, Wish], tuple[Answer, datetime]] = OrderedDict()

    async def __aenter__(self) -> Self:
        """Learn which engine this is."""
        self._engine = imprint()
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Stop what is being read."""
        await self._briefings.__aexit__(kind, error, trace)
        await self._articles.__aexit__(kind, error, trace)

    async def link(self, typed: str, wish: Wish, fetch: Fetch | None = None) -> Answer:
        """The briefing of what a link leads to, fetched as a person asks unless another way is given. Raises Refused and BriefingError."""
        url, by = admit(typed, self._allowed).url, fetch or self._fetch
        page = page_of(url)
        if held := self._held((page, wish)):
            return held
        return await self._briefings.share((page, by, wish), lambda: self._linked(url, page, by, wish))

    async def entry(self, feed: str, entry: Entry, wish: Wish, fetch: Fetch) -> Answer:
        """The briefing of a feed's entry; its page is fetched only when the feed does not carry the whole article. Raises as ``link`` does.

        ``feed`` is the feed's address.
        """
        if entry.content:
            # Under a name of the feed's own: what a feed says stands behind another site's link must never be shown to who asks for that link.
            name = f"entry:{digest(feed, entry.identity, entry.title, entry.content)}"
            kept = await self._memory.articles.by_page(name) or await self._carried(name, entry)
            if kept:
                found = Found(kept)
                return await self._briefings.share((name, wish), lambda: self._briefed(found, wish))
        if entry.link is None:
            raise NotAnArticle("too-short", 0, f"“{entry.title}” has neither its text in the feed nor a link.")
        return await self.link(entry.link, wish, fetch)

    async def paste(
        self, workspace: int, name: str, content: bytes, wish: Wish, url: str | None = None, title: str | None = None
    ) -> Answer:
        """The briefing of a pasted text or a file; it is remembered for its workspace and shown to no other. Raises BriefingError."""
        key = (workspace, name, hashlib.sha256(content).digest(), url, title, wish)
        return await self._briefings.share(key, lambda: self._pasted(workspace, (name, content, url, wish.language, title), wish))

    async def again(self, number: int, wish: Wish) -> Answer | None:
        """Another briefing of an article as it was read, by the article's number; None when it is not kept any more. Raises BriefingError."""
        kept = await self._memory.articles.get(number)
        if kept is None:
            return None
        found = Found(kept)
        return await self._briefings.share((number, wish), lambda: self._briefed(found, wish))

    async def _linked(self, url: str, page: str, fetch: Fetch, wish: Wish) -> Answer:
        found = await self._articles.share((page, fetch), lambda: self._found(url, fetch))
        answered = await self._briefed(found, wish)
        if not found.note:
            self._hold((page, wish), answered, found.kept.read + FRESH)
        return answered

    def _held(self, key: tuple[str, Wish]) -> Answer | None:
        """The briefing of a page that was read a little while ago, if it is at hand."""
        held, until = self._at_hand.get(key, (None, None))
        if held is None or until is None or held.kept.engine != self._engine or not timedelta(0) < until - self._clock() <= FRESH:
            self._at_hand.pop(key, None)
            return None
        self._at_hand.move_to_end(key)
        return held

    def _hold(self, key: tuple[str, Wish], answered: Answer, until: datetime) -> None:
        self._at_hand[key] = (answered, until)
        while len(self._at_hand) > AT_HAND or self._is_stale(next(iter(self._at_hand))):
            self._at_hand.popitem(last=False)

    def let_go(self) -> None:
        """Hold no briefing in memory any more; the store has them all."""
        self._at_hand.clear()

    def _is_stale(self, key: tuple[str, Wish]) -> bool:
        return key != next(reversed(self._at_hand)) and self._at_hand[key][1] <= self._clock()

    async def _found(self, url: str, fetch: Fetch) -> Found:
        """The article behind a link: as it was read a little while ago, or else as it is now."""
        now, kept = self._clock(), await self._memory.articles.by_page(url)
        if kept and timedelta(0) <= now - kept.read < FRESH:
            return Found(kept)
        try:
            return Found(await self._read(url, fetch, kept))
        except PASSING as error:
            if kept is None or (isinstance(error, Answered) and error.status in WITHDRAWN):
                raise
            return Found(kept, f"{error} This is the page as I read it on {kept.read:%Y-%m-%d at %H:%M} UTC.")

    async def _read(self, url: str, fetch: Fetch, kept: KeptArticle | None) -> KeptArticle:
        """The article as it is now; a page that has not changed since is not sent again."""
        page = await fetch(url, Known(kept.etag, kept.modified) if kept else Known())
        etag, modified = page.known.etag, page.known.modified
        if page.unchanged and kept:
            await self._memory.articles.unchanged(kept.number, self._clock(), etag=etag, modified=modified)
            return kept
        article = await self._press.run(read_link, page)
        return await self._memory.articles.remember(article, url, None, self._clock(), etag=etag, modified=modified)

    async def _carried(self, name: str, entry: Entry) -> KeptArticle | None:
        """The article a feed carries, kept; None when it carries only a beginning."""
        article = await self._press.run(read_full, entry.content, entry.link, entry.title)
        return await self._memory.articles.remember(article, name, None, self._clock()) if article else None

    async def _pasted(self, workspace: int, source: tuple[str, bytes, str | None, str | None, str | None], wish: Wish) -> Answer:
        article = await self._press.run(read_source, *source)
        return await self._briefed(Found(await self._memory.articles.remember(article, source[2], workspace, self._clock())), wish)

    async def _briefed(self, found: Found, wish: Wish) -> Answer:
        """The article's briefing: the one this engine made before, or a new one."""
        kept, known = found.kept, self._memory.briefings
        made = await known.get(kept.number, self._engine, wish_key(wish))
        if made is None:
            briefing = await self._press.run(answer, spoken(kept.article, wish.language), wish)
            made = await known.remember(kept.number, briefing, self._engine, wish_key(wish), self._clock())
        return Answer(made, found.note)
