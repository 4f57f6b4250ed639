"""Every scene of the pictures as what each platform is sent, and how it is drawn."""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from adapters.chat import Home, Reply, Window
from adapters.discord import layouts
from adapters.discord.modals import modal
from adapters.slack import blocks
from adapters.slack.views import home, window

Payload = Mapping[str, Any]


class Drawing(NamedTuple):
    """What is drawn: by which function of the faces, from which payloads."""

    what: str
    payloads: list[Payload]


def in_slack(reply: Reply) -> Drawing:
    """A reply as Slack is sent it."""
    if isinstance(reply, Window):
        return Drawing("slackView", [window(reply, "reach")])
    if isinstance(reply, Home):
        return Drawing("slackView", [home(reply)])
    return Drawing("slackMessage", [message.payload for message in blocks.messages(reply, pictures=True)])


def in_discord(reply: Reply) -> Drawing:
    """A reply as Discord is sent it."""
    if isinstance(reply, Window):
        return Drawing("discordModal", [modal(reply, "reach")])
    return Drawing("discordMessage", [message.content for message in layouts.messages(reply, pictures=True)])


PLATFORMS: dict[str, Callable[[Reply], Drawing]] = {"slack": in_slack, "discord": in_discord}
