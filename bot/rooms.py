"""Whether our four packages come from one place: another distribution's ``config`` or ``bot`` may stand before ours."""

from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

ROOMS = ("bot", "adapters", "briefings", "config")


def misplaced(where: Callable[[str], str | None] | None = None) -> str | None:
    """A plain sentence that names what was found where, or None when all is well; imports none of the packages.

    >>> misplaced({"bot": "/a", "adapters": "/a", "briefings": "/a", "config": "/b"}.get)
    'newsbrief needs its four packages side by side, but config was found in /b while bot is in /a...'
    """
    look = where or folder_of
    found = {name: look(name) for name in ROOMS}
    home = found["bot"]
    strays = [_told(name, place) for name, place in found.items() if place != home]
    if home is not None and not strays:
        return None
    return (
        f"newsbrief needs its four packages side by side, but {' and '.join(strays or [_told('bot', home)])} while bot is in {home}. "
        "Install newsbrief in an environment of its own: another package there uses the same name."
    )


def _told(name: str, place: str | None) -> str:
    return f"{name} was not found" if place is None else f"{name} was found in {place}"


def folder_of(name: str) -> str | None:
    """The folder a package would be imported from; the file itself when something else than a package has the name."""
    try:
        spec = find_spec(name)
    except (ImportError, ValueError):
        return None
    if spec is None or spec.origin is None:
        return None
    path = Path(spec.origin).resolve()
    return str(path.parent.parent if spec.submodule_search_locations else path)
