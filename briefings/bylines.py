"""Who wrote it, where and when: the lines between a headline and its article, read into fields."""

import re
from dataclasses import dataclass

from briefings.dates import Dated, dated
from briefings.furniture import is_button, is_menu_word, is_role, is_words_of_the_page

_LONGEST = 200
_LONGEST_NAME = 60
_LONGEST_INITIALS = 4
_OUTLET_WORDS = 4
_SHORTEST_PLACE = 3
_BY = re.compile(
    r"^(?:(?:written|words|story|text|report|reported|posted|review|analysis|interview|exclusive|opinion) )?by ?:? |^(?:authors?|autor(?:in|a|es)?|auteure?s?|autore|text|texto|testo|texte) ?: ?"
    r"|^(?:ein (?:beitrag|kommentar|bericht) )?von |^(?:propos recueillis )?par ?:? |^(?:texto )?por ?:? |^(?:articolo )?di |^(?:a cura )di |^da ",
    re.IGNORECASE,
)
_PARTICLES = "de|da|do|dos|das|del|della|delle|di|du|des|la|le|van|von|der|den|ter|ten|el|al|bin|ibn|y|e|zu|zur|af|av|dal|degli"
_NAME = re.compile(rf"[^\W\d_][\w'’.-]*(?:[ -](?:(?:{_PARTICLES})\b|[^\W\d_][\w'’.-]*)){{0,5}}")
_ARTICLE_WORDS = "the a an der die das ein eine le la les l' un une el los las il lo gli o os as um uma what who how why when"
_ARTICLES = frozenset(_ARTICLE_WORDS.split())
_SMALL = re.compile(rf"(?:{_PARTICLES}|d['’]\w.*|al-\w.*)")
_AND = re.compile(r"(?:, (?:and|und|et|y|e) |,| and | und | et | y | e | & |;| with | mit )", re.IGNORECASE)
_PLACED = re.compile(r" (?:in|at|from|aus|à|en|em|a|da) [^\W\d_a-z].{0,40}$")
_PARTS = re.compile(r" [|•·/—–-] ?| ?[|•·] ")
_EDGES = " |•·/—–-*_,;:"


@dataclass(frozen=True, slots=True)
class Told:
    """What one line between headline and article tells; ``sure`` when its own words say what it is."""

    names: tuple[str, ...] = ()
    when: Dated | None = None
    sure: bool = False

    @property
    def dates(self) -> bool:
        """Whether the line names a day."""
        return self.when is not None and (self.when.date is not None or not self.when.time)


def is_name(text: str) -> bool:
    """Whether a text could be a person's name: two to six capitalised words."""
    return " " in text and _names_one(text)


def _names_one(text: str) -> bool:
    if (
        len(text) > _LONGEST_NAME
        or _NAME.fullmatch(text) is None
        or is_menu_word(text)
        or (text.endswith(".") and " " in text and len(text.rpartition(" ")[2]) > _LONGEST_INITIALS)
    ):
        return False
    if text.partition(" ")[0].casefold() in _ARTICLES:
        return False
    return all(word[0].isupper() or _SMALL.fullmatch(word) for word in text.split()) and text[0].isupper()


def names_in(text: str) -> tuple[str, ...]:
    """The names at the beginning of a byline whose "By" is gone, up to the first part that is none."""
    names: list[str] = []
    for part in _AND.split(_PLACED.sub("", text.strip(_EDGES))):
        name = part.strip(_EDGES)
        if not name or not _names_one(name) or is_role(name) or (names and not is_name(name)):
            break
        names.append(name)
    return tuple(names)


def told(line: str, language: str) -> Told | None:
    """What a line tells of writer and time, or None when it is about something else."""
    if len(line) > _LONGEST:
        return None
    when = dated(line, language)
    if when and when.alone:
        return Told(when=when, sure=True)
    by = _BY.match(line)
    if by and (names := names_in(_before_the_date(line[by.end() :]))):
        return Told(names, when if when and when.date else None, sure=True)
    return _told_in_parts(line, when)


def _before_the_date(text: str) -> str:
    cut = re.search(r" ?[|•·(]| [/—–-] |,? (?i:published|updated|posted|on|am|le|el|il|em)\b|,? ?\d", text)
    return text[: cut.start()] if cut else text


def _told_in_parts(line: str, when: Dated | None) -> Told | None:
    """A row such as "Jane Doe | Staff Writer | 4 min read": names, times, titles and buttons only."""
    parts = [part.strip(_EDGES) for part in _PARTS.split(line) if part.strip(_EDGES)]
    if when and when.date and len(when.rest.split()) <= _OUTLET_WORDS and len(line) < _LONGEST // 2 and not line.endswith((".", "”", '"')):
        names = names_in(when.rest.removeprefix("By ").rstrip("#"))
        return Told(names if is_name(" ".join(names[:1])) and _bylined(line) else (), when, sure=True)
    if not parts[1:]:
        return _placed_name(line)
    names = tuple(name for part in parts for name in _person(part))
    known = [part for part in parts if _person(part) or is_role(part) or is_words_of_the_page(part)]
    return Told(names, sure=any(map(is_role, parts))) if names and len(known) == len(parts) else None


def _bylined(line: str) -> bool:
    """Whether a name begins the line, or follows "by": an outlet's name stands behind the date."""
    first = _PARTS.split(line)[0]
    return is_name(_before_the_date(first).strip(_EDGES)) or _BY.match(line) is not None


def _person(part: str) -> tuple[str, ...]:
    by = _BY.match(part)
    return names_in(part[by.end() :]) if by else ((part,) if is_name(part) and not is_role(part) else ())


def _placed_name(line: str) -> Told | None:
    """A name with its title or its place: "Jane Doe, Staff Writer", "Sam Teale at Mill Lane"."""
    name, comma, role = line.partition(", ")
    if comma and is_name(name) and is_role(role):
        return Told((name,), sure=True)
    placed = _PLACED.search(line)
    if placed and is_name(line[: placed.start()]) and line[: placed.start()].count(" ") < _LONGEST_INITIALS - 1:
        return Told((line[: placed.start()],))
    return Told(names_in(line)) if is_name(line) or _names_all(line) else None


def _names_all(line: str) -> bool:
    parts = [part.strip(_EDGES) for part in _AND.split(line)]
    return len(parts) > 1 and all(is_name(part) for part in parts)


_DAY = r"(?:[^\W\d_]{3,9}\.? \d{1,2}|\d{1,2}\.? [^\W\d_]{3,10}\.?)(?:,? \d{4})?"
_SOURCE = r"\([^()\n]{2,40}\)"
_DASH = r"(?:--|[-–—―])"
_PLACE = r"[^\W\d_a-zà-ÿ][\w.'’/-]*(?:[ ,]{1,2}(?:(?:de|la|del|el|di|da|do|am|an der|bei|sur|on)\b ?)?[^\W\d_a-zà-ÿ][\w.'’/-]*){0,4}"
_DATELINE = re.compile(
    rf"(?:{_SOURCE} ?{_DASH} ?)?(?P<place>{_PLACE})(?:[,/]? ?(?P<day>{_DAY}))?(?:[ /]{{0,3}}(?P<source>{_SOURCE}|(?-i:[A-Z]{{2,5}})(?=/? {_DASH})))?(?:[.,/]? ?{_DASH}|(?P<colon>:)) (?=\S)"
)


_BANNERS = frozenset({"opinion", "analysis", "comment", "review", "update", "explainer", "interview", "column"})


def dateline_of(paragraph: str) -> str | None:
    """The dateline a first paragraph begins with ("KUALA LUMPUR, Oct 31 (Reuters)"), without its dash."""
    found = _DATELINE.match(paragraph[:200])
    if not found or is_button(found["place"]) or found["place"].casefold() in _BANNERS:
        return None
    capitals = found["place"].isupper() and len(found["place"]) >= _SHORTEST_PLACE
    sourced = found["source"] is not None or paragraph.startswith("(")
    if found["colon"]:
        return found[0].rstrip(" :") if capitals else None
    return found[0].rstrip(" -–—―").strip() if capitals or sourced or found["day"] else None
