"""The whole playground for a browser: our desk with its newsroom and its ledger, in this process, on a port of its own."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.async_api import Locator, Page, expect

from adapters.playground.app import Playground
from adapters.web.fetcher import Setup
from bot.newsroom import Newsroom, Sources
from tests.adapters.web.serving import AGENT, serving
from tests.bot.desk.asking import NOW, Room, at_desk
from tests.bot.polling import opened
from tests.browser.chromium import Tab
from tests.platforms.playground.visiting import playing, render
from tests.ports import free

PATIENCE = 60_000
"""Milliseconds until it is said that something never came: a safety net."""
expect.set_options(timeout=PATIENCE)


def newsroom() -> Newsroom:
    """The newspapers at a port nobody listens on."""
    return Newsroom(f"http://127.0.0.1:{free()}", NOW)


@dataclass(slots=True)
class House:
    """The playground, and the desk behind it."""

    ours: Playground
    here: Room
    room: Newsroom

    async def reads_the_papers(self) -> None:
        """Poll every feed."""
        for one in await self.here.store.feeds.due(self.here.clock.now, 100):
            await self.here.rounds.poll(one.number)


@asynccontextmanager
async def house(folder: Path, room: Newsroom | None = None) -> AsyncIterator[House]:
    """The playground, opened; with the same folder and newsroom once more it is the same after a restart."""
    room = room or newsroom()
    async with AsyncExitStack() as stack:
        server, store = await stack.enter_async_context(serving()), await stack.enter_async_context(opened(folder))
        fetcher = await stack.enter_async_context(Sources(Setup(AGENT), room).fetcher())
        here = await stack.enter_async_context(at_desk(server, store, fetcher, 0.05, render, "playground"))
        ours = await stack.enter_async_context(playing(here.desk, store, here.clock, room))
        with here.wire.held(ours):
            yield House(ours, here, room)


class Visit:
    """A tab at the playground, and what a person does there."""

    def __init__(self, tab: Tab, at: House) -> None:
        self.tab, self.page, self.at = tab, tab.page, at
        self.page.set_default_timeout(PATIENCE)

    async def arrives(self, where: str = "") -> None:
        """Open the page, and wait until it is there."""
        await self.page.goto(f"{self.at.ours.address}{where}")
        await self.page.wait_for_selector("body.ready")

    async def says(self, text: str) -> None:
        """Write it, and press Enter."""
        await self.page.fill("#words", text)
        await self.page.keyboard.press("Escape")
        await self.page.press("#words", "Enter")

    @property
    def log(self) -> Locator:
        """The messages of the channel."""
        return self.page.locator("#log > .message")

    @property
    def answers(self) -> Locator:
        """What newsbrief said."""
        return self.page.locator("#log > .message.ours")

    async def shows(self, face: str) -> None:
        """Switch the face of newsbrief's messages."""
        await self.page.get_by_role("radio", name=face).check(force=True)

    async def words(self) -> list[str]:
        """All that stands in the channel, as it is read."""
        return [" ".join(one.split()) for one in await self.log.all_inner_texts()]

    async def is_well(self) -> None:
        """No rule of accessibility is broken, nothing went wrong, nothing was asked of others, and nobody must scroll sideways."""
        assert await self.tab.violations() == []
        assert (self.tab.wrong, self.tab.asked, await self.tab.wide()) == ([], [], False)


async def dropped(page: Page, name: str, content: str) -> None:
    """A file, dropped on the page."""
    told: Any = await page.evaluate_handle(
        "([name, content]) => { const held = new DataTransfer(); held.items.add(new File([content], name, {type: 'text/plain'})); return held; }",
        [name, content],
    )
    await page.dispatch_event("#scroll", "drop", {"dataTransfer": told})
