"""Copies of a SQLite file: made while it is in use, checked, and put in place whole or not at all."""

import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from secrets import token_hex
from urllib.parse import quote

from adapters.store.errors import StoreError, shortened, translated
from adapters.store.homes import File
from adapters.store.locking import PRIVATE

PATIENCE = 60
"""How many times a locked database is asked again, a quarter of a second apart: the same 15 seconds a statement waits."""
PAUSE = 0.25
BESIDE = ("-wal", "-shm", "-journal")
"""What SQLite keeps beside a file."""


def copied(source: Path, target: Path, *, force: bool = False) -> Path:
    """A checked copy of a database as it is at this moment, whoever writes; it is one file, complete in itself. Raises StoreError."""
    if target.resolve() == source:
        raise StoreError("unwritable", target, reason="it is the database itself")
    with written(target, force=force) as draft, translated(File(source)):
        poured(source, draft)
        with closing(_connected(draft)) as copy:
            _sound(copy, File(source))
            copy.execute("PRAGMA journal_mode = DELETE")
    return target


def poured(source: Path, target: Path) -> None:
    """Put all of one database into another in one transaction: whoever has it open sees the old or the new. Raises sqlite3.Error, StoreError."""
    with closing(_connected(source)) as old, closing(_connected(target)) as new:
        old.backup(new, progress=_patient(source), sleep=PAUSE)


def _patient(source: Path) -> Callable[[int, int, int], None]:
    """Python asks a locked database for ever; we stop some time."""
    asked = 0

    def progress(status: int, _left: int, _all: int) -> None:
        nonlocal asked
        asked += status in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
        if asked > PATIENCE:
            raise StoreError("busy", source)

    return progress


def _connected(path: Path) -> sqlite3.Connection:
    """A connection to a file that is there."""
    return sqlite3.connect(f"file:{quote(str(path))}?mode=rw", uri=True, timeout=0)


def _sound(connection: sqlite3.Connection, home: File) -> None:
    if connection.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",):
        raise StoreError("damaged", home)


def sound(path: Path) -> None:
    """Nothing, for a database whose every page can be read. Raises StoreError."""
    with translated(File(path)), closing(_connected(path)) as connection:
        _sound(connection, File(path))


@contextmanager
def written(target: Path, *, force: bool) -> Iterator[Path]:
    """A private draft beside the target that becomes it at the end, complete and on the disk; after an error there is nothing.

    Raises StoreError when the target is there and not ``force``, and when it cannot be written.
    """
    draft = target.with_name(f".{target.name}.{token_hex(4)}.part")
    try:
        if target.exists() and not force:
            raise StoreError("exists", target)
        os.close(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_RDWR, PRIVATE))
        yield draft
        _placed(draft, target, force=force)
    except OSError as error:
        raise StoreError("unwritable", target, reason=shortened(error.strerror or str(error))) from error
    finally:
        removed(draft)


def removed(draft: Path) -> None:
    """A draft goes, with what SQLite left beside it."""
    for ending in ("", *BESIDE):
        with suppress(OSError):
            Path(f"{draft}{ending}").unlink()


def _placed(draft: Path, target: Path, *, force: bool) -> None:
    flushed(draft)
    if force:
        draft.replace(target)
    else:
        _named(draft, target)
    flushed(target.parent)


def _named(draft: Path, target: Path) -> None:
    """Unlike replacing, linking never writes over what somebody else put there meanwhile."""
    try:
        os.link(draft, target)
    except FileExistsError:
        raise StoreError("exists", target) from None
    except OSError:  # a file system without links
        draft.replace(target)


def flushed(path: Path) -> None:
    """See a file, or a folder's list of names, onto the disk; where folders cannot be opened the system does it by itself."""
    try:
        number = os.open(path, os.O_RDONLY)
    except OSError:
        return
    try:
        os.fsync(number)
    finally:
        os.close(number)


def exchanged(new: Path, path: Path, aside: Path) -> None:
    """Put a new database in the place of one that nobody runs on, which is kept aside. Raises StoreError.

    A sound one is filled anew from within, so that a short command which has it open loses nothing; a damaged one is moved away.
    """
    if not path.exists() or not path.stat().st_size:
        _put(new, path)
        return
    try:
        copied(path, aside)
    except StoreError as error:
        if error.wrong not in {"damaged", "failing"}:
            raise
        _moved(path, aside)
        _put(new, path)
        return
    with translated(File(path)):
        poured(new, path)


def _put(new: Path, path: Path) -> None:
    with written(path, force=True) as draft:
        shutil.copyfile(new, draft)


def _moved(path: Path, aside: Path) -> None:
    """What is damaged goes as it is, with what lies beside it; its own name stays until the new one takes it."""
    for ending in BESIDE:
        with suppress(FileNotFoundError):
            Path(f"{path}{ending}").replace(f"{aside}{ending}")
    try:
        os.link(path, aside)
    except OSError:  # a file system without links
        shutil.copyfile(path, aside)


def logged_ahead(path: Path, busy: float) -> None:
    """Have a file's readers and its one writer not wait for each other (WAL); it stays so. Raises StoreError."""
    with translated(File(path)), closing(sqlite3.connect(path, timeout=busy)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
