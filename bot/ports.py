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
