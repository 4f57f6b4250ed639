"""The store as the digests of one minute use it: what several of them ask at the same moment is one question."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from adapters.store import briefings, digests, editions, entries, mutes, served, subscriptions
from adapters.store.database import Database
from adapters.store.records import Channel, FoundEntry, Person, Schedule, Subscription, Workspace
from bot.ledger import Ledger
from bot.together import Together

if TYPE_CHECKING:
    from adapters.store.store import Store

MOST = 100
"""Rows asked for together."""
MOST_READ = 16
"""Digests whose entries, or whose earlier digests, are read together: up to 500 of the ones and 60 of the others each."""


class Places(served.Places):
    """As the store's."""

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self._channels, self._workspaces = Together(self.several_channels, MOST), Together(self.several_workspaces, MOST)
        self._people = Together(self.several_people, MOST)

    async def get_channel(self, number: int) -> Channel | None:
        """The channel with a number."""
        return await self._channels.do(number)

    async def get_workspace(self, number: int) -> Workspace | None:
        """The workspace with a number."""
        return await self._workspaces.do(number)

    async def get_person(self, number: int) -> Person | None:
        """The person with a number."""
        return await self._people.do(number)


class Digests(digests.Digests):
    """As the store's."""

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self._gets = Together(self.several, MOST)

    async def get(self, number: int) -> Schedule | None:
        """The schedule with a row's number."""
        return await self._gets.do(number)


class Editions(editions.Editions):
    """As the store's."""

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self._told = Together(self.several, MOST_READ)

    async def told(self, channel: int, person: int | None, moment: datetime, limit: int) -> tuple[editions.Told, ...]:
        """The digests that told news of after a moment, the latest first."""
        return await self._told.do(editions.Asked(channel, person, moment, limit))


class Entries(entries.Entries):
    """As the store's."""

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self._of = Together(self.several, MOST_READ)
        self._listed = Together(self.several_listed, MOST_READ)

    async def of(self, live: Sequence[Subscription], moment: datetime, limit: int) -> tuple[FoundEntry, ...]:
        """What came through subscriptions of one channel after a moment, the newest first."""
        return await self._of.do(entries.Asked(tuple(live), moment, limit))

    async def listed(self, live: Sequence[Subscription], after: datetime, until: datetime, limit: int) -> tuple[FoundEntry, ...]:
        """What the feeds of some subscriptions list with a date between two moments, the newest first."""
        return await self._listed.do(entries.Listed(tuple(live), after, until, limit))


class Subscriptions(subscriptions.Subscriptions):
    """As the store's."""

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self._lists = Together(self.several, MOST)

    async def list(self, channel: int) -> tuple[Subscription, ...]:
        """A channel's subscriptions, in the order of their numbers."""
        return await self._lists.do(channel)


class Mutes(mutes.Mutes):
    """As the store's."""

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self._rules = Together(self.several, MOST)

    async def rules(self, channel: int, person: int | None = None) -> tuple[str, ...]:
        """All that is muted in a channel, and for a person who reads there."""
        return await self._rules.do((channel, person))


class Briefings(briefings.Briefings):
    """As the store's."""

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self._given = Together(self.given_together, MOST)

    async def given(
        self,
        several: Sequence[int],
        workspace: int,
        now: datetime,
        *,
        channel: int | None = None,
        person: int | None = None,
        public: bool = False,
        beside: Sequence[int] = (),
    ) -> None:
        """Remember who was given some briefings."""
        await self._given.do(briefings.Gift(tuple(several), workspace, now, channel, person, public, tuple(beside)))


class Rush:
    """The parts of the store that digests are made of, and the ledger; nothing is kept between two questions."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.places, self.digests, self.subscriptions, self.mutes = (
            Places(database),
            Digests(database),
            Subscriptions(database),
            Mutes(database),
        )
        self.entries, self.editions, self.briefings = Entries(database), Editions(database), Briefings(database)
        self.deliveries = Ledger(database)

    @classmethod
    def of(cls, store: "Store | Rush") -> "Rush":
        """The store, asked together."""
        return store if isinstance(store, cls) else cls(store.database)

    async def close(self) -> None:
        """Stop; who still waits is cancelled."""
        parts = (self.deliveries, self.briefings, self.places, self.digests, self.subscriptions, self.mutes, self.entries, self.editions)
        for one in (each for part in parts for each in vars(part).values() if isinstance(each, Together)):
            await one.close()
