"""The imprint: which engine made a briefing, so that a better engine makes it anew."""

import hashlib
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

LIBRARIES = ("lxml", "numpy", "pypdf", "sentencex", "sumy", "trafilatura")
"""What the engine leaves part of its work to; another release of one may read another text."""
LETTERS = 20


@cache
def imprint() -> str:
    """Twenty letters that change with any line of the engine and any release it builds on.

    Taken from the source itself, once in a process: a number somebody has to raise is forgotten once, and then old briefings are shown
    beside a new engine. The price is that a changed comment has every article briefed anew when it is next asked for, some 30 ms each.
    """
    import briefings  # noqa: PLC0415 - needed where the imprint is, not where this module is

    digest = hashlib.blake2b(" ".join(map(_release, LIBRARIES)).encode())
    for name, content in _sources(Path(str(briefings.__file__)).parent):
        digest.update(f"\n{name} {len(content)}\n".encode() + content)
    return digest.hexdigest()[:LETTERS]


def _release(library: str) -> str:
    try:
        return f"{library} {version(library)}"
    except PackageNotFoundError:
        return library


def _sources(folder: Path) -> list[tuple[str, bytes]]:
    """The engine's modules in a lasting order; the compiled ones where nothing else was installed."""
    for kind in ("*.py", "*.pyc"):
        if files := sorted(folder.rglob(kind)):
            return [(file.relative_to(folder).as_posix(), file.read_bytes()) for file in files]
    raise FileNotFoundError(f"{folder} holds no engine")
