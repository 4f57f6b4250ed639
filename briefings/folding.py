"""Text made comparable: case, width, typographic marks and, where wanted, accents; every letter still knows where it stood."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

SAME = {"’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "–": "-", "—": "-", "‑": "-", "‐": "-"}
UNACCENTED = {"ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ı": "i", "ё": "е"}
"""Letters whose accent is part of them, so that Unicode does not take them apart."""

TAKEN_APART = re.compile("[A-Za-z\u0370-\u03ff\u1f00-\u1fff]")
"""Latin and Greek lose their accents; elsewhere (Devanagari, kana, Cyrillic й) a mark makes another letter."""

UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3041-\u3096\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f]"
)
"""Scripts written without spaces: Thai, Lao, Burmese, Khmer, hiragana, Han."""

KATAKANA = re.compile("[\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff]")
HANGUL = re.compile("[\uac00-\ud7a3\u1100-\u11ff\u3130-\u318f]")


@dataclass(frozen=True, slots=True)
class Folded:
    """A text to compare with: ``text`` folded, ``places[i]`` where its letter i stands in ``shown``."""

    shown: str
    text: str
    places: tuple[int, ...]

    def original(self, start: int, end: int) -> str:
        """The words as printed, of a stretch of the folded text."""
        return self.shown[self.places[start] : self.places[end - 1] + 1] if end > start else ""


def fold(text: str, *, accents: bool = True) -> Folded:
    """The text folded, its white space single; ``accents`` False drops those of Latin and Greek letters."""
    shown = " ".join(unicodedata.normalize("NFC", text).split())
    if shown.isascii():
        return Folded(shown, shown.lower(), tuple(range(len(shown))))
    pieces = [_letter(letter, accents=accents) for letter in shown]
    places = tuple(number for number, piece in enumerate(pieces) for _ in piece)
    return Folded(shown, "".join(pieces), places)


LONGEST_KEPT = 500
"""Letters of a text whose folded form is held: names and quotes, which are compared again in the digest of every channel."""


def folded(text: str, *, accents: bool = True) -> str:
    """The text folded, for what does not ask where its letters stood."""
    return _folded(text, accents) if len(text) <= LONGEST_KEPT else fold(text, accents=accents).text


@lru_cache(maxsize=4096)
def _folded(text: str, accents: bool) -> str:  # noqa: FBT001 - a cache tells names of arguments apart, at a cost
    return fold(text, accents=accents).text


@lru_cache(maxsize=4096)
def _letter(letter: str, *, accents: bool) -> str:
    folded = unicodedata.normalize("NFKC", SAME.get(letter, letter)).casefold()
    return folded if accents else _unaccented(folded)


def _unaccented(folded: str) -> str:
    apart = unicodedata.normalize("NFD", "".join(UNACCENTED.get(letter, letter) for letter in folded))
    if not TAKEN_APART.match(apart):
        return unicodedata.normalize("NFC", apart)
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def has_accents(text: str) -> bool:
    """Whether dropping accents would change the text."""
    return fold(text).text != fold(text, accents=False).text


def is_word(letter: str) -> bool:
    """Whether a letter belongs to a word: letters, digits, marks that stand on them, and "_"."""
    return letter.isalnum() or letter == "_" or unicodedata.category(letter)[0] == "M"


def parts_words(before: str, after: str) -> bool:
    """Whether a word may end between these two neighbours; either may be empty, at the end of the text.

    Scripts without spaces part anywhere, and where script changes ("生成AI技術"); a run of katakana is one word; Korean words carry their
    endings, so one may end before more Hangul.
    """
    if not before or not after or not is_word(before) or not is_word(after):
        return True
    if KATAKANA.match(before) and KATAKANA.match(after):
        return False
    return bool(_is_east(before) or _is_east(after))


def _is_east(letter: str) -> bool:
    return bool(UNSPACED.match(letter) or KATAKANA.match(letter))


def ends_word(before: str, after: str) -> bool:
    """Like ``parts_words`` at a word's end, where Korean particles may follow."""
    return parts_words(before, after) or bool(before and HANGUL.match(before) and after and HANGUL.match(after))
