"""Work a platform has begun: it goes on by itself, one failure stops no other, and whoever leaves waits for it."""

import asyncio
import logging
from collections.abc import Coroutine
from typing import Any

from adapters.errors import AdapterError

logger = logging.getLogger(__name__)


class Begun:
    """Tasks of one ``platform``, named as people know it."""

    def __init__(self, platform: str) -> None:
        self._platform = platform
        self._tasks: set[asyncio.Task[Any]] = set()

    def begin(self, work: Coroutine[Any, Any, None], what: str) -> None:
        """Let something run; ``what`` names it in the log. Unfinished, an answer is taken up again at the next start."""
        self.count(asyncio.get_running_loop().create_task(self._guarded(work, what)))

    def count(self, task: asyncio.Task[Any] | None) -> None:
        """Wait for this task too, whoever began it."""
        if task is not None:
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def _guarded(self, work: Coroutine[Any, Any, None], what: str) -> None:
        try:
            await work
        except AdapterError as error:
            logger.warning("%s: %s%s", self._platform, error, _facts(error))
        except Exception:
            logger.exception("Answering %s failed.", what)

    async def settled(self) -> None:
        """Until nothing begun is left."""
        while self._tasks:
            await asyncio.wait(self._tasks)

    async def ended(self, grace: float) -> None:
        """Let what was begun end within so many seconds, then end it."""
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=grace)
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)


def _facts(error: AdapterError) -> str:
    """What was asked of a platform, and the word or number it refused that with."""
    asked, code = getattr(error, "call", "") or getattr(error, "method", ""), getattr(error, "code", "")
    return f" ({asked}, {code})" if asked or code else ""
