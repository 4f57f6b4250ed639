"""How a bug is told of: one sentence with an id for a person, the trace in the log under the same id."""

import logging

from bot import tracing

log = logging.getLogger("newsbrief")


def told(error: Exception) -> str:
    """A sentence about a bug; its trace goes to the log, at the level for traces, under the same id. For a command that ends."""
    number = tracing.here()
    log.debug("the trace of %s", number, exc_info=error)
    advice = "" if log.isEnabledFor(logging.DEBUG) else " Set NEWSBRIEF_LOG__LEVEL=debug to see where, and report it with this id."
    return f"newsbrief failed in a way it should not: {type(error).__name__} (id {number}).{advice}"


def noted(what: str, error: Exception) -> str:
    """The id under which a bug and its trace are in the log; ``what`` was being done. For a program that goes on."""
    number = tracing.here()
    log.error("%s failed: %s (id %s)", what, type(error).__name__, number, exc_info=error)
    return number
