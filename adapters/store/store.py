"""The store: one memory in parts, each a class of its own."""

from adapters.store.articles import Articles
from adapters.store.briefings import Briefings
from adapters.store.database import Database
from adapters.store.entries import Entries
from adapters.store.feeds import Feeds
from adapters.store.mutes import Mutes
from adapters.store.saved import Saved
from adapters.store.served import Places
from adapters.store.subscriptions import Subscriptions


class Store:
    """All that is remembered."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.places = Places(database)
        self.feeds = Feeds(database)
        self.subscriptions = Subscriptions(database)
        self.mutes = Mutes(database)
        self.entries = Entries(database)
        self.articles = Articles(database)
        self.briefings = Briefings(database)
        self.saved = Saved(database)
