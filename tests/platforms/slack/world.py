"""What exists on the loopback Slack: workspaces, channels, messages, installations."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tests.platforms.slack import words
from tests.platforms.slack.people import Person

if TYPE_CHECKING:
    from tests.platforms.slack.names import Json
    from tests.platforms.slack.server import LoopbackSlack

KINDS = {"channel": "channels", "group": "groups", "im": "im", "mpim": "mpim"}


@dataclass(eq=False, slots=True)
class Message:
    """One message as it stands now. `ephemeral_to` is the person who alone can see it; `committed` is false while reading back lags."""

    channel: Channel
    ts: str
    user: str
    text: str = ""
    blocks: list[Json] = field(default_factory=list)
    thread_ts: str | None = None
    bot_id: str | None = None
    subtype: str | None = None
    metadata: Json | None = None
    attachments: list[Json] = field(default_factory=list)
    files: list[Json] = field(default_factory=list)
    client_msg_id: str | None = None
    reactions: dict[str, list[str]] = field(default_factory=dict)
    ephemeral_to: Person | None = None
    edited: Json | None = None
    deleted: bool = False
    committed: bool = True
    unfurls: bool = True
    broadcast: bool = False
    history: list[str] = field(default_factory=list)

    @property
    def words(self) -> str:
        """What a reader sees: the blocks' words, or the text when there are none."""
        return words.visible(self.blocks) if self.blocks else words.unescaped(self.text)

    @property
    def pings(self) -> list[str]:
        """Whom it pings. With blocks the text still names people in notifications, so both count."""
        return words.pings(self.text) + words.pings_in(self.blocks)

    @property
    def raw_signs(self) -> list[str]:
        """`&`, `<`, `>` that nobody escaped."""
        return words.raw_signs(self.text) + words.raw_signs_in(self.blocks)

    @property
    def buttons(self) -> list[str]:
        """What stands on its buttons, in order."""
        return [item["text"]["text"] for item in words.objects(self.blocks) if item.get("type") == "button"]

    @property
    def replies(self) -> list[Message]:
        """What stands in the thread under it, for everyone to see."""
        return [message for message in self.channel.threads.get(self.ts, []) if not message.deleted and not message.ephemeral_to]

    @property
    def by_us(self) -> bool:
        return self.bot_id is not None

    def shape(self, *, metadata: bool = True) -> Json:
        """The message as Slack writes it."""
        known: Json = {
            "type": "message",
            "subtype": self.subtype,
            "user": self.user,
            "text": self.text,
            "ts": self.ts,
            "team": self.channel.team.id,
            "bot_id": self.bot_id,
            "app_id": self.channel.team.slack.app.id if self.by_us else None,
            "blocks": self.blocks or None,
            "attachments": self.attachments or None,
            "thread_ts": self.thread_ts or (self.ts if self.replies else None),
            "reply_count": len(self.replies) or None,
            "client_msg_id": self.client_msg_id,
            "files": self.files or None,
            "metadata": self.metadata if metadata else None,
            "edited": self.edited,
            "reactions": [{"name": name, "users": users, "count": len(users)} for name, users in self.reactions.items()] or None,
            "is_ephemeral": True if self.ephemeral_to else None,
        }
        return {key: value for key, value in known.items() if value is not None}


@dataclass(eq=False, slots=True)
class Channel:
    """A place where messages stand. `kind` is channel (public), group (private), im or mpim; `members` holds user ids, the bot's too."""

    team: Team
    id: str
    name: str
    kind: str = "channel"
    members: set[str] = field(default_factory=set)
    archived: bool = False
    store: list[Message] = field(default_factory=list)
    index: dict[str, Message] = field(default_factory=dict)
    threads: dict[str, list[Message]] = field(default_factory=dict)

    @property
    def messages(self) -> list[Message]:
        """What everyone in it sees, replies too, oldest first."""
        return [message for message in self.store if not message.deleted and not message.ephemeral_to]

    @property
    def answers(self) -> list[Message]:
        """What our app posted for everyone."""
        return [message for message in self.messages if message.by_us]

    def thread(self, start: Message | str) -> list[Message]:
        """A thread, by any of its messages: the one it hangs on, then the replies."""
        message = self.index.get(start) if isinstance(start, str) else start
        ts = (message.thread_ts or message.ts) if message else start
        return [message for message in self.messages if ts in (message.ts, message.thread_ts)]

    def find(self, ts: str) -> Message | None:
        found = self.index.get(ts)
        return None if found is None or found.deleted else found

    def add(self, message: Message) -> Message:
        self.store.append(message)
        self.index[message.ts] = message
        if message.thread_ts:
            self.threads.setdefault(message.thread_ts, []).append(message)
        self.team.slack.changes.tell()
        return message

    @property
    def has_bot(self) -> bool:
        return bool(self.team.installation and self.team.installation.bot_user in self.members)

    def removes_bot(self) -> None:
        """Somebody removes the app from the channel."""
        self.members.discard(self.team.installed.bot_user)

    async def invites_bot(self, by: Person | None = None) -> None:
        """Somebody types `/invite @brief`."""
        self.members.add(self.team.installed.bot_user)
        await self.team.slack.events.bot_joined(self, by)

    def shape(self) -> Json:
        public = {
            "is_channel": self.kind == "channel",
            "is_group": self.kind == "group",
            "is_im": self.kind == "im",
            "is_mpim": self.kind == "mpim",
        }
        named = {} if self.kind == "im" else {"name": self.name, "name_normalized": self.name}
        return {
            "id": self.id,
            **named,
            **public,
            "is_private": self.kind != "channel",
            "is_archived": self.archived,
            "is_member": self.has_bot,
            "context_team_id": self.team.id,
        }


@dataclass(eq=False, slots=True)
class Installation:
    """Our app in a workspace (or in a whole organisation): who it is there and what it may do."""

    scopes: frozenset[str]
    bot_user: str
    bot_id: str
    token: str
    team: Team | None
    enterprise: str | None = None
    home_by: str = ""


@dataclass(eq=False, slots=True)
class Team:
    """A workspace with its people and channels."""

    slack: LoopbackSlack
    id: str
    name: str
    enterprise: str | None = None
    installation: Installation | None = None
    channels: dict[str, Channel] = field(default_factory=dict)
    people: dict[str, Person] = field(default_factory=dict)

    @property
    def domain(self) -> str:
        return self.name.lower()

    @property
    def installed(self) -> Installation:
        """Our app here. Raises LookupError when it is not installed."""
        if self.installation is None:
            raise LookupError(f"the app is not installed in {self.id}")
        return self.installation

    @property
    def bot_mention(self) -> str:
        return f"<@{self.installed.bot_user}>"

    @property
    def bot_token(self) -> str:
        return self.installed.token

    def channel(self, name: str, *, private: bool = False, bot: bool = True) -> Channel:
        """A channel by its name, made when new, with everyone in it; `bot=False` leaves our app outside."""
        found = next((channel for channel in self.channels.values() if channel.name == name and channel.kind != "im"), None)
        return found or self._open(name, "group" if private else "channel", {person.id for person in self.people.values()}, bot=bot)

    def dm(self, person: Person) -> Channel:
        """The direct messages between a person and our app."""
        found = next((channel for channel in self.channels.values() if channel.kind == "im" and person.id in channel.members), None)
        return found or self._open(person.name, "im", {person.id}, bot=True)

    def _open(self, name: str, kind: str, members: set[str], *, bot: bool) -> Channel:
        letter = {"channel": "C", "group": "C", "im": "D"}[kind]
        own = {self.installation.bot_user} if bot and self.installation else set()
        channel = Channel(self, self.slack.names.make(letter), name, kind, members | own)
        self.channels[channel.id] = channel
        return channel

    def person(self, name: str, *, tz: str = "Europe/London", locale: str = "en-GB") -> Person:
        """A person by name, made when new; joins every channel that is not private."""
        if name not in self.people:
            person = self.people[name] = Person(self, self.slack.names.make("U"), name, tz, locale)
            for channel in self.channels.values():
                if channel.kind == "channel":
                    channel.members.add(person.id)
        return self.people[name]

    def whose(self, user: str) -> Person | None:
        return next((person for person in self.people.values() if person.id == user), None)

    def user_id(self, name: str) -> str | None:
        """Who `@name` is: a person, or our app by its own name."""
        if self.installation and name == self.slack.app.name:
            return self.installation.bot_user
        return self.people[name].id if name in self.people else None

    def channel_id(self, name: str) -> str | None:
        return next((channel.id for channel in self.channels.values() if channel.name == name and channel.kind != "im"), None)

    def holds(self, message_ts: str) -> Message | None:
        found = (channel.find(message_ts) for channel in self.channels.values())
        return next((message for message in found if message), None)

    async def uninstalls(self) -> None:
        """Somebody removes our app: its tokens die, then app_uninstalled and tokens_revoked arrive."""
        await self.slack.events.uninstalled(self)

    async def revokes_tokens(self) -> None:
        """Our app's token is revoked, the app stays: tokens_revoked arrives."""
        await self.slack.events.tokens_revoked(self)
