"""Lines about digests and posts: what should have gone out and did not."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfoNotFoundError

from bot.doctor.findings import Finding, Line, off, ok, several, warning
from bot.doctor.patient import Patient

if TYPE_CHECKING:
    from adapters.store.records import Delivery, Schedule
    from adapters.store.store import Store

PATIENCE = timedelta(minutes=10)
"""After its minute a digest may take so long to be gathered and posted."""
LEFT = timedelta(minutes=5)
"""After so long newsbrief run takes up an ask that was left (``bot.desk.desk.STUCK``)."""
BACK = timedelta(days=1)
"""How far back is looked."""
MOST = 1000
RUN = "Start newsbrief run: it sends the newest missed digest, within NEWSBRIEF_DELIVERY__LATE_HOURS of its time, and says how late it is."
LOOK = "Look in the log of newsbrief run, and at the platform's lines above; what is ready is posted as soon as the platform takes it."


async def schedules(patient: Patient) -> Sequence[Finding]:
    """Whether every digest that was due is in the ledger."""
    store = await patient.store()
    every = await store.digests.all()
    if not every:
        return off("no digest is set yet", "In a chat: /brief digest add 8:30, on Discord /digest add.")
    begun = await store.deliveries.begun(patient.now - 2 * BACK)
    late = [(one, due) for one in every if (due := _due(one, patient.now)) and (one.number, due.astimezone(UTC)) not in begun]
    return several([await _late(store, one, due) for one, due in late], f"{len(every)} set, none overdue")


def _due(schedule: "Schedule", now: datetime) -> datetime | None:
    """When a schedule was last due, if that was within a day; a zone nobody knows has a line of its own."""
    from bot.schedule import newest, passing, plan  # noqa: PLC0415 - APScheduler is loaded for whoever has digests

    try:
        slot = newest(schedule, passing(plan(schedule), now - BACK, now - PATIENCE))
    except (ZoneInfoNotFoundError, ValueError):
        return None
    return slot.moment if slot else None


async def _late(store: "Store", schedule: "Schedule", due: datetime) -> Finding:
    channel = await store.places.get_channel(schedule.channel)
    where = f" in #{channel.name or channel.external}" if channel else ""
    return warning(f"digest {schedule.position}{where} was due {due:%Y-%m-%d %H:%M} ({schedule.zone}) and was not begun", RUN)


async def deliveries(patient: Patient) -> Sequence[Finding]:
    """Whether posts are stuck, or were given up."""
    ledger, now = (await patient.store()).deliveries, patient.now
    stuck, given_up = await ledger.late(now - PATIENCE, MOST), await ledger.given_up(now - BACK, MOST)
    return several([*_stuck(stuck, now), *_given_up(given_up)], "nothing is stuck")


def _stuck(rows: "Sequence[Delivery]", now: datetime) -> Iterator[Finding]:
    for row in rows:
        held = f", held back by the platform until {row.not_before:%H:%M} UTC" if row.not_before and row.not_before > now else ""
        yield warning(f"{_named(row)} was due {row.due:%Y-%m-%d %H:%M} UTC and is still {row.state}{held}", LOOK)


def _given_up(rows: "Sequence[Delivery]") -> Iterator[Finding]:
    for row in rows:
        fix = "What was in the way is in its reason; digest now sends it again."
        yield warning(f"{_named(row)} was given up {row.changed:%Y-%m-%d %H:%M} UTC: {row.reason or 'no reason given'}", fix)


def _named(row: "Delivery") -> str:
    """A post by its title and channel, or by its key."""
    payload = row.payload if isinstance(row.payload, dict) else {}
    title, place = payload.get("title"), payload.get("place")
    name = place.get("name") if isinstance(place, dict) else ""
    return f"{title or 'a post'} in #{name}" if name else str(title or row.key)


async def asks(patient: Patient) -> Sequence[Finding]:
    """Whether somebody waits for an answer."""
    left = [one for one in await (await patient.store()).inbox.unfinished(MOST) if patient.now - one.received > LEFT]
    if not left:
        return ok("nobody waits for an answer")
    told = f"{len(left)} ask{'s wait' if len(left) > 1 else ' waits'} for an answer, the oldest since {left[0].received:%Y-%m-%d %H:%M} UTC"
    return (warning(told, "Start newsbrief run: it answers what was left, three tries each."),)


LINES = (
    Line("digests/schedules", "digests", "whether each that was due within a day is in the ledger", "one is not", RUN, schedules),
    Line(
        "digests/deliveries",
        "posts",
        "the ledger: what is planned, ready or being sent, and what was given up within a day",
        "a post is ten minutes late, or was given up",
        LOOK,
        deliveries,
    ),
    Line(
        "digests/asks",
        "asks",
        "what people asked and was not answered",
        "an ask is older than five minutes",
        "Start `newsbrief run`, which answers what was left.",
        asks,
    ),
)
