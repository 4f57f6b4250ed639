"""Backups: taken while the store is in use, put back whole or not at all, from one database to the other."""

import gzip
import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text

from adapters.store.checking import checked
from adapters.store.errors import StoreError
from adapters.store.homes import File, home_of
from adapters.store.keeping import backup, restore
from adapters.store.locking import held
from adapters.store.migrating import newest
from adapters.store.opening import opened
from tests.adapters.store.rows import add, everything, externals, fill, found, names

STAMP = "20261122-083015"


@pytest.mark.parametrize("portable", [False, True])
async def a_backup_of_a_store_in_use_brings_everything_back(store_url: str, tmp_path: Path, portable: bool) -> None:
    home, file = home_of(store_url), tmp_path / "kept"
    async with opened(store_url, alone=True) as database:
        await fill(database)
        before = await everything(database)
        await backup(home, file, portable=portable)
        await add(database, "later")
    aside = await restore(home, file, STAMP)
    async with opened(store_url) as database:
        assert await everything(database) == before
        assert await found(database, "searched") == 1
        await add(database, "after")  # numbers go on after the highest
    assert aside is not None
    assert (await checked(home)).good
    aside.unlink()


@pytest.mark.parametrize("portable", [False, True])
@pytest.mark.parametrize("there", [True, False])
async def a_store_moves_from_one_database_to_the_other(
    sqlite_url: str, postgres_url: str, tmp_path: Path, portable: bool, there: bool
) -> None:
    source, target = (sqlite_url, postgres_url) if there else (postgres_url, sqlite_url)
    async with opened(source) as database:
        await fill(database)
        before = await everything(database)
    await backup(home_of(source), tmp_path / "kept", portable=portable)
    assert await restore(home_of(target), tmp_path / "kept", STAMP) is None
    async with opened(target) as database:
        assert await everything(database) == before
        assert await found(database, "searched") == 1
    assert (await checked(home_of(target))).good


async def test_what_was_there_is_kept_aside(sqlite_url: str, tmp_path: Path) -> None:
    async with opened(sqlite_url) as database:
        await add(database, "first")
        await backup(home_of(sqlite_url), tmp_path / "kept.db")
        await add(database, "second")
    aside = await restore(home_of(sqlite_url), tmp_path / "kept.db", STAMP)
    assert aside == tmp_path / f"newsbrief-before-restore-{STAMP}.db"
    async with opened(f"sqlite:///{aside}") as database:
        assert await externals(database) == {"first", "second"}


async def a_server_s_rows_are_kept_aside(postgres_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    async with opened(postgres_url) as database:
        await add(database, "first")
    await backup(home_of(postgres_url), tmp_path / "kept")
    async with opened(postgres_url) as database:
        await add(database, "second")
    aside = await restore(home_of(postgres_url), tmp_path / "kept", STAMP)
    assert aside is not None
    await restore(home_of(postgres_url), aside, "20261122-083016")
    async with opened(postgres_url) as database:
        assert await externals(database) == {"first", "second"}


async def a_backup_is_private_and_one_file(sqlite_url: str, tmp_path: Path) -> None:
    async with opened(sqlite_url) as database:
        await add(database, "T1")
        (tmp_path / "kept").mkdir()
        await backup(home_of(sqlite_url), tmp_path / "kept" / "a.db")
        await backup(home_of(sqlite_url), tmp_path / "kept" / "a.gz", portable=True)
    assert {path.name: path.stat().st_mode & 0o777 for path in (tmp_path / "kept").iterdir()} == {"a.db": 0o600, "a.gz": 0o600}


@pytest.mark.parametrize("portable", [False, True])
async def a_backup_is_not_written_over_unless_forced(sqlite_url: str, tmp_path: Path, portable: bool) -> None:
    file = tmp_path / "kept"
    file.write_text("precious")
    async with opened(sqlite_url):
        with pytest.raises(StoreError, match=r"kept is there already\.") as caught:
            await backup(home_of(sqlite_url), file, portable=portable)
        assert (caught.value.wrong, file.read_text()) == ("exists", "precious")
        await backup(home_of(sqlite_url), file, portable=portable, force=True)
    assert file.stat().st_size > len("precious")
    assert names(tmp_path) <= {"kept", "newsbrief.db", "newsbrief.db-wal", "newsbrief.db-shm"}


async def a_backup_does_not_replace_the_database_itself(sqlite_url: str, tmp_path: Path) -> None:
    async with opened(sqlite_url):
        with pytest.raises(StoreError, match="it is the database itself"):
            await backup(home_of(sqlite_url), tmp_path / "newsbrief.db", force=True)


async def a_backup_of_nothing_is_refused(sqlite_url: str, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="there is no database yet"):
        await backup(home_of(sqlite_url), tmp_path / "kept")
    assert not names(tmp_path)


async def no_restore_while_newsbrief_runs(store_url: str, tmp_path: Path) -> None:
    async with opened(store_url, alone=True) as database:
        await add(database, "T1")
        await backup(home_of(store_url), tmp_path / "kept")
        with pytest.raises(StoreError, match=r"is in use \((process \d+|1 connection)\)\.") as caught:
            await restore(home_of(store_url), tmp_path / "kept", STAMP)
        assert await externals(database) == {"T1"}
    assert caught.value.wrong == "used"


def _spoilt(kind: str, whole: bytes, tmp_path: Path) -> bytes:
    lines = gzip.decompress(whole).splitlines(keepends=True) if whole.startswith(b"\x1f\x8b") else []
    newer = json.dumps({"format": "newsbrief.backup/1", "revision": "ffff"}).encode() + b"\n"
    return {
        "cut": whole[: len(whole) // 2],
        "flipped": whole[: len(whole) // 2] + bytes([whole[len(whole) // 2] ^ 0xFF]) + whole[len(whole) // 2 + 1 :],
        "empty": b"",
        "text": b"Dear all,\n",
        "other gzip": gzip.compress(b'{"a": 1}\n'),
        "changed row": gzip.compress(b"".join(lines).replace(b"searched ", b"searchet ")),
        "lost row": gzip.compress(b"".join(line for line in lines if b"searched " not in line)),
        "newer": gzip.compress(newer + b"".join(lines[1:])),
    }[kind]


SPOILT = {
    "cut": "cut",
    "flipped": "cut",
    "empty": "unknown",
    "text": "unknown",
    "other gzip": "unknown",
    "changed row": "cut",
    "lost row": "cut",
    "newer": "later",
}


@pytest.mark.parametrize("kind", SPOILT)
async def a_spoilt_portable_backup_is_refused_and_nothing_changes(store_url: str, tmp_path: Path, kind: str) -> None:
    async with opened(store_url) as database:
        await fill(database)
        before = await everything(database)
        await backup(home_of(store_url), tmp_path / "kept", portable=True)
    (tmp_path / "spoilt").write_bytes(_spoilt(kind, (tmp_path / "kept").read_bytes(), tmp_path))
    with pytest.raises(StoreError) as caught:
        await restore(home_of(store_url), tmp_path / "spoilt", STAMP)
    assert caught.value.wrong == SPOILT[kind]
    assert str(tmp_path / "spoilt") in str(caught.value)
    async with opened(store_url) as database:
        assert await everything(database) == before


def _foreign(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE recipes (name TEXT)")
        other.commit()


def _newer(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute("UPDATE alembic_version SET version_num = 'ffff'")
        other.commit()


def _damaged(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[4096 * 3 : 4096 * 12] = b"\xa5" * (4096 * 9)
    path.write_bytes(content)


@pytest.mark.parametrize(("spoil", "wrong"), [(_newer, "later"), (_damaged, "cut")])
async def a_spoilt_sqlite_backup_is_refused_and_nothing_changes(
    store_url: str, sqlite_url: str, tmp_path: Path, spoil: Callable[[Path], None], wrong: str
) -> None:
    async with opened(f"sqlite:///{tmp_path / 'other.db'}") as database:
        await add(database, "other")
    await backup(File(tmp_path / "other.db"), tmp_path / "spoilt")
    spoil(tmp_path / "spoilt")
    async with opened(store_url) as database:
        await add(database, "T1")
    with pytest.raises(StoreError) as caught:
        await restore(home_of(store_url), tmp_path / "spoilt", STAMP)
    assert (caught.value.wrong, caught.value.home) == (wrong, str(tmp_path / "spoilt"))
    async with opened(store_url) as database:
        assert await externals(database) == {"T1"}
    assert not [name for name in names(tmp_path) if name.startswith(".")]


async def test_another_programs_sqlite_file_is_no_backup(sqlite_url: str, tmp_path: Path) -> None:
    _foreign(tmp_path / "recipes.db")
    with pytest.raises(StoreError, match=r"recipes\.db is not a backup of newsbrief\."):
        await restore(home_of(sqlite_url), tmp_path / "recipes.db", STAMP)


async def test_another_programs_database_is_not_replaced(sqlite_url: str, tmp_path: Path) -> None:
    async with opened(f"sqlite:///{tmp_path / 'ours.db'}"):
        await backup(File(tmp_path / "ours.db"), tmp_path / "kept")
    _foreign(tmp_path / "newsbrief.db")
    before = (tmp_path / "newsbrief.db").read_bytes()
    with pytest.raises(StoreError, match="holds another program's tables"):
        await restore(home_of(sqlite_url), tmp_path / "kept", STAMP)
    assert (tmp_path / "newsbrief.db").read_bytes() == before


async def a_newer_programs_database_is_replaced(store_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    async with opened(store_url) as database:
        await add(database, "T1")
        await backup(home_of(store_url), tmp_path / "kept")
        async with database.writing() as connection:
            await connection.execute(text("UPDATE alembic_version SET version_num = 'ffff'"))
    assert await restore(home_of(store_url), tmp_path / "kept", STAMP) is not None
    async with opened(store_url) as database:
        assert await externals(database) == {"T1"}


async def a_damaged_database_is_replaced_and_kept_as_it_is(sqlite_url: str, tmp_path: Path) -> None:
    async with opened(sqlite_url) as database:
        await add(database, "T1")
        await backup(home_of(sqlite_url), tmp_path / "kept")
    path = tmp_path / "newsbrief.db"
    path.write_bytes(b"\x00garbage" * 4096)
    aside = await restore(home_of(sqlite_url), tmp_path / "kept", STAMP)
    assert aside is not None
    assert aside.read_bytes() == b"\x00garbage" * 4096
    async with opened(sqlite_url) as database:
        assert await externals(database) == {"T1"}


async def a_short_command_that_has_it_open_sees_the_restored_rows_and_loses_nothing(sqlite_url: str, tmp_path: Path) -> None:
    async with opened(sqlite_url) as database:
        await add(database, "old")
        await backup(home_of(sqlite_url), tmp_path / "kept")
        await add(database, "new")
        assert await externals(database) == {"old", "new"}
        await restore(home_of(sqlite_url), tmp_path / "kept", STAMP)
        assert await externals(database) == {"old"}
        await add(database, "after")
    async with opened(sqlite_url) as database:
        assert await externals(database) == {"old", "after"}


async def a_restore_that_finds_the_database_locked_gives_up_and_changes_nothing(
    sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(sqlite_url) as database:
        await add(database, "old")
        await backup(home_of(sqlite_url), tmp_path / "kept")
        await add(database, "new")
    monkeypatch.setattr("adapters.store.copying.PATIENCE", 2)
    monkeypatch.setattr("adapters.store.copying.PAUSE", 0)
    with closing(sqlite3.connect(tmp_path / "newsbrief.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError) as caught:
            await restore(home_of(sqlite_url), tmp_path / "kept", STAMP)
    assert caught.value.wrong == "busy"
    async with opened(sqlite_url) as database:
        assert await externals(database) == {"old", "new"}


async def test_only_one_holds_the_lock_meanwhile(sqlite_url: str, tmp_path: Path) -> None:
    async with opened(sqlite_url):
        await backup(home_of(sqlite_url), tmp_path / "kept")
    with held(tmp_path / "newsbrief.db"), pytest.raises(StoreError, match="is in use"):
        await restore(home_of(sqlite_url), tmp_path / "kept", STAMP)


async def a_backup_tells_its_revision(sqlite_url: str, tmp_path: Path) -> None:
    async with opened(sqlite_url):
        await backup(home_of(sqlite_url), tmp_path / "kept", portable=True)
    with gzip.open(tmp_path / "kept") as lines:
        assert json.loads(lines.readline()) == {"format": "newsbrief.backup/1", "revision": newest()}
