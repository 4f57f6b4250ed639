"""Rows under headings: what was looked at and how it is, or names with their values; for eyes in a terminal, plain elsewhere."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TextIO

from adapters.terminal import MARGIN, NARROWEST, WIDEST, console, is_watched
from adapters.wording import safe

if TYPE_CHECKING:
    from rich.console import Console

Tone = Literal["good", "warning", "problem", "off"]
MARKS: Mapping[Tone, tuple[str, str, str]] = {
    "good": ("ok", "✓", "green"),
    "warning": ("warning", "!", "yellow"),
    "problem": ("problem", "✗", "bold red"),
    "off": ("-", "-", "dim"),
}
"""What stands before a row: in plain text, for eyes, and its style."""
WIDEST_MARK = max(len(plain) for plain, _, _ in MARKS.values()) + 2


@dataclass(frozen=True, slots=True)
class Row:
    """One thing looked at: its name, what was found, and what to do about it."""

    tone: Tone
    name: str
    told: str
    fix: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """Rows that belong together."""

    title: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """A name, its value, and where that comes from."""

    name: str
    value: str
    source: str


def show(sections: Sequence[Section], foot: str, stream: TextIO, environ: Mapping[str, str]) -> None:
    """Print what was looked at, and a last line."""
    if is_watched(stream):
        _look(console(stream, environ), sections, foot)
    else:
        stream.write(plain(sections, foot))


def plain(sections: Sequence[Section], foot: str) -> str:
    """The same as text for a pipe or a file: a row a line, what to do about it on the next."""
    parts = ["\n".join([safe(section.title), *(line for row in section.rows for line in _lines(row))]) for section in sections]
    return "\n\n".join([*parts, safe(foot)]) + "\n"


def _lines(row: Row) -> Iterator[str]:
    mark = MARKS[row.tone][0]
    yield f"{mark:<{WIDEST_MARK}}{safe(row.name)}: {safe(row.told)}"
    if row.fix:
        yield f"{'':<{WIDEST_MARK}}{safe(row.fix)}"


def _look(screen: "Console", sections: Sequence[Section], foot: str) -> None:
    for section in sections:
        screen.print()
        _print(screen, "", safe(section.title), "bold")
        for row in section.rows:
            _, mark, style = MARKS[row.tone]
            _print(screen, f"{mark} ", f"{safe(row.name)}: {safe(row.told)}", "dim" if row.tone == "off" else "", style)
            if row.fix:
                _print(screen, "  ", safe(row.fix), "dim" if row.tone == "off" else "italic")
    screen.print()
    _print(screen, "", safe(foot), "bold")
    screen.print()


def _print(screen: "Console", mark: str, text: str, style: str, mark_style: str = "") -> None:
    """A paragraph, wrapped to the window; its mark hangs before it."""
    from rich.text import Text  # noqa: PLC0415 - rich is imported where somebody looks

    room = max(min(screen.width, WIDEST) - MARGIN - len(mark), NARROWEST)
    for number, line in enumerate(Text(text, style=style).wrap(screen, room)):
        line.rstrip()
        before = mark if number == 0 else " " * len(mark)
        screen.print(Text.assemble(" " * MARGIN, (before, mark_style), line), soft_wrap=True)


def show_pairs(pairs: Sequence[Pair], stream: TextIO, environ: Mapping[str, str]) -> None:
    """Print names with their values in columns, each with where it comes from."""
    widest = [max((len(getattr(pair, name)) for pair in pairs), default=0) for name in ("name", "value")]
    if not is_watched(stream):
        stream.writelines(f"{safe(one.name):<{widest[0]}}  {safe(one.value):<{widest[1]}}  {safe(one.source)}\n" for one in pairs)
        return
    from rich.text import Text  # noqa: PLC0415 - as above

    screen = console(stream, environ)
    for one in pairs:
        dim = "dim" if one.source == "default" else ""
        name, value = f"{safe(one.name):<{widest[0]}}  ", f"{safe(one.value):<{widest[1]}}  "
        cells = (name, dim), (value, dim or "bold"), (safe(one.source), "dim")
        screen.print(Text.assemble(*cells), soft_wrap=True)
