"""Lines about the settings."""

from collections.abc import Sequence

from bot import configuring
from bot.doctor.findings import Finding, Line, ok, problem, several, warning
from bot.doctor.patient import Patient
from config.fields import every
from config.problems import Problem
from config.settings import Settings
from config.showing import exposed


async def settings(patient: Patient) -> Sequence[Finding]:
    """All that is wrong with them."""
    given = sum(patient.found.source(one.where) != "default" for one in every(Settings))
    return several(map(_wrong, configuring.problems(patient.found)), f"{given} set, all others as usual (newsbrief config show)")


def _wrong(found: Problem) -> Finding:
    return problem(f"{found.variable} {found.wrong}", f"Example: {found.example}" if found.example else "See docs/settings.md.")


async def private(patient: Patient) -> Sequence[Finding]:
    """Whether others may read a file with secrets."""
    found = (warning(f"{path} may be read by other people of this machine", f"chmod 600 {path}") for path in exposed(patient.found))
    return several(found, "no file with secrets may be read by others") if list(patient.found.files()) else ok("no file holds a secret")


LINES = (
    Line(
        "settings",
        "settings",
        "every setting, and whether they go together",
        "one cannot be used, a name is no setting, or one is missing beside another",
        "`newsbrief config check` tells the same with examples; docs/settings.md lists all.",
        settings,
    ),
    Line("secrets", "files with secrets", "who may read them", "other people of this machine may", "`chmod 600` the file.", private),
)
