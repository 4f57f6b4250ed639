r"""Words from outside in Discord's markdown: shown as they are, never read as a ping, a link, markup, an emoji or an invitation.

A backslash before a mark makes it a letter. Every mark that opens something is escaped, and these two besides: the bracket after "]", for Discord
finds the end of a link without heeding backslashes, so that ``[ours](a) \](b)`` would lead to b; and the dot of "discord.gg", which makes an invitation.
"""

import re
from collections.abc import Iterable

from adapters import linking
from adapters.discord import limits
from adapters.letters import clean, cut, size

OPENING = re.compile(
    r"[\\*_`~|<\[\]@]"  # emphasis, code, struck out, spoiler, mentions, times, links
    r"|(?<=\])\("
    r"|:(?=\S)(?!(?<=\d:)\d\d(?=$|[\s.,;)]))"  # an address, an emoji by its name, but not the time of day
    r"|^[#>+-]|(?<=^\d)\.|(?<=^\d\d)\.|(?<=^\d{3})\.|(?<=^\d{4})\."  # headings, quotations, small print, lists
    r"|(?<=dis)\.(?=gd)|(?<=discord)\.(?=\w)|(?<=discordapp)\.(?=\w)",
    re.IGNORECASE,
)
LONG_NUMBER = re.compile(r"^(\d{5,})\.")
MARKED = re.compile(r"\[((?:\\.|[^\\\]])*)\]\([^)\s]*\)|\\([^0-9A-Za-z\s])|\*\*|(?<!\\)[*`]|^(?:#{1,3}|-#|>|-) ", re.MULTILINE)
"""What we mark ourselves, in words that are escaped."""
IN_LINK = str.maketrans({"(": "%28", ")": "%29", "*": "%2A"})
ARROW = "↗"


def escaped(text: str) -> str:
    """Words as they are, on one line."""
    return LONG_NUMBER.sub(r"\1\\.", OPENING.sub(r"\\\g<0>", clean(text)))


def shown(text: str, most: int) -> str:
    """Words as they are, cut so that they and their backslashes are at most so many characters."""
    words, room = clean(text), most
    while size(made := escaped(cut(words, room))) > most:
        room -= max(1, (size(made) - most) // 2)
    return made


def sent(url: str | None) -> str | None:
    """An address as Discord is given it in a link; None when it is none of the web, or too long."""
    address = linking.sent(url, limits.ADDRESS)
    return address.translate(IN_LINK) if address else None


def host(url: str | None) -> str | None:
    """Whose page an address leads to, as a browser would show it: "example.com"."""
    return linking.host(url, limits.ADDRESS)


def linked(text: str, url: str | None, most: int = limits.TEXT) -> str:
    """Words that lead to a page. Words with an address or a bracket in them never do: an arrow behind them leads there instead."""
    words, address = shown(text, most), sent(url)
    if not words or address is None:
        return words
    if linking.like_address(clean(text)) or "[" in text or "]" in text:
        return f"{words}{arrow(url)}"
    return f"[{words}]({address})"


def arrow(url: str | None) -> str:
    """A small link to stand behind words; nothing without an address."""
    address = sent(url)
    return f" [{ARROW}]({address})" if address else ""


def bold(text: str, most: int = limits.TEXT) -> str:
    """Words in bold; nothing for nothing."""
    words = shown(text, most)
    return f"**{words}**" if words else ""


def italic(text: str, most: int = limits.TEXT) -> str:
    """Words in italics; nothing for nothing."""
    words = shown(text, most)
    return f"*{words}*" if words else ""


def code(text: str) -> str:
    """Words to be typed, in type; a backtick among them leaves them as ordinary words."""
    words = clean(text)
    return escaped(words) if not words or "`" in words else f"`{words}`"


def small(*lines: str) -> str:
    """Markdown in small print, each line that is not empty."""
    return "\n".join(f"-# {line}" for line in lines if line)


def quoted(parts: Iterable[str]) -> str:
    """Paragraphs as a block quote."""
    return "\n".join(f"> {escaped(part)}" for part in parts)


def bare(markdown: str) -> str:
    """The words of markdown of ours, without its marks and addresses."""
    return MARKED.sub(lambda found: bare(found[1]) if found[1] else found[2] or "", markdown)
