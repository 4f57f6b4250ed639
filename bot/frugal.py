"""Memory for a process that runs for months with some thirty threads."""

import ctypes
from contextlib import suppress

M_ARENA_MAX = -8
"""glibc's number for how many pools its allocator keeps (malloc.h)."""


def one_arena() -> bool:
    """Have all threads share one pool of memory; whether the C library can be told so.

    glibc gives each thread a pool of its own, and each keeps the most its thread ever needed: a week of digests took twice the memory. Call it
    before threads begin. The threads hold Python's lock while they allocate, so sharing costs them nothing.
    """
    with suppress(AttributeError, OSError, TypeError):  # another C library has no such thing, or is not found so
        return bool(ctypes.CDLL(None).mallopt(M_ARENA_MAX, 1))
    return False
