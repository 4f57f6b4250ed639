"""Lines about the database, the feeds and the digests, each with its fault planted in each of the two databases."""

import asyncio
import sqlite3
import sys
import threading
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from os import getpid
from pathlib import Path

import pytest
from sqlalchemy import text

from adapters.store import migrating
from adapters.store.homes import home_of
from adapters.store.opening import opened, opened_at
from adapters.store.store import Store
from bot.app import _usable_setup
from bot.desk.desk import STUCK
from bot.doctor.digests import LEFT
from bot.doctor.examining import examine
from bot.doctor.patient import Patient
from briefings.feedstate import Health
from config.sources import read
from tests.adapters.store.postgres import LOCKED, Server
from tests.adapters.store.rows import everything
from tests.adapters.web.serving import answer, serving
from tests.bot.doctor.clinic import DAY, DUE, FEED, HOUR, NOW, WELL, Clinic, following, newsroom, states


@pytest.fixture
def placed(clinic: Clinic, store_url: str) -> Clinic:
    """A clinic with each of the two databases in its turn, at noon."""
    clinic.sets(f"DATABASE__URL={store_url}")
    clinic.machine = replace(clinic.machine, now=lambda: NOW)
    return clinic


async def told_to(url: str, *statements: str) -> None:
    """Make the tables, then have something done to them."""
    async with opened(url) as database, database.writing() as connection:
        for statement in statements:
            await connection.execute(text(statement))


# the database


async def a_database_that_is_well_is_found_well(placed: Clinic, store_url: str) -> None:
    await told_to(store_url)
    seen = states(await placed.visit())
    on_file = "ok" if store_url.startswith("sqlite") else "off"
    assert [seen[line] for line in ("database", "tables", "room", "folder")] == ["ok", "ok", on_file, on_file]


async def a_database_that_is_not_there_yet_is_no_problem_and_is_not_made(clinic: Clinic) -> None:
    seen = states(await clinic.visit())
    assert [seen[line] for line in ("database", "tables", "feeds/states", "digests/schedules")] == ["off"] * 4
    assert list(clinic.folder.iterdir()) == []


@pytest.mark.parametrize(
    ("statement", "state", "word"),
    [
        ("UPDATE alembic_version SET version_num = '{older}'", "warning", "older form"),
        ("UPDATE alembic_version SET version_num = 'later'", "problem", "newer newsbrief (revision later)"),
        ("DROP TABLE alembic_version", "problem", "another program's tables"),
    ],
)
async def test_tables_of_another_form_are_told_and_left_as_they_are(
    placed: Clinic, store_url: str, statement: str, state: str, word: str
) -> None:
    older = next(one for one in migrating.known() if one != migrating.newest())
    await told_to(store_url, statement.format(older=older))
    seen = await placed.visit()
    assert (seen["tables"][0].state, word in seen["tables"][0].told) == (state, True)
    assert seen["database"][0].state == "ok"
    assert seen["feeds/states"][0].told.startswith("not looked at: ")
    assert (await placed.visit())["tables"] == seen["tables"], "nothing was changed by looking"


async def a_file_that_is_no_database_is_told(clinic: Clinic, sqlite_url: str) -> None:
    clinic.put("newsbrief.db", b"no database at all" * 99)
    clinic.sets(f"DATABASE__URL={sqlite_url}")
    seen = await clinic.visit()
    assert (seen["database"][0].state, "is damaged or is not a database" in seen["database"][0].told) == ("problem", True)
    assert seen["tables"][0].told == seen["feeds/states"][0].told == "not looked at: the database cannot be read"


async def a_server_that_refuses_us_is_told_without_the_password(clinic: Clinic, postgres: Server) -> None:
    clinic.secrets.append("hunter2")
    clinic.sets(f"DATABASE__URL={postgres.url('postgres', LOCKED, 'hunter2')}")
    state, told, fix = await clinic.line("database")
    assert (state, "refused the user or the password" in told, "NEWSBRIEF_DATABASE__URL" in fix) == ("problem", True, True)
    clinic.sets("DATABASE__URL=postgresql://ann:hunter2@/news?host=/nowhere")
    assert "cannot be reached" in (await clinic.line("database"))[1]


async def a_database_somebody_else_holds_is_told(clinic: Clinic, sqlite_url: str) -> None:
    await told_to(sqlite_url)
    clinic.sets(f"DATABASE__URL={sqlite_url}")
    with closing(sqlite3.connect(sqlite_url.removeprefix("sqlite:///"), isolation_level=None)) as other:
        other.executescript("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; CREATE TABLE other (a); COMMIT; DROP TABLE other;")
        assert states(await clinic.visit(hurry=0.1))["database"] == "problem"


async def test_nothing_is_changed_also_while_newsbrief_runs(clinic: Clinic, sqlite_url: str) -> None:
    clinic.sets(f"DATABASE__URL={sqlite_url}")
    async with opened_at(home_of(sqlite_url), alone=True) as database:
        await Store(database).places.workspace("slack", "T1", "", NOW)
        before, files = await everything(database), clinic.files()
        assert (await clinic.line("database"))[1].endswith(f"newsbrief runs on it (process {getpid()})")
        assert (await everything(database), clinic.files()) == (before, files)


async def a_process_that_was_killed_is_not_said_to_run(clinic: Clinic, sqlite_url: str) -> None:
    await told_to(sqlite_url)
    clinic.sets(f"DATABASE__URL={sqlite_url}")
    ended = await asyncio.create_subprocess_exec(sys.executable, "-c", "")
    await ended.wait()
    clinic.put("newsbrief.db.pid", str(ended.pid).encode())
    assert (await clinic.line("database"))[1].endswith("newsbrief.db answers")


@pytest.mark.parametrize(("left", "state"), [(1 << 20, "problem"), (50 << 20, "warning"), (1 << 40, "ok")])
async def a_disk_without_room_is_told(clinic: Clinic, left: int, state: str) -> None:
    clinic.machine = replace(clinic.machine, free=lambda _: left)
    found = await clinic.line("room")
    assert (found[0], found[1].startswith(f"{left >> 20} MB left for ")) == (state, True)


async def a_folder_that_cannot_be_written_is_told(clinic: Clinic) -> None:
    (clinic.folder / "file").write_text("no folder")
    clinic.sets(f"DATABASE__URL=sqlite:///{clinic.folder}/file/news.db")
    seen = await clinic.visit()
    assert (seen["folder"][0].state, "may not write in" in seen["folder"][0].told) == ("problem", True)


async def a_database_others_may_read_is_told(clinic: Clinic, sqlite_url: str) -> None:
    await told_to(sqlite_url)
    path = clinic.folder / "newsbrief.db"
    clinic.put(path.name, clinic.files()[path.name], 0o644)
    clinic.sets(f"DATABASE__URL={sqlite_url}")
    assert await clinic.line("folder") == ("warning", f"other users of this machine may read {path}", f"chmod 600 {path}")


def a_folder_that_hangs_holds_up_nothing_not_even_the_end(clinic: Clinic) -> None:
    hanging = threading.Event()

    def free(_: Path) -> int:
        hanging.wait()
        return 0

    found = read()
    patient = Patient(found, _usable_setup(found.settings), replace(clinic.machine, free=free), hurry=0.1)
    seen = {one.line.key: one.finding for one in asyncio.run(examine(patient))}
    hanging.set()
    assert (seen["room"].state, seen["room"].told) == ("problem", "no answer within 10 s")
    assert seen["python"].state == "ok"


# feeds


async def every_feed_that_ails_is_told_without_its_address(placed: Clinic, store_url: str) -> None:
    placed.secrets.append("hunter2")
    ailing = replace(WELL, failing_since=NOW - DAY, reason="404")
    async with opened(store_url) as database:
        await following(
            Store(database),
            ("https://a.example/rss?key=hunter2", "Alpha", ailing),
            ("https://b.example/rss", "", replace(ailing, pause="failing")),
            ("https://c.example/rss", "Gamma", replace(WELL, pause="gone")),
            ("https://d.example/rss", "Delta", Health(added=NOW - DAY, due=NOW - DAY)),
            ("https://e.example/rss", "Epsilon", replace(WELL, pause="person")),
            ("https://f.example/rss", "Phi", Health(added=NOW, due=NOW)),
        )
    found = (await placed.visit())["feeds/states"]
    assert [(one.state, one.told) for one in found] == [
        ("warning", "Alpha (a.example) fails since 2026-11-22 12:00 UTC (404)"),
        ("warning", "b.example is paused: it failed for a week and is asked once a day"),
        ("warning", "Gamma (c.example) is paused: it says that it is gone for good"),
        ("warning", "Delta (d.example) was never read"),
    ]


async def test_many_feeds_that_ail_are_counted(clinic: Clinic, sqlite_url: str) -> None:
    ailing = replace(WELL, failing_since=NOW - DAY, reason="404")
    async with opened(sqlite_url) as database:
        await following(Store(database), *((f"https://{number}.example/rss", "", ailing) for number in range(25)))
    clinic.sets(f"DATABASE__URL={sqlite_url}")
    found = (await clinic.visit())["feeds/states"]
    assert (len(found), found[-1].told) == (11, "and 15 more like these")


async def test_feeds_are_asked_by_the_way_they_always_are(placed: Clinic, store_url: str) -> None:
    async with serving() as server:
        server.tell("/a", answer(FEED, Content_Type="application/rss+xml"))
        server.tell("/b", answer(b"", "404 Not Found"))
        here, there = f"http://127.0.0.1:{server.port}", f"http://localhost:{server.port}"
        async with opened(store_url) as database:
            await following(Store(database), (f"{here}/a", "A", WELL), (f"{there}/b", "B", WELL))
        placed.sets(f"WEB__ALLOW_HOSTS=127.0.0.1:{server.port},localhost:{server.port}")
        assert (await placed.line("feeds/reach"))[:2] == ("warning", "localhost answered 404 (no such page).")
        server.tell("/b", answer(FEED, Content_Type="application/rss+xml"))
        assert (await placed.line("feeds/reach"))[:2] == ("ok", "2 hosts asked, all answer")
        placed.sets("WEB__ALLOW_HOSTS=")
        state, told, _ = await placed.line("feeds/reach")
        assert (state, told.startswith("none of 2 hosts can be read: That address is inside a private network.")) == ("problem", True)


async def a_proxy_that_takes_no_connection_is_told(clinic: Clinic) -> None:
    async with serving() as server:
        clinic.sets(f"WEB__PROXY=http://ann:hunter2@127.0.0.1:{server.port}")
        clinic.secrets.append("hunter2")
        assert (await clinic.line("feeds/proxy"))[0] == "ok"
    clinic.sets("WEB__PROXY=http://ann:hunter2@127.0.0.1:9")
    assert (await clinic.line("feeds/proxy"))[:2] == ("problem", "127.0.0.1:9 takes no connection")


# digests


async def a_digest_that_was_not_begun_is_told(placed: Clinic, store_url: str) -> None:
    async with opened(store_url) as database:
        room = await newsroom(Store(database))
        late = (await placed.line("digests/schedules"))[:2]
        assert late == ("warning", "digest 1 in #news was due 2026-11-23 08:30 (Europe/Berlin) and was not begun")
        row = await room.store.deliveries.plan(
            "slack:T1:C1:1:2026-11-23:08:30", room.channel.workspace, DUE, DUE, digest=room.schedule.number
        )
        await room.store.deliveries.ready(row.number, {}, DUE)
        assert (await placed.line("digests/schedules"))[0] == "ok"
        await room.store.digests.pause(room.schedule.number)
        assert (await placed.line("digests/schedules"))[0] == "off"


async def a_digest_whose_time_has_not_come_is_not_late(placed: Clinic, store_url: str) -> None:
    async with opened(store_url) as database:
        await newsroom(Store(database), since=DUE + HOUR)
        assert (await placed.line("digests/schedules"))[0] == "ok"
    placed.machine = replace(placed.machine, now=lambda: DUE + DAY + timedelta(minutes=5))
    assert (await placed.line("digests/schedules"))[0] == "ok", "it may still be on its way"


async def a_post_that_is_stuck_or_was_given_up_is_told(placed: Clinic, store_url: str) -> None:
    async with opened(store_url) as database:
        room = await newsroom(Store(database))
        ledger, workspace = room.store.deliveries, room.channel.workspace
        assert (await placed.line("digests/deliveries"))[:2] == ("ok", "nothing is stuck")
        stuck = await ledger.plan("slack:T1:C1:1:a", workspace, DUE, DUE)
        await ledger.ready(stuck.number, {"title": "Digest 1", "place": {"name": "news"}}, DUE)
        failed = await ledger.plan("slack:T1:C1:1:b", workspace, DUE, DUE)
        await ledger.ready(failed.number, {}, DUE)
        await ledger.claim(failed.number, "k", DUE)
        await ledger.failed(failed.number, 1, "I am not in #news.", DUE + HOUR)
        empty = await ledger.plan("slack:T1:C1:1:c", workspace, DUE, DUE)
        await ledger.failed(empty.number, 0, "Nothing new.", DUE)
        await ledger.plan("slack:T1:C1:1:d", workspace, NOW - timedelta(minutes=1), NOW)
    found = (await placed.visit())["digests/deliveries"]
    assert [(one.state, one.told) for one in found] == [
        ("warning", "Digest 1 in #news was due 2026-11-23 07:30 UTC and is still ready"),
        ("warning", "slack:T1:C1:1:b was given up 2026-11-23 08:30 UTC: I am not in #news."),
    ]


async def an_ask_nobody_answered_is_told(placed: Clinic, store_url: str) -> None:
    assert LEFT == STUCK
    async with opened(store_url) as database:
        await Store(database).inbox.receive("fresh", "", {}, NOW - timedelta(minutes=1))
        assert (await placed.line("digests/asks"))[0] == "ok"
        await Store(database).inbox.receive("old", "", {}, NOW - HOUR)
    assert (await placed.line("digests/asks"))[:2] == ("warning", "1 ask waits for an answer, the oldest since 2026-11-23 11:00 UTC")


async def a_digest_in_a_zone_nobody_knows_is_told(placed: Clinic, store_url: str) -> None:
    async with opened(store_url) as database:
        room = await newsroom(Store(database))
        await room.store.digests.edit(room.schedule.number, room.schedule.revision, NOW, zone="Mars/Olympus")
    assert (await placed.line("zones"))[:2] == ("problem", "Mars/Olympus is not known")
