"""Windows in Discord: what is asked for when there is room for five parts only, and what comes back."""

from typing import Any

import pytest

from adapters.chat import Field, Window
from adapters.discord.modals import filled, kept, modal
from tests.adapters.discord.rules import modal_problems

LENGTHS = (("short", "Short"), ("full", "Full"))
TEXT = Field("text", "The text", hint="Paste it.", long=True)
OPTIONAL = (Field("headline", "Headline", required=False), Field("link", "Link", required=False))
CHOICES = (
    Field("length", "Length", "full", options=LENGTHS),
    Field("answers", "Who sees the answer", "private", options=(("private", "You"),)),
)
PASTE = Window("paste", "Brief a text", (TEXT, *OPTIONAL, *CHOICES))


def names(view: dict[str, Any]) -> list[str]:
    return [one["component"]["custom_id"] for one in view["components"]]


SETTINGS = Window(
    "settings",
    "Settings",
    (
        Field("zone", "Your time zone", required=False),
        Field(
            "links", "Links people paste", "off", options=(("off", "Leave them"), ("mention", "On a mention"), ("auto", "Brief them all"))
        ),
        Field("length", "Length", "short", options=(("one-line", "One line"), *LENGTHS)),
        Field("answers", "Who sees an answer", "public", options=(("private", "Only whoever asked"), ("public", "Everybody"))),
        Field("empty", "A digest on a day without news", "say", options=(("say", "Say so"), ("silent", "Stay silent"))),
        Field("managers", "Who may change feeds", "members", options=(("members", "Everybody"), ("admins", "Admins"))),
    ),
    submit="Save",
)


def a_window_of_more_than_five_parts_asks_for_short_texts_together_and_takes_a_file() -> None:
    view = modal(PASTE, "r1")
    assert names(view) == ["text", "headline+link", "length", "answers", "files"]
    assert view["components"][1]["label"] == "Headline, link"
    assert modal_problems(view) == []


def the_choices_between_two_things_are_ticked_in_one_part_where_there_are_too_many() -> None:
    view = modal(SETTINGS)
    ticks = "either answers:private:public empty:say:silent managers:members:admins"
    assert names(view) == ["zone", "links", "length", ticks]
    told = view["components"][3]["component"]["options"]
    assert [(one["label"], one["value"], one.get("default", False)) for one in told] == [
        ("Who sees an answer: Everybody", "answers", True),
        ("A digest on a day without news: Stay silent", "empty", False),
        ("Who may change feeds: Admins", "managers", False),
    ]
    assert modal_problems(view) == []


def a_tick_and_the_lack_of_one_come_back_as_what_was_chosen() -> None:
    ticked = {"type": 22, "custom_id": names(modal(SETTINGS))[3], "values": ["empty"]}
    told = {"custom_id": "nb.window.settings", "components": [{"type": 18, "component": ticked}]}
    assert filled(told)[1] == {"answers": "private", "empty": "silent", "managers": "members"}


@pytest.mark.parametrize(
    ("typed", "headline", "link"),
    [
        ("Dredging begins\nhttps://news.example/1", "Dredging begins", "https://news.example/1"),
        ("https://news.example/1", "", "https://news.example/1"),
        ("\n Dredging\n begins \n", "Dredging begins", ""),
        ("HTTP://a.example/1\nhttps://b.example/2", "https://b.example/2", "HTTP://a.example/1"),
        ("", "", ""),
    ],
)
def the_lines_asked_for_together_are_told_apart(typed: str, headline: str, link: str) -> None:
    told = {
        "custom_id": "nb.window.paste",
        "components": [{"type": 18, "component": {"type": 4, "custom_id": "headline+link", "value": typed}}],
    }
    assert filled(told)[1] == {"headline": headline, "link": link}


def a_link_that_is_known_stands_in_the_joined_part() -> None:
    known = (TEXT, OPTIONAL[0], Field("link", "Link", "https://news.example/1", required=False), *CHOICES)
    view = modal(Window("paste", "Brief a text", known))
    assert view["components"][1]["component"]["value"] == "https://news.example/1"


def a_text_too_long_for_one_field_has_a_second_where_there_is_room() -> None:
    assert names(modal(Window("paste", "Brief a text", (TEXT, *OPTIONAL[:1])))) == ["text", "headline", "files", "text.2"]


def a_text_may_be_missing_where_a_file_can_stand_for_it() -> None:
    text, file = (modal(Window("paste", "Brief a text", (TEXT,)))["components"][number]["component"] for number in (0, 1))
    assert (text["required"], file["required"]) == (False, False)


def a_window_without_a_long_text_takes_no_file() -> None:
    view = modal(Window("address", "Another address", (Field("feed:12", "Address", "https://example.com/feed"),), "Change"))
    assert names(view) == ["feed:12"]
    assert view["components"][0]["component"]["value"] == "https://example.com/feed"
    assert view["components"][0]["component"]["required"] is True


def test_what_is_chosen_now_is_shown_chosen() -> None:
    (choice,) = (one["component"] for one in modal(PASTE)["components"] if one["component"]["custom_id"] == "length")
    assert [option["value"] for option in choice["options"] if option.get("default")] == ["full"]


def a_long_text_held_at_first_goes_on_in_the_second_field() -> None:
    view = modal(Window("paste", "Brief a text", (Field("text", "The text", "word " * 1_000, long=True),)))
    held = [one["component"].get("value", "") for one in view["components"]]
    assert "".join(held) == ("word " * 1_000).rstrip()
    assert max(map(len, held)) <= 4_000


def a_filled_window_comes_back_by_its_fields_names() -> None:
    elements = (
        {"type": 4, "custom_id": "text", "value": "One."},
        {"type": 4, "custom_id": "text.2", "value": "Two."},
        {"type": 4, "custom_id": "feed:1.5", "value": None},
        {"type": 3, "custom_id": "length", "values": ["full"]},
        {"type": 19, "custom_id": "files", "values": ["123"]},
    )
    told = {"custom_id": modal(PASTE, "r1")["custom_id"], "components": [{"type": 18, "component": one} for one in elements]}
    assert filled(told) == ("paste", {"text": "One.\nTwo.", "feed:1": "", "length": "full"}, ("123",))
    assert kept(told["custom_id"]) == "r1"


def a_window_of_somebody_elses_is_nobodys() -> None:
    assert filled({"custom_id": "other", "components": [{"type": 1, "components": [{"type": 4, "custom_id": "a", "value": "b"}]}]}) == (
        "",
        {"a": "b"},
        (),
    )
    assert kept("other") == ""


@pytest.mark.parametrize("reach", ["x" * 90, "a\nb", "a\u200bb"])
def a_reach_discord_cannot_carry_is_refused_rather_than_broken(reach: str) -> None:
    with pytest.raises(ValueError, match="reach"):
        modal(PASTE, reach)
