"""Speech that marks alone do not bound: asides between commas or dashes inside the marks, and turns of talk that a dash opens."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefings.languages.lexicon import Lexicon
from briefings.languages.tables import words
from briefings.marks import Marked

DASHED = frozenset({"es", "fr", "it", "pt"})
"""Languages in which a dash opens a turn, or an aside inside a quotation."""
COMMAED = frozenset({"fr", "it"})
"""Languages that leave the marks open around "a-t-elle dit": « Je pars, a-t-elle dit, et je ne reviendrai pas. »"""

DASH = re.compile(r"[—–]")
ASIDE_AFTER_COMMA = re.compile(r"(?:,|(?<=[!?…]))[ \u00a0\u202f]+(?=\w)")
ASIDE_ENDS = re.compile(r"[,.;:!?](?=\s)")
FIRST_WORDS = re.compile(r"[^\W\d_]+(?:[’'\-][^\W\d_]+)*[’']?")
APPOSED = re.compile(
    r"[ \u00a0\u202f]+(?:\d{1,3} (?:ans|anni)\b|qui |dont |che |(?:du|de la|des|de l[’']|del|della|dello|dell[’']|di) ?[^\W\d_a-zà-ÿ])[^.!?»]{0,120}\.(?=\s)"
)
"""What goes on describing who speaks after the comma (", 67 ans, qui habite à 300 mètres du site.")."""
INVERTED = re.compile(r"(?:-t)?-(?:il|elle|ils|elles|on)$")
REFLEXIVE = re.compile(r"^(?:s|m|l|n)[’']")
MINE = words("mon ma mes notre nos moi je mi mis yo meu minha meus minhas nosso nossa nuestro nuestra mio mia")
LONGEST_ASIDE = 160
"""Characters an aside may run to; a longer one is part of the speech."""


def turns(text: str, paragraphs: Sequence[tuple[int, int]], marked: Sequence[Marked], table: Lexicon) -> tuple[Marked, ...]:
    """The marked strings with asides cut out of them, and the turns of dialogue that dashes open; in order."""
    if table.code not in DASHED:
        return tuple(marked)
    pieces = [piece for one in marked for piece in _without_asides(text, one, table)]
    spoken = list(_dialogue(text, paragraphs, table))
    if not spoken:
        return tuple(pieces)
    kept = [piece for piece in pieces if not _overlaps(piece, spoken)]
    return tuple(sorted(kept + spoken, key=lambda one: one.outer_start))


def _overlaps(piece: Marked, spoken: Sequence[Marked]) -> bool:
    last = bisect_left(spoken, piece.outer_end, key=lambda one: one.outer_start) - 1
    return last >= 0 and spoken[last].outer_end > piece.outer_start


# --- asides inside the marks ---------------------------------------------------------------------------------------------------------


def _without_asides(text: str, marked: Marked, table: Lexicon) -> Iterator[Marked]:
    start, outer, continues = marked.start, marked.outer_start, marked.continues
    for begun, ended in _asides(text, marked, table):
        if begun <= start or ended >= marked.end:
            continue
        yield replace(marked, start=start, end=begun, outer_start=outer, outer_end=begun, closed=True, continues=continues)
        start = outer = ended
        continues = False
    yield replace(marked, start=start, outer_start=outer, continues=continues)


def _asides(text: str, marked: Marked, table: Lexicon) -> Iterator[tuple[int, int]]:
    """The (start, end) of each aside, with the commas or dashes and the spaces around it."""
    at = marked.start
    for opened in _openings(text, marked, table):
        if opened.start() < at:
            continue
        ended = _aside_end(text, opened, marked.end)
        if ended is not None and is_aside(text[opened.end() : opened.end() + LONGEST_ASIDE], table):
            begun = opened.start()
            while begun > marked.start and text[begun - 1].isspace():
                begun -= 1
            yield begun, ended
            at = ended


def _openings(text: str, marked: Marked, table: Lexicon) -> Iterator[re.Match[str]]:
    found = list(DASH.finditer(text, marked.start, marked.end))
    if table.code in COMMAED:
        found += ASIDE_AFTER_COMMA.finditer(text, marked.start, marked.end)
    return iter(sorted(found, key=lambda one: one.start()))


def _aside_end(text: str, opened: re.Match[str], end: int) -> int | None:
    """Where speech goes on after an aside, or None when the aside does not end within reach."""
    closer = DASH if DASH.match(opened[0]) else ASIDE_ENDS
    closed = closer.search(text, opened.end(), min(end, opened.end() + LONGEST_ASIDE))
    if closed is None:
        return None
    at = closed.end()
    if closed[0] == "," and (apposed := APPOSED.match(text, at, min(end, opened.end() + LONGEST_ASIDE))) is not None:
        at = apposed.end()
    while at < end and (text[at].isspace() or text[at] in ",;"):
        at += 1
    return at


def is_aside(said: str, table: Lexicon) -> bool:
    """Whether words say who speaks: an inverted "a-t-elle dit", or a verb of speech with its subject behind it."""
    heads = [found[0].replace("’", "'") for found, _ in zip(FIRST_WORDS.finditer(said), range(5), strict=False)]
    if not heads or heads[0][0].isupper():
        return False
    verb = next((at for at, word in enumerate(heads[:3]) if _bare(word) in table.speech_verbs), None)
    if any(INVERTED.search(word) for word in heads[:3]):
        return verb is not None
    if verb is None or any(word not in table.auxiliaries and word not in table.adverbs for word in heads[:verb]):
        return False
    subject = heads[verb + 1 :]
    return not subject or subject[0].lower() not in MINE | table.conjunctions


def _bare(word: str) -> str:
    """A verb without its clitics: "s'insurge" and "explique-t-elle" are insurge and explique."""
    return REFLEXIVE.sub("", INVERTED.sub("", word))


# --- turns that a dash opens -----------------------------------------------------------------------------------------------------------


def _dialogue(text: str, paragraphs: Sequence[tuple[int, int]], table: Lexicon) -> Iterator[Marked]:
    dashed = [bool(DASH.match(text, start, end)) for start, end in paragraphs]
    asked = False
    for number, (start, end) in enumerate(paragraphs):
        if not dashed[number]:
            asked = False
            continue
        spoken = list(_turn(text, start, end, table))
        attributed = len(spoken) > 1 or (bool(spoken) and bool(text[spoken[0].end : end].strip()))
        if attributed or asked:
            yield from spoken
        asked = text[start:end].rstrip().endswith("?") or attributed


def _turn(text: str, start: int, end: int, table: Lexicon) -> Iterator[Marked]:
    """What is spoken in a paragraph that begins with a dash: dashes before a verb of speech close it, later ones open it again."""
    begun: int | None = start
    for dash in DASH.finditer(text, start + 1, end):
        if begun is None:
            begun = dash.start()
        elif is_aside(text[dash.end() : dash.end() + LONGEST_ASIDE].lstrip(), table):
            yield _spoken(text, begun, dash.start())
            begun = None
    if begun is not None:
        yield _spoken(text, begun, end)


def _spoken(text: str, dash: int, end: int) -> Marked:
    start = dash + 1
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Marked(start, end, dash, end, "—")
