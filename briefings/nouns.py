"""Tells names from other capitalised words: in German, where every noun has a capital, and for Italian particles (De Santis)."""

from collections.abc import Iterator

from briefings.cast import is_common, is_first
from briefings.languages.compounds import Compounds
from briefings.languages.lexicon import Lexicon
from briefings.tokens import CAPITAL, NUMBER, PUNCTUATION, QUOTE, Frame, Token

LONGEST_PARTICLE = 3
NAMED_BODIES = Compounds(
    "band".split(),
    "hersteller reederei konzern konzerns firma unternehmen unternehmens organisation gewerkschaft sender senders agentur verein partei bewegung "
    "initiative airline fluggesellschaft kanzlei betreiber anbieter autobauer versicherer sekte miliz terrorgruppe portal plattform".split(),
)
"""Bodies that German names by a word behind them; a court or a town's office is followed by its town instead."""
ADJECTIVE_ENDINGS = ("e", "er", "en", "es", "em")


def is_noun(word: str, table: Lexicon) -> bool:
    """Whether a capitalised word is known to be something else than a name."""
    return word in table.not_names or word in table.calendar or word in table.group_nouns or word in table.role_nouns


def is_pair(tokens: list[Token], index: int, table: Lexicon) -> bool:
    """Whether two capitalised words in a row are neither grammar nor known nouns; in German hardly anything but a name looks so."""
    pair = tokens[index : index + 2]
    if len(pair) < 2 or any(token.kind != CAPITAL or is_noun(token.lower, table) or is_common(token.lower, table) for token in pair):
        return False
    before = tokens[index - 1] if index else None
    if before is None or before.kind in {PUNCTUATION, QUOTE}:
        return not pair[0].lower.endswith(ADJECTIVE_ENDINGS)
    return before.kind != NUMBER and before.lower not in table.determiners  # 20 Tonnen Stahl, ein Stapel Papier


def is_named_body(tokens: list[Token], index: int, table: Lexicon) -> bool:
    """Whether a word is the name of the body right before it (der Hersteller Palandor, die Organisation Human Rights Watch)."""
    if not index or tokens[index - 1].kind != CAPITAL or tokens[index - 1].lower not in NAMED_BODIES:
        return False
    word = tokens[index].lower
    return not is_noun(word, table) and not is_common(word, table) and word not in table.place_words


def is_triple(tokens: list[Token], index: int, table: Lexicon) -> bool:
    """Whether three or more capitalised words in a row, no known nouns but the last, stand behind an article (der Chaos Computer Club)."""
    three = tokens[index : index + 3]
    if len(three) < 3 or not index or tokens[index - 1].lower not in table.determiners or any(token.kind != CAPITAL for token in three):
        return False
    return not any(is_noun(token.lower, table) or is_common(token.lower, table) for token in three[:2])


def surnames(frame: Frame, table: Lexicon) -> set[str]:
    """Words that end a long name somewhere in the article, for knowing them again where they stand alone."""
    return set(_surnames(frame.tokens, table))


def _surnames(tokens: list[Token], table: Lexicon) -> Iterator[str]:
    for index, token in enumerate(tokens[:-1]):
        if token.kind != CAPITAL:
            continue
        first = is_first(token.lower, table)
        if not (first or (table.nouns_capitalised and is_pair(tokens, index, table))):
            continue
        at = index + 1
        while at < min(len(tokens) - 1, index + 1 + LONGEST_PARTICLE) and tokens[at].lower in table.particles:
            at += 1
        if tokens[at].kind == CAPITAL and _may_be_surname(tokens[at].lower, table, trade=first and at == index + 1):
            yield tokens[at].lower


def _may_be_surname(word: str, table: Lexicon, *, trade: bool) -> bool:
    if is_common(word, table):
        return False
    return not is_noun(word, table) or (trade and word in table.role_nouns and word not in table.not_names)


def is_heard(tokens: list[Token], index: int, table: Lexicon, named: set[str]) -> bool:
    """Whether a word alone is a surname heard elsewhere; one that is also a trade must not have an article (Anna Richter, der Richter)."""
    word = tokens[index].lower
    determined = index > 0 and tokens[index - 1].lower in table.determiners
    return word in named and not (determined and word in table.role_nouns)


def is_particle(tokens: list[Token], index: int, last: int, table: Lexicon) -> bool:
    """Whether a capitalised particle with a name after it stands here (De Santis)."""
    return tokens[index].lower in table.particles and index + 1 < last and tokens[index + 1].kind == CAPITAL


def begins_with_particle(tokens: list[Token], index: int, last: int, table: Lexicon, named: set[str], *, initial: bool) -> bool:
    """Whether a name begins with a capitalised particle here; where a sentence begins, only before a surname heard elsewhere."""
    if not is_particle(tokens, index, last, table):
        return False
    following = tokens[index + 1].lower
    return (not initial or following in named) and not is_noun(following, table)


def ends_name(tokens: list[Token], index: int, end: int, table: Lexicon) -> bool:
    """Whether a German name is over and the next noun begins ("sagte Anna Bruhn Journalisten"); a surname may be a trade (Anna Richter)."""
    if not table.nouns_capitalised or not is_noun(tokens[end].lower, table) or is_first(tokens[end - 1].lower, table):
        return False
    return not any(is_noun(token.lower, table) or token.lower in table.honorifics for token in tokens[index:end])


def takes_particle(token: Token, table: Lexicon) -> bool:
    """Whether a "von" after this word belongs to a name; in German after a first name, an initial or a title, not after a surname."""
    initial = len(token.text) == 1 or (len(token.text) == 2 and token.text[-1] == ".")
    return not table.nouns_capitalised or initial or is_first(token.lower, table) or token.lower in table.honorifics
