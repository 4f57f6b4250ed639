"""What was found, as sections for eyes or as JSON."""

import json
from collections.abc import Mapping, Sequence
from itertools import groupby

from adapters.terminal.sheets import Row, Section, Tone
from bot.doctor.findings import Found, State

TONES: Mapping[State, Tone] = {"ok": "good", "warning": "warning", "problem": "problem", "off": "off"}


def good(found: Sequence[Found]) -> bool:
    """Whether nothing is a problem."""
    return all(one.finding.state != "problem" for one in found)


def sections(found: Sequence[Found]) -> list[Section]:
    """What was found, group by group."""
    return [Section(name, tuple(map(_row, rows))) for name, rows in groupby(found, key=lambda one: one.group)]


def _row(found: Found) -> Row:
    finding = found.finding
    return Row(TONES[finding.state], found.line.name, finding.told, finding.fix)


def foot(found: Sequence[Found]) -> str:
    """How it is in all."""
    problems, warnings = (sum(one.finding.state == state for one in found) for state in ("problem", "warning"))
    if not problems and not warnings:
        return "All is well."
    return f"{_counted(problems, 'problem')}, {_counted(warnings, 'warning')}. docs/doctor.md tells what each line means."


def _counted(count: int, what: str) -> str:
    return f"{count or 'no'} {what}{'s' * (count != 1)}"


def document(found: Sequence[Found]) -> str:
    """What was found, for programs."""
    listed = [
        {
            "line": one.line.key,
            "group": one.group,
            "name": one.line.name,
            "state": one.finding.state,
            "told": one.finding.told,
            "fix": one.finding.fix,
        }
        for one in found
    ]
    return json.dumps({"schema": "newsbrief.doctor/1", "good": good(found), "findings": listed}, indent=2) + "\n"
