"""Which entries a reader wants: words, "phrases", -not, any or all, /patterns/, by field; every decision says why.

The grammar is in docs/feeds.md. Pure: an entry and rules in, a decision out.
"""

import dataclasses
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal
from urllib.parse import urlsplit

from briefings.errors import BriefingError
from briefings.feeds import Entry
from briefings.folding import Folded, ends_word, fold, has_accents, parts_words
from briefings.patterns import Pattern, compiled
from briefings.plain import cut

Field = Literal["title", "summary", "author", "category"]
FIELDS: tuple[Field, ...] = ("title", "summary", "author", "category")

LONGEST, MOST_TERMS = 1000, 50
"""Letters and terms of one filter."""

SHOWN = 60
"""Letters of an entry that a reason repeats."""

OPENERS = {'"': '"', "“": "”", "„": "“”", "«": "»", "»": "«"}
"""Marks a phrase may stand in, with those that may close it; keyboards and phones set different ones."""

MODE = re.compile(r"\s*(any|all):\s*", re.IGNORECASE)
NAMED_FIELD = re.compile(r"([^\W\d_]+):(?!//)")


class WrongFilter(BriefingError):  # noqa: N818 - the name says what is wrong, which is how the team speaks of it
    """A filter that was not understood; ``str()`` says what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Term:
    """One thing looked for: a word or phrase, or a pattern; ``field`` None looks everywhere, ``begins`` is a word with "*" after it."""

    words: str
    field: Field | None = None
    excluded: bool = False
    begins: bool = False
    pattern: Pattern | None = dataclasses.field(default=None, compare=False)

    @property
    def told(self) -> str:
        """The term as a reason names it."""
        return f"/{self.words}/" if self.pattern else f"“{self.words}{'*' * self.begins}”"


@dataclass(frozen=True, slots=True)
class Filter:
    """Terms, of which one (``any``) or each (``all``) must be found, and none that is excluded."""

    terms: tuple[Term, ...]
    mode: Literal["any", "all"] = "any"

    @property
    def wanted(self) -> tuple[Term, ...]:
        """The terms that must be found."""
        return tuple(term for term in self.terms if not term.excluded)

    @property
    def unwanted(self) -> tuple[Term, ...]:
        """The terms that must not."""
        return tuple(term for term in self.terms if term.excluded)


@dataclass(frozen=True, slots=True)
class Rules:
    """What a reader decided for a feed: ``only`` and ``without`` as filters, ``muted`` as hosts or names of sources or authors."""

    only: Filter | None = None
    without: Filter | None = None
    muted: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Match:
    """Where a term was found, and the words there as printed."""

    term: Term
    field: Field
    found: str
    within: str


@dataclass(frozen=True, slots=True)
class Decision:
    """Whether an entry is shown, ``why`` in one plain sentence, and the matches it rests on."""

    shown: bool
    why: str
    matches: tuple[Match, ...] = ()


def parse_filter(text: str) -> Filter:
    """A filter as typed: ``all: harbour "crane crash" -football title:port* author:"Ana Ruiz" /tariffs?/``. Raises WrongFilter, WrongPattern."""
    if len(text) > LONGEST:
        raise WrongFilter(f"The filter has {len(text)} letters; {LONGEST} are the most.")
    mode = MODE.match(text)
    terms = tuple(dict.fromkeys(_terms(text[mode.end() if mode else 0 :])))
    if not terms:
        raise WrongFilter('The filter is empty. Example: harbour "crane crash" -football.')
    if len(terms) > MOST_TERMS:
        raise WrongFilter(f"The filter has {len(terms)} terms; {MOST_TERMS} are the most.")
    return Filter(terms, "all" if mode and mode[1].lower() == "all" else "any")


def _terms(text: str) -> Iterator[Term]:
    place = 0
    while place < len(text):
        if text[place].isspace() or text[place] == ",":
            place += 1
            continue
        excluded = text[place] in "-−–"
        field, start = _field(text, place + excluded)
        term, place = _term(text, start, field, excluded=excluded)
        yield term


def _field(text: str, place: int) -> tuple[Field | None, int]:
    found = NAMED_FIELD.match(text, place)
    if not found:
        return None, place
    name = found[1].lower().removesuffix("s")
    field = next((one for one in FIELDS if name in {one, "categorie"[: 9 * (one == "category")], "tag"[: 3 * (one == "category")]}), None)
    if field is None:
        raise WrongFilter(f"“{found[1]}:” is no field. Fields: {', '.join(FIELDS)}. To look for a colon, put the words in quotation marks.")
    return field, found.end()


def _term(text: str, place: int, field: Field | None, *, excluded: bool) -> tuple[Term, int]:
    """The term at a place, and where the next may begin."""
    opener = text[place : place + 1]
    if not opener or opener.isspace():
        raise WrongFilter(f"Nothing stands after “{text[:place].rpartition(' ')[2]}”.")
    if opener in OPENERS:
        return _phrase(text, place, field, excluded=excluded)
    if opener == "/":
        return _pattern(text, place, field, excluded=excluded)
    word = re.split(r"[\s,]", text[place:], maxsplit=1)[0]
    return _word(word, field, excluded=excluded), place + len(word)


def _phrase(text: str, place: int, field: Field | None, *, excluded: bool) -> tuple[Term, int]:
    ends = [end for mark in OPENERS[text[place]] if (end := text.find(mark, place + 1)) >= 0]
    if not ends:
        raise WrongFilter(f"The quotation mark in {cut(text[place:], 40)} is never closed.")
    return _word(text[place + 1 : min(ends)], field, excluded=excluded, quoted=True), min(ends) + 1


def _pattern(text: str, place: int, field: Field | None, *, excluded: bool) -> tuple[Term, int]:
    found = re.compile(r"/((?:[^/\\]|\\.)+)/(?=[\s,]|$)").match(text, place)
    if not found:
        raise WrongFilter(f"The pattern {cut(text[place:], 40)} is never closed; it ends with “/”.")
    source = found[1].replace("\\/", "/")
    return Term(source, field, excluded, pattern=compiled(_folded_pattern(source))), found.end()


def _folded_pattern(source: str) -> str:
    """A pattern in small letters, but for those after a backslash, where the case has a meaning."""
    return re.sub(r"\\.|[^\\]+", lambda found: found[0] if found[0][0] == "\\" else found[0].casefold(), source)


def _word(printed: str, field: Field | None, *, excluded: bool, quoted: bool = False) -> Term:
    begins = printed.endswith("*") and not quoted
    words = fold(printed.rstrip("*") if begins else printed).shown
    if not any(letter.isalnum() for letter in words):
        raise WrongFilter(f"“{cut(printed, 40)}” holds no letter to look for.")
    return Term(words, field, excluded, begins)


def decide(entry: Entry, rules: Rules, source: str = "") -> Decision:
    """Whether an entry is shown; mute goes before ``without``, and that before ``only``. ``source`` is the feed's own title."""
    texts = _Texts(entry)
    return (
        _muted(entry, rules.muted, source)
        or (_without(texts, rules.without) if rules.without else None)
        or (_only(texts, rules.only) if rules.only else Decision(shown=True, why=_nothing_against(rules)))
    )


def _nothing_against(rules: Rules) -> str:
    return "Shown: nothing you exclude is in it." if rules.without or rules.muted else "Shown: this feed has no filter."


def _muted(entry: Entry, muted: Iterable[str], source: str) -> Decision | None:
    host = _host(entry.link or "")
    names = {fold(name, accents=False).text: name for name in (source, *entry.authors) if name}
    for name in muted:
        if host and _is_host(_host(name) or name, host):
            return Decision(shown=False, why=f"Left out: you muted {name}, and it links to {host}.")
        if fold(name, accents=False).text in names:
            return Decision(shown=False, why=f"Left out: you muted {name}.")
    return None


def _host(address: str) -> str:
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _is_host(name: str, host: str) -> bool:
    bare = name.strip().lower().removeprefix("www.").rstrip(".")
    return "." in bare and (host == bare or host.endswith(f".{bare}"))


def _without(texts: "_Texts", unwanted: Filter) -> Decision | None:
    """Why an entry is left out, if it is: the terms of ``without`` are found, as many as its mode asks, and none of its exceptions."""
    found = tuple(filter(None, map(texts.find, unwanted.wanted)))
    enough = len(found) == len(unwanted.wanted) if unwanted.mode == "all" else bool(found)
    if not found or not enough or any(map(texts.find, unwanted.unwanted)):
        return None
    return Decision(shown=False, why=f"Left out: {_told(found[0])}.", matches=found)


def _only(texts: "_Texts", only: Filter) -> Decision:
    against = next(filter(None, map(texts.find, only.unwanted)), None)
    if against:
        return Decision(shown=False, why=f"Left out: {_told(against)}.", matches=(against,))
    found = tuple(filter(None, map(texts.find, only.wanted)))
    missing = [term for term in only.wanted if term not in {match.term for match in found}]
    if not only.wanted:
        return Decision(shown=True, why="Shown: nothing you exclude is in it.")
    if found and not (missing and only.mode == "all"):
        return Decision(shown=True, why=f"Shown: {' and '.join(map(_told, found[:3]))}.", matches=found)
    return Decision(shown=False, why=f"Left out: {_missing(missing, only)}.", matches=found)


def _missing(missing: list[Term], only: Filter) -> str:
    told = [f"{term.told}{f' in the {term.field}' if term.field else ''}" for term in missing]
    if len(told) == 1:
        return f"{told[0]} was not found{', and all words are wanted' if len(only.wanted) > 1 else ''}"
    shown = [*told[:4], *([f"{len(told) - 4} more"] if len(told) > 4 else [])]
    return f"{'none of ' if only.mode == 'any' else 'not found: '}{', '.join(shown[:-1])} and {shown[-1]}{' was found' if only.mode == 'any' else ''}"


def _told(match: Match) -> str:
    """One match in words: "harbour" is in the title (“Harbours reopen”)."""
    within = f"“{cut(match.within, SHOWN)}”"
    found = "" if match.term.pattern is None else f", as “{cut(match.found, SHOWN)}”"
    return f"{match.term.told} is in the {match.field} {within}{found}"


class _Texts:
    """An entry's texts by field, folded once."""

    def __init__(self, entry: Entry) -> None:
        self._printed: dict[Field, tuple[str, ...]] = {
            "title": (entry.title,),
            "summary": (entry.summary,),
            "author": entry.authors,
            "category": entry.categories,
        }
        self._folded: dict[tuple[Field, bool], tuple[Folded, ...]] = {}

    def find(self, term: Term) -> Match | None:
        """The first place of a term; its accents count when it has any."""
        for field in (term.field,) if term.field else FIELDS:
            for text in self._of(field, accents=bool(term.pattern) or has_accents(term.words)):
                place = term.pattern.search(text.text) if term.pattern else _place(term, text.text)
                if place and place[1] > place[0]:
                    return Match(term, field, text.original(*place), _around(text, *place))
        return None

    def _of(self, field: Field, *, accents: bool) -> tuple[Folded, ...]:
        key = (field, accents)
        if key not in self._folded:
            self._folded[key] = tuple(fold(text, accents=accents) for text in self._printed[field])
        return self._folded[key]


def _place(term: Term, text: str) -> tuple[int, int] | None:
    """Where a word or phrase stands as whole words."""
    words = fold(term.words, accents=has_accents(term.words)).text
    start = text.find(words)
    while start >= 0:
        end = start + len(words)
        whole = parts_words(text[start - 1 : start] if start else "", words[0])
        if whole and (term.begins or ends_word(words[-1], text[end : end + 1])):
            return start, end
        start = text.find(words, start + 1)
    return None


def _around(text: Folded, start: int, end: int) -> str:
    """The words printed around a place, so that a reason shows it even in a long text."""
    if len(text.shown) <= SHOWN:
        return text.shown
    first, last = text.places[start], text.places[end - 1] + 1
    begin = max(0, first - 20)
    begin = text.shown.find(" ", begin, first) + 1 or begin if begin else 0
    return f"{'…' * (begin > 0)}{text.shown[begin : max(last, begin + SHOWN - 2)]}{'…' * (max(last, begin + SHOWN - 2) < len(text.shown))}"
