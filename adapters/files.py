"""Sources named on the command line: files, and standard input."""

import os
import re
from collections.abc import Callable
from difflib import get_close_matches
from pathlib import Path
from typing import BinaryIO

from adapters.errors import CannotRead

STANDARD_INPUT = "-"
PASTE = "paste the text with: newsbrief brief -"

LINK = re.compile(r"\s*<?(?:[a-z][a-z0-9+.-]+:/|https?[:;]|https?//|//\w|www\.)", re.IGNORECASE)
"""How a link begins, a mistyped one too; one letter and a colon begin a path on Windows."""
LONGEST_NAME = 255
"""Letters of a file's name on the common file systems."""
MOST_LISTED = 2_000
"""Names of a directory among which the meant one is looked for."""


def read(source: str, standard_input: Callable[[], BinaryIO], most: int) -> bytes:
    """The bytes of a file or, for "-", of standard input; at most one more than ``most``. Raises CannotRead."""
    try:
        if source == STANDARD_INPUT:
            return standard_input().read(most + 1)
        with Path(source).open("rb") as file:
            return file.read(most + 1)
    except (OSError, ValueError) as error:
        raise _translated(source, error) from error


def is_link(source: str) -> bool:
    """Whether a source is meant as a link: it begins like one, and there is no such file."""
    return LINK.match(source) is not None and not is_there(source)


def is_there(source: str) -> bool:
    """Whether there is a file of that name."""
    try:
        return Path(source).exists()
    except (OSError, ValueError):
        return False


def _translated(source: str, error: OSError | ValueError) -> CannotRead:
    if "\n" in source or len(os.fsencode(source)) > LONGEST_NAME:
        return CannotRead(source, "That is a text, not a file's name.", f"To brief a text, {PASTE}")
    reason = REASONS.get(type(error))
    if reason:
        sentence, advice = reason(source)
        return CannotRead(source, sentence, advice)
    told = (error.strerror if isinstance(error, OSError) else None) or str(error) or type(error).__name__
    return CannotRead(source, f"{source} cannot be read: {told[:1].lower()}{told[1:]}.", f"Check it, or {PASTE}")


def _missing(source: str) -> tuple[str, str]:
    nearest = _nearest(Path(source))
    return f"No such file: {source}.", f"Did you mean {nearest}?" if nearest else f"Check the name, or {PASTE}"


def _nearest(path: Path) -> str | None:
    """A file beside the missing one with nearly its name."""
    try:
        names = [one.name for one, _ in zip(path.parent.iterdir(), range(MOST_LISTED), strict=False)]
    except OSError:
        return None
    close = get_close_matches(path.name, names, n=1, cutoff=0.75)
    return str(path.parent / close[0]) if close else None


REASONS: dict[type[Exception], Callable[[str], tuple[str, str]]] = {
    FileNotFoundError: _missing,
    NotADirectoryError: _missing,
    IsADirectoryError: lambda name: (f"{name} is a directory.", f"Name the files in it: newsbrief brief {name.rstrip('/')}/*"),
    PermissionError: lambda name: (f"{name} may not be opened: permission denied.", f"Ask its owner, or {PASTE}"),
}
"""What happened and what to do, by the error the system gives."""
