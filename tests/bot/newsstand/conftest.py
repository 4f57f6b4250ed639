"""A newsstand for each test."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio

from tests.bot.newsstand.counter import Counter, counter


@pytest_asyncio.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Counter]:
    """A newsstand at which somebody asks."""
    async with counter(tmp_path) as open_counter:
        yield open_counter
