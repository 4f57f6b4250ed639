"""A message as Discord is given it, and how long ones are divided: by whole items, never inside one."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby
from typing import Any

from adapters import telling
from adapters.discord import buttons, limits
from adapters.discord.buttons import Choice
from adapters.discord.limits import Component
from adapters.discord.words import escaped, shown, small
from adapters.letters import size

SPARE = 200
"""Characters kept free in every message for the line that says what follows."""
LONGEST_WHAT = 120
LISTED = re.compile(r"- |\d+\. ")
"""How a line of a list of ours begins; words from outside never begin so (``words.escaped``)."""

INK, RED, GREY = 0x3B5B7A, 0xB3402E, 0x8A8F98
"""The colour of a message's edge: usual, an error, one that something follows."""


@dataclass(frozen=True, slots=True)
class Message:
    """One message: its components, or embeds or plain content beside rows of buttons, and the files that come with it, by name."""

    components: tuple[Component, ...]
    embeds: tuple[dict[str, Any], ...] = ()
    text: str = ""
    files: tuple[tuple[str, bytes], ...] = ()

    @property
    def content(self) -> dict[str, Any]:
        """What Discord is sent, in a channel, as an answer and when it is edited: it pings nobody, and nothing is unfolded under it."""
        nobody = {"allowed_mentions": {"parse": []}, "components": list(self.components)}
        if self.embeds:
            return {**nobody, "embeds": list(self.embeds), "flags": 0}  # the flag against previews would hide our own embeds too
        if self.text:
            return {**nobody, "content": self.text, "flags": limits.QUIET_LINKS}
        return {**nobody, "flags": limits.V2}


@dataclass(frozen=True, slots=True)
class Item:
    """Components that stay together: a quote with its speaker, a line with its button; ``choices`` go into a menu below all lines."""

    components: tuple[Component, ...]
    choices: tuple[Choice, ...] = ()


def text(*lines: str) -> Component:
    """Markdown, line by line; empty lines are left out."""
    return {"type": 10, "content": "\n".join(filter(None, lines)) or "…"}


def texts(*lines: str) -> list[Component]:
    """The same, or nothing when there is nothing in the lines."""
    return [text(*lines)] if any(lines) else []


def rule() -> Component:
    """A line between what stands above and below."""
    return {"type": 14, "divider": True, "spacing": 1}


def told(*lines: str) -> Item:
    """An item of words only."""
    return Item((text(*lines),))


def divided(
    head: Sequence[Component],
    items: Sequence[Item],
    tail: Sequence[Component],
    what: str = "",
    colour: int = INK,
    under: Sequence[str] = (),
) -> tuple[Message, ...]:
    """The first message, with head and tail, and those that go on with the items that did not fit.

    ``what`` says in one phrase what is gone on with, at the top of each further message; ``under`` names the section of each item there.
    """
    ends = {True: [*head, *tail], False: [_continued(what, 99, 99, max(under, key=size, default=""))]}
    parts = list(telling.parts(items, lambda some, is_first: _fit(some, ends[is_first])))
    first, *further = parts
    left = len(items) - len(first)
    more = [text(small(f"{left} more below"))] if left else []
    top = _message([*head, *_laid(first), *more, *tail], colour)
    begins = accumulate(map(len, parts))
    rest = (
        _message([_continued(what, number, len(parts), under[at] if under else ""), *_laid(part)], colour)
        for (number, part), at in zip(enumerate(further, 2), begins, strict=False)
    )
    return (top, *rest)


def _continued(what: str, number: int, parts: int, section: str = "") -> Component:
    place = f"{shown(what, LONGEST_WHAT)} · {number} of {parts}"
    return text(small(f"{place} · {shown(section, LONGEST_WHAT)}" if section else place))


def _fit(items: Sequence[Item], ends: Sequence[Component]) -> bool:
    letters, components = limits.weight([*ends, *_laid(items)])
    return letters <= limits.TEXT - SPARE and components <= limits.COMPONENTS - 3  # the container, the line that says what follows, a file


def fits(item: Item) -> bool:
    """Whether an item can stand in a message of its own."""
    return _fit([item], [_continued("W" * LONGEST_WHAT, 99, 99, "W" * LONGEST_WHAT)])


def _laid(items: Sequence[Item]) -> list[Component]:
    """The items' components, one list where lines of a list are neighbours, then the menus of their choices."""
    lines = joined(one for item in items for one in item.components)
    return [*lines, *buttons.menus([choice for item in items for choice in item.choices])]


def _message(components: Sequence[Component], colour: int) -> Message:
    inside = list(buttons.numbered(_ruled(components))) or [text("…")]
    return Message(({"type": 17, "accent_color": colour, "components": inside},))


def _ruled(components: Iterable[Component]) -> Iterator[Component]:
    """The components without lines that divide nothing: at an end, or twice."""
    waiting, begun = None, False
    for one in components:
        if one["type"] == 14:
            waiting = one if begun else None
            continue
        if waiting:
            yield waiting
        waiting, begun = None, True
        yield one


def joined(components: Iterable[Component]) -> list[Component]:
    """The components with neighbouring lines of a list made one text."""
    together: list[Component] = []
    for is_listed, group in groupby(components, lambda one: LISTED.match(one.get("content", "")) is not None):
        neighbours = list(group)
        together += [text(*(one["content"] for one in neighbours))] if is_listed else neighbours
    return together


def sentence(words: str, *, italic: bool = False) -> str:
    """A sentence of ours as markdown; nothing in it becomes more than type or bold."""
    line = "".join(_stretch(part, mark) for part, mark in telling.marked(words)).strip()
    return f"*{line}*" if italic and line and "*" not in line.replace("\\*", "") else line


def _stretch(part: str, mark: telling.Mark) -> str:
    made = MARKS[mark](part.strip())
    before, after = (" " if edge.isspace() else "" for edge in (part[:1], part[-1:]))
    return f"{before}{made}{after}" if made else before


def _bold(words: str) -> str:
    return f"**{escaped(words)}**" if words else ""


def _code(words: str) -> str:
    return f"`{words}`" if words else ""


MARKS = {"": escaped, "bold": _bold, "code": _code}
"""How a stretch of our own sentences is spelled; type has no backtick in it (``telling.MARKED``)."""
