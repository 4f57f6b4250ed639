"""Which sentences of an article may be key points: whole ones of bearable length, no furniture, no caption, not told twice."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise

from briefings.captions import is_caption
from briefings.languages import lexicon
from briefings.models import Article, Quote
from briefings.terms import terms

Placed = tuple[int, int, bool]
"""Where a sentence starts and ends, and whether it opens its paragraph."""

FEWEST_WORDS = 5
MOST_WORDS = 70
MOSTLY_QUOTE = 0.5
LONGEST_CAPTION = 500  # letters
UNSPACED_LETTERS = 2.5  # letters of Chinese or Japanese that weigh as a word

STOPPED = re.compile(r"[.!?…。！？।॥؟۔։።][\"”“’'»›)\]」』\s]*\Z")
FURNITURE = re.compile(
    r"(?:read (?:more|also|next|full)|see also|also read|click (?:here|to)|sign up|subscribe|follow us|advertisement|related(?: stor|:)|more (?:on|from) "
    r"|(?:image|photo|picture|video|audio|credit|source)s?(?: credit)?:|(?:©|\(c\)|copyright)|all rights reserved|watch:|listen:|share this|loading|summarize|correction:|editor'?s note"
    r"|(?:for|to (?:find|learn)|find out) (?:out )?more (?:information|about|details|on)|(?:please )?visit (?:www|http|our)|this (?:article|story) (?:was|has|is|first|originally)|lea también|lee también|leer más|suscríbe|síguenos|lire aussi|à lire|abonnez|lesen sie|mehr zum thema|mehr dazu|foto:|bild:|quelle:|leggi anche|iscriviti|leia (?:também|mais)|assine)",
    re.IGNORECASE,
)
CAPITAL = re.compile(r"(?<![.!?…:])\s[\"“„«'‘(]?([^\W\d_a-zß-öø-ÿ][\w’'-]+)")
CREDIT = re.compile(r"\n|\b(?:Image|Photo|Photograph|Picture|Video|Audio|Foto|Bild|Imagen|Imagem)(?: credit)?s?: ")
"""What only captions and lists have."""
SMALL_START = re.compile(r"[a-zß-öø-ÿ]+ ")
"""A sentence that begins with a small word is a piece of one, or a caption ("pilgrims at the mosque in 2008.")."""
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


def eligible(article: Article, quotes: Sequence[Quote], spans: Sequence[Placed]) -> list[int]:
    """The sentences that may be points; mostly quoted ones come back when nothing else is there, then all."""
    heading = _plain(article.headline or "")
    text = article.text
    captions = _Spans(_credited(article))
    fit = [
        index
        for index, (start, end, _) in enumerate(spans)
        if _fits(text[start:end], heading) and not is_caption(text[start:end], article.language) and not captions.share(start, end)
    ]
    shown = _Spans((quote.start, quote.end) for quote in quotes)
    fit = [index for index, twin in zip(fit, _twins(article, spans, fit), strict=True) if not twin]
    told = [index for index in fit if shown.share(*spans[index][:2]) <= MOSTLY_QUOTE]
    return told or fit or list(range(len(spans)))


def _twins(article: Article, spans: Sequence[Placed], fit: Sequence[int]) -> list[bool]:
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


def _credited(article: Article) -> list[tuple[int, int]]:
    """The short paragraphs with a picture's credit: captions from end to end ("The hall on Friday. Image: Ann Bell.")."""
    found = (span for span in article.paragraphs if span[1] - span[0] < LONGEST_CAPTION)
    return [(start, end) for start, end in found if _is_credit(article.text[start:end])]


def _is_credit(line: str) -> bool:
    return (": " in line or "\n" in line) and CREDIT.search(line) is not None


def _plain(line: str) -> str:
    return line.strip(" .").casefold()


def _fits(sentence: str, heading: str) -> bool:
    """Whether a sentence is a whole one of bearable length, no furniture, and not the headline once more."""
    return (
        FEWEST_WORDS <= count_words(sentence) <= MOST_WORDS
        and STOPPED.search(sentence[-12:]) is not None
        and _plain(sentence) != heading
        and not _is_credit(sentence)
        and SMALL_START.match(sentence) is None
        and FURNITURE.match(sentence.lstrip("\"“„«'‘([ •*-–—")) is None
    )


def count_words(sentence: str) -> int:
    """How many words a sentence has, by its spaces; where there are hardly any, by its letters."""
    spaced = sentence.count(" ") + 1
    return spaced if sentence.isascii() or spaced > len(sentence) / 25 else int(len(sentence) / UNSPACED_LETTERS)


class _Spans:
    """Stretches of the text, by place."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        self.spans = sorted(spans)
        self.starts = [start for start, _ in self.spans]

    def share(self, start: int, end: int) -> float:
        """How much of a sentence, 0 to 1, they cover."""
        if not self.spans:
            return 0.0
        at = max(0, bisect_right(self.starts, start) - 1)
        inside = 0
        while at < len(self.spans) and self.spans[at][0] < end:
            inside += max(0, min(end, self.spans[at][1]) - max(start, self.spans[at][0]))
            at += 1
        return inside / max(1, end - start)
