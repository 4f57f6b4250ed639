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


GIVEN_BACK = """
import ctypes, sys
from bot.frugal import one_arena
told = one_arena() if sys.argv[1] == "frugal" else True
libc = ctypes.CDLL(None)
if not told or not hasattr(libc, "mallinfo2"):
    sys.exit(3)
class Told(ctypes.Structure):
    _fields_ = [(name, ctypes.c_size_t) for name in "arena a b c d e f used free g".split()]
libc.mallinfo2.restype = Told
large = bytearray(20_000_000)
del large
pieces = [bytearray(1_000_000) for _ in range(20)]
del pieces
print(libc.mallinfo2().free)
"""


def lies_free(how: str) -> int:
    """Bytes that are kept after large pieces were freed."""
    done = subprocess.run([sys.executable, "-c", GIVEN_BACK, how], cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip("the C library cannot be told, or tells nothing of its memory")
    return int(done.stdout)


def test_large_pieces_of_memory_go_back_when_they_are_free() -> None:
    assert lies_free("frugal") < 1_000_000 < lies_free("usual")


SCATTERED = """
import ctypes, sys
from bot.frugal import give_back
import psutil
blocks = [bytes(4000) for _ in range(20_000)]
last = blocks[-1]
del blocks
held = psutil.Process().memory_info().rss
if not give_back():
    sys.exit(3)
print(held - psutil.Process().memory_info().rss)
"""


def test_memory_that_lies_free_below_what_is_used_goes_back() -> None:
    done = subprocess.run([sys.executable, "-c", SCATTERED], cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip("the C library cannot be told")
    assert int(done.stdout) > 40_000_000
