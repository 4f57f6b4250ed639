"""Who says what a sentence reports without quotation marks ("Singh said the signing ...")."""

from bisect import bisect_left

from briefings.scene import Scene

PERSON = "person"


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
            if first <= cue.at < last and cue.strength == "speech" and actor is not None:
                return actor.name if actor.kind == PERSON else None
    return None
