"""Sources without a name ("a spokesperson for the port") and pronouns."""

from collections.abc import Iterator

from briefings.cast import (
    AGED,
    ARTICLES,
    FULL,
    GROUP,
    MODIFIERS,
    NOMINAL,
    ORGANISATION,
    PART,
    POSSESSIVES,
    PRONOUN,
    RESOLVED,
    UNKNOWN,
    Actor,
    Cast,
    Mention,
    is_common,
    is_role,
)
from briefings.languages.lexicon import Gender, Lexicon
from briefings.tokens import CAPITAL, NUMBER, PUNCTUATION, QUOTE, WORD, Frame, Token

DEFINITE = frozenset("the this that der die das el la le il lo o a l' los las les i gli os as".split()) - {"a"}  # noqa: SIM905


BODIES = frozenset(
    [
        "company",
        "firm",
        "group",
        "organization",
        "organisation",
        "agency",
        "bank",
        "union",
        "retailer",
        "airline",
        "maker",
        "manufacturer",
        "startup",
        "network",
        "carrier",
        "team",
        "club",
        "league",
        "charity",
        "watchdog",
        "unternehmen",
        "firma",
        "konzern",
        "empresa",
        "compañía",
        "entreprise",
        "société",
        "groupe",
        "azienda",
        "società",
        "companhia",
    ]
)


GENERIC = frozenset(
    [
        "man",
        "woman",
        "actor",
        "actress",
        "singer",
        "star",
        "politician",
        "lawmaker",
        "official",
        "executive",
        "entrepreneur",
        "athlete",
        "player",
        "striker",
        "writer",
        "author",
        "leader",
        "republican",
        "democrat",
        "politiker",
        "politikerin",
        "mann",
        "frau",
        "mujer",
        "hombre",
        "femme",
        "homme",
        "donna",
        "uomo",
        "mulher",
        "homem",
    ]
)


def taken_by(mentions: list[Mention]) -> set[int]:
    return {index for mention in mentions for index in range(mention.outer, max(mention.until, mention.end))}


def nominals(text: str, frame: Frame, table: Lexicon, made: Cast, taken: set[int]) -> Iterator[Mention]:
    by_name: dict[str, Actor] = {}
    at_start = {mention.outer: mention for mention in made.mentions}
    tokens = frame.tokens
    reached, last = -1, None
    for index, token in enumerate(tokens):
        if index < reached or index in taken or token.kind not in {WORD, CAPITAL}:
            continue
        role = is_role(token.lower, table) or _is_one(tokens, index, table)
        if not role and token.lower not in table.group_nouns:
            continue
        mention = _nominal(text, frame, table, index, taken, at_start, made, by_name, human=role)
        if mention is None:
            continue
        reached = mention.until
        if last is not None and _in_apposition(tokens, last, mention):
            last.until = mention.until
            continue
        last = mention
        yield mention


def _nominal(
    text: str,
    frame: Frame,
    table: Lexicon,
    head: int,
    taken: set[int],
    at_start: dict[int, Mention],
    made: Cast,
    by_name: dict[str, Actor],
    *,
    human: bool,
) -> Mention | None:
    tokens = frame.tokens
    first, last = frame.bounds[frame.sentences[head]]
    while (
        head + 1 < last
        and head + 1 not in taken
        and (tokens[head + 1].lower in table.role_nouns or tokens[head + 1].lower in table.group_nouns)
    ):
        head += 1
        human = tokens[head].lower in table.role_nouns
    start = _phrase_start(tokens, head, first, taken, table)
    word, article = tokens[head].lower, tokens[start].lower
    if (
        tokens[start].kind == CAPITAL
        and start != first
        and tokens[start].lower not in table.determiners
        and start == head
        and not table.nouns_capitalised
    ):
        return None
    determined = (
        article in table.determiners or tokens[start].kind == NUMBER or (start > first and tokens[start - 1].lower in {"'s", "’s", "'"})
    )
    if (
        human
        and not determined
        and not word.endswith(("s", "people", "men", "women", "others"))
        and not table.nouns_capitalised
        and start != first
    ):
        return None
    end = _phrase_end(tokens, head, last, taken, table)
    until = end
    if (
        end < last
        and end + 1 < last
        and tokens[end].text == ","
        and (named := at_start.get(end + 1))
        and named.kind in {FULL, PART, UNKNOWN}
        and human
    ):
        return Mention(start, head + 1, start, RESOLVED, named.actor, until=named.until)
    name_from = start
    while name_from < head and tokens[name_from].lower in table.determiners and tokens[name_from].lower not in POSSESSIVES:
        name_from += 1
    gender: Gender | None = "f" if word in table.feminine_roles else "m" if word in table.masculine_roles else None
    definite = article in DEFINITE
    spoken = by_name.get(word)
    if definite and human and (found := _recall(made, start, word, gender)) and not (spoken and spoken.at > found[0]):
        return Mention(start, end, start, RESOLVED, found[1], gender, until)
    if definite and not human and (actor := _recall_body(made, start, word)):
        return Mention(start, end, start, RESOLVED, actor, gender, until)
    name = text[tokens[name_from].start : tokens[end - 1].end]
    actor = spoken if definite else None
    if actor is None:
        document = not human and word in table.speech_nouns
        actor = Actor(name, "nominal" if human else "document" if document else "group", (word,), gender=gender, heads={word})
        by_name[word] = actor
        made.actors.append(actor)
    actor.mentions += 1
    actor.at = start
    return Mention(start, end, start, NOMINAL if human else GROUP, actor, gender, until)


def _is_one(tokens: list[Token], index: int, table: Lexicon) -> bool:
    """Whether "one" or "another" is a source of its own ("said one", "one of them said")."""
    if tokens[index].lower not in {"one", "another"}:
        return False
    following = tokens[index + 1].lower if index + 1 < len(tokens) else ""
    before = tokens[index - 1].lower if index else ""
    return following == "of" or following in table.speech_verbs or before in table.speech_verbs


def _in_apposition(tokens: list[Token], before: Mention, mention: Mention) -> bool:
    """Whether an unnamed source only describes the one before it ("The seller, a retired teacher")."""
    return (
        before.until + 1 == mention.start
        and tokens[before.until].text == ","
        and tokens[mention.start].lower in ARTICLES
        and before.kind == NOMINAL == mention.kind
    )


def _possessor_start(made: Cast, at: int) -> int:
    """Where the name begins that owns an unnamed source ("Rita Doyle's lawyer")."""
    return next((mention.start for mention in made.mentions if mention.start <= at < mention.end), at)


def _phrase_start(tokens: list[Token], head: int, first: int, taken: set[int], table: Lexicon) -> int:
    at = head
    while at > first and head - at < 7:
        token = tokens[at - 1]
        if token.kind == QUOTE and at - 2 >= first and tokens[at - 2].lower in table.determiners:
            return at - 2
        if token.kind in {PUNCTUATION, QUOTE} or (at - 1 in taken and not _describes(token, table)):
            break
        if token.lower in table.determiners:
            return at - 1
        if token.kind == NUMBER:
            at -= 1
            continue
        if token.lower in {"'s", "’s"} or (is_common(token.lower, table) and token.lower not in MODIFIERS):
            break
        if (token.lower in table.speech_verbs or token.lower in table.framing_verbs) and token.lower not in table.role_nouns:
            break
        at -= 1
    return at


def _describes(token: Token, table: Lexicon) -> bool:
    """Whether a capitalised word before an office says where or of what kind it is ("the Massachusetts Democrat")."""
    return token.kind == CAPITAL and (token.lower in table.place_words or token.lower in table.not_names)


def _phrase_end(tokens: list[Token], head: int, last: int, taken: set[int], table: Lexicon) -> int:
    """The end of an unnamed source with its "of", "for", "with" or "familiar with" part."""
    end = head + 1
    if end >= last or tokens[end].lower not in {
        "of",
        "for",
        "with",
        "from",
        "at",
        "in",
        "familiar",
        "close",
        "des",
        "der",
        "de",
        "del",
        "du",
        "della",
        "da",
        "do",
        "von",
        "für",
    }:
        return end
    at = end
    while at < last and at - end < 9:
        token = tokens[at]
        if (
            token.kind in {PUNCTUATION, QUOTE}
            or token.lower in table.speech_verbs
            or token.lower in table.auxiliaries
            or token.lower in table.framing_verbs
        ):
            break
        if (
            token.lower in table.conjunctions
            or token.lower in table.pronouns
            or token.lower in table.calendar
            or token.lower in table.participles
        ):
            break
        at += 1
    while at > end and (tokens[at - 1].lower in table.prepositions or tokens[at - 1].lower in table.determiners):
        at -= 1
    return at


def _recall(made: Cast, at: int, word: str, gender: Gender | None) -> tuple[int, Actor] | None:
    """The person a definite phrase takes up again ("the senator"), and where: the last one named before whose role has that word."""
    earlier = [mention for mention in made.mentions if mention.start < at and mention.kind in {FULL, PART, UNKNOWN} and mention.actor]
    for mention in reversed(earlier):
        if mention.actor is not None and word in mention.actor.heads:
            return mention.start, mention.actor
    generic = word in GENERIC or word.endswith(AGED)
    for mention in reversed(earlier[-4:]):
        actor = mention.actor
        if generic and actor is not None and actor.kind == "person" and (gender is None or actor.gender in {gender, None}):
            return mention.start, actor
    return None


def _recall_body(made: Cast, at: int, word: str) -> Actor | None:
    """The organisation a definite phrase takes up again ("the ministry", "the company"): by the word in its name, or the last one."""
    earlier = [mention for mention in made.mentions if mention.start < at and mention.kind in {ORGANISATION, UNKNOWN} and mention.actor]
    for mention in reversed(earlier):
        if mention.actor is not None and word in mention.actor.words:
            return mention.actor
    bodies = [mention.actor for mention in earlier[-6:] if mention.kind == ORGANISATION]
    return bodies[-1] if bodies and word in BODIES else None


def pronouns_in(frame: Frame, table: Lexicon, taken: set[int]) -> Iterator[Mention]:
    for index, token in enumerate(frame.tokens):
        if token.kind in {WORD, CAPITAL} and index not in taken and (gender := table.pronouns.get(token.lower)):
            yield Mention(index, index + 1, index, PRONOUN, None, gender, index + 1)
