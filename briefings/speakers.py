"""Who said it: one linear scorer weighs the evidence for every candidate of every quotation."""

import math
from collections.abc import Mapping

from briefings.cast import Actor
from briefings.evidence import Candidate, Verdict, candidates
from briefings.scene import Scene


def attribute(scene: Scene, weights: Mapping[str, float]) -> list[Verdict]:
    """The speaker of each of the scene's quotations, in order."""
    verdicts: list[Verdict] = []
    for number, at in enumerate(scene.frame.quotes):
        verdict = decide(candidates(scene, number, at, verdicts), weights)
        verdict.cued = _is_cued(scene, at)
        scene.speaker_of[at] = verdict.actor
        verdicts.append(verdict)
    return verdicts


def decide(found: list[Candidate], weights: Mapping[str, float]) -> Verdict:
    """The best candidate by the sum of its features' weights, and its share of the whole as confidence (softmax)."""
    for candidate in found:
        candidate.score = sum(weights.get(feature, 0.0) for feature in candidate.features)
    best: dict[Actor, Candidate] = {}
    for candidate in found:
        held = best.get(candidate.actor)
        if held is None or candidate.score > held.score:
            best[candidate.actor] = candidate
    nobody = weights.get("nobody", 0.0)
    if not best:
        return Verdict(None, 0.0, None, found)
    top = max(best.values(), key=lambda one: one.score)
    if top.score <= nobody:
        return Verdict(None, 0.0, None, found)
    total = sum(math.exp(min(0.0, one.score - top.score)) for one in best.values()) + math.exp(min(0.0, nobody - top.score))
    return Verdict(top.actor, 1.0 / total, top.cue, found)


def _is_cued(scene: Scene, at: int) -> bool:
    return any(cue.strength != "framing" or cue.subject for cue in scene.cues(scene.frame.sentences[at]))
