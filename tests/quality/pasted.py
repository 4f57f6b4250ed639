"""Reads the pasted shapes: text as people paste it, with what of it is article and what is furniture.

A file has facts (``key: value``), a line of ``===``, and the paste. There, a line that begins with ``~ `` is furniture, one that begins
with ``= `` is headline, dek, byline or date; the rest is the body. ``⟦…⟧`` encloses characters inside a body line that must go.
``with:`` names what is done to the paste before it is read: line ends, spaces, one line. With ``hyphens``, words broken at a line's
end are whole in the body.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent / "pastes"

CHANGES: dict[str, Callable[[str], str]] = {
    "crlf": lambda text: text.replace("\n", "\r\n"),
    "cr": lambda text: text.replace("\n", "\r"),
    "nbsp": lambda text: re.sub(r"(?<=\d) | (?=\d)|(?<=the) ", "\u00a0", text),
    "zero-width": lambda text: text.replace("an", "a\u200bn").replace("\n\n", "\n\ufeff\n"),
    "one-line": lambda text: " ".join(text.split()),
    "hyphens": lambda text: text,
}


@dataclass(frozen=True, slots=True)
class Shape:
    """One pasted text with its labels; ``kept`` ones are never tuned on."""

    name: str
    kept: bool
    language: str
    paste: str
    body: str
    furniture: tuple[str, ...]
    headline: str | None
    dek: str | None
    published: str | None
    byline: tuple[str, ...]
    dateline: str | None


def read(path: Path) -> Shape:
    """The shape in one file; raises KeyError for an unknown part or change."""
    head, _, marked = path.read_text(encoding="utf-8").partition("===\n")
    facts = {key.strip(): value.strip() for key, _, value in (line.partition(":") for line in head.splitlines())}
    lines = marked.splitlines()
    paste = "\n".join(re.sub(r"^[~=] ", "", line) for line in lines)
    paste = re.sub("[⟦⟧]", "", paste)
    for change in facts.get("with", "").split():
        paste = CHANGES[change](paste)
    body = "\n".join(line for line in lines if not line.startswith(("~ ", "= ")))
    body = re.sub("⟦[^⟦⟧]*⟧", "", body)
    if "hyphens" in facts.get("with", ""):
        body = body.replace("-\n", "")
    return Shape(
        name=path.stem,
        kept={"tuned": False, "kept": True}[facts["part"]],
        language=facts["language"],
        paste=paste,
        body=body,
        furniture=tuple(line[2:].strip("[]_*# ") for line in lines if line.startswith("~ ")),
        headline=facts.get("headline") or None,
        dek=facts.get("dek") or None,
        published=facts.get("published") or None,
        byline=tuple(name.strip() for name in facts.get("byline", "").split(";") if name.strip()),
        dateline=facts.get("dateline") or None,
    )


@cache
def shapes() -> tuple[Shape, ...]:
    """All pasted shapes, by name."""
    return tuple(read(path) for path in sorted(FOLDER.glob("*.txt")))
