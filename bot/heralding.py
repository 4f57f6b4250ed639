"""What befell a feed, told in the channels that read it: each time once, through the ledger."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Protocol

from adapters.chat import Place, Reply
from adapters.store.records import Reader
from bot.outbox import Letter, Outbox
from bot.poller import News

WORTH = timedelta(days=1)
"""How long a notice about a feed is worth posting."""
Words = Callable[[News, Reader, datetime], Reply]
"""What one channel is told."""


class Readers(Protocol):
    """Who reads a feed; see ``adapters.store.subscriptions``."""

    async def of_feed(self, feed: int) -> tuple[Reader, ...]:
        """The channels that read a feed."""
        ...


class Announcer:
    """A poller's herald: puts a notice for every channel into the ledger, under a key that is the same when it is told again."""

    def __init__(self, readers: Readers, outbox: Outbox, words: Words) -> None:
        self._readers, self._outbox, self._words = readers, outbox, words

    async def tell(self, news: News, now: datetime) -> None:
        """Tell a feed's readers, but for channels that paused it or that we are out of. Raises StoreError."""
        for reader in await self._readers.of_feed(news.feed.number):
            if not reader.paused and reader.channel.left is None:
                await self._outbox.put(_letter(news, reader, now), self._words(news, reader, now), now)


def _letter(news: News, reader: Reader, now: datetime) -> Letter:
    team, channel = reader.workspace, reader.channel
    place = Place(team.platform, team.external, channel.external, direct=channel.direct, name=channel.name)  # type: ignore[arg-type] # the store keeps the platforms there are
    return Letter(f"{team.platform}:{team.external}:{channel.external}:{news.key}", place, team.number, now, now + WORTH, channel.number)
