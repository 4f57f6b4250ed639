"""Times, days, dates and zones in many spellings."""

from datetime import date, time
from zoneinfo import ZoneInfo

import pytest

from bot.commands.clock import days_at, time_at
from bot.commands.dates import read_date
from bot.commands.errors import NotUnderstood
from bot.commands.words import folded
from bot.commands.zones import ABBREVIATIONS, CITIES, PARTS, UNCLEAR, read_zone, zone_of

TIMES = {
    time(
        8, 30
    ): "8:30|08:30|8.30|8h30|8 h 30|0830|8:30am|8.30am|8:30 am|8:30 AM|8:30a.m.|8:30 a.m.|8:30:00|830am|8 Uhr 30|8:30 Uhr|half past eight"
    "|half past 8|８：３０|٨:٣٠|half past 8 in the morning",
    time(8): "8|08|8am|8 am|8a|8h|8 Uhr|8 o'clock|8 hours|eight am|8 in the morning|0800|08:00",
    time(17): "17|17:00|5pm|5 pm|5 P.M.|5p|17h|1700|five pm|5 in the afternoon|17 Uhr|17.00",
    time(20, 15): "20:15|8:15pm|8.15 p.m.|20h15|2015|quarter past eight in the evening|quarter past 20",
    time(7, 45): "7:45|quarter to 8|quarter to eight|0745",
    time(12): "noon|midday|12|12pm|12:00|12 noon|mittags|midi|mediodía|mezzogiorno",
    time(0): "midnight|0:00|12am|00:00|0000|12 midnight|Mitternacht|minuit|medianoche",
    time(0, 30): "0:30|12:30am|0030",
    time(23, 59): "23:59|11:59pm",
}
SPELLINGS = [(typed, meant) for meant, row in TIMES.items() for typed in row.split("|")]


@pytest.mark.parametrize(("typed", "meant"), SPELLINGS)
def every_spelling_of_a_time_is_read_whole(typed: str, meant: time) -> None:
    words = folded(typed).split(" ")
    assert time_at(words, 0) == (meant, len(words))
    assert time_at([*words, "weekdays"], 0) == (meant, len(words))


@pytest.mark.parametrize("typed", "25:00 24:00 8:60 13pm 0am 8:30x 8.5 99 8:3 8:300 1:2:3:4 08300 8- 2026-12-24 8:30pmx".split())
def no_wrong_time_is_guessed(typed: str) -> None:
    with pytest.raises(NotUnderstood) as caught:
        time_at([typed], 0)
    assert str(caught.value) == f"`{typed}` is not a time. Use `8:30`, `8:30am` or `08:30,17:00`."


@pytest.mark.parametrize("typed", "eight monday top half quarter am pm past".split())
def no_word_alone_is_a_time(typed: str) -> None:
    assert time_at([typed], 0) is None


ALL, WORK, FREE = (0, 1, 2, 3, 4, 5, 6), (0, 1, 2, 3, 4), (5, 6)
DAYS = {
    ALL: "daily|every day|everyday|each day|all days|täglich|jeden Tag|tous les jours|todos los días|ogni giorno|mon-sun|weekdays and weekends",
    WORK: "weekdays|weekday|every weekday|on weekdays|workdays|mon-fri|Mon–Fri|mon - fri|monday to friday|monday through friday|Mo-Fr|werktags"
    "|lundi a vendredi|lunes a viernes|daily except weekends|mon..fri|Monday-Friday|Mo.–Fr.",
    FREE: "weekends|weekend|every weekend|sat,sun|sat and sun|sat/sun|Sa-So|Saturday & Sunday",
    (0, 3): "mon,thu|mon, thu|thu mon|Monday and Thursday|every Monday and every Thursday|on Mondays and Thursdays|mon/thu|mon+thu|Mo, Do"
    "|lundi et jeudi|lunes y jueves|lunedì e giovedì|segunda-feira e quinta-feira|montags und donnerstags|mon. thu.",
    (0, 4, 5, 6): "fri-mon|friday to monday",
    (1,): "tue|tues|tuesday|Tuesdays|Dienstag|di|mardi|martes|martedì|terça|terça-feira|on Tuesday",
    (2,): "wed|weds|wednesday|Mittwoch|mercredi|miércoles|mercoledì|quarta|each wednesday",
    (0, 1, 2, 3, 4, 5): "daily except sunday|mon-sat|every day but sunday",
}


@pytest.mark.parametrize(("typed", "meant"), [(typed, meant) for meant, row in DAYS.items() for typed in row.split("|")])
def every_spelling_of_days_is_read_whole(typed: str, meant: tuple[int, ...]) -> None:
    words = folded(typed).replace(",", " , ").split()
    assert days_at(words, 0) == (meant, len(words))


@pytest.mark.parametrize("typed", ["day", "the", "every", "on", "mondey", "all", "m-f", "mon-", "8:30", "daily-mon"])
def no_other_word_is_a_day(typed: str) -> None:
    assert days_at([typed], 0) is None


TODAY = date(2026, 11, 22)  # a Sunday
DATES = {
    date(
        2026, 12, 24
    ): "2026-12-24|2026/12/24|2026.12.24|24 Dec|24 December|24. Dezember|24th of December|Dec 24|December 24th|Dec. 24, 2026|24 dec 2026"
    "|24.12.|24.12|24.12.2026|24.12.26|24/12|12/24|24/12/2026|24-12|le 24 décembre|24 de diciembre|the 24th of December",
    date(2026, 11, 23): "tomorrow|monday|mon|next Monday|Montag|lundi|in 1 day|for a day|morgen|mañana|demain|next week|TOMORROW.",
    date(2026, 11, 25): "in 3 days|3 days|for three days|wednesday|Mittwoch",
    date(2026, 11, 29): "sunday|in a week|1 week|Sonntag|29 Nov",
    date(2026, 12, 6): "2 weeks|in two weeks|a fortnight",
    date(2027, 1, 1): "1 Jan|Jan 1|2027-01-01|1/1|1.1.",
    date(2028, 2, 29): "29 Feb",
}


@pytest.mark.parametrize(("typed", "meant"), [(typed, meant) for meant, row in DATES.items() for typed in row.split("|")])
def every_spelling_of_a_date_is_read(typed: str, meant: date) -> None:
    assert read_date(typed, TODAY) == meant


@pytest.mark.parametrize(
    "typed", ["", "a", "on", "10", "may", "bananas", "31 Feb", "32 Dec", "2026-13-01", "1/2", "christmas", "soon", "x" * 99, "13/13"]
)
def no_date_is_guessed(typed: str) -> None:
    with pytest.raises(NotUnderstood) as caught:
        read_date(typed, TODAY)
    assert caught.value.kind == "date"


@pytest.mark.parametrize("typed", ["today", "yesterday", "2026-11-22", "2020-01-01", "22 Nov 2026", "1.1.2026"])
def a_day_that_is_not_to_come_is_refused(typed: str) -> None:
    with pytest.raises(NotUnderstood, match="is not after today"):
        read_date(typed, TODAY)


ZONES = {
    "Europe/Berlin": "Berlin|berlin|BERLIN|Europe/Berlin|europe/berlin|Germany|Deutschland|Munich|München|Muenchen|Köln|CET|cest|Berlin time",
    "America/New_York": "New York|new_york|NYC|America/New_York|EST|EDT|ET|Eastern Time|Boston|Washington DC",
    "America/Los_Angeles": "Los Angeles|San Francisco|SF|LA|PST|PDT|Pacific time|Seattle",
    "America/Sao_Paulo": "São Paulo|Sao Paulo|sao_paulo|Rio de Janeiro",
    "Asia/Kolkata": "Kolkata|India|Mumbai|New Delhi|UTC+5:30|+5:30|GMT+0530|Asia/Kolkata",
    "Europe/London": "London|UK|England|Edinburgh",
    "Asia/Ho_Chi_Minh": "Ho Chi Minh|Saigon|Ho Chi Minh City",
    "America/Argentina/Buenos_Aires": "Argentina|ART|America/Argentina/Buenos_Aires",
    "Europe/Moscow": "Moscow|St. Petersburg|MSK",
    "UTC": "UTC|GMT|Z|UTC+0|UTC-0|Etc/UTC",
    "Etc/GMT-2": "UTC+2|UTC+02:00|+02:00|GMT+2|utc +2",
    "Etc/GMT+5": "UTC-5|-05:00",
    "Pacific/Auckland": "Auckland|New Zealand|NZDT|Wellington",
}


@pytest.mark.parametrize(("typed", "meant"), [(typed, meant) for meant, row in ZONES.items() for typed in row.split("|")])
def every_way_to_name_a_zone_leads_to_it(typed: str, meant: str) -> None:
    assert read_zone(typed) == meant


@pytest.mark.parametrize(
    "typed", ["", "Berln", "UTC+15", "UTC-13", "UTC+1:07", "north", "x" * 10_000, "Factory", "localtime", "../etc/passwd", "a\x00b"]
)
def no_zone_is_guessed(typed: str) -> None:
    assert zone_of(typed) is None
    with pytest.raises(NotUnderstood) as caught:
        read_zone(typed)
    assert len(str(caught.value)) < 250


@pytest.mark.parametrize("typed", UNCLEAR)
def a_name_of_several_zones_is_asked_back(typed: str) -> None:
    with pytest.raises(NotUnderstood, match="can mean several time zones: write"):
        read_zone(typed)
    assert zone_of(typed) is None


@pytest.mark.parametrize("zone", [*CITIES, *ABBREVIATIONS, *PARTS.values()])
def every_zone_of_the_tables_exists(zone: str) -> None:
    assert str(ZoneInfo(zone)) == zone


@pytest.mark.parametrize(("said", "zone"), [(name, zone) for zone, row in {**CITIES, **ABBREVIATIONS}.items() for name in row.split(", ")])
def every_name_of_the_tables_is_found(said: str, zone: str) -> None:
    assert read_zone(said.title()) == zone
    assert said == folded(said)
