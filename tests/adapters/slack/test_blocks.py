"""What people see in Slack, kind by kind: briefings, lists, digests, sentences, windows, the home page."""

import json
from dataclasses import replace
from typing import Any

import pytest

from adapters.chat import Attached, Briefed, Button, Digested, Field, Helped, Home, Item, Listing, Notice, Story, Window
from adapters.slack import limits
from adapters.slack.blocks import messages, plainly
from adapters.slack.buttons import pressed
from adapters.slack.message import Message
from adapters.slack.views import filled, home, window
from adapters.slack.words import host, link, linked, sent
from briefings.models import Briefing, KeyPoint, Quote
from briefings.quoted import Quoted
from tests.adapters.briefed import ARTICLE, BRIEFING, POINT, SURE
from tests.adapters.slack.rules import problems, view_problems


def only(reply: Any) -> Message:
    """The one message of a reply."""
    (message,) = messages(reply)
    return message


def kinds(message: Message) -> list[str]:
    return [block["type"] for block in message.blocks]


def of(message: Message, kind: str) -> list[dict[str, Any]]:
    """The parts of rich text of one kind."""
    return [part for block in message.blocks if block["type"] == "rich_text" for part in block["elements"] if part["type"] == kind]


def words(part: dict[str, Any]) -> str:
    return "".join(one["text"] for one in part["elements"])


def small(message: Message) -> list[str]:
    return [one["text"] for block in message.blocks if block["type"] == "context" for one in block["elements"]]


def spoken(count: int, words: str = "word " * 40) -> Briefing:
    """A briefing with so many quotes, each standing in the article."""
    said = [f"{words}{number}" for number in range(count)]
    text = "\n\n".join(f"“{one}”" for one in said)
    quotes = tuple(
        Quote(one, text.index(f"“{one}”") + 1, text.index(f"“{one}”") + 1 + len(one), "Ana Ruiz", confidence=1.0) for one in said
    )
    return replace(BRIEFING, article=replace(ARTICLE, text=text), key_points=(), quotes=quotes, quotes_found=count)


# A briefing


def a_briefing_reads_from_the_headline_down_to_the_buttons() -> None:
    message = only(Briefed(BRIEFING, buttons=(Button("Longer", "longer", "b 1"),)))
    assert kinds(message) == ["header", "context", "rich_text", "rich_text", "rich_text", "rich_text", "context", "actions"]
    assert message.blocks[0]["text"]["text"] == "Pier to open after nine years"
    assert small(message)[0] == "The Pier Post · By Li Wei, Max Frey and Jo Ott · 4 May 2026, 09:30 (UTC+02:00) · 1 min read"
    assert small(message)[-2:] == ["Only 19 words of article text were found.", "2 of 7 quotes, each checked word for word"]


def the_article_is_linked_under_its_host() -> None:
    assert "<https://example.com/pier|example.com>" in small(only(Briefed(BRIEFING)))


def every_key_point_leads_to_its_sentence() -> None:
    (listed,) = of(only(Briefed(BRIEFING)), "rich_text_list")
    assert listed["elements"][0]["elements"] == [
        {"type": "link", "url": "https://example.com/pier#:~:text=The%20pier%20opens%20on%20Monday.", "text": POINT}
    ]


def a_quote_has_its_speaker_role_and_channel_under_it_and_leads_to_its_place() -> None:
    message = only(Briefed(BRIEFING))
    assert [words(one) for one in of(message, "rich_text_quote")] == ["“It took us nine years”", "“a folly”"]
    under = [words(one) for one in of(message, "rich_text_section")]
    assert "— Ana Ruiz, Mayor, in a post on X\u00a0↗" in under
    credited = next(one for one in of(message, "rich_text_section") if words(one).startswith("—"))
    assert credited["elements"][1] == {"type": "text", "text": "Ana Ruiz", "style": {"bold": True}}
    assert credited["elements"][-1]["url"].startswith("https://example.com/pier#:~:text=It%20took")


def an_unsure_speaker_is_not_named() -> None:
    message = only(Briefed(replace(BRIEFING, quotes=BRIEFING.quotes[1:], quotes_found=1)))
    assert "Ruiz" not in str(message.blocks)


def a_text_without_an_address_has_no_links() -> None:
    message = only(Briefed(replace(BRIEFING, article=replace(ARTICLE, url=None))))
    assert "url" not in str(message.blocks)
    assert "↗" not in str(message.blocks)


def a_one_line_briefing_has_no_header_and_no_dek() -> None:
    message = only(Briefed(replace(BRIEFING, length="one-line"), "one-line"))
    assert kinds(message) == ["rich_text", "rich_text", "rich_text", "context"]
    assert message.blocks[0]["elements"][0]["elements"][0]["url"] == "https://example.com/pier"
    assert "The city waits" not in str(message.blocks)


def test_only_quotes_or_only_points_are_shown_when_asked_for() -> None:
    quotes, points = only(Briefed(BRIEFING, "quotes")), only(Briefed(BRIEFING, "points"))
    assert (len(of(quotes, "rich_text_list")), len(of(quotes, "rich_text_quote"))) == (0, 2)
    assert (len(of(points, "rich_text_list")), len(of(points, "rich_text_quote"))) == (1, 0)
    assert small(points)[-1] == "7 quotes in the article"


def a_note_stands_above_the_headline() -> None:
    assert only(Briefed(BRIEFING, note="Nearest link in this thread")).blocks[0]["elements"][0]["text"] == "Nearest link in this thread"


def a_headline_too_long_for_a_header_is_told_whole() -> None:
    headline = "word " * 40 + "end"
    message = only(Briefed(replace(BRIEFING, headline=headline)))
    assert words(message.blocks[0]["elements"][0]) == headline


@pytest.mark.parametrize(
    ("image", "shown"), [("https://example.com/a.jpg", True), ("http://example.com/a.jpg", False), ("javascript:x", False), (None, False)]
)
def the_articles_picture_is_shown_when_asked_for_and_only_over_https(image: str | None, shown: bool) -> None:
    reply = Briefed(replace(BRIEFING, article=replace(ARTICLE, image=image)))
    pictures = [block for block in messages(reply, pictures=True)[0].blocks if block["type"] == "image"]
    assert [one["alt_text"] for one in pictures] == ["Picture of the article “Pier to open after nine years”"] * shown
    assert "image" not in kinds(messages(reply)[0])


def the_text_beside_the_blocks_reads_well_on_a_locked_screen() -> None:
    assert only(Briefed(BRIEFING)).text == f"Pier to open after nine years · The Pier Post\n{POINT}"
    assert "nine years”" in only(Briefed(BRIEFING, "quotes")).text
    long = only(Briefed(replace(BRIEFING, headline="A & B " * 100))).text
    assert len(long.replace("&amp;", "&")) <= limits.NOTIFICATION
    assert "& " not in long
    assert long.endswith("…")


def test_nothing_is_unfolded_under_a_message() -> None:
    payload = only(Briefed(BRIEFING)).payload
    assert (payload["unfurl_links"], payload["unfurl_media"], payload["mrkdwn"]) == (False, False, False)
    assert set(only(Briefed(BRIEFING)).content) == {"text", "blocks"}


# Long ones


def test_what_does_not_fit_follows_whole_and_in_order() -> None:
    made = messages(Briefed(spoken(90), "full", buttons=(Button("Save", "save"),)))
    told = [words(one) for message in made for one in of(message, "rich_text_quote")]
    assert len(made) > 1
    assert [int(one.removesuffix("”").rpartition(" ")[2]) for one in told] == list(range(90))
    left = 90 - len(of(made[0], "rich_text_quote"))
    assert f"{left} more below" in small(made[0])
    assert [kinds(message)[-1] for message in made] == ["actions", *["rich_text"] * (len(made) - 1)]
    assert small(made[1])[0] == f"Pier to open after nine years · 2 of {len(made)}"


def a_short_briefing_is_one_message_that_says_nothing_of_more() -> None:
    assert not [line for line in small(only(Briefed(BRIEFING))) if "more below" in line]


def a_quote_of_nine_thousand_letters_stands_whole_in_a_part_of_its_own() -> None:
    long = "word " * 1_800 + "end"
    made = messages(Briefed(spoken(1, long), "quotes"))
    assert [words(one) for message in made for one in of(message, "rich_text_quote")] == [f"“{long}0”"]
    assert [problems(message.content) for message in made] == [[]] * len(made)


def a_quote_no_message_can_hold_is_pointed_to_and_never_cut() -> None:
    message = only(Briefed(spoken(1, "word " * 3_000), "quotes"))
    assert of(message, "rich_text_quote") == []
    (pointer,) = of(message, "rich_text_list")
    assert words(pointer["elements"][0]).startswith("A quote of 15,003 letters, too long for Slack, stands in the article")
    assert pointer["elements"][0]["elements"][-1]["url"].startswith("https://example.com/pier")


def a_headline_with_everything_else_too_long_still_fits() -> None:
    long = replace(BRIEFING, headline="h" * 9_000, notes=("n" * 9_000,) * 40, article=replace(ARTICLE, dek="d" * 9_000, outlet="o" * 9_000))
    for message in messages(Briefed(long, note="x" * 9_000, buttons=(Button("l" * 900, "save", "s" * 1_900),) * 40)):
        assert problems(message.payload) == []


# Words from outside


@pytest.mark.parametrize("text", ["See bank.example for more", "https://bank.example", "Write to a@bank.example", "Go to WWW.bank.example"])
def test_words_that_look_like_an_address_lead_nowhere_themselves(text: str) -> None:
    elements = linked(text, "https://evil.example/")
    assert [one["type"] for one in elements] == ["text", "text", "link"]
    assert elements[-1] == {"type": "link", "url": "https://evil.example/", "text": "↗"}


@pytest.mark.parametrize("text", ["*bold*", "a_b_c", ":tada: now", "> a", "bank.example"])
def no_link_in_slacks_markup_has_words_slack_would_change(text: str) -> None:
    assert link(text, "https://example.com/") is None
    assert link("Ruiz & <Son>: 8:30", "https://example.com/?a=1&b=2") == "<https://example.com/?a=1&amp;b=2|Ruiz &amp; &lt;Son&gt;: 8:30>"


@pytest.mark.parametrize("text", ["He lives in the U.S. now.", "At 8 a.m. it rose 1.5 percent.", "Mr. Ruiz spoke."])
def test_ordinary_dots_are_no_address(text: str) -> None:
    assert [one["type"] for one in linked(text, "https://example.com/")] == ["link"]


@pytest.mark.parametrize(
    ("url", "written"),
    [
        ("https://user:secret@example.com/a", "https://example.com/a"),
        ("https://bücher.example/ü?q=ß", "https://xn--bcher-kva.example/%C3%BC?q=%C3%9F"),
        ("https://example.com/a|b>c<!channel>", "https://example.com/a%7Cb%3Ec%3C!channel%3E"),
        ("HTTPS://EXAMPLE.COM/A%zz", "https://example.com/A%25zz"),
        ("https://example.com/a%20b#:~:text=x,-y", "https://example.com/a%20b#:~:text=x,-y"),
        ("javascript:alert(1)", None),
        ("https://example.com/" + "a" * 3_000, None),
    ],
)
def an_address_is_written_so_that_it_cannot_be_misread(url: str, written: str | None) -> None:
    assert sent(url) == written


def the_host_shown_is_the_one_the_link_leads_to() -> None:
    assert host("https://www.bank.example@evil.example/") == "evil.example"
    assert host("https://www.example.com/a") == "example.com"


# Buttons


def a_button_pressed_after_a_restart_means_what_it_meant() -> None:
    offered = (Button("Mute source", "mute", "the Post of pier"), Button("Save", "save"), Button("Save", "save", "x"))
    elements = only(Notice("Done.", buttons=offered)).blocks[-1]["elements"]
    assert tuple(map(pressed, elements)) == offered
    assert len({one["action_id"] for one in elements}) == 3


def a_choice_of_a_menu_means_what_its_button_meant() -> None:
    offered = (Button("Pause", "pause", "f1"), Button("Remove", "remove", "f1"))
    section = only(Listing("Feeds", (Item("Pier Post", buttons=offered),))).blocks[1]
    menu = section["accessory"]
    told = [pressed({"action_id": menu["action_id"], "type": "overflow", "selected_option": option}) for option in menu["options"]]
    assert tuple(told) == offered


@pytest.mark.parametrize(
    "action", [{}, {"action_id": "other.save.0", "value": "save x"}, {"action_id": "newsbrief.save.0", "value": "explode x"}]
)
def a_button_that_is_none_of_ours_is_nobody(action: dict[str, Any]) -> None:
    assert pressed(action) is None


def a_button_slack_cannot_carry_is_not_offered() -> None:
    message = only(
        Notice("Done.", buttons=(Button("Save", "save", "x" * 2_001), Button("Why this?", "why", "a\nb"), Button("Longer", "longer")))
    )
    assert [one["text"]["text"] for one in message.blocks[-1]["elements"]] == ["Longer"]


# Sentences, lists, help


def an_errors_marks_become_type_and_bold_and_its_words_stay() -> None:
    message = only(
        Notice("Give me a link, or press **Paste text**. Example: `/brief https://…`", "error", buttons=(Button("Paste text", "paste"),))
    )
    (line,) = of(message, "rich_text_section")
    assert words(line) == "Give me a link, or press Paste text. Example: /brief https://…"
    assert [one["text"] for one in line["elements"] if one.get("style") == {"bold": True}] == ["Paste text"]
    assert [one["text"] for one in line["elements"] if one.get("style") == {"code": True}] == ["/brief https://…"]
    assert message.text == "Give me a link, or press Paste text. Example: /brief https://…"
    assert kinds(message) == ["rich_text", "actions"]


def test_words_from_outside_in_a_sentence_ping_nobody() -> None:
    message = only(Notice("No feed on <!channel> & *x*."))
    assert of(message, "rich_text_section")[0]["elements"] == [{"type": "text", "text": "No feed on <!channel> & *x*."}]
    assert message.text == "No feed on &lt;!channel&gt; &amp; *x*."


def a_file_is_announced_in_a_sentence() -> None:
    assert only(Attached("feeds.opml", b"", "All 6 feeds of this channel.")).text == "All 6 feeds of this channel."


LISTED = (
    Item("Pier Post", "https://pier.example/", "ok", (Button("Pause", "pause", "f1"),)),
    Item("*Tolle* Post", "https://tolle.example/", "failing"),
)


def a_list_with_buttons_has_one_beside_each_line_and_its_numbers() -> None:
    message = only(Listing("Feeds", LISTED, "2 feeds", numbered=True))
    assert kinds(message) == ["header", "section", "section", "context", "context"]
    assert message.blocks[1]["text"] == {"type": "mrkdwn", "text": "1. <https://pier.example/|Pier Post>\nok", "verbatim": True}
    assert message.blocks[1]["accessory"]["text"]["text"] == "Pause"


def a_line_slack_would_read_as_markup_is_plain_with_its_link_below() -> None:
    message = only(Listing("Feeds", LISTED, numbered=True))
    assert message.blocks[2]["text"] == {"type": "plain_text", "text": "2. *Tolle* Post", "emoji": False}
    assert [one["text"] for one in message.blocks[3]["elements"]] == ["failing", "<https://tolle.example/|tolle.example>"]


def a_list_without_buttons_is_a_plain_list() -> None:
    message = only(Listing("Found", (Item("Pier opens", "https://pier.example/a", "Pier Post"), Item("It rained"))))
    (listed,) = of(message, "rich_text_list")
    assert [words(one) for one in listed["elements"]] == ["Pier opens · Pier Post", "It rained"]


def a_long_list_goes_on_with_the_right_numbers() -> None:
    made = messages(
        Listing("Feeds", tuple(Item(f"Feed {n}", buttons=(Button("Pause", "pause", str(n)),)) for n in range(1, 121)), numbered=True)
    )
    told = [block["text"]["text"] for message in made for block in message.blocks if block["type"] == "section"]
    assert told == [f"{n}. Feed {n}" for n in range(1, 121)]
    assert len(made) == 3


def a_help_text_can_be_copied_as_it_stands() -> None:
    message = only(Helped("What I can do", (("/brief https://…", "a briefing"),), "More: `/brief help digest`."))
    (listed,) = of(message, "rich_text_list")
    assert listed["elements"][0]["elements"][0] == {"type": "text", "text": "/brief https://…", "style": {"code": True}}


# Digests


DIGEST = Digested(
    "Morning digest, Sunday 22 November · 2 stories from 6 feeds",
    (Story(BRIEFING, (("Tolle Post", None), ("Norland Times", None)), (Button("Longer", "longer", "s1"), Button("Save", "save", "s1"))),),
    (Item("Library keeps its Sunday hours", "https://tolle.example/library", "Tolle Post"),),
    "All healthy",
    "Sent 47 min late (I was offline at 8:30).",
)


def a_digest_tells_each_event_once_and_who_else_reports_it() -> None:
    message = only(DIGEST)
    assert kinds(message) == ["header", "context", "rich_text", "context", "actions", "divider", "rich_text", "context"]
    assert message.blocks[2]["elements"][0]["elements"][0]["url"] == "https://example.com/pier"
    assert message.blocks[3]["elements"][0]["text"] == "The Pier Post · also in Tolle Post, Norland Times"
    assert [one["text"]["text"] for one in message.blocks[4]["elements"]] == ["Longer", "Save"]
    assert words(of(message, "rich_text_quote")[0]) == "“It took us nine years”"
    assert small(message)[0].startswith("Sent 47 min late")


def a_story_says_whom_other_sources_quote_each_with_its_source() -> None:
    said = replace(BRIEFING.quotes[0], speaker="Ada Ferro")
    other = replace(BRIEFING, quotes=(said,))
    message = only(replace(DIGEST, stories=(Story(BRIEFING, others=(Quoted(said, other, "Tolle Post"),)),)))
    assert len(of(message, "rich_text_quote")) == 2
    lines = [words(one) for one in of(message, "rich_text_section")]
    assert any("Ada Ferro" in line and "· Tolle Post" in line for line in lines)
    assert any("Ada Ferro" not in line and "· The Pier Post" in line for line in lines)


def a_digest_by_topic_has_a_heading_where_each_topic_begins() -> None:
    stories = tuple(Story(BRIEFING, topic=topic) for topic in ("floods", "floods", "Other news"))
    message = only(replace(DIGEST, stories=stories))
    assert [one["text"]["text"] for one in message.blocks if one["type"] == "header"][1:] == ["Floods", "Other news", "In brief"]


def a_long_digest_by_topic_names_the_section_it_goes_on_with() -> None:
    made = messages(replace(DIGEST, stories=tuple(Story(BRIEFING, topic="floods") for _ in range(30)), rest=DIGEST.rest * 60))
    assert [problems(one.payload) for one in made] == [[]] * len(made)
    began = [small(one)[0] for one in made[1:]]
    assert began[0].endswith(f" · 2 of {len(made)} · Floods")
    assert began[-1].endswith(f" · {len(made)} of {len(made)} · In brief")


def a_key_point_that_is_mostly_the_quote_below_is_not_told() -> None:
    at = ARTICLE.text.index("It took us nine years")
    repeating = replace(BRIEFING.key_points[0], text=ARTICLE.text[at - 1 : at + 30], start=at - 1, end=at + 30)
    both = replace(BRIEFING, key_points=(repeating, *BRIEFING.key_points))
    (listed, _) = of(only(replace(DIGEST, stories=(Story(both),))), "rich_text_list")
    assert [words(one) for one in listed["elements"]] == [f"{POINT}\u00a0↗"]


def a_story_says_how_many_quotes_its_button_leads_to() -> None:
    def below(**facts: Any) -> str:
        return next(text for text in small(only(replace(DIGEST, stories=(Story(BRIEFING, **facts),)))) if text.startswith("The Pier Post"))

    assert below(said=4) == "The Pier Post · and 3 more quotes"
    assert below(said=2, unread=True) == "The Pier Post · and 1+ more quotes"
    assert below(said=2) == "The Pier Post · and 1 more quote"
    assert below(said=1) == "The Pier Post"


def all_quotes_of_an_event_stand_under_their_sources() -> None:
    own, other = BRIEFING.quotes[0], replace(BRIEFING, article=replace(ARTICLE, url="https://tolle.example/pier"))
    said = (
        Quoted(own, BRIEFING, "The Pier Post", ("Norland Times", "Tolle Post")),
        Quoted(BRIEFING.quotes[1], BRIEFING, "The Pier Post"),
        Quoted(replace(own, speaker="Ada Ferro"), other, "Tolle Post"),
    )
    message = only(Briefed(BRIEFING, "quotes", said=said))
    assert problems(message.payload) == []
    lines = [words(one) for one in of(message, "rich_text_section")]
    assert [line for line in lines if line.endswith(("quotes", "quote"))] == ["The Pier Post · 2 quotes", "Tolle Post · 1 quote"]
    assert "— Ana Ruiz, Mayor, in a post on X · also in Norland Times, Tolle Post\u00a0↗" in lines
    assert "3 quotes of 3 sources, each checked word for word" in small(message)


def the_buttons_of_a_story_that_are_not_shown_are_in_a_menu() -> None:
    offered = tuple(Button(f"Button {n}", "save", f"b{n}") for n in range(7))
    row = next(one for one in only(replace(DIGEST, stories=(Story(BRIEFING, buttons=offered),))).blocks if one["type"] == "actions")
    assert [one["type"] for one in row["elements"]] == ["button", "button", "overflow"]
    assert [one["text"]["text"] for one in row["elements"][2]["options"]] == [f"Button {n}" for n in range(2, 7)]


def every_outlet_that_also_reports_it_is_linked() -> None:
    also = (
        ("Tolle Post", "https://tolle.example/a"),
        ("bank.example", "https://evil.example/"),
        *((f"Outlet {n}", None) for n in range(5)),
    )
    below = only(replace(DIGEST, stories=(Story(BRIEFING, also),))).blocks[3]
    assert below["type"] == "context"
    shown = "The Pier Post · also in <https://tolle.example/a|Tolle Post>, bank.example, Outlet 0, Outlet 1, Outlet 2, Outlet 3, 1 more"
    assert below["elements"] == [{"type": "mrkdwn", "text": shown, "verbatim": True}]


def a_long_digest_goes_on_story_by_story() -> None:
    made = messages(replace(DIGEST, stories=DIGEST.stories * 30))
    assert len(made) > 1
    assert sum(len(of(message, "rich_text_quote")) for message in made) == 30
    assert [problems(message.payload) for message in made] == [[]] * len(made)


# Plain sections


def the_plain_version_keeps_the_words_and_the_buttons() -> None:
    message = only(Briefed(BRIEFING, buttons=(Button("Save", "save", "b1"),)))
    plain = plainly(message)
    told = "\n".join(block["text"]["text"] for block in plain.blocks if block["type"] == "section")
    assert "rich_text" not in kinds(plain)
    assert [words(one) for one in of(message, "rich_text_quote")] == [line for line in told.splitlines() if line.startswith("“")]
    assert f"• {POINT}" in told
    assert "— Ana Ruiz, Mayor, in a post on X" in told
    assert plain.blocks[-1] == message.blocks[-1]
    assert plain.text == message.text


# Windows and the home page


PASTE = Window(
    "paste",
    "Brief a text that is long",
    (
        Field("text", "The text", long=True),
        Field("link", "Link", required=False),
        Field("mode", "Mode", "b", options=(("a", "A"), ("b", "B"))),
    ),
)


def a_window_asks_for_a_text_longer_than_one_field_takes() -> None:
    view = window(PASTE, "reach")
    assert [block["block_id"] for block in view["blocks"]] == ["text", "link", "mode", "text.2", "text.3"]
    assert [block["optional"] for block in view["blocks"]] == [False, True, False, True, True]
    assert view["title"]["text"] == "Brief a text that is…"
    assert view["blocks"][2]["element"]["initial_option"]["value"] == "b"
    assert (view["callback_id"], view["private_metadata"], view_problems(view)) == ("newsbrief.paste", "reach", [])


def a_filled_window_comes_back_by_its_fields_names() -> None:
    held = {"text": {"value": "One."}, "text.2": {"value": "Two."}, "link": {"value": None}, "mode": {"selected_option": {"value": "a"}}}
    values = {name: {"value": one} for name, one in held.items()}
    assert filled({**window(PASTE), "state": {"values": values}}) == ("paste", {"text": "One.\nTwo.", "link": "", "mode": "a"})


def a_home_page_counts_what_it_has_no_room_for() -> None:
    items = tuple(Item(f"Feed {n}", buttons=(Button("Pause", "pause", str(n)),)) for n in range(80))
    view = home(Home((Listing("Feeds", items), Listing("Digests", items[:3]))))
    assert len(view["blocks"]) <= limits.VIEW_BLOCKS
    assert "34 more" in str(view["blocks"])
    assert view["blocks"][-1]["type"] != "divider"


def an_empty_home_page_says_so() -> None:
    assert "Nothing here yet." in str(home(Home(()))["blocks"])


def test_a_key_point_of_nothing_printable_is_left_out() -> None:
    nothing = replace(BRIEFING, key_points=(KeyPoint("\u200b", 0, 1),), quotes=(SURE,))
    assert of(only(Briefed(nothing)), "rich_text_list") == []


def no_mark_of_ours_is_seen_where_slack_shows_none() -> None:
    reply = Listing("1 briefing with `dredged`", (Item("A"),), "None yet. Example: `/brief digest add 8:30`.")
    (made,) = messages(reply)
    assert "`" not in json.dumps(made.content)
    assert made.blocks[0]["text"]["text"] == "1 briefing with dredged"
    assert made.blocks[-1]["elements"][0]["text"] == "None yet. Example: /brief digest add 8:30."
    assert "`" not in json.dumps(home(Home((reply,))))


def a_story_of_no_known_outlet_names_its_host() -> None:
    article = replace(BRIEFING.article, outlet=None, url="https://news.example/1")
    story = Story(replace(BRIEFING, article=article), buttons=(Button("Save", "save", "b1"),))
    (made,) = messages(Digested("Morning", (story,)))
    assert [one["text"] for block in made.blocks if block["type"] == "context" for one in block["elements"]] == ["news.example"]
