"""Letters on a screen: what is seen of a text, how many there are, and where it may be cut. Shared by the platforms."""

import re
import unicodedata
from collections.abc import Iterator

from adapters.wording import safe

UNSEEN = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\uffa0\ufff0-\ufff8\ufffe\uffff\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0080-\U000e0fff]"
)
"""Letters nobody sees that the other places let pass: fillers, selectors of rare variants, directions for music and shorthand."""


def clean(text: str) -> str:
    """The words on one line, without anything unseen."""
    return safe(UNSEEN.sub("", text))


def is_clean(text: str) -> bool:
    """Whether the text is on one line and everything in it is seen."""
    return clean(text) == text


def size(text: str) -> int:
    """Characters as the platforms' clients count them: UTF-16 units, the larger of the two ways."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def cut(text: str, most: int) -> str:
    """The text, or its whole words, or failing that its whole letters, that fit before "…"; counted as ``size`` does."""
    if size(text) <= most:
        return text
    head = text[: _fitting(text, most - 1)]
    words = head.rpartition(" ")[0].rstrip(" ,;:—–-")
    return f"{words if len(words) > len(head) // 2 else head.rstrip()}…"


def pieces(text: str, most: int) -> Iterator[str]:
    """The text in pieces of at most so many characters, divided after a space or else between whole letters."""
    while size(text) > most:
        end = _fitting(text, most)
        space = text.rfind(" ", end // 2, end) + 1
        yield text[: space or end]
        text = text[space or end :]
    if text:
        yield text


def _fitting(text: str, most: int) -> int:
    """How many code points fit into so many characters, without dividing what a reader sees as one letter."""
    end = most
    while (over := size(text[:end]) - most) > 0:
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
