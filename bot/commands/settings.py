"""Settings as people change them: the name, the value, and for whom."""

import re
from itertools import dropwhile

from bot.commands.errors import NotUnderstood, nearest, shown
from bot.commands.line import Line
from bot.commands.table import SETTINGS, Changeable
from bot.commands.values import Command, SettingsChange, SettingsShow
from bot.commands.words import folded
from bot.commands.zones import read_zone
from bot.times import listed

NAMES = {word: setting for setting in SETTINGS for word in (setting.name, *setting.also)}
LANGUAGES = {
    name: code
    for code, names in {
        "en": "english englisch anglais ingles inglese", "de": "german deutsch allemand aleman tedesco alemao",
        "fr": "french francais franzosisch frances francese", "es": "spanish espanol castellano spanisch espagnol spagnolo espanhol",
        "it": "italian italiano italienisch italien", "pt": "portuguese portugues portugiesisch portugais portoghese brazilian",
        "nl": "dutch nederlands", "sv": "swedish svenska", "da": "danish dansk", "nb": "norwegian norsk no", "fi": "finnish suomi",
        "pl": "polish polski", "cs": "czech cestina", "ru": "russian русскии", "uk": "ukrainian українська", "tr": "turkish turkce",
        "el": "greek", "ar": "arabic", "he": "hebrew", "hi": "hindi", "ja": "japanese", "ko": "korean", "zh": "chinese",
    }.items()
    for name in (code, *names.split())
}  # fmt: skip
FILLERS = {"to", "=", ":", "is", "change", "set", "the", "show", "list", ",", "my"}
REGION = re.compile(r"[a-z]{2}(?:-[a-z0-9]{1,3})?")
OFF = {"off", "none", "no", "never"}


def change(line: Line) -> Command:
    """A setting and its new value; nothing shows them all. Raises NotUnderstood."""
    words, for_me = _words(line)
    if not words:
        return SettingsShow()
    name, *values = words
    setting = NAMES.get(folded(name))
    if setting is None:
        near = nearest(folded(name), NAMES)
        advice = f"Did you mean `settings {NAMES[near].name}`?" if near else f"I know {_listed([known.name for known in SETTINGS])}."
        raise NotUnderstood("option", f"{shown(name)} is no setting. {advice}", name, NAMES[near].name if near else None)
    if not values:
        raise NotUnderstood("missing", f"Which value for `{setting.name}`: {_choices(setting)}?", name)
    return SettingsChange(setting.name, _value(setting, " ".join(values)), for_me=for_me)


def _words(line: Line) -> tuple[list[str], bool]:
    """The words that say something, and whether they are for the caller alone."""
    for_me = line.words[-2:] == ("for", "me")
    end = len(line) - 2 if line.words[-2:] in {("for", "me"), ("for", "us")} else len(line)
    said = [part for token in line.tokens[:end] for part in re.split(r"(?<=[a-z])[=:](?!//)", token.text, maxsplit=1) if part]
    name, *values = list(dropwhile(_says_nothing, said)) or [""]
    return [name, *dropwhile(_says_nothing, values)] if name else [], for_me


def _says_nothing(word: str) -> bool:
    return word.lower() in FILLERS


def _value(setting: Changeable, typed: str) -> str:
    if setting.name == "zone":
        return read_zone(typed)
    word = folded(typed).strip(".").replace(" ", "-")
    known = _known(setting)
    if word in known:
        return known[word]
    if setting.name == "holidays" and (REGION.fullmatch(word) or word in OFF):
        return "off" if word in OFF else word.upper()
    near = nearest(word, known)
    advice = f"Did you mean `{known[near] if setting.values else near}`?" if near else f"Use {_choices(setting)}."
    raise NotUnderstood("value", f"{shown(typed)} is no value for `{setting.name}`. {advice}", typed, known.get(near or ""))


def _known(setting: Changeable) -> dict[str, str]:
    """Each word for a value with the value."""
    if setting.name == "language":
        return LANGUAGES
    return {word: value for value, also in setting.values.items() for word in (value, *also.split())}


def _choices(setting: Changeable) -> str:
    return _listed(list(setting.values), "or") if setting.values else setting.kind


def _listed(names: list[str], last: str = "and") -> str:
    return listed([f"`{name}`" for name in names]).replace(" and ", f" {last} ")
