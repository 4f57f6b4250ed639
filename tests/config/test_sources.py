"""What is wrong with any setting, in any place, is told by name with an example, all at once, and never with a value."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from config.fields import Setting, every
from config.page import page
from config.settings import Settings, WrongSetting, load
from config.sources import read
from tests.bot.commanding import ROOT, newsbrief
from tests.config.planting import BESIDE, PLACES, SECRET, in_dotenv, in_environment, in_toml

ALL = {one.variable: one for one in every(Settings)}
ANY_TEXT = {"NEWSBRIEF_SLACK__HOST", "NEWSBRIEF_SLACK__SIGNING_SECRET", "NEWSBRIEF_SLACK__CLIENT_ID", "NEWSBRIEF_SLACK__CLIENT_SECRET",
            "NEWSBRIEF_SLACK__ENCRYPTION_KEYS"}  # fmt: skip
"""Settings that no text is wrong for; that a key is none is told by what uses it."""
OTHER_TYPES = {"a table": '{{ a = "{0}" }}', "tables": '[{{ a = "{0}" }}]', "a list in a list": '[["{0} "]]', "a day": "2026-11-22"}


@pytest.fixture(autouse=True)
def _environment() -> Iterator[None]:
    before = dict(os.environ)
    yield
    os.environ.clear()
    os.environ.update(before)


def all_that_is_said() -> str:
    """By every way in which something is said of settings."""
    ways = (("config", "show"), ("config", "check", "--json"), ("config", "check"))
    said = [f"{ended.out}{ended.err}" for ended in (newsbrief(*way) for way in ways)]
    return "".join([*said, repr(read())])


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("name", sorted(ALL.keys() - ANY_TEXT))
def a_wrong_value_is_told_by_name_with_an_example_and_without_any_secret(name: str, place: str) -> None:
    PLACES[place]({**BESIDE, name: f"{SECRET}/ {{\té"})
    with pytest.raises(WrongSetting) as caught:
        load()
    assert str(caught.value).startswith(f"{name} ")
    assert f"Example: {ALL[name].example}" in str(caught.value)
    said = all_that_is_said()
    assert SECRET not in f"{said}{caught.value}"
    assert f"(from {place})" in said


@pytest.mark.parametrize("name", sorted(ALL))
def a_wrong_type_is_told_by_name_with_an_example_and_without_any_secret(name: str) -> None:
    for kind, value in OTHER_TYPES.items():
        in_toml({one: beside for one, beside in BESIDE.items() if one != name})
        with Path("newsbrief.toml").open("a") as file:
            file.write(f"{ALL[name].toml} = {value.format(SECRET)}\n")
        (problem,) = read().wrong
        assert (problem.variable, problem.example) == (name, ALL[name].example), kind
        assert SECRET not in f"{newsbrief('config', 'check')}{problem}"


@pytest.mark.parametrize("one", list(every(Settings)), ids=lambda one: one.variable)
def every_setting_says_what_it_is_and_its_example_can_be_used(one: Setting) -> None:
    assert one.about
    name, _, value = one.example.partition("=")
    more = {"NEWSBRIEF_DISCORD__SHARD_COUNT": "9"} if "SHARD_IDS" in name else {}
    in_environment({**more, name: value})
    assert not read().wrong


def test_everything_that_is_wrong_is_told_at_once_whatever_kind_it_is() -> None:
    Path("newsbrief.toml").write_text("briefing.length = \n")
    in_dotenv({"NEWSBRIEF_BRIEFING": "{", "NEWSBRIEF_LOG": "{", "NEWSBRIEF_SLACK__BOT_TOKEN_FILE": "absent"})
    in_environment({"NEWSBRIEF_SLACK__PORT": "x", "NEWSBRIEF_DISCORD__SHARD_IDS": "0", "NEWSBRIEF_SLAK__PORT": "1"})
    with pytest.raises(WrongSetting) as caught:
        load()
    told = [line.split()[0] for line in str(caught.value).splitlines()]
    assert sorted(told) == [
        "NEWSBRIEF_BRIEFING", "NEWSBRIEF_DISCORD__SHARD_COUNT", "NEWSBRIEF_LOG", "NEWSBRIEF_SLACK__BOT_TOKEN_FILE", "NEWSBRIEF_SLACK__PORT",
        "newsbrief.toml",
    ]  # fmt: skip
    assert [problem.variable for problem in read().doubtful] == ["NEWSBRIEF_SLAK__PORT"]


def test_what_is_right_can_be_used_beside_what_is_wrong() -> None:
    in_environment({**BESIDE, "NEWSBRIEF_SLACK__PORT": "x", "NEWSBRIEF_LIMITS__PERSON": "9"})
    settings = read().settings
    assert (settings.slack.port, settings.limits.person) == (3000, 9)
    assert settings.slack.bot_token is not None


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("NEWSBRIEF_SLACK_BOT_TOKEN", "NEWSBRIEF_SLACK__BOT_TOKEN"),
        ("NEWSBRIEF_SLAK__BOT_TOKEN", "NEWSBRIEF_SLACK__BOT_TOKEN"),
        ("NEWSBRIEF_DISCORD_TOKEN_FILE", "NEWSBRIEF_DISCORD__TOKEN"),
        ("NEWSBRIEF_SLACK_API_URL", "SLACK_API_URL"),
        ("newsbrief_databse__url", "NEWSBRIEF_DATABASE__URL"),
    ],
)
@pytest.mark.parametrize("place", ["environment", ".env"])
def a_slip_in_a_name_is_told_with_what_was_meant(name: str, meant: str, place: str) -> None:
    PLACES[place]({name: SECRET})
    (problem,) = read().doubtful
    assert (problem.variable, problem.wrong, problem.source) == (name.upper(), f"is not a setting. Did you mean {meant}?", place)
    ended = newsbrief("config", "check")
    assert (ended.code, SECRET in ended.out) == (2, False)


def a_variable_that_only_begins_like_ours_is_somebody_elses() -> None:
    in_environment({"NEWSBRIEF_SPECS": "/a", "NEWSBRIEF_HOME": "/b"})
    assert newsbrief("config", "check").code == 0


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("[slak]\nport = 1", "newsbrief.toml: slak is not a setting. Did you mean slack?"),
        ("slack_port = 1", "newsbrief.toml: slack_port is not a setting. Did you mean slack.port?"),
        ("zzz = 1", "newsbrief.toml: zzz is not a setting, and none is like it."),
        (f"xoxb-{SECRET} = 1", "newsbrief.toml: (a name that is none) is not a setting, and none is like it."),
        (f"slack.xoxb-{SECRET} = 1", "NEWSBRIEF_SLACK__(A NAME THAT IS NONE) is not a setting. Did you mean NEWSBRIEF_SLACK__BOT_TOKEN?"),
    ],
)
def a_name_in_our_file_that_is_no_setting_is_told(line: str, told: str) -> None:
    Path("newsbrief.toml").write_text(f"{line}\n")
    ended = newsbrief("config", "check")
    assert ended.code == 2
    assert told in ended.out
    assert SECRET not in ended.out


def a_dotenv_that_is_no_text_is_named() -> None:
    Path(".env").write_bytes(b"NEWSBRIEF_LOG__LEVEL=\xff\xfe\n")
    with pytest.raises(WrongSetting, match=r"^\.env in this folder cannot be read\. Example: NEWSBRIEF_BRIEFING__LENGTH=short$"):
        load()


def test_docs_settings_is_made_from_the_code() -> None:
    """After a change of a setting: python -m config.page > docs/settings.md."""
    assert (ROOT / "docs/settings.md").read_text("utf-8") == page()
