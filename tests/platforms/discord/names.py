"""Ids, tokens, and the names of what Discord counts in bits."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from tests.platforms.clock import Clock

Json: TypeAlias = dict[str, Any]

EPOCH = 1_420_070_400_000  # Discord's own, in milliseconds
SHARDS_DIVIDE = 2520  # milliseconds: any number of shards up to ten divides it, so guilds fall on shard 0, 1, 2 and so on

PERMISSIONS = {
    name: 1 << bit
    for bit, name in {
        0: "create_instant_invite",
        3: "administrator",
        4: "manage_channels",
        5: "manage_guild",
        6: "add_reactions",
        10: "view_channel",
        11: "send_messages",
        12: "send_tts_messages",
        13: "manage_messages",
        14: "embed_links",
        15: "attach_files",
        16: "read_message_history",
        17: "mention_everyone",
        18: "use_external_emojis",
        26: "change_nickname",
        28: "manage_roles",
        29: "manage_webhooks",
        31: "use_application_commands",
        34: "manage_threads",
        35: "create_public_threads",
        36: "create_private_threads",
        38: "send_messages_in_threads",
        50: "use_external_apps",
        51: "pin_messages",
        52: "bypass_slowmode",
    }.items()
}
ALL_PERMISSIONS = sum(PERMISSIONS.values())
EVERYONE = (
    "view_channel send_messages send_messages_in_threads read_message_history add_reactions embed_links attach_files"
    " create_public_threads use_application_commands use_external_apps use_external_emojis"
)

INTENTS = {
    name: 1 << bit
    for bit, name in {
        0: "guilds",
        1: "guild_members",
        2: "guild_moderation",
        3: "guild_expressions",
        4: "guild_integrations",
        5: "guild_webhooks",
        6: "guild_invites",
        7: "guild_voice_states",
        8: "guild_presences",
        9: "guild_messages",
        10: "guild_message_reactions",
        11: "guild_message_typing",
        12: "direct_messages",
        13: "direct_message_reactions",
        14: "direct_message_typing",
        15: "message_content",
        16: "guild_scheduled_events",
        20: "auto_moderation_configuration",
        21: "auto_moderation_execution",
        24: "guild_message_polls",
        25: "direct_message_polls",
    }.items()
}
PRIVILEGED = frozenset("guild_members guild_presences message_content".split())

TEXT, DM, ANNOUNCEMENT, NEWS_THREAD, PUBLIC_THREAD, PRIVATE_THREAD, FORUM = 0, 1, 5, 10, 11, 12, 15
KINDS = {"text": TEXT, "announcement": ANNOUNCEMENT, "forum": FORUM}
THREADS = frozenset({NEWS_THREAD, PUBLIC_THREAD, PRIVATE_THREAD})

CROSSPOSTED, SUPPRESS_EMBEDS, HAS_THREAD, EPHEMERAL, LOADING, SILENT, COMPONENTS_V2 = 1, 4, 32, 64, 128, 4096, 1 << 15
REQUIRE_TAG = 1 << 4  # a forum's flag


def bits(names: str, table: dict[str, int] = PERMISSIONS) -> int:
    """Permissions (or intents) in words, as the number Discord writes. Raises KeyError for a word nobody knows."""
    return sum(table[name] for name in names.split())


class Names:
    """Ids as Discord makes them, growing with the time, and tokens."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._last = 0
        self._made = 0
        self._first_guild = (int(clock.now * 1000) - EPOCH) // SHARDS_DIVIDE * SHARDS_DIVIDE
        self._guilds = 0

    def make(self) -> str:
        """A snowflake: later ones are greater."""
        self._last = max((int(self._clock.now * 1000) - EPOCH) << 22, self._last + 1)
        return str(self._last)

    def guild(self) -> str:
        """A guild's id; of n shards the first guild is on shard 0, the second on shard 1, and around again."""
        self._guilds += 1
        return str((self._first_guild + self._guilds - 1) << 22)

    def secret(self, kind: str) -> str:
        """Something only its holder knows."""
        self._made += 1
        return f"{kind}.{self._made}.{id(self):x}"


def minted(snowflake: str) -> float:
    """When an id was made, in seconds since 1970."""
    return ((int(snowflake) >> 22) + EPOCH) / 1000
