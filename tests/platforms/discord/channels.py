"""Who our app is, where it is, channels, threads and forum posts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.platforms.discord import limits, messages
from tests.platforms.discord.calls import Route
from tests.platforms.discord.names import ANNOUNCEMENT, FORUM, REQUIRE_TAG, TEXT
from tests.platforms.discord.refusals import RefusalError, judged

if TYPE_CHECKING:
    from tests.platforms.discord.calls import Call
    from tests.platforms.discord.names import Json
    from tests.platforms.discord.world import Channel

OURS = frozenset("name archived locked applied_tags auto_archive_duration rate_limit_per_user".split())


def me(call: Call) -> Any:
    return {**call.discord.app.user(), "verified": True, "mfa_enabled": False, "email": None, "locale": "en-US"}


def application(call: Call) -> Any:
    return call.discord.app.shape()


def user(call: Call) -> Any:
    found = call.discord.users().get(call.params["user_id"])
    if found is None:
        raise RefusalError(10013)
    return found.user()


def gateway(call: Call) -> Any:
    return {"url": call.discord.gateway.url}


def bot_gateway(call: Call) -> Any:
    return call.discord.gateway.limits()


# Guilds


def my_guilds(call: Call) -> Any:
    after, most = int(call.query.get("after", 0)), int(call.query.get("limit", 200))
    every = sorted(
        (guild for guild in call.discord.guilds.values() if guild.installed and int(guild.id) > after), key=lambda one: int(one.id)
    )
    return [
        {
            "id": guild.id,
            "name": guild.name,
            "icon": None,
            "banner": None,
            "owner": False,
            "permissions": str(guild.base(call.discord.app)),
            "features": [],
        }
        for guild in every[:most]
    ]


def guild(call: Call) -> Any:
    return call.guild().shape(gateway=False)


def guild_channels(call: Call) -> Any:
    return [channel.shape() for channel in call.guild().visible(call.discord.app)]


def guild_roles(call: Call) -> Any:
    return [role.shape(number) for number, role in enumerate(call.guild().roles.values())]


def member(call: Call) -> Any:
    guild, who = call.guild(), call.params["user_id"]
    found = call.discord.users().get(who)
    if found is None or (who not in guild.people and who != call.discord.app.id):
        raise RefusalError(10007)
    return guild.member(found)


def active_threads(call: Call) -> Any:
    threads = call.guild().open_threads(call.discord.app)
    return {"threads": [thread.shape() for thread in threads], "members": []}


def leave(call: Call) -> None:
    call.guild().removes_bot()


# Channels


def get(call: Call) -> Any:
    return call.channel().shape()


def update(call: Call) -> Any:
    """A thread is archived, locked, tagged or named. Nothing else of a channel is our app's to change."""
    channel = call.channel()
    if not channel.is_thread:
        raise RefusalError(50013)
    if channel.owner is not call.discord.app and not channel.may(call.discord.app, "manage_threads"):
        raise RefusalError(50013)
    judged([((name,), "BASE_TYPE_CHOICES", "Not a thread's") for name in call.given if name not in OURS])
    channel.name = call.given.get("name") or channel.name
    channel.archived = bool(call.given.get("archived", channel.archived))
    channel.locked = bool(call.given.get("locked", channel.locked))
    channel.applied = list(call.given.get("applied_tags") or channel.applied)
    _tell(channel, "THREAD_UPDATE")
    return channel.shape()


def delete(call: Call) -> Any:
    channel = call.channel()
    needed = "manage_threads" if channel.is_thread else "manage_channels"
    if channel.guild is None or not channel.may(call.discord.app, needed):
        raise RefusalError(50013)
    channel.guild.deletes(channel)
    return channel.shape()


def create_dm(call: Call) -> Any:
    """The direct messages with a person: the same channel each time."""
    person = next((each for each in call.discord.people.values() if each.id == str(call.given.get("recipient_id"))), None)
    if person is None:
        raise RefusalError(50033)
    return person.dm.shape()


# Threads


def _tell(thread: Channel, event: str) -> None:
    extra = {"newly_created": True} if event == "THREAD_CREATE" else {}
    thread.discord.gateway.tell(event, thread.shape() | extra, guild=thread.guild, intent="guilds", channel=thread)


def from_message(call: Call) -> Any:
    """A thread that hangs on a message: one for each message."""
    channel = call.channel("create_public_threads", "read_message_history")
    if channel.kind not in (TEXT, ANNOUNCEMENT):
        raise RefusalError(50024)
    message = call.message(channel)
    if message.thread is not None:
        raise RefusalError(160004)
    thread = channel.opens_thread(_name(call), call.discord.app, start=message)
    _tell(thread, "THREAD_CREATE")
    return thread.shape()


def _name(call: Call) -> str:
    name = str(call.given.get("name") or "")
    if not 1 <= len(name) <= 100:
        judged([(("name",), "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 100 in length.")])
    return name


def start(call: Call) -> Any:
    """A thread that hangs on nothing, or a forum's post with its first message."""
    channel = call.channel()
    if channel.kind == FORUM:
        return _post(call, channel)
    if not channel.may(call.discord.app, "create_public_threads"):
        raise RefusalError(50013)
    if channel.kind not in (TEXT, ANNOUNCEMENT):
        raise RefusalError(50024)
    thread = channel.opens_thread(_name(call), call.discord.app)
    _tell(thread, "THREAD_CREATE")
    return thread.shape()


def _post(call: Call, forum: Channel) -> Json:
    if not forum.may(call.discord.app, "send_messages"):
        raise RefusalError(50013)
    told, name, tags = call.given.get("message") or {}, _name(call), list(map(str, call.given.get("applied_tags") or ()))
    if forum.flags & REQUIRE_TAG and not tags:
        raise RefusalError(40067)
    judged(
        [
            (("applied_tags", number), "BASE_TYPE_CHOICES", "Unknown tag")
            for number, tag in enumerate(tags)
            if tag not in forum.tags.values()
        ]
    )
    limits.check_message(told, files=[file.name for file in call.files])
    thread = forum.opens_thread(name, call.discord.app)
    thread.applied = tags
    _tell(thread, "THREAD_CREATE")
    message = messages.posts(call, thread, told)
    thread.index[thread.id] = message  # a post's first message has the thread's id
    thread.index.pop(message.id)
    message.id = thread.id
    return {**thread.shape(), "message": message.shape()}


def join(call: Call) -> None:
    _thread(call).members.add(call.discord.app.id)


def part(call: Call) -> None:
    _thread(call).members.discard(call.discord.app.id)


def _thread(call: Call) -> Channel:
    channel = call.channel()
    if not channel.is_thread:
        raise RefusalError(50024)
    if channel.archived:
        raise RefusalError(50083)
    return channel


def archived(call: Call) -> Any:
    threads = [thread for thread in call.channel("read_message_history").threads if thread.archived]
    return {"threads": [thread.shape() for thread in threads], "members": [], "has_more": False}


_CHANNEL, _GUILD = "/channels/{channel_id}", "/guilds/{guild_id}"
ROUTES = [
    Route("get_my_user", "GET", "/users/@me", me),
    Route("get_my_oauth2_application", "GET", "/oauth2/applications/@me", application),
    Route("get_my_application", "GET", "/applications/@me", application),
    Route("get_user", "GET", "/users/{user_id}", user),
    Route("get_gateway", "GET", "/gateway", gateway, auth=False),
    Route("get_bot_gateway", "GET", "/gateway/bot", bot_gateway),
    Route("list_my_guilds", "GET", "/users/@me/guilds", my_guilds),
    Route("leave_guild", "DELETE", "/users/@me/guilds/{guild_id}", leave),
    Route("create_dm", "POST", "/users/@me/channels", create_dm),
    Route("get_guild", "GET", _GUILD, guild),
    Route("list_guild_channels", "GET", f"{_GUILD}/channels", guild_channels),
    Route("list_guild_roles", "GET", f"{_GUILD}/roles", guild_roles),
    Route("get_guild_member", "GET", f"{_GUILD}/members/{{user_id}}", member),
    Route("get_active_guild_threads", "GET", f"{_GUILD}/threads/active", active_threads),
    Route("get_channel", "GET", _CHANNEL, get),
    Route("update_channel", "PATCH", _CHANNEL, update),
    Route("delete_channel", "DELETE", _CHANNEL, delete),
    Route("create_thread_from_message", "POST", f"{_CHANNEL}/messages/{{message_id}}/threads", from_message, status=201),
    Route("create_thread", "POST", f"{_CHANNEL}/threads", start, status=201),
    Route("join_thread", "PUT", f"{_CHANNEL}/thread-members/@me", join),
    Route("leave_thread", "DELETE", f"{_CHANNEL}/thread-members/@me", part),
    Route("list_public_archived_threads", "GET", f"{_CHANNEL}/threads/archived/public", archived),
]
