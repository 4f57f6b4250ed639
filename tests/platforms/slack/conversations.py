"""conversations.*, users.*, reactions.*, team.info, bots.info, auth.*: the workspace as our app may see it."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING, Any

from tests.platforms.slack.calls import Call, Method, RefusalError
from tests.platforms.slack.world import KINDS, Message

if TYPE_CHECKING:
    from tests.platforms.slack.names import Json
    from tests.platforms.slack.world import Channel

READING = "limit cursor oldest latest inclusive include_all_metadata"


def _family(right: str) -> str:
    return " ".join(f"{kind}:{right}" for kind in ("channels", "groups", "im", "mpim"))


def _scope_for(call: Call, channel: Channel, right: str) -> None:
    call.needs(f"{KINDS[channel.kind]}:{right}")


def page(call: Call, items: list[Any], most: int = 1000, usual: int = 100) -> tuple[list[Any], str]:
    """One page of a list, and the cursor of the next. Raises RefusalError for a cursor or limit that is none."""
    limit = int(call.arguments.get("limit") or usual)
    if not 1 <= limit <= most:
        raise RefusalError("invalid_limit")
    start = _start(call.text("cursor"))
    following = start + limit
    cursor = base64.b64encode(f"next:{following}".encode()).decode() if following < len(items) else ""
    return items[start:following], cursor


def _start(cursor: str) -> int:
    if not cursor:
        return 0
    try:
        return int(base64.b64decode(cursor).decode().removeprefix("next:"))
    except ValueError as error:
        raise RefusalError("invalid_cursor") from error


def _between(call: Call, messages: list[Message]) -> list[Message]:
    oldest, latest = call.text("oldest") or "0", call.text("latest") or "99999999999"
    inclusive = call.flag("inclusive")
    after, before = float(oldest), float(latest)
    return [message for message in messages if after < float(message.ts) < before or (inclusive and message.ts in (oldest, latest))]


def _listed(call: Call, messages: list[Message]) -> Json:
    chosen, cursor = page(call, _between(call, [message for message in messages if message.committed]))
    metadata = call.flag("include_all_metadata")
    more = {"response_metadata": {"next_cursor": cursor}} if cursor else {}
    return {"messages": [message.shape(metadata=metadata) for message in chosen], "has_more": bool(cursor), **more}


def _readable(call: Call) -> Channel:
    channel = call.channel()
    _scope_for(call, channel, "history")
    if not channel.has_bot:
        raise RefusalError("not_in_channel")
    return channel


def history(call: Call) -> Json:
    """The newest first, without replies that were not sent to the channel too. A post that is not committed yet is missing."""
    channel = _readable(call)
    shown = [message for message in channel.messages if message.thread_ts in (None, message.ts) or message.broadcast]
    return {**_listed(call, shown[::-1]), "pin_count": 0}


def replies(call: Call) -> Json:
    channel = _readable(call)
    start = call.message(channel, call.text("ts"))
    return _listed(call, channel.thread(start) if start.thread_ts in (None, start.ts) else [start])


def info(call: Call) -> Json:
    channel = call.channel()
    _scope_for(call, channel, "read")
    members = {"num_members": len(channel.members)} if call.flag("include_num_members") else {}
    return {"channel": channel.shape() | members}


def members(call: Call) -> Json:
    channel = call.channel()
    _scope_for(call, channel, "read")
    chosen, cursor = page(call, sorted(channel.members))
    return {"members": chosen, "response_metadata": {"next_cursor": cursor}}


def open_dm(call: Call) -> Json:
    if channel := call.text("channel"):
        return {"channel": {"id": call.channel().id if channel else ""}, "no_op": True, "already_open": True}
    users = [user for user in call.text("users").split(",") if user]
    if not users:
        raise RefusalError("users_list_not_supplied")
    if len(users) > 1:
        raise RefusalError("too_many_users")
    person = call.team.whose(users[0])
    if person is None:
        raise RefusalError("user_not_found")
    opened = call.team.dm(person)
    return {"channel": opened.shape() if call.flag("return_im") else {"id": opened.id}}


def join(call: Call) -> Json:
    channel = call.channel()
    if channel.kind != "channel":
        raise RefusalError("method_not_supported_for_channel_type")
    if channel.archived:
        raise RefusalError("is_archived")
    channel.members.add(call.installed.bot_user)
    return {"channel": channel.shape()}


def list_channels(call: Call) -> Json:
    """Every channel of the kinds asked for that our app may know of."""
    return _channels(call, [channel for channel in call.team.channels.values() if channel.kind == "channel" or channel.has_bot])


def own_channels(call: Call) -> Json:
    """The channels a person, or our app, is in."""
    who = call.text("user") or call.installed.bot_user
    mine = [channel for channel in call.team.channels.values() if who in channel.members]
    return _channels(call, [channel for channel in mine if channel.kind == "channel" or channel.has_bot])


def _channels(call: Call, found: list[Channel]) -> Json:
    kinds = [kind.strip() for kind in (call.text("types") or "public_channel").split(",")]
    named = {"public_channel": "channel", "private_channel": "group", "im": "im", "mpim": "mpim"}
    if not set(kinds) <= set(named):
        raise RefusalError("invalid_types")
    for kind in kinds:
        call.needs(f"{KINDS[named[kind]]}:read")
    wanted = {named[kind] for kind in kinds}
    open_only = call.flag("exclude_archived")
    chosen, cursor = page(call, [c for c in found if c.kind in wanted and not (open_only and c.archived)])
    return {"channels": [channel.shape() for channel in chosen], "response_metadata": {"next_cursor": cursor}}


def user_info(call: Call) -> Json:
    person = call.team.whose(call.text("user"))
    if person:
        return {"user": person.shape(locale=call.flag("include_locale"))}
    if call.text("user") == call.installed.bot_user:
        return {
            "user": {"id": call.installed.bot_user, "team_id": call.team.id, "name": call.slack.app.name, "is_bot": True, "deleted": False}
        }
    raise RefusalError("user_not_found")


def react(call: Call) -> Json:
    message = call.message(call.channel(), call.text("timestamp"))
    users = message.reactions.setdefault(call.text("name").strip(":"), [])
    if call.installed.bot_user in users:
        raise RefusalError("already_reacted")
    users.append(call.installed.bot_user)
    return {}


def unreact(call: Call) -> Json:
    message = call.message(call.channel(), call.text("timestamp"))
    users = message.reactions.get(call.text("name").strip(":"), [])
    if call.installed.bot_user not in users:
        raise RefusalError("no_reaction")
    users.remove(call.installed.bot_user)
    return {}


def team_info(call: Call) -> Json:
    team = call.team
    return {"team": {"id": team.id, "name": team.name, "domain": team.domain, "enterprise_id": team.enterprise}}


def bot_info(call: Call) -> Json:
    if call.text("bot") not in ("", call.installed.bot_id):
        raise RefusalError("bot_not_found")
    app = call.slack.app
    return {"bot": {"id": call.installed.bot_id, "deleted": False, "name": app.name, "app_id": app.id, "user_id": call.installed.bot_user}}


def auth_test(call: Call) -> Json:
    """Who the token is. An app-level token passes too, as with Slack, but names no bot."""
    if call.token and call.token.kind == "app":
        return {"app_name": call.slack.app.name, "app_id": call.slack.app.id}
    team, there = call.team, call.installed
    return {
        "url": f"https://{team.domain}.slack.com/",
        "team": team.name,
        "user": call.slack.app.name,
        "team_id": team.id if there.team else there.enterprise,
        "user_id": there.bot_user,
        "bot_id": there.bot_id,
        "is_enterprise_install": there.team is None,
        **({"enterprise_id": there.enterprise} if there.enterprise else {}),
    }


def api_test(call: Call) -> Json:
    """It answers anybody."""
    if call.text("error"):
        raise RefusalError(call.text("error"))
    return {}


def auth_teams(call: Call) -> Json:
    teams = [team for team in call.slack.teams.values() if team.installation is call.installed]
    chosen, cursor = page(call, teams)
    return {"teams": [{"id": team.id, "name": team.name} for team in chosen], "response_metadata": {"next_cursor": cursor}}


def connect(call: Call) -> Json:
    """An address for one socket; at most ten at a time."""
    if call.slack.sockets.full:
        raise RefusalError("too_many_websockets")
    return {"url": f"{call.slack.origin.replace('http', 'ws', 1)}/link/?ticket={call.slack.sockets.ticket()}&app_id={call.slack.app.id}"}


METHODS = {
    "api.test": Method(api_test, optional="error", caller="none"),
    "apps.connections.open": Method(connect, scopes="connections:write", caller="app"),
    "auth.test": Method(auth_test, caller="any"),
    "auth.teams.list": Method(auth_teams, optional="limit cursor include_icon"),
    "bots.info": Method(bot_info, optional="bot", scopes="users:read"),
    "conversations.history": Method(history, "channel", READING, _family("history")),
    "conversations.info": Method(info, "channel", "include_locale include_num_members", _family("read")),
    "conversations.join": Method(join, "channel", scopes="channels:join"),
    "conversations.list": Method(list_channels, optional="limit cursor types exclude_archived", scopes=_family("read")),
    "conversations.members": Method(members, "channel", "limit cursor", _family("read")),
    "conversations.open": Method(
        open_dm, optional="channel users return_im prevent_creation", scopes="channels:manage groups:write im:write mpim:write"
    ),
    "conversations.replies": Method(replies, "channel ts", READING, _family("history")),
    "reactions.add": Method(react, "channel name timestamp", scopes="reactions:write"),
    "reactions.remove": Method(unreact, "channel name timestamp", scopes="reactions:write"),
    "team.info": Method(team_info, optional="team domain", scopes="team:read"),
    "users.conversations": Method(own_channels, optional="limit cursor types exclude_archived user", scopes=_family("read")),
    "users.info": Method(user_info, "user", "include_locale", "users:read"),
}
