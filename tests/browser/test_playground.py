"""The playground in a real browser: from the first visit to the first briefing, and all that can be done there."""

import re
from pathlib import Path

import pytest
from playwright.async_api import Browser, expect

from bot.commands.table import VERBS
from tests.browser.chromium import Tab, opened
from tests.browser.house import House, Visit, dropped, house
from tests.platforms.conversations import TEXT

pytestmark = pytest.mark.asyncio(loop_scope="session")

SWING = "Port Callow shuts its swing bridge"


async def test_from_the_first_visit_to_the_first_briefing(tab: Tab, tmp_path: Path) -> None:
    async with house(tmp_path) as at:
        me = Visit(tab, at)
        await me.arrives()
        await expect(me.answers).to_contain_text("Welcome to newsbrief")
        await me.is_well()
        await me.page.get_by_role("button", name="Brief an article").click()
        await me.page.keyboard.press("Enter")
        briefing = me.answers.nth(1)
        await expect(briefing).to_contain_text("3 quotes, each checked word for word")
        await expect(briefing).to_contain_text("Only visible to you")
        await me.shows("Discord")
        await expect(briefing).to_contain_text("Only you can see this")
        await expect(me.page.locator("#tries")).to_be_hidden()
        await me.is_well()
        await briefing.get_by_role("button", name="Post here").click()
        posted = me.answers.nth(2)
        await expect(posted).to_contain_text(SWING)
        await expect(posted).not_to_contain_text("Only you can see this")
        await posted.hover()
        await posted.get_by_role("button", name="As Slack").click()
        await expect(posted.locator(".slack.message")).to_be_visible()
        await expect(briefing.locator(".discord.message")).to_be_visible()
        await me.is_well()


EXAMPLES = {
    "brief": "/brief {site}/sample/post/lighthouse", "digest edit": "/brief digest edit 1 9:00 daily", "digest remove": "/brief digest remove 1",
    "feeds add": "/brief feeds add {site}/sample/post/ as Evening", "feeds edit": "/brief feeds edit 1 as Ledger", "feeds remove": "/brief feeds remove 3",
    "feeds pause": "/brief feeds pause 2", "feeds resume": "/brief feeds resume 2", "why": "/brief why {site}/sample/post/lighthouse",
    "feeds test": "/brief feeds test 1", "feeds check": "/brief feeds check", "feeds import": "/brief feeds import",
}  # fmt: skip
"""Lines for verbs whose example names what is not there."""


async def test_every_command_is_answered(tab: Tab, tmp_path: Path) -> None:
    async with house(tmp_path) as at:
        me = Visit(tab, at)
        await me.arrives()
        await expect(me.answers).to_have_count(1)
        for verb in sorted(VERBS, key=lambda one: "remove" in one.name):
            line = EXAMPLES.get(verb.name, f"/brief {verb.example.typed}").replace("{site}", at.room.site)
            before = await me.page.evaluate("document.querySelectorAll('.log > .message').length")
            await me.says(line)
            await me.page.wait_for_function(ANSWERED, arg=before)
            await at.ours.settled()
            if await me.page.locator("dialog[open]").count():
                await me.page.keyboard.press("Escape")
                await expect(me.page.locator("dialog[open]")).to_have_count(0)
                continue
            await expect(me.answers.last).not_to_contain_text(re.compile("went wrong on my side|cannot do that yet"))
        await me.is_well()


ANSWERED = "before => document.querySelectorAll('.log > .message').length > before + 1 || document.querySelector('dialog[open]')"


async def test_a_file_that_is_dropped_is_briefed(tab: Tab, tmp_path: Path) -> None:
    async with house(tmp_path) as at:
        me = Visit(tab, at)
        await me.arrives("#ada")
        await dropped(me.page, "tolle.txt", TEXT)
        await expect(me.page.locator("#composer .handed")).to_contain_text("tolle.txt")
        await me.is_well()
        await me.page.press("#words", "Enter")
        await expect(me.answers.last).to_contain_text("We cannot wait for another flood")
        await expect(me.log.first.get_by_role("link", name="tolle.txt")).to_have_attribute("download", "tolle.txt")


async def test_a_window_is_filled_in_as_slack_and_as_discord_show_it(tab: Tab, tmp_path: Path) -> None:
    async with house(tmp_path) as at:
        me = Visit(tab, at)
        await me.arrives()
        for number, face in enumerate(("Slack", "Discord"), 1):
            await me.shows(face)
            await me.says("/brief")
            await expect(me.page.get_by_role("dialog", name="Brief a text")).to_be_visible()
            await me.is_well()
            if number == 1:
                await me.page.reload()  # a window that is open stays open
            await me.page.get_by_role("textbox", name="The text", exact=False).first.fill(f"{TEXT} Said {number} times.")
            await me.page.locator("dialog [type=submit]").click()
            await expect(me.answers).to_have_count(1 + number)
            await expect(me.answers.last).to_contain_text("The river Tolle will be dredged")
            await expect(me.page.locator("dialog[open]")).to_have_count(0)


async def test_a_mention_in_a_thread_briefs_the_link_above_for_everybody(tab: Tab, tmp_path: Path) -> None:
    async with house(tmp_path) as at:
        me = Visit(tab, at)
        await me.arrives("#harbour")
        await me.says(f"look: {at.room.address('wire/freight-rates')}")
        await me.log.first.hover()
        await me.log.first.get_by_role("button", name="Reply").click()
        thread = me.page.get_by_role("complementary", name="Thread")
        await thread.get_by_label("Reply", exact=True).fill("@brief")
        await me.page.keyboard.press("Enter")
        await expect(thread).to_contain_text("Nearest link in this thread")
        await expect(me.log.first).to_contain_text("2 replies")
        await me.is_well()
        await me.page.keyboard.press("Escape")
        await expect(thread).to_be_hidden()
        await expect(me.log.first).to_be_focused()
        await me.page.reload()
        await expect(me.log.first).to_contain_text("2 replies")
        await me.log.first.get_by_role("button", name="2 replies").click()
        await expect(thread).to_contain_text("Freight rates on the northern route")


async def test_brief_this_and_a_reaction_brief_a_message(tab: Tab, tmp_path: Path) -> None:
    async with house(tmp_path) as at:
        me = Visit(tab, at)
        await me.arrives("#harbour")
        await me.says("/brief settings links reaction")
        await expect(me.answers.last).to_contain_text("is now reaction")
        await me.says(f"look: {at.room.address('post/lighthouse')}")
        message = me.page.locator(".message.theirs", has_text="look:")
        await message.hover()
        await message.get_by_role("button", name="Brief this").click()
        await expect(me.answers.last).to_contain_text("Lighthouse keeper")
        await message.hover()
        await message.get_by_role("button", name=re.compile("React with magnifying")).click()
        await expect(message.get_by_role("button", name=re.compile("magnifying glass.*, 1, yours too"))).to_be_visible()
        await expect(message).to_contain_text("1 reply")
        await me.is_well()


async def test_a_digest_arrives_while_one_looks_on(tab: Tab, tmp_path: Path) -> None:
    async with house(tmp_path) as at:
        me = Visit(tab, at)
        await at.reads_the_papers()
        await me.arrives()
        await me.page.get_by_role("button", name="Preview the digest").first.click()
        await expect(me.answers.last).to_contain_text("also in Harbour Wire, Coast Evening Post")
        await me.says("/brief digest now")
        await expect(me.answers.last).to_contain_text("goes out now")
        await me.page.goto(f"{at.ours.address}#desk")
        await at.ours.settled()
        await at.here.posting.courier.send_due()
        await expect(me.page.get_by_role("link", name=re.compile("news.*unread"))).to_be_visible()
        await expect(me.page.locator("#told")).to_have_text("New in #news.")
        await me.page.get_by_role("link", name=re.compile("news.*unread")).click()
        await expect(me.answers.last).to_contain_text(SWING)
        await expect(me.answers.last).not_to_contain_text("Only visible to you")
        await me.is_well()


async def test_a_reload_and_a_restart_keep_everything(tab: Tab, tmp_path: Path) -> None:
    async with house(tmp_path) as at:
        me = Visit(tab, at)
        await me.arrives()
        await me.says(f"/brief {at.room.address('ledger/oyster-beds')}")
        await expect(me.answers.last).to_contain_text("Gull Point")
        await me.answers.last.get_by_role("button", name="Save").click()
        await expect(me.answers.last).to_contain_text("Saved.")
        await me.says("plain words")
        await expect(me.log.last).to_contain_text("plain words")
        before = await me.words()
        await me.page.reload()
        await expect(me.log.last).to_contain_text("plain words")
        assert await me.words() == before
        room = at.room
    async with house(tmp_path, room) as at:
        me.at = at
        await me.says("after the restart")  # the page of before is still open, and finds its way back by itself
        await expect(me.log.last).to_contain_text("after the restart")
        await me.page.reload()
        await expect(me.log.last).to_contain_text("after the restart")
        assert (await me.words())[:-1] == before
        await me.answers.nth(1).get_by_role("button", name="Longer").click()
        await expect(me.answers.last).to_contain_text("Noor Halvorsen")
        await me.page.get_by_role("link", name="Home").click()
        await expect(me.page.locator("#home")).to_contain_text("Oyster beds off Gull Point reopen")


async def test_all_of_it_works_without_a_mouse(tab: Tab, tmp_path: Path) -> None:
    async with house(tmp_path) as at:
        me = Visit(tab, at)
        await me.arrives()
        await me.page.keyboard.press("Tab")
        await expect(me.page.get_by_role("link", name="Skip to writing")).to_be_focused()
        await me.page.keyboard.press("Enter")
        await expect(me.page.locator("#words")).to_be_focused()
        await me.page.keyboard.type("/brief digest l")
        await expect(me.page.locator("#composer [role=option]")).to_have_count(1)
        await me.page.keyboard.press("ArrowDown")
        await expect(me.page.locator("#words")).to_have_attribute("aria-activedescendant", re.compile("offers-1-0"))
        await me.page.keyboard.press("Enter")
        await expect(me.page.locator("#words")).to_have_value("/brief digest list")
        await me.page.keyboard.press("Enter")
        await expect(me.answers.last).to_contain_text("Morning")
        await expect(me.page.locator("#told")).to_contain_text("newsbrief, to you alone:")
        await me.page.locator("#scroll").focus()
        await me.page.keyboard.press("ArrowUp")
        await expect(me.log.last).to_be_focused()
        await me.page.keyboard.press("ArrowUp")
        await expect(me.log.nth(1)).to_be_focused()
        await me.page.keyboard.press("ArrowDown")
        await me.page.keyboard.press("Tab")
        await expect(me.log.last.get_by_role("button").first).to_be_focused()  # the menu beside the digest
        await me.page.keyboard.press("Enter")
        await expect(me.log.last.get_by_role("menuitem").first).to_be_focused()
        for name in ("Preview", "Pause"):
            await me.page.keyboard.press("p")
            await expect(me.log.last.get_by_role("menuitem", name=name)).to_be_focused()
        await me.page.keyboard.press("Enter")
        await expect(me.answers.last).to_contain_text("paused until you resume it")


async def test_each_person_sees_what_is_theirs(tab: Tab, tmp_path: Path) -> None:
    async with house(tmp_path) as at:
        me = Visit(tab, at)
        await me.arrives()
        await me.says("/brief help")
        await expect(me.answers).to_have_count(2)
        await me.page.get_by_label("Act as").select_option(label="Cleo Brandt")
        await expect(me.answers).to_have_count(1)
        await me.says("/brief digest add 8:30")
        await expect(me.answers.last).to_contain_text("are changed by")
        await me.page.reload()
        await expect(me.page.get_by_label("Act as")).to_have_value("cleo")
        await expect(me.answers).to_have_count(2)
        await me.says("/remind me")
        await expect(me.page.get_by_role("alert")).to_contain_text("Nobody here answers to /remind.")
        await expect(me.page.locator("#words")).to_have_value("/remind me")
        assert await tab.violations() == []


async def test_hostile_words_stay_words(tab: Tab, tmp_path: Path) -> None:
    words = '<img src=x onerror=alert(1)><script>alert(2)</script> javascript:alert(3) https://a.example/"onclick=alert(4)'
    async with house(tmp_path) as at:
        me = Visit(tab, at)
        await me.arrives("#harbour")
        await me.says(words)
        await expect(me.log.last).to_contain_text("<img src=x onerror=alert(1)><script>alert(2)</script>")
        await me.says(f"/brief {words * 4}")
        await expect(me.answers).to_have_count(1)
        await me.is_well()
        assert await me.page.evaluate("document.querySelectorAll('#log img, #log script, [onclick]').length") == 0


async def test_starting_over_leaves_a_new_playground(tab: Tab, tmp_path: Path) -> None:
    async with house(tmp_path) as at:
        me = Visit(tab, at)
        await me.arrives()
        await me.says("to be forgotten")
        await me.page.get_by_role("button", name="Start over…").click()
        await me.is_well()
        await me.page.get_by_role("button", name="Delete everything").click()
        await expect(me.log).to_have_count(1)
        await expect(me.answers).to_contain_text("Welcome to newsbrief")


async def shown(at: House, tab: Tab, where: str) -> Visit:
    me = Visit(tab, at)
    await me.arrives(where)
    await me.page.evaluate("document.fonts.ready")
    return me


@pytest.mark.parametrize("width", [360, 768, 1280])
async def test_it_fits_every_screen_in_light_and_dark(width: int, browser: Browser, tmp_path: Path) -> None:
    async with house(tmp_path) as at:
        await at.reads_the_papers()
        for dark in (False, True):
            async with opened(browser, width=width, height=800, dark=dark) as tab:
                me = await shown(at, tab, "")
                if not dark:
                    await me.says("/brief digest preview")
                    await expect(me.answers.last).to_contain_text("also in Harbour Wire")
                await me.shows("Discord" if dark else "Slack")
                await me.is_well()
                if width < 720:
                    await me.page.get_by_role("button", name="Places").click()
                    await me.is_well()
                    await me.page.get_by_role("link", name="Home").click()
                else:
                    await me.page.get_by_role("link", name="Home").click()
                await expect(me.page.locator("#home")).to_contain_text("Your digests")
                await me.is_well()
