"""One process at a time on a SQLite file: a lock file beside it, and the number of the process that holds it."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

from adapters.store.errors import StoreError, Wrong

PRIVATE = 0o600
PRIVATE_FOLDER = 0o700


@contextmanager
def held(path: Path, *, wait: float = 0, wrong: Wrong = "running") -> Iterator[None]:
    """Hold the lock of a database file, or raise StoreError with the holder's process number after ``wait`` seconds.

    The system frees the lock when its process ends, however it ends; the files stay and mean nothing by themselves.
    """
    lock = FileLock(f"{path}.lock", timeout=wait, mode=PRIVATE, thread_local=False)
    number = Path(f"{path}.pid")
    try:
        lock.acquire()
    except Timeout:
        raise StoreError(wrong, path, process=_holder(number)) from None
    except OSError as error:
        raise StoreError("unopenable", path) from error
    try:
        _write(number, str(os.getpid()))
        yield
    finally:
        with suppress(OSError):
            number.unlink()
        lock.release()


def _write(path: Path, text: str) -> None:
    with os.fdopen(os.open(path, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, PRIVATE), "w", encoding="ascii") as file:
        file.write(text)


def _holder(number: Path) -> str:
    """The process that holds it; it may have ended, or begun, just now."""
    process = _number(number)
    return "another process" if process is None else f"process {process}"


def holder(path: Path) -> int | None:
    """The process that holds the lock of a database file, as far as can be told without taking it; None when nobody does."""
    process = _number(Path(f"{path}.pid"))
    try:
        if process is not None:
            os.kill(process, 0)
    except ProcessLookupError:
        return None
    except OSError:  # it is there, and somebody else's
        return process
    return process


def _number(path: Path) -> int | None:
    try:
        return int(path.read_text(encoding="ascii")[:20])
    except (OSError, ValueError):
        return None


def private(path: Path) -> None:
    """An empty file only this user may read, where there is none; what SQLite puts beside a file gets the file's rights. Raises StoreError."""
    folder(path)
    try:
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, PRIVATE))
    except OSError as error:
        raise StoreError("readonly" if path.is_file() else "unopenable", path) from error


def folder(path: Path) -> None:
    """The folder of a file, where there is none for this user only. Raises StoreError."""
    try:
        path.parent.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError("unopenable", path) from error
