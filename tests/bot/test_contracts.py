"""The signs on the doors: which room may import what."""

import ast
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from fnmatch import fnmatchcase
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from tests.bot.commanding import ROOT, environment

ROOMS = ("bot", "adapters", "briefings", "config")
CONTRACTS = {one["id"]: one for one in tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]}
NAMED = frozenset(CONTRACTS["libraries"]["forbidden_modules"])
ALLOWED = [edge.split(" -> ") for edge in CONTRACTS["libraries"]["ignore_imports"]]

LINT = "from importlinter.cli import lint_imports_command as lint; lint(['--no-cache', '--no-logo'])"


def lint(folder: Path) -> tuple[int, str]:
    done = subprocess.run(
        [sys.executable, "-c", LINT], cwd=folder, env=environment(PYTHONPATH=str(folder)), capture_output=True, text=True, check=False
    )
    return done.returncode, " ".join((done.stdout + done.stderr).split())


def test_every_import_keeps_to_its_room() -> None:
    code, told = lint(ROOT)
    assert code == 0, told
    assert "0 broken" in told


PLANTED = {
    "a library in the engine": ("briefings/planted.py", "import requests", "briefings.planted -> requests"),
    "rich outside the terminal": ("adapters/formats/planted.py", "import rich.text", "adapters.formats.planted -> rich"),
    "a second module with trafilatura": ("briefings/planted.py", "import trafilatura", "briefings.planted -> trafilatura"),
    "an adapter that knows another": (
        "adapters/formats/planted.py",
        "import adapters.terminal",
        "adapters.formats.planted -> adapters.terminal",
    ),
    "the engine using the bot": ("briefings/planted.py", "import bot.cli", "briefings.planted -> bot.cli"),
    "settings using the engine": ("config/planted.py", "import briefings.models", "config.planted -> briefings.models"),
    "a socket in the engine": ("briefings/planted.py", "import socket", "briefings.planted -> socket"),
}


@pytest.mark.parametrize("case", PLANTED)
def a_planted_violation_is_caught(case: str, tmp_path: Path) -> None:
    path, line, told_as = PLANTED[case]
    for room in ROOMS:
        shutil.copytree(ROOT / room, tmp_path / room, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    (tmp_path / path).write_text(f"{line}\n")
    code, told = lint(tmp_path)
    assert code == 1
    assert told_as in told


def imports() -> Iterator[tuple[str, str]]:
    """Each module of ours with each outside library it imports, the names given to ``import_module`` included."""
    for path in sorted(path for room in ROOMS for path in (ROOT / room).rglob("*.py")):
        name = ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        tree = ast.parse(path.read_text("utf-8"))
        typing_only = {inner for node in ast.walk(tree) if is_for_types(node) for inner in ast.walk(node)}
        for node in ast.walk(tree):
            for target in targets(node) if node not in typing_only else ():
                root = target.split(".")[0]
                if root not in sys.stdlib_module_names and root not in ROOMS:
                    yield name, root


def is_for_types(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"


def targets(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom):
        return [node.module or ""]
    if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("import_module"):
        return [re.sub(r"^f?['\"]", "", ast.unparse(node.args[0])).rstrip("'\"")]
    return []


def is_allowed(module: str, library: str) -> bool:
    return any(target == library and fnmatchcase(module, source.replace(".**", "*")) for source, target in ALLOWED)


def test_a_library_imported_by_name_keeps_to_its_room_too() -> None:
    assert [edge for edge in set(imports()) if not is_allowed(*edge)] == []


def every_library_we_install_is_named_in_the_contract() -> None:
    pinned = set(re.findall(r"^([\w.-]+)==", (ROOT / "requirements.txt").read_text("utf-8"), re.MULTILINE))
    brought = {
        module
        for module, owners in packages_distributions().items()
        if not module.startswith("_") and any(re.sub(r"[-_.]+", "-", owner).lower() in pinned for owner in owners)
    }
    assert brought - NAMED == set()


def the_engine_opens_no_address() -> None:
    text = "".join(path.read_text("utf-8") for path in (ROOT / "briefings").rglob("*.py"))
    assert "urllib.request" not in text
