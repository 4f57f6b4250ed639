"""The week itself: schedule, poller, gathering, delivery and both platforms' adapters as they are, moved from one thing that is due to the next."""

import asyncio
import gc
import json
from collections import Counter, deque
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from unittest import mock
from urllib.request import ProxyHandler, Request, build_opener
from zoneinfo import ZoneInfo

import psutil
from sqlalchemy import select

from adapters.discord.app import Discord
from adapters.discord.speaking import rendered as in_discord
from adapters.slack.app import Setup as SlackSetup
from adapters.slack.app import Slack
from adapters.slack.speaking import rendered as in_slack
from adapters.store.opening import opened
from adapters.store.store import Store
from adapters.store.tables import deliveries
from bot.composing import Composer
from bot.database import retention
from bot.discord import setup as discord_setup
from bot.editing import Wish
from bot.gathering import Gathering
from bot.offers import under_story
from bot.poller import LIMITS, Rounds
from bot.posting import Posting, Way, posting
from bot.press import Press
from bot.quiet import Quiet
from bot.reading import Reading
from bot.wires import told
from briefings.feedstate import begin
from config.settings import DiscordSettings, RetentionSettings, Settings
from tests.adapters.web.serving import Names, Sockets, guarding
from tests.bot.polling import Clock, at_once
from tests.bot.ringing import told_to_apscheduler
from tests.kills import loopbacks
from tests.kills.killing import LONGEST, START, Process
from tests.kills.stage import Stage
from tests.week.news import serve

OPEN = build_opener(ProxyHandler({})).open
DAY, TIDY = timedelta(days=1), timedelta(hours=6)
FEEDS_OF_A_CHANNEL = 5
EVERY, WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun"), ("mon", "tue", "wed", "thu", "fri")
PLANS: Sequence[tuple[tuple[str, ...], tuple[str, ...], str]] = (
    (("08:30",), EVERY, "Europe/Berlin"),
    (("07:00", "18:00"), EVERY, "America/New_York"),
    (("00:30",), EVERY, "Asia/Tokyo"),
    (("09:15",), WEEKDAYS, "Asia/Kolkata"),
    (("08:30",), ("mon", "thu", "sun"), "Europe/London"),
)
"""The channels' schedules, by turns."""


@dataclass(frozen=True, slots=True)
class Size:
    """How much happens; the clock is changed in Europe on the fourth day of the week."""

    days: int = 7
    channels: int = 200
    feeds: int = 50
    hostile: int = 3
    begin: datetime = datetime(2027, 3, 25, 0, 10, tzinfo=UTC)
    step: timedelta = timedelta(minutes=5)


SHORT = Size(days=1, channels=10, feeds=10, hostile=1, step=timedelta(hours=1))


@dataclass(frozen=True, slots=True)
class Due:
    """A digest somebody expects: where, on which local day, when in local time, and the moment it is due."""

    channel: str
    key: str
    moment: datetime


@dataclass(slots=True)
class Week:
    """Everything at work, and what came of it."""

    size: Size
    store: Store
    clock: Clock
    rounds: Rounds
    whole: Posting
    stages: Sequence[Stage]
    sites: "Elsewhere"
    made: Quiet
    plans: dict[int, tuple[str, int]] = field(default_factory=dict)
    memory: list[float] = field(default_factory=list)
    tidied: datetime | None = None

    async def set_up(self) -> None:
        """Every channel reads some feeds, and has a digest."""
        now = self.clock()
        numbers = [
            (await self.store.feeds.add(self.sites.link(site, "/feed"), f"Site {site}", None, begin(now), now)).number
            for site in range(self.size.feeds)
        ]
        places = [(stage.platform, place) for stage in self.stages for place in stage.places]
        for at, (platform, (team, external)) in enumerate(places):
            workspace = await self.store.places.workspace(platform, team, "", now)
            channel = await self.store.places.channel(workspace.number, external, f"news{at}", now)
            for more in range(FEEDS_OF_A_CHANNEL):
                feed = numbers[(at + more * 7) % len(numbers)]
                await self.store.subscriptions.add(channel.number, feed, f"feed {more}", now)
            times, days, zone = PLANS[at % len(PLANS)]
            await self.store.digests.add(channel.number, now, by=self.stages[0].owner, times=times, days=days, zone=zone)
            self.plans[channel.number] = (f"{platform}:{team}:{external}:1", at % len(PLANS))

    @property
    def end(self) -> datetime:
        return self.size.begin + self.size.days * DAY

    async def pass_days(self) -> None:
        """Let the time pass, and measure the memory at the end of each day."""
        for number in range(1, self.size.days + 1):
            while self.clock.now < self.size.begin + number * DAY:
                await self._step(min(await self._following(), self.size.begin + number * DAY))
            gc.collect()
            self.memory.append(psutil.Process().memory_info().rss / 1e6)

    async def _following(self) -> datetime:
        """When something is due next: a bell, a post, or a look for feeds."""
        bells: list[datetime] = [job.next_run_time for job in self.whole.timetable._bells.get_jobs() if job.next_run_time > self.clock.now]
        posts = [row.due for row in await self.store.deliveries.open(self.clock.now + DAY, 1)]
        step = self.size.step.total_seconds()
        tick = datetime.fromtimestamp((self.clock.now.timestamp() // step + 1) * step, UTC)
        return min([*bells, *(due for due in posts if due > self.clock.now), tick])

    async def _step(self, now: datetime) -> None:
        self.clock.now = now
        self.sites.tell(now)
        if await self.store.feeds.due(now, 1):
            await self.rounds.poll_due(now)
        for _ in range(2):
            async with asyncio.TaskGroup() as group:
                await self.whole.timetable.look(group)
                for _ in range(5):  # a bell that was passed rings
                    await asyncio.sleep(0)
        if await self.store.deliveries.open(now + timedelta(seconds=1), 1):
            await asyncio.to_thread(self._tell, {"now": now.timestamp(), "calm": True})
            await self.whole.courier.send_due()
        self.made.look()
        if self.tidied is None or now - self.tidied >= TIDY:
            self.tidied = now
            await self.store.tidy(now, retention(RetentionSettings()))

    def _tell(self, told: dict[str, Any]) -> None:
        for stage in self.stages:
            request = Request(f"{stage.control}/tell", json.dumps(told).encode(), {"Content-Type": "application/json"})  # noqa: S310 - our own
            OPEN(request).close()

    def expected(self) -> Iterator[Due]:
        """Every digest of these days, worked out from the calendar alone."""
        for key, plan in self.plans.values():
            times, days, zone = PLANS[plan]
            for at in map(time.fromisoformat, times):
                for day in _calendar(self.size.begin.date() - DAY, self.size.days + 3):
                    moment = datetime.combine(day, at, ZoneInfo(zone)).astimezone(UTC)
                    if EVERY[day.weekday()] in days and self.size.begin < moment <= self.end:
                        yield Due(key, f"{key}:{day}:{at:%H:%M}:1", moment)

    async def judged(self) -> "Judged":
        """What came, beside what was expected."""
        async with self.store.database.reading() as connection:
            rows = (await connection.execute(select(deliveries).where(deliveries.c.state == "sent"))).all()
        written, sent = {row.message for row in rows}, {row.key: row for row in rows if row.digest is not None}
        wanted = {one.key: one.moment for one in self.expected()}
        posts, polls = await asyncio.to_thread(self._posts), await asyncio.to_thread(self.sites.polls)
        firsts = {key for key in sent if key.endswith(":1")}
        late = [(sent[key].attempt_at - wanted[key]).total_seconds() for key in firsts & wanted.keys()]
        return Judged(
            wanted=len(wanted),
            lost=len(wanted.keys() - firsts) + sum(posts[row.message] == 0 for row in sent.values()),
            doubled=len(firsts - wanted.keys()) + sum(times - 1 for times in posts.values()) + len(posts.keys() - written),
            latest=max(late, default=0.0),
            posts=posts.total(),
            memory=tuple(self.memory),
            polls=polls.total(),
            hostile=sum(polls[str(site)] for site in range(self.size.hostile)),
            news=sum("Nothing new" not in json.dumps(row.payload) for key, row in sent.items() if key in firsts),
        )

    def _posts(self) -> Counter[str]:
        """How often each message stands there."""
        found: Counter[str] = Counter()
        for stage in self.stages:
            with OPEN(f"{stage.control}/all") as answer:
                found.update(one["message"] for one in json.load(answer)["posts"])
        return found


@dataclass(frozen=True, slots=True)
class Judged:
    """What came of it all; ``latest`` is in seconds, ``memory`` in megabytes at the end of each day."""

    wanted: int
    lost: int
    doubled: int
    latest: float
    posts: int
    memory: tuple[float, ...]
    polls: int
    hostile: int
    news: int

    @property
    def grown(self) -> float:
        """Megabytes gained since the end of the fourth day, a Sunday: digests of three days, which take most, were made for the first time then."""
        return self.memory[-1] - self.memory[min(3, len(self.memory) - 1)]

    def table(self) -> str:
        """A line each."""
        days = "\n".join(f"memory after day {number}: {one:.0f} MB" for number, one in enumerate(self.memory, 1))
        return (
            f"{self.wanted} digests expected, {self.news} of them with news; {self.lost} lost, {self.doubled} doubled, the latest {self.latest:.1f} s after its minute\n"
            f"{self.posts} messages on both platforms, {self.polls} polls, {self.hostile} of them of hostile feeds\n{days}"
        )


def _calendar(first: date, count: int) -> Iterator[date]:
    return (first + DAY * number for number in range(count))


class FewNames(Names):
    """A DNS that remembers only its last questions, so that memory is newsbrief's own."""

    def __post_init__(self) -> None:
        self.asked = deque(maxlen=10)  # type: ignore[assignment] # a list that forgets


class Elsewhere:
    """The sites, in a process of their own, whose clock is told."""

    def __init__(self, size: Size) -> None:
        self._now = START.Value("d", size.begin.timestamp())
        self._process = Process(serve, self._now, size.begin - DAY, size.feeds, size.hostile)
        self.port = int(self._process.hear(LONGEST) or 0)

    def link(self, site: int, path: str) -> str:
        """An address of a site."""
        return f"http://site{site}.example{path}"

    def tell(self, now: datetime) -> None:
        """What time it is."""
        self._now.value = now.timestamp()

    def polls(self) -> Counter[str]:
        """How often each site's feed was asked for."""
        with OPEN(f"http://127.0.0.1:{self.port}/polls") as answer:
            return Counter(json.load(answer))

    def kill(self) -> None:
        """End it."""
        self._process.kill()


@asynccontextmanager
async def week(folder: Path, size: Size) -> AsyncIterator[Week]:
    """All of it, begun; the platforms and the sites are processes of their own, so that this one's memory is newsbrief's."""
    clock = Clock(size.begin)
    servers = [Process(begun, 1, channels=size.channels // 2) for begun in (loopbacks.serve_slack, loopbacks.serve_discord)]
    sites = Elsewhere(size)
    try:
        stages = [Stage.read(json.loads(one.hear(LONGEST) or "null")) for one in servers]
        async with _opened(folder, size, clock, stages, sites) as one:
            yield one
    finally:
        for server in servers:
            server.kill()
        sites.kill()


@asynccontextmanager
async def _opened(folder: Path, size: Size, clock: Clock, stages: Sequence[Stage], sites: Elsewhere) -> AsyncIterator[Week]:
    async with AsyncExitStack() as stack:
        enter = stack.enter_async_context
        store = Store(await enter(opened(f"sqlite:///{folder / 'newsbrief.db'}")))
        sockets = Sockets(sites.port)
        sockets.opened = deque(maxlen=10)  # type: ignore[assignment] # as with names
        fetcher = await enter(guarding(FewNames(), sockets, LIMITS))
        press = await enter(Press(2))
        reading = await enter(Reading(store, press, fetcher.fetch, clock, fetcher.setup.allowed))
        gathering = Gathering(store, reading, lambda link, known: rounds.fetch(link, known), Composer(), Wish("full"))  # noqa: PLW0108 - the rounds are made below
        ways = {one.platform: Way(await enter(_platform(one, clock)), RENDERS[one.platform]) for one in stages}
        made = Quiet(gathering.gather, reading.let_go, clock)
        whole = posting(store, made.gather, ways, clock, buttons=under_story)
        rounds = await enter(Rounds(store.feeds, fetcher, whole.announcer(store, told), clock, sleep=at_once))
        stack.enter_context(mock.patch("bot.delivery.AHEAD", timedelta(seconds=1)))
        stack.enter_context(told_to_apscheduler(clock))
        whole.timetable._bells.start()
        stack.callback(whole.timetable._bells.shutdown, wait=False)
        passing = Week(size, store, clock, rounds, whole, stages, sites, made)
        await passing.set_up()
        yield passing


RENDERS: dict[str, Callable[..., Any]] = {"slack": in_slack, "discord": in_discord}


def _platform(stage: Stage, clock: Clock) -> Any:
    """The platform's own adapter, which nobody talks to."""
    told, nobody, now = stage.settings, mock.Mock(), lambda: clock().timestamp()
    if stage.platform == "slack":
        tokens = {"bot": told["NEWSBRIEF_SLACK__BOT_TOKEN"], "app": told["NEWSBRIEF_SLACK__APP_TOKEN"]}
        return Slack(SlackSetup(tokens["bot"], tokens["app"], api_url=told["SLACK_API_URL"]), nobody, now)
    names = {name: told[f"NEWSBRIEF_DISCORD__{name.upper()}"] for name in ("token", "api_url", "gateway_url", "cdn_url")}
    setup = discord_setup(Settings(discord=DiscordSettings(**names)))  # type: ignore[arg-type] # pydantic reads them
    assert setup is not None
    return Discord(setup, nobody, now)
