"""What the faces draw of an ordinary day: everything that is sent, nothing else, usable by everybody, on desks and phones, by day and by night."""

import pytest
from playwright.async_api import Browser

from tests.browser.chromium import opened
from tests.browser.scenes import PLATFORMS
from tests.browser.stage import WHO, Stage
from tests.pictures.scenes import REPLIES

pytestmark = pytest.mark.asyncio(loop_scope="session")


@pytest.mark.parametrize("platform", PLATFORMS)
@pytest.mark.parametrize("name", REPLIES)
async def every_scene_is_usable_by_everybody(stage: Stage, name: str, platform: str) -> None:
    drawing = PLATFORMS[platform](REPLIES[name]())
    await stage.draw(drawing.what, drawing.payloads, who=WHO)
    assert await stage.tab.violations() == []
    assert (stage.tab.wrong, stage.tab.asked) == ([], [])


@pytest.mark.parametrize(("width", "theme"), [(360, "light"), (360, "dark"), (1_000, "dark")])
async def every_scene_fits_and_can_be_read_on_phones_and_by_night(browser: Browser, width: int, theme: str) -> None:
    async with opened(browser, width=width, dark=theme == "dark") as tab:
        stage = await Stage(tab).build()
        for name in REPLIES:
            for platform in PLATFORMS.values():
                drawing = platform(REPLIES[name]())
                await stage.draw(drawing.what, drawing.payloads, who=WHO)
                assert (name, await tab.violations("main, dialog")) == (name, [])
                assert not await tab.wide()
        assert (tab.wrong, tab.asked) == ([], [])
