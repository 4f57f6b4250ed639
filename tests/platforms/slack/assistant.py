"""assistant.threads.*: the pane beside a channel; and blocks.validate."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.platforms.slack import blocks as kit
from tests.platforms.slack.calls import Call, Method, RefusalError

if TYPE_CHECKING:
    from tests.platforms.slack.names import Json

MOST_PROMPTS = 4


def _thread(call: Call) -> str:
    channel = call.channel("channel_id")
    ts = call.text("thread_ts")
    if ts and channel.find(ts) is None:
        raise RefusalError("thread_not_found")
    return f"{channel.id}:{ts}"


def prompts(call: Call) -> Json:
    given: Any = call.arguments["prompts"]
    listed = given if isinstance(given, list) else [given]
    if not 1 <= len(listed) <= MOST_PROMPTS or not all(prompt.get("title") and prompt.get("message") for prompt in listed):
        raise RefusalError(
            "invalid_arguments", response_metadata={"messages": ["[ERROR] prompts: one to four, each with title and message"]}
        )
    return _kept(call, "prompts", listed)


def status(call: Call) -> Json:
    return _kept(call, "status", call.text("status"))


def title(call: Call) -> Json:
    return _kept(call, "title", call.text("title"))


def _kept(call: Call, name: str, value: object) -> Json:
    call.slack.panes.setdefault(_thread(call), {})[name] = value
    return {}


def validate(call: Call) -> Json:
    kit.check_message(call.arguments["blocks"])
    return {}


METHODS = {
    "assistant.threads.setStatus": Method(
        status, "channel_id thread_ts status", "loading_messages icon_emoji icon_url username", "chat:write"
    ),
    "assistant.threads.setSuggestedPrompts": Method(prompts, "channel_id prompts", "thread_ts title", "assistant:write"),
    "assistant.threads.setTitle": Method(title, "channel_id thread_ts title", scopes="assistant:write"),
    "blocks.validate": Method(validate, "blocks", caller="any"),
}
