"""What an operator may change, and what is said of what cannot be used."""

import os
from datetime import timedelta
from pathlib import Path
from typing import get_args

import pytest

from adapters.store.tidying import SHORTEST, Retention
from bot.database import retention
from bot.desk.limits import Limits
from briefings import centrality, models
from config.settings import SHORTEST_KEPT, Algorithm, Length, Settings, WrongSetting, load


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in list(os.environ):
        if name.startswith("NEWSBRIEF_"):
            monkeypatch.delenv(name)


def the_settings_know_the_engines_algorithms_and_lengths() -> None:
    assert get_args(Algorithm) == centrality.ALGORITHMS
    assert get_args(Length) == get_args(models.Length)


def test_without_anything_said_the_defaults_hold() -> None:
    assert (load().briefing.length, load().briefing.algorithm, load().log.level) == ("short", "text-rank", "warning")


def the_environment_wins_over_the_dotenv_file_and_that_over_toml(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "newsbrief.toml").write_text('briefing.length = "full"\nbriefing.algorithm = "lsa"\nlog.level = "info"\n')
    (tmp_path / ".env").write_text("NEWSBRIEF_BRIEFING__LENGTH=one-line\nNEWSBRIEF_BRIEFING__ALGORITHM=luhn\nOTHERS_TOKEN=x\n")
    monkeypatch.setenv("NEWSBRIEF_BRIEFING__LENGTH", "short")
    settings = load()
    assert (settings.briefing.length, settings.briefing.algorithm, settings.log.level) == ("short", "luhn", "info")


def test_large_letters_and_spaces_do_not_matter(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSBRIEF_LOG__LEVEL", " DEBUG ")
    assert load().log.level == "debug"


WRONG = {
    "NEWSBRIEF_BRIEFING__LENGTH": "NEWSBRIEF_BRIEFING__LENGTH is none of one-line, short, full. Example: NEWSBRIEF_BRIEFING__LENGTH=short",
    "NEWSBRIEF_BRIEFING__ALGORITHM": "NEWSBRIEF_BRIEFING__ALGORITHM is none of text-rank, lex-rank, lsa, luhn, kl, sum-basic, reduction. "
    "Example: NEWSBRIEF_BRIEFING__ALGORITHM=text-rank",
    "NEWSBRIEF_LOG__LEVEL": "NEWSBRIEF_LOG__LEVEL is none of debug, info, warning, error. Example: NEWSBRIEF_LOG__LEVEL=warning",
    "NEWSBRIEF_BRIEFING__LENGHT": "NEWSBRIEF_BRIEFING__LENGHT is not a setting. Did you mean NEWSBRIEF_BRIEFING__LENGTH? "
    "Example: NEWSBRIEF_BRIEFING__LENGTH=short",
    "NEWSBRIEF_BRIEFING": "NEWSBRIEF_BRIEFING is not readable. Set one value at a time. Example: NEWSBRIEF_BRIEFING__ALGORITHM=text-rank",
}


@pytest.mark.parametrize("name", WRONG)
def a_wrong_setting_is_told_by_name_with_an_example_and_without_its_value(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, "xoxb-secret{")
    with pytest.raises(WrongSetting) as caught:
        load()
    assert str(caught.value) == WRONG[name]
    assert caught.value.__context__ is None, "pydantic's own error holds the values"


def test_hosts_are_given_with_commas_or_as_a_list(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "newsbrief.toml").write_text('web.allow_hosts = ["news.corp", "10.0.0.7:8080"]\n')
    assert load().web.allow_hosts == ("news.corp", "10.0.0.7:8080")
    monkeypatch.setenv("NEWSBRIEF_WEB__ALLOW_HOSTS", " wiki.corp:81, [fd00::7] ")
    assert load().web.allow_hosts == ("wiki.corp:81", "[fd00::7]")


def a_proxys_password_is_not_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSBRIEF_WEB__PROXY", "http://user:hunter2@proxy.corp:3128")
    assert "hunter2" not in repr(load())
    monkeypatch.setenv("NEWSBRIEF_WEB__PROXY", "user:hunter2@proxy.corp")
    with pytest.raises(WrongSetting) as caught:
        load()
    assert str(caught.value) == "NEWSBRIEF_WEB__PROXY is not the address of a proxy. Example: NEWSBRIEF_WEB__PROXY=http://proxy.corp:3128"


@pytest.mark.parametrize("agent", ["a\nb", "newsbrief é", " ", "a" * 201])
def a_user_agent_that_is_no_header_is_refused(agent: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSBRIEF_WEB__USER_AGENT", agent)
    with pytest.raises(
        WrongSetting, match=r"NEWSBRIEF_WEB__USER_AGENT is not a line of at most 200 plain letters\. Example: NEWSBRIEF_WEB__USER"
    ):
        load()


@pytest.mark.parametrize("url", ["sqlite:////var/lib/n.db", "sqlite:///n.db", "postgres://a:hunter2@db/n", " postgresql+psycopg://db/n "])
def a_databases_address_is_taken_and_its_password_not_printed(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSBRIEF_DATABASE__URL", url)
    settings = load()
    assert settings.database.url is not None
    assert settings.database.url.get_secret_value() == url.strip()
    assert "hunter2" not in repr(settings)


@pytest.mark.parametrize("url", ["mysql://a:secret@db/n", "/var/lib/secret.db", "sqlite://secret.db", "sqlite:///", "secret"])
def test_what_is_no_databases_address_is_told_without_it(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSBRIEF_DATABASE__URL", url)
    with pytest.raises(WrongSetting) as caught:
        load()
    assert str(caught.value) == (
        "NEWSBRIEF_DATABASE__URL is not the address of a SQLite file or a PostgreSQL database. "
        "Example: NEWSBRIEF_DATABASE__URL=sqlite:////var/lib/newsbrief/newsbrief.db"
    )


def an_empty_address_is_the_usual_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSBRIEF_DATABASE__URL", " ")
    assert load().database.url is None


@pytest.mark.parametrize("days", ["-1", "13", "3651", "1.5", "long", "9" * 5000])
def test_what_is_kept_is_given_in_whole_days(days: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSBRIEF_RETENTION__ENTRIES", days)
    with pytest.raises(WrongSetting) as caught:
        load()
    assert str(caught.value) == (
        "NEWSBRIEF_RETENTION__ENTRIES is not a whole number of days from 14 to 3650, or 0 for ever. Example: NEWSBRIEF_RETENTION__ENTRIES=90"
    )


def the_settings_know_how_long_the_store_keeps_things_and_0_is_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    assert retention(load().retention) == Retention()
    assert timedelta(days=SHORTEST_KEPT) == SHORTEST
    monkeypatch.setenv("NEWSBRIEF_RETENTION__ARTICLES", "0")
    monkeypatch.setenv("NEWSBRIEF_RETENTION__DELIVERIES", "30")
    kept = retention(load().retention)
    assert kept.articles > timedelta(days=36_000)
    assert kept.deliveries == timedelta(days=30)


@pytest.mark.parametrize("share", ["0", "-1", "many", "1.5", "10001"])
def a_share_of_briefings_is_a_whole_number(share: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSBRIEF_LIMITS__PERSON", share)
    with pytest.raises(WrongSetting) as caught:
        load()
    assert str(caught.value) == "NEWSBRIEF_LIMITS__PERSON is not a whole number from 1 to 10000. Example: NEWSBRIEF_LIMITS__PERSON=6"


def the_shares_are_those_of_the_desk(monkeypatch: pytest.MonkeyPatch) -> None:
    assert (load().limits.person, load().limits.channel) == (Limits().person, Limits().channel)
    monkeypatch.setenv("NEWSBRIEF_LIMITS__CHANNEL", "100")
    assert load().limits.channel == 100


@pytest.mark.parametrize("hosts", ["https://news.corp", "news.corp/a", "user@news.corp", "news.corp:x"])
def a_host_is_given_without_scheme_and_path(hosts: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSBRIEF_WEB__ALLOW_HOSTS", hosts)
    with pytest.raises(WrongSetting, match=r"NEWSBRIEF_WEB__ALLOW_HOSTS holds what is neither a host nor host:port"):
        load()


def a_group_given_as_a_list_is_told_to_set_one_value_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSBRIEF_BRIEFING", "[1]")
    with pytest.raises(WrongSetting, match=r"^NEWSBRIEF_BRIEFING holds several settings; set one at a time\. Example: "):
        load()


def every_wrong_setting_is_told_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSBRIEF_BRIEFING__LENGTH", "x")
    monkeypatch.setenv("NEWSBRIEF_LOG__LEVEL", "x")
    with pytest.raises(WrongSetting) as caught:
        load()
    assert len(str(caught.value).splitlines()) == 2


def a_broken_settings_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "newsbrief.toml").write_text("briefing.length = \n")
    with pytest.raises(WrongSetting, match=r"^newsbrief\.toml in this folder cannot be read: line 1 is not TOML\. Example: "):
        load()


def no_setting_can_be_printed_by_pydantics_own_errors() -> None:
    assert Settings.model_config["hide_input_in_errors"] is True
    groups = [field.annotation for name, field in Settings.model_fields.items() if name != "slack_api_url"]
    assert all(group is not None and group.model_config["hide_input_in_errors"] for group in groups)


# Slack

SLACK_WRONG = {
    "NEWSBRIEF_SLACK__BOT_TOKEN": "NEWSBRIEF_SLACK__BOT_TOKEN does not begin with xoxb- or xoxe.xoxb-. "
    "Example: NEWSBRIEF_SLACK__BOT_TOKEN=xoxb-1234-5678-abc",
    "NEWSBRIEF_SLACK__APP_TOKEN": "NEWSBRIEF_SLACK__APP_TOKEN does not begin with xapp-. Example: NEWSBRIEF_SLACK__APP_TOKEN=xapp-1-A012-345-abc",
    "NEWSBRIEF_SLACK__MODE": "NEWSBRIEF_SLACK__MODE is none of socket, http. Example: NEWSBRIEF_SLACK__MODE=socket",
    "NEWSBRIEF_SLACK__URL": "NEWSBRIEF_SLACK__URL is not a web address. Example: NEWSBRIEF_SLACK__URL=https://brief.example.com",
    "NEWSBRIEF_SLACK__BOT_TOKE": "NEWSBRIEF_SLACK__BOT_TOKE is not a setting. Did you mean NEWSBRIEF_SLACK__BOT_TOKEN? "
    "Example: NEWSBRIEF_SLACK__BOT_TOKEN=xoxb-1234-5678-abc",
    "SLACK_API_URL": "SLACK_API_URL is not a web address. Example: SLACK_API_URL=https://slack.com/api/",
}


@pytest.mark.parametrize("name", SLACK_WRONG)
def a_wrong_setting_of_slacks_is_told_without_its_value(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, "secret{")
    with pytest.raises(WrongSetting) as caught:
        load()
    assert str(caught.value) == SLACK_WRONG[name]


def test_slacks_tokens_are_not_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    secrets = {
        "BOT_TOKEN": "xoxb-hidden",
        "APP_TOKEN": "xapp-hidden",
        "SIGNING_SECRET": "hidden",
        "CLIENT_SECRET": "hidden",
        "ENCRYPTION_KEYS": "hidden",
    }
    for name, value in secrets.items():
        monkeypatch.setenv(f"NEWSBRIEF_SLACK__{name}", value)
    monkeypatch.setenv("NEWSBRIEF_SLACK__MODE", " HTTP ")
    monkeypatch.setenv("SLACK_API_URL", "http://127.0.0.1:9/api/")
    settings = load()
    assert "hidden" not in repr(settings)
    assert (settings.slack.mode, settings.slack_api_url) == ("http", "http://127.0.0.1:9/api/")
    assert settings.slack.bot_token is not None
    assert settings.slack.bot_token.get_secret_value() == "xoxb-hidden"


def an_empty_variable_of_slacks_is_one_that_is_not_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSBRIEF_SLACK__BOT_TOKEN", " ")
    assert load().slack.bot_token is None


def a_secret_may_lie_in_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "token").write_text("xoxb-from-a-file\n")
    monkeypatch.setenv("NEWSBRIEF_SLACK__BOT_TOKEN_FILE", str(tmp_path / "token"))
    held = load().slack.bot_token
    assert held is not None
    assert held.get_secret_value() == "xoxb-from-a-file"
    monkeypatch.setenv("NEWSBRIEF_SLACK__BOT_TOKEN", "xoxb-said")
    said = load().slack.bot_token
    assert said is not None
    assert said.get_secret_value() == "xoxb-said", "what is said outright wins"


@pytest.mark.parametrize("name", ["absent", "."])
def a_secrets_file_that_cannot_be_read_is_told(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSBRIEF_SLACK__APP_TOKEN_FILE", str(tmp_path / name))
    with pytest.raises(WrongSetting) as caught:
        load()
    assert str(caught.value) == (
        "NEWSBRIEF_SLACK__APP_TOKEN_FILE names a file that cannot be read. "
        "Example: NEWSBRIEF_SLACK__APP_TOKEN_FILE=/run/secrets/slack_app_token"
    )


def test_what_is_no_secret_has_no_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSBRIEF_SLACK__HOST_FILE", "x")
    with pytest.raises(WrongSetting, match="NEWSBRIEF_SLACK__HOST_FILE is not a setting"):
        load()


@pytest.mark.parametrize("port", ["-1", "65536", "http", "1.5", "9" * 5000, "٣"])
def a_port_for_monitoring_is_a_number_of_a_port(port: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSBRIEF_MONITORING__PORT", port)
    with pytest.raises(WrongSetting) as caught:
        load()
    assert str(caught.value) == (
        "NEWSBRIEF_MONITORING__PORT is no port, which is a number from 1 to 65535. Example: NEWSBRIEF_MONITORING__PORT=9464"
    )


def test_monitoring_is_off_unless_a_port_is_set_and_then_on_this_machine_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    assert load().monitoring.port is None
    monkeypatch.setenv("NEWSBRIEF_MONITORING__PORT", " ")
    assert load().monitoring.port is None
    monkeypatch.setenv("NEWSBRIEF_MONITORING__PORT", " 9464 ")
    assert (load().monitoring.port, load().monitoring.host) == (9464, "127.0.0.1")
    monkeypatch.setenv("NEWSBRIEF_MONITORING__HOST", "[::1]")
    assert load().monitoring.host == "::1"
    monkeypatch.setenv("NEWSBRIEF_MONITORING__HOST", "http://here/")
    with pytest.raises(WrongSetting, match=r"^NEWSBRIEF_MONITORING__HOST is no address to listen on\. Example: "):
        load()


def the_form_of_the_log_is_one_of_three(monkeypatch: pytest.MonkeyPatch) -> None:
    assert load().log.format == "auto"
    monkeypatch.setenv("NEWSBRIEF_LOG__FORMAT", "JSON")
    assert load().log.format == "json"
    monkeypatch.setenv("NEWSBRIEF_LOG__FORMAT", "xml")
    with pytest.raises(WrongSetting, match=r"^NEWSBRIEF_LOG__FORMAT is none of auto, human, json\. Example: NEWSBRIEF_LOG__FORMAT=auto$"):
        load()
