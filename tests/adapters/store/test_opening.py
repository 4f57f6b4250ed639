"""Where the store is, who may have it, and what is refused at the door."""

import asyncio
import os
import socket
import sqlite3
from contextlib import closing
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
import pytest
from sqlalchemy import Connection, text

from adapters.errors import AdapterError
from adapters.store import migrating
from adapters.store.errors import StoreError
from adapters.store.homes import File, Server, UnusableAddress, home_of, usual
from adapters.store.opening import opened
from tests.adapters.store.postgres import LOCKED, PASSWORD
from tests.adapters.store.postgres import Server as Postgres
from tests.adapters.store.rows import add, externals
from tests.adapters.store.writer import Child, hold


def test_without_an_address_the_platforms_folder_for_data_is_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert home_of(None) == home_of(" ") == File(usual()) == File(tmp_path / "newsbrief" / "newsbrief.db")


FILES = {
    "sqlite:////var/lib/news.db": "/var/lib/news.db",
    "SQLite:////var/lib/news.db": "/var/lib/news.db",
    "sqlite+aiosqlite:////var/lib/news.db": "/var/lib/news.db",
    "sqlite:////var/with%20space/n%C3%A9.db": "/var/with space/né.db",
    "sqlite:///news.db": "{here}/news.db",
    "sqlite:news.db": "{here}/news.db",
    "sqlite:///~/news.db": "{home}/news.db",
}


@pytest.mark.parametrize("url", FILES)
def a_files_address_is_read_as_people_write_it(url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    assert home_of(url) == File(Path(FILES[url].format(here=tmp_path, home=tmp_path / "home")))


SERVERS = {
    "postgresql://ann:s%2Fw@db.corp:6543/news": {"user": "ann", "password": "s/w", "host": "db.corp", "port": "6543", "dbname": "news"},
    "postgres://ann@db.corp/news?sslmode=require": {"user": "ann", "host": "db.corp", "dbname": "news", "sslmode": "require"},
    "postgresql+psycopg://db.corp/news": {"host": "db.corp", "dbname": "news"},
    "postgresql+asyncpg://db.corp/news": {"host": "db.corp", "dbname": "news"},
    "postgresql:///news?host=/run/postgresql": {"host": "/run/postgresql", "dbname": "news"},
    "postgresql://one:1,two:2/news": {"host": "one,two", "port": "1,2", "dbname": "news"},
    "postgresql://db.corp/news?connect_timeout=3": {"host": "db.corp", "dbname": "news", "connect_timeout": "3"},
}


@pytest.mark.parametrize("url", SERVERS)
def a_servers_address_is_read_as_people_write_it(url: str) -> None:
    home = home_of(url)
    assert isinstance(home, Server)
    assert SERVERS[url].items() <= home.parameters.items()


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("mysql://ann:secret@db/news", "names neither a SQLite file nor a PostgreSQL database"),
        ("/var/lib/secret.db", "names neither"),
        ("sqlite://", "names no file"),
        ("sqlite:///:memory:", "in memory"),
        ("sqlite://secret/news.db", "two strokes"),
        ("sqlite:///news.db?secret=1", "options after a question mark"),
        ("sqlite:///secret%00.db", "names no file"),
        ("postgresql://ann:sec%ret@db/news", "is not an address PostgreSQL understands"),
        ("postgresql://db/news?secret=1", "is not an address PostgreSQL understands"),
        ("postgresql://ann:open@secret@db/news", "is not an address PostgreSQL understands"),
        ("postgresql://ann:open/secret@db/news", "is not an address PostgreSQL understands"),
        ("postgresql://ann:open?x@secret@db/news", "is not an address PostgreSQL understands"),
        ("postgresql://[::1/secret", "is not an address PostgreSQL understands"),
    ],
)
def an_address_that_cannot_be_used_is_told_without_it(url: str, reason: str) -> None:
    with pytest.raises(UnusableAddress) as caught:
        home_of(url)
    assert reason in str(caught.value)
    assert str(caught.value).startswith("NEWSBRIEF_DATABASE__URL ")
    assert "sec" not in f"{caught.value} {caught.value.advice}"
    assert caught.value.__cause__ is None
    assert caught.value.__suppress_context__ or caught.value.__context__ is None


def no_password_is_in_what_is_shown_of_a_place() -> None:
    home = home_of("postgresql://ann:secret@db.corp/news")
    assert (str(home), repr(home)) == ("PostgreSQL database news on db.corp", "Server()")


async def the_file_and_its_folder_are_private(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "b"
    before = os.umask(0)
    try:
        async with opened(f"sqlite:///{folder}/news.db", alone=True) as database:
            await add(database, "T1")
            rights = {path.name: path.stat().st_mode & 0o777 for path in await asyncio.to_thread(lambda: [folder, *folder.iterdir()])}
    finally:
        os.umask(before)
    assert rights.pop("b") == 0o700
    assert set(rights) == {"news.db", "news.db-wal", "news.db-shm", "news.db.lock", "news.db.pid"}
    assert set(rights.values()) == {0o600}


async def test_what_is_committed_outlasts_a_power_cut_and_rows_keep_their_owners(sqlite_url: str) -> None:
    async with opened(sqlite_url) as database, database.reading() as connection:
        names = ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        found = [(await connection.execute(text(f"PRAGMA {name}"))).scalar_one() for name in names]
    assert found == ["wal", 2, 1, 15_000]


async def a_path_with_every_kind_of_letter_works(tmp_path: Path) -> None:
    name = "né ?#%41&;'\"+ news.db"
    home = tmp_path / name
    async with opened("sqlite:///" + str(home).replace("%", "%25").replace("?", "%3F")) as database:
        await add(database, "T1")
    assert home.exists()


async def a_second_newsbrief_is_refused_with_the_number_of_the_first(sqlite_url: str, tmp_path: Path) -> None:
    first = await asyncio.to_thread(Child, hold, sqlite_url)
    assert first.told() == "running"
    number = first.process.pid
    with pytest.raises(StoreError) as caught:
        async with opened(sqlite_url, alone=True):
            pass
    assert str(caught.value) == f"newsbrief is already running (process {number}) on {tmp_path / 'newsbrief.db'}."
    assert caught.value.advice == "Stop it, or set NEWSBRIEF_DATABASE__URL to another database."
    async with opened(sqlite_url) as database:  # a short command
        await add(database, "T1")
        assert await externals(database) == {"T1"}
    first.kill()
    async with opened(sqlite_url, alone=True) as database:
        assert await externals(database) == {"T1"}


async def test_several_processes_share_a_server(postgres_url: str) -> None:
    async with opened(postgres_url, alone=True) as one, opened(postgres_url, alone=True) as two:
        await add(one, "T1")
        assert await externals(two) == {"T1"}


async def test_commands_that_start_together_on_nothing_make_one_store(store_url: str) -> None:
    async def command(name: str) -> None:
        async with opened(store_url) as database:
            await add(database, name)

    await asyncio.gather(*(command(f"T{number}") for number in range(6)))
    async with opened(store_url) as database:
        assert await externals(database) == {f"T{number}" for number in range(6)}


async def a_newer_programs_database_is_refused(store_url: str) -> None:
    async with opened(store_url) as database:
        await add(database, "T1")
        async with database.writing() as connection:
            await connection.execute(text("UPDATE alembic_version SET version_num = 'ffff'"))
    with pytest.raises(StoreError, match=r"was written by a newer newsbrief \(revision ffff\)\.") as caught:
        async with opened(store_url):
            pass
    assert caught.value.advice == "Upgrade newsbrief, or restore a backup."


async def test_another_programs_file_is_refused_and_not_touched(sqlite_url: str, tmp_path: Path) -> None:
    path = tmp_path / "newsbrief.db"
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE recipes (name TEXT)")
        other.commit()
    before = path.read_bytes()
    with pytest.raises(StoreError, match=r"holds another program's tables\."):
        async with opened(sqlite_url):
            pass
    assert path.read_bytes() == before


async def test_another_programs_server_is_refused(postgres_url: str) -> None:
    with psycopg.connect(postgres_url) as other:
        other.execute("CREATE TABLE recipes (name TEXT)")
    with pytest.raises(StoreError, match=r"holds another program's tables\."):
        async with opened(postgres_url):
            pass


def _next_step(monkeypatch: pytest.MonkeyPatch, *, fails: bool) -> None:
    """A version of newsbrief with one step more."""

    def upgrade(connection: Connection, _to: str = "head") -> None:
        connection.execute(text("CREATE TABLE novelties (name TEXT)"))
        connection.execute(text("DELETE FROM workspaces"))
        connection.execute(text("UPDATE alembic_version SET version_num = 'next'"))
        if fails:
            raise RuntimeError("no such column")

    known = migrating.known()
    monkeypatch.setattr(migrating, "known", lambda: known | {"next"})
    monkeypatch.setattr(migrating, "newest", lambda: "next")
    monkeypatch.setattr(migrating, "upgrade", upgrade)


async def an_upgrade_that_fails_leaves_the_old_state(store_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    async with opened(store_url) as database:
        await add(database, "T1")
    with monkeypatch.context() as later:
        _next_step(later, fails=True)
        with pytest.raises(StoreError, match=r"could not be brought to this version's form: RuntimeError: no such column\."):
            async with opened(store_url):
                pass
    async with opened(store_url) as database:
        assert await externals(database) == {"T1"}
        await add(database, "T2")


async def test_before_an_upgrade_a_copy_of_the_file_is_kept(sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with opened(sqlite_url) as database:
        await add(database, "T1")
    old = migrating.newest()
    with monkeypatch.context() as later:
        _next_step(later, fails=False)
        async with opened(sqlite_url, alone=True) as database:
            assert await externals(database) == set()
    async with opened(f"sqlite:///{tmp_path / f'newsbrief-before-upgrade-{old}.db'}") as database:
        assert await externals(database) == {"T1"}


async def a_short_command_of_a_newer_version_does_not_change_the_tables_under_one_that_runs(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = await asyncio.to_thread(Child, hold, sqlite_url)
    assert first.told() == "running"
    _next_step(monkeypatch, fails=False)
    with pytest.raises(StoreError, match=rf"newsbrief is already running \(process {first.process.pid}\)"):
        async with opened(sqlite_url, busy=0.05):
            pass
    first.kill()


async def _refused(url: str) -> AdapterError:
    with pytest.raises(AdapterError) as caught:
        async with opened(url):
            pass
    return caught.value


async def a_wrong_password_is_told_without_it(postgres: Postgres, postgres_url: str) -> None:
    name = urlsplit(postgres_url).path[1:]
    async with opened(postgres.url(name, LOCKED, PASSWORD)) as database:
        await add(database, "T1")
    error = await _refused(postgres.url(name, LOCKED, "wrong:secret"))
    assert str(error) == f"PostgreSQL database {name} on {postgres.folder} refused the user or the password."
    assert "secret" not in f"{error.advice} {error.__cause__} {error.__cause__!r}"


async def a_missing_database_is_told(postgres: Postgres) -> None:
    error = await _refused(postgres.url("nowhere"))
    assert str(error) == f"There is no PostgreSQL database nowhere on {postgres.folder}."
    assert "createdb" in error.advice


async def a_server_that_is_not_there_is_told() -> None:
    with socket.socket() as taken:  # bound and not listening: nobody else gets the port, and nobody answers
        taken.bind(("127.0.0.1", 0))
        error = await _refused(f"postgresql://ann:secret@127.0.0.1:{taken.getsockname()[1]}/news")
    assert isinstance(error, StoreError)
    assert error.wrong == "unreachable"
    assert "Connection refused" in str(error)
    assert "secret" not in f"{error} {error.advice}"


@pytest.mark.parametrize("where", ["folder", "file"])
async def a_path_that_cannot_be_a_file_is_told(where: str, tmp_path: Path) -> None:
    (tmp_path / "folder.db").mkdir()
    (tmp_path / "file").write_text("")
    path = {"folder": tmp_path / "folder.db", "file": tmp_path / "file" / "news.db"}[where]
    error = await _refused(f"sqlite:///{path}")
    assert str(error) == f"{path} cannot be opened."


async def a_user_without_rights_is_told(postgres: Postgres, postgres_url: str) -> None:
    name = urlsplit(postgres_url).path[1:]
    with psycopg.connect(postgres_url, autocommit=True) as owner:
        owner.execute(f"ALTER DATABASE {name} OWNER TO postgres".encode())
    error = await _refused(postgres.url(name, LOCKED, PASSWORD))
    assert isinstance(error, StoreError)
    assert error.wrong == "rights"
