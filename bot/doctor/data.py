"""Lines about the database and the folder it lies in. They change nothing, and take no lock."""

import asyncio
import os
from collections.abc import Sequence
from pathlib import Path

from adapters.store import migrating
from adapters.store.checking import TIGHT
from adapters.store.errors import StoreError
from adapters.store.homes import File
from bot.doctor.findings import Finding, Line, NotLooked, off, ok, problem, warning
from bot.doctor.patient import Patient

LEAST = 10 << 20
"""Bytes of room below which nothing can be relied on: SQLite's log alone takes some."""
OTHERS = frozenset({"newer", "foreign"})
"""What is wrong with a database that answers, and is not for this version."""
START = "It is made at the first start."


async def database(patient: Patient) -> Sequence[Finding]:
    """Whether it answers."""
    try:
        await patient.standing()
    except NotLooked:
        return off(f"{patient.home} is not there yet", START)
    except StoreError as error:
        if error.wrong not in OTHERS:
            raise
    running = f"; newsbrief runs on it (process {patient.process})" if patient.process else ""
    return ok(f"{patient.home} answers{running}")


async def tables(patient: Patient) -> Sequence[Finding]:
    """Whether its tables are those this version works with."""
    try:
        _, revision = await patient.standing()
    except StoreError as error:
        if error.wrong in OTHERS:
            raise
        raise NotLooked("the database cannot be read") from None
    if revision is None:
        return off("there are none yet", START)
    if revision == migrating.newest():
        return ok(f"of this version's form ({revision})")
    told = f"they are of an older form ({revision}; this version's is {migrating.newest()})"
    return (warning(told, "The next start brings them up, or newsbrief db upgrade; a copy is kept."),)


async def room(patient: Patient) -> Sequence[Finding]:
    """How much room its disk has."""
    where = _folder(patient)
    left = await asyncio.to_thread(patient.machine.free, where)
    told, fix = f"{left >> 20} MB left for {where}", "Free some space, or move the database (NEWSBRIEF_DATABASE__URL)."
    if left < LEAST:
        return (problem(told, fix),)
    return (warning(told, fix),) if left < TIGHT else ok(told)


async def folder(patient: Patient) -> Sequence[Finding]:
    """Whether we may write there, and others not read."""
    return await asyncio.to_thread(_rights, _folder(patient), patient)


def _folder(patient: Patient) -> Path:
    home = patient.home
    if not isinstance(home, File):
        raise NotLooked("a server keeps the database")
    return home.path.parent


def _rights(where: Path, patient: Patient) -> Sequence[Finding]:
    there = next(one for one in (where, *where.parents) if one.exists())
    if not os.access(there, os.W_OK | os.X_OK):
        return (
            problem(
                f"this user may not write in {there}", f"Give it the right to (chown, chmod u+rwx {there}), or set NEWSBRIEF_DATABASE__URL."
            ),
        )
    path = patient.home.path if isinstance(patient.home, File) else where
    if path.exists() and not os.access(path, os.R_OK | os.W_OK):
        return (problem(f"this user may not write {path}", f"Give it the right to (chown, chmod u+rw {path})."),)
    if path.exists() and path.stat().st_mode & 0o077:
        return (warning(f"other users of this machine may read {path}", f"chmod 600 {path}"),)
    return ok(f"{where} is this user's to write{'' if there == where else ', once it is made'}")


LINES = (
    Line("database", "database", "whether it answers", "it cannot be opened or reached", "What the line says; docs/store.md.", database),
    Line(
        "tables",
        "tables",
        "whether they have this version's form",
        "they are older (warning: the next start brings them up), newer, or another program's",
        "`newsbrief db upgrade`; for newer ones upgrade newsbrief, or restore a backup.",
        tables,
    ),
    Line("room", "room", "what is left on the disk of the database", "less than 100 MB (warning) or 10 MB", "Free some space.", room),
    Line(
        "folder",
        "folder",
        "the rights of the database's file and folder",
        "newsbrief may not write there, or others may read the file",
        "`chown` or `chmod` as the line says.",
        folder,
    ),
)
