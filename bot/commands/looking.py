"""The verbs that look back and help: the latest, a search, why, help."""

from bot.commands.clock import NUMBERS
from bot.commands.errors import NotUnderstood, nearest
from bot.commands.line import Line, looks_like_address
from bot.commands.table import BY_NAME, GROUPS, sample
from bot.commands.values import Command, Help, Last, Search, Why
from bot.commands.verbs import ALIASES, SHORT, TEXT_FROM, WITHIN, unknown

MOST_LAST = 50
THINGS = {"briefings", "briefing", "articles", "ones", "please"}


def last(line: Line) -> Command:
    """The latest briefings. Raises NotUnderstood."""
    if not len(line):
        return Last()
    word = line.word(0)
    count = NUMBERS.get(word) or (int(word) if word.isdecimal() and len(word) < 6 else 0)
    if not 1 <= count <= MOST_LAST or not set(line.words[1:]) <= THINGS:
        raise NotUnderstood("value", f"After `last` I need a number from 1 to {MOST_LAST}. {sample('last', line.facts.platform)}", word)
    return Last(count)


def search(line: Line) -> Command:
    """Words to look for. Raises NotUnderstood."""
    words = line.filter(0)
    if not words:
        raise line.missing("Which words?")
    if len(words) > TEXT_FROM:
        raise NotUnderstood("long", f"A search has at most {TEXT_FROM} letters, not {len(words):,}.")
    return Search(words)


def why(line: Line) -> Command:
    """The article that is asked about. Raises NotUnderstood."""
    if not len(line):
        return Why()
    if line.tokens[0].kind != "link" and not looks_like_address(line.tokens[0].text):
        raise line.missing("Which article? Give me its link.")
    return Why(line.address(0))


def about(line: Line) -> Command:
    """What help is wanted for. Raises NotUnderstood."""
    words = [word.strip("/`") for word in line.words if word not in {"", ",", "help", "?", "me", "please", "with", "on", "for", "brief"}]
    if not words:
        return Help(next((word for word in ("brief", "help") if word in line.words), None))
    name = _helped(words)
    if name:
        return Help(name)
    near = nearest(" ".join(words), [*BY_NAME, *WITHIN])
    raise unknown(f"help {' '.join(words)}", f"help {near}" if near else None, line.facts)


def _helped(words: list[str]) -> str | None:
    """The verb or the group that help is wanted for."""
    group = GROUPS.get(words[0])
    if group:
        return WITHIN[group].get(words[1], group) if len(words) > 1 else group
    within = next((names[words[0]] for names in WITHIN.values() if words[0] in names), None)
    return ALIASES.get(words[0]) or SHORT.get(words[0]) or within
