"""The guide to a new platform tells the claims that are held, all of them, in the same words."""

import ast
import re

from tests.bot.commanding import ROOT
from tests.docs.pages import pages

GUIDE = pages()["docs/platforms.md"]


def claims() -> set[str]:
    tree = ast.parse((ROOT / "tests/platforms/contract.py").read_text("utf-8"))
    contracts = [node for node in tree.body if isinstance(node, ast.ClassDef) and node.name in {"Contract", "Afar"}]
    return {node.name.replace("_", " ") for one in contracts for node in one.body if isinstance(node, ast.AsyncFunctionDef)}


def the_guide_tells_every_claim_and_no_other() -> None:
    section = GUIDE.text.partition("## What it must hold")[2]
    assert set(re.findall(r"^- (.*)$", section, re.MULTILINE)) == claims()


def every_platform_is_held_to_the_contract() -> None:
    """A package of ``adapters`` that listens has tests that inherit it."""
    speaking = {one.parent.name for one in (ROOT / "adapters").glob("*/app.py") if "async def listen" in one.read_text("utf-8")}
    tested = {
        one.parent.name
        for one in (ROOT / "tests/platforms").rglob("test_*.py")
        if re.search(r"^class Test\w+\((?:Contract|Afar)\):", one.read_text("utf-8"), re.MULTILINE)
    }
    assert speaking
    assert speaking - tested == set()


def the_example_is_as_small_as_the_guide_says() -> None:
    for name, said in re.findall(r"(\d+) lines of\s+adapter for a service of (\d+)", GUIDE.text):
        lines = [len((ROOT / f"tests/platforms/teletype/{one}.py").read_text("utf-8").splitlines()) for one in ("adapter", "office")]
        assert all(abs(int(told) - real) <= 15 for told, real in zip((name, said), lines, strict=True)), lines
        return
    raise AssertionError("the guide does not say how small it is")
