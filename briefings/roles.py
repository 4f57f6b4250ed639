"""Roles as printed, before a name ("Defense Minister X") or after it ("X, the mayor of Y,")."""

from briefings.cast import ARTICLES, MODIFIERS, POSSESSIVES, Actor, Mention, is_common, is_role
from briefings.languages.lexicon import Lexicon
from briefings.names import CONNECTORS
from briefings.tokens import CAPITAL, NUMBER, PUNCTUATION, QUOTE, WORD, Frame, Token

LONGEST_ROLE = 14
"""Words a role may run to; a longer one has swallowed its sentence."""


def hear_role(text: str, frame: Frame, table: Lexicon, mention: Mention, previous_end: int) -> None:
    """Reads the role before or after a name ("Defense Minister X", "X, the mayor of Y,") into its actor."""
    actor = mention.actor
    if actor is None:
        return
    before = _role_before(frame, table, mention, previous_end)
    after = _role_after(frame, table, mention)
    if before is not None:
        mention.outer = before
        role = text[frame.tokens[before].start : frame.tokens[mention.start - 1].end]
        learn_role(actor, role, frame.tokens[before : mention.start], table, better=True)
    if after is not None:
        start, end = after
        mention.until = end
        role = text[frame.tokens[start].start : frame.tokens[end - 1].end]
        learn_role(actor, role, frame.tokens[start:end], table, better=False)


def learn_role(actor: Actor, role: str, words: list[Token], table: Lexicon, *, better: bool) -> None:
    heads = {token.lower for token in words if is_role(token.lower, table)}
    actor.heads |= heads
    if better or actor.kind == "person" or any(is_role(token.lower, table) for token in words[:4]):
        actor.kind = "person"
    honorific = all(token.lower in table.honorifics or token.kind == PUNCTUATION for token in words)
    if not honorific and (actor.role is None or (better and len(role) > len(actor.role) and " " not in actor.role)):
        actor.role = role
    if actor.gender is None:
        woman, man = (any(head in roles for head in heads) for roles in (table.feminine_roles, table.masculine_roles))
        actor.gender = "f" if woman else "m" if man else None


def _role_before(frame: Frame, table: Lexicon, mention: Mention, previous_end: int) -> int | None:
    """Where the role right before a name begins, or None: its last word must be an office ("spokesperson Randhir Jaiswal")."""
    tokens, name = frame.tokens, mention.start
    first = next(start for start, end in (frame.bounds[frame.sentences[name]],)) if name < len(frame.sentences) else 0
    if mention.outer == name and (name == first or not is_role(tokens[name - 1].lower, table)):
        return None
    at = min(name, mention.outer)
    if at == name:
        at = name - 1
    floor = max(first, previous_end, name - LONGEST_ROLE)
    while at > floor and _in_role(tokens, at - 1, table):
        at -= 1
    while at < name and (tokens[at].lower in table.determiners or tokens[at].lower in CONNECTORS or tokens[at].kind == PUNCTUATION):
        at += 1
    if at >= name or not any(token.lower in table.role_nouns or token.lower in table.honorifics for token in tokens[at:name]):
        return None
    return at


def _in_role(tokens: list[Token], at: int, table: Lexicon) -> bool:
    """Whether the word before still belongs to a role being read backwards."""
    token = tokens[at]
    if token.kind == CAPITAL:
        return token.lower not in table.calendar and not (is_common(token.lower, table) and token.lower not in CONNECTORS)
    if token.kind == PUNCTUATION:
        return token.text in "()" or token.text in {"&", "/", "-"}
    if token.kind != WORD:
        return False
    if token.lower in CONNECTORS and token.lower not in table.determiners:
        return at > 0 and tokens[at - 1].kind == CAPITAL and tokens[at + 1].kind == CAPITAL
    if token.lower in {"'s", "’s"}:
        return False
    return (
        not (
            is_common(token.lower, table)
            or token.lower in table.speech_verbs
            or token.lower in table.framing_verbs
            or token.lower in table.participles
        )
        or token.lower in MODIFIERS
    )


def _role_after(frame: Frame, table: Lexicon, mention: Mention) -> tuple[int, int] | None:
    """The role in apposition after a name: (start, end) tokens, its leading article left out."""
    tokens = frame.tokens
    last = frame.bounds[frame.sentences[mention.start]][1]
    at = mention.end
    if at < last and tokens[at].text == "(":
        at = _after_bracket(tokens, at, last)
    if at + 1 >= last or tokens[at].text != ",":
        return None
    at += 1
    if tokens[at].kind == NUMBER and at + 1 < last and tokens[at + 1].text == ",":
        at += 2
    start = at
    while start < last and tokens[start].lower in ARTICLES:
        start += 1
    if start >= last or not _may_describe(tokens[start].lower, table):
        return None
    end, head = _appositive(tokens, start, last, table)
    return (start, end) if head else None


def _may_describe(word: str, table: Lexicon) -> bool:
    """Whether a word may begin a description after a name; a verb or a preposition goes on with the sentence instead."""
    if word in POSSESSIVES or word in MODIFIERS or word in {"one", "another"} or is_role(word, table):
        return True
    return not (is_common(word, table) or word in table.speech_verbs or word in table.framing_verbs or word in table.participles)


def _after_bracket(tokens: list[Token], at: int, last: int) -> int:
    for index in range(at, min(last, at + 8)):
        if tokens[index].text == ")":
            return index + 1
    return at


def _appositive(tokens: list[Token], start: int, last: int, table: Lexicon) -> tuple[int, bool]:
    """The end of a noun phrase in apposition, and whether an office is its head."""
    head = False
    for at in range(start, min(last, start + LONGEST_ROLE)):
        token = tokens[at]
        if is_role(token.lower, table) and at - start < 8:
            head = True
        if token.kind == QUOTE or (token.kind == PUNCTUATION and token.text not in {"&", "/", "-", "(", ")"}):
            return at, head
        if token.lower in {"who", "which", "that", "whose", "where", "said", "says", "told", "qui", "que", "che", "der", "die"} and head:
            return at, head
        if not head and (token.lower in table.speech_verbs or token.lower in table.auxiliaries or token.lower in table.pronouns):
            return at, False
        if head and (token.lower in table.auxiliaries or (token.lower in table.speech_verbs and token.lower not in table.role_nouns)):
            return at, head
    return min(last, start + LONGEST_ROLE), False
