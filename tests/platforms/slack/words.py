"""Text as Slack writes it: entities, links in angle brackets, mentions, and what pings people."""

import re
from collections.abc import Callable, Iterator
from typing import Any

from tests.platforms.slack.names import Json

ENTITIES = (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"))
TYPED = re.compile(r"(?P<url>https?://[^\s<>|]+[^\s<>|.,;:!?)\]'\"])|@(?P<name>[\w.-]*\w)|#(?P<channel>[\w-]+)")
BROADCASTS = ("here", "channel", "everyone")
MARKED = re.compile(r"<(?P<ping>!(?:here|channel|everyone|subteam\^\w+)|@[UW]\w+)(?:\|[^>]*)?>")
CODED = re.compile(r"<(?:[@#][A-Z]\w*|![a-z]+(?:\^[^|>]*)*|(?:https?|mailto|tel|slack):[^|>\s]*)(?:\|[^<>]*)?>|&(?:amp|lt|gt);")
CALLED = re.compile(r"(?<![\w&;])@(here|channel|everyone)\b")

Known = Callable[[str], str | None]


def escaped(text: str) -> str:
    for raw, entity in ENTITIES:
        text = text.replace(raw, entity)
    return text


def unescaped(text: str) -> str:
    for raw, entity in reversed(ENTITIES):
        text = text.replace(entity, raw)
    return text


def pieces(text: str, person: Known, channel: Known) -> Iterator[Json]:
    """What somebody typed, as the elements of rich text the client makes of it. `person` and `channel` give the id of a name, or None."""
    end = 0
    for found in TYPED.finditer(text):
        if piece := _piece(found, person, channel):
            if plain := text[end : found.start()]:
                yield {"type": "text", "text": plain}
            yield piece
            end = found.end()
    if text[end:]:
        yield {"type": "text", "text": text[end:]}


def _piece(found: re.Match[str], person: Known, channel: Known) -> Json | None:
    if url := found["url"]:
        return {"type": "link", "url": url}
    if name := found["name"]:
        if name in BROADCASTS:
            return {"type": "broadcast", "range": name}
        who = person(name)
        return {"type": "user", "user_id": who} if who else None
    where = channel(found["channel"])
    return {"type": "channel", "channel_id": where} if where else None


SPELLED: dict[str, Callable[[Json], str]] = {
    "text": lambda piece: escaped(piece["text"]),
    "link": lambda piece: f"<{escaped(piece['url'])}>",
    "broadcast": lambda piece: f"<!{piece['range']}>",
    "user": lambda piece: f"<@{piece['user_id']}>",
    "channel": lambda piece: f"<#{piece['channel_id']}|>",
}


def spelled(elements: list[Json]) -> str:
    """The `text` of a message that goes with its rich text."""
    return "".join(SPELLED[element["type"]](element) for element in elements)


def pings(text: str) -> list[str]:
    """Whom a text in Slack's markup would ping: `!channel`, `@U012`."""
    return [found["ping"] for found in MARKED.finditer(text)]


def called(text: str) -> list[str]:
    """`@here` and its kin as plain words: they ping where Slack looks for names by itself."""
    return [f"!{found[1]}" for found in CALLED.finditer(text)]


def raw_signs(text: str) -> list[str]:
    """`&`, `<` and `>` that belong to no entity, link or mention: words from outside that nobody escaped."""
    return re.findall(r"[&<>]", CODED.sub("", text))


RICH_PINGS: dict[str, Callable[[Json], str]] = {
    "broadcast": lambda element: f"!{element.get('range')}",
    "user": lambda element: f"@{element.get('user_id')}",
    "usergroup": lambda element: f"!subteam^{element.get('usergroup_id')}",
}


def objects(value: Any) -> Iterator[Json]:
    """Every JSON object in a value, outer ones first."""
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    for inner in value if isinstance(value, list) else ():
        yield from objects(inner)


def pings_in(blocks: list[Json]) -> list[str]:
    """Whom blocks would ping: mentions in mrkdwn, rich text elements, and plain `@here` in mrkdwn that is not verbatim."""
    found: list[str] = []
    for item in objects(blocks):
        if item.get("type") == "mrkdwn":
            found += pings(str(item.get("text", "")))
            found += [] if item.get("verbatim") else called(str(item.get("text", "")))
        elif item.get("type") in RICH_PINGS:
            found.append(RICH_PINGS[item["type"]](item))
    return found


def raw_signs_in(blocks: list[Json]) -> list[str]:
    return [sign for item in objects(blocks) if item.get("type") == "mrkdwn" for sign in raw_signs(str(item.get("text", "")))]


def visible(value: Any) -> str:
    """The words a reader sees in blocks, in order, one line for each text."""
    return "\n".join(_shown(value))


def _shown(value: Any) -> Iterator[str]:
    for item in objects(value):
        text = item.get("text")
        if isinstance(text, str):
            yield unescaped(text)
        elif item.get("type") == "link":
            yield str(item.get("url", ""))
        if item.get("type") == "image" and "alt_text" in item:
            yield str(item["alt_text"])
