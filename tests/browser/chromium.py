"""This machine's Chromium, and a tab of it that remembers whatever it asked for and whatever went wrong."""

import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from axe_playwright_python.base import AXE_SCRIPT  # type: ignore[import-untyped]  # it says nothing of its types
from playwright.async_api import Browser, BrowserContext, ConsoleMessage, Page, Request, Route, async_playwright, expect

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
    "--disable-sync",
)  # fmt: skip
PATIENCE = 60_000
"""Milliseconds anything is waited for: a safety net, far longer than a busy machine needs."""
HOME = "http://127.0.0.1:"
"""How the addresses begin a tab may ask for beside its own; every other is refused."""

LOOK = """async (within) => {
  const { violations } = await axe.run(within ?? document, { resultTypes: ["violations"] });
  return violations.flatMap(({ id, impact, nodes }) => nodes.map(({ target, html }) => `${id} (${impact}): ${target} ${html.slice(0, 160)}`));
}"""
"""Has axe look at the page, or at a part of it, and tells what it finds wrong."""


def installed() -> str | None:
    """Where Chromium lies on this machine."""
    return next(filter(None, map(shutil.which, BROWSERS)), None)


@asynccontextmanager
async def launched(path: str) -> AsyncIterator[Browser]:
    """One browser, without anything to see."""
    expect.set_options(timeout=PATIENCE)
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=path, args=list(FLAGS), timeout=PATIENCE)
        try:
            yield browser
        finally:
            await browser.close()


@dataclass
class Tab:
    """A tab of a profile of its own; ``asked`` are addresses elsewhere it wanted, which are refused; ``wrong`` is what no page should bring about.

    ``wrong`` holds errors of scripts and of the console, broken rules of the content security policy among them, and windows that popped up.
    """

    page: Page
    asked: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    def watch(self) -> None:
        """Write down from now on what happens in the tab."""
        self.page.on("pageerror", lambda error: self.wrong.append(f"script: {error}"))
        self.page.on("console", self._told)
        self.page.on("popup", lambda other: self.wrong.append(f"popup: {other.url}"))
        self.page.on("dialog", self._dismissed)
        self.page.on("requestfailed", self._failed)

    async def violations(self, within: str | None = None) -> list[str]:
        """What axe finds wrong: the rule, how bad it is, and where; of the whole page, or of what a selector names."""
        if not await self.page.evaluate("'axe' in window"):
            await self.page.evaluate(AXE_SCRIPT)
        found: list[str] = await self.page.evaluate(LOOK, within)
        return found

    async def wide(self) -> bool:
        """Whether somebody would have to scroll sideways."""
        return bool(await self.page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"))

    def _told(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.wrong.append(f"console: {message.text}")

    async def _dismissed(self, dialog: Any) -> None:
        self.wrong.append(f"dialog: {dialog.message}")
        await dialog.dismiss()

    def _failed(self, request: Request) -> None:
        if not request.url.startswith(HOME):
            self.asked.append(request.url)


@asynccontextmanager
async def opened(browser: Browser, *, width: int = 1_000, height: int = 800, dark: bool = False, zoom: float = 1) -> AsyncIterator[Tab]:
    """A tab of so many pixels, its clock in UTC and its language English; it reaches this machine's own servers and nothing else."""
    context = await browser.new_context(
        viewport={"width": width, "height": height},
        color_scheme="dark" if dark else "light",
        device_scale_factor=zoom,
        locale="en-GB",
        timezone_id="UTC",
        reduced_motion="reduce",
        service_workers="block",
    )
    context.set_default_timeout(PATIENCE)
    try:
        await _shut_in(context)
        tab = Tab(await context.new_page())
        tab.watch()
        yield tab
    finally:
        await context.close()


async def _shut_in(context: BrowserContext) -> None:
    async def judged(route: Route) -> None:
        await (route.continue_() if urlsplit(route.request.url).hostname == "127.0.0.1" else route.abort())

    await context.route("**/*", judged)
