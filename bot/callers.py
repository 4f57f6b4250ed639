"""Who asks and where, as the store knows them, and how a command is handled for them."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol, runtime_checkable

from adapters.chat import Ask, Reply, Voice
from adapters.store.records import Channel, Person, Workspace

Inside = Callable[[str], Awaitable[tuple[bool | None, str]]]
"""Whether we may write into a channel of the caller's workspace, by the platform's id for it, None when that cannot be known; and its name."""


@runtime_checkable
class Insider(Protocol):
    """A voice whose platform tells where we may write."""

    async def inside(self, channel: str) -> tuple[bool | None, str]:
        """Whether we may write there, None when that cannot be known; and the channel's name, "" when that is not."""
        ...


async def _unknown(_: str) -> tuple[bool | None, str]:
    return None, ""


@dataclass(frozen=True, slots=True)
class Caller:
    """One ask with the rows it belongs to; ``now`` is aware."""

    ask: Ask
    workspace: Workspace
    channel: Channel
    person: Person
    now: datetime
    inside: Inside = field(default=_unknown, repr=False, compare=False)

    @property
    def zone(self) -> str | None:
        """The caller's own zone, as set by them, told by the platform, or set for the channel; an IANA name."""
        return self.person.zone or self.ask.person.zone or self.channel.zone


Handle = Callable[[Any, Caller, Voice], Awaitable[Reply]]
"""Does what one command asks for. The voice is for a word in between ("Reading…"); what is given back is said last.

Raises AdapterError or BriefingError with a sentence for the person.
"""

Handlers = Mapping[type, Handle]
"""The commands somebody handles, by the kind of their value (``bot.commands.values``)."""

Answers = Mapping[type, Callable[[Any, Caller, Voice], Awaitable[Reply | None]]]
"""The same where some say all there is to say themselves, and then give None back."""
