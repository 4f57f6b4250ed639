"""Who says what a sentence reports without quotation marks ("Singh said the signing ...")."""

import re
from bisect import bisect_left

from briefings.cues import Cue
from briefings.languages.lexicon import Lexicon
from briefings.scene import Scene
from briefings.tokens import QUOTE

PERSON = "person"
SAYING = frozenset({"said", "says", "say", "sagte", "sagt", "dijo", "dice", "dit", "disse", "diz", "detto"})
"""Verbs that report whatever follows; others ("conceded a penalty", "denies the charge") only do with a "that"."""
THAT = frozenset({"that", "dass", "que", "qu'", "qu’", "che", "ob", "si", "se", "whether"})
FAR, FAR_QUOTE = 4, 12
WORD = re.compile(r"[^\W\d_]+")


def may_report(sentence: str, table: Lexicon) -> bool:
    """Whether a sentence has a word that may report speech; for asking before an article's cast is read."""
    words = WORD.findall(sentence.lower())
    return not all(group.isdisjoint(words) for group in (table.speech_verbs, table.participles, table.framing_verbs))


def reporter(scene: Scene, start: int, end: int) -> str | None:
    """The full name of the person whose words ``text[start:end]`` reports: the subject of its first verb of speech.

    None when there is no such verb, or its subject is a pronoun or no person.
    """
    tokens = scene.frame.tokens
    first = bisect_left(tokens, start, key=lambda token: token.start)
    last = bisect_left(tokens, end, key=lambda token: token.start)
    for sentence in dict.fromkeys(scene.frame.sentences[first:last]):
        for cue in scene.cues(sentence):
            actor = cue.subject.actor if cue.subject else None
            if first <= cue.at < last and actor is not None and _reports(scene, cue, last):
                return actor.name if actor.kind == PERSON else None
    return None


def _reports(scene: Scene, cue: Cue, last: int) -> bool:
    """Whether the verb is followed by what was said, not by a thing; "described" needs words in marks."""
    tokens = scene.frame.tokens
    if any(token.kind == QUOTE for token in tokens[cue.at + 1 : min(last, cue.at + FAR_QUOTE)]):
        return True
    if cue.strength in {"framing", "noun"}:  # "came in light of Beek's announcement that" is not what Beek says
        return False
    return tokens[cue.at].lower in SAYING or any(token.lower in THAT for token in tokens[cue.at + 1 : cue.at + 1 + FAR])
