"""Schedule and delivery at work in a process that is killed: everything real but the platform, which is another process, and the clock's date."""

import asyncio
import os
import signal
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from multiprocessing.connection import Connection
from typing import Any

import aiohttp

from adapters.chat import Digested, Later, NotThere, Place, Receipt, Reply, Unclear
from adapters.store.opening import opened
from adapters.store.records import FoundEntry
from adapters.store.store import Store
from bot.editing import Wish
from bot.gathering import Chosen, Composed, Event, Gathering, Read, Taste
from bot.posting import Habits, Way, posting
from tests.bot.ringing import told_to_apscheduler
from tests.kills.stage import PATIENCE

LEAD = timedelta(seconds=0.15)


@dataclass(frozen=True, slots=True)
class Ahead:
    """The machine's clock, some time ahead."""

    by: timedelta

    @property
    def now(self) -> datetime:
        return datetime.now(UTC) + self.by

    def __call__(self) -> datetime:
        return self.now


@dataclass(frozen=True, slots=True)
class Run:
    """One life of the process: where it works, which time it is, at which passing of which point it dies, and how many posts end it."""

    url: str
    folder: str
    platform: str
    control: str
    settings: Mapping[str, str]
    ahead: timedelta
    point: str
    passing: int
    expected: int


class BoardPost:
    """The board's messages, as a platform's adapter posts and finds them."""

    def __init__(self, address: str, session: aiohttp.ClientSession) -> None:
        self._address, self._session = address, session

    async def post(self, place: Place, message: Any, key: str) -> Receipt:
        answer = await self._call("post", place, message=message, key=key)
        return Receipt(place, answer["message"])

    async def find(self, place: Place, key: str, since: datetime) -> Receipt | None:
        answer = await self._call("find", place, key=key, since=since.isoformat())
        return Receipt(place, answer["message"]) if answer["message"] else None

    async def _call(self, method: str, place: Place, **more: Any) -> dict[str, Any]:
        asked = {"workspace": place.workspace, "channel": place.channel, "thread": place.thread, **more}
        try:
            async with self._session.post(f"{self._address}/{method}", json=asked) as answer:
                if answer.status == 429:
                    error = Later("The board asks for patience.")
                    error.seconds = float(answer.headers["Retry-After"])
                    raise error
                if answer.status == 404:
                    raise NotThere("I am not in that channel.", "Invite me.")
                if answer.status >= 500:
                    raise Unclear(f"The board answered {answer.status}.")
                told: dict[str, Any] = await answer.json()
                return told
        except aiohttp.ClientError as error:
            raise Unclear("The board did not answer.") from error


class EachOnce:
    """A composer that tells every entry in a line."""

    def choose(self, found: Sequence[FoundEntry], told: Iterable[Any], taste: Taste, now: datetime) -> Chosen:
        return Chosen(())

    def compose(self, chosen: Chosen, read: Sequence[Read], unread: Sequence[FoundEntry], taste: Taste, now: datetime) -> Composed:
        return Composed((), tuple(Event(Read(one), memory=one.kept.entry.title) for one in reversed(unread)))


def two_parts(reply: Reply) -> tuple[Any, ...]:
    """A digest as a message and one in its thread; anything else as one."""
    if isinstance(reply, Digested):
        return tuple({"part": part, "lines": [item.text for item in reply.rest]} for part in (1, 2))
    return ({"notice": getattr(reply, "text", "")},)


def work(run: Run, pipe: Connection) -> None:
    """Work until killed; says each point that is passed, and "settled" when as many posts ended as are expected."""
    asyncio.run(_work(run, pipe))


def dying(run: Run, pipe: Connection) -> Callable[[str], None]:
    """Hears of each point that is passed, and kills the process at the one it is to die at."""
    passed: Counter[str] = Counter()

    def reached(point: str) -> None:
        passed[point] += 1
        pipe.send_bytes(point.encode())
        if point == run.point and passed[point] == run.passing:
            os.kill(os.getpid(), signal.SIGKILL)

    return reached


async def _work(run: Run, pipe: Connection) -> None:
    clock, stop, reached = Ahead(run.ahead), asyncio.Event(), dying(run, pipe)
    async with opened(run.url, alone=True) as database, aiohttp.ClientSession() as session:
        store = Store(database)
        gathering = Gathering(store, NoReading(), no_fetch, EachOnce(), Wish())
        ways = {"slack": Way(BoardPost(run.control, session), two_parts)}
        all_of_it = posting(store, gathering.gather, ways, clock, Habits(PATIENCE["simulated"], lead=LEAD), reached=reached)
        pipe.send_bytes(b"ready")
        with told_to_apscheduler(clock):
            async with asyncio.TaskGroup() as group:
                group.create_task(all_of_it.run(stop))
                group.create_task(settled(store, run.expected, clock, pipe))


async def settled(store: Store, expected: int, clock: Ahead, pipe: Connection) -> None:
    """Say "settled" when as many posts ended as are expected and none is open."""
    while await ended(store) < expected or await store.deliveries.open(clock() + timedelta(minutes=1), 1):  # noqa: ASYNC110 - a database tells nobody
        await asyncio.sleep(0.02)
    pipe.send_bytes(b"settled")


async def ended(store: Store) -> int:
    """How many posts ended, sent or given up."""
    async with store.database.reading() as connection:
        rows = await connection.exec_driver_sql("SELECT count(*) FROM deliveries WHERE state IN ('sent', 'failed')")
        return int(rows.scalar_one())


class NoReading:
    """Nothing is chosen, so nothing is read."""

    async def entry(self, *_: Any) -> Any:
        raise AssertionError


async def no_fetch(*_: Any) -> Any:
    raise AssertionError
