"""What is not understood is told in a sentence that says what to type instead."""

import pytest

from bot.commands.errors import NotUnderstood
from bot.commands.grammar import filled
from tests.bot.commands.asking import FACTS, asked, refused

NO_LINK = "Give me a link, or type `/brief help`."
TIME = "is not a time. Use `8:30`, `8:30am` or `08:30,17:00`."
ADD = "Example: `/brief digest add 8:30 weekdays top 5`"
REMOVE = "Which feed? Give its name or its number."

REFUSED = [
    ("htp:/x", "address", "`htp:/x` is not a web address. Did you mean `https://x`?"),
    ("htps://a.example/1", "address", "`htps://a.example/1` is not a web address. Did you mean `https://a.example/1`?"),
    ("https//a.example/1", "address", "`https//a.example/1` is not a web address. Did you mean `https://a.example/1`?"),
    ("https:/a.example/1", "address", "`https:/a.example/1` is not a web address. Did you mean `https://a.example/1`?"),
    ("ftp://a.example/1", "address", "`ftp://a.example/1` is not a web address. A web address begins with `https://`."),
    ("feeds add htp:/x", "address", "`htp:/x` is not a web address. Did you mean `https://x`?"),
    ("feeds add Harbour", "address", "`Harbour` is not a web address. A web address begins with `https://`."),
    ("serch harbour", "verb", "I do not know `serch`. Did you mean `search`?"),
    ("SETINGS", "verb", "I do not know `SETINGS`. Did you mean `settings`?"),
    ("digset add 8:30", "verb", "I do not know `digset`. Did you mean `digest`?"),
    ("feds list", "verb", "I do not know `feds`. Did you mean `feeds`?"),
    ("digest ad 8:30", "verb", "I do not know `digest ad`. Did you mean `digest add`?"),
    ("digest resum", "verb", "I do not know `digest resum`. Did you mean `digest resume`?"),
    ("feeds lst", "verb", "I do not know `feeds lst`. Did you mean `feeds list`?"),
    ("feeds bananas", "verb", "I do not know `feeds bananas`. Type `/brief help feeds` for what I know."),
    ("pause", "verb", "I do not know `pause`. Did you mean `digest pause`?"),
    ("export", "verb", "I do not know `export`. Did you mean `feeds export`?"),
    ("bananas", "verb", f"I do not know `bananas`. {NO_LINK}"),
    ("ok", "verb", f"I do not know `ok`. {NO_LINK}"),
    ("how are you today", "verb", f"That is no command and no link, and too short to brief: 17 letters, and I need more than 200. {NO_LINK}"),
    ("help bananas", "verb", "I do not know `help bananas`. Type `/brief help` for what I know."),
    ("help serch", "verb", "I do not know `help serch`. Did you mean `help search`?"),
    ("https://a.example/1 fulll", "option", "I do not know `fulll` beside a link. Did you mean `full`?"),
    ("https://a.example/1 quots", "option", "I do not know `quots` beside a link. Did you mean `quotes`?"),
    ("https://a.example/1 bananas", "option",
     "I do not know `bananas` beside a link. I know `one-line`, `short`, `full`, `quotes`, `points` and `public`."),
    ("add https://a.example/1", "option", "I do not know `add` beside a link. Did you mean `feeds add`?"),
    (" ".join(f"https://a.example/{n}" for n in range(7)), "links",
     "You gave me 7 links; 5 at once are the most. Send the others after these."),
    ("digest add 25:00", "time", f"`25:00` {TIME}"),
    ("digest add 8:60", "time", f"`8:60` {TIME}"),
    ("digest add 24:00", "time", f"`24:00` {TIME}"),
    ("digest add 13pm", "time", f"`13pm` {TIME}"),
    ("digest add 8:30,99", "time", f"`99` {TIME}"),
    ("digest add 8:30 x8:30", "option", f"I do not know `x8:30` in `digest add`. {ADD}"),
    ("digest add", "missing", f"At what time? {ADD}"),
    ("digest add weekdays", "missing", f"At what time? {ADD}"),
    ("digest add 8:30 weekdasy", "option", "I do not know `weekdasy` in `digest add`. Did you mean `weekdays`?"),
    ("digest add 8:30 mondey", "option", "I do not know `mondey` in `digest add`. Did you mean `monday`?"),
    ("digest add 8:30 bananas", "option", f"I do not know `bananas` in `digest add`. {ADD}"),
    ("digest add 8:30 in news", "option", "`news` is neither a channel nor a city I know. Write `in #channel` or `zone Berlin`."),
    ("digest add 8:30 top", "value", "After `top` I need a number from 1 to 20, as in `top 5`."),
    ("digest add 8:30 top 500", "value", "After `top` I need a number from 1 to 20, as in `top 5`."),
    ("digest add 8:30 sections", "value", "After `sections` I need `topic` or `off`."),
    ("digest add 8:30 sections five", "value", "After `sections` I need `topic` or `off`."),
    ("digest add 8:30 topic", "missing", f"Which topic? {ADD}"),
    ("digest add 8:30 as", "missing", f"Which name? {ADD}"),
    ("digest add 8:30 to <@U123>", "value", "I send a digest to a channel or to you. Others can add one with `to me` themselves."),
    ("digest add 8:30 IST", "zone", "`IST` can mean several time zones: write Kolkata, Jerusalem or Dublin."),
    ("digest add 8:30 zone Berln", "zone", "`Berln` is no time zone or city I know. Did you mean `Berlin`?"),
    ("digest add 8:30 zone xyzzy", "zone", "`xyzzy` is no time zone or city I know. Write a city, as in `Berlin`, or `UTC+2`."),
    ("digest add 0,1,2,3,4,5,6,7,8,9,10,11,12", "value", "A digest has at most 12 times, not 13."),
    ("digest add 8 am weekdays and 6 pm weekends", "value", "Other times on other days are another digest. Add one after the other."),
    ("digest add 8:30 every 2 days", "option", f"I do not know `2` in `digest add`. {ADD}"),
    ('digest add 8:30 "ferries"', "option", f'I do not know `"ferries"` in `digest add`. {ADD}'),
    ("digest add 8:30 https://a.example/1", "option", f"I do not know `https://a.example/1` in `digest add`. {ADD}"),
    ("digest list bananas", "option", "I do not know `bananas` in `digest list`. Example: `/brief digest list`"),
    ("saved by the bell", "option", "I do not know `by` in `saved`. Example: `/brief saved`"),
    ("digest add 8:30 weekdays 5", "time", f"`5` {TIME}"),
    ("digest add 8:30 monthly", "option", f"I do not know `monthly` in `digest add`. {ADD}"),
    ("digest edit", "missing", "What shall change? Example: `/brief digest edit 2 9:00 daily`"),
    ("digest edit 2", "missing", "What shall change? Example: `/brief digest edit 2 9:00 daily`"),
    ("digest edit 2 25:00", "time", f"`25:00` {TIME}"),
    ("digest pause until 2020-01-01", "date", "Wednesday 1 January 2020 is not after today. Until which day?"),
    ("digest pause until today", "date", "Sunday 22 November 2026 is not after today. Until which day?"),
    ("digest pause until bananas", "date", "`bananas` is not a date. Use `2026-12-24`, `24 Dec`, `tomorrow` or `monday`."),
    ("digest pause until 31 Feb", "date", "`31 Feb` is not a date. Use `2026-12-24`, `24 Dec`, `tomorrow` or `monday`."),
    ("digest pause until 1/2", "date", "`1/2` can be two days. Write the month as a word, as in `24 Dec`."),
    ("feeds add", "missing", "Which site or feed? Example: `/brief feeds add example.com as Harbour`"),
    ("feeds add a.example 8:30", "option", "I do not know `8:30` in `feeds add`. Example: `/brief feeds add example.com as Harbour`"),
    ("feeds remove", "missing", f"{REMOVE} Example: `/brief feeds remove 2`"),
    ("feeds pause", "missing", f"{REMOVE} Example: `/brief feeds pause Harbour`"),
    ("feeds resume", "missing", f"{REMOVE} Example: `/brief feeds resume Harbour`"),
    ("feeds edit", "missing", f"{REMOVE} Example: `/brief feeds edit 2 as Harbour`"),
    ("feeds edit 2", "missing", "What shall change: the address or the name? Example: `/brief feeds edit 2 as Harbour`"),
    ("feeds only", "missing", f"{REMOVE} Example: `/brief feeds only Harbour ferry -football`"),
    ("feeds only 2", "missing", "Which words? `off` takes the filter away. Example: `/brief feeds only Harbour ferry -football`"),
    ("feeds test", "missing", "Which feed? Give its address, its name or its number. Example: `/brief feeds test example.com/rss`"),
    ("feeds import", "missing", "Upload an OPML file with the command, or give me its link. Example: `/brief feeds import https://example.com/feeds.opml`"),
    ("mute", "missing", "Which source? Example: `/brief mute example.com for me`"),
    ("mute for me", "missing", "Which source? Example: `/brief mute example.com for me`"),
    ("search", "missing", "Which words? Example: `/brief search harbour ferry`"),
    ("last 0", "value", "After `last` I need a number from 1 to 50. Example: `/brief last 5`"),
    ("last week", "value", "After `last` I need a number from 1 to 50. Example: `/brief last 5`"),
    ("why bananas", "missing", "Which article? Give me its link. Example: `/brief why https://example.com/news`"),
    ("settings bananas on", "option", "`bananas` is no setting. I know `links`, `zone`, `language`, `length`, `answers`, `empty`, `sections`, `holidays` and `managers`."),
    ("settings lnks auto", "option", "`lnks` is no setting. Did you mean `settings links`?"),
    ("settings links", "missing", "Which value for `links`: `off`, `mention`, `reaction` or `auto`?"),
    ("settings links sometimes", "value", "`sometimes` is no value for `links`. Use `off`, `mention`, `reaction` or `auto`."),
    ("settings links atuo", "value", "`atuo` is no value for `links`. Did you mean `auto`?"),
    ("settings language klingon", "value", "`klingon` is no value for `language`. Use a language, as in `German` or `de`."),
    ("settings zone IST", "zone", "`IST` can mean several time zones: write Kolkata, Jerusalem or Dublin."),
    ("settings holidays sometimes", "value", "`sometimes` is no value for `holidays`. Use a country's two letters, as in `DE`, or `off`."),
    ("feeds only Harbour " + "a " * 1500, "long", "That command has 3,018 letters; 2,000 are the most."),
    ("feeds remove " + "a" * 81, "long", "That name has 81 letters; 80 are the most."),
]  # fmt: skip


@pytest.mark.parametrize(("typed", "kind", "sentence"), REFUSED)
def every_misunderstanding_is_told_with_what_to_type(typed: str, kind: str, sentence: str) -> None:
    error = refused(typed)
    assert (error.kind, str(error)) == (kind, sentence)


@pytest.mark.parametrize("said", ["ok", "thank you so much", "this"])
def no_talk_is_taken_for_a_command(said: str) -> None:
    assert refused(said).kind == "verb"


def test_nothing_at_all_asks_for_a_link_where_no_window_opens() -> None:
    assert str(refused("", window=False)) == "Give me a link, or press **Paste text**. Example: `/brief https://…`"
    assert refused("/brief", window=False).kind == "no-input"


def the_suggestion_can_be_typed_and_is_understood() -> None:
    assert refused("serch harbour").suggestion == "search"
    assert refused("htp:/x").suggestion == "https://x"
    suggested = refused("digest ad 8:30").suggestion
    assert asked(f"{suggested} 8:30") == asked("digest add 8:30")


def test_what_was_typed_cannot_leave_its_marks_or_hide_anything() -> None:
    told = str(refused("ba`n*a\u202enas` <!channel>"))
    assert "\u202e" not in told
    assert told.count("`") == 4
    assert len(str(refused("b" * 150))) < 160


def test_discord_is_told_its_own_spelling() -> None:
    with pytest.raises(NotUnderstood) as caught:
        filled("digest add", {"days": "weekdays"}, FACTS.__class__(now=FACTS.now, platform="discord"))
    assert str(caught.value) == "At what time? Example: `/digest add time:8:30 days:weekdays top:5`"
    assert "`/help`" in str(refused("bananas", platform="discord"))


def a_long_wrong_command_is_not_taken_for_an_article() -> None:
    assert refused(f"digest add 25:00 topic {'climate ' * 40}").kind == "time"
    assert refused(f"feeds add bananas {'climate ' * 40}").kind == "address"
