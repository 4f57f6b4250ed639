"""From what was typed to what is asked for: ``parse`` for a typed line, ``filled`` for a platform's own options."""

import re
from collections.abc import Callable, Mapping

from bot.commands import digests, feeds, looking
from bot.commands.briefing import brief, with_text
from bot.commands.errors import NotUnderstood
from bot.commands.line import Line
from bot.commands.naming import chosen, chosen_feed
from bot.commands.settings import change
from bot.commands.table import BY_NAME, GROUPS, Option, Value
from bot.commands.values import (
    BriefText,
    Command,
    DigestList,
    DigestNow,
    DigestPreview,
    DigestRemove,
    DigestResume,
    DigestSkip,
    Facts,
    FeedsCheck,
    FeedsExport,
    FeedsList,
    FeedsRemove,
    FeedsResume,
    Muted,
    Saved,
    Which,
)
from bot.commands.verbs import TEXT_FROM, verb_of
from bot.commands.words import LONGEST_LINK, Token, cleaned, plain, tokens

LONGEST = 2_000
"""Letters of a command without its links; longer is only a text."""

ADDRESSED = re.compile(r"[/@!]?(?:brief|newsbrief|briefbot)[,:]?", re.IGNORECASE)
KEYED = re.compile(r"-{0,2}([a-z_]+)[:=](?!//)(.*)", re.DOTALL)
RAISED = re.compile("--|[–—―]")
"""Two dashes before an option, which phones make one long one."""
JOINED = re.compile(r"\d[\d:.hapm]{0,8}(?:[&/+]\d[\d:.hapm]{0,8})+")
"""Times joined without a space: 8:30/17:00."""
KEYS = {
    "time": "at", "times": "at", "days": "on", "day": "on", "channel": "in", "place": "in", "top": "top", "topic": "topic", "topics": "topic", "sections": "sections",
    "zone": "zone", "timezone": "zone", "name": "as", "as": "as", "until": "until", "length": "", "only": "", "link": "", "public": "public",
}  # fmt: skip
"""Options as they are written elsewhere (top:5, --top=5), with the word that leads them here."""


def parse(text: str, facts: Facts) -> Command:
    """What a typed line asks for. Raises NotUnderstood and nothing else; takes time that grows with the text's length."""
    raw = cleaned(text)
    said = _addressed(tokens(raw[: LONGEST + 6 * LONGEST_LINK], facts.platform), facts)
    name, place = verb_of(said, facts)
    if name is None or name == "brief":
        return brief(Line("brief", _keyed(said[place:]), facts, raw), raw, _text_start(said, place, raw))
    try:
        _short_enough(said, raw)
        return _read(Line(name, _keyed(said[place:]) if name in SCHEDULING else said[place:], facts, raw))
    except NotUnderstood:
        if len(raw) > TEXT_FROM and said[0].word not in GROUPS:  # "Last week the minister …" is an article
            return BriefText(text=plain(raw[said[0].start :], facts.platform))
        raise


def _text_start(said: tuple[Token, ...], place: int, raw: str) -> int:
    """Where a text begins: "Brief talks were held" keeps its first word, "summarize:" and a verb on a line of its own are none of it."""
    if place and place < len(said) and (said[0].text.endswith(":") or "\n" in raw[said[0].end : said[place].start]):
        return said[place].start
    return said[0].start if said else 0


def filled(verb: str, options: Mapping[str, Value], facts: Facts) -> Command:
    """What typed options ask for, by the names of the table ("digest add", {"time": "8:30", "top": 5}). Raises NotUnderstood."""
    said = [(option, options[option.name]) for option in BY_NAME[verb].options if option.name in options]
    text = cleaned(str(options.get("text") or "")) if verb == "brief" else ""
    how = [(option, value) for option, value in said if option.name not in {"text", "link"}] if text else said
    line = Line(verb, tuple(token for option, value in how for token in _option(option, value, facts)), facts)
    if text:
        return with_text(line, text)
    return brief(line, None) if verb == "brief" else _read(line)


def _option(option: Option, value: Value, facts: Facts) -> list[Token]:
    """One option of a platform as tokens, as if it had been typed."""
    if value is None or value is False or value == "":
        return []
    lead = [Token("word", word) for word in option.lead.split()]
    said = cleaned(str(value))
    if option.form == "flag":
        return lead
    if option.form == "whole":
        number = option.name in {"feed", "digest"} and said.lstrip("#").isdecimal()
        return [*lead, Token("word" if number else "quoted", said)]
    if option.form == "channel" and said.isalnum() and any(map(str.isdigit, said)):
        return [*lead, Token("channel", said)]
    return [*lead, *(Token(token.kind, token.text, label=token.label) for token in tokens(said, facts.platform))]


def _addressed(said: tuple[Token, ...], facts: Facts) -> tuple[Token, ...]:
    """Without the bot's own name: "<@U1> …", "@brief …", "/brief …"."""
    rest = tuple(token for token in said if not (token.kind == "person" and facts.me and token.text == facts.me))
    while rest and (rest[0].kind in {"person", "comma"} or (ADDRESSED.fullmatch(rest[0].word) and rest[0].word != "brief")):
        rest = rest[1:]
    return rest


def _keyed(said: tuple[Token, ...]) -> tuple[Token, ...]:
    """Options written as name:value or --name, as two words."""
    return tuple(part for token in said for part in _parts(token))


def _parts(token: Token) -> list[Token]:
    if JOINED.fullmatch(token.word):
        return [Token("word", part, token.start, token.end) for part in re.split(r"([&/+])", token.text)]
    found = KEYED.fullmatch(token.word)
    if found and found[1] in KEYS:
        value = token.text[len(token.text) - len(found[2]) :] if found[2] else ""
        lead = [Token("word", KEYS[found[1]], token.start, token.start)] if KEYS[found[1]] else []
        return [*lead, *([Token("word", value, token.end - len(value), token.end)] if value and value != "true" else [])]
    bare = token.text.lstrip("-–—―") if token.kind == "word" and RAISED.match(token.text) else ""
    return [Token("word", bare, token.end - len(bare), token.end)] if bare else [token]


def _short_enough(said: tuple[Token, ...], raw: str) -> None:
    size = len(raw) - sum(len(token.text) for token in said if token.kind == "link")
    if size > LONGEST:
        raise NotUnderstood("long", f"That command has {size:,} letters; {LONGEST:,} are the most.")


SAYS_NOTHING = {"please", "all", "my", "the", "here", "now", "digests", "feeds", "sources", "articles", "briefings", ","}


def _alone(command: Command) -> Callable[[Line], Command]:
    """A verb after which nothing can be said."""

    def read(line: Line) -> Command:
        wrong = next((place for place in range(len(line)) if line.word(place).strip(".!") not in SAYS_NOTHING), None)
        if wrong is not None:
            raise line.unknown(wrong, None)
        return command

    return read


def _one(made: Callable[[Which | None], Command]) -> Callable[[Line], Command]:
    return lambda line: made(chosen(line))


def _some(made: Callable[[Which], Command]) -> Callable[[Line], Command]:
    return lambda line: made(chosen_feed(line))


READERS: dict[str, Callable[[Line], Command]] = {
    "digest add": digests.add, "digest list": _alone(DigestList()), "digest edit": digests.edit, "digest pause": digests.pause,
    "digest resume": _one(DigestResume), "digest remove": _one(DigestRemove), "digest preview": _one(DigestPreview),
    "digest now": _one(DigestNow), "digest skip": _one(DigestSkip),
    "feeds add": feeds.add, "feeds list": _alone(FeedsList()), "feeds edit": feeds.edit, "feeds remove": _some(FeedsRemove),
    "feeds pause": feeds.pause, "feeds resume": _some(FeedsResume), "feeds test": feeds.test, "feeds check": _one(FeedsCheck),
    "feeds import": feeds.take, "feeds export": _alone(FeedsExport()), "feeds only": feeds.only, "feeds without": feeds.without,
    "mute": feeds.mute, "unmute": feeds.unmute, "muted": _alone(Muted()), "last": looking.last, "search": looking.search,
    "why": looking.why, "saved": _alone(Saved()), "help": looking.about, "settings": change,
}  # fmt: skip
SCHEDULING = {"digest add", "digest edit", "digest pause", "feeds add", "feeds pause"}


def _read(line: Line) -> Command:
    return READERS[line.verb](line)
