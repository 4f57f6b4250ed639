"""What exists on the loopback Discord: guilds, channels, messages, and who may do what."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, TypeAlias

from tests.platforms.discord import names, words
from tests.platforms.discord.names import (
    ALL_PERMISSIONS,
    ANNOUNCEMENT,
    CROSSPOSTED,
    DM,
    FORUM,
    HAS_THREAD,
    KINDS,
    LOADING,
    NEWS_THREAD,
    PERMISSIONS,
    PUBLIC_THREAD,
    THREADS,
    bits,
)
from tests.platforms.discord.people import Person

if TYPE_CHECKING:
    from tests.platforms.discord.interactions import Interaction
    from tests.platforms.discord.names import Json
    from tests.platforms.discord.server import LoopbackDiscord

BOT_MAY = (
    "view_channel send_messages send_messages_in_threads embed_links attach_files read_message_history add_reactions"
    " create_public_threads use_external_emojis"
)


def stamp(seconds: float) -> str:
    """A time as Discord writes it."""
    return datetime.fromtimestamp(seconds, UTC).isoformat()


@dataclass(eq=False, slots=True)
class App:
    """Our app as it is registered, and its bot user. `privileged` names the intents enabled for it; `users` who installed it for themselves, `endpoint` where interactions go instead of the gateway."""

    discord: LoopbackDiscord
    id: str
    name: str
    privileged: frozenset[str]
    public_key: str
    users: set[str] = field(default_factory=set)
    endpoint: str | None = None

    @property
    def mention(self) -> str:
        return f"<@{self.id}>"

    @property
    def flags(self) -> int:
        """The limited kinds of the privileged intents: what an app below 100 guilds has."""
        shown = {"guild_presences": 1 << 13, "guild_members": 1 << 15, "message_content": 1 << 19}
        return sum(flag for name, flag in shown.items() if name in self.privileged)

    def user(self) -> Json:
        return user_shape(self.id, self.name, bot=True)

    def shape(self) -> Json:
        owner = user_shape("1000", "owner")
        return {
            "id": self.id,
            "name": self.name,
            "icon": None,
            "description": "",
            "summary": "",
            "type": None,
            "bot": self.user(),
            "bot_public": True,
            "bot_require_code_grant": False,
            "verify_key": self.public_key,
            "flags": self.flags,
            "flags_new": str(self.flags),
            "owner": owner,
            "team": None,
            "approximate_guild_count": len([guild for guild in self.discord.guilds.values() if guild.installed]),
            "integration_types_config": {"0": {}, "1": {}},
            "interactions_endpoint_url": self.endpoint,
            "role_connections_verification_url": None,
            "approximate_user_install_count": len(self.users),
            "approximate_user_authorization_count": len(self.users),
            "explicit_content_filter": 0,
            "eligible_oauth2_scopes": ["bot", "applications.commands"],
            "redirect_uris": [],
            "tags": [],
        }


def user_shape(user_id: str, name: str, *, bot: bool = False) -> Json:
    return {
        "id": user_id,
        "username": name,
        "global_name": None if bot else name.title(),
        "discriminator": "0001" if bot else "0",
        "avatar": None,
        "bot": bot,
        "system": False,
        "public_flags": 0,
        "flags": 0,
        "banner": None,
        "accent_color": None,
        "avatar_decoration_data": None,
        "collectibles": None,
        "primary_guild": None,
        "clan": None,
    }


Author: TypeAlias = Person | App


@dataclass(eq=False, slots=True)
class Message:
    """One message as it stands now. `ephemeral_to` is the person who alone can see it; `committed` is false while reading back lags."""

    channel: Channel
    id: str
    author: Author
    content: str = ""
    embeds: list[Json] = field(default_factory=list)
    components: list[Json] = field(default_factory=list)
    attachments: list[Json] = field(default_factory=list)
    flags: int = 0
    kind: int = 0
    nonce: str | None = None
    reply_to: Message | None = None
    reply_pings: bool = True
    allowed: Json | None = None
    interaction: Interaction | None = None
    ephemeral_to: Person | None = None
    thread: Channel | None = None
    reactions: dict[str, list[str]] = field(default_factory=dict)
    edited_at: float | None = None
    deleted: bool = False
    committed: bool = True
    history: list[str] = field(default_factory=list)

    @property
    def words(self) -> str:
        """What a reader sees: the text, the embeds' words, the components' words."""
        return words.visible(self.content, self.embeds, self.components)

    @property
    def texts(self) -> list[str]:
        """Everything in it that is read as markup: the text, embeds, text displays."""
        embedded = [str(item.get("value") or item.get("description") or "") for item in words.objects(self.embeds)]
        return [text for text in (self.content, *embedded, *words.texts(self.components)) if text]

    @property
    def pings(self) -> list[str]:
        """Whom it pings: `@everyone`, `<@id>`, `<@&id>`; after allowed_mentions, and with the author's permission to ping everyone."""
        return list(dict.fromkeys(self._pinged()))

    def _pinged(self) -> list[str]:
        found = [
            self._ping(kind, who)
            for text in (self.content, *words.texts(self.components))
            for kind, who in words.mentioned(text)
            if self._allowed(kind, who)
        ]
        replied = [f"<@{self.reply_to.author.id}>"] if self.reply_to and self._pings_reply() else []
        return found + replied

    @staticmethod
    def _ping(kind: str, who: str) -> str:
        return {"user": f"<@{who}>", "role": f"<@&{who}>", "all": who}[kind]

    def _allowed(self, kind: str, who: str) -> bool:
        listed = {"user": "users", "role": "roles", "all": "everyone"}[kind]
        if kind == "all" and not self.channel.may(self.author, "mention_everyone"):
            return False
        if self.allowed is None:
            return True
        return listed in (self.allowed.get("parse") or ()) or who in (self.allowed.get(listed) or ())

    def _pings_reply(self) -> bool:
        return self.reply_pings if self.allowed is None else bool(self.allowed.get("replied_user"))

    @property
    def masked(self) -> list[tuple[str, str]]:
        """Links that show other words than their address."""
        return [link for text in self.texts for link in words.masked(text)]

    @property
    def previews(self) -> list[str]:
        """Addresses in its text that Discord would draw a preview of: none when embeds are suppressed, none in Components V2."""
        quiet = self.flags & (names.SUPPRESS_EMBEDS | names.COMPONENTS_V2)
        return [] if quiet else words.bare(self.content)

    @property
    def buttons(self) -> list[str]:
        """What stands on its buttons, in order."""
        return [str(item.get("label") or "") for item in words.objects(self.components) if item.get("type") == 2]

    @property
    def by_us(self) -> bool:
        return isinstance(self.author, App)

    @property
    def ephemeral(self) -> bool:
        return self.ephemeral_to is not None

    @property
    def loading(self) -> bool:
        """It says only that our app is thinking."""
        return bool(self.flags & LOADING)

    @property
    def crossposted(self) -> bool:
        return bool(self.flags & CROSSPOSTED)

    @property
    def user_mentions(self) -> list[Author]:
        """The users among its mentions, as the message says them to a client."""
        known = self.channel.discord.users()
        ids = [ping[2:-1] for ping in self.pings if ping.startswith("<@") and ping[2] != "&"]
        return [known[who] for who in ids if who in known]

    def shape(self, *, reply: bool = True, hidden: bool = False) -> Json:
        """The message as Discord writes it; `hidden` leaves out what only the message-content intent shows."""
        guild = self.channel.guild
        known: Json = {
            "id": self.id,
            "channel_id": self.channel.id,
            "author": self.author.user(),
            "content": "" if hidden else self.content,
            "timestamp": stamp(names.minted(self.id)),
            "edited_timestamp": stamp(self.edited_at) if self.edited_at else None,
            "tts": False,
            "mention_everyone": any(ping in ("@everyone", "@here") for ping in self.pings),
            "mentions": [who.user() for who in self.user_mentions],
            "mention_roles": [ping[3:-1] for ping in self.pings if ping.startswith("<@&")],
            "attachments": [] if hidden else self.attachments,
            "embeds": [] if hidden else self.embeds,
            "components": [] if hidden else self.components,
            "pinned": False,
            "type": self.kind,
            "flags": self.flags,
        }
        if self.nonce is not None:
            known["nonce"] = self.nonce
        if self.by_us:
            known["application_id"] = self.author.id
        if self.interaction:
            known |= {"webhook_id": self.author.id, "interaction_metadata": self.interaction.metadata()}
        if self.reactions:
            known["reactions"] = [self._reaction(emoji, who) for emoji, who in self.reactions.items()]
        if self.thread:
            known["thread"] = self.thread.shape()
        if self.reply_to:
            known["message_reference"] = {
                "type": 0,
                "message_id": self.reply_to.id,
                "channel_id": self.reply_to.channel.id,
                **({"guild_id": guild.id} if guild else {}),
            }
        if self.reply_to and reply:
            known["referenced_message"] = None if self.reply_to.deleted else self.reply_to.shown(content=not hidden)
        return known

    def _reaction(self, emoji: str, who: list[str]) -> Json:
        ours = self.channel.discord.app.id in who
        counts = {"burst": 0, "normal": len(who)}
        return {
            "count": len(who),
            "count_details": counts,
            "burst_colors": [],
            "me": ours,
            "me_burst": False,
            "burst_me": False,
            "burst_count": 0,
            "emoji": emoji_shape(emoji),
        }

    def shown(self, *, content: bool) -> Json:
        """The message as our app gets it; without the message-content intent only what concerns it has its content."""
        ours = self.by_us or self.channel.kind == DM or self.channel.discord.app in self.user_mentions
        shape = self.shape(reply=False, hidden=not (content or ours))
        if self.reply_to:
            shape["referenced_message"] = None if self.reply_to.deleted else self.reply_to.shown_flat(content=content)
        return shape

    def shown_flat(self, *, content: bool) -> Json:
        ours = self.by_us or self.channel.kind == DM or self.channel.discord.app in self.user_mentions
        return self.shape(reply=False, hidden=not (content or ours))


def emoji_shape(emoji: str) -> Json:
    name, _, number = emoji.partition(":")
    return {"id": number or None, "name": name}


@dataclass(eq=False, slots=True)
class Channel:
    """A place where messages stand: text, announcement, forum, thread or direct messages. `denied` and `granted` hold permissions by user id or role id."""

    discord: LoopbackDiscord
    id: str
    name: str
    kind: int = 0
    guild: Guild | None = None
    parent: Channel | None = None
    person: Person | None = None  # the other side of direct messages
    flags: int = 0
    tags: dict[str, str] = field(default_factory=dict)  # a forum's: name to id
    applied: list[str] = field(default_factory=list)
    denied: dict[str, int] = field(default_factory=dict)
    granted: dict[str, int] = field(default_factory=dict)
    owner: Author | None = None
    archived: bool = False
    locked: bool = False
    deleted: bool = False
    members: set[str] = field(default_factory=set)  # a thread's
    store: list[Message] = field(default_factory=list)
    index: dict[str, Message] = field(default_factory=dict)
    typing: int = 0

    @property
    def mention(self) -> str:
        return f"<#{self.id}>"

    @property
    def is_thread(self) -> bool:
        return self.kind in THREADS

    @property
    def messages(self) -> list[Message]:
        """What everyone sees, oldest first."""
        return [message for message in self.store if not message.deleted and not message.ephemeral_to]

    @property
    def answers(self) -> list[Message]:
        """What our app posted for everyone, oldest first; what says only that it is thinking is no answer yet."""
        return [message for message in self.messages if message.by_us and not message.loading]

    @property
    def threads(self) -> list[Channel]:
        """The threads (or a forum's posts) under it, oldest first."""
        every = self.guild.channels.values() if self.guild else ()
        return [channel for channel in every if channel.parent is self and channel.is_thread and not channel.deleted]

    def find(self, message_id: str) -> Message | None:
        found = self.index.get(message_id)
        return None if found is None or found.deleted else found

    def add(self, message: Message) -> Message:
        self.store.append(message)
        self.index[message.id] = message
        self.discord.changes.tell()
        return message

    # Who may do what

    def allowed(self, who: Author) -> int:
        """The permissions of a person or our app here, in bits."""
        if self.guild is None:
            return ALL_PERMISSIONS & ~bits("administrator mention_everyone manage_channels")
        if self.parent and self.is_thread:
            return self.parent.allowed(who)
        known = self.guild.base(who)
        if known & PERMISSIONS["administrator"]:
            return ALL_PERMISSIONS
        for key in (self.guild.id, *self.guild.roles_of(who), who.id):
            known = known & ~self.denied.get(key, 0) | self.granted.get(key, 0)
        return known if known & PERMISSIONS["view_channel"] else 0

    def may(self, who: Author, *permissions: str) -> bool:
        """Whether somebody has all of these permissions here."""
        wanted = bits(" ".join(permissions))
        return self.allowed(who) & wanted == wanted

    def shape(self) -> Json:
        if self.kind == DM:
            recipients = [self.person.user()] if self.person else []
            return {"id": self.id, "type": DM, "flags": 0, "last_message_id": self._last(), "recipients": recipients}
        return self._thread_shape() if self.is_thread else self._channel_shape()

    def _last(self) -> str | None:
        return self.messages[-1].id if self.messages else None

    def _common(self) -> Json:
        parent = self.parent.id if self.parent else None
        guild = self.guild.id if self.guild else None
        return {
            "id": self.id,
            "type": self.kind,
            "guild_id": guild,
            "name": self.name,
            "parent_id": parent,
            "flags": self.flags,
            "last_message_id": self._last(),
            "rate_limit_per_user": 0,
        }

    def _channel_shape(self) -> Json:
        keys = list(dict.fromkeys([*self.denied, *self.granted]))
        roles = set(self.guild.roles if self.guild else ())
        overwrites = [
            {"id": key, "type": 0 if key in roles else 1, "allow": str(self.granted.get(key, 0)), "deny": str(self.denied.get(key, 0))}
            for key in keys
        ]
        tags = [{"id": tag, "name": name, "moderated": False, "emoji_id": None, "emoji_name": None} for name, tag in self.tags.items()]
        shape = {
            **self._common(),
            "position": 0,
            "topic": None,
            "nsfw": False,
            "permission_overwrites": overwrites,
            "last_pin_timestamp": None,
        }
        return {**shape, "available_tags": tags, "default_reaction_emoji": None, "default_forum_layout": 0} if self.kind == FORUM else shape

    def _thread_shape(self) -> Json:
        made = stamp(names.minted(self.id))
        metadata = {
            "archived": self.archived,
            "locked": self.locked,
            "auto_archive_duration": 1440,
            "archive_timestamp": made,
            "create_timestamp": made,
        }
        return {
            **self._common(),
            "owner_id": self.owner.id if self.owner else None,
            "thread_metadata": metadata,
            "message_count": len(self.messages),
            "total_message_sent": len(self.store),
            "member_count": len(self.members),
            "applied_tags": self.applied,
        }

    def opens_thread(self, name: str, owner: Author, *, start: Message | None = None) -> Channel:
        """A thread under this channel, hanging on a message when there is one."""
        kind = NEWS_THREAD if self.kind == ANNOUNCEMENT else PUBLIC_THREAD
        made = Channel(self.discord, start.id if start else self.discord.names.make(), name, kind, self.guild, self, owner=owner)
        made.members.add(owner.id)
        if self.guild:
            self.guild.channels[made.id] = made
        if start:
            start.thread, start.flags = made, start.flags | HAS_THREAD
        return made


@dataclass(eq=False, slots=True)
class Role:
    id: str
    name: str
    permissions: int

    def shape(self, position: int) -> Json:
        return {
            "id": self.id,
            "name": self.name,
            "permissions": str(self.permissions),
            "position": position,
            "color": 0,
            "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None},
            "hoist": False,
            "managed": False,
            "mentionable": False,
            "icon": None,
            "unicode_emoji": None,
            "flags": 0,
            "description": None,
        }


@dataclass(eq=False, slots=True)
class Guild:
    """A server with its people, channels and roles. `installed`: our app's bot is in it."""

    discord: LoopbackDiscord
    id: str
    name: str
    locale: str
    installed: bool = True
    external_apps: bool = True
    available: bool = True
    channels: dict[str, Channel] = field(default_factory=dict)
    people: dict[str, Person] = field(default_factory=dict)
    roles: dict[str, Role] = field(default_factory=dict)
    held: dict[str, set[str]] = field(default_factory=dict)  # user id to role ids
    joined: float = 0.0

    def __post_init__(self) -> None:
        self.roles[self.id] = Role(self.id, "@everyone", bits(names.EVERYONE))
        self.role("managers", "manage_channels manage_messages manage_threads mention_everyone")
        bot = self.role(self.discord.app.name, BOT_MAY)
        self.held[self.discord.app.id] = {bot.id}
        self.joined = self.discord.clock.now

    @property
    def shard(self) -> int:
        """Its number before it is divided by how many shards there are."""
        return int(self.id) >> 22

    def role(self, name: str, permissions: str = "") -> Role:
        """A role by its name, made when new with permissions in words."""
        found = next((role for role in self.roles.values() if role.name == name), None)
        made = found or Role(self.discord.names.make(), name, bits(permissions))
        self.roles[made.id] = made
        return made

    def roles_of(self, who: Author) -> list[str]:
        return sorted(self.held.get(who.id, ()))

    def base(self, who: Author) -> int:
        """What somebody may do in the guild, before a channel says otherwise."""
        if isinstance(who, App) and not self.installed:
            return 0
        known = 0
        for role in (self.id, *self.roles_of(who)):
            known |= self.roles[role].permissions
        return known

    # What a test asks for

    def channel(self, name: str, kind: str = "text", *, tags: str = "", needs_tag: bool = False) -> Channel:
        """A channel by its name, made when new: `text`, `announcement` or `forum` (with tags in words, and one of them required or not)."""
        found = next((each for each in self.channels.values() if each.name == name and not each.is_thread and not each.deleted), None)
        return found or self._opened(name, kind, tags.split(), needs_tag=needs_tag)

    def _opened(self, name: str, kind: str, tags: list[str], *, needs_tag: bool) -> Channel:
        made = Channel(self.discord, self.discord.names.make(), name, KINDS[kind], self)
        made.tags = {tag: self.discord.names.make() for tag in tags}
        made.flags = names.REQUIRE_TAG if needs_tag else 0
        self.channels[made.id] = made
        self.discord.gateway.tell("CHANNEL_CREATE", made.shape(), guild=self, intent="guilds", channel=made)
        return made

    def person(self, name: str, *, manages: bool = False, locale: str = "en-GB") -> Person:
        """A person by name, made when new and the same in every guild; `manages` gives Manage Channels here."""
        person = self.discord.person(name, locale=locale)
        self.people[person.id] = person
        if manages:
            self.held.setdefault(person.id, set()).add(self.role("managers").id)
        return person

    def forbids(self, channel: Channel, *permissions: str) -> None:
        """Take permissions from our app in one channel; it is told by CHANNEL_UPDATE, as long as it can still see the channel."""
        self._overwrites(channel, channel.denied, channel.granted, permissions)

    def allows(self, channel: Channel, *permissions: str) -> None:
        """Give permissions to our app in one channel."""
        self._overwrites(channel, channel.granted, channel.denied, permissions)

    def _overwrites(self, channel: Channel, gains: dict[str, int], loses: dict[str, int], permissions: tuple[str, ...]) -> None:
        if channel.is_thread:
            raise ValueError("a thread has its channel's permissions")
        ours, wanted = self.discord.app.id, bits(" ".join(permissions))
        gains[ours] = gains.get(ours, 0) | wanted
        loses[ours] = loses.get(ours, 0) & ~wanted
        self.discord.gateway.tell("CHANNEL_UPDATE", channel.shape(), guild=self, intent="guilds", channel=channel)

    def deletes(self, channel: Channel) -> None:
        """Somebody deletes a channel with all that is in it."""
        channel.deleted = True
        kind = "THREAD_DELETE" if channel.is_thread else "CHANNEL_DELETE"
        self.discord.gateway.tell(kind, channel.shape(), guild=self, intent="guilds")

    def removes_bot(self) -> None:
        """Somebody removes our app from the guild: GUILD_DELETE, and nothing can be reached there any more."""
        self.installed = False
        self.discord.gateway.tell("GUILD_DELETE", {"id": self.id}, guild=self, intent="guilds")

    def adds_bot(self) -> None:
        """Somebody adds our app: GUILD_CREATE, with no word of availability, by which it is known to be new."""
        self.installed = True
        told = {key: value for key, value in self.shape().items() if key != "unavailable"}
        self.discord.gateway.tell("GUILD_CREATE", told, guild=self, intent="guilds")

    def goes_down(self) -> None:
        """Discord itself loses the guild for a while; `comes_back` ends it."""
        self.available = False
        self.discord.gateway.tell("GUILD_DELETE", {"id": self.id, "unavailable": True}, guild=self, intent="guilds")

    def comes_back(self) -> None:
        self.available = True
        self.discord.gateway.tell("GUILD_CREATE", self.shape(), guild=self, intent="guilds")

    def member(self, who: Author, *, user: bool = True) -> Json:
        shape: Json = {
            "roles": self.roles_of(who),
            "joined_at": stamp(self.joined),
            "nick": None,
            "avatar": None,
            "banner": None,
            "deaf": False,
            "mute": False,
            "flags": 0,
            "pending": False,
            "premium_since": None,
            "communication_disabled_until": None,
            "permissions": str(self.base(who)),
        }
        return {"user": who.user(), **shape} if user else shape

    def visible(self, who: Author) -> list[Channel]:
        """The channels somebody sees, threads left out."""
        return [each for each in self.channels.values() if not each.deleted and not each.is_thread and each.may(who, "view_channel")]

    def open_threads(self, who: Author) -> list[Channel]:
        every = [each for each in self.channels.values() if each.is_thread and not each.deleted and not each.archived]
        return [each for each in every if each.may(who, "view_channel")]

    def partial(self) -> Json:
        """As it stands in an interaction."""
        return {"id": self.id, "locale": self.locale, "features": []}

    def shape(self, *, gateway: bool = True) -> Json:
        """The guild as Discord writes it; over the gateway with its channels and threads."""
        app = self.discord.app
        known: Json = {
            "id": self.id,
            "name": self.name,
            "owner_id": "1000",
            "preferred_locale": self.locale,
            "roles": [role.shape(number) for number, role in enumerate(self.roles.values())],
            "features": [],
            "emojis": [],
            "stickers": [],
            **dict.fromkeys("icon splash banner description discovery_splash home_header application_id afk_channel_id region".split()),
            **dict.fromkeys("system_channel_id rules_channel_id public_updates_channel_id safety_alerts_channel_id".split()),
            **dict.fromkeys("vanity_url_code widget_channel_id incidents_data".split()),
            **dict.fromkeys("verification_level default_message_notifications explicit_content_filter mfa_level premium_tier".split(), 0),
            **dict.fromkeys("nsfw_level system_channel_flags premium_subscription_count".split(), 0),
            **dict.fromkeys("nsfw premium_progress_bar_enabled widget_enabled".split(), False),
            "afk_timeout": 300,
            "max_members": 500_000,
            "max_presences": None,
            "max_stage_video_channel_users": 50,
            "max_video_channel_users": 25,
        }
        if not gateway:
            return known
        return {
            **known,
            "joined_at": stamp(self.joined),
            "large": False,
            "unavailable": False,
            "member_count": len(self.people) + 1,
            "members": [self.member(app)],
            "channels": [channel.shape() for channel in self.visible(app)],
            "threads": [thread.shape() for thread in self.open_threads(app)],
            **{name: [] for name in "voice_states presences stage_instances guild_scheduled_events soundboard_sounds".split()},
        }
