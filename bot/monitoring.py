"""What is seen of a running newsbrief: counted and timed as it happens, read when somebody looks, told as ready or not."""

import asyncio
import logging
import mmap
import platform as machine
import time
from collections.abc import Awaitable, Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from adapters.errors import AdapterError
from adapters.store.gauging import OPEN, Gauged
from adapters.store.store import Store
from adapters.web.fetcher import Known, Page
from bot import cli, logs
from bot.discretion import Discretion
from bot.faults import noted
from bot.health import Health
from bot.meters import UNMETERED, Meter
from bot.poller import Rounds
from bot.posting import Posting
from bot.press import Press
from bot.reading import Fetch, Worker
from bot.standing import Part, Standing
from bot.wires import LOOK, Wire

if TYPE_CHECKING:
    from adapters.monitoring.metrics import Gauge, Metrics
    from config.settings import Settings

log = logging.getLogger("newsbrief")
T = TypeVar("T")

AGAIN = 30.0
"""Seconds before a port that was taken is tried again: whoever holds it may be the process we replace."""
KEPT = 5.0
"""Seconds for which numbers read from the database are told again: ten who look cost no more than one."""
ANSWER = 2.0
"""Seconds a look waits for the database; probes of Kubernetes give up after one to ten."""
PLAYGROUND = "playground"
"""The chat in a browser is up as long as the process is: it says nothing of whether the newsroom is served."""
DATABASE, POLLER, SCHEDULE = "database", "poller", "schedule"
"""Parts without which nobody is served, beside one platform at least."""
STATES = ("ok", "empty", "stale", "failing", "paused")


@dataclass(frozen=True, slots=True)
class Watched:
    """What is looked at."""

    store: Store
    rounds: Rounds
    press: Press
    posting: Posting
    wires: Mapping[str, Wire]
    stop: asyncio.Event

    @property
    def health(self) -> Health:
        """The troubles of now."""
        return self.posting.health


class Look:
    """A look at something slow: one at a time, for all who ask meanwhile, and told again for a while."""

    def __init__(self, kept: float = KEPT, patience: float = ANSWER, timer: Callable[[], float] = time.monotonic) -> None:
        self._kept, self._patience, self._timer = kept, patience, timer
        self._task: asyncio.Task[Any] | None = None
        self._until = 0.0

    async def at(self, what: Callable[[], Awaitable[T]]) -> T:
        """What it gives. Raises what it raises, and TimeoutError; it goes on then, and whoever comes next waits for the same look."""
        if self._task is None or (self._task.done() and self._timer() >= self._until):
            self._task = asyncio.ensure_future(what())
            self._task.add_done_callback(_retrieved)
            self._until = self._timer() + self._kept
        await asyncio.wait((self._task,), timeout=self._patience)
        if not self._task.done():
            raise TimeoutError
        result: T = self._task.result()
        return result

    async def close(self) -> None:
        """Look no longer."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)


def _retrieved(task: asyncio.Task[Any]) -> None:
    """Nobody may have waited for it any more; then its error is no news."""
    if not task.cancelled():
        task.exception()


class Monitor:
    """Made before everything else, so that all can be counted; ``run`` tells of it. Without a port it counts nothing."""

    def __init__(self, settings: "Settings", clock: Callable[[], datetime], again: float = AGAIN) -> None:
        self._settings, self._clock, self._again = settings.monitoring, clock, again
        self._discreet = Discretion(_secrets(settings))
        self._metrics = _metrics() if settings.monitoring.port is not None else None
        self.meter: Meter = self._metrics or UNMETERED
        self.standing = Standing(clock)
        self._numbers, self._alive = Look(), Look(kept=1.0)

    # put around what is to be seen

    def fetching(self, fetch: Fetch) -> Fetch:
        """The same, timed."""

        async def timed(link: str, known: Known) -> Page:
            with self._timed("fetch"):
                return await fetch(link, known)

        return timed

    def pressing(self, press: Worker) -> Worker:
        """The same, timed."""
        return _Pressing(press, self._timed)

    def reached(self, point: str) -> None:
        """A post came to a point of its way."""
        self.meter.count("delivery_steps", point)
        if point == "repeated":
            self.meter.count("retries", "delivery")

    def sent(self, lag: float) -> None:
        """A post is there, so many seconds after it was due."""
        self.meter.took("delivery_lag_seconds", lag)

    @contextmanager
    def _timed(self, stage: str) -> Iterator[None]:
        begun = time.monotonic()
        try:
            yield
        finally:
            self.meter.took("stage_seconds", time.monotonic() - begun, stage)

    # told

    async def run(self, sources: Watched) -> None:
        """Answer probes until it is time to stop. A port that is taken is told and tried again: whoever asks for a briefing is answered meanwhile."""
        if self._metrics is None:
            return
        try:
            with _counted(self.meter):
                await self._supervised(sources, self._metrics)
        finally:
            for look in (self._numbers, self._alive):
                await look.close()

    async def _supervised(self, sources: Watched, metrics: "Metrics") -> None:
        while not sources.stop.is_set():
            try:
                await self._served(sources, metrics)
            except AdapterError as error:
                self._untold(sources, f"{error} {error.advice}".strip())
            except Exception as error:  # noqa: BLE001 - whoever looks must not stop those who work
                self._untold(sources, f"Monitoring failed (id {noted('monitoring', error)}).")
            with suppress(TimeoutError):
                await asyncio.wait_for(sources.stop.wait(), self._again)

    async def _served(self, sources: Watched, metrics: "Metrics") -> None:
        """Serve until cancelled: while begun answers end, probes are told that it stops."""
        from adapters.monitoring.server import serving  # noqa: PLC0415 - loaded where it is asked for

        async def state() -> tuple[bool, Mapping[str, Any]]:
            return await self.state(sources)

        async def written() -> bytes:
            return metrics.written(await self.gauges(sources))

        async with serving(self._settings.host, self._settings.port or 0, state, written) as address:
            sources.health.well("monitoring")
            log.info("monitoring answers", extra={"address": address})
            while True:
                self._note(sources)
                await asyncio.sleep(LOOK)

    def _untold(self, sources: Watched, why: str) -> None:
        """Say once that nobody can look."""
        if sources.health.since("monitoring") is None:
            log.error("%s", why)
        sources.health.trouble("monitoring", why)

    async def state(self, sources: Watched) -> tuple[bool, Mapping[str, Any]]:
        """Whether people can be answered now, and each part: since when it works, or does not and why."""
        await self._ask(sources)
        parts = self.standing.parts(sources.health)
        stopping = sources.stop.is_set()
        good = not stopping and _serves(parts, sources.wires)
        return good, {"ready": good, "stopping": stopping, "parts": [self._told(part) for part in parts]}

    def _told(self, part: Part) -> Mapping[str, Any]:
        why = {"why": self._discreet(part.why)} if part.why else {}
        return {"part": part.name, "well": part.well, "since": part.since.isoformat(timespec="seconds"), **why}

    def _note(self, sources: Watched) -> None:
        """Note which platforms have their connection; of one that nobody serves, whoever opens it knows more."""
        for name, wire in sources.wires.items():
            if wire.connected:
                self.standing.well(name)
            elif wire.connected is False:
                self.standing.down(name, "It has no connection, and tries to get one.")

    async def _ask(self, sources: Watched) -> None:
        """Note what is connected, and whether the database answers."""
        self._note(sources)
        try:
            await self._alive.at(sources.store.gauges.left)
        except AdapterError as error:
            self.standing.down(DATABASE, f"{error} {error.advice}".strip())
        except TimeoutError:
            self.standing.down(DATABASE, f"The database does not answer within {ANSWER:g} s.")
        else:
            self.standing.well(DATABASE)

    async def gauges(self, sources: Watched) -> "list[Gauge]":
        """Every number of now; those of a database that does not answer are left out."""
        await self._ask(sources)
        found = [*_of_parts(self.standing.parts(sources.health), sources), *_of_process(sources)]
        with suppress(AdapterError, TimeoutError):
            return [*found, *_of_store(await self._numbers.at(lambda: sources.store.gauges.read(self._clock())))]
        return [*found, _gauge("gauges_fresh", 0)]


class _Pressing:
    """A worker whose work is timed."""

    def __init__(self, worker: Worker, timed: Callable[[str], Any]) -> None:
        self._worker, self._timed = worker, timed

    async def run(self, work: Callable[..., T], *given: object) -> T:
        """What a function gives for these arguments."""
        with self._timed("brief"):
            return await self._worker.run(work, *given)


class _Counting(logging.Handler):
    """Counts our own warnings and errors."""

    def __init__(self, meter: Meter) -> None:
        super().__init__(logging.WARNING)
        self._meter = meter

    def emit(self, record: logging.LogRecord) -> None:
        """Count it."""
        if record.name.partition(".")[0] in logs.OURS:
            self._meter.count("log_lines", "error" if record.levelno >= logging.ERROR else "warning")


@contextmanager
def _counted(meter: Meter) -> Iterator[None]:
    handler, root = _Counting(meter), logging.getLogger()
    root.addHandler(handler)
    try:
        yield
    finally:
        root.removeHandler(handler)


def _secrets(settings: "Settings") -> frozenset[str]:
    from config.hidden import hidden  # noqa: PLC0415 - the settings are loaded when a command needs them

    return hidden(settings)


def _metrics() -> "Metrics":
    from adapters.monitoring.metrics import Metrics  # noqa: PLC0415 - loaded where it is asked for

    return Metrics()


def _gauge(name: str, value: float, *labels: str) -> "Gauge":
    from adapters.monitoring.metrics import Gauge  # noqa: PLC0415 - as above

    return Gauge(name, float(value), labels)


def _serves(parts: tuple[Part, ...], platforms: Mapping[str, Any]) -> bool:
    """Whether somebody can be answered: all that is needed works, and one platform at least; the playground counts where it is the only one."""
    well = {part.name for part in parts if part.well}
    counted = platforms.keys() - {PLAYGROUND} or platforms.keys()
    return {DATABASE, POLLER, SCHEDULE} <= well and bool(well & counted)


def _of_parts(parts: tuple[Part, ...], sources: Watched) -> "Iterator[Gauge]":
    shut = sources.posting.courier.shut
    known = {DATABASE, POLLER, SCHEDULE, *sources.wires}
    for part in parts:
        if part.name in known:
            yield _gauge("up", part.well, part.name)
    for name, wire in sources.wires.items():
        yield _gauge("gates_shut", shut[name], name)
        yield _gauge("rate_limited", wire.limited, name)


def _of_process(sources: Watched) -> "Iterator[Gauge]":
    yield _gauge("build_info", 1, cli.version(), machine.python_version())
    for outcome, number in sources.rounds.polls.items():
        yield _gauge("polls", number, outcome)
    yield _gauge("polls_waiting", sources.rounds.waiting)
    workers = sources.press.workers
    yield _gauge("workers", len(workers))
    yield _gauge("workers_resident_bytes", sum(map(resident, workers)))


def _of_store(gauged: Gauged) -> "Iterator[Gauge]":
    yield _gauge("gauges_fresh", 1)
    yield _gauge("inbox_left", gauged.inbox)
    yield _gauge("delivery_overdue_seconds", gauged.overdue.total_seconds())
    for state in OPEN:
        yield _gauge("deliveries", gauged.deliveries.get(state, 0), state)
    for state in STATES:
        yield _gauge("feeds", gauged.feeds.get(state, 0), state)


def resident(process: int) -> int:
    """Bytes of memory a process holds; 0 where the system does not tell."""
    try:
        pages = int(Path(f"/proc/{process}/statm").read_text().split()[1])
    except (OSError, ValueError, IndexError):
        return 0
    return pages * mmap.PAGESIZE
