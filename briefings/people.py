"""The cast of an article: who and what is named in it, by which names and roles, and every mention that could be a speaker."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from briefings.languages.lexicon import Gender, Lexicon
from briefings.tokens import CAPITAL, NUMBER, PUNCTUATION, QUOTE, WORD, Frame, Token

SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "junior", "senior"})
CONNECTORS = frozenset(
    {"of", "for", "on", "the", "&", "and", "de", "des", "du", "della", "der", "des", "für", "para", "per"}
)
AGED = ("-year-old", "-jährige", "-jähriger", "-jährigen")
LONGEST_ROLE = 14
"""Words a role may run to; a longer one has swallowed its sentence."""

FULL, PART, UNKNOWN, ORGANISATION, PLACE, NOMINAL, RESOLVED, GROUP, PRONOUN = (
    "full", "part", "unknown", "organisation", "place", "nominal", "resolved", "group", "pronoun",
)  # fmt: skip


@dataclass(slots=True, eq=False)
class Actor:
    """Somebody or something that might speak: a person, an organisation, or a source without a name ("a spokesperson for the port")."""

    name: str
    kind: str
    words: tuple[str, ...] = ()
    role: str | None = None
    heads: set[str] = field(default_factory=set)
    gender: Gender | None = None
    mentions: int = 0
    at: int = -1
    """The token of its last mention, for sources without a name."""


@dataclass(slots=True, eq=False)
class Mention:
    """One place where an actor is named: tokens ``[start, end)``; ``outer`` is where its role or article begins."""

    start: int
    end: int
    outer: int
    kind: str
    actor: Actor | None
    gender: Gender | None = None
    until: int = 0
    """The token after its apposition, role or origin; equal to ``end`` when it has none."""


@dataclass(slots=True)
class Cast:
    """All actors and all mentions, in the order of the text; ``nicknames`` are the quotations that stand inside a name."""

    actors: list[Actor] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    nicknames: set[int] = field(default_factory=set)


@dataclass(slots=True)
class _Run:
    """A run of capitalised words, divided into its role part and its name part (token indices)."""

    start: int
    name: int
    end: int
    kind: str
    known: bool


def cast(text: str, frame: Frame, table: Lexicon) -> Cast:
    """Everyone and everything in the article that might speak, with every mention."""
    made = Cast()
    runs = list(_runs(frame, table, made.nicknames))
    _christen(text, frame, table, runs, made)
    taken = _taken(made.mentions)
    made.mentions += _nominals(text, frame, table, made, taken)
    made.mentions += _pronouns(frame, table, taken)
    made.mentions.sort(key=lambda mention: (mention.start, -mention.end))
    _hear_pronouns(frame, made)
    _place_the_placed(frame, table, made)
    return made


def _hear_pronouns(frame: Frame, made: Cast) -> None:
    """Learns a person's gender from a "he" or "she" that can mean nobody else near: the only person of its sentence or the one before."""
    persons: dict[int, list[Actor]] = {}
    for mention in made.mentions:
        if mention.kind in {FULL, PART, UNKNOWN} and mention.actor is not None:
            persons.setdefault(frame.sentences[mention.start], []).append(mention.actor)
    votes: dict[Actor, list[Gender]] = {}
    for mention in made.mentions:
        if mention.kind != PRONOUN or mention.gender not in {"m", "f"}:
            continue
        sentence = frame.sentences[mention.start]
        near = set(persons.get(sentence) or persons.get(sentence - 1) or ())
        if len(near) == 1:
            votes.setdefault(near.pop(), []).append(mention.gender)
    for actor, heard in votes.items():
        if actor.gender is None and len(set(heard)) == 1:
            actor.gender = heard[0]
            actor.kind = "person" if len(actor.words) > 1 else actor.kind


def _place_the_placed(frame: Frame, table: Lexicon, made: Cast) -> None:
    """Takes for a place what is only ever named after a preposition of place ("on Swasey Drive")."""
    free: set[Actor] = set()
    for mention in made.mentions:
        if mention.kind != UNKNOWN or mention.actor is None:
            continue
        before = frame.tokens[mention.outer - 1].lower if mention.outer else ""
        if before not in LOCATIVES:
            free.add(mention.actor)
    for mention in made.mentions:
        if mention.kind == UNKNOWN and mention.actor is not None and mention.actor.kind == "unknown" and mention.actor not in free:
            mention.kind = PLACE
    del table


LOCATIVES = frozenset("in at on near across around outside into through en à dans in nel nella em no na bei im am aus nach".split())  # noqa: SIM905


# --- runs of capitalised words -------------------------------------------------------------------------------------------------------


def _runs(frame: Frame, table: Lexicon, nicknames: set[int]) -> Iterator[_Run]:
    starts = {start for start, _ in frame.bounds}
    common = {token.lower for token in frame.tokens if token.kind == WORD}
    common |= _only_opening(frame, starts, table)
    for first, last in frame.paragraph_bounds:
        index = first
        while index < last:
            if not _may_begin(frame, index, last, table, initial=index in starts, common=common):
                index += 1
                continue
            end = _run_end(frame, index, last, table, nicknames)
            run = _divide(frame.tokens, index, end, table)
            if run is not None:
                yield run
            index = end


def _only_opening(frame: Frame, starts: set[int], table: Lexicon) -> set[str]:
    """Words seen capitalised only where a sentence begins, alone and not before a verb of speech: no names, as far as can be told."""
    elsewhere, opening = set(), set()
    for index, token in enumerate(frame.tokens):
        if token.kind != CAPITAL:
            continue
        following = frame.tokens[index + 1] if index + 1 < len(frame.tokens) else None
        named = following is not None and (
            following.kind == CAPITAL or following.lower in table.speech_verbs or following.lower in {"'s", "’s", ":"} or following.lower in table.framing_verbs
        )
        (elsewhere if index not in starts or named else opening).add(token.lower)
    return {word for word in opening - elsewhere if not _is_first(word, table)}


def _may_begin(frame: Frame, index: int, last: int, table: Lexicon, *, initial: bool, common: set[str]) -> bool:
    token = frame.tokens[index]
    if token.kind != CAPITAL or token.lower in table.calendar:
        return False
    following = frame.tokens[index + 1] if index + 1 < last else None
    capital_next = following is not None and following.kind == CAPITAL
    if _is_common(token.lower, table):
        return (
            token.lower in _firsts(table)
            and capital_next
            and following is not None
            and not _is_common(following.lower, table)
        )
    if table.nouns_capitalised:
        return _german_name(frame, index, last, table)
    office = following is not None and following.lower in CONNECTORS and is_role(token.lower, table) and _capital(frame.tokens, index + 2, last)
    if initial and not capital_next and not office:
        plain = token.lower in table.role_nouns or token.lower in table.group_nouns or token.lower in table.speech_verbs
        return (
            not plain
            and token.lower not in table.participles
            and not (token.lower in common and not _is_first(token.lower, table))
        )
    return True


def _capital(tokens: list[Token], at: int, last: int) -> bool:
    return at < last and tokens[at].kind == CAPITAL


def _firsts(table: Lexicon) -> frozenset[str]:
    return table.masculine_names | table.feminine_names


def _is_first(word: str, table: Lexicon) -> bool:
    return (
        word in table.masculine_names
        or word in table.feminine_names
        or ("-" in word and _is_first(word.split("-", 1)[0], table))
    )


ROLE_ENDINGS = ("ologist", "ographer", "woman", "women", "ist", "crat", "-in-chief", "officer", "keeper", "maker", "holder")


def is_role(word: str, table: Lexicon) -> bool:
    """Whether a word names what somebody is or does: from the table, or by its ending."""
    return word in table.role_nouns or word.endswith(AGED) or (len(word) > 7 and word.endswith(ROLE_ENDINGS) and table.code in {"en", "und"})


def _is_common(word: str, table: Lexicon) -> bool:
    """Whether a word, however it is spelled, is grammar and no name."""
    return (
        word in table.stop_words
        or word in table.pronouns
        or word in table.determiners
        or word in table.conjunctions
        or word in table.prepositions
        or word in table.first_person
        or word in table.auxiliaries
        or word in table.adverbs
    )


def _german_name(frame: Frame, index: int, last: int, table: Lexicon) -> bool:
    """In a language that capitalises every noun, a run begins only where something speaks for a name."""
    token = frame.tokens[index]
    if _is_first(token.lower, table) or token.lower in table.honorifics or token.lower in table.organisation_words:
        return True
    if token.text.isupper() and len(token.text) > 1:
        return True
    before = frame.tokens[index - 1] if index else None
    if (
        before is None
        or before.kind == PUNCTUATION
        or before.lower in table.determiners
        or before.lower in table.prepositions
    ):
        following = frame.tokens[index + 1] if index + 1 < last else None
        if token.lower in table.role_nouns:
            return following is not None and following.kind == CAPITAL and following.lower not in table.group_nouns
        return False
    if before.lower in table.speech_verbs or before.lower in table.so_words or before.lower in table.role_nouns:
        return token.lower not in table.role_nouns and token.lower not in table.group_nouns
    return token.lower in table.role_nouns and index + 1 < last and frame.tokens[index + 1].kind == CAPITAL


def _run_end(frame: Frame, index: int, last: int, table: Lexicon, nicknames: set[int]) -> int:
    tokens = frame.tokens
    end = index + 1
    while end < last:
        token = tokens[end]
        if (
            token.kind == CAPITAL
            and (token.lower in table.calendar or _is_common(token.lower, table))
            and not _initial(token)
        ):
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


def _initial(token: Token) -> bool:
    return len(token.text) <= 2 and token.text[-1] == "." or (len(token.text) == 1 and token.text.isupper())


def _is_nickname(tokens: list[Token], at: int, last: int, table: Lexicon) -> bool:
    """A short quotation between two capitalised words, with nothing but spaces around: Dwayne “The Rock” Johnson."""
    if at + 1 >= last or tokens[at + 1].kind != CAPITAL or tokens[at].end - tokens[at].start > 30:
        return False
    if _is_common(tokens[at + 1].lower, table) or tokens[at + 1].lower in table.role_nouns:
        return False
    return _is_first(tokens[at - 1].lower, table) or _initial(tokens[at - 1])


def _joined(tokens: list[Token], index: int, end: int, last: int, table: Lexicon) -> int:
    """The token after a particle or connector that goes on with the name ("de la Cruz", "of Justice"), or ``end``."""
    at = end
    while at < last and at - end < 3 and tokens[at].lower in table.particles and tokens[at].kind == WORD:
        at += 1
    if at > end and at < last and tokens[at].kind == CAPITAL and not _is_common(tokens[at].lower, table):
        return at + 1
    at = end
    if tokens[at].lower in CONNECTORS and _takes_of(tokens, index, end, table):
        at += 1
        if at < last and tokens[at].lower in table.determiners:
            at += 1
        if (
            at < last
            and tokens[at].kind == CAPITAL
            and not _is_common(tokens[at].lower, table)
            and tokens[at].lower not in table.calendar
        ):
            return at + 1
    return end


def _takes_of(tokens: list[Token], index: int, end: int, table: Lexicon) -> bool:
    """Whether the run so far is an office or a body that an "of" may complete (Secretary of State, Bank of England)."""
    if tokens[end].lower == "and":
        return any(token.lower in table.organisation_words for token in tokens[index:end]) and not any(
            _is_first(token.lower, table) for token in tokens[index:end]
        )
    return tokens[end - 1].lower in table.organisation_words or tokens[end - 1].lower in table.role_nouns


def _divide(tokens: list[Token], start: int, end: int, table: Lexicon) -> _Run | None:
    """Where the name begins in a run ("US Secretary of Defense | Pete Hegseth"), and what kind of name it is."""
    while end > start and (
        tokens[end - 1].lower in table.not_names
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
    if first is not None and not _organised(lowers[first:], table):
        return _Run(start, start + first, end, "person", known=True)
    return _untitled(tokens, lowers, start, end, table)


def _first_name_at(lowers: list[str], table: Lexicon) -> int | None:
    """The first name in a run that a further word follows; what stands before it must be no name itself."""
    for at, word in enumerate(lowers[:-1]):
        if _is_first(word, table) and lowers[at + 1] not in table.role_nouns:
            return at if at == 0 or all(_no_name(before, table) for before in lowers[:at]) else 0
    return None


def _no_name(word: str, table: Lexicon) -> bool:
    return (
        word in table.not_names or word in table.organisation_words or word in table.place_words or word in table.media
        or word in table.role_nouns or word in table.honorifics or word in table.particles
    )  # fmt: skip


def _organised(lowers: list[str], table: Lexicon) -> bool:
    return lowers[-1] in table.organisation_words or (
        len(lowers) > 2 and any(word in table.organisation_words for word in lowers[2:])
    )


def _titled(lowers: list[str], start: int, end: int, role: int, table: Lexicon) -> _Run:
    """A run with an office or honorific in it; "of" after the office belongs to the office."""
    at = role + 1
    honorific = lowers[role] in table.honorifics and lowers[role] not in table.role_nouns
    if lowers[at] in CONNECTORS and not honorific:
        rest = lowers[at + 1 :]
        first = next((k for k, word in enumerate(rest) if _is_first(word, table) and k + 1 < len(rest)), None)
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
        return _Run(start, start, end, "office", known=True)
    if _organised(lowers[at:], table) and not honorific:
        return _Run(start, start, end, "organisation", known=True)
    return _Run(start, start + at, end, "person", known=True)


def _untitled(tokens: list[Token], lowers: list[str], start: int, end: int, table: Lexicon) -> _Run | None:
    acronym = any(token.text.isupper() and 2 < len(token.text) < 6 for token in tokens[start:end]) and not all(
        token.text.isupper() for token in tokens[start:end]
    )
    if acronym or any(word in table.organisation_words for word in lowers):
        return _Run(start, start, end, "organisation", known=True)
    if len(lowers) == 1:
        return _single(tokens[start], start, table)
    if lowers[-1] in table.place_words or (lowers[0] in table.place_words and not _is_first(lowers[0], table)):
        return _Run(start, start, end, "place", known=True)
    at = 0
    while at < len(lowers) - 1 and lowers[at] in table.not_names:
        at += 1
    if lowers[at] in table.not_names:
        return None
    return _Run(start, start + at, end, "unknown", known=False)


def _single(token: Token, start: int, table: Lexicon) -> _Run | None:
    if token.lower in table.not_names or token.lower in table.honorifics or len(token.text.rstrip(".")) < 2:
        return None
    if token.lower in table.place_words:
        return _Run(start, start, start + 1, "place", known=True)
    if token.lower in table.media:
        return _Run(start, start, start + 1, "organisation", known=True)
    acronym = token.text.isupper() and 1 < len(token.text) < 7
    return _Run(start, start, start + 1, "acronym" if acronym else "unknown", known=False)


# --- actors ----------------------------------------------------------------------------------------------------------------------------


def _key(tokens: list[Token], start: int, end: int) -> tuple[str, ...]:
    words = [token.lower for token in tokens[start:end] if token.kind in {CAPITAL, WORD}]
    while len(words) > 1 and words[-1] in SUFFIXES:
        words.pop()
    return tuple(words)


def _christen(text: str, frame: Frame, table: Lexicon, runs: list[_Run], made: Cast) -> None:
    """Makes one actor of all runs that name the same, the long names first, and a mention of each run."""
    tokens = frame.tokens
    by_word: dict[str, list[Actor]] = {}
    for run in runs:
        key = _key(tokens, run.name, run.end)
        if len(key) > 1 and run.kind in {"person", "unknown"}:
            _enrol(text, tokens, run, key, by_word, made)
    previous_end = -1
    for run in runs:
        if run.kind == "office":
            continue
        key = _key(tokens, run.name, run.end)
        actor, kind = _whose(text, tokens, run, key, by_word, made)
        mention = Mention(run.name, run.end, run.start, kind, actor, until=run.end)
        _hear_gender(tokens, run, actor, table)
        if kind in {FULL, PART, UNKNOWN}:
            _hear_role(text, frame, table, mention, previous_end)
        actor.mentions += 1
        _swallow(made.mentions, mention)
        made.mentions.append(mention)
        previous_end = mention.until if actor.kind == "person" else previous_end


def _swallow(mentions: list[Mention], mention: Mention) -> None:
    """Takes back the mentions that turned out to be part of a role ("Harbour Rail" in "Harbour Rail spokesman Ivo Petrak")."""
    while mentions and mentions[-1].start >= mention.outer:
        mentions.pop()


def _name(text: str, tokens: list[Token], start: int, end: int) -> str:
    return text[tokens[start].start : tokens[end - 1].end]


def _enrol(
    text: str, tokens: list[Token], run: _Run, key: tuple[str, ...], by_word: dict[str, list[Actor]], made: Cast
) -> None:
    for actor in by_word.get(key[-1], []):
        if actor.words == key or _same(actor.words, key):
            if len(key) > len(actor.words) and set(actor.words) <= set(key):
                actor.words, actor.name = key, _name(text, tokens, run.name, run.end)
                for word in key:
                    _file(by_word, word, actor)
            if run.known:
                actor.kind = "person"
            return
    actor = Actor(_name(text, tokens, run.name, run.end), "person" if run.known else "unknown", key)
    made.actors.append(actor)
    for word in key:
        _file(by_word, word, actor)


def _file(by_word: dict[str, list[Actor]], word: str, actor: Actor) -> None:
    known = by_word.setdefault(word, [])
    if actor not in known:
        known.append(actor)


def _same(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two long names are one person's: the same surname, and the same first name or its initial."""
    if one[-1] != other[-1]:
        return False
    first, second = one[0].rstrip("."), other[0].rstrip(".")
    return (
        first == second
        or (len(first) == 1 and second.startswith(first))
        or (len(second) == 1 and first.startswith(second))
    )


def _whose(
    text: str, tokens: list[Token], run: _Run, key: tuple[str, ...], by_word: dict[str, list[Actor]], made: Cast
) -> tuple[Actor, str]:
    """The actor a run names, and how: by full name, by a part of it, or as something new."""
    known = [actor for actor in by_word.get(key[-1], []) if actor.words[-1] == key[-1] and set(key) <= set(actor.words)]
    known = known or [actor for actor in by_word.get(key[-1], []) if actor.words == key or _same(actor.words, key)]
    known = known or ([actor for actor in by_word.get(key[0], []) if key[0] in actor.words] if len(key) == 1 else [])
    persons = [actor for actor in known if actor.kind in {"person", "unknown"}]
    if persons and run.kind not in {"organisation"}:
        actor = max(persons, key=lambda one: one.mentions > 0) if len(persons) == 1 else _likeliest(persons)
        if len(key) > 1:
            return actor, FULL if actor.kind == "person" else UNKNOWN
        return actor, PART if actor.kind == "person" or len(actor.words) > 1 else UNKNOWN
    if known:
        return known[0], {"organisation": ORGANISATION, "place": PLACE}.get(known[0].kind, UNKNOWN)
    kind = {"person": "person", "organisation": "organisation", "acronym": "organisation", "place": "place"}.get(
        run.kind, "unknown"
    )
    actor = Actor(_name(text, tokens, run.name, run.end), kind, key)
    made.actors.append(actor)
    for word in key if kind != "organisation" else (" ".join(key), key[-1] if len(key) == 1 else " ".join(key)):
        _file(by_word, word, actor)
    return actor, {"person": PART, "organisation": ORGANISATION, "place": PLACE}.get(kind, UNKNOWN)


def _likeliest(persons: list[Actor]) -> Actor:
    """Of several with the same surname, the one named last so far (its count grows as the text goes on)."""
    named = [actor for actor in persons if actor.mentions]
    return named[-1] if named else persons[0]


def _hear_gender(tokens: list[Token], run: _Run, actor: Actor, table: Lexicon) -> None:
    for token in tokens[run.start : run.name]:
        gender = table.honorifics.get(token.lower) or (
            "f" if token.lower in table.feminine_roles else "m" if token.lower in table.masculine_roles else None
        )
        if gender:
            actor.gender = gender
    if actor.gender is None and actor.kind in {"person", "unknown"} and len(actor.words) > 1:
        first = actor.words[0]
        man, woman = first in table.masculine_names, first in table.feminine_names
        actor.gender = "m" if man and not woman else "f" if woman and not man else None


# --- roles -----------------------------------------------------------------------------------------------------------------------------


def _hear_role(text: str, frame: Frame, table: Lexicon, mention: Mention, previous_end: int) -> None:
    """Reads the role before or after a name ("Defense Minister X", "X, the mayor of Y,") into its actor."""
    actor = mention.actor
    if actor is None:
        return
    before = _role_before(frame, table, mention, previous_end)
    after = _role_after(frame, table, mention)
    if before is not None:
        mention.outer = before
        role = text[frame.tokens[before].start : frame.tokens[mention.start - 1].end]
        _learn(actor, role, frame.tokens[before : mention.start], table, better=True)
    if after is not None:
        start, end = after
        mention.until = end
        role = text[frame.tokens[start].start : frame.tokens[end - 1].end]
        _learn(actor, role, frame.tokens[start:end], table, better=False)


def _learn(actor: Actor, role: str, words: list[Token], table: Lexicon, *, better: bool) -> None:
    heads = {token.lower for token in words if is_role(token.lower, table)}
    actor.heads |= heads
    actor.kind = "person"
    honorific = all(token.lower in table.honorifics or token.kind == PUNCTUATION for token in words)
    if not honorific and (actor.role is None or (better and len(role) > len(actor.role) and " " not in actor.role)):
        actor.role = role
    if actor.gender is None:
        actor.gender = "f" if heads & table.feminine_roles else "m" if heads & table.masculine_roles else None


def _role_before(frame: Frame, table: Lexicon, mention: Mention, previous_end: int) -> int | None:
    """Where the role right before a name begins, or None: its last word must be an office ("spokesperson Randhir Jaiswal")."""
    tokens, name = frame.tokens, mention.start
    first = next(start for start, end in (frame.bounds[frame.sentences[name]],)) if name < len(frame.sentences) else 0
    if mention.outer == name and (name == first or not is_role(tokens[name - 1].lower, table)):
        return None
    at = mention.outer if mention.outer < name else name
    if at == name:
        at = name - 1
    floor = max(first, previous_end, name - LONGEST_ROLE)
    while at > floor and _in_role(tokens, at - 1, table):
        at -= 1
    while at < name and (
        tokens[at].lower in table.determiners or tokens[at].lower in CONNECTORS or tokens[at].kind == PUNCTUATION
    ):
        at += 1
    if at >= name or not any(
        token.lower in table.role_nouns or token.lower in table.honorifics for token in tokens[at:name]
    ):
        return None
    return at


def _in_role(tokens: list[Token], at: int, table: Lexicon) -> bool:
    """Whether the word before still belongs to a role being read backwards."""
    token = tokens[at]
    if token.kind == CAPITAL:
        return token.lower not in table.calendar and not (
            _is_common(token.lower, table) and token.lower not in CONNECTORS
        )
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
            _is_common(token.lower, table)
            or token.lower in table.speech_verbs
            or token.lower in table.framing_verbs
            or token.lower in table.participles
        )
        or token.lower in MODIFIERS
    )


MODIFIERS = frozenset(
    "former then first second third current acting deputy senior chief top vice assistant associate interim longtime veteran fellow ex late lead"
    " managing executive general public police state local city county federal national".split()  # noqa: SIM905
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
    while (
        start < last
        and tokens[start].lower in table.determiners
        and tokens[start].lower not in {"his", "her", "their", "my", "our"}
    ):
        start += 1
    end, head = _appositive(tokens, start, last, table)
    return (start, end) if head else None


def _may_describe(word: str, table: Lexicon) -> bool:
    """Whether a word may begin a description after a name; a verb or a preposition goes on with the sentence instead."""
    if word in POSSESSIVES or word in MODIFIERS or is_role(word, table):
        return True
    return not (_is_common(word, table) or word in table.speech_verbs or word in table.framing_verbs or word in table.participles)


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
        if (
            token.lower
            in {"who", "which", "that", "whose", "where", "said", "says", "told", "qui", "que", "che", "der", "die"}
            and head
        ):
            return at, head
        if not head and (
            token.lower in table.speech_verbs or token.lower in table.auxiliaries or token.lower in table.pronouns
        ):
            return at, False
        if head and (
            token.lower in table.auxiliaries
            or (token.lower in table.speech_verbs and token.lower not in table.role_nouns)
        ):
            return at, head
    return min(last, start + LONGEST_ROLE), False


# --- sources without a name, and pronouns ----------------------------------------------------------------------------------------------


def _taken(mentions: list[Mention]) -> set[int]:
    return {index for mention in mentions for index in range(mention.outer, max(mention.until, mention.end))}


def _nominals(text: str, frame: Frame, table: Lexicon, made: Cast, taken: set[int]) -> Iterator[Mention]:
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
        article in table.determiners
        or tokens[start].kind == NUMBER
        or (start > first and tokens[start - 1].lower in {"'s", "’s", "'"})
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
    while (
        name_from < head and tokens[name_from].lower in table.determiners and tokens[name_from].lower not in POSSESSIVES
    ):
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
        actor = Actor(
            name, "nominal" if human else "document" if document else "group", (word,), gender=gender, heads={word}
        )
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
    return before.until + 1 == mention.start and tokens[before.until].text == "," and tokens[mention.start].lower in ARTICLES and before.kind == NOMINAL == mention.kind


def _possessor_start(made: Cast, at: int) -> int:
    """Where the name begins that owns an unnamed source ("Rita Doyle's lawyer")."""
    return next((mention.start for mention in made.mentions if mention.start <= at < mention.end), at)


ARTICLES = frozenset("a an the der die das dem den ein eine einer einem einen el la los las un una unos unas le les une l' il lo i gli uno o os as um uma".split())  # noqa: SIM905
POSSESSIVES = frozenset("his her their its my our your sein seine ihr ihre son sa leur su sus sua seu".split())  # noqa: SIM905
DEFINITE = frozenset("the this that der die das el la le il lo o a l' los las les i gli os as".split()) - {"a"}  # noqa: SIM905


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
        if token.lower in {"'s", "’s"} or (_is_common(token.lower, table) and token.lower not in MODIFIERS):
            break
        if (
            token.lower in table.speech_verbs or token.lower in table.framing_verbs
        ) and token.lower not in table.role_nouns:
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
    earlier = [
        mention
        for mention in made.mentions
        if mention.start < at and mention.kind in {ORGANISATION, UNKNOWN} and mention.actor
    ]
    for mention in reversed(earlier):
        if mention.actor is not None and word in mention.actor.words:
            return mention.actor
    bodies = [mention.actor for mention in earlier[-6:] if mention.kind == ORGANISATION]
    return bodies[-1] if bodies and word in BODIES else None


BODIES = frozenset(
    "company firm group organization organisation agency bank union retailer airline maker manufacturer startup network carrier team club league charity watchdog"
    " unternehmen firma konzern empresa compañía entreprise société groupe azienda società companhia".split()  # noqa: SIM905
)
GENERIC = frozenset(
    "man woman actor actress singer star politician lawmaker official executive entrepreneur athlete player striker writer author leader republican democrat"
    " politiker politikerin mann frau mujer hombre femme homme donna uomo mulher homem".split()  # noqa: SIM905
)


def _pronouns(frame: Frame, table: Lexicon, taken: set[int]) -> Iterator[Mention]:
    for index, token in enumerate(frame.tokens):
        if token.kind in {WORD, CAPITAL} and index not in taken and (gender := table.pronouns.get(token.lower)):
            yield Mention(index, index + 1, index, PRONOUN, None, gender, index + 1)
