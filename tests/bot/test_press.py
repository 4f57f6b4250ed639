"""The press: articles are read and briefed beside the event loop, and nothing an article does stops the bot."""

import asyncio
import multiprocessing
import os
import signal
import time
from collections.abc import AsyncIterator

import pytest

from bot import press
from bot.press import Fault, Press, Stopped
from briefings.errors import NotAnArticle


@pytest.fixture
async def two() -> AsyncIterator[Press]:
    async with Press(2) as one:
        yield one


def own_process() -> int:
    return os.getpid()


def refused() -> None:
    raise NotAnArticle("login", 41, "That is a sign-in notice.")


class Strange(Exception):  # noqa: N818 - it stands for an error of a library that cannot be sent between processes
    def __init__(self, one: int, other: int) -> None:
        super().__init__(f"{one} and {other}")


def broken() -> None:
    raise Strange(1, 2)


def endless() -> None:
    time.sleep(600)


def deadly() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


async def test_work_is_done_in_another_process(two: Press) -> None:
    assert await two.run(own_process) != os.getpid()


async def a_refusal_comes_back_as_it_was(two: Press) -> None:
    with pytest.raises(NotAnArticle, match="sign-in notice") as caught:
        await two.run(refused)
    assert (caught.value.kind, caught.value.words) == ("login", 41)


async def a_bug_is_told_in_a_sentence_and_the_workers_go_on(two: Press) -> None:
    with pytest.raises(Fault, match=r"Strange \(id "):
        await two.run(broken)
    assert await two.run(own_process)


async def an_article_that_kills_its_process_costs_only_its_own_briefing(two: Press) -> None:
    outcomes = await asyncio.gather(two.run(deadly), *(two.run(own_process) for _ in range(10)), return_exceptions=True)
    assert isinstance(outcomes[0], Stopped)
    assert all(isinstance(one, int) for one in outcomes[1:])


async def an_article_that_never_ends_is_stopped_and_the_others_are_briefed() -> None:
    async with Press(2, seconds=3.0) as two:
        assert await two.run(own_process)  # they have come: from here on an article's own time counts
        stuck = asyncio.create_task(two.run(endless))
        await asyncio.sleep(0)  # its time runs from here on
        two._seconds = 60.0  # the others may take as long as a busy machine takes
        others = [await two.run(own_process) for _ in range(3)]
        with pytest.raises(Stopped, match="so I stopped"):
            await stuck
        assert [*others, await two.run(own_process)]


async def test_the_loop_goes_on_while_the_press_works() -> None:
    async with Press(1) as one:
        working = asyncio.create_task(one.run(endless))
        for _ in range(100):
            await asyncio.sleep(0)
        assert not working.done()
        working.cancel()


async def test_where_no_process_can_be_started_a_thread_does_the_work(monkeypatch: pytest.MonkeyPatch) -> None:
    def none(*_: object) -> None:
        raise OSError("no processes here")

    monkeypatch.setattr(press, "_welcome", none)
    async with Press() as thread:
        assert await thread.run(own_process) == os.getpid()


def _children() -> set[int]:
    """The workers of this process that live."""
    return {one.pid for one in multiprocessing.active_children() if one.pid}


async def test_workers_come_with_the_first_article_and_go_when_none_comes_for_long() -> None:
    before = _children()
    async with Press(2, quiet=0.05) as two:
        assert _children() == before
        first = await two.run(own_process)
        assert first != os.getpid()
        async with asyncio.timeout(60):
            while first in _children() or two._pool is not None:  # noqa: ASYNC110 - a process that ends tells nobody here
                await asyncio.sleep(0.01)
        assert await two.run(own_process) not in {first, os.getpid()}


async def no_worker_goes_while_another_works() -> None:
    async with Press(2, quiet=0.05) as two:
        stuck = asyncio.create_task(two.run(endless))
        first = await two.run(own_process)
        await asyncio.sleep(0.2)
        assert await two.run(own_process) == first
        stuck.cancel()
