"""Discord's markup: whom a text pings, which links are masked, what a reader sees."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.platforms.discord.names import Json

TYPED = re.compile(r"(?P<sign>[@#])(?P<name>[\w-]+)")
WRITTEN = re.compile(r"<@!?(?P<user>\d+)>|<@&(?P<role>\d+)>|(?P<all>@everyone|@here)")
MASKED = re.compile(r"(?<!\\)\[(?P<text>[^\[\]\n]+?)(?<!\\)\]\(<?(?P<url>https?://[^\s)>]+)>?[^)\n]*\)")
BARE = re.compile(r"(?<![<\w])https?://[^\s<>)\]]+")


def spelled(typed: str, person: Callable[[str], str | None], channel: Callable[[str], str | None]) -> str:
    """What somebody typed, with `@names` and `#channels` as Discord's client sends them. A name nobody knows stays."""

    def one(found: re.Match[str]) -> str:
        known = (person if found["sign"] == "@" else channel)(found["name"])
        return f"<{found['sign']}{known}>" if known else found[0]

    return TYPED.sub(one, typed)


def mentioned(text: str) -> list[tuple[str, str]]:
    """Every mention a text holds, as (`user` | `role` | `all`, id or word), whatever stands around it."""
    return [(str(found.lastgroup), found[str(found.lastgroup)]) for found in WRITTEN.finditer(text)]


def masked(text: str) -> list[tuple[str, str]]:
    """Links that show other words than their address: (words, address)."""
    return [(found["text"], found["url"]) for found in MASKED.finditer(text)]


def bare(text: str) -> list[str]:
    """Addresses Discord would draw a preview of: those not between angle brackets."""
    return BARE.findall(text)


def objects(value: Any) -> Iterator[Json]:
    """Every JSON object in a value, outer ones first."""
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    for inner in value if isinstance(value, list) else ():
        yield from objects(inner)


def texts(components: list[Json]) -> list[str]:
    """What stands in text displays, in order."""
    return [str(item.get("content", "")) for item in objects(components) if item.get("type") == 10]


def visible(content: str, embeds: list[Json], components: list[Json]) -> str:
    """The words a reader sees, in order, one line for each text."""
    return "\n".join(line for line in (content, *_embedded(embeds), *_shown(components)) if line)


def _embedded(embeds: list[Json]) -> Iterator[str]:
    for embed in embeds:
        yield (embed.get("author") or {}).get("name", "")
        yield embed.get("title") or ""
        yield embed.get("description") or ""
        for field in embed.get("fields") or ():
            yield f"{field['name']}\n{field['value']}"
        yield (embed.get("footer") or {}).get("text", "")


def _shown(components: list[Json]) -> Iterator[str]:
    for item in objects(components):
        if item.get("type") == 10:
            yield str(item.get("content", ""))
        yield str(item.get("label") or "") if item.get("type") in (2, 18) else ""
        yield str(item.get("placeholder") or "") if item.get("type") in (3, 5, 6, 7, 8) else ""
        yield str(item.get("description") or "") if item.get("type") in (11, 18) else ""
