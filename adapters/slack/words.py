"""Words from outside in Slack's language: shown as they are, never read as a ping, a link, markup or an emoji."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote as encoded
from urllib.parse import urlsplit, urlunsplit

from adapters.slack import limits
from adapters.wording import safe, web_address

Element = dict[str, Any]

ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
UNSEEN = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\uffa0\ufff0-\ufff8\ufffe\uffff\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0080-\U000e0fff]"
)
"""Letters nobody sees that the other places let pass: fillers, selectors of rare variants, directions for music and shorthand."""
MARKUP = re.compile(r"[*_~`]|:[^\s:]+:|^\s*>", re.MULTILINE)
"""What Slack reads as markup, an emoji or a quotation even when ``& < >`` are escaped; it knows no other escape."""
ADDRESS_LIKE = re.compile(r"(?i)[a-z][a-z0-9+.-]*:/|\bwww\.|[\w-]\.[^\W\d_]{2,}|\w@\w|[.。．｡][\w-]{2,}\s*/")
"""What a reader could take for an address."""
LONE_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
IN_ADDRESS = "%!#$&'()*+,/:;=?@[]~._-"
"""What stays as it is in an address; the rest is percent-encoded, what is encoded already is kept."""


def clean(text: str) -> str:
    """The words on one line, without anything unseen."""
    return safe(UNSEEN.sub("", text))


def is_clean(text: str) -> bool:
    """Whether the text is on one line and everything in it is seen."""
    return clean(text) == text


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
    return [_styled({"type": "text", "text": part}, style) for part in pieces(UNSEEN.sub("", text))]


def linked(text: str, url: str | None, **style: bool) -> list[Element]:
    """Words that lead to a page. Words that look like an address never do: an arrow behind them leads there instead."""
    address = sent(url)
    if address is None:
        return said(text, **style)
    if ADDRESS_LIKE.search(text):
        return [*said(text, **style), *arrow(url)]
    return [_styled({"type": "link", "url": address, "text": part}, style) for part in pieces(UNSEEN.sub("", text))]


ARROW, GAP = "↗", "\u00a0"


def arrow(url: str | None) -> list[Element]:
    """A small link behind words; nothing without an address."""
    address = sent(url)
    return [*said(GAP), {"type": "link", "url": address, "text": ARROW}] if address else []


def _styled(element: Element, style: dict[str, bool]) -> Element:
    return {**element, "style": style} if style else element


def sent(url: str | None) -> str | None:
    """An address as Slack is given it, without a user's name before the host; None when it is none of the web, or too long."""
    address = web_address(url)
    if address is None or UNSEEN.search(address):
        return None
    written = encoded(LONE_PERCENT.sub("%25", _in_ascii(address)), safe=IN_ADDRESS)
    return written if len(written) <= limits.ADDRESS else None


def _in_ascii(address: str) -> str:
    """The address with its host as DNS spells it, small and "xn--…": a look-alike letter is then seen for what it is."""
    parts = urlsplit(address)
    host = parts.netloc.rpartition("@")[2].lower()
    try:
        return urlunsplit(parts._replace(netloc=host if host.isascii() else host.encode("idna").decode()))
    except UnicodeError:
        return address


def host(url: str | None) -> str | None:
    """Whose page an address leads to, as a browser would show it: "example.com"."""
    address = sent(url)
    name = urlsplit(address).hostname if address else None
    return name.removeprefix("www.") if name else None


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
    if address is None or is_markup(clean(text)) or ADDRESS_LIKE.search(clean(text)):
        return None
    return f"<{_in_link(address)}|{escaped(text)}>"


def cut(text: str, most: int) -> str:
    """The text, or its whole words, or failing that its whole letters, that fit before "…"; counted as ``limits.size`` does."""
    if limits.size(text) <= most:
        return text
    head = text[: _fitting(text, most - 1)]
    words = head.rpartition(" ")[0].rstrip(" ,;:—–-")
    return f"{words if len(words) > len(head) // 2 else head.rstrip()}…"


def pieces(text: str) -> Iterator[str]:
    """The text in pieces of at most ``limits.TEXT`` characters, divided after a space or else between whole letters."""
    while limits.size(text) > limits.TEXT:
        end = _fitting(text, limits.TEXT)
        space = text.rfind(" ", end // 2, end) + 1
        yield text[: space or end]
        text = text[space or end :]
    if text:
        yield text


def _fitting(text: str, most: int) -> int:
    """How many code points fit into so many characters, without dividing what a reader sees as one letter."""
    end = most
    while (over := limits.size(text[:end]) - most) > 0:
        end -= (over + 1) // 2  # none counts for more than two
    whole = end
    while whole > 0 and _joined(text, whole):
        whole -= 1
    return whole or end  # a letter of thousands of accents is divided after all


JOINER = "\u200d"


def _joined(text: str, at: int) -> bool:
    """Whether the places before and after belong to one letter: accents, joined or coloured emoji, flags, Korean syllables, CR LF."""
    before, after = text[at - 1], text[at : at + 1]
    if not after:
        return False
    if unicodedata.category(after).startswith("M") or JOINER in {before, after} or "\U0001f3fb" <= after <= "\U0001f3ff":
        return True
    if _flag(before) and _flag(after):
        return _flags_before(text, at) % 2 == 1
    return "\u1100" <= before <= "\u11ff" and "\u1160" <= after <= "\u11ff"


def _flag(letter: str) -> bool:
    return "\U0001f1e6" <= letter <= "\U0001f1ff"


def _flags_before(text: str, at: int) -> int:
    start = at
    while start > 0 and _flag(text[start - 1]):
        start -= 1
    return at - start
