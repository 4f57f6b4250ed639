"""The people and bodies of an article as values: actors, the places that mention them, and words that belong to neither."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache

from briefings.languages.lexicon import Gender, Lexicon
from briefings.tokens import CAPITAL, Token

AGED = ("-year-old", "-jährige", "-jähriger", "-jährigen")


ARTICLES = frozenset(
    "a an the der die das dem den ein eine einer einem einen el la los las un una unos unas le les une l' il lo i gli uno o os as "
    "um uma".split()
)


SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "junior", "senior"})
POSSESSIVES = frozenset("his her their its my our your sein seine ihr ihre son sa leur su sus sua seu".split())


MODIFIERS = frozenset(
    "former then first second third current acting deputy senior chief top vice assistant associate interim longtime veteran "
    "fellow ex late lead managing executive general public police state local city county federal national premier première primer primera primeiro primeira ancien ancienne".split()
)


ROMANCE = frozenset({"es", "fr", "it", "pt"})
"""Languages whose descriptions follow their noun ("la ministra de Hacienda", "le technicien gardois")."""
OF = frozenset("de del da do das dos du des d' di della dello dei degli delle dell'".split())


ROLE_ENDINGS = ("ologist", "ographer", "woman", "women", "ist", "crat", "-in-chief", "officer", "keeper", "maker", "holder")

FULL, PART, UNKNOWN, ORGANISATION, PLACE, NOMINAL, RESOLVED, GROUP, PRONOUN = (
    "full", "part", "unknown", "organisation", "place", "nominal", "resolved", "group", "pronoun",
)  # fmt: skip


@dataclass(slots=True, eq=False)
class Actor:
    """Somebody or something that might speak: a person, an organisation, or a source without a name ("a spokesperson for the port")."""

    name: str
    kind: str
    words: tuple[str, ...] = ()
    role: str | None = None
    heads: set[str] = field(default_factory=set)
    gender: Gender | None = None
    mentions: int = 0
    at: int = -1
    """The token of its last mention, for sources without a name."""


@dataclass(slots=True, eq=False)
class Mention:
    """One place where an actor is named: tokens ``[start, end)``; ``outer`` is where its role or article begins."""

    start: int
    end: int
    outer: int
    kind: str
    actor: Actor | None
    gender: Gender | None = None
    until: int = 0
    """The token after its apposition, role or origin; equal to ``end`` when it has none."""


@dataclass(slots=True)
class Cast:
    """All actors and all mentions, in the order of the text; ``nicknames`` are the quotations that stand inside a name."""

    actors: list[Actor] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    nicknames: set[int] = field(default_factory=set)


@lru_cache(maxsize=20_000)  # asked of nearly every word, and few words make up most of all texts
def is_role(word: str, table: Lexicon) -> bool:
    """Whether a word names what somebody is or does: from the table, by its ending, or as a former one ("exgerente", "ex-ministre")."""
    if word in table.role_nouns or word.endswith(AGED):
        return True
    if table.code in {"en", "und"} and (
        (word[:-1] in table.role_nouns and word[-1:] == "s") or (len(word) > 7 and word.endswith(ROLE_ENDINGS))
    ):
        return True
    return word.startswith("ex") and table.code in ROMANCE and word[2:].removeprefix("-") in table.role_nouns


DEMONYM_ENDINGS = ("woman", "man", "ian", "ean", "ese", "ish", "ak", "ite", "er", "an")


def is_demonym(tokens: Sequence[Token], index: int, table: Lexicon) -> bool:
    """Whether a lone capitalised word after "the" takes a person up by where they come from ("the Dutchwoman said")."""
    if table.code != "en" or not 0 < index < len(tokens) - 1 or tokens[index - 1].lower != "the" or tokens[index].kind != CAPITAL:
        return False
    token, after = tokens[index], tokens[index + 1]
    body = token.lower in table.organisation_words or token.lower in table.group_nouns or token.lower in table.media
    return not body and token.lower.endswith(DEMONYM_ENDINGS) and after.lower in table.speech_verbs


def is_common(word: str, table: Lexicon) -> bool:
    """Whether a word, however it is spelled, is grammar and no name."""
    return word in _common(table)


@cache
def _common(table: Lexicon) -> frozenset[str]:
    """A language's grammar in one set; a table is made once and compared by identity."""
    return table.stop_words.union(
        table.pronouns,
        table.determiners,
        table.conjunctions,
        table.prepositions,
        table.first_person,
        table.auxiliaries,
        table.adverbs,
    )


def is_first(word: str, table: Lexicon) -> bool:
    """Whether a word is a common first name, alone or before a hyphen (Jean-Luc)."""
    return word in table.masculine_names or word in table.feminine_names or ("-" in word and is_first(word.split("-", 1)[0], table))
