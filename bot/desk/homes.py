"""A person's own page: their digests, what they saved, the feeds they read, their settings."""

from dataclasses import dataclass

from adapters.chat import Button, Home, Item, Listing
from adapters.store.store import Store
from adapters.wording import safe
from bot.callers import Caller
from bot.commands.table import sample
from bot.desk.digests import Digests
from bot.desk.settings import Preferences

MOST = 10
"""Lines of each section."""


@dataclass(frozen=True, slots=True)
class Homes:
    """Draws each person's page."""

    store: Store
    digests: Digests
    preferences: Preferences

    async def home(self, caller: Caller) -> Home:
        """The page as it is now."""
        sections = (await self._digests(caller), await self._saved(caller), *await self._feeds(caller), self.preferences.listing(caller))
        return Home(sections, buttons=(Button("Brief a text", "paste", strong=True), Button("Settings", "settings")))

    async def _digests(self, caller: Caller) -> Listing:
        listed = await self.digests.visible(caller)
        foot = "" if listed else f"None yet. {_sample('digest add', caller)}"
        return Listing("Your digests", await self.digests.items(listed[:MOST], caller), foot)

    async def _saved(self, caller: Caller) -> Listing:
        found = await self.store.saved.list(caller.person.number, MOST)
        items = tuple(
            Item(one.kept.briefing.headline, one.kept.briefing.article.url, one.kept.briefing.article.outlet or "",
                 (Button("Longer", "longer", f"b{one.kept.number}"),))
            for one in found
        )  # fmt: skip
        return Listing("Saved", items, "" if items else "Nothing yet. Press Save under a briefing.")

    async def _feeds(self, caller: Caller) -> list[Listing]:
        """The feeds of the person's own page and of the channels whose digests they get."""
        own = await self.store.digests.of_person(caller.person.number)
        numbers = list(dict.fromkeys([caller.channel.number, *(one.channel for one in own)]))
        return [one for number in numbers[:MOST] if (one := await self._feeds_of(number, caller))]

    async def _feeds_of(self, number: int, caller: Caller) -> Listing | None:
        channel = await self.store.places.get_channel(number)
        listed = await self.store.subscriptions.list(number)
        here = number == caller.channel.number
        if channel is None or not (listed or here):
            return None
        items = tuple(Item(safe(one.name), one.feed.link, "paused" if one.paused else "") for one in listed[:MOST])
        foot = f"{len(listed) - MOST} more" if len(listed) > MOST else "" if listed else f"None yet. {_sample('feeds add', caller)}"
        return Listing("Your feeds" if here else f"Feeds in #{safe(channel.name)}", items, foot)


def _sample(name: str, caller: Caller) -> str:
    return sample(name, caller.ask.place.platform).replace("`", "")
