"""The ledger as many use it at once: one transaction for what is asked at the same moment, and an answer for each."""

import asyncio
from pathlib import Path

import pytest

from adapters.chat import Place, Receipt
from bot import delivery
from bot.delivery import Patience
from bot.ledger import Ledger
from tests.bot.ledger import DUE, HOUR, NOW, Office, elsewhere, office

MANY = 12


async def filled(one: Office) -> list[int]:
    """Posts that are ready, each for a place of its own."""
    for number in range(MANY):
        await one.put(f"post {number}", place=elsewhere(f"C{number}"))
    return [row.number for row in await one.store.deliveries.open(DUE + HOUR, MANY)]


async def test_claims_of_one_moment_are_one_transaction_and_each_has_its_own_answer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with office(tmp_path) as one:
        numbers = await filled(one)
        assert await one.store.deliveries.claim(numbers[3], "another", NOW)
        ledger, begun = Ledger(one.store.database), []
        writing = one.store.database.writing

        def counted() -> object:
            begun.append(1)
            return writing()

        monkeypatch.setattr(one.store.database, "writing", counted)
        claimed = await asyncio.gather(*(ledger.claim(number, f"key {number}", NOW) for number in reversed(numbers)))
        assert len(begun) <= 2
        assert [row and row.idempotency_key for row in reversed(claimed)] == [
            None if number == numbers[3] else f"key {number}" for number in numbers
        ]
        rows = await asyncio.gather(*map(ledger.get, (*numbers, 999)))
        assert [row.number if row else None for row in rows] == [*numbers, None]
        assert {row.state for row in rows if row} == {"sending"}
        await ledger.close()


async def test_no_more_posts_are_claimed_than_can_be_posted_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(delivery, "SEATS", 3)
    async with office(tmp_path) as one:
        one.restarted(Patience())
        await filled(one)
        real, most = one.wall.post, []

        async def watched(place: Place, message: object, key: str) -> Receipt:
            async with one.store.database.reading() as connection:
                found = await connection.exec_driver_sql("SELECT count(*) FROM deliveries WHERE state = 'sending'")
                most.append(int(found.scalar_one()))
            return await real(place, message, key)

        one.wall.post = watched  # type: ignore[method-assign] # the wall, and a look beside it
        await one.courier.send_due()
        assert len(one.wall.posts) == MANY
        assert max(most) <= 3
