"""Whether a digest's stories stand in sections: as the digest says itself, or else the person it is for, or else its channel."""

from collections.abc import Mapping
from typing import Any

from adapters.store.records import Channel, Person, Schedule
from adapters.store.store import Store
from bot.rush import Rush

SETTING, BY_TOPIC = "sections", "topic"
"""The setting of channels and people, and its value for sections by topic; a digest keeps its own word in its option ``by_topic``."""


def by_topic(schedule: Schedule, channel: Channel | None, reader: Person | None) -> bool:
    """Whether they do; what was said of the digest itself goes before all settings."""
    own = schedule.options.get("by_topic")
    if own is not None:
        return bool(own)
    held = (whose.settings.get(SETTING) for whose in (reader, channel) if whose)
    return next(filter(None, held), None) == BY_TOPIC


async def reader(store: Store | Rush, schedule: Schedule, channel: Channel | None) -> Person | None:
    """The one person who reads a digest: whom it is sent to, or whose direct messages it stands in; None for a channel's. Raises StoreError."""
    if schedule.person:
        return await store.places.get_person(schedule.person)
    return await store.places.find_person(channel.workspace, channel.external) if channel and channel.direct else None


async def is_by_topic(store: Store | Rush, schedule: Schedule) -> bool:
    """The same for a schedule as the store has it. Raises StoreError."""
    channel = await store.places.get_channel(schedule.channel)
    return by_topic(schedule, channel, await reader(store, schedule, channel))


def liked(channel: Channel | None, whose: Person | None) -> Mapping[str, Any]:
    """What the readers want more or less of: the one reader, or else the channel."""
    holder = whose or channel
    found = holder.settings.get("liked") if holder else None
    return found if isinstance(found, Mapping) else {}
