"""``newsbrief doctor``: what it prints, for eyes and for programs, and how it ends."""

import asyncio
import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from adapters.store.opening import opened
from adapters.store.store import Store
from adapters.terminal.sheets import Row, Section, plain, show
from bot.app import _usable_setup
from bot.doctor import telling
from bot.doctor.examining import examine
from bot.doctor.findings import Group, Line, NotLooked, off, ok
from bot.doctor.page import page
from bot.doctor.patient import Patient
from bot.doctor.table import GROUPS
from config.sources import read
from tests.adapters.web.serving import answer, serving
from tests.bot.commanding import ROOT, Heard, newsbrief
from tests.bot.doctor.clinic import FEED, WELL, Clinic, at_home, newsroom
from tests.platforms.discord import LoopbackDiscord
from tests.platforms.slack import LoopbackSlack

EVERY = [line for group in GROUPS for line in group.lines]


@pytest.mark.usefixtures("clinic")
def test_with_nothing_set_up_there_is_no_problem_and_nothing_is_made(tmp_path: Path) -> None:
    ended = newsbrief("doctor")
    assert (ended.code, ended.err) == (0, "")
    lines = ended.out.splitlines()
    assert [line for line in lines if line.startswith(("problem", "warning"))] == []
    assert "-        Slack: not set up" in lines
    assert "         To connect Discord: docs/discord.md." in lines
    assert lines[-1] == "All is well."
    assert list(tmp_path.iterdir()) == []


async def test_with_everything_set_up_all_is_well(clinic: Clinic, slack: LoopbackSlack, discord: LoopbackDiscord, sqlite_url: str) -> None:
    clinic.slack(slack)
    clinic.discord(discord)
    at_home(discord)
    async with serving() as server, opened(sqlite_url) as database:
        server.tell("/a", answer(FEED, Content_Type="application/rss+xml"))
        clinic.sets(f"DATABASE__URL={sqlite_url}", f"WEB__ALLOW_HOSTS=127.0.0.1:{server.port}")
        now = datetime.now(UTC)
        room = await newsroom(Store(database), since=now)
        feed = await room.store.feeds.add(server.link("/a"), "A", None, replace(WELL, added=now, last_good=now, last_fresh=now), now)
        await room.store.subscriptions.add(room.channel.number, feed.number, "A", now)
        found = await clinic.all()
    assert [one for one in found if one.finding.state not in {"ok", "off"}] == []
    assert [one.line.key for one in found if one.finding.state == "off"] == ["ports"]
    rarely = {"slack/signing_secret", "slack/installations", "feeds/proxy"}
    assert {one.line.key for one in found} | rarely == {line.key for line in EVERY}
    assert telling.foot(found) == "All is well."


def a_problem_ends_with_1_and_is_told_with_what_to_do(clinic: Clinic) -> None:
    clinic.sets(f"DATABASE__URL=sqlite:///{clinic.folder}")
    ended = newsbrief("doctor")
    assert ended.code == 1
    lines = ended.out.splitlines()
    place = next(number for number, line in enumerate(lines) if line.startswith("problem  database: "))
    assert lines[place + 1].startswith("         Check ")
    assert lines[-1].startswith("1 problem, no warnings. docs/doctor.md")


def test_programs_are_told_the_same_as_json(clinic: Clinic) -> None:
    told = json.loads(newsbrief("doctor", "--json").out)
    assert (told["schema"], told["good"]) == ("newsbrief.doctor/1", True)
    assert {one["line"] for one in told["findings"]} <= {line.key for line in EVERY}
    assert told["findings"][0].keys() == {"line", "group", "name", "state", "told", "fix"}
    clinic.sets("SLACK__PORT=x")
    ended = newsbrief("doctor", "--json")
    assert (ended.code, json.loads(ended.out)["good"]) == (1, False)


@pytest.mark.usefixtures("clinic")
def a_bug_in_one_line_is_told_and_hides_no_other() -> None:
    async def bug(_: Patient) -> tuple[()]:
        raise ZeroDivisionError

    async def gone(_: Patient) -> tuple[()]:
        raise FileNotFoundError(2, "No such file")

    async def waits(_: Patient) -> tuple[()]:
        raise NotLooked("it is Sunday")

    async def well(_: Patient) -> object:
        return (*ok("fine"), *off("not here"))

    looks = {"bug": bug, "gone": gone, "waits": waits, "well": well}
    group = Group("A", tuple(Line(key, key, "", "", "Do this.", look) for key, look in looks.items()))  # type: ignore[arg-type] # they give less than they might
    found = read()
    seen = [one.finding for one in asyncio.run(examine(Patient(found, _usable_setup(found.settings)), (group,)))]
    assert [one.state for one in seen] == ["problem", "problem", "off", "ok", "off"]
    assert "ZeroDivisionError" in seen[0].told
    assert (seen[1].told, seen[1].fix) == ("No such file", "Do this.")
    assert seen[2].told == "not looked at: it is Sunday"


SECTIONS = [
    Section("One", (Row("good", "a", "fine"), Row("problem", "b", "no \x1b[31m\u202ered", "Do this."))),
    Section("Two", (Row("off", "c", "not set up"), Row("warning", "d", "meagre", "Do that."))),
]


def test_what_is_printed_for_a_pipe_is_plain() -> None:
    assert plain(SECTIONS, "2 things.") == (
        "One\nok       a: fine\nproblem  b: no [31mred\n         Do this.\n\nTwo\n-        c: not set up\nwarning  d: meagre\n         Do that.\n\n2 things.\n"
    )


class Watched(Heard):
    """A terminal."""

    def isatty(self) -> bool:
        return True


def test_what_is_printed_for_eyes_is_coloured_and_wrapped() -> None:
    screen = Watched()
    show(SECTIONS, "2 things.", screen, {"TERM": "xterm-256color", "COLUMNS": "80"})
    assert "✓ " in screen.text
    assert "\x1b[" in screen.text
    assert "\u202e" not in screen.text
    bare = Watched()
    show(SECTIONS, "2 things.", bare, {"NO_COLOR": "1"})
    assert "\x1b" not in bare.text
    assert "✗ b: no [31mred" in bare.text


def test_docs_doctor_is_made_from_the_table() -> None:
    """After a change of a line: python -m bot.doctor.page > docs/doctor.md."""
    assert (ROOT / "docs/doctor.md").read_text("utf-8") == page()


@pytest.mark.parametrize("line", EVERY, ids=lambda line: line.key)
def every_line_says_all_there_is_and_has_its_fault_planted(line: Line) -> None:
    assert all((line.about, line.wrong, line.fix))
    tests = "".join(one.read_text("utf-8") for one in Path(__file__).parent.glob("test_*.py") if one != Path(__file__))
    assert f'"{line.key}"' in tests
