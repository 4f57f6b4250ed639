"""Finds where the sentences of a paragraph begin and end, keeping quotations of several sentences whole."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from briefings.languages import endings
from briefings.languages.endings import Endings

Span = tuple[int, int]

# An opening mark and the marks that may close it; » opens in German books, ” in Swedish ones.
CLOSED_BY = {
    "“": '”"',
    "„": '“”"',
    "‟": '”"',
    "«": "»",
    "»": "«»",
    '"': '"',
    "”": "”",
    "「": "」",
    "『": "』",
    "﹁": "﹂",
    "《": "》",
}
ALWAYS_OPEN = frozenset("“„‟«「『﹁《")
MARK = re.compile(r"[“„‟«»\"”「」『』﹁﹂《》]")
SINGLE = re.compile(r"(?P<opens>(?<![^\s(\[“\"—–-])['‘](?=[^\W_]))|(?<=[,.!?…])['’](?![^\W_])")
LONGEST_UNCLOSED = 2_000
"""Letters a quotation without its closing mark may run to the paragraph's end and still be kept whole."""

STOP = re.compile(
    r"(?:[.!?…؟۔։።။។]|\u06d4)+"  # the stops that a space follows
    r"|[।॥]+"
    r"|[。！？｡]+"
)
CLOSERS = re.compile(r"(?:[\"”“’'»›)\]}」』]|\[\d{1,3}\]|[ \u00a0\u202f]»)*")
FOOTNOTE = re.compile(r"(?:\[\d{1,3}\])*")
NESTED_CLOSERS = " \t\n\u00a0\u202f\"“”‘’'»›)]」』"
ENDING_STOPS = ".!?…؟۔।॥。！？｡"
FREE_STOPS = frozenset("।॥。！？｡")
OPENING = re.compile(r"[\s\"“„‟«»‹›‘’'(\[{「『¿¡—–\-•*…·]*")
WORD_BEFORE = 24
SHORTEST_WORD = 3
WORD = re.compile(r"[\w.'’:/@&-]+\Z")
NEXT_WORD = re.compile(r"[^\W_]+['’]?")
DOTTED = re.compile(r"(?:[^\W\d_]{1,3}\.)+[^\W\d_]{1,3}\Z")
ASKED = re.compile(r"(?:[^\W_][\w.'’-]*[ ]){1,5}?(\w+)(?=[.,;:]|\s*\Z|\s(?:in|on|at|to|of|during|after|before|as)\b)")
SPACE = re.compile(r"\s*")
SOMETHING = re.compile(r"[^\W\d_]{2}|[^\x00-\u2fff]")
PARENTHESIS = re.compile(r"\(([^()]{0,400})\)")


def split(text: str, start: int, end: int, language: str) -> tuple[Span, ...]:
    r"""The spans of the sentences in one paragraph, ``text[start:end]``; a quotation of several sentences is never cut.

    Spans leave out the space around a sentence and cover everything else. Cost is linear in the paragraph's length.
    """
    paragraph = text[start:end]
    return tuple((start + a, start + b) for a, b in _split(paragraph, _kept_whole(paragraph), endings.of(language)))


def inside(text: str, start: int, end: int, language: str) -> tuple[Span, ...]:
    """As ``split``, but quotations are cut into their sentences too; for weighing what an article says, never for attribution."""
    paragraph = text[start:end]
    return tuple((start + a, start + b) for a, b in _split(paragraph, _asides(paragraph), endings.of(language)))


def quotations(paragraph: str) -> tuple[Span, ...]:
    """The stretches of a paragraph between quotation marks, marks included, in order and apart from each other."""
    doubles = list(_double(paragraph))
    return tuple(_merged([*doubles, *_uncrossed(_single(paragraph), doubles)]))


def _kept_whole(paragraph: str) -> list[Span]:
    return _merged([*quotations(paragraph), *_asides(paragraph)])


def _merged(spans: list[Span]) -> list[Span]:
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _double(paragraph: str) -> Iterator[Span]:
    """Stretches between double marks; a second opening mark means that the first was never closed."""
    opened: int | None = None
    for found in MARK.finditer(paragraph):
        at, mark = found.start(), found[0]
        if opened is not None and mark in CLOSED_BY[paragraph[opened]] and not _only_opens(paragraph, at):
            yield opened, at + 1
            opened = None
        elif _may_open(paragraph, at):
            opened = at
    if opened is not None and len(paragraph) - opened <= LONGEST_UNCLOSED:
        yield opened, len(paragraph)


def _only_opens(paragraph: str, at: int) -> bool:
    """Whether a mark that looks the same at both ends stands as an opening one: after space, before a word."""
    return paragraph[at] in '"”' and _spaced_before(paragraph, at) and paragraph[at + 1 : at + 2].isalnum()


def _may_open(paragraph: str, at: int) -> bool:
    mark, after = paragraph[at], paragraph[at + 1 : at + 2]
    if mark not in CLOSED_BY or not after:
        return False
    return mark in ALWAYS_OPEN or (not after.isspace() and _spaced_before(paragraph, at))


def _spaced_before(paragraph: str, at: int) -> bool:
    before = paragraph[at - 1 : at]
    return not before or before.isspace() or before in "([{—–-:'‘“”\""


def _single(paragraph: str) -> Iterator[Span]:
    """Stretches between single marks; only a stop or comma before the closing one tells it from an apostrophe."""
    opened: int | None = None
    if "'" not in paragraph and "‘" not in paragraph:
        return
    for found in SINGLE.finditer(paragraph):
        if found["opens"]:
            opened = found.start()
        elif opened is not None:
            yield opened, found.end()
            opened = None


def _uncrossed(singles: Iterator[Span], doubles: list[Span]) -> Iterator[Span]:
    """The stretches between single marks that do not cut across the double ones: the marks that do are apostrophes."""
    starts = [start for start, _ in doubles]
    for start, end in singles:
        first, last = bisect_right(starts, start) - 1, bisect_right(starts, end - 1) - 1
        within = first >= 0 and start < doubles[first][1]
        reaches = last >= 0 and end <= doubles[last][1]
        if within == (reaches and first == last) and (within or not reaches):
            yield start, end


def _asides(paragraph: str) -> list[Span]:
    return [found.span() for found in PARENTHESIS.finditer(paragraph)] if "(" in paragraph else []


def _split(paragraph: str, whole: list[Span], table: Endings) -> Iterator[Span]:
    lower = paragraph.islower()
    start = before = _match_end(SPACE, paragraph, 0)
    says = False  # whether the piece has more than a list's number or letter ("1.", "b)")
    for cut in _cuts(paragraph, whole, table, lower=lower):
        says = says or SOMETHING.search(paragraph, before, cut) is not None
        if says:
            yield start, _end_of(paragraph, before, cut)
            start, says = _match_end(SPACE, paragraph, cut), False
        before = max(start, cut)
    if start < len(paragraph):
        yield start, _end_of(paragraph, min(before, len(paragraph) - 1), len(paragraph))


def _end_of(paragraph: str, before: int, cut: int) -> int:
    """``cut`` without the space before it; ``before`` bounds the look back, so that the whole stays linear."""
    return before + len(paragraph[before:cut].rstrip())


def _cuts(paragraph: str, whole: list[Span], table: Endings, *, lower: bool) -> Iterator[int]:
    """Where sentences end, in order."""
    starts = [start for start, _ in whole]
    done = 0
    for stop in STOP.finditer(paragraph):
        if stop.start() < done:
            continue
        region = bisect_right(starts, stop.start()) - 1
        if region >= 0 and stop.start() < whole[region][1]:
            done = whole[region][1]
            after = _match_end(FOOTNOTE, paragraph, done)
            if _region_ends(paragraph, (whole[region][0], done), after, table, lower=lower):
                yield after
            continue
        closed = _match_end(CLOSERS, paragraph, stop.end())
        if region + 1 < len(starts):
            closed = max(stop.end(), min(closed, starts[region + 1]))
        if _stops(paragraph, stop, closed, table, lower=lower):
            yield closed
        done = closed


def _match_end(pattern: re.Pattern[str], paragraph: str, at: int) -> int:
    found = pattern.match(paragraph, at)
    return found.end() if found else at


def _region_ends(paragraph: str, region: Span, after: int, table: Endings, *, lower: bool) -> bool:
    """Whether a sentence ends with a quotation or an aside: its last mark follows a stop, and a new sentence begins."""
    start, end = region
    tail = paragraph[max(start, end - 12) : end].rstrip(NESTED_CLOSERS)
    if after >= len(paragraph) or not tail or tail[-1] not in ENDING_STOPS:
        return False
    if paragraph[start] == "(":
        return not paragraph[max(0, start - 3) : start].rstrip()[-1:].isalnum() and _begins(paragraph, after, lower=lower)
    if not paragraph[after].isspace():
        return paragraph[after] in CLOSED_BY or (tail[-1] in FREE_STOPS and paragraph[start - 1 : start] in {"：", ":"})
    return _begins(paragraph, after, lower=lower) and not (tail[-1] in "!?" and _asked(paragraph, after, table))


def _asked(paragraph: str, at: int, table: Endings) -> bool:
    """Whether the words after a quotation only say who spoke: '"Why now?" Smith asked.'."""
    found = ASKED.match(paragraph[at : at + 120].lstrip())
    return found is not None and found[1] in table.asking


def _begins(paragraph: str, at: int, *, lower: bool) -> bool:
    """Whether what follows looks like a new sentence: no small letter, no comma."""
    at = _match_end(OPENING, paragraph, at)
    letter = paragraph[at : at + 1]
    if not letter.islower():
        return letter not in ",;:"
    return lower or paragraph[at + 1 : at + 2].isupper()  # iPhone, eBay


def _stops(paragraph: str, stop: re.Match[str], closed: int, table: Endings, *, lower: bool) -> bool:
    """Whether the sentence ends at a stop outside quotations; ``closed`` is where its closing marks end."""
    if closed >= len(paragraph):
        return False
    if stop[0][0] in FREE_STOPS:
        return True
    if not paragraph[closed].isspace():
        return _space_is_missing(paragraph, stop, closed, table)
    if not _begins(paragraph, closed, lower=lower) or paragraph[stop.start() - 1 : stop.start()] in {"[", "("}:
        return False
    return stop[0] != "." or _full_stop_ends(paragraph, stop.start(), closed, table)


def _space_is_missing(paragraph: str, stop: re.Match[str], closed: int, table: Endings) -> bool:
    """Whether two sentences touch ("on Friday.The company", 'ahead.”“It')."""
    if paragraph[closed] in ALWAYS_OPEN:
        return True
    if closed > stop.end() and not paragraph[closed].isalpha():
        return False
    before = _word_before(paragraph, stop.start())
    after = paragraph[closed : closed + 2]
    return (
        len(before) >= SHORTEST_WORD
        and before[1:].isalpha()
        and before[1:].islower()
        and before.lower() not in table.never | table.rarely
        and after[:1].isupper()
        and after[1:].islower()
    )


def _word_before(paragraph: str, at: int) -> str:
    found = WORD.search(paragraph[max(0, at - WORD_BEFORE) : at].rstrip("\"”’'»)"))
    return re.split(r"['’]", found[0])[-1].lstrip(":-") if found else ""


def _word_after(paragraph: str, at: int) -> str:
    found = NEXT_WORD.match(paragraph, _match_end(OPENING, paragraph, at))
    return found[0] if found else ""


def _full_stop_ends(paragraph: str, at: int, closed: int, table: Endings) -> bool:
    """Whether the full stop at ``at`` ends a sentence rather than an abbreviation, an initial or an ordinal."""
    before, after = _word_before(paragraph, at), _word_after(paragraph, closed)
    word, opener = before.lower(), after.lower().replace("’", "'") in table.openers
    if word in table.never:
        return False
    if word in table.clock:
        return after.lower() not in table.after_clock
    if after[:1].isdigit() and word in table.numbered:
        return False
    if table.ordinals and word.isdigit() and len(word) < SHORTEST_WORD:  # "am 31. Mai", but "im Jahr 2019. Dann"
        return opener
    if word in table.rarely or DOTTED.match(before) or _initial(paragraph, at, before):
        return opener
    return True


def _initial(paragraph: str, at: int, before: str) -> bool:
    """Whether a single letter is an initial or part of an abbreviation ("J. K. Rowling", "z. B.") and not the word I."""
    if len(before) != 1 or not before.isalpha():
        return False
    return before != "I" or paragraph[max(0, at - 3) : at - 2] in {".", ""}
