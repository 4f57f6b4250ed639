"""What the store gives: frozen values, their times aware and in UTC, each with the number of its row."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from briefings.feeds import Entry
from briefings.feedstate import Asked, Health, Notice
from briefings.filters import Rules, parse_filter
from briefings.models import Article, Briefing

Mode = Literal["off", "mention", "reaction", "auto"]
Stage = Literal["planned", "ready", "sending", "sent", "failed"]


@dataclass(frozen=True, slots=True)
class Workspace:
    """Who is served: a Slack workspace, a Discord server; ``external`` is the platform's own name for it."""

    number: int
    platform: str
    external: str
    name: str
    settings: Mapping[str, Any]
    added: datetime


@dataclass(frozen=True, slots=True)
class Channel:
    """Where people ask and read; ``zone`` is an IANA name, ``left`` since when the bot is out of it, ``mode`` what a pasted link leads to."""

    number: int
    workspace: int
    external: str
    name: str
    direct: bool
    zone: str | None
    mode: Mode
    settings: Mapping[str, Any]
    added: datetime
    left: datetime | None


@dataclass(frozen=True, slots=True)
class Person:
    """Who asks; ``zone`` is an IANA name when it is known."""

    number: int
    workspace: int
    external: str
    name: str
    zone: str | None
    settings: Mapping[str, Any]
    added: datetime


@dataclass(frozen=True, slots=True)
class KeptFeed:
    """A feed, one however many channels read it; ``polling_until`` is the lease of whoever polls it now."""

    number: int
    address: str
    title: str
    link: str | None
    language: str | None
    etag: str | None
    modified: str | None
    health: Health
    polling_until: datetime | None


@dataclass(frozen=True, slots=True)
class Answer:
    """What a poll's good answer says of the feed itself; none leaves what was known. ``address`` is where it lives from now on."""

    title: str | None = None
    link: str | None = None
    language: str | None = None
    etag: str | None = None
    modified: str | None = None
    address: str | None = None


@dataclass(frozen=True, slots=True)
class KeptEntry:
    """An entry of a feed. Its ``entry.identity`` is a digest; ``entry.content`` is left out of lists, ``has_content`` says that there is one.

    ``page`` is the same for every link to one page; ``position`` is its place in the feed, 0 the top.
    """

    number: int
    feed: int
    entry: Entry
    page: str
    position: int
    first_seen: datetime
    has_content: bool


@dataclass(frozen=True, slots=True)
class Taken:
    """What a poll brought: entries never seen before, in the feed's order, how many were changed, the feed's new health, and the notice due."""

    fresh: tuple[KeptEntry, ...]
    changed: int
    health: Health
    notice: Notice | None


@dataclass(frozen=True, slots=True)
class Unchanged:
    """A poll that ended ``now`` and brought nothing new, done under ``lease``; both validators replace those that were known."""

    number: int
    asked: Asked
    now: datetime
    lease: datetime
    etag: str | None = None
    modified: str | None = None


@dataclass(frozen=True, slots=True)
class Subscription:
    """A channel reads a feed; ``position`` is the number people type, never given twice in a channel, ``only`` and ``without`` are filters as typed.

    A pause with ``paused_until`` ends at the first poll after that moment; one without it when a person ends it.
    """

    number: int
    channel: int
    position: int
    name: str
    folder: str
    only: str
    without: str
    paused: bool
    paused_until: datetime | None
    added: datetime
    added_by: str
    feed: KeptFeed

    def rules(self, muted: tuple[str, ...] = ()) -> Rules:
        """What decides about its entries; ``muted`` is ``store.mutes.rules``. Raises WrongFilter, WrongPattern."""
        only, without = (parse_filter(typed) if typed else None for typed in (self.only, self.without))
        return Rules(only, without, muted)


@dataclass(frozen=True, slots=True)
class Reader:
    """Who is told about a feed: the channel, its workspace, and the feed's name there."""

    workspace: Workspace
    channel: Channel
    name: str
    paused: bool


@dataclass(frozen=True, slots=True)
class Mute:
    """A source that a channel or a person wants nothing of."""

    number: int
    channel: int | None
    person: int | None
    source: str
    added: datetime


@dataclass(frozen=True, slots=True)
class FoundEntry:
    """An entry and the subscription through which the channel reads it."""

    kept: KeptEntry
    subscription: Subscription


@dataclass(frozen=True, slots=True)
class KeptArticle:
    """An article as it was read; ``workspace`` is whose paste it is, none for what a public link leads to.

    ``url`` is the address it was asked by; ``read`` is when its server last said that it is so. A changed text is another article.
    """

    number: int
    workspace: int | None
    page: str
    content_hash: str
    url: str | None
    article: Article
    etag: str | None
    modified: str | None
    read: datetime


@dataclass(frozen=True, slots=True)
class KeptBriefing:
    """A briefing; ``article`` is the number of its article, ``workspace`` whose paste that is, ``wish`` how it was wanted."""

    number: int
    article: int
    workspace: int | None
    engine: str
    wish: str
    briefing: Briefing
    made: datetime


@dataclass(frozen=True, slots=True)
class Given:
    """A briefing that was found again; ``at`` is when it was last given (or saved), ``snippet`` the words around what was looked for."""

    kept: KeptBriefing
    at: datetime
    snippet: str = ""


@dataclass(frozen=True, slots=True)
class Schedule:
    """When a channel, or one person in it, gets a digest.

    ``times`` are "08:30", ``days`` are "mon"; ``skipped`` are local times without a zone, "2026-11-23T08:30". ``revision`` grows with
    every change; times before ``since`` are of an older form of it, or of a pause, and are never made up for.
    """

    number: int
    channel: int
    person: int | None
    position: int
    name: str
    times: tuple[str, ...]
    days: tuple[str, ...]
    zone: str
    top: int
    topics: tuple[str, ...]
    options: Mapping[str, Any]
    paused: bool
    paused_until: datetime | None
    skipped: tuple[str, ...]
    revision: int
    since: datetime
    added: datetime
    added_by: str


@dataclass(frozen=True, slots=True)
class Delivery:
    """One row of the ledger: a post that is planned, ready, being sent, sent, or given up.

    ``payload`` is frozen once it is ready. ``attempt`` counts from 1; ``message`` is the platform's name of the post. After ``until`` it is
    not worth sending any more; before ``not_before`` the platform wants nothing.
    """

    number: int
    workspace: int
    channel: int | None
    digest: int | None
    key: str
    state: Stage
    due: datetime
    until: datetime | None
    not_before: datetime | None
    payload: Any
    attempt: int
    attempt_at: datetime | None
    idempotency_key: str | None
    message: str | None
    reason: str
    changed: datetime


@dataclass(frozen=True, slots=True)
class Part:
    """One message of a post that is several: its key in the ledger, and its payload."""

    key: str
    payload: Any


@dataclass(frozen=True, slots=True)
class Told:
    """What a digest told: all that came up to a moment, the ``events`` it told as whoever composed it remembers them, and what it left out."""

    upto: datetime
    events: tuple[Any, ...] = ()
    left_out: tuple[Any, ...] = ()


@dataclass(frozen=True, slots=True)
class Edition:
    """A digest as it was sent, or is on its way; ``delivery`` is the row of its first message."""

    number: int
    delivery: int
    channel: int
    person: int | None
    upto: datetime
    events: tuple[Any, ...]
    left_out: tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Received:
    """An ask that was remembered and is not finished; ``attempts`` counts how often it was begun."""

    key: str
    body: Any
    attempts: int
    received: datetime


@dataclass(frozen=True, slots=True)
class Installation:
    """What a platform gave when the bot was installed; ``facts`` holds tokens and is in no ``repr``."""

    number: int
    workspace: int | None
    platform: str
    enterprise: str
    team: str
    person: str
    installed: datetime
    facts: Mapping[str, Any]

    def __repr__(self) -> str:
        return f"Installation(number={self.number}, platform={self.platform!r}, enterprise={self.enterprise!r}, team={self.team!r})"


@dataclass(frozen=True, slots=True)
class Said:
    """One message of the playground. ``only`` names the one person who sees it, ``revision`` counts every change of the workspace's talk.

    ``kind`` is "said", "window" or "home". ``replies`` are those everybody sees in its thread.
    """

    number: int
    channel: str
    thread: int | None
    author: str
    only: str | None
    key: str | None
    kind: str
    body: Mapping[str, Any]
    gone: bool
    revision: int
    at: datetime
    replies: int = 0


@dataclass(frozen=True, slots=True)
class Handed:
    """A file that was handed over in the playground."""

    number: int
    name: str
    content: bytes
