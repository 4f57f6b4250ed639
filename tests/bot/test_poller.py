"""Feeds fail, lie and move; each story is seen once, each trouble is told once, and no feed holds up another."""

import asyncio
import logging
import sqlite3
import threading
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from adapters.errors import AdapterError
from adapters.feeds.apart import Apart
from adapters.feeds.errors import SENTENCES, FeedError
from adapters.feeds.parse import parse
from adapters.store.feeds import Feeds
from adapters.store.records import Taken
from adapters.web import errors as web
from adapters.web.fetcher import Known
from bot import poller
from bot.poller import GRACE, LEASE, READERS, Rounds, failed
from briefings.feeds import Feed
from briefings.feedstate import Asked, pause, resume, state
from tests.adapters.feeds.hostile import CHANGING, HOSTILE, TITLES, Make
from tests.adapters.store.postgres import Server
from tests.adapters.web.serving import Answer, answer, head, silence
from tests.bot.polling import NOW, QUICK, Newsroom, at_once, feed, newsroom, until

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
SITE = "http://harbour.example"


@pytest.fixture
async def room(tmp_path: Path) -> AsyncIterator[Newsroom]:
    async with newsroom(tmp_path) as one:
        yield one


@pytest.fixture
async def either(tmp_path: Path, store_url: str) -> AsyncIterator[Newsroom]:
    """A poller on each of the two databases, for what the database takes part in."""
    async with newsroom(tmp_path, url=store_url) as one:
        yield one


async def test_each_story_is_seen_once_however_often_the_feed_is_polled(either: Newsroom) -> None:
    number = await either.follow(f"{SITE}/a", feed("two", "one"), feed("three", "two", "one"), feed("four", "three", "two"))
    for _ in range(3):
        await either.later(number)
    assert sorted(await either.titles(number)) == ["four", "one", "three", "two"]
    assert either.server.counts["/a"] == 3


async def test_nothing_is_asked_before_it_is_due(room: Newsroom) -> None:
    await room.follow(f"{SITE}/a", feed("one"))
    assert await room.rounds.poll_due(NOW) == {"read": 1}
    assert await room.rounds.poll_due(NOW + timedelta(minutes=4)) == {}


async def every_poll_after_the_first_asks_only_for_what_has_changed(either: Newsroom) -> None:
    number = await either.follow(
        f"{SITE}/a", feed("one", ETag='"1"', Last_Modified="Tue, 03 Nov 2026 09:00:00 GMT"), answer(b"", "304 Not Modified"), feed("two")
    )
    for _ in range(3):
        await either.later(number)
    sent = [(headers.get("If-None-Match"), headers.get("If-Modified-Since")) for path, headers in either.server.asked if path == "/a"]
    known = ('"1"', "Tue, 03 Nov 2026 09:00:00 GMT")
    assert sent == [(None, None), known, known]
    assert sorted(await either.titles(number)) == ["one", "two"]


NOTHING: dict[str, bytes | Answer] = {
    "an answer without a letter": answer(b""),
    "a feed without entries": feed(),
    "an error": answer(b"<p>Oops", "500 X"),
    "an error page called good": answer(b"<!DOCTYPE html><title>Oops</title>", Content_Type="application/rss+xml"),
    "half a feed": feed("one")[:-60].replace(b"Content-Length", b"X-Length"),
    "silence": silence,
}


@pytest.mark.parametrize("case", NOTHING)
async def an_outage_takes_nothing_away_and_repeats_nothing(case: str, tmp_path: Path) -> None:
    async with newsroom(tmp_path, replace(QUICK, total=0.5)) as room:
        number = await room.follow(f"{SITE}/a", feed("two", "one"), NOTHING[case], feed("two", "one"))
        await room.later(number)
        before = (await room.store.entries.count(), await room.titles(number))
        for _ in range(2):
            await room.later(number)
        kept = await room.store.feeds.get(number)
        assert kept is not None
        assert (await room.store.entries.count(), await room.titles(number)) == before
        assert (kept.health.seen, state(kept.health, room.clock())) == (2, "ok")


async def a_feed_that_is_gone_is_paused_at_once_and_told_once(room: Newsroom) -> None:
    number = await room.follow(f"{SITE}/a", feed("one"), answer(b"", "410 Gone"))
    await room.until(number, 9 * DAY)
    assert room.listener.notices == ["gone"]
    assert await room.titles(number) == ["one"]


async def a_week_of_failure_is_told_after_a_day_and_paused_after_seven_and_resumes_by_itself(either: Newsroom) -> None:
    number = await either.follow(f"{SITE}/a", feed("one"), answer(b"", "404 X"))
    await either.later(number)
    await either.until(number, 23 * HOUR)
    assert either.listener.notices == []
    await either.until(number, 6 * DAY)
    assert either.listener.notices == ["failing"]
    await either.until(number, 12 * DAY)
    assert either.listener.notices == ["failing", "paused"]
    assert await either.until(number, 15 * DAY) == 3
    either.server.tell("/a", feed("two", "one"))
    await either.later(number)
    assert either.listener.notices == ["failing", "paused", "resumed"]
    assert either.listener.times == 3
    assert sorted(await either.titles(number)) == ["one", "two"]


async def test_a_retry_after_keeps_us_away_from_the_whole_host_and_is_no_failure_of_its_other_feeds(either: Newsroom) -> None:
    first = await either.follow(f"{SITE}/a", answer(b"", "429 X", Retry_After="7200"))
    others = [await either.follow(f"{SITE}/{path}", feed("one")) for path in "bcd"]
    elsewhere = await either.follow("http://ferry.example/e", feed("one"))
    assert await either.rounds.poll_due(NOW) == {"failed": 1, "later": 3, "read": 1}
    assert {path for path in either.server.paths if len(path) == 2} == {"/a", "/e"}
    for number in (first, *others):
        kept = await either.store.feeds.get(number)
        assert kept is not None
        assert kept.health.due > NOW + 1.9 * HOUR
        assert kept.health.tries == (number == first)
    assert await either.titles(elsewhere) == ["one"]
    assert await either.rounds.poll_due(NOW + HOUR) == {}


async def test_a_feed_that_asks_for_rest_between_polls_gets_it(room: Newsroom) -> None:
    number = await room.follow(f"{SITE}/a", feed("one", Cache_Control="max-age=36000"))
    await room.later(number)
    assert await room.due(number) >= NOW + 10 * HOUR


async def a_feed_that_a_person_paused_is_left_alone_until_they_resume_it(room: Newsroom) -> None:
    number = await room.follow(f"{SITE}/a", feed("one"))
    await room.store.feeds.change(number, pause)
    assert await room.rounds.poll_due(NOW + DAY) == {}
    await room.store.feeds.change(number, lambda health: resume(health, NOW + DAY))
    assert await room.rounds.poll_due(NOW + DAY) == {"read": 1}


async def a_pause_that_comes_while_the_feed_is_polled_stays(either: Newsroom) -> None:
    async def paused_meanwhile(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await either.store.feeds.change(number, pause)
        writer.write(feed("one"))
        await writer.drain()

    number = await either.follow(f"{SITE}/a", paused_meanwhile)
    await either.rounds.poll_due(NOW)
    kept = await either.store.feeds.get(number)
    assert kept is not None
    assert kept.health.pause == "person"
    assert await either.titles(number) == ["one"]


async def test_one_feed_is_polled_when_a_person_asks_though_it_is_not_due(room: Newsroom) -> None:
    number = await room.follow(f"{SITE}/a", feed("one"), feed("two", "one"))
    await room.later(number)
    taken = await room.rounds.poll(number)
    assert taken is not None
    assert [one.entry.title for one in taken.fresh] == ["two"]


async def test_two_pollers_at_once_ask_each_feed_once(either: Newsroom) -> None:
    numbers = [await either.follow(f"http://site{at}.example/{at}", feed(f"story {at}")) for at in range(10)]
    async with Rounds(either.store.feeds, either.fetcher, either.listener, either.clock, sleep=at_once) as other:
        counts = await asyncio.gather(either.rounds.poll_due(NOW), other.poll_due(NOW))
    assert sum(one["read"] for one in counts) == 10
    assert [either.server.counts[f"/{at}"] for at in range(10)] == [1] * 10
    assert [await either.titles(number) for number in numbers] == [[f"story {at}"] for at in range(10)]


class Killed(BaseException):
    """The process ends here."""


class Dying(Feeds):
    """A store whose process dies before a poll is written down, or right after."""

    def __init__(self, feeds: Feeds, *, after: bool) -> None:
        super().__init__(feeds._database)
        self.after = after

    async def polled(self, *given: Any, **more: Any) -> Taken | None:
        if self.after:
            await super().polled(*given, **more)
        raise Killed

    async def unchanged(self, polls: Any) -> tuple[Taken | None, ...]:
        if self.after:
            await super().unchanged(polls)
        raise Killed


@pytest.mark.parametrize("after", [False, True])
async def a_poller_killed_between_fetching_and_writing_loses_and_doubles_nothing(after: bool, either: Newsroom) -> None:
    number = await either.follow(
        f"{SITE}/a", feed("one", ETag='"1"'), feed("two", "one", ETag='"2"'), feed("three", "two", "one", ETag='"3"')
    )
    await either.later(number)
    either.clock.now = await either.due(number)
    async with Rounds(Dying(either.store.feeds, after=after), either.fetcher, either.listener, either.clock, sleep=at_once) as dying:
        with pytest.raises(BaseExceptionGroup):
            await dying.poll_due(either.clock())
    assert sorted(await either.titles(number)) == (["one", "two"] if after else ["one"])
    either.clock.now = max(either.clock() + LEASE, await either.due(number))
    await either.rounds.poll_due(either.clock())
    assert sorted(await either.titles(number)) == ["one", "three", "two"]


@pytest.mark.parametrize("after", [False, True])
async def a_poller_killed_over_polls_without_news_asks_again_later(after: bool, either: Newsroom) -> None:
    number = await either.follow(f"{SITE}/a", feed("one", ETag='"1"'), answer(b"", "304 Not Modified"), feed("two", "one"))
    await either.later(number)
    either.clock.now = await either.due(number)
    async with Rounds(Dying(either.store.feeds, after=after), either.fetcher, either.listener, either.clock, sleep=at_once) as dying:
        with pytest.raises(BaseExceptionGroup):
            await dying.poll_due(either.clock())
    either.clock.now = max(either.clock() + LEASE, await either.due(number))
    await either.rounds.poll_due(either.clock())
    assert sorted(await either.titles(number)) == ["one", "two"]


async def a_notice_is_not_lost_when_the_poller_is_killed_and_has_the_same_key_when_it_comes_again(either: Newsroom) -> None:
    number = await either.follow(f"{SITE}/a", answer(b"", "410 Gone"))
    for late in (timedelta(0), LEASE):
        async with Rounds(Dying(either.store.feeds, after=False), either.fetcher, either.listener, either.clock, sleep=at_once) as dying:
            with pytest.raises(BaseExceptionGroup):
                await dying.poll_due(NOW + late)
    await either.rounds.poll_due(NOW + 2 * LEASE)
    assert (either.listener.times, either.listener.notices) == (3, ["gone"])
    assert await either.due(number) > NOW + DAY / 2


async def a_feed_whose_poller_died_is_left_alone_while_its_lease_lasts(either: Newsroom) -> None:
    number = await either.follow(f"{SITE}/a", feed("one"))
    assert await either.store.feeds.claim(number, NOW + LEASE, NOW)
    assert await either.rounds.poll_due(NOW + LEASE / 2) == {}
    assert await either.rounds.poll_due(NOW + LEASE) == {"read": 1}


def quickly_found_out() -> dict[str, Make]:
    """The others need seconds of the processor each; the tests of the parser have them all."""
    return {name: make for name, make in HOSTILE.items() if len(make(0)) < 200_000}


async def test_hostile_feeds_do_no_harm_and_at_three_polls_each_story_comes_once(room: Newsroom) -> None:
    makes = {**quickly_found_out(), **CHANGING}
    numbers = {}
    for at, (name, make) in enumerate(makes.items()):
        polls = (answer(make(poll), Content_Type="application/rss+xml") for poll in range(3))
        numbers[name] = await room.follow(f"http://hostile{at}.example/{at}", *polls)
    good = await room.follow("http://ferry.example/good", feed("ferry"))
    for poll in range(3):
        counts = await room.rounds.poll_due(NOW + poll * timedelta(hours=25))
        assert counts.total() == len(numbers) + 1
        assert await room.titles(good) == ["ferry"]
    for name in CHANGING:
        assert sorted(await room.titles(numbers[name])) == sorted(TITLES), name


async def test_feeds_that_take_their_time_hold_no_other_feed_up(room: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ten parsers that are stuck, ten hosts that say nothing: the good feeds are read while all of those are still at it."""
    ended, loop_ended = threading.Event(), asyncio.Event()

    def slow(content: bytes, address: str) -> Any:
        assert "stuck" not in address or ended.wait(60)
        return parse(content, address)

    async def says_nothing(_: asyncio.StreamReader, __: asyncio.StreamWriter) -> None:
        await loop_ended.wait()

    monkeypatch.setattr(poller, "parse", slow)
    for at in range(10):
        await room.follow(f"http://stuck{at}.example/s{at}", feed("stuck"))
        await room.follow(f"http://quiet{at}.example/q{at}", says_nothing)
    good = [await room.follow(f"http://good{at}.example/g{at}", feed("good")) for at in range(20)]
    polling = asyncio.create_task(room.rounds.poll_due(NOW))
    await until(lambda: room.holds(20))
    assert all([await room.titles(number) == ["good"] for number in good])
    assert not polling.done()
    ended.set()
    loop_ended.set()
    assert (await polling)["read"] == 30


async def test_large_feeds_are_read_in_other_processes_few_at_once_and_hold_no_small_one_up(
    room: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    at_work, most, ended, here = [0], [0], threading.Event(), list[str]()

    def apart(reader: Apart, content: bytes, address: str = "") -> Feed:
        at_work[0] += 1
        most[0] = max(most[0], at_work[0])
        assert ended.wait(60)
        at_work[0] -= 1
        return read_apart(reader, content, address)

    def in_our_process(content: bytes, address: str) -> Feed:
        here.append(address)
        return parse(content, address)

    read_apart = Apart.parse
    monkeypatch.setattr(Apart, "parse", apart)
    monkeypatch.setattr(poller, "parse", in_our_process)
    monkeypatch.setattr(poller, "LARGE", 1000)
    for at in range(5):
        await room.follow(f"http://large{at}.example/l{at}", feed(*(f"story {number}" for number in range(30))))
    await room.follow("http://small.example/small", feed("small"))
    polling = asyncio.create_task(room.rounds.poll_due(NOW))
    await until(lambda: room.holds(1))
    ended.set()
    assert await polling == {"read": 6}
    assert (1 <= most[0] <= READERS, here) == (True, ["http://small.example/small"])
    assert await room.holds(151)


async def a_host_with_many_feeds_or_long_pauses_holds_no_other_up(room: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(poller, "SEATS", 1)
    resting, woken = asyncio.Event(), asyncio.Event()

    async def sleep(seconds: float) -> None:
        if seconds:
            resting.set()
            await woken.wait()

    for at in range(3):
        await room.follow(f"{SITE}/{at}", feed(f"harbour {at}"))
    async with Rounds(room.store.feeds, room.fetcher, room.listener, room.clock, sleep=sleep) as rounds:
        polling = asyncio.create_task(rounds.poll_due(NOW))
        await resting.wait()
        other = await room.follow("http://ferry.example/other", feed("ferry"))
        async with asyncio.timeout(90):
            assert await rounds.poll_due(NOW) == {"read": 1}
        assert await room.titles(other) == ["ferry"]
        assert not polling.done()
        woken.set()
        assert await polling == {"read": 3}


LASTING, PASSING = "301 Moved Permanently", "302 Found"


def elsewhere(status: str, address: str) -> bytes:
    return head(status, Location=address, Content_Length="0")


@pytest.mark.parametrize(("status", "polls", "moved"), [(LASTING, 3, True), ("308 X", 3, True), (LASTING, 2, False), (PASSING, 5, False)])
async def a_feed_moves_when_it_was_sent_on_for_good_three_times(status: str, polls: int, moved: bool, either: Newsroom) -> None:
    number = await either.follow(f"{SITE}/old", elsewhere(status, "http://new.example/feed"))
    either.server.tell("/feed", feed("one"))
    for _ in range(polls):
        await either.later(number)
    kept = await either.store.feeds.get(number)
    assert kept is not None
    assert kept.address == ("http://new.example/feed" if moved else f"{SITE}/old")
    assert await either.titles(number) == ["one"]


async def a_feed_stays_where_it_is_when_another_lives_at_its_new_address(either: Newsroom) -> None:
    number = await either.follow(f"{SITE}/old", elsewhere(LASTING, "http://new.example/feed"))
    await either.follow("http://new.example/feed", feed("one"))
    for _ in range(4):
        await either.later(number)
    kept = await either.store.feeds.get(number)
    assert kept is not None
    assert kept.address == f"{SITE}/old"


async def a_bug_that_one_feed_brings_out_costs_no_other_feed_its_poll(
    room: Newsroom, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def buggy(content: bytes, address: str) -> Any:
        if "bad" in address:
            raise KeyError("bad")
        return parse(content, address)

    monkeypatch.setattr(poller, "parse", buggy)
    monkeypatch.setattr(logging.getLogger("newsbrief"), "propagate", True)
    await room.follow("http://bad.example/bad", feed("one"))
    good = await room.follow("http://good.example/good", feed("two"))
    assert await room.rounds.poll_due(NOW) == {"read": 1}
    assert await room.titles(good) == ["two"]
    assert "KeyError (id " in caplog.text


class Locked(Feeds):
    """A store that is locked for a while."""

    locked = True

    async def due(self, now: datetime, limit: int) -> Any:
        if Locked.locked:
            Locked.locked = False
            raise AdapterError("The database is locked.")
        return await super().due(now, limit)


async def test_a_poller_runs_until_it_is_told_to_stop_and_outlives_a_locked_store(room: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(poller, "TICK", 0.01)
    number, stop = await room.follow(f"{SITE}/a", feed("one")), asyncio.Event()
    async with Rounds(Locked(room.store.database), room.fetcher, room.listener, room.clock, sleep=at_once) as rounds:
        running = asyncio.create_task(rounds.run(stop))
        await until(lambda: room.holds(1))
        room.server.tell("/a", feed("two", "one"))
        room.clock.now = await room.due(number)
        await until(lambda: room.holds(2))
        stop.set()
        await running


async def a_poll_that_was_begun_is_ended_when_it_is_time_to_stop_and_none_is_begun(room: Newsroom) -> None:
    arrived, go_on, stop = asyncio.Event(), asyncio.Event(), asyncio.Event()

    async def waits(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        arrived.set()
        await go_on.wait()
        writer.write(feed("one"))
        await writer.drain()

    number = await room.follow(f"{SITE}/a", waits)
    later = await room.follow(f"{SITE}/b", feed("two"))
    running = asyncio.create_task(room.rounds.run(stop))
    await arrived.wait()
    stop.set()
    await asyncio.sleep(0)
    go_on.set()
    await running
    assert (await room.titles(number), await room.titles(later)) == (["one"], [])


async def a_poll_that_does_not_end_within_the_grace_is_left_and_done_anew_later(room: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(poller, "GRACE", GRACE * 0)
    arrived, stop = asyncio.Event(), asyncio.Event()

    async def waits(reader: asyncio.StreamReader, _: asyncio.StreamWriter) -> None:
        arrived.set()
        await reader.read()

    number = await room.follow(f"{SITE}/a", waits, feed("one"))
    running = asyncio.create_task(room.rounds.run(stop))
    await arrived.wait()
    stop.set()
    await running
    assert await room.titles(number) == []
    await room.rounds.poll_due(NOW + LEASE)
    assert await room.titles(number) == ["one"]


async def test_an_article_is_fetched_with_the_manners_of_a_poll(room: Newsroom) -> None:
    room.server.tell("/robots.txt", answer(b"User-agent: *\nDisallow: /private", Content_Type="text/plain"))
    room.server.tell("/private", answer(b"<p>secret"))
    with pytest.raises(web.Unwelcome):
        await room.rounds.fetch(f"{SITE}/private", Known())


async def a_server_that_is_killed_in_the_middle_of_a_round_costs_no_story(tmp_path: Path, postgres: Server, postgres_url: str) -> None:
    async with newsroom(tmp_path, url=postgres_url) as room:

        async def killed(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            await asyncio.to_thread(postgres.kill)
            await asyncio.to_thread(postgres.start)
            writer.write(feed("two", "one"))
            await writer.drain()

        number = await room.follow(f"{SITE}/a", feed("one"), killed, feed("three", "two", "one"))
        others = [await room.follow(f"http://site{at}.example/{at}", feed(f"story {at}")) for at in range(5)]
        for _ in range(2):
            await room.later(number)
        await room.rounds.poll_due(room.clock() + DAY)
        assert sorted(await room.titles(number)) == ["one", "three", "two"]
        assert [await room.titles(other) for other in others] == [[f"story {at}"] for at in range(5)]


async def a_file_another_program_holds_is_waited_for_in_a_round(room: Newsroom, tmp_path: Path) -> None:
    other = sqlite3.connect(tmp_path / "newsbrief.db", isolation_level=None, check_same_thread=False)

    async def locked(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        other.execute("BEGIN IMMEDIATE")
        writer.write(feed("one"))
        await writer.drain()

    number = await room.follow(f"{SITE}/a", locked)
    polling = asyncio.create_task(room.rounds.poll_due(NOW))
    await room.server.until(lambda: "/a" in room.server.paths and not room.server.now)
    assert await room.titles(number) == []
    other.execute("ROLLBACK")
    other.close()
    assert await polling == {"read": 1}
    assert await room.titles(number) == ["one"]


async def a_disk_that_is_full_in_a_round_costs_no_story_once_there_is_room(
    room: Newsroom, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(logging.getLogger("newsbrief"), "propagate", True)
    stories = [f"story {at} {'x' * 250}" for at in range(1000)]
    number = await room.follow(f"{SITE}/a", feed(*stories))
    small = await room.follow("http://ferry.example/b", answer(b"", "410 Gone"))
    database = room.store.database

    def full(connection: Any, _: Any) -> None:
        connection.execute("PRAGMA max_page_count = 1")  # as many as there are

    event.listen(database.engine.sync_engine, "connect", full)
    await database.engine.dispose()
    assert await room.rounds.poll_due(NOW) == {"read": 1, "gone": 1}
    assert (await room.titles(number), "There is no room left" in caplog.text) == ([], True)
    kept = await room.store.feeds.get(small)
    assert kept is not None
    assert kept.health.pause == "gone"
    event.remove(database.engine.sync_engine, "connect", full)
    await database.engine.dispose()
    await room.rounds.poll_due(NOW + LEASE)
    assert await room.holds(1000)


HOST = ("https://harbour.example/feed", "harbour.example")
FAILURES: list[tuple[AdapterError, Asked]] = [
    (web.Answered(*HOST, 404), Asked("failed", reason="404")),
    (web.Answered(*HOST, 410), Asked("gone", reason="410")),
    (web.Answered(*HOST, 503, 120.0), Asked("failed", retry_after=timedelta(minutes=2), reason="503")),
    (web.Slow(*HOST, 10), Asked("failed", reason="no answer")),
    (web.NoSuchSite(*HOST), Asked("failed", reason="no such site")),
    (web.Unwelcome(*HOST), Asked("failed", reason="robots.txt forbids it")),
    (web.NotText(*HOST, "a video"), Asked("failed", reason="not a feed")),
    (web.ClosedPort(*HOST, 22), Asked("failed", reason="an address that I do not open")),
    (FeedError("html"), Asked("failed", reason="a page instead of a feed")),
]


@pytest.mark.parametrize(("error", "asked"), FAILURES, ids=[type(error).__name__ for error, _ in FAILURES])
def every_failure_has_a_word_or_two_for_its_notice(error: AdapterError, asked: Asked) -> None:
    assert failed(error) == asked


def every_wrong_of_a_feed_has_its_words() -> None:
    assert poller.WRONG.keys() == SENTENCES.keys()
