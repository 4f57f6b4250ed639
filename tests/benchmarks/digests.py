"""Many channels whose digest is due in the same minute: the whole bot as a process of its own, before a Slack, a Discord and a thousand sites.

``python -m tests.benchmarks.digests [CHANNELS ...]`` measures these rows alone.
"""

import asyncio
import sqlite3
import statistics
import sys
import time
from collections import Counter
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

import psutil
from sqlalchemy import insert

from adapters.store.opening import opened
from adapters.store.store import Store
from adapters.store.tables import channels, digests, subscriptions
from briefings.feedstate import begin
from tests.benchmarks import length, newsagents, rows
from tests.benchmarks.rows import Figure, Row
from tests.benchmarks.timing import exponent, reference, spread
from tests.bot.commanding import environment
from tests.platforms.clock import Clock
from tests.platforms.discord import LoopbackDiscord
from tests.platforms.slack import LoopbackSlack

SIZES = (300, 1_000, 3_000, 10_000)
"""Channels, half of them on Slack and half on Discord; there are a tenth as many feeds."""
TINY = (4, 8)
SHARE = 10
FOLLOWED, ELSEWHERE = 5, 1
"""Feeds a channel follows of one beat, and of all."""
GROWN = 2
"""The growth is read off the largest runs: what every start costs would flatter it at the others."""
GUILD = 250
"""Channels of one server on Discord."""
LONGEST = 3_600.0
"""Seconds a run may take."""
DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
LOOK, PACED = 0.25, 20
"""Seconds between two looks at a run, and after how many of them the machine's pace is measured."""
WAITS = ("planned", "ready", "sending")


@dataclass(frozen=True, slots=True)
class Run:
    """What came of one run: processor time in seconds of the process, of those that brief, and of the platforms and sites ``around`` them.

    ``took`` is the time on the clock until all was posted, ``memory`` the most the process had, in MB, and ``pace`` the processor time in
    seconds that a fixed loop took meanwhile: what other work on the machine slows down, it slows down as well.
    """

    channels: int
    loop: float
    press: float
    around: float
    took: float
    memory: float
    polls: int
    fetches: int
    briefings: float
    wrong: int
    pace: float

    @property
    def used(self) -> float:
        """Processor time of all its processes."""
        return self.loop + self.press

    @property
    def paced(self) -> float:
        """Processor time of all its processes, as a multiple of the fixed loop's."""
        return self.used / self.pace


def measured(sizes: Sequence[int] = SIZES) -> tuple[dict[Row, Figure], str]:
    """The rows about digests that are due at once, and their picture."""
    runs = [ran(size) for size in sizes]
    return told(runs), drawn(runs)


def drawn(runs: Sequence[Run]) -> str:
    """CPU by channels: of all the bot's processes, and of the one that is not the press."""
    curves = {
        rows.DIGESTS_CPU: [(run.channels, run.used) for run in runs],
        rows.DIGESTS_GROWTH: [(run.channels, run.loop) for run in runs],
    }
    about = "CPU seconds by channels (blue: all; brown: without the press; dotted: flat)"
    return length.drawn(curves, SERIES, about, sizes_of(runs), rows.DIGESTS_CPU)


def sizes_of(runs: Sequence[Run]) -> list[int]:
    """How many channels each run had."""
    return [run.channels for run in runs]


SERIES = {rows.DIGESTS_CPU: ("", "#1f4e79"), rows.DIGESTS_GROWTH: ("", "#b3541e")}


def told(runs: Sequence[Run]) -> dict[Row, Figure]:
    """The rows."""
    most = runs[-1]
    return {
        rows.DIGESTS_SECOND: spread([most.channels / most.took]),
        rows.DIGESTS_CPU: spread([1000 * most.used / most.channels]),
        rows.DIGESTS_GROWTH: spread([exponent(sizes_of(runs[-GROWN:]), [run.paced for run in runs[-GROWN:]])]),
        rows.DIGESTS_POLLS: spread([max(run.polls for run in runs)]),
        rows.DIGESTS_FETCHES: spread([max(run.fetches for run in runs)]),
        rows.DIGESTS_BRIEFINGS: spread([max(run.briefings for run in runs)]),
        rows.DIGESTS_WRONG: spread([sum(run.wrong for run in runs)]),
        rows.DIGESTS_MEMORY: spread([most.memory]),
    }


def ran(size: int) -> Run:
    """One run with so many channels."""
    with TemporaryDirectory() as folder, newsagents.serving() as port:
        return asyncio.run(_ran(size, Path(folder), port))


async def _ran(size: int, folder: Path, port: int) -> Run:
    clock = Clock(running=True)
    async with await LoopbackSlack.start(clock=clock, patience=LONGEST) as slack, await LoopbackDiscord.start(patience=LONGEST) as discord:
        places = list(_places(size, slack, discord))
        await _followed(folder, places, slack, discord)
        async with _bot(folder, port, slack, discord) as begun:
            meter = Meter(psutil.Process(begun.pid), [one for one in psutil.Process().children() if one.pid != begun.pid])
            await _until_sent(folder, size, meter)
        posted = [_first_messages(channel) for _, _, channel in places]
        asked = newsagents.counts(port)
        return Run(
            size,
            *meter.used,
            meter.around,
            meter.took,
            meter.memory / 1e6,
            max(asked["feed"], default=0),
            max(asked["a"], default=0),
            _briefed(folder),
            sum(many != 1 for many in posted) + _states(folder)["failed"],
            meter.pace,
        )


def _places(size: int, slack: LoopbackSlack, discord: LoopbackDiscord) -> Iterator[tuple[str, str, Any]]:
    """Channels by turns on both: platform, workspace, the loopback's channel."""
    team = slack.team()
    for number in range(size):
        if number % 2:
            guild = discord.guild(f"server {number // 2 // GUILD}")
            yield "discord", guild.id, guild.channel(f"news-{number}")
        else:
            yield "slack", team.id, team._open(f"news-{number}", "channel", set(), bot=True)


def _first_messages(channel: Any) -> int:
    """How many digests stand in a channel, whatever stands in their threads."""
    return sum(not getattr(one, "thread_ts", None) for one in channel.answers)


async def _followed(folder: Path, places: Sequence[tuple[str, str, Any]], slack: LoopbackSlack, discord: LoopbackDiscord) -> None:
    """Write down who follows what, and that all their digests were due in the minute that has just begun."""
    now = datetime.now(UTC)
    due, earlier = now.replace(second=0, microsecond=0), now - timedelta(days=1)
    async with opened(_url(folder)) as database:
        store = Store(database)
        workspaces = {
            (platform, external): (await store.places.workspace(platform, external, "", earlier)).number
            for platform, external in dict.fromkeys((platform, external) for platform, external, _ in places)
        }
        many = max(FOLLOWED + ELSEWHERE, len(places) // SHARE) // newsagents.BEAT * newsagents.BEAT or newsagents.BEAT
        for number in range(many):
            await store.feeds.add(
                f"http://site{number}.example/feed", f"{newsagents.name(500_000 + number)} Post", None, begin(now), earlier
            )
        made = [
            {"workspace": workspaces[platform, external], "external": channel.id, "name": channel.name, "zone": "UTC", "added": earlier}
            for platform, external, channel in places
        ]
        followed = [
            {"channel": at + 1, "feed": one + 1, "position": place, "name": f"feed {one}", "added": earlier}
            for at in range(len(places))
            for place, one in enumerate(_chosen(at, many), 1)
        ]
        times = {"position": 1, "times": [f"{due:%H:%M}"], "days": DAYS, "zone": "UTC", "since": earlier, "added": earlier}
        async with database.writing() as connection:
            await connection.execute(insert(channels), made)
            await connection.execute(insert(subscriptions), followed)
            await connection.execute(insert(digests), [{"channel": at + 1, **times} for at in range(len(places))])


def _chosen(channel: int, many: int) -> Sequence[int]:
    """The feeds a channel follows: some of one beat and one of any."""
    chance = Random(channel)  # noqa: S311 - the same each time
    first = chance.randrange(many // newsagents.BEAT) * newsagents.BEAT
    own = chance.sample(range(first, first + newsagents.BEAT), FOLLOWED)
    return list(dict.fromkeys((*own, chance.randrange(many))))


@asynccontextmanager
async def _bot(folder: Path, port: int, slack: LoopbackSlack, discord: LoopbackDiscord) -> AsyncIterator[asyncio.subprocess.Process]:
    given = {
        "NEWSBRIEF_SLACK__BOT_TOKEN": slack.team().bot_token,
        "NEWSBRIEF_SLACK__APP_TOKEN": slack.app_token,
        "SLACK_API_URL": slack.url,
        "NEWSBRIEF_DISCORD__TOKEN": discord.token,
        "NEWSBRIEF_DISCORD__API_URL": discord.url,
        "NEWSBRIEF_DISCORD__GATEWAY_URL": discord.gateway.url,
        "NEWSBRIEF_DATABASE__URL": _url(folder),
        "NEWSBRIEF_WEB__PROXY": f"http://127.0.0.1:{port}",
        "NO_PROXY": "127.0.0.1",
    }
    log = (folder / "log").open("wb")
    begun = await asyncio.create_subprocess_exec(*COMMAND, cwd=folder, env=environment(**given), stderr=log, stdout=log)
    try:
        async with asyncio.timeout(120):
            await slack.connected()
            await discord.connected()
        yield begun
    finally:
        begun.terminate()
        await begun.wait()
        log.close()


COMMAND = (sys.executable, "-m", "bot", "run")


class Meter:
    """Reads what a process and its children use, from when it was begun, and what we and ``others`` use meanwhile, who are no part of it."""

    def __init__(self, process: psutil.Process, others: Sequence[psutil.Process] = ()) -> None:
        self._process, self._others, self._begun = process, (psutil.Process(), *others), time.perf_counter()
        self.first = self.used = self._now()
        self._first_around, self.around = self._now_around(), 0.0
        self.memory, self.took = 0.0, 0.0
        self._paces: list[float] = []

    def read(self) -> None:
        """Note how much it has used by now."""
        now = self._now()
        self.used = (now[0] - self.first[0], now[1] - self.first[1])
        self.around = self._now_around() - self._first_around
        self.memory = max(self.memory, self._process.memory_info().rss)
        self.took = time.perf_counter() - self._begun

    def measure_pace(self) -> None:
        """Run the fixed loop once."""
        begun = time.thread_time()
        reference()
        self._paces.append(time.thread_time() - begun)

    @property
    def pace(self) -> float:
        """Seconds the loop took on average."""
        return statistics.fmean(self._paces)

    def _now_around(self) -> float:
        return sum((sum(one.cpu_times()[:2]) for one in self._others), 0.0)

    def _now(self) -> tuple[float, float]:
        children = sum((sum(one.cpu_times()[:2]) for one in self._process.children(recursive=True)), 0.0)
        return sum(self._process.cpu_times()[:2]), children


async def _until_sent(folder: Path, size: int, meter: Meter) -> None:
    end = time.monotonic() + LONGEST
    states: Counter[str] = Counter()
    for look in count():
        if time.monotonic() >= end or (states.total() >= size and not any(states[one] for one in WAITS)):
            return
        await asyncio.sleep(LOOK)
        meter.read()
        if look % PACED == 0:
            meter.measure_pace()
        states = _states(folder)


def _states(folder: Path) -> Counter[str]:
    """How far the posts are."""
    with _asked(folder) as connection:
        return Counter(dict(connection.execute("SELECT state, count(*) FROM deliveries GROUP BY state").fetchall()))


def _briefed(folder: Path) -> float:
    """Briefings for each article that was read."""
    with _asked(folder) as connection:
        pages = connection.execute("SELECT count(DISTINCT page) FROM articles").fetchone()[0]
        return float(connection.execute("SELECT count(*) FROM briefings").fetchone()[0] / pages) if pages else 0.0


@contextmanager
def _asked(folder: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(f"file:{folder / 'newsbrief.db'}?mode=ro", uri=True, timeout=30)) as connection:
        yield connection


def _url(folder: Path) -> str:
    return f"sqlite:///{folder / 'newsbrief.db'}"


def main(sizes: Sequence[int]) -> None:
    """Measure, and print each run."""
    for size in sizes:
        print(ran(size), flush=True)


if __name__ == "__main__":
    main(list(map(int, sys.argv[1:])) or SIZES)
