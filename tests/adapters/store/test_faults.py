"""What must not be lost when a process, a disk or a server fails, and what is said of it."""

import asyncio
import os
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import psycopg
import pytest
from sqlalchemy import event
from sqlalchemy.exc import IntegrityError

from adapters.store.checking import checked
from adapters.store.database import Database
from adapters.store.errors import POSTGRES, StoreError, of
from adapters.store.homes import File, Server, home_of
from adapters.store.opening import BUSY, opened
from tests.adapters.store.postgres import Server as Postgres
from tests.adapters.store.rows import add, count, everything, externals, interrupted
from tests.adapters.store.writer import Child, open_until, write

KILLS = {"sqlite": 30, "postgresql": 10}


@pytest.mark.long
async def no_committed_row_is_lost_by_kill_9(store_url: str) -> None:
    acknowledged = set[str]()
    for life in range(KILLS[urlsplit(store_url).scheme]):
        child = await asyncio.to_thread(Child, write, store_url, str(life))
        acknowledged.update([child.told() for _ in range(1 + life * 5 % 12)])
        acknowledged.update(child.kill())
        async with opened(store_url, alone=True) as database:  # at once, by the next one
            there = await externals(database)
        assert acknowledged <= there
        assert len(there - acknowledged) <= life + 1  # a commit whose acknowledgement was killed
    assert (await checked(home_of(store_url))).good


@pytest.mark.parametrize("statement", [1, 4, 8, 15, 30, 45])
async def a_start_killed_while_it_makes_the_tables_leaves_all_or_nothing(store_url: str, statement: int) -> None:
    child = await asyncio.to_thread(Child, open_until, store_url, statement)
    assert child.told() == "stopped"
    child.kill()
    async with opened(store_url, alone=True) as database:
        await add(database, "T1")
    assert (await checked(home_of(store_url))).good


def _other(tmp_path: Path) -> sqlite3.Connection:
    return sqlite3.connect(tmp_path / "newsbrief.db", isolation_level=None, check_same_thread=False)


async def a_locked_file_is_told_of_and_nothing_is_written(sqlite_url: str, tmp_path: Path) -> None:
    async with opened(sqlite_url, busy=0.05) as database:
        with closing(_other(tmp_path)) as other:
            other.execute("BEGIN IMMEDIATE")
            with pytest.raises(StoreError, match=r"newsbrief\.db is locked by another program\.") as caught:
                await add(database, "T1")
            assert caught.value.passing
            assert await externals(database) == set()  # readers do not wait
        await add(database, "T2")
        assert await externals(database) == {"T2"}


@pytest.mark.long
async def a_file_locked_for_10_seconds_is_waited_for(sqlite_url: str, tmp_path: Path) -> None:
    assert BUSY > 10
    held = 10
    async with opened(sqlite_url) as database:
        with closing(_other(tmp_path)) as other:
            other.execute("BEGIN IMMEDIATE")
            writing = asyncio.create_task(add(database, "T1"))
            assert await externals(database) == set()
            await asyncio.wait([writing], timeout=held)
            assert not writing.done()
            other.execute("ROLLBACK")
            await writing
        assert await externals(database) == {"T1"}


async def a_writer_that_gives_up_waiting_leaves_the_store_usable(sqlite_url: str, tmp_path: Path) -> None:
    async with opened(sqlite_url, busy=0.2) as database:
        with closing(_other(tmp_path)) as other:
            other.execute("BEGIN IMMEDIATE")
            writing = asyncio.create_task(add(database, "T1"))
            assert await externals(database) == set()
            writing.cancel()
            with pytest.raises((asyncio.CancelledError, StoreError)):
                await writing
        await add(database, "T2")
        assert await externals(database) == {"T2"}


async def a_locked_table_of_a_server_is_told_of(postgres_url: str) -> None:
    async with opened(f"{postgres_url}&options=-c%20lock_timeout%3D50ms") as database:
        with psycopg.connect(postgres_url) as other:
            other.execute("LOCK TABLE workspaces")
            with pytest.raises(StoreError) as caught:
                await add(database, "T1")
            assert caught.value.wrong == "busy"
        await add(database, "T2")
        assert await externals(database) == {"T2"}


async def _with_pragma(database: Database, pragma: str) -> Any:
    """Every connection from now on has it."""

    def give(connection: Any, _record: Any) -> None:
        connection.execute(pragma)

    event.listen(database.engine.sync_engine, "connect", give)
    await database.engine.dispose()
    return lambda: event.remove(database.engine.sync_engine, "connect", give)


async def _added_until_refused(database: Database) -> tuple[set[str], StoreError]:
    done = set[str]()
    for number in range(20_000):
        try:
            await add(database, f"T{number}")
        except StoreError as error:
            return done, error
        done.add(f"T{number}")
    raise AssertionError("nothing was refused")


async def a_full_database_loses_nothing_and_goes_on_when_there_is_room(sqlite_url: str) -> None:
    async with opened(sqlite_url) as database:
        away = await _with_pragma(database, "PRAGMA max_page_count = 90")
        done, error = await _added_until_refused(database)
        assert (error.wrong, error.passing) == ("full", True)
        assert "There is no room left for" in str(error)
        assert await externals(database) == done
        away()
        await database.engine.dispose()
        await add(database, "again")
        assert await externals(database) == done | {"again"}
    assert (await checked(home_of(sqlite_url))).good


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of its own with 2 MB."""
    folder = tmp_path / "disk"
    folder.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=2m", "none", str(folder)], check=False, capture_output=True).returncode:
        pytest.skip("only root may mount a small disk here")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


async def a_full_disk_loses_nothing_and_goes_on_when_there_is_room(small_disk: Path) -> None:
    url = f"sqlite:///{small_disk / 'newsbrief.db'}"
    async with opened(url) as database:
        (small_disk / "others").write_bytes(b"x" * 300_000)
        done, error = await _added_until_refused(database)
        assert error.wrong == "full"
        assert await externals(database) == done
        (small_disk / "others").unlink()
        await add(database, "again")
        assert await externals(database) == done | {"again"}
        findings = {one.name: one for one in (await checked(home_of(url))).findings}
        assert not findings.pop("room").good
        assert all(one.good for one in findings.values())


@pytest.mark.parametrize(("free", "wrong"), [(0, "full"), (1 << 30, "failing")])
def a_disk_that_cannot_be_written_is_full_or_failing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, free: int, wrong: str) -> None:
    monkeypatch.setattr("adapters.store.errors.room", lambda _: free)
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorname = "SQLITE_IOERR_WRITE"
    known = of(error, File(tmp_path / "newsbrief.db"))
    assert known is not None
    assert known.wrong == wrong


async def a_database_that_may_only_be_read_says_so(sqlite_url: str) -> None:
    async with opened(sqlite_url) as database:
        await _with_pragma(database, "PRAGMA query_only = 1")
        with pytest.raises(StoreError, match=r"may be read but not written\.") as caught:
            await add(database, "T1")
        assert caught.value.wrong == "readonly"


async def _filled(url: str) -> None:
    async with opened(url) as database:
        for number in range(200):
            await add(database, f"T{number}")


def _spoil(path: Path, start: int, length: int) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    content = bytearray(path.read_bytes())
    content[start : start + length] = os.urandom(length)
    path.write_bytes(content)


async def a_file_with_a_damaged_header_is_told_of_with_what_to_do(sqlite_url: str, tmp_path: Path) -> None:
    await _filled(sqlite_url)
    _spoil(tmp_path / "newsbrief.db", 0, 100)
    with pytest.raises(StoreError, match=r"newsbrief\.db is damaged or is not a database\.") as caught:
        async with opened(sqlite_url):
            pass
    assert "newsbrief db restore FILE" in caught.value.advice
    report = await checked(home_of(sqlite_url))
    assert not report.good


async def test_damage_in_the_middle_is_found_by_the_check_and_told_where_it_is_met(sqlite_url: str, tmp_path: Path) -> None:
    await _filled(sqlite_url)
    path = tmp_path / "newsbrief.db"
    with closing(sqlite3.connect(path)) as connection:
        pages = (
            [row[0] for row in connection.execute("SELECT pageno FROM dbstat WHERE name = 'workspaces'")] if _has_dbstat(connection) else []
        )
    for page in pages or range(2, path.stat().st_size // 4096):
        _spoil(path, (page - 1) * 4096, 4096)
    report = await checked(home_of(sqlite_url))
    assert not report.good
    if pages:
        async with opened(sqlite_url) as database:
            with pytest.raises(StoreError) as caught:
                await everything(database)
            assert caught.value.wrong == "damaged"


def _has_dbstat(connection: sqlite3.Connection) -> bool:
    return bool(connection.execute("SELECT count(*) FROM pragma_module_list WHERE name = 'dbstat'").fetchone()[0])


async def a_server_that_is_killed_and_started_again_loses_nothing(postgres: Postgres, postgres_url: str) -> None:
    async with opened(postgres_url) as database:
        await add(database, "before")
        with pytest.raises(StoreError) as lost:
            await interrupted(database, lambda: asyncio.to_thread(postgres.kill))
        with pytest.raises(StoreError) as away:
            await add(database, "meanwhile")
        await asyncio.to_thread(postgres.start)
        await add(database, "after")
        assert await externals(database) == {"before", "after"}
    assert (lost.value.wrong, away.value.wrong) == ("gone", "unreachable")
    assert lost.value.passing
    assert away.value.passing


async def a_server_started_again_between_two_commands_is_not_even_noticed(postgres: Postgres, postgres_url: str) -> None:
    async with opened(postgres_url) as database:
        await add(database, "before")
        await asyncio.to_thread(postgres.stop)
        await asyncio.to_thread(postgres.start)
        await add(database, "after")
        assert await externals(database) == {"before", "after"}


@pytest.mark.parametrize(
    "code", ["08006", "57P01", "28P01", "3D000", "42501", "53100", "53300", "55P03", "40001", "40P01", "25006", "XX001"]
)
def every_fault_of_a_server_has_its_sentence(code: str) -> None:
    error = psycopg.Error()
    error.sqlstate = code
    known = of(error, Server({"dbname": "n", "password": "secret"}))
    assert known is not None
    assert known.wrong == next(wrong for beginning, wrong in POSTGRES.items() if code.startswith(beginning))
    assert "secret" not in f"{known} {known.advice} {known!r}"


async def a_broken_rule_of_ours_stays_what_it_is(store_url: str) -> None:
    async with opened(store_url) as database:
        await add(database, "T1")
        with pytest.raises(IntegrityError):
            await add(database, "T1")
        assert await count(database) == 1


async def a_transaction_that_fails_leaves_nothing(store_url: str) -> None:
    async with opened(store_url) as database:
        with pytest.raises(ZeroDivisionError):
            await interrupted(database, _fail)
        assert await count(database) == 0


async def _fail() -> None:
    raise ZeroDivisionError
