"""Who said it: every candidate for a quotation's speaker is described by features, and one linear scorer weighs them."""

import math
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from briefings.languages.lexicon import Lexicon
from briefings.marks import Marked
from briefings.people import (
    ARTICLES,
    FULL,
    GROUP,
    NOMINAL,
    ORGANISATION,
    PART,
    PLACE,
    PRONOUN,
    RESOLVED,
    UNKNOWN,
    Actor,
    Cast,
    Mention,
)
from briefings.tokens import NUMBER, PUNCTUATION, QUOTE, WORD, Frame

WORDS = re.compile(r"[^\W_]+(?:[’'\-][^\W_]+)*")
NEAR_MENTIONS = 14
"""Mentions looked at on either side of a quotation; keeps the cost linear."""
BACK_PARAGRAPHS = 3
COORDINATORS = frozenset({"and", "but", "then", "y", "et", "und", "e", "i", "mais", "mas", "pero", "aber", "ma"})
RELATIVES = frozenset({"who", "qui", "quien", "quienes", "che"})
DESCRIBING = frozenset(["who", "whose", "which", "a", "an", "the", "der", "die", "das", "qui", "que", "quien", "che", "el", "la", "le", "un", "une", "uno", "una"])
BE = frozenset({"was", "were", "been", "being", "is", "are", "be", "got", "fue", "été", "stato", "stata", "foi", "wurde"})
AGENT = frozenset({"by", "por", "par", "da", "von"})
PERSONAL = frozenset({FULL, PART, UNKNOWN, RESOLVED})


@dataclass(slots=True)
class Cue:
    """A verb that may announce a quotation, with the mention that is its subject."""

    at: int
    strength: str
    subject: Mention | None
    inverted: bool
    passive: bool = False


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


class Scene:
    """An article's frame and cast, with the look-ups that the features need."""

    def __init__(self, text: str, frame: Frame, cast: Cast, table: Lexicon, marked: Sequence[Marked]) -> None:
        self.text, self.frame, self.cast, self.table, self.marked = text, frame, cast, table, marked
        self.starts = [mention.start for mention in cast.mentions]
        self.ending = {mention.end: mention for mention in cast.mentions}
        self.finishing = {mention.until: mention for mention in cast.mentions if mention.until > mention.end}
        self.beginning: dict[int, Mention] = {}
        for mention in cast.mentions:
            self.beginning.setdefault(mention.outer, mention)
            self.beginning.setdefault(mention.start, mention)
        self.inside = {index: mention for mention in cast.mentions for index in range(mention.outer, mention.end)}
        self.speaker_of: dict[int, Actor | None] = {}
        self.single_outer = sum(1 for one in marked if one.mark in "‘'") * 2 > len(marked)
        self._quoted_words: Counter[str] | None = None
        self.sentence_cues: dict[int, list[Cue]] = {}
        self.meaning: dict[int, Actor | None] = {}

    def quoted_words(self) -> Counter[str]:
        """How often each string of at most a dozen words stands in marks, without its punctuation."""
        if self._quoted_words is None:
            short = (self.text[one.start : one.end] for one in self.marked if one.end - one.start < 100)
            self._quoted_words = Counter(" ".join(WORDS.findall(words)).lower() for words in short)
        return self._quoted_words

    def mentions(self, first: int, last: int) -> list[Mention]:
        """The mentions that begin in tokens [first, last)."""
        return self.cast.mentions[bisect_left(self.starts, first) : bisect_left(self.starts, last)]

    def cues(self, sentence: int) -> list[Cue]:
        """The cue verbs of a sentence, found once."""
        if sentence not in self.sentence_cues:
            self.sentence_cues[sentence] = list(self._cues(*self.frame.bounds[sentence]))
        return self.sentence_cues[sentence]

    def _cues(self, first: int, last: int) -> Iterator[Cue]:
        table = self.table
        for at in range(first, last):
            token = self.frame.tokens[at]
            if token.kind in {PUNCTUATION, QUOTE, NUMBER} or at in self.inside:
                continue
            strength = (
                "speech" if token.lower in table.speech_verbs
                else "participle" if token.lower in table.participles
                else "framing" if token.lower in table.framing_verbs
                else None
            )  # fmt: skip
            if strength is None or self._is_noun(at, first):
                continue
            if at > first and self.frame.tokens[at - 1].lower in BE and token.lower in table.addressed_verbs:
                yield Cue(at, strength, self._agent(at, last), inverted=True, passive=True)
                continue
            subject = self._subject_before(at, first)
            after = self._subject_after(at, last)
            quote_before = self._quote_before(at, first)
            if after is not None and (subject is None or quote_before):
                yield Cue(at, strength, after, inverted=True)
            else:
                yield Cue(at, strength, subject, inverted=False)

    def _agent(self, at: int, last: int) -> Mention | None:
        """Who speaks in a passive clause ("Aune was told by Sofia Brandt"): the mention after "by", if there is one."""
        for ahead in range(at + 1, min(last - 1, at + 8)):
            if self.frame.tokens[ahead].lower in AGENT:
                return self.beginning.get(ahead + 1) or self.beginning.get(ahead + 2)
        return None

    def _is_noun(self, at: int, first: int) -> bool:
        """Whether a word that could be a cue is a noun here ("the call", "his claims", "a statement reads")."""
        before = self.frame.tokens[at - 1] if at > first else None
        if before is None:
            return False
        return before.lower in self.table.determiners or before.lower in {"'s", "’s", "of", "to", "his", "her", "their"}

    def _quote_before(self, at: int, first: int) -> bool:
        tokens = self.frame.tokens
        back = at - 1
        while back >= first and (
            tokens[back].text in {",", "—", "–", "-"}
            or tokens[back].lower in self.table.adverbs
            or tokens[back].lower in self.table.auxiliaries
            or tokens[back].lower == "so"
        ):
            back -= 1
        return back >= first and tokens[back].kind == QUOTE

    def _subject_before(self, at: int, first: int) -> Mention | None:
        """The subject left of a verb, over auxiliaries, adverbs, a relative pronoun, an apposition or a day."""
        tokens, table = self.frame.tokens, self.table
        back = at - 1
        while back > first and (tokens[back].lower in table.adverbs or tokens[back].lower in table.auxiliaries):
            back -= 1
        if back > first and tokens[back].lower in COORDINATORS and (shared := self._shared_subject(back, first)) is not None:
            return shared
        steps = 0
        while back >= first and steps < 40:
            steps += 1
            token = tokens[back]
            mention = self.inside.get(back)
            if mention is not None:
                if self.after_preposition(mention, first) and mention.kind != PRONOUN:
                    back = mention.outer - 1
                    if back >= first and self.frame.tokens[back].lower in table.prepositions:
                        back -= 1
                    continue
                return mention
            if token.kind == QUOTE:
                return None
            if token.lower in RELATIVES and (antecedent := self._antecedent(back, first)) is not None:
                return antecedent
            if token.text == ",":
                named = self._before_comma(back, first)
                if named is not None:
                    return named
            if (
                token.lower in table.speech_verbs
                and token.kind == WORD
                and at - back > 1
                and not self._chained(back, at)
            ):
                return None
            back -= 1
        return None

    def _shared_subject(self, conjunction: int, first: int) -> Mention | None:
        """The subject of a verb that follows "and": that of the sentence ("X accused them of it and warned …")."""
        start = conjunction
        while start > first and self.frame.tokens[start - 1].kind != QUOTE:
            start -= 1
        for mention in self.mentions(start, conjunction):
            if mention.kind != PLACE and not self.after_preposition(mention, first) and not self.is_possessor(mention):
                return mention
        return None

    def is_possessor(self, mention: Mention) -> bool:
        return mention.end < len(self.frame.tokens) and self.frame.tokens[mention.end].lower in {"'s", "’s", "'"}

    def _chained(self, earlier: int, later: int) -> bool:
        """Whether two verbs share a subject ("praised the crew and said", "opened the door, saying")."""
        between = self.frame.tokens[earlier + 1 : later]
        return (
            any(token.lower in {"and", "but", "then", "y", "et", "und", "e", ","} for token in between[-3:])
            or self.frame.tokens[later].lower in self.table.participles
        )

    def _antecedent(self, relative: int, first: int) -> Mention | None:
        """The mention a relative pronoun belongs to ("a spokesman, who said")."""
        back = relative - 1 if self.frame.tokens[relative - 1].text != "," else relative - 2
        if back < first:
            return None
        return self.ending.get(back + 1) or self.finishing.get(back + 1) or self.inside.get(back)

    def _before_comma(self, comma: int, first: int) -> Mention | None:
        """The mention whose apposition or relative clause ends at this comma."""
        if (mention := self.finishing.get(comma)) is not None and mention.kind != PLACE:
            return mention
        start = comma
        while start > first and self.frame.tokens[start - 1].kind != QUOTE and comma - start < 40:
            start -= 1
        for mention in self.mentions(start, comma):
            if mention.kind not in {PLACE, PRONOUN} and mention.end < comma and not self.after_preposition(mention, first) and self._is_described(mention):
                return mention
        return None

    def _is_described(self, mention: Mention) -> bool:
        """Whether a comma and a description follow a mention: a role, an age, a relative clause."""
        tokens = self.frame.tokens
        if tokens[mention.end].text != "," or mention.end + 1 >= len(tokens):
            return False
        follows = tokens[mention.end + 1]
        return mention.until > mention.end or follows.kind == NUMBER or follows.lower in DESCRIBING

    def after_preposition(self, mention: Mention, first: int) -> bool:
        before = mention.outer - 1
        while before >= first and self.frame.tokens[before].lower in self.table.determiners:
            before -= 1
        return before >= first and self.frame.tokens[before].lower in self.table.prepositions

    def _subject_after(self, at: int, last: int) -> Mention | None:
        """The subject right of a verb ("said Lee", "said the town's mayor, Ann Lee")."""
        tokens, table = self.frame.tokens, self.table
        ahead = at + 1
        while ahead < last and ahead - at < 9:
            mention = self.beginning.get(ahead)
            if mention is not None and not self.is_possessor(mention):
                return mention if mention.kind not in {PLACE} else None
            if mention is not None:
                ahead = mention.end + 1
                continue
            token = tokens[ahead]
            if (
                token.kind in {PUNCTUATION, QUOTE}
                or token.lower in table.prepositions
                or token.lower in table.conjunctions
            ):
                return None
            if token.lower in table.speech_verbs and ahead > at + 1:
                return None
            ahead += 1
        return None


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
    total = sum(math.exp(min(0.0, one.score - top.score)) for one in best.values()) + math.exp(
        min(0.0, nobody - top.score)
    )
    return Verdict(top.actor, 1.0 / total, top.cue, found)


def _is_cued(scene: Scene, at: int) -> bool:
    return any(cue.strength != "framing" or cue.subject for cue in scene.cues(scene.frame.sentences[at]))


# --- candidates ------------------------------------------------------------------------------------------------------------------------


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


def _shared(scene: Scene, number: int, at: int, first: int, last: int) -> _Shared:
    frame = scene.frame
    sentence, paragraph = frame.sentences[at], frame.paragraphs[at]
    begun, ended = frame.paragraph_bounds[paragraph]
    cues = scene.cues(sentence)
    words = [token for token in frame.tokens[first:last] if token.kind not in {QUOTE, PUNCTUATION}]
    before = scene.cues(sentence - 1) if sentence and frame.bounds[sentence - 1][0] >= begun else []
    after = (
        scene.cues(sentence + 1) if sentence + 1 < len(frame.bounds) and frame.bounds[sentence + 1][1] <= ended else []
    )
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
        weak = {"speech": 0.0, "participle": 1.0, "framing": 3.0}[cue.strength]
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
    for back, earlier in enumerate(reversed([quote for quote in frame.quotes if first <= quote < pronoun.start][-2:])):
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
        return actor.kind in {"organisation", "group"} or _is_plural(actor) or mention is None
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
    first, _ = frame.bounds[own]
    for feature, worth in _place(scene, mention, own, first):
        features.append(feature)
        score += worth
    if gender == "n" and actor is not None and actor.kind == "unknown":
        score -= 1.0
        features.append("antecedent_thing_unknown")
    if gender in {"m", "f"}:
        same = actor is not None and actor.gender == gender
        features.append("antecedent_gender" if same else "antecedent_gender_unknown")
        score += 1.5 if same else 0.0
        vague = mention.kind in {NOMINAL, GROUP, ORGANISATION} or (actor is not None and actor.kind == "unknown")
        score -= 0.6 if vague else 0.0
    return score, features


def _place(scene: Scene, mention: Mention, own: int, first: int) -> Iterator[tuple[str, float]]:
    frame = scene.frame
    if scene.after_preposition(mention, first):
        yield "antecedent_after_preposition", -0.9
    elif not any(earlier.kind in PERSONAL for earlier in scene.mentions(first, mention.start)):
        yield "antecedent_first", 1.3
    if mention.end < len(frame.tokens) and frame.tokens[mention.end].lower in {"'s", "’s", "'"}:
        yield "antecedent_possessor", -0.5
    if any(cue.subject is mention for cue in scene.cues(own)):
        yield "antecedent_speaks", 0.8
    if mention.kind == PRONOUN:
        yield "antecedent_chain", 0.4


# --- features --------------------------------------------------------------------------------------------------------------------------


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
    if any(
        scene.inside.get(index) not in {None, mention} for index in range(min(at, mention.end), max(at, mention.outer))
    ):
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
        where = (
            f"sentence_{-apart}" if abs(apart) == 1 else "sentence_far_before" if apart > 0 else "sentence_far_after"
        )
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
    if before in table.according_to or phrase in table.according_to or _phrase_before(scene, mention, first):
        yield "according_to"
    elif before in ARTICLES and mention.kind in {UNKNOWN, PART}:
        yield "name_after_determiner"
    elif before in table.prepositions:
        yield "by_agent" if before in AGENT else "after_preposition"
    if before in table.addressed_verbs and mention.start != at:
        yield "addressee" if not any(cue.subject is mention for cue in shared.cues) else "addressee_or_subject"
    if after is not None:
        if after.lower in {"'s", "’s", "'"}:
            noun = tokens[mention.end + 1 : mention.end + 4]
            yield "possessor_of_speech" if any(token.lower in table.speech_nouns for token in noun) else "possessor"
        elif after.text == ":":
            yield (
                "label"
                if mention.outer == frame.paragraph_bounds[frame.paragraphs[mention.start]][0]
                else "colon_after"
            )
        elif after.lower in table.according_after:
            yield "according_to"
    if before in {"—", "–", "-"} and mention.outer - 2 == at:
        yield "signature"
    if before in table.so_words and mention.outer - 3 <= at <= mention.outer:
        yield "so_word"


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
