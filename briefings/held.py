"""What is worked out once for the many digests of one minute, and let go of when they are made."""

from collections.abc import Callable
from functools import _lru_cache_wrapper, lru_cache
from typing import Any, TypeVar

T = TypeVar("T")

_HELD: "list[_lru_cache_wrapper[Any]]" = []


def held(most: int) -> "Callable[[Callable[..., T]], _lru_cache_wrapper[T]]":
    """Hold the last so many results of a function of hashable arguments, as ``lru_cache`` does, until they are let go of."""

    def decorated(work: Callable[..., T]) -> "_lru_cache_wrapper[T]":
        kept = lru_cache(maxsize=most)(work)
        _HELD.append(kept)
        return kept

    return decorated


def let_go() -> None:
    """Forget all of it; who asks again has it worked out again."""
    for one in _HELD:
        one.cache_clear()


def count() -> int:
    """How many results are held."""
    return sum(one.cache_info().currsize for one in _HELD)
