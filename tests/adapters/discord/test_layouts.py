"""What people see in Discord, kind by kind: briefings, lists, digests, sentences, files, a person's own page."""

from dataclasses import replace
from typing import Any

import pytest

from adapters.chat import Attached, Briefed, Button, Digested, Helped, Home, Item, Listing, Notice, Story
from adapters.discord.buttons import pressed
from adapters.discord.layouts import embedded, messages, plainly
from adapters.discord.message import RED, Message
from adapters.discord.words import bare
from briefings.models import Briefing, KeyPoint, Quote
from briefings.quoted import Quoted
from tests.adapters.briefed import ARTICLE, BRIEFING, POINT, SURE
from tests.adapters.discord.markdown import every, read
from tests.adapters.discord.rules import problems, walked


def only(reply: Any) -> Message:
    """The one message of a reply."""
    (message,) = messages(reply)
    return message


def of(message: Message, kind: int) -> list[Any]:
    """The components of one kind."""
    return [one for one in walked(list(message.components)) if one["type"] == kind]


def kinds(message: Message) -> list[int]:
    return [one["type"] for one in message.components[0]["components"]]


def texts(message: Message) -> list[str]:
    return [one["content"] for one in of(message, 10)]


def words(message: Message) -> str:
    return "\n".join(map(bare, texts(message)))


def links(message: Message) -> dict[str, str]:
    return {node.words: node.url for text in texts(message) for node in every(read(text)) if node.kind == "link"}


def spoken(count: int, said: str = "word " * 40) -> Briefing:
    """A briefing with so many quotes, each standing in the article."""
    each = [f"{said}{number}" for number in range(count)]
    text = "\n\n".join(f"“{one}”" for one in each)
    starts = [text.index(f"“{one}”") + 1 for one in each]
    quotes = tuple(Quote(one, start, start + len(one), "Ana Ruiz", confidence=1.0) for one, start in zip(each, starts, strict=True))
    return replace(BRIEFING, article=replace(ARTICLE, text=text), key_points=(), quotes=quotes, quotes_found=count)


# A briefing


def a_briefing_reads_from_the_headline_down_to_the_buttons() -> None:
    message = only(Briefed(BRIEFING, buttons=(Button("Longer", "longer", "b 1"),)))
    assert kinds(message) == [10, 10, 14, 10, 14, 10, 10, 14, 10, 1]
    assert texts(message)[0].startswith(
        "## [Pier to open after nine years](https://example.com/pier)\n-# The Pier Post · By Li Wei, Max Frey and Jo Ott"
    )
    assert words(message).splitlines()[-2:] == ["Only 19 words of article text were found.", "2 of 7 quotes, each checked word for word"]


def the_host_the_headline_leads_to_is_told() -> None:
    assert texts(only(Briefed(BRIEFING)))[0].endswith(" · example.com")


def every_key_point_leads_to_its_sentence() -> None:
    assert links(only(Briefed(BRIEFING)))[POINT] == "https://example.com/pier#:~:text=The%20pier%20opens%20on%20Monday."


def a_quote_has_its_speaker_role_and_channel_under_it_and_leads_to_its_place() -> None:
    (quote, unsure) = [text for text in texts(only(Briefed(BRIEFING))) if text.startswith("> ")]
    assert quote.startswith(
        "> “It took us nine years”\n-# — **Ana Ruiz**, Mayor, in a post on X [↗](https://example.com/pier#:~:text=It%20took"
    )
    assert unsure.startswith("> “a folly” [↗](")


def an_unsure_speaker_is_not_named() -> None:
    message = only(Briefed(replace(BRIEFING, quotes=BRIEFING.quotes[1:], quotes_found=1)))
    assert "Ruiz" not in str(message.components)


def a_text_without_an_address_has_no_links() -> None:
    message = only(Briefed(replace(BRIEFING, article=replace(ARTICLE, url=None))))
    assert links(message) == {}
    assert "↗" not in str(message.components)


def a_one_line_briefing_has_no_heading_and_no_dek() -> None:
    message = only(Briefed(replace(BRIEFING, length="one-line"), "one-line"))
    assert texts(message)[0] == "**[Pier to open after nine years](https://example.com/pier)**"
    assert "The city waits" not in words(message)


def test_only_quotes_or_only_points_are_shown_when_asked_for() -> None:
    quotes, points = words(only(Briefed(BRIEFING, "quotes"))), words(only(Briefed(BRIEFING, "points")))
    assert ("“a folly”" in quotes, POINT in quotes) == (True, False)
    assert ("“a folly”" in points, POINT in points) == (False, True)
    assert points.endswith("7 quotes in the article")


def a_note_stands_above_the_headline() -> None:
    assert texts(only(Briefed(BRIEFING, note="Nearest link in this thread")))[0] == "-# Nearest link in this thread"


@pytest.mark.parametrize(
    ("image", "shown"), [("https://example.com/a.jpg", True), ("http://example.com/a.jpg", False), ("javascript:x", False), (None, False)]
)
def the_articles_picture_is_shown_when_asked_for_and_only_over_https(image: str | None, shown: bool) -> None:
    reply = Briefed(replace(BRIEFING, article=replace(ARTICLE, image=image)))
    galleries = of(messages(reply, pictures=True)[0], 12)
    assert [one["items"][0]["description"] for one in galleries] == ["Picture of the article “Pier to open after nine years”"] * shown
    assert of(messages(reply)[0], 12) == []


def a_message_pings_nobody_and_is_made_of_components_alone() -> None:
    content = only(Briefed(BRIEFING)).content
    assert set(content) == {"components", "flags", "allowed_mentions"}
    assert (content["flags"], content["allowed_mentions"]) == (1 << 15, {"parse": []})


def test_a_key_point_of_nothing_printable_is_left_out() -> None:
    nothing = replace(BRIEFING, key_points=(KeyPoint("\u200b", 0, 1),), quotes=(SURE,))
    assert not [text for text in texts(only(Briefed(nothing))) if text.startswith("- ")]


# Long ones


def test_what_does_not_fit_follows_whole_and_in_order() -> None:
    made = messages(Briefed(spoken(60), "full", buttons=(Button("Save", "save"),)))
    told = [[text for text in texts(message) if text.startswith("> ")] for message in made]
    assert len(made) > 1
    assert [int(text.partition("”")[0].rpartition(" ")[2]) for part in told for text in part] == list(range(60))
    assert f"{60 - len(told[0])} more below" in words(made[0])
    assert texts(made[1])[0] == f"-# Pier to open after nine years · 2 of {len(made)}"
    assert [bool(of(message, 1)) for message in made] == [True, *[False] * (len(made) - 1)]
    assert [problems(message.content) for message in made] == [[]] * len(made)


def a_short_briefing_is_one_message_that_says_nothing_of_more() -> None:
    assert "more below" not in words(only(Briefed(BRIEFING)))


def a_quote_of_three_thousand_letters_stands_whole_in_a_part_of_its_own() -> None:
    long = "word " * 600 + "end"
    made = messages(Briefed(spoken(1, long), "quotes"))
    assert sum(f"“{long}0”" in words(message) for message in made) == 1
    assert [problems(message.content) for message in made] == [[]] * len(made)


def a_quote_no_message_can_hold_is_pointed_to_and_never_cut() -> None:
    message = only(Briefed(spoken(1, "word " * 900), "quotes"))
    assert "A quote of 4,503 letters, too long for Discord, stands in the article ↗" in words(message)
    assert "“word" not in words(message)
    assert links(message)["↗"].startswith("https://example.com/pier")


def a_headline_with_everything_else_too_long_still_fits() -> None:
    long = replace(BRIEFING, headline="*" * 9_000, notes=("_" * 9_000,) * 40, article=replace(ARTICLE, dek="d" * 9_000, outlet="|" * 9_000))
    for message in messages(Briefed(long, note="x" * 9_000, buttons=(Button("l" * 900, "save", "s" * 80),) * 40)):
        assert problems(message.content) == []


# Buttons


def a_button_pressed_after_a_restart_means_what_it_meant() -> None:
    offered = (Button("Mute source", "mute", "the Post of pier"), Button("Save", "save"), Button("Save", "save", "x"))
    made = of(only(Notice("Done.", buttons=offered)), 2)
    assert tuple(pressed(one["custom_id"], label=one["label"]) for one in made) == offered
    assert len({one["custom_id"] for one in made}) == 3


def the_same_button_twice_has_two_names_for_discord_takes_none_twice() -> None:
    made = of(only(Digested("Digest", (Story(BRIEFING, (), (Button("Save", "save", "s1"),)),) * 2)), 2)
    assert [pressed(one["custom_id"]) for one in made] == [Button("", "save", "s1")] * 2
    assert len({one["custom_id"] for one in made}) == 2


def a_choice_of_a_menu_means_what_its_button_meant() -> None:
    offered = (Button("Pause", "pause", "f1"), Button("Remove", "remove", "f1"))
    (menu,) = of(only(Listing("Feeds", (Item("Pier Post", buttons=offered),))), 3)
    assert [option["label"] for option in menu["options"]] == ["Pause: Pier Post", "Remove: Pier Post"]
    assert [pressed(menu["custom_id"], [option["value"]]) for option in menu["options"]] == [replace(one, label="") for one in offered]


@pytest.mark.parametrize(
    ("name", "values"),
    [("", ()), ("other.save", ()), ("nb.0.explode x", ()), ("nb.0.menu", ()), ("nb.0.menu", ("explode x",)), ("nb.save", ())],
)
def a_button_that_is_none_of_ours_is_nobody(name: str, values: tuple[str, ...]) -> None:
    assert pressed(name, values) is None


def a_button_discord_cannot_carry_is_not_offered() -> None:
    message = only(
        Notice("Done.", buttons=(Button("Save", "save", "x" * 100), Button("Why this?", "why", "a\nb"), Button("Longer", "longer")))
    )
    assert [one["label"] for one in of(message, 2)] == ["Longer"]


@pytest.mark.parametrize(("many", "rows"), [(1, [1]), (5, [5]), (6, [3, 3]), (9, [5, 4])])
def test_buttons_stand_in_even_rows(many: int, rows: list[int]) -> None:
    message = only(Notice("Done.", buttons=tuple(Button(f"Save {n}", "save", str(n)) for n in range(many))))
    assert [len(row["components"]) for row in of(message, 1)] == rows


def test_more_than_ten_buttons_go_on_in_a_menu() -> None:
    message = only(Notice("Done.", buttons=tuple(Button(f"Save {n}", "save", str(n)) for n in range(14))))
    assert [len(row["components"]) for row in of(message, 1)] == [5, 5, 1]
    assert [option["label"] for option in of(message, 3)[0]["options"]] == ["Save 10", "Save 11", "Save 12", "Save 13"]


# Sentences, lists, help, files


def an_errors_marks_become_type_and_bold_and_its_words_stay() -> None:
    message = only(
        Notice("Give me a link, or press **Paste text**. Example: `/brief https://…`", "error", buttons=(Button("Paste text", "paste"),))
    )
    assert texts(message) == ["Give me a link, or press **Paste text**. Example: `/brief https://…`"]
    assert message.components[0]["accent_color"] == RED


def test_words_from_outside_in_a_sentence_ping_nobody() -> None:
    message = only(Notice("No feed on <@80351110224678912> & *x* @here."))
    assert bare(texts(message)[0]) == "No feed on <@80351110224678912> & *x* @here."
    assert problems(message.content) == []


def test_what_is_being_done_is_told_in_italics() -> None:
    assert texts(only(Notice("Reading example.com …", "working"))) == ["*Reading example.com …*"]


def a_file_comes_with_its_sentence() -> None:
    message = only(Attached("../feeds of #harbour.opml", b"x", "All 6 feeds of this channel."))
    assert texts(message) == ["All 6 feeds of this channel."]
    assert message.files == (("feedsof#harbour.opml", b"x"),)
    assert message.components[-1] == {"type": 13, "file": {"url": "attachment://feedsof#harbour.opml"}}


LISTED = (
    Item("Pier Post", "https://pier.example/", "ok", (Button("Pause", "pause", "f1"),)),
    Item("*Tolle* Post", "https://tolle.example/", "failing"),
)


def a_list_with_a_button_each_has_it_beside_its_line_and_its_number() -> None:
    message = only(Listing("Feeds", LISTED, "2 feeds", numbered=True))
    assert kinds(message) == [10, 9, 10, 14, 10]
    (section,) = of(message, 9)
    assert section["components"][0]["content"] == "1\\. [Pier Post](https://pier.example/)\n-# ok"
    assert section["accessory"]["label"] == "Pause"
    assert texts(message)[2] == "2\\. [\\*Tolle\\* Post](https://tolle.example/)\n-# failing"


def a_list_without_buttons_is_a_plain_list() -> None:
    message = only(Listing("Found", (Item("Pier opens", "https://pier.example/a", "Pier Post"), Item("It rained"))))
    assert texts(message) == ["## Found", "- [Pier opens](https://pier.example/a) · Pier Post\n- It rained"]


def a_long_list_goes_on_with_the_right_numbers_and_menus() -> None:
    items = (Item(f"Feed {n}", buttons=(Button("Pause", "pause", str(n)), Button("Remove", "remove", str(n)))) for n in range(1, 81))
    made = messages(Listing("Feeds", tuple(items), numbered=True))
    told = [line for message in made for line in words(message).splitlines() if ". Feed" in line]
    assert told == [f"{n}. Feed {n}" for n in range(1, 81)]
    chosen = [option["value"] for message in made for menu in of(message, 3) for option in menu["options"]]
    assert chosen == [f"{act} {n}" for n in range(1, 81) for act in ("pause", "remove")]
    assert [problems(message.content) for message in made] == [[]] * len(made)


def a_help_text_can_be_copied_as_it_stands() -> None:
    message = only(Helped("What I can do", (("/brief https://…", "a briefing"),), "More: `/brief help digest`."))
    assert texts(message)[1:] == ["- `/brief https://…`  a briefing", "More: `/brief help digest`."]


# Digests and a person's own page


DIGEST = Digested(
    "Morning digest, Sunday 22 November · 2 stories from 6 feeds",
    (Story(BRIEFING, (("Tolle Post", None), ("Norland Times", None)), (Button("Longer", "longer", "s1"), Button("Save", "save", "s1"))),),
    (Item("Library keeps its Sunday hours", "https://tolle.example/library", "Tolle Post"),),
    "All healthy",
    "Sent 47 min late (I was offline at 8:30).",
)


def a_digest_tells_each_event_once_and_who_else_reports_it() -> None:
    message = only(DIGEST)
    assert kinds(message) == [10, 14, 10, 10, 1, 14, 10, 14, 10]
    assert texts(message)[0].endswith("\n-# Sent 47 min late (I was offline at 8:30).")
    assert texts(message)[1].startswith("### [Pier to open after nine years](https://example.com/pier)\n- The pier opens on Monday. [↗](")
    assert "\n> “It took us nine years”\n-# — **Ana Ruiz**" in texts(message)[1]
    assert texts(message)[2] == "-# The Pier Post · also in Tolle Post, Norland Times"


def a_digest_by_topic_has_a_heading_for_each_topic_and_for_the_rest_and_says_what_it_goes_on_with() -> None:
    made = messages(replace(DIGEST, stories=tuple(Story(BRIEFING, topic="floods") for _ in range(20)), rest=DIGEST.rest * 70))
    assert [problems(message.content) for message in made] == [[]] * len(made)
    headings = [text for message in made for text in texts(message) if text.startswith("## ")]
    assert [one.partition("\n")[0] for one in headings[1:]] == ["## Floods", "## In brief"]
    assert texts(made[1])[0].endswith(f" · 2 of {len(made)} · Floods")
    assert texts(made[-1])[0].endswith(" · In brief")


def all_quotes_of_an_event_stand_under_their_sources() -> None:
    other = replace(BRIEFING, article=replace(BRIEFING.article, url="https://tolle.example/pier"))
    said = (
        Quoted(BRIEFING.quotes[0], BRIEFING, "The Pier Post", ("Norland Times",)),
        Quoted(replace(BRIEFING.quotes[0], confidence=0.1), other, "Tolle Post", ("Coast Post",)),
    )
    message = only(Briefed(BRIEFING, "quotes", said=said))
    told = texts(message)
    assert problems(message.content) == []
    assert "### [The Pier Post](https://example.com/pier) · 1 quote" in told
    assert "### [Tolle Post](https://tolle.example/pier) · 1 quote" in told
    assert any("**Ana Ruiz**, Mayor, in a post on X · also in Norland Times [↗]" in text for text in told)
    assert any("\n-# also in Coast Post [↗]" in text for text in told), "who else prints it is told without a speaker too"
    assert "2 quotes of 4 sources, each checked word for word" in told[-1]


def every_outlet_that_also_reports_it_is_linked() -> None:
    also = (
        ("Tolle Post", "https://tolle.example/a"),
        ("bank.example", "https://evil.example/"),
        *((f"Outlet {n}", None) for n in range(5)),
    )
    below = texts(only(replace(DIGEST, stories=(Story(BRIEFING, also),))))[2]
    assert below == (
        "-# The Pier Post · also in [Tolle Post](https://tolle.example/a), bank.example [↗](https://evil.example/), "
        "Outlet 0, Outlet 1, Outlet 2, Outlet 3, 1 more"
    )


def a_long_digest_goes_on_story_by_story() -> None:
    made = messages(replace(DIGEST, stories=DIGEST.stories * 30))
    assert len(made) > 1
    assert sum(text.startswith("### ") for message in made for text in texts(message)) == 30
    assert sum(len(of(message, 2)) for message in made) == 60
    assert [problems(message.content) for message in made] == [[]] * len(made)


def a_persons_own_page_has_a_menu_for_each_of_its_lists() -> None:
    each = (Button("Pause", "pause", "d1"), Button("Preview", "preview", "d1"))
    message = only(Home((Listing("Digests", (Item("8:30", buttons=each),)), Listing("Saved", LISTED[1:]))))
    assert kinds(message) == [10, 10, 1, 14, 10, 10]
    assert [option["value"] for option in of(message, 3)[0]["options"]] == ["pause d1", "preview d1"]


def an_empty_page_says_so() -> None:
    assert texts(only(Home(()))) == ["Nothing here yet."]


# In place of components


def an_embed_keeps_the_words_and_the_buttons() -> None:
    message = only(Briefed(BRIEFING, buttons=(Button("Save", "save", "b1"),)))
    made = embedded(message)
    (embed,) = made.embeds
    assert (embed["title"], embed["url"]) == ("Pier to open after nine years", "https://example.com/pier")
    assert all(text in embed["description"] for text in texts(message)[1:])
    assert [one["custom_id"] for one in of(made, 2)] == ["nb.0.save b1"]
    assert problems(made.content) == []


def test_what_stood_beside_a_line_is_offered_in_a_menu_below_an_embed() -> None:
    made = embedded(only(Listing("Feeds", LISTED, numbered=True)))
    (menu,) = of(made, 3)
    assert menu["options"] == [{"label": "Pause: 1. Pier Post", "value": "pause f1"}]
    assert pressed(menu["custom_id"], ["pause f1"]) == Button("", "pause", "f1")


def test_plain_words_drop_whole_parts_and_count_them() -> None:
    (first, *_) = messages(Briefed(spoken(40), "quotes"))
    made = plainly(first)
    shown = [line for line in made.text.splitlines() if line.startswith("> ")]
    assert shown == [line for text in texts(first) for line in text.splitlines() if line.startswith("> ")][: len(shown)]
    assert made.text.splitlines()[-1].endswith(" more")
    assert problems(made.content) == []
