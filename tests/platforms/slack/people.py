"""People: what they do, and what they see."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from tests.platforms.slack import forms, payloads, views, words
from tests.platforms.slack.calls import RefusalError
from tests.platforms.slack.deliveries import COMMANDS, INTERACTIVE, Delivery

if TYPE_CHECKING:
    from tests.platforms.slack.names import Json
    from tests.platforms.slack.views import View
    from tests.platforms.slack.world import Channel, Message, Team

SLACKBOT = "USLACKBOT"


@dataclass(eq=False, slots=True)
class Person:
    """Somebody in a workspace. Each act returns once it is on its way to our app; wait for what follows with `slack.until`."""

    team: Team
    id: str
    name: str
    tz: str
    locale: str = "en-GB"
    view: View | None = None
    home: View | None = None
    failures: list[str] = field(default_factory=list)
    drafts: dict[str, Json] = field(default_factory=dict)

    @property
    def mention(self) -> str:
        return f"<@{self.id}>"

    # What they see

    def sees(self, channel: Channel) -> list[Message]:
        """The channel as it looks to this person: everyone's messages and those for them alone, oldest first."""
        return [message for message in channel.store if not message.deleted and message.ephemeral_to in (None, self)]

    def answers(self, channel: Channel) -> list[Message]:
        """What our app said here that this person can see, oldest first."""
        return [message for message in self.sees(channel) if message.by_us]

    def pane(self, start: Message) -> Json:
        """What the assistant's pane shows over a thread: `prompts`, `status`, `title`."""
        return self.team.slack.panes.get(f"{start.channel.id}:{start.ts}", {})

    # What they do

    async def types(self, typed: str, channel: Channel) -> Delivery:
        """A slash command: `/brief https://…`. Slack refuses them in threads, so there is no way to give one."""
        slack, (command, _, text) = self.team.slack, typed.partition(" ")
        sent = self._encoded(text) if slack.app.escapes_commands else text
        payload = payloads.slash(slack, self, channel, command, sent.strip())
        delivery = slack.deliveries.make(COMMANDS, payload)
        delivery.on_ack = lambda told: self._answered(payload["response_url"], told)
        delivery.on_loss = lambda why: self._failed(channel, f'{command} failed with the error "{_loss(why)}"')
        return await slack.deliveries.send(delivery)

    async def posts(self, typed: str, channel: Channel, *, thread: Message | None = None, files: list[Json] | None = None) -> Message:
        """A message, as typed: links, `@names` and `#channels` become what Slack's client makes of them."""
        message = self._written(typed, channel, thread, files or [])
        await self.team.slack.events.posted(message)
        return message

    def _written(self, typed: str, channel: Channel, thread: Message | None, files: list[Json]) -> Message:
        from tests.platforms.slack.world import Message

        slack = self.team.slack
        if channel.archived:
            raise ValueError(f"#{channel.name} is archived")
        channel.members.add(self.id)
        elements = self._elements(typed)
        message = Message(
            channel,
            slack.stamps.make(),
            self.id,
            words.spelled(elements),
            _rich(elements),
            client_msg_id=slack.names.secret("client"),
            files=files,
        )
        message.subtype = "file_share" if files else None
        message.thread_ts = (thread.thread_ts or thread.ts) if thread else None
        return channel.add(message)

    def _elements(self, typed: str) -> list[Json]:
        return list(words.pieces(typed, self.team.user_id, self.team.channel_id))

    def _encoded(self, typed: str) -> str:
        return words.spelled(self._elements(typed))

    async def edits(self, message: Message, typed: str) -> None:
        """Change their own message."""
        previous = message.shape()
        elements = self._elements(typed)
        message.history.append(message.words)
        message.text, message.blocks = words.spelled(elements), _rich(elements)
        message.edited = {"user": self.id, "ts": self.team.slack.stamps.make()}
        await self.team.slack.events.edited(message, previous)

    async def deletes(self, message: Message) -> None:
        message.deleted = True
        await self.team.slack.events.deleted(message)

    async def reacts(self, emoji: str, message: Message) -> None:
        """`mag` under a message."""
        message.reactions.setdefault(emoji, []).append(self.id)
        await self.team.slack.events.reacted(self, emoji, message)

    async def presses(self, button: str, place: Message | View, *, value: str | None = None) -> Delivery:
        """A button, or a menu's option with `value`, by what stands on it or by its action id. Raises LookupError when there is none they can see."""
        slack = self.team.slack
        block, element = forms.find(self._reached(place).blocks, button)
        action = forms.action(block, element, value, slack.stamps.make())
        payload = self._pressed_in(place, action) if isinstance(place, views.View) else payloads.pressed(slack, self, place, action)
        delivery = slack.deliveries.make(INTERACTIVE, payload)
        delivery.on_loss = lambda why: self.failures.append(f"{button}: {_loss(why)}")
        return await slack.deliveries.send(delivery)

    def _reached(self, place: Message | View) -> Message | View:
        """What this person can touch. Raises LookupError for another's, and for what is gone."""
        there = place in (self.home, self.view) if isinstance(place, views.View) else place in self.sees(place.channel)
        if not there:
            raise LookupError(f"{self.name} does not see this")
        return place

    def _pressed_in(self, view: Any, action: Json) -> Json:
        slack = self.team.slack
        shape = view.shape(self.drafts.get(view.id))
        container = {"type": "view", "view_id": view.id}
        return {
            **payloads.interaction(slack, self, "block_actions"),
            "container": container,
            "view": shape,
            "actions": [action],
            "state": shape["state"],
        }

    async def submits(self, view: View, values: dict[str, Any] | None = None) -> Delivery:
        """Fill a window in, by action id or block id, and press its button. Raises ValueError for what Slack's client would not let through."""
        slack = self.team.slack
        self._reached(view)
        state = forms.filled(view.inputs, values or {})
        payload = {**payloads.interaction(slack, self, "view_submission"), "view": view.shape(state), "response_urls": []}
        delivery = slack.deliveries.make(INTERACTIVE, payload)
        delivery.on_ack = lambda told: self._window_answered(view, told)
        delivery.on_loss = lambda why: self.failures.append(f"{view.title}: {_loss(why)}")
        return await slack.deliveries.send(delivery)

    async def closes(self, view: View) -> None:
        """Close a window. Our app hears of it only when it asked to."""
        slack = self.team.slack
        self.view = view.under
        if view.content.get("notify_on_close"):
            payload = {**payloads.interaction(slack, self, "view_closed"), "view": view.shape(), "is_cleared": False}
            await slack.deliveries.send(slack.deliveries.make(INTERACTIVE, payload))
        slack.changes.tell()

    async def uses_shortcut(self, callback: str, message: Message | None = None) -> Delivery:
        """A shortcut by its callback id: from a message's menu, or the global one."""
        slack = self.team.slack
        if message and (message.ephemeral_to or message not in self.sees(message.channel)):
            raise LookupError("a message for one person alone, or one that is gone, has no shortcuts")
        payload = payloads.shortcut(slack, self, callback, message) if message else payloads.global_shortcut(slack, self, callback)
        delivery = slack.deliveries.make(INTERACTIVE, payload)
        if message:
            delivery.on_ack = lambda told: self._answered(payload["response_url"], told)
        delivery.on_loss = lambda why: self.failures.append(f"{callback}: {_loss(why)}")
        return await slack.deliveries.send(delivery)

    async def opens_home(self, tab: str = "home") -> None:
        """The app's Home, or its `messages` tab."""
        await self.team.slack.events.opened_home(self, tab, self.home.shape() if self.home else None)

    async def uploads(
        self, name: str, content: bytes | str, channel: Channel, *, thread: Message | None = None, saying: str = ""
    ) -> Message:
        """A file into a channel, with words beside it."""
        raw = content.encode() if isinstance(content, str) else content
        file = self.team.slack.files.add(self.team, self.id, name, raw, channel)
        message = await self.posts(saying, channel, thread=thread, files=[file.shape()])
        await self.team.slack.events.shared(self, channel, file.id)
        return message

    async def starts_assistant_thread(self, about: Channel | None = None) -> Message:
        """Open the app's pane beside a channel. Returns the message its thread hangs on."""
        from tests.platforms.slack.world import Message

        slack, channel = self.team.slack, self.team.dm(self)
        start = channel.add(
            Message(channel, slack.stamps.make(), self.team.installed.bot_user, "New chat", bot_id=self.team.installed.bot_id)
        )
        context = {"channel_id": about.id, "team_id": self.team.id, "enterprise_id": self.team.enterprise} if about else {}
        thread = {"user_id": self.id, "context": context, "channel_id": channel.id, "thread_ts": start.ts}
        await slack.events.assistant(self, "assistant_thread_started", thread)
        return start

    # What comes back with an acknowledgement

    def _answered(self, url: str, told: Json) -> None:
        """An acknowledgement may hold the first answer; it costs no use of the response address."""
        from tests.platforms.slack.responses import answer

        if told:
            try:
                answer(self.team.slack, self.team.slack.responses.by_url(url), told)
            except RefusalError as refusal:
                self.failures.append(refusal.error)

    def _window_answered(self, view: View, told: Json) -> None:
        try:
            forms.answered(self, view, told)
        except RefusalError as refusal:
            self.failures.append(f"{view.title}: {refusal.error} {refusal.more}")
        self.team.slack.changes.tell()

    def _failed(self, channel: Channel, why: str) -> None:
        """Slackbot tells the person that the app did not respond."""
        from tests.platforms.slack.world import Message

        self.failures.append(why)
        channel.add(Message(channel, self.team.slack.stamps.make(), SLACKBOT, why, ephemeral_to=self))

    def shape(self, *, locale: bool = False) -> Json:
        """Their profile, as users.info gives it."""
        now = datetime.fromtimestamp(self.team.slack.clock.now, ZoneInfo(self.tz))
        offset = now.utcoffset()
        return {
            "id": self.id,
            "team_id": self.team.id,
            "name": self.name,
            "real_name": self.name.title(),
            "deleted": False,
            "is_bot": False,
            "is_app_user": False,
            "is_admin": False,
            "is_owner": False,
            "is_restricted": False,
            "tz": self.tz,
            "tz_label": now.tzname(),
            "tz_offset": int(offset.total_seconds()) if offset else 0,
            "profile": {"real_name": self.name.title(), "display_name": self.name, "team": self.team.id},
            **({"locale": self.locale} if locale else {}),
        }


def _rich(elements: list[Json]) -> list[Json]:
    return (
        [{"type": "rich_text", "block_id": "typed", "elements": [{"type": "rich_text_section", "elements": elements}]}] if elements else []
    )


def _loss(why: str) -> str:
    return {"timeout": "operation_timeout"}.get(why, why)
