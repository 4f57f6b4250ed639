"""Whom a noun phrase takes up again: by age (der 68-Jährige), by a trade that has a gender (die Autorin, il ragazzo), by the name after it."""

import re

from briefings.cast import FULL, PART, UNKNOWN, Actor, Mention, is_first
from briefings.languages.lexicon import Gender, Lexicon
from briefings.tokens import NUMBER, Frame, Token

NAMED = frozenset({FULL, PART, UNKNOWN})
AGE = re.compile(r"\d+")
LOOKED_AT = 4
"""Mentions looked at, last first, for whom a trade takes up."""
LONGEST_OFFICE = 14
ARTICLES_OF: dict[str, frozenset[str]] = {
    "f": frozenset({"die", "der", "diese", "dieser"}),
    "m": frozenset({"der", "dem", "den", "des", "dieser"}),
}
AGED_GENDER: dict[tuple[str, str], Gender] = {
    ("der", "jährige"): "m", ("ein", "jähriger"): "m", ("dem", "jährigen"): "m", ("den", "jährigen"): "m", ("des", "jährigen"): "m",
    ("die", "jährige"): "f", ("eine", "jährige"): "f", ("der", "jährigen"): "f",
}  # fmt: skip
ARTICLE_GENDER: dict[tuple[str, str], Gender] = {
    ("it", "il"): "m", ("it", "lo"): "m", ("it", "la"): "f", ("es", "el"): "m", ("es", "la"): "f", ("fr", "le"): "m", ("fr", "la"): "f",
    ("pt", "o"): "m", ("pt", "a"): "f",
}  # fmt: skip
_UNNAMED = """
kanzler bundeskanzler papst könig richter staatsanw verteidig angeklagte beschuldigte zeug opfer täter vater mutter sohn tochter
bruder schwester präsident nachbar papa pontefice giudic procurat pm imputat avvocat difens testimon padre madre figli fratell
sorell president premier vicin parroco prete rey juez fiscal acusad abogad testig hermano hermana hijo hija vecin roi juge
procureur avocat accusé témoin père mère fils fille frère sœur voisin juiz juíz promotor réu advogad irmão irmã filho filha
pai mãe vizinh
"""
UNNAMED_OFFICES = tuple(_UNNAMED.split())
"""How offices and kin begin that an article may name by no more than the word: "the judge" need not be the last person named."""


def age_after(tokens: list[Token], at: int) -> str | None:
    """The age that stands right after a name: "Konrad Bessel, 68," or "Melanie Drews (34)"."""
    after = tokens[at : at + 3]
    if len(after) == 3 and after[0].text in {",", "("} and after[1].kind == NUMBER and after[2].text in {",", ")", "."}:
        return after[1].text
    return None


def of_that_age(earlier: list[Mention], word: str) -> tuple[int, Actor] | None:
    """The person named earlier whose printed age a word like "68-Jährige" repeats, and where."""
    age = AGE.match(word)
    if age is None:
        return None
    return next(((mention.start, actor) for mention, actor in reversed(_persons(earlier, None)) if age[0] in actor.heads), None)


def gender_of(word: str, article: str, table: Lexicon) -> Gender | None:
    """What a role says of the person's gender, with its article where the word alone does not tell (der 68-Jährige)."""
    if word in table.feminine_roles:
        return "f"
    if word in table.masculine_roles:
        return "m"
    if word[0].isdigit() and table.code == "de":
        return AGED_GENDER.get((article, word.rsplit("-", 1)[-1]))
    return ARTICLE_GENDER.get((table.code, article))


def taken_up(earlier: list[Mention], frame: Frame, at: int, word: str, article: str, table: Lexicon) -> tuple[int, Actor] | None:
    """Whom a trade with a gender takes up again, and where: the last named, when the gender is theirs, or the only one of that gender."""
    gender = gender_of(word, article, table)
    if gender is None or table.code in {"en", "und"} or word.startswith(UNNAMED_OFFICES) or not _agrees(article, gender, table):
        return None
    persons = _persons(earlier, table)
    for mention, actor in reversed(persons[-LOOKED_AT:]):
        if frame.paragraphs[at] - frame.paragraphs[mention.start] > 1:
            break
        if actor.gender in {gender, None}:
            return mention.start, actor
    alike = {actor: mention.start for mention, actor in persons if actor.gender == gender}
    return next(((start, actor) for actor, start in alike.items()), None) if len(alike) == 1 else None


def _persons(mentions: list[Mention], table: Lexicon | None) -> list[tuple[Mention, Actor]]:
    return [
        (mention, mention.actor) for mention in mentions
        if mention.kind in NAMED and mention.actor is not None and (mention.actor.kind == "person" or _has_first_name(mention.actor, table))
    ]  # fmt: skip


def _has_first_name(actor: Actor, table: Lexicon | None) -> bool:
    """Whether somebody is known by a first name alone ("Sandrine, 38 ans")."""
    return table is not None and actor.kind == "unknown" and is_first(actor.words[0], table)


def _agrees(article: str, gender: Gender, table: Lexicon) -> bool:
    """Whether a German article can stand before one person of that gender ("die Norweger" are several, "die Norwegerin" is one)."""
    return table.code != "de" or article in ARTICLES_OF.get(gender, frozenset())


def named_after(tokens: list[Token], head: int, end: int, at_start: dict[int, Mention], table: Lexicon) -> Mention | None:
    """The person whose name follows an office and its field ("l'assessore ai Lavori pubblici Carlo Manni")."""
    for at in range(head + 2, min(end + 1, head + LONGEST_OFFICE)):
        named = at_start.get(at)
        if named is None or named.kind not in NAMED or named.actor is None or named.actor.kind != "person":
            continue
        before = tokens[at - 1].lower
        if before not in table.prepositions and before not in table.determiners and before not in table.conjunctions:
            return named
    return None
