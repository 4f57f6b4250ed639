"""Which verb a line begins with, by all its names."""

from bot.commands.errors import NotUnderstood, nearest, shown
from bot.commands.line import looks_like_address
from bot.commands.table import GROUPS, VERBS
from bot.commands.values import Facts
from bot.commands.words import Token

TEXT_FROM = 200
"""Letters from which what is no command and no link is a text to brief."""

ALIASES = {word: verb.name for verb in VERBS if " " not in verb.name for word in (verb.name, *verb.also)}
WITHIN = {
    group: {word: verb.name for verb in VERBS if verb.name.startswith(f"{group} ") for word in (verb.name.split()[1], *verb.also)}
    for group in ("digest", "feeds")
}
WITHIN["feeds"] |= {word: ALIASES[word] for word in ("mute", "unmute", "muted", "mutes")}
SHORT = {"subscribe": "feeds add", "follow": "feeds add", "unsubscribe": "feeds remove", "unfollow": "feeds remove", "feedback": ""}


def verb_of(said: tuple[Token, ...], facts: Facts) -> tuple[str | None, int]:
    """The verb a line begins with and where what belongs to it begins; None when it begins with none."""
    first, second = ((said[place].word.strip("/:.!,-") or said[place].word if place < len(said) else "") for place in (0, 1))
    if first in GROUPS:
        return _within(GROUPS[first], second, said, facts)
    if second in GROUPS and first in WITHIN[GROUPS[second]]:
        return WITHIN[GROUPS[second]][first], 2
    if second == "settings" and first in {"show", "list"}:
        return "settings", 2
    name = ALIASES.get(first) or SHORT.get(first)
    return (name, 1) if name else (None, 0)


def _within(group: str, word: str, said: tuple[Token, ...], facts: Facts) -> tuple[str | None, int]:
    """The verb of a group; without one "digest 8:30" adds, "feeds example.com" adds, and nothing lists."""
    if len(said) == 1:
        return f"{group} list", 1
    if word in WITHIN[group]:
        return WITHIN[group][word], 2
    if word in ALIASES and ALIASES[word] == "help":
        return "help", 0
    if _adds(group, said[1]):
        return f"{group} add", 1
    if sum(len(token.text) + 1 for token in said) > TEXT_FROM and not nearest(word, WITHIN[group]):
        return None, 0  # "Feeds of grain have risen …": an article
    near = nearest(word, WITHIN[group])
    raise unknown(f"{group} {said[1].text}", f"{group} {near}" if near else None, facts, f"help {group}")


def _adds(group: str, token: Token) -> bool:
    if group == "feeds":
        return token.kind == "link" or (token.kind == "word" and looks_like_address(token.text))
    return token.word[:1].isdigit()


def unknown(typed: str, near: str | None, facts: Facts, ask: str = "help") -> NotUnderstood:
    """What is no verb, with the one that was probably meant."""
    advice = f"Did you mean `{near}`?" if near else f"Type `{'/' if facts.platform == 'discord' else '/brief '}{ask}` for what I know."
    return NotUnderstood("verb", f"I do not know {shown(typed)}. {advice}", typed, near)
