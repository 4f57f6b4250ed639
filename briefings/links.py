"""Links that open a page at a place in its text: URL text fragments (https://wicg.github.io/scroll-to-text-fragment/).

``#:~:text=[prefix-,]textStart[,textEnd][,-suffix]``: a browser looks for textStart (and the next textEnd) as whole words, case and
accents ignored, each within one block of the page; prefix and suffix pick one place when the words occur more than once. Every link
made here has been resolved by the specification's own steps against the article's text.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import quote

LONGEST_TERM = 120
"""Letters from which a place is named by its first and last words instead of all of them."""
LONGEST_LINK = 600
"""Letters of all terms together at most; a place that needs more gets no link."""
EDGES = (5, 9, 16)
"""Words of a range's first and last terms, tried in turn."""
FEW, FEWEST = 30, 3
"""The same two, for a short link: letters from which first and last words are taken, and how many words those are at least."""
CONTEXTS = ((0, 0), (0, 3), (3, 0), (3, 3), (0, 10), (10, 0), (10, 10), (20, 20))
"""Words of prefix and suffix, tried in turn."""

MOST_PLACES = 1_000
"""Places looked at before a search is given up; keeps hostile repetition cheap."""

SURROGATE = re.compile("[\ud800-\udfff]")
TOKEN = re.compile(r"\S+")
MIDDLE = frozenset(".'’‘:·,;")


class Directive(NamedTuple):
    """The four parts of a text directive, as plain text."""

    prefix: str | None
    first: str
    last: str | None
    suffix: str | None

    def __str__(self) -> str:
        """The directive as it stands in a URL."""
        parts = [
            self.prefix and f"{_encoded(self.prefix)}-",
            _encoded(self.first),
            self.last and _encoded(self.last),
            self.suffix and f"-{_encoded(self.suffix)}",
        ]
        return ",".join(part for part in parts if part)


def _encoded(term: str) -> str:
    """Percent-encoded for a text directive, in which "&", "-" and "," have meanings of their own."""
    return quote(term, safe="").replace("-", "%2D")


def to_place(url: str | None, text: str, start: int, end: int, *, short: bool = False) -> str | None:
    """The address of ``text[start:end]`` on the page at ``url``; None without a URL, or when no link would lead to just that place.

    Blocks of ``text`` are divided by line breaks; no term crosses one. An earlier fragment of ``url`` stays before ``:~:``.
    ``short`` names a place by as few words as lead to it, for where addresses count as text.
    """
    directive = _directive(text, start, end, short=short) if url else None
    if url is None or directive is None:
        return None
    address, _, fragment = url.partition("#")
    return f"{address}#{fragment.partition(':~:')[0]}:~:text={directive}"


def _directive(text: str, start: int, end: int, *, short: bool) -> Directive | None:
    page = _page(text)
    if not (page.is_edge(start) and page.is_edge(end)):
        return None
    fit = (one for one in _proposals(text, start, end, short=short) if _writable(one) and not page.is_vague(one))
    return next((one for one in fit if page.resolve(one) == (start, end)), None)


def _writable(directive: Directive) -> bool:
    """Whether a URL can hold every part: not too long, and no half of a surrogate pair."""
    joined = "".join(part for part in directive if part)
    return len(joined) <= LONGEST_LINK and SURROGATE.search(joined) is None


def _proposals(text: str, start: int, end: int, *, short: bool) -> Iterator[Directive]:
    for first, last in _terms(text, start, end, short=short):
        for before, after in CONTEXTS:
            prefix, suffix = _before(text, start, before), _after(text, end, after)
            if bool(before) == (prefix is not None) and bool(after) == (suffix is not None):
                yield Directive(prefix, first, last, suffix)


def _terms(text: str, start: int, end: int, *, short: bool) -> Iterator[tuple[str, str | None]]:
    """The ways to name a span: whole when it is short and within one block, else by its first and last words."""
    span = text[start:end]
    if not span or span != span.strip():
        return
    can_be_whole = len(span) <= LONGEST_TERM and len(span.splitlines()) == 1
    if can_be_whole and not (short and len(span) > FEW):
        yield span, None
    yield from _edges(span, (FEWEST, *EDGES) if short else EDGES)
    if can_be_whole and short:
        yield span, None


def _edges(span: str, edges: tuple[int, ...]) -> Iterator[tuple[str, str]]:
    """A span's first and last words, ever more of them."""
    head, tail = _first_block(span), _last_block(span)
    for words in edges:
        first, last = _leading(head, words), _trailing(tail, words)
        if len(first) + len(last) < len(span):
            yield first, last


def _first_block(span: str) -> str:
    return span[: 4 * LONGEST_LINK].splitlines()[0].rstrip()


def _last_block(span: str) -> str:
    return span[-4 * LONGEST_LINK :].splitlines()[-1].lstrip()


def _leading(block: str, words: int) -> str:
    ends = [token.end() for token, _ in zip(TOKEN.finditer(block), range(words), strict=False)]
    return block[: ends[-1]] if ends else ""


def _trailing(block: str, words: int) -> str:
    starts = [token.start() for token in TOKEN.finditer(block)][-words:]
    return block[starts[0] :] if starts else ""


def _before(text: str, start: int, words: int) -> str | None:
    """The last words before a place, from one block."""
    if not words:
        return None
    around = text[max(0, start - LONGEST_LINK) : start].rstrip()
    return _trailing(_last_block(around), words) if around else None


def _after(text: str, end: int, words: int) -> str | None:
    """The first words after a place, from one block."""
    if not words:
        return None
    around = text[end : end + LONGEST_LINK].lstrip()
    return _leading(_first_block(around), words) if around else None


class _Page:
    """A text as a browser searches it: letters folded, words and blocks known."""

    def __init__(self, text: str) -> None:
        self.folded = _folded(text)

    def is_vague(self, directive: Directive) -> bool:
        """Whether words that stand in the text more than once are to be found without any context."""
        first = _folded(directive.first)
        alone = directive.prefix is None and directive.suffix is None
        return alone and self.folded.find(first, self.folded.find(first) + 1) >= 0

    def is_edge(self, at: int) -> bool:
        """Whether a word may begin or end here (Unicode Standard Annex 29, without dictionaries)."""
        before, after = self.folded[at - 1 : at] if at else "", self.folded[at : at + 1]
        if not before or not after:
            return True
        if unicodedata.category(after)[0] == "M" or after in "\u200c\u200d":
            return False
        if before in MIDDLE and at > 1:
            return not (_joins(self.folded[at - 2]) and _joins(after))
        if after in MIDDLE:
            return not (_joins(before) and _joins(self.folded[at + 1 : at + 2]))
        return not (_joins(before) and _joins(after))

    def resolve(self, wanted: Directive) -> tuple[int, int] | None:
        """The first place a directive leads to, by the specification's "find a range from a text directive"."""
        prefix, last, suffix = (part and _folded(part) for part in (wanted.prefix, wanted.last, wanted.suffix))
        directive = Directive(prefix, _folded(wanted.first), last, suffix)
        at = 0
        for _ in range(MOST_PLACES):
            found = self._start(directive, at)
            if found is None:
                return None
            at, first = found
            if first is None:
                continue
            end, over = self._end(directive, first + len(directive.first))
            if end is not None:
                return first, end
            if over:
                return None
        return None

    def _start(self, directive: Directive, at: int) -> tuple[int, int | None] | None:
        """(where to go on, where textStart begins or None when it does not follow the prefix); None when there is nothing left."""
        closed = directive.last is not None or directive.suffix is None
        if directive.prefix is None:
            found = self._find(directive.first, at, bounded_start=True, bounded_end=closed)
            return None if found is None else (found + 1, found)
        prefix = self._find(directive.prefix, at, bounded_start=True, bounded_end=False)
        if prefix is None:
            return None
        begin = self._skip_space(prefix + len(directive.prefix))
        fits = self.folded.startswith(directive.first, begin)
        fits = fits and (not closed or self.is_edge(begin + len(directive.first)))
        return prefix + 1, begin if fits else None

    def _end(self, directive: Directive, at: int) -> tuple[int | None, bool]:
        """(where the place ends or None, whether the search is over)."""
        for _ in range(MOST_PLACES):
            end = at
            if directive.last is not None:
                last = self._find(directive.last, at, bounded_start=True, bounded_end=directive.suffix is None)
                if last is None:
                    return None, True
                end = last + len(directive.last)
            if directive.suffix is None:
                return end, True
            after = self._skip_space(end)
            if self.folded.startswith(directive.suffix, after) and self.is_edge(after + len(directive.suffix)):
                return end, True
            if directive.last is None:
                return None, False
            at = end
        return None, True

    def _find(self, term: str, at: int, *, bounded_start: bool, bounded_end: bool) -> int | None:
        """Where a term next stands, beginning and ending with whole words where asked."""
        found = at - 1
        for _ in range(MOST_PLACES):
            found = self.folded.find(term, found + 1)
            if found < 0:
                return None
            fits_start = not bounded_start or self.is_edge(found)
            if fits_start and (not bounded_end or self.is_edge(found + len(term))):
                return found
        return None

    def _skip_space(self, at: int) -> int:
        while at < len(self.folded) and self.folded[at].isspace():
            at += 1
        return at


def _joins(letter: str) -> bool:
    """Whether a letter sticks to its neighbours in a word; Chinese and Japanese ones do not."""
    return bool(letter) and (letter.isalnum() or letter == "_" or unicodedata.category(letter)[0] == "M")


@lru_cache(maxsize=4)
def _page(text: str) -> _Page:
    return _Page(text)


def _folded(text: str) -> str:
    """The text with each letter in its plain small form, letter for letter."""
    return text.lower() if text.isascii() else "".join(map(_fold, text))


@lru_cache(maxsize=4096)
def _fold(letter: str) -> str:
    return unicodedata.normalize("NFD", letter)[0].casefold()[:1]
