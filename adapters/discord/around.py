"""What stands around an ask and Discord did not send along: the messages above, the message a reaction stands on."""

import asyncio
import logging
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from adapters.chat import Ask, ShutOut
from adapters.discord.asking import part, parts, uploads_of, words_of
from adapters.discord.calls import Calls
from adapters.discord.posts import HISTORY, ONE
from adapters.errors import AdapterError

logger = logging.getLogger(__name__)

MOST_NEARBY = 30
SOON = 5.0
"""Seconds an answer waits for what stands around it; without it it is less good, and in time."""


class Around:
    """Reads what stands around an ask, as far as we may; otherwise the ask stays as it came."""

    def __init__(self, calls: Calls, us: int) -> None:
        self._calls, self._us = calls, us

    async def completed(self, ask: Ask) -> Ask:
        """The ask with what could be read. Discord's failures leave it as it was."""
        reader = {"mention": self._nearby, "reaction": self._reacted}.get(ask.way)
        if reader is None or ask.place.direct:
            return ask
        try:
            async with asyncio.timeout(SOON):
                return await reader(ask)
        except ShutOut:
            raise
        except (AdapterError, TimeoutError) as error:
            logger.info("Discord: what stands around an ask could not be read: %s", error or "it took too long")
        return ask

    async def _nearby(self, ask: Ask) -> Ask:
        """A mention with the messages above it, nearest first: the one it answers, then its thread or channel upwards."""
        reach = ask.reach
        above = await self._history(reach, before=str(reach.get("message")))
        first = [one for one in above if str(one.get("id")) == reach.get("answers")]
        if reach.get("answers") and not first:
            first = [await self._one(str(reach["within"]), str(reach["answers"]))]
        nearest = [*first, *(one for one in above if one not in first and not self._is_ours(one)), *await self._begun(ask)]
        return replace(ask, nearby=tuple(filter(None, map(words_of, nearest)))[:MOST_NEARBY])

    async def _history(self, reach: Mapping[str, Any], **where: Any) -> list[Mapping[str, Any]]:
        told = await self._calls.bot("GET", HISTORY, channel_id=reach["within"], limit=MOST_NEARBY, **where)
        return parts({"told": told}, "told")

    async def _begun(self, ask: Ask) -> list[Mapping[str, Any]]:
        """The message a thread hangs on, which stands in the channel; a forum's stands in the thread."""
        if not ask.place.thread:
            return []
        try:
            return [await self._one(ask.place.channel, ask.place.thread)]
        except AdapterError:
            return []

    async def _one(self, channel: str, message: str) -> Mapping[str, Any]:
        told = await self._calls.bot("GET", ONE, channel_id=channel, message_id=message)
        return told if isinstance(told, Mapping) else {}

    def _is_ours(self, message: Mapping[str, Any]) -> bool:
        return str(part(message, "author").get("id")) == str(self._us)

    async def _reacted(self, ask: Ask) -> Ask:
        """A reaction, with the message it stands on; our own are answered by no reaction."""
        found = await self._one(str(ask.reach["within"]), str(ask.reach["read"]))
        if self._is_ours(found):
            return ask
        return replace(ask, text=words_of(found), uploads=tuple(uploads_of(parts(found, "attachments"))))
