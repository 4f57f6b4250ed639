"""``python -m tests.browser.pictures`` draws the playground's pictures into docs/pictures; development only, it needs Chromium."""

import asyncio
import sys
import tempfile
from collections.abc import Awaitable, Callable
from pathlib import Path

from PIL import Image
from playwright.async_api import Browser, expect

from tests.browser.chromium import installed, launched, opened
from tests.browser.house import House, Visit, house

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "pictures"
COLOURS = 128
"""Enough for text; keeps each picture small."""


async def _briefing(me: Visit) -> None:
    await me.says(f"/brief {me.at.room.address('ledger/swing-bridge')}")
    await expect(me.answers.last).to_contain_text("checked word for word")


async def _digest(me: Visit) -> None:
    await me.says("/brief digest preview")
    await expect(me.answers.last).to_contain_text("also in Harbour Wire")


async def _in_discord(me: Visit) -> None:
    await _digest(me)
    await me.shows("Discord")
    await expect(me.answers.last.locator(".discord.message")).to_be_visible()


Scene = Callable[[Visit], Awaitable[None]]
PICTURES: dict[str, tuple[int, int, bool, Scene]] = {
    "playground": (1280, 860, False, _briefing),
    "playground-digest": (1280, 860, False, _digest),
    "playground-tablet": (768, 1024, True, _in_discord),
    "playground-phone": (360, 740, False, _briefing),
}


async def _drawn(name: str, browser: Browser, at: House) -> None:
    width, height, dark, scene = PICTURES[name]
    async with opened(browser, width=width, height=height, dark=dark) as tab:
        me = Visit(tab, at)
        await me.arrives()
        await scene(me)
        await me.page.locator("#words").blur()
        await me.page.wait_for_function("document.getAnimations().length === 0")
        target = FOLDER / f"{name}.png"
        await me.page.screenshot(path=target)
    _small(target)


def _small(target: Path) -> None:
    Image.open(target).convert("RGB").quantize(COLOURS).save(target, optimize=True)


async def main(browser_path: str, names: list[str]) -> None:
    """Draw the pictures named, or all, each in a new playground."""
    async with launched(browser_path) as browser:
        for name in names or PICTURES:
            with tempfile.TemporaryDirectory() as folder:
                async with house(Path(folder)) as at:
                    await at.reads_the_papers()
                    await _drawn(name, browser, at)


if __name__ == "__main__":
    path = installed()
    if path is None:
        sys.exit("No Chromium is installed on this machine, so nothing can be drawn.")
    asyncio.run(main(path, sys.argv[1:]))
