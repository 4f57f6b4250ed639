"""The sdist and the wheel: what is in them, and that they run by themselves."""

import email
import os
import re
import subprocess
import sys
import sysconfig
import tarfile
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.bot.commanding import ROOT, Ended, environment
from tests.packaging.building import ROOMS, built, in_repository, in_sdist, in_wheel

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
GITS_OWN = frozenset({".gitattributes"})
"""What only a repository needs; hatchling always takes ``.gitignore`` along."""

pytestmark = pytest.mark.skipif(not (ROOT / ".git").exists(), reason="not a git repository, so there is no list to compare with")


def names(requirements: str) -> set[str]:
    return {canonicalize_name(one) for one in re.findall(r"^([\w.-]+)==", requirements, re.MULTILINE)}


@pytest.fixture(scope="module")
def sdist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(ROOT, "sdist", tmp_path_factory.mktemp("sdist"))


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(ROOT, "wheel", tmp_path_factory.mktemp("wheel"))


def test_the_sdist_holds_what_git_holds(sdist: Path) -> None:
    held, known = in_sdist(sdist), in_repository()
    assert held.keys() - {"PKG-INFO"} == known.keys() - GITS_OWN
    assert [name for name in held.keys() & known.keys() if held[name] != known[name]] == []


def test_the_wheel_holds_the_four_rooms_and_nothing_else(wheel: Path) -> None:
    held = {name: content for name, content in in_wheel(wheel).items() if ".dist-info/" not in name}
    ours = {name: content for name, content in in_repository().items() if name.split("/")[0] in ROOMS}
    assert held == ours


def test_an_sdist_gives_the_very_same_wheel(sdist: Path, wheel: Path, tmp_path: Path) -> None:
    with tarfile.open(sdist) as archive:
        archive.extractall(tmp_path, filter="data")
    (unpacked,) = tmp_path.iterdir()
    assert built(unpacked, "wheel", tmp_path / "dist").read_bytes() == wheel.read_bytes()


def test_what_the_wheel_needs_is_pinned_and_the_builder_too(wheel: Path) -> None:
    (told,) = (content for name, content in in_wheel(wheel).items() if name.endswith("/METADATA"))
    asked = email.message_from_bytes(told).get_all("Requires-Dist", [])
    needed = {canonicalize_name(Requirement(one).name) for one in asked}
    assert needed - names((ROOT / "requirements.txt").read_text("utf-8")) == set()
    pinned = names((ROOT / ".ci/bootstrap.txt").read_text("utf-8"))
    assert {canonicalize_name(one) for one in PROJECT["build-system"]["requires"]} <= pinned


def command(python: Path, *arguments: str, folder: Path, **more: str) -> Ended:
    kept = {name: value for name, value in environment(**more).items() if name != "PYTHONPATH" or "PYTHONPATH" in more}
    done = subprocess.run([str(python), *arguments], capture_output=True, cwd=folder, env=kept, check=False)
    return Ended(done.returncode, done.stdout.decode(), done.stderr.decode())


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The scripts of an environment of its own that has the wheel; the libraries are those of this environment."""
    folder = tmp_path_factory.mktemp("installed")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(folder / "venv")], check=True)
    python = folder / "venv/bin/python"
    # libraries are borrowed, so that no network is needed; a .pth within the borrowed folder (our editable install) is not read
    own = Path(
        subprocess.run(
            [python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"], capture_output=True, text=True, check=True
        ).stdout.strip()
    )
    (own / "borrowed.pth").write_text(sysconfig.get_path("purelib") + "\n")
    subprocess.run(
        [
            sys.executable,
            "-m",
            "pip",
            "--python",
            str(python),
            "install",
            "--quiet",
            "--no-index",
            "--no-deps",
            "--ignore-installed",
            "--no-compile",
            str(wheel),
        ],
        check=True,
        env={**os.environ, "PIP_DISABLE_PIP_VERSION_CHECK": "1"},
    )
    return folder / "venv/bin"


@pytest.mark.skipif(os.name != "posix", reason="scripts lie elsewhere on Windows")
@pytest.mark.long
def the_installed_command_briefs_and_keeps_without_the_repository(installed: Path, tmp_path: Path) -> None:
    """Sample, migrations, schema: what is read at run time came along."""
    url = f"sqlite:///{tmp_path}/news.db"

    def newsbrief(*arguments: str) -> Ended:
        return command(installed / "newsbrief", *arguments, folder=tmp_path, NEWSBRIEF_DATABASE__URL=url)

    assert newsbrief("--help").out.startswith("usage: newsbrief")
    assert newsbrief("brief", "--sample").out == (ROOT / "tests/bot/golden/sample.txt").read_text("utf-8")
    assert newsbrief("db", "upgrade").code == 0
    assert (tmp_path / "news.db").exists()
