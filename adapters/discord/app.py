"""Discord, listening: every event becomes an ask that is remembered before it is acknowledged, and is answered after."""

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Protocol, Self

import discord

from adapters.begun import Begun
from adapters.chat import Ask, Notice, Place, Receipt, Voice, Way
from adapters.discord import asking
from adapters.discord.around import Around
from adapters.discord.asking import links_in, place_of
from adapters.discord.calls import CDN, DISCORD, GATEWAY, Calls
from adapters.discord.client import DOWN, Addresses, Client, connected
from adapters.discord.commands import Catalogue, fingerprint, focused, suggested
from adapters.discord.layouts import messages
from adapters.discord.missed import BACK, missed
from adapters.discord.posts import Posts
from adapters.discord.preflight import TOKEN, Ready, preflight
from adapters.discord.speaking import EPHEMERAL, DiscordVoice, Speaking
from adapters.errors import AdapterError

logger = logging.getLogger(__name__)

UNASKED: frozenset[Way] = frozenset({"link", "reaction", "mention"})
"""Ways that are answered only where the channel wants them."""
SAYS, SUGGESTS = 4, 8
BEFORE_LONG = 1.5
"""Seconds after which Discord is told that an answer is to come; it waits for three."""
ASKED_AGAIN = 0.5
"""Seconds before a task that was told to end, and did not, is told once more."""
REMEMBERED = 5_000
"""Messages with links whose links are known, so that an edit's new ones are told from its old ones."""
TOO_BUSY = Notice("I cannot take that down just now. Ask me again in a minute.", "error")


class Desk(Protocol):
    """What Discord hands asks to."""

    async def receive(self, ask: Ask) -> bool:
        """Remember it; whether it is new. What is not remembered is not acknowledged."""
        ...

    async def answer(self, ask: Ask, voice: Voice) -> None:
        """Answer it, and remember that it is answered."""
        ...

    async def wants(self, place: Place, way: Way) -> bool:
        """Whether a place is to be answered in this way: its mode."""
        ...

    async def forget(self, platform: str, workspace: str) -> None:
        """Remove everything of a server that removed us."""
        ...


class Suggest(Protocol):
    """Suggests what an option can be while somebody types it: names with their values."""

    async def __call__(
        self, place: Place, person: str, verb: str, option: str, typed: str, given: Mapping[str, str]
    ) -> Sequence[tuple[str, str]]:
        """At most 25, the likeliest first; ``given`` holds the other options. Raises AdapterError."""
        ...


@dataclass(frozen=True, slots=True)
class Setup:
    """How Discord is reached, as the settings say, and what is registered there."""

    token: str = field(repr=False)
    catalogue: Catalogue = field(default_factory=Catalogue)
    api_url: str = DISCORD
    gateway_url: str = GATEWAY
    cdn_url: str = CDN
    shard_ids: tuple[int, ...] = ()
    shard_count: int | None = None
    message_content: bool = False
    crosspost: bool = False

    @property
    def addresses(self) -> Addresses:
        """Where Discord is."""
        return Addresses(self.api_url, self.gateway_url, self.cdn_url)


class Discord:
    """Discord for everybody inside: ``async with`` opens it, ``listen`` serves until it is cancelled, and leaving lets begun answers end.

    ``now`` gives seconds since 1970, ``grace`` and ``down`` are in seconds.
    """

    def __init__(
        self,
        setup: Setup,
        desk: Desk,
        now: Callable[[], float],
        suggest: Suggest | None = None,
        calls: Calls | None = None,
        grace: float = 20.0,
        down: float = DOWN,
    ) -> None:
        self._setup, self._desk, self._now, self._suggest = setup, desk, now, suggest
        self._grace, self._down = grace, down
        self._begun = Begun("Discord")
        self._links: OrderedDict[int, tuple[str, ...]] = OrderedDict()
        self._opened = AsyncExitStack()
        self.calls = calls or Calls(setup.api_url, setup.cdn_url)
        self.ready = Ready("", 0)
        self._since = now()
        self._before = discord.utils.time_snowflake(datetime.fromtimestamp(self._since - BACK, UTC))
        self._heard: dict[int, int] = {}

    async def __aenter__(self) -> Self:
        setup = self._setup
        setup.addresses.point()
        async with AsyncExitStack() as opening:
            await opening.enter_async_context(self.calls)
            self.client = Client(
                self.calls, self, setup.addresses, content=setup.message_content, shards=setup.shard_ids, count=setup.shard_count
            )
            opening.push_async_callback(self.client.close)
            self.ready = await preflight(self.client, self.calls, setup.token, content=setup.message_content)
            self.posts = Posts(self.calls, self.ready.user, crosspost=setup.crosspost)
            self.speaking = Speaking(self.calls, self.posts, self._now)
            self._around = Around(self.calls, self.ready.user)
            await self._register()
            self._opened = opening.pop_all()
        return self

    async def __aexit__(self, *_: object) -> None:
        """Let begun answers end within the grace time, then close."""
        await self._begun.ended(self._grace)
        await self._opened.aclose()

    async def _register(self) -> None:
        """Tell Discord our commands, if it knows others: it takes 200 new ones a day."""
        path = "/applications/{application_id}/commands"
        wanted = self._setup.catalogue.registered()
        known = await self.calls.bot("GET", path, application_id=self.ready.application)
        if fingerprint(wanted) != fingerprint([one for one in known if isinstance(one, Mapping)]):
            await self.client.http.bulk_upsert_global_commands(int(self.ready.application), payload=wanted)
            logger.info("Discord was told %d commands.", len(wanted))

    @property
    def limited(self) -> int:
        """How often Discord asked for patience."""
        return self.calls.invalid.limited

    @property
    def connected(self) -> bool:
        """Whether every shard has its connection."""
        return self.client.is_ready() and not self.client.away

    # speaking

    def voice_for(self, ask: Ask) -> Voice:
        """What answers an ask after a restart."""
        return self.speaking.voice(ask, again=True)

    async def answer(self, ask: Ask) -> None:
        """Have an ask answered that a restart found unfinished."""
        await self._desk.answer(await self._around.completed(ask), self.voice_for(ask))

    async def post(self, place: Place, message: Mapping[str, Any], key: str) -> Receipt:
        """Post one message that can be found by its key. Raises DiscordRefused."""
        return await self.posts.post(place, message, key)

    async def find(self, place: Place, key: str, since: datetime) -> Receipt | None:
        """The post with this key that was made after a moment. Raises DiscordRefused."""
        return await self.posts.find(place, key, since)

    # listening

    def trouble(self) -> str:
        """What is wrong with the way to Discord, as a sentence; "" when it is well."""
        return self.client.trouble() or ("Discord does not answer; what is asked is tried again." if self.calls.is_failing else "")

    async def listen(self) -> None:
        """Serve until cancelled. Raises TokenRefused, and NoAnswer when the connection is dead and everything is to be built anew."""
        serving = asyncio.create_task(connected(self.client))
        watching = asyncio.create_task(self.client.watch(self._down, min(1.0, self._down / 4)))
        try:
            done, _ = await asyncio.wait((serving, watching), return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                task.result()
        finally:
            await _ended(serving, watching)

    def _hear(self) -> None:
        """What is being heard is let end before we leave."""
        self._begun.count(asyncio.current_task())

    async def interacted(self, interaction: discord.Interaction[Any]) -> None:
        """A command, a button, a window, or something being typed."""
        self._hear()
        if interaction.type is discord.InteractionType.autocomplete:
            await self._completes(interaction)
            return
        ask = asking.interacted(interaction, self._setup.catalogue, self._now())
        if ask is None:
            return
        try:
            await self._asked(ask)
        except AdapterError as error:
            logger.warning("An ask could not be taken down: %s", error)
            body = messages(TOO_BUSY)[0].content
            reach = ask.reach
            told = {"type": SAYS, "data": {**body, "flags": body["flags"] | EPHEMERAL}}
            await self.calls.respond("POST", f"/interactions/{reach['interaction']}/{reach['token']}/callback", told)

    async def said(self, message: discord.Message) -> None:
        """A message."""
        self._hear()
        shard = message.guild.shard_id if message.guild else 0
        self._heard[shard] = max(self.heard(shard), message.id)
        ask = asking.said(message, self.ready.user)
        links = links_in(message.content)
        if links:
            self._links[message.id] = tuple(links)
            while len(self._links) > REMEMBERED:
                self._links.popitem(last=False)
        if ask is not None:
            await self._asked(ask)

    def heard(self, shard: int) -> int:
        """The number of the newest message a shard has heard of."""
        return self._heard.get(shard, self._before)

    async def began(self, shard: int, after: int) -> None:
        """A new session, which is told nothing of what was said before it: that is looked up, and asked once though it was heard too."""
        self._hear()
        guilds = [guild for guild in self.client.guilds if guild.shard_id == shard]
        try:
            async for message in missed(guilds, after):
                await self.said(message)
        except AdapterError as error:  # we are closing, say: the next start looks it up
            logger.info("Discord: what was said meanwhile could not all be taken down (%s).", type(error).__name__)

    async def edited(self, payload: discord.RawMessageUpdateEvent) -> None:
        """A change to a message. Of one written before we came it is not known which links are new."""
        self._hear()
        known = self._links.get(payload.message_id)
        if known is None and discord.utils.snowflake_time(payload.message_id).timestamp() < self._started():
            return
        ask = asking.edited(payload.message, self.ready.user, known or ())
        if ask is not None:
            self._links[payload.message_id] = (*(known or ()), *links_in(payload.message.content))
            await self._asked(ask)

    def _started(self) -> float:
        """When the oldest message whose links we know was written; later ones without an entry had none."""
        oldest = next(iter(self._links), None)
        return discord.utils.snowflake_time(oldest).timestamp() if oldest and len(self._links) >= REMEMBERED else self._since

    async def reacted(self, payload: discord.RawReactionActionEvent) -> None:
        """A reaction."""
        self._hear()
        guild = self.client.get_guild(payload.guild_id) if payload.guild_id else None
        channel = guild.get_channel_or_thread(payload.channel_id) if guild else None
        ask = asking.reacted(payload, channel, self.ready.user)
        if ask is not None:
            await self._asked(ask)

    async def left(self, guild: discord.Guild) -> None:
        """A server removed us."""
        self._hear()
        await self._desk.forget("discord", str(guild.id))

    async def _completes(self, interaction: discord.Interaction[Any]) -> None:
        """Suggest what an option can be; too late or without an idea nothing is suggested."""
        verb, options = self._setup.catalogue.called(interaction.data)
        option, typed = focused(options)
        if verb is None or self._suggest is None:
            return
        person = str(interaction.user.id)
        place = place_of(interaction.channel, interaction.channel_id, interaction.guild_id, person)
        given = {str(one.get("name")): str(one.get("value")) for one in options if not one.get("focused")}
        try:
            choices = await self._suggest(place, person, verb, option, typed, given)
            told = {"type": SUGGESTS, "data": {"choices": suggested(choices)}}
            await self.calls.respond("POST", f"/interactions/{interaction.id}/{interaction.token}/callback", told)
        except AdapterError as error:
            logger.info("Discord: nothing was suggested: %s", error)

    async def _asked(self, ask: Ask) -> None:
        if ask.way in UNASKED and not await self._desk.wants(ask.place, ask.way):
            return
        if await self._desk.receive(ask):
            self._begun.begin(self._answered(ask), ask.key)

    async def _answered(self, ask: Ask) -> None:
        """Answer what just came in; Discord is told in time that an answer is to come."""
        voice = self.speaking.voice(ask)
        telling = asyncio.create_task(_acknowledged(voice, ask))
        try:
            await self._desk.answer(await self._around.completed(ask), voice)
            await voice.acknowledge(silent=True)
        finally:
            telling.cancel()
            await asyncio.gather(telling, return_exceptions=True)

    async def settled(self) -> None:
        """Until nothing begun is left."""
        await self._begun.settled()


async def _ended(*tasks: asyncio.Task[None]) -> None:
    """End tasks, asking again: a cancellation in the moment in which a connection fails is lost in ``wait_for`` (until Python 3.12)."""
    left = set(tasks)
    while left:
        for task in left:
            task.cancel()
        _, left = await asyncio.wait(left, timeout=ASKED_AGAIN)
    await asyncio.gather(*tasks, return_exceptions=True)


async def _acknowledged(voice: DiscordVoice, ask: Ask) -> None:
    await asyncio.sleep(BEFORE_LONG)
    try:
        await voice.acknowledge()
    except AdapterError as error:
        logger.info("Discord: %s was not acknowledged: %s", ask.key, error)


__all__ = ["TOKEN", "Desk", "Discord", "Setup", "Suggest"]
