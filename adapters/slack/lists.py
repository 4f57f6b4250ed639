"""Sentences, lists and help as Slack messages."""

from collections.abc import Iterator

from adapters.chat import Attached, Helped, Item, Listing, Notice
from adapters.letters import clean, cut
from adapters.slack import limits, message
from adapters.slack.buttons import beside, row
from adapters.slack.limits import Block
from adapters.slack.message import Message, bullet, context, divided, line, notification, rich
from adapters.slack.words import Element, escaped, is_markup, link, linked, plain, said, to_host
from adapters.telling import LONGEST_LINE, LONGEST_NOTICE, LONGEST_TEXT, marked, sentences, typed, unmarked


def notice_messages(reply: Notice) -> tuple[Message, ...]:
    """A sentence or two with their buttons."""
    told = [(rich(line(_sentence(one, italic=reply.tone == "working"))),) for one in sentences(reply.text)]
    return divided((), told or [(context("…"),)], row(reply.buttons), notification(*unmarked(reply.text).splitlines()), "Continued")


def _sentence(text: str, *, italic: bool = False) -> Iterator[Element]:
    """A sentence of ours as rich text; nothing in it becomes more than monospaced or bold."""
    usual = {"italic": True} if italic else {}
    for words, mark in marked(text):
        yield from said(words, **({str(mark): True} if mark else usual))


def list_messages(reply: Listing) -> tuple[Message, ...]:
    """Lines under a title, each with its buttons; a long list goes on in further messages."""
    told, foot = unmarked(reply.title), cut(clean(unmarked(reply.foot)), LONGEST_LINE)
    head, tail = [title(reply.title)], [*([context(foot)] if foot else []), *row(reply.buttons)]
    return divided(head, list(items(reply)), tail, notification(told, *(one.text for one in reply.items[:2])), told)


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
    detail = cut(clean(item.detail), LONGEST_LINE)
    text = linked(cut(clean(item.text), LONGEST_TEXT), item.link, **style)
    return [*text, *said(f" · {detail}" if detail and text else detail)]


def _spaced(item: Item, mark: str, number: int) -> message.Item:
    """A line with its buttons beside it; its link stands below it when Slack would read the words as markup or as an address."""
    text, detail = cut(clean(item.text), LONGEST_TEXT) or "…", cut(clean(item.detail), LONGEST_LINE)
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
    told = [bullet([*said(line_typed, code=True), *_does(does)]) for line_typed, does in typed(reply.lines)]
    foot = [(rich(line(_sentence(one))),) for one in sentences(reply.foot)]
    return divided([title(reply.title)], [*told, *foot], row(reply.buttons), notification(reply.title), reply.title)


def _does(text: str) -> list[Element]:
    told = cut(text, LONGEST_NOTICE // 4)
    return [*said("  "), *_sentence(told)] if clean(told) else []


def attached_messages(reply: Attached) -> tuple[Message, ...]:
    """What is said of a file; the file itself is uploaded beside it."""
    return notice_messages(Notice(reply.text or reply.name, buttons=reply.buttons))
