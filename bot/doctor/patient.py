"""What the doctor looks at: the settings, this machine, and what several lines need, asked for once."""

import asyncio
import os
import shutil
import socket
import sys
import time
from collections.abc import Callable, Coroutine, Mapping, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from importlib import metadata
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar
from zoneinfo import ZoneInfo

from adapters.errors import AdapterError
from adapters.store import migrating
from adapters.store.database import Database
from adapters.store.homes import File, Home, home_of
from adapters.store.locking import holder
from adapters.store.opening import connected, standing
from adapters.store.store import Store
from adapters.web.fetcher import Setup
from bot import rooms
from bot.doctor.findings import NotLooked
from config.settings import Settings
from config.sources import Found

if TYPE_CHECKING:
    from adapters.discord.calls import Calls as DiscordCalls
    from adapters.discord.checkup import App
    from adapters.slack.calls import Access
    from adapters.slack.calls import Calls as SlackCalls

BUSY = 2.0
"""Seconds a look at the database waits for whoever holds it."""
T = TypeVar("T")


def needed() -> Sequence[str]:
    """The packages newsbrief says it needs, as "name>=1": from its installation, or from the folder it is run in."""
    try:
        return metadata.requires("newsbrief") or ()
    except metadata.PackageNotFoundError:
        return _told_beside(rooms.folder_of("bot"))


def _told_beside(folder: str | None) -> Sequence[str]:
    import tomllib  # noqa: PLC0415 - only for what is not installed

    try:
        told = tomllib.loads((Path(folder or "") / "pyproject.toml").read_text("utf-8"))
    except (OSError, ValueError):
        return ()
    listed: Sequence[str] = told.get("project", {}).get("dependencies", ())
    return listed


def installed(name: str) -> str | None:
    """The version of an installed package; None when there is none."""
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return None


def closed(host: str, port: int) -> str:
    """Why nobody can begin to listen at a port of this machine; "" when that can be done."""
    try:
        kind, _, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(kind, socket.SOCK_STREAM) as one:
            one.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            one.bind(address)
    except OSError as error:
        return (error.strerror or type(error).__name__).lower()
    return ""


def free(folder: Path) -> int:
    """Bytes left on the disk that holds a folder, or will hold it. Raises OSError."""
    there = next(one for one in (folder, *folder.parents) if one.exists())
    return shutil.disk_usage(there).free


def utcnow() -> datetime:
    """Now."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Machine:
    """What is read of this machine; a test puts other answers in their place."""

    python: tuple[int, int, int] = sys.version_info[:3]
    needed: Callable[[], Sequence[str]] = needed
    installed: Callable[[str], str | None] = installed
    misplaced: Callable[[], str | None] = rooms.misplaced
    zone: Callable[[str], object] = ZoneInfo
    now: Callable[[], datetime] = utcnow
    steady: Callable[[], float] = time.monotonic
    free: Callable[[Path], int] = free
    closed: Callable[[str, int], str] = closed
    environ: Mapping[str, str] = field(default_factory=lambda: os.environ, repr=False)


class Once(Generic[T]):
    """What several lines need: the first that asks has it got, the others wait for the same."""

    def __init__(self, get: Callable[[], Coroutine[Any, Any, T]]) -> None:
        self._get = get
        self._task: asyncio.Task[T] | None = None

    async def __call__(self) -> T:
        """It. Raises as getting it does; a line whose time is over gives up alone."""
        if self._task is None:
            self._task = asyncio.create_task(self._get())
        return await asyncio.shield(self._task)

    async def end(self) -> None:
        """Ask for it no more."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)


class Patient:
    """What is looked at; open it with ``async with``. ``hurry`` shortens every deadline, for tests."""

    def __init__(self, found: Found, setup: Setup, machine: Machine | None = None, hurry: float = 1.0) -> None:
        self.found, self.setup, self.machine, self.hurry = found, setup, machine or Machine(), hurry
        self._opened = AsyncExitStack()
        self.standing = Once(self._standing)
        self.slack, self.slack_ahead, self.slack_access = Once(self._slack), Once(self._slack_ahead), Once(self._slack_access)
        self.discord, self.discord_ahead, self.discord_app = Once(self._discord), Once(self._discord_ahead), Once(self._discord_app)

    @property
    def settings(self) -> Settings:
        """The settings, as far as they can be used."""
        return self.found.settings

    @property
    def on_slack(self) -> bool:
        """Whether Slack is set up."""
        slack = self.settings.slack
        return bool(slack.bot_token or slack.client_id)

    @property
    def on_discord(self) -> bool:
        """Whether Discord is set up."""
        return bool(self.settings.discord.token)

    @property
    def now(self) -> datetime:
        """What time it is here."""
        return self.machine.now()

    @property
    def home(self) -> Home:
        """Where the database is. Raises UnusableAddress."""
        url = self.settings.database.url
        return home_of(url.get_secret_value() if url else None)

    @property
    def process(self) -> int | None:
        """The process that answers people with this database now, as far as can be told."""
        try:
            return holder(self.home.path) if isinstance(self.home, File) else None
        except AdapterError:
            return None

    async def __aenter__(self) -> Self:
        """Have loaded what takes long, so that it is in nobody's deadline; nothing is asked yet."""
        import bot.newsroom  # noqa: PLC0415 - as below
        import bot.schedule  # noqa: PLC0415 - APScheduler is loaded for whoever looks at digests

        migrating.load()
        if self.on_slack:
            pass
        if self.on_discord:
            import bot.discord  # noqa: F401, PLC0415
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Close what was opened; what still hangs is let go."""
        for one in (self.slack_ahead, self.slack_access, self.discord_ahead, self.discord_app, self.standing, self.slack, self.discord):
            await one.end()
        await self._opened.aclose()

    # the database

    async def _standing(self) -> tuple[Database, str | None]:
        """The database and the revision of its tables, None without any. Raises NotLooked, UnusableAddress, StoreError."""
        home = self.home
        if isinstance(home, File) and not await asyncio.to_thread(home.path.exists):
            raise NotLooked("there is no database yet")
        database = await self._opened.enter_async_context(connected(home, BUSY * self.hurry))
        return database, await standing(database, home)

    async def store(self) -> Store:
        """The store, to be read. Raises NotLooked when it cannot be."""
        try:
            database, revision = await self.standing()
        except AdapterError:
            raise NotLooked("the database cannot be read") from None
        if revision is None:
            raise NotLooked("there is no database yet")
        if revision != migrating.newest():
            raise NotLooked("the tables are not of this version's form")
        return Store(database)

    # the platforms

    async def _slack(self) -> "SlackCalls":
        from adapters.slack.calls import Calls  # noqa: PLC0415 - as above

        return await self._opened.enter_async_context(Calls(self.settings.slack_api_url))

    async def _slack_ahead(self) -> timedelta | None:
        from adapters.slack import checkup  # noqa: PLC0415 - as above

        return self._ahead(await checkup.time(await self.slack()))

    async def _slack_access(self) -> "Access":
        from adapters.slack.preflight import known  # noqa: PLC0415 - as above

        token = self.settings.slack.bot_token
        return await known(await self.slack(), token.get_secret_value() if token else "", hasty=True)

    async def _discord(self) -> "DiscordCalls":
        from adapters.discord.calls import DISCORD, Calls  # noqa: PLC0415 - as above

        return await self._opened.enter_async_context(Calls(self.settings.discord.api_url or DISCORD))

    async def _discord_ahead(self) -> timedelta | None:
        from adapters.discord import checkup  # noqa: PLC0415 - as above

        return self._ahead(await checkup.time(await self.discord()))

    async def _discord_app(self) -> "App":
        from adapters.discord import checkup  # noqa: PLC0415 - as above

        token = self.settings.discord.token
        return await checkup.about(await self.discord(), token.get_secret_value() if token else "")

    def _ahead(self, there: datetime | None) -> timedelta | None:
        """How far another clock, read just now, is ahead of ours."""
        return there.astimezone(UTC) - self.now if there else None
