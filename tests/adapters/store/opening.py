"""Databases made once for many tests."""

from adapters.store.opening import opened


async def made(url: str) -> None:
    """Give an empty database its tables."""
    async with opened(url):
        pass
