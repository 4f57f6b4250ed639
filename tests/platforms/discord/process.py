"""``newsbrief run`` as a process of its own against the loopback, and the storms it must come through.

``python -m tests.platforms.discord.process [--drops 50] [--kills 40] [--asks 20] [--digests 20]`` runs more of them than the tests do, and prints
for each what was lost or doubled.
"""

from __future__ import annotations

import argparse
import asyncio
import logging
import random
import sys
import tempfile
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from tests.adapters.web.serving import Server, answer, serving
from tests.bot.commanding import environment
from tests.platforms.conversations import HEADLINE, SAMPLE, TEXT
from tests.platforms.discord import Broken, BrokenReply, Limited, LimitedEverywhere, LoopbackDiscord, LostCall, LostReply
from tests.platforms.faults import Held

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable, Mapping

    from tests.platforms.discord.interactions import Interaction
    from tests.platforms.discord.people import Person
    from tests.platforms.discord.world import Channel, Message
    from tests.platforms.faults import Fault

NOTHING: Mapping[str, str] = MappingProxyType({})
UP = 60.0
"""Seconds a start may take: a safety net."""
ANSWERING = ("create_message", "create_interaction_response", "update_original_webhook_message", "update_message")
"""What the answers to mentions and commands are said by."""


def settings(discord: LoopbackDiscord, server: Server, folder: Path, **more: str) -> dict[str, str]:
    """The whole environment of a process that answers the loopback; nobody is told of limits."""
    return environment(
        **{
            "NEWSBRIEF_DISCORD__TOKEN": discord.token,
            "NEWSBRIEF_DISCORD__API_URL": discord.url,
            "NEWSBRIEF_DISCORD__GATEWAY_URL": discord.gateway.url,
            "NEWSBRIEF_DISCORD__CDN_URL": discord.cdn,
            "NEWSBRIEF_DATABASE__URL": f"sqlite:///{folder / 'newsbrief.db'}",
            "NEWSBRIEF_WEB__ALLOW_HOSTS": f"127.0.0.1:{server.port}",
            "NEWSBRIEF_LIMITS__PERSON": "1000",
            "NEWSBRIEF_LIMITS__CHANNEL": "1000",
            **more,
        }
    )


@asynccontextmanager
async def running(
    discord: LoopbackDiscord, server: Server, folder: Path, more: Mapping[str, str] = NOTHING
) -> AsyncIterator[asyncio.subprocess.Process]:
    """The command, connected; killed at the end when it still runs."""
    pipe = asyncio.subprocess.PIPE
    begun = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "run", cwd=folder, env=settings(discord, server, folder, **more), stdout=pipe, stderr=pipe
    )
    try:
        async with asyncio.timeout(UP):
            await discord.connected()
        yield begun
    finally:
        if begun.returncode is None:
            begun.kill()
        await begun.wait()


@dataclass(frozen=True, slots=True)
class Came:
    """How many answers each ask got: a mention's and a digest's, which everybody sees; a command's, for its person."""

    public: tuple[int, ...] = ()
    private: tuple[int, ...] = ()

    @property
    def lost(self) -> int:
        """How many have no answer."""
        return sum(one == 0 for one in (*self.public, *self.private))

    @property
    def told(self) -> str:
        """In words."""
        public, private = (sum(one > 1 for one in asks) for asks in (self.public, self.private))
        return f"{len(self.public):7} {len(self.private):8} {self.lost:5} {public:17} {private:18}"


@dataclass(slots=True)
class Asked:
    """A person who asks for one link after the other, by mention and by command, and what came of it."""

    discord: LoopbackDiscord
    server: Server
    channel: Channel
    ann: Person
    mentions: list[Message] = field(default_factory=list)
    commands: list[str] = field(default_factory=list)

    def _link(self, kind: str, number: int) -> tuple[str, str]:
        """A link of its own whose briefing's headline nobody else's has."""
        name = f"{kind} {number} of {HEADLINE}"
        return self.server.tell(f"/{kind}{number}", answer(SAMPLE.replace(HEADLINE.encode(), name.encode()))), name

    async def mention(self) -> None:
        """A mention in the channel, which everybody sees answered."""
        link, _ = self._link("Mention", len(self.mentions))
        self.mentions.append(await self.ann.posts(f"@brief {link}", self.channel))

    async def command(self) -> Interaction:
        """A command, answered to its person alone."""
        link, name = self._link("Command", len(self.commands))
        self.commands.append(name)
        return await self.ann.commands("/brief", self.channel, link=link)

    @property
    def came(self) -> Came:
        """How many answers stand now."""
        seen = [*self.ann.answers(self.channel), *self.ann.answers(self.ann.dm)]
        return Came(tuple(map(self._under, self.mentions)), tuple(sum(name in one.words for one in seen) for name in self.commands))

    def _under(self, mention: Message) -> int:
        """Our messages under a mention once its briefing is there: a "Reading…" left standing counts as one too many."""
        said = [one for one in self.channel.answers if one.reply_to is mention]
        return len(said) if any(HEADLINE in one.words for one in said) else 0

    async def answered(self) -> Came:
        """Until each has an answer; then what came."""
        await self.discord.until(lambda: not self.came.lost, "every answer")
        await self.discord.settled()
        return self.came


@asynccontextmanager
async def asking(folder: Path) -> AsyncIterator[tuple[Asked, Callable[[], AbstractAsyncContextManager[asyncio.subprocess.Process]]]]:
    """Somebody who asks, and what starts the process."""
    async with await LoopbackDiscord.start(patience=180) as discord, serving() as server:
        guild = discord.guild("newsroom")
        asked = Asked(discord, server, guild.channel("news"), guild.person("ann", manages=True))
        yield asked, partial(running, discord, server, folder)


async def dropped(folder: Path, drops: int, dead: int | None = None) -> Came:
    """The socket is cut so often, each time while something is asked; with ``dead`` the address to resume at answers that status."""
    async with asking(folder) as (asked, start):
        discord = asked.discord
        discord.gateway.dead_resumes = dead
        async with start():
            for _ in range(drops):
                before = len(discord.gateway.handshakes)
                await asked.mention()
                discord.gateway.drop()
                await discord.until(partial(_anew, discord, before), "a new socket")
            return await asked.answered()


def _anew(discord: LoopbackDiscord, before: int) -> bool:
    return len(discord.gateway.handshakes) > before and bool(discord.gateway.open)


def _acked(interaction: Interaction) -> bool:
    return interaction.acked


def _reached(held: Held) -> bool:
    return held.reached


async def doubled(folder: Path, asks: int) -> Came:
    """Every message and every interaction is told twice."""
    async with asking(folder) as (asked, start):
        asked.discord.gateway.doubled = True
        async with start():
            for _ in range(asks):
                await asked.mention()
                await asked.command()
            return await asked.answered()


async def stormy(folder: Path, asks: int, fault: Fault, times: int = 2) -> Came:
    """While so much is asked, every call that answers fails so often in a row."""
    async with asking(folder) as (asked, start), start():
        for number in range(asks):
            for operation in ANSWERING:
                asked.discord.fails(operation, fault, call=1 + number % 2, times=times)
            await asked.mention()
            await asked.command()
            await asked.answered()
        return await asked.answered()


async def killed(folder: Path, kills: int, away: float = 0.0, seed: int = 7) -> Came:
    """The process is killed so often: by turns when an answer was just posted, and at random after it began; then it is ``away`` for seconds."""
    dice = random.Random(seed)  # noqa: S311 - the same moments each time
    async with asking(folder) as (asked, start):
        discord = asked.discord
        for number in range(kills):
            async with start() as process:
                held = Held()
                operation = ANSWERING[0] if number % 4 == 0 else "update_original_webhook_message"
                if number % 2 == 0:
                    discord.fails(operation, held)
                await asked.mention()
                command = await asked.command()
                # a mention nobody heard is looked up at the next start; a command nobody heard is told to nobody again, and its person knows it
                await discord.until(partial(_acked, command))
                if number % 2 == 0:
                    await discord.until(partial(_reached, held))
                else:
                    await asyncio.sleep(dice.random() * 0.5)
                process.kill()
                await process.wait()
                held.release()
            discord.clock.passes(away)
        async with start():
            return await asked.answered()


async def delivered(folder: Path, digests: int, fault: Fault | None = None, times: int = 1, *, kill: bool = False) -> Came:
    """As many digests, each in its channel, while posting fails so often in a row, or while the process is killed with all of them half sent."""
    async with asking(folder) as (asked, start):
        discord, ann = asked.discord, asked.ann
        guild = discord.guild("newsroom")
        asked.server.tell("/tolle", answer(TEXT.encode(), Content_Type="text/plain"))
        channels = [guild.channel(f"digest-{number}") for number in range(digests)]
        holds = [Held() for _ in channels]
        async with start() as process:
            for number, channel in enumerate(channels):
                await ann.commands("/digest add", channel, time="8:30", zone="Berlin", name=f"Digest of {number}")
                await discord.until(partial(ann.answers, channel), "the digest")
            if fault:
                discord.fails("create_message", fault, times=times)
            for channel, held in zip(channels, holds, strict=True):
                if kill:
                    discord.fails("create_message", held, call=1 + holds.index(held))
                await ann.commands("/digest now", channel)
            if not kill:
                return await _posted(discord, channels)
            await discord.until(lambda: sum(one.reached for one in holds) == digests, "every post on its way")
            process.kill()
            await process.wait()
        for held in holds:
            held.release()
        discord.clock.passes(600)  # long enough for every nonce to be forgotten
        async with start():
            return await _posted(discord, channels, sent=folder)


async def _posted(discord: LoopbackDiscord, channels: list[Channel], sent: Path | None = None) -> Came:
    """Until each channel has its digest, and the ledger knows it; then what came."""
    searched = len(discord.called("list_messages"))
    await discord.until(lambda: all(channel.answers for channel in channels), "every digest")
    if sent:
        await discord.until(lambda: len(discord.called("list_messages")) >= searched + len(channels), "a look for every digest")
        await asyncio.sleep(2)  # for whoever would post again
    return Came(tuple(len(channel.answers) for channel in channels))


def storms(drops: int, kills: int, asks: int, digests: int) -> dict[str, Callable[[Path], Awaitable[Came]]]:
    """Every storm, by what it is called in the table."""
    weather: dict[str, tuple[Fault, int]] = {
        "429 for a second, five times": (Limited("1"), 5),
        "429 for everything": (LimitedEverywhere("1"), 3),
        "502 before acting": (Broken(502), 2),
        "502 after acting": (BrokenReply(502), 2),
        "503 after acting": (BrokenReply(503), 2),
        "a cut connection": (LostCall(), 2),
        "a lost reply": (LostReply(), 2),
    }
    return {
        f"{drops} dropped sockets": partial(dropped, drops=drops),
        f"{max(drops // 5, 1)} drops, resume answers 503": partial(dropped, drops=max(drops // 5, 1), dead=503),
        "everything told twice": partial(doubled, asks=asks),
        **{name: partial(stormy, asks=asks, fault=fault, times=times) for name, (fault, times) in weather.items()},
        f"{kills} kill -9": partial(killed, kills=kills),
        f"{kills} kill -9, ten minutes away": partial(killed, kills=kills, away=600.0),
        "digests, 429 for 3 s": partial(delivered, digests=digests, fault=Limited("3"), times=digests),
        "digests, 502 after acting": partial(delivered, digests=digests, fault=BrokenReply(502), times=3 * digests),
        "digests, kill -9 half sent": partial(delivered, digests=digests, kill=True),
    }


def main() -> None:
    """Run the storms and print what came of them."""
    parser = argparse.ArgumentParser(prog="python -m tests.platforms.discord.process", description=__doc__)
    counts = {"drops": 30, "kills": 20, "asks": 10, "digests": 10}
    for name, count in counts.items():
        parser.add_argument(f"--{name}", type=int, default=count, help="how many (default: %(default)s)")
    parser.add_argument("--only", default="", help="storms whose name holds this")
    typed = parser.parse_args()
    logging.getLogger("aiohttp.server").setLevel(logging.CRITICAL)  # connections are cut on command
    print(f"{'storm':32} {'public':>7} {'private':>8} {'lost':>5} {'doubled in public':>17} {'doubled in private':>18}")
    for name, storm in storms(*(getattr(typed, name) for name in counts)).items():
        if typed.only in name:
            with tempfile.TemporaryDirectory() as folder:
                print(f"{name:32} {asyncio.run(_within(storm, Path(folder))).told}", flush=True)


async def _within(storm: Callable[[Path], Awaitable[Came]], folder: Path) -> Came:
    return await storm(folder)


if __name__ == "__main__":
    main()
