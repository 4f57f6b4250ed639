"""The engine's digest of what feeds brought: one event one item, told once, back only with something new."""

from pathlib import Path

from adapters.chat import Digested, Notice
from bot.composing import Composer, _sent
from bot.editing import Wish
from bot.gathering import Gathering
from briefings.feeds import Entry
from briefings.feedstate import Asked
from tests.bot.ledger import DAY, DUE, HOUR
from tests.bot.test_publishing import MINUTE, Desk, _slot, desk, titles, unused

CRANE = "A crane fell onto the northern quay of Málaga harbour on Sunday, the port authority said, and 12 ships were sent to Almería."
MINE = "Rescuers reached 9 miners in the Zasavje coal mine near Trbovlje on Sunday night, three days after a tunnel flooded."
NEWS = (
    ("Crane falls in Málaga harbour, 12 ships sent to Almería", CRANE),
    ("Málaga harbour closed after crane falls onto quay, ships sent to Almería", CRANE.replace("port authority", "harbour master")),
    ("Nine miners rescued in Zasavje coal mine near Trbovlje", MINE),
)


async def _came(one: Desk, *news: tuple[str, str]) -> None:
    when = one.times.now - HOUR
    entries = tuple(Entry(title, title, f"https://harbour.example/{number}", dek, when) for number, (title, dek) in enumerate(news))
    await one.store.feeds.polled(one.feed, Asked("read", entries=len(entries)), one.times.now, entries=entries)


async def _composed(one: Desk) -> None:
    """A publisher whose composer is the engine."""
    one.publisher._gather = Gathering(one.store, one.reader, unused, Composer(), Wish()).gather


async def test_one_event_is_one_item_and_is_not_told_again(tmp_path: Path) -> None:
    async with desk(tmp_path) as one:
        await _composed(one)
        one.reader.broken = {NEWS[2][0]}
        await _came(one, *NEWS)
        first = await one.publish()
        assert isinstance(first, Digested)
        assert (len(first.stories), titles(first)[1:]) == (1, [NEWS[2][0]])

        one.times.now = DUE + DAY - MINUTE
        again = ("12 ships sent to Almería after crane falls in Málaga harbour", CRANE)
        await _came(one, again, *NEWS)
        assert isinstance(await one.publish(_slot(24)), Notice)
        edition = await one.store.editions.last(one.schedule.channel, None)
        assert edition is not None
        assert [left["why"][:21] for left in edition.left_out] == ["Left out: sent before"]


async def test_what_an_earlier_version_remembered_is_forgotten(tmp_path: Path) -> None:
    assert _sent([{"headline": "?"}, None, "text"]) == []
