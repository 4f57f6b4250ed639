"""A poller killed at any moment loses no story and sees none twice, on either database."""

import asyncio
from collections import Counter
from pathlib import Path
from random import Random

import pytest

from adapters.store.checking import checked
from adapters.store.homes import home_of
from tests.adapters.feeds.written import rss
from tests.adapters.store.writer import Child
from tests.adapters.web.serving import Answer, answer
from tests.bot.killed import ROUND, poll
from tests.bot.polling import NOW, Newsroom, newsroom

KILLS, FEEDS = 8, 4


def growing(name: str, told: list[str]) -> Answer:
    """A feed with one story more each time it is asked, and all those before; every third time it has nothing new."""

    async def grow(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if len(told) % 3 != 2 or (told and told[-1] == ""):
            told[:] = [one for one in told if one]
            told.append(f"{name} {len(told)}")
            items = [f"<title>{one}</title><guid>{one}</guid>" for one in reversed(told)]
            writer.write(answer(rss(*items).encode(), Content_Type="application/rss+xml", ETag=f'"{len(told)}"'))
        else:
            told.append("")
            writer.write(answer(b"", "304 Not Modified"))
        await writer.drain()

    return grow


async def followed(room: Newsroom) -> list[list[str]]:
    told: list[list[str]] = [[] for _ in range(FEEDS)]
    for at, stories in enumerate(told):
        await room.follow(f"http://site{at}.example/{at}", growing(f"feed {at} story", stories))
    return told


@pytest.mark.long
async def a_poller_killed_again_and_again_loses_no_story_and_sees_none_twice(tmp_path: Path, store_url: str) -> None:
    chance, fresh = Random(7), Counter[str]()  # noqa: S311 - another moment for each kill, the same ones in each run
    async with newsroom(tmp_path, url=store_url) as room:
        told = await followed(room)
        for life in range(KILLS):
            child = await asyncio.to_thread(Child, poll, store_url, room.server.port, life)
            said = [await asyncio.to_thread(child.told) for _ in range(chance.randint(1, 2 * FEEDS))]
            said += await asyncio.to_thread(child.kill)
            fresh.update(title for one in said for title in one.split("\n") if title)
        for at in range(3):  # two of three polls bring a story, and with it all before
            await room.rounds.poll_due(NOW + (KILLS * 100 + at) * ROUND)
        kept = [sorted(await room.titles(number + 1)) for number in range(FEEDS)]
    assert kept == [sorted(one for one in stories if one) for stories in told]
    assert set(fresh.values()) == {1}
    assert len(fresh) > KILLS
    assert (await checked(home_of(store_url))).good
