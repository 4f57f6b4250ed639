"""One pool of memory for all threads, where there is a C library that has more."""

import subprocess
import sys

import pytest

from tests.bot.commanding import ROOT

ARENAS = """
import ctypes, ctypes.util, re, sys, threading
from bot.frugal import one_arena
told = one_arena() if sys.argv[1] == "one" else True
if not told:
    sys.exit(3)
held, ready = [], threading.Barrier(9)
def work():
    held.append([bytes(2000) for _ in range(2000)])
    ready.wait()
threads = [threading.Thread(target=work) for _ in range(8)]
for one in threads: one.start()
ready.wait()
for one in threads: one.join()
ctypes.CDLL(None).malloc_stats()
"""


def arenas(how: str) -> int:
    """How many pools eight threads at work have made."""
    done = subprocess.run([sys.executable, "-c", ARENAS, how], cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip("the C library cannot be told, or tells nothing of its pools")
    return done.stderr.count("Arena ")


def test_all_threads_share_one_pool_of_memory() -> None:
    assert arenas("one") == 1 < arenas("many")
