"""All lines at once, each with a deadline of its own: what fails or hangs keeps no other waiting."""

import asyncio
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from threading import Thread
from typing import Any

from adapters.errors import AdapterError
from bot.doctor.findings import Finding, Found, Group, Line, NotLooked, off, problem
from bot.doctor.patient import Patient
from bot.doctor.table import GROUPS
from bot.faults import told


class Abandoned(ThreadPoolExecutor):
    """Threads nobody waits for: one that hangs in the system (a name that is looked up, a folder on a dead server) must not hold up the end."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **given: Any) -> "Future[Any]":
        """Do it in a thread of its own."""
        future: Future[Any] = Future()
        Thread(target=_done, args=(future, partial(fn, *args, **given)), daemon=True).start()
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:  # noqa: FBT001, FBT002 - as its base names them
        """Wait for nothing."""


def _done(future: "Future[Any]", work: Callable[[], Any]) -> None:
    if not future.set_running_or_notify_cancel():
        return
    try:
        future.set_result(work())
    except BaseException as error:  # noqa: BLE001 - it belongs to whoever asked
        future.set_exception(error)


async def examine(patient: Patient, groups: Sequence[Group] = GROUPS) -> tuple[Found, ...]:
    """What was found of every line, in the table's order."""
    asyncio.get_running_loop().set_default_executor(Abandoned())
    lines = [(group.name, line) for group in groups for line in group.lines]
    async with patient:
        looked = await asyncio.gather(*(_looked(line, patient) for _, line in lines))
    return tuple(Found(name, line, one) for (name, line), findings in zip(lines, looked, strict=True) for one in findings)


async def _looked(line: Line, patient: Patient) -> Sequence[Finding]:
    """What one line finds; whatever goes wrong with that is a finding too."""
    try:
        async with asyncio.timeout(line.seconds * patient.hurry):
            return await line.look(patient)
    except TimeoutError:
        return (problem(f"no answer within {line.seconds:.0f} s", line.fix),)
    except NotLooked as why:
        return off(f"not looked at: {why}")
    except AdapterError as error:
        return (problem(str(error), error.advice or line.fix),)
    except OSError as error:
        return (problem(f"{error.strerror or type(error).__name__}", line.fix),)
    except Exception as error:  # noqa: BLE001 - a bug in one line must not hide the others
        return (problem(told(error), "Report this with the version."),)
