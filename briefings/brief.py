"""From an article to its briefing, at one of three lengths."""

import re
from collections.abc import Sequence
from functools import cache

from briefings import keypoints, sentences
from briefings.models import Article, Briefing, KeyPoint, Length, Quote
from briefings.quotes import prepare, quotes_in, read
from briefings.reported import may_report, reporter
from briefings.scene import Scene
from briefings.terms import terms

POINTS: dict[Length, int] = {"one-line": 1, "short": 3, "full": 6}
QUOTES: dict[Length, int | None] = {"one-line": 1, "short": 3, "full": None}

WORDS_A_MINUTE = 230
"""Silent reading of English non-fiction: 238 words a minute on average over 190 studies (Brysbaert 2019, "How many words do we read per
minute?", Journal of Memory and Language 109); a little less here, for names and figures."""
UNSPACED = re.compile("[\u3040-\u9fff]+")
LETTERS_A_WORD = 2  # of Chinese and Japanese
LONGEST_HEADLINE = 110
FEW_WORDS = 60

QUOTE_WEIGHTS = {
    "credited": 2.0,
    "sentence": 1.0,
    "good length": 1.0,
    "too long": -0.5,
    "early": 0.8,
    "headline": 1.2,
}
SAME_SPEAKER = 0.6
"""What each quote of a speaker already chosen costs: three voices tell more than one."""
FEWEST_WORDS, BEST_FROM, BEST_TO, MOST_WORDS = 3, 6, 40, 60
"""Words of a quote: fewer than the first never stand alone, from the second to the third is best, more than the last is long."""
WORTH_A_LINE = 4.0
"""Score from which a quote joins a one-line briefing."""


def brief(article: Article, length: Length = "short", points: int | None = None, algorithm: str = "text-rank") -> Briefing:
    """The article's briefing; the same article and settings give the same value.

    ``points`` overrides the length's number of key points. Raises ValueError for an algorithm that is not in
    ``centrality.ALGORITHMS``.
    """
    scene, verdicts = read(article)
    found = quotes_in(scene, verdicts)
    count = POINTS[length] if points is None else max(0, points)
    chosen = keypoints.choose(article, found, count, algorithm, _reporter(article, scene))
    words = count_words(article.text)
    return Briefing(
        article=article,
        length=length,
        headline=headline(article),
        key_points=chosen,
        quotes=_shown(article, found, chosen, length),
        quotes_found=len(found),
        words=words,
        reading_minutes=max(1, round(words / WORDS_A_MINUTE)),
        notes=(*article.notes, *_notes(words)),
    )


def _reporter(article: Article, scene: Scene) -> keypoints.Reporter:
    """Who says what a span reports; where nothing stands in marks, the cast is read only once a point has a verb of speech."""
    full = cache(lambda: scene if scene.marked else prepare(article, always=True))

    def told(start: int, end: int) -> str | None:
        return reporter(full(), start, end) if may_report(article.text[start:end], scene.table) else None

    return told


def count_words(text: str) -> int:
    """How many words a text has; scripts without spaces count two letters as a word."""
    unspaced = 0 if text.isascii() else sum(map(len, UNSPACED.findall(text)))
    return len(text.split()) + unspaced // LETTERS_A_WORD


def headline(article: Article) -> str:
    """The article's own headline, or its first sentence, cut at a whole word and marked so when it is long."""
    if article.headline and article.headline.strip():
        return article.headline
    spans = (span for paragraph in article.paragraphs for span in sentences.split(article.text, *paragraph, article.language))
    start, end = next(spans, (0, min(len(article.text), 10 * LONGEST_HEADLINE)))
    return _cut(" ".join(article.text[start : min(end, start + 10 * LONGEST_HEADLINE)].split()))


def _cut(line: str) -> str:
    if len(line) <= LONGEST_HEADLINE:
        return line
    whole, _, _ = line[:LONGEST_HEADLINE].rpartition(" ")
    return (whole or line[: LONGEST_HEADLINE - 1]).rstrip(" ,;:–—-") + "…"


def _notes(words: int) -> tuple[str, ...]:
    return (f"Only {words} words of article text were found.",) if words < FEW_WORDS else ()


def _shown(article: Article, found: Sequence[Quote], points: Sequence[KeyPoint], length: Length) -> tuple[Quote, ...]:
    """The quotes that belong to a length, in the article's order."""
    most = QUOTES[length]
    if most is None:
        return tuple(found)
    told = {(point.start, point.end) for point in points} if length == "one-line" else set()
    worth = 0.0 if length == "short" else WORTH_A_LINE
    whole = [quote for quote in found if count_words(quote.words) >= FEWEST_WORDS]
    fresh = [quote for quote in whole if not any(start <= quote.start and quote.end <= end for start, end in told)]
    return tuple(sorted(_best(article, fresh, most, worth), key=lambda quote: quote.start))


def _best(article: Article, found: Sequence[Quote], most: int, worth: float) -> list[Quote]:
    """The quotes that matter: by score, each next one paying when its speaker has spoken already."""
    heading = frozenset(terms(f"{article.headline or ''} {article.dek or ''}", article.language))
    scored = [(_score(quote, article, heading), quote) for quote in found]
    scored = [(score, quote) for score, quote in scored if score >= worth]
    chosen: list[Quote] = []
    while scored and len(chosen) < most:
        said = [quote.speaker for quote in chosen]
        best = max(scored, key=lambda one: (one[0] - SAME_SPEAKER * said.count(one[1].speaker), -one[1].start))
        scored.remove(best)
        chosen.append(best[1])
    return chosen


def _score(quote: Quote, article: Article, heading: frozenset[str]) -> float:
    """How much a quote deserves to be shown when not all are."""
    words = count_words(quote.words)
    features = {
        "credited": float(quote.credited) or (0.3 if quote.speaker else 0.0),
        "sentence": float(quote.kind == "sentence"),
        "good length": float(BEST_FROM <= words <= BEST_TO),
        "too long": float(words > MOST_WORDS),
        "early": 1 - quote.start / max(1, len(article.text)),
        "headline": min(1.0, len(heading.intersection(terms(quote.words, article.language))) / 2),
    }
    return sum(QUOTE_WEIGHTS[name] * value for name, value in features.items())
