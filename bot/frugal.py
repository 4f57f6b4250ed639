"""Memory for a process that runs for months with some thirty threads."""

import ctypes
import gc
from contextlib import suppress

M_ARENA_MAX, M_MMAP_THRESHOLD, M_TRIM_THRESHOLD = -8, -3, -1
"""glibc's numbers for how many pools its allocator keeps, what it takes from the system by itself, and what it gives back at once (malloc.h)."""
LARGE = 256 * 1024
"""Bytes from which a piece of memory goes back to the system as soon as it is free, and so does the free end of the pool."""


def one_arena() -> bool:
    """Have all threads share one pool of memory that gives back what is free; whether the C library can be told so.

    glibc gives each thread a pool of its own, and each keeps the most its thread ever needed: a week of digests took twice the memory. Call it
    before threads begin. The threads hold Python's lock while they allocate, so sharing costs them nothing. And after the first large piece that
    is freed glibc takes all that are no larger (up to 32 MB) out of the pool, and lets twice as much of it lie free.
    """
    with suppress(AttributeError, OSError, TypeError):  # another C library has no such thing, or is not found so
        told = ctypes.CDLL(None).mallopt
        return all(told(what, much) for what, much in ((M_ARENA_MAX, 1), (M_MMAP_THRESHOLD, LARGE), (M_TRIM_THRESHOLD, LARGE)))
    return False


def give_back() -> bool:
    """Give memory that lies free back to the system; whether the C library can be told so (malloc_trim(3))."""
    gc.collect()
    with suppress(AttributeError, OSError, TypeError):  # as above
        return bool(ctypes.CDLL(None).malloc_trim(0))
    return False
