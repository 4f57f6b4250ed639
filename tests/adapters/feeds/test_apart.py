"""Feeds read in a process apart: the same answers, and whatever becomes of the process, a sentence and another one for the next feed."""

from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from adapters.feeds.apart import MOST, Apart
from adapters.feeds.errors import FeedError
from adapters.feeds.parse import parse
from tests.adapters.feeds.hostile import HOSTILE
from tests.adapters.feeds.written import HOME, plain, rss

FEED = rss(*(plain(f"Story {n}", f"/{n}") for n in range(50))).encode()
DAMAGED = rss(plain() + "<x><y></x></y>").encode()
ENDLESS = HOSTILE["items in items for the tolerant parser"](0)


@pytest.fixture
def apart() -> Iterator[Apart]:
    one = Apart()
    yield one
    one.close()


def ours() -> list[psutil.Process]:
    """Not what other tests of this process left ready to start theirs from, which names our modules too."""
    lines = ((one, " ".join(one.cmdline())) for one in psutil.Process().children(recursive=True))
    return [one for one, line in lines if "adapters" in line and "forkserver" not in line]


@pytest.mark.parametrize("content", [FEED, DAMAGED])
def a_feed_read_apart_is_the_feed_it_is(apart: Apart, content: bytes) -> None:
    assert apart.parse(content, HOME) == parse(content, HOME)


@pytest.mark.parametrize("content", [b"", b"<html>", b"hello", b"{", HOSTILE["a billion laughs"](0)])
def no_feed_at_all_is_refused_in_the_same_words(apart: Apart, content: bytes) -> None:
    with pytest.raises(FeedError) as here:
        parse(content)
    with pytest.raises(FeedError) as there:
        apart.parse(content)
    assert (there.value.wrong, str(there.value), there.value.advice) == (here.value.wrong, str(here.value), here.value.advice)
    assert apart.parse(FEED, HOME).entries


def a_process_reads_many_and_makes_way_for_a_fresh_one(apart: Apart) -> None:
    numbers = set[int]()
    for _ in range(MOST + 1):
        apart.parse(FEED)
        numbers.update(one.pid for one in ours())
    assert len(numbers) == 2


def a_feed_that_takes_too_long_ends_the_process_and_its_parser_and_not_the_next_feed() -> None:
    apart = Apart(seconds=2.0)
    with pytest.raises(FeedError, match="took longer than 5 seconds"):
        apart.parse(ENDLESS)
    assert ours() == []
    apart.close()


def a_process_that_died_costs_one_feed_at_most(apart: Apart) -> None:
    apart.parse(FEED)
    (process,) = ours()
    process.kill()
    process.wait()
    with pytest.raises(FeedError):
        apart.parse(FEED)
    assert apart.parse(FEED, HOME).entries


@pytest.mark.skipif(not Path("/proc").exists(), reason="what a process was given can be read on Linux only")
def the_process_gets_none_of_our_settings_and_stands_back(apart: Apart, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSBRIEF_SLACK__BOT_TOKEN", "xoxb-planted")
    apart.parse(FEED)
    (process,) = ours()
    assert "xoxb-planted" not in repr(process.environ())
    assert process.nice() > psutil.Process().nice()


def the_end_ends_the_process(apart: Apart) -> None:
    apart.parse(FEED)
    apart.close()
    assert ours() == []
    with pytest.raises(FeedError):
        apart.parse(FEED)
