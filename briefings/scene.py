"""An article made ready for the question who said it: its frame, its cast, and the verbs that announce speech with their subjects."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefings.cast import FULL, NOMINAL, PART, PLACE, PRONOUN, RESOLVED, Actor, Cast, Mention
from briefings.languages.lexicon import Lexicon
from briefings.marks import Marked
from briefings.tokens import CAPITAL, NUMBER, PUNCTUATION, QUOTE, WORD, Frame

WORDS = re.compile(r"[^\W_]+(?:[’'\-][^\W_]+)*")


COORDINATORS = frozenset({"and", "but", "then", "y", "et", "und", "e", "i", "mais", "mas", "pero", "aber", "ma"})


RELATIVES = frozenset({"who", "qui", "quien", "quienes", "che"})


DESCRIBING = frozenset("who whose which a an the der die das qui que quien che el la le un une uno una".split())


BE = frozenset({"was", "were", "been", "being", "is", "are", "be", "got", "fue", "été", "stato", "stata", "foi", "wurde"})


AGENT = frozenset({"by", "por", "par", "da", "von"})


@dataclass(slots=True)
class Cue:
    """A verb that may announce a quotation, with the mention that is its subject."""

    at: int
    strength: str
    subject: Mention | None
    inverted: bool
    passive: bool = False


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
        self.dropped = {mention.start: mention for mention in cast.mentions if self._is_dropped(mention)}
        self.speaker_of: dict[int, Actor | None] = {}
        self.single_outer = sum(1 for one in marked if one.mark in "‘'") * 2 > len(marked)
        self._quoted_words: Counter[str] | None = None
        self.sentence_cues: dict[int, list[Cue]] = {}
        self.meaning: dict[int, Actor | None] = {}
        self.standing: dict[Mention, tuple[str, ...]] = {}
        self.opening: dict[Mention, bool] = {}
        self.placed: dict[Mention, tuple[tuple[str, float], ...]] = {}
        self.wordless: dict[tuple[int, int], bool] = {}
        self._cue_of: dict[Mention, Cue] = {}

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
            for cue in self.sentence_cues[sentence]:
                if cue.subject is not None:
                    self._cue_of.setdefault(cue.subject, cue)
        return self.sentence_cues[sentence]

    def cue_of(self, mention: Mention) -> Cue | None:
        """The first cue of its sentence that a mention is the subject of."""
        self.cues(self.frame.sentences[mention.start])
        return self._cue_of.get(mention)

    def _is_dropped(self, mention: Mention) -> bool:
        """Whether a mention stands for a subject left out, at its verb («…», ha aggiunto)."""
        return mention.kind == PRONOUN and self.frame.tokens[mention.start].lower not in self.table.pronouns

    def _cues(self, first: int, last: int) -> Iterator[Cue]:
        table = self.table
        for at in range(first, last):
            token = self.frame.tokens[at]
            if token.kind in {PUNCTUATION, QUOTE, NUMBER}:
                continue
            if token.lower in table.speech_nouns and (owner := self._owner(at, first, last)) is not None:
                yield Cue(at, "noun", owner, inverted=owner.start > at)
                continue
            dropped = self.dropped.get(at)
            if (at in self.inside and dropped is None) or (token.kind == CAPITAL and table.nouns_capitalised):
                continue  # German "Fragen" and "Berichten" are nouns
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
            if dropped is not None:
                yield Cue(at, strength, dropped, inverted=True)
                continue
            subject = self._subject_before(at, first)
            after = self._subject_after(at, last)
            quote_before = self._quote_before(at, first)
            if after is not None and (subject is None or quote_before or self._verb_second(at, subject, after)):
                yield Cue(at, strength, after, inverted=True)
            else:
                yield Cue(at, strength, subject, inverted=False)

    def _owner(self, at: int, first: int, last: int) -> Mention | None:
        """Whose words a noun of speech speaks of ("Doyle's claim that", "a statement from the port")."""
        tokens = self.frame.tokens
        for back in (at - 1, at - 2, at - 3):
            if back > first and tokens[back].lower in {"'s", "’s"} and (owner := self.ending.get(back)) is not None:
                return owner
        if at + 2 < last and tokens[at + 1].lower in {"by", "from"}:
            return self.beginning.get(at + 2) or self.beginning.get(at + 3)
        return None

    def _agent(self, at: int, last: int) -> Mention | None:
        """Who speaks in a passive clause ("Aune was told by Sofia Brandt"): the mention after "by", if there is one."""
        for ahead in range(at + 1, min(last - 1, at + 8)):
            if self.frame.tokens[ahead].lower in AGENT:
                return self.beginning.get(ahead + 1) or self.beginning.get(ahead + 2)
        return None

    def _verb_second(self, at: int, before: Mention, after: Mention) -> bool:
        """Whether a German verb is followed by its subject although a noun goes before ("Einen Bruch der Koalition schloss sie aus")."""
        tokens = self.frame.tokens
        if not self.table.nouns_capitalised or after.outer != at + 1:
            return False
        if after.kind == PRONOUN and tokens[after.start].lower == "er":
            return True
        return before.kind not in {FULL, PART, RESOLVED} and (after.kind == PRONOUN or tokens[at - 1].text == ",")

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
                absolute = mention.end == at and self.frame.tokens[at].lower in table.participles
                if self.after_preposition(mention, first) and mention.kind != PRONOUN and not absolute:
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
            if token.lower in table.speech_verbs and token.kind == WORD and at - back > 1 and not self._chained(back, at):
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
            if (
                mention.kind not in {PLACE, PRONOUN}
                and mention.end < comma
                and not self.after_preposition(mention, first)
                and self._is_described(mention)
            ):
                return mention
        return None

    def _is_described(self, mention: Mention) -> bool:
        """Whether a comma and a description follow a mention: a role, an age, a relative clause."""
        tokens = self.frame.tokens
        if tokens[mention.end].text != "," or mention.end + 1 >= len(tokens):
            return False
        follows = tokens[mention.end + 1]
        if mention.until > mention.end or follows.kind == NUMBER or follows.lower in DESCRIBING:
            return True
        return mention.kind in {FULL, PART} and follows.lower in self.table.prepositions

    def after_preposition(self, mention: Mention, first: int) -> bool:
        before = mention.outer - 1
        while before >= first and self.frame.tokens[before].lower in self.table.determiners:
            before -= 1
        return before >= first and self.frame.tokens[before].lower in self.table.prepositions

    def _behind_phrase(self, at: int, last: int) -> Mention | None:
        """The subject behind a phrase with a preposition ("ha raccontato all'Ansa Piero Zanetti", "sagte im Interview der Minister")."""
        tokens, table = self.frame.tokens, self.table
        for index in range(at + 2, min(last, at + 9)):
            if tokens[index].kind in {PUNCTUATION, QUOTE} or tokens[index].lower in table.conjunctions:
                return None
            mention = self.beginning.get(index)
            if mention is None or mention.outer != index or mention.kind not in {FULL, PART, RESOLVED, NOMINAL}:
                continue
            before = tokens[index - 1].lower
            if before not in table.prepositions and before not in table.determiners:
                return mention
        return None

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
            if token.lower in table.prepositions and table.code not in {"en", "und"}:
                return self._behind_phrase(ahead, last)
            if token.kind in {PUNCTUATION, QUOTE} or token.lower in table.prepositions or token.lower in table.conjunctions:
                return None
            if token.lower in table.speech_verbs and ahead > at + 1:
                return None
            ahead += 1
        return None
