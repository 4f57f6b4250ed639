"""Single flight: whoever asks for the same thing at the same time gets it from one piece of work."""

import asyncio

import pytest

from bot.flight import Flight


class Work:
    """Work that ends when it is told to."""

    def __init__(self, outcome: str | Exception = "done") -> None:
        self.begun = self.stopped = 0
        self.outcome, self.end, self.on_its_way = outcome, asyncio.Event(), asyncio.Event()

    async def __call__(self) -> str:
        self.begun += 1
        self.on_its_way.set()
        try:
            await self.end.wait()
        except asyncio.CancelledError:
            self.stopped += 1
            raise
        if isinstance(self.outcome, Exception):
            raise self.outcome
        return self.outcome


def askers(flight: Flight[str, str], work: Work, count: int) -> list[asyncio.Task[str]]:
    return [asyncio.create_task(flight.share("key", work)) for _ in range(count)]


async def fifty_who_ask_at_once(flight: Flight[str, str], work: Work) -> list[asyncio.Task[str]]:
    tasks = askers(flight, work, 50)
    await work.on_its_way.wait()
    return tasks


async def test_fifty_askers_are_answered_by_one_piece_of_work() -> None:
    async with Flight[str, str]() as flight:
        tasks = await fifty_who_ask_at_once(flight, work := Work())
        work.end.set()
        assert await asyncio.gather(*tasks) == ["done"] * 50
    assert work.begun == 1


async def test_different_keys_do_not_wait_for_each_other() -> None:
    async with Flight[str, str]() as flight:
        waiting = asyncio.create_task(flight.share("slow", slow := Work()))
        await slow.on_its_way.wait()
        quick = Work()
        quick.end.set()
        assert await flight.share("quick", quick) == "done"
        slow.end.set()
        assert await waiting == "done"


async def an_asker_who_leaves_does_not_stop_the_others() -> None:
    async with Flight[str, str]() as flight:
        first, *others = await fifty_who_ask_at_once(flight, work := Work())
        first.cancel()
        with pytest.raises(asyncio.CancelledError):
            await first
        work.end.set()
        assert await asyncio.gather(*others) == ["done"] * 49
    assert (work.begun, work.stopped) == (1, 0)


async def test_work_is_stopped_when_the_last_asker_has_left_and_begun_anew_for_the_next() -> None:
    async with Flight[str, str]() as flight:
        tasks = await fifty_who_ask_at_once(flight, work := Work())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        (again,) = askers(flight, work, 1)
        work.end.set()
        assert await again == "done"
    assert (work.begun, work.stopped) == (2, 1)


async def a_failure_is_told_to_all_and_to_those_who_come_right_after_it() -> None:
    async with Flight[str, str]() as flight:
        tasks = await fifty_who_ask_at_once(flight, work := Work(ValueError("no")))
        work.end.set()
        assert {str(one) for one in await asyncio.gather(*tasks, return_exceptions=True)} == {"no"}
        with pytest.raises(ValueError, match="no"):
            await flight.share("key", work)
    assert work.begun == 1


async def a_failure_is_forgotten_after_its_seconds() -> None:
    async with Flight[str, str](failed_for=0) as flight:
        work = Work(ValueError("no"))
        work.end.set()
        for _ in range(2):
            with pytest.raises(ValueError, match="no"):
                await flight.share("key", work)
    assert work.begun == 2


async def a_result_is_kept_for_nobody_who_comes_later() -> None:
    async with Flight[str, str]() as flight:
        work = Work()
        work.end.set()
        assert [await flight.share("key", work) for _ in range(2)] == ["done", "done"]
    assert work.begun == 2


async def test_closing_stops_what_is_on_its_way() -> None:
    async with Flight[str, str]() as flight:
        (task,) = askers(flight, work := Work(), 1)
        await work.on_its_way.wait()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert work.stopped == 1
