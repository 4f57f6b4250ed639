"""Whom a pronoun means: subjects before others, near before far, the last speaker, and never the wrong gender."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from briefings.cast import FULL, GROUP, NOMINAL, ORGANISATION, PART, PLACE, PRONOUN, RESOLVED, UNKNOWN, Actor, Mention
from briefings.scene import Scene

NEAR_MENTIONS = 14
"""Mentions looked at on either side of a quotation; keeps the cost linear."""


BACK_PARAGRAPHS = 3


PERSONAL = frozenset({FULL, PART, UNKNOWN, RESOLVED})


@dataclass(slots=True)
class Antecedent:
    """Somebody a pronoun may stand for, how likely by rule of thumb, and why."""

    actor: Actor
    score: float
    features: list[str]


def resolve(scene: Scene, pronoun: Mention, at: int) -> list[Antecedent]:
    """Whom a pronoun may mean, best first: subjects before others, near before far, the last speaker, and never the wrong gender."""
    frame = scene.frame
    sentence, paragraph = frame.sentences[pronoun.start], frame.paragraphs[pronoun.start]
    first = frame.paragraph_bounds[max(0, paragraph - BACK_PARAGRAPHS)][0]
    best: dict[Actor, Antecedent] = {}
    for mention in scene.mentions(first, pronoun.start)[-NEAR_MENTIONS:]:
        actor = mention.actor
        if mention.kind == PRONOUN and mention.gender == pronoun.gender:
            actor = _meaning(scene, mention, at)
        if actor is None or mention.kind == PLACE or not _agrees(actor, mention, pronoun.gender):
            continue
        score, features = _salience(scene, mention, sentence, paragraph, pronoun.gender)
        held = best.get(actor)
        if held is None or score >= held.score:
            best[actor] = Antecedent(actor, score + (0.3 if held else 0.0), features + (["antecedent_again"] if held else []))
        else:
            held.score += 0.3
    _add_speakers(scene, pronoun, at, first, paragraph, best)
    return sorted(best.values(), key=lambda one: -one.score)


def _meaning(scene: Scene, pronoun: Mention, at: int) -> Actor | None:
    """Whom an earlier pronoun most likely meant, worked out once."""
    if pronoun.start not in scene.meaning:
        scene.meaning[pronoun.start] = None
        ranked = resolve(scene, pronoun, at)
        scene.meaning[pronoun.start] = ranked[0].actor if ranked else None
    return scene.meaning[pronoun.start]


def _add_speakers(scene: Scene, pronoun: Mention, at: int, first: int, paragraph: int, best: dict[Actor, Antecedent]) -> None:
    """Counts the speakers of the last quotations among those a pronoun may mean."""
    frame = scene.frame
    begun, ended = bisect_left(frame.quotes, first), bisect_left(frame.quotes, pronoun.start)
    for back, earlier in enumerate(reversed(frame.quotes[max(begun, ended - 2) : ended])):
        spoken = scene.speaker_of.get(earlier)
        if spoken is None or earlier == at or not _agrees(spoken, None, pronoun.gender):
            continue
        same = frame.paragraphs[earlier] == paragraph
        held = best.setdefault(spoken, Antecedent(spoken, -3.0, ["antecedent_only_spoke"]))
        held.score = max(held.score, -1.0 if same else -2.0) + ((1.6 if same else 1.0) if back == 0 else 0.2)
        held.features.append(f"antecedent_spoke_{back}_{'here' if same else 'before'}")


def _agrees(actor: Actor, mention: Mention | None, gender: str | None) -> bool:
    if gender in {"m", "f"}:
        if actor.kind in {"organisation", "place", "group"}:
            return False
        return actor.gender in {None, gender} and not (actor.kind == "nominal" and _is_plural(actor))
    if gender == "n":
        return actor.kind in {"organisation", "group", "unknown", "document"}
    if gender == "p":
        return actor.kind in {"organisation", "group", "unknown"} or _is_plural(actor) or mention is None
    return True


def _is_plural(actor: Actor) -> bool:
    word = actor.words[-1] if actor.words else ""
    return (
        actor.kind in {"nominal", "group"}
        and (word.endswith("s") or word in {"people", "men", "women", "police"})
        and not word.endswith("ss")
    )


def _salience(scene: Scene, mention: Mention, sentence: int, paragraph: int, gender: str | None) -> tuple[float, list[str]]:
    """How present a mention is at a later pronoun, by rule of thumb, and the features that say so."""
    frame, actor = scene.frame, mention.actor
    own = frame.sentences[mention.start]
    apart, pages = min(sentence - own, 4), paragraph - frame.paragraphs[mention.start]
    score = -0.9 * apart - 0.8 * pages
    features = [f"antecedent_sentence_{apart}", f"antecedent_paragraph_{pages}", f"antecedent_{mention.kind}"]
    for feature, worth in _placed(scene, mention):
        features.append(feature)
        score += worth
    if gender in {"n", "p"} and actor is not None and actor.kind == "unknown":
        score -= 1.0
        features.append("antecedent_thing_unknown")
    if gender in {"m", "f"}:
        same = actor is not None and actor.gender == gender
        features.append("antecedent_gender" if same else "antecedent_gender_unknown")
        score += 1.5 if same else 0.0
        someone = mention.kind == NOMINAL and actor is not None and actor.gender is None
        vague = mention.kind in {GROUP, ORGANISATION} or (actor is not None and actor.kind == "unknown")
        score += 0.7 if someone else -0.6 if vague else 0.0
    return score, features


def _placed(scene: Scene, mention: Mention) -> tuple[tuple[str, float], ...]:
    """What a mention's own place says of it, with its worth; worked out once."""
    held = scene.placed.get(mention)
    if held is None:
        held = scene.placed[mention] = tuple(_place(scene, mention))
    return held


def _place(scene: Scene, mention: Mention) -> Iterator[tuple[str, float]]:
    frame = scene.frame
    first, _ = frame.bounds[frame.sentences[mention.start]]
    if scene.after_preposition(mention, first):
        yield "antecedent_after_preposition", -0.9
    elif not any(earlier.kind in PERSONAL for earlier in scene.mentions(first, mention.start)):
        yield "antecedent_first", 1.3
    if mention.end < len(frame.tokens) and frame.tokens[mention.end].lower in {"'s", "’s", "'"}:
        yield "antecedent_possessor", -0.5
    if scene.cue_of(mention) is not None:
        yield "antecedent_speaks", 0.8
    if mention.kind == PRONOUN:
        yield "antecedent_chain", 0.4
