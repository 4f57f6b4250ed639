"""Answers on Discord: each reply the way its ask can still be reached, and posts that can be found again."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from adapters.chat import Act, Ask, Button, Notice, NotThere, Receipt, Reply, Unclear, Upload, Window
from adapters.discord.asking import REPLACES
from adapters.discord.calls import Calls
from adapters.discord.errors import Acknowledged, BadForm, DiscordRefused, Lost, NoAnswer, TooLate, refused
from adapters.discord.layouts import embedded, messages, plainly
from adapters.discord.message import Message
from adapters.discord.modals import modal
from adapters.discord.posts import ONE, Posts, marked, named, texts, title

logger = logging.getLogger(__name__)

EPHEMERAL, V2 = 1 << 6, 1 << 15
DEFERRED, UNCHANGED, MODAL = 5, 6, 9
"""The first answers: an answer to come, nothing changes yet, a window."""
OPENERS: Mapping[str, Act] = {"paste": "paste", "settings": "settings", "address": "address"}
"""The button that opens each window."""


def rendered(reply: Reply) -> tuple[dict[str, Any], ...]:
    """A reply's messages as they are posted, which can be kept as JSON and posted later as they are."""
    return tuple(message.content for message in messages(reply))


class Speaking:
    """Everything said on Discord goes through here; ``now`` gives seconds since 1970."""

    def __init__(self, calls: Calls, posts: Posts, now: Callable[[], float]) -> None:
        self.calls, self.posts, self.now = calls, posts, now

    def voice(self, ask: Ask, *, again: bool = False) -> "DiscordVoice":
        """What answers an ask; ``again`` says that an earlier start may have answered it."""
        return (Answering if ask.reach.get("interaction") else Written)(self, ask, again=again)


@dataclass(slots=True)
class Standing:
    """A message of ours that the next words take the place of."""

    channel: str
    message: str


class DiscordVoice:
    """Answers one ask: what all ways of answering have in common."""

    def __init__(self, speaking: Speaking, ask: Ask, *, again: bool) -> None:
        self._speaking, self._ask, self._again = speaking, ask, again
        self._calls, self._posts = speaking.calls, speaking.posts
        self._turn = asyncio.Lock()
        self._told = 0

    async def say(self, reply: Reply) -> Receipt:
        """Say it, where the ask came from: to everybody, or only to whoever asked. Raises DiscordRefused."""
        async with self._turn:
            return await self._say(reply)

    async def _say(self, reply: Reply) -> Receipt:
        raise NotImplementedError

    async def acknowledge(self, *, silent: bool = False) -> None:
        """Tell Discord that an answer is to come, or with ``silent`` that none is, where it waits for that."""

    async def content(self, upload: Upload, most: int) -> bytes:
        """The bytes of an upload, at most so many. Raises DiscordRefused."""
        return await self._calls.download(upload.address, most)

    # in channels

    async def _put(self, target: str, message: Message, key: str, **more: Any) -> str:
        """Post a message; in an older form when Discord will not have the new one. What is there already is changed to it."""
        known = await self._posted_before(target, key)
        if known:
            return await self._changed(Standing(target, known), message, key)
        number = await self._in_a_form(
            message, lambda one: self._posts.put(target, one.content, key, place=named(self._ask.place), files=one.files, **more)
        )
        return str(number)

    async def _posted_before(self, target: str, key: str) -> str | None:
        """What an earlier start posted in answer to this ask."""
        if not self._again:
            return None
        try:
            return await self._posts.posted(target, key, self._asked_at)
        except NotThere:
            return None

    async def _changed(self, standing: Standing, message: Message, key: str) -> str:
        """Our message, with other words in it. Raises Lost when it is gone."""
        where = {"channel_id": standing.channel, "message_id": standing.message}

        async def change(one: Message) -> str:
            await self._calls.bot("PATCH", ONE, marked(one.content, key), files=one.files, place=named(self._ask.place), **where)
            return standing.message

        return str(await self._in_a_form(message, change))

    @staticmethod
    async def _in_a_form(message: Message, send: Callable[[Message], Awaitable[Any]]) -> Any:
        """Send it; as an embed, then as plain words, when Discord will not have it."""
        for form in (_as_it_is, embedded):
            try:
                return await send(form(message))
            except BadForm as error:
                logger.warning("Discord would not show a message (%s); it is said in a plainer form.", error.code)
        return await send(plainly(message))

    async def _further(self, said: Sequence[Message], target: str, first: str, title: str) -> None:
        """What did not fit into the first message: in its thread, or below it where there can be none."""
        if not said:
            return
        place = self._ask.place
        if not place.direct and not place.thread:
            try:
                target = await self._posts.thread(target, first, title)
            except (NotThere, BadForm, Unclear):
                logger.info("Discord opens no thread here; what is left goes below the answer.")
        for message in said:
            await self._put(target, message, self._next())

    @property
    def _asked_at(self) -> int:
        """The number of what was asked: all that answers it has a higher one."""
        return int(self._ask.reach.get("interaction") or self._ask.reach.get("message") or 0)

    def _next(self) -> str:
        """The key of the next message in answer to this ask: the same when it is answered again."""
        self._told += 1
        return f"{self._ask.key}#{self._told}"

    async def _aside(self, said: Sequence[Message]) -> Receipt:
        """To the person's direct messages with us; where those are shut, a word in the channel says so."""
        own = replace(self._ask.place, channel=self._ask.person.external, thread=None, direct=True)
        try:
            target = await self._posts.target(own)
            numbers = [await self._put(target, message, self._next()) for message in said]
        except NotThere:
            if self._ask.place.direct:
                raise
            sent = await self._put(await self._posts.target(self._ask.place), messages(SHUT)[0], self._next(), **self._answer_to())
            return Receipt(self._ask.place, sent)
        return Receipt(own, numbers[0])

    def _answer_to(self) -> dict[str, Any]:
        """The message that is answered, when it still stands there."""
        message = self._ask.reach.get("message")
        return {"message_reference": {"message_id": message, "fail_if_not_exists": False}} if message else {}


SHUT = Notice(
    "I have an answer for you alone, and your direct messages are closed to me. Ask with `/brief` instead: only you see the answer.",
    "error",
)


DOUBTED = Notice("Discord did not say whether all of my answer arrived. If its end is missing, ask me again.", "error")


def _as_it_is(message: Message) -> Message:
    return message


def _is_working(reply: Reply) -> bool:
    return isinstance(reply, Notice) and reply.tone == "working"


def _offer(reply: Window) -> Notice:
    """A button that opens a window, for where none can be opened now."""
    return Notice("Press the button to go on.", buttons=(Button(reply.title, OPENERS[reply.name], strong=True),))


class Written(DiscordVoice):
    """Answers a message or a reaction: below it, in the same channel or thread, or in direct messages."""

    _standing: Standing | None = None

    async def _say(self, reply: Reply) -> Receipt:
        if isinstance(reply, Window):
            reply = _offer(reply)
        said = messages(reply)
        if not (reply.public or self._ask.place.direct):
            return await self._privately(said, working=_is_working(reply))
        return await self._openly(said, working=_is_working(reply))

    async def _privately(self, said: Sequence[Message], *, working: bool) -> Receipt:
        if working:
            return Receipt(self._ask.place)
        standing, self._standing = self._standing, None
        if standing:
            await self._withdrawn(standing)
        return await self._aside(said)

    async def _withdrawn(self, standing: Standing) -> None:
        """Take a public notice back: what follows is for one person."""
        try:
            await self._calls.bot("DELETE", ONE, channel_id=standing.channel, message_id=standing.message)
        except Lost:
            logger.info("Discord: our notice was gone already.")

    async def _openly(self, said: Sequence[Message], *, working: bool) -> Receipt:
        place = self._ask.place
        target = str(self._ask.reach.get("within") or "") or await self._posts.target(place)
        number = await self._first(target, said[0])
        if working:
            self._standing = Standing(target, number)
            return Receipt(place, number)
        await self._further(said[1:], target, number, title(next(texts(said[0].components), "")))
        return Receipt(place, number)

    async def _first(self, target: str, message: Message) -> str:
        """The message in place of our working notice, or as a new one."""
        standing, self._standing = self._standing, None
        if standing is None:
            return await self._put(target, message, self._next(), **self._answer_to())
        try:
            return await self._changed(standing, message, f"{self._ask.key}#{self._told}")
        except Lost:
            return await self._put(target, message, self._next(), **self._answer_to())


class Answering(DiscordVoice):
    """Answers an interaction: deferred, then by changing the original answer, which can be repeated without saying it twice."""

    def __init__(self, speaking: Speaking, ask: Ask, *, again: bool) -> None:
        super().__init__(speaking, ask, again=again)
        self._acknowledged = False
        self._private = False
        self._filled = False
        """Whether the original answer holds something that is to stay."""

    async def acknowledge(self, *, silent: bool = False) -> None:
        """Tell Discord that an answer is to come, or with ``silent`` that none is. Raises DiscordRefused."""
        async with self._turn:
            if not self._acknowledged and silent and self._ask.reach.get("pressed"):
                self._acknowledged = True
                await self._callback({"type": UNCHANGED})
            elif not self._acknowledged:
                await self._begin(private=not self._ask.reach.get("open"))

    async def _say(self, reply: Reply) -> Receipt:
        if isinstance(reply, Window):
            return await self._window(reply)
        said, working = messages(reply), _is_working(reply)
        private = not reply.public and not self._ask.place.direct
        if self._speaking.now() >= float(self._ask.reach.get("until") or 0):
            return await self._late(said, private=private, working=working)
        try:
            return await self._in_time(said, private=private, working=working)
        except TooLate:
            return await self._late(said, private=private, working=working)

    async def _in_time(self, said: Sequence[Message], *, private: bool, working: bool) -> Receipt:
        if not self._acknowledged:
            await self._begin(private=private)
        if working:
            return await self._notice(said[0], private=private)
        if self._filled:
            return await self._more(said, private=private)
        if self._private != private:
            return await self._elsewhere(said, private=private)
        return await self._original(said, private=private)

    async def _begin(self, *, private: bool) -> None:
        """The first answer, within three seconds. One that had landed already is as good, and one Discord no longer waits for may have."""
        replaces = bool(self._ask.reach.get("replaces"))
        flags = {"data": {"flags": EPHEMERAL}} if private and not self._ask.place.direct else {}
        body = {"type": UNCHANGED} if replaces else {"type": DEFERRED, **flags}
        self._acknowledged, self._private = True, private
        try:
            await self._callback(body)
        except Acknowledged:
            logger.info("Discord had acknowledged it already.")
        except TooLate:
            if not self._again:
                raise

    async def _callback(self, body: Mapping[str, Any]) -> None:
        reach = self._ask.reach
        await self._calls.respond("POST", f"/interactions/{reach['interaction']}/{reach['token']}/callback", body)

    @property
    def _hook(self) -> str:
        return f"/webhooks/{self._ask.reach['application']}/{self._ask.reach['token']}"

    async def _edit(self, message: Message) -> str:
        """Change the original answer; its number."""
        path = f"{self._hook}/messages/@original"

        async def change(one: Message) -> Mapping[str, Any]:
            return await self._calls.respond("PATCH", path, one.content, files=one.files)

        return str((await self._in_a_form(message, change)).get("id") or "")

    async def _notice(self, message: Message, *, private: bool) -> Receipt:
        """A word in between; left out where something stands already, or where others would see it."""
        if not self._filled and self._private == private:
            await self._edit(message)
        return Receipt(self._ask.place)

    async def _original(self, said: Sequence[Message], *, private: bool) -> Receipt:
        try:
            number = await self._edit(said[0])
        except Lost:
            return await self._late(said, private=private, working=False)
        self._filled = True
        await self._rest(said[1:], number, private=private)
        return Receipt(self._ask.place, number or None)

    async def _rest(self, said: Sequence[Message], number: str, *, private: bool) -> None:
        if private or not self._is_member():
            for message in said:
                await self._follow(message, private=private)
            return
        if said:
            await self._further(said, str(self._ask.reach.get("within")), number, title(next(texts(said[0].components), "")))

    def _is_member(self) -> bool:
        """Whether our bot is where the person is; installed for a person alone, it is not."""
        return bool(self._ask.reach.get("member"))

    async def _follow(self, message: Message, *, private: bool) -> str:
        """A further answer. Discord knows no nonce here, so it is sent once; when nobody knows whether it arrived, the person is told so. Raises DiscordRefused."""

        async def send(one: Message) -> Mapping[str, Any]:
            content = one.content
            flags = content["flags"] | (EPHEMERAL if private else 0)
            return await self._calls.respond("POST", self._hook, {**content, "flags": flags}, files=one.files, repeatable=False)

        try:
            return str((await self._in_a_form(message, send)).get("id") or "")
        except NoAnswer as error:
            logger.warning("%s", error)
            await self._doubted()
            return ""

    async def _doubted(self) -> None:
        """Tell the person, where it can be done once, that a part of the answer may be missing."""
        try:
            target = await self._posts.target(replace(self._ask.place, channel=self._ask.person.external, thread=None, direct=True))
            await self._put(target, messages(DOUBTED)[0], self._next())
        except DiscordRefused as error:
            logger.info("Discord: nobody could be told that a part may be missing: %s", error)

    async def _more(self, said: Sequence[Message], *, private: bool) -> Receipt:
        """A second answer to the same ask."""
        if not private and self._is_member():
            target = str(self._ask.reach.get("within"))
            numbers = [await self._put(target, message, self._next()) for message in said]
        else:
            numbers = [await self._follow(message, private=private) for message in said]
        return Receipt(self._ask.place, numbers[0] or None)

    async def _elsewhere(self, said: Sequence[Message], *, private: bool) -> Receipt:
        """An answer that others are to see, or are not to see, unlike what was announced: said anew, and the announcement is taken back."""
        receipt = await self._more(said, private=private)
        self._filled = True
        if not self._ask.reach.get("replaces"):
            try:
                await self._calls.respond("DELETE", f"{self._hook}/messages/@original")
            except (Lost, TooLate, Unclear):
                logger.info("Discord: the announcement of an answer could not be taken back.")
        return receipt

    async def _late(self, said: Sequence[Message], *, private: bool, working: bool) -> Receipt:
        """When Discord no longer takes an answer: in the channel, or in direct messages."""
        if working:
            return Receipt(self._ask.place)
        if private or not self._is_member():
            return await self._aside(said)
        target = await self._posts.target(self._ask.place)
        number = await self._put(target, said[0], self._next())
        await self._further(said[1:], target, number, title(next(texts(said[0].components), "")))
        return Receipt(self._ask.place, number)

    async def _window(self, reply: Window) -> Receipt:
        """Open a window; when something was answered already, offer a button that opens it."""
        try:
            if self._acknowledged:
                raise refused(400, 40060, "window")
            await self._callback({"type": MODAL, "data": modal(reply, REPLACES if self._ask.reach.get("replaces") else "")})
            self._acknowledged = self._filled = True
        except (Acknowledged, TooLate):
            self._acknowledged = True
            return await self._say(_offer(reply))
        return Receipt(self._ask.place)
