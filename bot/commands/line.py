"""One typed command while it is read: its words, what was meant by which, and the rest of it as it was typed."""

import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from bot.commands.errors import NotUnderstood, not_an_address, shown
from bot.commands.table import sample
from bot.commands.values import Facts, Which
from bot.commands.words import Token, folded, plain, trimmed

LONGEST_NAME = 80
"""Letters of a feed's or a digest's name."""
NUMBER = re.compile(r"(?:#|no\.?|nr\.?)?(\d{1,6})")
RAISED = re.compile(r"(?<!\S)[‐‑‒–—―−]+(?=\S)")
"""A dash before a word, which phones lengthen: —not."""
SITE = re.compile(r"[^\s/?#@:\\]{1,253}\.[^\s./?#@:\\]{2,24}(?::\d{1,5})?(?:[/?#].*)?")
MISTYPED = re.compile(r"[a-z]{0,7}[:;]/|[a-z]{0,7}//|www\.", re.IGNORECASE)


@dataclass(frozen=True)
class Line:
    """The tokens after the verb; ``raw`` is the text they stand in, None when a platform gave typed options."""

    verb: str
    tokens: tuple[Token, ...]
    facts: Facts
    raw: str | None = field(default=None, repr=False)

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Each token to compare with: bare words folded, a comma as itself, all else ""."""
        return tuple("," if token.kind == "comma" else token.word for token in self.tokens)

    def __len__(self) -> int:
        """The number of tokens."""
        return len(self.tokens)

    def word(self, place: int) -> str:
        """The word at a place; "" after the end."""
        return self.words[place] if 0 <= place < len(self.words) else ""

    def rest(self, place: int, end: int | None = None) -> str:
        """The text from one token to another as it was typed, with its quotation marks and without the platform's marks."""
        part = self.tokens[place:end]
        if not part:
            return ""
        if self.raw is None:
            return " ".join(token.text for token in part)
        return plain(self.raw[part[0].start : part[-1].end], self.facts.platform)

    def name(self, place: int, end: int | None = None) -> str:
        """The text from one token to another as a name: what is quoted without its marks."""
        part = self.tokens[place:end]
        name = part[0].text if len(part) == 1 and part[0].kind == "quoted" else self.rest(place, end)
        if len(name) > LONGEST_NAME:
            raise NotUnderstood("long", f"That name has {len(name)} letters; {LONGEST_NAME} are the most.", name)
        return " ".join(name.split())

    def known(self, place: int) -> tuple[Which, int] | None:
        """The feed or digest that is surely named here, and how many tokens that takes: a number, a quoted name, one that exists."""
        if place >= len(self):
            return None
        if self.tokens[place].kind == "quoted":
            return self.name(place, place + 1), 1
        found = NUMBER.fullmatch(self.words[place])
        return self._existing(place) or ((int(found[1]), 1) if found else None)

    def _existing(self, place: int) -> tuple[Which, int] | None:
        """The longest name of this place that begins here."""
        for name in sorted(self.facts.names, key=len, reverse=True):
            count = len(name.split())
            if folded(" ".join(name.split())) == folded(" ".join(self.rest(place, place + count).split()).rstrip(":.,!?")):
                return name, count
        return None

    def which(self, place: int, end: int | None = None) -> Which | None:
        """The feed or digest that the text from one token to another names; None when there is none."""
        if not self.tokens[place:end]:
            return None
        found = self.known(place)
        until = len(self) if end is None else end
        return found[0] if found and found[1] == until - place else self.name(place, end)

    def filter(self, place: int) -> str:
        """The rest as words to filter by: what phones make of a minus is one again."""
        return RAISED.sub("-", self.rest(place))

    def missing(self, sentence: str) -> NotUnderstood:
        """What is not there and must be, with an example."""
        return NotUnderstood("missing", f"{sentence} {sample(self.verb, self.facts.platform)}", self.verb)

    def unknown(self, place: int, near: str | None, kind: Literal["option", "value"] = "option") -> NotUnderstood:
        """A word that means nothing with this verb."""
        typed = self.rest(place, place + 1)
        advice = f"Did you mean `{near}`?" if near else sample(self.verb, self.facts.platform)
        return NotUnderstood(kind, f"I do not know {shown(typed)} in `{self.verb}`. {advice}", typed, near)

    def address(self, place: int) -> str:
        """The address at a place, with https:// when that was left out. Raises NotUnderstood."""
        token = self.tokens[place]
        return token.text if token.kind == "link" else address(token.text)


def looks_like_address(word: str) -> bool:
    """Whether a word stands where a person meant a link."""
    return len(word) <= 2000 and bool(MISTYPED.match(word) or SITE.fullmatch(word))


def address(typed: str) -> str:
    """A web address that was typed without https://. Raises NotUnderstood with what was probably meant."""
    from adapters.web.errors import NotAnAddress, Refused  # noqa: PLC0415 - needed only for what is no link as it stands
    from adapters.web.gate import admit  # noqa: PLC0415

    word = trimmed(typed)
    try:
        admit(word)
    except NotAnAddress as wrong:
        if wrong.suggestion and wrong.suggestion == f"https://{word}":
            return wrong.suggestion
        raise not_an_address(typed, wrong.suggestion) from wrong
    except Refused:
        return word  # what is wrong with it is told by the one who opens it
    return word
