"""The poller's rounds: each feed that is due is asked once, its new entries are kept, and what befalls it is told once."""

import asyncio
import logging
from collections import Counter, deque
from collections.abc import AsyncIterator, Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, suppress
from contextvars import ContextVar
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from queue import SimpleQueue
from types import TracebackType
from typing import Protocol, Self
from urllib.parse import urlsplit

from adapters.errors import AdapterError
from adapters.feeds.apart import Apart
from adapters.feeds.errors import FeedError
from adapters.feeds.parse import parse
from adapters.store.records import Answer, KeptFeed, Taken, Unchanged
from adapters.web import errors as web
from adapters.web.fetcher import USUAL, Fetcher, Known, Page
from adapters.web.polling import PAUSE, Poller, Sleep
from bot import tracing
from bot.faults import noted
from bot.together import Together
from briefings.feeds import Entry, Feed
from briefings.feedstate import Asked, Health, Notice, after, rhythm

log = logging.getLogger("newsbrief")

SEATS = 64
"""Feeds polled at once. One that is slow, or takes its 5 s to be found damaged, holds one seat and one thread for itself."""
LIMITS = replace(USUAL, connections=SEATS)
"""What the fetcher of a poller may use: a connection for each seat, so that slow sites keep nobody waiting."""
LARGE = 128 * 1024
"""Bytes from which a feed is read in a process apart; real feeds are rarely so large, and hostile ones need to be to hurt."""
READERS = 2
"""Such processes at most."""
MOST_DUE = 5_000
"""Due feeds looked at in one go; more than any one site has, so that a site with many feeds does not hide the others."""
TICK = 5.0
"""Seconds between two looks for due feeds."""
LEASE = timedelta(minutes=5)
"""How long a poll may take before another process takes the feed over: a host's longest pause (60 s), its robots.txt, the fetch, the parser."""
GRACE = 15.0
"""Seconds that polls on their way have when it is time to stop; what is not done by then is done anew after the next start."""
MOVED_AFTER = 3
"""Polls in a row that must be sent to the same new address for good, before it is believed: sites send everybody elsewhere by mistake too."""
BUSY = timedelta(minutes=1)
"""The wait after a poll that we had no connection for."""


class Feeds(Protocol):
    """What the store knows of feeds."""

    async def due(self, now: datetime, limit: int) -> Sequence[KeptFeed]:
        """Feeds to poll now, the longest due first."""
        ...

    async def get(self, number: int) -> KeptFeed | None:
        """One feed as it is now."""
        ...

    async def claim(self, number: int, until: datetime, now: datetime) -> bool:
        """Take the lease of a feed's poll: True for one alone."""
        ...

    async def release(self, number: int, until: datetime) -> bool:
        """Give a lease back unused."""
        ...

    async def change(self, number: int, decide: Callable[[Health], Health]) -> KeptFeed | None:
        """Give a feed another health."""
        ...

    async def claim_due(self, numbers: Sequence[int], until: datetime, now: datetime) -> Sequence[KeptFeed]:
        """Take the leases of several feeds at once: those that are still due and free."""
        ...

    async def unchanged(self, polls: Sequence[Unchanged]) -> Sequence[Taken | None]:
        """Write down several polls at once that brought nothing new."""
        ...

    async def polled(
        self,
        number: int,
        asked: Asked,
        now: datetime,
        *,
        entries: tuple[Entry, ...] = (),
        answer: Answer | None = None,
        lease: datetime | None = None,
    ) -> Taken | None:
        """Write down how a poll ended, all or nothing, and give the lease back."""
        ...


@dataclass(frozen=True, slots=True)
class News:
    """What befell a feed and its readers should know. ``key`` is the same when it is told again after a crash, and never else."""

    feed: KeptFeed
    notice: Notice
    health: Health
    key: str


class Herald(Protocol):
    """Tells the readers of a feed."""

    async def tell(self, news: News, now: datetime) -> None:
        """Tell them, once for each key; called before the poll is written down, so a crash between repeats the key and loses nothing."""
        ...


@dataclass(frozen=True, slots=True)
class Ended:
    """How one poll ended: what the host did, what it brought, and whether it should rather be asked ``later``, which is no failure."""

    asked: Asked
    entries: tuple[Entry, ...] = ()
    answer: Answer | None = None
    later: timedelta | None = None


HOLDS: ContextVar[bool] = ContextVar("holds", default=False)
"""Whether this task has a seat, and gives it up while it waits for a host's turn."""


class Rounds:
    """Polls feeds over an open fetcher (``LIMITS``); open it with ``async with``. The clock is read through ``clock`` and nowhere else."""

    def __init__(
        self,
        feeds: Feeds,
        fetcher: Fetcher,
        herald: Herald,
        clock: Callable[[], datetime],
        pause: float = PAUSE,
        sleep: Sleep = asyncio.sleep,
    ) -> None:
        self._feeds, self._herald, self._clock, self._sleep = feeds, herald, clock, sleep
        self._guest = Poller(fetcher, pause, self._rest)
        self._seats = asyncio.Semaphore(SEATS)
        self._parsers = ThreadPoolExecutor(SEATS, "feeds")
        self._waiters = ThreadPoolExecutor(READERS, "large feeds")
        self._apart = tuple(Apart() for _ in range(READERS))
        self._free: SimpleQueue[Apart] = SimpleQueue()
        for reader in self._apart:
            self._free.put(reader)
        # A transaction costs as much as ten polls, and most polls bring nothing new.
        self._claims = Together(self._claimed_due, SEATS)
        self._unchanged = Together(feeds.unchanged, SEATS)
        self._lines: dict[str, deque[int]] = {}
        self._waiting: set[int] = set()
        self._moved: dict[int, tuple[str, int]] = {}
        self._stopping = False
        self.polls: Counter[str] = Counter()

    async def __aenter__(self) -> Self:
        """Nothing is asked yet."""
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Stop asking; threads end with the feed they read."""
        await self._guest.__aexit__(kind, error, trace)
        await self._claims.close()
        await self._unchanged.close()
        for threads in (self._parsers, self._waiters):
            threads.shutdown(wait=False, cancel_futures=True)
        for reader in self._apart:
            reader.close()

    @property
    def idle(self) -> bool:
        """Whether no feed is being polled or waits for it."""
        return not self._waiting

    @property
    def waiting(self) -> int:
        """How many feeds are being polled or wait for it."""
        return len(self._waiting)

    async def fetch(self, link: str, known: Known) -> Page:
        """What a link leads to, fetched with the same manners as feeds are: for articles that nobody asked for by hand. Raises Refused."""
        return await self._guest.poll(link, known)

    async def run(self, stop: asyncio.Event) -> None:
        """Poll until it is time to stop; then take no new feed, and let those begun end within their grace."""
        with suppress(TimeoutError):
            async with asyncio.timeout(None) as grace, asyncio.TaskGroup() as group:
                while not stop.is_set():
                    await self._look(group)
                    await _passed(stop, TICK)
                self._stopping = True
                grace.reschedule(asyncio.get_running_loop().time() + GRACE)
        self._stopping = False

    async def poll_due(self, now: datetime) -> Counter[str]:
        """Poll every feed due ``now``, once; how many polls ended how ("read", "unchanged", "failed", "gone", "later")."""
        counts: Counter[str] = Counter()
        async with asyncio.TaskGroup() as group:
            await self._begin(group, lambda: now, counts)
        return counts

    async def poll(self, number: int) -> Taken | None:
        """Poll one feed because a person asked for it, due or not; None when it is gone, or polled by somebody else right now."""
        async with self._seat():
            now = self._clock()
            lease = now + LEASE
            if not await self._feeds.claim(number, lease, now):
                return None
            feed = await self._feeds.get(number)
            return await self._polled(feed, lease, self._clock, self.polls) if feed else None

    async def _look(self, group: asyncio.TaskGroup) -> None:
        """Begin what is due; a store that cannot say so now is asked again at the next look."""
        try:
            await self._begin(group, self._clock, self.polls)
        except AdapterError as error:
            log.warning("feeds that are due could not be looked up: %s", error)

    async def _begin(self, group: asyncio.TaskGroup, clock: Callable[[], datetime], counts: Counter[str]) -> None:
        """Have due feeds stand in line, a line for each host: whoever is slow holds up only what is his own."""
        for feed in await self._feeds.due(clock(), MOST_DUE):
            if feed.number in self._waiting:
                continue
            self._waiting.add(feed.number)
            host = urlsplit(feed.address).netloc.lower()
            if host not in self._lines:
                self._lines[host] = deque()
                group.create_task(self._serve(host, clock, counts))
            self._lines[host].append(feed.number)

    async def _serve(self, host: str, clock: Callable[[], datetime], counts: Counter[str]) -> None:
        """Poll one host's feeds, one after the other."""
        line = self._lines[host]
        try:
            while line and not self._stopping:
                async with self._seat():
                    await self._safely(line[0], clock, counts)
                self._waiting.discard(line.popleft())
        finally:
            self._waiting.difference_update(line)
            del self._lines[host]

    @asynccontextmanager
    async def _seat(self) -> AsyncIterator[None]:
        async with self._seats:
            held = HOLDS.set(True)
            try:
                yield
            finally:
                HOLDS.reset(held)

    async def _rest(self, seconds: float) -> None:
        """Wait for a host's turn, with the seat given to somebody else."""
        if seconds <= 0 or not HOLDS.get():
            return await self._sleep(seconds)
        self._seats.release()
        try:
            await self._sleep(seconds)
        finally:
            await self._seats.acquire()

    async def _safely(self, number: int, clock: Callable[[], datetime], counts: Counter[str]) -> None:
        """Poll one feed; what goes wrong on our side is logged, the feed is free again when its lease ends, and the others go on."""
        try:
            now = clock()
            lease = now + LEASE
            feed = await self._claims.do((number, lease, now))
            if feed is not None:
                with tracing.bound(feed=number):
                    await self._polled(feed, feed.polling_until or lease, clock, counts)
        except AdapterError as error:
            log.warning("feed %d could not be polled: %s", number, error)
        except Exception as error:  # noqa: BLE001 - one feed's bug must not cost the others their poll
            noted(f"polling feed {number}", error)

    async def _claimed_due(self, wanted: Sequence[tuple[int, datetime, datetime]]) -> Sequence[KeptFeed | None]:
        """Claim feeds together; for all of them the shortest of their leases."""
        numbers = [number for number, _, _ in wanted]
        taken = await self._feeds.claim_due(numbers, min(lease for _, lease, _ in wanted), min(now for _, _, now in wanted))
        found = {feed.number: feed for feed in taken}
        return [found.get(number) for number in numbers]

    async def _polled(self, feed: KeptFeed, lease: datetime, clock: Callable[[], datetime], counts: Counter[str]) -> Taken | None:
        """Poll a feed whose lease we have."""
        ended = await self._asked(feed, clock())
        counts["later" if ended.later else ended.asked.outcome] += 1
        return await self._written(feed, ended, clock(), lease)

    async def _written(self, feed: KeptFeed, ended: Ended, now: datetime, lease: datetime) -> Taken | None:
        """Tell what befell the feed, and write down how the poll ended."""
        if ended.later is not None:
            due = now + ended.later
            await self._feeds.change(feed.number, lambda health: replace(health, due=max(due, health.due)))
            await self._feeds.release(feed.number, lease)
            return None
        decided = after(feed.health, ended.asked, feed.address, now)
        if decided.notice:
            # A poll that is not written down is done again, and then the feed is due since the same moment as before.
            key = f"feed:{feed.number}:{decided.notice}:{feed.health.due.isoformat()}"
            await self._herald.tell(News(feed, decided.notice, decided.health, key), now)
        answer = ended.answer
        if answer and ended.asked.outcome == "unchanged" and not answer.address:
            return await self._unchanged.do(Unchanged(feed.number, ended.asked, now, lease, answer.etag, answer.modified))
        return await self._feeds.polled(feed.number, ended.asked, now, entries=ended.entries, answer=answer, lease=lease)

    async def _asked(self, feed: KeptFeed, now: datetime) -> Ended:
        """Ask a feed's host; whatever it does is an ending."""
        try:
            page = await self._guest.poll(feed.address, Known(feed.etag, feed.modified))
            moved = self._believed(feed, page)
            if page.unchanged:
                return Ended(Asked("unchanged", max_age=_seconds(page.fresh)), answer=_answer(page, moved))
            read = await self._parsed(page)
        except (web.Waiting, web.Busy) as error:
            return Ended(Asked("failed"), later=_seconds(error.wait) if isinstance(error, web.Waiting) else BUSY)
        except AdapterError as error:
            return Ended(failed(error))
        return Ended(_good(read, page, now), read.entries, _answer(page, moved, read))

    async def _parsed(self, page: Page) -> Feed:
        """The feed on a page. Large ones are read in other processes: a parser at work on one would keep every thread of ours waiting."""
        threads, read = (self._waiters, self._read_apart) if len(page.content) > LARGE else (self._parsers, parse)
        return await asyncio.get_running_loop().run_in_executor(threads, read, page.content, page.url)

    def _read_apart(self, content: bytes, address: str) -> Feed:
        reader = self._free.get()
        try:
            return reader.parse(content, address)
        finally:
            self._free.put(reader)

    def _believed(self, feed: KeptFeed, page: Page) -> str | None:
        """The new address of a feed that has moved for good, once that was said often enough."""
        if page.moved is None:
            self._moved.pop(feed.number, None)
            return None
        before, times = self._moved.get(feed.number, ("", 0))
        times = times + 1 if before == page.moved else 1
        self._moved[feed.number] = (page.moved, times)
        return page.moved if times >= MOVED_AFTER else None


async def _passed(stop: asyncio.Event, seconds: float) -> None:
    """So many seconds, or less when it is time to stop."""
    with suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            await stop.wait()


def _seconds(number: float | None) -> timedelta | None:
    return None if number is None else timedelta(seconds=number)


def _good(read: Feed, page: Page, now: datetime) -> Asked:
    newest, usual = rhythm((entry.when for entry in read.entries), now)
    return Asked("read", entries=len(read.entries), newest=newest, usual=usual, max_age=_seconds(page.fresh))


def _answer(page: Page, moved: str | None, read: Feed | None = None) -> Answer:
    etag, modified = page.known.etag, page.known.modified
    if read is None:
        return Answer(etag=etag, modified=modified, address=moved)
    return Answer(read.title, read.link, read.language, etag, modified, moved)


def failed(error: AdapterError) -> Asked:
    """A poll's failure in a word or two; a 410 says that the feed is gone, a Retry-After when to come back."""
    if isinstance(error, web.Answered):
        outcome = "gone" if error.status == 410 else "failed"
        return Asked(outcome, retry_after=_seconds(error.wait), reason=str(error.status))  # type: ignore[arg-type] # one of two outcomes
    if isinstance(error, FeedError):
        return Asked("failed", reason=WRONG[error.wrong])
    return Asked("failed", reason=next((reason for kind, reason in REASONS if isinstance(error, kind)), "not readable"))


REASONS: tuple[tuple[type[AdapterError], str], ...] = (
    (web.Slow, "no answer"),
    (web.Unreachable, "not reachable"),
    (web.NoSuchSite, "no such site"),
    (web.Unwelcome, "robots.txt forbids it"),
    (web.PrivateAddress, "a private address"),
    (web.Misled, "redirects that I do not follow"),
    (web.Broken, "a broken answer"),
    (web.TooLarge, "too large"),
    (web.NotText, "not a feed"),
    (web.Empty, "an empty answer"),
    (web.Refused, "an address that I do not open"),
)
"""Why a poll failed, as it stands in a notice; the first line that fits counts."""

WRONG = {
    "empty": "an empty answer",
    "html": "a page instead of a feed",
    "opml": "a list of feeds",
    "sitemap": "no news site map",
    "xml": "not a feed",
    "json": "not a feed",
    "text": "not a feed",
    "entities": "unsafe XML",
    "deep": "unsafe XML",
    "slow": "too slow to read",
    "memory": "too large to read",
    "broken": "a damaged feed",
}
