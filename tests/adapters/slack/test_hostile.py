"""Articles made to break a message, and everything else outside words reach: no limit passed, no ping, no markup let in."""

import copy
import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from typing import Any, get_args

import pytest

from adapters.chat import Attached, Briefed, Digested, Field, Helped, Home, Listing, Notice, Reply, Shown, Story, Window
from adapters.slack import limits
from adapters.slack.blocks import messages, plainly
from adapters.slack.briefed import briefing_messages
from adapters.slack.message import Message
from adapters.slack.views import filled, home, window
from adapters.wording import in_marks
from bot.editing import Wish, answer
from briefings.errors import BriefingError
from briefings.paste import read_text
from tests.adapters.hostile import Maker, credited, others
from tests.adapters.slack.rules import problems, view_problems
from tests.adapters.slack.schemas import breaches, needed, view_breaches

ARTICLES = int(os.environ.get("HOSTILE_ARTICLES", "100"))
"""As many as a run of everything has time for; HOSTILE_ARTICLES=1000 has a thousand drawn."""
OTHERS = min(100, ARTICLES * 2 // 5)


def briefed(seed: int) -> Iterator[Message]:
    """One hostile article at every length and in every part, with its picture, its speakers sure."""
    maker = Maker(seed)
    briefing, note, buttons = maker.briefing(), maker.text(), maker.buttons()
    for shown in get_args(Shown):
        yield from briefing_messages(Briefed(credited(briefing) if seed % 2 else briefing, shown, note, buttons=buttons), pictures=True)


@cache
def all_briefed() -> tuple[Message, ...]:
    return tuple(message for seed in range(ARTICLES) for message in briefed(seed))


def replies(seed: int) -> Iterator[Reply]:
    """Every other kind of reply, full of hostile words."""
    maker = Maker(seed)
    text, buttons = maker.text, maker.buttons()
    yield Notice(text(), "working" if seed % 2 else "error", buttons=buttons)
    yield Listing(text(), maker.items(), text(), bool(seed % 2), buttons=buttons)
    yield Helped(text(), tuple((text(), text()) for _ in range(seed % 9)), text(), buttons=buttons)
    stories = [
        Story(credited(maker.briefing()), tuple((text(), maker.url()) for _ in maker.several(9)), maker.buttons(), others(maker), text())
        for _ in maker.several(8)
    ]
    yield Digested(text(), tuple(stories), maker.items(), text(), text(), buttons=buttons)
    yield Attached(text(), b"", text())
    yield Briefed(maker.briefing(), "quotes", text(), tuple(replace(one, also=(text(), text())) for one in others(maker)))


@cache
def all_said() -> tuple[Message, ...]:
    return tuple(message for seed in range(OTHERS) for reply in replies(seed) for message in messages(reply))


@cache
def all_views() -> tuple[dict[str, Any], ...]:
    return tuple(view for seed in range(OTHERS) for view in views(seed))


def views(seed: int) -> Iterator[dict[str, Any]]:
    maker = Maker(seed)
    text = maker.text
    yield home(Home(tuple(Listing(text(), maker.items(), text(), buttons=maker.buttons()) for _ in maker.several(30))))
    choices = tuple(("ok", "OK") if number == 0 else (text(), text()) for number in range(1 + seed % 7 * 30))
    fields = (Field("text", text(), text(), text(), long=True), Field("choice", text(), "ok", text(), choices, required=False))
    yield window(Window("paste", text(), fields, text()), "reach")


@pytest.mark.parametrize("made", [all_briefed, all_said], ids=["articles", "others"])
def no_message_passes_a_limit_pings_or_lets_markup_in(made: Callable[[], tuple[Message, ...]]) -> None:
    assert [found for message in made() for found in problems(message.payload)] == []


@pytest.mark.parametrize("made", [all_briefed, all_said], ids=["articles", "others"])
def every_message_keeps_to_slacks_schema(made: Callable[[], tuple[Message, ...]]) -> None:
    assert [found for message in made() for found in breaches(list(message.blocks))] == []


@pytest.mark.parametrize("made", [all_briefed, all_said], ids=["articles", "others"])
def the_plain_version_of_every_message_is_as_safe(made: Callable[[], tuple[Message, ...]]) -> None:
    plain = [plainly(message) for message in made()[::4]]
    assert [found for message in plain for found in problems(message.payload)] == []
    assert {block["type"] for message in plain for block in message.blocks} <= {"section", "context", "actions"}


def no_view_passes_a_limit_or_lets_markup_in() -> None:
    assert [found for view in all_views() for found in view_problems(view)] == []


def every_view_keeps_to_slacks_schemas() -> None:
    assert [found for view in all_views() for found in view_breaches(view)] == []


@pytest.mark.parametrize("seed", range(0, 60, 3))
def the_engines_own_briefing_of_a_hostile_text_is_safe(seed: int) -> None:
    maker = Maker(seed)
    said = "\n\n".join(f"The council voted on Monday. “{maker.text(400)}” said Mayor Ana Ruiz. {maker.text(400)}" for _ in range(12))
    try:
        article = read_text(f"{maker.text(120)}\n\n{said}", maker.url(), maker.text(), None)
    except BriefingError:
        pytest.skip(f"the text of seed {seed} is no article")
    for length in ("one-line", "short", "full"):
        for message in messages(Briefed(answer(article, Wish(length)), length)):
            assert problems(message.payload) == []


def every_quote_of_every_article_stands_whole_in_one_message_or_is_pointed_to() -> None:
    for seed in range(100):
        briefing = Maker(seed).briefing()
        shown = [quotes_in(message) for message in briefing_messages(Briefed(briefing, "quotes"))]
        pointed = sum(str(message.blocks).count("too long for Slack") for message in briefing_messages(Briefed(briefing, "quotes")))
        told = [quote for part in shown for quote in part]
        assert all(quote[-1] == "”" for quote in told)
        assert len(told) + pointed == sum(in_marks(quote, briefing.article.text) != () for quote in briefing.quotes)


def quotes_in(message: Message) -> list[str]:
    parts = [part for block in message.blocks if block["type"] == "rich_text" for part in block["elements"]]
    return ["".join(one["text"] for one in part["elements"]) for part in parts if part["type"] == "rich_text_quote"]


# Each rule can fail


Planted = Callable[[dict[str, Any]], None]

GOOD: dict[str, Any] = {
    "text": "A &amp; B",
    "blocks": [
        {"type": "header", "text": {"type": "plain_text", "text": "A", "emoji": False}},
        {"type": "context", "elements": [{"type": "mrkdwn", "text": "<https://example.com/a|example.com>", "verbatim": True}]},
        {
            "type": "rich_text",
            "elements": [{"type": "rich_text_section", "elements": [{"type": "link", "url": "https://example.com/", "text": "A"}]}],
        },
        {"type": "section", "text": {"type": "mrkdwn", "text": "a", "verbatim": True}},
        {"type": "image", "image_url": "https://example.com/a.png", "alt_text": "A"},
        {
            "type": "actions",
            "elements": [{"type": "button", "action_id": "a", "value": "v", "text": {"type": "plain_text", "text": "A", "emoji": False}}],
        },
    ],
}


def _at(*path: str | int, to: Any) -> Planted:
    def plant(message: dict[str, Any]) -> None:
        inside: Any = message
        for step in path[:-1]:
            inside = inside[step]
        inside[path[-1]] = to

    return plant


LINK = ("blocks", 2, "elements", 0, "elements", 0)
BUTTON = ("blocks", 5, "elements", 0)
PLANTED: dict[str, Planted] = {
    "a ping in the text": _at("text", to="<!channel>"),
    "no text": _at("text", to=" "),
    "a bare ampersand": _at("text", to="A & B"),
    "an escape character": _at("text", to="\x1b"),
    "a header too long": _at("blocks", 0, "text", "text", to="a" * 151),
    "a header in UTF-16": _at("blocks", 0, "text", "text", to="😀" * 76),
    "an empty header": _at("blocks", 0, "text", "text", to=""),
    "emoji in a header": _at("blocks", 0, "text", "emoji", to=True),
    "a direction override": _at("blocks", 0, "text", "text", to="a\u202eb"),
    "a lone surrogate": _at("blocks", 0, "text", "text", to="\ud800"),
    "a zero width space": _at("blocks", 0, "text", "text", to="a\u200bb"),
    "a masked link in context": _at("blocks", 1, "elements", 0, "text", to="<https://evil.example/|bank.example>"),
    "a ping in context": _at("blocks", 1, "elements", 0, "text", to="<@U012ABCDEF>"),
    "no verbatim": _at("blocks", 1, "elements", 0, "verbatim", to=False),
    "eleven elements": _at("blocks", 1, "elements", to=[{"type": "plain_text", "text": "a", "emoji": False}] * 11),
    "a script's address": _at(*LINK, "url", to="javascript:alert(1)"),
    "a masked link": _at(*LINK, "text", to="https://bank.example/login"),
    "a long address": _at(*LINK, "url", to="https://example.com/" + "a" * 3_000),
    "a mention": _at(*LINK, to={"type": "user", "user_id": "U012ABCDEF"}),
    "a broadcast": _at(*LINK, to={"type": "broadcast", "range": "channel"}),
    "a long rich text": _at(*LINK, to={"type": "text", "text": "a" * 3_001}),
    "no words": _at(*LINK, "text", to=""),
    "an empty line": _at("blocks", 2, "elements", 0, "elements", to=[]),
    "bold from outside": _at("blocks", 3, "text", "text", to="*a*"),
    "an emoji from outside": _at("blocks", 3, "text", "text", to=":tada:"),
    "a quotation from outside": _at("blocks", 3, "text", "text", to="&gt; a"),
    "a section too long": _at("blocks", 3, "text", "text", to="a" * 3_001),
    "a picture over http": _at("blocks", 4, "image_url", to="http://example.com/a.png"),
    "no alt text": _at("blocks", 4, "alt_text", to=""),
    "a label too long": _at(*BUTTON, "text", "text", to="a" * 76),
    "a value too long": _at(*BUTTON, "value", to="a" * 2_001),
    "an action twice": _at("blocks", 5, "elements", to=GOOD["blocks"][5]["elements"] * 2),
    "26 actions": _at("blocks", 5, "elements", to=[{**GOOD["blocks"][5]["elements"][0], "action_id": str(n)} for n in range(26)]),
    "51 blocks": _at("blocks", to=[{"type": "divider"}] * 51),
    "no blocks": _at("blocks", to=[]),
    "an unknown block": _at("blocks", 0, to={"type": "video"}),
    "too much in all": _at("blocks", to=[{"type": "section", "text": {"type": "plain_text", "text": "a" * 2_900, "emoji": False}}] * 5),
}


def test_the_rules_find_nothing_in_a_good_message() -> None:
    assert problems(GOOD) == []


@pytest.mark.parametrize("name", PLANTED)
def a_planted_breach_is_found(name: str) -> None:
    message = copy.deepcopy(GOOD)
    PLANTED[name](message)
    assert problems(message)


@pytest.mark.parametrize(
    "wrong", [{"type": "rich_text", "elements": [{"type": "x"}]}, {"type": "header", "text": "A"}, {"type": "section", "color": 1}]
)
def a_planted_breach_of_the_schema_is_found(wrong: dict[str, Any]) -> None:
    assert list(breaches(GOOD["blocks"])) == []
    assert list(breaches([wrong]))


def the_schemas_say_nothing_of_lengths_and_counts() -> None:
    told = str(needed("blocks.schema.json")) + str(needed("views.schema.json"))
    assert not [word for word in ("maxLength", "minLength", "pattern", "maxItems", "minItems", "uniqueItems") if f"'{word}':" in told]


@pytest.mark.parametrize("name", ["title", "submit", "close"])
def a_planted_breach_of_a_view_is_found(name: str) -> None:
    view = window(Window("paste", "Brief a text", (Field("text", "The text"),)))
    assert view_problems(view) == []
    assert view_problems({**view, name: {"type": "plain_text", "text": "a" * 25, "emoji": False}})
    assert view_problems({**view, "blocks": [{"type": "divider"}] * 101})
    assert list(view_breaches({**view, name: "no object"}))


def test_our_limits_are_those_of_the_published_list() -> None:
    told = needed("block_limits.json")
    assert limits.TEXT == told["text"]["max_length"] == told["section"]["text"]["max_length"]
    assert told["header"]["text"]["max_length"] == limits.HEADER
    assert told["context"]["elements"]["max_items"] == limits.CONTEXT
    assert told["actions"]["elements"]["max_items"] == limits.ACTIONS
    assert (told["button"]["text"]["max_length"], told["button"]["value"]["max_length"]) == (limits.LABEL, limits.VALUE)
    assert (told["option"]["value"]["max_length"], told["overflow"]["options"]["max_items"]) == (limits.OPTION_VALUE, limits.OVERFLOW)
    assert (told["select"]["options"]["max_items"], told["plain_text_input"]["max_length"]["max"]) == (limits.OPTIONS, limits.INPUT)
    assert (told["view"]["blocks"]["max_items"], told["view"]["title"]["max_length"]) == (limits.VIEW_BLOCKS, limits.TITLE)
    assert (told["image"]["alt_text"]["max_length"], told["url_source"]["url"]["max_length"]) == (limits.ALT, limits.ADDRESS)


def test_what_was_typed_into_a_long_field_comes_back_whole() -> None:
    values = {"text": {"value": {"value": "One."}}, "text.2": {"value": {"value": "Two."}}, "text.3": {"value": {"value": None}}}
    assert filled({"callback_id": "newsbrief.paste", "state": {"values": values}}) == ("paste", {"text": "One.\nTwo."})
