"""Help, as replies: what can be typed, with what it does, from the table the grammar reads."""

from adapters.chat import Helped, Reply, Voice
from bot.callers import Caller, Handlers
from bot.commands.help import setting_line, usage
from bot.commands.table import BY_NAME, OVERVIEW, SETTINGS, VERBS, Verb, spelled
from bot.commands.values import Help, Platform

INTRODUCTION = "I turn news into briefings: the headline, the key points, every quotation with its speaker."


async def about(command: Help, caller: Caller, _: Voice) -> Reply:
    """Help for a verb or a group, or the overview."""
    return helped(command.verb, caller.ask.place.platform)


HANDLERS: Handlers = {Help: about}


def helped(verb: str | None, platform: Platform) -> Helped:
    """Three lines to copy, a verb's page, or the lines of a group."""
    if verb is None:
        return _overview(platform)
    if verb in BY_NAME:
        return _page(BY_NAME[verb], platform)
    return Helped(verb, tuple((usage(one, platform), one.does) for one in VERBS if one.group == verb), _more(platform, f"{verb} add"))


def _overview(platform: Platform) -> Helped:
    lines = tuple((spelled(BY_NAME[name], BY_NAME[name].example, platform), BY_NAME[name].does) for name in OVERVIEW)
    known = ", ".join(f"`{name}`" for name in dict.fromkeys(verb.group for verb in VERBS if verb.name != "help"))
    return Helped("newsbrief", lines, f"{INTRODUCTION}\nAll words: {known}. {_more(platform, 'digest')}")


def _more(platform: Platform, verb: str) -> str:
    return f"More about one: `{f'/help verb:{verb}' if platform == 'discord' else f'/brief help {verb}'}`."


def _page(verb: Verb, platform: Platform) -> Helped:
    options = tuple((f"{one.name}:" if platform == "discord" else one.spelling.replace("`", ""), one.does) for one in verb.options)
    settings = tuple((one.name, setting_line(one)) for one in SETTINGS) if verb.name == "settings" else ()
    example = f"Example: `{spelled(verb, verb.example, platform)}`"
    return Helped(verb.name, ((usage(verb, platform), verb.does), *options, *settings), example)
