"""Verbs and nouns that announce speech, each with whoever speaks by it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from briefings import subjects
from briefings.cast import FULL, PART, PRONOUN, RESOLVED, Mention
from briefings.languages.lexicon import Lexicon
from briefings.stage import Stage
from briefings.tokens import CAPITAL, NUMBER, PUNCTUATION, QUOTE, Token

Strength = Literal["speech", "participle", "framing", "noun"]

BE = frozenset("was were been being is are be got fue été stato stata foi wurde".split())
NOUN_BEFORE = frozenset({"'s", "’s", "of", "to", "his", "her", "their"})
"""Words after which a verb's form is a noun ("his claims") or an infinitive."""


@dataclass(slots=True)
class Cue:
    """A word that may announce a quotation, with the mention that speaks by it."""

    at: int
    strength: Strength
    subject: Mention | None
    inverted: bool
    passive: bool = False


def cues_in(stage: Stage, first: int, last: int) -> Iterator[Cue]:
    """The cues among tokens [first, last), in order."""
    for at in range(first, last):
        token = stage.tokens[at]
        if token.kind in {PUNCTUATION, QUOTE, NUMBER}:
            continue
        if token.lower in stage.table.speech_nouns and (speaker := subjects.owner(stage, at, first, last)) is not None:
            yield Cue(at, "noun", speaker, inverted=speaker.start > at)
        elif (strength := _strength(stage, at, token)) is not None and not _is_noun(stage, at, first):
            yield _verb(stage, at, first, last, strength)


def _strength(stage: Stage, at: int, token: Token) -> Strength | None:
    if (at in stage.inside and at not in stage.dropped) or (token.kind == CAPITAL and stage.table.nouns_capitalised):
        return None  # German "Fragen" and "Berichten" are nouns
    return strength(token.lower, stage.table)


def strength(word: str, table: Lexicon) -> Strength | None:
    """How strongly a verb's form announces speech, or None for any other word."""
    if word in table.speech_verbs:
        return "speech"
    if word in table.participles:
        return "participle"
    return "framing" if word in table.framing_verbs else None


def _is_noun(stage: Stage, at: int, first: int) -> bool:
    """Whether a word that could be a cue is a noun here ("the call", "his claims", "a statement reads")."""
    if at <= first:
        return False
    before = stage.tokens[at - 1].lower
    return before in stage.table.determiners or before in NOUN_BEFORE


def _verb(stage: Stage, at: int, first: int, last: int, force: Strength) -> Cue:
    token = stage.tokens[at]
    if at > first and stage.tokens[at - 1].lower in BE and token.lower in stage.table.addressed_verbs:
        return Cue(at, force, subjects.agent(stage, at, last), inverted=True, passive=True)
    if (dropped := stage.dropped.get(at)) is not None:
        return Cue(at, force, dropped, inverted=True)
    subject, behind = subjects.before(stage, at, first), subjects.behind(stage, at, last)
    if behind is not None and (subject is None or _quote_before(stage, at, first) or _verb_second(stage, at, subject, behind)):
        return Cue(at, force, behind, inverted=True)
    return Cue(at, force, subject, inverted=False)


def _quote_before(stage: Stage, at: int, first: int) -> bool:
    """Whether a quotation stands right before a verb, but for a comma, an adverb or an auxiliary."""
    back = at - 1
    while back >= first and _between(stage, stage.tokens[back]):
        back -= 1
    return back >= first and stage.tokens[back].kind == QUOTE


def _between(stage: Stage, token: Token) -> bool:
    table, word = stage.table, token.lower
    return token.text in {",", "—", "–", "-"} or word in table.adverbs or word in table.auxiliaries or word == "so"


def _verb_second(stage: Stage, at: int, before: Mention, after: Mention) -> bool:
    """Whether a German verb is followed by its subject although a noun goes before ("Einen Bruch der Koalition schloss sie aus")."""
    if not stage.table.nouns_capitalised or after.outer != at + 1:
        return False
    if after.kind == PRONOUN and stage.tokens[after.start].lower == "er":
        return True
    if subjects.is_oblique(stage, before):
        return True
    return before.kind not in {FULL, PART, RESOLVED} and (after.kind == PRONOUN or stage.tokens[at - 1].text == ",")
