"""Runs the tolerant parser in a process that can be killed."""

import json
import os
import subprocess
import sys
from pathlib import Path
from threading import BoundedSemaphore
from typing import Any

from adapters.feeds.errors import FeedError, Wrong
from adapters.feeds.tolerant import NO_FEED, NO_MEMORY

SECONDS = 4.5
"""Wall time; with starting and ending it stays under five."""

AT_ONCE = BoundedSemaphore(2)
"""Processes at once, of at most 300 MB each; further damaged feeds wait for their turn, and their time begins with it."""

SCRIPT = Path(__file__).with_name("tolerant.py")
ENDINGS: dict[int, Wrong] = {NO_FEED: "xml", NO_MEMORY: "memory", -9: "memory", -24: "slow"}
"""What an exit code means; a process the system ended has the signal's number, negative (9 when memory ran out, 24 for its time)."""


def tolerant(document: bytes, seconds: float = SECONDS, script: Path = SCRIPT) -> dict[str, Any]:
    """What the tolerant parser makes of XML in UTF-8. Raises FeedError when it is none, or needs more time or memory than it gets."""
    try:
        with AT_ONCE:
            done = subprocess.run(  # noqa: S603 - our own file, run by our own interpreter
                [sys.executable, "-P", "-X", "utf8", str(script)],
                input=document,
                capture_output=True,
                timeout=seconds,
                check=False,
                env=environment(),
            )
    except subprocess.TimeoutExpired as error:
        raise FeedError("slow") from error
    if done.returncode:
        raise FeedError(ENDINGS.get(done.returncode, "memory" if b"MemoryError" in done.stderr else "broken"))
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


def environment() -> dict[str, str]:
    """The same libraries, and nothing else: no secret of ours stands in the environment of a process that reads hostile bytes."""
    kept = {name: os.environ[name] for name in ("SYSTEMROOT", "LD_LIBRARY_PATH") if name in os.environ}
    return kept | {"PYTHONPATH": os.pathsep.join(place for place in sys.path if place)}
