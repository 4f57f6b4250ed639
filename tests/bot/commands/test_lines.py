"""Lines as people type them, and what they mean."""

from datetime import date, time
from typing import Any

import pytest

from bot.commands.values import (
    BriefAbove,
    BriefFile,
    BriefLinks,
    BriefText,
    DigestAdd,
    DigestEdit,
    DigestList,
    DigestNow,
    DigestPause,
    DigestPreview,
    DigestRemove,
    DigestResume,
    DigestSkip,
    FeedsAdd,
    FeedsCheck,
    FeedsEdit,
    FeedsExport,
    FeedsImport,
    FeedsList,
    FeedsOnly,
    FeedsPause,
    FeedsRemove,
    FeedsResume,
    FeedsTest,
    FeedsWithout,
    Help,
    Last,
    Mute,
    Muted,
    NamedPlace,
    OpenWindow,
    Saved,
    Search,
    SettingsChange,
    SettingsShow,
    Unmute,
    Why,
)  # fmt: skip
from tests.bot.commands.asking import asked

A, B, C = "https://a.example/1", "https://b.example/2", "https://c.example/3"
DAILY, WEEKDAYS, WEEKENDS = (0, 1, 2, 3, 4, 5, 6), (0, 1, 2, 3, 4), (5, 6)
HALF_EIGHT, NINE, FIVE = time(8, 30), time(9), time(17)


def links(*addresses: str, **how: Any) -> BriefLinks:
    return BriefLinks(links=addresses, **how)


def digest(*times: time, **how: Any) -> DigestAdd:
    return DigestAdd(**{"times": times, "zone": "Europe/Berlin", **how})


BRIEFED = [
    (A, links(A)),
    (f"<{A}>", links(A)),
    (f"<{A}|a.example/1>", links(A)),
    (f"<{A}|click | here>", links(A)),
    (f"  {A}  ", links(A)),
    (f"“{A}”", links(A)),
    (f"'{A}'", links(A)),
    (f"({A})", links(A)),
    (f"[the news]({A})", links(A)),
    (f"{A}.", links(A)),
    (f"{A}, {B}", links(A, B)),
    (f"{A},{B};{C}", links(A, B, C)),
    (f"{A}\n{B}\n{C}", links(A, B, C)),
    (f"{A} and {B}", links(A, B)),
    (f"{A} {A}", links(A)),
    (f"\u200b{A}\u200b", links(A)),
    (f"\u00a0{A}\u00a0full", links(A, length="full")),
    ("https://en.wikipedia.example/wiki/Crane_(bird)", links("https://en.wikipedia.example/wiki/Crane_(bird)")),
    ("(https://en.wikipedia.example/wiki/Crane_(bird))", links("https://en.wikipedia.example/wiki/Crane_(bird)")),
    ("https://a.example/?q=1&amp;r=2", links("https://a.example/?q=1&r=2")),
    ("<https://a.example/?q=1&amp;r=2>", links("https://a.example/?q=1&r=2")),
    ("HTTPS://A.example/X", links("HTTPS://A.example/X")),
    ("https://web.archive.example/2020/https://a.example/1", links("https://web.archive.example/2020/https://a.example/1")),
    ("http://intranet:8080/x", links("http://intranet:8080/x")),
    ("www.a.example/news", links("https://www.a.example/news")),
    ("a.example/news/1", links("https://a.example/news/1")),
    ("a.example", links("https://a.example")),
    (f"{A} one-line", links(A, length="one-line")),
    (f"{A} one line", links(A, length="one-line")),
    (f"{A} oneline", links(A, length="one-line")),
    (f"one—line {A}", links(A, length="one-line")),
    (f"{A} short", links(A, length="short")),
    (f"FULL {A}", links(A, length="full")),
    (f"{A} long", links(A, length="full")),
    (f"{A} quotes", links(A, only="quotes")),
    (f"only quotes {A}", links(A, only="quotes")),
    (f"{A} all quotes", links(A, only="quotes", length="full")),
    (f"{A} points", links(A, only="points")),
    (f"{A} key points", links(A, only="points")),
    (f"{A} public", links(A, public=True)),
    (f"{A} post here", links(A, public=True)),
    (f"public full quotes {A}", links(A, public=True, length="full", only="quotes")),
    (f"{A} full {B} public", links(A, B, length="full", public=True)),
    (f"{A} --full", links(A, length="full")),
    (f"{A} —full", links(A, length="full")),
    (f"{A} length:full only:quotes", links(A, length="full", only="quotes")),
    (f"{A} length=full", links(A, length="full")),
    (f"{A}, full, please", links(A, length="full")),
    (f"brief {A}", links(A)),
    (f"summarize {A}", links(A)),
    (f"tl;dr {A}", links(A)),
    (f"tldr {A}", links(A)),
    (f"/brief {A}", links(A)),
    (f"@brief {A}", links(A)),
    (f"<@U0BOT> {A}", links(A)),
    (f"<@U0BOT|brief> {A} full", links(A, length="full")),
    (f"{A} <@U0BOT>", links(A)),
    (f"<@U0BOT>, {A}", links(A)),
    ("", OpenWindow()),
    ("   \u200b ", OpenWindow()),
    ("/brief", OpenWindow()),
    ("full public", OpenWindow(length="full", public=True)),
]

DIGESTS = [
    ("digest", DigestList()),
    ("digests", DigestList()),
    ("digest list", DigestList()),
    ("DIGEST List", DigestList()),
    ("/digest list", DigestList()),
    ("list digests", DigestList()),
    ("digest ls", DigestList()),
    ("digest add 8:30", digest(HALF_EIGHT)),
    ("digest 8:30", digest(HALF_EIGHT)),
    ("add digest 8:30", digest(HALF_EIGHT)),
    ("digest new 8:30", digest(HALF_EIGHT)),
    ("digest add 8:30 weekdays", digest(HALF_EIGHT)),
    ("digest add weekdays 8:30", digest(HALF_EIGHT)),
    ("digest add 8:30 daily", digest(HALF_EIGHT, days=DAILY)),
    ("digest add 8:30 every day", digest(HALF_EIGHT, days=DAILY)),
    ("digest add every day at 8:30", digest(HALF_EIGHT, days=DAILY)),
    ("digest add 8:30 weekends", digest(HALF_EIGHT, days=WEEKENDS)),
    ("digest add 8:30 mon,thu", digest(HALF_EIGHT, days=(0, 3))),
    ("digest add 8:30 Monday and Thursday", digest(HALF_EIGHT, days=(0, 3))),
    ("digest add 8:30 thu mon", digest(HALF_EIGHT, days=(0, 3))),
    ("digest add mon 8:30 thu", digest(HALF_EIGHT, days=(0, 3))),
    ("digest add 8:30 mon-fri", digest(HALF_EIGHT)),
    ("digest add 8:30 mon–wed", digest(HALF_EIGHT, days=(0, 1, 2))),
    ("digest add 08:30,17:00", digest(HALF_EIGHT, FIVE)),
    ("digest add 17:00, 8:30", digest(HALF_EIGHT, FIVE)),
    ("digest add 8:30 and 17:00 daily", digest(HALF_EIGHT, FIVE, days=DAILY)),
    ("digest add 8:30 & 5pm", digest(HALF_EIGHT, FIVE)),
    ("digest add 8:30&amp;17:00", digest(HALF_EIGHT, FIVE)),
    ("digest add 8:30/17:00", digest(HALF_EIGHT, FIVE)),
    ("digest add 8:30, 12 and 17:00", digest(HALF_EIGHT, time(12), FIVE)),
    ("digest add 8:30 8:30", digest(HALF_EIGHT)),
    ("digest add 8", digest(time(8))),
    ("digest add at 8 and 5pm", digest(time(8), FIVE)),
    ("digest add half past eight", digest(HALF_EIGHT)),
    ("digest add noon weekends", digest(time(12), days=WEEKENDS)),
    ("digest add every weekday at 8:30am and 5pm in #news, top 10, topics: climate, energy", digest(
        HALF_EIGHT, FIVE, place=NamedPlace(name="news"), top=10, topics=("climate", "energy"))),
    ("digest add daily at noon in London, please!", digest(time(12), days=DAILY, zone="Europe/London")),
    ("digest add 8:30 weekdays 17:00", digest(HALF_EIGHT, FIVE)),
    ("digest add 8:30 top5", digest(HALF_EIGHT, top=5)),
    ("digest add Europe/London 8:30 mon-fri.", digest(HALF_EIGHT, zone="Europe/London")),
    ("digest add 8:30 in <#C1|berlin> in Berlin", digest(HALF_EIGHT, place=NamedPlace("C1", "berlin"))),
    ("digest add montags 8 Uhr 30", digest(HALF_EIGHT, days=(0,))),
    ("digest add 8h30 lundi et jeudi", digest(HALF_EIGHT, days=(0, 3))),
    ("digest add 8:30 in <#C1|news>", digest(HALF_EIGHT, place=NamedPlace("C1", "news"))),
    ("digest add 8:30 in <#C1>", digest(HALF_EIGHT, place=NamedPlace("C1"))),
    ("digest add 8:30 <#C1|>", digest(HALF_EIGHT, place=NamedPlace("C1"))),
    ("digest add in <#123456789012345678> 8:30", digest(HALF_EIGHT, place=NamedPlace("123456789012345678"))),
    ("digest add 8:30 in #news-desk", digest(HALF_EIGHT, place=NamedPlace(name="news-desk"))),
    ("digest add 8:30 to #news", digest(HALF_EIGHT, place=NamedPlace(name="news"))),
    ("digest add 8:30 in this channel", digest(HALF_EIGHT, place=NamedPlace())),
    ("digest add 8:30 to me", digest(HALF_EIGHT, to_me=True)),
    ("digest add 8:30 for me", digest(HALF_EIGHT, to_me=True)),
    ("digest add to me 8:30", digest(HALF_EIGHT, to_me=True)),
    ("digest add 8:30 by dm", digest(HALF_EIGHT, to_me=True)),
    ("digest add 8:30 in #news to me", digest(HALF_EIGHT, place=NamedPlace(name="news"), to_me=True)),
    ("digest add 8:30 top 5", digest(HALF_EIGHT, top=5)),
    ("digest add top 5 8:30", digest(HALF_EIGHT, top=5)),
    ("digest add 8:30 top five", digest(HALF_EIGHT, top=5)),
    ("digest add 8:30 TOP 3", digest(HALF_EIGHT, top=3)),
    ("digest add 8:30 topic climate", digest(HALF_EIGHT, topics=("climate",))),
    ("digest add 8:30 topic climate policy", digest(HALF_EIGHT, topics=("climate policy",))),
    ("digest add 8:30 topic climate, energy and trade", digest(HALF_EIGHT, topics=("climate", "energy", "trade"))),
    ('digest add 8:30 topic "war in Ukraine" top 5', digest(HALF_EIGHT, topics=("war in Ukraine",), top=5)),
    ("digest add 8:30 topic “war in Ukraine”", digest(HALF_EIGHT, topics=("war in Ukraine",))),
    ("digest add 8:30 topic war in Ukraine", digest(HALF_EIGHT, topics=("war in Ukraine",))),
    ("digest add 8:30 about ferries to me", digest(HALF_EIGHT, topics=("ferries",), to_me=True)),
    ("digest add topic ferries 8:30 daily", digest(HALF_EIGHT, topics=("ferries",), days=DAILY)),
    ("digest add 8:30 topic a topic b", digest(HALF_EIGHT, topics=("a", "b"))),
    ("digest add 8:30 topic ferries, trade by topic", digest(HALF_EIGHT, topics=("ferries", "trade"), by_topic=True)),
    ("digest add 8:30 by topics about ferries", digest(HALF_EIGHT, topics=("ferries",), by_topic=True)),
    ("digest add 8:30 topic ferries not by topic", digest(HALF_EIGHT, topics=("ferries",), by_topic=False)),
    ("digest add 8:30 sections topic as Morning", digest(HALF_EIGHT, by_topic=True, name="Morning")),
    ("digest add 8:30 --sections=topic", digest(HALF_EIGHT, by_topic=True)),
    ("digest edit 2 by topic", DigestEdit(which=2, by_topic=True)),
    ("digest edit by topic", DigestEdit(by_topic=True)),
    ("digest edit 2 no sections", DigestEdit(which=2, by_topic=False)),
    ("digest edit Morning sections off top 3", DigestEdit(which="Morning", by_topic=False, top=3)),
    ("digest edit sections off", DigestEdit(by_topic=False)),
    ("digest add 8:30 as Morning", digest(HALF_EIGHT, name="Morning")),
    ("digest add 8:30 as Morning news daily", digest(HALF_EIGHT, name="Morning news", days=DAILY)),
    ("digest add 8:30 named „Früh am Montag“", digest(HALF_EIGHT, name="Früh am Montag")),
    ("digest add 8:30 zone New York", digest(HALF_EIGHT, zone="America/New_York")),
    ("digest add 8:30 in Kolkata", digest(HALF_EIGHT, zone="Asia/Kolkata")),
    ("digest add 8:30 São Paulo time", digest(HALF_EIGHT, zone="America/Sao_Paulo")),
    ("digest add 8:30 Europe/Paris weekends", digest(HALF_EIGHT, zone="Europe/Paris", days=WEEKENDS)),
    ("digest add 8:30 UTC+2", digest(HALF_EIGHT, zone="Etc/GMT-2")),
    ("digest add 8:30 utc", digest(HALF_EIGHT, zone="UTC")),
    ("digest add 8:30 ET mon", digest(HALF_EIGHT, zone="America/New_York", days=(0,))),
    ("digest add 8:30am EST", digest(HALF_EIGHT, zone="America/New_York")),
    ("digest add time:8:30 days:mon,thu top:5", digest(HALF_EIGHT, days=(0, 3), top=5)),
    ("digest add --time=8:30 --top=3 --zone=Berlin", digest(HALF_EIGHT, top=3)),
    ('digest add 8:30 topic:"war in Ukraine"', digest(HALF_EIGHT, topics=("war in Ukraine",))),
    ("digest add 8:30, weekdays, in #news, top 5", digest(HALF_EIGHT, place=NamedPlace(name="news"), top=5)),
    ("Digest Add 8.30AM Weekdays In #news To Me Top 5 Topic Climate As Morning", digest(
        HALF_EIGHT, place=NamedPlace(name="news"), to_me=True, top=5, topics=("Climate",), name="Morning")),
    ("digest edit 2 9:00 daily", DigestEdit(which=2, times=(NINE,), days=DAILY)),
    ("digest edit #2 9:00", DigestEdit(which=2, times=(NINE,))),
    ("digest edit 9:00", DigestEdit(times=(NINE,))),
    ("digest edit 9 am", DigestEdit(times=(NINE,))),
    ("digest edit at 9", DigestEdit(times=(NINE,))),
    ("digest edit morning news 9:00", DigestEdit(which="Morning news", times=(NINE,))),
    ("digest edit “Morning news” top 3", DigestEdit(which="Morning news", top=3)),
    ("digest edit Evening top 3", DigestEdit(which="Evening", top=3)),
    ("digest edit to me", DigestEdit(to_me=True)),
    ("digest edit 2 in #news", DigestEdit(which=2, place=NamedPlace(name="news"), to_me=False)),
    ("digest edit 2 to us", DigestEdit(which=2, to_me=False)),
    ("digest edit weekends", DigestEdit(days=WEEKENDS)),
    ("digest edit zone London", DigestEdit(zone="Europe/London")),
    ("digest edit 2 topic none", DigestEdit(which=2, topics=())),
    ("digest edit 2 no topics", DigestEdit(which=2, topics=())),
    ("digest edit Evening as Night", DigestEdit(which="Evening", name="Night")),
    ("digest rename 2 as Night", DigestEdit(which=2, name="Night")),
    ("digest pause", DigestPause()),
    ("digest pause 2", DigestPause(2)),
    ("digest pause all", DigestPause("all")),
    ("digest pause morning news", DigestPause("Morning news")),
    ("digest pause until 24 Dec", DigestPause(None, date(2026, 12, 24))),
    ("digest pause 2 until 2026-12-24", DigestPause(2, date(2026, 12, 24))),
    ("digest pause Evening till monday", DigestPause("Evening", date(2026, 11, 23))),
    ("digest pause until tomorrow", DigestPause(None, date(2026, 11, 23))),
    ("digest pause for 3 days", DigestPause(None, date(2026, 11, 25))),
    ("digest pause until:2026-12-24", DigestPause(None, date(2026, 12, 24))),
    ("pause digest 2", DigestPause(2)),
    ("digest stop", DigestPause()),
    ("digest resume", DigestResume()),
    ("digest resume 2", DigestResume(2)),
    ("digest unpause the digest 2", DigestResume(2)),
    ("digest remove", DigestRemove()),
    ("digest remove 2", DigestRemove(2)),
    ("digest delete Evening", DigestRemove("Evening")),
    ("remove digest no2", DigestRemove(2)),
    ('digest remove "2"', DigestRemove("2")),
    ("digest preview", DigestPreview()),
    ("digest preview Evening", DigestPreview("Evening")),
    ("digest now", DigestNow()),
    ("digest now 2", DigestNow(2)),
    ("digest send", DigestNow()),
    ("digest skip", DigestSkip()),
    ("digest skip 2", DigestSkip(2)),
]  # fmt: skip

FEEDS = [
    ("feeds", FeedsList()),
    ("feed", FeedsList()),
    ("feeds list", FeedsList()),
    ("list feeds", FeedsList()),
    ("/feeds list", FeedsList()),
    ("feeds add https://a.example/1", FeedsAdd(A)),
    ("feeds add <https://a.example/1|a.example/1>", FeedsAdd(A)),
    ("feeds add a.example", FeedsAdd("https://a.example")),
    ("feeds add www.a.example/rss.xml", FeedsAdd("https://www.a.example/rss.xml")),
    ("feeds add the a.example", FeedsAdd("https://a.example")),
    ("feeds a.example", FeedsAdd("https://a.example")),
    (f"feeds {A}", FeedsAdd(A)),
    ("add feed a.example", FeedsAdd("https://a.example")),
    ("subscribe a.example", FeedsAdd("https://a.example")),
    ("follow https://a.example/1", FeedsAdd(A)),
    ("feeds follow a.example", FeedsAdd("https://a.example")),
    ("feeds add a.example as Harbour", FeedsAdd("https://a.example", "Harbour")),
    ("feeds add a.example as Harbour News", FeedsAdd("https://a.example", "Harbour News")),
    ("feeds add a.example as “Harbour News”", FeedsAdd("https://a.example", "Harbour News")),
    ("feeds add a.example as ‘Harbour News’", FeedsAdd("https://a.example", "Harbour News")),
    ("feeds add a.example as «Harbour News»", FeedsAdd("https://a.example", "Harbour News")),
    ("feeds add a.example as Ana's news", FeedsAdd("https://a.example", "Ana's news")),
    ("feeds add a.example as Harbour in <#C1|news>", FeedsAdd("https://a.example", "Harbour", NamedPlace("C1", "news"))),
    ("feeds add a.example in #news as Harbour", FeedsAdd("https://a.example", "Harbour", NamedPlace(name="news"))),
    ("feeds add a.example as R&amp;D", FeedsAdd("https://a.example", "R&D")),
    ("feeds remove 2", FeedsRemove(2)),
    ("feeds remove #2", FeedsRemove(2)),
    ("feeds remove The Guardian", FeedsRemove("The Guardian")),
    ("feeds remove the bbc world.", FeedsRemove("BBC World")),
    ("feeds remove The Ledger", FeedsRemove("The Ledger")),
    ("feeds remove the feed Ledger", FeedsRemove("Ledger")),
    ("feeds remove feed 2", FeedsRemove(2)),
    ("feeds remove bbc world", FeedsRemove("BBC World")),
    ("feeds remove “BBC World”", FeedsRemove("BBC World")),
    ("feeds remove Harbour and Sea", FeedsRemove("Harbour and Sea")),
    ("feeds rm Harbour", FeedsRemove("Harbour")),
    ("unsubscribe Harbour", FeedsRemove("Harbour")),
    ("feeds pause 2", FeedsPause(2)),
    ("feeds pause all", FeedsPause("all")),
    ("feeds pause BBC World until monday", FeedsPause("BBC World", date(2026, 11, 23))),
    ("feeds resume 2", FeedsResume(2)),
    ("feeds resume all", FeedsResume("all")),
    ("feeds test a.example", FeedsTest(address="https://a.example")),
    (f"feeds test {A}", FeedsTest(address=A)),
    ("feeds test 2", FeedsTest(which=2)),
    ("feeds test bbc world", FeedsTest(which="BBC World")),
    ("feeds check", FeedsCheck()),
    ("feeds check 2", FeedsCheck(2)),
    ("feeds check all", FeedsCheck("all")),
    ("feeds refresh", FeedsCheck()),
    ("feeds import https://a.example/1", FeedsImport(A)),
    ("feeds export", FeedsExport()),
    ("feeds edit 2 https://b.example/2", FeedsEdit(2, B)),
    ("feeds edit 2 to https://b.example/2", FeedsEdit(2, B)),
    ("feeds edit 2 b.example as Harbour", FeedsEdit(2, "https://b.example", "Harbour")),
    ("feeds edit BBC World as BBC", FeedsEdit("BBC World", None, "BBC")),
    ("feeds rename 2 Harbour News", FeedsEdit(2, None, "Harbour News")),
    ("feeds only 2 ferry", FeedsOnly(2, "ferry")),
    ("feeds only BBC World ferry -football", FeedsOnly("BBC World", "ferry -football")),
    ("feeds only BBC World ferry —football", FeedsOnly("BBC World", "ferry -football")),
    ("feeds only Harbour ferry –football", FeedsOnly("Harbour", "ferry -football")),
    ('feeds only 2 all: "crane crash" title:port*', FeedsOnly(2, 'all: "crane crash" title:port*')),
    ("feeds only 2 “crane crash”", FeedsOnly(2, "“crane crash”")),
    ("feeds only 2 a &lt; b", FeedsOnly(2, "a < b")),
    ("feeds only “My feed” a,b", FeedsOnly("My feed", "a,b")),
    ("feeds only 2 off", FeedsOnly(2, "")),
    ("feeds without the guardian football", FeedsWithout("The Guardian", "football")),
    ("feeds exclude 2 football", FeedsWithout(2, "football")),
    ("feeds without 2 OFF", FeedsWithout(2, "")),
    ("mute a.example", Mute("a.example")),
    ("mute https://www.a.example/1", Mute("a.example")),
    ("mute <http://a.example|a.example>", Mute("a.example")),
    ("mute a.example for me", Mute("a.example", for_me=True)),
    ("mute The Daily Ledger for me", Mute("The Daily Ledger", for_me=True)),
    ("mute “News for me” for me", Mute("News for me", for_me=True)),
    ("mute a.example for everyone", Mute("a.example")),
    ("feeds mute a.example", Mute("a.example")),
    ("unmute a.example", Unmute("a.example")),
    ("feeds unmute a.example for me", Unmute("a.example", for_me=True)),
    ("muted", Muted()),
    ("feeds muted", Muted()),
]

OTHERS = [
    ("last", Last()),
    ("LAST", Last()),
    ("last 5", Last(5)),
    ("last five", Last(5)),
    ("last 3 briefings", Last(3)),
    ("recent", Last()),
    ("search harbour", Search("harbour")),
    ("search “harbour ferry” -crane", Search("“harbour ferry” -crane")),
    ("search: harbour", Search("harbour")),
    ("find harbour ferry", Search("harbour ferry")),
    ("search last", Search("last")),
    (f"why {A}", Why(A)),
    ("why <https://a.example/1|a>", Why(A)),
    ("why a.example/1", Why(A)),
    ("why", Why()),
    ("saved", Saved()),
    ("bookmarks", Saved()),
    ("help", Help()),
    ("?", Help()),
    ("help me please", Help()),
    ("help digest", Help("digest")),
    ("help feeds", Help("feeds")),
    ("help digest add", Help("digest add")),
    ("help /digest add", Help("digest add")),
    ("help search", Help("search")),
    ("help find", Help("search")),
    ("help without", Help("feeds without")),
    ("help brief", Help("brief")),
    ("digest help", Help("digest")),
    ("feeds help", Help("feeds")),
    ("settings", SettingsShow()),
    ("show settings", SettingsShow()),
    ("preferences", SettingsShow()),
    ("settings links auto", SettingsChange("links", "auto")),
    ("settings links off", SettingsChange("links", "off")),
    ("settings links mention", SettingsChange("links", "mention")),
    ("settings links reactions", SettingsChange("links", "reaction")),
    ("settings mode auto", SettingsChange("links", "auto")),
    ("settings links=auto", SettingsChange("links", "auto")),
    ("settings links: AUTO", SettingsChange("links", "auto")),
    ("settings set links to auto", SettingsChange("links", "auto")),
    ("set links auto", SettingsChange("links", "auto")),
    ("settings zone São Paulo", SettingsChange("zone", "America/Sao_Paulo")),
    ("settings timezone Europe/Berlin for me", SettingsChange("zone", "Europe/Berlin", for_me=True)),
    ("settings language German", SettingsChange("language", "de")),
    ("settings language français for me", SettingsChange("language", "fr", for_me=True)),
    ("settings language pt", SettingsChange("language", "pt")),
    ("settings length full", SettingsChange("length", "full")),
    ("settings length one line", SettingsChange("length", "one-line")),
    ("settings answers public", SettingsChange("answers", "public")),
    ("settings empty silent", SettingsChange("empty", "silent")),
    ("settings holidays DE-BY", SettingsChange("holidays", "DE-BY")),
    ("settings holidays off", SettingsChange("holidays", "off")),
    ("settings managers admins", SettingsChange("managers", "admins")),
    ("settings sections by-topic", SettingsChange("sections", "topic")),
    ("settings sections off for me", SettingsChange("sections", "off", for_me=True)),
]

LINES = [(typed, meant) for table in (BRIEFED, DIGESTS, FEEDS, OTHERS) for typed, meant in table]


@pytest.mark.parametrize(("typed", "meant"), LINES)
def every_line_means_what_it_says(typed: str, meant: object) -> None:
    assert asked(typed) == meant


def the_table_is_long_enough_to_trust() -> None:
    assert len(LINES) >= 250
    assert len(dict(LINES)) == len(LINES)


def a_mention_in_a_thread_without_a_link_means_what_stands_above() -> None:
    assert asked("<@U0BOT>", way="mention") == BriefAbove()
    assert asked("<@U0BOT> full quotes", way="mention") == BriefAbove(length="full", only="quotes")


@pytest.mark.parametrize("said", ["summarize this please", "can you summarize what she wrote above?", "this", "please brief it", "tl;dr"])
def a_mention_may_ask_in_a_sentence(said: str) -> None:
    assert asked(f"<@U0BOT> {said}", way="mention") == BriefAbove()


def test_words_around_a_link_in_a_mention_are_conversation() -> None:
    assert asked(f"<@U0BOT> what does this say? {A} thanks", way="mention") == links(A)


def an_upload_is_briefed_as_it_was_wished() -> None:
    assert asked("full public", files=1) == BriefFile(length="full", public=True)
    assert asked(f"{A} full", files=1) == links(A, length="full")
    assert asked("feeds import", files=1) == FeedsImport()


ARTICLE = "The harbour crane fell on Tuesday night, and the port was closed for two days while divers searched the water. " * 3


@pytest.mark.parametrize(
    "opening",
    ["", "Last week the minister said so. ", "Search teams found twelve people. ", "Why the crane fell: ", "Help arrived at noon. ",
     "Feeds of grain rose again. ", "Digest of the week. ", "Brief talks were held. ", "Saved by the bell: ", "Settings were wrong. ",
     "Mute swans nest there. ", "Follow the money. ", "https://a.example/1 ", "Find out more. "],
)  # fmt: skip
def a_long_text_is_briefed_whatever_word_it_begins_with(opening: str) -> None:
    assert asked(opening + ARTICLE) == BriefText(text=(opening + ARTICLE).strip())


def test_text_begins_above_200_letters() -> None:
    words = "word " * 40
    assert asked(f"{words}x") == BriefText(text=f"{words}x")
    assert len(f"{words}x") == 201


def the_first_line_of_a_text_may_hold_its_options_alone() -> None:
    assert asked(f"full public\n{ARTICLE}") == BriefText(text=ARTICLE.strip(), length="full", public=True)
    assert asked(f"one line, only quotes:\n{ARTICLE}") == BriefText(text=ARTICLE.strip(), length="one-line", only="quotes")
    assert asked(f"Full house\n{ARTICLE}") == BriefText(text=f"Full house\n{ARTICLE}".strip())


def the_verb_of_a_text_is_no_part_of_it_when_it_stands_apart() -> None:
    assert asked(f"summarize:\n{ARTICLE}") == BriefText(text=ARTICLE.strip())
    assert asked(f"/brief {ARTICLE}") == BriefText(text=ARTICLE.strip())
    assert asked(f"@brief Search teams. {ARTICLE}") == BriefText(text=f"Search teams. {ARTICLE}".strip())
    assert asked(f"<@U0BOT> {ARTICLE}", way="mention") == BriefText(text=ARTICLE.strip())


def a_text_is_read_without_slacks_marks() -> None:
    told = asked(f"{ARTICLE} <https://a.example/1|the report> by <@U7|Ana> in <#C1|news>, R&amp;D &lt;b&gt; <!here>\n\nEnd.")
    assert isinstance(told, BriefText)
    assert told.text.endswith("the report by @Ana in #news, R&D <b> @here\n\nEnd.")


def a_text_on_discord_keeps_its_ampersands() -> None:
    told = asked(f"{ARTICLE} R&amp;D", platform="discord")
    assert isinstance(told, BriefText)
    assert told.text.endswith("R&amp;D")


def a_digest_of_somebody_whose_zone_is_not_known_has_none_yet() -> None:
    assert asked("digest add 8:30", zone=None) == DigestAdd(times=(HALF_EIGHT,))


def test_tomorrow_is_tomorrow_where_the_person_is() -> None:
    late = {"zone": "Pacific/Auckland"}  # 14:00 UTC is the next morning there
    assert asked("digest pause until tomorrow", **late) == DigestPause(None, date(2026, 11, 24))
