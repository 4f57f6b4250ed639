"""What every message and view of ours must keep to, written down apart from the code that makes them: Slack's limits, and no way in.

``problems`` gives a sentence for each breach; none for a good message. Its numbers are Slack's own, not imported from the product.
"""

import json
import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

Value = Mapping[str, Any]

INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\U000e0000-\U000e0fff]"
)
PING = re.compile(r"<[!@#]|<(?:subteam|date)|<!")
ADDRESS = re.compile(r"(?i)\b(?:https?://|www\.)\S+|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|example|io|de|uk)\b")
LINK = re.compile(r"<(https?://[^|>\s]+)\|([^<>]*)>")


def utf16(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def problems(message: Value) -> list[str]:
    """Breaches of one message: ``text`` and ``blocks``."""
    return [*_text_beside(message["text"]), *_blocks(message["blocks"], 50), *_whole(message["blocks"])]


def view_problems(view: Value) -> list[str]:
    """Breaches of a modal or a home page."""
    found = _blocks(view["blocks"], 100)
    for name in ("title", "submit", "close"):
        if name in view:
            found += _object(view[name], 24)
    return [
        *found,
        *_longer(view.get("private_metadata", "") or "", 3000, "private_metadata"),
        *_longer(view.get("callback_id", ""), 255, "callback_id"),
    ]


def _whole(blocks: list[Value]) -> Iterator[str]:
    told = utf16(json.dumps(blocks, ensure_ascii=False, separators=(",", ":")))
    if told > 12_000:
        yield f"the blocks weigh {told}"


def _text_beside(text: str) -> list[str]:
    return [*(["no text beside the blocks"] if not text.strip() else []), *_longer(text, 4000, "text"), *_markup(text), *_letters(text)]


def _blocks(blocks: list[Value], most: int) -> list[str]:
    found = [f"{len(blocks)} blocks"] if not 1 <= len(blocks) <= most else []
    named = [block["block_id"] for block in blocks if "block_id" in block]
    if len(named) != len(set(named)):
        found.append("a block_id twice")
    for block in blocks:
        check = BLOCKS.get(block["type"])
        found += check(block) if check else [f"a block of type {block['type']}"]
    return found


def _longer(text: str, most: int, what: str) -> list[str]:
    return [f"{what} of {utf16(text)} characters, {most} allowed"] if utf16(text) > most else []


def _letters(text: str) -> list[str]:
    bad = [letter for letter in text if unicodedata.category(letter) == "Cs" or (unicodedata.category(letter) == "Cc" and letter != "\n")]
    return [f"the letter {ord(letter):#x}" for letter in [*bad, *INVISIBLE.findall(text)]]


def _object(element: Value, most: int) -> list[str]:
    """A plain_text or mrkdwn object."""
    text = element["text"]
    found = [*([] if text else ["an empty text"]), *_longer(text, most, element["type"]), *_letters(text)]
    if element["type"] == "plain_text":
        return [*found, *([] if element.get("emoji") is False else ["words that may become emoji"])]
    return [*found, *([] if element.get("verbatim") is True else ["mrkdwn that is not verbatim"]), *_markup(text), *_styled(text)]


def _markup(text: str) -> list[str]:
    """Escapes and links of mrkdwn."""
    rest = LINK.sub("", text)
    found = [f"an unescaped {mark} in {text[:80]!r}" for mark in "<>" if mark in rest]
    found += ["a bare &"] if re.search(r"&(?!(?:amp|lt|gt);)", text) else []
    found += [f"a ping in {text[:80]!r}"] if PING.search(rest) else []
    for address, label in LINK.findall(text):
        found += _address(address.replace("&amp;", "&")) + _masked(label, address)
    return found


def _styled(text: str) -> list[str]:
    rest = LINK.sub(lambda found: found[2], text)
    return [f"markup in {rest[:80]!r}"] if re.search(r"[*_~`]|:[^\s:]+:|^\s*&gt;", rest, re.MULTILINE) else []


def _address(address: str) -> list[str]:
    parts = urlsplit(address)
    good = (
        parts.scheme in {"http", "https"} and parts.hostname and not re.search(r"[\s<>|\"\\^`{}\x00-\x1f]", address) and address.isascii()
    )
    return [*([] if good else [f"the address {address[:80]!r}"]), *_longer(address, 3000, "an address")]


def _masked(label: str, address: str) -> list[str]:
    """Words that look like an address may only be the host they lead to."""
    host = (urlsplit(address).hostname or "").removeprefix("www.")
    return [f"{label!r} leads to {host}" for shown in ADDRESS.findall(label) if host not in {shown, label}]


def _header(block: Value) -> list[str]:
    return [*([] if block["text"]["type"] == "plain_text" else ["a header that is no plain_text"]), *_object(block["text"], 150)]


def _context(block: Value) -> list[str]:
    found = [] if 1 <= len(block["elements"]) <= 10 else [f"{len(block['elements'])} elements of context"]
    return [*found, *(one for element in block["elements"] for one in _object(element, 3000))]


def _section(block: Value) -> list[str]:
    return [*_object(block["text"], 3000), *(_element(block["accessory"]) if "accessory" in block else [])]


def _actions(block: Value) -> list[str]:
    elements = block["elements"]
    found = [] if 1 <= len(elements) <= 25 else [f"{len(elements)} actions"]
    ids = [element["action_id"] for element in elements]
    found += [] if len(ids) == len(set(ids)) else ["an action_id twice"]
    return [*found, *(one for element in elements for one in _element(element))]


def _element(element: Value) -> list[str]:
    found = _longer(element["action_id"], 255, "action_id")
    if element["type"] == "overflow":
        options = element["options"]
        return [
            *found,
            *([] if 1 <= len(options) <= 5 else [f"{len(options)} options"]),
            *(one for option in options for one in _option(option)),
        ]
    return [*found, *_object(element["text"], 75), *_longer(element["value"], 2000, "value"), *_letters(element["value"])]


def _option(option: Value) -> list[str]:
    return [*_object(option["text"], 75), *_longer(option["value"], 150, "option value"), *_letters(option["value"])]


def _image(block: Value) -> list[str]:
    found = _address(block["image_url"]) + _longer(block["alt_text"], 2000, "alt_text") + _letters(block["alt_text"])
    return [
        *found,
        *([] if block["image_url"].startswith("https:") else ["a picture over http"]),
        *([] if block["alt_text"] else ["no alt_text"]),
    ]


def _input(block: Value) -> list[str]:
    element = block["element"]
    found = [
        *_object(block["label"], 2000),
        *(_object(block["hint"], 2000) if "hint" in block else []),
        *_longer(block["block_id"], 255, "block_id"),
    ]
    if element["type"] == "static_select":
        options = element["options"]
        found += [] if 1 <= len(options) <= 100 else [f"{len(options)} options"]
        found += [one for option in options for one in _option(option)]
        return found + (
            [] if "initial_option" not in element or element["initial_option"] in options else ["an initial option that is none"]
        )
    most = element.get("max_length", 3000)
    return [*found, *([] if 1 <= most <= 3000 else ["max_length"]), *_longer(element.get("initial_value", ""), most, "initial_value")]


def _rich(block: Value) -> list[str]:
    found = [] if block["elements"] else ["an empty rich_text"]
    for part in block["elements"]:
        lines = part["elements"] if part["type"] == "rich_text_list" else [part]
        found += [] if lines else ["an empty list"]
        found += [one for line in lines for one in _line(line)]
    return found


def _line(line: Value) -> list[str]:
    found = [] if line["elements"] else [f"an empty {line['type']}"]
    return [*found, *(one for element in line["elements"] for one in _inline(element))]


def _inline(element: Value) -> list[str]:
    if element["type"] not in {"text", "link"}:
        return [f"a rich_text element {element['type']}"]
    text = element["text"]
    found = [*([] if text else ["an empty text"]), *_longer(text, 3000, "a rich text"), *_letters(text)]
    return [*found, *_address(element["url"]), *_masked(text, element["url"])] if element["type"] == "link" else found


BLOCKS: dict[str, Callable[[Value], list[str]]] = {
    "header": _header,
    "context": _context,
    "section": _section,
    "actions": _actions,
    "image": _image,
    "input": _input,
    "rich_text": _rich,
    "divider": lambda _: [],
}
