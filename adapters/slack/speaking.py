"""Answers on Slack: each reply the way its ask can still be reached, and posts that can be found again."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from hashlib import sha256
from typing import Any, Protocol

from adapters.chat import Ask, Attached, Button, Home, Notice, Place, Receipt, Reply, Upload, Window
from adapters.slack.asking import UNKNOWN, USES, kept_in_window, part, upload_of, word
from adapters.slack.blocks import messages, plainly
from adapters.slack.calls import Access, Calls
from adapters.slack.errors import BadBlocks, MissingScope, NoAnswer, NotInPlace, SlackRefused, TooLate, TooMuchSaid, limited, refused
from adapters.slack.message import Message
from adapters.slack.views import home, window

logger = logging.getLogger(__name__)

EVENT = "newsbrief_post"
"""The event_type of the metadata that carries a post's key."""
WINDOW, PAGES = 200, 20
"""Messages asked for at once when a post is looked for, and how often at most: 4,000 in a day and an hour."""
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
        self._direct: dict[tuple[str, str], str] = {}

    async def call(self, place: Place, method: str, /, enterprise: str = "", *, hasty: bool = False, **arguments: Any) -> Mapping[str, Any]:
        """Call a method with the token of a place's workspace; a ``hasty`` call waits for nothing. Raises SlackRefused."""
        access = await self.allowed.access(place.workspace, enterprise)
        return await self.calls.call(access.token, method, place=named(place), hasty=hasty, **arguments)

    def voice(self, ask: Ask, *, again: bool = False) -> "SlackVoice":
        """What answers an ask, now or ``again`` after it was left: all it needs is in ``ask.reach``."""
        return SlackVoice(self, ask, again=again)

    async def post(self, place: Place, message: Mapping[str, Any], key: str) -> Receipt:
        """Post one message with its key in the metadata, so that it can be found; ``message`` is as ``rendered`` gave it.

        Raises SlackRefused: a Later one at once, for nothing was done; an Unclear one may have been posted, and ``find`` tells.
        """
        there = await self._there(place)
        where: dict[str, Any] = {"channel": there.channel, "thread_ts": there.thread, "metadata": marked(key)}
        try:
            answer = await self.call(there, "chat.postMessage", hasty=True, **where, **message)
        except BadBlocks:
            answer = await self.call(there, "chat.postMessage", hasty=True, **where, **_plainer(message))
        return Receipt(replace(there, channel=word(answer, "channel") or there.channel), word(answer, "ts") or None)

    async def find(self, place: Place, key: str, since: datetime | None = None, enterprise: str = "") -> Receipt | None:
        """The post with this key that was made after a moment, in its channel or thread; without one, among the newest.

        Raises SlackRefused: MissingScope without the permission to read there, TooMuchSaid where the end is not reached.
        """
        there = await self._there(place, read=True) if since else place
        cursor = ""
        for _ in range(PAGES):
            answer = await self._page(there, since, cursor, enterprise)
            for message in answer.get("messages") or []:
                if _has_key(message, key):
                    return Receipt(there, word(message, "ts"))
            cursor = word(part(answer, "response_metadata"), "next_cursor", 2_000)
            if not cursor or since is None:
                return None
        raise TooMuchSaid(f"More than {PAGES * WINDOW:,} messages came after it.", "Look for it in the channel.")

    async def _page(self, place: Place, since: datetime | None, cursor: str, enterprise: str) -> Mapping[str, Any]:
        """Some messages of a channel or a thread; the ledger's look for a post waits for nothing, an answer's does."""
        where: dict[str, Any] = {"channel": place.channel, "include_all_metadata": "true", "limit": str(WINDOW), "cursor": cursor or None}
        oldest = {"oldest": f"{since.timestamp():.6f}"} if since else {}
        thread = {"ts": place.thread} if place.thread else {}
        method = "conversations.replies" if place.thread else "conversations.history"
        return await self.call(place, method, enterprise, hasty=since is not None, **where, **oldest, **thread)

    async def _there(self, place: Place, *, read: bool = False) -> Place:
        """The place with its channel: somebody's direct messages are named by who they are.

        Without the permission to open them a post goes to the person's name, which Slack takes, but nothing can be read there.
        """
        if not place.direct or place.channel.startswith("D"):
            return place
        name = (place.workspace, place.channel)
        if name not in self._direct:
            try:
                answer = await self.call(place, "conversations.open", hasty=True, users=place.channel)
            except MissingScope:
                if read:
                    raise
                return place
            self._direct[name] = word(part(answer, "channel"), "id")
        return replace(place, channel=self._direct[name] or place.channel)


def _has_key(message: Any, key: str) -> bool:
    metadata = part(message, "metadata")
    return word(metadata, "event_type") == EVENT and part(metadata, "event_payload").get("key") == key


def _plainer(message: Mapping[str, Any]) -> Mapping[str, Any]:
    """A frozen message as plain sections, for when Slack refuses its blocks."""
    return {**message, **plainly(Message(str(message["text"]), tuple(message["blocks"]))).content}


def marked(key: str) -> dict[str, Any]:
    """The metadata by which a post is found again; nobody sees it."""
    return {"event_type": EVENT, "event_payload": {"key": key}}


def rendered(reply: Reply) -> tuple[dict[str, Any], ...]:
    """A reply's messages as they are posted, which can be kept as JSON and posted later as they are."""
    return tuple(message.payload for message in messages(reply))


def named(place: Place) -> str:
    """A place as a sentence names it."""
    return f"#{place.name}" if place.name and not place.direct else ""


class SlackVoice:
    """Answers one ask. What it posts carries a key made of the ask, so that ``again`` it changes what stands there and posts nothing twice."""

    def __init__(self, speaking: Speaking, ask: Ask, *, again: bool = False) -> None:
        self._speaking = speaking
        self._ask = ask
        self._again = again
        self._turn = asyncio.Lock()
        self._uses = 0
        self._answers = 0
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

    async def inside(self, channel: str) -> tuple[bool | None, str]:
        """Whether we may write into a channel (as a member, or into a public one with chat:write.public), None when Slack will not tell; its name."""
        try:
            told = part(await self._call("conversations.info", channel=channel), "channel")
        except NotInPlace:
            return False, ""
        except SlackRefused as error:
            logger.info("Slack: whether we are in a channel is not known (%s).", error.code)
            return None, ""
        private = told.get("is_private") is True
        inside = told.get("is_member") is True or (not private and PUBLIC in (await self._access()).scopes)
        return inside, word(told, "name")

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
        if working and self._again:
            # the answer may stand there already, and would give way to "Reading…"
            return Receipt(self._ask.place)
        first = await self._first(said[0])
        thread = first.place.thread or first.message
        for number, further in enumerate(said[1:], 2):
            await self._posted(replace(first.place, thread=thread), further, number)
        if working:
            self._notice = _Notice(first)
        else:
            self._answers += 1
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

    async def _posted(self, place: Place, message: Message, number: int = 1) -> Receipt:
        """A new message; when it was posted by an earlier try, that one is made to say it."""
        key = f"{self._ask_key}.{self._answers}.{number}"
        stands = await self._found(place, key) if self._again else None
        if stands:
            return await self._changed(stands, message)
        where = {"channel": place.channel, "thread_ts": place.thread, "metadata": marked(key)}
        try:
            answer = await self._with_blocks(message, lambda one: self._call("chat.postMessage", **where, **one.payload))
        except NoAnswer as error:
            error.findable = await self._finds(place)
            raise
        return Receipt(replace(place, channel=word(answer, "channel") or place.channel), word(answer, "ts") or None)

    @property
    def _ask_key(self) -> str:
        return sha256(self._ask.key.encode(errors="replace")).hexdigest()[:32]

    async def _finds(self, place: Place) -> bool:
        """Whether the app may look for a post there."""
        needed = HISTORY.get(place.channel[:1])
        return needed is not None and needed <= (await self._access()).scopes

    async def _found(self, place: Place, key: str) -> Receipt | None:
        """The message an earlier try posted; None where it cannot be looked for. Raises Later when that cannot be known now."""
        try:
            return await self._speaking.find(place, key, None, self._enterprise) if await self._finds(place) else None
        except NoAnswer as error:
            raise limited(error.method, LOOK_AGAIN) from error
        except (MissingScope, NotInPlace) as error:
            logger.info("Slack: whether an answer stands there cannot be looked up (%s).", error.code)
            return None

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


HISTORY = {
    "C": frozenset({"channels:history", "groups:history"}),
    "G": frozenset({"groups:history"}),
    "D": frozenset({"im:history"}),
}
"""What lets us look for a post, by how a conversation's id begins: C may be a public channel or a newer private one."""
PUBLIC = "chat:write.public"
LOOK_AGAIN = 30.0
"""Seconds until a post is looked for again."""


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
