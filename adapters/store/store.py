"""The store: one memory in parts, each a class of its own."""

from collections.abc import Sequence
from datetime import datetime

from adapters.store.articles import Articles
from adapters.store.briefings import Briefings
from adapters.store.database import Database
from adapters.store.deliveries import Deliveries
from adapters.store.digests import Digests
from adapters.store.editions import Editions
from adapters.store.entries import Entries
from adapters.store.feeds import Feeds
from adapters.store.gauging import Gauges
from adapters.store.inbox import Inbox
from adapters.store.installations import Installations, Passes
from adapters.store.mutes import Mutes
from adapters.store.saved import Saved
from adapters.store.sealing import Seals
from adapters.store.served import Places
from adapters.store.subscriptions import Subscriptions
from adapters.store.talk import Talk
from adapters.store.tidying import Retention, tidy


class Store:
    """All that is remembered. ``keys`` seal installations, the newest first; without one, none can be kept. Raises WrongSeal."""

    def __init__(self, database: Database, keys: Sequence[bytes] = ()) -> None:
        self.database = database
        self.places = Places(database)
        self.feeds = Feeds(database)
        self.subscriptions = Subscriptions(database)
        self.mutes = Mutes(database)
        self.entries = Entries(database)
        self.articles = Articles(database)
        self.briefings = Briefings(database)
        self.saved = Saved(database)
        self.digests = Digests(database)
        self.deliveries = Deliveries(database)
        self.editions = Editions(database)
        self.inbox = Inbox(database)
        self.gauges = Gauges(database)
        self.installations = Installations(database, Seals(keys))
        self.passes = Passes(database)

    def talk(self, workspace: int) -> Talk:
        """What was said in a workspace of the playground."""
        return Talk(self.database, workspace)

    @property
    def alone(self) -> bool:
        """Whether one process at a time answers people with it: a SQLite file is locked by the one that does."""
        return self.database.dialect == "sqlite"

    async def tidy(self, now: datetime, keep: Retention) -> dict[str, int]:
        """Forget what is kept no longer; how many rows of each table."""
        return await tidy(self.database, now, keep)
