"""Messages and reactions: written, edited, deleted, crossposted, read back."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from tests.platforms.discord import kept, limits
from tests.platforms.discord.calls import Route
from tests.platforms.discord.names import ANNOUNCEMENT, COMPONENTS_V2, CROSSPOSTED, DM, EPHEMERAL, FORUM, SILENT, SUPPRESS_EMBEDS, minted
from tests.platforms.discord.refusals import RefusalError, judged

if TYPE_CHECKING:
    from tests.platforms.discord.calls import Call
    from tests.platforms.discord.interactions import Interaction
    from tests.platforms.discord.names import Json
    from tests.platforms.discord.people import Person
    from tests.platforms.discord.world import Channel, Message

NONCE_FOR = 300.0  # seconds of the clock in which a nonce is known: Discord says "the past few minutes"
OLD = 14 * 86_400.0  # seconds after which messages are not deleted in bulk
KEPT = SUPPRESS_EMBEDS | EPHEMERAL | SILENT | COMPONENTS_V2 | 128  # flags our app may set (and what a deferred answer has)
EMOJI = re.compile(r"[0-9#*]?[^\x00-\x7f]+|\w{2,32}:\d{15,21}")


# What happens to messages, whoever asked for it


def posts(
    call: Call,
    channel: Channel,
    told: Json,
    *,
    interaction: Interaction | None = None,
    to: Person | None = None,
    reply: Message | None = None,
) -> Message:
    """A new message of our app's, told to everyone who may hear of it."""
    from tests.platforms.discord.world import Message

    discord = call.discord
    message = Message(channel, discord.names.make(), discord.app, interaction=interaction, ephemeral_to=to, reply_to=reply)
    message.kind = _kind(interaction, reply)
    _fill(call, message, told)
    message.nonce = str(told["nonce"]) if told.get("nonce") is not None else None
    message.flags |= EPHEMERAL if to else 0
    discord.show(message, call.late)
    channel.archived = False
    channel.add(message)
    tell(message, "MESSAGE_CREATE")
    return message


def _kind(interaction: Interaction | None, reply: Message | None) -> int:
    if interaction is None:
        return 19 if reply else 0
    return 20 if interaction.kind == 2 else 19 if interaction.message else 0


def _fill(call: Call, message: Message, told: Json) -> None:
    if "content" in told:
        message.content = told["content"] or ""
    if "embeds" in told:
        message.embeds = kept.embeds(told["embeds"] or [])
    if "flags" in told:
        message.flags = message.flags & ~SUPPRESS_EMBEDS | int(told["flags"] or 0) & KEPT
    if "allowed_mentions" in told:
        message.allowed = told["allowed_mentions"]
    _attach(call, message, told)
    if "components" in told:
        files = {each["filename"]: each for each in message.attachments}
        message.components = kept.components(told["components"] or [], files, call.discord.names.make)


def _attach(call: Call, message: Message, told: Json) -> None:
    """Uploaded files, and those an edit keeps."""
    if "attachments" in told:
        wanted = {str(each.get("id")) for each in told["attachments"] or ()}
        message.attachments = [each for each in message.attachments if each["id"] in wanted]
    for file in call.files:
        message.attachments.append(call.discord.files.add(message.channel.id, file.name, file.content, ephemeral=message.ephemeral))


def changes(call: Call, message: Message, told: Json) -> Message:
    """A message is edited by our app. Raises RefusalError for what Discord would not make of it."""
    held = [str(each["filename"]) for each in message.attachments]
    limits.check_message(told, files=[file.name for file in call.files] + held, flags=message.flags, edits=True)
    v2 = (message.flags | int(told.get("flags") or 0)) & COMPONENTS_V2
    left = [name for name in ("content", "embeds") if v2 and name not in told and getattr(message, name)]
    judged([((name,), "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2", f"The '{name}' field has to go first") for name in left])
    message.history.append(message.words)
    _fill(call, message, told)
    message.edited_at = call.discord.clock.now
    tell(message, "MESSAGE_UPDATE")
    return message


def removes(call: Call, message: Message) -> None:
    message.deleted = True
    tell(message, "MESSAGE_DELETE")


def tell(message: Message, event: str) -> None:
    """Tell our app of a message, with what it may see of it. What is for one person alone is told to nobody."""
    channel = message.channel
    gateway, guild = channel.discord.gateway, channel.guild
    if message.ephemeral_to:
        channel.discord.changes.tell()
        return
    intent = "guild_messages" if guild else "direct_messages"
    extra: Json = {"guild_id": guild.id} if guild else {}
    if event == "MESSAGE_DELETE":
        gateway.tell(event, {"id": message.id, "channel_id": channel.id, **extra}, guild=guild, intent=intent, channel=channel)
        return
    if guild:
        extra["member"] = guild.member(message.author, user=False)
    extra["channel_type"] = channel.kind
    gateway.tell(
        event,
        lambda session: {**message.shown(content=session.sees_content), **extra},
        guild=guild if guild and guild.installed else None,
        intent=intent,
        channel=channel,
    )


# What our app asks


def _send_needs(channel: Channel) -> tuple[str, ...]:
    return ("send_messages_in_threads",) if channel.is_thread else ("send_messages",)


def create(call: Call) -> Any:
    """POST /channels/{id}/messages."""
    channel = call.channel()
    if channel.kind == FORUM:
        raise RefusalError(50008)
    _may_post(call, channel)
    earlier = _earlier(call)
    if earlier:
        return earlier.shape()
    reply = _reply(call, channel)
    limits.check_message(call.given, files=[file.name for file in call.files])
    message = posts(call, channel, call.given, reply=reply)
    if message.nonce is not None:
        call.discord.nonces[message.nonce] = (message, call.discord.clock.elapsed)
    return message.shape()


def _may_post(call: Call, channel: Channel) -> None:
    if channel.kind == DM and channel.person and channel.person.refuses_messages:
        raise RefusalError(50007)
    needs = [*_send_needs(channel)]
    needs += ["embed_links"] if call.given.get("embeds") else []
    needs += ["attach_files"] if call.files else []
    if channel.kind != DM and not channel.may(call.discord.app, *needs):
        raise RefusalError(50013)
    if channel.locked and channel.archived:
        raise RefusalError(160005)


def _earlier(call: Call) -> Message | None:
    """What our app posted with this nonce within the last minutes, wherever that was."""
    nonce = call.given.get("nonce")
    if nonce is None or not call.given.get("enforce_nonce"):
        return None
    found, at = call.discord.nonces.get(str(nonce), (None, 0.0))
    return found if found and call.discord.clock.elapsed - at < NONCE_FOR else None


def _reply(call: Call, channel: Channel) -> Message | None:
    wanted = call.given.get("message_reference") or {}
    if not wanted or wanted.get("type", 0) != 0:
        return None
    if not channel.may(call.discord.app, "read_message_history"):
        raise RefusalError(160002)
    found = channel.find(str(wanted.get("message_id")))
    if (found is None or found.ephemeral_to) and wanted.get("fail_if_not_exists", True):
        judged([(("message_reference",), "REPLIES_UNKNOWN_MESSAGE", "Unknown message")])
    return found


def listed(call: Call) -> Any:
    """GET /channels/{id}/messages: newest first."""
    channel, query = call.channel(), call.query
    limit = int(query.get("limit", 50))
    if not 1 <= limit <= 100:
        judged([(("limit",), "NUMBER_TYPE_MAX", "int value should be between 1 and 100.")])
    if not channel.may(call.discord.app, "read_message_history"):
        return []
    content = "message_content" in call.discord.app.privileged
    return [message.shown(content=content) for message in _window(_readable(channel), query, limit)]


def _readable(channel: Channel) -> list[Message]:
    return [message for message in channel.messages if message.committed]


def _window(every: list[Message], query: dict[str, str], limit: int) -> list[Message]:
    """Those asked for by `before`, `after` or `around`, newest first."""
    if "around" in query:
        earlier = len([message for message in every if int(message.id) < int(query["around"])])
        first = max(earlier - limit // 2, 0)
        return every[first : first + limit][::-1]
    if "after" in query:
        return [message for message in every if int(message.id) > int(query["after"])][:limit][::-1]
    before = int(query.get("before", 1 << 64))
    return [message for message in every if int(message.id) < before][-limit:][::-1]


def get(call: Call) -> Any:
    channel = call.channel()
    if not channel.may(call.discord.app, "read_message_history"):
        raise RefusalError(50001)
    return call.message(channel).shown(content="message_content" in call.discord.app.privileged)


def edit(call: Call) -> Any:
    """PATCH: only our own words; of others' only the flag that hides previews, with Manage Messages."""
    channel = call.channel()
    message = call.message(channel)
    if not message.by_us:
        raise RefusalError(50005)
    return changes(call, message, call.given).shape()


def delete(call: Call) -> None:
    channel = call.channel()
    message = call.message(channel)
    if not message.by_us and not channel.may(call.discord.app, "manage_messages"):
        raise RefusalError(50013)
    removes(call, message)


def bulk_delete(call: Call) -> None:
    channel = call.channel("manage_messages")
    wanted = list(map(str, call.given.get("messages") or ()))
    if not 2 <= len(wanted) <= 100:
        judged([(("messages",), "BASE_TYPE_BAD_LENGTH", "Must be between 2 and 100 in length.")])
    if any(call.discord.clock.now - minted(each) > OLD for each in wanted):
        raise RefusalError(50034)
    for each in wanted:
        if found := channel.find(each):
            removes(call, found)


def crosspost(call: Call) -> Any:
    """Announcement channels only, and once."""
    channel = call.channel("send_messages")
    message = call.message(channel)
    if channel.kind != ANNOUNCEMENT:
        raise RefusalError(50024)
    if not message.by_us and not channel.may(call.discord.app, "manage_messages"):
        raise RefusalError(50013)
    if message.crossposted:
        raise RefusalError(40033)
    message.flags |= CROSSPOSTED
    tell(message, "MESSAGE_UPDATE")
    return message.shape()


def typing(call: Call) -> None:
    channel = call.channel()
    if not channel.may(call.discord.app, *_send_needs(channel)):
        raise RefusalError(50013)
    channel.typing += 1


# Reactions


def _emoji(call: Call) -> str:
    emoji = call.params["emoji_name"]
    if not EMOJI.fullmatch(emoji):
        raise RefusalError(10014)
    return emoji


def react(call: Call) -> None:
    channel, emoji = call.channel("read_message_history"), _emoji(call)
    message = call.message(channel)
    if emoji not in message.reactions and not channel.may(call.discord.app, "add_reactions"):
        raise RefusalError(50013)
    reacted(message, emoji, call.discord.app.id)


def reacted(message: Message, emoji: str, user: str, *, gone: bool = False) -> None:
    """Somebody's reaction comes or goes."""
    who = message.reactions.setdefault(emoji, [])
    if (user in who) is not gone:
        return
    (who.remove if gone else who.append)(user)
    if not who:
        del message.reactions[emoji]
    _tell_reaction(message, emoji, user, "MESSAGE_REACTION_REMOVE" if gone else "MESSAGE_REACTION_ADD")


def _tell_reaction(message: Message, emoji: str, user: str, event: str) -> None:
    from tests.platforms.discord.world import emoji_shape

    channel, guild = message.channel, message.channel.guild
    told: Json = {
        "user_id": user,
        "channel_id": channel.id,
        "message_id": message.id,
        "emoji": emoji_shape(emoji),
        "type": 0,
        "burst": False,
        "message_author_id": message.author.id,
    }
    known = channel.discord.users().get(user)
    if guild:
        told |= {"guild_id": guild.id} | ({"member": guild.member(known)} if known else {})
    intent = "guild_message_reactions" if guild else "direct_message_reactions"
    channel.discord.gateway.tell(event, told, guild=guild, intent=intent, channel=channel)


def unreact(call: Call) -> None:
    message = call.message(call.channel("read_message_history"))
    reacted(message, _emoji(call), call.discord.app.id, gone=True)


def unreact_other(call: Call) -> None:
    message = call.message(call.channel("manage_messages"))
    reacted(message, _emoji(call), call.params["user_id"], gone=True)


def unreact_all(call: Call) -> None:
    message = call.message(call.channel("manage_messages"))
    for emoji in [call.params["emoji_name"]] if "emoji_name" in call.params else list(message.reactions):
        for user in list(message.reactions.get(emoji, ())):
            reacted(message, emoji, user, gone=True)


def reactors(call: Call) -> Any:
    message, known = call.message(call.channel("read_message_history")), call.discord.users()
    return [known[user].user() for user in message.reactions.get(_emoji(call), ())]


_MESSAGES = "/channels/{channel_id}/messages"
_ONE = f"{_MESSAGES}/{{message_id}}"
_EMOJI = f"{_ONE}/reactions/{{emoji_name}}"
ROUTES = [
    Route("list_messages", "GET", _MESSAGES, listed),
    Route("create_message", "POST", _MESSAGES, create, limit=5, per=5.0),
    Route("bulk_delete_messages", "POST", f"{_MESSAGES}/bulk-delete", bulk_delete, limit=1, per=3.0),
    Route("get_message", "GET", _ONE, get),
    Route("update_message", "PATCH", _ONE, edit, limit=5, per=5.0),
    Route("delete_message", "DELETE", _ONE, delete, limit=5, per=1.0),
    Route("crosspost_message", "POST", f"{_ONE}/crosspost", crosspost, limit=10, per=3600.0),
    Route("trigger_typing_indicator", "POST", "/channels/{channel_id}/typing", typing, limit=5, per=5.0),
    Route("list_message_reactions_by_emoji", "GET", _EMOJI, reactors),
    Route("add_my_message_reaction", "PUT", f"{_EMOJI}/@me", react, limit=1, per=0.25),
    Route("delete_my_message_reaction", "DELETE", f"{_EMOJI}/@me", unreact, limit=1, per=0.25),
    Route("delete_user_message_reaction", "DELETE", f"{_EMOJI}/{{user_id}}", unreact_other, limit=1, per=0.25),
    Route("delete_all_message_reactions_by_emoji", "DELETE", _EMOJI, unreact_all, limit=1, per=0.25),
    Route("delete_all_message_reactions", "DELETE", f"{_ONE}/reactions", unreact_all, limit=1, per=0.25),
]
