"""Subjects that Italian, Spanish and Portuguese leave out: «…», ha aggiunto."""

from collections.abc import Iterator

from briefings.cast import PRONOUN, Mention
from briefings.languages.lexicon import Lexicon
from briefings.tokens import CAPITAL, NUMBER, PUNCTUATION, QUOTE, WORD, Frame, Token

LEAVE_OUT = frozenset({"it", "es", "pt"})
FIRST_AND_SECOND = frozenset("ho hai abbiamo avete he has hemos tenho temos eu io yo".split())
PLURAL = frozenset("hanno han têm".split())


def dropped_subjects(frame: Frame, table: Lexicon, taken: set[int]) -> Iterator[Mention]:
    """A mention without words for each verb of speech that says nobody's name right after a quotation or at a sentence's start."""
    if table.code not in LEAVE_OUT:
        return
    for first, last in frame.bounds:
        for at in range(first, last):
            if frame.tokens[at].kind == WORD and at not in taken and frame.tokens[at].lower in table.speech_verbs:
                yield from _dropped(frame.tokens, at, first, last, table, taken)


def _dropped(tokens: list[Token], at: int, first: int, last: int, table: Lexicon, taken: set[int]) -> Iterator[Mention]:
    begin = at
    while begin > first and _leads(tokens[begin - 1], table):
        begin -= 1
    helpers = {token.lower for token in tokens[begin:at]}
    if not _follows_quotation(tokens, begin, first) or helpers & FIRST_AND_SECOND:
        return
    if _lacks_subject(tokens, at, last, table) and not _is_named_later(tokens, at, last, table, taken):
        yield Mention(at, at + 1, at, PRONOUN, None, "p" if helpers & PLURAL else None, at + 1)


def _leads(token: Token, table: Lexicon) -> bool:
    return token.kind == WORD and (token.lower in table.auxiliaries or token.lower in table.adverbs)


def _follows_quotation(tokens: list[Token], begin: int, first: int) -> bool:
    """Whether nothing but a comma stands between the verb and a quotation, or the sentence begins with the verb."""
    before = begin - 1
    if before >= first and tokens[before].text == ",":
        before -= 1
    return before < first or tokens[before].kind == QUOTE


def _lacks_subject(tokens: list[Token], at: int, last: int, table: Lexicon) -> bool:
    after = at + 1
    while after < last and tokens[after].lower in table.adverbs:
        after += 1
    if after >= last or tokens[after].kind in {PUNCTUATION, QUOTE, NUMBER}:
        return True
    return tokens[after].kind != CAPITAL and (tokens[after].lower in table.prepositions or tokens[after].lower in table.conjunctions)


def _is_named_later(tokens: list[Token], at: int, last: int, table: Lexicon, taken: set[int]) -> bool:
    """Whether a name or an office follows in the clause, behind what is said of place and time (ha assicurato in serata il relatore)."""
    for after in range(at + 1, last):
        token, before = tokens[after], tokens[after - 1].lower
        if token.kind in {PUNCTUATION, QUOTE}:
            return False
        named = after in taken and after - 1 not in taken and before not in table.prepositions
        if named or (before in table.determiners and before not in table.prepositions and token.lower in table.role_nouns):
            return True
    return False
