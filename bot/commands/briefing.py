"""What is asked for without a verb: links, a text, an upload, the thread above, or the window for text."""

import re
from typing import Any

from bot.commands.errors import NotUnderstood, nearest, no_input, shown
from bot.commands.line import Line, looks_like_address
from bot.commands.table import BY_NAME, GROUPS, VERBS
from bot.commands.values import BriefAbove, BriefFile, BriefLinks, BriefText, Command, OpenWindow
from bot.commands.verbs import TEXT_FROM
from bot.commands.words import folded, plain

MOST_LINKS = 5
MOST_WORDS = 3

_LENGTHS = {
    "one-line": "one-line oneline 1-line one_line headline",
    "short": "short shorter normal",
    "full": "full long longer complete",
}
_ONLY = {"quotes": "quotes quote quotations", "points": "points key-points keypoints bullets"}
OPTIONS: dict[str, dict[str, Any]] = (
    {word: {"length": length} for length, words in _LENGTHS.items() for word in words.split()}
    | {word: {"only": only} for only, words in _ONLY.items() for word in words.split()}
    | {f"only {only}": {"only": only} for only in _ONLY}
    | {f"{only} only": {"only": only} for only in _ONLY}
    | {f"just {only}": {"only": only} for only in _ONLY}
    | {word: {"public": True} for word in ("public", "publicly", "post", "post here", "share", "in public", "for everyone", "for all")}
    | {word: {"public": False} for word in ("private", "privately", "only me", "for me", "just me")}
    | {"one line": {"length": "one-line"}, "1 line": {"length": "one-line"}, "key points": {"only": "points"}}
    | {"all quotes": {"only": "quotes", "length": "full"}}
)
"""What may be said about a briefing, with what it means."""
SAID = ("one-line", "short", "full", "quotes", "points", "public", "private")
POLITE = frozenset(
    ", and please the this that it of for me us a brief briefing summary with in link & | - version article above thing thread page post story news "
    "this? that? it? please? thanks".split()
)
"""Words that say nothing beside a link or to somebody who is addressed."""
ASKED = frozenset({BY_NAME["brief"].name, *BY_NAME["brief"].also})
"""Words that ask for a briefing wherever they stand in a mention."""
FIRST = tuple(dict.fromkeys([*(verb.name.split()[0] for verb in VERBS), "settings"]))
SUBS = {verb.name.split()[1]: verb.name for verb in reversed(VERBS) if " " in verb.name}


def brief(line: Line, raw: str | None, start: int = 0) -> Command:
    """What is to be briefed; ``start`` is where a text begins in ``raw``. Raises NotUnderstood."""
    said, links, left = _sorted(line)
    if raw is not None and _letters(line, left) > TEXT_FROM:
        return _text(line, raw[start:])
    if links or left:
        _check(line, links, left)
    if links:
        return BriefLinks(links=tuple(links), **said)
    return _without_link(line, said)


def with_text(line: Line, text: str) -> Command:
    """A text that came as an option of its own, briefed as the others say. Raises NotUnderstood."""
    said, links, left = _sorted(line)
    _check(line, links, left)
    return BriefText(text=text, **said)


def _sorted(line: Line) -> tuple[dict[str, Any], list[str], list[int]]:
    """What is said about the briefing, the links each once, and the places of all other words."""
    said: dict[str, Any] = {}
    links: dict[str, None] = {}
    left: list[int] = []
    place = 0
    while place < len(line):
        count, meant = _option(line, place)
        said |= meant
        if line.tokens[place].kind == "link":
            links[line.tokens[place].text] = None
        elif not count:
            left.append(place)
        place += count or 1
    return said, list(links), left


def _option(line: Line, place: int) -> tuple[int, dict[str, Any]]:
    """How many words an option takes that begins here, and what it means."""
    for count in range(MOST_WORDS, 0, -1):
        phrase = " ".join(line.words[place : place + count])
        if phrase in OPTIONS:
            return count, OPTIONS[phrase]
    return 0, {}


def _letters(line: Line, left: list[int]) -> int:
    return sum(len(line.tokens[place].text) + 1 for place in left)


def _check(line: Line, links: list[str], left: list[int]) -> None:
    """Complain of too many links and of words that mean nothing; what looks like an address becomes a link or is complained of."""
    talking = line.facts.way == "mention" and (bool(links) or not ASKED.isdisjoint(line.words))
    polite = POLITE if links or line.facts.way == "mention" else {","}
    words = [place for place in left if line.word(place) not in polite]
    for place in words:
        token = line.tokens[place]
        if token.kind == "word" and looks_like_address(token.text) and (len(words) == 1 or links or "/" in token.text):
            links.append(line.address(place))
        elif not talking:
            raise _unknown(line, words, place, beside=bool(links))
    if len(links) > MOST_LINKS:
        raise NotUnderstood("links", f"You gave me {len(links)} links; {MOST_LINKS} at once are the most. Send the others after these.")


def _unknown(line: Line, words: list[int], place: int, *, beside: bool) -> NotUnderstood:
    typed = line.rest(place, place + 1)
    if beside:
        near = nearest(folded(typed), OPTIONS) or _meant(folded(typed), "feeds")
        advice = f"Did you mean `{near}`?" if near else "I know `one-line`, `short`, `full`, `quotes`, `points` and `public`."
        return NotUnderstood("option", f"I do not know {shown(typed)} beside a link. {advice}", typed, near)
    if len(words) > MOST_WORDS and not nearest(line.word(place), (*FIRST, *GROUPS)):
        size = _letters(line, words) - 1
        sentence = f"That is no command and no link, and too short to brief: {size} letters, and I need more than {TEXT_FROM}."
        return NotUnderstood("verb", f"{sentence} {_ask(line)}", line.rest(0))
    near = _meant(line.word(place) or folded(typed))
    return NotUnderstood("verb", f"I do not know {shown(typed)}. {f'Did you mean `{near}`?' if near else _ask(line)}", typed, near)


def _ask(line: Line) -> str:
    return f"Give me a link, or type `{'/help' if line.facts.platform == 'discord' else '/brief help'}`."


def _meant(word: str, group: str = "digest") -> str | None:
    """The verb that was probably meant, in full: "digest pause" for "pause", of this group where both have it."""
    also = {other: verb.name for verb in VERBS if " " not in verb.name for other in verb.also}
    known = (
        {name: name for name in SAID}
        | SUBS
        | {sub: f"{group} {sub}" for sub in SUBS if f"{group} {sub}" in BY_NAME}
        | also
        | {name: name for name in FIRST}
    )
    bare = word.strip("/:.!?-")
    near = bare if bare in known else nearest(bare, known)
    return known[near] if near else None


def _without_link(line: Line, said: dict[str, Any]) -> Command:
    """An upload, the thread above, or the window; without any of these nothing was given."""
    if line.facts.files:
        return BriefFile(**said)
    if line.facts.way == "mention":
        return BriefAbove(**said)
    if line.facts.window:
        return OpenWindow(**said)
    raise no_input()


def _text(line: Line, raw: str) -> Command:
    """A text, with what a first line of options alone says about it."""
    text = plain(raw, line.facts.platform).strip()
    first, _, rest = text.partition("\n")
    said = _options(first) if rest.strip() and len(first) <= TEXT_FROM else None
    return BriefText(text=rest.strip(), **said) if said else BriefText(text=text)


def _options(first: str) -> dict[str, Any] | None:
    """What a line says that holds only options; None when it says more."""
    said: dict[str, Any] = {}
    words = re.split(r"[\s,]+", folded(first).strip(" ,:"))
    while words:
        count = next((count for count in range(MOST_WORDS, 0, -1) if " ".join(words[:count]) in OPTIONS), 0)
        if not count:
            return None
        said |= OPTIONS[" ".join(words[:count])]
        words = words[count:]
    return said
