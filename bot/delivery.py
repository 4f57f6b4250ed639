"""The ledger at work: what is ready is posted once, in order for each place, whatever crashes or is lost on the way."""

import asyncio
import heapq
import logging
import time
from collections import Counter
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from hashlib import blake2b
from typing import Any, Protocol, TypeVar

from adapters.chat import Later, NotThere, Place, Receipt, ShutOut, Unclear
from adapters.errors import AdapterError
from adapters.store.records import Delivery
from bot import tracing
from bot.faults import noted
from bot.health import Health

log = logging.getLogger("newsbrief")
T = TypeVar("T")

POINTS = (
    "planned", "gathered", "frozen", "claiming", "claimed", "answered", "sent", "refused", "failed",
    "delayed", "unclear", "searching", "found", "missing", "repeated",
)  # fmt: skip
"""Where a test may end the process, in the order they are passed."""

TICK = 5.0
"""Seconds between two looks into the ledger; what this process makes ready is told to it at once."""
REST = 10.0
"""How many times as long as a look took until the next: it costs the more the more is in hand, and each post that gets ready asks for one."""
AHEAD = timedelta(minutes=10)
"""How long before it is due a post is taken in hand."""
MOST = 5_000
"""Posts taken in hand in one look."""
NAP = 15.0
"""Longest wait, in seconds, before the clock is looked at again: it may jump."""
SEATS = 64
"""Calls to platforms at once."""
GRACE = 35.0
"""Seconds that begun calls have when it is time to stop: one that is cut off is unknown, and costs a verification."""
RETRY = 1.0
"""Seconds before a write that the database refused is tried again."""
SHORTEST_CALL = 5.0
"""Seconds of its time that must be left for a call to begin: a claim that took long to commit is made anew."""
APART = timedelta(hours=25)
"""How far our clock and a platform's may differ when a post is looked for: one that was a day off must not hide it."""
KEY = 24
"""Letters of an idempotency key; Discord takes 25 for a nonce."""
WRITING, READING, LOCK = "database", "database (reading)", "database (its lock)"
"""What may be in trouble; each is well again only when itself has worked."""
LOST = "It was not ready in time."


@dataclass(frozen=True, slots=True)
class Patience:
    """How long is waited, in seconds.

    A call may take ``timeout``; whatever became of it shows within ``grace`` more. Then it is looked for ``looks`` times, ``between`` apart.
    A platform may ask for at most ``longest``. ``repeat`` says whether a post is repeated where nobody can look for it.
    """

    timeout: float = 30.0
    grace: float = 15.0
    looks: int = 3
    between: float = 5.0
    longest: float = 86_400.0
    repeat: bool = False

    @property
    def settled(self) -> float:
        """From the beginning of an attempt until its outcome can be seen."""
        return self.timeout + self.grace


class Post(Protocol):
    """Where a platform's messages go."""

    async def post(self, place: Place, message: Any, key: str) -> Receipt:
        """Post a message so that it can be found by its key.

        Raises Later when nothing was done, Unclear when nobody knows, any other AdapterError when it was refused for good.
        """
        ...

    async def find(self, place: Place, key: str, since: datetime) -> Receipt | None:
        """The post with this key that was made after a moment. Raises as ``post``; any other AdapterError when posts cannot be looked for."""
        ...


class Ledger(Protocol):
    """The rows of posts; see ``adapters.store.deliveries``."""

    async def get(self, number: int) -> Delivery | None:
        """The row with a number."""
        ...

    async def by_key(self, key: str) -> Delivery | None:
        """The row with a key."""
        ...

    async def planned(self, before: datetime, limit: int) -> Sequence[Delivery]:
        """Rows that never got ready in time."""
        ...

    async def open(self, before: datetime, limit: int, but: Iterable[int] = ()) -> Sequence[Delivery]:
        """Rows due before a moment that are ready or being sent."""
        ...

    async def claim(self, number: int, idempotency_key: str, now: datetime) -> Delivery | None:
        """Begin to send."""
        ...

    async def again(self, number: int, attempt: int, now: datetime) -> Delivery | None:
        """Begin another attempt."""
        ...

    async def later(self, number: int, attempt: int, not_before: datetime, now: datetime) -> Delivery | None:
        """Nothing was done; it is ready again."""
        ...

    async def held(self, number: int, attempt: int, not_before: datetime, now: datetime) -> Delivery | None:
        """It cannot be looked for yet."""
        ...

    async def sent(self, number: int, attempt: int, message: str | None, now: datetime) -> bool:
        """It is there."""
        ...

    async def failed(self, number: int, attempt: int, reason: str, now: datetime) -> bool:
        """It is given up."""
        ...

    async def probe(self) -> None:
        """Whether it can be written in."""
        ...


class Editor(Protocol):
    """Who planned the posts, and decides about them."""

    async def stands(self, delivery: Delivery, now: datetime) -> bool:
        """Whether a post is still to be sent as it is, asked before each attempt; False when it was withdrawn or planned anew."""
        ...

    async def given_up(self, delivery: Delivery, error: AdapterError, now: datetime) -> None:
        """A post will never be there. Called before that is written down, so a crash between repeats it."""
        ...


class TooLate(AdapterError):  # noqa: N818 - the name says what happened, which is how the team speaks of it
    """A post could not be sent while it was worth sending."""


class CannotTell(AdapterError):  # noqa: N818 - as above
    """Nobody can look whether a post is there, so it is not repeated."""


class _NotBegunError(Exception):
    """A call was not begun after all; it may be from ``until`` on."""

    def __init__(self, until: datetime) -> None:
        super().__init__()
        self.until = until


Hook = Callable[[str], None]
Rest = Callable[[float], Awaitable[None]]


def nothing(_: str) -> None:
    """What happens at a named point outside of tests."""


def ignored(_: float) -> None:
    """What is done with how late a post was when nobody watches."""


def payload(place: Place, message: Any, after: str | None = None, **more: Any) -> dict[str, Any]:
    """What is frozen of one message: where it goes and what it says; ``after`` is the key of the post in whose thread it stands."""
    where = {"platform": place.platform, "workspace": place.workspace, "channel": place.channel, "direct": place.direct, "name": place.name}
    return {"place": {**where, "thread": place.thread}, "message": message, "after": after, **more}


def place_of(frozen: Mapping[str, Any]) -> Place:
    """Where a frozen message goes."""
    return Place(**frozen["place"])


def idempotency_key(key: str) -> str:
    """The short name a platform keeps with a post: the same for every attempt, and telling nothing."""
    return blake2b(key.encode(), digest_size=KEY // 2).hexdigest()


class Courier:
    """Takes what is ready to its place. One place's posts go one after the other, as they are due; places do not wait for each other."""

    def __init__(  # noqa: PLR0913 - it joins all of them; the last three are for tests
        self,
        ledger: Ledger,
        posts: Mapping[str, Post],
        editor: Editor,
        clock: Callable[[], datetime],
        patience: Patience = Patience(),
        health: Health | None = None,
        *,
        reached: Hook = nothing,
        lag: Callable[[float], object] = ignored,
        rest: Rest | None = None,
        timer: Callable[[], float] = time.monotonic,
    ) -> None:
        self._ledger, self._posts, self._editor, self._clock, self._patience = ledger, posts, editor, clock, patience
        self._health, self._reached, self._lag, self._timer = health or Health(), reached, lag, timer
        self._rest: Rest = rest or self._napped
        self._lines: dict[tuple[str, str, str], list[tuple[datetime, int]]] = {}
        self._held: set[int] = set()
        self._untried: set[int] = set()
        self._begun: dict[int, float] = {}
        self._gates: dict[tuple[str, str], datetime] = {}
        self._looked = False
        self._seats = asyncio.Semaphore(SEATS)
        self._bell = asyncio.Event()
        self._stop = asyncio.Event()

    @property
    def shut(self) -> Counter[str]:
        """To how many workspaces nothing is posted now, by platform: it asked for patience, or may have before a crash."""
        now = self._clock()
        return Counter(platform for (platform, _), until in self._gates.items() if until > now)

    def wake(self) -> None:
        """Something got ready."""
        self._bell.set()

    async def run(self, stop: asyncio.Event) -> None:
        """Send until it is time to stop; then begin no call, and let begun ones end within their grace."""
        self._stop = stop
        with suppress(TimeoutError):
            async with asyncio.timeout(None) as grace, asyncio.TaskGroup() as group:
                while not stop.is_set():
                    self._bell.clear()
                    begun = self._timer()
                    await self._look(group)
                    await _either(stop, stop, min(TICK, REST * (self._timer() - begun)))
                    await _either(stop, self._bell, TICK)
                grace.reschedule(asyncio.get_running_loop().time() + GRACE)

    async def send_due(self) -> None:
        """Send what is due now and wait for all of it to end."""
        async with asyncio.TaskGroup() as group:
            await self._look(group)

    # taking in hand

    async def _look(self, group: asyncio.TaskGroup) -> None:
        """Take in hand what is open; a ledger that cannot be read now is looked into again."""
        try:
            now = self._clock()
            await self._kept(self._ledger.probe(), LOCK)
            for row in await self._kept(self._ledger.open(now + AHEAD, MOST, self._held), READING):
                self._heed(row, now)
                self._take(row, group)
            self._looked = True
            for row in await self._kept(self._ledger.planned(now, MOST), READING):
                await self._kept(self._ledger.failed(row.number, row.attempt, LOST, now))
        except AdapterError as error:
            log.warning("the ledger could not be looked into: %s", error)

    def _take(self, row: Delivery, group: asyncio.TaskGroup) -> None:
        self._held.add(row.number)
        if row.state == "ready":
            self._untried.add(row.number)
        place = place_of(row.payload)
        if place.platform not in self._posts:
            log.warning("delivery %d waits: %s is off", row.number, place.platform)
            return
        line = (place.platform, place.workspace, place.channel)
        if line not in self._lines:
            self._lines[line] = []
            group.create_task(self._serve(line))
        heapq.heappush(self._lines[line], (row.due, row.number))

    async def _serve(self, name: tuple[str, str, str]) -> None:
        """Deliver what goes to one place, the longest due first."""
        line = self._lines[name]
        try:
            while line and not self._stop.is_set():
                first = line[0]
                if await self._early(first[1], first[0]):
                    continue
                if await self._safely(first[1]):
                    line.remove(first)
                    heapq.heapify(line)
                    self._held.discard(first[1])
        finally:
            self._held.difference_update(number for _, number in line)
            self._untried.difference_update(number for _, number in line)
            del self._lines[name]

    async def _early(self, number: int, due: datetime) -> bool:
        """Whether a post that nobody has tried to send was not due yet; a while is waited then, and its row not read meanwhile."""
        wait = (due - self._clock()).total_seconds() if number in self._untried else 0.0
        if wait > 0:
            await self._rest(min(wait, NAP))
        return wait > 0

    async def _safely(self, number: int) -> bool:
        """One step of a post; whether there are no more. What goes wrong on our side is tried again, and other places go on."""
        try:
            return await self._step(number)
        except AdapterError as error:
            log.warning("delivery %d: %s", number, error)
        except Exception as error:  # noqa: BLE001 - a bug with one post must not cost the others theirs
            noted(f"sending delivery {number}", error)
        await self._rest(RETRY)
        return False

    async def _step(self, number: int) -> bool:
        self._untried.discard(number)
        row = await self._kept(self._ledger.get(number), READING)
        if row is None or row.state not in STEPS:
            self._begun.pop(number, None)
            return True
        self._heed(row, self._clock())
        with tracing.bound(delivery=number):
            return await STEPS[row.state](self, row)

    # what is ready

    async def _begin(self, row: Delivery) -> bool:
        """Wait until a ready post is due, then claim and post it; True when it is not ours to send any more."""
        now, place = self._clock(), place_of(row.payload)
        wait = max(row.due, row.not_before or row.due, self._gates.get(_gate(place), row.due)) - now
        if row.until and now > row.until:
            return await self._give_up(row, TooLate("It could not be sent in time."))
        if wait > timedelta(0):
            await self._rest(min(wait.total_seconds(), NAP))
            return False
        # A seat is taken before the claim: of ten thousand due in one minute, most would be claimed long before they could be posted.
        async with self._seats:
            return await self._claim(row) if self._gates.get(_gate(place), now) <= self._clock() else False

    async def _claim(self, row: Delivery) -> bool:
        """Claim and post what is due, if it still stands; True when it is not ours to send any more."""
        first = await self._first(row)
        if row.payload["after"] and not await self._first_there(row, first):
            return True
        if not await self._editor.stands(row, self._clock()):
            self.wake()
            return True
        self._reached("claiming")
        begun = self._timer()
        claimed = await self._kept(self._ledger.claim(row.number, idempotency_key(row.key), self._clock()))
        return claimed is not None and await self._attempt(claimed, _below(first, row), begun)

    async def _first(self, row: Delivery) -> Delivery | None:
        """The post in whose thread this one stands."""
        after = row.payload["after"]
        return await self._kept(self._ledger.by_key(after), READING) if after else None

    async def _first_there(self, row: Delivery, first: Delivery | None) -> bool:
        """Whether the post in whose thread this one stands is there; when that was given up, so is this."""
        if first is None or first.state == "failed":
            await self._kept(self._ledger.failed(row.number, row.attempt, first.reason if first else LOST, self._clock()))
            return False
        return first.state == "sent"

    async def _attempt(self, row: Delivery, place: Place, begun: float) -> bool:
        """Call the platform, for what was claimed just now; True when all is known of it."""
        self._reached("claimed")
        self._begun[row.number] = begun
        try:
            receipt = await self._called(row, place, begun)
        except _NotBegunError as error:
            until = error.until
            await self._written(lambda now: self._ledger.later(row.number, row.attempt, until, now))
            return False
        except (Unclear, TimeoutError) as error:
            return self._unknown(row, error)
        except Later as error:
            return await self._delayed(row, error)
        except AdapterError as error:
            self._reached("refused")
            return await self._give_up(row, error)
        self._reached("answered")
        return await self._there(row, receipt)

    async def _called(self, row: Delivery, place: Place, begun: float) -> Receipt:
        """Call the platform, unless it has asked for patience meanwhile, or too little is left of the attempt's time. Raises _NotBegunError."""
        now, left = self._clock(), self._patience.timeout - (self._timer() - begun)
        until = self._gates.get(_gate(place), now)
        if until > now or left < min(SHORTEST_CALL, self._patience.timeout / 2):
            raise _NotBegunError(until)
        async with asyncio.timeout(left):
            return await self._posts[place.platform].post(place, row.payload["message"], row.idempotency_key or "")

    def _unknown(self, row: Delivery, error: Exception) -> bool:
        """The row stays as it is: whether the post is there shows later."""
        log.info("delivery %d: nobody knows yet whether it is there (%s)", row.number, error or type(error).__name__)
        self._reached("unclear")
        return False

    async def _delayed(self, row: Delivery, error: Later) -> bool:
        """Nothing was done; nothing goes to that workspace before the platform wants it."""
        until = self._asked(place_of(row.payload), error)
        self._reached("delayed")
        await self._written(lambda now: self._ledger.later(row.number, row.attempt, until, now))
        return False

    async def _there(self, row: Delivery, receipt: Receipt) -> bool:
        await self._written(lambda now: self._ledger.sent(row.number, row.attempt, receipt.message, now))
        self._reached("sent")
        lag = (self._clock() - row.due).total_seconds()
        self._lag(lag)
        log.info("delivered", extra={"lag": round(lag, 3), "attempt": row.attempt})
        return True

    async def _give_up(self, row: Delivery, error: AdapterError) -> bool:
        """It will never be there: who has to know is told, then it is written down."""
        log.warning("delivery %d is given up: %s %s", row.number, error, error.advice)
        await self._editor.given_up(row, error, self._clock())
        await self._written(lambda now: self._ledger.failed(row.number, row.attempt, str(error), now))
        self._reached("failed")
        return True

    # what is unknown

    async def _verify(self, row: Delivery) -> bool:
        """Wait until an attempt's outcome can be seen, then look; True when all is known of it."""
        left = self._unsettled(row)
        if left > 0:
            await self._rest(min(left, NAP))
            return False
        place = _below(await self._first(row), row)
        try:
            receipt = await self._sought(row, place)
        except Later as error:
            return await self._held_up(row, place, error)
        except (Unclear, TimeoutError):
            return await self._not_now(row)
        except (NotThere, ShutOut) as error:
            return await self._give_up(row, error)
        except AdapterError as error:
            return await self._blind(row, place, error)
        return await self._there(row, receipt) if receipt else await self._repeat(row, place)

    def _unsettled(self, row: Delivery) -> float:
        """Seconds until an attempt's outcome can be seen: by our own timer, or by the clock after a restart, which may have been set back."""
        settled = self._patience.settled
        if row.number in self._begun:
            return settled - (self._timer() - self._begun[row.number])
        left = settled - (self._clock() - (row.attempt_at or row.due)).total_seconds()
        if left > settled:
            self._begun[row.number] = self._timer()
        return left

    async def _sought(self, row: Delivery, place: Place) -> Receipt | None:
        """Look for a post several times: what a platform shows lags behind what it holds."""
        since = min(row.due, row.attempt_at or row.due, self._clock()) - APART
        for look in range(self._patience.looks):
            if look:
                await self._rest(self._patience.between)
            await self._opened(place)
            self._reached("searching")
            async with self._seats, asyncio.timeout(self._patience.timeout):
                receipt = await self._posts[place.platform].find(place, row.idempotency_key or "", since)
            if receipt:
                self._reached("found")
                return receipt
        self._reached("missing")
        return None

    async def _held_up(self, row: Delivery, place: Place, error: Later) -> bool:
        """The platform wants to be asked later; that is written down, for whoever starts after a crash."""
        until = self._asked(place, error)
        await self._written(lambda now: self._ledger.held(row.number, row.attempt, until, now))
        return await self._not_now(row)

    async def _not_now(self, row: Delivery) -> bool:
        """The platform could not say; it is asked again, for as long as the post is worth it."""
        if row.until and self._clock() > row.until:
            return await self._give_up(row, CannotTell("The platform could not say whether it is there."))
        await self._rest(self._patience.between)
        return False

    async def _blind(self, row: Delivery, place: Place, error: AdapterError) -> bool:
        """Nobody can look for it: the operator decided what then."""
        if self._patience.repeat:
            return await self._repeat(row, place)
        return await self._give_up(row, CannotTell(f"I cannot see whether it arrived, so I do not post it again. {error}", error.advice))

    async def _repeat(self, row: Delivery, place: Place) -> bool:
        """It is known not to be there: post it again, unless it is not worth it any more."""
        if row.until and self._clock() > row.until:
            return await self._give_up(row, TooLate("It could not be sent in time."))
        await self._opened(place)
        if not await self._editor.stands(row, self._clock()):
            return True
        async with self._seats:
            begun = self._timer()
            claimed = await self._kept(self._ledger.again(row.number, row.attempt, self._clock()))
            if claimed is None:
                return False
            self._reached("repeated")
            return await self._attempt(claimed, place, begun)

    # patience

    def _asked(self, place: Place, error: Later) -> datetime:
        """Keep the patience a platform asks for; until when."""
        until = self._clock() + timedelta(seconds=min(max(error.seconds, 0.0), self._patience.longest))
        self._shut(place, until)
        return until

    def _heed(self, row: Delivery, now: datetime) -> None:
        """Keep what another process, or the one before a crash, was asked for.

        What a call was answered that a crash cut off nobody knows: it may have been to wait. Its workspace is left alone until the call is settled.
        """
        place = place_of(row.payload)
        if row.not_before:
            self._shut(place, row.not_before)
        if row.state == "sending" and not self._looked:
            self._shut(place, min(row.attempt_at or now, now) + timedelta(seconds=self._patience.settled))

    def _shut(self, place: Place, until: datetime) -> None:
        self._gates[_gate(place)] = max(until, self._gates.get(_gate(place), until))

    async def _opened(self, place: Place) -> None:
        """Wait until a platform wants calls again."""
        while (left := (self._gates.get(_gate(place), self._clock()) - self._clock()).total_seconds()) > 0:
            self._check_stop()
            await self._rest(min(left, NAP))

    def _check_stop(self) -> None:
        if self._stop.is_set():
            raise Unclear("It is time to stop.")

    async def _napped(self, seconds: float) -> None:
        await _either(self._stop, self._stop, seconds)

    # the ledger

    async def _kept(self, work: Awaitable[T], what: str = WRITING) -> T:
        """Ask the ledger, and note how it is."""
        async with self._health.watch(what):
            return await work

    async def _written(self, write: Callable[[datetime], Awaitable[object]]) -> None:
        """Write down what is known, however long the database cannot; what is still unwritten when we stop is verified at the next start."""
        while True:
            try:
                await self._kept(write(self._clock()))
            except AdapterError as error:
                log.warning("the ledger could not be written: %s", error)
                self._check_stop()
                await self._rest(RETRY)
            else:
                return


STEPS: Mapping[str, Callable[[Courier, Delivery], Awaitable[bool]]] = {
    "ready": Courier._begin,  # noqa: SLF001 - the class's own table
    "sending": Courier._verify,  # noqa: SLF001
}


def _below(first: Delivery | None, row: Delivery) -> Place:
    """Where a post goes: into the thread of the first, where it has one."""
    place = place_of(row.payload)
    return replace(place, thread=first.message) if first and first.message else place


def _gate(place: Place) -> tuple[str, str]:
    """What a platform's patience holds for: a workspace, whose limits its channels share."""
    return place.platform, place.workspace


async def _either(stop: asyncio.Event, bell: asyncio.Event, seconds: float) -> None:
    """Wait for one of the two, or so long."""
    waiting = [asyncio.ensure_future(event.wait()) for event in {stop, bell}]
    try:
        await asyncio.wait(waiting, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for one in waiting:
            one.cancel()
