"""Each article is fetched and briefed once, whoever asks; what was read is remembered, and stays with whom it belongs to."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from typing import TypeVar

import pytest

from adapters.store.polls import page_of
from adapters.store.store import Store
from adapters.web.errors import Answered, NotAnAddress, PrivateAddress, Slow
from adapters.web.fetcher import Known, Page
from bot.editing import Wish, wish_key
from bot.press import Press
from bot.reading import FRESH, Fetch, Reading
from briefings.errors import BriefingError, NotAnArticle
from briefings.feeds import Entry
from tests.adapters.web.serving import QUICK, Answer, Server, answer, fetching, head, serving, silence
from tests.bot.commanding import ROOT
from tests.bot.polling import NOW, Clock, opened

T = TypeVar("T")

SAMPLE = (ROOT / "bot/sample/sample.html").read_bytes()
WALL = b"<html><title>Sign in</title><body><h1>Sign in</h1><p>Please log in to continue. Forgot your password?</p><input type=password>"
SHORT, FULL = Wish("short"), Wish("full")
TEXT = "The ferry left the harbour at nine on Monday, the company said. " * 30


@dataclass(slots=True)
class Counting:
    """A press that counts what it is given to do."""

    press: Press
    done: Counter[str] = field(default_factory=Counter)

    async def run(self, work: Callable[..., T], *given: object) -> T:
        self.done[work.__name__] += 1
        return await self.press.run(work, *given)


@dataclass(slots=True)
class Room:
    """A reading room with all it works with."""

    server: Server
    store: Store
    press: Counting
    reading: Reading
    clock: Clock
    fetch: Fetch

    async def workspace(self, name: str) -> int:
        return (await self.store.places.workspace("slack", name, name, NOW)).number


@pytest.fixture
async def room(tmp_path: Path) -> AsyncIterator[Room]:
    async with _room(tmp_path) as one:
        yield one


@pytest.fixture
async def either(tmp_path: Path, store_url: str) -> AsyncIterator[Room]:
    """A reading room on each of the two databases, for what the database takes part in."""
    async with _room(tmp_path, store_url) as one:
        yield one


@asynccontextmanager
async def _room(folder: Path, url: str | None = None) -> AsyncIterator[Room]:
    async with serving() as server, opened(folder, url) as store, fetching(server, replace(QUICK, total=0.5)) as fetcher, Press(1) as press:
        counting, clock = Counting(press), Clock()
        async with Reading(store, counting, fetcher.fetch, clock, fetcher.setup.allowed) as reading:
            yield Room(server, store, counting, reading, clock, fetcher.fetch)


async def test_fifty_people_who_ask_for_one_link_at_once_cost_one_fetch_and_one_briefing(either: Room) -> None:
    either.server.tell("/a?utm_source=p0", answer(SAMPLE))
    link = either.server.link("/a")
    answers = await asyncio.gather(*(either.reading.link(f"{link}?utm_source=p{at}#part", SHORT) for at in range(50)))
    assert len(either.server.paths) == 1
    assert either.press.done == {"read_link": 1, "answer": 1}
    assert len({one.kept.number for one in answers}) == 1
    assert answers[0].kept.briefing.quotes


async def test_somebody_who_gives_up_does_not_cost_the_others_their_briefing(room: Room) -> None:
    arrived, go_on = asyncio.Event(), asyncio.Event()

    async def waits(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        arrived.set()
        await go_on.wait()
        writer.write(answer(SAMPLE))
        await writer.drain()

    link = room.server.tell("/a", waits)
    first, *others = [asyncio.create_task(room.reading.link(link, SHORT)) for _ in range(5)]
    await arrived.wait()
    first.cancel()
    await asyncio.wait((first,))
    go_on.set()
    assert len({one.kept.number for one in await asyncio.gather(*others)}) == 1
    assert len(room.server.paths) == 1


async def a_link_asked_for_again_within_minutes_is_answered_from_what_is_kept(either: Room) -> None:
    link = either.server.tell("/a", answer(SAMPLE))
    first = await either.reading.link(link, SHORT)
    either.clock.now += FRESH - timedelta(seconds=1)
    again = await either.reading.link(link, SHORT)
    assert (again.kept.number, again.kept.briefing) == (first.kept.number, first.kept.briefing)
    assert (len(either.server.paths), either.press.done) == (1, {"read_link": 1, "answer": 1})


async def test_another_length_needs_no_second_look_at_the_page(either: Room) -> None:
    link = either.server.tell("/a", answer(SAMPLE))
    short, full = await asyncio.gather(either.reading.link(link, SHORT), either.reading.link(link, FULL))
    assert len(short.kept.briefing.key_points) < len(full.kept.briefing.key_points)
    assert (len(either.server.paths), either.press.done) == (1, {"read_link": 1, "answer": 2})


async def a_page_that_has_not_changed_is_not_sent_nor_read_again(room: Room) -> None:
    link = room.server.tell("/a", answer(SAMPLE, ETag='"1"'), answer(b"", "304 Not Modified"))
    first = await room.reading.link(link, SHORT)
    room.clock.now += FRESH
    again = await room.reading.link(link, SHORT)
    room.clock.now += FRESH / 2
    await room.reading.link(link, SHORT)
    assert again.kept == first.kept
    assert [headers.get("If-None-Match") for _, headers in room.server.asked] == [None, '"1"']
    assert room.press.done == {"read_link": 1, "answer": 1}


async def a_page_that_was_corrected_is_briefed_anew(room: Room) -> None:
    changed = SAMPLE.replace(b"hydrogen", b"battery").replace(b"Hydrogen", b"Battery")
    assert changed != SAMPLE
    link = room.server.tell("/a", answer(SAMPLE, ETag='"1"'), answer(changed, ETag='"2"'))
    first = await room.reading.link(link, SHORT)
    room.clock.now += FRESH
    again = await room.reading.link(link, SHORT)
    assert again.kept.number != first.kept.number
    assert "attery" in again.kept.briefing.article.text
    assert "attery" not in first.kept.briefing.article.text


async def test_a_briefing_that_was_read_a_little_while_ago_is_at_hand(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    links = [room.server.tell(f"/{name}", answer(SAMPLE)) for name in "ab"]
    first = await room.reading.link(links[0], SHORT)
    with monkeypatch.context() as without:
        without.setattr(room.store.articles, "by_page", None)
        without.setattr(room.store.briefings, "get", None)
        assert await room.reading.link(links[0], SHORT) is first
    monkeypatch.setattr("bot.reading.AT_HAND", 1)
    await room.reading.link(links[1], SHORT)
    assert await room.reading.link(links[0], SHORT) is not first
    room.clock.now += FRESH
    assert room.reading._held((links[1], SHORT)) is None


async def test_what_is_at_hand_is_let_go_of_when_its_time_is_over(room: Room) -> None:
    links = [room.server.tell(f"/{name}", answer(SAMPLE)) for name in "abc"]
    for link in links[:2]:
        await room.reading.link(link, SHORT)
    room.clock.now += FRESH + timedelta(seconds=1)
    await room.reading.link(links[2], SHORT)
    assert [page for page, _ in room.reading._at_hand] == [page_of(links[2])]


async def test_what_was_let_go_of_is_answered_from_the_store(room: Room) -> None:
    link = room.server.tell("/a", answer(SAMPLE))
    first = await room.reading.link(link, SHORT)
    room.reading.let_go()
    again = await room.reading.link(link, SHORT)
    assert (again is first, again.kept.number, len(room.server.paths)) == (False, first.kept.number, 1)


async def test_another_engine_briefs_the_kept_article_anew(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    link = room.server.tell("/a", answer(SAMPLE))
    first = await room.reading.link(link, SHORT)
    monkeypatch.setattr(room.reading, "_engine", "better")
    again = await room.reading.link(link, SHORT)
    assert again.kept.number != first.kept.number
    assert (len(room.server.paths), room.press.done) == (1, {"read_link": 1, "answer": 2})


TROUBLES: dict[str, bytes | Answer] = {"an error": answer(b"", "500 X"), "a sign-in page": answer(WALL), "silence": silence}


@pytest.mark.parametrize("case", TROUBLES)
async def a_page_that_cannot_be_read_again_is_answered_as_it_was_and_that_is_said(case: str, room: Room) -> None:
    link = room.server.tell("/a", answer(SAMPLE), TROUBLES[case])
    first = await room.reading.link(link, SHORT)
    room.clock.now += FRESH
    again = await room.reading.link(link, SHORT)
    assert again.kept == first.kept
    assert again.note.endswith("This is the page as I read it on 2026-11-03 at 09:00 UTC.")
    assert not first.note


@pytest.mark.parametrize("status", ["404 X", "410 Gone", "451 X"])
async def a_page_that_was_withdrawn_is_shown_no_more(status: str, room: Room) -> None:
    link = room.server.tell("/a", answer(SAMPLE), answer(b"", status))
    await room.reading.link(link, SHORT)
    room.clock.now += FRESH
    with pytest.raises(Answered):
        await room.reading.link(link, SHORT)


async def a_failure_is_told_to_everybody_who_waits_and_costs_one_fetch(room: Room) -> None:
    link = room.server.tell("/a", silence)
    outcomes = await asyncio.gather(*(room.reading.link(link, SHORT) for _ in range(10)), return_exceptions=True)
    assert {type(one) for one in outcomes} == {Slow}
    assert len(room.server.paths) == 1


async def a_wall_is_told_as_one_and_nothing_is_kept(room: Room) -> None:
    link = room.server.tell("/a", answer(WALL))
    with pytest.raises(NotAnArticle, match="sign-in"):
        await room.reading.link(link, SHORT)
    assert await room.store.articles.by_page(link) is None


@pytest.mark.parametrize(("typed", "refusal"), [("htp:/x", NotAnAddress), ("http://10.0.0.1/", PrivateAddress)])
async def a_link_that_the_gate_refuses_is_refused_before_anything_is_looked_up(typed: str, refusal: type[Exception], room: Room) -> None:
    with pytest.raises(refusal):
        await room.reading.link(typed, SHORT)


async def a_paste_is_remembered_for_its_workspace_and_given_to_no_other(either: Room) -> None:
    ours, theirs = await either.workspace("ours"), await either.workspace("theirs")
    mine = [await either.reading.paste(ours, "paste.txt", TEXT.encode(), SHORT) for _ in range(2)]
    other = await either.reading.paste(theirs, "paste.txt", TEXT.encode(), SHORT)
    assert mine[0].kept.number == mine[1].kept.number
    assert (mine[0].kept.workspace, other.kept.workspace) == (ours, theirs)
    assert either.press.done["answer"] == 2
    assert await either.store.briefings.by_number(mine[0].kept.number, theirs) is None


async def a_paste_that_names_a_link_does_not_stand_for_the_page_behind_it(either: Room) -> None:
    link = either.server.tell("/a", answer(SAMPLE))
    await either.reading.paste(await either.workspace("ours"), "paste.txt", TEXT.encode(), SHORT, url=link)
    found = await either.reading.link(link, SHORT)
    assert "ferry left" not in found.kept.briefing.article.text
    assert len(either.server.paths) == 1


async def a_paste_without_an_article_is_refused(either: Room) -> None:
    with pytest.raises(BriefingError):
        await either.reading.paste(await either.workspace("ours"), "paste.txt", b"Hello.", SHORT)


CARRIED = (
    "<p>" + "</p><p>".join(f"The ferry number {at} left the harbour at nine on Monday, the company said." for at in range(30)) + "</p>"
)


def entry(link: str | None, content: str = "") -> Entry:
    return Entry("guid:1", "Ferries leave", link, content=content)


async def an_entry_that_carries_its_article_is_not_fetched(room: Room) -> None:
    link = room.server.tell("/a", answer(SAMPLE))
    found = [await room.reading.entry("https://feed.example/", entry(link, CARRIED), SHORT, room.fetch) for _ in range(2)]
    assert "ferry number 29" in found[0].kept.briefing.article.text
    assert found[0].kept.briefing.article.url == link
    assert found[0].kept.number == found[1].kept.number
    assert (room.server.paths, room.press.done) == ([], {"read_full": 1, "answer": 1})


@pytest.mark.parametrize("content", ["", "<p>Ferries leave. Read more</p>", f"{CARRIED}<p>Continue reading…</p>"])
async def an_entry_that_carries_only_a_beginning_is_fetched_when_it_is_wanted(content: str, room: Room) -> None:
    link = room.server.tell("/a", answer(SAMPLE))
    found = await room.reading.entry("https://feed.example/", entry(link, content), SHORT, room.fetch)
    assert found.kept.briefing.quotes
    assert len(room.server.paths) == 1


async def an_entry_without_text_and_link_is_refused(room: Room) -> None:
    with pytest.raises(NotAnArticle, match="neither its text in the feed nor a link"):
        await room.reading.entry("https://feed.example/", entry(None), SHORT, room.fetch)


async def test_what_a_feed_says_of_a_page_is_not_shown_to_who_asks_for_the_page(room: Room) -> None:
    link = room.server.tell("/a", answer(SAMPLE))
    forged = await room.reading.entry("https://liar.example/feed", entry(link, CARRIED), SHORT, room.fetch)
    asked = await room.reading.link(link, SHORT)
    assert "ferry number" in forged.kept.briefing.article.text
    assert "ferry number" not in asked.kept.briefing.article.text


async def a_digest_and_a_person_share_what_was_fetched(room: Room) -> None:
    link = room.server.tell("/a", answer(SAMPLE))
    by_schedule: list[str] = []

    async def guest(typed: str, known: Known) -> Page:
        by_schedule.append(typed)
        return await room.fetch(typed, known)

    await room.reading.entry("https://feed.example/", entry(link), SHORT, guest)
    await room.reading.link(link, SHORT)
    assert (by_schedule, len(room.server.paths)) == ([link], 1)


async def a_redirect_is_remembered_by_the_link_that_was_asked_for(room: Room) -> None:
    link = room.server.tell("/short", head("302 Found", Location="/long", Content_Length="0"))
    room.server.tell("/long", answer(SAMPLE))
    await room.reading.link(link, SHORT)
    await room.reading.link(link, SHORT)
    assert room.server.paths == ["/short", "/long"]


@pytest.mark.parametrize("wish", [SHORT, Wish("full", 12, "en", "sum-basic"), Wish("one-line", language="x" * 500)])
def every_wish_fits_into_the_store_and_is_told_from_others(wish: Wish) -> None:
    assert len(wish_key(wish)) <= 80
    assert wish_key(wish) not in {wish_key(replace(wish, points=3)), wish_key(replace(wish, algorithm="lsa"))}


async def test_an_article_is_briefed_again_by_its_number_without_another_look_at_its_page(room: Room) -> None:
    link = room.server.tell("/a", answer(SAMPLE))
    short = await room.reading.link(link, SHORT)
    full = await room.reading.again(short.kept.article, FULL)
    assert full is not None
    assert full.kept.briefing.length == "full"
    assert len(room.server.paths) == 1
    assert await room.reading.again(99, FULL) is None


async def test_a_paste_under_a_headline_of_its_own_keeps_it(either: Room) -> None:
    team = await either.workspace("T1")
    named = await either.reading.paste(team, "paste.txt", TEXT.encode(), SHORT, "https://news.example/1", "A ferry leaves")
    assert (named.kept.briefing.headline, named.kept.briefing.article.url) == ("A ferry leaves", "https://news.example/1")
