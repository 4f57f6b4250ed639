"""Polling by schedule: a guest who reads the sign at the door, takes turns, and stays away when asked to."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from adapters.web.errors import Answered, NotAnAddress, PrivateAddress, Slow, Unwelcome, Waiting
from adapters.web.fetcher import Fetcher, Known, Limits
from adapters.web.gate import admit
from adapters.web.polling import Poller
from adapters.web.robots import LARGEST, LONGEST_PAUSE, Robots
from tests.adapters.web.serving import Names, Server, Sockets, answer, guarding, head, serving, silence

FEED = answer(b"<rss><channel></channel></rss>", Content_Type="application/rss+xml", ETag='"1"')
SITE = "http://news.example"


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    async with serving() as one:
        one.tell("/feed", FEED)
        yield one


@pytest.fixture
async def fetcher(server: Server) -> AsyncIterator[Fetcher]:
    async with guarding(Names(), Sockets(server.port), Limits(total=0.3, pause=0.0)) as one:
        yield one


def signs(server: Server, text: str | bytes, status: str = "200 OK") -> None:
    body = text if isinstance(text, bytes) else text.encode()
    server.tell("/robots.txt", answer(body, status, Content_Type="text/plain"))


class Slept:
    """A sleep that only keeps how long it should be."""

    def __init__(self) -> None:
        self.seconds: list[float] = []

    async def __call__(self, seconds: float) -> None:
        self.seconds.append(round(seconds, 1))


async def a_feed_is_polled_where_nothing_forbids_it(server: Server, fetcher: Fetcher) -> None:
    async with Poller(fetcher, sleep=Slept()) as poller:
        page = await poller.poll(f"{SITE}/feed")
    assert (page.kind, page.known, server.paths) == ("feed", Known('"1"'), ["/robots.txt", "/feed"])


SIGNS: dict[str, tuple[str, bool]] = {
    "all": ("User-agent: *\nDisallow: /", False),
    "us": ("User-agent: newsbrief\nDisallow: /feed", False),
    "us in capitals": ("User-agent: NewsBrief\nDisallow: /feed", False),
    "others": ("User-agent: other\nDisallow: /", True),
    "us more kindly than all": ("User-agent: *\nDisallow: /\n\nUser-agent: newsbrief\nAllow: /", True),
    "another path": ("User-agent: *\nDisallow: /private", True),
    "a longer rule that allows": ("User-agent: *\nDisallow: /\nAllow: /feed$", True),
    "a pattern": ("User-agent: *\nDisallow: /*eed", False),
    "nothing": ("", True),
    "noise": ("\x00\x01\x02 ::: \n" * 50, True),
    "a page": ("<!DOCTYPE html><title>Not found", True),
}


@pytest.mark.parametrize("case", SIGNS)
async def the_sign_at_the_door_is_honoured(case: str, server: Server, fetcher: Fetcher) -> None:
    text, welcome = SIGNS[case]
    signs(server, text)
    async with Poller(fetcher, sleep=Slept()) as poller:
        if welcome:
            await poller.poll(f"{SITE}/feed")
        else:
            with pytest.raises(Unwelcome, match=r"news\.example asks programs not to read that address \(robots\.txt\)"):
                await poller.poll(f"{SITE}/feed")
    assert ("/feed" in server.paths) is welcome


async def a_link_that_a_person_gives_is_read_without_asking(server: Server, fetcher: Fetcher) -> None:
    signs(server, "User-agent: *\nDisallow: /")
    await fetcher.fetch(f"{SITE}/feed")
    assert server.paths == ["/feed"]


@pytest.mark.parametrize("status", ["401 X", "403 X", "404 X", "410 X"])
async def a_site_that_shows_no_sign_is_open(status: str, server: Server, fetcher: Fetcher) -> None:
    signs(server, "", status)
    async with Poller(fetcher, sleep=Slept()) as poller:
        assert (await poller.poll(f"{SITE}/feed")).kind == "feed"


@pytest.mark.parametrize("status", ["429 X", "500 X", "503 X"])
async def a_site_that_cannot_show_its_sign_is_not_polled(status: str, server: Server, fetcher: Fetcher) -> None:
    signs(server, "", status)
    async with Poller(fetcher, sleep=Slept()) as poller:
        with pytest.raises(Answered):
            await poller.poll(f"{SITE}/feed")
    assert "/feed" not in server.paths


async def a_sign_that_never_comes_is_told_as_slow(server: Server, fetcher: Fetcher) -> None:
    server.tell("/robots.txt", silence)
    async with Poller(fetcher, sleep=Slept()) as poller:
        with pytest.raises(Slow):
            await poller.poll(f"{SITE}/feed")


async def a_sign_that_leads_inside_is_not_followed(server: Server, fetcher: Fetcher) -> None:
    server.tell("/robots.txt", head("302 Found", Location="http://127.0.0.1/robots.txt", Content_Length="0"))
    async with Poller(fetcher, sleep=Slept()) as poller:
        with pytest.raises(PrivateAddress):
            await poller.poll(f"{SITE}/feed")


async def test_of_a_sign_without_end_the_first_part_counts(server: Server, fetcher: Fetcher) -> None:
    signs(server, b"User-agent: *\nDisallow: /feed\n".ljust(3 * LARGEST, b"#"))
    async with Poller(fetcher, sleep=Slept()) as poller:
        with pytest.raises(Unwelcome):
            await poller.poll(f"{SITE}/feed")


async def the_sign_is_read_once_for_all_who_ask_at_the_same_time(server: Server, fetcher: Fetcher) -> None:
    signs(server, "")
    async with Poller(fetcher, sleep=Slept()) as poller:
        await asyncio.gather(*(poller.poll(f"{SITE}/feed") for _ in range(5)))
    assert server.counts == {"/robots.txt": 1, "/feed": 5}


async def test_only_so_many_signs_are_kept(server: Server, fetcher: Fetcher) -> None:
    signs(server, "")
    robots = Robots(fetcher, most_sites=2)
    for host in ("a.example", "b.example", "c.example", "a.example"):
        await robots.of(admit(f"http://{host}/"))
    assert (server.counts["/robots.txt"], len(robots._rules)) == (4, 2)


async def test_polls_of_one_host_take_turns_and_others_do_not_wait(server: Server, fetcher: Fetcher) -> None:
    signs(server, "")
    slept = Slept()
    async with Poller(fetcher, pause=5.0, sleep=slept) as poller:
        for host in ("a.example", "a.example", "b.example", "a.example"):
            await poller.poll(f"http://{host}/feed")
    assert slept.seconds == [0.0, 5.0, 0.0, 10.0]


@pytest.mark.parametrize(
    ("asked", "paused"), [("7", 7.0), ("0.1", 2.0), ("999999999", LONGEST_PAUSE), ("-5", 2.0), ("nan", 2.0), ("x", 2.0)]
)
async def a_site_may_ask_for_longer_pauses_within_reason(asked: str, paused: float, server: Server, fetcher: Fetcher) -> None:
    signs(server, f"User-agent: *\nCrawl-delay: {asked}")
    slept = Slept()
    async with Poller(fetcher, pause=2.0, sleep=slept) as poller:
        await poller.poll(f"{SITE}/feed")
        await poller.poll(f"{SITE}/feed")
    assert slept.seconds == [0.0, paused]


@pytest.mark.parametrize("status", ["429 X", "503 X"])
async def a_retry_after_closes_the_whole_host(status: str, server: Server, fetcher: Fetcher) -> None:
    server.tell("/busy", answer(b"", status, Retry_After="600"))
    async with Poller(fetcher, sleep=Slept()) as poller:
        with pytest.raises(Answered):
            await poller.poll(f"{SITE}/busy")
        asked = len(server.asked)
        with pytest.raises(Waiting) as caught:
            await poller.poll(f"{SITE}/feed")
        await poller.poll("http://other.example/feed")
    assert 0 < (caught.value.wait or 0) <= 600
    assert server.paths[asked:] == ["/robots.txt", "/feed"]


async def an_address_that_is_none_is_not_polled(fetcher: Fetcher) -> None:
    async with Poller(fetcher) as poller:
        with pytest.raises(NotAnAddress):
            await poller.poll("news.example/feed")


HARD = "User-agent: *\n" + "Disallow: /" + "*a" * 400 + "$\n"


async def a_sign_made_to_be_hard_costs_little(server: Server, fetcher: Fetcher) -> None:
    signs(server, HARD * (LARGEST // len(HARD)))
    async with Poller(fetcher, sleep=Slept()) as poller:
        page = await poller.poll(f"{SITE}/feed")
    assert page.kind == "feed"


async def a_host_that_closes_while_others_wait_for_their_turn_is_left_alone(server: Server, fetcher: Fetcher) -> None:
    signs(server, "")
    server.tell("/busy", answer(b"", "429 X", Retry_After="600"))

    async def meanwhile(seconds: float) -> None:
        if seconds:
            with pytest.raises(Answered):
                await first

    async with Poller(fetcher, pause=5.0, sleep=meanwhile) as poller:
        first = asyncio.ensure_future(poller.poll(f"{SITE}/busy"))
        await asyncio.sleep(0)
        with pytest.raises(Waiting):
            await poller.poll(f"{SITE}/feed")
    assert "/feed" not in server.paths


async def test_moments_that_are_past_are_forgotten(monkeypatch: pytest.MonkeyPatch, fetcher: Fetcher) -> None:
    monkeypatch.setattr("adapters.web.polling.MOST_HOSTS", 3)
    poller = Poller(fetcher, pause=0.0)
    for number in range(50):
        poller._turn(f"host{number}", 0.0)
    assert len(poller._next) <= 3
