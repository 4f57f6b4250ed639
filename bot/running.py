"""``newsbrief run``: everything that answers people, put together, started, supervised and stopped in order."""

import asyncio
import logging
import signal
from collections.abc import Callable, Mapping, Sequence
from contextlib import AsyncExitStack, suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, Protocol, Self, runtime_checkable

from adapters.chat import Ask, Button, Place, Receipt, Reply, ShutOut, Voice
from adapters.errors import AdapterError
from adapters.store.homes import File, home_of
from adapters.store.opening import opened_at
from adapters.store.records import Schedule
from adapters.store.store import Store
from adapters.web.fetcher import Setup
from bot import discord, morgue, playground, slack, wires
from bot.callers import Caller
from bot.composing import Composer
from bot.database import retention
from bot.desk.desk import STUCK, Desk
from bot.desk.doors import OtherDoors
from bot.desk.limits import Limits
from bot.desk.suggesting import Suggestions
from bot.desk.tools import Tools
from bot.editing import Wish
from bot.faults import noted
from bot.frugal import one_arena
from bot.gathering import Gathered, Gathering
from bot.health import Health
from bot.logs import style
from bot.monitoring import POLLER, SCHEDULE, Monitor, Watched
from bot.newsroom import Newsroom, Sources, newsroom
from bot.newsstand import handlers, pressed
from bot.newsstand.stand import Stand
from bot.offers import under_story
from bot.outbox import Render
from bot.poller import LIMITS, Rounds
from bot.posting import Posting, posting
from bot.press import Press
from bot.quiet import Quiet
from bot.reading import Reading
from bot.rush import Rush
from bot.wires import CaughtUp, Wire

if TYPE_CHECKING:
    from config.settings import Settings

log = logging.getLogger("newsbrief")

FIRST_PAUSE, LONGEST_PAUSE = 1.0, 60.0
"""Seconds before a platform that crashed is opened again: doubling."""
LOOK = 2.0
"""Seconds between two looks at a platform's connection."""
SWEEP = 60.0
"""Seconds between two looks for asks that were left."""
TIDY = timedelta(hours=6)
"""Between two times that what is kept no longer is forgotten."""
NO_PLATFORM = (
    "No platform is set up, so there is nobody to answer. For a chat in your browser set NEWSBRIEF_PLAYGROUND__ON=true; for Slack set NEWSBRIEF_SLACK__BOT_TOKEN and NEWSBRIEF_SLACK__APP_TOKEN "
    "(`newsbrief slack manifest` and docs/slack.md say where they come from); for Discord NEWSBRIEF_DISCORD__TOKEN (docs/discord.md). To brief a link here: newsbrief brief LINK"
)


class Platform(Protocol):
    """A platform that listens: ``async with`` opens it, leaving lets begun answers end."""

    async def __aenter__(self) -> Self:
        """Check the tokens and connect."""
        ...

    async def __aexit__(self, *_: object) -> None:
        """Let begun answers end, then close."""
        ...

    async def listen(self) -> None:
        """Serve until cancelled."""
        ...

    async def answer(self, ask: Ask) -> None:
        """Have an ask answered that an earlier start left."""
        ...

    async def post(self, place: Place, message: Any, key: str) -> Receipt:
        """Post a message so that it can be found by its key; see ``bot.delivery.Post``."""
        ...

    async def find(self, place: Place, key: str, since: datetime) -> Receipt | None:
        """The post with this key that was made after a moment."""
        ...


@runtime_checkable
class Reporting(Protocol):
    """A platform that knows how its connection is."""

    def trouble(self) -> str:
        """What is wrong with it now, as a sentence; "" when it is well."""
        ...


@dataclass(frozen=True, slots=True)
class Offered:
    """A platform that is on: its name, how it is made for a desk, how a reply becomes the messages that are posted there, and what is told of it.

    ``room`` is the sample newsroom it shows; ``{name}`` and ``{address}`` in the greeting stand for the platform's own.
    """

    name: str
    make: Callable[[Desk, Store], Platform]
    render: Render
    room: Newsroom | None = None
    greeting: str = "newsbrief answers on {name}. Ctrl-C stops it."


class NobodyToAnswer(AdapterError):  # noqa: N818 - the name says what is wrong, which is how the team speaks of it
    """No platform is set up, or none lets us in; ``usage`` says whether a setting is to blame."""


def now() -> datetime:
    """Now."""
    return datetime.now(UTC)


def offered(settings: "Settings") -> list[Offered]:
    """The platforms that have a token, and the playground. Raises WrongTokens for settings that cannot work together."""
    return [one for one in (_slack(settings), _discord(settings), _playground(settings)) if one]


def _slack(settings: "Settings") -> Offered | None:
    setup = slack.setup(settings)
    if setup is None:
        return None

    def made(desk: Desk, store: Store) -> Platform:
        from adapters.slack.app import Slack  # noqa: PLC0415 - slack-bolt takes longer than all else

        installations = (store.installations, store.passes) if slack.keys(settings) else None
        return Slack(setup, desk, lambda: now().timestamp(), installations)

    def rendered(reply: Reply) -> Sequence[Any]:
        from adapters.slack.speaking import rendered as in_slack  # noqa: PLC0415 - as above

        return in_slack(reply)

    return Offered("slack", made, rendered)


def _discord(settings: "Settings") -> Offered | None:
    setup = discord.setup(settings)
    if setup is None:
        return None

    def made(desk: Desk, store: Store) -> Platform:
        from adapters.discord.app import Discord  # noqa: PLC0415 - as above

        return Discord(setup, desk, lambda: now().timestamp(), Suggestions(store))

    def rendered(reply: Reply) -> Sequence[Any]:
        from adapters.discord.speaking import rendered as in_discord  # noqa: PLC0415 - as above

        return in_discord(reply)

    return Offered("discord", made, rendered)


def _playground(settings: "Settings") -> Offered | None:
    if not settings.playground.on:
        return None
    faces, room = playground.faces(), newsroom(settings, now())

    def made(desk: Desk, store: Store) -> Platform:
        from adapters.playground.app import Playground  # noqa: PLC0415 - as above

        return Playground(playground.setup(settings, faces, store, room), desk, playground.opening(store, faces, room, now), now)

    def rendered(reply: Reply) -> Sequence[Any]:
        from adapters.playground.faces import rendered as in_playground  # noqa: PLC0415 - as above

        return in_playground(reply, faces)

    return Offered(playground.PLATFORM, made, rendered, room, playground.GREETING)


async def run(settings: "Settings", setup: Setup, ready: Callable[[str], object]) -> None:
    """Answer people until a signal says stop; ``ready`` is told a sentence when everything runs.

    Raises NobodyToAnswer, StoreError, UnusableAddress, WrongTokens.
    """
    one_arena()
    platforms = offered(settings)
    if not platforms:
        raise NobodyToAnswer(NO_PLATFORM)
    stop = asyncio.Event()
    with _signals(stop):
        await serve(settings, setup, platforms, stop, ready)


class _signals:  # noqa: N801 - a with statement of its own
    """Ctrl-C and SIGTERM ask to stop; a second one ends the process as it always did."""

    def __init__(self, stop: asyncio.Event) -> None:
        self._stop, self._loop = stop, asyncio.get_running_loop()

    def __enter__(self) -> None:
        for one in (signal.SIGINT, signal.SIGTERM):
            with suppress(NotImplementedError):  # Windows has no such handlers; there Ctrl-C ends the process
                self._loop.add_signal_handler(one, self._asked)

    def __exit__(self, *_: object) -> None:
        self._release()

    def _asked(self) -> None:
        self._stop.set()
        self._release()

    def _release(self) -> None:
        for one in (signal.SIGINT, signal.SIGTERM):
            with suppress(NotImplementedError):
                self._loop.remove_signal_handler(one)


@dataclass(frozen=True, slots=True)
class House:
    """What runs, put together; ``quiet`` is set when nothing is posted any more, which platforms wait for before they close."""

    store: Store
    desk: Desk
    rounds: Rounds
    posting: Posting
    wires: Mapping[str, Wire]
    ready: Callable[[str], object]
    stop: asyncio.Event
    quiet: asyncio.Event
    monitor: Monitor
    press: Press
    made: Quiet

    def begins(self, name: str, task: "asyncio.Task[Any]") -> None:
        """A part of it runs in a task."""
        self.monitor.standing.runs(name, task)

    @property
    def watched(self) -> Watched:
        """What is looked at from outside."""
        return Watched(self.store, self.rounds, self.press, self.posting, self.wires, self.stop)


async def serve(settings: "Settings", setup: Setup, platforms: list[Offered], stop: asyncio.Event, ready: Callable[[str], object]) -> None:
    """Answer people and send digests until it is time to stop.

    Then no post is begun, and begun ones end; what was opened is closed in the reverse order: platforms, desk, poller, store. Raises NobodyToAnswer when no platform lets us in, StoreError.
    """
    async with AsyncExitStack() as opened:
        house = await _built(settings, setup, platforms, stop, ready, opened)
        aside = [
            house.monitor.run(house.watched),
            _tidying(house.store, settings, stop),
            house.made.run(),
            wires.watching(house.posting.health, stop),
        ]
        begun = [asyncio.ensure_future(one) for one in (*aside, house.rounds.run(stop))]
        for task in begun:
            opened.push_async_callback(_ended, task)
        posts = asyncio.create_task(house.posting.run(stop))
        house.begins(POLLER, begun[-1])
        house.begins(SCHEDULE, posts)
        supervised = [asyncio.create_task(_kept_open(one, house, alone=len(platforms) == 1)) for one in platforms]
        refused = [one for one in await _until(supervised, posts, house) if one]
        if len(refused) == len(platforms):
            raise NobodyToAnswer("\n".join(refused))


async def _built(
    settings: "Settings",
    setup: Setup,
    platforms: list[Offered],
    stop: asyncio.Event,
    ready: Callable[[str], object],
    opened: AsyncExitStack,
) -> House:
    """The store, what makes and sends digests, the poller and the desk, opened in this order."""
    url = settings.database.url
    enter = opened.enter_async_context
    home = home_of(url.get_secret_value() if url else None)
    database = await enter(opened_at(home, alone=True))
    store = Store(database, slack.keys(settings))
    if isinstance(home, File):
        await store.feeds.free()  # nobody else polls, and digests wait for feeds that were being polled in a crash
    monitor = Monitor(settings, now)
    press = await enter(Press(style=style(settings)))
    sources = Sources(setup, next((one.room for one in platforms if one.room), None))
    asked, polled = await enter(sources.fetcher()), await enter(sources.fetcher(LIMITS))
    reading = await enter(Reading(store, monitor.pressing(press), monitor.fetching(asked.fetch), now, sources.allowed))
    usual = Wish(settings.briefing.length, algorithm=settings.briefing.algorithm)
    guest = monitor.fetching(lambda link, known: rounds.fetch(link, known))  # noqa: PLW0108 - the rounds are made below
    rush = Rush(database)
    gathering = Gathering(rush, reading, guest, Composer(), replace(usual, length="full"))
    current = CaughtUp(store, lambda: rounds.idle, now)

    async def gather(schedule: Schedule, moment: datetime) -> Gathered:
        await current.wait()
        return await gathering.gather(schedule, moment)

    made = Quiet(gather, reading.let_go, now)

    wired = {one.name: Wire(one.name, monitor.meter) for one in platforms}
    ways = wires.ways(wired, {one.name: one.render for one in platforms})
    posts = posting(rush, made.gather, ways, now, wires.habits(settings), under_story, monitor.reached, lag=monitor.sent)
    rounds = await enter(Rounds(store.feeds, polled, posts.announcer(store, wires.told), now))
    stand = Stand(store, asked, rounds, now, OtherDoors(store), sources.allowed)
    limits = Limits(settings.limits.person, settings.limits.channel)
    handled = (handlers.handlers(stand), morgue.handlers(store))
    desk = Desk(Tools(store, reading, now, usual, limits, meter=monitor.meter), handled, Feeds(stand), posts)
    return House(store, await enter(desk), rounds, posts, wired, ready, stop, asyncio.Event(), monitor, press, made)


class Feeds:
    """The newsstand's buttons and windows."""

    def __init__(self, stand: Stand) -> None:
        self._stand = stand

    async def pressed(self, button: Button, caller: Caller, voice: Voice) -> Reply:
        """Do what a button about feeds says. Raises AdapterError."""
        return await pressed.pressed(self._stand, button, caller, voice)

    async def filled(self, caller: Caller, voice: Voice) -> Reply:
        """Do what the window for an address says. Raises AdapterError."""
        return await pressed.filled(self._stand, caller, voice)


async def _until(supervised: list[asyncio.Task[str]], posts: asyncio.Task[None], house: House) -> list[str]:
    """Wait until it is time to stop, or until no platform lets us in; then let begun posts and answers end. The sentences of those that did not."""
    stopping = asyncio.create_task(house.stop.wait())
    platforms = asyncio.gather(*supervised)
    try:
        await asyncio.wait((stopping, platforms, posts), return_when=asyncio.FIRST_COMPLETED)
        house.desk.leave()
        house.stop.set()
        await posts
        house.quiet.set()
        return await platforms
    finally:
        stopping.cancel()
        await _ended(posts, *supervised)


async def _ended(*tasks: "asyncio.Task[Any]") -> None:
    """End tasks; what one of them raised is raised."""
    for task in tasks:
        task.cancel()
    for ended in await asyncio.gather(*tasks, return_exceptions=True):
        if isinstance(ended, Exception):
            raise ended


async def _kept_open(one: Offered, house: House, *, alone: bool) -> str:
    """As supervised; why one of several will never let us in is told at once, and of the only one when the command ends."""
    refused = await _supervised(one, house)
    if refused and not alone:
        log.error("%s: %s", one.name, refused)
    return refused


async def _supervised(one: Offered, house: House) -> str:
    """Keep one platform open until it is time to stop, whatever befalls it or another; why it will never let us in, or ""."""
    pause = FIRST_PAUSE
    house.monitor.standing.down(one.name, "It is being opened.")
    while not house.stop.is_set():
        try:
            async with one.make(house.desk, house.store) as platform:
                pause = FIRST_PAUSE
                with house.wires[one.name].held(platform):
                    await _served(one, platform, house)
        except ShutOut as error:
            _note(one.name, f"{error} {error.advice}".strip(), house)
            return f"{error} {error.advice}".strip()
        except AdapterError as error:
            _note(one.name, f"{error} {error.advice}".strip(), house)
            log.warning("%s: %s %s Trying again in %.0f s.", one.name, error, error.advice, pause)
        except Exception as error:  # noqa: BLE001 - one platform's bug must not stop another
            _note(one.name, f"It crashed (id {noted(one.name, error)}) and is opened again.", house)
        if await _passed(house.stop, pause):
            break
        house.monitor.meter.count("retries", "platform")
        pause = min(2 * pause, LONGEST_PAUSE)
    return ""


def _note(name: str, why: str, house: House) -> None:
    """A platform that is not open is in trouble, until it is open and its connection stands."""
    house.posting.health.trouble(name, why)
    house.monitor.standing.down(name, why)


async def _looked_after(name: str, platform: Platform, health: Health) -> None:
    """Note now and then how an open platform's connection is."""
    while True:
        sentence = platform.trouble() if isinstance(platform, Reporting) else ""
        if sentence:
            health.trouble(name, sentence)
        else:
            health.well(name)
        await asyncio.sleep(LOOK)


async def _served(one: Offered, platform: Platform, house: House) -> None:
    """Listen, finish what an earlier start left, and look for what is left now and then, until it is time to stop; then until all is posted."""
    listening = asyncio.create_task(platform.listen())
    finishing = asyncio.create_task(_finishing(one.name, platform, house.desk, house.stop))
    looking = asyncio.create_task(_looked_after(one.name, platform, house.posting.health))
    stopping = asyncio.create_task(house.stop.wait())
    house.monitor.standing.well(one.name)
    house.ready(one.greeting.format(name=one.name.capitalize(), address=getattr(platform, "address", "")))
    try:
        await asyncio.wait((listening, stopping), return_when=asyncio.FIRST_COMPLETED)
        if listening.done():
            listening.result()
    finally:
        house.monitor.standing.down(one.name, "It has ended, and is opened again.")
        stopping.cancel()
        await asyncio.gather(stopping, return_exceptions=True)
        await _ended(listening, finishing, looking)
    if house.stop.is_set():
        await house.quiet.wait()


async def _finishing(name: str, platform: Platform, desk: Desk, stop: asyncio.Event) -> None:
    older: timedelta | None = None
    while True:
        try:
            await desk.finish(name, platform.answer, older)
        except AdapterError as error:
            log.warning("what an earlier start left could not be looked up: %s", error)
        older = STUCK
        if await _passed(stop, SWEEP):
            return


async def _tidying(store: Store, settings: "Settings", stop: asyncio.Event) -> None:
    """Forget what is kept no longer, now and then."""
    while True:
        try:
            await store.tidy(now(), retention(settings.retention))
        except AdapterError as error:
            log.warning("the store could not be tidied: %s", error)
        if await _passed(stop, TIDY.total_seconds()):
            return


async def _passed(stop: asyncio.Event, seconds: float) -> bool:
    """Wait so long; True at once when it is time to stop."""
    with suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            await stop.wait()
    return stop.is_set()
