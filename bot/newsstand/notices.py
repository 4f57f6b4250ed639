"""What befell a feed, as its channels are told."""

from datetime import datetime

from adapters.chat import Button, Notice
from adapters.wording import safe
from bot.newsstand.wording import at_clock, tries
from briefings import feedstate
from briefings.feedstate import Health


def befallen(name: str, feed: int, notice: feedstate.Notice, health: Health, zone: str | None, now: datetime) -> Notice:
    """The notice for one channel: ``name`` is what the feed is called there, ``feed`` its number in the store, ``zone`` the channel's.

    "BBC World has failed since Tue 09:10 (404, 12 tries). Paused; settings kept." with what can be done about it.
    """
    since = at_clock(health.failing_since or now, zone, now)
    told = {
        "failing": f"{safe(name)} has failed since {since} ({tries(health)}). I keep trying; settings kept.",
        "paused": f"{safe(name)} has failed since {since} ({tries(health)}). Paused; settings kept.",
        "gone": f"{safe(name)} is gone: its site says that it will not come back ({health.reason}). Paused; settings kept.",
        "resumed": f"{safe(name)} works again.",
    }
    return Notice(told[notice], public=True, buttons=() if notice == "resumed" else buttons(feed))


def buttons(feed: int) -> tuple[Button, ...]:
    """What can be done about a feed that fails."""
    subject = f"feed:{feed}"
    return (Button("Try now", "poll", subject), Button("Change address", "address", subject), Button("Remove", "remove", subject))
