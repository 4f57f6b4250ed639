"""Every reply in Discord's language: messages of components, and the same as an embed or as plain content."""

import re
from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any

from adapters.chat import Attached, Briefed, Digested, Helped, Home, Listing, Notice, Reply
from adapters.discord import buttons, limits
from adapters.discord.briefed import briefing_messages
from adapters.discord.buttons import Choice
from adapters.discord.digests import digest_messages
from adapters.discord.limits import Component
from adapters.discord.lists import attached_messages, help_messages, home_messages, list_messages, notice_messages
from adapters.discord.message import Message
from adapters.discord.words import bare, small
from adapters.letters import size

MESSAGES: dict[type[Reply], Callable[[Any], tuple[Message, ...]]] = {
    Notice: notice_messages,
    Listing: list_messages,
    Helped: help_messages,
    Digested: digest_messages,
    Attached: attached_messages,
    Home: home_messages,
}
"""How each kind of reply but a briefing is said; a window is no message but a modal (``adapters.discord.modals``)."""

TEXT, GALLERY, CONTAINER = 10, 12, 17
TITLE = re.compile(r"## (?:\[(?P<linked>(?:\\.|[^\\\]])+)\]\((?P<url>\S+)\)|(?P<plain>[^\n\[\]]+))(?=\n|$)")
"""The heading a message begins with."""


def messages(reply: Reply, *, pictures: bool = False) -> tuple[Message, ...]:
    """The reply's messages: the first where it was asked, the others in its thread; ``pictures`` shows an article's own.

    Raises KeyError for a window.
    """
    if isinstance(reply, Briefed):
        return briefing_messages(reply, pictures=pictures)
    return MESSAGES[type(reply)](reply)


def embedded(message: Message) -> Message:
    """The same words in an embed with the same buttons, for where components of the new kind cannot be shown."""
    title, words = _titled("\n\n".join(_texts(message)))
    embed = {**title, "description": words or "…", "color": _colour(message), **_pictured(message)}
    return Message(_rows(message), embeds=(embed,), files=message.files)


def _titled(words: str) -> tuple[dict[str, Any], str]:
    """A headline as an embed's title, and what is below it."""
    found = TITLE.match(words)
    title = (found["linked"] or found["plain"]) if found else ""
    if found is None or size(title) > limits.EMBED_TITLE:
        return {}, words
    return {"title": title, **({"url": found["url"]} if found["url"] else {})}, words[found.end() :].lstrip("\n")


def plainly(message: Message) -> Message:
    """The same words as plain content, for where embeds are not shown either: whole parts go when it is too long."""
    told = list(_texts(message))
    kept = next(made for count in range(len(told), -1, -1) if size(made := _shortened(told, count)) <= limits.CONTENT)
    return Message(_rows(message), text=kept, files=message.files)


def _shortened(told: list[str], count: int) -> str:
    """The first of the parts, and how many more there are; a first one that is too long is left out too."""
    left = len(told) - count
    return "\n".join([*told[:count], *([small(f"{left} more")] if left else [])]) or "…"


def _texts(message: Message) -> Iterator[str]:
    return (one["content"] for one in limits.every(message.components) if one["type"] == TEXT)


def _colour(message: Message) -> int:
    return next((one["accent_color"] for one in message.components if one["type"] == CONTAINER), 0)


def _pictured(message: Message) -> dict[str, Any]:
    galleries = (one for one in limits.every(message.components) if one["type"] == GALLERY)
    return next(({"image": {"url": one["items"][0]["media"]["url"]}} for one in galleries), {})


def _rows(message: Message) -> tuple[Component, ...]:
    """The rows there are, and a menu of what stood beside lines; five rows at most."""
    every = list(limits.every(message.components))
    beside = [choice for one in every if one["type"] == buttons.SECTION for choice in _choices(one)]
    menus = list(buttons.numbered(buttons.menus(beside), iter(range(len(every), 2 * len(every)))))
    return tuple(islice((one for one in [*menus, *every] if one["type"] == buttons.ROW), limits.ROWS))


def _choices(section: Component) -> list[Choice]:
    return buttons.offers(section["accessory"], bare(section["components"][0]["content"].partition("\n")[0]))
