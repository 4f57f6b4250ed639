"""How much there is now: as the rows say, by indexes, in few questions."""

from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import event, text

from adapters.store.database import Database
from adapters.store.gauging import Gauged
from adapters.store.records import Part
from adapters.store.store import Store
from briefings.feedstate import Health, state

NOW = datetime(2026, 11, 22, 8, 30, tzinfo=UTC)
OLD = NOW - timedelta(days=200)


@pytest.fixture
def store(database: Database) -> Store:
    return Store(database)


def health(**facts: Any) -> Health:
    """A feed's health; without more one that was added now."""
    return replace(Health(added=NOW, due=NOW), **facts)


HEALTHS = [
    health(),
    health(last_good=NOW, held=3, last_fresh=NOW),
    health(last_good=NOW, held=0),
    health(failing_since=NOW, tries=3),
    health(failing_since=NOW, pause="failing"),
    health(pause="person"),
    health(last_good=NOW, held=3, last_fresh=OLD),
    health(last_good=NOW, held=3, last_fresh=OLD, usual=timedelta(hours=1)),
    health(last_good=NOW, held=3, last_fresh=OLD, usual=timedelta(days=15)),
    health(last_good=NOW, held=3, last_fresh=OLD, usual=timedelta(days=30)),
    health(added=OLD, last_good=NOW, held=3),
    health(last_good=NOW, held=3, last_fresh=NOW - timedelta(days=30)),
    health(last_good=NOW, held=3, last_fresh=NOW - timedelta(days=30, seconds=1)),
]


async def test_feeds_are_counted_by_the_state_that_people_are_told(store: Store) -> None:
    for number, one in enumerate(HEALTHS):
        await store.feeds.add(f"https://example.org/{number}", "", None, one, NOW)
    wanted: dict[str, int] = {}
    for one in HEALTHS:
        wanted[state(one, NOW)] = wanted.get(state(one, NOW), 0) + 1
    assert dict((await store.gauges.read(NOW)).feeds) == wanted
    assert set(wanted) == {"ok", "empty", "stale", "failing", "paused"}


async def an_empty_store_has_nothing(store: Store) -> None:
    assert await store.gauges.read(NOW) == Gauged()
    assert [field.name for field in fields(Gauged)] == ["inbox", "deliveries", "overdue", "feeds"]


async def test_asks_and_posts_are_counted_until_they_are_done(store: Store) -> None:
    team = await store.places.workspace("slack", "T", "", NOW)
    for key in ("a", "b", "c"):
        await store.inbox.receive(key, "", {}, NOW, workspace=team.number)
    await store.inbox.done("a", NOW)
    late = await store.deliveries.plan("k1", team.number, NOW - timedelta(minutes=7), NOW)
    await store.deliveries.plan("k2", team.number, NOW + timedelta(minutes=7), NOW)
    sent = await store.deliveries.plan("k3", team.number, NOW - timedelta(hours=7), NOW)
    for row in (late, sent):
        await store.deliveries.freeze(row.number, [Part(row.key, {})], NOW)
    claimed = await store.deliveries.claim(sent.number, "x", NOW)
    assert claimed
    assert (await store.gauges.read(NOW)).overdue == timedelta(hours=7)
    await store.deliveries.sent(sent.number, claimed.attempt, "m", NOW)
    found = await store.gauges.read(NOW)
    assert (found.inbox, found.deliveries, found.overdue) == (2, {"ready": 1, "planned": 1}, timedelta(minutes=7))
    assert await store.gauges.left() == 2


async def a_look_is_four_questions_and_reads_what_waits_by_indexes(store: Store, database: Database) -> None:
    asked: list[tuple[str, Any]] = []

    @event.listens_for(database.engine.sync_engine, "before_cursor_execute")
    def heard(*told: Any) -> None:
        if told[2].startswith("SELECT"):
            asked.append((told[2], told[3]))

    await store.gauges.read(NOW)
    event.remove(database.engine.sync_engine, "before_cursor_execute", heard)
    assert len(asked) <= 4
    if database.dialect == "sqlite":
        async with database.reading() as connection:
            for table in ("inbox", "deliveries"):
                question, values = next(one for one in asked if f"FROM {table}" in one[0])
                rows = (await connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {question}", values)).all()
                plan = " ".join(str(row) for row in rows)
                assert f"SEARCH {table} USING" in plan, plan
    async with database.reading() as connection:
        assert (await connection.execute(text("SELECT 1"))).scalar() == 1
