"""A message as Slack is given it, and how long ones are divided: by whole items, never inside one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby
from typing import Any

from adapters import telling
from adapters.letters import clean, cut, size
from adapters.slack import limits
from adapters.slack.limits import Block
from adapters.slack.words import escaped, plain

SPARE = 400
"""Weight kept free in every message for the line that says what follows."""


@dataclass(frozen=True, slots=True)
class Message:
    """One message: ``text`` for notifications and screen readers, already escaped, and its blocks."""

    text: str
    blocks: tuple[Block, ...]

    @property
    def content(self) -> dict[str, Any]:
        """What every method takes, those that update or whisper too."""
        return {"text": self.text, "blocks": list(self.blocks)}

    @property
    def payload(self) -> dict[str, Any]:
        """What ``chat.postMessage`` and a ``response_url`` take: nothing is unfolded under it, and its text is no markup."""
        return {**self.content, "mrkdwn": False, "unfurl_links": False, "unfurl_media": False}


Item = tuple[Block, ...]
"""Blocks that stay together: a quote with its speaker, a line with its button."""


def notification(*lines: str | None) -> str:
    """The lines as the plain text beside blocks, escaped and short."""
    told = "\n".join(filter(None, (clean(line) for line in lines if line)))
    return _escaped_within(told or "newsbrief", limits.NOTIFICATION)


def _escaped_within(text: str, most: int) -> str:
    return "\n".join(escaped(line) for line in cut(text, most).split("\n"))


def context(*elements: Any) -> Block:
    """A small grey line of at most ten elements; a text becomes plain words."""
    made = [plain(one, limits.TEXT) if isinstance(one, str) else one for one in elements if one]
    return {"type": "context", "elements": made[: limits.CONTEXT]}


def rich(*elements: Block) -> Block:
    """A block of rich text."""
    return {"type": "rich_text", "elements": list(elements)}


def line(elements: Iterable[Block]) -> Block:
    """A line of rich text."""
    return {"type": "rich_text_section", "elements": list(elements)}


def bullet(elements: Iterable[Block], style: str = "bullet") -> Item:
    """One item of a list; neighbours become one list when they end up in one message."""
    return (rich({"type": "rich_text_list", "style": style, "elements": [line(elements)]}),)


def divided(
    head: Sequence[Block], items: Sequence[Item], tail: Sequence[Block], text: str, what: str = "", under: Sequence[str] = ()
) -> tuple[Message, ...]:
    """The first message, with head and tail, and those that go on with the items that did not fit.

    ``what`` says in one phrase what is gone on with, at the top of each further message; ``under`` names the section of each item there.
    """
    rooms = {True: _room(head, tail), False: _room([_continued(what, 9, 9, max(under, key=size, default=""))], ())}
    parts = list(telling.parts(items, lambda some, is_first: not _over(some, rooms[is_first])))
    first, *further = parts
    left = len(items) - len(first)
    more = [context(f"{left} more below")] if left else []
    top = Message(text, tuple(joined([*head, *_flat(first), *more, *tail])))
    begins = accumulate(map(len, parts))
    more_messages = zip(enumerate(further, 2), begins, strict=False)
    return (top, *(_further(what, number, len(parts), part, under[at] if under else "") for (number, part), at in more_messages))


def _room(head: Sequence[Block], tail: Sequence[Block]) -> tuple[int, int]:
    """Weight and blocks left for items."""
    return limits.WHOLE - SPARE - limits.weight([*head, *tail]), limits.BLOCKS - 1 - len(head) - len(tail)


def _further(what: str, number: int, parts: int, items: Sequence[Item], section: str) -> Message:
    head = _continued(what, number, parts, section)
    return Message(notification(f"{what} · {number} of {parts}"), tuple(joined([head, *_flat(items)])))


def _continued(what: str, number: int, parts: int, section: str) -> Block:
    place = f"{cut(clean(what), limits.HEADER)} · {number} of {parts}"
    return context(f"{place} · {cut(clean(section), limits.HEADER)}" if clean(section) else place)


def _over(items: Sequence[Item], room: tuple[int, int]) -> bool:
    blocks = _flat(items)
    return limits.weight(blocks) > room[0] or len(joined(blocks)) > room[1]


def fits(item: Item) -> bool:
    """Whether an item can stand in a message of its own."""
    return not _over([item], (limits.WHOLE - 2 * SPARE, limits.BLOCKS - 2))


def _flat(items: Iterable[Item]) -> list[Block]:
    return [block for item in items for block in item]


def joined(blocks: Iterable[Block]) -> list[Block]:
    """The blocks with neighbouring lists of one style made one."""
    together: list[Block] = []
    for style, group in groupby(blocks, _list_style):
        neighbours = list(group)
        together += [_one_list(neighbours, style)] if style else neighbours
    return together


def _list_style(block: Block) -> str | None:
    elements = block["elements"] if block["type"] == "rich_text" else []
    return elements[0]["style"] if len(elements) == 1 and elements[0]["type"] == "rich_text_list" else None


def _one_list(blocks: Sequence[Block], style: str) -> Block:
    lines = [one for block in blocks for one in block["elements"][0]["elements"]]
    return rich({"type": "rich_text_list", "style": style, "elements": lines})
