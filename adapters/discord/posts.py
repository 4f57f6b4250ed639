"""Posts of our own: made once for one key, and found again by it, however much was said since."""

import logging
from base64 import b32encode
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from hashlib import sha256
from typing import Any

import discord

from adapters.chat import NotThere, Place, Receipt
from adapters.discord.asking import part, parts
from adapters.discord.calls import Calls
from adapters.discord.errors import BadForm, DiscordRefused, Lost, NoHistory, TooMuchSaid
from adapters.discord.layouts import embedded, plainly
from adapters.discord.message import Message
from adapters.letters import clean, cut

logger = logging.getLogger(__name__)

PAGE, PAGES = 100, 20
"""Messages asked for at once when a post is looked for, as many as Discord gives, and how often at most: five calls in 5 s are allowed, and a look has 30 s."""
MOST_THREADS = 30
"""Posts of a forum looked into; ours alone are."""
NONCE = 25
"""Characters Discord takes as a nonce."""
KEPT_OPEN = 1440
"""Minutes after which Discord puts a thread away that nobody writes in."""
LONGEST_TITLE = 100
UNTIL_SHOWN = (0.5, 1.0, 2.0)
"""Seconds after each try to open a thread on a post that Discord took and does not show yet."""
ANNOUNCEMENT, FORUM = 5, 15
IS_CROSSPOSTED = 1 << 0
NEEDS_TAG, CROSSPOSTED, THREAD_OPEN, NO_CHANNEL = 40067, 40033, 160004, 10003

CHANNEL = "/channels/{channel_id}"
HISTORY = f"{CHANNEL}/messages"
ONE = f"{HISTORY}/{{message_id}}"

Asks = Callable[..., Awaitable[Any]]


def nonce(channel: str, key: str) -> str:
    """What Discord knows a post by for a few minutes; the same for the same key in the same channel."""
    return b32encode(sha256(f"{channel}\n{key}".encode()).digest()).decode()[:NONCE]


def mark(key: str) -> int:
    """What we know a post by for ever: the number of its outermost component, which nobody sees."""
    return int.from_bytes(sha256(key.encode()).digest()[:4]) >> 1 or 1


def marked(payload: Mapping[str, Any], key: str) -> dict[str, Any]:
    """The payload with its mark."""
    first, *others = payload.get("components") or [{}]
    return {**payload, "components": [{**first, "id": mark(key)}, *others]} if first else dict(payload)


def _bears(message: Any, key: str) -> bool:
    return any(one.get("id") == mark(key) for one in parts(message, "components")[:1])


def named(place: Place) -> str:
    """A place as a sentence names it."""
    return f"#{place.name}" if place.name and not place.direct else ""


def title(words: str) -> str:
    """Words as a thread's name."""
    from adapters.discord.words import bare  # noqa: PLC0415 - only for threads

    return cut(clean(bare(words.partition("\n")[0])), LONGEST_TITLE) or "newsbrief"


def texts(components: Sequence[Any]) -> Iterator[str]:
    """All words in components, those inside others too."""
    for one in components:
        if isinstance(one, Mapping):
            if one.get("content"):
                yield str(one["content"])
            yield from texts(one.get("components") or ())


def titled(message: Mapping[str, Any]) -> str:
    """A thread's name for a message: its first words."""
    return title(next(texts(message.get("components") or ()), ""))


def plainer(message: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """A frozen message in older forms, for when Discord will not show it as it is."""
    whole = Message(tuple(message.get("components") or ()))
    yield from (form(whole).content for form in (embedded, plainly))


class Posts:
    """What is posted in channels, and looked for there. With ``crosspost`` posts in announcement channels go further.

    What the ledger asks for is ``hasty``: it waits for nothing, for the ledger itself does.
    """

    def __init__(self, calls: Calls, us: int, *, crosspost: bool = False) -> None:
        self._calls, self._us, self._crosspost = calls, us, crosspost
        self._directs: dict[str, str] = {}

    # for the ledger

    async def post(self, place: Place, message: Mapping[str, Any], key: str) -> Receipt:
        """Post one message that can be found by its key; ``message`` is as ``rendered`` gave it.

        Raises DiscordRefused: a Later one at once, for nothing was done; an Unclear one may have been posted, and ``find`` tells.
        """
        try:
            return await self._posted(place, message, key)
        except BadForm as error:
            logger.warning("Discord would not show a post (%s); it is said in a plainer form.", error.code)
        older, oldest = plainer(message)
        try:
            return await self._posted(place, older, key)
        except BadForm:
            return await self._posted(place, oldest, key)

    async def _posted(self, place: Place, message: Mapping[str, Any], key: str) -> Receipt:
        if place.thread and not place.direct:
            return Receipt(place, await self._in_thread(place, message, key))
        target = await self.target(place, hasty=True)
        kind = {} if place.direct else await self._kind(place)
        if kind.get("type") == FORUM:
            return await self._in_forum(place, kind, marked(message, key), key)
        posted = await self.put(target, message, key, place=named(place), hasty=True)
        if kind.get("type") == ANNOUNCEMENT:
            await self._handed_on(place, posted)
        return Receipt(place, posted)

    async def find(self, place: Place, key: str, since: datetime) -> Receipt | None:
        """The post with this key that was made after a moment.

        Raises DiscordRefused: NoHistory without the permission to read there, TooMuchSaid where that moment is not reached.
        """
        after = discord.utils.time_snowflake(since)
        if place.thread and not place.direct:
            return await self._found_in_thread(place, key, after)
        kind = {} if place.direct else await self._kind(place)
        if kind.get("type") == FORUM:
            return await self._found_in_forum(place, await self._every_thread(place, kind, after), key)
        return await self._found(place, kind, key, after)

    async def _found(self, place: Place, kind: Mapping[str, Any], key: str, after: int) -> Receipt | None:
        found = await self._sought(await self.target(place, hasty=True), key, after, named(place), hasty=True)
        if not found:
            return None
        number = str(found["id"])
        if kind.get("type") == ANNOUNCEMENT and not _number(found.get("flags")) & IS_CROSSPOSTED:
            await self._handed_on(place, number)
        return Receipt(place, number)

    async def _kind(self, place: Place) -> Mapping[str, Any]:
        told = await self._calls.hasty("GET", CHANNEL, place=named(place), channel_id=place.channel)
        return told if isinstance(told, Mapping) else {}

    # in channels

    async def put(
        self,
        target: str,
        message: Mapping[str, Any],
        key: str,
        *,
        place: str = "",
        files: Sequence[tuple[str, bytes]] = (),
        hasty: bool = False,
        **more: Any,
    ) -> str:
        """Post in a channel, once for one key; the message's number. Raises DiscordRefused."""
        body = {**marked(message, key), "nonce": nonce(target, key), "enforce_nonce": True, **more}
        given: dict[str, Any] = {"place": place, "channel_id": target, **({"files": files} if files else {})}
        answer = await self._asking(hasty=hasty)("POST", HISTORY, body, **given)
        return str(answer["id"])

    async def posted(self, target: str, key: str, after: int) -> str | None:
        """The number of our message with this key in a channel, of those whose number is higher; None when there is none.

        Raises DiscordRefused: TooMuchSaid when there are too many.
        """
        found = await self._sought(target, key, after)
        return str(found["id"]) if found else None

    def _asking(self, *, hasty: bool) -> Asks:
        return self._calls.hasty if hasty else self._calls.bot

    async def _sought(self, target: str, key: str, after: int, place: str = "", *, hasty: bool = False) -> Mapping[str, Any] | None:
        """From the newest message back to the first that is older than the post can be."""
        before: int | None = None
        for _ in range(PAGES):
            told = await self._asking(hasty=hasty)("GET", HISTORY, place=place, channel_id=target, limit=PAGE, before=before)
            page = parts({"told": told}, "told")
            if not page and before is None:
                await self._check_readable(target, place, hasty=hasty)
            found = next((one for one in page if self._is_ours(one) and _bears(one, key)), None)
            before = min((int(one["id"]) for one in page), default=0)
            if found or before <= after or len(page) < PAGE:
                return found
        raise TooMuchSaid(f"More than {PAGE * PAGES:,} messages came after it in {place or 'that channel'}.", "Look for it there.")

    def _is_ours(self, message: Mapping[str, Any]) -> bool:
        return str(part(message, "author").get("id")) == str(self._us)

    async def _check_readable(self, target: str, place: str, *, hasty: bool) -> None:
        """Discord shows an empty channel to whoever may not read its history; a message that stands there says which it is. Raises NoHistory."""
        ask = self._asking(hasty=hasty)
        told = await ask("GET", CHANNEL, place=place, channel_id=target)
        last = told.get("last_message_id") if isinstance(told, Mapping) else None
        if not last:
            return
        try:
            await ask("GET", ONE, place=place, channel_id=target, message_id=last)
        except Lost:
            return
        except NotThere as error:
            raise NoHistory(
                f"I may not read the history of {place or 'that channel'}.", "Let my role read it, so that I can see what arrived."
            ) from error

    async def _handed_on(self, place: Place, message: str) -> None:
        """Crosspost where that is wanted; what goes wrong with it is no reason to post again."""
        if not self._crosspost:
            return
        try:
            await self._calls.hasty("POST", f"{ONE}/crosspost", place=named(place), channel_id=place.channel, message_id=message)
        except DiscordRefused as error:
            if error.code != CROSSPOSTED:
                logger.warning("Discord: a post was not handed on: %s", error)

    # in threads

    async def thread(self, channel: str, message: str, name: str, *, hasty: bool = False) -> str:
        """The thread that hangs on a message, opened if there is none. Raises DiscordRefused."""
        body = {"name": name, "auto_archive_duration": KEPT_OPEN}
        try:
            await self._asking(hasty=hasty)("POST", f"{ONE}/threads", body, channel_id=channel, message_id=message)
        except DiscordRefused as error:
            if error.code != THREAD_OPEN:
                raise
        return message

    async def _in_thread(self, place: Place, message: Mapping[str, Any], key: str) -> str:
        """Post in the thread that hangs on a message, opened for it; in the channel where none can be."""
        target = str(place.thread)
        try:
            return await self.put(target, message, key, place=named(place), hasty=True)
        except DiscordRefused as error:
            if error.code != NO_CHANNEL:
                raise
        try:
            await self._hung(place, titled(message))
        except (NotThere, BadForm):
            logger.info("Discord opens no thread in %s; what is left goes below.", named(place) or "a channel")
            target = place.channel
        return await self.put(target, message, key, place=named(place), hasty=True)

    async def _hung(self, place: Place, name: str) -> None:
        """Open the thread of a post of ours, which Discord may not show yet. Raises Lost when it was deleted."""
        for pause in UNTIL_SHOWN:
            try:
                await self.thread(place.channel, str(place.thread), name.rpartition(" · ")[0] or name, hasty=True)
            except Lost:
                await self._calls.rest(pause)
            else:
                return
        raise Lost("Its first message was deleted, so there is nothing to go on below.", "Send it anew.")

    async def _found_in_thread(self, place: Place, key: str, after: int) -> Receipt | None:
        """A post in a thread, or below where no thread could be opened."""
        for target in (str(place.thread), place.channel):
            try:
                found = await self._sought(target, key, after, named(place), hasty=True)
            except NotThere as error:
                if not isinstance(error, DiscordRefused) or error.code != NO_CHANNEL:
                    raise
                continue
            if found or await self._is_forum(place):
                return Receipt(place, str(found["id"])) if found else None
        return None

    async def _is_forum(self, place: Place) -> bool:
        return (await self._kind(place)).get("type") == FORUM

    # in forums

    async def _in_forum(self, place: Place, kind: Mapping[str, Any], message: Mapping[str, Any], key: str) -> Receipt:
        """A new post of a forum, which Discord knows no nonce for: one that may be there already is looked for first."""
        found = await self._found_in_forum(place, await self._open_threads(place, kind, 0), key)
        if found:
            return found
        body: dict[str, Any] = {"name": titled(message), "auto_archive_duration": KEPT_OPEN, "message": message}
        try:
            made = await self._opened(place, body)
        except DiscordRefused as error:
            tags = [str(one["id"]) for one in parts(kind, "available_tags") if not one.get("moderated")]
            if error.code != NEEDS_TAG or not tags:
                raise
            made = await self._opened(place, {**body, "applied_tags": tags[:1]})
        return Receipt(replace(place, thread=str(made["id"])), str(made["id"]))

    async def _opened(self, place: Place, body: Mapping[str, Any]) -> Mapping[str, Any]:
        """A post that may be there after all is not made once more here: whoever asked looks for it."""
        made: Mapping[str, Any] = await self._calls.hasty(
            "POST", f"{CHANNEL}/threads", body, place=named(place), repeatable=False, channel_id=place.channel
        )
        return made

    async def _found_in_forum(self, place: Place, numbers: Sequence[int], key: str) -> Receipt | None:
        """Among posts of ours; the first message of a post has its number."""
        for number in sorted(numbers, reverse=True)[:MOST_THREADS]:
            try:
                first = await self._calls.hasty("GET", ONE, place=named(place), channel_id=str(number), message_id=str(number))
            except Lost:
                continue
            if _bears(first, key):
                return Receipt(replace(place, thread=str(number)), str(number))
        if len(numbers) > MOST_THREADS:
            raise TooMuchSaid(f"I made more than {MOST_THREADS} posts in {named(place) or 'that forum'} after it.", "Look for it there.")
        return None

    async def _every_thread(self, place: Place, kind: Mapping[str, Any], after: int) -> list[int]:
        """Our posts of a forum since then, those put away too."""
        return [*await self._open_threads(place, kind, after), *await self._threads_put_away(place, after)]

    async def _open_threads(self, place: Place, kind: Mapping[str, Any], after: int) -> list[int]:
        told = await self._calls.hasty("GET", "/guilds/{guild_id}/threads/active", place=named(place), guild_id=kind.get("guild_id"))
        return self._our_own(told, place, after)

    async def _threads_put_away(self, place: Place, after: int) -> list[int]:
        """Those put away, from the latest back."""
        found, before = list[int](), None
        for _ in range(PAGES):
            told = await self._calls.hasty(
                "GET", f"{CHANNEL}/threads/archived/public", place=named(place), channel_id=place.channel, limit=PAGE, before=before
            )
            found += self._our_own(told, place, after)
            before = min((str(part(one, "thread_metadata").get("archive_timestamp")) for one in parts(told, "threads")), default=None)
            if before is None or not told.get("has_more") or discord.utils.time_snowflake(datetime.fromisoformat(before)) < after:
                return found
        raise TooMuchSaid(f"More than {PAGE * PAGES:,} posts came after it in {named(place) or 'that forum'}.", "Look for it there.")

    def _our_own(self, told: Any, place: Place, after: int) -> list[int]:
        return [
            int(one["id"])
            for one in parts(told, "threads")
            if str(one.get("parent_id")) == place.channel and str(one.get("owner_id")) == str(self._us) and int(one["id"]) > after
        ]

    # where

    async def target(self, place: Place, *, hasty: bool = False) -> str:
        """The channel Discord knows a place by. Raises DiscordRefused."""
        if place.direct:
            return await self._direct(place.channel, hasty=hasty)
        return place.thread or place.channel

    async def _direct(self, person: str, *, hasty: bool) -> str:
        if person not in self._directs:
            opened = await self._asking(hasty=hasty)("POST", "/users/@me/channels", {"recipient_id": person})
            self._directs[person] = str(opened["id"])
        return self._directs[person]


def _number(value: Any) -> int:
    return value if isinstance(value, int) else 0
