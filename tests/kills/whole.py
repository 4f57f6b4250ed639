"""``newsbrief run`` at work in a process that is killed: all of it but the workers of the press, whom nobody needs here, with the clock's date ahead.

Entries are told in a line each, so that what a digest says is known beforehand; each digest goes out as two messages, the second in the first one's thread.
"""

import asyncio
import logging
import os
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import replace
from multiprocessing.connection import Connection
from typing import Any, Self
from unittest import mock

from adapters.chat import Digested, Reply
from adapters.store.opening import opened
from adapters.store.store import Store
from bot import app, running, wires
from bot.outbox import Render
from bot.posting import Habits, Posting
from bot.posting import posting as all_of_it
from config.settings import Settings, load
from tests.bot.ringing import told_to_apscheduler
from tests.kills.child import LEAD, Ahead, EachOnce, Run, dying, settled
from tests.kills.stage import PATIENCE


class NoPress:
    """No worker processes: nothing is read."""

    workers = ()

    def __init__(self, **_: Any) -> None:
        pass

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        pass


def work(run: Run, pipe: Connection) -> None:
    """Work until killed; says each point that is passed, and "settled" when as many posts ended as are expected."""
    os.environ.update(run.settings, NEWSBRIEF_DATABASE__URL=run.url, NEWSBRIEF_PLAYGROUND__ON="false")
    os.chdir(run.folder)
    logging.basicConfig(filename="newsbrief.log", level=logging.INFO, format="%(process)d %(asctime)s %(name)s %(message)s")
    asyncio.run(_work(run, pipe))


async def _work(run: Run, pipe: Connection) -> None:
    clock, settings = Ahead(run.ahead), load()
    with ExitStack() as patched:
        patched.enter_context(told_to_apscheduler(clock))
        for name, value in _changed(run, pipe, clock, settings).items():
            patched.enter_context(mock.patch.object(running, name, value))
        patched.enter_context(mock.patch.object(wires, "habits", return_value=Habits(PATIENCE[run.platform], lead=LEAD)))
        async with opened(run.url) as beside, asyncio.TaskGroup() as group:
            group.create_task(running.run(settings, app._setup(settings), lambda _: pipe.send_bytes(b"ready")))
            group.create_task(settled(Store(beside), run.expected, clock, pipe))


def _changed(run: Run, pipe: Connection, clock: Ahead, settings: Settings) -> dict[str, Any]:
    """What is not as in every other process: the clock, the composer, the render, the press, and whoever hears of a point that is passed."""
    offered = [replace(one, render=_in_two_parts(one.render)) for one in running.offered(settings)]
    reached = dying(run, pipe)

    def posting(*given: Any, lag: Callable[[float], object]) -> Posting:
        *first, heard = given

        def both(point: str) -> None:
            heard(point)
            reached(point)

        store, gather, ways, now, habits, buttons = first
        return all_of_it(store, gather, ways, now, habits, buttons, both, lag=lag)

    return {
        "now": clock,
        "Press": NoPress,
        "Composer": EachOnce,
        "offered": lambda _: offered,
        "posting": posting,
    }


def _in_two_parts(render: Render) -> Render:
    """The first message of a digest twice over; anything else as it is."""

    def rendered(reply: Reply) -> Sequence[Any]:
        messages = tuple(render(reply))
        return messages[:1] * 2 if isinstance(reply, Digested) else messages

    return rendered
