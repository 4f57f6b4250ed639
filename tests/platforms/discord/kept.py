"""Embeds and components as Discord gives them back: numbered, with what was left out, uploads with their address."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.platforms.discord.names import Json

PICKED = {"min_values": 1, "max_values": 1}
# What an answer always says, by the component's type.
DEFAULTS: dict[int, Json] = {
    3: PICKED,
    5: PICKED,
    6: PICKED,
    7: PICKED,
    8: PICKED,
    11: {"description": None, "spoiler": False},
    13: {"name": None, "size": None, "spoiler": False},
    14: {"spacing": 1, "divider": True},
    17: {"accent_color": None, "spoiler": False},
}
NESTED = ("components", "accessory")
HELD = ("media", "file")


def embeds(given: list[Json]) -> list[Json]:
    return [_embed(embed) for embed in given]


def _embed(embed: Json) -> Json:
    known = {"type": "rich", **_told(embed)}
    if "fields" in known:
        known["fields"] = [{"inline": False, **_told(field)} for field in known["fields"]]
    return known


def _told(thing: Json) -> Json:
    """Without what is null."""
    return {key: value for key, value in thing.items() if value is not None}


def components(given: list[Json], files: dict[str, Json], make: Callable[[], str]) -> list[Json]:
    """`files` are the message's attachments by their names, `make` gives an id to a picture that is no attachment."""
    numbers = iter(range(1, 1000))
    return [_component(component, numbers, files, make) for component in given]


def _component(component: Json, numbers: Iterator[int], files: dict[str, Json], make: Callable[[], str]) -> Json:
    known = {**DEFAULTS.get(component["type"], {}), **_told(component)}
    known["id"] = known.get("id") or next(numbers)
    for name in NESTED:
        inner = known.get(name)
        if isinstance(inner, list):
            known[name] = [_component(each, numbers, files, make) for each in inner]
        elif inner:
            known[name] = _component(inner, numbers, files, make)
    for name in HELD:
        if name in known:
            known[name] = _media(known[name], files, make)
    if "items" in known:
        known["items"] = [
            {"description": None, "spoiler": False, **_told(item), "media": _media(item["media"], files, make)} for item in known["items"]
        ]
    if component["type"] == 13:
        upload = files[str(component["file"]["url"]).removeprefix("attachment://")]
        known |= {"name": upload["filename"], "size": upload["size"]}
    return known


def _media(media: Json, files: dict[str, Json], make: Callable[[], str]) -> Json:
    url = str(media["url"])
    upload: Any = files.get(url.removeprefix("attachment://")) if url.startswith("attachment://") else None
    if upload is None:
        return {"id": make(), "url": url, "proxy_url": url}
    return {"id": make(), "attachment_id": upload["id"], "url": upload["url"], "proxy_url": upload["url"]}
