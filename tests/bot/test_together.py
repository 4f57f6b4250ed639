"""Small writes are done together: what comes while one is on its way goes into the next."""

import asyncio
from collections.abc import Sequence

from bot.together import Together


class Writing:
    """Keeps what each write was given; the first waits to be let go."""

    def __init__(self, fault: Exception | None = None) -> None:
        self.batches: list[list[int]] = []
        self.fault, self.go_on, self.begun = fault, asyncio.Event(), asyncio.Event()

    async def __call__(self, given: Sequence[int]) -> list[int]:
        self.batches.append(list(given))
        self.begun.set()
        await self.go_on.wait()
        if self.fault:
            raise self.fault
        return [one * 10 for one in given]


async def five(together: Together[int, int], writing: Writing) -> list[asyncio.Task[int]]:
    """One that is on its way, and four that came meanwhile."""
    tasks = [asyncio.create_task(together.do(1))]
    await writing.begun.wait()
    tasks += [asyncio.create_task(together.do(at)) for at in (2, 3, 4, 5)]
    await asyncio.sleep(0)
    return tasks


async def test_what_comes_during_a_write_goes_into_the_next_and_each_gets_its_own_answer() -> None:
    together = Together(writing := Writing(), 64)
    tasks = await five(together, writing)
    writing.go_on.set()
    assert await asyncio.gather(*tasks) == [10, 20, 30, 40, 50]
    assert writing.batches == [[1], [2, 3, 4, 5]]


async def no_write_holds_more_than_it_may() -> None:
    together = Together(writing := Writing(), 3)
    tasks = await five(together, writing)
    writing.go_on.set()
    await asyncio.gather(*tasks)
    assert writing.batches == [[1], [2, 3, 4], [5]]


async def test_who_was_cancelled_while_waiting_is_left_out() -> None:
    together = Together(writing := Writing(), 64)
    tasks = await five(together, writing)
    tasks[2].cancel()
    await asyncio.wait((tasks[2],))
    writing.go_on.set()
    await asyncio.gather(*tasks, return_exceptions=True)
    assert writing.batches == [[1], [2, 4, 5]]


async def a_fault_is_told_to_all_who_went_along_and_the_next_try_is_a_new_one() -> None:
    together = Together(writing := Writing(ValueError("locked")), 64)
    tasks = await five(together, writing)
    writing.go_on.set()
    assert {str(one) for one in await asyncio.gather(*tasks, return_exceptions=True)} == {"locked"}
    writing.fault = None
    assert await together.do(6) == 60


async def test_closing_cancels_who_still_waits() -> None:
    together = Together(writing := Writing(), 64)
    tasks = await five(together, writing)
    await together.close()
    await asyncio.wait(tasks)
    assert all(task.cancelled() for task in tasks)


async def test_a_bug_with_one_is_its_own_and_those_who_went_along_get_their_answers() -> None:
    done: list[list[int]] = []

    async def work(given: Sequence[int]) -> list[int]:
        if 3 in given:
            raise ValueError(given)
        done.append(list(given))
        return [one * 10 for one in given]

    together = Together(work, 64)
    answers = await asyncio.gather(*map(together.do, (1, 2, 3, 4)), return_exceptions=True)
    assert [str(one) for one in answers] == ["10", "20", "[3]", "40"]
    assert done == [[1], [2], [4]]
