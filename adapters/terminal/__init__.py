"""Briefings, replies and progress in a terminal; the only room that knows rich.

Where nobody looks (a pipe, a file) the briefing is plain text, a paragraph a line, and rich is never imported.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TextIO

from adapters.wording import credit, facts, foot, in_marks, safe, web_address
from briefings.links import to_place
from briefings.models import Briefing, Quote

if TYPE_CHECKING:
    from rich.console import Console

WIDEST = 88
"""Columns beyond which lines are tiring to read."""
NARROWEST = 12
MARGIN = 2

Kind = Literal["headline", "facts", "dek", "heading", "point", "quote", "credit", "note", "foot", "item", "detail"]


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph of the output; ``near`` when no blank line parts it from the one before."""

    kind: Kind
    text: str
    link: str | None = None
    near: bool = False


def lines(briefing: Briefing, *, quiet: bool = False) -> Iterator[Line]:
    """A briefing's paragraphs from top to bottom, safe to print; ``quiet`` leaves the foot out."""
    article, short = briefing.article, briefing.length == "one-line"
    yield Line("headline", safe(briefing.headline), article.url)
    yield Line("facts", facts(briefing), near=True)
    if article.dek and not short:
        yield Line("dek", safe(article.dek))
    if briefing.key_points and not short:
        yield Line("heading", "Key points")
    for point in briefing.key_points:
        yield Line("point", safe(point.text), to_place(article.url, article.text, point.start, point.end), near=not short)
    if briefing.quotes and not short:
        yield Line("heading", "Quotes")
    for number, quote in enumerate(briefing.quotes):
        yield from _said(quote, briefing, near=number == 0 and not short)
    for note in briefing.notes:
        yield Line("note", safe(note))
    if not quiet:
        yield Line("foot", foot(briefing), near=bool(briefing.notes))


def _said(quote: Quote, briefing: Briefing, *, near: bool) -> Iterator[Line]:
    article, said_by = briefing.article, credit(quote)
    link = to_place(article.url, article.text, quote.start, quote.end)
    for number, words in enumerate(in_marks(quote, article.text)):
        yield Line("quote", words, link, near=near or number > 0)
    if said_by:
        yield Line("credit", f"— {said_by}", near=True)


PLAIN: dict[Kind, str] = {"point": "- ", "note": "Note: "}
"""What stands before a paragraph in plain text."""


def plain(briefing: Briefing, *, quiet: bool = False) -> str:
    """The briefing as text for a pipe or a file: the same whatever the terminal's width, a paragraph a line."""
    parted = (("" if line.near else "\n") + PLAIN.get(line.kind, "") + line.text for line in lines(briefing, quiet=quiet))
    return "\n".join(parted).removeprefix("\n") + "\n"


LOOK: dict[Kind, tuple[str, int, str]] = {
    "headline": ("bold", 0, ""),
    "facts": ("dim", 0, ""),
    "dek": ("italic", 0, ""),
    "heading": ("bold cyan", 0, ""),
    "point": ("", 0, "• "),
    "quote": ("", 2, ""),
    "credit": ("green", 2, ""),
    "note": ("yellow", 0, "Note: "),
    "foot": ("dim", 0, ""),
    "item": ("", 0, ""),
    "detail": ("dim", 3, ""),
}
"""Style, indent and mark of each kind of paragraph."""
MARK: dict[Kind, str] = {"point": "cyan"}
"""Style of a mark that differs from its paragraph's."""


class Plain:
    """Prints briefings as plain text."""

    def __init__(self, stream: TextIO, *, quiet: bool = False) -> None:
        self._stream, self._quiet, self._begun = stream, quiet, False

    def show(self, _: str, briefing: Briefing) -> None:
        """Print one briefing at once; a blank line, a rule and a blank line part it from the one before."""
        self._stream.write(("\n* * *\n\n" if self._begun else "") + plain(briefing, quiet=self._quiet))
        self._stream.flush()
        self._begun = True

    def finish(self) -> None:
        """Nothing ends a plain text."""


class Terminal:
    """Prints briefings for eyes: wrapped to the window, in colour unless NO_COLOR is set or the terminal has none."""

    def __init__(self, stream: TextIO, environ: Mapping[str, str], *, quiet: bool = False) -> None:
        self._console, self._quiet, self._begun = console(stream, environ), quiet, False

    def show(self, _: str, briefing: Briefing) -> None:
        """Print one briefing at once."""
        if self._begun:
            self._console.rule(style="dim")
        self._console.print()
        for line in lines(briefing, quiet=self._quiet):
            if not line.near:
                self._console.print()
            self._print(line)
        self._console.print()
        self._begun = True

    def _print(self, line: Line) -> None:
        """One paragraph, wrapped; its mark hangs before it."""
        from rich.text import Text  # noqa: PLC0415 - rich is imported where somebody looks

        style, indent, mark = LOOK[line.kind]
        address = web_address(line.link)
        body = Text(line.text, style=f"{style} link {address}".strip() if address else style)
        room = min(self._console.width, WIDEST) - MARGIN - indent - len(mark)
        for number, row in enumerate(body.wrap(self._console, max(room, NARROWEST))):
            row.rstrip()
            before = " " * (MARGIN + indent) + (" " * len(mark) if number else mark)
            self._console.print(Text.assemble((before, MARK.get(line.kind, style)), row), soft_wrap=True)

    def finish(self) -> None:
        """Nothing ends a terminal's page."""


def is_watched(stream: TextIO) -> bool:
    """Whether a stream is a terminal."""
    try:
        return stream.isatty()
    except ValueError:  # closed
        return False


def console(stream: TextIO, environ: Mapping[str, str]) -> "Console":
    """A rich console that writes what it is given and no more; not one escape under NO_COLOR (https://no-color.org) or TERM=dumb."""
    from rich.console import Console  # noqa: PLC0415 - rich is imported where somebody looks

    bare = bool(environ.get("NO_COLOR")) or environ.get("TERM", "") in {"dumb", "unknown"}
    return Console(
        file=stream,
        no_color=bare,
        color_system=None if bare else "auto",
        force_terminal=False if bare else None,
        highlight=False,
        markup=False,
        emoji=False,
    )


Advance = Callable[[int, bool], None]
"""Told of each answered line: the bytes read so far, and whether it was briefed."""


def progress(stream: TextIO, environ: Mapping[str, str], total: int | None, *, quiet: bool) -> AbstractContextManager[Advance]:
    """A progress bar for a batch of ``total`` bytes (None when not known); nothing at all where nobody looks."""
    seen = is_watched(stream) and not quiet
    return _bar(stream, environ, total) if seen else _nothing()


@contextmanager
def _nothing() -> Iterator[Advance]:
    yield lambda _read, _briefed: None


@contextmanager
def _bar(stream: TextIO, environ: Mapping[str, str], total: int | None) -> Iterator[Advance]:
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn  # noqa: PLC0415 - see console

    counts = TextColumn("{task.fields[done]} briefed{task.fields[failed]}")
    bar = Progress(BarColumn(), counts, TimeElapsedColumn(), console=console(stream, environ), transient=False)
    task = bar.add_task("", total=total, done=0, failed="")
    told = {True: 0, False: 0}

    def advance(read: int, briefed: bool) -> None:  # noqa: FBT001 - the second fact about a line, in its order
        told[briefed] += 1
        failed = f", {told[False]} not" if told[False] else ""
        bar.update(task, completed=read if total else 0, done=told[True], failed=failed)

    with bar:
        yield advance
        bar.update(task, completed=total or 1, total=total or 1)
