"""What can go wrong with a database: one error, a word for each reason, a sentence a person can act on."""

import re
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from adapters.errors import AdapterError
from adapters.store.homes import File, Home
from adapters.wording import safe

Wrong = Literal[
    "busy", "full", "readonly", "damaged", "unopenable", "failing", "gone", "unreachable", "denied", "missing", "rights", "crowded",
    "running", "used", "newer", "foreign", "upgrade", "exists", "unwritable", "unreadable", "unknown", "cut", "later",
]  # fmt: skip
PASSING: frozenset[Wrong] = frozenset({"busy", "full", "failing", "gone", "unreachable", "crowded"})
"""What may pass without anybody touching the store."""
SHOWN = 200
"""Letters of a server's own words that a sentence repeats."""


class StoreError(AdapterError):
    """The database, or a backup of it, cannot be used; ``wrong`` says why, ``home`` which (never a password).

    ``passing`` when the next try may succeed by itself.
    """

    def __init__(self, wrong: Wrong, home: object, **facts: object) -> None:
        sentence, advice = (text.format(home=home, **facts) for text in SENTENCES[wrong])
        super().__init__(sentence, advice)
        self.wrong: Wrong = wrong
        self.home = str(home)
        self.facts = facts
        self.passing = wrong in PASSING


URL = "NEWSBRIEF_DATABASE__URL"
SENTENCES: dict[Wrong, tuple[str, str]] = {
    # while running
    "busy": ("{home} is locked by another program.", "Nothing was written. End the program that holds it, or try again in a moment."),
    "full": ("There is no room left for {home}.", "Nothing was written. Free some space; newsbrief goes on by itself."),
    "readonly": ("{home} may be read but not written.", "Give this user the right to write the file and its folder."),
    "damaged": (
        "{home} is damaged or is not a database.",
        "Restore a backup (newsbrief db restore FILE); the damaged file is kept beside it.",
    ),
    "unopenable": ("{home} cannot be opened.", f"Check that its folder is there and that this user may write in it, or change {URL}."),
    "failing": ("Reading or writing {home} failed.", "Check the disk; newsbrief goes on by itself when it works again."),
    "gone": ("The connection to {home} was lost.", "newsbrief connects again by itself. Check that the server runs."),
    "unreachable": ("{home} cannot be reached: {reason}.", f"Check that the server runs and that {URL} is right."),
    "denied": ("{home} refused the user or the password.", f"Check the user and the password in {URL}."),
    "missing": ("There is no {home}.", f"Create it (createdb), or check the name in {URL}."),
    "rights": ("This user may not do what newsbrief needs in {home}.", "Make the user the owner of the database."),
    "crowded": ("{home} takes no more connections.", "Raise max_connections, or end other programs."),
    # at the start
    "running": ("newsbrief is already running ({process}) on {home}.", f"Stop it, or set {URL} to another database."),
    "used": ("{home} is in use ({process}).", "Stop newsbrief everywhere it runs on this database, then try again."),
    "newer": ("{home} was written by a newer newsbrief (revision {revision}).", "Upgrade newsbrief, or restore a backup."),
    "foreign": ("{home} holds another program's tables.", f"Set {URL} to a database of newsbrief's own."),
    "upgrade": ("{home} could not be brought to this version's form: {reason}.", "It is as it was.{kept} Report this with the version."),
    # backups
    "exists": ("{home} is there already.", "Choose another name, or give --force to write over it."),
    "unwritable": ("{home} cannot be written: {reason}.", "Choose another folder, or make room."),
    "unreadable": ("{home} cannot be read: {reason}.", "Check the name."),
    "unknown": ("{home} is not a backup of newsbrief.", "Nothing was changed."),
    "cut": ("{home} is damaged: {reason}.", "Nothing was changed. Take another backup."),
    "later": ("{home} was made by a newer newsbrief (revision {revision}).", "Nothing was changed. Upgrade newsbrief first."),
}  # fmt: skip
"""For each reason what happened, and what to do."""

SQLITE: dict[str, Wrong] = {
    "SQLITE_BUSY": "busy",
    "SQLITE_LOCKED": "busy",
    "SQLITE_FULL": "full",
    "SQLITE_READONLY": "readonly",
    "SQLITE_PERM": "readonly",
    "SQLITE_AUTH": "readonly",
    "SQLITE_CORRUPT": "damaged",
    "SQLITE_NOTADB": "damaged",
    "SQLITE_CANTOPEN": "unopenable",
    "SQLITE_IOERR": "failing",
    "SQLITE_PROTOCOL": "busy",
}
"""By how SQLite's code begins (https://www.sqlite.org/rescode.html)."""
POSTGRES: dict[str, Wrong] = {
    "08": "gone",
    "57P": "gone",
    "28": "denied",
    "3D": "missing",
    "42501": "rights",
    "53100": "full",
    "53300": "crowded",
    "55P03": "busy",
    "40001": "busy",
    "40P01": "busy",
    "25006": "readonly",
    "58030": "failing",
    "XX001": "damaged",
    "XX002": "damaged",
}
"""By how PostgreSQL's code begins (https://www.postgresql.org/docs/current/errcodes-appendix.html)."""
AT_THE_DOOR: tuple[tuple[re.Pattern[str], Wrong], ...] = (
    (re.compile(r"password authentication failed|no password supplied|role .* does not exist|no pg_hba\.conf entry"), "denied"),
    (re.compile(r"database .* does not exist"), "missing"),
    (re.compile(r"too many (?:clients|connections)|remaining connection slots"), "crowded"),
)
"""A refused connection has no code, only words; in another language they are repeated as they are."""


@contextmanager
def translated(home: Home) -> Iterator[None]:
    """Around whatever asks the database: a fault we know is raised as StoreError; what we do not know is a bug and stays what it is."""
    try:
        yield
    except DBAPIError as error:
        known = of(error.orig, home, lost=error.connection_invalidated)
        if known is None:
            raise
        raise known from error
    except sqlite3.Error as error:  # from a copy, which SQLAlchemy has no part in
        known = of(error, home)
        if known is None:
            raise
        raise known from error
    except PoolTimeout as error:
        raise StoreError("busy", home) from error


def of(error: BaseException | None, home: Home, *, lost: bool = False) -> StoreError | None:
    """Our error for one of a driver's; ``lost`` when the connection was good before."""
    if name := getattr(error, "sqlite_errorname", None):
        return _of_sqlite(name, home)
    if code := getattr(error, "sqlstate", None):
        return _named(_by_beginning(POSTGRES, code), home)
    if type(error).__name__ != "OperationalError" or isinstance(home, File):
        return None
    return StoreError("gone", home) if lost else _at_the_door(str(error), home)


def _of_sqlite(name: str, home: Home) -> StoreError | None:
    wrong = _by_beginning(SQLITE, name)
    # a disk without room shows as a failing one when the log beside the database cannot grow
    return _named("full" if wrong == "failing" and _has_no_room(home) else wrong, home)


def _has_no_room(home: Home) -> bool:
    return isinstance(home, File) and room(home.path) < 1 << 20


def room(path: Path) -> int:
    """Bytes left on the disk that holds a file; 0 when that cannot be told."""
    try:
        return shutil.disk_usage(path.parent).free
    except OSError:
        return 0


def _by_beginning(codes: dict[str, Wrong], code: str) -> Wrong | None:
    return next((wrong for beginning, wrong in codes.items() if code.startswith(beginning)), None)


def _named(wrong: Wrong | None, home: Home) -> StoreError | None:
    return wrong and StoreError(wrong, home)


def _at_the_door(words: str, home: Home) -> StoreError:
    for pattern, wrong in AT_THE_DOOR:
        if pattern.search(words):
            return StoreError(wrong, home)
    return StoreError("unreachable", home, reason=shortened(words))


def shortened(words: str) -> str:
    """A server's own words as part of a sentence: the first line, safe to print."""
    line = safe(next((line for line in words.splitlines() if line.strip()), "no reason given"))
    return (line if len(line) <= SHOWN else f"{line[: SHOWN - 1]}…").strip().rstrip(".")
