"""``python -m tests.pictures [NAME...]`` draws each scene with Chromium into docs/pictures; development only."""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image, ImageChops

from tests.pictures.scenes import SCENES

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "pictures"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
WIDTH, TALLEST, MARGIN = 760, 3_000, 14
COLOURS = 64
"""Enough for text; keeps each picture small."""


def main(names: list[str]) -> int:
    """Draw the scenes named, or all."""
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if browser is None:
        sys.stderr.write(f"None of {', '.join(BROWSERS)} is installed, so nothing can be drawn.\n")
        return 3
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name in names or SCENES:
        _draw(browser, SCENES[name](), FOLDER / f"{name}.png")
    return 0


def _draw(browser: str, html: str, target: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        source, shot = Path(folder) / "page.html", Path(folder) / "page.png"
        source.write_text(html, "utf-8")
        size = f"--window-size={WIDTH},{TALLEST}"
        flags = ("--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", size, f"--screenshot={shot}", source.as_uri())
        subprocess.run([browser, *flags], check=True, capture_output=True, timeout=60)
        _kept(Image.open(shot).convert("RGB")).save(target, optimize=True)


def _kept(image: Image.Image) -> Image.Image:
    """The picture down to where something is drawn, in few colours."""
    drawn = ImageChops.difference(image, Image.new("RGB", image.size, image.getpixel((0, 0)))).getbbox()
    bottom = (drawn[3] if drawn else 0) + MARGIN
    return image.crop((0, 0, WIDTH, bottom)).quantize(COLOURS)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
