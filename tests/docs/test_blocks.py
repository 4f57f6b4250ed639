"""Blocks of code in the documentation: what is shown of the command is what it prints, Python is Python, JSON and TOML are read."""

import ast
import json
import re
import shlex
import tomllib
from pathlib import Path
from typing import Any

import pytest

from config.settings import Settings
from tests.bot.commanding import SAVE, newsbrief
from tests.docs.naming import keys
from tests.docs.pages import Page, joined, pages

PAGES = [one for one in pages().values() if one.path != "CHANGELOG.md"]


def having(*kinds: str) -> list[Any]:
    return [pytest.param(one, id=one.path) for one in PAGES if one.blocks(*kinds)]


def steps(block: str) -> list[tuple[str, str]]:
    """Each line that is typed, with what is printed below it."""
    parts = re.split(r"^\$ (.*)\n?", joined(block), flags=re.MULTILINE)
    return list(zip(parts[1::2], parts[2::2], strict=True))


def shown(printed: str) -> re.Pattern[str]:
    """What is printed, where ``…`` stands for anything in its line, and alone in a line for any lines."""
    lines = [".*(?:\n.*)*?" if line == "…" else re.escape(line).replace("…", ".*?") for line in printed.rstrip("\n").split("\n")]
    return re.compile("\n".join(lines))


OWN = "docs/doctor.md"
"""What it shows depends on the machine; its own tests hold it, on a machine that is planted."""


@pytest.mark.parametrize("page", [one for one in having("console") if one.id != OWN])
def what_is_shown_of_the_command_is_what_it_prints(page: Page, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """All blocks of a page in their order, in an empty folder with a database of its own; ``export`` and ``cat`` are the only other commands."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv(SAVE, "true")
    for line, printed in (step for block in page.blocks("console") for step in steps(block)):
        name, *words = shlex.split(line)
        if name == "export":
            monkeypatch.setenv(*words[0].split("=", 1))
            continue
        assert name == "newsbrief", f"{line}: only our command is run"
        ended = newsbrief(*words)
        assert shown(printed).fullmatch((ended.out + ended.err).rstrip("\n")), f"{line}\nprints:\n{ended.out}{ended.err}"


TESTING = "docs/testing.md"
"""Its blocks are parts of tests: they are read, and what they name is looked for."""


@pytest.mark.parametrize("page", having("python"))
def python_runs(page: Page) -> None:
    for block in page.blocks("python"):
        code = compile(block, page.path, "exec", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
        if page.path != TESTING:
            exec(code, {"__name__": page.path})  # noqa: S102 - our own documentation


async def what_the_page_on_testing_names_of_a_loopback_is_there() -> None:
    from tests.platforms.discord import LoopbackDiscord
    from tests.platforms.slack import LoopbackSlack

    page = pages()[TESTING]
    said = "\n".join([*page.code, *page.blocks("python")])
    async with await LoopbackSlack.start() as slack, await LoopbackDiscord.start() as discord:
        for name, loopback in (("slack", slack), ("discord", discord)):
            named = set(re.findall(rf"(?<![\w./]){name}\.([a-z_]+)(?![\w]*\.http|\w*/)", said)) - LIBRARYS
            assert named
            assert [one for one in named if not hasattr(loopback, one)] == []


LIBRARYS = frozenset({"http", "gateway", "py"})
"""Of ``discord.``: the library's own, or its name."""


@pytest.mark.parametrize("page", having("json"))
def json_is_json(page: Page) -> None:
    for block in page.blocks("json"):
        json.loads(block)


@pytest.mark.parametrize("page", having("toml"))
def what_is_shown_of_the_settings_file_is_taken(page: Page) -> None:
    for block in page.blocks("toml"):
        Settings(**tomllib.loads(block))


@pytest.mark.parametrize("page", [one for one in PAGES if one.path != TESTING], ids=lambda page: page.path)
def every_key_of_the_settings_file_is_one(page: Page) -> None:
    groups = "|".join({one.split(".")[0] for one in keys() if "." in one})
    named = {one.removesuffix("_file") for one in page.code if re.fullmatch(rf"(?:{groups})\.[a-z_]+", one)}
    assert named - keys() == set()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.path)
def every_block_is_closed_and_says_what_it_is(page: Page) -> None:
    fences = re.findall(r"^ *```(.*)$", page.text, re.MULTILINE)
    assert len(fences) % 2 == 0
    assert [one for one in fences[::2] if one not in {"sh", "console", "python", "json", "toml", "mermaid", "text"}] == []
