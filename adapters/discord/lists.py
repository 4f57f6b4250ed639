"""Sentences, lists, help, files and a person's own page as Discord messages."""

from collections.abc import Iterator
from dataclasses import replace

from adapters.chat import Attached, Helped, Home, Item, Listing, Notice
from adapters.discord import limits, message
from adapters.discord.buttons import Choice, beside, menus, rows
from adapters.discord.limits import Component
from adapters.discord.message import GREY, INK, RED, Message, divided, rule, sentence, text, texts, told
from adapters.discord.words import arrow, code, linked, shown, small
from adapters.letters import clean
from adapters.telling import LONGEST_LINE, LONGEST_TEXT, sentences, typed

LONGEST_TITLE = 200
COLOURS = {"plain": INK, "working": GREY, "error": RED}
LONGEST_DOES = 1_000
"""Characters told of one thing that can be typed."""
LONGEST_SENTENCE = 1_500
"""Characters of a line of ours; a longer one is several items, for words of an address in it are escaped."""
UNFIT = frozenset('/\\:*?"<>| ')


def notice_messages(reply: Notice) -> tuple[Message, ...]:
    """A sentence or two with their buttons."""
    lines = [_told(one, italic=reply.tone == "working") for one in sentences(reply.text)]
    return divided((), lines or [told("…")], rows(reply.buttons), "Continued", COLOURS[reply.tone])


def _told(line: str, *, italic: bool = False) -> message.Item:
    """A line of ours; one too long for a message is cut."""
    made = told(sentence(line, italic=italic))
    return made if message.fits(made) else told(shown(line, LONGEST_SENTENCE))


def list_messages(reply: Listing) -> tuple[Message, ...]:
    """Lines under a title, each with its buttons; a long list goes on in further messages."""
    foot = small(shown(reply.foot, LONGEST_LINE))
    tail = [*([rule()] if foot or reply.buttons else []), *texts(foot), *rows(reply.buttons)]
    return divided([text(title(reply.title))], list(items(reply)), tail, reply.title)


def title(words: str) -> str:
    """A title as a heading."""
    return f"## {shown(words, LONGEST_TITLE) or '…'}"


def items(reply: Listing) -> Iterator[message.Item]:
    """Every line of a list; where one has buttons all are spaced alike."""
    spaced = any(one.buttons for one in reply.items)
    for number, one in enumerate(reply.items, 1):
        yield _spaced(one, number if reply.numbered else None) if spaced else _close(one, number if reply.numbered else None)


def _close(item: Item, number: int | None) -> message.Item:
    """A line of a plain list."""
    return told(f"{f'{number}.' if number else '-'} {words(item) or '…'}")


def words(item: Item) -> str:
    """A line's text, leading to its page, and its detail."""
    return " · ".join(filter(None, [linked(item.text, item.link, LONGEST_TEXT), shown(item.detail, LONGEST_LINE)]))


def _spaced(item: Item, number: int | None) -> message.Item:
    """A line with its detail in small print below; one button stands beside it, several are offered in the menu below all lines."""
    mark = f"{number}\\. " if number else ""
    name = linked(item.text, item.link, LONGEST_TEXT) or f"…{arrow(item.link)}"
    lines = text(f"{mark}{name}", small(shown(item.detail, LONGEST_LINE)))
    if len(item.buttons) == 1:
        return message.Item((beside(lines, item.buttons[0]),))
    named = f"{f'{number}. ' if number else ''}{clean(item.text)}"
    return message.Item((lines,), tuple(Choice(one, named) for one in item.buttons[: limits.OPTIONS]))


def help_messages(reply: Helped) -> tuple[Message, ...]:
    """What can be typed, each with what it does."""
    lines = [told(f"- {code(line)}{_does(does)}") for line, does in typed(reply.lines)]
    foot = [_told(one) for one in sentences(reply.foot)]
    return divided([text(title(reply.title))], [*lines, *foot], rows(reply.buttons), reply.title)


def _does(does: str) -> str:
    made = sentence(does)
    made = made if len(made) <= LONGEST_DOES else shown(does, LONGEST_DOES)
    return f"  {made}" if made else ""


def attached_messages(reply: Attached) -> tuple[Message, ...]:
    """What is said of a file, and the file."""
    name = filename(reply.name)
    first, *others = notice_messages(Notice(reply.text or reply.name, buttons=reply.buttons))
    return (replace(first, components=(*first.components, _file(name)), files=((name, reply.content),)), *others)


def filename(name: str) -> str:
    """A file's name as Discord keeps it; it must stand in an address."""
    kept = "".join(letter for letter in name if letter.isascii() and letter.isprintable() and letter not in UNFIT)
    return kept.lstrip(".")[-limits.FILENAME :] or "file.txt"


def _file(name: str) -> Component:
    return {"type": 13, "file": {"url": f"attachment://{name}"}}


def home_messages(reply: Home) -> tuple[Message, ...]:
    """A person's own page as a list of lists, for Discord gives a bot no page."""
    sections = [item for section in reply.sections for item in _section(section)]
    return divided((), sections or [told("Nothing here yet.")], [rule(), *rows(reply.buttons)], "Your page")


def _section(section: Listing) -> Iterator[message.Item]:
    foot = small(shown(section.foot, LONGEST_LINE))
    lines = list(items(section))
    yield message.Item((rule(), text(title(section.title))))
    yield from (message.Item(one.components) for one in lines)
    below = (*texts(foot), *menus([choice for one in lines for choice in one.choices]), *rows(section.buttons))
    if below:
        yield message.Item(below)
