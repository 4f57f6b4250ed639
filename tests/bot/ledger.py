"""A courier at work on a real ledger, with a platform that does as it is told and a time that passes when somebody waits."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from adapters.chat import Later, Notice, Place, Receipt, Reply
from adapters.errors import AdapterError
from adapters.store import opening
from adapters.store.database import Database
from adapters.store.records import Delivery
from adapters.store.store import Store
from bot.delivery import Courier, Patience
from bot.health import Health
from bot.ledger import Ledger
from bot.outbox import Letter, Outbox

NOW = datetime(2026, 11, 23, 7, 28, 30, tzinfo=UTC)
DUE = datetime(2026, 11, 23, 7, 30, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
PLACE = Place("slack", "T1", "C1", name="news")


@dataclass(slots=True)
class Times:
    """A clock, and a timer that nobody sets back; both go on when somebody waits."""

    now: datetime = NOW
    ran: float = 0.0

    def __call__(self) -> datetime:
        return self.now

    def timer(self) -> float:
        return self.ran

    async def rest(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)
        self.ran += seconds


@dataclass
class Wall:
    """A platform: what it does at each call is told beforehand; what it did is kept. ``done`` says that a failing call did it all the same."""

    times: Times
    does: list[AdapterError | None] = field(default_factory=list)
    done: bool = False
    shows_after: float = 0.0
    sees: list[AdapterError | None] = field(default_factory=list)
    posts: list[tuple[Place, Any, str, datetime]] = field(default_factory=list)
    calls: list[datetime] = field(default_factory=list)
    looks: list[datetime] = field(default_factory=list)

    async def post(self, place: Place, message: Any, key: str) -> Receipt:
        self.calls.append(self.times.now)
        error = self.does.pop(0) if self.does else None
        if error is None or self.done:
            self.posts.append((place, message, key, self.times.now))
        if error is not None:
            raise error
        return Receipt(place, f"m{len(self.posts)}")

    async def find(self, place: Place, key: str, since: datetime) -> Receipt | None:
        self.looks.append(self.times.now)
        error = self.sees.pop(0) if self.sees else None
        if error is not None:
            raise error
        for number, (_, _, name, at) in enumerate(self.posts, 1):
            if name == key and since <= at <= self.times.now - timedelta(seconds=self.shows_after):
                return Receipt(place, f"m{number}")
        return None

    @property
    def said(self) -> list[Any]:
        return [message for _, message, _, _ in self.posts]


@dataclass
class Editor:
    """Decides as it is told, and keeps what it heard."""

    withdrawn: set[str] = field(default_factory=set)
    given: list[tuple[str, str]] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    async def stands(self, delivery: Delivery, now: datetime) -> bool:
        self.asked.append(delivery.key)
        return delivery.key not in self.withdrawn

    async def given_up(self, delivery: Delivery, error: AdapterError, now: datetime) -> None:
        self.given.append((delivery.key, str(error)))


def said(reply: Reply) -> tuple[Any, ...]:
    """A reply's lines, each a message."""
    return tuple(getattr(reply, "text", "").split("\n"))


@dataclass(slots=True)
class Office:
    """All that sends, in one."""

    store: Store
    times: Times
    wall: Wall
    editor: Editor
    outbox: Outbox
    courier: Courier
    health: Health
    workspace: int
    passed: list[str]

    async def put(self, key: str = "slack:T1:C1:1:2026-11-23:08:30", text: str = "news", *, due: datetime = DUE, **more: Any) -> None:
        """Put a text into the ledger, a message a line."""
        letter = Letter(key, more.pop("place", PLACE), self.workspace, due, more.pop("until", due + 6 * HOUR), **more)
        await self.outbox.put(letter, Notice(text), self.times.now)

    async def row(self, key: str = "slack:T1:C1:1:2026-11-23:08:30", part: int = 1) -> Delivery:
        found = await self.store.deliveries.by_key(f"{key}:{part}")
        assert found is not None
        return found

    def restarted(self, patience: Patience | None = None) -> None:
        """A new courier, which knows only what is written down."""
        self.courier = couriered(self, patience or Patience())


def couriered(office: Office, patience: Patience) -> Courier:
    return Courier(
        office.store.deliveries, {"slack": office.wall}, office.editor, office.times, patience, office.health,
        reached=office.passed.append, rest=office.times.rest, timer=office.times.timer,
    )  # fmt: skip


EMPTY: list[bytes] = []


@asynccontextmanager
async def opened(folder: Path) -> AsyncIterator[Database]:
    """A store in a new file; its tables are made once for all tests of this process."""
    file = folder / "newsbrief.db"
    if not EMPTY:
        async with opening.opened(f"sqlite:///{file}"):
            pass
        EMPTY.append(file.read_bytes())
    file.write_bytes(EMPTY[0])
    async with opening.opened(f"sqlite:///{file}") as database:
        yield database


@asynccontextmanager
async def office(folder: Path, patience: Patience | None = None) -> AsyncIterator[Office]:
    """A courier with an empty ledger in a new file."""
    times = Times()
    async with opened(folder) as database:
        store = Store(database)
        store.deliveries = Ledger(database)
        workspace = await store.places.workspace("slack", "T1", "", NOW)
        outbox = Outbox(store.deliveries, {"slack": said}, lambda: None)
        made = Office(store, times, Wall(times), Editor(), outbox, None, Health(), workspace.number, [])  # type: ignore[arg-type] # in the next line
        made.restarted(patience)
        yield made


def later(seconds: float) -> Later:
    """A platform that asks for patience."""
    error = Later("Slack asks me to wait.")
    error.seconds = seconds
    return error


def elsewhere(channel: str, workspace: str = "T1") -> Place:
    """Another place."""
    return replace(PLACE, channel=channel, workspace=workspace)
