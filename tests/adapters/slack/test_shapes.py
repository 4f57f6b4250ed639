"""Payloads as Slack may also send them: other workspaces' people, fields left out, the same thing told twice."""

import copy
import logging
import traceback
from collections.abc import Iterator
from typing import Any

import pytest
from slack_bolt.adapter.socket_mode.async_internals import run_async_bolt_app
from slack_sdk.socket_mode.request import SocketModeRequest

from tests.adapters.slack.desks import Noted, running
from tests.platforms.slack import LoopbackSlack
from tests.platforms.slack.deliveries import EVENTS
from tests.platforms.slack.names import Json

LINK = "https://example.com/a"
US = "UBRIEF"


def message(**more: Any) -> Json:
    """A message event with no more than Slack always gives."""
    return {"type": "message", "user": "U7", "text": f"<{LINK}>", "channel": "C7", "ts": "1700000001.000100", **more}


def told(event: Json, **more: Any) -> Json:
    """An event in the least of wrappings."""
    return {"type": "event_callback", "team_id": "T1", "event": event, "event_id": "Ev1", **more}


def granted(team: str | None, **more: Any) -> Json:
    return {"authorizations": [{"team_id": team, "enterprise_id": None, "user_id": US, "is_bot": True, **more}]}


LINK_BLOCK = {
    "type": "rich_text",
    "elements": [{"type": "rich_text_section", "elements": [{"type": "link", "url": LINK}, {"type": "novelty", "x": [1]}]}],
}
UNFURL = {"from_url": LINK, "original_url": LINK, "title": "A", "text": "Unfolded", "title_link": LINK, "service_name": "Example"}

HEARD: dict[str, tuple[Json, tuple[str, str]]] = {
    "a message without a channel_type": (told(message()), ("link", "T1")),
    "a message of a private channel": (told(message(channel="G7", channel_type="group")), ("link", "T1")),
    "a direct message without a channel_type": (told(message(channel="D7")), ("direct", "T1")),
    "a link in blocks alone": (told(message(text="", blocks=[LINK_BLOCK, {"type": "video", "video_url": 7}])), ("link", "T1")),
    "a link in an attachment alone": (told(message(text="", attachments=[{"fallback": "A", "title_link": LINK}])), ("link", "T1")),
    "a reply shown in the channel too": (
        told(message(subtype="thread_broadcast", thread_ts="1700000000.000100", root={"text": "x"})),
        ("link", "T1"),
    ),
    "a file with a link beside it": (
        told(message(subtype="file_share", files=[{"id": "F1", "name": "a.txt", "url_private": "x"}])),
        ("link", "T1"),
    ),
    "a file of another workspace": (
        told(message(channel="D7", subtype="file_share", text="", files=[{"id": "F1", "file_access": "check_file_info"}])),
        ("file", "T1"),
    ),
    "a mention of another workspace's person": (
        told(
            message(type="app_mention", text=f"<@{US}> <{LINK}>", user_team="T9", source_team="T9", team="T9"),
            team_id="T9",
            context_team_id="T1",
            is_ext_shared_channel=True,
            **granted("T1"),
        ),
        ("mention", "T1"),
    ),
    "a mention in an organisation that installed for all": (
        told(
            message(type="app_mention", text=f"<@{US}> <{LINK}>"),
            enterprise_id="E1",
            is_enterprise_install=True,
            **granted(None, enterprise_id="E1", is_enterprise_install=True),
        ),
        ("mention", "T1"),
    ),
    "a mention written with a label": (told(message(type="app_mention", text=f"<@{US}|brief> <{LINK}|example.com>")), ("mention", "T1")),
    "an event without an event_id": ({**told(message()), "event_id": None}, ("link", "T1")),
    "no authorizations at all": (told(message(), authorizations=[]), ("link", "T1")),
    "a reaction without its item_user": (
        told({"type": "reaction_added", "user": "U7", "reaction": "mag", "item": {"type": "message", "channel": "C7", "ts": "1.000001"}}),
        ("reaction", "T1"),
    ),
    "a home without a view": (told({"type": "app_home_opened", "user": "U7", "channel": "D7"}), ("home", "T1")),
    "a command of a direct message between others": (
        {"command": "/brief", "team_id": "T1", "channel_id": "D9", "channel_name": "directmessage", "user_id": "U7", "text": LINK},
        ("command", "T1"),
    ),
    "a window opened in another workspace": (
        {
            "type": "view_submission",
            "team": {"id": "T9"},
            "user": {"id": "U7", "team_id": "T9"},
            "view": {"id": "V1", "type": "modal", "callback_id": "newsbrief.paste", "app_installed_team_id": "T1", "state": {"values": {}}},
        },
        ("window", "T1"),
    ),
    "a button of an organisation's app": (
        {
            "type": "block_actions",
            "team": None,
            "enterprise": {"id": "E1"},
            "is_enterprise_install": True,
            "user": {"id": "U7", "team_id": "T1"},
            "container": {"type": "message", "message_ts": "1.000001", "channel_id": "C7"},
            "actions": [{"action_id": "newsbrief.save.0", "value": "save b1", "type": "button"}],
        },
        ("button", "T1"),
    ),
}  # fmt: skip

UNHEARD: dict[str, Json] = {
    "a bot's message by its subtype": told(message(subtype="bot_message", bot_id="B7", username="feeds")),
    "a bot's message without a subtype": told(message(bot_id="B7", app_id="A7", bot_profile={"id": "B7", "team_id": "T1"})),
    "a workflow's message without a person": told({**message(), "user": None}),
    "a link Slack unfolded": told(
        message(
            subtype="message_changed",
            hidden=True,
            message={**message(), "attachments": [UNFURL]},
            previous_message=message(),
        )
    ),
    "an edit that tells no earlier text": told(message(subtype="message_changed", message=message())),
    "a deleted message": told(message(subtype="message_deleted", hidden=True, previous_message=message())),
    "a message somebody answered": told(message(subtype="message_replied", message=message())),
    "somebody who joined": told(message(subtype="channel_join", text=f"joined {LINK}")),
    "a pinned item": told(message(subtype="pinned_item")),
    "a reminder": told(message(user="USLACKBOT")),
    "a kind nobody knows": told({"type": "novelty_happened", "channel": "C7"}),
    "a shortcut of nobody's": {"type": "message_action", "callback_id": "other", "team": {"id": "T1"}, "user": {"id": "U7"}},
    "a button of nobody's": {"type": "block_actions", "team": {"id": "T1"}, "user": {"id": "U7"}, "actions": [{"action_id": "x"}]},
    "a window that was closed": {"type": "view_closed", "team": {"id": "T1"}, "user": {"id": "U7"}, "view": {"id": "V1"}},
    "a choice being typed": {"type": "block_suggestion", "team": {"id": "T1"}, "user": {"id": "U7"}, "value": "a"},
    "a function Slack asks for": told({"type": "function_executed", "function": {}, "inputs": {}}),
}


async def dispatched(ours: Any, payload: Json) -> int:
    """The status our app gives to a payload."""
    kind = "slash_commands" if "command" in payload else EVENTS if payload.get("type") == "event_callback" else "interactive"
    request = SocketModeRequest(type=kind, envelope_id="1", payload=payload)
    status: int = (await run_async_bolt_app(ours._app, request)).status
    return status


@pytest.mark.parametrize("case", HEARD)
async def test_each_shape_is_heard_once_however_often_it_comes(case: str, slack: LoopbackSlack, desk: Noted) -> None:
    payload, (way, team) = HEARD[case]
    async with running(slack, desk) as ours:
        assert [await dispatched(ours, copy.deepcopy(payload)) for _ in range(3)] == [200] * 3
        await ours.settled()
    assert [(ask.way, ask.place.workspace) for ask in desk.asks] == [(way, team)]
    assert desk.asks[0].person.external == "U7"


@pytest.mark.parametrize("case", UNHEARD)
async def test_what_is_not_said_to_us_is_acknowledged_and_left_alone(case: str, slack: LoopbackSlack, desk: Noted) -> None:
    async with running(slack, desk) as ours:
        assert await dispatched(ours, copy.deepcopy(UNHEARD[case])) in {200, 404}
        await ours.settled()
    assert desk.asks == []


async def test_a_mention_in_a_shared_channel_told_as_both_is_one_ask(slack: LoopbackSlack, desk: Noted) -> None:
    payload = HEARD["a mention of another workspace's person"][0]
    async with running(slack, desk) as ours:
        mention = {**payload, "event": {**payload["event"], "text": f"<@{ours.access.user}> <{LINK}>"}}
        twin = {**mention, "event_id": "Ev2", "event": {**mention["event"], "type": "message", "channel_type": "channel"}}
        assert [await dispatched(ours, one) for one in (twin, mention, twin)] == [200] * 3
        await ours.settled()
    assert [ask.way for ask in desk.asks] == ["mention"]


STRANGE: tuple[Any, ...] = (None, "", "x", 0, -1.5, True, [], {}, [None], {"id": None}, "\ud800\x00")


def changed(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The way to everything inside."""
    if path:
        yield path
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for name, one in inside:
        yield from changed(one, (*path, name))


def put(value: Any, path: tuple[Any, ...], strange: Any) -> Any:
    made = copy.deepcopy(value)
    inner = made
    for name in path[:-1]:
        inner = inner[name]
    inner[path[-1]] = strange
    return made


async def a_payload_slack_bolt_cannot_read_costs_no_other(slack: LoopbackSlack, desk: Noted) -> None:
    channel, ann = slack.team().channel("news"), slack.team().person("ann")
    async with running(slack, desk):
        opened = slack.sockets.opened
        await slack.deliveries.send(slack.deliveries.make(EVENTS, told(message(), authorizations=[None])))
        await ann.types(f"/brief {LINK}", channel)
        await slack.until(lambda: ann.answers(channel))
        await ann.types(f"/brief {LINK}2", channel)
        await slack.until(lambda: len(ann.answers(channel)) == 2)
        assert slack.sockets.opened == opened


async def test_no_field_of_another_kind_hurts(slack: LoopbackSlack, desk: Noted, caplog: pytest.LogCaptureFixture) -> None:
    from adapters.slack.asking import Us, heard

    read = 0
    for payload in [one for one, _ in HEARD.values()] + list(UNHEARD.values()):
        for path in changed(payload):
            for strange in STRANGE:
                heard(put(payload, path, strange), Us(US, "B1"), 0.0)
                read += 1
    assert read > 1_000
    caplog.set_level(logging.ERROR)
    async with running(slack, desk) as ours:
        for payload, _ in HEARD.values():
            for path in changed(payload):
                try:
                    await dispatched(ours, put(payload, path, None))
                except (AttributeError, TypeError, KeyError) as error:
                    # slack-bolt's own reading stumbles over some nulls Slack never sends
                    assert "slack_bolt" in traceback.extract_tb(error.__traceback__)[-1].filename, path  # noqa: PT017 - where, not whether
        await ours.settled()
    ours_at_fault = [one for one in caplog.records if one.name != "newsbrief.slack" or "adapters/slack" in str(one.exc_text)]
    assert ours_at_fault == []
