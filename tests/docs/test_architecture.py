"""The drawing of the rooms shows what imports what, and nothing else."""

import ast
import re
from collections.abc import Iterator
from functools import cache

from tests.bot.commanding import ROOT
from tests.bot.test_contracts import ROOMS, is_for_types
from tests.docs.pages import pages

(DRAWING,) = pages()["docs/architecture.md"].blocks("mermaid")
ARROW = re.compile(r"^\s*(\w+) --> (\w+)$", re.MULTILINE)
LABEL = re.compile(r'^\s*(\w+)\["(.*)"\]$', re.MULTILINE)


def shared() -> set[str]:
    """The modules of ``adapters`` that all adapters may use: the box of that name."""
    return set(dict(LABEL.findall(DRAWING))["shared"].split(" · "))


def box(module: str) -> str:
    """Where a module of ours is drawn: its room, and of adapters its part."""
    room, _, rest = module.partition(".")
    part = rest.partition(".")[0]
    return room if room != "adapters" or not part else "shared" if part in shared() else part


@cache
def real() -> frozenset[tuple[str, str]]:
    """Each import between two boxes."""
    return frozenset(_imports())


def _imports() -> Iterator[tuple[str, str]]:
    for path in (path for one in ROOMS for path in (ROOT / one).rglob("*.py")):
        name = ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        text, room = path.read_text("utf-8"), name.partition(".")[0]
        if room != "adapters" and not re.search(rf"^\s*(?:from|import) (?!{room}\b)(?:{'|'.join(ROOMS)})\b", text, re.MULTILINE):
            continue
        tree = ast.parse(text)
        typing_only = {inner for node in ast.walk(tree) if is_for_types(node) for inner in ast.walk(node)}
        for node in (one for one in ast.walk(tree) if one not in typing_only):
            yield from ((box(name), box(target)) for target in _ours(node) if box(name) != box(target))


def _ours(node: ast.AST) -> list[str]:
    if isinstance(node, ast.ImportFrom):
        found = [f"adapters.{alias.name}" for alias in node.names] if node.module == "adapters" else [node.module or ""]
    else:
        found = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
    return [one for one in found if one.split(".")[0] in ROOMS]


def room_of(name: str) -> str:
    return name if name in ROOMS else "adapters"


def every_arrow_between_rooms_is_real_and_none_is_missing() -> None:
    drawn = {arrow for arrow in ARROW.findall(DRAWING) if set(arrow) <= set(ROOMS)}
    assert drawn == {(room_of(one), room_of(other)) for one, other in real()} - {(room, room) for room in ROOMS}


def every_arrow_among_the_adapters_is_real_and_none_is_missing() -> None:
    drawn = {arrow for arrow in ARROW.findall(DRAWING) if not set(arrow) & set(ROOMS)}
    between = {(one, other) for one, other in real() if not {one, other} & set(ROOMS)}
    assert drawn == between


def every_part_of_every_room_that_is_named_is_there() -> None:
    for name, label in LABEL.findall(DRAWING):
        room = room_of(name)
        parts = [one for line in label.split("<br>") if " · " in line for one in line.split(" · ")]
        assert [one for one in parts if not any((ROOT / room / f"{one}{end}").exists() for end in ("", ".py"))] == [], name
    drawn = {*re.findall(r"^ {8}(\w+)$", DRAWING, re.MULTILINE), *shared()}
    there = {one.stem for one in (ROOT / "adapters").iterdir() if one.stem != "__init__" and one.name != "__pycache__"}
    assert drawn == there
