"""What Discord takes in a message: lengths, counts, and what may stand inside what. Built in; the published specification is asked as well."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Any

from tests.platforms.discord import words
from tests.platforms.discord.names import COMPONENTS_V2
from tests.platforms.discord.refusals import RefusalError, judged

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.platforms.discord.names import Json
    from tests.platforms.discord.refusals import Path, Problem

LONGEST_CONTENT = 2000
LONGEST_NONCE = 25
MOST_EMBEDS = 10
MOST_IN_EMBEDS = 6000  # characters of all embeds of a message
MOST_COMPONENTS = 40  # nested ones count
MOST_IN_TEXTS = 4000  # characters of all text displays
MOST_ROWS = 5  # without the flag
MOST_IN_MODALS = 5
MOST_FILES = 10

ROW, BUTTON, SELECT, INPUT, SECTION, WORDS, THUMBNAIL, GALLERY, FILE, SEPARATOR, CONTAINER, LABEL, UPLOAD = (
    *(1, 2, 3, 4, 9, 10, 11, 12, 13, 14, 17, 18, 19),
)
PICKERS = frozenset({3, 5, 6, 7, 8})
CHOOSERS = frozenset({21, 22, 23})
IN_CONTAINERS = frozenset({ROW, SECTION, WORDS, GALLERY, FILE, SEPARATOR})
ON_TOP = IN_CONTAINERS | {CONTAINER}
IN_LABELS = PICKERS | CHOOSERS | {INPUT, UPLOAD}
LINK, PREMIUM = 5, 6

# path inside the thing: (least, most) characters or items
EMBED = {"title": (0, 256), "description": (0, 4096), "fields": (0, 25)}
PARTS = {("footer", "text"): 2048, ("author", "name"): 256}
SIZES: dict[int, dict[str, tuple[int, int]]] = {
    ROW: {"components": (1, 5)},
    BUTTON: {"custom_id": (1, 100), "label": (0, 80), "url": (1, 512)},
    SELECT: {"custom_id": (1, 100), "placeholder": (0, 150), "options": (1, 25)},
    INPUT: {"custom_id": (1, 100), "label": (1, 45), "placeholder": (0, 100), "value": (0, 4000)},
    SECTION: {"components": (1, 3)},
    WORDS: {"content": (1, 4000)},
    THUMBNAIL: {"description": (0, 1024)},
    GALLERY: {"items": (1, 10)},
    CONTAINER: {"components": (1, MOST_COMPONENTS)},
    LABEL: {"label": (1, 45), "description": (1, 100)},
    UPLOAD: {"custom_id": (1, 100)},
    **{key: {"custom_id": (1, 100), "placeholder": (0, 150)} for key in (5, 6, 7, 8)},
    **{key: {"custom_id": (1, 100), "options": (1, 10)} for key in (21, 22)},
    23: {"custom_id": (1, 100)},
}
OPTION = {"label": (1, 100), "value": (1, 100), "description": (0, 100)}
NUMBERS: dict[int, dict[str, tuple[int, int]]] = {
    **{key: {"min_values": (0, 25), "max_values": (1, 25)} for key in PICKERS},
    INPUT: {"min_length": (0, 4000), "max_length": (1, 4000), "style": (1, 2)},
    UPLOAD: {"min_values": (0, 10), "max_values": (1, 10)},
    SEPARATOR: {"spacing": (1, 2)},
    CONTAINER: {"accent_color": (0, 0xFFFFFF)},
    BUTTON: {"style": (1, 6)},
}
NEEDED = {
    ROW: "components",
    BUTTON: "style",
    SELECT: "custom_id options",
    INPUT: "custom_id style",
    SECTION: "components accessory",
    WORDS: "content",
    THUMBNAIL: "media",
    GALLERY: "items",
    FILE: "file",
    CONTAINER: "components",
    LABEL: "label component",
    UPLOAD: "custom_id",
    **dict.fromkeys((5, 6, 7, 8, 23), "custom_id"),
    **dict.fromkeys((21, 22), "custom_id options"),
}
ADDRESS = re.compile(r"(?:https?|discord)://[^\s]+", re.IGNORECASE)
MEDIA = re.compile(r"(?:https?|attachment)://[^\s]+", re.IGNORECASE)


def check_message(body: Json, *, files: list[str], flags: int = 0, edits: bool = False) -> None:
    """Raises RefusalError for a body Discord would not post. `files` are the names uploaded beside it, `flags` those the message has already."""
    v2 = bool((int(body.get("flags") or 0) | flags) & COMPONENTS_V2)
    judged(_problems(body, files, v2=v2))
    if not edits and not any(body.get(name) for name in ("content", "embeds", "components", "sticker_ids", "poll")) and not files:
        raise RefusalError(50006)


def check_modal(modal: Json) -> None:
    """Raises RefusalError for a modal nobody would see."""
    judged(_modal(modal))


def _problems(body: Json, files: list[str], *, v2: bool) -> Iterator[Problem]:
    yield from _sized(body, {"content": (0, LONGEST_CONTENT), "embeds": (0, MOST_EMBEDS), "attachments": (0, MOST_FILES)}, ())
    yield from _nonce(body.get("nonce"))
    yield from _mentions(body.get("allowed_mentions") or {})
    yield from _embeds(body.get("embeds") or [])
    yield from _components(body.get("components") or [], v2=v2)
    yield from _uploads(body, files)
    if v2:
        for name in ("content", "embeds", "sticker_ids", "poll"):
            if body.get(name):
                yield (
                    (name,),
                    "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
                    f"The '{name}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2",
                )


def _sized(thing: Json, sizes: dict[str, tuple[int, int]], path: Path) -> Iterator[Problem]:
    for name, (least, most) in sizes.items():
        value = thing.get(name)
        if value is None:
            continue
        if not isinstance(value, (str, list)):
            yield (*path, name), "BASE_TYPE_BAD_TYPE", "Could not interpret this value."
        elif not least <= _length(value) <= most:
            yield (*path, name), *_size(value, least, most)


def _length(value: str | list[Any]) -> int:
    return len(value.strip()) if isinstance(value, str) else len(value)


def _size(value: str | list[Any], least: int, most: int) -> tuple[str, str]:
    if isinstance(value, list) or least:
        return "BASE_TYPE_BAD_LENGTH", f"Must be between {least} and {most} in length."
    return "BASE_TYPE_MAX_LENGTH", f"Must be {most} or fewer in length."


def _nonce(nonce: Any) -> Iterator[Problem]:
    if nonce is not None and len(str(nonce)) > LONGEST_NONCE:
        yield ("nonce",), "BASE_TYPE_MAX_LENGTH", f"Must be {LONGEST_NONCE} or fewer in length."


def _mentions(allowed: Json) -> Iterator[Problem]:
    parse = allowed.get("parse") or []
    for number, kind in enumerate(parse):
        if kind not in ("users", "roles", "everyone"):
            yield ("allowed_mentions", "parse", number), "BASE_TYPE_CHOICES", "Value must be one of ('everyone', 'roles', 'users')."
    for kind in ("users", "roles"):
        if len(allowed.get(kind) or ()) > 100:
            yield ("allowed_mentions", kind), "BASE_TYPE_MAX_LENGTH", "Must be 100 or fewer in length."
        if kind in parse and allowed.get(kind):
            yield (
                ("allowed_mentions",),
                "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
                f'parse:["{kind}"] and {kind}: [ids...] are mutually exclusive.',
            )


def _embeds(embeds: list[Json]) -> Iterator[Problem]:
    for number, embed in enumerate(embeds):
        yield from _embed(embed, ("embeds", number))
    if sum(map(embedded, embeds)) > MOST_IN_EMBEDS:
        yield ("embeds",), "MAX_EMBED_SIZE_EXCEEDED", f"Embed size exceeds maximum size of {MOST_IN_EMBEDS}"


def embedded(embed: Json) -> int:
    """Characters of an embed that count."""
    named = [embed.get("title"), embed.get("description"), (embed.get("footer") or {}).get("text"), (embed.get("author") or {}).get("name")]
    fields = [text for field in embed.get("fields") or () for text in (field.get("name"), field.get("value"))]
    return sum(len(text) for text in named + fields if text)


def _embed(embed: Json, path: Path) -> Iterator[Problem]:
    yield from _sized(embed, EMBED, path)
    for (part, name), most in PARTS.items():
        yield from _sized(embed.get(part) or {}, {name: (1, most)}, (*path, part))
    for number, field in enumerate(embed.get("fields") or ()):
        where = (*path, "fields", number)
        yield from _needed(field, "name value", where)
        yield from _sized(field, {"name": (1, 256), "value": (1, 1024)}, where)
    for place, url in (("url", embed.get("url")), ("author", (embed.get("author") or {}).get("url"))):
        if url and not ADDRESS.fullmatch(url):
            yield (*path, place), "URL_TYPE_INVALID_SCHEME", "Scheme must be one of ('http', 'https')."
    if not any(embed.get(name) for name in ("title", "description", "fields", "footer", "author", "image", "thumbnail")):
        yield (*path, "description"), "BASE_TYPE_REQUIRED", "This field is required"


def _needed(thing: Json, names: str, path: Path) -> Iterator[Problem]:
    for name in names.split():
        if thing.get(name) is None:
            yield (*path, name), "BASE_TYPE_REQUIRED", "This field is required"


# Components


def _components(components: list[Json], *, v2: bool) -> Iterator[Problem]:
    top = ON_TOP if v2 else frozenset({ROW})
    if not v2 and len(components) > MOST_ROWS:
        yield ("components",), "BASE_TYPE_MAX_LENGTH", f"Must be {MOST_ROWS} or fewer in length."
    yield from _inside(components, top, ("components",))
    if any(item.get("type") == INPUT for item in words.objects(components)):
        yield ("components",), "UNION_TYPE_CHOICES", "A text input stands in modals only"
    yield from _twice(components, ("components",))
    if count(components) > MOST_COMPONENTS:
        yield ("components",), "BASE_TYPE_MAX_LENGTH", f"Total number of components exceeds maximum of {MOST_COMPONENTS}"
    if sum(map(len, words.texts(components))) > MOST_IN_TEXTS:
        yield (
            ("components",),
            "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED",
            f"Displayable text size exceeds maximum of {MOST_IN_TEXTS} characters",
        )


def count(components: list[Json]) -> int:
    """Components with all that is nested in them."""
    inner = ([*(each.get("components") or ()), *filter(None, (each.get("accessory"), each.get("component")))] for each in components)
    return len(components) + sum(map(count, inner))


def _twice(components: list[Json], path: Path) -> Iterator[Problem]:
    ids = Counter(item["custom_id"] for item in words.objects(components) if isinstance(item.get("custom_id"), str))
    for custom_id, times in ids.items():
        if times > 1:
            yield path, "COMPONENT_CUSTOM_ID_DUPLICATED", f"Component custom id cannot be duplicated: {custom_id}"


def _inside(components: list[Json], kinds: frozenset[int], path: Path) -> Iterator[Problem]:
    for number, component in enumerate(components):
        yield from _component(component, kinds, (*path, number))


def _component(component: Json, kinds: frozenset[int], path: Path) -> Iterator[Problem]:
    kind = component.get("type")
    if kind not in kinds:
        yield (*path, "type"), "UNION_TYPE_CHOICES", f'Value of field "type" must be one of {tuple(sorted(kinds))}.'
        return
    yield from _needed(component, NEEDED.get(kind, ""), path)
    yield from _sized(component, SIZES.get(kind, {}), path)
    for name, (least, most) in NUMBERS.get(kind, {}).items():
        value = component.get(name)
        if value is not None and not (isinstance(value, int) and least <= value <= most):
            yield (*path, name), "NUMBER_TYPE_MAX", f"int value should be between {least} and {most}."
    yield from MORE.get(kind, _nothing)(component, path)


def _nothing(_component: Json, _path: Path) -> Iterator[Problem]:
    yield from ()


def _row(row: Json, path: Path) -> Iterator[Problem]:
    inside = row.get("components") or []
    yield from _inside(inside, PICKERS | {BUTTON, INPUT}, (*path, "components"))
    if len(inside) > 1 and any(each.get("type") != BUTTON for each in inside):
        yield (*path, "components"), "COMPONENT_LAYOUT_WIDTH_EXCEEDED", "The specified component exceeds the maximum width"


def _button(button: Json, path: Path) -> Iterator[Problem]:
    style = button.get("style")
    needed, forbidden = {LINK: ("url", "custom_id"), PREMIUM: ("sku_id", "custom_id")}.get(style or 1, ("custom_id", "url"))
    if not button.get(needed):
        yield (*path, needed), "BASE_TYPE_REQUIRED", f"A {needed} is required"
    if button.get(forbidden):
        yield (*path,), "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE", "A custom id and url cannot both be specified"
    if style == LINK and button.get("url") and not ADDRESS.fullmatch(button["url"]):
        yield (*path, "url"), "URL_TYPE_INVALID_SCHEME", "Scheme must be one of ('http', 'https', 'discord')."
    if not button.get("label") and not button.get("emoji") and style != PREMIUM:
        yield (*path, "label"), "BUTTON_COMPONENT_INVALID_LABEL_AND_EMOJI", "A button must have a label or emoji"


def _options(component: Json, path: Path) -> Iterator[Problem]:
    options = component.get("options") or []
    for number, option in enumerate(options):
        yield from _needed(option, "label value", (*path, "options", number))
        yield from _sized(option, OPTION, (*path, "options", number))
    if len({option.get("value") for option in options}) < len(options):
        yield (*path, "options"), "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", "The specified option value is already used"
    if (component.get("max_values") or 1) > len(options):
        yield (*path, "max_values"), "SELECT_COMPONENT_MAX_VALUES_TOO_LARGE", f"max_values must be {len(options)} or fewer"
    yield from _order(component, "min_values", "max_values", path)


def _order(component: Json, lower: str, upper: str, path: Path) -> Iterator[Problem]:
    least, most = component.get(lower), component.get(upper)
    if least is not None and most is not None and least > most:
        yield (*path, lower), "BASE_TYPE_BAD_RANGE", f"{lower} must not exceed {upper}"


def _section(section: Json, path: Path) -> Iterator[Problem]:
    yield from _inside(section.get("components") or [], frozenset({WORDS}), (*path, "components"))
    if section.get("accessory"):
        yield from _component(section["accessory"], frozenset({BUTTON, THUMBNAIL}), (*path, "accessory"))


def _media(holder: Json, path: Path) -> Iterator[Problem]:
    for number, item in enumerate(holder.get("items") or [holder]):
        media = item.get("media") or item.get("file") or {}
        url = str(media.get("url", ""))
        if not MEDIA.fullmatch(url) or (holder.get("type") == FILE and not url.startswith("attachment://")):
            yield (*path, number, "media", "url"), "URL_TYPE_INVALID_SCHEME", "Scheme must be one of ('http', 'https', 'attachment')."


def _container(container: Json, path: Path) -> Iterator[Problem]:
    yield from _inside(container.get("components") or [], IN_CONTAINERS, (*path, "components"))


def _label(label: Json, path: Path) -> Iterator[Problem]:
    if label.get("component"):
        yield from _component(label["component"], IN_LABELS, (*path, "component"))


def _input(field: Json, path: Path) -> Iterator[Problem]:
    yield from _order(field, "min_length", "max_length", path)
    if field.get("max_length") and len(field.get("value") or "") > field["max_length"]:
        yield (*path, "value"), "BASE_TYPE_MAX_LENGTH", f"Must be {field['max_length']} or fewer in length."


MORE: dict[int, Any] = {
    ROW: _row,
    BUTTON: _button,
    SELECT: _options,
    INPUT: _input,
    SECTION: _section,
    THUMBNAIL: _media,
    GALLERY: _media,
    FILE: _media,
    CONTAINER: _container,
    LABEL: _label,
}


def _modal(modal: Json) -> Iterator[Problem]:
    yield from _needed(modal, "custom_id title components", ("data",))
    yield from _sized(modal, {"custom_id": (1, 100), "title": (1, 45), "components": (1, MOST_IN_MODALS)}, ("data",))
    components = modal.get("components") or []
    yield from _inside(components, frozenset({ROW, WORDS, LABEL}), ("data", "components"))
    yield from _twice(components, ("data", "components"))
    for number, row in enumerate(components):
        inside = row.get("components") or []
        if row.get("type") == ROW and [each.get("type") for each in inside] != [INPUT]:
            yield ("data", "components", number), "COMPONENT_TYPE_INVALID", "A row of a modal holds one text input"
        elif row.get("type") == ROW:
            yield from _needed(inside[0], "label", ("data", "components", number, "components", 0))


def _uploads(body: Json, files: list[str]) -> Iterator[Problem]:
    if len(files) > MOST_FILES:
        yield ("files",), "BASE_TYPE_MAX_LENGTH", f"Must be {MOST_FILES} or fewer in length."
    named = {str(each.get("filename")) for each in body.get("attachments") or () if each.get("filename")} | set(files)
    for item in words.objects(body.get("components") or []):
        media = item.get("media") or item.get("file") or {}
        url = str(media.get("url", "")) if isinstance(media, dict) else ""
        if url.startswith("attachment://") and url.removeprefix("attachment://") not in named:
            yield ("components",), "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND", f"The referenced attachment {url} was not found"
