"""Rounds of kills: in each a digest is due in two workspaces; the process dies, is started again, dies again perhaps, and in the end settles."""

import asyncio
import json
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from multiprocessing import get_context
from pathlib import Path
from random import Random
from typing import Any
from urllib.request import ProxyHandler, Request, build_opener

from adapters.chat import Platform
from adapters.store.opening import opened
from adapters.store.store import Store
from briefings.feeds import Entry
from briefings.feedstate import Asked, begin
from tests.kills import child, loopbacks, whole
from tests.kills.child import Run
from tests.kills.stage import SPAN, Stage
from tests.platforms import board

START = get_context("forkserver")
ADAPTERS = ("adapters.slack.app", "adapters.discord.app", "slack_sdk.web.async_client", "alembic.command", "aiosqlite", "psycopg")
START.set_forkserver_preload([*ADAPTERS, whole.__name__, loopbacks.__name__, board.__name__, __name__])
SERVE = {"simulated": board.serve, "slack": loopbacks.serve_slack, "discord": loopbacks.serve_discord}
OPEN = build_opener(ProxyHandler({})).open

NOW = datetime(2026, 11, 23, tzinfo=UTC)
EVERY = timedelta(minutes=10)
SOON = timedelta(seconds=0.3)
FAR = NOW + timedelta(days=3650)
PARTS = 2
LONGEST = 60.0
"""Seconds for a life to settle; nothing is measured by it."""
RANDOM = "at random"
FAULT = {
    "delayed": "limited", "unclear": "lost reply", "searching": "lost reply", "found": "lost reply", "missing": "lost call", "repeated": "lost call",
}  # fmt: skip
"""What must go wrong for a point to be passed."""
GIVING_UP = ("refused", "failed")


class Process:
    """A process of ours that says things in a pipe."""

    def __init__(self, what: Any, *arguments: Any, **more: Any) -> None:
        self.pipe, theirs = START.Pipe()
        self.process = START.Process(target=what, args=(*arguments, theirs), kwargs=more, daemon=True)
        self.process.start()
        theirs.close()

    def hear(self, seconds: float) -> str | None:
        """The next thing it says; None when it is dead, "" when it said nothing for so long."""
        try:
            return self.pipe.recv_bytes().decode() if self.pipe.poll(seconds) else ""
        except (EOFError, OSError):
            return None

    def kill(self) -> None:
        self.process.kill()
        self.process.join()
        self.pipe.close()
        self.process.close()


@dataclass(slots=True)
class Outcome:
    """What came of kills at one point."""

    kills: int = 0
    lost: int = 0
    doubled: int = 0


@dataclass(slots=True)
class Killing:
    """A store, a platform, and rounds of kills between them."""

    folder: Path
    seed: int
    url: str
    platform: str = "simulated"
    random: Random = field(init=False)
    server: Process = field(init=False)
    stage: Stage = field(init=False)
    outcomes: defaultdict[str, Outcome] = field(default_factory=lambda: defaultdict(Outcome))
    rounds: int = 0
    given_up: int = 0
    expected: int = 0
    before: tuple[int, int] = (0, 0)
    slowest: float = 0.0

    def __post_init__(self) -> None:
        self.random = Random(self.seed)  # noqa: S311 - a seed that can be used again
        self.server = Process(SERVE[self.platform], self.seed)
        self.stage = Stage.read(json.loads(self.server.hear(LONGEST) or "null"))
        asyncio.run(self._begin())

    @property
    def kills(self) -> int:
        return sum(one.kills for one in self.outcomes.values())

    async def _begin(self) -> None:
        async with opened(self.url) as database:
            store = Store(database)
            kept = await store.feeds.add("https://harbour.example/feed", "Harbour", None, begin(NOW), NOW - timedelta(days=1))
            await store.feeds.polled(kept.number, Asked("read"), NOW - timedelta(days=1))
            await store.feeds.change(kept.number, lambda health: replace(health, due=FAR))
            for place in (*self.stage.places, self.stage.gone):
                channel = await self._channel(store, place, NOW)
                await store.subscriptions.add(channel, kept.number, "Harbour", NOW)
                if place != self.stage.gone:
                    await self._schedule(store, channel, NOW)

    async def _channel(self, store: Store, place: tuple[str, str], now: datetime) -> int:
        workspace = await store.places.workspace(self._kind, place[0], "", now)
        return (await store.places.channel(workspace.number, place[1], "news", now)).number

    @property
    def _kind(self) -> Platform:
        """Whose digests these are; the board stands in for Slack."""
        return "discord" if self.platform == "discord" else "slack"

    async def _schedule(self, store: Store, channel: int, now: datetime) -> None:
        minutes = range(0, 24 * 60, int(EVERY.total_seconds() // 60))
        times = tuple(f"{minute // 60:02}:{minute % 60:02}" for minute in minutes)
        days = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
        await store.digests.add(channel, now, by=self.stage.owner, times=times, days=days, zone="UTC")

    def _tell(self, told: dict[str, Any]) -> None:
        request = Request(f"{self.stage.control}/tell", json.dumps(told).encode(), {"Content-Type": "application/json"})  # noqa: S310 - our own board
        OPEN(request).close()

    def round(self, point: str) -> None:
        """One digest in each workspace, with a kill at a point, and then some more at random."""
        self.rounds += 1
        due = NOW + EVERY * self.rounds
        asyncio.run(self._news(due, gone=point in GIVING_UP))
        self.expected += len(self.stage.places) * PARTS
        if point in GIVING_UP:
            self.given_up += 1
            self.expected += PARTS + 1  # a digest given up with its second part, and what its owner is told
        self._tell({"next": [FAULT[point]] * 2 if point in FAULT else [], "now": (due - SOON).timestamp()})
        ahead = due - SOON - datetime.now(UTC)
        killed = self._life(ahead, point, self.random.choice((1, 1, 2)))
        if killed:
            self.outcomes[point].kills += 1
        while self._again(ahead):
            self.outcomes[RANDOM].kills += 1
        self._judge(point if killed else RANDOM)

    def _again(self, ahead: timedelta) -> bool:
        """Another life; True when it was killed, which it is once in three."""
        if self.random.random() < 1 / 3:
            return self._life(ahead, RANDOM, 1)
        assert not self._life(ahead, "", 0), "it did not settle"
        return False

    async def _news(self, due: datetime, *, gone: bool) -> None:
        """A story comes between two digests; a channel that is gone has a schedule once more."""
        async with opened(self.url) as database:
            store = Store(database)
            now = due - timedelta(minutes=5)
            feed = await store.feeds.at("https://harbour.example/feed")
            assert feed is not None
            entry = Entry(f"story {self.rounds}", f"story {self.rounds}", f"https://harbour.example/{self.rounds}", "", now)
            await store.feeds.polled(feed.number, Asked("read", entries=1), now, entries=(entry,))
            if gone:
                await self._schedule(store, await self._channel(store, self.stage.gone, now), now)

    def _life(self, ahead: timedelta, point: str, passing: int) -> bool:
        """Start the process, and kill it or see it settle; whether it was killed."""
        begun = time.monotonic()
        died = Run(self.url, str(self.folder), self.platform, self.stage.control, self.stage.settings, ahead, point, passing, self.expected)
        life = Process(whole.work if self.stage.settings else child.work, died)
        end = begun + (self.random.uniform(0, SPAN[self.platform]) if point == RANDOM else LONGEST)
        heard: str | None = ""
        while heard not in {None, "settled"} and time.monotonic() < end:
            heard = life.hear(max(0.0, min(0.05, end - time.monotonic())))
            if heard == "ready":
                self.slowest = max(self.slowest, time.monotonic() - begun)
        life.kill()
        return heard != "settled" and (heard is None or point == RANDOM)

    def posted(self) -> dict[str, Any]:
        """What is on the board."""
        with OPEN(f"{self.stage.control}/all") as answer:
            found: dict[str, Any] = json.load(answer)
        return found

    def _judge(self, point: str) -> None:
        """Count what is lost and what is there twice by now, on the account of this round's point; what comes with a later digest stays lost."""
        before, now = self.before, self._wrong()
        self.before = now
        self.outcomes[point].lost += max(0, now[0] - before[0])
        self.outcomes[point].doubled += max(0, now[1] - before[1])

    def wrong(self) -> tuple[int, int]:
        """How many messages were lost, and how many were there more than once, at the end of each round."""
        return sum(one.lost for one in self.outcomes.values()), sum(one.doubled for one in self.outcomes.values())

    def _wrong(self) -> tuple[int, int]:
        """How many are missing now, and how many are there more than once: by story, place and part, and what owners were told."""
        posts = self.posted()["posts"]
        told = Counter(
            (one["workspace"], one["channel"], one["text"]["part"], line)
            for one in posts
            if "part" in one["text"]
            for line in one["text"]["lines"]
        )
        due = [(*place, part, f"story {number}") for number in range(1, self.rounds + 1) for place in self.stage.places for part in (1, 2)]
        notices = sum("notice" in one["text"] for one in posts)
        lost = sum(told[one] == 0 for one in due) + max(0, self.given_up - notices)
        keys = Counter(one["key"] for one in posts)
        doubled = sum(times - 1 for times in told.values()) + max(0, notices - self.given_up) + sum(times > 1 for times in keys.values())
        return lost, doubled

    def in_order(self) -> bool:
        """Whether each place tells the stories in order, and each second part stands in its first part's thread."""
        posts = self.posted()["posts"]
        first = {(one["channel"], *one["text"]["lines"]): one["message"] for one in posts if one["text"].get("part") == 1}
        second = [one for one in posts if one["text"].get("part") == 2]
        threads = all(first[one["channel"], *one["text"]["lines"]] == one["thread"] for one in second)
        lines: defaultdict[str, list[int]] = defaultdict(list)
        for one in posts:
            if one["text"].get("part") == 1:
                lines[one["channel"]] += [int(line.split()[1]) for line in one["text"]["lines"]]
        return threads and all(numbers == sorted(numbers) for numbers in lines.values())

    def table(self) -> str:
        """What came of it, a line each."""
        rows = [f"{'killed':<12} {'kills':>6} {'lost':>6} {'doubled':>8}"]
        rows += [f"{point:<12} {one.kills:>6} {one.lost:>6} {one.doubled:>8}" for point, one in self.outcomes.items()]
        lost, doubled = self.wrong()
        impatient = self.posted()["impatient"]
        rows.append(f"{'all':<12} {self.kills:>6} {lost:>6} {doubled:>8}")
        rows.append(f"{self.rounds} rounds, {len(self.posted()['posts'])} posts, {impatient} sent before a Retry-After was over")
        rows.append(f"ready again within {self.slowest:.1f} s")
        return "\n".join(rows)


@contextmanager
def killing(folder: Path, seed: int = 1, platform: str = "simulated", url: str = "") -> Iterator[Killing]:
    """A store and a platform to kill between; without a URL the store is a SQLite file in the folder."""
    one = Killing(folder, seed, url or f"sqlite:///{folder / 'newsbrief.db'}", platform)
    try:
        yield one
    finally:
        one.server.kill()
