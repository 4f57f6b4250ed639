"""Makes the cast of an article: who and what is named in it, by which names and roles, and every mention that could be a speaker."""

from briefings.cast import FULL, ORGANISATION, PART, PLACE, PRONOUN, ROMANCE, SUFFIXES, UNKNOWN, Actor, Cast, Mention
from briefings.dropped import dropped_subjects
from briefings.languages.lexicon import Gender, Lexicon
from briefings.names import Run, runs_of
from briefings.roles import hear_role
from briefings.sources import nominals, pronouns_in, taken_by
from briefings.takenup import age_after
from briefings.tokens import CAPITAL, WORD, Frame, Token

LOCATIVES = frozenset("in at on near across around outside into through en à dans in nel nella em no na bei im am aus nach".split())
MOST_NAMESAKES = 60
"""Actors that one word of a name may call up; more are no article's, and every look through them costs."""


def cast(text: str, frame: Frame, table: Lexicon) -> Cast:
    """Everyone and everything in the article that might speak, with every mention."""
    made = Cast()
    runs = list(runs_of(frame, table, made.nicknames))
    _christen(text, frame, table, runs, made)
    taken = taken_by(made.mentions)
    made.mentions += nominals(text, frame, table, made, taken)
    made.mentions += pronouns_in(frame, table, taken)
    made.mentions += dropped_subjects(frame, table, taken)
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
        if before not in LOCATIVES and not (table.code in ROMANCE and before in table.place_words):  # la stazione Centrale
            free.add(mention.actor)
    for mention in made.mentions:
        if mention.kind == UNKNOWN and mention.actor is not None and mention.actor.kind == "unknown" and mention.actor not in free:
            mention.kind = PLACE


def _key(tokens: list[Token], start: int, end: int) -> tuple[str, ...]:
    words = [token.lower for token in tokens[start:end] if token.kind in {CAPITAL, WORD}]
    while len(words) > 1 and words[-1] in SUFFIXES:
        words.pop()
    return tuple(words)


def _christen(text: str, frame: Frame, table: Lexicon, runs: list[Run], made: Cast) -> None:
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
            hear_role(text, frame, table, mention, previous_end)
        if (age := age_after(tokens, run.end)) is not None:
            actor.heads.add(age)
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


def _enrol(text: str, tokens: list[Token], run: Run, key: tuple[str, ...], by_word: dict[str, list[Actor]], made: Cast) -> None:
    for actor in by_word.get(key[-1], []):
        if actor.words == key or _same(actor.words, key):
            if len(key) > len(actor.words) and set(actor.words) <= set(key):
                actor.words, actor.name = key, _name(text, tokens, run.name, run.end)
                for word in key:
                    _file(by_word, word, actor)
            if actor.words == key:  # the name without the nickname that stands in it elsewhere
                actor.name = min(actor.name, _name(text, tokens, run.name, run.end), key=len)
            if run.known:
                actor.kind = "person"
            return
    actor = Actor(_name(text, tokens, run.name, run.end), "person" if run.known else "unknown", key)
    made.actors.append(actor)
    for word in key:
        _file(by_word, word, actor)


def _file(by_word: dict[str, list[Actor]], word: str, actor: Actor) -> None:
    known = by_word.setdefault(word, [])
    if actor not in known and len(known) < MOST_NAMESAKES:
        known.append(actor)


def _same(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two long names are one person's: the same surname, and the same first name or its initial."""
    if one[-1] != other[-1]:
        return False
    first, second = one[0].rstrip("."), other[0].rstrip(".")
    return first == second or (len(first) == 1 and second.startswith(first)) or (len(second) == 1 and first.startswith(second))


def _whose(
    text: str, tokens: list[Token], run: Run, key: tuple[str, ...], by_word: dict[str, list[Actor]], made: Cast
) -> tuple[Actor, str]:
    """The actor a run names, and how: by full name, by a part of it, or as something new."""
    known = [actor for actor in by_word.get(key[-1], []) if actor.words[-1] == key[-1] and set(key) <= set(actor.words)]
    known = known or [actor for actor in by_word.get(key[-1], []) if actor.words == key or _same(actor.words, key)]
    known = known or ([actor for actor in by_word.get(key[0], []) if key[0] in actor.words] if len(key) == 1 else [])
    persons = [actor for actor in known if actor.kind in {"person", "unknown"}]
    if persons and run.kind != "organisation":
        actor = max(persons, key=lambda one: one.mentions > 0) if len(persons) == 1 else _likeliest(persons)
        if len(key) > 1:
            return actor, FULL if actor.kind == "person" else UNKNOWN
        return actor, PART if actor.kind == "person" or len(actor.words) > 1 else UNKNOWN
    if known:
        return known[0], {"organisation": ORGANISATION, "place": PLACE}.get(known[0].kind, UNKNOWN)
    kind = {"person": "person", "organisation": "organisation", "acronym": "organisation", "place": "place"}.get(run.kind, "unknown")
    actor = Actor(_name(text, tokens, run.name, run.end), kind, key)
    made.actors.append(actor)
    for word in key if kind != "organisation" else (" ".join(key), key[-1] if len(key) == 1 else " ".join(key)):
        _file(by_word, word, actor)
    return actor, {"person": PART, "organisation": ORGANISATION, "place": PLACE}.get(kind, UNKNOWN)


def _likeliest(persons: list[Actor]) -> Actor:
    """Of several with the same surname, the one named last so far (its count grows as the text goes on)."""
    named = [actor for actor in persons if actor.mentions]
    return named[-1] if named else persons[0]


def _hear_gender(tokens: list[Token], run: Run, actor: Actor, table: Lexicon) -> None:
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
