"""Who asks and where, as rows; which other channels they can mean; and whether they may change what is set there."""

from dataclasses import dataclass, replace
from datetime import datetime

from adapters.chat import Ask
from adapters.store.records import Channel
from adapters.store.store import Store
from adapters.wording import safe
from bot.callers import Caller
from bot.commands.values import NamedPlace
from bot.desk.errors import NotAllowed, NothingHere


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

    async def open(self, caller: Caller, place: NamedPlace) -> Channel:
        """The channel somebody names. Raises NothingHere."""
        if place.id:
            return await self.store.places.channel(caller.workspace.number, place.id, place.name or "", caller.now)
        name = (place.name or "").removeprefix("#").lower()
        listed = await self.store.places.channels(caller.workspace.number)
        found = next((one for one in listed if not one.direct and name in {one.name.lower(), one.external.lower()}), None)
        if found is None:
            raise NothingHere(
                f"I have not met a channel called #{safe(name)}.", "`/invite @brief` there, or pick it from the list after `#`."
            )
        return found


def _trusted(ask: Ask, channel: Channel) -> Ask:
    """The ask with what its person may change here: all of their own page; a channel's settings as its managers decided."""
    person = ask.person
    by_admins = channel.settings.get("managers") == "admins"
    manages = ask.place.direct or (person.admin if by_admins else person.manages)
    return replace(ask, person=replace(person, manages=manages))


def may_change(caller: Caller, what: str) -> None:
    """Let pass who may change what belongs to the channel. Raises NotAllowed."""
    if caller.ask.person.manages:
        return
    who = "those who may manage the channel" if caller.ask.place.platform == "discord" else "the workspace's admins"
    advice = f"Ask one of them. What is for you alone you can change yourself: write `{'me' if what == 'Digests' else 'for me'}` after it."
    raise NotAllowed(f"{what} here are changed by {who}.", advice.replace("`me`", "`to me`"))
