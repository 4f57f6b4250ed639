"""Events: which of them our app hears of, by subscription, scope and membership."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.platforms.slack import payloads
from tests.platforms.slack.deliveries import EVENTS, Delivery
from tests.platforms.slack.world import KINDS

if TYPE_CHECKING:
    from tests.platforms.slack.names import Json
    from tests.platforms.slack.people import Person
    from tests.platforms.slack.server import LoopbackSlack
    from tests.platforms.slack.world import Channel, Message, Team

NEEDS = {
    "app_mention": "app_mentions:read",
    "message.channels": "channels:history",
    "message.groups": "groups:history",
    "message.im": "im:history",
    "message.mpim": "mpim:history",
    "reaction_added": "reactions:read",
    "file_shared": "files:read",
    "member_joined_channel": "channels:read",
    "assistant_thread_started": "assistant:write",
    "assistant_thread_context_changed": "assistant:write",
}


class Events:
    """Sends what happens in the workspaces to our app, as Slack would."""

    def __init__(self, slack: LoopbackSlack) -> None:
        self._slack = slack

    def hears(self, team: Team, name: str) -> bool:
        """Whether our app is subscribed to an event and has its scope there."""
        there = team.installation
        needed = NEEDS.get(name)
        return name in self._slack.app.events and there is not None and (needed is None or needed in there.scopes)

    async def send(self, team: Team, event: Json) -> Delivery:
        event.setdefault("event_ts", event.get("ts") or self._slack.stamps.make())
        deliveries = self._slack.deliveries
        sent = await deliveries.send(deliveries.make(EVENTS, payloads.event_callback(self._slack, team, event)))
        if deliveries.doubled:
            await deliveries.duplicate(sent)
        return sent

    async def posted(self, message: Message) -> list[Delivery]:
        """A person's message: message.*, and app_mention as well when our app is named. A mention arrives twice."""
        team, sent = message.channel.team, []
        if not message.channel.has_bot:
            return []
        if self.hears(team, f"message.{KINDS[message.channel.kind]}"):
            sent.append(await self.send(team, self._message(message)))
        if not message.by_us and self._mentions_us(message) and message.channel.kind != "im" and self.hears(team, "app_mention"):
            sent.append(await self.send(team, self._message(message) | {"type": "app_mention"}))
        return sent

    @staticmethod
    def _mentions_us(message: Message) -> bool:
        return f"<@{message.channel.team.installed.bot_user}>" in message.text

    @staticmethod
    def _message(message: Message) -> Json:
        kinds = {"channel": "channel", "group": "group", "im": "im", "mpim": "mpim"}
        replied = {"parent_user_id": parent.user} if message.thread_ts and (parent := message.channel.find(message.thread_ts)) else {}
        return message.shape() | {"channel": message.channel.id, "channel_type": kinds[message.channel.kind]} | replied

    def our_post(self, message: Message) -> None:
        """Our own posts come back as events too."""
        if not message.ephemeral_to:
            self._slack.spawn(self.posted(message))

    def changed(self, message: Message, previous: Json | None = None) -> None:
        self._slack.spawn(
            self._hidden(message, "message_changed", {"message": message.shape(), "previous_message": previous or message.shape()})
        )

    def removed(self, message: Message) -> None:
        self._slack.spawn(self._hidden(message, "message_deleted", {"deleted_ts": message.ts, "previous_message": message.shape()}))

    async def _hidden(self, message: Message, subtype: str, more: Json) -> None:
        channel = message.channel
        if channel.has_bot and self.hears(channel.team, f"message.{KINDS[channel.kind]}"):
            about = {
                "type": "message",
                "subtype": subtype,
                "hidden": True,
                "channel": channel.id,
                "channel_type": channel.kind,
                "ts": self._slack.stamps.make(),
            }
            await self.send(channel.team, about | more)

    async def edited(self, message: Message, previous: Json) -> None:
        await self._hidden(message, "message_changed", {"message": message.shape(), "previous_message": previous})

    async def deleted(self, message: Message) -> None:
        await self._hidden(message, "message_deleted", {"deleted_ts": message.ts, "previous_message": message.shape()})

    async def reacted(self, person: Person, emoji: str, message: Message) -> None:
        if message.channel.has_bot and self.hears(person.team, "reaction_added"):
            item = {"type": "message", "channel": message.channel.id, "ts": message.ts}
            await self.send(
                person.team, {"type": "reaction_added", "user": person.id, "reaction": emoji, "item": item, "item_user": message.user}
            )

    async def opened_home(self, person: Person, tab: str, view: Json | None) -> None:
        if self.hears(person.team, "app_home_opened"):
            shown = {"view": view} if view else {}
            channel = person.team.dm(person).id
            await self.send(person.team, {"type": "app_home_opened", "user": person.id, "channel": channel, "tab": tab, **shown})

    async def shared(self, person: Person, channel: Channel, file: str) -> None:
        if channel.has_bot and self.hears(person.team, "file_shared"):
            await self.send(
                person.team, {"type": "file_shared", "file_id": file, "user_id": person.id, "channel_id": channel.id, "file": {"id": file}}
            )

    async def bot_joined(self, channel: Channel, by: Person | None) -> None:
        if self.hears(channel.team, "member_joined_channel"):
            event = {
                "type": "member_joined_channel",
                "user": channel.team.installed.bot_user,
                "channel": channel.id,
                "channel_type": "C",
                "team": channel.team.id,
            }
            await self.send(channel.team, event | ({"inviter": by.id} if by else {}))

    async def assistant(self, person: Person, kind: str, thread: Json) -> None:
        if self.hears(person.team, kind):
            await self.send(person.team, {"type": kind, "assistant_thread": thread})

    async def uninstalled(self, team: Team) -> None:
        """The tokens die first; the events are written before our app is forgotten."""
        there = team.installed
        self._slack.tokens.kill(there, "inactive")
        if "app_uninstalled" in self._slack.app.events:
            await self.send(team, {"type": "app_uninstalled"})
        await self._revoked(team)
        team.installation = None

    async def tokens_revoked(self, team: Team) -> None:
        self._slack.tokens.kill(team.installed, "revoked")
        await self._revoked(team)

    async def _revoked(self, team: Team) -> None:
        if "tokens_revoked" in self._slack.app.events:
            await self.send(team, {"type": "tokens_revoked", "tokens": {"oauth": [], "bot": [team.installed.bot_user]}})
