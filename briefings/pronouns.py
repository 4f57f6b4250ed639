"""Whom a pronoun means: subjects before others, near before far, the last speaker, and never the wrong gender."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from briefings.cast import FULL, GROUP, NOMINAL, ORGANISATION, PART, PLACE, PRONOUN, RESOLVED, UNKNOWN, Actor, Mention
from briefings.scene import Scene

NEAR_MENTIONS = 14
"""Mentions looked at on either side of a quotation; keeps the cost linear."""


LONGEST_CHAIN = 40
"""Steps from pronoun to earlier pronoun that are followed; thousands of "he" in a row would need more calls than Python has."""


BACK_PARAGRAPHS = 3


PERSONAL = frozenset({FULL, PART, UNKNOWN, RESOLVED})


@dataclass(slots=True)
class Antecedent:
    """Somebody a pronoun may stand for, how likely by rule of thumb, and why."""

    actor: Actor
    score: float
    features: list[str]


def resolve(scene: Scene, pronoun: Mention, at: int, depth: int = 0) -> list[Antecedent]:
    """Whom a pronoun may mean, best first: subjects before others, near before far, the last speaker, and never the wrong gender."""
    paragraph = scene.frame.paragraphs[pronoun.start]
    first = scene.frame.paragraph_bounds[max(0, paragraph - BACK_PARAGRAPHS)][0]
    named = scene.antecedents.get(pronoun)
    if named is None:
        named = scene.antecedents[pronoun] = [(one.actor, one.score, one.features) for one in _named(scene, pronoun, at, first, depth)]
    best = {actor: Antecedent(actor, score, [*features]) for actor, score, features in named}
    _add_speakers(scene, pronoun, at, first, paragraph, best)
    return sorted(best.values(), key=lambda one: -one.score)


def _named(scene: Scene, pronoun: Mention, at: int, first: int, depth: int) -> Iterable[Antecedent]:
    """Those mentioned before a pronoun whom it may mean; the same whichever quotation is asked about."""
    best: dict[Actor, Antecedent] = {}
    for mention in scene.mentions(first, pronoun.start)[-NEAR_MENTIONS:]:
        actor = mention.actor
        if mention.kind == PRONOUN and mention.gender == pronoun.gender:
            actor = _meaning(scene, mention, at, depth + 1) if depth < LONGEST_CHAIN else None
        if actor is None or mention.kind == PLACE or not _agrees(actor, mention, pronoun.gender):
            continue
        score, features = _salience(scene, mention, pronoun)
        held = best.get(actor)
        if held is None or score >= held.score:
            best[actor] = Antecedent(actor, score + (0.3 if held else 0.0), features + (["antecedent_again"] if held else []))
        else:
            held.score += 0.3
    return best.values()


def _meaning(scene: Scene, pronoun: Mention, at: int, depth: int) -> Actor | None:
    """Whom an earlier pronoun most likely meant, worked out once."""
    if pronoun.start not in scene.meaning:
        scene.meaning[pronoun.start] = None
        ranked = resolve(scene, pronoun, at, depth)
        scene.meaning[pronoun.start] = ranked[0].actor if ranked else None
    return scene.meaning[pronoun.start]


def _add_speakers(scene: Scene, pronoun: Mention, at: int, first: int, paragraph: int, best: dict[Actor, Antecedent]) -> None:
    """Counts the speakers of the last quotations among those a pronoun may mean."""
    frame = scene.frame
    reached = bisect_left(frame.quotes, pronoun.start)
    for back, earlier in enumerate(reversed(frame.quotes[max(0, reached - 2) : reached])):
        if earlier < first:
            break
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


def _salience(scene: Scene, mention: Mention, pronoun: Mention) -> tuple[float, list[str]]:
    """How present a mention is at a later pronoun, by rule of thumb, and the features that say so."""
    frame, actor, gender = scene.frame, mention.actor, pronoun.gender
    apart = min(frame.sentences[pronoun.start] - frame.sentences[mention.start], 4)
    pages = frame.paragraphs[pronoun.start] - frame.paragraphs[mention.start]
    score = -0.9 * apart - 0.8 * pages
    features = [f"antecedent_sentence_{apart}", f"antecedent_paragraph_{pages}", f"antecedent_{mention.kind}"]
    for feature, worth in _placing(scene, mention):
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


def _placing(scene: Scene, mention: Mention) -> tuple[tuple[str, float], ...]:
    """What a mention's place in its own sentence says for and against it, whichever pronoun is asked about; worked out once."""
    held = scene.placing.get(mention)
    if held is None:
        held = scene.placing[mention] = tuple(_place(scene, mention))
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
