"""The ledger as thousands of posts use it in one minute: what several of them ask at the same moment goes into one transaction."""

from adapters.store.database import Database
from adapters.store.deliveries import Deliveries, Move
from adapters.store.records import Delivery
from bot.together import Together

MOST = 100
"""Rows of one transaction: beyond that the first would wait long for the last."""


class Ledger(Deliveries):
    """As the store's; a move is committed before whoever asked for it goes on."""

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self._moves = Together(self.moved, MOST)
        self._gets = Together(self.several, MOST)

    async def get(self, number: int) -> Delivery | None:
        """The row with a number."""
        return await self._gets.do(number)

    async def move(self, move: Move) -> Delivery | None:
        """Make one move, together with others that are asked for now."""
        return await self._moves.do(move)

    async def close(self) -> None:
        """Stop; who still waits is cancelled."""
        await self._moves.close()
        await self._gets.close()
