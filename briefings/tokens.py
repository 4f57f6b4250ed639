"""Cuts an article's frame (its text with every quotation masked) into words and sentences, so that who said what can be read off it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from briefings.languages.lexicon import Lexicon
from briefings.marks import Marked

QUOTED, FILLER = "\ue000", "\ue001"
"""Private-use characters: a masked quotation is one QUOTED and FILLERs up to its length, so that offsets stay those of the article."""

TOKEN = re.compile(
    r"([a-zß-öø-ÿ]+)(?![\w.’'‐‑\-&])"  # most words: nothing about them needs another look
    f"|{QUOTED}{FILLER}*"
    r"|(?:[^\W\d_]\.){2,}"
    r"|[^\W_]+(?:[’'‐‑\-.&][^\W_]+)*"
    r"|\.{2,}|[^\w\s]|_"
)
POSSESSIVE = re.compile(r"[’']s$", re.IGNORECASE)
ELIDED = re.compile(
    r"^(?:[ldjmnstcLDJMNSTC]|[Qq]u|[Ll]orsqu|[Pp]uisqu|[Jj]usqu|[Dd]ell|[Nn]ell|[Aa]ll|[Dd]all|[Ss]ull|[Uu]n|[Qq]uest|[Cc]ent|[Cc]om)[’']"
)
CLITIC = re.compile(r"(?:-t)?-(?:il|elle|on|ils|elles|je|nous|vous)$")
ARABIC = re.compile(r"(?:al|el|ar|as|ash|at|an|ad|ibn|bin|ben|d)[-’'][^\W\d_a-z]")
ENDS = frozenset({".", "!", "?", "…", "...", "....", "。", "！", "？", "।", "؟"})

SHOUTED = frozenset({"us", "who", "it", "un", "am", "ice", "hill", "ap", "said", "may", "will", "pm", "der", "die", "an", "ist"})
"""Words that are something else in capitals (US, WHO, ICE): those keep their capitals when compared."""

WORD, CAPITAL, NUMBER, PUNCTUATION, QUOTE = range(5)
OPENINGS = frozenset({"¿", "¡", "[", "(", "—", "–", "@", "#"})
"""What a sentence may begin with but a capital."""
LONGEST_SENTENCE, LONGEST_PARAGRAPH = 250, 2_000
"""Tokens after which a sentence or a paragraph is cut whatever it says; keeps the cost of every look around linear."""
LONGEST_SPLIT = 100
"""Letters beyond which nothing is cut off a word (qu’qu’qu’…)."""


@dataclass(slots=True)  # not frozen: a frozen one takes three times as long to make, and every word is one
class Token:
    """One word, mark or masked quotation of the frame; ``kind`` is WORD, CAPITAL, NUMBER, PUNCTUATION or QUOTE."""

    start: int
    end: int
    text: str
    lower: str
    kind: int


@dataclass(slots=True)
class Frame:
    """The tokens of an article around its quotations, with the sentence and the paragraph each stands in.

    ``sentences[i]`` and ``paragraphs[i]`` number the sentence and the paragraph of token ``i``; ``quotes`` gives the token of each
    quotation, in order.
    """

    tokens: list[Token] = field(default_factory=list)
    sentences: list[int] = field(default_factory=list)
    paragraphs: list[int] = field(default_factory=list)
    quotes: list[int] = field(default_factory=list)
    bounds: list[tuple[int, int]] = field(default_factory=list)
    paragraph_bounds: list[tuple[int, int]] = field(default_factory=list)


def mask(text: str, marked: Sequence[Marked]) -> str:
    """The text with every quotation, marks included, replaced by placeholders of the same length."""
    pieces, at = [], 0
    for quote in marked:
        pieces.append(text[at : quote.outer_start].replace(QUOTED, " ").replace(FILLER, " "))
        pieces.append(QUOTED + FILLER * (quote.outer_end - quote.outer_start - 1))
        at = quote.outer_end
    pieces.append(text[at:].replace(QUOTED, " ").replace(FILLER, " "))
    return "".join(pieces)


def frame(text: str, paragraphs: Sequence[tuple[int, int]], marked: Sequence[Marked], table: Lexicon) -> Frame:
    """The article's frame: tokens, sentences and where the quotations stand in them."""
    made = Frame()
    masked = mask(text, marked)
    for start, end in paragraphs:
        tokens = _tokens(masked, start, end, table)
        for at in range(0, max(1, len(tokens)), LONGEST_PARAGRAPH):
            _add_paragraph(made, tokens[at : at + LONGEST_PARAGRAPH], text, table)
    made.quotes = [index for index, token in enumerate(made.tokens) if token.kind == QUOTE]
    return made


def _add_paragraph(made: Frame, tokens: list[Token], text: str, table: Lexicon) -> None:
    first = len(made.tokens)
    made.tokens += tokens
    made.paragraphs += [len(made.paragraph_bounds)] * len(tokens)
    made.paragraph_bounds.append((first, len(made.tokens)))
    _sentences(made, first, text, table)


def _tokens(masked: str, start: int, end: int, table: Lexicon) -> list[Token]:
    tokens: list[Token] = []
    reached = start
    for found in TOKEN.finditer(masked, start, end):
        begin, finish = found.span()
        word = found[0]
        if found.lastindex:
            tokens.append(Token(begin, finish, word, word, WORD))
            continue
        if begin < reached:  # the full stop of an abbreviation, taken already
            continue
        if word.isalpha() and word.islower() and masked[finish : finish + 1] != ".":  # as most are
            tokens.append(Token(begin, finish, word, word, WORD))
        else:
            _add(tokens, begin, finish, word, masked, table)
        reached = tokens[-1].end
    return tokens


def _add(tokens: list[Token], start: int, end: int, text: str, masked: str, table: Lexicon) -> None:
    first = text[0]
    if first == QUOTED:
        tokens.append(Token(start, end, QUOTED, QUOTED, QUOTE))
        return
    if not first.isalnum():
        tokens.append(Token(start, end, text, text, PUNCTUATION))
        return
    if 2 < len(text) <= LONGEST_SPLIT and ("’" in text or "'" in text or "-" in text) and _split(tokens, start, end, text, masked, table):
        return
    lower = text if text.islower() and "’" not in text else text.lower().replace("’", "'")  # one string instead of two, mostly
    upper = first.isupper()
    if masked[end : end + 1] == "." and (lower + "." in table.abbreviations or (len(text) == 1 and upper and table.code != "und")):
        end, text, lower = end + 1, text + ".", lower + "."
    if upper and 1 < len(text) < 6 and lower in SHOUTED and text.isupper() and masked[end : end + 1] != ":":
        lower = text
    tokens.append(Token(start, end, text, lower, CAPITAL if upper else _kind(text)))


def _kind(text: str) -> int:
    """The kind of a word that does not begin with a capital letter."""
    if text.isalpha():
        return WORD
    return NUMBER if text[0].isdigit() else CAPITAL if text[0].islower() and ARABIC.match(text) else WORD


def _split(tokens: list[Token], start: int, end: int, text: str, masked: str, table: Lexicon) -> bool:
    """Cuts a possessive, an elided article or an inverted pronoun off a word; False when there is none."""
    if table.code in {"fr", "it", "pt", "es"} and (elided := ELIDED.match(text)) and elided.end() < len(text):
        cut = elided.end()
    elif table.code == "fr" and (clitic := CLITIC.search(text)):
        cut = clitic.start()
    elif table.code in {"en", "und"} and (possessive := POSSESSIVE.search(text)) and possessive.start() > 0:
        cut = possessive.start()
    else:
        return False
    if cut == len(text):
        return False  # the elided word itself ("qu’"), cut off already
    _add(tokens, start, start + cut, text[:cut], masked if text[:cut][-1:] != "." else "", table)
    rest, at = text[cut:], start + cut
    if rest[0].isalnum():
        _add(tokens, at, end, rest, masked, table)
    else:
        tokens.append(Token(at, end, rest, rest.lower().replace("’", "'").lstrip("-").removeprefix("t-"), WORD))
    return True


def _sentences(made: Frame, first: int, text: str, table: Lexicon) -> None:
    """Numbers the sentences of the paragraph whose tokens begin at ``first``."""
    tokens, count = made.tokens, len(made.tokens)
    begun = first
    if 0 < first < count and tokens[first - 1].text == ":" and tokens[first].kind == QUOTE:
        begun, _ = made.bounds.pop()  # a statement set apart after a colon belongs to the sentence that leads it in
    number = len(made.bounds)
    for index in range(first, count):
        made.sentences.append(number)
        plain = tokens[index].kind == WORD and tokens[index].text[-1] != "."
        if index + 1 < count and (index - begun >= LONGEST_SENTENCE or (not plain and _ends(tokens, index, text, table))):
            made.bounds.append((begun, index + 1))
            number, begun = number + 1, index + 1
    if begun < count:
        made.bounds.append((begun, count))


def _ends(tokens: list[Token], index: int, text: str, table: Lexicon) -> bool:
    """Whether a sentence ends with this token."""
    token, following = tokens[index], tokens[index + 1]
    if token.kind == PUNCTUATION:
        return _stops(tokens, index, following)
    if token.kind == QUOTE:
        return _quote_ends(tokens, index, text, table)
    return token.text[-1] == "." and following.kind == CAPITAL and _begins(following.lower, table)


def _stops(tokens: list[Token], index: int, following: Token) -> bool:
    """Whether a full stop, or a bracket behind one, ends its sentence."""
    if tokens[index].text in ENDS:
        return following.kind in {CAPITAL, QUOTE, NUMBER} or following.text in OPENINGS
    behind = tokens[index].text in {")", "]"} and index > 0 and tokens[index - 1].text in ENDS
    return behind and following.kind in {CAPITAL, QUOTE}


def _quote_ends(tokens: list[Token], index: int, text: str, table: Lexicon) -> bool:
    """Whether a sentence ends with a quotation: its last words stop, and no attribution follows."""
    token, following = tokens[index], tokens[index + 1]
    last = text[token.start : token.end].rstrip("”“\"’'»«›‹」』 \u00a0\u202f")[-1:]
    if last not in ".!?…。" or following.kind not in {QUOTE, CAPITAL}:
        return False
    return following.kind == QUOTE or last == "." or not _attributed_next(tokens, index + 1, table)


def _begins(word: str, table: Lexicon) -> bool:
    """Whether a capitalised word after an abbreviation begins a sentence ("in the U.S. The plan")."""
    return word in table.determiners or word in table.pronouns or word in table.conjunctions or word in table.prepositions


def _attributed_next(tokens: list[Token], index: int, table: Lexicon) -> bool:
    """Whether what follows a question or exclamation is its attribution (“Why?” Lee asked.)."""
    for token in tokens[index : index + 6]:
        if token.kind == QUOTE or token.text in ENDS:
            return False
        if token.lower in table.speech_verbs:
            return True
    return False
