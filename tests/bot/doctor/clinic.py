"""A visit to the doctor: settings as an operator would give them, and what was found by line."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from adapters.store.records import Channel, Schedule
from adapters.store.store import Store
from bot.app import _usable_setup
from bot.discord import catalogue
from bot.doctor.examining import examine
from bot.doctor.findings import Finding, Found, Group
from bot.doctor.patient import Machine, Patient
from bot.doctor.table import GROUPS
from briefings.feedstate import Health
from config.hidden import hidden
from config.sources import read
from tests.platforms.discord import LoopbackDiscord
from tests.platforms.slack import LoopbackSlack

Seen = dict[str, tuple[Finding, ...]]


@dataclass(slots=True)
class Clinic:
    """What is set, and the machine it is set on."""

    patch: pytest.MonkeyPatch
    folder: Path
    machine: Machine = field(default_factory=Machine)
    secrets: list[str] = field(default_factory=list)

    def sets(self, *given: str) -> None:
        """Settings, as lines of ``.env`` without NEWSBRIEF_."""
        for line in given:
            name, _, value = line.partition("=")
            self.patch.setenv(name if name == "SLACK_API_URL" else f"NEWSBRIEF_{name}", value)

    def put(self, name: str, content: bytes, mode: int = 0o600) -> Path:
        """A file in the folder the command is run in."""
        path = self.folder / name
        path.write_bytes(content)
        path.chmod(mode)
        return path

    def files(self) -> dict[str, bytes]:
        """All there is in that folder."""
        return {one.name: one.read_bytes() for one in self.folder.iterdir() if one.is_file()}

    def slack(self, slack: LoopbackSlack, scopes: str | None = None) -> None:
        """Slack over Socket Mode."""
        token = slack.team(scopes=scopes).bot_token
        self.sets(f"SLACK__BOT_TOKEN={token}", f"SLACK__APP_TOKEN={slack.app_token}", f"SLACK_API_URL={slack.url}")

    def discord(self, discord: LoopbackDiscord) -> None:
        """Discord."""
        self.sets(f"DISCORD__TOKEN={discord.token}", f"DISCORD__API_URL={discord.url}", f"DISCORD__GATEWAY_URL={discord.gateway.url}")
        self.sets(f"DISCORD__CDN_URL={discord.cdn}")

    async def all(self, groups: Sequence[Group] = GROUPS, hurry: float = 1.0) -> tuple[Found, ...]:
        """Everything that is found; no secret is ever in it."""
        found = read()
        told = await examine(Patient(found, _usable_setup(found.settings), self.machine, hurry), groups)
        for secret in (*self.secrets, *hidden(found.settings)):
            assert secret not in repr([one.finding for one in told])
        return told

    async def visit(self, hurry: float = 1.0) -> Seen:
        """What is found, by line."""
        seen: dict[str, list[Finding]] = defaultdict(list)
        for one in await self.all(hurry=hurry):
            seen[one.line.key].append(one.finding)
        return {key: tuple(findings) for key, findings in seen.items()}

    async def line(self, key: str) -> tuple[str, str, str]:
        """The one finding of a line: its state, what is told, what to do."""
        group = next(Group(group.name, (line,)) for group in GROUPS for line in group.lines if line.key == key)
        (found,) = await self.all((group,))
        return found.finding.state, found.finding.told, found.finding.fix


def states(seen: Seen) -> dict[str, str]:
    """The worst state of each line."""
    order = ("problem", "warning", "off", "ok")
    return {key: min((one.state for one in findings), key=order.index) for key, findings in seen.items()}


NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
WELL = Health(added=NOW - 9 * DAY, due=NOW + HOUR, last_good=NOW - HOUR, last_fresh=NOW - HOUR, seen=5, held=5)
FEED = b'<rss version="2.0"><channel><title>A</title><item><title>B</title><link>https://example.com/b</link></item></channel></rss>'


async def following(store: Store, *feeds: tuple[str, str, Health]) -> Channel:
    """A channel that reads feeds with an address, a title and a health each."""
    workspace = await store.places.workspace("slack", "T1", "", NOW)
    channel = await store.places.channel(workspace.number, "C1", "news", NOW)
    for number, (address, title, health) in enumerate(feeds):
        feed = await store.feeds.add(address, title, None, health, NOW)
        await store.subscriptions.add(channel.number, feed.number, f"feed {number}", NOW)
    return channel


@dataclass(slots=True)
class Newsroom:
    """A channel with a digest at 8:30 in Berlin, which is 7:30 UTC."""

    store: Store
    channel: Channel
    schedule: Schedule


DUE = datetime(2026, 11, 23, 7, 30, tzinfo=UTC)
EVERY_DAY = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


async def newsroom(store: Store, since: datetime = NOW - 3 * DAY) -> Newsroom:
    channel = await following(store)
    schedule = await store.digests.add(channel.number, since, times=("08:30",), days=EVERY_DAY, zone="Europe/Berlin", top=5, topics=())
    return Newsroom(store, channel, schedule)


def at_home(discord: LoopbackDiscord) -> None:
    """The bot is in a server, with its commands known."""
    discord.guild()
    for one in catalogue().registered():
        discord.commands.put("", dict(one))
