"""What the faces draw of an ordinary day: everything that is sent, usable by everybody, on desks and phones, by day and by night."""

from collections.abc import Iterator

import pytest
from playwright.async_api import Browser, expect

from adapters.chat import Field, Window
from adapters.discord import buttons as discord_buttons
from adapters.discord.modals import filled as filled_in_discord
from adapters.slack import buttons as slack_buttons
from adapters.slack.views import filled as filled_in_slack
from tests.browser.chromium import opened
from tests.browser.drawings import PLATFORMS, Payload, in_discord, in_slack
from tests.browser.stage import WHO, Stage
from tests.pictures.scenes import PUBLIC, REPLIES

pytestmark = pytest.mark.asyncio(loop_scope="session")

PRESS = """async () => {
  for (const one of document.querySelectorAll("main .face button:not([aria-haspopup]), main .face :is([role=menuitem], [role=option])")) {
    one.click();
    await new Promise((done) => setTimeout(done));
  }
}"""
"""Presses everything that is drawn, one after the other."""


@pytest.mark.parametrize("platform", PLATFORMS)
@pytest.mark.parametrize(("width", "theme"), [(360, "dark"), (1_000, "light")], ids=["phone-dark", "desk-light"])
async def every_scene_fits_and_can_be_read_and_used_by_everybody(browser: Browser, platform: str, width: int, theme: str) -> None:
    async with opened(browser, width=width, dark=theme == "dark") as tab:
        stage = await Stage(tab).build()
        for name, made in REPLIES.items():
            drawing = PLATFORMS[platform](made())
            await stage.draw(drawing.what, drawing.payloads, who=WHO, whisper=name not in PUBLIC)
            assert len((await tab.page.locator(".face").first.inner_text()).split()) > 5
            assert (name, await tab.violations()) == (name, [])
            assert not await tab.wide()
        assert (tab.wrong, tab.asked) == ([], [])


async def the_page_s_own_theme_goes_before_what_the_reader_s_system_says(stage: Stage) -> None:
    colours = []
    for theme in ("light", "dark"):
        await stage.themed(theme)
        await stage.draw("slackMessage", [{"text": "Words"}])
        colours.append(await stage.tab.page.locator(".face").evaluate("one => getComputedStyle(one).backgroundColor"))
    assert colours == ["rgb(255, 255, 255)", "rgb(26, 29, 33)"]


# What is pressed


def _slack_controls(payload: Payload) -> Iterator[tuple[Payload, list[str], str]]:
    for block in payload["blocks"]:
        for element in [
            *(block["elements"] if block["type"] == "actions" else ()),
            *([block["accessory"]] if "accessory" in block else ()),
        ]:
            for values in [[one["value"]] for one in element["options"]] if element["type"] == "overflow" else [[]]:
                yield element, values, block.get("block_id")


def _discord_controls(components: list[Payload]) -> Iterator[tuple[Payload, list[str]]]:
    for one in components:
        if one["type"] in {2, 3}:
            yield from ((one, values) for values in ([[each["value"]] for each in one["options"]] if one["type"] == 3 else [[]]))
        yield from _discord_controls([*one.get("components", ()), *([one["accessory"]] if "accessory" in one else ())])


@pytest.mark.parametrize("name", [name for name, made in REPLIES.items() if in_slack(made()).what == "slackMessage" or name == "home"])
async def every_button_and_every_choice_of_slack_tells_what_it_is(stage: Stage, name: str) -> None:
    drawing = in_slack(REPLIES[name]())
    await stage.draw(drawing.what, drawing.payloads)
    await stage.tab.page.evaluate(PRESS)
    expected = [one for payload in drawing.payloads for one in _slack_controls(payload)]
    assert [(element, values) for element, values, _ in await stage.told("act")] == [(element, values) for element, values, _ in expected]


@pytest.mark.parametrize("name", [name for name, made in REPLIES.items() if in_discord(made()).what == "discordMessage"])
async def every_button_and_every_choice_of_discord_tells_what_it_is(stage: Stage, name: str) -> None:
    drawing = in_discord(REPLIES[name]())
    await stage.draw(drawing.what, drawing.payloads)
    await stage.tab.page.evaluate(PRESS)
    expected = [one for payload in drawing.payloads for one in _discord_controls(payload["components"])]
    assert [tuple(one) for one in await stage.told("act")] == expected


async def a_pressed_button_is_read_by_the_platform_s_own_adapter(stage: Stage) -> None:
    page = stage.tab.page
    await stage.draw(*in_slack(REPLIES["short"]()))
    await page.get_by_role("button", name="Mute source").click()
    (in_slack_told, _, _), *_ = await stage.told("act", 1)
    await stage.draw(*in_discord(REPLIES["feeds"]()))
    await page.get_by_role("button", name="Pause · Remove · Try now").click()
    await page.get_by_role("option", name="Try now: 3. Tolle Post").click()
    (in_discord_told, values), *_ = await stage.told("act", 1)
    assert slack_buttons.pressed(in_slack_told) == discord_buttons.pressed("nb.0.mute callowledger.example", label="Mute source")
    pressed = discord_buttons.pressed(in_discord_told["custom_id"], values)
    assert pressed is not None
    assert (pressed.act, pressed.subject) == ("poll", "f3")


async def a_menu_is_used_with_the_keyboard_alone(stage: Stage) -> None:
    page = stage.tab.page
    await stage.draw(*in_slack(REPLIES["feeds"]()))
    opener = page.get_by_role("button", name="More actions").first
    await opener.focus()
    await page.keyboard.press("ArrowDown")
    await expect(opener).to_have_attribute("aria-expanded", "true")
    await expect(page.get_by_role("menuitem", name="Pause")).to_be_focused()
    assert await stage.tab.violations() == []
    await page.keyboard.press("r")
    await expect(page.get_by_role("menuitem", name="Remove")).to_be_focused()
    await page.keyboard.press("Escape")
    await expect(opener).to_be_focused()
    await expect(page.get_by_role("menuitem")).to_have_count(0)
    for key in ("Enter", "End", "Enter"):
        await page.keyboard.press(key)
    ((_, values, _),) = await stage.told("act", 1)
    assert values == ["remove f1"]


async def a_menu_closes_when_the_focus_goes_elsewhere_and_never_leaves_the_screen(browser: Browser) -> None:
    async with opened(browser, width=360, height=500) as tab:
        stage = await Stage(tab).build()
        await stage.draw(*in_slack(REPLIES["home"]()))
        for opener in await tab.page.get_by_role("button", name="More actions").all():
            await opener.click()
            box = await tab.page.get_by_role("menu").bounding_box()
            assert box
            assert 0 <= box["x"] <= box["x"] + box["width"] <= 360
            await tab.page.keyboard.press("Tab")
            await expect(tab.page.get_by_role("menu")).to_have_count(0)


async def a_button_waits_until_what_it_did_is_done(stage: Stage) -> None:
    page = stage.tab.page
    await stage.answering("{ act: new Promise((done) => { window.done = done; }) }")
    await stage.draw(*in_slack(REPLIES["short"]()))
    button = page.get_by_role("button", name="Longer")
    await button.click()
    await button.click()
    await expect(button).to_have_attribute("aria-busy", "true")
    assert len(await stage.told("act")) == 1
    await page.evaluate("window.done()")
    await expect(button).not_to_have_attribute("aria-busy", "true")
    await button.click()
    assert len(await stage.told("act", 2)) == 2


SURE = {
    "title": {"type": "plain_text", "text": "Remove the feed?"},
    "text": {"type": "mrkdwn", "text": "It is *gone* then."},
    "confirm": {"type": "plain_text", "text": "Remove"},
    "deny": {"type": "plain_text", "text": "Keep"},
    "style": "danger",
}


@pytest.mark.parametrize(("answer", "acts"), [("Remove", 1), ("Keep", 0), (None, 0)])
async def a_confirm_dialog_is_answered_before_anything_is_done(stage: Stage, answer: str | None, acts: int) -> None:
    page = stage.tab.page
    element = {"type": "button", "action_id": "a", "text": {"type": "plain_text", "text": "Drop"}, "value": "v", "confirm": SURE}
    await stage.draw("slackMessage", [{"text": "", "blocks": [{"type": "actions", "block_id": "b", "elements": [element]}]}])
    await page.get_by_role("button", name="Drop").click()
    asking = page.get_by_role("dialog", name="Remove the feed?")
    await expect(asking).to_contain_text("It is gone then.")
    assert await stage.tab.violations() == []
    await (asking.get_by_role("button", name=answer).click() if answer else page.keyboard.press("Escape"))
    await expect(page.locator("dialog")).to_have_count(0)
    await expect(page.get_by_role("button", name="Drop")).to_be_focused()
    assert await stage.told("act", acts) == [[element, [], {"block_id": "b", "state": {"values": {}}}]] * acts


async def a_link_opens_elsewhere_and_tells_nothing_of_where_it_came_from(stage: Stage) -> None:
    for drawing in (in_slack(REPLIES["short"]()), in_discord(REPLIES["short"]())):
        await stage.draw(*drawing)
        links = stage.tab.page.locator(".face a")
        assert await links.evaluate_all("all => [...new Set(all.map((one) => `${one.target} ${one.rel} ${one.protocol}`))]") == [
            "_blank noopener noreferrer https:"
        ]
        await links.first.click()
        ((address,),) = await stage.told("open", 1)
        assert address.startswith("https://callowledger.example/")
        assert await stage.tab.page.get_by_role("link", name="Its place on callowledger.example").count() == 3


# What is filled in


async def a_window_of_slack_is_filled_in_and_read_by_its_adapter(stage: Stage) -> None:
    page = stage.tab.page
    await stage.draw(*in_slack(REPLIES["paste"]()))
    await expect(page.get_by_label("The text", exact=True)).to_be_focused()
    await page.get_by_role("button", name="Brief it").click()
    assert await stage.told("submit") == []  # the text is required, and the browser says so
    await page.get_by_label("The text", exact=True).fill("The river Tolle\nwill be dredged.")
    await page.get_by_label("The text, part 3").fill("This summer.")
    await page.get_by_label("Headline").fill("<b>Dredging</b>")
    await page.get_by_role("button", name="Brief it").click()
    ((state, files, view),) = await stage.told("submit", 1)
    assert filled_in_slack({**view, "state": state}) == (
        "paste",
        {"text": "The river Tolle\nwill be dredged.\nThis summer.", "headline": "<b>Dredging</b>", "link": ""},
    )
    assert (files, await stage.told("close")) == ([], [])
    await expect(page.locator("dialog")).to_have_count(0)


async def a_window_of_discord_is_filled_in_and_read_by_its_adapter(stage: Stage) -> None:
    page = stage.tab.page
    await stage.draw(*in_discord(REPLIES["paste"]()))
    await page.get_by_label("Headline").fill("Dredging")
    await page.get_by_label("Or a file").set_input_files({"name": "river.txt", "mimeType": "text/plain", "buffer": b"The river"})
    await page.get_by_role("button", name="Submit").click()
    ((told, files, _),) = await stage.told("submit", 1)
    name, fields, numbers = filled_in_discord(told)
    assert (name, fields["headline"], numbers) == ("paste", "Dredging", ("0",))
    assert files == [{"custom_id": "files", "file": {"name": "river.txt", "size": 9}}]


@pytest.mark.parametrize("platform", PLATFORMS)
async def a_window_of_more_fields_than_discord_shows_is_filled_in_on_both(stage: Stage, platform: str) -> None:
    page = stage.tab.page
    either = tuple(Field(f"f{at}", f"Rule {at}", "no", options=(("no", "Never"), ("yes", "Always"))) for at in range(6))
    await stage.draw(*PLATFORMS[platform](Window("settings", "Settings", (*either, Field("zone", "Time zone", "Europe/Berlin")), "Save")))
    assert await stage.tab.violations() == []
    if platform == "slack":
        await page.get_by_label("Rule 3").select_option("Always")
    else:
        await page.get_by_label("Rule 3: Always").check()
    await page.get_by_role("button", name="Save" if platform == "slack" else "Submit").click()
    ((told, _, view),) = await stage.told("submit", 1)
    fields = filled_in_slack({**view, "state": told})[1] if platform == "slack" else filled_in_discord(told)[1]
    assert fields == {**{f"f{at}": "yes" if at == 3 else "no" for at in range(6)}, "zone": "Europe/Berlin"}


@pytest.mark.parametrize("platform", PLATFORMS)
async def a_choice_made_already_is_shown_chosen(stage: Stage, platform: str) -> None:
    page = stage.tab.page
    await stage.draw(*PLATFORMS[platform](REPLIES["settings"]()))
    await page.get_by_label("Length of a briefing").select_option("Full")
    await page.get_by_role("button", name="Save" if platform == "slack" else "Submit").click()
    ((told, _, view),) = await stage.told("submit", 1)
    fields = filled_in_slack({**view, "state": told})[1] if platform == "slack" else filled_in_discord(told)[1]
    assert fields == {"mode": "mention", "length": "full"}


@pytest.mark.parametrize("platform", PLATFORMS)
async def a_window_that_is_refused_says_why_beside_the_field_and_stays(stage: Stage, platform: str) -> None:
    page = stage.tab.page
    await stage.answering("{ submit: Promise.resolve({ errors: { length: 'Choose another.' } }) }")
    await stage.draw(*PLATFORMS[platform](REPLIES["settings"]()))
    await page.get_by_role("button", name="Save" if platform == "slack" else "Submit").click()
    await expect(page.get_by_role("alert").filter(has_text="Choose another.")).to_be_visible()
    await expect(page.get_by_label("Length of a briefing")).to_have_accessible_description("Choose another.")
    await expect(page.get_by_label("Length of a briefing")).to_be_focused()
    assert await stage.tab.violations() == []


@pytest.mark.parametrize("platform", PLATFORMS)
@pytest.mark.parametrize("way", ["Escape", "Cancel", "Close"])
async def a_window_that_is_left_says_so_once(stage: Stage, platform: str, way: str) -> None:
    page = stage.tab.page
    await stage.draw(*PLATFORMS[platform](REPLIES["settings"]()))
    await (page.keyboard.press("Escape") if way == "Escape" else page.get_by_role("button", name=way).click())
    await expect(page.locator("dialog")).to_have_count(0)
    assert (len(await stage.told("close")), await stage.told("submit")) == (1, [])
