"""What was typed, taken apart into words, quoted names, links, channels and people; marks of the platforms and of phones are understood."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from bot.commands.values import Platform

Kind = Literal["word", "quoted", "link", "channel", "person", "comma"]

UNSEEN = re.compile(
    r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]"
)
"""Controls, letters of no width and changes of direction, which phones and copied pages bring; joiners stay, scripts and emoji need them."""
SPACES = re.compile(r"[\t\x0b\x0c\x85\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]")
LINES = re.compile("\r\n?|\u2028|\u2029")
HALVES = re.compile("[\ud800-\udfff]")
JOINERS = "\u200c\u200d\ufe0f"

DOUBLE = '"“”„‟«»＂'
DASHES = str.maketrans(dict.fromkeys("‐‑‒–—―−", "-"))
ESCAPED = {"&amp;": "&", "&lt;": "<", "&gt;": ">"}
"""What Slack writes for the three signs it uses itself; no other entity is one of its own."""
ESCAPES = re.compile("|".join(ESCAPED))

LONGEST_LINK = 8_000
"""Characters, as the gate has it; a longer one is still one word."""
WEB = rf"https?://[^\s<>{DOUBLE}]+"
TOKEN = re.compile(
    rf"""<(?P<mark>[^<>\n]+)>
    | \[[^\[\]\n]{{0,300}}\]\((?P<under>https?://[^\s()<>{DOUBLE}]+)\)
    | (?P<link>{WEB})
    | [{DOUBLE}](?P<quoted>[^{DOUBLE}\n]*)[{DOUBLE}]
    | (?<!\w)['‘‚](?P<single>[^'‘’‚\n]{{1,300}})['’](?!\w)
    | (?P<comma>[,;])
    | (?P<word>(?:&(?:amp|lt|gt);|tl;dr|(?!https?://)[^\s,;<>{DOUBLE}])+)""",
    re.VERBOSE | re.IGNORECASE,
)
SEVERAL = re.compile(r"[,;|](?=https?://)", re.IGNORECASE)
MARK = re.compile(r"<([^<>\n]+)>")
PERSON = re.compile(r"@[!&]?([A-Za-z0-9]{1,40})")
CHANNEL = re.compile(r"#([A-Za-z0-9]{1,40})")
TRAILING = ".,;:!?'’”“\"»*_~…`"
SIGNS = {"#": "#", "@": "@", "!": "@"}
"""What Slack writes before a channel, a person and a group, and what people write."""
BRACKETS = {")": "(", "]": "[", "}": "{"}


@dataclass(frozen=True, slots=True)
class Token:
    """One piece of what was typed: ``text`` is what it says, ``label`` its other name, ``start`` and ``end`` where it stands."""

    kind: Kind
    text: str
    start: int = 0
    end: int = 0
    label: str | None = None

    @property
    def word(self) -> str:
        """The token to compare with; "" when it is no bare word, so that what is quoted is never taken for an option."""
        return folded(self.text) if self.kind == "word" else ""


@lru_cache(maxsize=1024)
def folded(text: str) -> str:
    """Small letters without accents, dashes as "-", full-width digits as usual ones."""
    apart = unicodedata.normalize("NFKD", text.translate(DASHES)).casefold()
    return "".join(letter for letter in apart if not unicodedata.combining(letter) and letter not in JOINERS)


def cleaned(text: str) -> str:
    """The text without what nobody sees, its spaces usual ones and its lines ended in one way."""
    seen = LINES.sub("\n", SPACES.sub(" ", UNSEEN.sub("", HALVES.sub("\ufffd", text))))
    return seen.strip()


def plain(text: str, platform: Platform) -> str:
    """Cleaned text as a person reads it, without the platform's marks: an article pasted into a command."""
    return unescaped(MARK.sub(_readable, text), platform)


def _readable(found: re.Match[str]) -> str:
    inside, _, label = found[1].partition("|")
    sign, name = inside[:1], inside[1:]
    if sign in SIGNS:
        return f"{SIGNS[sign]}{(label or name).removeprefix(SIGNS[sign])}"
    return label or inside if "://" in inside or inside.startswith("mailto:") else found[0]


def unescaped(text: str, platform: Platform) -> str:
    """Without Slack's escapes, which the playground writes too."""
    return ESCAPES.sub(lambda found: ESCAPED[found[0]], text) if platform in {"slack", "playground"} else text


def tokens(text: str, platform: Platform) -> tuple[Token, ...]:
    """All pieces of a cleaned text, in order; in time that grows with its length."""
    return tuple(token for found in TOKEN.finditer(text) for token in _tokens(found, platform))


def _tokens(found: re.Match[str], platform: Platform) -> list[Token]:
    start, end, kind = found.start(), found.end(), found.lastgroup
    said = unescaped(found[kind or 0], platform)
    if kind == "mark":
        return [_marked(said, start, end)]
    if kind in {"link", "under"}:
        return [Token("link", trimmed(link), start, end) for link in SEVERAL.split(said)]
    if kind in {"quoted", "single"}:
        return [_quoted(said.strip(), start, end)] if said.strip() else []
    if not said.strip("()[]{}*_~|"):
        return []  # what stands around a link
    return [Token("comma" if kind == "comma" else "word", said, start, end)]


def _quoted(said: str, start: int, end: int) -> Token:
    return Token("link" if re.fullmatch(WEB, said, re.IGNORECASE) else "quoted", said, start, end)


def _marked(said: str, start: int, end: int) -> Token:
    """What stands between < and >, in Slack's spelling or in Discord's."""
    inside, _, label = said.partition("|")
    for kind, pattern in (("channel", CHANNEL), ("person", PERSON)):
        found = pattern.fullmatch(inside)
        if found:
            return Token("channel" if kind == "channel" else "person", found[1], start, end, label or None)
    if re.match("https?://", inside, re.IGNORECASE):
        return Token("link", inside.strip(), start, end, label or None)
    return Token("word", label or inside, start, end)


def trimmed(link: str) -> str:
    """A link without the punctuation of the sentence around it; a bracket stays when it was opened inside the link."""
    open_ = {close: link.count(close) - link.count(begin) for close, begin in BRACKETS.items()}
    end = len(link)
    while end and (link[end - 1] in TRAILING or open_.get(link[end - 1], 0) > 0):
        if link[end - 1] in open_:
            open_[link[end - 1]] -= 1
        end -= 1
    return link[:end]
