"""How a feed is doing and when it is asked again: five states, back-off, notices, pause and resume. Pure; the clock is an argument."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import pairwise
from statistics import median
from typing import Literal

State = Literal["ok", "empty", "stale", "failing", "paused"]
Notice = Literal["failing", "paused", "gone", "resumed"]
Outcome = Literal["read", "unchanged", "failed", "gone"]
Pause = Literal["", "person", "failing", "gone"]

SOONEST, LATEST = timedelta(minutes=5), timedelta(hours=24)
"""Between two polls of a feed, whatever it says of itself."""

UNKNOWN_RHYTHM = timedelta(hours=1)
"""For a feed whose rhythm cannot be told yet."""

TOLD_AFTER = timedelta(hours=24)
PAUSED_AFTER = timedelta(days=7)
STALE_AFTER = timedelta(days=30)
STALE_RHYTHMS = 10
"""A feed is stale when nothing new came for thirty days, or for ten times its usual pause when that is longer."""

ENOUGH_TRIES, MANY_TRIES = 3, 8
"""Failures in a row before a notice and before a pause: after our own week of silence one failure proves nothing of the feed."""

LONGEST_WAIT = timedelta(days=7)
"""What a Retry-After may ask for; more is taken as this."""

JITTER = 0.1
"""A tenth of the interval at most is added, so that feeds of one rhythm do not come at once."""

RECENT = 20
"""Newest entries the rhythm is taken from."""


@dataclass(frozen=True, slots=True)
class Asked:
    """How one poll ended: ``gone`` is a 410. ``entries`` counts what the feed held, ``fresh`` those never seen before.

    ``retry_after`` and ``max_age`` are what the host asked for, as durations; ``reason`` is a plain word or two ("404", "no answer").
    ``newest`` and ``usual`` come from ``rhythm``.
    """

    outcome: Outcome
    entries: int = 0
    fresh: int = 0
    newest: datetime | None = None
    usual: timedelta | None = None
    retry_after: timedelta | None = None
    max_age: timedelta | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Health:
    """All that is remembered of a feed's polls; times are aware UTC.

    ``seen`` counts the entries ever seen and never falls; ``held`` is how many the last good answer held.
    """

    added: datetime
    due: datetime
    last_good: datetime | None = None
    last_fresh: datetime | None = None
    failing_since: datetime | None = None
    tries: int = 0
    reason: str = ""
    told: bool = False
    pause: Pause = ""
    seen: int = 0
    held: int = 0
    usual: timedelta | None = None


@dataclass(frozen=True, slots=True)
class Polled:
    """What a poll led to: the new health, and the notice the channel gets, if any."""

    health: Health
    notice: Notice | None = None


def begin(now: datetime) -> Health:
    """A feed just added: due at once."""
    return Health(added=now, due=now)


def state(health: Health, now: datetime) -> State:
    """The one word for a feed's health, as people read it."""
    if health.pause:
        return "paused"
    if health.failing_since is not None:
        return "failing"
    if health.last_good is not None and not health.held:
        return "empty"
    return "stale" if now - (health.last_fresh or health.added) > _quiet(health) else "ok"


def _quiet(health: Health) -> timedelta:
    return max(STALE_AFTER, STALE_RHYTHMS * health.usual) if health.usual else STALE_AFTER


def after(health: Health, asked: Asked, address: str, now: datetime) -> Polled:
    """The health after a poll that ended ``now``; ``address`` spreads the feeds."""
    if asked.outcome in {"read", "unchanged"}:
        return _good(health, asked, address, now)
    return _gone(health, asked, address, now) if asked.outcome == "gone" else _failed(health, asked, address, now)


def _good(health: Health, asked: Asked, address: str, now: datetime) -> Polled:
    """A feed that answers is healthy at once; an empty answer keeps what was seen."""
    read = asked.outcome == "read"
    fresh = asked.fresh > 0
    better = replace(
        health,
        last_good=now,
        last_fresh=_latest(health.last_fresh, min(asked.newest or now, now)) if fresh else health.last_fresh,
        failing_since=None,
        tries=0,
        reason="",
        told=False,
        pause=health.pause if health.pause == "person" else "",
        seen=health.seen + max(0, asked.fresh),
        held=max(0, asked.entries) if read else health.held,
        usual=asked.usual or health.usual if read else health.usual,
    )
    notice: Notice | None = "resumed" if health.pause in {"failing", "gone"} or health.told else None
    return Polled(replace(better, due=now + _interval(better, asked, address, now)), notice)


def _latest(one: datetime | None, other: datetime) -> datetime:
    return other if one is None else max(one, other)


def _failed(health: Health, asked: Asked, address: str, now: datetime) -> Polled:
    since = health.failing_since or now
    worse = replace(health, failing_since=since, tries=health.tries + 1, reason=asked.reason)
    if health.pause or (now - since >= PAUSED_AFTER and worse.tries >= MANY_TRIES):
        paused = replace(worse, pause=health.pause or "failing", told=True, due=now + _probe(asked, address))
        return Polled(paused, None if health.pause else "paused")
    told = health.told or (now - since >= TOLD_AFTER and worse.tries >= ENOUGH_TRIES)
    due = now + _wait(asked, _spread(back_off(worse.tries), address))
    return Polled(replace(worse, told=told, due=due), "failing" if told and not health.told else None)


def _gone(health: Health, asked: Asked, address: str, now: datetime) -> Polled:
    """A 410 says that the feed will not come back, so nothing is waited for."""
    since = health.failing_since or now
    ended = replace(
        health, failing_since=since, tries=health.tries + 1, reason=asked.reason or "410", told=True, pause=health.pause or "gone"
    )
    return Polled(replace(ended, due=now + _probe(asked, address)), None if health.pause else "gone")


def back_off(tries: int) -> timedelta:
    """The wait after so many failures in a row: 5 min, doubling to 24 h."""
    doublings = min(max(tries, 1) - 1, 12)
    return min(LATEST, SOONEST * (1 << doublings))


def _probe(asked: Asked, address: str) -> timedelta:
    """One probe a day while paused."""
    return _wait(asked, _spread(LATEST, address))


def _wait(asked: Asked, planned: timedelta) -> timedelta:
    """Never before the Retry-After of the host, within reason."""
    return max(planned, min(asked.retry_after or planned, LONGEST_WAIT))


def _interval(health: Health, asked: Asked, address: str, now: datetime) -> timedelta:
    """The wait after a good answer: half the feed's usual pause, no sooner than its cache headers, between 5 min and 24 h.

    A feed that has been silent for long is asked less often than its old rhythm says.
    """
    if health.pause:
        return _probe(asked, address)
    silent = now - health.last_fresh if health.last_fresh else timedelta(0)
    planned = max(health.usual / 2, silent / 8) if health.usual else max(UNKNOWN_RHYTHM, silent / 8)
    bounded = min(max(planned, asked.max_age or SOONEST, SOONEST), LATEST)
    return _wait(asked, _spread(bounded, address))


def _spread(wait: timedelta, address: str) -> timedelta:
    """The wait with up to a tenth more, always the same for one address, and never over a day."""
    part = int.from_bytes(hashlib.blake2b(address.encode("utf-8", "replace"), digest_size=4).digest(), "big") / 2**32
    return min(wait * (1 + JITTER * part), LATEST) if wait < LATEST else LATEST * (1 - JITTER * part)


def rhythm(times: Iterable[datetime | None], now: datetime) -> tuple[datetime | None, timedelta | None]:
    """The newest time and the usual pause between a feed's entries; times in the future and repeats do not count.

    Fewer than three times make no rhythm.
    """
    known = sorted({at for at in times if at is not None and at <= now}, reverse=True)[:RECENT]
    pauses = [(later - earlier).total_seconds() for later, earlier in pairwise(known)]
    return (known[0] if known else None), (timedelta(seconds=median(pauses)) if len(pauses) > 1 else None)


def pause(health: Health) -> Health:
    """Paused by a person; nothing is forgotten."""
    return replace(health, pause="person")


def resume(health: Health, now: datetime) -> Health:
    """Asked for again by a person: due at once, and its failures count anew."""
    return replace(health, pause="", failing_since=None, tries=0, told=False, reason="", due=now)


def is_due(health: Health, now: datetime) -> bool:
    """Whether the feed should be polled; one that a person paused never is."""
    return health.pause != "person" and health.due <= now


def told(health: Health, name: str, notice: Notice) -> str:
    """The notice as the channel reads it: "BBC World has failed for a day (404, 12 tries). I keep trying; settings kept."."""
    facts = ", ".join(filter(None, (health.reason, f"{health.tries} {'try' if health.tries == 1 else 'tries'}")))
    return {
        "failing": f"{name} has failed for a day ({facts}). I keep trying; settings kept.",
        "paused": f"{name} has failed for a week ({facts}). Paused; settings kept, and I look once a day.",
        "gone": f"{name} is gone: its site says it will not come back ({health.reason}). Paused; settings kept.",
        "resumed": f"{name} works again.",
    }[notice]
