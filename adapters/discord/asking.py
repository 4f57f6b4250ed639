"""What Discord tells us, as asks: one reader for each kind of event, and nothing decided."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from hashlib import sha256
from typing import Any

import discord

from adapters.chat import Ask, Person, Place, Upload, Way
from adapters.discord.buttons import pressed
from adapters.discord.commands import BRIEF_THIS, Catalogue
from adapters.discord.modals import filled, kept
from adapters.wording import SURROGATE

Payload = Mapping[str, Any]

LONGEST = 100_000
"""Characters of one text we keep; Discord's own messages end at 4,000, and a modal holds three times as many."""
LONGEST_NAME = 200
MOST_FILES = 10
MOST_EMBEDS = 10
LASTS = 14 * 60
"""Seconds in which an interaction can be answered: 15 minutes, with one to spare."""
ALONE = "@me"
"""The workspace of direct messages, which belong to no server."""

REPLACING = frozenset({"retry", "stop", "paste", "address"})
"""Buttons whose message the answer takes the place of: it said that something failed, or is not done yet."""
LOOKING = frozenset({"🔍", "🔎"})
LINK = re.compile(r"https?://[^\s<>]+", re.IGNORECASE)
TALKING = frozenset({discord.MessageType.default, discord.MessageType.reply})
"""Messages somebody wrote; all others are told by Discord itself."""
REPLACES = "r"
"""What a window keeps in its name when the answer is to take the place of the message whose button opened it."""


def plain(text: object, most: int = LONGEST) -> str:
    """A text without what no database keeps: lone surrogates and nulls; "" for anything else."""
    return SURROGATE.sub("\ufffd", text[:most]).replace("\x00", "") if isinstance(text, str) else ""


def part(of: Any, name: str) -> Payload:
    """An object in a payload, empty for anything else."""
    value = of.get(name) if isinstance(of, Mapping) else None
    return value if isinstance(value, Mapping) else {}


def parts(of: Any, name: str) -> list[Payload]:
    """The objects of a list in a payload."""
    value = of.get(name) if isinstance(of, Mapping) else None
    return [one for one in value if isinstance(one, Mapping)] if isinstance(value, list) else []


# Whoever types, presses or fills in


def interacted(interaction: discord.Interaction[Any], catalogue: Catalogue, now: float) -> Ask | None:
    """What an interaction asks for; None for what is none of ours. ``now`` is in seconds since 1970."""
    reader = INTERACTIONS.get(interaction.type)
    ask = reader(interaction, _asked(interaction, now), catalogue) if reader and interaction.user else None
    return ask and replace(ask, text=plain(ask.text), fields={name: plain(value) for name, value in ask.fields.items()})


def _asked(interaction: discord.Interaction[Any], now: float) -> Ask:
    """What every interaction says: who, where, and how to answer."""
    rights = interaction.permissions
    person = Person(
        str(interaction.user.id),
        plain(interaction.user.display_name, LONGEST_NAME),
        manages=rights.manage_channels or rights.administrator,
        admin=rights.manage_guild or rights.administrator,
        writes=_writes(interaction.channel, rights),
    )
    reach = {
        "interaction": str(interaction.id),
        "token": interaction.token,
        "application": str(interaction.application_id),
        "until": now + LASTS,
        "within": str(interaction.channel_id or ""),
        "member": interaction.is_guild_integration() or interaction.guild_id is None,
    }
    place = place_of(interaction.channel, interaction.channel_id, interaction.guild_id, person.external)
    return Ask(f"discord:interaction:{interaction.id}", place, person, "command", reach=reach)


def _writes(channel: Any, rights: discord.Permissions) -> bool:
    """Whether somebody with these rights may write in a channel; threads have a right of their own."""
    may = rights.send_messages_in_threads if isinstance(channel, discord.Thread) else rights.send_messages
    return may or rights.administrator


def place_of(channel: Any, number: int | None, guild: int | None, person: str) -> Place:
    """A place: threads and posts of a forum belong to their channel; direct messages go by the person's own number."""
    if guild is None:
        return Place("discord", ALONE, person, direct=True)
    parent = getattr(channel, "parent_id", None) if isinstance(channel, discord.Thread) else None
    name = getattr(getattr(channel, "parent", None), "name", "") if parent else getattr(channel, "name", "")
    thread = str(number) if parent else None
    return Place("discord", str(guild), str(parent or number), thread, name=plain(name, LONGEST_NAME))


def _command(interaction: discord.Interaction[Any], ask: Ask, catalogue: Catalogue) -> Ask | None:
    data = interaction.data
    if part({"data": data}, "data").get("type") == discord.AppCommandType.message.value:
        return _picked(data, ask)
    verb, options = catalogue.called(data)
    if verb is None:
        return None
    resolved = part(part({"data": data}, "data"), "resolved")
    uploads, fields = list[Upload](), dict[str, str]()
    for option in options:
        name, value = str(option.get("name")), option.get("value")
        if option.get("type") == discord.AppCommandOptionType.attachment.value:
            uploads += uploads_of([part(part(resolved, "attachments"), str(value))])
        elif value is not None and value is not False:
            fields[name] = str(value)
    reach = {**ask.reach, "open": fields.get("public") == "True"}
    return replace(ask, text=verb, fields=fields, uploads=tuple(uploads), reach=reach)


def _picked(data: Any, ask: Ask) -> Ask | None:
    """A message picked from its menu."""
    if data.get("name") != BRIEF_THIS:
        return None
    message = part(part(part(data, "resolved"), "messages") and part(data, "resolved")["messages"], str(data.get("target_id")))
    return replace(ask, way="shortcut", text=words_of(message), uploads=tuple(uploads_of(parts(message, "attachments"))))


def _pressed(interaction: discord.Interaction[Any], ask: Ask, _: Catalogue) -> Ask | None:
    data = part({"data": interaction.data}, "data")
    name, values = plain(data.get("custom_id"), LONGEST_NAME), data.get("values")
    chosen = [plain(one, LONGEST_NAME) for one in values] if isinstance(values, list) else []
    button = pressed(name, chosen)
    if button is None:
        return None
    message = interaction.message
    whispered = bool(message and message.flags.ephemeral)
    reach = {
        **ask.reach,
        "message": str(message.id) if message else "",
        "pressed": True,
        "replaces": (whispered or ask.place.direct) and button.act in REPLACING,
        "open": button.act == "post",
    }
    return replace(ask, way="button", pressed=button, reach=reach)


def _filled(interaction: discord.Interaction[Any], ask: Ask, _: Catalogue) -> Ask | None:
    data = part({"data": interaction.data}, "data")
    name, fields, files = filled(_components_as_told(data))
    if not name:
        return None
    held = part(part(data, "resolved"), "attachments")
    uploads = uploads_of([part(held, number) for number in files])
    replaces = interaction.message is not None and kept(str(data.get("custom_id"))) == REPLACES
    reach = {**ask.reach, "window": True, "replaces": replaces, "open": fields.get("answers") == "public"}
    return replace(ask, way="window", text=name, fields=fields, uploads=tuple(uploads), reach=reach)


def _components_as_told(data: Payload) -> Payload:
    """A modal's data with nothing but objects where objects belong."""
    return {**data, "components": parts(data, "components")}


INTERACTIONS: dict[discord.InteractionType, Callable[[discord.Interaction[Any], Ask, Catalogue], Ask | None]] = {
    discord.InteractionType.application_command: _command,
    discord.InteractionType.component: _pressed,
    discord.InteractionType.modal_submit: _filled,
}


# What happens in channels


def said(message: discord.Message, us: int) -> Ask | None:
    """What a message asks for; None for what is not for us: what bots say, and what neither names us nor holds a link."""
    if message.author.bot or message.webhook_id or message.type not in TALKING:
        return None
    way = _way(message, us)
    return _spoken(message, way) if way else None


def _way(message: discord.Message, us: int) -> Way | None:
    if message.guild is None:
        return "file" if message.attachments else "direct"
    named = f"<@{us}>" in message.content or f"<@!{us}>" in message.content or _names_our_role(message)
    links = links_in(message.content)
    # an answer to us names us without a word; it asks for something only when it brings a link
    if named or (links and any(one.id == us for one in message.mentions)):
        return "mention"
    return "link" if links else None


def _names_our_role(message: discord.Message) -> bool:
    """Whether somebody picked our role, which has our name, in place of us."""
    ours = message.guild.self_role if message.guild else None
    return ours is not None and f"<@&{ours.id}>" in message.content


def _spoken(message: discord.Message, way: Way) -> Ask:
    author, channel = message.author, message.channel
    guild = message.guild.id if message.guild else None
    return Ask(
        key=f"discord:{channel.id}:{message.id}",
        place=place_of(channel, channel.id, guild, str(author.id)),
        person=_person(author, channel),
        way=way,
        text=_words_said(message),
        uploads=tuple(uploads_of([one.to_dict() for one in message.attachments])),
        reach=_said_reach(message),
    )


def _said_reach(message: discord.Message) -> dict[str, Any]:
    answered = message.reference.message_id if message.reference else None
    return {"within": str(message.channel.id), "message": str(message.id), **({"answers": str(answered)} if answered else {})}


def _person(author: discord.User | discord.Member, channel: Any) -> Person:
    """Who wrote it, and what they may in the channel as far as that is known."""
    rights = discord.Permissions.none()
    if isinstance(author, discord.Member) and hasattr(channel, "permissions_for"):
        try:
            rights = channel.permissions_for(author)
        except discord.ClientException:  # the channel of a thread is not known yet
            rights = author.guild_permissions
    name = plain(author.display_name, LONGEST_NAME)
    return Person(str(author.id), name, manages=rights.manage_channels, admin=rights.manage_guild)


def edited(message: discord.Message, us: int, before: Sequence[str]) -> Ask | None:
    """An edit that brought new links; they alone are asked about. ``before`` holds the links that stood there."""
    ask = said(message, us)
    new = [link for link in links_in(message.content) if link not in before]
    if ask is None or not new or message.edited_at is None:
        return None
    text = " ".join(new)
    return replace(ask, text=text, uploads=(), key=f"{ask.key}:{sha256(text.encode(errors='replace')).hexdigest()[:16]}")


def reacted(payload: discord.RawReactionActionEvent, channel: Any, us: int) -> Ask | None:
    """A 🔍 on a message; what stands in the message is read later."""
    if str(payload.emoji) not in LOOKING or payload.user_id == us or (payload.member is not None and payload.member.bot):
        return None
    place = place_of(channel, payload.channel_id, payload.guild_id, str(payload.user_id))
    person = _person(payload.member, channel) if payload.member else Person(str(payload.user_id))
    reach = {"within": str(payload.channel_id), "message": str(payload.message_id), "read": str(payload.message_id)}
    return Ask(f"discord:{payload.channel_id}:{payload.message_id}:reaction", place, person, "reaction", reach=reach)


# What stands in a message


def links_in(text: str) -> list[str]:
    """The web addresses in a text, each once, in order.

    >>> links_in("see <https://a.example/1>, https://b.example and https://a.example/1")
    ['https://a.example/1', 'https://b.example']
    """
    return list(dict.fromkeys(LINK.findall(text)))


def _words_said(message: discord.Message) -> str:
    told = {"content": message.content, "embeds": [one.to_dict() for one in message.embeds[:MOST_EMBEDS]]}
    forwarded = [{"content": one.content, "embeds": [some.to_dict() for some in one.embeds]} for one in message.message_snapshots]
    return words_of({**told, "message_snapshots": [{"message": one} for one in forwarded]})


def words_of(message: Payload) -> str:
    """What a message says, from its payload: its text, what it hands on, and the words and links of embeds somebody made."""
    texts = [plain(message.get("content")), *_embedded(message)]
    for snapshot in parts(message, "message_snapshots"):
        forwarded = part(snapshot, "message")
        texts += [plain(forwarded.get("content")), *_embedded(forwarded)]
    return "\n".join(dict.fromkeys(filter(None, texts)))[:LONGEST]


def _embedded(message: Payload) -> Iterator[str]:
    """Embeds of a feed's bot; what Discord unfolded under a link is the page's, not the message's."""
    for embed in parts(message, "embeds")[:MOST_EMBEDS]:
        if embed.get("type", "rich") == "rich":
            yield from (plain(embed.get(name), LONGEST) for name in ("url", "title", "description"))


def uploads_of(attachments: Sequence[Payload]) -> list[Upload]:
    """A message's files."""
    made = []
    for one in attachments[:MOST_FILES]:
        address, size = plain(one.get("url"), 2_000), one.get("size")
        if address:
            name = plain(one.get("filename"), LONGEST_NAME) or "file"
            made.append(Upload(name, address, size if isinstance(size, int) else 0))
    return made
