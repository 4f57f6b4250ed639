"""A platform's own options written as a line that could be typed, so that a button can carry it."""

from collections.abc import Mapping

from bot.commands.table import BY_NAME, Option


def line(verb: str, options: Mapping[str, str]) -> str:
    """What would be typed to mean the same; what is no verb, or came without options, is a typed line already.

    >>> line("feeds add", {"address": "example.com", "name": "Harbour News"}), line("digest pause", {})
    ('feeds add example.com as "Harbour News"', 'digest pause')
    """
    if verb not in BY_NAME or not options:
        return verb
    said = [_spelled(one, options[one.name]) for one in BY_NAME[verb].options if options.get(one.name)]
    return " ".join([*([] if verb == "brief" else [verb]), *said])


def _spelled(option: Option, value: str) -> str:
    if option.form == "flag":
        return option.lead
    if option.form == "whole" and option.lead and " " in value:
        value = f'"{value}"'
    if option.form == "channel" and value.isdecimal():
        value = f"<#{value}>"
    return f"{option.lead} {value}".strip()
