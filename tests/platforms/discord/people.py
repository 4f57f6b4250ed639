"""People: what they do, and what they see."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from tests.platforms.discord import forms, messages, words
from tests.platforms.discord.commands import MESSAGE_MENU, SLASH, USER_MENU, usable
from tests.platforms.discord.names import FORUM, REQUIRE_TAG

if TYPE_CHECKING:
    from tests.platforms.discord.files import File
    from tests.platforms.discord.interactions import Interaction, Modal
    from tests.platforms.discord.names import Json
    from tests.platforms.discord.server import LoopbackDiscord
    from tests.platforms.discord.world import Channel, Message


@dataclass(eq=False, slots=True)
class Person:
    """Somebody on Discord. Each act returns once it is on its way to our app; wait for what follows with `discord.until`."""

    discord: LoopbackDiscord
    id: str
    name: str
    locale: str = "en-GB"
    modal: Modal | None = None
    failures: list[str] = field(default_factory=list)
    refuses_messages: bool = False  # takes no direct messages from our app

    @property
    def mention(self) -> str:
        return f"<@{self.id}>"

    def user(self) -> Json:
        from tests.platforms.discord.world import user_shape

        return user_shape(self.id, self.name)

    @property
    def dm(self) -> Channel:
        """Their direct messages with our app."""
        return self.discord.direct(self)

    # What they see

    def sees(self, channel: Channel) -> list[Message]:
        """The channel as it looks to this person: everyone's messages and those for them alone, oldest first."""
        return [message for message in channel.store if not message.deleted and message.ephemeral_to in (None, self)]

    def answers(self, channel: Channel) -> list[Message]:
        """What our app said here that this person can see, oldest first; what says only that it is thinking is no answer yet."""
        return [message for message in self.sees(channel) if message.by_us and not message.loading]

    # Commands

    async def commands(self, typed: str, channel: Channel, /, **options: Any) -> Interaction:
        """A slash command with its options: `ann.commands("/digest add", channel, time="8:30")`; a `File`, a person or a channel as they are.

        Raises LookupError for what is not registered or not shown here, ValueError for options Discord's client would not send.
        """
        command = self._usable(typed.removeprefix("/").split()[0], SLASH, channel)
        asked = forms.called(self.discord, command, typed.split()[1:], options, channel)
        return self._asks(2, channel, asked)

    async def completes(self, typed: str, channel: Channel, option: str, begun: str, /, **options: Any) -> Interaction:
        """Type into an option that completes itself; what is suggested comes as `.choices`."""
        command = self._usable(typed.removeprefix("/").split()[0], SLASH, channel)
        asked = forms.called(self.discord, command, typed.split()[1:], options | {option: begun}, channel, focused=option)
        return self._asks(4, channel, asked)

    async def uses_menu(self, name: str, target: Message | Person, channel: Channel | None = None) -> Interaction:
        """A command of a message's menu, or of a person's in a channel."""
        from tests.platforms.discord.world import Message

        if isinstance(target, Message):
            if target not in self.sees(target.channel) or target.ephemeral_to:
                raise LookupError("a message for one person alone, or one that is gone, has no menu")
            command = self._usable(name, MESSAGE_MENU, target.channel)
            resolved: Json = {"messages": {target.id: target.shape()}}
            return self._asks(2, target.channel, forms.menu(command, target.id, resolved))
        if channel is None:
            raise ValueError("a person's menu is used in a channel")
        command = self._usable(name, USER_MENU, channel)
        return self._asks(2, channel, forms.menu(command, target.id, forms.resolved_user(target, channel)))

    def _usable(self, name: str, kind: int, channel: Channel) -> Json:
        guild = channel.guild
        command = self.discord.commands.find(name, kind, guild.id if guild else "")
        outside = guild is not None and not guild.installed
        brought = self.id in self.discord.app.users
        if outside and not brought:
            raise LookupError(f"our app is not in {guild.name if guild else ''} and {self.name} did not install it")
        if why := usable(command, context=0 if guild else 1, outside=outside, permissions=channel.allowed(self)):
            raise LookupError(f"{self.name} does not see {name!r} here: {why}")
        if guild and not channel.may(self, "use_application_commands"):
            raise LookupError(f"{self.name} may not use commands in #{channel.name}")
        return command

    def _asks(
        self, kind: int, channel: Channel, asked: Json, *, message: Message | None = None, source: Interaction | None = None
    ) -> Interaction:
        from tests.platforms.discord.interactions import Interaction

        discord = self.discord
        made = Interaction(
            discord, discord.names.make(), discord.names.secret("interaction"), kind, self, channel, asked, discord.clock.elapsed
        )
        made.message, made.source = message, source
        made.forced_ephemeral = made.outside and not (
            channel.guild and channel.guild.external_apps and channel.may(self, "use_external_apps")
        )
        discord.ask(made)
        return made

    # Buttons, menus, modals

    async def presses(self, button: str, message: Message) -> Interaction:
        """A button, by what stands on it or by its custom id. Raises LookupError when there is none they can press."""
        found = forms.button(self._reached(message).components, button)
        asked = {"custom_id": found["custom_id"], "component_type": 2, "id": found.get("id", 0)}
        return self._asks(3, message.channel, asked, message=message)

    async def chooses(self, select: str, message: Message, *values: str | Person | Channel) -> Interaction:
        """Options of a select, each by its label or value; people and channels as they are. Raises LookupError, ValueError."""
        found = forms.select(self._reached(message).components, select)
        chosen, resolved = forms.chosen(found, values, message.channel)
        asked: Json = {"custom_id": found["custom_id"], "component_type": found["type"], "id": found.get("id", 0), "values": chosen}
        return self._asks(3, message.channel, asked | ({"resolved": resolved} if resolved else {}), message=message)

    def _reached(self, message: Message) -> Message:
        """What this person can touch. Raises LookupError for another's, and for what is gone."""
        if message not in self.sees(message.channel):
            raise LookupError(f"{self.name} does not see this message")
        return message

    async def submits(self, modal: Modal, values: dict[str, Any] | None = None) -> Interaction:
        """Fill a modal in, by label or custom id, and send it. Raises ValueError for what Discord's client would not let through."""
        if modal is not self.modal:
            raise LookupError(f"{self.name} does not have this modal open")
        source = modal.interaction
        asked = forms.filled(self.discord, modal, values or {}, source.channel)
        self.modal = None
        return self._asks(5, source.channel, asked, message=source.message, source=source)

    async def closes(self, modal: Modal) -> None:
        """Close a modal. Nobody hears of it."""
        if self.modal is modal:
            self.modal = None

    # Messages

    async def posts(
        self, typed: str, channel: Channel, *, reply_to: Message | None = None, mention: bool = True, files: tuple[File, ...] = ()
    ) -> Message:
        """A message, as typed: `@names` and `#channels` become what Discord's client makes of them. `mention`: a reply pings its author."""
        if channel.kind == FORUM:
            raise ValueError("a forum has posts: use posts_in")
        from tests.platforms.discord.world import Message

        if channel.guild and not channel.may(self, "view_channel"):
            raise ValueError(f"{self.name} does not see #{channel.name}")
        message = Message(channel, self.discord.names.make(), self, self._spelled(typed, channel), reply_to=reply_to, reply_pings=mention)
        message.kind = 19 if reply_to else 0
        message.attachments = [self.discord.files.add(channel.id, file.name, file.raw) for file in files]
        channel.add(message)
        messages.tell(message, "MESSAGE_CREATE")
        return message

    def _spelled(self, typed: str, channel: Channel) -> str:
        known = {person.name: person.id for person in self.discord.people.values()} | {self.discord.app.name: self.discord.app.id}
        named = {each.name: each.id for each in channel.guild.channels.values()} if channel.guild else {}
        return words.spelled(typed, known.get, named.get)

    async def edits(self, message: Message, typed: str) -> None:
        """Change their own message."""
        if message.author is not self:
            raise ValueError(f"{self.name} did not write this")
        message.history.append(message.words)
        message.content, message.edited_at = self._spelled(typed, message.channel), self.discord.clock.now
        messages.tell(message, "MESSAGE_UPDATE")

    async def deletes(self, message: Message) -> None:
        message.deleted = True
        messages.tell(message, "MESSAGE_DELETE")

    async def reacts(self, emoji: str, message: Message) -> None:
        """🔍 under a message."""
        messages.reacted(self._reached(message), emoji, self.id)

    async def unreacts(self, emoji: str, message: Message) -> None:
        messages.reacted(message, emoji, self.id, gone=True)

    # Threads and forums

    async def starts_thread(self, message: Message, name: str) -> Channel:
        """A thread on a message."""
        thread = message.channel.opens_thread(name, self, start=message)
        self._tells_thread(thread)
        return thread

    async def posts_in(self, forum: Channel, title: str, typed: str, *, tags: str = "") -> Channel:
        """A post in a forum: a thread and its first message. Raises ValueError when a tag is required and none is given."""
        if forum.flags & REQUIRE_TAG and not tags:
            raise ValueError(f"#{forum.name} requires a tag")
        from tests.platforms.discord.world import Message

        post = forum.opens_thread(title, self)
        post.applied = [forum.tags[tag] for tag in tags.split()]
        self._tells_thread(post)
        first = post.add(Message(post, post.id, self, self._spelled(typed, forum)))
        messages.tell(first, "MESSAGE_CREATE")
        return post

    def _tells_thread(self, thread: Channel) -> None:
        told = thread.shape() | {"newly_created": True}
        self.discord.gateway.tell("THREAD_CREATE", told, guild=thread.guild, intent="guilds", channel=thread)

    # Our app

    async def installs_app(self) -> None:
        """Add our app to their own account: its commands are with them everywhere."""
        self.discord.app.users.add(self.id)

    async def uninstalls_app(self) -> None:
        self.discord.app.users.discard(self.id)
