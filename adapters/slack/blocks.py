"""Every reply in Slack's language: messages of Block Kit, and the same as plain sections."""

from collections.abc import Callable, Iterator
from itertools import groupby
from typing import Any

from adapters.chat import Attached, Briefed, Digested, Helped, Listing, Notice, Reply
from adapters.letters import pieces
from adapters.slack import limits
from adapters.slack.briefed import briefing_messages
from adapters.slack.digests import digest_messages
from adapters.slack.limits import Block
from adapters.slack.lists import attached_messages, help_messages, list_messages, notice_messages
from adapters.slack.message import Message
from adapters.slack.words import ARROW, GAP

MESSAGES: dict[type[Reply], Callable[[Any], tuple[Message, ...]]] = {
    Notice: notice_messages,
    Listing: list_messages,
    Helped: help_messages,
    Digested: digest_messages,
    Attached: attached_messages,
}
"""How each kind of reply but a briefing is said; a window and the home page are no messages but views (``adapters.slack.views``)."""


def messages(reply: Reply, *, pictures: bool = False) -> tuple[Message, ...]:
    """The reply's messages: the first where it was asked, the others in its thread; ``pictures`` shows an article's own.

    Raises KeyError for a window or a home page.
    """
    if isinstance(reply, Briefed):
        return briefing_messages(reply, pictures=pictures)
    return MESSAGES[type(reply)](reply)


def plainly(message: Message) -> Message:
    """The same words as plain sections with the same buttons, for when Slack refuses the blocks. Links to single sentences are left out."""
    made: list[Block] = []
    for is_rich, group in groupby(message.blocks, lambda block: block["type"] == "rich_text"):
        blocks = list(group)
        made += _sections("\n\n".join(map(_read, blocks))) if is_rich else filter(None, map(_plainer, blocks))
    return Message(message.text, tuple(made[: limits.BLOCKS]))


def _sections(text: str) -> Iterator[Block]:
    return ({"type": "section", "text": _plain(part)} for part in pieces(text, limits.TEXT))


def _plain(text: str) -> Block:
    return {"type": "plain_text", "text": text, "emoji": False}


def _plainer(block: Block) -> Block | None:
    """A block that is no rich text, at its simplest; lines of context and rows of buttons are that already."""
    if block["type"] == "header":
        return {"type": "section", "text": block["text"]}
    return block if block["type"] in {"section", "context", "actions"} else None


def _read(block: Block) -> str:
    """The words of a rich text, a line for each of its parts."""
    return "\n".join(line for part in block["elements"] for line in _lines(part))


def _lines(part: Block) -> Iterator[str]:
    if part["type"] == "rich_text_list":
        yield from (f"• {_words(one)}" for one in part["elements"])
    else:
        yield _words(part)


def _words(part: Block) -> str:
    return "".join(one["text"] for one in part["elements"] if one["text"] not in {ARROW, GAP})
