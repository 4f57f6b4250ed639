"""Discord's components as HTML that looks much like its desktop client, for looking at our own messages.

Markdown is read by our own reader of it (tests/adapters/discord/markdown.py), so what that does not read is not drawn. Nor are drawn: pictures of articles,
phones, the light theme, spoilers' covers, opening a menu, pressing anything. Fonts are those of the machine, so lines break elsewhere than in Discord.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from html import escape
from itertools import groupby
from typing import Any

from tests.adapters.discord.markdown import Node, read

Component = Mapping[str, Any]

STYLE = """
* { box-sizing: border-box; }
body { margin: 0; background: #313338; color: #dbdee1; font: 15px/1.375 "gg sans", "Noto Sans", "Open Sans", "DejaVu Sans Condensed", sans-serif; font-stretch: condensed; }
.page { width: 720px; padding: 14px 20px 16px; }
.message { display: grid; grid-template-columns: 40px 1fr; gap: 0 14px; margin-bottom: 14px; }
.avatar { width: 40px; height: 40px; border-radius: 50%; background: #3b5b7a; color: #fff; font: 700 21px/40px Georgia, "DejaVu Serif", serif; text-align: center; }
.who { font-weight: 600; color: #f2f3f5; line-height: 22px; } .who .app { background: #5865f2; color: #fff; border-radius: 4px; padding: 1px 5px; font-size: 10px; margin: 0 6px; }
.who .when { font-weight: 400; font-size: 12px; color: #949ba4; }
.whisper { font-size: 12px; color: #949ba4; margin-top: 6px; } .whisper b { color: #00a8fc; font-weight: 400; }
.container { background: #2b2d31; border: 1px solid #3f4147; border-left: 4px solid #555; border-radius: 8px; padding: 14px 16px; max-width: 600px; margin-top: 4px;
  display: flex; flex-direction: column; gap: 8px; }
.line { white-space: pre-wrap; min-height: 1px; } .h1 { font-size: 24px; } .h2 { font-size: 20px; } .h3 { font-size: 16px; }
.heading { font-weight: 700; color: #f2f3f5; line-height: 1.3; margin: 2px 0 4px; } .heading a { color: #00a8fc; } .small { font-size: 12.5px; color: #949ba4; line-height: 1.45; }
a { color: #00a8fc; text-decoration: none; }
ul, ol { margin: 2px 0 0; padding-left: 22px; } li { margin: 0 0 4px; white-space: pre-wrap; } .numbered li { list-style: none; }
blockquote { margin: 2px 0; padding: 0 0 0 12px; border-left: 4px solid #4e5058; border-radius: 4px; white-space: pre-wrap; }
code { font: 13px "DejaVu Sans Mono", monospace; background: #1e1f22; border: 1px solid #3f4147; border-radius: 4px; padding: 0 4px; }
.rule { border-top: 1px solid #3f4147; margin: 4px 0; }
.row { display: flex; flex-wrap: wrap; gap: 8px; }
.button { background: #4e5058; color: #fff; border-radius: 8px; padding: 0 14px; height: 32px; line-height: 32px; font-weight: 500; font-size: 14px; white-space: nowrap; align-self: start; }
.primary { background: #5865f2; }
.section { display: grid; grid-template-columns: 1fr auto; gap: 12px; align-items: start; }
.pick { background: #1e1f22; border: 1px solid #3f4147; border-radius: 8px; padding: 8px 12px; color: #949ba4; width: 400px; max-width: 100%; }
.pick::after, .field.choice::after { content: "⌄"; float: right; }
.file { background: #1e1f22; border: 1px solid #3f4147; border-radius: 8px; padding: 10px 14px; color: #00a8fc; max-width: 400px; }
.embed { background: #2b2d31; border-left: 4px solid #555; border-radius: 4px; padding: 12px 16px; max-width: 516px; margin: 4px 0 8px; } .embed .title { font-weight: 600; }
.thread { margin: 0 0 14px 46px; border-left: 2px solid #4e5058; padding-left: 14px; }
.modal { width: 480px; margin: 12px auto; background: #313338; border: 1px solid #3f4147; border-radius: 12px; box-shadow: 0 8px 24px #0008; }
.modal h1 { font-size: 20px; margin: 0; padding: 18px 22px 6px; color: #f2f3f5; } .modal .inside { padding: 0 22px 18px; }
.modal footer { padding: 14px 22px; display: flex; justify-content: flex-end; gap: 10px; border-top: 1px solid #3f4147; }
.label { font-weight: 600; margin: 14px 0 2px; color: #f2f3f5; } .label i { color: #f38688; font-style: normal; } .hint { font-size: 13px; color: #949ba4; margin-bottom: 6px; }
.field { background: #1e1f22; border: 1px solid #3f4147; border-radius: 8px; padding: 8px 12px; min-height: 40px; margin-top: 6px; } .tall { min-height: 110px; }
.upload { border-style: dashed; color: #949ba4; text-align: center; }
"""
BACKGROUND = "#313338"


def page(inside: str) -> str:
    """A page around what is shown."""
    return f'<!DOCTYPE html><html><head><meta charset="utf-8"><style>{STYLE}</style></head><body>{inside}</body></html>'


def conversation(messages: Iterable[Mapping[str, Any]], *, whisper: bool = False) -> str:
    """Messages of the app: the first in the channel, further ones in its thread."""
    first, *rest = messages
    thread = f'<div class="thread">{"".join(map(_message, rest))}</div>' if rest else ""
    return f'<div class="page">{_message(first, whisper=whisper)}{thread}</div>'


def _message(message: Mapping[str, Any], *, whisper: bool = False) -> str:
    who = '<div class="who">newsbrief<span class="app">APP</span><span class="when">Today at 8:30</span></div>'
    below = '<div class="whisper">Only you can see this · <b>Dismiss message</b></div>' if whisper else ""
    inside = f"{_markdown(message.get('content') or '')}{''.join(map(_embed, message.get('embeds', ())))}{shown(message['components'])}"
    return f'<div class="message"><div class="avatar">n</div><div>{who}{inside}{below}</div></div>'


def modal(view: Mapping[str, Any]) -> str:
    """A modal with its title and buttons."""
    ends = '<span class="button">Cancel</span><span class="button primary">Submit</span>'
    inside = "".join(map(_label, view["components"]))
    return f'<div class="page"><div class="modal"><h1>{escape(view["title"])}</h1><div class="inside">{inside}</div><footer>{ends}</footer></div></div>'


def shown(components: Iterable[Component]) -> str:
    """Components one below the other."""
    return "".join(KINDS[one["type"]](one) for one in components)


def _embed(embed: Mapping[str, Any]) -> str:
    title = _line(read(embed.get("title", "")))
    head = f'<div class="title"><a href="{escape(embed.get("url", ""))}">{title}</a></div>' if title else ""
    return f'<div class="embed" style="border-left-color:#{embed["color"]:06x}">{head}{_markdown(embed["description"])}</div>'


# Markdown


def _markdown(markdown: str) -> str:
    """Lines of markdown; neighbours of one kind are one quotation or one list."""
    lines = [_parted(line) for line in _lines(read(markdown))]
    return "".join(BLOCKS[kind](list(some)) for kind, some in groupby(lines, lambda line: _kind(line[0])))


def _lines(nodes: Iterable[Node]) -> Iterator[list[Node]]:
    line: list[Node] = []
    for node in nodes:
        parts = node.text.split("\n") if node.kind == "text" else [""]
        for number, part in enumerate(parts):
            if number:
                yield line
                line = []
            line += [node] if node.kind != "text" else [Node("text", part)] if part else []
    yield line


def _parted(line: list[Node]) -> tuple[Node, str]:
    mark = line[0] if line and line[0].kind in {"heading", "small", "quote", "item"} else Node("line")
    return mark, _line(line if mark.kind == "line" else line[1:])


def _kind(mark: Node) -> str:
    return "numbered" if mark.kind == "item" and mark.text[0].isdigit() else mark.kind


def _line(nodes: Iterable[Node]) -> str:
    return "".join(map(_inline, nodes))


def _inline(node: Node) -> str:
    inside = escape(node.text) + _line(node.inside)
    if node.kind == "link":
        return f'<a href="{escape(node.url)}">{inside}</a>'
    tag = TAGS.get(node.kind)
    return f"<{tag}>{inside}</{tag}>" if tag else inside


TAGS = {"bold": "b", "italic": "i", "underlined": "u", "struck": "s", "code": "code", "url": "u"}


def _each(css: str) -> Callable[[list[tuple[Node, str]]], str]:
    return lambda lines: "".join(f'<div class="{css}">{words}</div>' for _, words in lines)


BLOCKS: dict[str, Callable[[list[tuple[Node, str]]], str]] = {
    "line": _each("line"),
    "small": _each("line small"),
    "heading": lambda lines: "".join(f'<div class="line heading h{mark.text.count("#")}">{words}</div>' for mark, words in lines),
    "quote": lambda lines: f"<blockquote>{'<br>'.join(words for _, words in lines)}</blockquote>",
    "item": lambda lines: f"<ul>{''.join(f'<li>{words}</li>' for _, words in lines)}</ul>",
    "numbered": lambda lines: f'<ol class="numbered">{"".join(f"<li>{escape(mark.text)}{words}</li>" for mark, words in lines)}</ol>',
}


# Components


def _button(one: Component) -> str:
    return f'<span class="button {"primary" if one["style"] == 1 else ""}">{escape(one["label"])}</span>'


def _label(one: Component) -> str:
    element, hint = one["component"], one.get("description")
    needed = "<i> *</i>" if element.get("required", True) else ""
    told = f'<div class="hint">{escape(hint)}</div>' if hint else ""
    return f'<div class="label">{escape(one["label"])}{needed}</div>{told}{FIELDS[element["type"]](element)}'


def _choice(element: Component) -> str:
    chosen = next((one["label"] for one in element["options"] if one.get("default")), "")
    return f'<div class="field choice">{escape(chosen)}</div>'


FIELDS: dict[int, Callable[[Component], str]] = {
    3: _choice,
    4: lambda one: f'<div class="field {"tall" if one["style"] == 2 else ""}">{escape(one.get("value", ""))}</div>',
    19: lambda _: '<div class="field upload">Drop file here or <u>browse</u></div>',
}
KINDS: dict[int, Callable[[Component], str]] = {
    1: lambda one: f'<div class="row">{shown(one["components"])}</div>',
    2: _button,
    3: lambda one: f'<div class="pick">{escape(one["placeholder"])}</div>',
    9: lambda one: f'<div class="section"><div>{shown(one["components"])}</div>{shown([one["accessory"]])}</div>',
    10: lambda one: f'<div class="text">{_markdown(one["content"])}</div>',
    12: lambda one: "".join(f'<div class="file">{escape(item.get("description", ""))}</div>' for item in one["items"]),
    13: lambda one: f'<div class="file">{escape(one["file"]["url"].removeprefix("attachment://"))}</div>',
    14: lambda _: '<div class="rule"></div>',
    17: lambda one: f'<div class="container" style="border-left-color:#{one["accent_color"]:06x}">{shown(one["components"])}</div>',
}
