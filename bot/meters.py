"""What is counted and timed while newsbrief runs, for whoever watches it; docs/monitoring.md says what each of it means."""

from typing import Literal, Protocol

Counted = Literal["asks", "answers", "posts", "delivery_steps", "retries", "log_lines"]
Timed = Literal["stage_seconds", "delivery_lag_seconds"]


class Meter(Protocol):
    """Counts and times under fixed names. Labels come from short lists of ours, never from a workspace, a link or a person."""

    def count(self, what: Counted, *labels: str) -> None:
        """It happened once more."""
        ...

    def took(self, what: Timed, seconds: float, *labels: str) -> None:
        """It took so long."""
        ...


class Unmetered:
    """Where nobody watches."""

    def count(self, what: Counted, *labels: str) -> None:
        """Nothing."""

    def took(self, what: Timed, seconds: float, *labels: str) -> None:
        """Nothing."""


UNMETERED = Unmetered()
