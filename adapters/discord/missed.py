"""What was said while nobody listened: Discord tells it to no new session, so it is looked up when one begins."""

import logging
from collections.abc import AsyncIterator, Iterable

import discord

logger = logging.getLogger(__name__)

BACK = 300.0
"""Seconds looked back at a start, as long as Slack goes on telling what nobody took."""
MOST_CHANNELS, MOST_MESSAGES = 100, 100
"""Channels and threads looked into, those first in which something was said last, and messages of each."""

Spoken = discord.TextChannel | discord.VoiceChannel | discord.StageChannel | discord.Thread


async def missed(guilds: Iterable[discord.Guild], after: int) -> AsyncIterator[discord.Message]:
    """Messages whose number is higher, the oldest of each channel first. What cannot be read is left out."""
    for channel in spoken_in(guilds, after):
        try:
            async for message in channel.history(limit=MOST_MESSAGES, after=discord.Object(after)):
                yield message
        except (discord.DiscordException, OSError) as error:
            logger.info("Discord: what was said meanwhile in a channel could not be read (%s).", type(error).__name__)


def spoken_in(guilds: Iterable[discord.Guild], after: int) -> list[Spoken]:
    """Where something was said since, and we may read it; asking elsewhere would count as an invalid request."""
    every: list[Spoken] = []
    for guild in guilds:
        every += [*guild.text_channels, *guild.voice_channels, *guild.stage_channels, *guild.threads]
    spoken = sorted(every, key=_last, reverse=True)
    return [one for one in spoken if _last(one) > after and _may_read(one)][:MOST_CHANNELS]


def _last(channel: Spoken) -> int:
    return channel.last_message_id or 0


def _may_read(channel: Spoken) -> bool:
    try:
        rights = channel.permissions_for(channel.guild.me)
    except discord.ClientException:  # the channel of a thread is not known yet
        return False
    return rights.view_channel and rights.read_message_history
