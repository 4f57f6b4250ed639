"""Who asks and where, as rows; which other channels they can mean; and whether they may change what is set there."""

from dataclasses import dataclass, replace
from datetime import datetime

from adapters.chat import Ask
from adapters.store.records import Channel
from adapters.store.store import Store
from bot.callers import Caller
from bot.commands.values import NamedPlace
from bot.desk.errors import NotAllowed
from bot.newsstand.errors import NotInChannel
from bot.newsstand.stand import KnownDoors


@dataclass(frozen=True, slots=True)
class Doors:
    """Opens the rows of workspaces, channels and people."""

    store: Store

    async def caller(self, ask: Ask, now: datetime) -> Caller:
        """Whoever asks, with the rows it belongs to; each is made when it is first heard of."""
        places, here, person = self.store.places, ask.place, ask.person
        workspace = await places.workspace(here.platform, here.workspace, "", now)
        # Somebody's direct messages go by their own name: their page, a command and a message there are one place.
        external, name = (person.external, "") if here.direct else (here.channel, here.name)
        channel = await places.channel(workspace.number, external, name, now, direct=here.direct)
        row = await places.person(workspace.number, person.external, person.name, now)
        return Caller(_trusted(ask, channel), workspace, channel, row, now)


def _trusted(ask: Ask, channel: Channel) -> Ask:
    """The ask with what its person may change here: all of their own page; a channel's settings as its managers decided."""
    person = ask.person
    by_admins = channel.settings.get("managers") == "admins"
    manages = ask.place.direct or (person.admin if by_admins else person.manages)
    return replace(ask, person=replace(person, manages=manages))


def may_change(caller: Caller, what: str, alone: str = "") -> None:
    """Let pass who may change what belongs to the channel; ``alone`` is what others can say instead, where they can. Raises NotAllowed."""
    if caller.ask.person.manages:
        return
    who = "those who may manage the channel" if caller.ask.place.platform == "discord" else "the workspace's admins"
    advice = f"With `{alone}` they are yours alone, and you can change them." if alone else ""
    raise NotAllowed(f"{what} here are changed by {who}.", advice)


class OtherDoors(KnownDoors):
    """Channels that somebody names. Nobody needs to have asked in one that is picked from the platform's own list."""

    def __init__(self, store: Store) -> None:
        super().__init__(store)
        self._places = store.places

    async def open(self, caller: Caller, place: NamedPlace) -> Channel:
        """The channel with that id or name. Raises NotInChannel, also for one the platform says we may not write into."""
        inside, name = await caller.inside(place.id) if place.id else (None, "")
        place = replace(place, name=place.name or name or None)
        if inside is False:
            raise NotInChannel(place.name or "")
        try:
            return await super().open(caller, place)
        except NotInChannel:
            left = await self._places.find_channel(caller.workspace.number, place.id) if place.id else None
            if not place.id or left is not None:
                raise
            return await self._places.channel(caller.workspace.number, place.id, place.name or "", caller.now)
