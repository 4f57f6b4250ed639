"""Work for the tests of dying workers, in a module that a worker loads quickly."""

import os
import signal

from bot.editing import Wish


def dies_over_poison(number: int, raw: bytes, _: Wish) -> tuple[bool, bytes]:
    """Answer with the line's number; a line with poison in it kills the process."""
    if b"poison" in raw:
        os.kill(os.getpid(), signal.SIGKILL)
    return True, f"{number}\n".encode()
