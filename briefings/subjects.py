"""Who a verb is said of: the subject before it, behind it, or in another verb's place."""

from briefings.cast import FULL, GROUP, NOMINAL, PART, PLACE, PRONOUN, RESOLVED, Mention
from briefings.stage import Stage
from briefings.tokens import NUMBER, PUNCTUATION, QUOTE, WORD, Token

COORDINATORS = frozenset("and but then y et und e i mais mas pero aber ma".split())
RELATIVES = frozenset("who qui quien quienes che".split())
DESCRIBING = frozenset("who whose which a an the der die das qui que quien che el la le un une uno una".split())
AGENT = frozenset("by por par da von".split())
OBLIQUE = frozenset("dem den einem einen des eines ihrem seinem ihren seinen meinem unserem unseren diesem diesen allen".split())
"""German articles of an object: what stands behind one is no subject (sagte er dem Sender)."""
HAVE = frozenset("hat hatte habe haben hatten hätte".split())
OWNERS = frozenset("des der von vom de del du des della dello dell' dei degli do da dos das".split())
"""Words between a noun of speech and whose words it speaks of (eine Erklärung des Rates, una nota del partito)."""
LOOK_BACK, LOOK_AHEAD = 40, 9
"""Tokens searched for a subject on either side of a verb."""


def before(stage: Stage, at: int, first: int) -> Mention | None:
    """The subject left of a verb, over auxiliaries, adverbs, a relative pronoun, an apposition or a day."""
    tokens, table = stage.tokens, stage.table
    back = at - 1
    while back > first and (tokens[back].lower in table.adverbs or tokens[back].lower in table.auxiliaries):
        back -= 1
    if back > first and tokens[back].lower in COORDINATORS and (shared := _shared(stage, back, first)) is not None:
        return shared
    floor = max(first, back - LOOK_BACK)
    while back >= floor:
        mention = stage.inside.get(back)
        if mention is None:
            found, over = _at_word(stage, back, at, first)
            if found is not None or over:
                return found
            back -= 1
        elif _is_object(stage, mention, at, first):
            back = mention.outer - 1
            back -= back >= first and tokens[back].lower in table.prepositions
        else:
            return mention
    return None


def _at_word(stage: Stage, back: int, at: int, first: int) -> tuple[Mention | None, bool]:
    """What a word on the way from a verb to its subject tells: the subject, or that there is none to be found."""
    token = stage.tokens[back]
    if token.kind == QUOTE:
        return _across(stage, back, first), True
    if token.lower in RELATIVES and (antecedent := _antecedent(stage, back, first)) is not None:
        return antecedent, True
    if token.text == "," and (named := _before_comma(stage, back, first)) is not None:
        return named, True
    return None, token.lower in stage.table.speech_verbs and token.kind == WORD and at - back > 1 and not _chained(stage, back, at)


def _across(stage: Stage, quote: int, first: int) -> Mention | None:
    """The subject of a German participle behind the words it frames ("Mayer hatte das Heer als „…“ bezeichnet")."""
    tokens = stage.tokens
    if not stage.table.nouns_capitalised or not any(token.lower in HAVE for token in tokens[first:quote]):
        return None
    for mention in stage.mentions(first, quote):
        if mention.kind != PLACE and not stage.after_preposition(mention, first) and not is_oblique(stage, mention):
            return mention
    return None


def _is_object(stage: Stage, mention: Mention, at: int, first: int) -> bool:
    """Whether a preposition governs the mention, so that it is no subject; not so in "with Lee saying"."""
    absolute = mention.end == at and stage.tokens[at].lower in stage.table.participles
    return mention.kind != PRONOUN and not absolute and stage.after_preposition(mention, first)


def _shared(stage: Stage, conjunction: int, first: int) -> Mention | None:
    """The subject of a verb that follows "and": that of the sentence ("X accused them of it and warned …")."""
    for mention in stage.mentions(_clause_start(stage, conjunction, first), conjunction):
        if mention.kind != PLACE and not stage.after_preposition(mention, first) and not stage.is_possessor(mention):
            return mention
    return None


def _clause_start(stage: Stage, at: int, first: int) -> int:
    start = at
    while start > first and stage.tokens[start - 1].kind != QUOTE:
        start -= 1
    return start


def _chained(stage: Stage, earlier: int, later: int) -> bool:
    """Whether two verbs share a subject ("praised the crew and said", "opened the door, saying")."""
    joined = any(token.text == "," or token.lower in COORDINATORS for token in stage.tokens[max(earlier + 1, later - 3) : later])
    return joined or stage.tokens[later].lower in stage.table.participles


def _antecedent(stage: Stage, relative: int, first: int) -> Mention | None:
    """The mention a relative pronoun belongs to ("a spokesman, who said")."""
    back = relative - (2 if stage.tokens[relative - 1].text == "," else 1)
    if back < first:
        return None
    found = stage.ending.get(back + 1) or stage.finishing.get(back + 1) or stage.inside.get(back)
    if found is not None:
        return found
    named = [one for one in stage.mentions(max(first, relative - LOOK_BACK // 3), relative) if one.kind in {FULL, PART}]
    return named[-1] if named and stage.tokens[named[-1].end].text == "," else None


def _before_comma(stage: Stage, comma: int, first: int) -> Mention | None:
    """The mention whose apposition or relative clause ends at this comma."""
    if (finishing := stage.finishing.get(comma)) is not None and finishing.kind != PLACE:
        return finishing
    start = max(_clause_start(stage, comma, first), comma - LOOK_BACK)
    for mention in stage.mentions(start, comma):
        described = mention.kind not in {PLACE, PRONOUN} and mention.end < comma and _is_described(stage, mention)
        if described and not stage.after_preposition(mention, first):
            return mention
    return None


def _is_described(stage: Stage, mention: Mention) -> bool:
    """Whether a comma and a description follow a mention: a role, an age, a relative clause."""
    if stage.tokens[mention.end].text != "," or mention.end + 1 >= len(stage.tokens):
        return False
    follows = stage.tokens[mention.end + 1]
    if mention.until > mention.end or follows.kind == NUMBER or follows.lower in DESCRIBING:
        return True
    return mention.kind in {FULL, PART} and follows.lower in stage.table.prepositions


def behind(stage: Stage, at: int, last: int) -> Mention | None:
    """The subject right of a verb ("said Lee", "said the town's mayor, Ann Lee")."""
    ahead, end = at + 1, min(last, at + LOOK_AHEAD)
    while ahead < end:
        mention = stage.beginning.get(ahead)
        if mention is None:
            token = stage.tokens[ahead]
            if token.lower in stage.table.prepositions and stage.table.code not in {"en", "und"}:
                return _behind_phrase(stage, ahead, last)
            if _ends_search(stage, token) or (token.lower in stage.table.speech_verbs and ahead > at + 1):
                return None
            ahead += 1
        elif stage.is_possessor(mention) or is_oblique(stage, mention):
            ahead = mention.end + (1 if stage.is_possessor(mention) else 0)
        else:
            return mention if mention.kind != PLACE else None
    return None


def is_oblique(stage: Stage, mention: Mention) -> bool:
    """Whether a German article says that a mention is no subject (dem Sender, den Rat, einem Reporter)."""
    if not stage.table.nouns_capitalised or mention.kind == PRONOUN:
        return False
    tokens = stage.tokens
    if tokens[mention.outer].lower in OBLIQUE:
        return True
    before = mention.outer - 1
    named = stage.inside.get(before)  # dem | Sender | NRN
    return before >= 0 and (
        tokens[before].lower in OBLIQUE or (named is not None and named.kind == GROUP and tokens[named.outer].lower in OBLIQUE)
    )


def _ends_search(stage: Stage, token: Token) -> bool:
    return token.kind in {PUNCTUATION, QUOTE} or token.lower in stage.table.prepositions or token.lower in stage.table.conjunctions


def _behind_phrase(stage: Stage, at: int, last: int) -> Mention | None:
    """The subject behind a phrase with a preposition ("ha raccontato all'Ansa Piero Zanetti", "sagte im Interview der Minister")."""
    tokens, table = stage.tokens, stage.table
    for index in range(at + 2, min(last, at + LOOK_AHEAD)):
        if tokens[index].kind in {PUNCTUATION, QUOTE} or tokens[index].lower in table.conjunctions:
            return None
        mention = stage.beginning.get(index)
        if mention is None or mention.outer != index or mention.kind not in {FULL, PART, RESOLVED, NOMINAL}:
            continue
        previous = tokens[index - 1].lower
        if previous not in table.prepositions and previous not in table.determiners:
            return mention
    return None


def agent(stage: Stage, at: int, last: int) -> Mention | None:
    """Who acts in a passive clause ("Aune was told by Sofia Brandt"): the mention after "by", if there is one."""
    for ahead in range(at + 1, min(last - 1, at + LOOK_AHEAD - 1)):
        if stage.tokens[ahead].lower in AGENT:
            return stage.beginning.get(ahead + 1) or stage.beginning.get(ahead + 2)
    return None


def owner(stage: Stage, at: int, first: int, last: int) -> Mention | None:
    """Whose words a noun of speech speaks of ("Doyle's claim that", "a statement from the port")."""
    for back in (at - 1, at - 2, at - 3):
        if back > first and stage.tokens[back].lower in {"'s", "’s"} and (found := stage.ending.get(back)) is not None:
            return found
    if at + 2 < last and stage.tokens[at + 1].lower in ({"by", "from"} if stage.table.code in {"en", "und"} else OWNERS):
        return stage.beginning.get(at + 2) or stage.beginning.get(at + 1) or stage.beginning.get(at + 3)
    return None
