"""What the terminal's machine tells of the person before it."""

import os
from collections.abc import Mapping
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

LOCAL = Path("/etc/localtime")
FOLDER = "zoneinfo/"


def zone(environ: Mapping[str, str], local: Path = LOCAL) -> str | None:
    """The IANA name of the machine's zone: the variable TZ, or else where its local time leads to; None when neither tells."""
    return next(filter(_is_zone, (environ.get("TZ", "").removeprefix(":"), _linked(local))), None)


def _linked(local: Path) -> str:
    try:
        return os.path.realpath(local).partition(FOLDER)[2]
    except OSError:
        return ""


def _is_zone(name: str) -> bool:
    try:
        return bool(name) and ZoneInfo(name) is not None
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
