"""Answers in the playground: messages that are kept under keys made of their ask, so that what is said again stands there once."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from adapters.chat import Ask, Attached, Home, Notice, NotThere, Place, Receipt, Reply, Unclear, Upload, Window
from adapters.errors import AdapterError
from adapters.playground.faces import Faces, drawn, rendered
from adapters.playground.memory import Said, Talk
from adapters.playground.world import BY_CHANNEL, US, number_of

Now = Callable[[], datetime]


@dataclass(slots=True)
class Speaking:
    """Everything said here goes through this; ``changed`` is told when something was."""

    talk: Talk
    faces: Faces
    now: Now
    changed: Callable[[], None]

    async def post(self, place: Place, message: Mapping[str, Any], key: str) -> Receipt:
        """Post a message as ``rendered`` gave it; under one key it stands there once. Raises NotThere, and Unclear when it may have been kept."""
        if not place.direct and place.channel not in BY_CHANNEL:
            raise NotThere(f"There is no #{place.name or place.channel} in the playground.", "Choose one of its channels.")
        thread = number_of(place.thread) if place.thread else None
        try:
            said = await self.talk.say(place.channel, US, message, self.now(), thread=thread, key=f"post:{key}")
        except AdapterError as error:
            raise Unclear(f"Whether it was kept is not known: {error}", error.advice) from error
        self.changed()
        return Receipt(place, str(said.number))

    async def find(self, place: Place, key: str) -> Receipt | None:
        """The post with this key. Raises AdapterError."""
        said = await self.talk.by_key(f"post:{key}")
        return Receipt(place, str(said.number)) if said and not said.gone else None

    def voice(self, ask: Ask, *, again: bool = False) -> "PlaygroundVoice":
        """What answers an ask, now or ``again`` after it was left."""
        return PlaygroundVoice(self, ask, again=again)


class PlaygroundVoice:
    """Answers one ask. A word in between, and what an earlier start said, give way to what follows, for they have one key."""

    def __init__(self, speaking: Speaking, ask: Ask, *, again: bool) -> None:
        self._speaking, self._ask, self._again = speaking, ask, again
        self._talk, self._turn = speaking.talk, asyncio.Lock()
        self._told = 0

    async def say(self, reply: Reply) -> Receipt:
        """Say it, where the ask came from: to everybody, or only to whoever asked. Raises AdapterError."""
        async with self._turn:
            said = await self._say(reply)
            self._speaking.changed()
            return Receipt(self._ask.place, str(said.number) if said else None)

    async def content(self, upload: Upload, most: int) -> bytes:
        """The bytes of an upload, at most so many. Raises AdapterError."""
        file = await self._talk.file(number_of(upload.address))
        if file is None:
            raise AdapterError(f"{upload.name} is not here any more.", "Hand it over once more.")
        return file.content[:most]

    async def inside(self, channel: str) -> tuple[bool | None, str]:
        """We are in every channel there is."""
        return channel in BY_CHANNEL, channel

    async def _say(self, reply: Reply) -> Said | None:
        if isinstance(reply, Window):
            return await self._opened(reply)
        if isinstance(reply, Home):
            return await self._home(reply)
        working = isinstance(reply, Notice) and reply.tone == "working"
        body = {**rendered(reply, self._speaking.faces)[0], **await self._attached(reply)}
        said = await self._put(body, public=reply.public, working=working)
        self._told += not working
        return said

    async def _attached(self, reply: Reply) -> dict[str, Any]:
        if not isinstance(reply, Attached):
            return {}
        number = await self._talk.hand(reply.name, reply.content, self._speaking.now())
        return {"files": [{"number": number, "name": reply.name, "size": len(reply.content)}]}

    async def _put(self, body: Mapping[str, Any], *, public: bool, working: bool) -> Said | None:
        """The message with the ask's next key; or what it replaces, once."""
        now, key, replaces = self._speaking.now(), self._key(), self._replaced()
        if working and self._again and await self._talk.by_key(key):
            return None  # the answer may stand there already, and would give way to "Reading…"
        only = None if public or self._ask.place.direct else self._ask.person.external
        if replaces is not None and not public:
            said = await self._talk.change(replaces, body={**body, "replaced": True}, only=only)
            if said:
                return said
        return await self._talk.say(self._ask.place.channel, US, body, now, thread=self._thread(public=public), only=only, key=key)

    def _thread(self, *, public: bool) -> int | None:
        """What everybody sees hangs from what was asked; what is for one stands where that person is."""
        within = self._ask.place.thread if public or self._ask.place.direct else self._ask.reach.get("within")
        return int(within) if within else None

    def _key(self) -> str:
        return f"{self._ask.key}#{self._told + 1}"

    def _replaced(self) -> int | None:
        replaces = self._ask.reach.get("replaces")
        return int(replaces) if replaces and not self._told else None

    async def _opened(self, reply: Window) -> Said:
        """A window; it keeps how its ask can be answered."""
        reach = {**{name: self._ask.reach.get(name) for name in ("within", "replaces", "message")}, "thread": self._ask.place.thread}
        body = {"faces": drawn(reply, self._speaking.faces), "name": reply.name, "text": reply.title, "reach": reach}
        where, person = self._ask.place.channel, self._ask.person.external
        return await self._talk.say(where, US, body, self._speaking.now(), only=person, key=f"{self._ask.key}#window", kind="window")

    async def _home(self, reply: Home) -> Said:
        """The person's own page, one for each."""
        person = self._ask.person.external
        body = {"faces": drawn(reply, self._speaking.faces), "text": "Home"}
        return await self._talk.say(person, US, body, self._speaking.now(), only=person, key=f"home:{person}", kind="home")


def alone(place: Place, person: str) -> Place:
    """A person's direct messages."""
    return replace(place, channel=person, thread=None, direct=True, name="")
