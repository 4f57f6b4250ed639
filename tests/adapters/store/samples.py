"""What tests put into a store."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from adapters.store.records import Channel, KeptBriefing, KeptFeed, Person, Workspace
from adapters.store.store import Store
from briefings.brief import brief
from briefings.feeds import Entry
from briefings.feedstate import Asked, begin
from briefings.models import Article
from tests.briefings.articles import article as written

NOW = datetime(2026, 11, 22, 14, tzinfo=UTC)
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)

HARBOUR = replace(
    written(
        "The harbour of Málaga will stay closed until Friday, the port authority said, after a crane fell onto the northern quay.\n\n"
        "“Nobody was hurt, and that is a miracle,” said harbour master Ana Ruiz. The crane had been inspected in March.\n\n"
        "Ships are sent to Almería while engineers look for the cause of the accident.",
        headline="Harbour closed after crane crash",
    ),
    outlet="The Quay",
)


async def workspace(store: Store, external: str = "T1") -> Workspace:
    """A workspace."""
    return await store.places.workspace("slack", external, "Newsroom", NOW)


async def channel(store: Store, external: str = "C1", team: str = "T1") -> Channel:
    """A channel of a workspace."""
    return await store.places.channel((await workspace(store, team)).number, external, "news", NOW)


async def person(store: Store, external: str = "U1", team: str = "T1") -> Person:
    """A person of a workspace."""
    return await store.places.person((await workspace(store, team)).number, external, "Ada", NOW)


async def feed(store: Store, address: str = "https://example.org/feed") -> KeptFeed:
    """A feed that was just added."""
    return await store.feeds.add(address, "Example", "https://example.org/", begin(NOW), NOW)


def entry(number: int, **more: object) -> Entry:
    """One of many different entries."""
    link = f"https://example.org/{number}?utm_source=rss"
    made = Entry(f"guid:{number}", f"Story {number}", link, f"What happened, part {number}.", NOW - number * MINUTE)
    return replace(made, **more)  # type: ignore[arg-type] # the fields of an entry


def read(count: int) -> Asked:
    """A poll that brought entries."""
    return Asked("read", entries=count)


async def briefed(
    store: Store, article: Article = HARBOUR, url: str | None = "https://example.org/a", owner: int | None = None
) -> KeptBriefing:
    """A briefing of an article, with the article."""
    kept = await store.articles.remember(article, url, owner, NOW)
    return await store.briefings.remember(kept.number, brief(kept.article), "1", "short", NOW)
