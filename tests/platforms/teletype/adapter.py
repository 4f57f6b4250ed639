"""All it takes to serve a platform: a voice that says, an adapter that hears, posts and finds, and a way to render."""

import asyncio
from collections.abc import Awaitable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol, Self

from adapters.chat import (
    Ask,
    Button,
    Later,
    Notice,
    NotThere,
    Person,
    Place,
    Platform,
    Receipt,
    Reply,
    ShutOut,
    Unclear,
    Upload,
    Voice,
    Way,
    Window,
)
from tests.bot.desk.asking import buttons, words
from tests.platforms.teletype.office import Call, Office, OfficeGoneError, OfficeRefusedError

HERE: Platform = "playground"
"""The name in a place; a platform of its own adds one to ``adapters.chat.Platform``."""
TELETYPE = "TELETYPE__TOKEN"
UNASKED = frozenset({"link", "reaction"})
"""What is answered only where a channel chose it: nobody asked for us by name."""


class Desk(Protocol):
    """What we ask of the desk: all an adapter knows of the bot."""

    async def receive(self, ask: Ask) -> bool:
        """Remember an ask; whether it is new."""
        ...

    async def answer(self, ask: Ask, voice: Voice) -> None:
        """Answer it."""
        ...

    async def wants(self, place: Place, way: Way) -> bool:
        """Whether a place is answered in this way."""
        ...


def rendered(reply: Reply) -> Sequence[Mapping[str, Any]]:
    """A reply as the office prints it, which can be written as JSON; pings are no words of a teletype, so nothing has to be escaped."""
    offered = [{"label": one.label, "act": one.act, "subject": one.subject} for one in buttons(reply)]
    window = {"name": reply.name, "fields": {one.name: one.value for one in reply.fields}} if isinstance(reply, Window) else None
    return ({"words": words(reply), "buttons": offered, "window": window},)


def translated(error: Exception, place: Place) -> Exception:
    """The office's refusals in the words every platform shares: what the bot does next depends on them."""
    if isinstance(error, OfficeGoneError):
        return Unclear("The teletype office did not answer clearly.", "It is looked for before it is printed again.")
    assert isinstance(error, OfficeRefusedError)
    if error.wait:
        later = Later(f"The teletype office asks me to wait {error.wait:.0f} s.")
        later.seconds = error.wait
        return later
    return NotThere(f"The room {place.channel} is closed to me.", "Let me in, then press **Try again**.")


@dataclass(slots=True)
class Speaking(Voice):
    """Answers one ask where it came from; a word in between is written over."""

    office: Office
    ask: Ask
    last: int | None = None

    async def say(self, reply: Reply) -> Receipt:
        """Print it, for whoever asked unless it is public."""
        only = None if reply.public else self.ask.person.external
        (message,) = rendered(reply)
        number = self.office.prints(self.ask.place.channel, message, only, instead=self.last)
        self.last = number if isinstance(reply, Notice) and reply.tone == "working" else None
        return Receipt(self.ask.place, str(number))

    async def content(self, upload: Upload, most: int) -> bytes:
        """The bytes of a file the office holds."""
        return self.office.files[upload.address][:most]


@dataclass
class Teletype:
    """Serves the office: open it with ``async with``, then ``listen``."""

    office: Office
    token: str
    desk: Desk
    _answering: set["asyncio.Task[None]"] = field(default_factory=set)

    async def __aenter__(self) -> Self:
        """Check the token, so that a wrong one is told before anybody waits. Raises ShutOut."""
        try:
            self.office.enter(self.token)
        except OfficeRefusedError as error:
            raise ShutOut(f"The teletype office refused the token in {TELETYPE} ({error.reason}).", "Copy it again.") from error
        return self

    async def __aexit__(self, *_: object) -> None:
        """Let begun answers end."""
        await self.settled()

    async def settled(self) -> None:
        """Until nothing is being answered."""
        while self._answering:
            await asyncio.gather(*self._answering, return_exceptions=True)

    async def listen(self) -> None:
        """Serve until cancelled."""
        async for call in self.office.calls():
            await self._heard(call)

    async def _heard(self, call: Call) -> None:
        """Remember first, acknowledge then, answer last: what cannot be remembered is not acknowledged and comes again."""
        ask = asked(call)
        if ask.way in UNASKED and not await self.desk.wants(ask.place, ask.way):
            return
        try:
            new = await self.desk.receive(ask)
        except OSError:
            return
        self.office.acknowledged.add(call.number)
        if new:
            self._begins(self.answer(ask))

    def _begins(self, work: Awaitable[None]) -> None:
        task = asyncio.ensure_future(work)
        self._answering.add(task)
        task.add_done_callback(self._answering.discard)

    async def answer(self, ask: Ask) -> None:
        """Answer an ask, also one that an earlier process was handed: all it takes is in the ask."""
        await self.desk.answer(ask, Speaking(self.office, ask))

    async def post(self, place: Place, message: Any, key: str) -> Receipt:
        """Print for everybody, with the key by which it is found. Raises Later, NotThere, Unclear."""
        try:
            return Receipt(place, str(self.office.prints(place.channel, message, key=key)))
        except (OfficeGoneError, OfficeRefusedError) as error:
            raise translated(error, place) from error

    async def find(self, place: Place, key: str, since: datetime) -> Receipt | None:
        """The sheet with this key."""
        found = [one for one in self.office.sheets if one.room == place.channel and one.key == key]
        return Receipt(place, str(found[-1].number)) if found else None


def asked(call: Call) -> Ask:
    """What somebody did, as the desk is told; the same number, the same key."""
    given = dict(call.more)
    pressed = given.pop("pressed", None)
    return Ask(
        f"{HERE}:{call.number}",
        Place(HERE, "office", call.room, direct=call.room.startswith("@"), name=call.room),
        Person(call.who, call.who.title(), "Europe/Berlin", manages=True),
        call.way,
        call.text,
        pressed=Button(**pressed) if pressed else None,
        **given,
    )
