"""The sample newsroom: read without any network, never a way to anything else at its address, and news from the start."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from adapters.feeds.parse import parse
from adapters.store.store import Store
from adapters.web.errors import Answered, PrivateAddress, Refused
from adapters.web.fetcher import Setup
from adapters.web.gate import Allowed
from bot.composing import Composer
from bot.editing import Wish
from bot.gathering import Gathering
from bot.newsroom import OUTLETS, Newsroom, Sources, move_in, newsroom, pieces, tries, welcome
from bot.poller import Rounds
from bot.posting import posting
from bot.reading import Reading
from bot.wires import told
from config.settings import PlaygroundSettings, Settings
from tests.adapters.web.serving import AGENT, answer, serving
from tests.bot.desk.asking import Threads
from tests.bot.polling import opened

NOW = datetime(2026, 11, 22, 17, 30, tzinfo=UTC)
ROOM = Newsroom("http://127.0.0.1:8765", NOW)
STORY = ROOM.address("ledger/swing-bridge")


@asynccontextmanager
async def reader(room: Newsroom | None = ROOM, allowed: tuple[str, ...] = ()) -> AsyncIterator[Any]:
    async with Sources(Setup(AGENT, Allowed.of(allowed)), room).fetcher() as fetcher:
        yield fetcher


@pytest.mark.parametrize(
    "link",
    [
        "http://127.0.0.1:8765/",
        "http://127.0.0.1:8765/api/state?as=ada",
        "http://127.0.0.1:8765/static/app.js",
        "http://127.0.0.1:8765/login",
    ],
)
async def test_nothing_else_at_its_address_is_ever_opened(link: str) -> None:
    async with reader() as fetcher:
        with pytest.raises(PrivateAddress):
            await fetcher.fetch(link)


@pytest.mark.parametrize(
    "link",
    [
        "http://127.0.0.1:8766/sample/ledger/",
        "https://127.0.0.1:8765/sample/ledger/",
        "http://localhost:8765/sample/ledger/",
        "http://127.0.0.1/sample/ledger/",
        "http://10.0.0.7/sample/ledger/",
    ],
)
async def test_no_other_private_address_is_opened_for_it(link: str) -> None:
    async with reader() as fetcher:
        with pytest.raises(Refused) as refused:
            await fetcher.fetch(link)
    assert not isinstance(refused.value, Answered)


async def test_a_redirect_from_elsewhere_does_not_lead_to_it() -> None:
    async with serving() as server:
        link = server.tell("/a", answer(b"", "302 Found", Location=STORY))
        async with reader(allowed=(f"127.0.0.1:{server.port}",)) as fetcher:
            with pytest.raises(PrivateAddress):
                await fetcher.fetch(link)


async def test_without_the_playground_its_address_is_as_private_as_any() -> None:
    async with reader(None) as fetcher:
        with pytest.raises(PrivateAddress):
            await fetcher.fetch(STORY)


async def test_a_page_that_is_not_there_is_missing() -> None:
    async with reader() as fetcher:
        for path in ("ledger/none", "../app.js", "ledger/%2e%2e/%2e%2e/api/state", ""):
            with pytest.raises(Answered):
                await fetcher.fetch(ROOM.address(path))


def test_every_feed_names_pages_that_are_there() -> None:
    for outlet, (name, _) in OUTLETS.items():
        feed = parse(ROOM.pages[f"{outlet}/feed.xml"][1], ROOM.address(f"{outlet}/feed.xml"))
        assert feed.title == name
        assert len(feed.entries) >= 3
        for entry in feed.entries:
            assert entry.link
            path = entry.link.removeprefix(ROOM.address(""))
            assert path in ROOM.pages
            assert entry.published
            assert NOW - timedelta(hours=24) < entry.published < NOW


def test_what_is_written_has_quotes_and_no_place_left_open() -> None:
    for piece in pieces(NOW):
        text = "\n".join(piece.paragraphs)
        assert "{" not in text
        assert text.count("“") == text.count("”") >= 1, piece.slug


@asynccontextmanager
async def desk(folder: Path) -> AsyncIterator[tuple[Store, Rounds, Gathering]]:
    sources, clock = Sources(Setup(AGENT), ROOM), lambda: NOW
    async with (
        opened(folder) as store,
        sources.fetcher() as fetcher,
        Reading(store, Threads(), fetcher.fetch, clock, sources.allowed) as reading,
    ):
        gathering = Gathering(store, reading, fetcher.fetch, Composer(), Wish("full"))
        posts = posting(store, gathering.gather, {}, clock)
        async with Rounds(store.feeds, fetcher, posts.announcer(store, told), clock, pause=0.0) as rounds:
            yield store, rounds, gathering


async def test_it_is_news_from_the_start_and_one_event_is_told_once(tmp_path: Path) -> None:
    async with desk(tmp_path) as (store, rounds, gathering):
        workspace = await store.places.workspace("playground", "local", "", NOW)
        digest = await move_in(store, ROOM, workspace.number, NOW)
        assert digest
        for feed in await store.feeds.due(NOW, 10):
            await rounds.poll(feed.number)
        gathered = await gathering.gather(digest, NOW)
    first, second, *_ = gathered.composed.top
    assert first.lead.found.kept.entry.title.startswith("Port Callow shuts its swing bridge")
    assert {name for name, _ in first.also} == {"Harbour Wire", "Coast Evening Post"}
    assert [name for name, _ in second.also] == ["Harbour Wire"]
    assert all(len({*event.entries}) == 1 for event in (*gathered.composed.top[2:], *gathered.composed.rest))


async def test_it_moves_in_once_and_along_with_its_port(tmp_path: Path) -> None:
    async with opened(tmp_path) as store:
        workspace = (await store.places.workspace("playground", "local", "", NOW)).number
        assert await move_in(store, ROOM, workspace, NOW)
        channel = await store.places.find_channel(workspace, "news")
        assert channel
        (one, *_) = await store.subscriptions.list(channel.number)
        await store.subscriptions.remove(one.number, NOW)
        assert await move_in(store, ROOM, workspace, NOW) is None
        elsewhere = Newsroom("http://127.0.0.1:9000", NOW)
        assert await move_in(store, elsewhere, workspace, NOW) is None
        listed = await store.subscriptions.list(channel.number)
        assert sorted(one.feed.address for one in listed) == [elsewhere.address(f"{outlet}/feed.xml") for outlet in ("post", "wire")]
        assert len(await store.digests.list(channel.number)) == 1


def test_it_is_there_only_where_the_playground_is() -> None:
    def room(**more: Any) -> Newsroom | None:
        return newsroom(Settings(playground=PlaygroundSettings(**more)), NOW)

    assert room(on=False) is None
    assert room(port=0) is None
    assert [one and one.site for one in (room(), room(host="::1", port=9), room(host="0.0.0.0", password="12345678"))] == [  # noqa: S104, S106 - what is shown
        "http://127.0.0.1:8765", "http://[::1]:9", "http://127.0.0.1:8765",
    ]  # fmt: skip


async def test_what_is_said_to_try_can_be_tried(tmp_path: Path) -> None:
    async with opened(tmp_path) as store:
        workspace = (await store.places.workspace("playground", "local", "", NOW)).number
        digest = await move_in(store, ROOM, workspace, NOW)
    assert digest
    lines = [line for line, _ in welcome(ROOM, digest).lines] + [line for _, line in tries(ROOM)]
    links = [word for line in lines for word in line.split() if word.startswith("http")]
    assert {link.removeprefix(ROOM.address("")) for link in links} <= ROOM.pages.keys()
    assert welcome(ROOM, digest).buttons[0].subject == f"d{digest.number}"
