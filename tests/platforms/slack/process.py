"""``newsbrief run`` as a process of its own against the loopback, and the storms it must come through.

``python -m tests.platforms.slack.process [--drops 50] [--kills 40]`` runs more of them than the tests do, and prints what was lost or doubled.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import sys
import tempfile
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from tests.adapters.web.serving import Server, answer, serving
from tests.bot.commanding import environment
from tests.platforms.conversations import HEADLINE, SAMPLE
from tests.platforms.faults import Held
from tests.platforms.slack import LoopbackSlack

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Mapping, Sequence

    from tests.platforms.slack.people import Person
    from tests.platforms.slack.world import Channel, Message

NOTHING: Mapping[str, str] = MappingProxyType({})
UP = 60.0
"""Seconds a start may take: a safety net."""


def settings(slack: LoopbackSlack, server: Server, folder: Path, **more: str) -> dict[str, str]:
    """The whole environment of a process that answers the loopback; nobody is told of limits."""
    return environment(
        **{
            "NEWSBRIEF_SLACK__BOT_TOKEN": slack.team().bot_token,
            "NEWSBRIEF_SLACK__APP_TOKEN": slack.app_token,
            "SLACK_API_URL": slack.url,
            "NEWSBRIEF_DATABASE__URL": f"sqlite:///{folder / 'newsbrief.db'}",
            "NEWSBRIEF_WEB__ALLOW_HOSTS": f"127.0.0.1:{server.port}",
            "NEWSBRIEF_LIMITS__PERSON": "1000",
            "NEWSBRIEF_LIMITS__CHANNEL": "1000",
            **more,
        }
    )


@asynccontextmanager
async def running(
    slack: LoopbackSlack,
    server: Server,
    folder: Path,
    more: Mapping[str, str] = NOTHING,
    sockets: int = 1,
    program: Sequence[str] = ("bot", "run"),
) -> AsyncIterator[asyncio.subprocess.Process]:
    """The command, connected; killed at the end when it still runs."""
    pipe = asyncio.subprocess.PIPE
    begun = await asyncio.create_subprocess_exec(
        sys.executable, "-m", *program, cwd=folder, env=settings(slack, server, folder, **more), stdout=pipe, stderr=pipe
    )
    try:
        async with asyncio.timeout(UP):
            await slack.connected(sockets)
        yield begun
    finally:
        if begun.returncode is None:
            begun.kill()
        await begun.wait()


@dataclass(frozen=True, slots=True)
class Came:
    """How many answers each ask got: a mention's, in its thread; a command's, for its person."""

    mentions: tuple[int, ...]
    commands: tuple[int, ...]

    @property
    def told(self) -> str:
        """In words."""
        lost = sum(one == 0 for one in (*self.mentions, *self.commands))
        public, private = (sum(one > 1 for one in asks) for asks in (self.mentions, self.commands))
        return f"{len(self.mentions)} mentions and {len(self.commands)} commands: {lost} lost, {public} doubled in public, {private} in private"


class Asked:
    """A person who asks for one link after the other, by mention and by command, and what came of it."""

    def __init__(self, slack: LoopbackSlack, server: Server, channel: Channel, ann: Person) -> None:
        self._slack, self._server, self._channel, self._ann = slack, server, channel, ann
        self.mentions: list[Message] = []
        self.commands: list[str] = []

    def _link(self, kind: str, number: int) -> tuple[str, str]:
        """A link of its own whose briefing's headline nobody else's has."""
        name = f"{kind} {number} of {HEADLINE}"
        return self._server.tell(f"/{kind}{number}", answer(SAMPLE.replace(HEADLINE.encode(), name.encode()))), name

    async def mention(self) -> None:
        """A mention in the channel, which everybody sees answered."""
        link, _ = self._link("Mention", len(self.mentions))
        self.mentions.append(await self._ann.posts(f"@brief {link}", self._channel))

    async def command(self) -> None:
        """A command, answered to its person alone."""
        link, name = self._link("Command", len(self.commands))
        self.commands.append(name)
        await self._ann.types(f"/brief {link}", self._channel)

    @property
    def came(self) -> Came:
        """How many answers stand now."""
        seen = self._ann.answers(self._channel)
        return Came(
            tuple(map(self._under, self.mentions)),
            tuple(sum(name in one.words for one in seen) for name in self.commands),
        )

    def _under(self, mention: Message) -> int:
        """Our messages under a mention once its briefing is there: a "Reading…" left standing counts as one too many."""
        said = self._channel.thread(mention)[1:]
        return len(said) if any(HEADLINE in one.words for one in said) else 0

    async def answered(self) -> Came:
        """Until each has an answer; then what came."""
        await self._slack.until(lambda: all((*self.came.mentions, *self.came.commands)), "every answer")
        await self._slack.settled()
        return self.came


async def dropped(folder: Path, drops: int) -> Came:
    """The socket is cut so often, each time while something is asked."""
    async with await LoopbackSlack.start(patience=120) as slack, serving() as server:
        asked = Asked(slack, server, slack.team().channel("news"), slack.team().person("ann"))
        async with running(slack, server, folder):
            for _ in range(drops):
                before = slack.sockets.opened
                await asked.mention()
                slack.sockets.drop()
                await slack.until(_anew(slack, before), "a new socket")
            for minutes in (1, 5):  # when Slack sends once more what was cut off twice and three times
                slack.clock.passes(60 * minutes)
            return await asked.answered()


def _anew(slack: LoopbackSlack, before: int) -> Callable[[], bool]:
    return lambda: slack.sockets.opened > before and slack.sockets.ready


async def killed(folder: Path, kills: int, seed: int = 7) -> Came:
    """The process is killed so often: by turns when an answer was just posted, and at random after an acknowledgement."""
    dice = random.Random(seed)  # noqa: S311 - the same moments each time
    async with await LoopbackSlack.start(patience=120) as slack, serving() as server:
        asked = Asked(slack, server, slack.team().channel("news"), slack.team().person("ann"))
        for number in range(kills):
            async with running(slack, server, folder) as process:
                held = Held()
                if number % 2 == 0:
                    slack.fails("chat.postMessage", held)
                await asked.mention()
                await asked.command()
                await slack.until(lambda: not slack.deliveries.unacked)
                if number % 2 == 0:
                    await slack.until(lambda held=held: held.reached)  # type: ignore[misc] # a default binds the loop's value
                else:
                    await asyncio.sleep(dice.random() * 0.5)
                process.kill()
                await process.wait()
                held.release()
        async with running(slack, server, folder):
            return await asked.answered()


def main() -> None:
    """Run the storms and print what came of them."""
    parser = argparse.ArgumentParser(prog="python -m tests.platforms.slack.process", description=__doc__)
    parser.add_argument("--drops", type=int, default=30, help="how often the socket is cut (default: %(default)s)")
    parser.add_argument("--kills", type=int, default=20, help="how often the process is killed (default: %(default)s)")
    typed = parser.parse_args()
    for name, storm, count in (("socket drops", dropped, typed.drops), ("kill -9", killed, typed.kills)):
        with tempfile.TemporaryDirectory() as folder:
            print(f"{count} {name}: {asyncio.run(storm(Path(folder), count)).told}")


if __name__ == "__main__":
    main()
