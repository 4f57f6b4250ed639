"""What is to be posted, put into the ledger: rendered once, frozen, and from then on the courier's."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol

from adapters.chat import Place, Reply
from adapters.store.records import Delivery, Part, Told
from bot.delivery import Hook, nothing, payload

Render = Callable[[Reply], Sequence[Any]]
"""A reply's messages as a platform posts them, each of which can be written as JSON; the further ones stand in the first one's thread."""


class Ledger(Protocol):
    """Where posts are written down; see ``adapters.store.deliveries``."""

    async def plan(
        self,
        key: str,
        workspace: int,
        due: datetime,
        now: datetime,
        *,
        channel: int | None = None,
        digest: int | None = None,
        until: datetime | None = None,
    ) -> Delivery:
        """The row with a key, made if it is new."""
        ...

    async def freeze(self, number: int, parts: Sequence[Part], now: datetime, told: Told | None = None, person: int | None = None) -> bool:
        """What is posted, from now on."""
        ...


@dataclass(frozen=True, slots=True)
class Letter:
    """A post: ``key`` without its part, which is the same whenever the same thing is posted; where it goes; when, and until when it is worth it.

    ``facts`` are frozen with it, for whoever decides about it later.
    """

    key: str
    place: Place
    workspace: int
    due: datetime
    until: datetime
    channel: int | None = None
    digest: int | None = None
    facts: Mapping[str, Any] = field(default_factory=dict)


class Outbox:
    """Puts posts into the ledger; ``wake`` tells whoever sends them."""

    def __init__(self, ledger: Ledger, renders: Mapping[str, Render], wake: Callable[[], None], reached: Hook = nothing) -> None:
        self._ledger, self._renders, self._wake, self._reached = ledger, renders, wake, reached

    async def plan(self, letter: Letter, now: datetime) -> Delivery:
        """The row of a post's first message, made if it is new."""
        given = {"channel": letter.channel, "digest": letter.digest, "until": letter.until}
        row = await self._ledger.plan(f"{letter.key}:1", letter.workspace, letter.due, now, **given)  # type: ignore[arg-type] # numbers and a moment, each for its own
        self._reached("planned")
        return row

    async def freeze(
        self, row: Delivery, letter: Letter, reply: Reply, now: datetime, told: Told | None = None, person: int | None = None
    ) -> None:
        """Freeze what a planned post says; what was frozen before stays."""
        messages = self._renders[letter.place.platform](reply)
        first, further = row.key, messages[1:]
        parts = [Part(first, payload(letter.place, messages[0], None, **letter.facts))]
        for number, message in enumerate(further, 2):
            parts.append(Part(f"{letter.key}:{number}", payload(letter.place, message, first, **letter.facts)))
        await self._ledger.freeze(row.number, parts, now, told, person)
        self._reached("frozen")
        self._wake()

    async def put(self, letter: Letter, reply: Reply, now: datetime) -> None:
        """Post something once, whatever crashes: under the same key it may be put any number of times."""
        row = await self.plan(letter, now)
        if row.state == "planned":
            await self.freeze(row, letter, reply, now)
