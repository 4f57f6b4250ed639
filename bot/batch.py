"""A batch: lines in, their answers out in the same order, on all cores, with a bounded window so that memory stays flat."""

import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass, field
from multiprocessing import forkserver, resource_tracker
from queue import SimpleQueue
from threading import Semaphore, Thread
from typing import Any, BinaryIO

from bot.editing import Wish
from bot.entries import LARGEST, answered, crashed, get_ready
from bot.logs import USUAL, Style

Answer = tuple[bool, bytes]
Work = Callable[[int, bytes, Wish], Answer]

AHEAD = 4
"""Lines in work or waiting, for each process: enough that none idles while the oldest answer is waited for."""
SKIPPED = 1 << 20


Events = SimpleQueue["Item | Exception | str"]
"""What happens to a batch: a line has come, an answer has come ("answered"), the input has "ended", or could not be read."""


@dataclass(frozen=True, slots=True)
class Item:
    """A line of input: its number from 1, its bytes, and how many bytes of input end with it."""

    number: int
    raw: bytes
    read: int


@dataclass(slots=True)
class Count:
    """How many lines were briefed, and how many were not."""

    briefed: int = 0
    failed: int = 0


def lines(stream: BinaryIO) -> Iterator[Item]:
    """The lines that hold something; of one that is too long only so much that it is seen to be."""
    number = read = 0
    while raw := stream.readline(LARGEST + 1):
        number, read = number + 1, read + len(raw)
        if len(raw) > LARGEST and not raw.endswith(b"\n"):
            read += _skip_line(stream)
        if raw.strip():
            yield Item(number, raw, read)


def _skip_line(stream: BinaryIO) -> int:
    skipped = 0
    while part := stream.readline(SKIPPED):
        skipped += len(part)
        if part.endswith(b"\n"):
            break
    return skipped


def cores() -> int:
    """How many processes can work at once here."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def run(
    stream: BinaryIO,
    write: Callable[[bytes], None],
    advance: Callable[[int, bool], None],
    crew: "Crew",
) -> Count:
    """Answer every line of ``stream``; ``advance`` hears of each answer the bytes read so far and whether it is a briefing.

    Stopped by any exception, Ctrl-C or a closed pipe among them, it ends its workers and lets the exception through.
    """
    count = Count()
    try:
        for item, (briefed, answer) in _answers(stream, crew):
            write(answer)
            count.briefed += briefed
            count.failed += not briefed
            advance(item.read, briefed)
    finally:
        crew.dismiss()
    return count


def _answers(stream: BinaryIO, crew: "Crew") -> Iterator[tuple[Item, Answer]]:
    """Each line with its answer, in order, as soon as it is there: an answer never waits for the next line."""
    crew.gather()
    events: Events = SimpleQueue()
    room = Semaphore(crew.size * AHEAD)
    Thread(target=_listen, args=(stream, events, room), daemon=True).start()
    window: deque[Task] = deque()
    ended = False
    while not ended or window:
        event = events.get()
        if isinstance(event, BaseException):
            raise event
        if isinstance(event, Item):
            window.append(crew.begin(event))
            window[-1].future.add_done_callback(lambda _: events.put("answered"))
        ended = ended or event == "ended"
        while window and window[0].future.done():
            task = window.popleft()
            yield task.item, crew.settle(task)
            room.release()


def _listen(stream: BinaryIO, events: "Events", room: Semaphore) -> None:
    """Tell of each line as there is room for it, then of the end."""
    try:
        for item in lines(stream):
            room.acquire()
            events.put(item)
        events.put("ended")
    except Exception as error:  # noqa: BLE001 - it is raised again where the answers are waited for
        events.put(error)


@dataclass(frozen=True, slots=True)
class Task:
    """A line in the hands of a pool of workers."""

    item: Item
    pool: ProcessPoolExecutor
    future: Future[Answer]


ENOUGH = 5.0
"""Seconds the pool's thread has to notice that its workers are gone; it needs milliseconds."""


@dataclass(slots=True)
class Crew:
    """The worker processes; when one dies they are hired anew and only the line that killed it goes without a briefing."""

    wish: Wish
    jobs: int | None = None
    style: Style = USUAL
    work: Work = answered
    pool: ProcessPoolExecutor | None = field(default=None, init=False)

    @property
    def size(self) -> int:
        """How many processes work at once: as many as asked for, or one for each core."""
        return self.jobs or cores()

    def gather(self) -> ProcessPoolExecutor:
        """The workers; hired when there are none, which is best done before this process has threads that could take its Ctrl-C."""
        self.pool = self.pool or hire(self.size, self.style)
        return self.pool

    def begin(self, item: Item) -> Task:
        """Hand a line to the workers."""
        pool = self.gather()
        return Task(item, pool, _submitted(pool, self.work, item, self.wish))

    def settle(self, task: Task) -> Answer:
        """The answer; a line whose process died, or that was in work beside it, is tried once more with a process to itself."""
        try:
            return task.future.result()
        except BrokenProcessPool:
            self.pool = None if self.pool is task.pool else self.pool
        with hire(1, self.style) as alone:
            try:
                return _submitted(alone, self.work, task.item, self.wish).result()
            except BrokenProcessPool:
                return False, crashed(task.item.number, task.item.raw)

    def dismiss(self) -> None:
        """End every worker, at work or not, and see the pool's own thread end: one that still ends as Python does may complain."""
        thread: Any = None
        if self.pool is not None:
            # it has no public name, and shutdown(wait=True) would wait for workers that may be ended only after it
            thread = self.pool._executor_manager_thread  # noqa: SLF001
            self.pool.shutdown(wait=False, cancel_futures=True)
        for process in multiprocessing.active_children():
            process.terminate()
        if thread is not None:
            thread.join(ENOUGH)


def _submitted(pool: ProcessPoolExecutor, work: Work, item: Item, wish: Wish) -> Future[Answer]:
    """The answer to come; also from a pool that is broken already."""
    try:
        with _ctrl_c_waits():
            return pool.submit(work, item.number, item.raw, wish)
    except BrokenProcessPool as error:
        future: Future[Answer] = Future()
        future.set_exception(error)
        return future


def _start_nursery() -> None:
    """Start the process that forks the workers, deaf to Ctrl-C, which a terminal sends to all: only the parent answers it, and ends them.

    A Ctrl-C that comes meanwhile is heard afterwards. The tracker of shared things comes first because its start unblocks the signal.
    """
    resource_tracker.ensure_running()
    blocked = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        forkserver.ensure_running()
    finally:
        signal.signal(signal.SIGINT, before)
        signal.pthread_sigmask(signal.SIG_SETMASK, blocked)


@contextmanager
def _ctrl_c_waits() -> Iterator[None]:
    """Ctrl-C is heard when this is left: a worker half started could not be ended, and would complain."""
    heard: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, _: heard.append(number))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
    if heard:
        raise KeyboardInterrupt


def hire(jobs: int, style: Style) -> ProcessPoolExecutor:
    """Workers forked from a clean process that has loaded the engine once, where the system can; never from one with threads."""
    kind = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
    context = multiprocessing.get_context(kind)
    if kind == "forkserver":
        context.set_forkserver_preload(["bot.engine"])
        _start_nursery()
    return ProcessPoolExecutor(jobs, mp_context=context, initializer=get_ready, initargs=(style,))
