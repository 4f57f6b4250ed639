"""The reading room: each article is fetched and briefed once, whoever asks, and what was read is remembered."""

import hashlib
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from types import TracebackType
from typing import Protocol, Self, TypeVar

from adapters.web.errors import Answered, Broken, Busy, Slow, Unreachable, Unwelcome, Waiting
from adapters.web.fetcher import Known, Page
from adapters.web.gate import NONE_ALLOWED, Allowed, admit
from bot.desk import Wish, answer, read_full, read_link, read_source, spoken
from bot.flight import Flight
from bot.imprint import imprint
from briefings.errors import NotAnArticle
from briefings.feeds import Entry, canonical
from briefings.models import Article, Briefing

T = TypeVar("T")

FRESH = timedelta(minutes=10)
"""How long a page that was read is not asked for again."""

WITHDRAWN = frozenset({404, 410, 451})
"""Answers by which a site says that an article is to be read no more."""
PASSING = (Slow, Unreachable, Busy, Waiting, Broken, Unwelcome, Answered, NotAnArticle)
"""What keeps a page from being read again, while what was read of it before is still worth having."""


@dataclass(frozen=True, slots=True)
class Kept:
    """An article as the store holds it. ``digest`` tells whether another reading gave the same; ``read`` is when the last one was."""

    number: int
    article: Article
    digest: str
    read: datetime
    etag: str | None = None
    modified: str | None = None


@dataclass(frozen=True, slots=True)
class Made:
    """A briefing as the store holds it; ``number`` is what it can be asked for by later."""

    number: int
    briefing: Briefing


@dataclass(frozen=True, slots=True)
class Answer:
    """A briefing for a person; ``note`` says what they should know about when it was read."""

    number: int
    briefing: Briefing
    note: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """An article, and what should be known about when it was read."""

    kept: Kept
    note: str = ""


class Shelf(Protocol):
    """Where articles and briefings are remembered. ``page`` is a key of 64 letters; an article with a workspace is that workspace's own."""

    async def article(self, page: str, workspace: int | None = None) -> Kept | None:
        """The article last read under this key."""
        ...

    async def keep(self, page: str, article: Kept, workspace: int | None = None) -> Kept:
        """Remember an article, in place of what was kept under its key; its number is the store's to give."""
        ...

    async def briefing(self, article: int, digest: str, engine: str, wish: str) -> Made | None:
        """The briefing this engine made of this text as wished."""
        ...

    async def remember(self, article: int, digest: str, engine: str, wish: str, briefing: Briefing, now: datetime) -> Made:
        """Remember a briefing; the same one twice is one."""
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

    def __init__(self, shelf: Shelf, press: Worker, fetch: Fetch, clock: Callable[[], datetime], allowed: Allowed = NONE_ALLOWED) -> None:
        self._shelf, self._press, self._fetch, self._clock, self._allowed = shelf, press, fetch, clock, allowed
        self._engine = ""
        self._articles: Flight[tuple[str, Fetch], Found] = Flight()
        self._briefings: Flight[tuple[object, ...], Answer] = Flight()

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
        page = key_of(url)
        return await self._briefings.share((page, by, wish), lambda: self._linked(url, page, by, wish))

    async def entry(self, feed: str, entry: Entry, wish: Wish, fetch: Fetch) -> Answer:
        """The briefing of a feed's entry; its page is fetched only when the feed does not carry the whole article. Raises as ``link`` does.

        ``feed`` is the feed's address.
        """
        # Under a key of the feed's own: what a feed says stands behind another site's link must never be shown to who asks for that link.
        page = digest_of(feed, entry.identity, entry.content)
        if entry.content:
            kept = await self._shelf.article(page) or await self._carried(page, entry)
            if kept:
                found = Found(kept)
                return await self._briefings.share((page, wish), lambda: self._briefed(found, wish))
        if entry.link is None:
            raise NotAnArticle("too-short", 0, f"“{entry.title}” has neither its text in the feed nor a link.")
        return await self.link(entry.link, wish, fetch)

    async def paste(self, workspace: int, name: str, content: bytes, wish: Wish, url: str | None = None) -> Answer:
        """The briefing of a pasted text or a file; it is remembered for its workspace and shown to no other. Raises BriefingError."""
        key = (workspace, name, hashlib.blake2b(content).digest(), url, wish)
        return await self._briefings.share(key, lambda: self._pasted(workspace, name, content, wish, url))

    async def _linked(self, url: str, page: str, fetch: Fetch, wish: Wish) -> Answer:
        return await self._briefed(await self._articles.share((page, fetch), lambda: self._found(url, page, fetch)), wish)

    async def _found(self, url: str, page: str, fetch: Fetch) -> Found:
        """The article behind a link: as it was read a little while ago, or else as it is now."""
        now, kept = self._clock(), await self._shelf.article(page)
        if kept and timedelta(0) <= now - kept.read < FRESH:
            return Found(kept)
        try:
            return Found(await self._read(url, page, fetch, kept))
        except PASSING as error:
            if kept is None or (isinstance(error, Answered) and error.status in WITHDRAWN):
                raise
            return Found(kept, f"{error} This is the page as I read it on {kept.read:%Y-%m-%d at %H:%M} UTC.")

    async def _read(self, url: str, page: str, fetch: Fetch, kept: Kept | None) -> Kept:
        answered = await fetch(url, Known(kept.etag, kept.modified) if kept else Known())
        if answered.unchanged and kept:
            return await self._shelf.keep(page, replace(kept, read=self._clock()))
        article = await self._press.run(read_link, answered)
        return await self._shelf.keep(page, self._fresh(article, answered.known))

    async def _carried(self, page: str, entry: Entry) -> Kept | None:
        """The article a feed carries, kept; None when it carries only a beginning."""
        article = await self._press.run(read_full, entry.content, entry.link, entry.title)
        return await self._shelf.keep(page, self._fresh(article)) if article else None

    async def _pasted(self, workspace: int, name: str, content: bytes, wish: Wish, url: str | None) -> Answer:
        article = await self._press.run(read_source, name, content, url, wish.language)
        fresh = self._fresh(article)
        kept = await self._shelf.article(fresh.digest, workspace) or await self._shelf.keep(fresh.digest, fresh, workspace)
        return await self._briefed(Found(kept), wish)

    def _fresh(self, article: Article, known: Known | None = None) -> Kept:
        told = known or Known()
        return Kept(0, article, content_digest(article), self._clock(), told.etag, told.modified)

    async def _briefed(self, found: Found, wish: Wish) -> Answer:
        """The article's briefing: the one this engine made before, or a new one."""
        kept, wished = found.kept, wish_key(wish)
        made = await self._shelf.briefing(kept.number, kept.digest, self._engine, wished)
        if made is None:
            briefing = await self._press.run(answer, spoken(kept.article, wish.language), wish)
            made = await self._shelf.remember(kept.number, kept.digest, self._engine, wished, briefing, self._clock())
        return Answer(made.number, made.briefing, found.note)


def key_of(link: str) -> str:
    """What a page is remembered by: the same for every spelling of its link."""
    return digest_of(canonical(link))


def digest_of(*parts: str) -> str:
    r"""Sixty-four letters for some texts, in which none runs into the next.

    >>> digest_of("ab", "c") == digest_of("a", "bc")
    False
    """
    return hashlib.sha256("\0".join(parts).encode("utf-8", "replace")).hexdigest()


def content_digest(article: Article) -> str:
    """Changes with anything of the article that a briefing shows."""
    return digest_of(repr(article))


def wish_key(wish: Wish) -> str:
    """How a briefing is wished, in at most 80 letters: "short/-/en/text-rank"."""
    return f"{wish.length}/{'-' if wish.points is None else wish.points}/{(wish.language or '-')[:20]}/{wish.algorithm}"
