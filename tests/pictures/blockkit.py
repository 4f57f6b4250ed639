"""Block Kit as HTML that looks much like Slack's desktop client, for looking at our own messages.

What it does not do: markup inside mrkdwn other than links and bold, emoji by name, "See more" folds, dark mode, phones, pressing anything.
Its fonts are those of the machine, so lines break elsewhere than in Slack.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from html import escape
from typing import Any

Block = Mapping[str, Any]

STYLE = """
* { box-sizing: border-box; }
body { margin: 0; background: #fff; color: #1d1c1d; font: 15px/1.4667 Lato, "Open Sans", "DejaVu Sans Condensed", sans-serif; font-stretch: condensed; }
.page { width: 720px; padding: 14px 20px 16px; }
.message { display: grid; grid-template-columns: 36px 1fr; gap: 0 10px; margin-bottom: 14px; }
.avatar { width: 36px; height: 36px; border-radius: 7px; background: #9c2f1f; color: #fff; font: 700 20px/36px Georgia, "DejaVu Serif", serif; text-align: center; }
.who { font-weight: 700; line-height: 20px; } .who span { font-weight: 400; font-size: 12px; color: #616061; margin-left: 6px; }
.who .app { background: #e8e8e8; border-radius: 2px; padding: 1px 4px; font-size: 10px; font-weight: 700; }
.whisper { font-size: 12px; color: #616061; margin: 0 0 2px 46px; }
.block { margin: 8px 0 0; max-width: 600px; } .message .block:first-of-type { margin-top: 2px; }
.header { font-weight: 700; font-size: 18px; line-height: 1.33; margin-top: 12px; }
.context { font-size: 13px; line-height: 1.38; color: #616061; display: flex; flex-wrap: wrap; gap: 2px 8px; }
.context img { width: 20px; height: 20px; }
a { color: #1264a3; text-decoration: none; }
ul, ol { margin: 0; padding: 0 0 0 26px; } li { margin: 0 0 2px; }
blockquote { margin: 4px 0; padding: 0 0 0 12px; border-left: 4px solid #ddd; white-space: pre-wrap; }
.rich p { margin: 0; white-space: pre-wrap; }
pre, code { font-family: "DejaVu Sans Mono", monospace; font-size: 12px; background: #f8f8f8; border: 1px solid #ddd; border-radius: 4px; }
pre { margin: 4px 0; padding: 8px; white-space: pre-wrap; } code { padding: 1px 3px; color: #e01e5a; }
.section { display: grid; grid-template-columns: 1fr auto; gap: 12px; align-items: start; white-space: pre-wrap; }
.actions { display: flex; flex-wrap: wrap; gap: 8px; }
.button { border: 1px solid #cfcfcf; border-radius: 8px; padding: 0 11px; height: 30px; line-height: 28px; font-weight: 700; font-size: 13px; white-space: nowrap; }
.primary { background: #007a5a; border-color: #007a5a; color: #fff; } .danger { color: #e01e5a; border-color: #e01e5a; }
.divider { border-top: 1px solid #ddd; margin: 14px 0 6px; }
.picture img { max-width: 360px; max-height: 240px; border-radius: 8px; display: block; } .picture .none { width: 360px; height: 150px; border-radius: 8px;
  background: #f0eeea; color: #616061; font-size: 12px; padding: 12px; }
.thread { margin: 0 0 14px 46px; border-left: 2px solid #e8e8e8; padding-left: 14px; }
.modal { width: 520px; margin: 12px auto; border: 1px solid #ddd; border-radius: 10px; box-shadow: 0 8px 24px #0002; }
.modal h1 { font-size: 20px; margin: 0; padding: 16px 24px; border-bottom: 1px solid #eee; } .modal .inside { padding: 8px 24px 20px; }
.modal footer { border-top: 1px solid #eee; padding: 14px 24px; display: flex; justify-content: flex-end; gap: 10px; }
label { font-weight: 700; display: block; margin: 14px 0 6px; } label small { font-weight: 400; color: #616061; }
.input { border: 1px solid #868686; border-radius: 6px; padding: 7px 11px; color: #616061; min-height: 36px; } .tall { min-height: 110px; }
.hint { font-size: 13px; color: #616061; margin-top: 4px; }
.home { width: 720px; padding: 10px 28px 24px; } .home .block { max-width: 640px; }
"""


def page(inside: str) -> str:
    """A page around what is shown."""
    return f'<!DOCTYPE html><html><head><meta charset="utf-8"><style>{STYLE}</style></head><body>{inside}</body></html>'


def conversation(messages: Iterable[Mapping[str, Any]], *, whisper: bool = False) -> str:
    """Messages of the app: the first in the channel, further ones in its thread."""
    first, *rest = [_message(one["blocks"]) for one in messages]
    told = '<p class="whisper">Only visible to you</p>' if whisper else ""
    thread = f'<div class="thread">{"".join(rest)}</div>' if rest else ""
    return f'<div class="page">{told}{first}{thread}</div>'


def _message(blocks: Iterable[Block]) -> str:
    who = '<div class="who">newsbrief<span class="app">APP</span><span>8:30 AM</span></div>'
    return f'<div class="message"><div class="avatar">n</div><div>{who}{shown(blocks)}</div></div>'


def modal(view: Mapping[str, Any]) -> str:
    """A modal with its title and buttons."""
    close, submit = (view.get(name, {}).get("text") for name in ("close", "submit"))
    ends = "".join(f'<span class="button {kind}">{escape(text)}</span>' for text, kind in ((close, ""), (submit, "primary")) if text)
    title = escape(view["title"]["text"])
    return f'<div class="page"><div class="modal"><h1>{title}</h1><div class="inside">{shown(view["blocks"])}</div><footer>{ends}</footer></div></div>'


def home(view: Mapping[str, Any]) -> str:
    """The app's home page."""
    return f'<div class="home">{shown(view["blocks"])}</div>'


def shown(blocks: Iterable[Block]) -> str:
    """Blocks one below the other."""
    return "".join(BLOCKS[block["type"]](block) for block in blocks)


def _text(element: Block) -> str:
    if element["type"] == "plain_text":
        return escape(element["text"])
    return re.sub(r"(?<!\w)\*([^*\n]+)\*(?!\w)", r"<b>\1</b>", _links(element["text"]))


def _links(markup: str) -> str:
    """mrkdwn's own links; the text comes escaped as HTML wants it already."""
    return re.sub(r"<(https?://[^|>]+)\|([^>]*)>", r'<a href="\1">\2</a>', markup)


def _inline(element: Block) -> str:
    style, words = element.get("style", {}), escape(element.get("text", element.get("url", "")))
    if element["type"] == "link":
        words = f'<a href="{escape(element["url"])}">{words}</a>'
    for name, tag in (("bold", "b"), ("italic", "i"), ("strike", "s"), ("code", "code")):
        words = f"<{tag}>{words}</{tag}>" if style.get(name) else words
    return words


def _run(element: Block) -> str:
    return "".join(map(_inline, element["elements"]))


def _list(element: Block) -> str:
    tag = "ol" if element["style"] == "ordered" else "ul"
    return f"<{tag}>{''.join(f'<li>{_run(one)}</li>' for one in element['elements'])}</{tag}>"


RICH: dict[str, Callable[[Block], str]] = {
    "rich_text_section": lambda one: f"<p>{_run(one)}</p>",
    "rich_text_quote": lambda one: f"<blockquote>{_run(one)}</blockquote>",
    "rich_text_preformatted": lambda one: f"<pre>{_run(one)}</pre>",
    "rich_text_list": _list,
}


def _accessory(block: Block) -> str:
    return _element(block["accessory"]) if "accessory" in block else ""


def _element(element: Block) -> str:
    if element["type"] == "overflow":
        return '<span class="button">⋯</span>'
    return f'<span class="button {element.get("style", "")}">{escape(element["text"]["text"])}</span>'


def _input(block: Block) -> str:
    element, label = block["element"], escape(block["label"]["text"])
    optional = " <small>(optional)</small>" if block.get("optional") else ""
    chosen = element.get("initial_option", {}).get("text", {}).get("text")
    held = chosen or element.get("initial_value") or element.get("placeholder", {}).get("text", "")
    arrow = '<span style="float:right">⌄</span>' if element["type"] == "static_select" else ""
    hint = f'<div class="hint">{escape(block["hint"]["text"])}</div>' if "hint" in block else ""
    tall = "tall" if element.get("multiline") else ""
    return f'<label>{label}{optional}</label><div class="input {tall}">{arrow}{escape(held)}</div>{hint}'


BLOCKS: dict[str, Callable[[Block], str]] = {
    "header": lambda one: f'<div class="block header">{_text(one["text"])}</div>',
    "context": lambda one: f'<div class="block context">{"".join(f"<span>{_text(part)}</span>" for part in one["elements"])}</div>',
    "section": lambda one: f'<div class="block section"><div>{_text(one["text"])}</div>{_accessory(one)}</div>',
    "rich_text": lambda one: f'<div class="block rich">{"".join(RICH[part["type"]](part) for part in one["elements"])}</div>',
    "actions": lambda one: f'<div class="block actions">{"".join(map(_element, one["elements"]))}</div>',
    "divider": lambda _: '<div class="divider"></div>',
    "image": lambda one: f'<div class="block picture"><div class="none">{escape(one["alt_text"])}</div></div>',
    "input": _input,
}
