"""Finds what stands between quotation marks, in any of the marks that newspapers use, paragraph by paragraph."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

CLOSERS_OF = {
    "“": "”“",
    "„": "“”„",
    "«": "»",
    "»": "«»",
    "‹": "›",
    "›": "‹",
    "”": "”",
    "「": "」",
    "『": "』",
    '"': '"',
    "‘": "’",
    "‚": "‘’",
    "'": "'",
    "＂": "＂",
}
"""For each mark that can open, the marks that can close what it opened."""

DOUBLE = '“”„«»"「『＂'
SINGLE = "‘‚'‹›"
STRAIGHT = '"＂”'
"""Marks that close what they open themselves."""
MARK = re.compile(f"[{DOUBLE}”{SINGLE}’」』]")
ELISION = re.compile(r"(?:em|til|tis|twas|cause|bout|round|n|\d\ds?)\b", re.IGNORECASE)
"""What follows an apostrophe that stands for missing letters: 'em, 'til, '90s."""
STOPS = ".,!?;:…—–-"
LONGEST = 6_000
"""Characters a quotation may run within one paragraph before its opening mark is taken as stray; keeps the cost linear."""
NESTED = 8
"""Opening marks inside a quotation, after which the first is taken to be left open; keeps the cost linear."""
STRAY = 200
"""Single marks that open nothing, after which a paragraph's single marks are all taken as apostrophes; keeps the cost linear."""


@dataclass(frozen=True, slots=True)
class Marked:
    """Words between quotation marks: ``text[start:end]`` without the marks, ``text[outer_start:outer_end]`` with them.

    ``closed`` is False when the quotation runs on into the next paragraph or its closing mark is missing; ``continues`` is True when it
    goes on from the paragraph before.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    mark: str
    closed: bool = True
    continues: bool = False


def find(text: str, paragraphs: Sequence[tuple[int, int]]) -> tuple[Marked, ...]:
    """Everything between quotation marks in the given paragraphs, in order; nested quotations belong to the outer one."""
    found: list[Marked] = []
    waiting: str | None = None
    for index, (start, end) in enumerate(paragraphs):
        following = paragraphs[index + 1] if index + 1 < len(paragraphs) else None
        reopened = following is not None and text[following[0]] == "‘"
        spans = list(_paragraph(text, start, end, waiting, reopened=reopened))
        waiting = None
        if spans and not spans[-1].closed and following and _reopens(text, following, spans[-1].mark):
            waiting = spans[-1].mark
        found += spans
    return tuple(found)


def _reopens(text: str, paragraph: tuple[int, int], mark: str) -> bool:
    """Whether a paragraph begins with the mark of the quotation left open before it (French also repeats its closing mark)."""
    first = text[paragraph[0]]
    return first == mark or (mark == "«" and first == "»")


def _paragraph(text: str, start: int, end: int, waiting: str | None, *, reopened: bool) -> Iterator[Marked]:
    reversed_guillemets = _guillemets_reversed(text, start, end)
    singles_end, strays = _last_single_closer(text, start, end), 0
    at = start
    while found := MARK.search(text, at, end):
        opener, mark = found.start(), found[0]
        at = opener + 1
        if mark not in CLOSERS_OF or not _opens(text, opener, start, end, mark, reversed_guillemets=reversed_guillemets):
            continue
        single = mark in SINGLE
        if single and ((opener >= singles_end and not reopened) or strays > STRAY):
            continue
        closer = (_single_closer if single else _double_closer)(text, opener, start, min(end, opener + LONGEST))
        continues = waiting is not None and opener == start
        if closer is None:
            if single and not (reopened and mark == "‘"):
                strays += 1
                continue
            closer = _given_up(text, opener, end)
            if closer is None:
                yield _marked(text, opener, end, mark, closed=False, continues=continues)
                return
            yield _marked(text, opener, closer, mark, closed=False, continues=continues)
            at = closer
            continue
        if text[opener + 1 : closer].strip():
            yield _marked(text, opener, closer, mark, closed=True, continues=continues)
        at = closer + 1


def _marked(text: str, opener: int, closer: int, mark: str, *, closed: bool, continues: bool) -> Marked:
    """The words without the marks and without the spaces that French sets inside them."""
    start, end = opener + 1, closer
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Marked(start, end, opener, closer + 1 if closed else closer, mark, closed, continues)


def _before(text: str, at: int, start: int) -> str:
    return text[at - 1] if at > start else " "


def _after(text: str, at: int, end: int) -> str:
    return text[at + 1] if at + 1 < end else " "


def _guillemets_reversed(text: str, start: int, end: int) -> bool:
    """Whether this paragraph sets »so« and not «so»: the first guillemet tells, unless it closes a word."""
    closing, opening = text.find("»", start, end), text.find("«", start, end)
    if closing < 0 or (0 <= opening < closing):
        return False
    return not _after(text, closing, end).isspace() and not _before(text, closing, start).isalnum()


def _opens(text: str, at: int, start: int, end: int, mark: str, *, reversed_guillemets: bool) -> bool:
    before, after = _before(text, at, start), _after(text, at, end)
    if mark in "„「『‹" and mark != "‹":
        return True
    if mark in "«»":
        return (mark == "»") == reversed_guillemets or at == start
    free_before = before.isspace() or before in "([{—–-/“\"‘'„:…¿¡" or not (before.isalnum() or before in STOPS + "”’)]}%»")
    if mark == "“":
        return free_before or after.isalnum()
    if mark == "”":
        return free_before and not after.isspace()
    if mark in '"＂':
        return free_before and not after.isspace() if not _glued(before, after) else not before.isdigit()
    return free_before and (after.isalnum() or after in "[…(¿¡$£€") and not ELISION.match(text, at + 1, end)


def _glued(before: str, after: str) -> bool:
    """A straight mark with a full stop before and a letter after (`said."It`): a space was lost, so it opens."""
    return before in ".,!?;:" and after.isalpha()


def _closes(text: str, at: int, start: int, end: int) -> bool:
    """Whether a straight or curly mark stands where a closing one stands: after a word or stop, before a space or stop."""
    before, after = _before(text, at, start), _after(text, at, end)
    return not before.isspace() and (after.isspace() or not after.isalnum())


def _double_closer(text: str, opener: int, start: int, end: int) -> int | None:
    """Where a double quotation closes, or None when it does not within reach."""
    mark, depth = text[opener], 0
    for found in _marks_after(text, opener, end):
        at, char = found.start(), found[0]
        if char in CLOSERS_OF[mark] and char != mark:
            if not depth:
                return at
            depth -= 1
        elif char == mark and mark == "“":
            if not depth and _closes(text, at, start, end):
                return at
            depth += _is_nested(text, at, end)
            if not depth:
                return None
        elif char == mark and mark in STRAIGHT:
            return None if _reopened(text, at, opener, start, end) else at
        elif char == '"' and not depth and _straight_closes(text, at, mark, start, end):
            return at
    return None


def _marks_after(text: str, opener: int, end: int) -> Iterator[re.Match[str]]:
    """The marks behind an opening one, as far as it is not opened again more than NESTED times."""
    left = NESTED
    for found in MARK.finditer(text, opener + 1, end):
        left -= found[0] == text[opener]
        if left < 0:
            return
        yield found


def _straight_closes(text: str, at: int, mark: str, start: int, end: int) -> bool:
    """Whether a straight mark closes what a curly or low one opened, there being no better one later."""
    if mark not in "“„" or not _closes(text, at, start, end):
        return False
    return not any(text.find(closer, at, end) >= 0 for closer in CLOSERS_OF[mark])


def _is_nested(text: str, at: int, end: int) -> int:
    """1 when a second curly opener is closed twice after it, so that it is nested; 0 when the first was never closed."""
    return int(text.count("”", at, end) > text.count("“", at, end))


def _reopened(text: str, at: int, opener: int, start: int, end: int) -> bool:
    """Whether a straight mark inside a quotation can only be an opening one (the closing one before it is missing)."""
    before, after = _before(text, at, start), _after(text, at, end)
    return before.isspace() and after.isalnum() and at - opener > 1 and text.count(text[at], at, end) % 2 == 0


def _given_up(text: str, opener: int, end: int) -> int | None:
    """Where a quotation without a closing mark stops when another one opens later in its paragraph; None at the paragraph's end."""
    mark = text[opener]
    other = text.find(mark, opener + 1, end)
    if other < 0:
        return None
    stop = max(text.rfind(char, opener + 1, other) for char in ".,!?")
    return stop + 1 if stop > opener else other


def _last_single_closer(text: str, start: int, end: int) -> int:
    return max(text.rfind(char, start, end) for char in "’'‘›‹")


def _single_closer(text: str, opener: int, start: int, end: int) -> int | None:
    """The mark that closes a single quotation, told from apostrophes by what stands around it."""
    inner, weak = 0, None
    for found in MARK.finditer(text, opener + 1, end):
        at, char = found.start(), found[0]
        inner = _depth(inner, char)
        if inner < 0 or (weak is not None and char == "‘"):
            return weak
        if inner or char not in CLOSERS_OF[text[opener]]:
            continue
        sure = _single_closes(text, at, start, end)
        if sure == "yes" or (sure == "likely" and weak is None):
            return at
        if sure == "likely":
            return at if _after(text, at, end) in STOPS else weak
        weak = at if sure == "perhaps" and weak is None else weak
    return weak


def _depth(inner: int, char: str) -> int:
    """How many double quotations are open inside a single one, after a mark."""
    if char in "“„":
        return inner + 1
    if char == "”":
        return inner - 1
    return 1 - inner if char == '"' and inner in {0, 1} else inner


def _single_closes(text: str, at: int, start: int, end: int) -> Literal["yes", "likely", "perhaps", "no"]:
    """How surely a single mark closes: after a stop, after a word, after a plural's s, or not at all (an apostrophe)."""
    before, after = _before(text, at, start), _after(text, at, end)
    if before.isspace() or after.isalnum():
        return "no"
    if before in ".,!?…;:":
        return "yes"
    return "perhaps" if before in "sS" and after.isspace() else "likely"
