"""Lines about feeds and the way to them."""

import asyncio
from collections.abc import Sequence
from datetime import timedelta
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from adapters.errors import AdapterError
from bot.doctor.findings import Finding, Line, NotLooked, off, ok, problem, several, warning
from bot.doctor.patient import Patient
from briefings.feedstate import state

if TYPE_CHECKING:
    from adapters.store.records import KeptFeed
    from adapters.web.fetcher import Fetcher

NEW = timedelta(hours=1)
"""For so long a feed may wait for its first poll."""
TRIED = 5
"""Feeds that are asked, each of another host."""
CONNECT = 5.0
"""Seconds for the proxy to take a connection."""
NETWORK = "Look at the network, the firewall and NEWSBRIEF_WEB__PROXY."
RUN = "Start newsbrief run: it polls them."
PAUSES = {"failing": "it failed for a week and is asked once a day", "gone": "it says that it is gone for good"}


async def states(patient: Patient) -> Sequence[Finding]:
    """How the feeds are that somebody reads."""
    feeds = await (await patient.store()).feeds.followed()
    if not feeds:
        return off("none is followed yet", "newsbrief feeds add example.com, or /brief feeds add in a chat.")
    return several((found for feed in feeds if (found := _state(feed, patient))), f"{len(feeds)} followed, none failing")


def _state(feed: "KeptFeed", patient: Patient) -> Finding | None:
    health = feed.health
    named, fix = _named(feed), f"newsbrief feeds test {_host(feed)} shows what it finds there; newsbrief feeds list has all."
    if why := PAUSES.get(health.pause):
        return warning(f"{named} is paused: {why}", fix)
    if state(health, patient.now) == "failing" and health.failing_since:
        return warning(f"{named} fails since {health.failing_since:%Y-%m-%d %H:%M} UTC ({health.reason or 'no reason given'})", fix)
    if health.last_good is None and not health.pause and patient.now - health.added > NEW:
        return warning(f"{named} was never read", RUN)
    return None


def _named(feed: "KeptFeed") -> str:
    """A feed by its title and host; its address may hold a key of whoever follows it."""
    return f"{feed.title} ({_host(feed)})" if feed.title else _host(feed)


def _host(feed: "KeptFeed") -> str:
    try:
        return urlsplit(feed.address).hostname or "its host"
    except ValueError:
        return "its host"


async def reach(patient: Patient) -> Sequence[Finding]:
    """Whether feeds can be read from here, by the way everything is read."""
    from bot.newsroom import Sources, newsroom  # noqa: PLC0415 - aiohttp is loaded for whoever follows a feed

    well = [one for one in await (await patient.store()).feeds.followed() if not one.health.pause and one.health.failing_since is None]
    chosen = list({_host(one): one for one in reversed(well)}.values())[:TRIED]
    if not chosen:
        raise NotLooked("there is no feed to ask")
    async with Sources(patient.setup, newsroom(patient.settings, patient.now)).fetcher() as fetcher:
        told = await asyncio.gather(*(_asked(fetcher, one) for one in chosen))
    wrong = [one for one in told if one]
    if len(wrong) == len(chosen) > 1:
        return (problem(f"none of {len(chosen)} hosts can be read: {wrong[0]}", NETWORK),)
    return several((warning(sentence, NETWORK) for sentence in wrong), f"{len(chosen)} host{'s' * (len(chosen) > 1)} asked, all answer")


async def _asked(fetcher: "Fetcher", feed: "KeptFeed") -> str:
    """Why a feed cannot be read, or ""."""
    from adapters.web.fetcher import Known  # noqa: PLC0415 - as above

    try:
        await fetcher.fetch(feed.address, Known(feed.etag, feed.modified))
    except AdapterError as error:
        return str(error)
    return ""


async def proxy(patient: Patient) -> Sequence[Finding]:
    """Whether the proxy takes connections."""
    if not patient.setup.proxy:
        return ()
    address = urlsplit(patient.setup.proxy)
    port = address.port or (443 if address.scheme == "https" else 80)
    try:
        async with asyncio.timeout(CONNECT):
            _, writer = await asyncio.open_connection(address.hostname, port)
    except (OSError, TimeoutError):
        return (problem(f"{address.hostname}:{port} takes no connection", "Look whether it runs, and at NEWSBRIEF_WEB__PROXY."),)
    writer.close()
    return ok(f"{address.hostname}:{port} takes connections")


LINES = (
    Line(
        "feeds/states",
        "feeds",
        "those that somebody follows, as their last polls left them",
        "one fails, is paused because it failed or is gone, or was never read",
        "`newsbrief feeds list` and `newsbrief feeds test` tell more; `newsbrief run` polls them.",
        states,
    ),
    Line(
        "feeds/reach",
        "way to the feeds",
        f"asks up to {TRIED} of them, each of another host, as they are always asked: through the guard and the proxy",
        "one does not answer (warning), or none",
        NETWORK,
        reach,
        20.0,
    ),
    Line("feeds/proxy", "proxy", "whether `NEWSBRIEF_WEB__PROXY` takes connections", "it does not", "Look whether it runs.", proxy),
)
