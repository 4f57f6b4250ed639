"""What people read of feeds: how one is doing, how often it writes, what a filter wants. Pure; the moment is an argument."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from adapters.store.records import Subscription
from bot.times import DAYS, MONTHS, told_day
from briefings.feeds import Feed
from briefings.feedstate import Asked, Health, after, begin, rhythm, state
from briefings.filters import Filter, Term

KINDS = {"rss": "RSS", "atom": "Atom", "rdf": "RDF", "json": "JSON Feed", "sitemap": "news site map"}

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
UNITS = ((DAY, "day", "days"), (HOUR, "hour", "hours"), (MINUTE, "minute", "minutes"))
"""Lengths of time, with the words people use for them."""
WEEK = 6 * DAY
"""How long a day's name alone says which day it was."""


def counted(count: int, one: str, many: str = "") -> str:
    """A number with its word: "1 feed", "1,000 feeds"."""
    return f"{count:,} {one if count == 1 else many or f'{one}s'}"


def lasting(length: timedelta) -> str:
    """A length of time in the unit a person would use: "3 hours"."""
    unit, one, many = next((known for known in UNITS if length >= known[0]), UNITS[-1])
    return counted(max(1, round(length / unit)), one, many)


def ago(moment: datetime, now: datetime) -> str:
    """When something was: "3 hours ago", "on 3 November 2025"."""
    past = now - moment
    if past < MINUTE:
        return "just now"
    return f"{lasting(past)} ago" if past < 30 * DAY else f"on {moment.day} {MONTHS[moment.month - 1]} {moment.year}"


def ahead(moment: datetime, now: datetime) -> str:
    """When something will be: "now", "in 20 minutes"."""
    return "now" if moment - now < MINUTE else f"in {lasting(moment - now)}"


def at_clock(moment: datetime, zone: str | None, now: datetime) -> str:
    """When something began, as a clock and a calendar tell it: "Tue 09:10", "3 Nov 09:10 UTC"."""
    local = moment.astimezone(ZoneInfo(zone or "UTC"))
    day = DAYS[local.weekday()][:3] if now - moment < WEEK else f"{local.day} {MONTHS[local.month - 1][:3]}"
    return f"{day} {local:%H:%M}{'' if zone else ' UTC'}"


def often(usual: timedelta | None) -> str:
    """How often a feed writes: "something new every 3 hours"; empty when that cannot be told."""
    if usual is None:
        return ""
    unit, _, many = next((known for known in UNITS if usual >= 2 * known[0]), (MINUTE, "", ""))
    return f"something new every {usual / unit:.0f} {many}" if many else "something new every minute"


def about(feed: Feed, now: datetime) -> str:
    """A feed that was just read: "RSS · 12 entries · ok · something new every 3 hours"."""
    health = after(begin(now), asked_of(feed, now), "", now).health
    return dotted(KINDS[feed.kind], counted(len(feed.entries), "entry", "entries"), state(health, now), often(health.usual))


def asked_of(feed: Feed, now: datetime, max_age: timedelta | None = None) -> Asked:
    """How the poll ended that brought this feed."""
    newest, usual = rhythm((entry.when for entry in feed.entries), now)
    return Asked("read", entries=len(feed.entries), fresh=len(feed.entries), newest=newest, usual=usual, max_age=max_age)


def dotted(*parts: str) -> str:
    """Facts side by side, those that are empty left out."""
    return " · ".join(filter(None, parts))


def condition(health: Health, zone: str | None, now: datetime) -> str:
    """A feed's state with what a person should know of it: "failing since Tue 09:10 (404, 12 tries)"."""
    word = state(health, now)
    if health.pause == "gone":
        return f"paused, because its site says that it is gone ({health.reason})"
    if health.failing_since is not None:
        since = f"{at_clock(health.failing_since, zone, now)} ({tries(health)})"
        return f"paused, failing since {since}; I look once a day" if health.pause else f"failing since {since}"
    return "ok, not read yet" if health.last_good is None and word == "ok" else word


def tries(health: Health) -> str:
    """How a feed failed: "404, 12 tries"."""
    return ", ".join(filter(None, (health.reason, counted(health.tries, "try", "tries"))))


def status(one: Subscription, zone: str | None, now: datetime) -> str:
    """How a feed is doing for those who follow it."""
    if not is_paused(one, now):
        return condition(one.feed.health, zone, now)
    if one.paused_until is None:
        return "paused"
    return f"paused until {told_day(one.paused_until.astimezone(ZoneInfo(zone or 'UTC')).date())}"


def is_paused(one: Subscription, now: datetime) -> bool:
    """Whether a feed is paused for those who follow it; a pause that has run out is none, though no poll has ended it yet."""
    return one.paused and (one.paused_until is None or one.paused_until > now)


def state_word(one: Subscription, now: datetime) -> str:
    """The one word for how a feed is doing for those who follow it."""
    return "paused" if is_paused(one, now) else state(one.feed.health, now)


def filters(one: Subscription) -> str:
    """A feed's filters as they were typed."""
    return dotted(*(f"{name}: {typed}" for name, typed in (("only", one.only), ("without", one.without)) if typed))


def told_only(wanted: Filter) -> str:
    """What an ``only`` filter does: "Only entries with “ferry” or “crane”, and none with “football”"."""
    found, unwanted = _joined(wanted.wanted, wanted.mode), _joined(wanted.unwanted, "any")
    if not found:
        return f"Only entries without {unwanted}"
    return f"Only entries with {found}{f', and none with {unwanted}' if unwanted else ''}"


def told_without(unwanted: Filter) -> str:
    """What a ``without`` filter does: "No entries with “football”, unless they have “derby”"."""
    kept = _joined(unwanted.unwanted, "any")
    return f"No entries with {_joined(unwanted.wanted, unwanted.mode)}{f', unless they have {kept}' if kept else ''}"


def _joined(terms: Iterable[Term], mode: str) -> str:
    """Terms as a sentence lists them."""
    told = [f"{term.told}{f' in the {term.field}' if term.field else ''}" for term in terms]
    before = ", ".join(told[:-1])
    return f"{before} {'and' if mode == 'all' else 'or'} {told[-1]}" if before else "".join(told)


def host(address: str) -> str:
    """The site of an address, as people say it."""
    try:
        name = urlsplit(address).hostname
    except ValueError:
        name = None
    return (name or address).removeprefix("www.")
