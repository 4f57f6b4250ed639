"""Patterns that cost at most (letters × states), whatever they are: a subset of regular expressions run on all paths at once.

Python's ``re`` tries one path after the other, takes exponential time on patterns like ``(a+)+$``, and cannot be stopped in its thread. A
time limit in another process would answer differently on a busy machine. A Thompson automaton needs neither: it has no back-tracking,
hence no back-references and no look-around, which filters do not miss.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from briefings.errors import BriefingError
from briefings.folding import is_word

LONGEST = 200
"""Letters of a pattern."""

MOST_STATES = 300
"""States of its automaton; counted repetition multiplies them."""

MOST_REPEATS = 50
DEEPEST = 20
"""Groups inside groups."""

Test = Callable[[str], bool]


class WrongPattern(BriefingError):  # noqa: N818 - the name says what is wrong, which is how the team speaks of it
    """A pattern that cannot be used; ``str()`` says what is wrong with it."""


@dataclass(slots=True)
class _State:
    """Where a path may stand: ``test`` says which letter leads on; without one the ``ways`` are free, if ``at`` holds."""

    test: Test | None = None
    at: str = ""
    ways: list[int] = field(default_factory=list)


Piece = tuple[int, list[int]]
"""A part of the automaton: its first state, and the states whose ways are still open."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """A pattern ready to search with; make one with ``compiled``."""

    source: str
    states: tuple[_State, ...]
    first: int
    final: int

    def search(self, text: str) -> tuple[int, int] | None:
        """Start and end of the leftmost match, the longest of those; None without one."""
        return _search(self, text)


@lru_cache(maxsize=256)
def compiled(source: str) -> Pattern:
    r"""The pattern: letters, ``. [a-z] [^0-9] \d \w \s \b ^ $ ( | ) * + ? {2,5}``, to be searched in folded text.

    Raises WrongPattern.
    """
    if len(source) > LONGEST:
        raise WrongPattern(f"The pattern has {len(source)} letters; {LONGEST} are the most.")
    return _Reader(source).pattern()


SETS: dict[str, Test] = {
    "d": str.isdecimal,
    "D": lambda letter: not letter.isdecimal(),
    "w": is_word,
    "W": lambda letter: not is_word(letter),
    "s": str.isspace,
    "S": lambda letter: not letter.isspace(),
}
PLACES = {"b": "boundary", "B": "inside"}
CONTROLS = {"n": "\n", "t": "\t", "r": "\r"}


class _Reader:
    """Reads a pattern from left to right and builds its automaton."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.place = 0
        self.depth = 0
        self.states: list[_State] = []

    def pattern(self) -> Pattern:
        piece = self._choice()
        if self.place < len(self.source):
            raise self._wrong("has a “)” that opens nowhere")
        final = self._state()
        self._join(piece[1], final)
        return Pattern(self.source, tuple(self.states), piece[0], final)

    def _wrong(self, what: str) -> WrongPattern:
        return WrongPattern(f"The pattern /{self.source}/ {what}.")

    def _state(self, test: Test | None = None, at: str = "", ways: Iterable[int] = ()) -> int:
        if len(self.states) >= MOST_STATES:
            raise self._wrong("repeats too much")
        self.states.append(_State(test, at, list(ways)))
        return len(self.states) - 1

    def _join(self, ends: Iterable[int], to: int) -> None:
        for end in ends:
            self.states[end].ways.append(to)

    def _next(self) -> str:
        return self.source[self.place : self.place + 1]

    def _take(self) -> str:
        letter = self._next()
        self.place += 1
        return letter

    def _choice(self) -> Piece:
        branches = [self._sequence()]
        while self._next() == "|":
            self.place += 1
            branches.append(self._sequence())
        if len(branches) == 1:
            return branches[0]
        return self._state(ways=[first for first, _ in branches]), [end for _, ends in branches for end in ends]

    def _sequence(self) -> Piece:
        first = self._state()
        ends = [first]
        while self._next() not in {"", "|", ")"}:
            piece = self._repeated()
            self._join(ends, piece[0])
            ends = piece[1]
        return first, ends

    def _repeated(self) -> Piece:
        start = self.place
        piece = self._atom()
        if self._next() in {"*", "+", "?", "{"}:
            piece = self._repeat(piece, start)
            if self._next() == "?":
                self.place += 1  # "as little as possible" finds the same places
            if self._next() in {"*", "+", "{"}:
                raise self._wrong("repeats a repetition; put it in ( )")
        return piece

    def _repeat(self, piece: Piece, start: int) -> Piece:
        sign, stop = self._take(), self.place - 1
        if sign == "{":
            return self._counted(piece, start, stop)
        return {"*": self._star, "+": self._plus, "?": self._maybe}[sign](piece)

    def _star(self, piece: Piece) -> Piece:
        loop = self._state(ways=[piece[0]])
        self._join(piece[1], loop)
        return loop, [loop]

    def _plus(self, piece: Piece) -> Piece:
        loop = self._state(ways=[piece[0]])
        self._join(piece[1], loop)
        return piece[0], [loop]

    def _maybe(self, piece: Piece) -> Piece:
        fork = self._state(ways=[piece[0]])
        return fork, [fork, *piece[1]]

    def _counted(self, piece: Piece, start: int, stop: int) -> Piece:
        """``x{2,4}`` as x x (x (x)?)?, by reading x again each time."""
        least, most = self._numbers()
        after = self.place
        copies = [piece, *(self._copy(start, stop) for _ in range(max(least, most or least + 1, 1) - 1))]
        self.place = after
        if most is None:
            copies[-1] = self._star(copies[-1])
        optional = [self._maybe(copy) if number >= least and most is not None else copy for number, copy in enumerate(copies)]
        return self._chain(optional) if most != 0 else self._nothing()

    def _nothing(self) -> Piece:
        empty = self._state()
        return empty, [empty]

    def _copy(self, start: int, stop: int) -> Piece:
        self.place = start
        piece = self._atom()
        if self.place != stop:
            raise self._wrong("repeats a repetition; put it in ( )")
        return piece

    def _chain(self, pieces: list[Piece]) -> Piece:
        first, ends = pieces[0]
        for piece in pieces[1:]:
            self._join(ends, piece[0])
            ends = piece[1]
        return first, ends

    def _numbers(self) -> tuple[int, int | None]:
        inside, closed, _ = self.source[self.place :].partition("}")
        least, comma, most = inside.partition(",")
        if not closed or not (least + most).isdecimal() or not (least + most).isascii() or len(inside) > 6:
            raise self._wrong("has a “{” without numbers; write \\{ for the sign")
        self.place += len(inside) + 1
        low, high = int(least or 0), (int(most) if most else None) if comma else int(least)
        if max(low, high or 0) > MOST_REPEATS or (high is not None and high < low):
            raise self._wrong(f"repeats {{{inside}}}; {MOST_REPEATS} times are the most")
        return low, high

    def _atom(self) -> Piece:
        letter = self._take()
        if letter == "(":
            return self._group()
        if letter in {"*", "+", "?", "{"}:
            raise self._wrong(f"has a “{letter}” with nothing before it; write \\{letter} for the sign")
        if letter in {"^", "$"}:
            return self._at("start" if letter == "^" else "end")
        if letter == "\\" and self._next() in PLACES:
            return self._at(PLACES[self._take()])
        single = self._state(self._test(letter))
        return single, [single]

    def _at(self, place: str) -> Piece:
        state = self._state(at=place)
        return state, [state]

    def _group(self) -> Piece:
        if self.source.startswith("?", self.place):
            if not self.source.startswith("?:", self.place):
                raise self._wrong("uses “(?”, which I do not know; plain groups ( ) are enough")
            self.place += 2
        self.depth += 1
        if self.depth > DEEPEST:
            raise self._wrong("has too many groups inside each other")
        piece = self._choice()
        if self._take() != ")":
            raise self._wrong("has a “(” that is never closed")
        self.depth -= 1
        return piece

    def _test(self, letter: str) -> Test:
        if letter == ".":
            return lambda one: one != "\n"
        if letter == "[":
            return self._class()
        return self._escaped() if letter == "\\" else letter.__eq__

    def _escaped(self) -> Test:
        letter = self._take()
        if letter in SETS:
            return SETS[letter]
        return self._sign(letter).__eq__

    def _sign(self, letter: str) -> str:
        """What an escaped letter stands for."""
        if not letter:
            raise self._wrong("ends with a “\\”")
        if letter.isalnum() and letter not in CONTROLS:
            raise self._wrong(f"uses “\\{letter}”, which I do not know")
        return CONTROLS.get(letter, letter)

    def _class(self) -> Test:
        negative = self._next() == "^"
        self.place += negative
        tests = list(self._members())
        self.place += 1
        if negative:
            return lambda letter: not any(test(letter) for test in tests)
        return lambda letter: any(test(letter) for test in tests)

    def _members(self) -> Iterator[Test]:
        first = True
        while first or self._next() != "]":
            first = False
            letter = self._take()
            if not letter:
                raise self._wrong("has a “[” that is never closed")
            if letter == "\\" and self._next() in SETS:
                yield SETS[self._take()]
                continue
            yield self._range(self._sign(self._take()) if letter == "\\" else letter)

    def _range(self, low: str) -> Test:
        if self._next() != "-" or self.source[self.place + 1 : self.place + 2] in {"]", ""}:
            return low.__eq__
        self.place += 1
        high = self._take()
        high = self._sign(self._take()) if high == "\\" else high
        if high < low:
            raise self._wrong(f"has the range {low}-{high}, which is empty")
        return lambda letter: low <= letter <= high


def _search(pattern: Pattern, text: str) -> tuple[int, int] | None:
    """All paths at once, each with the earliest place it can have begun at."""
    best: tuple[int, int] | None = None
    active: dict[int, int] = {}
    for place in range(len(text) + 1):
        if best is None:
            active.setdefault(pattern.first, place)
        reached = _spread(pattern, active, text, place)
        if pattern.final in reached and (best is None or reached[pattern.final] <= best[0]):
            best = reached[pattern.final], place
        active = _step(pattern, reached, text[place : place + 1], best)
        if best is not None and not active:
            break
    return best


def _spread(pattern: Pattern, active: dict[int, int], text: str, place: int) -> dict[int, int]:
    """The states reached without a letter; those that began earlier go first, so each state is visited once."""
    reached: dict[int, int] = {}
    for state, begun in sorted(active.items(), key=lambda item: item[1]):
        waiting = [state]
        while waiting:
            one = waiting.pop()
            if one in reached:
                continue
            reached[one] = begun
            here = pattern.states[one]
            if here.test is None and (not here.at or _holds(here.at, text, place)):
                waiting += here.ways
    return reached


def _step(pattern: Pattern, reached: dict[int, int], letter: str, best: tuple[int, int] | None) -> dict[int, int]:
    moved: dict[int, int] = {}
    if not letter:
        return moved
    for state, begun in reached.items():
        here = pattern.states[state]
        if here.test is not None and (best is None or begun <= best[0]) and here.test(letter):
            for way in here.ways:
                moved[way] = min(begun, moved.get(way, begun))
    return moved


def _holds(at: str, text: str, place: int) -> bool:
    if at == "start":
        return place == 0
    if at == "end":
        return place == len(text)
    before, after = text[place - 1 : place] if place else "", text[place : place + 1]
    parted = bool(before and is_word(before)) != bool(after and is_word(after))
    return parted == (at == "boundary")
