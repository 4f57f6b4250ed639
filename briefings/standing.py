"""What a mention's own neighbourhood says of it, whichever quotation is asked about: prepositions, possessives, labels, addressees."""

from collections.abc import Iterator
from functools import cache

from briefings.cast import ARTICLES, FULL, NOMINAL, PART, PLACE, RESOLVED, ROMANCE, UNKNOWN, Mention
from briefings.cues import BE
from briefings.scene import Scene
from briefings.stage import POSSESSIVE_MARKS
from briefings.subjects import AGENT
from briefings.tokens import Token

OPINION = frozenset({"per", "para", "pour"})
"""Words that open a sentence with whose opinion it gives."""


def standing(scene: Scene, mention: Mention) -> tuple[str, ...]:
    """The features of a mention by itself; worked out once."""
    held = scene.standing.get(mention)
    if held is None:
        held = scene.standing[mention] = tuple(_standing(scene, mention))
    return held


def opens_sentence(scene: Scene, mention: Mention) -> bool:
    """Whether no other actor is mentioned before in its sentence; worked out once."""
    held = scene.opening.get(mention)
    if held is None:
        first, _ = scene.frame.bounds[scene.frame.sentences[mention.start]]
        held = scene.opening[mention] = not any(earlier.kind != PLACE for earlier in scene.mentions(first, mention.start))
    return held


def _standing(scene: Scene, mention: Mention) -> Iterator[str]:
    frame = scene.frame
    first, last = frame.bounds[frame.sentences[mention.start]]
    before = [token.lower for token in frame.tokens[max(first, mention.outer - 4) : mention.outer]]
    yield f"is_{mention.kind}"
    yield from _led(scene, mention, before)
    if mention.end < last:
        yield from _followed(scene, mention, frame.tokens[mention.end])
    if _told(scene, mention):
        yield "told_passively"


def _led(scene: Scene, mention: Mention, before: list[str]) -> Iterator[str]:
    table, previous = scene.table, before[-1] if before else ""
    if _opinion(scene, mention, before) or (before and _according(before, table.according_to, table.determiners)):
        yield "according_to"
    elif previous in ARTICLES and mention.kind in {UNKNOWN, PART}:
        yield "name_after_determiner"
    elif previous in table.prepositions:
        asked = len(before) > 1 and before[-2] in table.addressed_verbs
        yield "after_preposition" if previous not in AGENT else "asked_by" if asked else "by_agent"
    if previous in table.addressed_verbs:
        spoke = scene.cue_of(mention) is not None
        yield "addressee_or_subject" if spoke else "addressee"


def _opinion(scene: Scene, mention: Mention, before: list[str]) -> bool:
    """Whether a sentence or clause opens with whose opinion follows ("Per il leader dei verdi, la riforma è …", "Pour le maire …")."""
    if scene.table.code not in ROMANCE or mention.kind not in {FULL, PART, RESOLVED, NOMINAL}:
        return False
    words = list(before)
    while words and words[-1] in scene.table.determiners:
        words.pop()
    if not words or words[-1] not in OPINION:
        return False
    tokens, at = scene.frame.tokens, mention.outer - (len(before) - len(words)) - 1
    first = scene.frame.bounds[scene.frame.sentences[mention.start]][0]
    return at == first or tokens[at - 1].text in {":", ";"}


def _according(before: list[str], phrases: tuple[str, ...], determiners: frozenset[str]) -> bool:
    """Whether a phrase such as "according to" stands before, an article between or not."""
    words = list(before)
    while words and words[-1] in determiners:
        words.pop()
    ending, whole = " ".join(["", *words]), " ".join(["", *before])
    spaced = _spaced(phrases)
    return ending.endswith(spaced) or whole.endswith(spaced)


@cache
def _spaced(phrases: tuple[str, ...]) -> tuple[str, ...]:
    """The phrases as whole words at the end of others."""
    return tuple(f" {phrase}" for phrase in phrases)


def _followed(scene: Scene, mention: Mention, after: Token) -> Iterator[str]:
    frame, table = scene.frame, scene.table
    if after.lower in POSSESSIVE_MARKS:
        noun = frame.tokens[mention.end + 1 : mention.end + 4]
        yield "possessor_of_speech" if any(token.lower in table.speech_nouns for token in noun) else "possessor"
    elif after.text == ":":
        opens = mention.outer == frame.paragraph_bounds[frame.paragraphs[mention.start]][0]
        yield "label" if opens else "colon_after"
    elif after.lower in table.according_after:
        yield "according_to"


def _told(scene: Scene, mention: Mention) -> bool:
    """Whether a mention is told something ("Aune was told")."""
    tokens, at = scene.frame.tokens, mention.end
    return at + 1 < len(tokens) and tokens[at].lower in BE and tokens[at + 1].lower in scene.table.addressed_verbs
