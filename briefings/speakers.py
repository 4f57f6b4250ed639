"""Who said it: one linear scorer weighs the evidence for every candidate of every quotation."""

import math
from collections.abc import Iterable, Mapping
from itertools import repeat

from briefings.evidence import Candidate, Verdict, candidates
from briefings.scene import Scene

NOTHING = repeat(0.0)
"""What a feature without a weight weighs."""


def attribute(scene: Scene, weights: Mapping[str, float]) -> list[Verdict]:
    """The speaker of each of the scene's quotations, in order."""
    verdicts: list[Verdict] = []
    for number, at in enumerate(scene.frame.quotes):
        verdict = decide(candidates(scene, number, at, verdicts), weights)
        scene.speaker_of[at] = verdict.actor
        verdicts.append(verdict)
    return verdicts


def decide(found: list[Candidate], weights: Mapping[str, float]) -> Verdict:
    """The best candidate by the sum of its features' weights; its share of the whole (softmax over actors) is the confidence.

    A candidate that rests on an earlier verdict is no surer than that one was.
    """
    for candidate in found:
        candidate.score = sum(map(weights.get, candidate.features, NOTHING))
    best = _best_by_actor(found)
    nobody = weights.get("nobody", 0.0)
    top = max(best, key=lambda one: one.score, default=None)
    if top is None or top.score <= nobody:
        return Verdict(None, 0.0, None)
    whole = sum(math.exp(one.score - top.score) for one in best) + math.exp(nobody - top.score)
    return Verdict(top.actor, top.leans / whole, top.cue)


def _best_by_actor(found: Iterable[Candidate]) -> list[Candidate]:
    best: dict[int, Candidate] = {}
    for candidate in found:
        held = best.get(id(candidate.actor))
        if held is None or candidate.score > held.score:
            best[id(candidate.actor)] = candidate
    return list(best.values())
