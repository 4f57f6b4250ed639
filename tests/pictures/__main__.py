"""``python -m tests.pictures [NAME...]`` draws each scene with the playground's faces into docs/pictures; development only."""

import asyncio
import sys
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageChops

from tests.browser.chromium import BROWSERS, installed, launched, opened
from tests.browser.stage import WHO, Stage
from tests.pictures.scenes import PAGES, PUBLIC, SCENES

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "pictures"
WIDTH, TALLEST, MARGIN = 760, 3_000, 14
COLOURS = 96
"""Enough for text; keeps each picture small."""
THEMES = {"slack": "light", "discord": "dark"}
"""How most people know each platform."""


def main(names: list[str]) -> int:
    """Draw the scenes named, or all."""
    path = installed()
    if path is None:
        sys.stderr.write(f"None of {', '.join(BROWSERS)} is installed, so nothing can be drawn.\n")
        return 3
    FOLDER.mkdir(parents=True, exist_ok=True)
    asyncio.run(_all(path, names or [*PAGES, *SCENES]))
    return 0


async def _all(path: str, names: list[str]) -> None:
    async with launched(path) as browser, opened(browser, width=WIDTH, height=TALLEST) as tab:
        for name in filter(PAGES.__contains__, names):
            await tab.page.set_content(PAGES[name]())
            _save(name, await tab.page.screenshot())
        stage = await Stage(tab).build()
        for name in filter(SCENES.__contains__, names):
            _save(name, await _drawn(stage, name))


def _save(name: str, shot: bytes) -> None:
    _kept(Image.open(BytesIO(shot)).convert("RGB")).save(FOLDER / f"{name}.png", optimize=True)


async def _drawn(stage: Stage, name: str) -> bytes:
    platform, _, reply = name.partition("-")
    what, payloads = SCENES[name]()
    await stage.themed(THEMES[platform])
    await stage.draw(what, payloads, who=WHO, whisper=reply not in PUBLIC, flat=True)
    return await stage.tab.page.screenshot()


def _kept(image: Image.Image) -> Image.Image:
    """The picture down to where something is drawn, in few colours."""
    drawn = ImageChops.difference(image, Image.new("RGB", image.size, image.getpixel((0, 0)))).getbbox()
    bottom = min((drawn[3] if drawn else 0) + MARGIN, image.height)
    return image.crop((0, 0, WIDTH, bottom)).quantize(COLOURS)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
