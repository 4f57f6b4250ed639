"""What is answered to a command, in a terminal or a pipe, and how far long work is."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, TextIO

from adapters.chat import Attached, Briefed, Helped, Item, Listing, Notice, Reply
from adapters.terminal import MARGIN, NARROWEST, WIDEST, Line, console, is_watched
from adapters.terminal import lines as briefing_lines
from adapters.wording import safe, web_address

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

TYPED = re.compile(r"`(?:(/brief) ?)?([^`\s]*)([^`]*)`")
COMMANDS = {word: word for word in ("feeds", "search", "last", "db", "schema")}
OF_FEEDS = {word: f"feeds {word}" for word in ("mute", "unmute", "muted", "why")}
VERBS = COMMANDS | OF_FEEDS
"""What begins a line in a chat, as it is typed in a terminal."""
BUTTON = re.compile(r"\*\*([^*]+)\*\*")


def spelled(sentence: str) -> str:
    """A sentence that names what to type, as it is typed in a terminal."""
    return BUTTON.sub(r"\1", TYPED.sub(_typed, sentence))


def _typed(found: re.Match[str]) -> str:
    chat, first, rest = found.groups()
    if first in VERBS and (chat or rest):
        return f"`newsbrief {VERBS[first]}{rest}`"
    return f"`newsbrief brief {first}{rest}`" if chat else found[0]


def lines(reply: Reply) -> Iterator[Line]:
    """A reply's paragraphs from top to bottom, safe to print; a file's content is not among them."""
    yield from KINDS[type(reply)](reply)


def _notice(reply: Notice) -> Iterator[Line]:
    yield Line("note" if reply.tone == "error" else "item", safe(spelled(reply.text)))


def _listing(reply: Listing) -> Iterator[Line]:
    yield Line("headline", safe(reply.title))
    for number, item in enumerate(reply.items, 1):
        yield from _item(item, number if reply.numbered else None, first=number == 1)
    if reply.foot:
        yield Line("foot", safe(spelled(reply.foot)))


def _item(item: Item, number: int | None, *, first: bool) -> Iterator[Line]:
    before = "" if number is None else f"{number}. "
    yield Line("item", before + safe(item.text), web_address(item.link), near=not first)
    if item.detail:
        yield Line("detail", safe(spelled(item.detail)), near=True)


def _helped(reply: Helped) -> Iterator[Line]:
    yield Line("headline", safe(reply.title))
    for number, (typed, does) in enumerate(reply.lines):
        yield Line("item", safe(spelled(typed)), near=number > 0)
        yield Line("detail", safe(spelled(does)), near=True)
    if reply.foot:
        yield Line("foot", safe(spelled(reply.foot)))


def _briefed(reply: Briefed) -> Iterator[Line]:
    if reply.note:
        yield Line("note", safe(reply.note))
    yield from briefing_lines(reply.briefing)


def _attached(reply: Attached) -> Iterator[Line]:
    yield Line("item", safe(reply.text or reply.name))


KINDS: Mapping[type, Callable[[Any], Iterator[Line]]] = {
    Notice: _notice,
    Listing: _listing,
    Helped: _helped,
    Briefed: _briefed,
    Attached: _attached,
}
"""The replies a command can have; windows and home pages are for platforms that have them."""

PLAIN = {"detail": "  ", "note": "", "point": "- "}


def plain(reply: Reply) -> str:
    """A reply as text for a pipe or a file: a paragraph a line, each address on a line of its own."""
    parts: list[str] = []
    for line in lines(reply):
        parts += [*([] if line.near or not parts or line.kind == "item" else [""]), PLAIN.get(line.kind, "") + line.text]
        parts += [f"  {line.link}"] if line.link and line.kind == "item" else []
    return "".join(f"{part}\n" for part in parts)


LOOK = {"headline": ("bold", 0), "item": ("", 0), "detail": ("dim", 3), "foot": ("dim", 0), "note": ("yellow", 0)}
"""Style and indent of each kind of line."""


def show(reply: Reply, stream: TextIO, environ: Mapping[str, str]) -> None:
    """Print a reply: for eyes in a terminal, as plain text elsewhere."""
    if not is_watched(stream):
        stream.write(plain(reply))
        return
    screen = console(stream, environ)
    screen.print()
    for number, line in enumerate(lines(reply)):
        if number and not line.near:
            screen.print()
        _print(screen, line)
    screen.print()


def _print(screen: Any, line: Line) -> None:
    """One paragraph, wrapped to the window."""
    from rich.text import Text  # noqa: PLC0415 - rich is imported where somebody looks

    style, indent = LOOK.get(line.kind, ("", 0))
    body = Text(line.text, style=f"{style} link {line.link}".strip() if line.link else style)
    for row in body.wrap(screen, max(min(screen.width, WIDEST) - MARGIN - indent, NARROWEST)):
        row.rstrip()
        screen.print(Text.assemble(" " * (MARGIN + indent), row), soft_wrap=True)


class Working:
    """Shows what is being worked on, and how far it is, until the answer is there; nothing at all where nobody looks."""

    def __init__(self, stream: TextIO, environ: Mapping[str, str], *, quiet: bool = False) -> None:
        self._stream, self._environ = stream, environ
        self._seen = is_watched(stream) and not quiet
        self._bar: Progress | None = None
        self._task: TaskID | None = None

    def show(self, notice: Notice) -> None:
        """Show a word in between."""
        if not self._seen:
            return
        bar = self._bar or self._begun()
        done, total = notice.progress or (0, None)
        text = safe(notice.text) if total is None else safe(notice.text.partition(":")[0])
        counted = "" if total is None else f"{done:,} of {total:,}"
        if self._task is None:
            self._task = bar.add_task(text, total=total, completed=done, counted=counted)
        bar.update(self._task, description=text, total=total, completed=done, counted=counted)

    def _begun(self) -> "Progress":
        from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn  # noqa: PLC0415 - see console

        columns = (TextColumn("{task.description}", markup=False), BarColumn(), TextColumn("{task.fields[counted]}"), TimeElapsedColumn())
        self._bar = Progress(*columns, console=console(self._stream, self._environ), transient=True)
        self._bar.start()
        return self._bar

    def end(self) -> None:
        """Take it away, before the answer is printed."""
        if self._bar is not None:
            self._bar.stop()
            self._bar = self._task = None
