"""Links for a program that waits for each answer: one session for all of them."""

import asyncio
from types import TracebackType
from typing import Self

from adapters.web.fetcher import Fetcher, Page


class Links:
    """Reads links one after the other; open it with ``with``."""

    def __init__(self, fetcher: Fetcher) -> None:
        self._fetcher, self._runner, self._open = fetcher, asyncio.Runner(), False

    def read(self, typed: str) -> Page:
        """What a link leads to. Raises Refused."""
        return self._runner.run(self._read(typed))

    async def _read(self, typed: str) -> Page:
        if not self._open:
            await self._fetcher.__aenter__()
            self._open = True
        return await self._fetcher.fetch(typed)

    def __enter__(self) -> Self:
        """Nothing is opened before the first link."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Close the session."""
        if self._open:
            self._runner.run(self._fetcher.__aexit__(kind, error, trace))
        self._runner.close()
