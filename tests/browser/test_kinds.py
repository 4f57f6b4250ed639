"""Every kind of block, element and component that can be drawn, one by one, and how words are read in each platform's own way."""

from typing import Any

import pytest

from tests.browser.stage import Stage

pytestmark = pytest.mark.asyncio(loop_scope="session")

PIXELS = "https://pictures.example/a.png"


def plain(text: str) -> dict[str, Any]:
    return {"type": "plain_text", "text": text}


ONE, TWO = ({"text": plain(name), "value": name.lower()} for name in ("One", "Two"))
HELD: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "plain_text_input": ({"initial_value": "a"}, {"value": "a"}),
    "email_text_input": ({"initial_value": "a@b.example"}, {"value": "a@b.example"}),
    "url_text_input": ({"initial_value": "https://b.example/"}, {"value": "https://b.example/"}),
    "number_input": ({"initial_value": "7", "min_value": "1", "max_value": "9", "is_decimal_allowed": False}, {"value": "7"}),
    "datepicker": ({"initial_date": "2026-11-22"}, {"selected_date": "2026-11-22"}),
    "timepicker": ({"initial_time": "08:30"}, {"selected_time": "08:30"}),
    "datetimepicker": ({"initial_date_time": 1_795_336_200}, {"selected_date_time": 1_795_336_200}),
    "static_select": ({"options": [ONE, TWO], "initial_option": TWO}, {"selected_option": TWO}),
    "multi_static_select": ({"options": [ONE, TWO], "initial_options": [ONE, TWO]}, {"selected_options": [ONE, TWO]}),
    "checkboxes": ({"options": [ONE, TWO], "initial_options": [TWO]}, {"selected_options": [TWO]}),
    "radio_buttons": ({"options": [ONE, TWO], "initial_option": ONE}, {"selected_option": ONE}),
}
"""Elements that hold a value: what they hold at first, and what Slack's view.state says of it then."""


def _modal(*blocks: dict[str, Any]) -> dict[str, Any]:
    return {"type": "modal", "title": plain("All kinds"), "submit": plain("Send"), "close": plain("Leave"), "blocks": list(blocks)}


def _input(kind: str, **more: Any) -> dict[str, Any]:
    return {
        "type": "input",
        "block_id": kind,
        "label": plain(f"A {kind}"),
        "hint": plain("A hint"),
        "element": {"type": kind, "action_id": "a", **more},
    }


async def every_element_of_slack_that_holds_a_value_tells_it_as_slack_does(stage: Stage) -> None:
    await stage.draw("slackView", [_modal(*(_input(kind, **first) for kind, (first, _) in HELD.items()))])
    assert await stage.tab.violations() == []
    await stage.tab.page.get_by_role("button", name="Send").click()
    ((state, _, _),) = await stage.told("submit", 1)
    assert state == {"values": {kind: {"a": {"type": kind, **held}} for kind, (_, held) in HELD.items()}}


async def a_field_of_slack_that_is_left_empty_tells_so_as_slack_does(stage: Stage) -> None:
    blank = {kind: {**_input(kind, options=[ONE, TWO]), "optional": True} for kind in HELD}
    await stage.draw("slackView", [_modal(*blank.values())])
    await stage.tab.page.get_by_role("button", name="Send").click()
    ((state, _, _),) = await stage.told("submit", 1)
    expected: dict[str, dict[str, Any]] = {
        kind: {name: [] if isinstance(value, list) else None for name, value in held.items()} for kind, (_, held) in HELD.items()
    }
    assert state == {"values": {kind: {"a": {"type": kind, **held}} for kind, held in expected.items()}}


@pytest.mark.parametrize("kind", [kind for kind in HELD if kind != "static_select"])
async def every_element_of_slack_acts_when_it_is_changed_in_a_message(stage: Stage, kind: str) -> None:
    element = {"type": kind, "action_id": "a", "placeholder": plain("Choose"), **HELD[kind][0]}
    await stage.draw("slackMessage", [{"blocks": [{"type": "actions", "block_id": "b", "elements": [element]}]}])
    assert await stage.tab.violations() == []
    await stage.tab.page.locator(".actions :is(input, select, textarea)").first.dispatch_event("change", {"bubbles": True})
    ((told, values, where),) = await stage.told("act", 1)
    assert (told, where["block_id"]) == (element, "b")
    assert values == [
        str(one["value"] if isinstance(one, dict) else one)
        for held in HELD[kind][1].values()
        for one in (held if isinstance(held, list) else [held])
    ]


async def a_file_handed_over_in_a_window_of_slack_comes_with_what_is_filled_in(stage: Stage) -> None:
    await stage.draw("slackView", [_modal(_input("file_input", filetypes=["txt"], max_files=2))])
    files = [{"name": f"{name}.txt", "mimeType": "text/plain", "buffer": name.encode()} for name in ("a", "bb")]
    await stage.tab.page.get_by_label("A file_input").set_input_files(files)  # type: ignore[arg-type]  # dicts are what it takes
    await stage.tab.page.get_by_role("button", name="Send").click()
    ((state, handed, _),) = await stage.told("submit", 1)
    assert state["values"]["file_input"]["a"]["files"] == [
        {"id": "0", "name": "a.txt", "size": 1},
        {"id": "1", "name": "bb.txt", "size": 2},
    ]
    assert [one["file"]["name"] for one in handed] == ["a.txt", "bb.txt"]


async def a_window_of_slack_wants_one_of_the_boxes_that_are_needed(stage: Stage) -> None:
    await stage.draw("slackView", [_modal(_input("checkboxes", options=[ONE, TWO]))])
    await stage.tab.page.get_by_role("button", name="Send").click()
    assert await stage.told("submit") == []
    await stage.tab.page.get_by_label("Two").check()
    await stage.tab.page.get_by_role("button", name="Send").click()
    assert len(await stage.told("submit", 1)) == 1


TEXTS: dict[str, tuple[str, str]] = {
    "*bold* _italic_ ~gone~ `code`": ("bold italic gone code", "B I S CODE"),
    "2*3*4 snake_case_name a~b~c": ("2*3*4 snake_case_name a~b~c", ""),
    "*_both_*": ("both", "B I"),
    "&lt;b&gt; &amp;amp;": ("<b> &amp;", ""),
    "<https://a.example/x?a=1&amp;b=2|the page>": ("the page", "A"),
    "https://a.example/x.": ("https://a.example/x.", "A"),
    "<javascript:alert(1)|press>": ("press", "SPAN"),
    "<@U1> <#C1|general> <!here> <!subteam^S1|@team>": ("@Ada #general @here @team", "SPAN SPAN SPAN SPAN"),
    "&gt; said\n&gt; twice\nafter": ("said\ntwiceafter", "BLOCKQUOTE"),
    "```a *b*\n&lt;c&gt;```": ("a *b*\n<c>", "PRE"),
    ":tada: :wave::skin-tone-3: :nosuch:": ("🎉 👋🏼 :nosuch:", ""),
    "<!date^1795336200^{date_num} at {time}^https://a.example|then>": ("2026-11-22 at 08:30", "TIME"),
    "<!date^nothing^{date}|then>": ("then", ""),
}
INSIDE = "() => { const one = document.querySelector('.said > *'); return [one.textContent, [...one.querySelectorAll('.words *')].map((each) => each.tagName).join(' ')]; }"


@pytest.mark.parametrize("markup", TEXTS)
async def a_text_of_mrkdwn_is_read_as_slack_reads_it(stage: Stage, markup: str) -> None:
    await stage.draw("slackMessage", [{"blocks": [{"type": "section", "text": {"type": "mrkdwn", "text": markup}}]}], names={"U1": "Ada"})
    assert tuple(await stage.tab.page.evaluate(INSIDE)) == TEXTS[markup]


def _rich(*elements: dict[str, Any]) -> dict[str, Any]:
    return {"type": "rich_text", "elements": list(elements)}


def _section(*elements: dict[str, Any], kind: str = "rich_text_section", **more: Any) -> dict[str, Any]:
    return {"type": kind, "elements": list(elements), **more}


def _text(text: str, **style: bool) -> dict[str, Any]:
    return {"type": "text", "text": text, "style": style}


async def every_part_of_a_rich_text_is_drawn(stage: Stage) -> None:
    inline = [
        _text("all", bold=True, italic=True, strike=True, underline=True, code=True),
        {"type": "link", "url": "https://a.example/", "text": "page"},
        {"type": "emoji", "name": "wave", "unicode": "1f44b-1f3ff"},
        {"type": "user", "user_id": "U1"},
        {"type": "channel", "channel_id": "C1"},
        {"type": "usergroup", "usergroup_id": "S1"},
        {"type": "broadcast", "range": "here"},
        {"type": "color", "value": "#ff0000"},
        {"type": "date", "timestamp": 1_795_336_200, "format": "{date_num}", "fallback": "then"},
    ]
    parts = [
        _section(*inline),
        {"type": "rich_text_list", "style": "ordered", "offset": 2, "elements": [_section(_text("third"))]},
        {"type": "rich_text_list", "style": "bullet", "indent": 1, "elements": [_section(_text("inside"))]},
        _section(_text("quoted"), kind="rich_text_quote"),
        _section(_text("set"), kind="rich_text_preformatted"),
    ]
    await stage.draw("slackMessage", [{"blocks": [_rich(*parts)]}])
    block = stage.tab.page.locator(".rich")
    assert await block.evaluate("one => [...one.children].map((each) => each.tagName)") == ["P", "OL", "UL", "BLOCKQUOTE", "PRE"]
    assert await block.locator("p").inner_text() == "allpage👋🏿@U1#C1@S1@here#ff00002026-11-22"
    assert await block.locator("p > u > s > i > b > code").inner_text() == "all"
    assert await block.locator("ol").get_attribute("start") == "3"
    assert await stage.tab.violations() == []


async def every_other_block_of_slack_is_drawn_or_says_that_it_is_not(stage: Stage) -> None:
    table = {"type": "table", "rows": [[{"type": "raw_text", "text": "cell"}, _rich(_section(_text("rich")))]]}
    blocks = [
        {"type": "header", "text": plain("Header")},
        {
            "type": "section",
            "text": plain("Fields"),
            "fields": [plain("left"), {"type": "mrkdwn", "text": "*right*"}],
            "accessory": {"type": "image", "image_url": PIXELS, "alt_text": "A boat"},
        },
        {"type": "context", "elements": [plain("small"), {"type": "image", "image_url": PIXELS, "alt_text": "An icon"}]},
        {"type": "divider"},
        {"type": "image", "image_url": PIXELS, "alt_text": "A harbour", "title": plain("Harbour")},
        table,
        {"type": "carousel", "elements": []},
        {
            "type": "actions",
            "elements": [
                {"type": "users_select", "action_id": "a"},
                {"type": "button", "text": plain("Docs"), "url": "https://a.example/docs", "action_id": "b"},
            ],
        },
    ]
    await stage.draw("slackMessage", [{"blocks": blocks, "files": [{"name": "feeds.opml"}]}])
    words = await stage.tab.page.locator(".face").inner_text()
    for told in (
        "Header",
        "left",
        "right",
        "A boat",
        "An icon",
        "A harbour",
        "Harbour",
        "cell",
        "rich",
        "Not drawn here: carousel.",
        "Not drawn here: users_select.",
        "feeds.opml",
    ):
        assert told in words
    await stage.tab.page.get_by_role("link", name="Docs").click()
    assert (await stage.told("open", 1), len(await stage.told("act", 1))) == ([["https://a.example/docs"]], 1)
    assert (await stage.tab.violations(), stage.tab.asked, stage.tab.wrong) == ([], [], [])


MARKED: dict[str, tuple[str, str]] = {
    "**bold** *italic* __under__ ~~gone~~ `code`": ("bold italic under gone code", "DIV B I U S CODE"),
    "\\*plain\\* \\[x](https://a.example)": ("*plain* [x](https://a.example)", "DIV A"),
    "[the page](https://a.example)": ("the page", "DIV A"),
    "[press](javascript:alert(1))": ("press", "DIV SPAN"),
    "# Big\n## Less\n-# small": ("BigLesssmall", "DIV DIV DIV"),
    "> said\n> twice\nafter": ("saidtwiceafter", "BLOCKQUOTE BR DIV"),
    "- one\n- two\n1. three": ("onetwothree", "UL LI LI OL LI"),
    "```js\na *b*```": ("a *b*", "DIV PRE"),
    "<@1> <#2> </brief:3> <:logo:4> :tada:": ("@Ada #2 /brief :logo: 🎉", "DIV SPAN SPAN SPAN"),
    "<t:1795336200:d> <t:1795336200:t>": ("22/11/2026 08:30", "DIV TIME TIME"),
    "||hidden||": ("Spoiler: show", "DIV SPAN BUTTON"),
}


@pytest.mark.parametrize("markdown", MARKED)
async def a_text_of_markdown_is_read_as_discord_reads_it(stage: Stage, markdown: str) -> None:
    await stage.draw("discordMessage", [{"components": [{"type": 10, "content": markdown}]}], names={"1": "Ada"})
    seen = await stage.tab.page.evaluate(
        "() => { const one = document.querySelector('.text'); return [one.textContent, [...one.querySelectorAll('*')].map((each) => each.tagName).join(' ')]; }"
    )
    assert tuple(seen) == MARKED[markdown]


@pytest.mark.parametrize(("level", "levels"), [(2, ["2", "3", "2"]), (4, ["4", "5", "4"])])
async def the_headings_of_a_message_follow_the_page_s_own_without_a_gap(stage: Stage, level: int, levels: list[str]) -> None:
    parts = [{"type": 10, "content": content} for content in ("## First", "### Below", "## Second")]
    await stage.draw("discordMessage", [{"components": parts}], level=level)
    assert await stage.tab.page.get_by_role("heading").evaluate_all("all => all.map((one) => one.ariaLevel).filter(Boolean)") == levels


async def a_spoiler_is_shown_to_whoever_asks(stage: Stage) -> None:
    page = stage.tab.page
    await stage.draw(
        "discordMessage", [{"components": [{"type": 17, "spoiler": True, "components": [{"type": 10, "content": "||hid**den**||"}]}]}]
    )
    assert "hidden" not in await page.locator(".face").inner_text()
    await page.get_by_role("button", name="Spoiler").click()
    await page.get_by_role("button", name="Spoiler").click()
    assert await page.locator(".spoiler b").inner_text() == "den"


async def every_component_of_a_message_is_drawn_or_says_that_it_is_not(stage: Stage) -> None:
    button = {"type": 2, "style": 1, "label": "Press", "custom_id": "p", "emoji": {"name": "🎉"}}
    container = [
        {
            "type": 9,
            "components": [{"type": 10, "content": "Beside"}],
            "accessory": {"type": 11, "media": {"url": PIXELS}, "description": "A boat"},
        },
        {"type": 14, "divider": True, "spacing": 2},
        {"type": 12, "items": [{"media": {"url": PIXELS}, "description": "A harbour"}]},
        {"type": 13, "file": {"url": "attachment://feeds.opml"}},
        {
            "type": 1,
            "components": [
                button,
                {"type": 2, "style": 5, "label": "Docs", "url": "https://a.example/docs"},
                {"type": 2, "style": 4, "label": "Gone", "disabled": True},
            ],
        },
        {"type": 1, "components": [{"type": 5, "custom_id": "u", "placeholder": "Whom?"}]},
        {"type": 99},
    ]
    await stage.draw("discordMessage", [{"components": [{"type": 17, "accent_color": 0xB3402E, "components": container}]}])
    words = await stage.tab.page.locator(".face").inner_text()
    for told in (
        "Beside",
        "A boat",
        "A harbour",
        "feeds.opml",
        "🎉 Press",
        "Docs ↗",
        "Gone",
        "Whom?",
        "Not drawn here: a component of kind 99.",
    ):
        assert told in words
    assert await stage.tab.page.locator(".container").evaluate("one => getComputedStyle(one).borderLeftColor") == "rgb(179, 64, 46)"
    assert (await stage.tab.violations(), stage.tab.asked, stage.tab.wrong) == ([], [], [])


async def an_embed_is_drawn_with_all_its_parts(stage: Stage) -> None:
    embed = {
        "title": "Title *marked*", "url": "https://a.example/", "description": "# Heading\nwords", "color": 0x3B5B7A, "author": {"name": "Author"},
        "fields": [{"name": "Name", "value": "**Value**", "inline": True}], "footer": {"text": "Foot"}, "timestamp": "2026-11-22T08:30:00Z", "image": {"url": PIXELS},
    }  # fmt: skip
    await stage.draw("discordMessage", [{"content": "Above", "embeds": [embed]}])
    words = await stage.tab.page.locator(".face").inner_text()
    for told in ("Above", "Title marked", "Heading", "words", "Author", "Name", "Value", "Foot · 22/11/2026, 08:30"):
        assert told in words
    assert await stage.tab.violations() == []


async def a_menu_of_several_options_sends_them_at_once(stage: Stage) -> None:
    page = stage.tab.page
    options = [{"label": name, "value": name.lower()} for name in ("One", "Two", "Three")]
    menu = {"type": 3, "custom_id": "m", "placeholder": "Which?", "min_values": 2, "max_values": 2, "options": options}
    await stage.draw("discordMessage", [{"components": [{"type": 1, "components": [menu]}]}])
    await page.get_by_text("Which?").click()
    assert await stage.tab.violations() == []
    await page.get_by_label("One").check()
    await page.get_by_role("button", name="Select").click()
    assert await stage.told("act") == []
    await page.get_by_label("Three").check()
    await page.get_by_role("button", name="Select").click()
    assert await stage.told("act", 1) == [[menu, ["one", "three"]]]


async def every_field_of_a_discord_modal_tells_its_value_as_discord_does(stage: Stage) -> None:
    options = [{"label": "One", "value": "one"}, {"label": "Two", "value": "two", "default": True}]
    fields: list[tuple[dict[str, Any], dict[str, Any]]] = [
        ({"type": 4, "style": 1, "value": "line"}, {"value": "line"}),
        ({"type": 4, "style": 2, "value": "area"}, {"value": "area"}),
        ({"type": 3, "options": options}, {"values": ["two"]}),
        ({"type": 3, "max_values": 2, "options": options}, {"values": ["two"]}),
        ({"type": 21, "options": options}, {"value": "two"}),
        ({"type": 22, "options": options}, {"values": ["two"]}),
        ({"type": 23, "default": True}, {"value": True}),
    ]
    labels = [
        {"type": 18, "label": f"Field {number}", "component": {**field, "custom_id": str(number)}}
        for number, (field, _) in enumerate(fields)
    ]
    row = {"type": 1, "components": [{"type": 4, "custom_id": "old", "style": 1, "label": "Old", "value": "row"}]}
    await stage.draw(
        "discordModal", [{"custom_id": "m", "title": "All kinds", "components": [{"type": 10, "content": "Words"}, *labels, row]}]
    )
    assert await stage.tab.violations() == []
    await stage.tab.page.get_by_role("button", name="Submit").click()
    ((told, _, _),) = await stage.told("submit", 1)
    assert told["components"] == [
        *(
            {"type": 18, "component": {"type": field["type"], "custom_id": str(number), **held}}
            for number, (field, held) in enumerate(fields)
        ),
        {"type": 1, "components": [{"type": 4, "custom_id": "old", "value": "row"}]},
    ]
