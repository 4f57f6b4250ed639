"""Pasted text to an article: which lines are headline, dek, byline, date, kicker, subhead and paragraph, and which are furniture.

Words settle what only words can (tables in ``furniture``); everything else is told by a line's length and last mark, by its place
between the lines around it, and by what repeats.
"""

import re
from collections import Counter
from dataclasses import dataclass, replace
from typing import Literal

from briefings.bylines import Told, dateline_of, is_name, names_in, told
from briefings.dates import dated
from briefings.errors import NotAnArticle
from briefings.furniture import (
    is_bio,
    is_box,
    is_credited,
    is_role,
    is_signed,
    is_words_of_the_page,
    plain,
)
from briefings.language import guess
from briefings.lines import Line, Pasted, clean, count_words, read_lines
from briefings.models import Article, Section

FEWEST_WORDS = 20
"""Words below which a paste is no article: two plain sentences."""

FEW_WORDS = 80
"""Words below which the reader is told how little there was."""

SAMPLE = 6_000

Kind = Literal["furniture", "box", "told", "credit", "prose", "sentence", "speech", "item", "title", "card"]
Role = Literal["paragraph", "subhead", "kicker"]

SAID: frozenset[Kind] = frozenset({"prose", "sentence", "speech", "item"})
"""What an article's text is made of, subheads aside."""

_PROSE = 8
_FEW = 4
_PAIR = 2
_ROW = 4
_LONG = 30
_SPEECH = re.compile(r"^(?:[\"“„«»‘‚‹]|'(?=\w)|[—–] ?\S)")
_QUOTED = re.compile(r"[\"“„«»]([^\"“”„«»]{30,500})[\"”“»«]")
_SIGNATURE = re.compile(r"[—–-] ?[^\W\d_a-z]")
_LABEL = re.compile(r"^(?:[^\W\d_a-z][^\Wa-z]*[^\W\d_a-z.](?:[ ,.'’-]{1,2}[^\Wa-z]+\.?){0,8}|[QA]|[FRDP]) ?(?:\([^()]{1,40}\))?: ?\S")
_ASIDE = re.compile(r"^[\[(][^\[\]()]{2,60}[\])]$")
_END_BOX = re.compile(
    r"^(?:(?:all |reader |vos |i |leser)?(?:comments|kommentare|commentaires|comentarios|commenti|comentários)|about the (?:author|writer)s?|author bio|most \w+|meist ?gelesene?.*|les plus .*|lo más .*|(?:i |le )?più .*|(?:as |os )?mais (?:lid|vist).*"
    r"|topics.*|related topics|tags?|tagged|themen|schlag.*|mots.clés|etiquetas|argomenti|tópicos|keywords|filed under|archivado en|sobre .*|über .*|à propos.*|sull'autore|top stories|trending.*|notes? to editors?|(?:media|press) contacts?"
    r"|contacts? presse|pressekontakt|best regards|kind regards|regards|warm regards|many thanks|thanks|cheers|yours sincerely|sincerely|all the best|(?:mit freundlichen|freundliche|viele|liebe|beste|herzliche) grüßen?|(?:bien )?cordialement|(?:un )?saludos?(?: cordiales)?|atentamente|(?:cordiali |distinti )?saluti"
    r"|atenciosamente|abraços?|cumprimentos|leave a reply|join the (?:conversation|discussion)|recommended.*|more (?:from|on|stories|news|top).*|you (?:may|might) .*|around the web|from (?:our partners|the web)|explore more.*|latest.*|editors?'s? picks?)$"
)
_ABOUT = re.compile(
    r"(?:About|Über|Über die|À propos d[eu]|Acerca de|Sobre (?:[oa]|el|la)|Informazioni su) (?:the )?[A-ZÀ-Þ][\w.&' -]{1,40}$"
)
_RIGHTS = re.compile(r"^(?:©|\(c\)|copyright\b)|all rights reserved|tous droits réservés|alle rechte vorbehalten|todos los derechos|tutti i diritti|todos os direitos|riproduzione riservata", re.IGNORECASE)  # fmt: skip
_KICKERS = frozenset(
    """what's the story|why it matters|the big picture|what's next|what happened|driving the news|what they're saying|zoom in|zoom out|state of play|between the lines|by the numbers|catch up quick|the bottom line|the intrigue|what we know
    |worum es geht|darum geht es|der hintergrund|was bisher geschah|l'essentiel|le contexte|les faits|qué ha pasado|las claves|el contexto|cosa è successo|i fatti|o que aconteceu|entenda o caso|contexto""".replace("\n    ", "").split("|")
)  # fmt: skip
_WORD = re.compile(r"\w{4,}")


@dataclass(frozen=True, slots=True)
class Placed:
    """A line with what it is at first sight."""

    line: Line
    kind: Kind
    told: Told | None = None

    @property
    def text(self) -> str:
        """The line's words."""
        return self.line.text


def read_text(text: str, url: str | None = None, title: str | None = None, language: str | None = None) -> Article:
    """The article in pasted text, its furniture dropped and its dates and names read into fields.

    Raises NotAnArticle when there are fewer than 20 words of it. A paste beyond 2,000,000 characters is cut, and a note says so.
    """
    pasted = read_lines(text)
    language = language or guess(clean(text[:SAMPLE]))
    lines = _first_sight(pasted.lines, language)
    title = " ".join(clean(title).split()) if title else None
    head = _find_head(lines, title, pasted.title)
    lines = _cards(lines, head)
    blocks = _body(lines, head)
    words = sum(count_words(block) for role, block in blocks if role == "paragraph")
    if words < FEWEST_WORDS:
        blocks = _everything_said(lines, head)
        words = sum(count_words(block) for _, block in blocks)
    _refuse_too_little(words)
    return _article(blocks, lines, head, pasted, (language, url), words)


def _refuse_too_little(words: int) -> None:
    if not words:
        raise NotAnArticle("empty", 0, "There is no article text in it.")
    if words < FEWEST_WORDS:
        count = f"{words} word{'s' * (words != 1)}"
        raise NotAnArticle("too-short", words, f"Only {count} of article text found. I need about {FEWEST_WORDS}.")


# First sight


def _first_sight(lines: tuple[Line, ...], language: str) -> list[Placed]:
    labels = sum(_LABEL.match(line.text[:120]) is not None for line in lines)
    repeated = Counter(line.text for line in lines if len(line.text) < _REPEATED and not line.ends)
    return [_sight(line, language, transcript=labels >= _TRANSCRIPT, repeated=repeated[line.text]) for line in lines]


_REPEATED = 60
_OFTEN = 3
_TRANSCRIPT = 3


def _sight(line: Line, language: str, *, transcript: bool, repeated: int) -> Placed:
    if transcript and (_LABEL.match(line.text[:120]) or _ASIDE.match(line.text[:80])):
        return Placed(line, "prose" if line.words >= _PROSE else "speech")
    if is_box(line.text):
        return Placed(line, "box")
    tells = told(line.text, language)
    if tells and tells.sure:
        return Placed(line, "told", tells)
    if is_words_of_the_page(line.text) or repeated >= _OFTEN:
        return Placed(line, "furniture")
    if is_credited(line.text) and line.words < _CAPTION:
        return Placed(line, "credit")
    return Placed(line, _kind(line), tells)


_CAPTION = 70


def _kind(line: Line) -> Kind:
    if line.bullet and line.words > 1:
        return "item"
    if line.level:
        return "title"
    if line.words >= _LONG or (line.words >= _PROSE and line.ends):
        return "prose"
    if _SPEECH.match(line.text) and (line.ends or line.text[-1] in "\"”“»«’'›,"):
        return "speech"
    if line.words <= _PROSE and _SIGNATURE.match(line.text):
        return "speech"
    return "sentence" if line.ends or line.text[-1] in ":;," else "title"


# The head: everything above the first paragraph


@dataclass(frozen=True, slots=True)
class Head:
    """What stands above the article: ``start`` is where its text begins, ``dropped`` says which lines before it are no text."""

    start: int
    headline: str | None = None
    at: int | None = None
    dek: str | None = None
    opening: tuple[tuple[Role, str], ...] = ()


_AWAY = 60


def _find_head(lines: list[Placed], title: str | None, subject: str | None) -> Head:
    start = _start(lines)
    at = _headline_at(lines, start, title or subject)
    headline = title or (lines[at].text if at is not None else subject)
    if headline is None:
        return Head(start)
    begin = 0 if at is None else at + 1
    dek = _dek_at(lines, begin, start, headline) if at is not None else None
    opening = _opening(lines, range(begin, start), {dek}, headline)
    return Head(start, headline, at, None if dek is None else lines[dek].text, tuple(opening))


def _start(lines: list[Placed]) -> int:
    """Where the text begins: at the first paragraph, or at the first one below the byline and the date."""
    first = _next_prose(lines, 0)
    if first == len(lines):
        return next((at for at, placed in enumerate(lines) if placed.kind in SAID), min(1, len(lines)))
    total = sum(placed.line.words for placed in lines if placed.kind in SAID)
    before = 0
    for at, placed in enumerate(lines):
        if placed.kind == "told" and placed.told and (placed.told.names or placed.told.dates):
            low = at
            while low + 1 < len(lines) and lines[low + 1].kind in {"told", "furniture"}:
                low += 1
            after = _next_prose(lines, low)
            return _back_to_first(lines, after, low) if after < len(lines) else _back_to_first(lines, first, -1)
        before += placed.line.words * (placed.kind in SAID)
        if before > max(_AWAY, total // 6):
            break
    return _back_to_first(lines, _past_teasers(lines, first, total), -1)


def _next_prose(lines: list[Placed], at: int) -> int:
    return next((i for i in range(at, len(lines)) if lines[i].kind == "prose"), len(lines))


def _past_teasers(lines: list[Placed], first: int, total: int) -> int:
    """Past a lone sentence that is followed by four or more titles: a banner, not the beginning."""
    after = next((at for at in range(first + 1, len(lines)) if lines[at].kind in SAID), len(lines))
    titles = sum(placed.kind == "title" for placed in lines[first + 1 : after])
    return _next_prose(lines, after) if titles >= _ROW and after < len(lines) and lines[first].line.words < total / 5 else first


def _back_to_first(lines: list[Placed], at: int, floor: int) -> int:
    """Back over short sentences and speech that stand right above the first long paragraph."""
    start = min(at, len(lines))
    while start - 1 > floor and lines[start - 1].kind in {"sentence", "speech"} and not _asks(lines, start - 1):
        start -= 1
    return start


def _asks(lines: list[Placed], at: int) -> bool:
    """A headline may end with a question or exclamation mark; it then stands above a gap or at the very top."""
    text = lines[at].text
    return text[-1] in "?!" and not _SPEECH.match(text) and all(placed.kind not in SAID for placed in lines[:at])


def fold(text: str) -> str:
    """Letters and digits alone, for comparing lines."""
    return re.sub(r"[\W_]+", "", text.casefold())


def _headline_at(lines: list[Placed], start: int, known: str | None) -> int | None:
    """The line above the text that is the headline, by its length, repetition, markdown level and words shared with the text."""
    able = [at for at in range(max(0, start - _CANDIDATES), start) if _may_be_headline(lines, at)]
    if not able:
        return None
    body = {word[:6] for placed in lines[start : start + 60] for word in _WORD.findall(placed.text[:4000].casefold())}
    folded = {at: fold(lines[at].text) for at in able}
    counts = Counter(folded.values())
    longer = {text[:size] for text in counts for size in range(15, min(len(text), 120))} if len(able) <= _CANDIDATES else set()
    scores: dict[int, float] = {}
    akin_at = -len(lines)
    days = [at for at in range(start) if _day(lines[at])]
    for at in able:
        akin = _shared(lines[at].text, body)
        again = lines[at].line.words >= _FEW and akin >= _AKIN and (counts[folded[at]] > 1 or folded[at] in longer)
        scores[at] = (
            _looks(lines[at])
            + 3 * akin
            + (3 if lines[at].line.words > _FEW else 1) * again
            + 1.5 * max(0.0, 1 - (start - at) / 40)
            + (at + 1 < len(lines) and lines[at + 1].kind == "told")
        )
        scores[at] += 5 * (known is not None and folded[at] == fold(known)) - 1.5 * (
            at - akin_at < _NEAR and folded[at] not in folded.get(akin_at, "")
        )
        scores[at] -= 2 * (bool(days) and at > days[0]) + (lines[at].kind in SAID and lines[at].text[-1] == ".")
        akin_at = at if lines[at].line.words >= _FEW and akin >= _AKIN else akin_at
    best = max(scores, key=lambda at: (scores[at], -at))
    best = best - 1 if _is_dek_of(lines, best, scores) and counts[folded[best]] == 1 else best
    alone = best == 0 and len(able) == 1 and start == 1 and lines[0].line.words > 1 and not is_name(lines[0].text)
    return best if scores[best] >= _HEADLINE or alone else None


def _is_dek_of(lines: list[Placed], at: int, scores: dict[int, float]) -> bool:
    """Whether the best line is only the dek, which often shares more words with the text: one long title stands alone right above."""
    if at - 1 not in scores or lines[at].line.level:
        return False
    above, higher = lines[at - 1], lines[at - 2] if at > 1 else None
    listed = higher is not None and higher.kind == "title" and higher.line.words >= _FEW
    return above.kind == "title" and above.line.words >= _FEW + 2 and not listed and not above.text.isupper()


_NEAR = 3
_CANDIDATES = 400
_HEADLINE = 2.0
_AKIN = 0.4
_MOST = 25
_LONGEST_HEADLINE = 400
_LENGTHS = {1: -3.0, 2: -1.0, 3: 0.5}


def _may_be_headline(lines: list[Placed], at: int) -> bool:
    placed = lines[at]
    if (
        len(placed.text) > _LONGEST_HEADLINE
        or is_role(placed.text)
        or _labelled(lines, at)
        or (at and _is_hour(lines[at - 1]) and not _day(lines[at - 2]))
    ):
        return False
    stop = placed.text[-1] in "?!\"”»’'" or any(other.kind == "told" for other in lines[at + 1 : at + 3])
    return placed.kind == "title" or (placed.kind in {"sentence", "prose", "speech"} and stop and placed.line.words <= _MOST)


def _looks(placed: Placed) -> float:
    words = placed.line.words
    length = _LENGTHS.get(words, 2.0 if words <= _MOST else -1.0)
    level = {0: 0.0, 1: 4.0, 2: 1.0}.get(placed.line.level, 0.5)
    named = 1.5 * (placed.told is not None and is_name(placed.text))
    return length + level - named


def _shared(text: str, body: set[str]) -> float:
    """The share of a line's longer words that the text uses too, compared by their first six letters."""
    content = [word[:6] for word in _WORD.findall(text.casefold())]
    return sum(word in body for word in content) / max(len(content), 2)


def _dek_at(lines: list[Placed], begin: int, start: int, headline: str) -> int | None:
    """The line under the headline that is no name, credit or heading of the first section."""
    folded = fold(headline)
    for at in range(begin, start):
        placed = lines[at]
        if placed.kind in {"told", "credit"} and at > begin + 1:
            return None
        ok = placed.kind in {"title", "prose", "sentence", "speech"} and placed.line.words >= _FEW and len(placed.text) < _LONGEST_HEADLINE
        if ok and fold(placed.text) != folded and not _apart(lines, at) and not placed.line.level > 1:
            return at
    return None


def _apart(lines: list[Placed], at: int) -> bool:
    """Whether a line is a name, a journalist's title, or the caption that a credit follows."""
    text = lines[at].text
    follows = at + 1 < len(lines) and lines[at + 1].kind == "credit" and not lines[at + 1].line.gap
    return is_role(text) or is_name(text) or _placed_only(lines[at]) or follows or _labelled(lines, at) or is_signed(text)


def _placed_only(placed: Placed) -> bool:
    return placed.told is not None and bool(placed.told.names)


def _labelled(lines: list[Placed], at: int) -> bool:
    """Whether the line above says that this one is a caption: "Image caption", a video's length."""
    above = lines[at - 1].text if at else ""
    return re.fullmatch(r"(?:(?:image|media) caption|now playing)\W*|(?:\d{1,2}:)?\d{1,2}:\d\d", above, re.IGNORECASE) is not None


def _opening(lines: list[Placed], above: range, taken: set[int | None], headline: str) -> list[tuple[Role, str]]:
    """What belongs to the article above its first paragraph: key facts as bullets, and the first section's own heading."""
    kept: list[tuple[Role, str]] = [
        ("paragraph", lines[at].text) for at in above if lines[at].kind == "item" and lines[at].line.words >= _FEW - 1
    ]
    last = above[-1] if len(above) else -1
    if last < 0 or last in taken or lines[last].kind != "title" or fold(lines[last].text) == fold(headline):
        return kept
    return [*kept, *_first_heading(lines, last, above)]


def _first_heading(lines: list[Placed], at: int, above: range) -> list[tuple[Role, str]]:
    text = lines[at].text
    if plain(text) in _KICKERS or (_has_kickers(lines, at) and not is_role(text) and at - 1 in above):
        return [("kicker", text)]
    timed = at - 1 in above and _is_hour(lines[at - 1])
    return [("subhead", text)] if lines[at].line.level > 1 or timed else []


def _is_hour(placed: Placed) -> bool:
    """A time of day alone, as in a live blog."""
    return placed.told is not None and placed.told.when is not None and placed.told.when.date is None


def _has_kickers(lines: list[Placed], at: int) -> bool:
    """Whether further down headings come in pairs, a short label above a longer heading, more than once."""
    pairs = 0
    for i in range(at + 2, len(lines) - 2):
        pairs += _is_pair(lines[i : i + 2]) and lines[i - 1].kind in SAID and lines[i + 2].kind in SAID
    return pairs > 1


def _is_pair(run: list[Placed]) -> bool:
    kinds = all(placed.kind == "title" for placed in run)
    return kinds and run[0].line.words <= _FEW and run[1].line.words > run[0].line.words


# The body


def _cards(lines: list[Placed], head: Head) -> list[Placed]:
    """Titles printed twice below the headline are the cards of other articles: a picture's text and the title itself."""
    able = Counter(placed.text for placed in lines[head.start :] if placed.kind == "title" and placed.line.words >= _FEW)
    twice = {text for text, count in able.items() if count > 1}
    return [*lines[: head.start], *(replace(p, kind="card") if p.text in twice else p for p in lines[head.start :])] if twice else lines


def _body(lines: list[Placed], head: Head) -> list[tuple[Role, str]]:
    end = _end(lines, head.start)
    folded = fold(head.headline) if head.headline else ""
    repeats = _Repeats(lines, head.start, end)
    blocks: list[tuple[Role, str]] = list(head.opening)
    at = head.start
    while at < end:
        placed = lines[at]
        if placed.kind == "title":
            after = _run_end(lines, at, end)
            blocks += _headings(lines, at, after, end, folded)
            at = after
            continue
        if placed.kind == "box":
            at = _past_box(lines, at + 1, end)
            continue
        if placed.kind in SAID and fold(placed.text[:300]) != folded and not repeats.has(at) and not repeats.signs(lines, at):
            blocks.append(("paragraph", placed.text))
        at += 1
    return _without_loose_heads(blocks)


def _run_end(lines: list[Placed], at: int, end: int) -> int:
    while at < end and lines[at].kind == "title":
        at += 1
    return at


def _past_box(lines: list[Placed], at: int, end: int) -> int:
    """Past the titles under a heading like "Read also": all up to a blank line or the next paragraph."""
    first = at
    while at < end and (
        lines[at].kind in {"title", "furniture", "box", "told", "credit"} or (lines[at].kind == "item" and lines[at].line.words < _LONG)
    ):
        if at > first and lines[at].line.gap and not lines[at - 1].line.gap and lines[at].kind == "title":
            break
        at += 1
    return at


def _headings(lines: list[Placed], at: int, after: int, end: int, folded: str) -> list[tuple[Role, str]]:
    """What a run of lines without a full stop is: a subhead, a kicker and its subhead, a list, a caption, or other articles."""
    run = [placed for placed in lines[at:after] if fold(placed.text) != folded]
    if not run:
        return []
    before = lines[at - 1] if at else None
    if before and before.text.endswith(":") and before.kind in SAID:
        return [("paragraph", placed.text) for placed in run]
    if run[0].text[0].islower() and len(run) == 1:
        return [("paragraph", run[0].text)]
    if after < end and lines[after].kind == "credit":
        run = run[:-1]
    if len(run) == 1:
        return _one_heading(run[0])
    if len(run) == _PAIR:
        return _two_headings(run)
    leveled = [placed for placed in run if placed.line.level]
    return [("subhead", placed.text) for placed in leveled[-1:]]


def _one_heading(placed: Placed) -> list[tuple[Role, str]]:
    if plain(placed.text) in _KICKERS:
        return [("kicker", placed.text)]
    long = placed.line.words > _SUBHEAD
    return [("paragraph" if long else "subhead", placed.text)]


_SUBHEAD = 18


def _two_headings(run: list[Placed]) -> list[tuple[Role, str]]:
    kicker, subhead = run
    if _is_pair(run) and not kicker.line.level:
        return [("kicker", kicker.text), ("subhead", subhead.text)]
    if kicker.line.level or subhead.line.level:
        return [("subhead", placed.text) for placed in run if placed.line.level]
    return [("subhead", subhead.text)] if kicker.line.gap or not subhead.line.gap else []


def _without_loose_heads(blocks: list[tuple[Role, str]]) -> list[tuple[Role, str]]:
    """Headings that nothing follows are no headings of this article."""
    while blocks and blocks[-1][0] != "paragraph":
        blocks.pop()
    return blocks


class _Repeats:
    """Which lines of a body say again what another line says: pull quotes, blurbs, paragraphs pasted twice."""

    def __init__(self, lines: list[Placed], start: int, end: int) -> None:
        said = [(at, lines[at].text) for at in range(start, end) if lines[at].kind in SAID]
        self._again: set[int] = set()
        seen: set[str] = set()
        for at, text in said:
            if lines[at].kind == "prose" and text in seen:
                self._again.add(at)
            seen.add(text)
        self._find_blurb(said)
        self._find_pull_quotes(lines, said)

    def has(self, at: int) -> bool:
        return at in self._again

    def signs(self, lines: list[Placed], at: int) -> bool:
        """Whether a line is the name under a pull quote that is dropped."""
        return self.has(at - 1) and lines[at].line.words <= _PROSE and _SIGNATURE.match(lines[at].text) is not None

    def _find_blurb(self, said: list[tuple[int, str]]) -> None:
        """The first paragraph, when the second repeats nearly all of its words."""
        if len(said) <= _PAIR:
            return
        (at, first), (_, second), *_ = said
        mine, theirs = Counter(first[:2000].casefold().split()), Counter(second[:2000].casefold().split())
        if mine.total() >= _PROSE and (mine & theirs).total() >= 0.75 * mine.total():
            self._again.add(at)

    def _find_pull_quotes(self, lines: list[Placed], said: list[tuple[int, str]]) -> None:
        text = "\n".join(text for _, text in said)
        able = [(at, words) for at, words in said if lines[at].kind in {"speech", "prose"} and _FEW < lines[at].line.words <= _PULLED_WORDS]
        for at, words in able[:_PULLED]:
            quoted = _QUOTED.match(words[:600])
            bare = (quoted[1] if quoted and len(quoted[1]) > 0.6 * len(words) else words).strip(" \"“”„«»‘’'—–.,")
            if len(bare) > _PULLED_WORDS // 3 and (_SPEECH.match(words) or not lines[at].line.ends) and text.count(bare) > 1:
                self._again.add(at)


_PULLED = 200
_PULLED_WORDS = 45


def _end(lines: list[Placed], start: int) -> int:
    """Where the text ends: above the first closing box, notice of rights or row of titles that little text follows."""
    left = sum(placed.line.words for placed in lines[start:] if placed.kind in SAID)
    total = max(left, 1)
    end = len(lines)
    talk = _talk(lines, start)
    for at in range(start, len(lines)):
        if at == talk or (left <= 0.3 * total and _closes(lines, at)):
            end = at
            break
        left -= lines[at].line.words * (lines[at].kind in SAID)
    return _up_to_last_said(lines, start, end)


def _talk(lines: list[Placed], start: int) -> int:
    """Where readers' comments begin: at the first of three lines or more that sign a comment, below at least 60 words of text."""
    signed = [at for at in range(start, len(lines)) if _signs_comment(lines[at])]
    if len(signed) < _OFTEN:
        return len(lines)
    before = sum(placed.line.words for placed in lines[start : signed[0]] if placed.kind in SAID)
    at = signed[0]
    above = lines[at - 1].kind == "title" and lines[at - 1].line.words <= _FEW
    return at - above if before >= _AWAY else len(lines)


def _signs_comment(placed: Placed) -> bool:
    says = re.match(r"[^\n]{1,40} (?:says|said|dice|dit|sagt|schreibt|disse|ha detto)(?: on [^\n]{4,40})?:$", placed.text[:90])
    return says is not None or (placed.told is not None and placed.kind == "told" and placed.told.dates and not placed.told.names)


def _closes(lines: list[Placed], at: int) -> bool:
    placed = lines[at]
    if placed.kind == "card":
        return True
    if placed.kind == "box":
        return _END_BOX.match(plain(placed.text)) is not None
    if placed.kind == "furniture":
        return _RIGHTS.search(placed.text[:200]) is not None
    if placed.kind == "title" and _ABOUT.match(placed.text):
        return sum(other.kind in SAID for other in lines[at:]) < _ROW
    run = lines[at : at + _ROW]
    return (
        len(run) == _ROW and all(other.kind == "title" and not other.line.level for other in run) and not lines[at - 1].text.endswith(":")
    )


def _up_to_last_said(lines: list[Placed], start: int, end: int) -> int:
    while end > start and (lines[end - 1].kind not in SAID or (end - start > _PAIR and _trails(lines, start, end - 1))):
        end -= 1
    return end


def _trails(lines: list[Placed], start: int, at: int) -> bool:
    """Whether a closing line is no part of the text: its writer's bio, a colon before nothing, a short notice below a row of labels."""
    placed = lines[at]
    if is_bio(placed.text) or placed.text.endswith(":"):
        return True
    row = lines[max(start, at - _ROW + 1) : at]
    below = len(row) == _ROW - 1 and not any(other.kind in SAID for other in row)
    if not below or placed.kind == "speech" or placed.line.bullet or placed.line.words > _NOTICE:
        return False
    said = {word[:6] for other in lines[start:at] if other.kind in SAID for word in _WORD.findall(other.text[:4000].casefold())}
    return _shared(placed.text, said) < _AKIN


_NOTICE = 12


def _everything_said(lines: list[Placed], head: Head) -> list[tuple[Role, str]]:
    """All lines that are not plainly furniture: for verse, lists and notes, where no line reads like a paragraph."""
    folded = fold(head.headline) if head.headline else ""
    begin = 0 if head.at is None else head.at + 1
    kept = (placed for placed in lines[begin:] if placed.kind in SAID | {"title"})
    return [("paragraph", placed.text) for placed in kept if fold(placed.text) != folded]


# The article


def _article(
    blocks: list[tuple[Role, str]],
    lines: list[Placed],
    head: Head,
    pasted: Pasted,
    known: tuple[str, str | None],
    words: int,
) -> Article:
    text, sections = build(blocks)
    language, url = known
    first = text[slice(*next(span for section in sections for span in section.paragraphs))]
    return Article(
        text=text,
        sections=sections,
        headline=head.headline,
        dek=head.dek or pasted.dek,
        byline=_byline(lines, head, text) or names_in(pasted.authors or ""),
        dateline=_dateline(first, text),
        published=_published(lines, head) or _printed(pasted.date, language),
        language=language,
        url=url,
        notes=_notes(words, cut=pasted.cut),
    )


def build(blocks: list[tuple[Role, str]]) -> tuple[str, tuple[Section, ...]]:
    """The text with its blocks a blank line apart, and the sections whose spans point into it; kickers are not in the text."""
    texts: list[str] = []
    found: list[tuple[str | None, str | None, list[tuple[int, int]]]] = [(None, None, [])]
    kicker: str | None = None
    at = 0
    for role, block in blocks:
        if role == "kicker":
            kicker = block
            continue
        if role == "subhead" or kicker:
            found.append((kicker, block if role == "subhead" else None, []))
            kicker = None
        if role == "paragraph":
            found[-1][2].append((at, at + len(block)))
        texts.append(block)
        at += len(block) + 2
    sections = (Section(tuple(spans), kicker=label, subhead=subhead) for label, subhead, spans in found if spans or subhead)
    return "\n\n".join(texts), tuple(sections)


def _dateline(first: str, text: str) -> str | None:
    """The dateline of the first paragraph; capitals and a colon there are a speaker's label when a later line has one too."""
    labels = sum(_LABEL.match(block) is not None for block in text[:SAMPLE].split("\n\n"))
    return None if labels > 1 else dateline_of(first)


def _notes(words: int, *, cut: bool) -> tuple[str, ...]:
    notes = []
    if words < FEW_WORDS:
        notes.append(f"Only {words} words of article text found.")
    if cut:
        notes.append("The text was longer than 2,000,000 characters; only its beginning was read.")
    return tuple(notes)


_ABOVE = 8
_BY = re.compile(r"(?:by|von|par|por|di) ", re.IGNORECASE)


def _byline(lines: list[Placed], head: Head, text: str) -> tuple[str, ...]:
    """The names of the first byline above the text; a bare name counts only under the headline and outside the text."""
    begin = 0 if head.at is None else head.at + 1
    order = [*range(begin, head.start), *range(max(0, begin - _ABOVE), begin)]
    told_by = (lines[at] for at in order if at >= begin or _BY.match(lines[at].text))
    sure = next((p.told.names for p in told_by if p.told and p.told.sure and p.told.names), ())
    if sure or head.at is None:
        return sure
    for at in range(begin, head.start):
        tells = lines[at].told
        if tells and tells.names and lines[at].kind == "title" and not any(name in text[:20_000] for name in tells.names):
            return tells.names
    return ()


_BELOW = 6


def _published(lines: list[Placed], head: Head) -> str | None:
    """The first date above the text that is not only of an update, with the time printed beside or below it."""
    begin = 0 if head.at is None else head.at
    below = range(head.start, min(len(lines), head.start + _BELOW))
    found = [at for at in [*range(begin, head.start), *range(begin), *below] if _day(lines[at])]
    found.sort(key=lambda at: bool(_updated(lines[at])))
    if not found:
        return None
    when = lines[found[0]].told
    after = lines[found[0] + 1] if found[0] + 1 < len(lines) else None
    if when is None or when.when is None:
        return None
    live = sum(_is_hour(placed) for placed in lines) > 1
    hour = after.told.when.time if after and not live and after.told and after.told.when and _is_hour(after) else None
    return when.when.iso if when.when.time or not hour else f"{when.when.date}T{hour}"


def _day(placed: Placed) -> bool:
    return placed.told is not None and placed.told.when is not None and placed.told.when.date is not None


def _updated(placed: Placed) -> bool:
    return placed.told is not None and placed.told.when is not None and placed.told.when.updated


def _printed(date: str | None, language: str) -> str | None:
    found = dated(date, language) if date else None
    return found.iso if found else None
