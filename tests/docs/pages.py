"""Our documentation, read: its pages, their headings, links, and blocks of code."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent

from tests.bot.commanding import ROOT

HEADING = re.compile(r"^(#{1,6})\s+(.*?)\s*#*$", re.MULTILINE)
FENCE = re.compile(r"^( *)```(\w*)[^\n]*\n(.*?)^\1```[ ]*$", re.MULTILINE | re.DOTALL)
INDENTED = re.compile(r"(?:(?<=\n\n)|\A)((?: {4}[^\n]*\n|\n(?= {4}))+)")
LINK = re.compile(r"(!?)\[((?:[^\[\]]|\[[^\]]*\])*)\]\(([^()\s]+)\)")
CODE = re.compile(r"(`+)(.+?)\1", re.DOTALL)
LISTED = re.compile(r"^(?:[-*]|\d+\.)\s", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its path from the repository's root, and its text."""

    path: str
    text: str

    @property
    def prose(self) -> str:
        """The text without its blocks of code."""
        return INDENTED.sub("\n", FENCE.sub("", self.text))

    @property
    def code(self) -> list[str]:
        """What stands between backticks within a sentence."""
        return [" ".join(found[1].split()) for found in CODE.findall(self.prose)]

    @property
    def links(self) -> list[tuple[bool, str]]:
        """Where its links lead, and whether each is a picture."""
        return [(found[0] == "!", found[2]) for found in LINK.findall(CODE.sub("", self.prose))]

    @property
    def anchors(self) -> frozenset[str]:
        """What a link can name after ``#``, as GitHub makes it of headings."""
        seen: dict[str, int] = {}
        return frozenset(_numbered(anchor(found[1]), seen) for found in HEADING.findall(FENCE.sub("", self.text)))

    def blocks(self, *kinds: str) -> list[str]:
        """The fenced blocks of these kinds."""
        return [dedent(body) for _, kind, body in FENCE.findall(self.text) if kind in kinds]

    @property
    def lines(self) -> Iterator[str]:
        """Every line of a shell that a reader may copy: of shell blocks, of console blocks behind ``$``, of indented ones."""
        for block in (*self.blocks("sh"), *map(dedent, INDENTED.findall(FENCE.sub("", self.text)))):
            yield from joined(block).splitlines()
        for block in self.blocks("console"):
            yield from (line[2:] for line in joined(block).splitlines() if line.startswith("$ "))


def joined(block: str) -> str:
    """Lines that end in a backslash, with those they go on in."""
    return re.sub(r"\\\n\s*", "", block)


def anchor(heading: str) -> str:
    """A heading as GitHub links to it."""
    bare = re.sub(r"[^\w\- ]", "", LINK.sub(r"\2", heading).replace("`", "").lower())
    return bare.replace(" ", "-")


def _numbered(name: str, seen: dict[str, int]) -> str:
    seen[name] = seen.get(name, -1) + 1
    return f"{name}-{seen[name]}" if seen[name] else name


def pages() -> dict[str, Page]:
    """Every page by its path."""
    found = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
    return {path: Page(path, (ROOT / path).read_text("utf-8")) for path in sorted(one.relative_to(ROOT).as_posix() for one in found)}


def led_to(page: Page, link: str) -> tuple[str, str]:
    """The file and the anchor a link of a page leads to, from the repository's root."""
    path, _, name = link.partition("#")
    target = (ROOT / page.path).parent / path if path else ROOT / page.path
    return Path(target).resolve().relative_to(ROOT).as_posix(), name
