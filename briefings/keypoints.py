"""Chooses the sentences that tell the story: verbatim, each standing alone, in the article's order."""

import math
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefings import sentences
from briefings.centrality import ranks
from briefings.languages import lexicon
from briefings.leaning import leaning
from briefings.models import Article, KeyPoint, Quote
from briefings.terms import terms

Reporter = Callable[[int, int], str | None]

WEIGHTS = {
    "first": 0.6,
    "early": 2.5,
    "central": 0.95,
    "headline": 1.4,
    "dek": 1.1,
    "frequent": 0.5,
    "names": 0.15,
    "numbers": 0.4,
    "short": -1.0,
    "long": -0.8,
    "leans": -2.0,
    "quoted": -2.0,
    "asks": -1.5,
    "first person": -0.8,
}
"""Rounded from a logistic regression on membership in the oracle summary (the sentences that greedily reach the best ROUGE-1 with the
editor's summary) of the tuned part of the labelled corpus; what an editor forbids (leaning, questions) is weighed by hand."""

REPEATS = 1.5
"""What likeness to a point already chosen costs (maximal marginal relevance)."""
SAME, SAME_COSTS = 0.75, 3.0
"""From this share of common stems two sentences say the same, and the second one has to be very much wanted."""
KNOWN_NAMES = 0.3
"""What naming nobody and no place that is new costs."""
GRAPH = 80
"""Sentences that enter the graph at most: its cost grows with their square, so the whole stays linear in the article's length."""
FEWEST_WORDS = 5
MOST_WORDS = 70
MOSTLY_QUOTE = 0.5
UNSPACED_LETTERS = 2.5  # letters of Chinese or Japanese that weigh as a word

STOPPED = re.compile(r"[.!?…。！？।॥؟۔։።][\"”“’'»›)\]」』\s]*\Z")
FURNITURE = re.compile(
    r"(?:read (?:more|also|next|full)|see also|also read|click (?:here|to)|sign up|subscribe|follow us|advertisement|related(?: stor|:)|more (?:on|from) "
    r"|(?:image|photo|picture|video|audio|credit|source)s?(?: credit)?:|(?:©|\(c\)|copyright)|all rights reserved|watch:|listen:|share this|loading|summarize|correction:|editor'?s note"
    r"|this (?:article|story) (?:was|has|is|first|originally)|lea también|lee también|leer más|suscríbe|síguenos|lire aussi|à lire|abonnez|lesen sie|mehr zum thema|mehr dazu|foto:|bild:|quelle:|leggi anche|iscriviti|leia (?:também|mais)|assine)",
    re.IGNORECASE,
)
CAPITAL = re.compile(r"(?<![.!?…:])\s[\"“„«'‘(]?([^\W\d_a-zß-öø-ÿ][\w’'-]+)")
CREDIT = re.compile(r"\n|\b(?:Image|Photo|Photograph|Picture|Foto|Bild|Imagen|Imagem)(?: credit)?s?: ")
"""What only captions and lists have."""
# What was done, in the passive: a second sentence that tells an event again ("The pact was signed by A and B in C").
PASSIVE = {
    "en": re.compile(r"\b(?:was|were|been|is|are|being)\s+(?:\w+ly\s+)?(\w{4,})"),
    "es": re.compile(r"\b(?:fue|fueron|sido|será|serán)\s+(?:\w+mente\s+)?(\w{4,})"),
    "fr": re.compile(r"\b(?:été|est|sont|fut|sera|seront)\s+(?:\w+ment\s+)?(\w{4,})"),
    "de": re.compile(r"\b(?:wurden?|wird|werden)\b.{0,120}?\b(\w*(?:ge\w{3,}(?:t|en)|\w{3,}iert|(?:ver|be|er|ent|unter)\w{3,}(?:t|en)))\b"),
    "it": re.compile(r"\b(?:stat[oaie]|viene|vengono|fu|furono|sarà)\s+(?:\w+mente\s+)?(\w{4,})"),
    "pt": re.compile(r"\b(?:foi|foram|sido|será|serão)\s+(?:\w+mente\s+)?(\w{4,})"),
}
OPENING = 200
"""Letters of a sentence in which its passive is looked for."""
SMALL_WORD = re.compile(r"(?<![\w’'])(?:I\b|[^\W\d_]?[a-zß-öø-ÿ]+)(?!\w)")
FIRST_WORD = re.compile(r"[^\W\d_]+")
NUMBER = re.compile(r"\d[\d.,]*")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence that may become a key point, with its stems and what speaks for and against it."""

    start: int
    end: int
    words: int
    stems: tuple[str, ...]
    names: frozenset[str]
    features: dict[str, float]


def choose(
    article: Article,
    quotes: Sequence[Quote],
    count: int,
    algorithm: str = "text-rank",
    reporter: Reporter | None = None,
) -> tuple[KeyPoint, ...]:
    """At most ``count`` sentences of the article's paragraphs, each once, in the article's order.

    ``quotes`` are those shown beside the points: a sentence that is mostly one of them is kept out. ``algorithm`` is one of
    ``centrality.ALGORITHMS`` (ValueError otherwise). ``reporter`` tells whose indirect speech a span reports.
    """
    found = candidates(article, quotes, algorithm)
    chosen = _picked(found, count)
    return tuple(
        KeyPoint(article.text[one.start : one.end], one.start, one.end, reporter(one.start, one.end) if reporter else None)
        for one in sorted(chosen, key=lambda one: one.start)
    )


def score(candidate: Candidate) -> float:
    """How much a sentence deserves to be a point: the features weighed and added."""
    return sum(WEIGHTS[name] * value for name, value in candidate.features.items())


def _picked(found: Sequence[Candidate], count: int) -> list[Candidate]:
    """The best by score, each next one paying for what it repeats."""
    scored = {index: score(one) for index, one in enumerate(found)}
    told: set[str] = set()
    chosen: list[Candidate] = []
    while scored and len(chosen) < count:
        best = max(scored, key=lambda index: (scored[index] - _known(found[index].names, told), -index))
        chosen.append(found[best])
        told |= found[best].names
        del scored[best]
        for index in scored:
            scored[index] -= _repeats(found[index], found[best])
    return chosen


def _known(names: frozenset[str], told: set[str]) -> float:
    """What a sentence pays for naming only those whom a chosen one names."""
    return KNOWN_NAMES * len(names & told) / len(names) if names else 0.0


def _repeats(one: Candidate, other: Candidate) -> float:
    """What a sentence pays for saying again what a chosen one says."""
    mine, theirs = set(one.stems), set(other.stems)
    shared = len(mine & theirs) / max(1, min(len(mine), len(theirs)))
    return REPEATS * shared + (SAME_COSTS if shared >= SAME else 0.0)


def candidates(article: Article, quotes: Sequence[Quote], algorithm: str = "text-rank") -> list[Candidate]:
    """Every sentence that may be a point, weighed; the strictest rules give way when they leave nothing."""
    spans = _sentences(article)
    kept = _kept(article, quotes, spans)
    made = _weighed(article, spans, kept)
    if len(made) > GRAPH:
        best = sorted(range(len(made)), key=lambda index: (-score(made[index]), index))[:GRAPH]
        made = [made[index] for index in sorted(best)]
    central = ranks([one.stems for one in made], algorithm)
    for one, figure in zip(made, central, strict=True):
        one.features["central"] = figure
    _trust_the_lead(made)
    return made


def _sentences(article: Article) -> list[tuple[int, int, bool]]:
    """(start, end, whether it opens its paragraph) of every sentence."""
    return [
        (start, end, number == 0)
        for paragraph in article.paragraphs
        for number, (start, end) in enumerate(sentences.split(article.text, *paragraph, article.language))
    ]


def _kept(article: Article, quotes: Sequence[Quote], spans: Sequence[tuple[int, int, bool]]) -> list[int]:
    """The sentences that may be points; mostly quoted ones come back when nothing else is there, then all."""
    heading = _plain(article.headline or "")
    fit = [index for index, (start, end, _) in enumerate(spans) if _fits(article.text[start:end], heading)]
    shown = _Shown(quotes)
    fit = [index for index, twin in zip(fit, _twins(article, spans, fit), strict=True) if not twin]
    told = [index for index in fit if shown.share(*spans[index][:2]) <= MOSTLY_QUOTE]
    return told or fit or list(range(len(spans)))


def _twins(article: Article, spans: Sequence[tuple[int, int, bool]], fit: Sequence[int]) -> list[bool]:
    """Which sentences are told more fully by their neighbour ("X and Y have signed a pact. The pact was signed by A and B in C.").

    Two neighbours of one paragraph tell one event when the later opens with an article and repeats the earlier one's verb in the passive;
    the one with more names stays.
    """
    twins = dict.fromkeys(fit, False)
    for one, other in pairwise(fit):
        earlier, later = (article.text[spans[index][0] : spans[index][1]] for index in (one, other))
        if other == one + 1 and not spans[other][2] and _one_event(earlier, later, article.language):
            fuller = len(set(CAPITAL.findall(later))) > len(set(CAPITAL.findall(earlier)))
            twins[one if fuller else other] = True
    return list(twins.values())


def _one_event(earlier: str, later: str, language: str) -> bool:
    """Whether the later sentence opens with an article and says in the passive what the earlier one says has been done."""
    language = "en" if language == "und" else language
    table = lexicon(language)
    if table is None or language not in PASSIVE or later.split(maxsplit=1)[0].lower() not in table.determiners:
        return False
    done = PASSIVE[language].search(later[:OPENING])
    return done is not None and not set(terms(done[1], language)).isdisjoint(terms(earlier, language))


def _plain(line: str) -> str:
    return line.strip(" .").casefold()


def _fits(sentence: str, heading: str) -> bool:
    """Whether a sentence is a whole one of bearable length, no furniture, and not the headline once more."""
    return (
        FEWEST_WORDS <= _words(sentence) <= MOST_WORDS
        and STOPPED.search(sentence[-12:]) is not None
        and _plain(sentence) != heading
        and CREDIT.search(sentence) is None
        and FURNITURE.match(sentence.lstrip("\"“„«'‘([ •*-–—")) is None
    )


def _words(sentence: str) -> int:
    spaced = sentence.count(" ") + 1
    return spaced if sentence.isascii() or spaced > len(sentence) / 25 else int(len(sentence) / UNSPACED_LETTERS)


class _Shown:
    """The quotes shown beside the points, by place."""

    def __init__(self, quotes: Iterable[Quote]) -> None:
        self.spans = sorted((quote.start, quote.end) for quote in quotes)
        self.starts = [start for start, _ in self.spans]

    def share(self, start: int, end: int) -> float:
        """How much of a sentence, 0 to 1, is shown as quotes."""
        at = max(0, bisect_right(self.starts, start) - 1)
        inside = 0
        while at < len(self.spans) and self.spans[at][0] < end:
            inside += max(0, min(end, self.spans[at][1]) - max(start, self.spans[at][0]))
            at += 1
        return inside / max(1, end - start)


def _weighed(article: Article, spans: Sequence[tuple[int, int, bool]], kept: Sequence[int]) -> list[Candidate]:
    language = article.language
    stems = [terms(article.text[spans[index][0] : spans[index][1]], language) for index in kept]
    total = Counter(stem for one in stems for stem in set(one))
    named = _named([article.text[spans[index][0] : spans[index][1]] for index in kept])
    recurring = Counter(name for names in named for name in names)
    told = {name: frozenset(terms(words or "", language)) for name, words in (("headline", article.headline), ("dek", article.dek))}
    first_person = _first_person(language)
    return [
        Candidate(
            start := spans[index][0],
            end := spans[index][1],
            words := _words(article.text[start:end]),
            tuple(own),
            names,
            {
                "first": float(index == 0),
                "early": 1 / (1 + index / 2),
                **{name: len(wanted & set(own)) / max(3, len(wanted)) for name, wanted in told.items()},
                "frequent": _frequent(own, total, len(kept)),
                "names": min(3, sum(recurring[name] > 1 for name in names)) / 3,
                **_look(article.text[start:end], words, language, first_person),
            },
        )
        for index, own, names in zip(kept, stems, named, strict=True)
    ]


def _named(texts: Sequence[str]) -> list[frozenset[str]]:
    """The capitalised words of each sentence; its first word only when it has its capital elsewhere too."""
    inner = [frozenset(name.removesuffix("'s").removesuffix("’s") for name in CAPITAL.findall(text)) for text in texts]
    known = frozenset().union(*inner)
    firsts = (FIRST_WORD.match(text) for text in texts)
    return [names | ({first[0]} & known if first else set()) for names, first in zip(inner, firsts, strict=True)]


def _frequent(stems: Sequence[str], total: Counter[str], count: int) -> float:
    """How common a sentence's stems are in the article, on average, on a scale of logarithms."""
    if not stems or count < 2:
        return 0.0
    return sum(math.log(total[stem]) for stem in set(stems)) / len(set(stems)) / math.log(count)


def _look(sentence: str, words: int, language: str, first_person: frozenset[str]) -> dict[str, float]:
    """The features that a sentence shows by itself."""
    quoted = sum(end - start for start, end in sentences.quotations(sentence))
    own = {word.lower() for word in SMALL_WORD.findall(sentence)}  # "US" is no "us"
    return {
        "numbers": min(2, len(NUMBER.findall(sentence))) / 2,
        "short": max(0.0, 12 - words) / 12,
        "long": max(0.0, words - 25) / 20,
        "leans": leaning(sentence, language),
        "quoted": quoted / len(sentence),
        "asks": float(sentence.rstrip("\"”’'» ").endswith("?")),
        "first person": float(not quoted and not own.isdisjoint(first_person)),
    }


def _first_person(language: str) -> frozenset[str]:
    table = lexicon("en" if language == "und" else language)
    return (table.first_person | {"you", "your"} if table.code == "en" else table.first_person) if table else frozenset()


LEAD = 3


def _trust_the_lead(made: Sequence[Candidate]) -> None:
    """Weakens the prior for early sentences when the lead carries nothing: no headline word, no place near the centre.

    Anecdotal leads, live blogs and transcripts begin far from the story; then the first sentences must earn their place.
    """
    telling = [one.features["central"] + one.features["headline"] + one.features["dek"] for one in made]
    trust = min(1.0, max(telling[:LEAD], default=0.0) / (max(telling, default=0.0) or 1.0))
    for one in made:
        one.features["early"] *= trust
        one.features["first"] *= trust
