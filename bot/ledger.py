"""The ledger as thousands of posts use it in one minute: what several of them ask at the same moment goes into one transaction."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from adapters.store.database import Database
from adapters.store.deliveries import Deliveries, Frozen, Letter, Move, Moved
from adapters.store.records import Delivery, Part, Told
from bot.together import Together

MOST = 100
"""Rows of one transaction: beyond that the first would wait long for the last."""
MOST_FROZEN = 32
"""Posts frozen in one transaction, of some 50 kB each with what they tell."""


class Ledger(Deliveries):
    """As the store's; a move is committed before whoever asked for it goes on."""

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self._moves = Together(self.moved, MOST)
        self._gets = Together(self.several, MOST)
        self._keys = Together(self.several_keys, MOST)
        self._plans = Together(self.planned_together, MOST)
        self._freezes = Together(self.frozen_together, MOST_FROZEN)
        self._read: dict[int, Delivery] = {}

    async def get(self, number: int) -> Delivery | None:
        """The row with a number."""
        row = await self._gets.do(number)
        if row is not None and row.state == "ready":
            self._keep(row)
        return row

    def _keep(self, row: Delivery) -> None:
        """Hold a row that is about to be claimed: its payload need not be read twice."""
        self._read.pop(row.number, None)
        self._read[row.number] = row
        if len(self._read) > MOST:
            del self._read[next(iter(self._read))]

    async def by_key(self, key: str) -> Delivery | None:
        """The row with a key."""
        return await self._keys.do(key)

    async def move(self, move: Move) -> Moved:
        """Make one move, together with others that are asked for now."""
        return await self._moves.do(replace(move, known=self._read.pop(move.number, None)) if move.wanted else move)

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
        return await self._plans.do(Letter(key, workspace, due, now, channel, digest, until))

    async def freeze(self, number: int, parts: Sequence[Part], now: datetime, told: Told | None = None, person: int | None = None) -> bool:
        """What is posted, from now on, all or nothing; False when the row is not planned any more."""
        return await self._freezes.do(Frozen(number, parts, now, told, person))

    async def close(self) -> None:
        """Stop; who still waits is cancelled."""
        for one in (self._freezes, self._plans, self._moves, self._gets, self._keys):
            await one.close()
