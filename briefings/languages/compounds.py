"""Word sets that also know the compounds of their words, for languages that write compounds as one word."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Self

SHORTEST_MODIFIER = 2
SHORTEST_HEAD = 4
LONGEST_COMPOUND = 60
REMEMBERED = 16_384
"""Words whose answer is kept; bounds the memory that an endless stream of new words can take."""


class Compounds(frozenset[str]):
    """A set of words in which a longer word is found too when it ends in one of ``heads``: with "minister" also "innenminister"."""

    heads: frozenset[str]

    def __new__(cls, words: Iterable[str], heads: Iterable[str]) -> Self:
        """The words themselves, and the heads, alone or at a compound's end; heads have four letters or more."""
        ends = frozenset(heads)
        made = super().__new__(cls, frozenset(words) | ends)
        made.heads = ends
        return made

    def __contains__(self, word: object) -> bool:
        """Whether the word is in the set or a compound of one of the heads."""
        return super().__contains__(word) or (isinstance(word, str) and _ends_in(word, self.heads))


@lru_cache(maxsize=REMEMBERED)
def _ends_in(word: str, heads: frozenset[str]) -> bool:
    if len(word) > LONGEST_COMPOUND:
        return False
    return any(word[at:] in heads for at in range(SHORTEST_MODIFIER, len(word) - SHORTEST_HEAD + 1))
