"""A real browser for tests: this machine's Chromium, found by its name, run by Playwright; where there is none the tests are skipped and say so.

How to use it. A test is ``async`` and, like these fixtures, lives in the session's loop; say so once at the top of its file::

    pytestmark = pytest.mark.asyncio(loop_scope="session")

    async def a_page_says_hello(tab: Tab) -> None:
        await tab.page.goto(f"http://127.0.0.1:{port}/")  # a server of the test's own, in the same loop or in another thread
        await expect(tab.page.get_by_role("heading")).to_have_text("Hello")
        assert await tab.violations() == []  # what axe finds; await tab.wide() says whether it must be scrolled sideways
        assert (tab.wrong, tab.asked) == ([], [])  # errors, broken rules of the policy, dialogs; addresses elsewhere, all refused

``tab`` is 1000 by 800 pixels and light; ``phone`` is 360 wide; ``night`` prefers dark. Each has a profile of its own, its clock in UTC and its
language English. Another kind: ``async with chromium.opened(browser, width=768, dark=True) as tab``. ``stage`` is the bare page for the faces alone
(``tests/browser/stage.py``). Importing a module does not start anything; the browser starts with the first test that wants it.
"""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from playwright.async_api import Browser

from tests.browser.chromium import Tab, installed, launched, opened
from tests.browser.stage import Stage


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator[Browser]:
    """One Chromium for all tests of this process."""
    path = installed()
    if path is None:
        pytest.skip("No Chromium is installed on this machine: apt install chromium")
    async with launched(path) as running:
        yield running


@pytest_asyncio.fixture(loop_scope="session")
async def tab(browser: Browser) -> AsyncIterator[Tab]:
    """A tab as wide as a desktop's."""
    async with opened(browser) as one:
        yield one


@pytest_asyncio.fixture(loop_scope="session")
async def phone(browser: Browser) -> AsyncIterator[Tab]:
    """A tab as wide as a narrow phone."""
    async with opened(browser, width=360, height=740) as one:
        yield one


@pytest_asyncio.fixture(loop_scope="session")
async def night(browser: Browser) -> AsyncIterator[Tab]:
    """A tab of somebody who prefers dark pages."""
    async with opened(browser, dark=True) as one:
        yield one


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def one_stage(browser: Browser) -> AsyncIterator[Stage]:
    """The bare page for the faces, built once."""
    async with opened(browser) as one:
        yield await Stage(one).build()


@pytest_asyncio.fixture(loop_scope="session")
async def stage(one_stage: Stage) -> Stage:
    """The bare page for the faces, with nothing on it."""
    return await one_stage.clear()
