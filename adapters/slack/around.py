"""What stands around an ask and Slack did not send along: the person's zone, the messages above, the channel's name."""

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from adapters.chat import Ask, Later, Person, ShutOut, Unclear
from adapters.errors import AdapterError
from adapters.slack.asking import MOST_NEARBY, Us, part, parts, uploads_of, word, words_of
from adapters.slack.calls import Access, Calls
from adapters.slack.errors import MissingScope
from adapters.slack.speaking import Allowed

logger = logging.getLogger(__name__)

REMEMBERED = 10_000
"""People and channels whose facts are kept in memory."""
FRESH = 24 * 3600.0
"""Seconds a zone or a name is believed."""
SOON = 5.0
"""Seconds an answer waits for such facts; without them it is less good, and in time."""
PAGE, PAGES = 200, 5
"""Messages of a thread read at once, and how often: the nearest ones are its last."""

NEEDS = {
    "users.info": {"users:read"},
    "conversations.info": {"channels:read", "groups:read"},
    "conversations.replies": {"channels:history", "groups:history", "im:history"},
}
"""One of these lets us call each method somewhere."""

Value = TypeVar("Value")
Facts = Mapping[str, Any]


class Remembered:
    """Facts by name for a day, the latest so many."""

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self._held: OrderedDict[tuple[str, ...], tuple[float, Facts]] = OrderedDict()

    async def get(self, name: tuple[str, ...], ask: Callable[[], Awaitable[Facts]]) -> Facts:
        """The facts, asked for when they are not known or old."""
        at, known = self._held.get(name, (float("-inf"), {}))
        if self._now() - at > FRESH:
            known = await ask()
            self._held[name] = (self._now(), known)
        self._held.move_to_end(name)
        while len(self._held) > REMEMBERED:
            self._held.popitem(last=False)
        return known


class Around:
    """Reads what stands around an ask, as far as the app is allowed to; without a permission the ask stays as it came."""

    def __init__(self, calls: Calls, allowed: Allowed, now: Callable[[], float], managers: str = "members") -> None:
        self._calls = calls
        self._allowed = allowed
        self._known = Remembered(now)
        self._forbidden: set[tuple[str, str]] = set()
        self._managers = managers

    async def completed(self, ask: Ask) -> Ask:
        """The ask with what could be read. Slack's failures leave it as it was."""
        person = await self._tried(ask, "users.info", self._person) or replace(ask.person, manages=self._managers == "members")
        name = ask.place.name or (ask.place.direct and " ") or await self._tried(ask, "conversations.info", self._name) or ""
        ask = replace(ask, person=person, place=replace(ask.place, name=name.strip()))
        for way, reader in (("mention", self._nearby), ("reaction", self._reacted)):
            if ask.way == way:
                ask = await self._tried(ask, "conversations.replies", reader) or ask
        return ask

    async def _tried(self, ask: Ask, method: str, read: Callable[[Ask], Awaitable[Value]]) -> Value | None:
        """What was read; None when it may not be read, which is not tried again, or could not."""
        forbidden = (ask.place.workspace, f"{method} {ask.place.channel[:1]}")
        if forbidden in self._forbidden:
            return None
        try:
            scopes = (await self._access(ask)).scopes
            async with asyncio.timeout(SOON):
                return await read(ask) if not scopes or scopes & NEEDS[method] else None
        except MissingScope as error:
            self._forbidden.add(forbidden)
            logger.info("Slack workspace %s: no %s without %s.", ask.place.workspace, method, error.needed or "its scope")
        except TimeoutError:
            logger.info("Slack: %s took too long.", method)
        except (Later, Unclear, ShutOut) as error:
            logger.warning("Slack: %s", error)
        except AdapterError as error:
            logger.info("Slack: %s", error)
        return None

    def allow_again(self, team: str) -> None:
        """Forget what was not allowed in a workspace: it was installed anew."""
        self._forbidden = {one for one in self._forbidden if one[0] != team}

    async def _call(self, ask: Ask, method: str, **arguments: str) -> Facts:
        access = await self._access(ask)
        return await self._calls.call(access.token, method, **arguments)

    async def _access(self, ask: Ask) -> Access:
        return await self._allowed.access(ask.place.workspace, str(ask.reach.get("enterprise") or ""))

    async def _person(self, ask: Ask) -> Person:
        person = ask.person

        async def asked() -> Facts:
            user = part(await self._call(ask, "users.info", user=person.external), "user")
            told = part(user, "profile")
            name = word(told, "display_name") or word(user, "real_name") or word(user, "name")
            return {"zone": word(user, "tz"), "name": name, "admin": bool(user.get("is_admin") or user.get("is_owner"))}

        known = await self._known.get((ask.place.workspace, person.external), asked)
        manages = self._managers == "members" or bool(known["admin"])
        return replace(
            person, zone=known["zone"] or person.zone, name=known["name"] or person.name, manages=manages, admin=bool(known["admin"])
        )

    async def _name(self, ask: Ask) -> str:
        async def asked() -> Facts:
            channel = part(await self._call(ask, "conversations.info", channel=ask.place.channel), "channel")
            return {"name": word(channel, "name")}

        return str((await self._known.get((ask.place.workspace, ask.place.channel), asked))["name"])

    async def _nearby(self, ask: Ask) -> Ask:
        """A mention in a thread, with the messages above it, nearest first."""
        thread = str(ask.reach.get("within") or "")
        if not thread:
            return ask
        us = await self._access(ask)
        above = [
            one for one in await self._thread(ask, thread) if _by_people(one, Us(us.user, us.bot)) and word(one, "ts") < ask_stamp(ask)
        ]
        nearest = sorted(above, key=lambda one: word(one, "ts"), reverse=True)[:MOST_NEARBY]
        return replace(ask, nearby=tuple(filter(None, map(words_of, nearest))))

    async def _thread(self, ask: Ask, thread: str) -> list[Facts]:
        """A thread's messages; of a very long one its first and, where Slack hands on a cursor, those that follow."""
        read: list[Facts] = []
        where = {"channel": ask.place.channel, "ts": thread, "latest": ask_stamp(ask), "limit": str(PAGE)}
        cursor = ""
        for _ in range(PAGES):
            answer = await self._call(ask, "conversations.replies", **where, **({"cursor": cursor} if cursor else {}))
            read += parts(answer, "messages")
            cursor = word(part(answer, "response_metadata"), "next_cursor", 500)
            if not cursor:
                break
        return read

    async def _reacted(self, ask: Ask) -> Ask:
        """A reaction, with the message it stands on; its answer goes into that message's thread."""
        stamp = str(ask.reach.get("read") or "")
        where = {"channel": ask.place.channel, "ts": stamp, "oldest": stamp, "latest": stamp, "inclusive": "true", "limit": "1"}
        found = next(
            (one for one in parts(await self._call(ask, "conversations.replies", **where), "messages") if word(one, "ts") == stamp), None
        )
        if found is None:
            return ask
        thread = word(found, "thread_ts") or stamp
        return replace(ask, text=words_of(found), uploads=uploads_of(found), place=replace(ask.place, thread=thread))


def ask_stamp(ask: Ask) -> str:
    """When the message was written, by Slack's clock."""
    return str(ask.reach.get("message") or "")


def _by_people(message: Facts, us: Us) -> bool:
    """Not one of ours; other bots' messages may hold the link somebody means."""
    return word(message, "user") != us.user and (not us.bot or word(message, "bot_id") != us.bot)
