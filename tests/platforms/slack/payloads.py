"""What our app is sent, in Slack's shapes."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.platforms.slack.names import Json
    from tests.platforms.slack.people import Person
    from tests.platforms.slack.server import LoopbackSlack
    from tests.platforms.slack.world import Channel, Message, Team


def event_callback(slack: LoopbackSlack, team: Team, event: Json) -> Json:
    """An event in its wrapping."""
    now = int(slack.clock.now)
    there = team.installation
    return {
        "token": slack.app.verification_token,
        "team_id": team.id,
        "enterprise_id": team.enterprise,
        "context_team_id": team.id,
        "context_enterprise_id": team.enterprise,
        "api_app_id": slack.app.id,
        "event": event,
        "type": "event_callback",
        "event_id": slack.names.make("Ev"),
        "event_time": now,
        "authorizations": [
            {
                "enterprise_id": team.enterprise,
                "team_id": None if there and there.team is None else team.id,
                "user_id": there.bot_user if there else None,
                "is_bot": True,
                "is_enterprise_install": bool(there and there.team is None),
            }
        ],
        "is_ext_shared_channel": False,
        "event_context": slack.names.secret("4-context"),
    }


def orgwide(team: Team) -> bool:
    return bool(team.installation and team.installation.team is None)


def slash(slack: LoopbackSlack, person: Person, channel: Channel, command: str, text: str) -> Json:
    """A slash command: flat, every value a string."""
    enterprise = {"enterprise_id": person.team.enterprise, "enterprise_name": person.team.enterprise} if person.team.enterprise else {}
    return {
        "token": slack.app.verification_token,
        "team_id": person.team.id,
        "team_domain": person.team.domain,
        **enterprise,
        "channel_id": channel.id,
        "channel_name": {"im": "directmessage", "group": "privategroup"}.get(channel.kind, channel.name),
        "user_id": person.id,
        "user_name": person.name,
        "command": command,
        "text": text,
        "api_app_id": slack.app.id,
        "is_enterprise_install": "true" if orgwide(person.team) else "false",
        "response_url": slack.responses.make(person, channel, None),
        "trigger_id": slack.triggers.make(person),
    }


def interaction(slack: LoopbackSlack, person: Person, kind: str) -> Json:
    """What every interaction carries."""
    team = person.team
    return {
        "type": kind,
        "team": {"id": team.id, "domain": team.domain} | ({"enterprise_id": team.enterprise} if team.enterprise else {}),
        "enterprise": {"id": team.enterprise, "name": team.enterprise} if team.enterprise else None,
        "is_enterprise_install": orgwide(team),
        "user": {"id": person.id, "username": person.name, "name": person.name, "team_id": team.id},
        "api_app_id": slack.app.id,
        "token": slack.app.verification_token,
        "trigger_id": slack.triggers.make(person),
    }


def place(channel: Channel) -> Json:
    return {"id": channel.id, "name": {"im": "directmessage", "group": "privategroup"}.get(channel.kind, channel.name)}


def pressed(slack: LoopbackSlack, person: Person, message: Message, action: Json) -> Json:
    """A button or menu in a message. Of an ephemeral message Slack sends no content, only where it stands."""
    private = message.ephemeral_to is not None
    container = {"type": "message", "message_ts": message.ts, "channel_id": message.channel.id, "is_ephemeral": private}
    if message.thread_ts:
        container["thread_ts"] = message.thread_ts
    return {
        **interaction(slack, person, "block_actions"),
        "container": container,
        "channel": place(message.channel),
        **({} if private else {"message": message.shape()}),
        "state": {"values": {}},
        "response_url": slack.responses.make(person, message.channel, message),
        "actions": [action],
    }


def shortcut(slack: LoopbackSlack, person: Person, callback: str, message: Message) -> Json:
    """A shortcut from a message's menu."""
    return {
        **interaction(slack, person, "message_action"),
        "action_ts": slack.stamps.make(),
        "callback_id": callback,
        "message_ts": message.ts,
        "channel": place(message.channel),
        "message": message.shape(),
        "response_url": slack.responses.make(person, message.channel, None),
    }


def global_shortcut(slack: LoopbackSlack, person: Person, callback: str) -> Json:
    return {**interaction(slack, person, "shortcut"), "action_ts": slack.stamps.make(), "callback_id": callback}
