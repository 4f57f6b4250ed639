"""Roles as printed, before a name ("Defense Minister X") or after it ("X, the mayor of Y,")."""

from briefings.cast import ARTICLES, FULL, MODIFIERS, POSSESSIVES, ROMANCE, Actor, Mention, is_common, is_role
from briefings.languages.lexicon import Lexicon
from briefings.names import CONNECTORS
from briefings.tokens import CAPITAL, NUMBER, PUNCTUATION, QUOTE, WORD, Frame, Token

CLAUSES = frozenset("who which that whose where said says told qui que quien che der die das welche".split())
TITLES = frozenset(
    "sen. sens. rep. reps. gov. lt. capt. sgt. col. gen. maj. cpl. det. supt. insp. adm. cmdr. pfc. pvt. ald. cllr cllr. rev. rev judge justice sen rep gov lt capt"
    " sgt col gen maj supt insp det".split()
)
"""Titles that count as a role when nothing fuller is printed."""
MEANINGS = {
    "sen.": frozenset({"senator", "lawmaker"}), "rep.": frozenset({"congressman", "congresswoman", "representative", "lawmaker"}),
    "gov.": frozenset({"governor"}), "lt.": frozenset({"lieutenant"}), "sgt.": frozenset({"sergeant"}), "capt.": frozenset({"captain"}),
    "det.": frozenset({"detective"}), "col.": frozenset({"colonel"}), "gen.": frozenset({"general"}), "maj.": frozenset({"major"}),
    "dr.": frozenset({"doctor", "physician"}), "rev.": frozenset({"reverend", "pastor", "minister"}), "prof.": frozenset({"professor"}),
    "judge": frozenset({"judge"}), "justice": frozenset({"justice"}),
}  # fmt: skip
"""What people with a title are called when they are taken up again ("the senator")."""
PLURAL_ARTICLES = frozenset("les los las gli os as des unos unas".split())
INFINITIVES = ("ar", "er", "ir")
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
    """Gives an actor a role as printed, with what its words tell of the person; a bare title gives way to any fuller role."""
    heads = {token.lower for token in words if is_role(token.lower, table)}
    actor.heads |= heads.union(*(MEANINGS.get(token.lower, frozenset()) for token in words))
    if better or actor.kind == "person" or any(is_role(token.lower, table) for token in words[:4]):
        actor.kind = "person"
    plain = all(token.lower in table.honorifics or token.kind == PUNCTUATION for token in words)
    if (plain and actor.role is None and all(token.lower in TITLES for token in words)) or (
        not plain
        and (actor.role is None or (" " not in actor.role and (better or actor.role.lower() in TITLES) and len(role) > len(actor.role)))
    ):
        actor.role = role
    if actor.gender is None:
        woman, man = (any(head in roles for head in heads) for roles in (table.feminine_roles, table.masculine_roles))
        actor.gender = "f" if woman else "m" if man else None


def _role_before(frame: Frame, table: Lexicon, mention: Mention, previous_end: int) -> int | None:
    """Where the role right before a name begins, or None: its last word must be an office ("spokesperson Randhir Jaiswal")."""
    tokens, name = frame.tokens, mention.start
    first = frame.bounds[frame.sentences[name]][0]
    if mention.outer == name and (name == first or not is_role(tokens[name - 1].lower, table)):
        return None
    at = mention.outer if mention.outer < name else name - 1
    at = _widened(tokens, at, max(first, previous_end, name - LONGEST_ROLE), first, table)
    while at < name and (tokens[at].lower in table.determiners or tokens[at].lower in CONNECTORS or tokens[at].kind == PUNCTUATION):
        at += 1
    if at >= name or not any(is_role(token.lower, table) or token.lower in table.honorifics for token in tokens[at:name]):
        return None
    return at


def _widened(tokens: list[Token], at: int, floor: int, first: int, table: Lexicon) -> int:
    """How far left a role reaches: over capitals, offices and modifiers; over other words only up to an article or the like."""
    if tokens[at].lower in TITLES:
        return at
    sure = at
    while at > floor and _in_role(tokens, at - 1, table):
        at -= 1
        if tokens[at].kind != WORD or is_role(tokens[at].lower, table) or tokens[at].lower in MODIFIERS:
            sure = at
    if at == first or tokens[at - 1].kind in {PUNCTUATION, QUOTE} or tokens[at - 1].lower in table.determiners:
        return at
    return at if tokens[at - 1].lower in table.prepositions or tokens[at - 1].lower in table.speech_verbs else sure


def _in_role(tokens: list[Token], at: int, table: Lexicon) -> bool:
    """Whether the word before still belongs to a role being read backwards."""
    token = tokens[at]
    if token.kind == CAPITAL:
        return token.lower not in table.calendar and (token.lower in CONNECTORS or not is_common(token.lower, table))
    if token.kind == PUNCTUATION:
        return token.text in {"(", ")", "&", "/", "-"}
    if token.kind != WORD:
        return False
    if token.lower in CONNECTORS and token.lower not in table.determiners:
        return at > 0 and tokens[at - 1].kind == CAPITAL and tokens[at + 1].kind == CAPITAL
    return token.lower in MODIFIERS or token.lower in {"'s", "’s"} or _is_plain(token.lower, table)


def _is_plain(word: str, table: Lexicon) -> bool:
    """Whether a word is neither grammar nor a verb we know."""
    return not (is_common(word, table) or word in table.speech_verbs or word in table.framing_verbs or word in table.participles)


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
    while start < last and tokens[start].lower in ARTICLES and tokens[start].lower in table.determiners:
        start += 1
    if start >= last or not _may_describe(tokens[start].lower, table) or _goes_on(tokens, at, start, table):
        return None
    described = mention.kind == FULL and start > at and tokens[start].kind != CAPITAL
    end, head = _appositive(tokens, start, last, table, head=described)
    return (start, end) if head else None


def _goes_on(tokens: list[Token], at: int, start: int, table: Lexicon) -> bool:
    """Whether a Romance clause goes on behind the name's comma (", les analyses …"; Portuguese ", a pedir")."""
    if start == at or table.code not in ROMANCE:
        return False
    infinitive = table.code == "pt" and tokens[at].lower == "a" and tokens[start].lower.endswith(INFINITIVES)
    return infinitive or tokens[at].lower in PLURAL_ARTICLES


def _may_describe(word: str, table: Lexicon) -> bool:
    """Whether a word may begin a description after a name; a verb or a preposition goes on with the sentence instead."""
    return word in POSSESSIVES or word in MODIFIERS or word in {"one", "another"} or is_role(word, table) or _is_plain(word, table)


def _after_bracket(tokens: list[Token], at: int, last: int) -> int:
    return next((index + 1 for index in range(at, min(last, at + 8)) if tokens[index].text == ")"), at)


def _appositive(tokens: list[Token], start: int, last: int, table: Lexicon, *, head: bool) -> tuple[int, bool]:
    """The end of a noun phrase in apposition, and whether an office is its head (``head``: what stands there is one anyway)."""
    reached = min(last, start + LONGEST_ROLE)
    for at in range(start, reached):
        token = tokens[at]
        head = head or (is_role(token.lower, table) and at - start < 8)
        if token.kind == QUOTE or (token.kind == PUNCTUATION and token.text not in {"&", "/", "-", "(", ")"}):
            return at, head and at > start
        if _closes_phrase(token, table):
            clause = table.code in ROMANCE and token.lower in table.auxiliaries  # Para o líder, Rui Sá, a decisão | foi acertada
            return at, at > start and (any(is_role(one.lower, table) for one in tokens[start:at]) if clause else head)
    return reached, False


def _closes_phrase(token: Token, table: Lexicon) -> bool:
    """Whether a word begins a clause, so that the description before it is over."""
    word = token.lower
    return (
        word in CLAUSES or word in table.auxiliaries or word in table.pronouns or (word in table.speech_verbs and not is_role(word, table))
    )
