"""The manifest: one list of permissions for Slack, for OAuth and for the documentation."""

import json
import re
from pathlib import Path

import pytest
from jsonschema import Draft7Validator

from adapters.slack.manifest import FREE_EVENTS, LEAST, SCOPES, manifest, scopes
from tests.bot.commanding import ROOT, newsbrief

SPECS = ROOT.parent / "shared" / "specs" / "slack"
KINDS: dict[str, tuple[str, ...]] = {
    "full": (),
    "least": ("--least",),
    "http": ("--http", "https://brief.example.com/"),
    "oauth": ("--oauth", "--http", "https://brief.example.com/"),
}


@pytest.mark.parametrize("kind", KINDS)
def the_manifest_is_valid_for_slack(kind: str) -> None:
    if not SPECS.is_dir():
        pytest.skip("Slack's schema is not beside this project")
    schema = json.loads((SPECS / "manifest.schema.json").read_text("utf-8"))
    told = newsbrief("slack", "manifest", *KINDS[kind])
    assert (told.code, told.err) == (0, "")
    assert [error.message for error in Draft7Validator(schema).iter_errors(json.loads(told.out))] == []


@pytest.mark.parametrize("least", [True, False])
def no_text_of_the_manifest_is_longer_than_slack_takes(least: bool) -> None:
    made = manifest(least=least)
    told, features = made["display_information"], made["features"]
    assert len(told["name"]) <= 35
    assert len(told["description"]) <= 140
    assert 174 <= len(told["long_description"]) <= 4_000
    assert all(len(one["description"]) <= 150 and len(one["name"]) <= 24 for one in features["shortcuts"])
    assert all(len(one["description"]) <= 2_000 and len(one["usage_hint"]) <= 1_000 for one in features["slash_commands"])
    assert least or len(features["agent_view"]["suggested_prompts"]) <= 4


def the_least_manifest_asks_for_three_permissions_and_no_event_beyond_them() -> None:
    made = manifest(least=True)
    assert set(made["oauth_config"]["scopes"]["bot"]) == {"app_mentions:read", "chat:write", "commands"} == LEAST
    assert made["settings"]["event_subscriptions"]["bot_events"] == sorted({"app_mention", *FREE_EVENTS})
    assert "agent_view" not in made["features"]


def test_over_http_every_address_is_given() -> None:
    made = manifest(url="https://brief.example.com/")
    text = json.dumps(made)
    assert text.count("https://brief.example.com/slack/events") == 3
    assert made["oauth_config"]["redirect_urls"] == ["https://brief.example.com/slack/oauth_redirect"]
    assert not made["settings"]["socket_mode_enabled"]


def test_tokens_are_rotated_only_where_oauth_keeps_them() -> None:
    url = "https://brief.example.com"
    settings = [manifest(url=given, oauth=oauth)["settings"] for given, oauth in ((None, False), (url, False), (url, True))]
    assert [one["token_rotation_enabled"] for one in settings] == [False, False, True]
    assert [one["org_deploy_enabled"] for one in settings] == [False, False, True]
    told = newsbrief("slack", "manifest", "--oauth")
    assert (told.code, told.out) == (2, "")
    assert "--oauth --http https://" in told.err
    assert '"token_rotation_enabled": true' in newsbrief("slack", "manifest", "--oauth", "--http", url).out


@pytest.mark.parametrize("url", ["http://brief.example.com", "https://u:p@brief.example.com", "https://brief.example.com/?a=1"])
def an_address_slack_would_refuse_is_refused_with_an_example(url: str) -> None:
    told = newsbrief("slack", "manifest", "--http", url)
    assert told.code == 2
    assert "https://" in told.err
    assert told.out == ""


def the_committed_manifest_is_the_one_the_command_prints() -> None:
    assert (ROOT / "docs" / "slack-manifest.json").read_text("utf-8") == newsbrief("slack", "manifest").out


def every_permission_is_explained_in_the_documentation() -> None:
    told = (ROOT / "docs" / "slack.md").read_text("utf-8")
    listed = re.findall(r"^\| `([a-z:._]+)` \|", told, re.MULTILINE)
    assert [one for one in listed if ":" in one or one == "commands"] == list(scopes())


def every_method_we_call_has_its_permission_in_the_manifest() -> None:
    if not SPECS.is_dir():
        pytest.skip("Slack's descriptions are not beside this project")
    source = "".join(path.read_text("utf-8") for path in Path(ROOT, "adapters", "slack").glob("*.py"))
    methods = set(re.findall(r"\"((?:[a-z]+\.)+[a-zA-Z]+)\"", source)) & {path.stem for path in (SPECS / "methods").glob("*.json")}
    assert {"chat.postMessage", "views.open", "conversations.replies", "users.info"} <= methods
    for method in methods:
        needed = set(json.loads((SPECS / "methods" / f"{method}.json").read_text("utf-8")).get("scope", {}).get("bot", []))
        # assistant:write comes with agent_view, and no manifest may name it
        assert not needed or needed & {*scopes(), "assistant:write"}, method


def no_permission_is_asked_for_twice() -> None:
    assert len({one.name for one in SCOPES}) == len(SCOPES)


def a_key_is_new_each_time_and_32_bytes() -> None:
    from base64 import urlsafe_b64decode

    first, second = (newsbrief("slack", "key").out.strip() for _ in range(2))
    assert first != second
    assert len(urlsafe_b64decode(first)) == 32
