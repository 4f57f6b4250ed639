"""Articles made to break a message, and everything else outside words reach: no limit passed, no ping, no markup let in."""

import copy
import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from typing import Any, get_args

import pytest

from adapters.chat import Attached, Briefed, Digested, Field, Helped, Home, Listing, Notice, Reply, Shown, Story, Window
from adapters.discord import limits
from adapters.discord.briefed import briefing_messages
from adapters.discord.layouts import embedded, messages, plainly
from adapters.discord.message import Message
from adapters.discord.modals import modal
from adapters.letters import clean
from adapters.wording import in_marks
from bot.editing import Wish, answer
from briefings.errors import BriefingError
from briefings.models import Briefing
from briefings.paste import read_text
from tests.adapters.discord.markdown import Node, read
from tests.adapters.discord.rules import modal_problems, problems, walked
from tests.adapters.discord.schemas import breaches, form, needed
from tests.adapters.hostile import Maker, credited, others

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
    yield Home(tuple(Listing(text(), maker.items(), text(), buttons=maker.buttons()) for _ in maker.several(9)), buttons=buttons)
    yield Briefed(maker.briefing(), "quotes", text(), tuple(replace(one, also=(text(), text())) for one in others(maker)))


@cache
def all_said() -> tuple[Message, ...]:
    return tuple(message for seed in range(OTHERS) for reply in replies(seed) for message in messages(reply))


@cache
def all_modals() -> tuple[dict[str, Any], ...]:
    return tuple(modal(window(seed), "reach") for seed in range(OTHERS))


def window(seed: int) -> Window:
    maker = Maker(seed)
    text = maker.text
    choices = tuple(("ok", "OK") if number == 0 else (text(), text()) for number in range(1 + seed % 7 * 30))
    fields = (Field("text", text(), text(), text(), long=True), Field("choice", text(), "ok", text(), choices, required=False))
    more = tuple(Field(f"more{number}", text(), "", text(), required=bool(number % 2)) for number in range(seed % 6))
    return Window("paste", text(), (*fields, *more), text())


MADE = pytest.mark.parametrize("made", [all_briefed, all_said], ids=["articles", "others"])


@MADE
def no_message_passes_a_limit_pings_or_lets_markup_in(made: Callable[[], tuple[Message, ...]]) -> None:
    assert [found for message in made() for found in problems(message.content)] == []


@MADE
def every_form_of_message_keeps_to_discords_specification(made: Callable[[], tuple[Message, ...]]) -> None:
    # one of each form: a specification sees forms and not words, asking it is slow, and our own rules above see every word
    forms = {form(message.content): message.content for message in made()}
    assert [found for content in forms.values() for found in breaches(content)] == []


@MADE
def an_embed_or_plain_words_in_its_place_are_as_safe(made: Callable[[], tuple[Message, ...]]) -> None:
    contents = [spelled(message).content for message in made()[::4] for spelled in (embedded, plainly)]
    assert [found for content in contents for found in problems(content)] == []
    assert [found for content in contents[::8] for found in breaches(content)] == []


def no_modal_passes_a_limit_and_every_one_keeps_to_the_specification() -> None:
    assert [found for one in all_modals() for found in modal_problems(one)] == []
    assert [found for one in all_modals() for found in breaches(one, "ModalInteractionCallbackRequestData")] == []


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
            assert problems(message.content) == []


@pytest.mark.parametrize(("shown", "kind"), [("quotes", "quote"), ("points", "sentence")])
def every_quote_and_point_of_every_article_is_seen_as_printed_or_pointed_to(shown: Shown, kind: str) -> None:
    for seed in range(150):
        briefing = Maker(seed).briefing()
        wanted = [clean(one) for one in (_quotes(briefing) if kind == "quote" else [point.text for point in briefing.key_points])]
        seen = [one for message in briefing_messages(Briefed(briefing, shown)) for one in told(message)]
        pointed = [one.startswith(f"A {kind} of ") and one.endswith("too long for Discord, stands in the article") for one in seen]
        assert [one for one, is_pointed in zip(seen, pointed, strict=True) if not is_pointed] == [
            one for one, is_pointed in zip(filter(None, wanted), pointed, strict=True) if not is_pointed
        ]


def _quotes(briefing: Briefing) -> list[str]:
    return [" ".join(in_marks(quote, briefing.article.text)) for quote in briefing.quotes]


def told(message: Message) -> Iterator[str]:
    """The quotes, or the lines of lists, as a reader sees them, without the arrows behind them."""
    for text in (one["content"] for one in walked(list(message.components)) if one["type"] == 10):
        lines = [line for line in _lines(read(text)) if line and line[0].kind in {"quote", "item"}]
        words = [clean("".join(node.words for node in line[1:] if node.words != "↗")) for line in lines]
        yield from [clean(" ".join(words))] if lines and lines[0][0].kind == "quote" else words


def _lines(nodes: tuple[Node, ...]) -> Iterator[list[Node]]:
    line: list[Node] = []
    for node in nodes:
        first, *others = node.text.split("\n") if node.kind == "text" else [""]
        line += [Node("text", first)] if first else [] if node.kind == "text" else [node]
        for part in others:
            yield line
            line = [Node("text", part)] if part else []
    yield line


# Each rule can fail


Planted = Callable[[dict[str, Any]], None]

GOOD: dict[str, Any] = {
    "allowed_mentions": {"parse": []},
    "flags": 1 << 15,
    "components": [
        {
            "type": 17,
            "accent_color": 1,
            "components": [
                {"type": 10, "content": "## [A](https://example.com/a)\n-# b \\* c\n> d"},
                {"type": 14, "divider": True, "spacing": 1},
                {
                    "type": 9,
                    "components": [{"type": 10, "content": "e"}],
                    "accessory": {"type": 2, "custom_id": "nb.0.save", "label": "Save", "style": 2},
                },
                {"type": 12, "items": [{"media": {"url": "https://example.com/a.png"}, "description": "A"}]},
                {"type": 1, "components": [{"type": 2, "custom_id": "nb.1.save", "label": "Save", "style": 2}]},
                {
                    "type": 1,
                    "components": [
                        {"type": 3, "custom_id": "nb.2.menu", "placeholder": "Save", "options": [{"label": "Save", "value": "save"}]}
                    ],
                },
            ],
        }
    ],
}


def _at(*path: str | int, to: Any) -> Planted:
    def plant(message: dict[str, Any]) -> None:
        inside: Any = message
        for step in path[:-1]:
            inside = inside[step]
        inside[path[-1]] = to

    return plant


INSIDE = ("components", 0, "components")
TEXT = (*INSIDE, 0, "content")
BUTTON = (*INSIDE, 4, "components", 0)
PICK = (*INSIDE, 5, "components", 0)
OPTION = {"label": "Save", "value": "save"}
WORDS = {
    "a mention": "<@80351110224678912>", "everybody": "@everyone", "a role": "<@&1>", "a channel": "<#1>", "a time": "<t:1618953630:R>",
    "an emoji": "<:a:1>", "an emoji by name": "so :tada:", "a command": "</airhorn:1>", "a bare address": "see https://evil.example/a", "an invitation": "discord.gg/a",
    "an address in brackets": "<https://evil.example>", "a masked link": "[bank.example](https://evil.example/)", "a script's address": "[a](javascript:x)",
    "a big heading": "# a", "a heading in a quotation": "> ## a", "a heading in a list": "- # a", "underlined words": "__a__", "hidden words": "||a||",
    "words struck out": "~~a~~", "a block of code": "```\na\n```", "a direction override": "a\u202eb", "a lone surrogate": "\ud800", "an escape character": "\x1b", "a zero width space": "a\u200bb",
    "a link that ends elsewhere": "[a](https://example.com/) \\](javascript:x)", "nothing": "", "too much": "a" * 4_001, "too much in UTF-16": "😀" * 2_001,
}  # fmt: skip
PLANTED: dict[str, Planted] = {
    **{name: _at(*TEXT, to=words) for name, words in WORDS.items()},
    "pings allowed": _at("allowed_mentions", to={"parse": ["users"]}),
    "no word on pings": _at("allowed_mentions", to=None),
    "no flag": _at("flags", to=0),
    "too much in all": _at(*INSIDE, to=[{"type": 10, "content": "a" * 2_100}] * 2),
    "41 components": _at(*INSIDE, to=[{"type": 10, "content": "a"}] * 40),
    "no components": _at("components", to=[]),
    "an empty container": _at(*INSIDE, to=[]),
    "a container in a container": _at(*INSIDE, to=GOOD["components"]),
    "a line at the end": _at(*INSIDE, 5, to={"type": 14, "divider": True, "spacing": 1}),
    "an unknown component": _at(*INSIDE, 1, to={"type": 99}),
    "a bare button": _at("components", 0, to=GOOD["components"][0]["components"][4]["components"][0]),
    "a section without a button": _at(*INSIDE, 2, "accessory", to={"type": 10, "content": "a"}),
    "a picture over http": _at(*INSIDE, 3, "items", 0, "media", "url", to="http://example.com/a.png"),
    "a label too long": _at(*BUTTON, "label", to="a" * 81),
    "no label": _at(*BUTTON, "label", to=""),
    "a custom_id too long": _at(*BUTTON, "custom_id", to="a" * 101),
    "a custom_id twice": _at(*BUTTON, "custom_id", to="nb.0.save"),
    "six buttons": _at(*INSIDE, 4, "components", to=[{"type": 2, "custom_id": str(n), "label": "a", "style": 2} for n in range(6)]),
    "a button beside a menu": _at(*INSIDE, 4, "components", to=[GOOD["components"][0]["components"][n]["components"][0] for n in (4, 5)]),
    "no options": _at(*PICK, "options", to=[]),
    "26 options": _at(*PICK, "options", to=[{"label": "a", "value": str(n)} for n in range(26)]),
    "an option twice": _at(*PICK, "options", to=[OPTION, OPTION]),
    "an option too long": _at(*PICK, "options", to=[{**OPTION, "label": "a" * 101}]),
    "a placeholder too long": _at(*PICK, "placeholder", to="a" * 151),
}


def test_the_rules_find_nothing_in_a_good_message() -> None:
    assert problems(GOOD) == []
    assert list(breaches(GOOD)) == []


@pytest.mark.parametrize("name", PLANTED)
def a_planted_breach_is_found(name: str) -> None:
    message = copy.deepcopy(GOOD)
    PLANTED[name](message)
    assert problems(message)


@pytest.mark.parametrize(
    "name",
    [
        "nothing",
        "too much",
        "an empty container",
        "an unknown component",
        "a label too long",
        "a custom_id too long",
        "26 options",
        "six buttons",
    ],
)
def a_planted_breach_of_the_specification_is_found(name: str) -> None:
    message = copy.deepcopy(GOOD)
    PLANTED[name](message)
    assert list(breaches(message))


BESIDE: dict[str, dict[str, Any]] = {
    "a long title": {"embeds": [{"title": "a" * 257, "description": "a"}], "flags": 0},
    "a long description": {"embeds": [{"description": "a" * 4_097}], "flags": 0},
    "too much in embeds": {"embeds": [{"description": "a" * 3_500}] * 2, "flags": 0},
    "embeds hidden by the flag": {"embeds": [{"description": "a"}], "flags": 4},
    "a ping in an embed": {"embeds": [{"description": "@here"}], "flags": 0},
    "long content": {"content": "a" * 2_001, "flags": 4},
    "content with previews": {"content": "a", "flags": 0},
    "an address in content": {"content": "https://evil.example/a", "flags": 4},
    "six rows": {"content": "a", "flags": 4, "components": [{"type": 1, "components": [{"type": 2, "custom_id": str(n), "label": "a", "style": 2}]} for n in range(6)]},
    "a container beside content": {"content": "a", "flags": 4, "components": GOOD["components"]},
}  # fmt: skip


@pytest.mark.parametrize("name", BESIDE)
def a_planted_breach_beside_components_is_found(name: str) -> None:
    good = {"components": [], "allowed_mentions": {"parse": []}}
    assert problems({**good, "content": "a", "flags": 4}) == []
    assert problems({**good, **BESIDE[name]})


@pytest.mark.parametrize(
    "wrong",
    [{"title": "a" * 46}, {"title": ""}, {"custom_id": "a" * 101}, {"components": []}, {"components": [{"type": 10, "content": "a"}] * 6}],
)
def a_planted_breach_of_a_modal_is_found(wrong: dict[str, Any]) -> None:
    good = modal(Window("paste", "Brief a text", (Field("text", "The text"),)))
    assert modal_problems(good) == []
    assert modal_problems({**good, **wrong})


def test_our_limits_are_those_of_the_specification() -> None:
    told = needed()["components"]["schemas"]
    one = {name: part["properties"] for name, part in told.items() if "properties" in part}
    message, button = one["MessageCreateRequest"], one["ButtonComponentForMessageRequest"]
    pick, option, label = (
        one["StringSelectComponentForMessageRequest"],
        one["StringSelectOptionForRequest"],
        one["LabelComponentForModalRequest"],
    )
    assert message["components"]["maxItems"] == limits.COMPONENTS
    assert one["TextDisplayComponentForMessageRequest"]["content"]["maxLength"] == limits.TEXT
    assert (button["label"]["maxLength"], button["custom_id"]["maxLength"]) == (limits.LABEL, limits.CUSTOM_ID)
    assert (pick["options"]["maxItems"], pick["placeholder"]["maxLength"]) == (limits.OPTIONS, limits.PLACEHOLDER)
    assert (option["label"]["maxLength"], option["value"]["maxLength"]) == (limits.OPTION, limits.OPTION)
    assert one["ActionRowComponentForMessageRequest"]["components"]["maxItems"] == limits.ROW
    assert (one["RichEmbed"]["title"]["maxLength"], one["RichEmbed"]["description"]["maxLength"]) == (limits.EMBED_TITLE, limits.EMBED_TEXT)
    assert one["MediaGalleryItemRequest"]["description"]["maxLength"] == limits.ALT
    assert (label["label"]["maxLength"], label["description"]["maxLength"]) == (limits.TITLE, limits.HINT)
    assert one["ModalInteractionCallbackRequestData"]["title"]["maxLength"] == limits.TITLE
    assert one["TextInputComponentForModalRequest"]["max_length"]["maximum"] == limits.INPUT
