"""What tells one report from others: its names, its numbers and its words, comparable between languages."""

import math
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import chain
from typing import Literal

from briefings.countries import is_country
from briefings.days import days_of
from briefings.folding import fold
from briefings.held import held
from briefings.language import guess
from briefings.languages import lexicon
from briefings.reports import Report

Kind = Literal["name", "number", "word"]

WORD = re.compile(
    r"(?P<score>(?<![\d:.,])\d{1,2}[:–-]\d{1,2}(?![\d:–-]))"
    r"|(?P<number>\d+(?:[.,'’\u00a0\u202f ]\d{3})+(?!\d)|\d+(?:[.,]\d+)?)(?P<scale>[ \u00a0](?:mil (?:millones|milhões)|[^\W\d_]{3,11}))?"
    r"|(?P<word>[^\W\d_]+(?:['’&][^\W\d_]+)*)"
    r"|(?P<stop>[.!?…:;\n•|]+)"
)
SCALES = {
    "million": 1.0, "millions": 1.0, "millionen": 1.0, "millones": 1.0, "milioni": 1.0, "milhões": 1.0, "milhão": 1.0, "millón": 1.0, "mio": 1.0,
    "billion": 1e3, "milliarden": 1e3, "milliarde": 1e3, "milliards": 1e3, "milliard": 1e3, "miliardi": 1e3, "miliardo": 1e3,
    "mil millones": 1e3, "mil milhões": 1e3, "bilhões": 1e3, "bilhão": 1e3, "mrd": 1e3, "trillion": 1e6, "billionen": 1e6, "billones": 1e6,
}  # fmt: skip
"""Millions in what stands behind a number."""

SPELLED = {
    "en": "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty",
    "de": "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig",
    "fr": "deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt",
    "es": "dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte",
    "it": "due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove venti",
    "pt": "dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezasseis dezassete dezoito dezanove vinte",
}
NUMBERS = {code: {word: str(at) for at, word in enumerate(words.split(), 2)} for code, words in SPELLED.items()}
TENS = {"en": dict(zip("thirty forty fifty sixty seventy eighty ninety".split(), map(str, range(30, 100, 10)), strict=True))}

SMALL, FEW = 3, 12
YEARS = range(1900, 2100)
TELLING_NUMBER = 0.7
"""A number from which two reports may contradict each other; small and round ones and years stand everywhere."""

Place = Callable[[int], float]
"""How far up a token stands, by its number."""

CUT = 6
"""Letters of a word that are compared: cutting stems words of all six languages alike, and finds what they share ("magnitude", "magnitud")."""

PRIOR = 100
USUAL: Mapping[Kind, float] = {"name": 0.002, "number": 0.004, "word": 0.02}
"""Of how many reports a trait is expected in one, and how many reports that expectation weighs: a digest of four reports tells little of
what is common in the news."""

HEAVY = {"name": 1.6, "number": 1.2, "word": 1.0}
AT_TOP, AT_LEDE = 2.0, 1.4
LEDE = 40
"""Words of the body that count as its lede."""
LONGEST_INITIALS, MOST_OPENINGS = 5, 2
MOST = 220
"""Words of a report that are compared."""


@dataclass(frozen=True, slots=True)
class Trait:
    """A name, number or word of a report: ``key`` is what is compared, ``printed`` how it stands there, ``place`` how far up."""

    key: str
    kind: Kind
    printed: str
    place: float


@dataclass(frozen=True, slots=True)
class Traits:
    """What is compared of a report, or of an event that was sent, by the traits' keys: their weights, kinds, and words as printed.

    ``top`` are those in the headline, the dek or the lede, ``headline`` those in the headline, ``telling`` the numbers that tell reports apart.
    ``keys`` are all of them, ``names`` the names and ``headed`` those in the headline. ``length`` is that of the vector of weights; ``named``, ``topped`` and
    ``heading`` are the weight of all names, of all at the top, and of the names in the headline. ``topmost`` are the names at the top and ``topping`` their
    weight; ``words`` what is neither name nor number and ``worded`` the length of their vector. ``subjects`` are the names in the headline that tell
    which event it is, each with its key: no countries and no initials, which outlets abroad put there for any.
    """

    weights: Mapping[str, float]
    kinds: Mapping[str, Kind]
    printed: Mapping[str, str]
    top: frozenset[str]
    headline: frozenset[str]
    telling: frozenset[str]
    keys: frozenset[str]
    names: frozenset[str]
    headed: frozenset[str]
    dates: frozenset[str]
    language: str
    length: float
    named: float
    topped: float
    heading: float
    topmost: frozenset[str]
    topping: float
    words: frozenset[str]
    worded: float
    subjects: Mapping[str, str]


@dataclass(frozen=True)
class Document:
    """The traits of one text before they are weighed among others, with the days and the language of the text.

    What follows from these alone is worked out once, for a text stands in the digests of many channels.
    """

    traits: tuple[Trait, ...]
    dates: frozenset[str]
    language: str

    @cached_property
    def below(self) -> frozenset[str]:
        """The keys of what stands under the headline."""
        return frozenset(trait.key for trait in self.traits if trait.place < AT_TOP)

    @cached_property
    def gist(self) -> "Gist":
        """Its traits by their keys."""
        return _gist(self.traits)


@dataclass(frozen=True, slots=True)
class Gist:
    """The part of ``Traits`` that a text has whatever it is compared with; ``factors`` are a trait's kind and what its rarity is multiplied with."""

    factors: Mapping[str, tuple[Kind, float, float, float]]
    kinds: Mapping[str, Kind]
    printed: Mapping[str, str]
    top: frozenset[str]
    headline: frozenset[str]
    telling: frozenset[str]
    keys: frozenset[str]
    names: frozenset[str]
    words: frozenset[str]
    subjects: Mapping[str, str]


@dataclass(frozen=True, slots=True, eq=False)
class _Read:
    """A report by itself, before others say which of its words are names; ``capital`` are those that may be."""

    language: str
    tokens: tuple["_Token", ...]
    sure: frozenset[str]
    small: frozenset[str]
    capital: frozenset[str]
    days: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Token:
    """A word as the trait it is, and as the ``name`` it is instead where others print it as one, which takes a capital."""

    folded: str
    trait: Trait
    name: Trait | None


HELD = 4_000
"""Words and numbers of which is held what they are, some 1 MB: those that stand in nearly every text are fewer, and any other takes a microsecond."""
READ = 4_000
"""Reports that are held as they were read, some 10 kB each, and as documents, as much again: many channels follow one feed."""
TOKENS = 20_000
"""Tokens that are held, since the same words stand in many reports."""


def documents(reports: Sequence[Report]) -> list[Document]:
    """The traits of each report; what is a name is told from all of them together."""
    read = list(map(_read, reports))
    names = _names(read)
    return [_document(one, one.capital & names) for one in read]


@held(READ)
def _document(one: _Read, names: frozenset[str]) -> Document:
    traits = tuple(token.name if token.name and token.folded in names else token.trait for token in one.tokens)
    return Document(traits, one.days, one.language)


def keys_of(words: str) -> tuple[frozenset[str], ...]:
    """For each telling word of what somebody typed, the keys under which reports may have it."""
    idle = _idle(guess(words))
    found = [match for match in WORD.finditer(words) if match["word"] or match["number"]]
    telling = [match for match in found if match[0] not in idle] or found
    return tuple(frozenset(_forms(match)) for match in telling)


def _forms(found: re.Match[str]) -> Iterator[str]:
    if found["number"]:
        yield f"#{number(found['number'])[0]}"
    else:
        plain = _whole(found["word"])
        yield from (plain, plain[:CUT])


def _whole(word: str) -> str:
    """A word as the key of the name it may be."""
    return _singular(_bare(word.lower().replace("’", "'")))


def weighed(some: Sequence[Document]) -> list[Traits]:
    """The traits of each text, weighed by how rare they are among all of them."""
    counts = Counter(chain.from_iterable(one.gist.factors for one in some))
    rare: Mapping[Kind, Sequence[float]] = {kind: [rarity(kind, many, len(some)) for many in range(len(some) + 1)] for kind in USUAL}
    return [_traits(one, counts, rare) for one in some]


def _traits(document: Document, counts: Mapping[str, int], rare: Mapping[Kind, Sequence[float]]) -> Traits:
    """How much each trait tells: rarer, higher up and oftener is more."""
    gist = document.gist
    weights = {key: rare[kind][counts[key]] * often * heavy * place for key, (kind, often, heavy, place) in gist.factors.items()}
    weight, headed, topmost = weights.__getitem__, gist.headline & gist.names, gist.top & gist.names
    return Traits(
        weights,
        gist.kinds,
        gist.printed,
        gist.top,
        gist.headline,
        gist.telling,
        gist.keys,
        gist.names,
        headed,
        dates=document.dates,
        language=document.language,
        length=math.sqrt(math.fsum(one * one for one in weights.values())),
        named=math.fsum(map(weight, gist.names)),
        topped=math.fsum(map(weight, gist.top)),
        heading=math.fsum(map(weight, headed)),
        topmost=topmost,
        topping=math.fsum(map(weight, topmost)),
        words=gist.words,
        worded=math.sqrt(math.fsum(one * one for one in map(weight, gist.words))),
        subjects=gist.subjects,
    )


def _gist(traits: Iterable[Trait]) -> Gist:
    found = _merged(traits)
    places = {key: max(one.place for one in some) for key, some in found.items()}
    kinds: dict[str, Kind] = {key: some[0].kind for key, some in found.items()}
    return Gist(
        {key: (kinds[key], 1 + math.log(len(some)) / 2, _heavy(some[0]), places[key]) for key, some in found.items()},
        kinds,
        {key: some[0].printed for key, some in found.items()},
        top=frozenset(key for key, place in places.items() if place > 1),
        headline=frozenset(key for key, place in places.items() if place == AT_TOP),
        telling=frozenset(key for key, kind in kinds.items() if kind == "number" and number_weight(key) >= TELLING_NUMBER),
        keys=frozenset(found),
        names=frozenset(key for key, kind in kinds.items() if kind == "name"),
        words=frozenset(key for key, kind in kinds.items() if kind == "word"),
        subjects=_subjects([some[0] for some in found.values()]),
    )


def _subjects(traits: Sequence[Trait]) -> Mapping[str, str]:
    """The names of a headline. Where there is nothing else also what opens it, which no text shows to be a name or none.

    In German and In Headlines Like This every word may open it.
    """
    capital = [one for one in traits if one.place == AT_TOP and one.printed[:1].isupper() and _tells_which(one)]
    openings = {one.key for one in capital if one.kind == "word"}
    alone = len(openings) <= MOST_OPENINGS and all(one.place == AT_TOP for one in traits)
    named = {one.key: one.key for one in capital if one.kind == "name"}
    return named | {_whole(one.printed): one.key for one in capital if alone and one.key in openings}


def _tells_which(name: Trait) -> bool:
    return not is_country(name.key) and not (name.printed.isupper() and len(name.key) <= LONGEST_INITIALS)


def _heavy(one: Trait) -> float:
    return HEAVY[one.kind] * (number_weight(one.key) if one.kind == "number" else 1)


@held(HELD)
def rarity(kind: Kind, many: int, texts: int) -> float:
    """How rare a trait is that so many of the texts have, 0 or more."""
    return max(0.0, math.log((texts + PRIOR) / (many + PRIOR * USUAL[kind])))


@held(HELD)
def number_weight(key: str) -> float:
    """How much a number tells by itself, 0 to 1: three people and the year stand in every report, 2,300 hectares in few.

    >>> number_weight("#3"), number_weight("#2300"), number_weight("#2026")
    (0.15, 1.0, 0.3)
    """
    shown = key[1:]
    if not shown.isdecimal():
        return 1.0
    value = int(shown[:15])
    if value <= SMALL:
        return 0.15
    if value <= FEW:
        return 0.4
    if value in YEARS:
        return 0.3
    return 0.6 if value in {15, 20, 30, 40, 50, 60, 100, 200, 500, 1000} else 1.0


def _merged(found: Iterable[Trait]) -> dict[str, list[Trait]]:
    merged: dict[str, list[Trait]] = {}
    for one in found:
        if one.key:
            merged.setdefault(one.key, []).append(one)
    return merged


def _names(read: Sequence[_Read]) -> frozenset[str]:
    """Words that more reports print as a name inside a sentence than print small."""
    sure = Counter(chain.from_iterable(one.sure for one in read))
    small = Counter(chain.from_iterable(one.small for one in read))
    return frozenset(word for word, times in sure.items() if times > small[word])


@held(READ)
def _read(report: Report) -> _Read:
    """The tokens of a report that may tell something, the headline's first."""
    language = report.language if report.language != "und" else guess(f"{report.title}. {report.body}")
    title = _tokens(report.title, language, lambda _: AT_TOP, sure=not _shouted(report.title))
    body = _tokens(report.body, language, lambda at: AT_LEDE if at < LEDE else 1.0, sure=True)
    found = [*title, *body][:MOST]
    tokens = tuple(token for token, _ in found)
    return _Read(
        language,
        tokens,
        sure=frozenset(token.folded for token, is_sure in found if is_sure),
        small=frozenset(token.folded for token in tokens if token.name is None),
        capital=frozenset(token.folded for token in tokens if token.name is not None),
        days=days_of(report, language),
    )


def _shouted(title: str) -> bool:
    """Whether a headline sets most Words With Capitals, so that they tell no names."""
    words = re.findall(r"[^\W\d_]{4,}", title)[1:]
    return len(words) > 2 and sum(word[0].isupper() for word in words) > 0.6 * len(words)


def _tokens(text: str, language: str, place: Place, *, sure: bool) -> Iterator[tuple[_Token, bool]]:
    """Each token, and whether it is surely a name."""
    opening, before, german = True, "", language == "de"
    for at, found in enumerate(WORD.finditer(text)):
        if found["stop"]:
            opening, before = True, ""
        elif found["word"] is None:
            number = _score(found["score"], place(at)) if found["score"] else _number(found["number"], found["scale"] or "", place(at))
            if number is not None:
                yield number, False
            opening, before = False, "#"
        else:
            word = found["word"]
            made = _word(word, language, place(at))
            if made is not None:
                is_name = made.name is not None and sure and not opening
                yield made, is_name and (not german or _is_german_name(text, found, before))
            opening, before = False, word


def _numbered(key: str, printed: str, place: float) -> _Token:
    return _Token(f"#{key}", Trait(f"#{key}", "number", printed, place), None)


@held(TOKENS)
def _score(score: str, place: float) -> _Token | None:
    """A result, but not a time of day."""
    shown = score.replace(":", "-").replace("–", "-")
    return None if shown.endswith(MINUTES) else _numbered(shown, shown, place)


MINUTES = tuple(f"-{minute:02}" for minute in range(60))


@held(TOKENS)
def _number(digits: str, scale: str, place: float) -> _Token:
    return _numbered(*number(digits, scale.strip().lower()), place)


def number(printed: str, scale: str = "") -> tuple[str, str]:
    """A number as it is compared, and as it is shown; "48.000" and "48,000" are one, and so are "7.5 billion" and "7.500 millones".

    >>> number("48.000"), number("6,2"), number("7.5", "billion")
    (('48000', '48.000'), ('6.2', '6,2'), ('7500m', '7.5 billion'))
    """
    parts = re.split(r"[.,'’\u00a0\u202f ]", printed)
    whole = len(parts) > 1 and all(len(part) == 3 for part in parts[1:])
    plain = "".join(parts) if whole else ".".join(parts)
    if scale in SCALES:
        return f"{float(plain[:15]) * SCALES[scale]:g}m", f"{printed} {scale}"
    return plain.lstrip("0") or "0", printed


@held(TOKENS)
def _word(word: str, language: str, place: float) -> _Token | None:
    lower = word.lower().replace("’", "'")
    if value := _spelled(language).get(lower):
        return _numbered(value, word, place)
    bare = _bare(lower)
    if bare in _idle(language) or lower in _idle(language) or len(bare) < 2:
        return None
    folded, printed, capital = _singular(bare), _printed(word), word[0].isupper() or word[-1].isupper()
    return _Token(folded, Trait(folded[:CUT], "word", printed, place), Trait(folded, "name", printed, place) if capital else None)


def _printed(word: str) -> str:
    return word[:-2] if word.endswith(("'s", "’s")) else word


@cache
def _spelled(language: str) -> Mapping[str, str]:
    return {**NUMBERS.get(language, {}), **TENS.get(language, {})}


@held(HELD)
def _bare(lower: str) -> str:
    """A word without its elided article or its possessive: l'Ambra, Velmar's."""
    if lower.endswith("'s"):
        return lower[:-2]
    head, mark, tail = lower.partition("'")
    return tail if mark and len(head) <= 5 and len(tail) > 1 else lower


@held(HELD)
def _singular(bare: str) -> str:
    """Folded, without accents and a final s: plurals, and German and English genitives of names."""
    plain = fold(bare, accents=False).text
    return plain[:-1] if len(plain) > 4 and plain.endswith("s") and not plain.endswith("ss") else plain


def cut(word: str) -> str:
    """A word as its trait is compared, when it is no name.

    >>> cut("Reopened"), cut("magnitud")
    ('reopen', 'magnit')
    """
    return _singular(_bare(word.lower()))[:CUT]


@cache
def _idle(language: str) -> frozenset[str]:
    """Words that tell nothing of an event: stop words, days and months, who said it."""
    table = lexicon(language) or lexicon("en")
    if table is None:
        return frozenset()
    return table.stop_words | table.calendar | table.speech_verbs | table.determiners | table.honorifics.keys() | table.prepositions


@cache
def _offices() -> frozenset[str]:
    """German nouns that are no names by themselves: offices and bodies."""
    table = lexicon("de")
    return table.role_nouns | table.group_nouns | table.organisation_words if table else frozenset()


GERMAN_PLACE = frozenset("in bei aus".split())
GERMAN_NO_NAME = frozenset(
    "haft kraft ordnung not gefahr sicherheit betrieb zukunft folge höhe kürze bar form brand sachen angriff sicht".split()
)


def _is_german_name(text: str, found: re.Match[str], before: str) -> bool:
    """German prints every noun with a capital: a name stands beside another one without an article, or where a town stands."""
    lower = found["word"].lower()
    if lower in _offices() or lower in GERMAN_NO_NAME:
        return False
    if before in GERMAN_PLACE:
        return not lower.endswith(("ung", "heit", "keit", "tion", "schaft", "en", "tät"))
    following = text[found.end() : found.end() + 2]
    beside = len(following) == 2 and following[0] == " " and following[1].isupper()
    return bool((before[:1].isupper() and before.lower() not in _idle("de")) or beside)
