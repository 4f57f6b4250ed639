"""A browser's search for a text directive, written out step by step from the specification, to check our links with.

https://wicg.github.io/scroll-to-text-fragment/#finding-ranges-in-a-document; the page is a list of blocks, a position a
(block, offset) pair, and words end where letters and digits do.
"""

import unicodedata
from urllib.parse import unquote

Position = tuple[int, int]


def parse(url: str) -> tuple[str | None, str, str | None, str | None]:
    """The (prefix, textStart, textEnd, suffix) of a URL's one text directive."""
    terms = url.split(":~:text=")[1].split(",")
    prefix = unquote(terms.pop(0)[:-1]) if terms[0].endswith("-") else None
    suffix = unquote(terms.pop()[1:]) if terms[-1].startswith("-") else None
    assert 1 <= len(terms) <= 2
    assert all("-" not in term and "&" not in term for term in terms)
    return prefix, unquote(terms[0]), unquote(terms[1]) if len(terms) == 2 else None, suffix


def plain(text: str) -> str:
    return "".join(unicodedata.normalize("NFD", letter)[0].casefold()[:1] for letter in text)


def sticks(letter: str) -> bool:
    return letter.isalnum() or letter == "_" or unicodedata.category(letter).startswith("M")


def at_word_edge(block: str, at: int) -> bool:
    if at in {0, len(block)}:
        return True
    left, right = block[at - 1], block[at]
    if unicodedata.category(right).startswith("M") or right in "\u200c\u200d":
        return False
    if sticks(left) and sticks(right):
        return False
    middle = ".'’‘:·,;"
    if right in middle and at + 1 < len(block) and sticks(left) and sticks(block[at + 1]):
        return False
    return not (left in middle and at > 1 and sticks(block[at - 2]) and sticks(right))


class Page:
    def __init__(self, text: str) -> None:
        self.blocks: list[str] = []
        self.offsets: list[int] = []
        at = 0
        for line in text.splitlines(keepends=True):
            self.offsets.append(at)
            self.blocks.append(plain(line.splitlines()[0] if line.splitlines() else ""))
            at += len(line)

    def find(self, query: str, start: Position, *, word_start: bool, word_end: bool) -> tuple[Position, Position] | None:
        query = plain(query)
        for number in range(start[0], len(self.blocks)):
            block = self.blocks[number]
            at = block.find(query, start[1] if number == start[0] else 0)
            while at >= 0:
                end = at + len(query)
                if (not word_start or at_word_edge(block, at)) and (not word_end or at_word_edge(block, end)):
                    return (number, at), (number, end)
                at = block.find(query, at + 1)
        return None

    def next_text(self, position: Position) -> Position:
        number, at = position
        while number < len(self.blocks):
            while at < len(self.blocks[number]):
                if not self.blocks[number][at].isspace():
                    return number, at
                at += 1
            number, at = number + 1, 0
        return number, 0

    def resolve(self, url: str) -> tuple[int, int] | None:  # noqa: C901, PLR0911, PLR0912 - the specification's steps, in its order
        """The (start, end) offsets that the URL's directive leads to."""
        prefix, first, last, suffix = parse(url)
        search: Position = (0, 0)
        while True:
            if prefix is not None:
                before = self.find(prefix, search, word_start=True, word_end=False)
                if before is None:
                    return None
                search = before[0][0], before[0][1] + 1
                begin = self.next_text(before[1])
                match = self.find(first, begin, word_start=False, word_end=last is not None or suffix is None)
                if match is None:
                    return None
                if match[0] != begin:
                    continue
            else:
                match = self.find(first, search, word_start=True, word_end=last is not None or suffix is None)
                if match is None:
                    return None
                search = match[0][0], match[0][1] + 1
            rest = match[1]
            while True:
                if last is not None:
                    ending = self.find(last, rest, word_start=True, word_end=suffix is None)
                    if ending is None:
                        return None
                    match = match[0], ending[1]
                if suffix is None:
                    return self.offset(match[0]), self.offset(match[1])
                after = self.next_text(match[1])
                found = self.find(suffix, after, word_start=False, word_end=True)
                if found is None:
                    return None
                if found[0] == after:
                    return self.offset(match[0]), self.offset(match[1])
                if last is None:
                    break
                rest = match[1]

    def offset(self, position: Position) -> int:
        return self.offsets[position[0]] + position[1]
