"""A bare page on which the faces are drawn, under the strictest content security policy they have to work under.

Nothing listens anywhere: the page and the modules are handed to the tab from the folder they lie in.
"""

import mimetypes
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.async_api import Route

from tests.browser.chromium import HOME, Tab

STATIC = Path(__file__).resolve().parents[2] / "adapters" / "playground" / "static"
PLACE = f"{HOME}9/"
"""The page's address; port 9 discards what it is sent, and nobody gets that far."""
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'; "
    "require-trusted-types-for 'script'; trusted-types 'none'"
)
"""No script or style but from files, no picture, no connection; whatever would read words as HTML raises an error."""
PAGE = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Stage</title>
<link rel="stylesheet" href="stage.css"><script type="module" src="stage.js"></script></head><body><main><h1>Stage</h1></main></body></html>"""
STYLE = """body { margin: 0; } :root { color-scheme: light dark; } :root[data-theme="light"] { color-scheme: light; } :root[data-theme="dark"] { color-scheme: dark; } h1 { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
main > .face { padding: 14px 20px 16px; max-width: 760px; } main > .face + .face { padding-top: 0; } .thread { padding-inline-start: 62px; }
body { background: light-dark(#ffffff, #313338); } main > dialog.face.window:not(:modal) { position: static; margin: 12px auto; max-height: none; padding: 0; }"""
SCRIPT = """import { slackMessage, slackView } from "./slack.js";
import { discordMessage, discordModal } from "./discord.js";
const made = { slackMessage, slackView, discordMessage, discordModal };
const place = document.querySelector("main");
const hear = (name) => (...all) => { window.told.push([name, ...all.map((one) => JSON.parse(JSON.stringify(one ?? null, plain)))]); return window.answer?.[name]; };
const plain = (key, value) => (value instanceof Event ? null : value instanceof File ? { name: value.name, size: value.size } : value);
const open = (address, event) => { event.preventDefault(); window.told.push(["open", address]); };
const empty = () => {
  document.querySelectorAll(".face, dialog").forEach((one) => one.remove());
  window.told = [];
};
window.clear = () => {
  empty();
  delete document.documentElement.dataset.theme;
  window.answer = {};
};
window.draw = (what, payloads, options = {}) => {
  empty();
  payloads.forEach((payload, at) => {
    const told = { act: hear("act"), submit: hear("submit"), close: hear("close"), dismiss: hear("dismiss"), open, ...options };
    const drawn = made[what](payload, told);
    if (at) drawn.classList.add("thread");
    place.append(drawn);
    if (drawn.matches("dialog")) options.flat ? drawn.show() : drawn.showModal();
  });
};
clear();
window.ready = true;"""
FILES = {"": (PAGE, "text/html"), "stage.css": (STYLE, "text/css"), "stage.js": (SCRIPT, "text/javascript")}

WHO = {"name": "newsbrief", "app": True, "when": "8:30"}


@dataclass
class Stage:
    """The page with its modules; ``tab`` knows what went wrong."""

    tab: Tab

    async def build(self) -> "Stage":
        """Show the empty page."""
        await self.tab.page.route(f"{PLACE}**", _served)
        await self.tab.page.goto(PLACE)
        await self.tab.page.wait_for_function("window.ready")
        return self

    async def draw(self, what: str, payloads: Sequence[Mapping[str, Any]], **options: Any) -> None:
        """Draw with ``slackMessage``, ``slackView``, ``discordMessage`` or ``discordModal``, in place of what was there; a window is opened."""
        await self.tab.page.evaluate("([what, payloads, options]) => draw(what, payloads, options)", [what, list(payloads), options])

    async def told(self, name: str, many: int = 0) -> list[list[Any]]:
        """What the page was told since it drew: the arguments of every ``act``, ``submit``, ``close`` or ``open``, once there are so many."""
        await self.tab.page.wait_for_function("([name, many]) => told.filter((one) => one[0] === name).length >= many", arg=[name, many])
        heard: list[list[Any]] = await self.tab.page.evaluate("window.told")
        return [arguments for what, *arguments in heard if what == name]

    async def answering(self, script: str) -> None:
        """What the page answers when it is told something, as JavaScript: ``{act: …, submit: …}``."""
        await self.tab.page.evaluate(f"window.answer = {script}")

    async def clear(self) -> "Stage":
        """As it was at first."""
        await self.tab.page.evaluate("window.clear()")
        self.tab.wrong.clear()
        self.tab.asked.clear()
        return self

    async def themed(self, theme: str) -> None:
        """Ask for ``light`` or ``dark``."""
        await self.tab.page.evaluate("theme => { document.documentElement.dataset.theme = theme; }", theme)


async def _served(route: Route) -> None:
    name = route.request.url.removeprefix(PLACE)
    if name in FILES:
        body, kind = FILES[name]
    elif (STATIC / name).is_file():
        body, kind = (STATIC / name).read_text("utf-8"), mimetypes.guess_type(name)[0] or "text/plain"
    else:
        return await route.abort()
    return await route.fulfill(body=body, content_type=f"{kind}; charset=utf-8", headers={"Content-Security-Policy": POLICY})
