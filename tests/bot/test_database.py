"""``newsbrief db``: what it does to the database, prints, and refuses."""

import json
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from adapters.store.locking import held
from tests.bot.commanding import Ended, newsbrief, process


@pytest.fixture(autouse=True)
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A database that is not there yet, in the folder the command is run in."""
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "store" / "news.db"
    monkeypatch.setenv("NEWSBRIEF_DATABASE__URL", f"sqlite:///{path}")
    return path


def _made() -> None:
    assert newsbrief("db", "upgrade").code == 0


def the_path_is_told_also_before_there_is_a_database(store: Path) -> None:
    assert newsbrief("db", "path") == Ended(0, f"{store}\n", "")
    assert not store.parent.exists()


def a_servers_path_is_told_without_its_password(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSBRIEF_DATABASE__URL", "postgres://ann:secret@db.corp/news")
    assert newsbrief("db", "path").out == "PostgreSQL database news on db.corp\n"


def an_upgrade_makes_the_database(store: Path) -> None:
    ended = newsbrief("db", "upgrade")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.startswith(f"{store} is at revision ")


def a_backup_is_named_with_the_date_and_can_be_restored(store: Path, tmp_path: Path) -> None:
    _made()
    ended = newsbrief("db", "backup")
    (file,) = tmp_path.glob("newsbrief-*.db")
    assert datetime.strptime(file.name, "newsbrief-%Y%m%d-%H%M%S.db").replace(tzinfo=UTC) <= datetime.now(UTC)
    assert ended.out.endswith(f"written to {file}\n")
    store.write_bytes(b"no database at all")
    ended = newsbrief("db", "restore", file.name)
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.startswith(f"{store} is as in {file}. What was there is kept in {store.parent}/news-before-restore-")
    assert newsbrief("db", "check").code == 0


def a_portable_backup_says_so_in_its_name(tmp_path: Path) -> None:
    _made()
    assert newsbrief("db", "backup", "--portable").code == 0
    assert len(list(tmp_path.glob("newsbrief-*.jsonl.gz"))) == 1


def a_file_that_is_there_is_not_written_over(tmp_path: Path) -> None:
    _made()
    (tmp_path / "a.db").write_text("precious")
    ended = newsbrief("db", "backup", "a.db")
    assert ended == Ended(3, "", f"{tmp_path / 'a.db'} is there already. Choose another name, or give --force to write over it.\n")
    assert (tmp_path / "a.db").read_text() == "precious"
    assert newsbrief("db", "backup", "--force", "a.db").code == 0


def test_what_is_no_backup_is_refused(tmp_path: Path) -> None:
    _made()
    (tmp_path / "letter.txt").write_text("Dear all,")
    ended = newsbrief("db", "restore", "letter.txt")
    assert ended == Ended(3, "", f"{tmp_path / 'letter.txt'} is not a backup of newsbrief. Nothing was changed.\n")
    assert (
        newsbrief("db", "restore", "gone.db").err == f"{tmp_path / 'gone.db'} cannot be read: No such file or directory. Check the name.\n"
    )


def the_check_counts_and_looks(store: Path) -> None:
    _made()
    ended = newsbrief("db", "check", "--json")
    report = json.loads(ended.out)
    assert (ended.code, report["good"], report["home"]) == (0, True, str(store))
    assert [one["name"] for one in report["findings"]] == ["pages", "references", "revision", "search", "rights", "room"]
    assert report["rows"]["briefings"] == 0
    assert report["size"] > 0
    assert "ok   pages: every page is whole" in newsbrief("db", "check").out.splitlines()


def _stray(connection: sqlite3.Connection) -> None:
    connection.execute("INSERT INTO saved (person, briefing, at) VALUES (9, 9, '2026-11-22 08:30:00')")


def _unsearched(connection: sqlite3.Connection) -> None:
    connection.execute("INSERT INTO briefings_search(rowid, searched) VALUES (5, 'ghost')")


def _unnumbered(connection: sqlite3.Connection) -> None:
    connection.execute("UPDATE alembic_version SET version_num = 'ffff'")


@pytest.mark.parametrize(("spoil", "name"), [(_stray, "references"), (_unsearched, "search"), (_unnumbered, "revision")])
def test_what_is_wrong_is_found_and_is_the_exit_code(store: Path, spoil: object, name: str) -> None:
    _made()
    with closing(sqlite3.connect(store)) as connection:
        assert callable(spoil)
        spoil(connection)
        connection.commit()
    ended = newsbrief("db", "check", "--json")
    assert ended.code == 3
    assert [one["name"] for one in json.loads(ended.out)["findings"] if not one["good"]] == [name]


def a_file_others_may_read_is_found(store: Path) -> None:
    _made()
    store.chmod(0o644)
    ended = newsbrief("db", "check")
    assert ended.code == 3
    assert f"BAD  rights: other users of this machine may read it; chmod 600 {store}" in ended.out


def a_check_makes_no_database(store: Path) -> None:
    ended = newsbrief("db", "check")
    assert ended.code == 3
    assert "not there yet" in ended.out
    assert not store.parent.exists()


def test_what_needs_the_database_alone_is_refused_while_newsbrief_runs(store: Path) -> None:
    _made()
    assert newsbrief("db", "backup", "a.db").code == 0
    with held(store):
        for action in (["upgrade"], ["restore", "a.db"]):
            ended = newsbrief("db", *action)
            assert ended.code == 3
            assert "(process " in ended.err
        assert newsbrief("db", "check").code == newsbrief("db", "backup", "b.db").code == 0


def an_address_that_cannot_be_used_is_a_wrong_setting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSBRIEF_DATABASE__URL", "postgres://ann:sec%ret@db/news")
    ended = newsbrief("db", "path")
    assert (ended.code, ended.out) == (2, "")
    assert "sec" not in ended.err
    assert "write special characters of a password as %XX" in ended.err


def a_deed_that_is_not_known_is_told() -> None:
    assert newsbrief("db", "bakcup").err == "ACTION: 'bakcup' is none of backup, restore, upgrade, check, path. See: newsbrief db --help\n"
    assert newsbrief("db").code == 2


def the_commands_work_as_a_process_of_its_own(tmp_path: Path, store: Path) -> None:
    ended = process("db", "upgrade", folder=tmp_path, NEWSBRIEF_DATABASE__URL=f"sqlite:///{store}")
    assert (ended.code, ended.err) == (0, "")
