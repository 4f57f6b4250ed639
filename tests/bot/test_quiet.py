"""What digests of one minute share is held while they are made, and let go of afterwards."""

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest

from adapters.store.records import Schedule
from bot import quiet
from bot.composing import Composer
from bot.editing import Wish
from bot.gathering import Gathered, Gathering
from bot.quiet import QUIET, Quiet
from briefings import held
from tests.bot.polling import NOW, Clock
from tests.bot.test_composing import NEWS, _came
from tests.bot.test_publishing import desk, unused


async def test_what_digests_share_is_let_go_of_when_none_is_made_any_more(tmp_path: Path) -> None:
    held.let_go()
    async with desk(tmp_path) as one:
        gone: list[bool] = []
        made = Quiet(Gathering(one.store, one.reader, unused, Composer(), Wish()).gather, lambda: gone.append(True), one.times)
        one.publisher._gather = made.gather
        await _came(one, *NEWS)
        assert await one.publish()
        one.times.now += QUIET - timedelta(seconds=1)
        assert (made.look(), gone) == (False, [])
        assert held.count() > len(NEWS)
        one.times.now += timedelta(seconds=1)
        assert (made.look(), gone, held.count()) == (True, [True], 0)
        assert not made.look()


SCHEDULE, GATHERED = Schedule.__new__(Schedule), Gathered.__new__(Gathered)


async def test_nothing_is_let_go_of_while_a_digest_is_made() -> None:
    clock, begun, ends = Clock(), asyncio.Event(), asyncio.Event()

    async def gather(_schedule: Schedule, _moment: object) -> Gathered:
        begun.set()
        await ends.wait()
        return GATHERED

    made = Quiet(gather, lambda: None, clock)
    made._made = NOW
    making = asyncio.create_task(made.gather(SCHEDULE, NOW))
    await begun.wait()
    clock.now += QUIET
    assert not made.look()
    ends.set()
    await making
    clock.now -= QUIET
    assert made.look(), "a clock that was set back"


async def test_the_bot_looks_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(quiet, "LOOK", 0.0)
    clock, gone = Clock(), asyncio.Event()
    made = Quiet(lambda _schedule, _moment: asyncio.sleep(0, GATHERED), gone.set, clock)
    looking = asyncio.create_task(made.run())
    await made.gather(SCHEDULE, NOW)
    clock.now += QUIET
    await asyncio.wait_for(gone.wait(), 10)
    looking.cancel()
