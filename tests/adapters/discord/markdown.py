r"""Discord's markdown read as its clients read it, as far as we know; written apart from the code that writes it, to see what became of words.

Three habits matter: a mark at the start of a line opens a block; a backslash before a mark makes it a letter; and the end of a link is looked for
without heeding backslashes, over several lines. Not read: syntax of code blocks, nested quotations, sound and guild links.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Node:
    """A piece: its kind, its words or what is inside it, and where a link leads."""

    kind: str
    text: str = ""
    inside: tuple["Node", ...] = field(default=())
    url: str = ""

    @property
    def words(self) -> str:
        return self.text + "".join(one.words for one in self.inside)


INSIDE = r"(?:\[[^\]]*\]|[^\[\]]|\](?=[^\[]*\]))*"
LINK = re.compile(rf"\[({INSIDE})\]\(\s*<?((?:\([^)]*\)|[^\s\\]|\\.)*?)>?(?:\s+['\"]([\s\S]*?)['\"])?\s*\)")
BLOCK = re.compile(r"(?: *)(#{1,3} +|-# +|>>> |> |[-*+] +|\d+\. +)")
INLINE: tuple[tuple[str, re.Pattern[str], int], ...] = (
    ("escape", re.compile(r"\\([^0-9A-Za-z\s])"), 1),
    ("code block", re.compile(r"```([\s\S]+?)```"), 1),
    ("code", re.compile(r"(`+)([\s\S]*?[^`])\1(?!`)"), 2),
    ("autolink", re.compile(r"<((?:https?|discord|steam|mailto|tel):[^\s>]*|[^\s>]+@[^\s>]+|\+\d+)>"), 1),
    ("url", re.compile(r"(?:https?|steam|discord)://[^\s<]+[^<.,:;\"'\]\s]", re.IGNORECASE), 0),
    ("invitation", re.compile(r"(?:discord(?:app)?\.(?:gg|com/invite|new|gift)|dis\.gd)/\S+", re.IGNORECASE), 0),
    ("mention", re.compile(r"<@[!&]?\d+>|@(?:everyone|here)"), 0),
    ("channel", re.compile(r"<#\d+>|<id:\w+(?::\d+)?>"), 0),
    ("emoji", re.compile(r"<a?:\w+:\d+>|:[^\s:]+(?:::skin-tone-\d)?:"), 0),
    ("time", re.compile(r"<t:-?\d+(?::\w)?>"), 0),
    ("command", re.compile(r"</[^>\n]+:\d+>"), 0),
    ("bold", re.compile(r"\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)"), 1),
    ("underlined", re.compile(r"__((?:\\[\s\S]|[^\\])+?)__(?!_)"), 1),
    ("italic", re.compile(r"\*(?=\S)((?:\*\*|\\[\s\S]|\s+(?:\\[\s\S]|[^\s*\\]|\*\*)|[^\s*\\])+?)\*(?!\*)"), 1),
    ("italic", re.compile(r"\b_((?:__|\\[\s\S]|[^\\_])+?)_\b"), 1),
    ("struck", re.compile(r"~~([\s\S]+?)~~(?!~)"), 1),
    ("spoiler", re.compile(r"\|\|([\s\S]+?)\|\|"), 1),
)
PLAIN_RUN = re.compile(r"[^\\\[`<@:*_~|\nhds]+", re.IGNORECASE)
"""Letters that begin nothing; only for speed."""
PLAIN = {"escape", "code block", "code", "autolink", "url", "invitation", "mention", "channel", "emoji", "time", "command"}
"""Kinds whose words are not read again."""


def read(markdown: str) -> tuple[Node, ...]:
    """What a text becomes, piece by piece; marks at the start of a line are pieces of their own."""
    return tuple(_joined(_nodes(markdown, is_line=True)))


def _nodes(text: str, *, is_line: bool) -> Iterator[Node]:
    at = 0
    while at < len(text):
        begins = is_line if at == 0 else text[at - 1] == "\n"
        if run := None if begins else PLAIN_RUN.match(text, at):
            yield Node("text", run[0])
            at = run.end()
            continue
        found, node = next(filter(None, (read_one(text, at, begins) for read_one in RULES)), (at + 1, Node("text", text[at])))
        yield node
        at = found
        if node.kind in {"quote", "item"}:  # a list or a heading may stand inside
            inner = BLOCK.match(text, at)
            if inner:
                yield Node(_block(inner[1]), inner[1])
                at = inner.end()


def _block(mark: str) -> str:
    first = mark.strip()
    return {"-#": "small", ">": "quote", ">>>": "quote"}.get(first) or ("heading" if first[0] == "#" else "item")


def _at_line(text: str, at: int, begins: bool) -> tuple[int, Node] | None:
    found = BLOCK.match(text, at) if begins else None
    return (found.end(), Node(_block(found[1]), found[1])) if found else None


def _link(text: str, at: int, _: bool) -> tuple[int, Node] | None:
    found = LINK.match(text, at) if text[at] == "[" else None
    if not found:
        return None
    return found.end(), Node("link", "", tuple(_joined(_nodes(found[1], is_line=False))), re.sub(r"\\([^0-9A-Za-z\s])", r"\1", found[2]))


def _inline(text: str, at: int, _: bool) -> tuple[int, Node] | None:
    for kind, pattern, group in INLINE:
        if found := pattern.match(text, at):
            if kind in PLAIN:
                return found.end(), Node("text" if kind == "escape" else kind, found[group])
            return found.end(), Node(kind, "", tuple(_joined(_nodes(found[group], is_line=False))))
    return None


RULES: tuple[Callable[[str, int, bool], tuple[int, Node] | None], ...] = (_at_line, _link, _inline)


def _joined(nodes: Iterator[Node]) -> Iterator[Node]:
    """Neighbouring letters as one text."""
    letters = ""
    for node in nodes:
        if node.kind == "text":
            letters += node.text
            continue
        if letters:
            yield Node("text", letters)
        letters = ""
        yield node
    if letters:
        yield Node("text", letters)


def every(nodes: tuple[Node, ...]) -> Iterator[Node]:
    """Each piece, with those inside it."""
    for node in nodes:
        yield node
        yield from every(node.inside)
