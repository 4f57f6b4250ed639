"""A thousand sites on this machine, behind one proxy in a process of its own: feeds, the articles they lead to, and how often each was asked for."""

import asyncio
import json
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from functools import cache
from random import Random
from typing import ClassVar
from urllib.request import ProxyHandler, build_opener

BEAT = 10
"""Feeds that report of the same events."""
EVENTS, TOLD = 12, 3
"""Events of a beat, and those one feed tells: two or three feeds tell each."""
REQUEST = re.compile(rb"GET (?:http://site(\d+)\.example)?/([a-z]+)(?:/(\d+))?[^ ]* ")
SYLLABLES = tuple("bra dor fen gal hol kir lam mor nev pol rus sel tav ul ven wal yor zim ast bel".split())
SIDES = (
    "{what} in {town} will close for {days} days after {many} people were led out",
    "{many} people had to leave {what} in {town}, which stays shut for {days} days",
    "{town}: {what} shut for {days} days, {many} people brought to safety",
)
WHATS = (
    "The harbour bridge",
    "The old tannery",
    "The tram depot",
    "The north reservoir",
    "The central market",
    "The courthouse",
    "The cable ferry",
)
FILLER = (
    "Engineers will look at the foundations next, which the council last had examined {years} years ago.",
    "The work is expected to cost {cost} million crowns, and half of it has been set aside.",
    "Residents of the {quarter} quarter were told by loudspeaker shortly before midnight.",
    "Buses take another way by {quarter} until the end of the month.",
    "A first report is due when the council of {town} meets again.",
)


@cache
def name(seed: int) -> str:
    """A made-up name, nearly always another one for another number."""
    chance = Random(seed)  # noqa: S311 - the same each time
    return "".join(chance.choice(SYLLABLES) for _ in range(3)).capitalize()


def told(site: int) -> Sequence[int]:
    """The events a site tells."""
    chance = Random(site)  # noqa: S311 - as above
    return [site // BEAT * EVENTS + one for one in sorted(chance.sample(range(EVENTS), TOLD))]


def facts(event: int) -> dict[str, object]:
    """What happened."""
    chance = Random(1_000_000 + event)  # noqa: S311 - as above
    numbers = {"many": 137 + event, "days": chance.randint(13, 89), "years": chance.randint(13, 40), "cost": chance.randint(101, 989) / 10}
    names = {"town": name(3 * event), "quarter": name(3 * event + 1), "chief": f"{name(7 * event + 5)} {name(11 * event + 2)}"}
    return {**numbers, **names, "what": chance.choice(WHATS), "order": chance.sample(range(len(FILLER)), len(FILLER))}


def headline(site: int, event: int) -> str:
    """How a site words an event."""
    return SIDES[site % len(SIDES)].format(**facts(event))


def article(site: int, event: int) -> bytes:
    """The page of an event: some 200 words, two people quoted, one of them by this site alone."""
    known = facts(event)
    order = known["order"]
    assert isinstance(order, list)
    own = f"{name(site + 77)} {name(site + 99)}"
    lines = [
        f"{headline(site, event)}, the council said on Monday.",
        f"“We took no risk with {known['many']} people inside,” said {known['chief']}, who leads the council of {known['town']}.",
        *(FILLER[at].format(**known) for at in order),
        f"“I have lived beside it for {known['years']} years and heard nothing,” said {own}, a neighbour.",
        f"{known['chief']} told reporters: “It opens again when it is safe, and not a day before.”",
    ]
    body = "".join(f"<p>{line}</p>" for line in lines)
    title = headline(site, event)
    page = (
        f"<!doctype html><html lang='en'><head><title>{title}</title></head><body><article><h1>{title}</h1>{body}</article></body></html>"
    )
    return answer(page.encode(), "text/html; charset=utf-8")


def feed(site: int, now: datetime) -> bytes:
    """The feed of a site, which tells its events some hours after they happened."""
    items = "".join(
        f"<item><title>{headline(site, event)}</title><link>http://site{site}.example/a/{event}</link><guid>{site}-{event}</guid>"
        f"<pubDate>{format_datetime(now - timedelta(hours=1 + event % 9))}</pubDate>"
        f"<description>{FILLER[0].format(**facts(event))} {headline(site + 1, event)}.</description></item>"
        for event in told(site)
    )
    body = f'<?xml version="1.0"?><rss version="2.0"><channel><title>{name(500_000 + site)} Post</title><language>en</language>{items}</channel></rss>'
    return answer(body.encode(), "application/rss+xml")


def answer(body: bytes, kind: str) -> bytes:
    """An answer with this body."""
    return f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body


NONE = b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"


class Sites(asyncio.Protocol):
    """Answers every request on a connection, and counts it."""

    asked: ClassVar[Counter[str]] = Counter()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self.transport, self.heard = transport, b""

    def data_received(self, content: bytes) -> None:
        self.heard += content
        while b"\r\n\r\n" in self.heard:
            request, _, self.heard = self.heard.partition(b"\r\n\r\n")
            self.transport.write(self.answered(request))

    def answered(self, request: bytes) -> bytes:
        found = REQUEST.match(request)
        if found is None:
            return NONE
        site, what, event = int(found[1] or 0), found[2].decode(), int(found[3] or 0)
        if what == "counts":
            return answer(json.dumps(self.asked).encode(), "application/json")
        if what not in {"feed", "a"}:
            return NONE
        self.asked[f"{what} {site} {event}"] += 1
        return feed(site, datetime.now(UTC)) if what == "feed" else article(site, event)


async def serve() -> None:
    """Tell the port, then serve until killed."""
    server = await asyncio.get_running_loop().create_server(Sites, "127.0.0.1", 0, backlog=4096)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


@contextmanager
def serving() -> Iterator[int]:
    """The port of the proxy."""
    process = subprocess.Popen([sys.executable, "-m", "tests.benchmarks.newsagents"], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    try:
        yield int(process.stdout.readline())
    finally:
        process.kill()
        process.wait()
        process.stdout.close()


def counts(port: int) -> dict[str, list[int]]:
    """How often each feed, and each article, was asked for."""
    with build_opener(ProxyHandler({})).open(f"http://127.0.0.1:{port}/counts") as told_:
        asked: dict[str, int] = json.load(told_)
    return {what: [many for named, many in asked.items() if named.startswith(f"{what} ")] for what in ("feed", "a")}


if __name__ == "__main__":
    asyncio.run(serve())
