"""Buttons carry what they are about; what is too long for a platform's buttons is kept in the inbox, and the button carries its name."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta

from adapters.chat import Act, Button, Notice, Platform, Receipt, Reply, Upload, Voice
from adapters.store.inbox import Inbox
from bot.callers import Caller
from bot.desk.errors import NothingHere
from bot.desk.tools import named

MOST: Mapping[Platform, int] = {"slack": 1_900}
"""Bytes of a subject that a platform's buttons carry; Slack's take 2,000 with the act before it."""
OTHERWISE = 60
"""Discord's custom_id takes 100 characters, and its adapter puts more into it."""
CARRIED: frozenset[Act] = frozenset({"retry", "paste"})
"""Buttons that carry what somebody typed; the others carry numbers."""
NAME = re.compile(r"kept:[0-9a-f]{16}")
LASTS = timedelta(days=1)
"""At least so long a kept subject is there: the inbox is tidied no earlier (NEWSBRIEF_RETENTION__INBOX)."""
EXPIRED = NothingHere("That button is too old: I do not have what you typed any more.", "Type it again.")


@dataclass(frozen=True, slots=True)
class Carrying:
    """A voice whose buttons fit their platform."""

    voice: Voice
    inbox: Inbox
    caller: Caller
    said: list[bool] = field(default_factory=list)
    """Of each thing that was said, but for words in between, whether it was an answer rather than what went wrong."""

    async def say(self, reply: Reply) -> Receipt:
        """Say it. Raises what the voice raises, StoreError."""
        if isinstance(reply, Notice) and any(self._is_long(one) for one in reply.buttons):
            reply = replace(reply, buttons=tuple([await self._fitting(one) for one in reply.buttons]))
        receipt = await self.voice.say(reply)
        if not (isinstance(reply, Notice) and reply.tone == "working"):
            self.said.append(not (isinstance(reply, Notice) and reply.tone == "error"))
        return receipt

    async def content(self, upload: Upload, most: int) -> bytes:
        """The bytes of an upload."""
        return await self.voice.content(upload, most)

    def _is_long(self, button: Button) -> bool:
        most = MOST.get(self.caller.ask.place.platform, OTHERWISE)
        return button.act in CARRIED and len(button.subject.encode(errors="replace")) > most

    async def _fitting(self, button: Button) -> Button:
        if not self._is_long(button):
            return button
        name = f"kept:{named(button.subject)}"
        await self.inbox.keep(_key(name, self.caller), {"subject": button.subject}, self.caller.now, workspace=self.caller.workspace.number)
        return replace(button, subject=name)


async def carried(button: Button, inbox: Inbox, caller: Caller) -> Button:
    """The button with what it is about. Raises NothingHere when that is kept no longer."""
    if not NAME.fullmatch(button.subject):
        return button
    kept = await inbox.kept(_key(button.subject, caller))
    if kept is None:
        raise EXPIRED
    return replace(button, subject=str(kept["subject"]))


def _key(name: str, caller: Caller) -> str:
    """A name is good only where it was given."""
    return f"{caller.ask.place.platform}:{caller.workspace.number}:{name}"
