"""What the deciding room asks of the speaking ones, as small as its need."""

from typing import Protocol

from briefings.models import Briefing


class Printer(Protocol):
    """Puts briefings before a person or a program."""

    def show(self, source: str, briefing: Briefing) -> None:
        """Put one briefing out, now."""
        ...

    def finish(self) -> None:
        """End the document."""
        ...


class Reader(Protocol):
    """Gives the bytes of a source; raises an error whose ``str()`` is a plain sentence."""

    def __call__(self, source: str) -> bytes:
        """Read it."""
        ...
