"""Reads feeds in a process of its own, one after the other: large ones would hold up whatever else runs in ours.

The process stands back behind all others, gets bounded memory and none of our settings, is killed when a feed takes too long, and ends
with us. Run as a module it is that process: feeds come in on standard input, answers go out on standard output.
"""

import os
import pickle
import signal
import struct
import subprocess
import sys
from contextlib import suppress
from threading import Event, Lock, Timer
from typing import IO, cast

from adapters.feeds.child import environment
from adapters.feeds.errors import FeedError, Wrong
from briefings.feeds import Feed

SECONDS = 10.0
"""Wall time for one feed; the parser gives up by itself after 5 s, so this is for what hangs, and for busy machines."""
BEHIND = 5
"""How far the process stands back: large feeds are read a little later than others have what they want, and are still read."""
MEMORY = 768 * 1024 * 1024
"""Bytes of address space; what the libraries reserve counts, and 5 MiB of the worst feed fit."""
MOST = 200
"""Feeds after which a fresh process is begun, so that what a library keeps does not grow."""
SIZE = struct.Struct("!I")


class Apart:
    """One such process, begun when the first feed comes; for several threads, one after the other. Close it at the end."""

    def __init__(self, seconds: float = SECONDS) -> None:
        self._seconds = seconds
        self._process: subprocess.Popen[bytes] | None = None
        self._read = 0
        self._turn, self._closed = Lock(), False

    def close(self) -> None:
        """End the process, at work or not."""
        self._closed = True
        if self._process is not None:
            _kill(self._process)
        with self._turn:
            self._leave()

    def parse(self, content: bytes, address: str = "") -> Feed:
        """The feed in these bytes, as ``parse.parse`` reads it. Raises FeedError, also when the process had to be killed or died."""
        with self._turn:
            if self._closed:
                raise FeedError("slow")
            process = self._process = self._process or _begun()
            answer = self._answered(process, content, address)
            self._read += 1
            if self._read >= MOST:
                self._leave()
        if isinstance(answer, str):
            raise FeedError(answer)
        return answer

    def _answered(self, process: subprocess.Popen[bytes], content: bytes, address: str) -> Feed | Wrong:
        late = Event()
        clock = Timer(self._seconds, _end, (process, late))
        clock.daemon = True
        clock.start()
        try:
            _put(cast("IO[bytes]", process.stdin), pickle.dumps((content, address)))
            answer: Feed | Wrong = pickle.loads(_taken(cast("IO[bytes]", process.stdout)))  # noqa: S301 - from our own process, which is given bytes and runs nothing of theirs
        except (OSError, EOFError):
            self._leave()
            return "slow" if late.is_set() or self._closed else "memory"
        else:
            return answer
        finally:
            clock.cancel()

    def _leave(self) -> None:
        """Let the process go; the next feed begins another."""
        if self._process is not None:
            _kill(self._process)
            for pipe in (self._process.stdin, self._process.stdout):
                with suppress(OSError):  # what it did not take any more
                    cast("IO[bytes]", pipe).close()
            self._process.wait()
        self._process, self._read = None, 0


def _begun() -> subprocess.Popen[bytes]:
    """A process in a session of its own, so that what it starts can be ended with it, and a terminal's Ctrl-C is ours alone."""
    command = [sys.executable, "-P", "-X", "utf8", "-m", __name__]
    quiet = subprocess.DEVNULL
    return subprocess.Popen(  # noqa: S603 - our own module, run by our own interpreter
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=quiet, env=environment(), start_new_session=True
    )


def _end(process: subprocess.Popen[bytes], late: Event) -> None:
    late.set()
    _kill(process)


def _kill(process: subprocess.Popen[bytes]) -> None:
    """End it and the parser it may have begun."""
    if process.poll() is not None:
        return
    with suppress(OSError):
        if hasattr(os, "killpg"):
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()


def _put(pipe: IO[bytes], content: bytes) -> None:
    pipe.write(SIZE.pack(len(content)) + content)
    pipe.flush()


def _taken(pipe: IO[bytes]) -> bytes:
    """What was put. Raises EOFError."""
    (size,) = SIZE.unpack(_whole(pipe, SIZE.size))
    return _whole(pipe, size)


def _whole(pipe: IO[bytes], size: int) -> bytes:
    content = pipe.read(size)
    if len(content) < size:
        raise EOFError
    return content


def _limit() -> None:
    """Stand back behind all others, with bounded memory; where the system cannot, the other side's clock remains."""
    try:
        import resource  # noqa: PLC0415 - not on every system
    except ImportError:
        return
    os.nice(BEHIND)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def _answer(content: bytes, address: str) -> Feed | Wrong:
    from adapters.feeds.parse import parse  # noqa: PLC0415 - in this process alone, after its limits are set

    try:
        return parse(content, address)
    except FeedError as error:
        return error.wrong
    except MemoryError:
        return "memory"


def main() -> None:
    """Read and answer until nobody asks any more."""
    _limit()
    with suppress(EOFError):
        while True:
            content, address = pickle.loads(_taken(sys.stdin.buffer))  # noqa: S301 - from the process that began this one
            _put(sys.stdout.buffer, pickle.dumps(_answer(content, address)))


if __name__ == "__main__":
    main()
