"""Where the platforms' published specifications lie, when they are here."""

import json
import os
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]


def specs(platform: str) -> Path | None:
    """The folder of a platform's specifications, or None: `NEWSBRIEF_SPECS`, else `../shared/specs` beside the project."""
    folder = Path(os.environ.get("NEWSBRIEF_SPECS") or ROOT.parent / "shared" / "specs") / platform
    return folder if folder.is_dir() else None


@cache
def spec(platform: str, name: str) -> Any:
    """A specification's JSON, or None when it is not here."""
    folder = specs(platform)
    path = folder / name if folder else None
    return json.loads(path.read_text(encoding="utf-8")) if path and path.is_file() else None
