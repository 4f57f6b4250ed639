"""Answers on Slack: each reply the way its ask can still be reached, and posts that can be found again."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any, Protocol

from adapters.chat import Ask, Attached, Button, Home, Notice, Place, Receipt, Reply, Upload, Window
from adapters.slack.asking import UNKNOWN, USES, kept_in_window, part, upload_of, word
from adapters.slack.blocks import messages, plainly
from adapters.slack.calls import Access, Calls
from adapters.slack.errors import BadBlocks, MissingScope, NotInPlace, SlackRefused, TooLate, refused
from adapters.slack.message import Message
from adapters.slack.views import home, window

EVENT = "newsbrief_post"
"""The event_type of the metadata that carries a post's key."""
WINDOW = 200
"""Messages looked through for a post."""
SMALL = 8_000
"""Characters of a file that is said as text where files may not be sent."""


class Allowed(Protocol):
    """Tells what lets us act in a workspace now."""

    async def access(self, team: str, enterprise: str) -> Access:
        """The current token. Raises TokenRefused."""
        ...


class Speaking:
    """Everything said on Slack goes through here."""

    def __init__(self, calls: Calls, allowed: Allowed, now: Callable[[], float]) -> None:
        self.calls = calls
        self.allowed = allowed
        self.now = now

    async def call(self, place: Place, method: str, /, enterprise: str = "", **arguments: Any) -> Mapping[str, Any]:
        """Call a method with the token of a place's workspace. Raises SlackRefused."""
        access = await self.allowed.access(place.workspace, enterprise)
        return await self.calls.call(access.token, method, place=named(place), **arguments)

    def voice(self, ask: Ask) -> "SlackVoice":
        """What answers an ask, now or after a restart: all it needs is in ``ask.reach``."""
        return SlackVoice(self, ask)

    async def post(self, place: Place, message: Mapping[str, Any], key: str) -> Receipt:
        """Post one message with its key in the metadata, so that it can be found; ``message`` is as ``rendered`` gave it.

        Raises SlackRefused; an Unclear one may have been posted, and ``find`` tells.
        """
        metadata = {"event_type": EVENT, "event_payload": {"key": key}}
        answer = await self.call(place, "chat.postMessage", channel=place.channel, thread_ts=place.thread, metadata=metadata, **message)
        return Receipt(replace(place, channel=word(answer, "channel") or place.channel), word(answer, "ts") or None)

    async def find(self, place: Place, key: str) -> Receipt | None:
        """The post with this key when it is among the newest of its channel or thread. Raises SlackRefused, MissingScope without history."""
        where = {"channel": place.channel, "include_all_metadata": "true", "limit": str(WINDOW)}
        method = "conversations.replies" if place.thread else "conversations.history"
        answer = await self.call(place, method, **where, **({"ts": place.thread} if place.thread else {}))
        for message in answer.get("messages") or []:
            metadata = part(message, "metadata")
            if word(metadata, "event_type") == EVENT and part(metadata, "event_payload").get("key") == key:
                return Receipt(place, word(message, "ts"))
        return None


def rendered(reply: Reply) -> tuple[dict[str, Any], ...]:
    """A reply's messages as they are posted, which can be kept as JSON and posted later as they are."""
    return tuple(message.payload for message in messages(reply))


def named(place: Place) -> str:
    """A place as a sentence names it."""
    return f"#{place.name}" if place.name and not place.direct else ""


class SlackVoice:
    """Answers one ask."""

    def __init__(self, speaking: Speaking, ask: Ask) -> None:
        self._speaking = speaking
        self._ask = ask
        self._turn = asyncio.Lock()
        self._uses = 0
        self._notice: _Notice | None = None

    async def say(self, reply: Reply) -> Receipt:
        """Say it, where the ask came from: to everybody, or only to whoever asked. Raises SlackRefused."""
        async with self._turn:
            return await self._say(reply)

    async def content(self, upload: Upload, most: int) -> bytes:
        """The bytes of an upload, at most so many. Raises SlackRefused, MissingScope without files:read."""
        access = await self._access()
        if upload.address.startswith(UNKNOWN):
            answer = await self._speaking.calls.call(access.token, "files.info", file=upload.address.removeprefix(UNKNOWN))
            known = upload_of(part(answer, "file"))
            if known is None or known.address.startswith(UNKNOWN):
                raise refused("file_not_found", "files.info")
            upload = known
        try:
            return await self._speaking.calls.download(access.token, upload.address, most)
        except MissingScope as error:
            # Slack shows the same sign-in page for a file of a channel we are not in
            if error.needed in access.scopes:
                raise refused("not_in_channel", "files", named(self._ask.place)) from error
            raise

    async def _access(self) -> Access:
        return await self._speaking.allowed.access(self._ask.place.workspace, self._enterprise)

    @property
    def _enterprise(self) -> str:
        return str(self._ask.reach.get("enterprise") or "")

    async def _say(self, reply: Reply) -> Receipt:
        special = SPECIAL.get(type(reply))
        return await special(self, reply) if special else await self._told(reply, messages(reply))

    async def _told(self, reply: Reply, said: Sequence[Message]) -> Receipt:
        working = isinstance(reply, Notice) and reply.tone == "working"
        if reply.public or self._is_ours():
            receipt = await self._openly(said, working=working)
        else:
            receipt = await self._privately(said, working=working)
        if not working:
            self._notice = None
        return receipt

    def _is_ours(self) -> bool:
        """A conversation with us alone, where there is nobody to hide an answer from; a command there has its own way back."""
        beside_others = self._answerable() and not (self._ask.way == "button" and not self._ask.reach.get("whispered"))
        return self._ask.place.direct and not beside_others

    def _answerable(self) -> bool:
        reach = self._ask.reach
        return bool(reach.get("response_url")) and self._uses < USES and self._speaking.now() < float(reach.get("until") or 0)

    # to everybody

    async def _openly(self, said: Sequence[Message], *, working: bool) -> Receipt:
        first = await self._first(said[0])
        if working:
            self._notice = _Notice(first)
        thread = first.place.thread or first.message
        for further in said[1:]:
            await self._posted(replace(first.place, thread=thread), further)
        return first

    async def _first(self, message: Message) -> Receipt:
        """The message in place of our working notice, or as a new one."""
        notice, self._notice = self._notice, None
        if notice and notice.receipt.message:
            try:
                return await self._changed(notice.receipt, message)
            except SlackRefused as error:
                if error.code not in LOST:
                    raise
        elif notice:
            await self._removed()
        return await self._posted(self._ask.place, message)

    async def _changed(self, receipt: Receipt, message: Message) -> Receipt:
        where = {"channel": receipt.place.channel, "ts": receipt.message}
        await self._with_blocks(message, lambda one: self._call("chat.update", **where, **one.content))
        return receipt

    async def _posted(self, place: Place, message: Message) -> Receipt:
        where = {"channel": place.channel, "thread_ts": place.thread}
        answer = await self._with_blocks(message, lambda one: self._call("chat.postMessage", **where, **one.payload))
        return Receipt(replace(place, channel=word(answer, "channel") or place.channel), word(answer, "ts") or None)

    async def _call(self, method: str, **arguments: Any) -> Mapping[str, Any]:
        return await self._speaking.call(self._ask.place, method, enterprise=self._enterprise, **arguments)

    async def _with_blocks(self, message: Message, send: Callable[[Message], Awaitable[Mapping[str, Any]]]) -> Mapping[str, Any]:
        """Send it; once more as plain sections when Slack will not have its blocks."""
        try:
            return await send(message)
        except BadBlocks:
            return await send(plainly(message))

    # to whoever asked

    @property
    def _within(self) -> str | None:
        """The thread the person is in: what is whispered in a thread that does not exist yet is seen by nobody."""
        return str(self._ask.reach.get("within") or "") or None

    async def _privately(self, said: Sequence[Message], *, working: bool) -> Receipt:
        if self._notice and self._notice.receipt.message:
            await self._withdrawn(self._notice.receipt)
        if not self._answerable():
            return await self._whispered(said, working=working)
        if working and self._keeps_its_message():
            return Receipt(self._ask.place)
        try:
            await self._responded(said)
        except TooLate:
            self._uses = USES
            return await self._whispered(said, working=working)
        if working:
            self._notice = _Notice(Receipt(self._ask.place))
        return Receipt(self._ask.place)

    def _keeps_its_message(self) -> bool:
        """Whether a replacement would take the place of the message whose button was pressed, which is to stay."""
        return bool(self._ask.reach.get("pressed")) and not self._replaces()

    def _replaces(self) -> bool:
        return bool(self._ask.reach.get("replaces"))

    async def _responded(self, said: Sequence[Message]) -> None:
        """By the response_url: the first in place of our notice, the others after it."""
        for number, message in enumerate(said):
            replaces = number == 0 and (self._notice is not None or self._replaces())
            if self._uses >= USES:
                await self._whispered(said[number:], working=False)
                return
            await self._with_blocks(message, lambda one, replaces=replaces: self._respond(one, replaces=replaces))  # type: ignore[misc] # a default binds the loop's value

    async def _respond(self, message: Message, *, replaces: bool) -> Mapping[str, Any]:
        self._uses += 1
        there = {"thread_ts": self._within} if self._within else {}
        await self._speaking.calls.respond(
            str(self._ask.reach["response_url"]),
            {**message.payload, "response_type": "ephemeral", "replace_original": replaces, **there},
        )
        return {}

    async def _removed(self) -> None:
        """Take our private notice back before the answer is given to everybody."""
        if self._answerable():
            self._uses += 1
            await self._speaking.calls.respond(str(self._ask.reach["response_url"]), {"delete_original": True})

    async def _withdrawn(self, receipt: Receipt) -> None:
        """Take a public notice back: what follows is for one person."""
        self._notice = None
        await self._call("chat.delete", channel=receipt.place.channel, ts=receipt.message)

    async def _whispered(self, said: Sequence[Message], *, working: bool) -> Receipt:
        """By chat.postEphemeral; by direct message where we are no member. A notice said so could not be replaced: it is left out."""
        if working:
            return Receipt(self._ask.place)
        place = self._ask.place
        where = {"channel": place.channel, "user": self._ask.person.external, "thread_ts": self._within}
        try:
            if place.direct:
                return await self._openly(said, working=False)
            for message in said:
                await self._with_blocks(message, lambda one: self._call("chat.postEphemeral", **where, **one.content))
        except NotInPlace:
            return await self._aside(said)
        return Receipt(place)

    async def _aside(self, said: Sequence[Message]) -> Receipt:
        """To the person's direct messages with us."""
        own = replace(self._ask.place, channel=self._ask.person.external, thread=None, direct=True)
        first = await self._posted(own, said[0])
        for further in said[1:]:
            await self._posted(replace(first.place, thread=first.message), further)
        return first

    # what is no message

    async def _opened(self, reply: Window) -> Receipt:
        """Open a window; when Slack waits no longer, offer a button that opens it."""
        trigger = self._ask.reach.get("trigger")
        try:
            if not trigger:
                raise refused("expired_trigger_id", "views.open")
            await self._call("views.open", trigger_id=trigger, view=window(reply, kept_in_window(self._ask)))
        except TooLate:
            button = Button(reply.title, OPENERS[reply.name], strong=True)
            return await self._told(offer := Notice("Press the button to go on.", buttons=(button,)), messages(offer))
        return Receipt(self._ask.place)

    async def _home(self, reply: Home) -> Receipt:
        await self._call("views.publish", user_id=self._ask.person.external, view=home(reply))
        return Receipt(self._ask.place)

    async def _file(self, reply: Attached) -> Receipt:
        """A file, in the person's direct messages unless it is for everybody: Slack knows no file that one person sees in a channel."""
        said = messages(reply)
        sent = await self._posted(self._ask.place, said[0]) if reply.public or self._is_ours() else await self._aside(said)
        try:
            await self._uploaded(reply, sent)
        except MissingScope as error:
            return await self._as_text(reply, sent, error)
        if sent.place.channel != self._ask.place.channel:
            told = Notice("I sent it to you as a direct message.")
            await self._told(told, messages(told))
        return sent

    async def _uploaded(self, reply: Attached, sent: Receipt) -> None:
        access = await self._access()
        calls = self._speaking.calls
        room = await calls.call(access.token, "files.getUploadURLExternal", filename=reply.name, length=str(len(reply.content)))
        await calls.put(word(room, "upload_url", 2_000), reply.content)
        files = [{"id": word(room, "file_id"), "title": reply.name}]
        thread = sent.place.thread or sent.message
        await calls.call(access.token, "files.completeUploadExternal", files=files, channel_id=sent.place.channel, thread_ts=thread)

    async def _as_text(self, reply: Attached, sent: Receipt, error: MissingScope) -> Receipt:
        """The file's words where files may not be sent, if they are few. Raises the MissingScope when they are not."""
        text = reply.content.decode("utf-8", "replace")
        if len(text) > SMALL:
            raise error
        thread = sent.place.thread or sent.message
        notice = messages(Notice(text))
        for message in notice:
            await self._posted(replace(sent.place, thread=thread), message)
        return sent


class _Notice:
    """A working notice that stands: with a message when everybody sees it."""

    def __init__(self, receipt: Receipt) -> None:
        self.receipt = receipt


LOST = frozenset({"message_not_found", "cant_update_message", "edit_window_closed"})
"""Why our notice can no longer become the answer, which is then posted anew."""
OPENERS: Mapping[str, Any] = {"paste": "paste", "settings": "settings", "address": "address"}
"""The button that opens each window."""
SPECIAL: Mapping[type[Reply], Callable[[SlackVoice, Any], Awaitable[Receipt]]] = {
    Window: SlackVoice._opened,  # noqa: SLF001 - the class's own table
    Home: SlackVoice._home,  # noqa: SLF001
    Attached: SlackVoice._file,  # noqa: SLF001
}
