"""Words from outside in Slack's language: shown as they are, never read as a ping, a link, markup or an emoji."""

import re
from typing import Any

from adapters import linking
from adapters.letters import UNSEEN, clean, cut, pieces
from adapters.linking import like_address
from adapters.slack import limits

Element = dict[str, Any]

ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
MARKUP = re.compile(r"[*_~`]|:[^\s:]+:|^\s*>", re.MULTILINE)
"""What Slack reads as markup, an emoji or a quotation even when ``& < >`` are escaped; it knows no other escape."""


def escaped(text: str) -> str:
    """Words for a place where Slack reads ``& < >``: nothing in them is a ping or a link."""
    return clean(text).translate(ESCAPES)


def is_markup(text: str) -> bool:
    """Whether Slack's markup would change how the words look."""
    return MARKUP.search(text) is not None


def plain(text: str, most: int) -> Element:
    """Words as a plain_text object of at most so many characters; ``:smile:`` stays as it is typed."""
    return {"type": "plain_text", "text": cut(clean(text), most) or "…", "emoji": False}


def said(text: str, **style: bool) -> list[Element]:
    """Words as elements of a rich_text; long ones become several, between which nothing is seen."""
    return [_styled({"type": "text", "text": part}, style) for part in pieces(UNSEEN.sub("", text), limits.TEXT)]


def linked(text: str, url: str | None, **style: bool) -> list[Element]:
    """Words that lead to a page. Words that look like an address never do: an arrow behind them leads there instead."""
    address = sent(url)
    if address is None:
        return said(text, **style)
    if like_address(text):
        return [*said(text, **style), *arrow(url)]
    return [_styled({"type": "link", "url": address, "text": part}, style) for part in pieces(UNSEEN.sub("", text), limits.TEXT)]


ARROW, GAP = "↗", "\u00a0"


def arrow(url: str | None) -> list[Element]:
    """A small link behind words; nothing without an address."""
    address = sent(url)
    return [*said(GAP), {"type": "link", "url": address, "text": ARROW}] if address else []


def _styled(element: Element, style: dict[str, bool]) -> Element:
    return {**element, "style": style} if style else element


def sent(url: str | None) -> str | None:
    """An address as Slack is given it; None when it is none of the web, or too long."""
    return linking.sent(url, limits.ADDRESS)


def host(url: str | None) -> str | None:
    """Whose page an address leads to, as a browser would show it: "example.com"."""
    return linking.host(url, limits.ADDRESS)


def to_host(url: str | None) -> Element | None:
    """A link whose words are the host it really leads to, for a context block; None without an address."""
    address, name = sent(url), host(url)
    if not address or not name:
        return None
    return {"type": "mrkdwn", "text": f"<{_in_link(address)}|{cut(escaped(name), limits.HEADER)}>", "verbatim": True}


def _in_link(address: str) -> str:
    return address.replace("&", "&amp;").replace("*", "%2A").replace("|", "%7C")


def link(text: str, url: str | None) -> str | None:
    """A link in Slack's markup; None when the words would be read as markup or look like an address, or there is no address."""
    address = sent(url)
    if address is None or is_markup(clean(text)) or like_address(clean(text)):
        return None
    return f"<{_in_link(address)}|{escaped(text)}>"
