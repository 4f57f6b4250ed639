"""What an option can be, while somebody types it: feeds and digests of the place, zones, days, verbs, the values of a setting."""

from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from adapters.chat import Place
from adapters.store.records import Channel
from adapters.store.store import Store
from bot.commands.help import topics
from bot.commands.table import SETTINGS
from bot.commands.words import folded
from bot.commands.zones import CITIES

MOST = 25
"""As many as Discord shows."""
DAYS = (
    "weekdays",
    "daily",
    "weekends",
    "mon-fri",
    "mon,wed,fri",
    "tue,thu",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
)

Named = Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Suggestions:
    """Suggests; reads the store, and makes nothing in it."""

    store: Store

    async def __call__(self, place: Place, person: str, verb: str, option: str, typed: str, given: Mapping[str, str]) -> Named:  # noqa: ARG002 - the port names all it has
        """At most 25 names with their values, the likeliest first. Raises StoreError."""
        known = await OPTIONS[option](self, place, given) if option in OPTIONS else ()
        return _likeliest(known, typed)

    async def _channel(self, place: Place) -> Channel | None:
        workspace = await self.store.places.find_workspace(place.platform, place.workspace)
        return await self.store.places.find_channel(workspace.number, place.channel) if workspace else None

    async def feeds(self, place: Place, _: Mapping[str, str]) -> Named:
        """The place's feeds, by name."""
        channel = await self._channel(place)
        listed = await self.store.subscriptions.list(channel.number) if channel else ()
        return [(one.name, one.name) for one in listed if one.name]

    async def digests(self, place: Place, _: Mapping[str, str]) -> Named:
        """The place's digests, by the number people type and by name."""
        channel = await self._channel(place)
        listed = await self.store.digests.list(channel.number) if channel else ()
        return [(f"{one.position}. {one.name}" if one.name else f"{one.position}.", one.name or str(one.position)) for one in listed]

    async def zones(self, _: Place, __: Mapping[str, str]) -> Named:
        """Zones by their largest city, found by the other cities too."""
        return [(f"{zone.rpartition('/')[2].replace('_', ' ')} ({zone})", zone) for zone in CITIES]

    async def days(self, _: Place, __: Mapping[str, str]) -> Named:
        """Days."""
        return [(one, one) for one in DAYS]

    async def verbs(self, _: Place, __: Mapping[str, str]) -> Named:
        """What help can be asked for."""
        return [(one, one) for one in topics()]

    async def values(self, _: Place, given: Mapping[str, str]) -> Named:
        """The values of the setting that was chosen."""
        return [(value, value) for one in SETTINGS if one.name == given.get("name") for value in one.values]


def _likeliest(known: Iterable[tuple[str, str]], typed: str) -> Named:
    """Those that begin with what was typed, then those that have it somewhere; a zone by any of its cities."""
    begun = folded(typed)
    ranked = [(rank, name, value) for name, value in known if (rank := _rank(name, value, begun)) is not None]
    return [(name, value) for _, name, value in sorted(ranked, key=lambda one: one[0])][:MOST]


def _rank(name: str, value: str, begun: str) -> int | None:
    if folded(name).startswith(begun) or folded(value).startswith(begun):
        return 0
    if begun in folded(name):
        return 1
    return 2 if begun in CITIES.get(value, "") else None


OPTIONS: Mapping[str, Callable[[Suggestions, Place, Mapping[str, str]], Awaitable[Named]]] = {
    "feed": Suggestions.feeds,
    "digest": Suggestions.digests,
    "zone": Suggestions.zones,
    "days": Suggestions.days,
    "verb": Suggestions.verbs,
    "value": Suggestions.values,
}
