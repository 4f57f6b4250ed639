"""chat.*: posting, changing, deleting, and the links to messages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.platforms.slack import blocks as kit
from tests.platforms.slack.calls import Call, Method, RefusalError, told

if TYPE_CHECKING:
    from tests.platforms.slack.names import Json
    from tests.platforms.slack.people import Person
    from tests.platforms.slack.world import Channel, Message

LONGEST_TEXT = 40_000
LONGEST_CHANGE = 4_000  # chat.update takes less than chat.postMessage
LONGEST_MARKDOWN = 12_000
MOST_METADATA = 8_000  # characters of JSON
CHANGED = "text blocks metadata attachments markdown_text link_names parse as_user"
CONTENT = f"{CHANGED} thread_ts icon_emoji icon_url username"
POSTED = f"{CONTENT} unfurl_links unfurl_media mrkdwn reply_broadcast"


def content(call: Call) -> Json:
    """What is to be said, checked: text, blocks, metadata. Raises RefusalError."""
    return said(call.arguments)


def said(given: Json) -> Json:
    """The content of a message in arguments, a response, or an acknowledgement. Raises RefusalError."""
    text, blocks = str(given.get("text") or ""), given.get("blocks") or []
    markdown = str(given.get("markdown_text") or "")
    _check_words(text, markdown, blocks, given.get("attachments") or [])
    if kit.LONE.search(text + markdown):
        raise told("invalid_arguments", ["invalid characters [json-pointer:/text]"])
    kit.check_message(blocks)
    _check_metadata(given.get("metadata"))
    return {
        "text": text or markdown,
        "blocks": numbered(blocks),
        "metadata": given.get("metadata"),
        "attachments": given.get("attachments") or [],
    }


def _check_words(text: str, markdown: str, blocks: list[Json], attachments: list[Json]) -> None:
    if markdown and (text or blocks):
        raise RefusalError("markdown_text_conflict")
    if not (text.strip() or markdown or blocks or attachments):
        raise RefusalError("no_text")
    if len(text) > LONGEST_TEXT or len(markdown) > LONGEST_MARKDOWN:
        raise RefusalError("msg_too_long")
    if len(attachments) > 100:
        raise RefusalError("too_many_attachments")


def _check_metadata(metadata: Json | None) -> None:
    if metadata is None:
        return
    if not isinstance(metadata.get("event_type"), str) or not isinstance(metadata.get("event_payload"), dict):
        raise told("invalid_metadata_format", ["metadata needs event_type and event_payload"])
    if len(str(metadata)) > MOST_METADATA:
        raise RefusalError("metadata_too_large")


def numbered(blocks: list[Json]) -> list[Json]:
    """Slack gives every block an id where the app did not."""
    return [{**block, "block_id": block.get("block_id") or f"b{number}"} for number, block in enumerate(blocks)]


def _destination(call: Call) -> Channel:
    """Where a message goes: a channel, or the direct messages of a person whose id is named."""
    if person := call.team.whose(call.text("channel")):
        return call.team.dm(person)
    channel = call.channel()
    if not channel.has_bot and "chat:write.public" not in call.installed.scopes:
        raise RefusalError("not_in_channel")
    return _writable(channel)


def _writable(channel: Channel) -> Channel:
    if channel.archived:
        raise RefusalError("is_archived")
    return channel


def _thread(channel: Channel, ts: str) -> str | None:
    """The thread a message joins; a reply's own ts leads to its thread, as with Slack. Raises RefusalError for one that does not exist."""
    if not ts:
        return None
    start = channel.find(ts)
    if start is None or start.ephemeral_to:
        raise RefusalError("thread_not_found")
    return start.thread_ts or start.ts


def post(call: Call) -> Json:
    channel = _destination(call)
    message = put(call, channel, content(call), thread=_thread(channel, call.text("thread_ts")))
    call.slack.events.our_post(message)
    return {"channel": channel.id, "ts": message.ts, "message": message.shape()}


def put(call: Call, channel: Channel, said_: Json, *, thread: str | None, to: Person | None = None) -> Message:
    from tests.platforms.slack.world import Message

    call.slack.rates.spend(channel)
    message = Message(
        channel, call.slack.stamps.make(), call.installed.bot_user, thread_ts=thread, bot_id=call.installed.bot_id, ephemeral_to=to, **said_
    )
    message.unfurls = call.flag("unfurl_links", True) or call.flag("unfurl_media", True)
    message.broadcast = call.flag("reply_broadcast")
    call.slack.show(message, call.late)
    return channel.add(message)


def post_ephemeral(call: Call) -> Json:
    channel = _writable(call.channel())
    if not channel.has_bot:
        raise RefusalError("not_in_channel")
    person = call.team.whose(call.text("user"))
    if person is None or person.id not in channel.members:
        raise RefusalError("user_not_in_channel")
    message = put(call, channel, content(call), thread=_thread(channel, call.text("thread_ts")), to=person)
    return {"message_ts": message.ts}


def _own(call: Call, channel: Channel, refusal: str) -> Message:
    message = call.message(channel, call.text("ts"))
    if message.bot_id != call.installed.bot_id:
        raise RefusalError(refusal)
    return message


def update(call: Call) -> Json:
    channel = call.channel()
    message = _own(call, channel, "cant_update_message")
    if len(call.text("text")) > LONGEST_CHANGE:
        raise RefusalError("msg_too_long")
    change(message, content(call), call.slack.stamps.make())
    call.slack.events.changed(message)
    return {"channel": channel.id, "ts": message.ts, "text": message.text, "message": message.shape()}


def change(message: Message, said_: Json, at: str) -> None:
    """New content in an old message. Metadata stays unless new is given."""
    message.history.append(message.words)
    message.text, message.blocks, message.attachments = said_["text"], said_["blocks"], said_["attachments"]
    message.metadata = said_["metadata"] or message.metadata
    message.edited = {"user": message.user, "ts": at}
    message.channel.team.slack.changes.tell()


def delete(call: Call) -> Json:
    channel = call.channel()
    message = _own(call, channel, "cant_delete_message")
    message.deleted = True
    call.slack.events.removed(message)
    return {"channel": channel.id, "ts": message.ts}


def permalink(call: Call) -> Json:
    channel = call.channel()
    message = call.message(channel, call.text("message_ts"))
    thread = f"?thread_ts={message.thread_ts}&cid={channel.id}" if message.thread_ts else ""
    url = f"https://{call.team.domain}.slack.com/archives/{channel.id}/p{message.ts.replace('.', '')}{thread}"
    return {"channel": channel.id, "permalink": url}


METHODS = {
    "chat.postMessage": Method(post, "channel", POSTED, "chat:write"),
    "chat.postEphemeral": Method(post_ephemeral, "channel user", CONTENT, "chat:write"),
    "chat.update": Method(update, "channel ts", f"reply_broadcast file_ids {CHANGED}", "chat:write"),
    "chat.delete": Method(delete, "channel ts", "as_user", "chat:write"),
    "chat.getPermalink": Method(permalink, "channel message_ts"),
}
