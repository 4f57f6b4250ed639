"""The four packages come from one place, or the command says which does not."""

import os
from pathlib import Path

from bot.rooms import ROOMS, misplaced
from tests.bot.commanding import ROOT, process


def test_packages_side_by_side_are_fine() -> None:
    assert misplaced(dict.fromkeys(ROOMS, "/app").get) is None


def our_own_packages_are_side_by_side() -> None:
    assert misplaced() is None


def test_a_config_package_from_elsewhere_is_named_with_its_place() -> None:
    told = misplaced({"bot": "/app", "adapters": "/app", "briefings": "/app", "config": "/site"}.get)
    assert told is not None
    assert "config was found in /site while bot is in /app" in told
    assert "environment of its own" in told


def test_a_missing_package_is_named() -> None:
    told = misplaced({"bot": "/app", "adapters": "/app", "config": "/app"}.get)
    assert told is not None
    assert "briefings was not found" in told


def the_command_refuses_to_start_with_a_foreign_config(tmp_path: Path) -> None:
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "__init__.py").write_text("raise SystemExit('the foreign package was imported')\n")
    ended = process("--version", PYTHONPATH=f"{tmp_path}{os.pathsep}{ROOT}", folder=tmp_path)
    assert (ended.code, ended.out) == (1, "")
    assert f"config was found in {tmp_path}" in ended.err
    assert ended.err.count("\n") == 1
