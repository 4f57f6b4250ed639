"""Our distributions, built as pip builds them: by the pinned hatchling, without network."""

import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from tests.bot.commanding import ROOT

ROOMS = ("bot", "adapters", "briefings", "config")


def built(source: Path, target: Literal["sdist", "wheel"], folder: Path) -> Path:
    """The distribution of a source tree, in a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "--target", target, "--directory", str(folder)],
        cwd=source,
        capture_output=True,
        check=True,
    )
    (made,) = folder.glob("*.tar.gz" if target == "sdist" else "*.whl")
    return made


def in_wheel(wheel: Path) -> dict[str, bytes]:
    """Each file of a wheel, with its content."""
    with zipfile.ZipFile(wheel) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def in_sdist(sdist: Path) -> dict[str, bytes]:
    """Each file of an sdist below its one folder, with its content."""
    with tarfile.open(sdist) as archive:
        files = {one.name: archive.extractfile(one) for one in archive.getmembers()}
        return {name.partition("/")[2]: file.read() for name, file in files.items() if file is not None}


def in_repository() -> Mapping[str, bytes]:
    """Each file git has or would take, with its content."""
    told = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], cwd=ROOT, capture_output=True, check=True, text=True
    ).stdout
    paths = [name for name in told.split("\0") if name and (ROOT / name).is_file()]
    return {name: (ROOT / name).read_bytes() for name in paths}
