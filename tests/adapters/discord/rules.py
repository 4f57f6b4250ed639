"""What every message and modal of ours must keep to, written down apart from the code that makes them: Discord's limits, and no way in.

``problems`` gives a sentence for each breach; none for a good message. Its numbers are Discord's own, not imported from the product.
"""

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise
from typing import Any
from urllib.parse import urlsplit

from tests.adapters.discord.markdown import Node, every, read

Value = Mapping[str, Any]

INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\U000e0000-\U000e0fff]"
)
ADDRESS = re.compile(r"(?i)\b(?:https?://|www\.)\S+|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|example|io|de|uk)\b")
OURS = {"text", "link", "bold", "italic", "code", "heading", "small", "quote", "item"}
"""What may become of markdown of ours; everything else came from outside."""
V2, QUIET = 1 << 15, 1 << 2


def utf16(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def longer(text: str, most: int, what: str, least: int = 1) -> list[str]:
    return [] if least <= utf16(text) <= most else [f"{what} of {utf16(text)} characters, {least} to {most} allowed"]


def problems(message: Value) -> list[str]:
    """Breaches of one message, as it is sent."""
    found = [] if message.get("allowed_mentions") == {"parse": []} else ["a message that may ping"]
    if "embeds" in message:
        found += _fallback(message, 0)
        return [*found, *(one for embed in message["embeds"] for one in _embed(embed)), *_embeds(message["embeds"])]
    if "content" in message:
        return [*found, *_fallback(message, QUIET), *longer(message["content"], 2_000, "content"), *marked(message["content"])]
    return [*found, *([] if message["flags"] == V2 else ["flags"]), *_components(message["components"])]


def _fallback(message: Value, flags: int) -> list[str]:
    rows = message["components"]
    found = [] if len(rows) <= 5 and all(row["type"] == 1 for row in rows) else ["more than rows beside words"]
    return [*found, *([] if message["flags"] == flags else ["flags"]), *_inside(rows), *_ids(rows)]


def _embed(embed: Value) -> list[str]:
    found = [*longer(embed.get("title", "x"), 256, "a title"), *longer(embed["description"], 4_096, "a description")]
    links = [embed["url"]] if "url" in embed else []
    return [*found, *marked(embed.get("title", "")), *marked(embed["description"]), *(one for url in links for one in _address(url))]


def _embeds(embeds: list[Value]) -> list[str]:
    told = sum(utf16(embed.get("title", "")) + utf16(embed["description"]) for embed in embeds)
    return [] if len(embeds) <= 10 and told <= 6_000 else [f"embeds of {told} characters"]


# Components


def walked(components: list[Value]) -> Iterator[Value]:
    for one in components:
        yield one
        yield from walked([*one.get("components", ()), *(one[name] for name in ("accessory", "component") if name in one)])


def _components(components: list[Value]) -> list[str]:
    all_of_them = list(walked(components))
    letters = sum(utf16(one.get("content", "")) for one in all_of_them)
    found = [] if 1 <= len(all_of_them) <= 40 else [f"{len(all_of_them)} components"]
    found += [] if letters <= 4_000 else [f"{letters} characters of text"]
    top = {1, 9, 10, 12, 13, 14, 17}
    found += [f"a component of type {one['type']} on top" for one in components if one["type"] not in top]
    return [*found, *_inside(components), *_ids(components)]


def _ids(components: list[Value]) -> list[str]:
    ids = Counter(one["custom_id"] for one in walked(components) if "custom_id" in one)
    return [f"the custom_id {name!r} twice" for name, times in ids.items() if times > 1]


def _inside(components: list[Value]) -> list[str]:
    return [found for one in components for found in _component(one)]


def _component(one: Value) -> list[str]:
    check = KINDS.get(one["type"])
    return check(one) if check else [f"a component of type {one['type']}"]


def _container(one: Value) -> list[str]:
    inner = [part["type"] for part in one["components"]]
    found = [] if inner and set(inner) <= {1, 9, 10, 12, 13, 14} else [f"a container of {inner}"]
    ruled = [kinds for kinds in zip([14, *inner], [*inner, 14], strict=True) if kinds == (14, 14)]
    return [*found, *(["a line that divides nothing"] if ruled else []), *_inside(one["components"])]


def _row(one: Value) -> list[str]:
    inner = [part["type"] for part in one["components"]]
    good = 1 <= len(inner) <= 5 and (set(inner) == {2} or inner == [3])
    return [*([] if good else [f"a row of {inner}"]), *_inside(one["components"])]


def _button(one: Value) -> list[str]:
    found = [*longer(one["label"], 80, "a label"), *_letters(one["label"]), *longer(one["custom_id"], 100, "a custom_id")]
    return [*found, *_letters(one["custom_id"]), *([] if one["style"] in {1, 2, 3, 4} else ["a style"])]


def _pick(one: Value) -> list[str]:
    options = one["options"]
    found = [] if 1 <= len(options) <= 25 else [f"{len(options)} options"]
    found += [] if len({option["value"] for option in options}) == len(options) else ["a value twice"]
    found += [] if sum(bool(option.get("default")) for option in options) <= 1 else ["two options chosen"]
    found += [*longer(one.get("placeholder", "x"), 150, "a placeholder"), *_letters(one.get("placeholder", ""))]
    return [*found, *longer(one["custom_id"], 100, "a custom_id"), *(told for option in options for told in _option(option))]


def _option(option: Value) -> list[str]:
    return [told for name in ("label", "value") for told in (*longer(option[name], 100, f"an option's {name}"), *_letters(option[name]))]


def _section(one: Value) -> list[str]:
    inner = [part["type"] for part in one["components"]]
    good = 1 <= len(inner) <= 3 and set(inner) == {10} and one["accessory"]["type"] in {2, 11}
    return [*([] if good else ["a section"]), *_inside([*one["components"], one["accessory"]])]


def _gallery(one: Value) -> list[str]:
    found = [] if 1 <= len(one["items"]) <= 10 else ["a gallery"]
    for item in one["items"]:
        url = item["media"]["url"]
        found += [*_address(url), *longer(url, 2_048, "an address"), *longer(item.get("description", "x"), 1_024, "a description")]
        found += [*_letters(item.get("description", "")), *([] if url.startswith("https:") else ["a picture over http"])]
    return found


def _file(one: Value) -> list[str]:
    return [] if re.fullmatch(r"attachment://[!-~]{1,100}", one["file"]["url"]) else ["a file's name"]


KINDS: dict[int, Callable[[Value], list[str]]] = {
    1: _row,
    2: _button,
    3: _pick,
    9: _section,
    10: lambda one: [*longer(one["content"], 4_000, "a text"), *marked(one["content"])],
    12: _gallery,
    13: _file,
    14: lambda one: [] if one.get("spacing") in {1, 2} else ["a spacing"],
    17: _container,
}


# Words


def _letters(text: str) -> list[str]:
    bad = [letter for letter in text if unicodedata.category(letter) == "Cs" or (unicodedata.category(letter) == "Cc" and letter != "\n")]
    return [f"the letter {ord(letter):#x}" for letter in [*bad, *INVISIBLE.findall(text)]]


def marked(markdown: str) -> list[str]:
    """Breaches in a text of ours as Discord reads it."""
    nodes = read(markdown)
    found = [f"{node.kind} in {markdown[:80]!r}: {node.words!r}" for node in every(nodes) if node.kind not in OURS]
    found += [told for node in every(nodes) if node.kind == "link" for told in _link(node)]
    found += [f"the heading {node.text!r}" for node in nodes if node.kind == "heading" and node.text not in {"## ", "### "}]
    return [*found, *_letters(markdown), *_blocks(nodes)]


def _blocks(nodes: tuple[Node, ...]) -> list[str]:
    """A block inside another is none of ours."""
    marks = {"heading", "small", "quote", "item"}
    return [f"{two.kind} in {one.kind}" for one, two in pairwise(nodes) if {one.kind, two.kind} <= marks]


def _link(node: Node) -> list[str]:
    host = (urlsplit(node.url).hostname or "").removeprefix("www.")
    found = [f"{node.words!r} leads to {host}" for shown in ADDRESS.findall(node.words) if host not in {shown, node.words}]
    return [*found, *_address(node.url), *([] if node.words.strip() else ["a link without words"])]


def _address(address: str) -> list[str]:
    parts = urlsplit(address)
    good = (
        parts.scheme in {"http", "https"}
        and parts.hostname
        and address.isascii()
        and not re.search(r"[\s<>|\"\\^`{}()*\x00-\x1f]", address)
    )
    return [*([] if good else [f"the address {address[:80]!r}"]), *longer(address, 2_048, "an address")]


# Modals


def modal_problems(modal: Value) -> list[str]:
    """Breaches of a modal."""
    labels = modal["components"]
    found = [
        *longer(modal["title"], 45, "a title"),
        *_letters(modal["title"]),
        *longer(modal["custom_id"], 100, "a custom_id"),
        *_ids(labels),
    ]
    found += [] if 1 <= len(labels) <= 5 else [f"{len(labels)} parts"]
    return [*found, *(told for one in labels for told in _label(one))]


def _label(one: Value) -> list[str]:
    if one["type"] != 18 or one["component"]["type"] not in FIELDS:
        return ["a part that is no label"]
    element = one["component"]
    found = [
        *longer(one["label"], 45, "a label"),
        *longer(one.get("description", "x"), 100, "a description"),
        *_letters(json.dumps(one, ensure_ascii=False)),
    ]
    return [*found, *longer(element["custom_id"], 100, "a custom_id"), *FIELDS[element["type"]](element)]


FIELDS: dict[int, Callable[[Value], list[str]]] = {
    3: _pick,
    4: lambda one: [
        *longer(one.get("value", ""), one["max_length"], "a value", 0),
        *([] if one["max_length"] <= 4_000 else ["max_length"]),
    ],
    22: lambda one: [
        *([] if 0 <= one["min_values"] <= one["max_values"] <= len(one["options"]) <= 10 else ["a count of boxes"]),
        *(told for option in one["options"] for told in longer(option["label"], 100, "a box")),
    ],
    19: lambda one: [] if 0 <= one["min_values"] <= one["max_values"] <= 10 else ["a count of files"],
}
