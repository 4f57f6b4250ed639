"""What speaks for and against a candidate speaker, as named features; the weights of each are in the table of weights."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from briefings.cast import ARTICLES, FULL, NOMINAL, PART, PLACE, PRONOUN, RESOLVED, UNKNOWN, Actor, Mention
from briefings.pronouns import BACK_PARAGRAPHS, NEAR_MENTIONS, resolve
from briefings.scene import AGENT, BE, Cue, Scene
from briefings.tokens import PUNCTUATION, QUOTE


@dataclass(slots=True)
class Candidate:
    """One way to explain a quotation: an actor, by one of its mentions, with the features that speak for and against it."""

    actor: Actor
    features: list[str]
    cue: int | None = None
    score: float = 0.0


@dataclass(slots=True)
class Verdict:
    """The scorer's answer for one quotation: the actor or None, how sure (0 to 1), and the token of the cue."""

    actor: Actor | None
    confidence: float
    cue: int | None
    candidates: list[Candidate] = field(default_factory=list)
    cued: bool = False


@dataclass(slots=True)
class _Shared:
    """What is the same for all candidates of one quotation."""

    first: int
    last: int
    cues: list[Cue]
    own: Cue | None
    bare: bool
    opens_paragraph: bool
    fragment: bool
    before_cue: Cue | None
    after_cue: Cue | None
    sentence: int
    paragraph: int
    colon: bool
    lone_paragraph: bool


def candidates(scene: Scene, number: int, at: int, verdicts: Sequence[Verdict]) -> list[Candidate]:
    """Everyone who may have said quotation ``number`` (token ``at``), each with its features."""
    frame = scene.frame
    sentence, paragraph = frame.sentences[at], frame.paragraphs[at]
    first, last = frame.bounds[sentence]
    shared = _shared(scene, number, at, first, last)
    found: list[Candidate] = []
    for mention in _around(scene, at, paragraph):
        for actor, reading in _actors(scene, mention, at):
            features = _features(scene, number, at, mention, actor, shared) + reading
            found.append(Candidate(actor, features, _cue_token(scene, at, mention)))
    found += _previous(scene, number, at, verdicts, shared)
    return found


def _around(scene: Scene, at: int, paragraph: int) -> list[Mention]:
    bounds = scene.frame.paragraph_bounds
    first = bounds[max(0, paragraph - BACK_PARAGRAPHS)][0]
    last = bounds[paragraph][1]
    before = scene.mentions(first, at)[-NEAR_MENTIONS:]
    after = scene.mentions(at, last)[:6]
    return before + after


def _shared(scene: Scene, number: int, at: int, first: int, last: int) -> _Shared:
    frame = scene.frame
    sentence, paragraph = frame.sentences[at], frame.paragraphs[at]
    begun, ended = frame.paragraph_bounds[paragraph]
    cues = scene.cues(sentence)
    words = [token for token in frame.tokens[first:last] if token.kind not in {QUOTE, PUNCTUATION}]
    before = scene.cues(sentence - 1) if sentence and frame.bounds[sentence - 1][0] >= begun else []
    after = scene.cues(sentence + 1) if sentence + 1 < len(frame.bounds) and frame.bounds[sentence + 1][1] <= ended else []
    marked = scene.marked[number]
    return _Shared(
        first, last, cues, _own_cue(scene, at, cues), len(words) < 2,
        at == begun, scene.text[marked.start : marked.start + 1].islower(),
        next((cue for cue in reversed(before) if cue.subject), None), next((cue for cue in after if cue.subject), None),
        sentence, paragraph, at > first and frame.tokens[at - 1].text == ":",
        sum(1 for token in frame.tokens[begun:ended] if token.kind not in {QUOTE, PUNCTUATION}) < 2,
    )  # fmt: skip


def _own_cue(scene: Scene, at: int, cues: list[Cue]) -> Cue | None:
    """The cue of the sentence that most likely announces this very quotation: the nearest, speech verbs and those after it first."""

    def cost(cue: Cue) -> float:
        gap = at - cue.at if cue.at < at else cue.at - at
        between = scene.frame.tokens[min(at, cue.at) + 1 : max(at, cue.at)]
        crossed = sum(3 for token in between if token.kind == QUOTE)
        weak = {"speech": 0.0, "participle": 1.0, "framing": 3.0, "noun": 2.0}[cue.strength]
        return gap + crossed + weak + (0.0 if cue.subject else 4.0)

    return min(cues, key=cost, default=None)


def _actors(scene: Scene, mention: Mention, at: int) -> Iterator[tuple[Actor, list[str]]]:
    """Whom a mention may mean, with the features of that reading; a pronoun may mean several."""
    if mention.kind != PRONOUN:
        if mention.actor is not None:
            yield mention.actor, []
        return
    ranked = resolve(scene, mention, at)
    for place, antecedent in enumerate(ranked[:5]):
        rank = [f"pronoun_{min(place + 1, 3)}"]
        if place == 0:
            margin = antecedent.score - ranked[1].score if len(ranked) > 1 else 9.0
            rank = ["pronoun_1_" + ("alone" if margin > 8 else "sure" if margin > 2 else "likely" if margin > 0.8 else "close")]
        yield antecedent.actor, rank + antecedent.features


def _cue_token(scene: Scene, at: int, mention: Mention) -> int | None:
    cues = [cue.at for cue in scene.cues(scene.frame.sentences[mention.start]) if cue.subject is mention]
    return min(cues, key=lambda cue: abs(cue - at), default=None)


def _features(scene: Scene, number: int, at: int, mention: Mention, actor: Actor, shared: _Shared) -> list[str]:
    features = [f"is_{mention.kind}", f"actor_{actor.kind}"]
    own = scene.frame.sentences[mention.start]
    if own == shared.sentence:
        features += _same_sentence(scene, at, mention, shared)
    else:
        features += _other_sentence(scene, at, mention, own, shared)
    features += _standing(scene, at, mention, shared)
    if _names_itself(scene, number, actor):
        features.append("named_in_quote")
    if actor.kind in {"person", "unknown"}:
        features.append("known" if len(actor.words) > 1 else "one_word")
        if actor.mentions > 2:
            features.append("often")
    return features


def _same_sentence(scene: Scene, at: int, mention: Mention, shared: _Shared) -> Iterator[str]:
    after = mention.start > at
    side = "after" if after else "before"
    yield f"same_{side}"
    cue = shared.own
    for other in shared.cues:
        if other.subject is mention:
            order = "vm" if other.inverted else "mv"
            between = scene.frame.tokens[min(at, other.at) + 1 : max(at, other.at)]
            crossed = any(token.kind == QUOTE for token in between)
            near = "adj" if len(between) <= 2 else "near" if len(between) <= 7 else "far"
            verb_side = "after" if other.at > at else "before"
            yield f"subject_{side}_{order}_{other.strength}"
            yield f"verb_{verb_side}_{near}"
            if crossed:
                yield "verb_across_quote"
            yield "own_cue" if other is cue else "other_cue"
            break
    else:
        yield f"no_subject_{side}" + ("_own_taken" if cue is not None and cue.subject is not None else "")
    gap = scene.frame.tokens[min(at, mention.start) + 1 : max(at, mention.start)]
    yield f"gap_{side}_{_bucket(len(gap))}"
    if any(token.kind == QUOTE for token in gap):
        yield f"quote_between_{side}"
    if any(scene.inside.get(index) not in {None, mention} for index in range(min(at, mention.end), max(at, mention.outer))):
        yield f"mention_between_{side}"
    if not after and not any(earlier.kind != PLACE for earlier in scene.mentions(shared.first, mention.start)):
        yield "first_in_sentence"
    if shared.colon and not after:
        yield "before_colon"
    if not after and mention is _nearest_free(scene, at, shared.first):
        yield "nearest_free" + ("_colon" if shared.colon else "_own_taken" if cue is not None and cue.subject is not None else "")


def _nearest_free(scene: Scene, at: int, first: int) -> Mention | None:
    """The last mention before a quotation in its sentence that can be a subject: after no preposition and no possessor."""
    for mention in reversed(scene.mentions(first, at)):
        if mention.kind != PLACE and not scene.after_preposition(mention, first) and not scene.is_possessor(mention):
            return mention
    return None


def _bucket(count: int) -> str:
    return "0" if count <= 1 else "2" if count <= 3 else "4" if count <= 7 else "8" if count <= 15 else "16"


def _other_sentence(scene: Scene, at: int, mention: Mention, own: int, shared: _Shared) -> Iterator[str]:
    paragraph = scene.frame.paragraphs[mention.start]
    apart = shared.sentence - own
    led = "led" if shared.own is not None and shared.own.subject is not None else "unled"
    if paragraph == shared.paragraph:
        where = f"sentence_{-apart}" if abs(apart) == 1 else "sentence_far_before" if apart > 0 else "sentence_far_after"
    else:
        where = f"paragraph_{paragraph - shared.paragraph}"
        if apart == 1:
            yield f"last_sentence_of_paragraph_before_{led}"
    yield f"{where}_{led}"
    if shared.bare:
        yield f"{where}_bare"
    if shared.lone_paragraph:
        yield f"{where}_lone"
    subject = next((cue for cue in scene.cues(own) if cue.subject is mention), None)
    if subject is not None:
        yield f"speaks_{where}_{led}"
        yield f"speaks_elsewhere_{subject.strength}"
    first, _ = scene.frame.bounds[own]
    if not any(earlier.kind != PLACE for earlier in scene.mentions(first, mention.start)):
        yield f"opens_{where}_{led}"
    if apart == 1 and at == shared.first and scene.frame.tokens[scene.frame.bounds[own][1] - 1].text == ":":
        yield "colon_lead_in" + ("_subject" if subject is not None else "")


def _standing(scene: Scene, at: int, mention: Mention, shared: _Shared) -> Iterator[str]:
    """What stands right before and after the mention: prepositions, addressees, possessives, labels, signatures."""
    frame, table = scene.frame, scene.table
    tokens = frame.tokens
    first, last = frame.bounds[frame.sentences[mention.start]]
    before = tokens[mention.outer - 1].lower if mention.outer > first else ""
    before2 = tokens[mention.outer - 2].lower if mention.outer - 1 > first else ""
    after = tokens[mention.end] if mention.end < last else None
    phrase = f"{before2} {before}"
    if any(cue.passive and cue.subject is mention for cue in shared.cues):
        yield "passive_agent"
    elif before in table.according_to or phrase in table.according_to or _phrase_before(scene, mention, first):
        yield "according_to"
    elif before in ARTICLES and mention.kind in {UNKNOWN, PART}:
        yield "name_after_determiner"
    elif before in table.prepositions:
        yield "by_agent" if before in AGENT else "after_preposition"
    if before in table.addressed_verbs and mention.start != at:
        yield "addressee" if not any(cue.subject is mention for cue in shared.cues) else "addressee_or_subject"
    if after is not None:
        if after.lower in {"'s", "’s", "'"} and shared.own is not None and _owns(mention, shared.own.subject):
            yield "possessor_of_speaker"
        elif after.lower in {"'s", "’s", "'"}:
            noun = tokens[mention.end + 1 : mention.end + 4]
            yield "possessor_of_speech" if any(token.lower in table.speech_nouns for token in noun) else "possessor"
        elif after.text == ":":
            yield ("label" if mention.outer == frame.paragraph_bounds[frame.paragraphs[mention.start]][0] else "colon_after")
        elif after.lower in table.according_after:
            yield "according_to"
    if _told(scene, mention):
        yield "told_passively"
    if before in {"—", "–", "-"} and mention.outer - 2 == at:
        yield "signature"
    if before in table.so_words and mention.outer - 3 <= at <= mention.outer:
        yield "so_word"


def _owns(mention: Mention, subject: Mention | None) -> bool:
    """Whether a mention only says whose the subject is ("Doyle's lawyer said")."""
    return subject is not None and subject is not mention and mention.start >= subject.outer - 2 and mention.end <= subject.start


def _told(scene: Scene, mention: Mention) -> bool:
    """Whether a mention is told something ("Aune was told")."""
    tokens, at = scene.frame.tokens, mention.end
    return at + 1 < len(tokens) and tokens[at].lower in BE and tokens[at + 1].lower in scene.table.addressed_verbs


def _phrase_before(scene: Scene, mention: Mention, first: int) -> bool:
    words = [token.lower for token in scene.frame.tokens[max(first, mention.outer - 4) : mention.outer]]
    while words and words[-1] in scene.table.determiners:
        words.pop()
    ending = " ".join(words)
    return any(ending == phrase or ending.endswith(" " + phrase) for phrase in scene.table.according_to)


def _names_itself(scene: Scene, number: int, actor: Actor) -> bool:
    if actor.kind not in {"person", "unknown"} or not actor.words:
        return False
    marked = scene.marked[number]
    words = scene.text[marked.start : marked.end].lower()
    return len(actor.words[-1]) > 2 and actor.words[-1] in words


def _since(scene: Scene, earlier: int, at: int, actor: Actor, led: str) -> Iterator[str]:
    """What lies between two quotations: nothing, words of the same person, or somebody else's sentence."""
    apart = scene.frame.sentences[at] - scene.frame.sentences[earlier]
    yield f"previous_gap_{min(apart, 3)}"
    between = [mention for mention in scene.mentions(earlier, at) if mention.kind not in {PLACE, PRONOUN}]
    others = [mention for mention in between if mention.actor is not actor]
    if any(mention.kind in {FULL, PART, RESOLVED, NOMINAL} for mention in others):
        yield f"previous_others_since_{led}"
    elif not others:
        yield f"previous_nobody_since_{led}"


def _previous(scene: Scene, number: int, at: int, verdicts: Sequence[Verdict], shared: _Shared) -> Iterator[Candidate]:
    """The speaker of the quotation before, as a candidate for this one."""
    if not number:
        return
    frame = scene.frame
    earlier, verdict = frame.quotes[number - 1], verdicts[number - 1]
    apart = shared.paragraph - frame.paragraphs[earlier]
    if verdict.actor is None or apart > BACK_PARAGRAPHS:
        return
    led = "led" if shared.own is not None and shared.own.subject is not None else "unled"
    if frame.sentences[earlier] == shared.sentence:
        where = "sentence"
    elif apart == 0:
        where = "paragraph"
    else:
        where = f"before_{apart}"
    features = ["previous", f"previous_{where}_{led}", f"actor_{verdict.actor.kind}"]
    features += _since(scene, earlier, at, verdict.actor, led)
    if shared.bare:
        features.append(f"previous_{where}_bare")
    if shared.lone_paragraph:
        features.append(f"previous_{where}_lone")
    if scene.marked[number].continues or not scene.marked[number - 1].closed:
        features.append("continues")
    if _names_itself(scene, number, verdict.actor):
        features.append("named_in_quote")
    if verdict.confidence < 0.5:
        features.append("previous_unsure")
    if len(verdicts) > 1 and verdicts[-2].actor is verdict.actor:
        features.append("previous_twice")
    yield Candidate(verdict.actor, features, None)
    if len(verdicts) > 1 and (other := verdicts[-2].actor) is not None and other is not verdict.actor:
        yield Candidate(other, ["before_previous", f"actor_{other.kind}"], None)
