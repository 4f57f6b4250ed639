"""An article made ready for the question who said it, with what was worked out so far."""

import re
from collections import Counter
from collections.abc import Sequence

from briefings.cast import Actor, Cast, Mention
from briefings.cues import Cue, cues_in
from briefings.languages.lexicon import Lexicon
from briefings.marks import Marked
from briefings.stage import Stage
from briefings.tokens import Frame

WORDS = re.compile(r"[^\W_]+(?:[’'\-][^\W_]+)*")
LONGEST_REPEATED = 100
"""Characters up to which strings in marks are compared with each other."""


class Scene(Stage):
    """An article's frame and cast with its cues; ``speaker_of`` grows as quotations (by token) are attributed."""

    def __init__(self, text: str, frame: Frame, cast: Cast, table: Lexicon, marked: Sequence[Marked]) -> None:
        super().__init__(frame, cast, table)
        self.text, self.marked = text, marked
        self.single_outer = sum(1 for one in marked if one.mark in "‘'") * 2 > len(marked)
        self.speaker_of: dict[int, Actor | None] = {}
        self.meaning: dict[int, Actor | None] = {}
        self.standing: dict[Mention, tuple[str, ...]] = {}
        self.opening: dict[Mention, bool] = {}
        self._quoted_words: Counter[str] | None = None
        self._cues: dict[int, list[Cue]] = {}
        self.placing: dict[Mention, tuple[tuple[str, float], ...]] = {}
        self.antecedents: dict[Mention, list[tuple[Actor, float, list[str]]]] = {}
        self.wordless: dict[tuple[int, int], bool] = {}
        self._cue_of: dict[Mention, Cue] = {}

    def quoted_words(self) -> Counter[str]:
        """How often each string of at most a dozen words stands in marks, without its punctuation."""
        if self._quoted_words is None:
            short = (self.text[one.start : one.end] for one in self.marked if one.end - one.start < LONGEST_REPEATED)
            self._quoted_words = Counter(" ".join(WORDS.findall(words)).lower() for words in short)
        return self._quoted_words

    def cues(self, sentence: int) -> list[Cue]:
        """The cues of a sentence, found once."""
        held = self._cues.get(sentence)
        if held is None:
            held = self._cues[sentence] = list(cues_in(self, *self.frame.bounds[sentence]))
            for cue in held:
                if cue.subject is not None:
                    self._cue_of.setdefault(cue.subject, cue)
        return held

    def cue_of(self, mention: Mention) -> Cue | None:
        """The first cue of its sentence that a mention speaks by."""
        sentence = self.frame.sentences[mention.start]
        if sentence not in self._cues:
            self.cues(sentence)
        return self._cue_of.get(mention)
