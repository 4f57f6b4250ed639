"""Who asks and where, as the store knows them, and how a command is handled for them."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from adapters.chat import Ask, Reply, Voice
from adapters.store.records import Channel, Person, Workspace


@dataclass(frozen=True, slots=True)
class Caller:
    """One ask with the rows it belongs to; ``now`` is aware."""

    ask: Ask
    workspace: Workspace
    channel: Channel
    person: Person
    now: datetime

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
