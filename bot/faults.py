"""What the log is told, and how a bug is told of: one sentence with an id for a person, the trace for who asks for it."""

import logging
from secrets import token_hex
from typing import TextIO

log = logging.getLogger("newsbrief")


def log_to(stream: TextIO, level: str) -> None:
    """Send our log to a stream from this level on; the libraries' own only when all is asked for."""
    handler = logging.StreamHandler(stream)
    handler.setFormatter(logging.Formatter("%(levelname)s %(name)s: %(message)s"))
    log.handlers, log.propagate = [handler], False
    log.setLevel(level.upper())
    libraries = logging.getLogger()
    libraries.handlers = [handler if level == "debug" else logging.NullHandler()]
    logging.captureWarnings(capture=True)


def told(error: Exception) -> str:
    """A sentence about a bug; its trace goes to the log, at the level for traces, under the same id."""
    number = token_hex(3)
    log.debug("the trace of %s", number, exc_info=error)
    advice = "" if log.isEnabledFor(logging.DEBUG) else " Set NEWSBRIEF_LOG__LEVEL=debug to see where, and report it with this id."
    return f"newsbrief failed in a way it should not: {type(error).__name__} (id {number}).{advice}"


def noted(what: str, error: Exception) -> str:
    """The id under which a bug and its trace are in the log; ``what`` was being done. For a program that goes on."""
    number = token_hex(3)
    log.error("%s failed (id %s)", what, number, exc_info=error)
    return number
