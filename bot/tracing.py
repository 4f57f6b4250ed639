"""What the lines of a log have in common: the ask, the delivery or the feed they were written for, carried along by whatever runs for it."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from hashlib import blake2b
from secrets import token_hex
from types import MappingProxyType
from typing import Any

BYTES = 4
"""Of an id: eight letters are easily read out, and two asks of a day hardly ever share one."""

_FACTS: ContextVar[Mapping[str, Any]] = ContextVar("facts", default=MappingProxyType({}))


def facts() -> Mapping[str, Any]:
    """What is bound here; it can be sent to another process and bound there."""
    return dict(_FACTS.get())


def bind(**more: Any) -> None:
    """Have every line of this task, and of the tasks and threads it begins from now on, carry these facts."""
    _FACTS.set({**_FACTS.get(), **more})


@contextmanager
def bound(**more: Any) -> Iterator[None]:
    """Have every line carry these facts while the block runs."""
    before = _FACTS.set({**_FACTS.get(), **more})
    try:
        yield
    finally:
        _FACTS.reset(before)


def name(key: str) -> str:
    """The id of an ask, made from its key: the same when it is delivered again and after a restart. The key cannot be told from it."""
    return blake2b(key.encode(errors="replace"), digest_size=BYTES).hexdigest()


def here() -> str:
    """The id that people are told: that of the ask that is being answered, or else a new one."""
    return str(_FACTS.get().get("ask") or token_hex(BYTES))
