"""What speaks for and against a candidate speaker of a quotation, as named features; the table of weights says how much."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefings.cast import FULL, NOMINAL, PART, PLACE, PRONOUN, RESOLVED, Actor, Mention
from briefings.cues import Cue
from briefings.pronouns import BACK_PARAGRAPHS, NEAR_MENTIONS, resolve
from briefings.scene import Scene
from briefings.standing import opens_sentence, standing
from briefings.tokens import PUNCTUATION, QUOTE

AFTER_MENTIONS = 6
"""Mentions looked at after a quotation, in its paragraph."""
READINGS = 5
"""Persons that a pronoun in the quotation's own sentence may mean, at most; elsewhere only the likeliest is asked."""
FAR_CUE = {"speech": 0.0, "participle": 1.0, "noun": 2.0, "framing": 3.0}
"""How much farther a cue counts as being, by its strength, when the one that announces a quotation is looked for."""


@dataclass(slots=True)
class Candidate:
    """One way to explain a quotation: an actor, by one of its mentions, with the features that speak for and against it.

    ``leans`` is how sure an earlier verdict was that this candidate rests on (1 when it rests on none).
    """

    actor: Actor
    features: list[str]
    cue: int | None = None
    score: float = 0.0
    leans: float = 1.0


@dataclass(slots=True)
class Verdict:
    """The scorer's answer for one quotation: the actor or None, how sure (0 to 1), and the token of the cue."""

    actor: Actor | None
    confidence: float
    cue: int | None


@dataclass(slots=True)
class _View:
    """One quotation seen from its frame; what is the same for all its candidates."""

    number: int
    at: int
    sentence: int
    paragraph: int
    first: int
    cues: list[Cue]
    own: Cue | None
    bare: bool
    lone_paragraph: bool
    colon: bool
    nearest: Mention | None
    words: str
    led: str
    """Whether a verb with a subject in its own sentence announces the quotation: "led" or "unled"."""


def candidates(scene: Scene, number: int, at: int, verdicts: Sequence[Verdict]) -> list[Candidate]:
    """Everyone who may have said quotation ``number`` (token ``at``), each with its features."""
    view = _view(scene, number, at)
    found: list[Candidate] = []
    for mention in _around(scene, at, view.paragraph):
        if not _ruled_out(scene, view, mention):
            found += _explained(scene, view, mention)
    found += _previous(scene, view, verdicts)
    return found


def _explained(scene: Scene, view: _View, mention: Mention) -> list[Candidate]:
    """A mention as the speaker, once for everyone it may mean; what its place says is the same for all of them."""
    readings = _readings(scene, mention, view.at)
    if not readings:
        return []
    placed, cue = _features(scene, view, mention), _cue_token(scene, view.at, mention)
    return [Candidate(actor, [f"actor_{actor.kind}", *placed, *_person(view, actor), *reading], cue) for actor, reading in readings]


def _ruled_out(scene: Scene, view: _View, mention: Mention) -> bool:
    """Whether a mention is never the speaker: it only says whose the speaker is, or who asked ("Asked by Brandt, Aune said")."""
    subject = view.own.subject if view.own else None
    return subject is not None and subject is not mention and (_owns(mention, subject) or "asked_by" in standing(scene, mention))


def _view(scene: Scene, number: int, at: int) -> _View:
    frame = scene.frame
    sentence, paragraph = frame.sentences[at], frame.paragraphs[at]
    first, last = frame.bounds[sentence]
    begun, ended = frame.paragraph_bounds[paragraph]
    cues, marked = scene.cues(sentence), scene.marked[number]
    own = _own_cue(scene, at, cues)
    return _View(
        number, at, sentence, paragraph, first, cues, own,
        bare=_wordless(scene, first, last),
        lone_paragraph=_wordless(scene, begun, ended),
        colon=at > first and frame.tokens[at - 1].text == ":",
        nearest=_nearest_free(scene, at, first),
        words=scene.text[marked.start : marked.end].lower(),
        led="led" if own is not None and own.subject is not None else "unled",
    )  # fmt: skip


def _wordless(scene: Scene, first: int, last: int) -> bool:
    """Whether at most one word stands outside quotation marks in tokens [first, last); worked out once."""
    held = scene.wordless.get((first, last))
    if held is None:
        outside = sum(token.kind not in {QUOTE, PUNCTUATION} for token in scene.frame.tokens[first:last])
        held = scene.wordless[first, last] = outside <= 1
    return held


def _quotes_between(scene: Scene, one: int, other: int) -> int:
    """How many quotations stand between two tokens."""
    quotes = scene.frame.quotes
    return bisect_left(quotes, max(one, other)) - bisect_left(quotes, min(one, other) + 1)


def _own_cue(scene: Scene, at: int, cues: list[Cue]) -> Cue | None:
    """The cue that most likely announces this very quotation: the nearest, with no other quotation between, verbs of speech first."""

    def distance(cue: Cue) -> float:
        crossed = 3 * _quotes_between(scene, at, cue.at)
        return abs(at - cue.at) + crossed + FAR_CUE[cue.strength] + (0.0 if cue.subject else 4.0)

    return min(cues, key=distance, default=None)


def _nearest_free(scene: Scene, at: int, first: int) -> Mention | None:
    """The last mention before a quotation in its sentence that can be a subject: after no preposition and no possessor."""
    for mention in reversed(scene.mentions(first, at)):
        if mention.kind != PLACE and not scene.after_preposition(mention, first) and not scene.is_possessor(mention):
            return mention
    return None


def _around(scene: Scene, at: int, paragraph: int) -> list[Mention]:
    bounds = scene.frame.paragraph_bounds
    before = scene.mentions(bounds[max(0, paragraph - BACK_PARAGRAPHS)][0], at)[-NEAR_MENTIONS:]
    return before + scene.mentions(at, bounds[paragraph][1])[:AFTER_MENTIONS]


def _readings(scene: Scene, mention: Mention, at: int) -> Sequence[tuple[Actor, list[str]]]:
    """Whom a mention may mean, with the features of that reading; a pronoun may mean several."""
    if mention.kind == PRONOUN:
        return list(_meanings(scene, mention, at))
    return () if mention.actor is None else ((mention.actor, []),)


def _meanings(scene: Scene, mention: Mention, at: int) -> Iterator[tuple[Actor, list[str]]]:
    ranked = resolve(scene, mention, at)
    near = scene.frame.sentences[mention.start] == scene.frame.sentences[at]
    for place, antecedent in enumerate(ranked[: READINGS if near else 1]):
        margin = antecedent.score - ranked[1].score if len(ranked) > 1 else None
        rank = f"pronoun_1_{_margin(margin)}" if place == 0 else f"pronoun_{min(place + 1, 3)}"
        yield antecedent.actor, [rank, *antecedent.features]


def _margin(lead: float | None) -> str:
    return "alone" if lead is None else "sure" if lead > 2 else "likely" if lead > 0.8 else "close"


def _cue_token(scene: Scene, at: int, mention: Mention) -> int | None:
    """The nearest cue that a mention speaks by."""
    if scene.cue_of(mention) is None:
        return None
    cues = [cue.at for cue in scene.cues(scene.frame.sentences[mention.start]) if cue.subject is mention]
    return min(cues, key=lambda cue: abs(cue - at), default=None)


def _features(scene: Scene, view: _View, mention: Mention) -> tuple[str, ...]:
    same = scene.frame.sentences[mention.start] == view.sentence
    return *standing(scene, mention), *(_same_sentence if same else _other_sentence)(scene, view, mention)


def _person(view: _View, actor: Actor) -> list[str]:
    if actor.kind not in {"person", "unknown"}:
        return []
    found = ["known" if len(actor.words) > 1 else "one_word"]
    if actor.mentions > 2:
        found.append("often")
    if _names_itself(view, actor):
        found.append("named_in_quote")
    return found


def _names_itself(view: _View, actor: Actor) -> bool:
    return actor.kind in {"person", "unknown"} and bool(actor.words) and len(actor.words[-1]) > 2 and actor.words[-1] in view.words


def _same_sentence(scene: Scene, view: _View, mention: Mention) -> Iterator[str]:
    """Features of a mention in the quotation's own sentence: which verb it governs, on which side, how near, what lies between."""
    at, side = view.at, "after" if mention.start > view.at else "before"
    yield f"same_{side}"
    cue = next((cue for cue in view.cues if cue.subject is mention), None)
    taken = view.led == "led"
    if cue is None:
        yield f"no_subject_{side}" + ("_own_taken" if taken else "")
    else:
        yield from _governed(scene, view, cue, side)
    yield from _between(scene, at, mention, side)
    if side == "before":
        yield from _before(scene, view, mention, taken="_own_taken" if taken else "")
    yield from _marked_off(scene, at, mention)


def _governed(scene: Scene, view: _View, cue: Cue, side: str) -> Iterator[str]:
    """Features of the subject of a cue."""
    apart = abs(view.at - cue.at) - 1
    yield f"subject_{side}_{'vm' if cue.inverted else 'mv'}_{cue.strength}"
    yield f"verb_{'after' if cue.at > view.at else 'before'}_{'adj' if apart <= 2 else 'near' if apart <= 7 else 'far'}"
    if _quotes_between(scene, view.at, cue.at) > 0:
        yield "verb_across_quote"
    yield "own_cue" if cue is view.own else "other_cue"
    if cue.passive:
        yield "passive_agent"


def _owns(mention: Mention, subject: Mention | None) -> bool:
    """Whether a mention only says whose the subject is ("Doyle's lawyer said"): then it is not the speaker."""
    return subject is not None and subject is not mention and mention.start >= subject.outer - 2 and mention.end <= subject.start


def _between(scene: Scene, at: int, mention: Mention, side: str) -> Iterator[str]:
    yield f"gap_{side}_{_bucket(abs(at - mention.start) - 1)}"
    if _quotes_between(scene, at, mention.start) > 0:
        yield f"quote_between_{side}"
    if any(scene.inside.get(index) not in {None, mention} for index in range(min(at, mention.end), max(at, mention.outer))):
        yield f"mention_between_{side}"


def _bucket(count: int) -> str:
    return "0" if count <= 1 else "2" if count <= 3 else "4" if count <= 7 else "8" if count <= 15 else "16"


def _before(scene: Scene, view: _View, mention: Mention, *, taken: str) -> Iterator[str]:
    if opens_sentence(scene, mention):
        yield "first_in_sentence"
    if view.colon:
        yield "before_colon"
    if mention is view.nearest:
        yield "nearest_free" + ("_colon" if view.colon else taken)


def _marked_off(scene: Scene, at: int, mention: Mention) -> Iterator[str]:
    """A signature after a dash, or a speaker after a bare "so"."""
    before = scene.frame.tokens[mention.outer - 1].lower if mention.outer else ""
    if before in {"—", "–", "-"} and mention.outer - 2 == at:
        yield "signature"
    if before in scene.table.so_words and mention.outer - 3 <= at <= mention.outer:
        yield "so_word"


def _other_sentence(scene: Scene, view: _View, mention: Mention) -> list[str]:
    """Features of a mention in another sentence: how far, whether it speaks there, whether its sentence leads in."""
    frame, led = scene.frame, view.led
    own = frame.sentences[mention.start]
    paragraph = frame.paragraphs[mention.start]
    apart = view.sentence - own
    where = _where(view, paragraph, apart)
    cue = scene.cue_of(mention)
    found = [f"{where}_{led}"]
    if paragraph != view.paragraph and apart == 1:
        found.append(f"last_sentence_of_paragraph_before_{led}")
    if view.bare:
        found.append(f"{where}_bare")
    if view.lone_paragraph:
        found.append(f"{where}_lone")
    if cue is not None:
        found += (f"speaks_{where}_{led}", f"speaks_elsewhere_{cue.strength}")
    if opens_sentence(scene, mention):
        found.append(f"opens_{where}_{led}")
    if apart == 1 and view.at == view.first and frame.tokens[frame.bounds[own][1] - 1].text == ":":
        found.append("colon_lead_in" + ("_subject" if cue is not None else ""))
    return found


def _where(view: _View, paragraph: int, apart: int) -> str:
    if paragraph != view.paragraph:
        return f"paragraph_{paragraph - view.paragraph}"
    return f"sentence_{-apart}" if abs(apart) == 1 else "sentence_far_before" if apart > 0 else "sentence_far_after"


# --- the speaker of the quotation before ------------------------------------------------------------------------------------------------


def _previous(scene: Scene, view: _View, verdicts: Sequence[Verdict]) -> Iterator[Candidate]:
    """The speakers of the last two quotations, as candidates for this one."""
    if not verdicts or verdicts[-1].actor is None:
        return
    actor = verdicts[-1].actor
    earlier = scene.frame.quotes[view.number - 1]
    if view.paragraph - scene.frame.paragraphs[earlier] > BACK_PARAGRAPHS:
        return
    features = ["previous", f"actor_{actor.kind}", *_bridge(scene, view, earlier), *_since(scene, view, earlier, actor)]
    if _names_itself(view, actor):
        features.append("named_in_quote")
    if verdicts[-1].confidence < 0.5:
        features.append("previous_unsure")
    other = verdicts[-2].actor if len(verdicts) > 1 else None
    if other is actor:
        features.append("previous_twice")
    yield Candidate(actor, features, leans=verdicts[-1].confidence)
    if other is not None and other is not actor:
        yield Candidate(other, ["before_previous", f"actor_{other.kind}"], leans=verdicts[-2].confidence)


def _bridge(scene: Scene, view: _View, earlier: int) -> Iterator[str]:
    """How this quotation follows on the one before."""
    apart = view.paragraph - scene.frame.paragraphs[earlier]
    same = scene.frame.sentences[earlier] == view.sentence
    where = "sentence" if same else "paragraph" if apart == 0 else f"before_{apart}"
    yield f"previous_{where}_{view.led}"
    if view.bare:
        yield f"previous_{where}_bare"
    if view.lone_paragraph:
        yield f"previous_{where}_lone"
    if scene.marked[view.number].continues or not scene.marked[view.number - 1].closed:
        yield "continues"


def _since(scene: Scene, view: _View, earlier: int, actor: Actor) -> Iterator[str]:
    """What lies between two quotations: nothing, words of the same person, or somebody else's sentence."""
    yield f"previous_gap_{min(scene.frame.sentences[view.at] - scene.frame.sentences[earlier], 3)}"
    others = [one for one in scene.mentions(earlier, view.at) if one.kind not in {PLACE, PRONOUN} and one.actor is not actor]
    if any(one.kind in {FULL, PART, RESOLVED, NOMINAL} for one in others):
        yield f"previous_others_since_{view.led}"
    elif not others:
        yield f"previous_nobody_since_{view.led}"
