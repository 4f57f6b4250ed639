"""Sentences, lists and help as Slack messages."""

import re
from collections.abc import Iterable, Iterator

from adapters.chat import Attached, Helped, Item, Listing, Notice
from adapters.slack import limits, message
from adapters.slack.buttons import beside, row
from adapters.slack.limits import Block
from adapters.slack.message import Message, bullet, context, divided, line, notification, rich
from adapters.slack.words import Element, clean, cut, escaped, is_markup, link, linked, plain, said, to_host

LONGEST_NOTICE = 6_000
LONGEST_TEXT = 400
"""Characters of one line of a list; a longer one is cut at a word."""
LONGEST_DETAIL = 300
MARKED = re.compile(r"`([^`\n]+)`|\*\*([^*\n]+)\*\*")
"""What our own sentences mark: `to be typed`, **a button**."""


def notice_messages(reply: Notice) -> tuple[Message, ...]:
    """A sentence or two with their buttons."""
    lines = cut(reply.text, LONGEST_NOTICE).splitlines()
    told = [(rich(line(_sentence(one, italic=reply.tone == "working"))),) for one in lines if clean(one)]
    return divided((), told or [(context("…"),)], row(reply.buttons), notification(*unmarked(reply.text).splitlines()), "Continued")


def _sentence(text: str, *, italic: bool = False) -> Iterator[Element]:
    """A sentence of ours as rich text; nothing in it becomes more than monospaced or bold."""
    at, style = 0, {"italic": True} if italic else {}
    for found in MARKED.finditer(text):
        yield from _kept(text[at : found.start()], **style)
        yield from _kept(found[1], code=True) if found[1] else _kept(found[2], bold=True)
        at = found.end()
    yield from _kept(text[at:], **style)


def _kept(text: str, **style: bool) -> list[Element]:
    """Words inside a sentence, with one space where spaces were at their ends."""
    words = clean(text)
    before, after = (" " if edge.isspace() else "" for edge in (text[:1], text[-1:]))
    return said(f"{before}{words}{after}" if words else before, **style)


def list_messages(reply: Listing) -> tuple[Message, ...]:
    """Lines under a title, each with its buttons; a long list goes on in further messages."""
    told, foot = unmarked(reply.title), cut(clean(unmarked(reply.foot)), LONGEST_DETAIL)
    head, tail = [title(reply.title)], [*([context(foot)] if foot else []), *row(reply.buttons)]
    return divided(head, list(items(reply)), tail, notification(told, *(one.text for one in reply.items[:2])), told)


def unmarked(text: str) -> str:
    """A sentence of ours where Slack shows no marks, as in a header."""
    return MARKED.sub(lambda found: found[1] or found[2], text)


def title(text: str) -> Block:
    """A title as a header."""
    return {"type": "header", "text": plain(unmarked(text), limits.HEADER)}


def items(reply: Listing) -> Iterator[message.Item]:
    """Every line of a list; where one has buttons all are spaced alike."""
    spaced = any(one.buttons for one in reply.items)
    for number, one in enumerate(reply.items, 1):
        mark = f"{number}. " if reply.numbered else ""
        yield _spaced(one, mark, number) if spaced else _close(one, mark)


def _close(item: Item, mark: str) -> message.Item:
    """A line of a plain list."""
    elements = [*said(mark), *words(item)]
    return (rich(line(elements)),) if mark else bullet(elements or said("…"))


def words(item: Item, **style: bool) -> list[Element]:
    """A line's text, leading to its page, and its detail."""
    detail = cut(clean(item.detail), LONGEST_DETAIL)
    text = linked(cut(clean(item.text), LONGEST_TEXT), item.link, **style)
    return [*text, *said(f" · {detail}" if detail and text else detail)]


def _spaced(item: Item, mark: str, number: int) -> message.Item:
    """A line with its buttons beside it; its link stands below it when Slack would read the words as markup or as an address."""
    text, detail = cut(clean(item.text), LONGEST_TEXT) or "…", cut(clean(item.detail), LONGEST_DETAIL)
    button = beside(item.buttons, number)
    beside_it = {"accessory": button} if button else {}
    below = to_host(item.link)
    if is_markup(text) or is_markup(detail):
        shown = plain(mark + text, limits.TEXT)
        return ({"type": "section", "text": shown, **beside_it}, *([context(detail, below)] if detail or below else []))
    inside = link(text, item.link)
    markup = "\n".join(filter(None, [mark + (inside or escaped(text)), escaped(detail)]))
    first = {"type": "section", "text": {"type": "mrkdwn", "text": markup, "verbatim": True}, **beside_it}
    return (first, *([context(below)] if below and not inside else []))


def help_messages(reply: Helped) -> tuple[Message, ...]:
    """What can be typed, each with what it does."""
    told = [bullet([*said(cut(clean(typed), LONGEST_TEXT), code=True), *_does(does)]) for typed, does in _typed(reply.lines)]
    foot = [(rich(line(_sentence(one))),) for one in cut(reply.foot, LONGEST_NOTICE).splitlines() if clean(one)]
    return divided([title(reply.title)], [*told, *foot], row(reply.buttons), notification(reply.title), reply.title)


def _typed(lines: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    return ((typed, does) for typed, does in lines if clean(typed))


def _does(text: str) -> list[Element]:
    told = cut(text, LONGEST_NOTICE // 4)
    return [*said("  "), *_sentence(told)] if clean(told) else []


def attached_messages(reply: Attached) -> tuple[Message, ...]:
    """What is said of a file; the file itself is uploaded beside it."""
    return notice_messages(Notice(reply.text or reply.name, buttons=reply.buttons))
