"""Chooses the sentences that tell the story: verbatim, each standing alone, in the article's order."""

import math
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from briefings import sentences
from briefings.centrality import ranks
from briefings.eligible import Placed, count_words, eligible
from briefings.languages import lexicon
from briefings.leaning import leaning
from briefings.models import Article, KeyPoint, Quote
from briefings.terms import terms
from briefings.worth import worths

Reporter = Callable[[int, int], str | None]

WEIGHTS = {
    "early": 2.0,
    "central": 1.0,
    "leans": -4.0,
    "quoted": -3.0,
    "opines": -1.0,
    "asks": -3.0,
    "first person": -2.0,
    "day": 1.0,
    "short": -3.0,
}
"""Points of ROUGE-1 that a sentence gains or loses beside the words it covers; whole numbers chosen on the tuned articles, where figures
between half and double of these do as well."""

COVERED = 200.0
EXPECTED = 30
"""Words of an editor's summary against which coverage is weighed (as F is): more would ask for longer points."""
SMALL_WORTH = 0.1
"""What a word is worth that carries no stem of its own ("the", "of")."""
TOLD = 0.1
"""How much of its worth a stem keeps once a point has told it."""
ENOUGH = 12
"""Words of a point; the fewer there are below, the less it tells by itself ("Each section has a theme.")."""
GRAPH = 40
"""Sentences that enter the graph at most: its cost grows with their square, so the whole stays linear in the article's length."""
LEAD = 3

MARKS = re.compile(r"['\"“”„‟‘’«»「」『』﹁﹂《》]")
SMALL_WORD = re.compile(r"[^\w’'](I\b|[^\W\d_]?[a-zß-öø-ÿ]+)(?!\w)")
"""A word without capitals but its first, after what is no part of it; looking back instead would take twice as long."""
_OPINING = """
said says say told tells added adds wrote writes called calls warned warns argued argues noted notes insisted insists claimed claims asked asks
sagte sagt meinte meint erklärte betonte warnte forderte kritisierte fügte lobte
dijo dice señaló añadió afirmó aseguró explicó advirtió subrayó declaró
dit déclaré affirmé expliqué ajouté estime assure souligne prévient explique affirme
detto dice spiegato aggiunto affermato sottolineato spiega afferma commenta dichiarato
disse diz afirmou acrescentou explicou defendeu alertou declarou
"""
OPINING = frozenset(_OPINING.split())
"""Verbs that, in a sentence's first half, make it report what somebody thinks ("Analysts said that ...") rather than what happened."""

DAYS = {
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    "de": "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonnabend Sonntag",
    "es": "lunes martes miércoles jueves viernes sábado domingo",
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "it": "lunedì martedì mercoledì giovedì venerdì sabato domenica",
    "pt": "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo",
}
DAY = {code: tuple(days.split()) for code, days in DAYS.items()}
"""What happened on a named day is news; what has no day is often background."""

DASH = re.compile(r"\s*(?:[-–—―]+|:)\s*")
"""What stands between a dateline and the first sentence."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence that may become a key point, with its stems and what speaks for and against it."""

    start: int
    end: int
    words: int
    stems: tuple[str, ...]
    worth: float
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
    found, worth = candidates(article, quotes, algorithm)
    return tuple(
        _told(article, one, reporter(one.start, one.end) if reporter else None)
        for one in sorted(_picked(found, worth, count), key=lambda one: one.start)
    )


def _told(article: Article, one: Candidate, reporter: str | None) -> KeyPoint:
    """A sentence as a point: without the dateline it may open with, which says where the report was written."""
    start = one.start
    if article.dateline and article.text.startswith(article.dateline, start):
        dash = DASH.match(article.text, start + len(article.dateline), one.end)
        start = dash.end() if dash else start
    return KeyPoint(article.text[start : one.end], start, one.end, reporter)


def candidates(article: Article, quotes: Sequence[Quote], algorithm: str = "text-rank") -> tuple[list[Candidate], dict[str, float]]:
    """Every sentence that may be a point, weighed, and the worth of each stem of the article."""
    spans = _sentences(article)
    texts = [article.text[start:end] for start, end, _ in spans]
    stems = [terms(text, article.language) for text in texts]
    quoted = [_quoted(text) for text in texts]
    headline, dek = (frozenset(terms(words or "", article.language)) for words in (article.headline, article.dek))
    worth = worths(stems, quoted, headline, dek)
    first_person = _first_person(article.language)
    made = [
        Candidate(
            *spans[index][:2],
            words := count_words(texts[index]),
            tuple(stems[index]),
            _worth(stems[index], words, worth),
            {
                "early": 1 / (1 + index / 2),
                "quoted": quoted[index],
                "short": max(0.0, ENOUGH - words) / ENOUGH,
                **_look(texts[index], article.language, first_person),
            },
        )
        for index in eligible(article, quotes, spans)
    ]
    return _ranked(made, algorithm), worth


def _sentences(article: Article) -> list[Placed]:
    return [
        (start, end, number == 0)
        for paragraph in article.paragraphs
        for number, (start, end) in enumerate(sentences.split(article.text, *paragraph, article.language))
    ]


def _quoted(sentence: str) -> float:
    """How much of a sentence, 0 to 1, stands in marks."""
    if MARKS.search(sentence) is None:
        return 0.0
    return sum(end - start for start, end in sentences.quotations(sentence)) / len(sentence)


def _look(sentence: str, language: str, first_person: frozenset[str]) -> dict[str, float]:
    """The features that a sentence shows by itself."""
    own = [word.lower() for word in SMALL_WORD.findall(f" {sentence}")]  # "US" is no "us"
    return {
        "leans": leaning(sentence, language),
        "opines": float(not OPINING.isdisjoint(own[: len(own) // 2])),
        "day": float(any(day in sentence for day in DAY.get(language, DAY["en"]))),
        "asks": float(sentence.rstrip("\"”’'» ").endswith("?")),
        "first person": float(not first_person.isdisjoint(own)),
    }


def _first_person(language: str) -> frozenset[str]:
    table = lexicon("en" if language == "und" else language)
    return (table.first_person | {"you", "your"} if table.code == "en" else table.first_person) if table else frozenset()


def _ranked(made: list[Candidate], algorithm: str) -> list[Candidate]:
    """The most promising candidates with their place in the graph of likenesses, in the article's order."""
    promise = [_covered(one.worth, one.words) + _bonus(one) for one in made]
    best = sorted(sorted(range(len(made)), key=lambda index: (-promise[index], index))[:GRAPH])
    kept = [made[index] for index in best]
    for one, figure in zip(kept, ranks([one.stems for one in kept], algorithm), strict=True):
        one.features["central"] = figure
    _trust_the_lead(kept)
    return kept


def _trust_the_lead(kept: Sequence[Candidate]) -> None:
    """Weakens the prior for early sentences when the lead carries nothing: few words of worth, no place near the centre.

    Anecdotal leads, live blogs and transcripts begin far from the story; then the first sentences must earn their place.
    """
    telling = [one.worth * (1 + one.features["central"]) for one in kept]
    trust = min(1.0, max(telling[:LEAD], default=0.0) / (max(telling, default=0.0) or 1.0))
    for one in kept:
        one.features["early"] *= trust


def _bonus(one: Candidate) -> float:
    """What a sentence gains or loses beside the words it covers."""
    return sum(WEIGHTS[name] * value for name, value in one.features.items())


def _worth(stems: Sequence[str], words: int, worth: dict[str, float]) -> float:
    """How many words of a summary a sentence is likely to have."""
    return math.fsum(worth[stem] for stem in set(stems)) + SMALL_WORTH * max(0, words - len(stems))


def _covered(matched: float, words: int) -> float:
    """The expected ROUGE-1 (F, 0 to 100) of so many words of which so many match."""
    return COVERED * matched / (words + EXPECTED)


def _picked(found: Sequence[Candidate], worth: dict[str, float], count: int) -> list[Candidate]:
    """One sentence after the other, each time the one with which the points cover most of the words of worth in the fewest words."""
    left = list(found)
    fresh = [one.worth for one in left]
    bonus = [_bonus(one) for one in left]
    told: set[str] = set()
    matched, words = 0.0, 0
    chosen: list[Candidate] = []
    while left and len(chosen) < count:
        gains = [_covered(matched + new, words + one.words) + more for one, new, more in zip(left, fresh, bonus, strict=True)]
        at = max(range(len(left)), key=lambda index: (gains[index], -index))
        best, matched = left.pop(at), matched + fresh.pop(at)
        del bonus[at]
        words += best.words
        chosen.append(best)
        news = set(best.stems) - told
        told |= news
        fresh = [
            new - (1 - TOLD) * math.fsum(worth[stem] for stem in news.intersection(one.stems)) for one, new in zip(left, fresh, strict=True)
        ]
    return chosen
