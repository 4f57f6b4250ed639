"""An article's tokens and mentions side by side: which mention begins, ends or stands at a token."""

from bisect import bisect_left

from briefings.cast import PRONOUN, Cast, Mention
from briefings.languages.lexicon import Lexicon
from briefings.tokens import Frame

POSSESSIVE_MARKS = frozenset({"'s", "’s", "'"})


class Stage:
    """Look-ups by token over an article's mentions."""

    def __init__(self, frame: Frame, cast: Cast, table: Lexicon) -> None:
        self.frame, self.cast, self.table = frame, cast, table
        self.tokens = frame.tokens
        self.starts = [mention.start for mention in cast.mentions]
        self.ending = {mention.end: mention for mention in cast.mentions}
        self.finishing = {mention.until: mention for mention in cast.mentions if mention.until > mention.end}
        self.inside = {index: mention for mention in cast.mentions for index in range(mention.outer, mention.end)}
        self.dropped = {mention.start: mention for mention in cast.mentions if self._is_dropped(mention)}
        self.beginning: dict[int, Mention] = {}
        for mention in cast.mentions:
            self.beginning.setdefault(mention.outer, mention)
            self.beginning.setdefault(mention.start, mention)

    def mentions(self, first: int, last: int) -> list[Mention]:
        """The mentions that begin in tokens [first, last)."""
        return self.cast.mentions[bisect_left(self.starts, first) : bisect_left(self.starts, last)]

    def is_possessor(self, mention: Mention) -> bool:
        """Whether the mention owns what follows ("Doyle's")."""
        return mention.end < len(self.tokens) and self.tokens[mention.end].lower in POSSESSIVE_MARKS

    def after_preposition(self, mention: Mention, first: int) -> bool:
        """Whether a preposition stands before the mention and its article, in the sentence that begins at ``first``."""
        before = mention.outer - 1
        while before >= first and self.tokens[before].lower in self.table.determiners:
            before -= 1
        return before >= first and self.tokens[before].lower in self.table.prepositions

    def _is_dropped(self, mention: Mention) -> bool:
        """Whether a mention stands for a subject left out, at its verb («…», ha aggiunto)."""
        return mention.kind == PRONOUN and self.tokens[mention.start].lower not in self.table.pronouns
