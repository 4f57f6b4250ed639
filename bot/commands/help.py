"""Help, made from the table the parser reads: an overview with 3 examples to copy, and a page for each verb; docs/commands.md too."""

import sys

from bot.commands.table import BY_NAME, GROUPS, OVERVIEW, SETTINGS, VERBS, Changeable, Verb, spelled
from bot.commands.values import Platform

TITLE = """# What you can type

The same words everywhere; made from the table the bot itself reads (`bot/commands/table.py`), so it is never out of date.
On Slack, in the playground and after a mention (`@brief …`) they are typed as below; on Discord they are options of the commands named.

- A name or a number both name a feed or a digest; names of several words stand in quotation marks, of any kind.
- Times: `8:30` `8.30am` `8h30` `0830` `8am` `noon` `half past eight`, several with commas. Days: `daily` `weekdays` `weekends` `mon,thu` `mon-fri`,
  and their names in German, French, Spanish, Italian and Portuguese.
- Zones: a city, an IANA name, `UTC+2` or an abbreviation; one that means several places (`IST`) is asked back.
- More than 200 letters that are no command and no link are a text to brief. The first line may hold its options alone.
"""


def help_text(verb: str | None, platform: Platform) -> str:
    """Help for a verb or a group ("digest"), or the overview. Marked as the errors are: `…` can be typed."""
    if verb is None:
        return _overview(platform)
    verbs = [BY_NAME[verb]] if verb in BY_NAME else [one for one in VERBS if one.group == verb]
    return "\n\n".join(_page(one, platform) for one in verbs) if len(verbs) == 1 else _group(verbs, platform)


def topics() -> tuple[str, ...]:
    """All that help can be asked for."""
    return (*BY_NAME, *dict.fromkeys(GROUPS.values()))


def _overview(platform: Platform) -> str:
    lines = ["I turn news into briefings: the headline, the key points, every quotation with its speaker. Try:"]
    lines += [f"- `{spelled(BY_NAME[name], BY_NAME[name].example, platform)}`" for name in OVERVIEW]
    known = ", ".join(f"`{name}`" for name in dict.fromkeys(verb.group for verb in VERBS if verb.name != "help"))
    ask = "/help verb:digest" if platform == "discord" else "/brief help digest"
    return "\n".join([*lines, f"All words: {known}. More about one: `{ask}`."])


def _group(verbs: list[Verb], platform: Platform) -> str:
    return "\n".join(f"- `{usage(verb, platform)}` {verb.does}" for verb in verbs)


def _page(verb: Verb, platform: Platform) -> str:
    lines = [f"`{usage(verb, platform)}`", verb.does]
    lines += [f"- {f'`{option.name}:`' if platform == 'discord' else option.spelling} {option.does}" for option in verb.options]
    lines += [f"- {setting_line(setting)}" for setting in SETTINGS if verb.name == "settings"]
    return "\n".join([*lines, f"Example: `{spelled(verb, verb.example, platform)}`"])


def usage(verb: Verb, platform: Platform) -> str:
    """How a verb is typed."""
    if platform == "discord":
        return " ".join([verb.discord, *(f"{option.name}:" for option in verb.options)])
    return " ".join(filter(None, ["/brief", "" if verb.name == "brief" else verb.name, verb.usage]))


def setting_line(setting: Changeable) -> str:
    """What a setting does, and its values."""
    values = " ".join(f"`{value}`" for value in setting.values) or setting.kind
    return f"`{setting.name}` {setting.does}: {values}"


def page() -> str:
    """The text of docs/commands.md; ``python -m bot.commands.help`` prints it."""
    parts = [TITLE, *(_section(verb) for verb in VERBS)]
    return "\n".join(parts)


def _section(verb: Verb) -> str:
    lines = [f"## {verb.name}", "", f"    {usage(verb, 'slack')}", "", verb.does, ""]
    if verb.options:
        lines += ["| option | on Discord | what it says |", "| --- | --- | --- |"]
        lines += [f"| {option.spelling} | `{option.name}:` | {option.does} |" for option in verb.options] + [""]
    if verb.name == "settings":
        lines += ["| setting | values | what it decides |", "| --- | --- | --- |"]
        lines += [f"| `{one.name}` | {' '.join(f'`{value}`' for value in one.values) or one.kind} | {one.does} |" for one in SETTINGS] + [
            ""
        ]
    lines += [f"Also: {', '.join(f'`{word}`' for word in verb.also)}.", ""] if verb.also else []
    return "\n".join([*lines, f"    {spelled(verb, verb.example, 'slack')}", f"    {spelled(verb, verb.example, 'discord')}", ""])


if __name__ == "__main__":
    sys.stdout.write(page())
