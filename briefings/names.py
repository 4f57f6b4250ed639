"""Runs of capitalised words: where a name begins and ends, and which part of it is an office."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefings.cast import OF, SUFFIXES, is_common, is_demonym, is_first, is_role
from briefings.languages.lexicon import Lexicon
from briefings.nouns import (
    begins_with_particle,
    ends_name,
    is_heard,
    is_named_body,
    is_noun,
    is_pair,
    is_particle,
    is_triple,
    surnames,
    takes_particle,
)
from briefings.tokens import CAPITAL, PUNCTUATION, QUOTE, WORD, Frame, Token

CONNECTORS = frozenset({"of", "for", "on", "the", "&", "and", "de", "des", "du", "della", "der", "für", "para", "per"})


@dataclass(slots=True)
class Run:
    """A run of capitalised words, divided into its role part and its name part (token indices)."""

    start: int
    name: int
    end: int
    kind: str
    known: bool


def runs_of(frame: Frame, table: Lexicon, nicknames: set[int]) -> Iterator[Run]:
    """Every run of capitalised words that may be a name, in order; quotations inside names are added to ``nicknames``."""
    starts = {start for start, _ in frame.bounds}
    common = {token.lower for token in frame.tokens if token.kind == WORD}
    common |= _only_opening(frame, starts, table)
    named = surnames(frame, table)
    for first, last in frame.paragraph_bounds:
        index = first
        while index < last:
            capital = frame.tokens[index].kind == CAPITAL
            if not capital or not _may_begin(frame, index, last, table, initial=index in starts, common=common, named=named):
                index += 1
                continue
            end = _run_end(frame, index, last, table, nicknames)
            run = _divide(frame.tokens, index, end, table)
            if run is not None:
                yield run
            index = end


def _only_opening(frame: Frame, starts: set[int], table: Lexicon) -> set[str]:
    """Words seen capitalised only where a sentence begins, alone and not before a verb of speech: no names, as far as can be told."""
    elsewhere: set[str] = set()
    opening: set[str] = set()
    for index, token in enumerate(frame.tokens):
        if token.kind != CAPITAL:
            continue
        following = frame.tokens[index + 1] if index + 1 < len(frame.tokens) else None
        named = following is not None and (
            following.kind == CAPITAL
            or following.lower in table.speech_verbs
            or following.lower in {"'s", "’s", ":"}
            or following.lower in table.framing_verbs
        )
        (elsewhere if index not in starts or named else opening).add(token.lower)
    return {word for word in opening - elsewhere if not is_first(word, table)}


def _may_begin(frame: Frame, index: int, last: int, table: Lexicon, *, initial: bool, common: set[str], named: set[str]) -> bool:
    token = frame.tokens[index]
    if token.lower in table.calendar or is_demonym(frame.tokens, index, table):
        return False
    following = frame.tokens[index + 1] if index + 1 < last else None
    capital_next = following is not None and following.kind == CAPITAL
    if is_common(token.lower, table):
        first = (
            is_first(token.lower, table)
            or token.lower in table.honorifics  # "Me Leïla Bouzid", "Seu João Lira"
            or begins_with_particle(frame.tokens, index, last, table, named, initial=initial)
        )
        return first and capital_next and following is not None and not is_common(following.lower, table)
    if table.nouns_capitalised:
        return is_heard(frame.tokens, index, table, named) or _german_name(frame, index, last, table)
    office = (
        following is not None and following.lower in CONNECTORS and is_role(token.lower, table) and _capital(frame.tokens, index + 2, last)
    )
    if initial and not capital_next and not office:
        plain = token.lower in table.role_nouns or token.lower in table.group_nouns or token.lower in table.speech_verbs
        return not plain and token.lower not in table.participles and not (token.lower in common and not is_first(token.lower, table))
    return True


def _capital(tokens: list[Token], at: int, last: int) -> bool:
    return at < last and tokens[at].kind == CAPITAL


def _german_name(frame: Frame, index: int, last: int, table: Lexicon) -> bool:
    """In a language that capitalises every noun, a run begins only where something speaks for a name."""
    token = frame.tokens[index]
    if is_first(token.lower, table) or token.lower in table.honorifics or token.lower in table.organisation_words:
        return True
    if (token.text.isupper() and len(token.text) > 1) or any(
        told(frame.tokens, index, table) for told in (is_pair, is_named_body, is_triple)
    ):
        return True
    before = frame.tokens[index - 1] if index else None
    if before is None or before.kind == PUNCTUATION or before.lower in table.determiners or before.lower in table.prepositions:
        following = frame.tokens[index + 1] if index + 1 < last else None
        if token.lower in table.role_nouns:
            return following is not None and following.kind == CAPITAL and following.lower not in table.group_nouns
        return False
    if before.lower in table.speech_verbs or before.lower in table.so_words or before.lower in table.role_nouns:
        return not is_noun(token.lower, table)
    return token.lower in table.role_nouns and index + 1 < last and frame.tokens[index + 1].kind == CAPITAL


def _run_end(frame: Frame, index: int, last: int, table: Lexicon, nicknames: set[int]) -> int:
    tokens = frame.tokens
    end = index + 1
    while end < last:
        token = tokens[end]
        if token.kind == CAPITAL and _breaks(tokens, index, end, last, table):
            break
        if token.kind == CAPITAL:
            if tokens[end - 1].text.endswith(".") and frame.sentences[end] != frame.sentences[end - 1]:
                break
            end += 1
        elif token.kind == QUOTE and _is_nickname(tokens, end, last, table):
            nicknames.add(end)
            end += 2
        elif (jump := _joined(tokens, index, end, last, table)) > end:
            end = jump
        else:
            break
    return end


def _breaks(tokens: list[Token], index: int, at: int, last: int, table: Lexicon) -> bool:
    """Whether a capitalised word is no part of the run before it: a month, grammar, or the next German noun."""
    token = tokens[at]
    grammar = token.lower in table.calendar or is_common(token.lower, table)
    return ends_name(tokens, index, at, table) or (grammar and not _initial(token) and not is_particle(tokens, at, last, table))


def _initial(token: Token) -> bool:
    return (len(token.text) <= 2 and token.text[-1] == ".") or (len(token.text) == 1 and token.text.isupper())


def _is_nickname(tokens: list[Token], at: int, last: int, table: Lexicon) -> bool:
    """A short quotation between two capitalised words, with nothing but spaces around: Dwayne “The Rock” Johnson."""
    if at + 1 >= last or tokens[at + 1].kind != CAPITAL or tokens[at].end - tokens[at].start > 30:
        return False
    if is_common(tokens[at + 1].lower, table) or tokens[at + 1].lower in table.role_nouns:
        return False
    return is_first(tokens[at - 1].lower, table) or _initial(tokens[at - 1]) or tokens[at - 1].lower not in table.organisation_words


def _joined(tokens: list[Token], index: int, end: int, last: int, table: Lexicon) -> int:
    """The token after a particle or connector that goes on with the name ("de la Cruz", "of Justice"), or ``end``."""
    at = end
    if not takes_particle(tokens[end - 1], table):
        return end
    while at < last and at - end < 3 and tokens[at].lower in table.particles and tokens[at].kind == WORD:
        at += 1
    if at > end and at < last and tokens[at].kind == CAPITAL and not is_common(tokens[at].lower, table):
        return at + 1
    at = end
    if tokens[at].lower in CONNECTORS and _takes_of(tokens, index, end, table):
        at += 1
        if at < last and tokens[at].lower in table.determiners:
            at += 1
        if at < last and tokens[at].kind == CAPITAL and not is_common(tokens[at].lower, table) and tokens[at].lower not in table.calendar:
            return at + 1
    return end


def _takes_of(tokens: list[Token], index: int, end: int, table: Lexicon) -> bool:
    """Whether the run so far is an office or a body that an "of" may complete (Secretary of State, Bank of England)."""
    if tokens[end].lower == "and":
        return any(token.lower in table.organisation_words for token in tokens[index:end]) and not any(
            is_first(token.lower, table) for token in tokens[index:end]
        )
    return tokens[end - 1].lower in table.organisation_words or tokens[end - 1].lower in table.role_nouns


def _divide(tokens: list[Token], start: int, end: int, table: Lexicon) -> Run | None:
    """Where the name begins in a run ("US Secretary of Defense | Pete Hegseth"), and what kind of name it is."""
    while end > start and (
        tokens[end - 1].lower in table.not_names
        and tokens[end - 1].lower not in SUFFIXES
        and end - start > 1
        and tokens[end - 1].lower not in table.organisation_words
    ):
        end -= 1
    if end <= start:
        return None
    lowers = [token.lower for token in tokens[start:end]]
    titled = [at for at, word in enumerate(lowers[:-1]) if is_role(word, table) or word in table.honorifics]
    if titled:
        return _titled(lowers, start, end, titled[-1], table)
    first = _first_name_at(lowers, table)
    if first == 0 and start and tokens[start - 1].lower in OF and not is_first(lowers[0], table):
        first = next(at for at, word in enumerate(lowers) if is_first(word, table))  # le maire de Lyon | Grégory Duval
    if first is not None and not _organised(lowers[first:], table):
        return Run(start, start + first, end, "person", known=True)
    return _untitled(tokens, lowers, start, end, table)


def _first_name_at(lowers: list[str], table: Lexicon) -> int | None:
    """The first name in a run that a further word follows; what stands before it must be no name itself."""
    for at, word in enumerate(lowers[:-1]):
        if is_first(word, table) and lowers[at + 1] not in table.role_nouns:
            led = at >= 2 and len(lowers) - at == 2 and not any(is_first(before, table) for before in lowers[:at])
            return at if at == 0 or led or all(_no_name(before, table) for before in lowers[:at]) else 0
    return None


def _no_name(word: str, table: Lexicon) -> bool:
    return (
        word in table.not_names or word in table.organisation_words or word in table.place_words or word in table.media
        or word in table.role_nouns or word in table.honorifics or word in table.particles
    )  # fmt: skip


def _organised(lowers: list[str], table: Lexicon) -> bool:
    return lowers[-1] in table.organisation_words or (len(lowers) > 2 and any(word in table.organisation_words for word in lowers[2:]))


def _titled(lowers: list[str], start: int, end: int, role: int, table: Lexicon) -> Run:
    """A run with an office or honorific in it; "of" after the office belongs to the office."""
    at = role + 1
    honorific = lowers[role] in table.honorifics and lowers[role] not in table.role_nouns
    if lowers[at] in CONNECTORS and not honorific:
        rest = lowers[at + 1 :]
        first = next((k for k, word in enumerate(rest) if is_first(word, table) and k + 1 < len(rest)), None)
        if first is None:
            first = (
                len(rest)
                if len(rest) < 2 or rest[-1] in table.organisation_words or rest[-1] in table.place_words
                else max(1, len(rest) - 2)
            )
            if len(rest) == 2:
                first = 1 if rest[-1] not in table.role_nouns else 2
        at += 1 + first
    if at >= len(lowers):
        return Run(start, start, end, "office", known=True)
    if _organised(lowers[at:], table) and not honorific:
        return Run(start, start, end, "organisation", known=True)
    return Run(start, start + at, end, "person", known=True)


def _untitled(tokens: list[Token], lowers: list[str], start: int, end: int, table: Lexicon) -> Run | None:
    acronym = any(token.text.isupper() and 2 < len(token.text) < 6 for token in tokens[start:end]) and not all(
        token.text.isupper() for token in tokens[start:end]
    )
    if acronym or any(word in table.organisation_words for word in lowers):
        return Run(start, start, end, "organisation", known=True)
    if len(lowers) == 1:
        return _single(tokens[start], start, table)
    if lowers[-1] in table.place_words:
        return Run(start, start, end, "place", known=True)
    at = 0
    while at < len(lowers) - 1 and lowers[at] in table.not_names:
        at += 1
    if lowers[at] in table.not_names:
        return None
    return Run(start, start + at, end, "unknown", known=False)


def _single(token: Token, start: int, table: Lexicon) -> Run | None:
    if token.lower in table.not_names or token.lower in table.honorifics or len(token.text.rstrip(".")) < 2:
        return None
    if token.lower in table.place_words:
        return Run(start, start, start + 1, "place", known=True)
    if token.lower in table.media:
        return Run(start, start, start + 1, "organisation", known=True)
    acronym = token.text.isupper() and 1 < len(token.text) < 7
    return Run(start, start, start + 1, "acronym" if acronym else "unknown", known=False)
