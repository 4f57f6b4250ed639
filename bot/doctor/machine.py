"""Lines about this machine: Python, packages, the clock, time zones, ports."""

import asyncio
import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfoNotFoundError

from adapters.errors import AdapterError
from adapters.terminal import machine
from bot.doctor.findings import Finding, Line, NotLooked, off, ok, problem, several, warning
from bot.doctor.patient import Once, Patient

OLDEST = (3, 11)
WRITTEN = datetime(2026, 11, 1, tzinfo=UTC)
"""Before this moment there was no such newsbrief, so a clock that says so is wrong."""
DOUBTFUL, WRONG = timedelta(seconds=30), timedelta(minutes=5)
"""How far a clock may be off: digests then come noticeably early or late; from five minutes on Slack's signatures are refused."""
PATIENCE = 6.0
"""Seconds for which the platforms' clocks are waited for."""
ZONES = ("Europe/Berlin", "America/New_York", "Asia/Kolkata", "Pacific/Chatham")
REQUIREMENT = re.compile(r"([A-Za-z0-9._-]+)\s*(?:\[[^\]]*\])?\s*\(?([^;)]*)\)?\s*(;.*)?")
BOUND = re.compile(r"(>=|<=|==|!=|~=|<|>)\s*([0-9][0-9.]*)")
INSTALL = "Install newsbrief again in an environment of its own: make setup, or pipx install."
SYNCHRONISE = "Switch time synchronisation on (timedatectl set-ntp true), or set the clock."


async def python(patient: Patient) -> Sequence[Finding]:
    """Whether Python is new enough."""
    version = patient.machine.python
    told = ".".join(map(str, version))
    if version[:2] < OLDEST:
        return (problem(f"{told} is too old; newsbrief needs 3.11 or newer", "Install newsbrief with a newer Python."),)
    return ok(told)


async def packages(patient: Patient) -> Sequence[Finding]:
    """Whether every package is there in a version that fits."""
    required = [
        found for line in patient.machine.needed() if (found := REQUIREMENT.fullmatch(line.strip())) and "extra" not in (found[3] or "")
    ]
    if not required:
        raise NotLooked("newsbrief is neither installed nor beside its pyproject.toml")
    wrong = (_package(patient, found[1], found[2]) for found in required)
    return several(filter(None, wrong), f"{len(required)} of them, each in a version that fits")


def _package(patient: Patient, name: str, bounds: str) -> Finding | None:
    version = patient.machine.installed(name)
    if version is None:
        return problem(f"{name} is not installed", INSTALL)
    if fits(version, bounds):
        return None
    return problem(f"{name} is {version}, and newsbrief needs {bounds.strip()}", INSTALL)


def fits(version: str, bounds: str) -> bool:
    """Whether a version is within bounds as pyproject.toml writes them; what comes behind the numbers does not count.

    >>> fits("3.11.0", ">=3.11,<4"), fits("4.0", ">=3.11,<4"), fits("2.7", ">=2.7.1"), fits("1!2", ""), fits("3.10.9", "~=3.8")
    (True, False, False, True, True)
    """
    return all(_within(version, sign, bound) for sign, bound in BOUND.findall(bounds))


def _within(version: str, sign: str, bound: str) -> bool:
    ours, theirs = _numbers(version), _numbers(bound)
    wide = max(len(ours), len(theirs))
    one, other = ours + (0,) * (wide - len(ours)), theirs + (0,) * (wide - len(theirs))
    return {
        ">=": one >= other,
        "<=": one <= other,
        "==": one == other,
        "!=": one != other,
        "<": one < other,
        ">": one > other,
        "~=": one >= other and ours[: len(theirs) - 1] == theirs[:-1],
    }[sign]


def _numbers(version: str) -> tuple[int, ...]:
    found = re.match(r"[0-9]+(?:\.[0-9]+)*", version)
    return tuple(int(part) for part in found[0].split(".")) if found else (0,)


async def rooms(patient: Patient) -> Sequence[Finding]:
    """Whether our four packages, whose names others use too, come from one place."""
    stray = patient.machine.misplaced()
    return (problem(stray.partition(". ")[0], INSTALL),) if stray else ok("bot, adapters, briefings and config come from one place")


async def clock(patient: Patient) -> Sequence[Finding]:
    """Whether the clock is right, as far as others tell."""
    now, steady = patient.machine.now, patient.machine.steady
    before = steady()
    here = now()
    if here < WRITTEN:
        return (problem(f"it says {here:%Y-%m-%d %H:%M} UTC, which is long past", SYNCHRONISE),)
    asked = {name: _ahead(ask, PATIENCE * patient.hurry) for name, on, ask in _clocks(patient) if on}
    answers = zip(asked, await asyncio.gather(*asked.values()), strict=True)
    told = [(name, ahead) for name, ahead in answers if ahead is not None]
    if steady() < before:
        return (problem("the machine's steady clock ran backwards", "Update the system, or move to another (virtual) machine."),)
    off_by = [found for name, ahead in told if (found := _off_by(name, ahead))]
    return several(off_by, f"{here:%Y-%m-%d %H:%M} UTC{_agreed([name for name, _ in told])}")


def _clocks(patient: Patient) -> Iterator[tuple[str, bool, Once[timedelta | None]]]:
    yield "Slack", patient.on_slack, patient.slack_ahead
    yield "Discord", patient.on_discord, patient.discord_ahead


async def _ahead(ask: Once[timedelta | None], seconds: float) -> timedelta | None:
    """How far another clock is ahead; None when nobody answers in time, which its own line tells."""
    try:
        async with asyncio.timeout(seconds):
            return await ask()
    except (AdapterError, TimeoutError):
        return None


def _off_by(name: str, ahead: timedelta) -> Finding | None:
    if abs(ahead) < DOUBTFUL:
        return None
    told = f"it is {abs(ahead).total_seconds():.0f} s {'behind' if ahead > timedelta(0) else 'ahead of'} {name}'s"
    return problem(told, SYNCHRONISE) if abs(ahead) >= WRONG else warning(told, SYNCHRONISE)


def _agreed(names: Sequence[str]) -> str:
    return f", as {' and '.join(names)} {'say' if len(names) > 1 else 'says'}" if names else ""


async def zones(patient: Patient) -> Sequence[Finding]:
    """Whether time zones are known: some of the world, and those of the digests."""
    unknown = [name for name in (*ZONES, *await _used(patient)) if not _is_known(patient, name)]
    fix = "Install the package tzdata again."
    return several((problem(f"{name} is not known", fix) for name in dict.fromkeys(unknown)), f"known; this machine's is {_own(patient)}")


async def _used(patient: Patient) -> Sequence[str]:
    try:
        return sorted({schedule.zone for schedule in await (await patient.store()).digests.all()})
    except (NotLooked, AdapterError):
        return ()


def _is_known(patient: Patient, name: str) -> bool:
    try:
        patient.machine.zone(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True


def _own(patient: Patient) -> str:
    return machine.zone(patient.machine.environ) or "UTC"


async def ports(patient: Patient) -> Sequence[Finding]:
    """Whether the ports we will listen at are free, or ours already."""
    wanted = list(_wanted(patient))
    if not wanted:
        return off("newsbrief listens at no port")
    closed = [
        (variable, port, why) for variable, host, port in wanted if (why := await asyncio.to_thread(patient.machine.closed, host, port))
    ]
    if closed and patient.process:
        return ok(f"{_listed(port for _, port, _ in closed)} in use by newsbrief itself (process {patient.process})")
    found = (warning(f"newsbrief cannot listen at {port}: {why}", _other(variable)) for variable, port, why in closed)
    return several(found, f"{_listed(port for _, _, port in wanted)} free")


def _listed(found: Iterable[int]) -> str:
    return ", ".join(map(str, found))


def _other(variable: str) -> str:
    return f"If it is not newsbrief itself that listens there, end what does, or set {variable} to another port."


def _wanted(patient: Patient) -> Iterator[tuple[str, str, int]]:
    """Every port that would be listened at, with its setting; 0 is any that is free."""
    settings = patient.settings
    parts = (
        ("NEWSBRIEF_PLAYGROUND__PORT", settings.playground.on, settings.playground.host, settings.playground.port),
        ("NEWSBRIEF_MONITORING__PORT", True, settings.monitoring.host, settings.monitoring.port),
        ("NEWSBRIEF_SLACK__PORT", patient.on_slack and settings.slack.mode == "http", settings.slack.host, settings.slack.port),
    )
    yield from ((variable, host, port) for variable, on, host, port in parts if on and port)


LINES = (
    Line("python", "Python", "its version", "it is older than 3.11", "Install newsbrief with a newer Python.", python),
    Line("packages", "packages", "every package newsbrief needs, and its version", "one is missing, too old or too new", INSTALL, packages),
    Line(
        "rooms",
        "newsbrief's own packages",
        "the packages `bot`, `adapters`, `briefings` and `config`",
        "another program's package of the same name stands before one of them",
        INSTALL,
        rooms,
    ),
    Line(
        "clock",
        "clock",
        "whether it moves on, and agrees with the platforms'",
        "it is 30 s off (warning), or 5 min (problem: Slack's requests are refused)",
        SYNCHRONISE,
        clock,
    ),
    Line(
        "zones",
        "time zones",
        "whether they are known, those of all digests too",
        "one is not known",
        "Install the package tzdata again.",
        zones,
    ),
    Line(
        "ports",
        "ports",
        "whether those of the playground, monitoring and Slack over HTTP are free, or newsbrief's already",
        "another program listens there, or the system does not allow it",
        "End it, or set another port.",
        ports,
    ),
)
