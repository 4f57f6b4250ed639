"""``newsbrief config``: every setting with where it comes from, secrets hidden; all that is wrong, and what does not go together."""

import json
import os
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from pydantic import SecretStr

from bot.app import Streams, run
from config.fields import every
from config.settings import Settings
from config.showing import HIDDEN, masked
from tests.bot.commanding import Ended, Heard, newsbrief
from tests.config.planting import BESIDE, SECRET, in_dotenv, in_toml


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in list(os.environ):
        if name.startswith("NEWSBRIEF_"):
            monkeypatch.delenv(name)


class Watched(Heard):
    """A terminal."""

    def isatty(self) -> bool:
        return True


def shown() -> dict[str, tuple[str | None, str]]:
    ended = newsbrief("config", "show", "--json")
    assert (ended.code, ended.err) == (0, "")
    return {one["variable"]: (one["value"], one["source"]) for one in json.loads(ended.out)["settings"]}


def every_setting_is_shown_with_where_it_comes_from(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "token").write_text("xoxb-1234")
    in_toml({"NEWSBRIEF_LIMITS__PERSON": "9", "NEWSBRIEF_LOG__LEVEL": "info", "SLACK_API_URL": "http://127.0.0.1:9/api/"})
    in_dotenv({"NEWSBRIEF_LOG__LEVEL": "debug", "NEWSBRIEF_SLACK__BOT_TOKEN_FILE": str(tmp_path / "token")})
    monkeypatch.setenv("newsbrief_briefing__length", "full")
    rows = shown()
    assert list(rows) == [one.variable for one in every(Settings)]
    assert rows["NEWSBRIEF_BRIEFING__LENGTH"] == ("full", "environment")
    assert rows["NEWSBRIEF_LOG__LEVEL"] == ("debug", ".env")
    assert rows["NEWSBRIEF_LIMITS__PERSON"] == ("9", "newsbrief.toml")
    assert rows["SLACK_API_URL"] == ("http://127.0.0.1:9/api/", "newsbrief.toml")
    assert rows["NEWSBRIEF_SLACK__BOT_TOKEN"] == (HIDDEN, f"file {tmp_path / 'token'} (.env)")
    assert rows["NEWSBRIEF_SLACK__PORT"] == ("3000", "default")
    assert rows["NEWSBRIEF_DISCORD__TOKEN"] == (None, "default")


def test_no_secret_is_shown_also_not_inside_an_address_or_in_the_wrong_place() -> None:
    in_dotenv({**BESIDE, "NEWSBRIEF_SLACK__CLIENT_ID": f"xoxb-{SECRET}", "NEWSBRIEF_WEB__USER_AGENT": f"me {SECRET}-signing"})
    rows = shown()
    assert rows["NEWSBRIEF_DATABASE__URL"] == ("postgresql://…@db.corp/news?…", ".env")
    assert rows["NEWSBRIEF_WEB__PROXY"] == ("http://…@proxy.corp:3128", ".env")
    assert rows["NEWSBRIEF_WEB__USER_AGENT"][0] == HIDDEN
    assert rows["NEWSBRIEF_SLACK__CLIENT_ID"][0] == HIDDEN
    plain = newsbrief("config", "show")
    assert SECRET not in f"{rows}{plain.out}{plain.err}"


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://ann:hun@ter2@db/news", "postgresql://ann:hun/ter2@db/news", "postgresql://ann:hun?ter2@db/news", "postgresql://ann:hunter2",
        "postgresql://ann:hunter2/news", "http://hunter2@proxy:1", "postgresql://db/news?password=hunter2", "postgresql://ann:hun#ter2@db/news",
        "hunter2", "//ann:hunter2@db", "postgresql:///news?password=hun@ter2", "http://[hunter2]:1", "postgresql://db/news#hunter2",
    ],
)  # fmt: skip
def test_what_cannot_be_taken_apart_beyond_doubt_is_hidden_whole(url: str) -> None:
    told = masked(SecretStr(url))
    assert not any(part in told for part in ("hunter2", "hun", "ter2"))


@pytest.mark.parametrize("url", ["sqlite:////var/lib/news.db", "postgresql://db:5432,other/news", "http://[fd00::7]:3128"])
def an_address_without_a_secret_is_shown_as_it_is(url: str) -> None:
    assert masked(SecretStr(url)) == url


def test_settings_for_eyes_stand_in_columns(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSBRIEF_LOG__LEVEL", "debug")
    out = Watched()
    assert run(("config", "show"), Streams(Heard(), out, Heard(), {"NO_COLOR": "1"})) == 0
    rows = [line for line in out.text.splitlines() if "LEVEL" in line or "LENGTH" in line]
    assert [row.split() for row in rows] == [
        ["NEWSBRIEF_BRIEFING__LENGTH", "short", "default"],
        ["NEWSBRIEF_LOG__LEVEL", "debug", "environment"],
    ]
    assert rows[0].index("default") == rows[1].index("environment")
    assert out.text == newsbrief("config", "show").out


def test_with_nothing_set_all_is_well() -> None:
    assert newsbrief("config", "check") == Ended(0, "Every setting can be used. newsbrief doctor says whether they work.\n", "")
    assert json.loads(newsbrief("config", "check", "--json").out)["good"] is True


TOGETHER = {
    "socket mode without its token": ({"SLACK__BOT_TOKEN": "xoxb-1"}, "NEWSBRIEF_SLACK__APP_TOKEN is not set, and Socket Mode needs it. Example: NEWSBRIEF_SLACK__APP_TOKEN=xapp-1-A012-345-abc"),
    "http without what Slack signs with": (
        {"SLACK__BOT_TOKEN": "xoxb-1", "SLACK__MODE": "http"},
        "NEWSBRIEF_SLACK__SIGNING_SECRET is not set, and without it nobody knows who calls over HTTP.",
    ),
    "an app token alone": ({"SLACK__APP_TOKEN": "xapp-1"}, "NEWSBRIEF_SLACK__BOT_TOKEN is not set."),
    "oauth without a secret": (
        {"SLACK__CLIENT_ID": "1.2", "SLACK__MODE": "http", "SLACK__SIGNING_SECRET": "x"}, "NEWSBRIEF_SLACK__CLIENT_SECRET is not set, and OAuth needs it."
    ),
    "oauth without a key": (
        {"SLACK__CLIENT_ID": "1.2", "SLACK__MODE": "http"}, "NEWSBRIEF_SLACK__ENCRYPTION_KEYS is not set, and OAuth keeps tokens sealed: `newsbrief slack key` makes one."
    ),
    "a key that is none": ({"SLACK__ENCRYPTION_KEYS": SECRET}, "NEWSBRIEF_SLACK__ENCRYPTION_KEYS holds what is not 32 bytes in base64"),
    "an address with options": (
        {"DATABASE__URL": f"sqlite:////a.db?key={SECRET}"}, "NEWSBRIEF_DATABASE__URL has options after a question mark, which a SQLite file does not take."
    ),
    "a host that is none": ({"WEB__ALLOW_HOSTS": "a..b"}, "NEWSBRIEF_WEB__ALLOW_HOSTS holds what is no host. Example: "),
}  # fmt: skip


@pytest.mark.parametrize("case", TOGETHER)
def test_what_does_not_go_together_is_told(case: str, monkeypatch: pytest.MonkeyPatch) -> None:
    given, told = TOGETHER[case]
    for name, value in given.items():
        monkeypatch.setenv(f"NEWSBRIEF_{name}", value)
    ended = newsbrief("config", "check")
    assert ended.code == 2
    assert told in ended.out
    assert SECRET not in ended.out


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder everybody may enter; that of the tests is nobody else's."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        if any(not one.stat().st_mode & 0o001 for one in folder.resolve().parents):
            pytest.skip("the folder for temporary files is closed to others on this machine")
        yield folder


def a_file_with_secrets_that_others_may_read_is_warned_about(open_folder: Path) -> None:
    path = open_folder / "token"
    path.write_text("x.y.z")
    in_dotenv({"NEWSBRIEF_DISCORD__TOKEN_FILE": str(path)})
    path.chmod(0o644)
    ended = newsbrief("config", "check")
    assert ended.code == 0
    assert ended.out.splitlines()[0] == f"warning  {path} holds secrets, and other people of this machine may read it: chmod 600 {path}"
    assert json.loads(newsbrief("config", "check", "--json").out)["readable"] == [str(path)]
    path.chmod(0o600)
    assert "warning" not in newsbrief("config", "check").out
    path.chmod(0o644)
    open_folder.chmod(0o700)
    assert "warning" not in newsbrief("config", "check").out, "nobody else gets into its folder"


def a_settings_file_without_a_secret_may_be_read(open_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(open_folder)
    in_dotenv({"NEWSBRIEF_LOG__LEVEL": "info"})
    Path(".env").chmod(0o644)
    assert "warning" not in newsbrief("config", "check").out
    in_toml({"NEWSBRIEF_SLACK__SIGNING_SECRET": SECRET})
    Path("newsbrief.toml").chmod(0o644)
    assert "newsbrief.toml holds secrets" in newsbrief("config", "check").out
