"""Lines about this machine and the settings, each with its fault planted."""

import socket
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from os import getpid
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import pytest

from adapters.store.homes import home_of
from adapters.store.opening import opened_at
from bot.doctor.machine import fits
from bot.rooms import misplaced
from tests.bot.doctor.clinic import Clinic
from tests.platforms.discord import LoopbackDiscord
from tests.platforms.slack import LoopbackSlack


async def an_old_python_is_told(clinic: Clinic) -> None:
    assert (await clinic.line("python"))[0] == "ok"
    clinic.machine = replace(clinic.machine, python=(3, 10, 4))
    assert await clinic.line("python") == (
        "problem",
        "3.10.4 is too old; newsbrief needs 3.11 or newer",
        "Install newsbrief with a newer Python.",
    )


async def a_package_that_is_missing_or_does_not_fit_is_told(clinic: Clinic) -> None:
    state, told, _ = await clinic.line("packages")
    assert (state, told.split()[0].isdecimal()) == ("ok", True)
    there = {"aiohttp": "3.13.1", "rich": "13.9", "discord.py": "3.0.0"}
    needed = ("aiohttp>=3.13", "rich>=14", "discord.py<3,>=2.7.1", "psycopg[binary]>=3.2", 'pytest>=9; extra == "dev"')
    clinic.machine = replace(clinic.machine, needed=lambda: needed, installed=there.get)
    found = (await clinic.visit())["packages"]
    assert [(one.state, one.told) for one in found] == [
        ("problem", "rich is 13.9, and newsbrief needs >=14"),
        ("problem", "discord.py is 3.0.0, and newsbrief needs <3,>=2.7.1"),
        ("problem", "psycopg is not installed"),
    ]


async def test_packages_are_not_looked_at_where_nobody_says_what_is_needed(clinic: Clinic) -> None:
    clinic.machine = replace(clinic.machine, needed=lambda: ())
    assert (await clinic.line("packages"))[0] == "off"


@pytest.mark.parametrize(
    ("version", "bounds", "fit"),
    [
        ("3.11.0.post1", ">=3.11,<4", True), ("4.0", ">=3.11,<4", False), ("2.7", ">=2.7.1", False), ("2.10", ">=2.9", True), ("3", "==3.0.0", True),
        ("3.1", "!=3.1", False), ("3.9.9", "~=3.8", True), ("4.0", "~=3.8", False), ("1.0rc1", "<=1.0", True), ("1.1", ">1.0", True), ("odd", "", True),
    ],
)  # fmt: skip
def test_versions_are_compared_number_by_number(version: str, bounds: str, fit: bool) -> None:
    assert fits(version, bounds) is fit


async def a_package_of_another_program_in_place_of_ours_is_told(clinic: Clinic) -> None:
    assert (await clinic.line("rooms"))[0] == "ok"
    clinic.machine = replace(
        clinic.machine, misplaced=lambda: misplaced({"bot": "/a", "adapters": "/a", "briefings": "/a", "config": "/b"}.get)
    )
    state, told, fix = await clinic.line("rooms")
    assert (state, "config was found in /b" in told, bool(fix)) == ("problem", True, True)


async def a_clock_of_another_age_is_told(clinic: Clinic) -> None:
    assert (await clinic.line("clock"))[0] == "ok"
    clinic.machine = replace(clinic.machine, now=lambda: datetime(1970, 1, 1, 0, 5, tzinfo=UTC))
    assert (await clinic.line("clock"))[:2] == ("problem", "it says 1970-01-01 00:05 UTC, which is long past")


async def a_clock_that_runs_backwards_is_told(clinic: Clinic) -> None:
    ticks = iter(range(100, 0, -1))
    clinic.machine = replace(clinic.machine, steady=lambda: float(next(ticks)))
    assert (await clinic.line("clock"))[:2] == ("problem", "the machine's steady clock ran backwards")


@pytest.mark.parametrize(
    ("off_by", "state", "word"), [(95, "warning", "behind"), (-95, "warning", "ahead of"), (4000, "problem", "behind")]
)
async def a_clock_that_is_off_is_told_by_the_platforms(clinic: Clinic, slack: LoopbackSlack, off_by: int, state: str, word: str) -> None:
    clinic.slack(slack)
    assert "as Slack says" in (await clinic.line("clock"))[1]
    clinic.machine = replace(clinic.machine, now=lambda: datetime.now(UTC) - timedelta(seconds=off_by))
    found = await clinic.line("clock")
    assert found[0] == state
    assert f"s {word} Slack's" in found[1]


async def a_zone_that_is_not_known_is_told(clinic: Clinic) -> None:
    assert (await clinic.line("zones"))[0] == "ok"

    def zone(name: str) -> ZoneInfo:
        if name.startswith("Asia"):
            raise ZoneInfoNotFoundError(name)
        return ZoneInfo(name)

    clinic.machine = replace(clinic.machine, zone=zone)
    assert await clinic.line("zones") == ("problem", "Asia/Kolkata is not known", "Install the package tzdata again.")


@pytest.mark.parametrize("name", ["PLAYGROUND", "MONITORING", "SLACK"])
async def a_port_that_somebody_else_has_is_told(clinic: Clinic, name: str) -> None:
    assert (await clinic.line("ports"))[0] == "off"
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        clinic.sets("SLACK__BOT_TOKEN=xoxb-1", "SLACK__MODE=http", "SLACK__PORT=0", f"{name}__PORT={port}")
        state, told, fix = await clinic.line("ports")
        assert (state, told) == ("warning", f"newsbrief cannot listen at {port}: address already in use")
        assert f"NEWSBRIEF_{name}__PORT" in fix
    clinic.machine = replace(clinic.machine, closed=lambda *_: "")
    assert await clinic.line("ports") == ("ok", f"{port} free", "")


async def a_port_that_newsbrief_itself_has_is_well(clinic: Clinic, sqlite_url: str) -> None:
    clinic.sets("MONITORING__PORT=9464", f"DATABASE__URL={sqlite_url}")
    clinic.machine = replace(clinic.machine, closed=lambda *_: "address already in use")
    assert (await clinic.line("ports"))[0] == "warning"
    async with opened_at(home_of(sqlite_url), alone=True):
        assert await clinic.line("ports") == ("ok", f"9464 in use by newsbrief itself (process {getpid()})", "")


async def test_wrong_settings_are_told_and_all_else_is_looked_at(clinic: Clinic, discord: LoopbackDiscord) -> None:
    clinic.discord(discord)
    clinic.sets("SLACK__PORT=x", "SLACK__BOT_TOKEN=hunter2", "WEB__ALLOW_HOSTS=a..b", "DISCORD_TOKEN=x")
    clinic.secrets.append("hunter2")
    seen = await clinic.visit()
    assert [(one.state, one.told.split()[0]) for one in seen["settings"]] == [
        ("problem", "NEWSBRIEF_SLACK__BOT_TOKEN"),
        ("problem", "NEWSBRIEF_SLACK__PORT"),
        ("problem", "NEWSBRIEF_DISCORD_TOKEN"),
        ("problem", "NEWSBRIEF_WEB__ALLOW_HOSTS"),
    ]
    assert seen["discord/token"][0].state == "ok"


async def a_secret_that_others_may_read_is_told(clinic: Clinic, monkeypatch: pytest.MonkeyPatch) -> None:
    from bot.doctor import setting

    path = clinic.put(".env", b"NEWSBRIEF_DISCORD__API_URL=http://127.0.0.1:9\nNEWSBRIEF_SLACK__SIGNING_SECRET=hunter2\n")
    clinic.secrets.append("hunter2")
    assert (await clinic.line("secrets"))[:2] == ("ok", "no file with secrets may be read by others")
    monkeypatch.setattr(setting, "exposed", lambda _: (path,))  # tests/bot/test_configuring.py has the real thing
    state, _, fix = await clinic.line("secrets")
    assert (state, fix) == ("warning", f"chmod 600 {path}")
