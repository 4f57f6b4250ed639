"""What the doctor finds: a line of what it looks at, and how that is."""

from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from bot.doctor.patient import Patient

State = Literal["ok", "warning", "problem", "off"]
"""``off`` is what is not set up, or cannot be looked at before something else works."""
MOST = 10
"""Findings of one kind that are told each; the others are counted."""


@dataclass(frozen=True, slots=True)
class Finding:
    """How one thing is, and what to do about it."""

    state: State
    told: str
    fix: str = ""


Look = Callable[["Patient"], Awaitable[Sequence[Finding]]]
"""Looks at one thing. None of it has to be well: what cannot be asked raises AdapterError or NotLooked."""


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that is looked at: by which key programs know it, what it is about, when it is not well, what to do; ``seconds`` are its deadline."""

    key: str
    name: str
    about: str
    wrong: str
    fix: str
    look: Look
    seconds: float = 10.0


@dataclass(frozen=True, slots=True)
class Group:
    """Lines that belong together."""

    name: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """A finding and where it belongs."""

    group: str
    line: Line
    finding: Finding


class NotLooked(Exception):  # noqa: N818 - the name says what happened, which is how the team speaks of it
    """Something cannot be looked at; ``str()`` of it says why, after "not looked at: "."""


def ok(told: str) -> tuple[Finding, ...]:
    """All is well."""
    return (Finding("ok", told),)


def off(told: str, fix: str = "") -> tuple[Finding, ...]:
    """There is nothing to look at."""
    return (Finding("off", told, fix),)


def warning(told: str, fix: str) -> Finding:
    """Something that works less well than it could, or soon will not."""
    return Finding("warning", told, fix)


def problem(told: str, fix: str) -> Finding:
    """Something that does not work."""
    return Finding("problem", told, fix)


def several(findings: Iterable[Finding], well: str) -> tuple[Finding, ...]:
    """Findings of one kind, the worst first and the rest of many counted; when there are none, all is well."""
    told = sorted(findings, key=lambda one: one.state != "problem")
    if not told:
        return ok(well)
    rest = len(told) - MOST
    return (*told[:MOST], *([Finding(told[MOST].state, f"and {rest} more like these")] if rest > 0 else []))
