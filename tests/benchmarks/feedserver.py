"""A thousand feeds on this machine, served by a process of its own: most have not changed since they were asked last."""

import asyncio
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

CHANGING = 20
"""Every so manieth feed is sent whole each time; the others answer 304 to who knows their ETag."""
ENTRIES = 30
PATH = re.compile(rb"GET /(\d+) ")
LATER = b"HTTP/1.1 304 Not Modified\r\n\r\n"
NONE = b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"


def feed(number: int) -> bytes:
    """One feed whole."""
    items = "".join(
        f"<item><title>Story {at} of feed {number}</title><link>https://site{number}.example/{at}</link><guid>{number}-{at}</guid>"
        f"<pubDate>Tue, 03 Nov 2026 {at % 24:02}:00:00 GMT</pubDate><description>What story {at} says at length. {'Word ' * 40}</description></item>"
        for at in range(ENTRIES)
    )
    body = f'<?xml version="1.0"?><rss version="2.0"><channel><title>Feed {number}</title>{items}</channel></rss>'.encode()
    head = f'HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\nETag: "{number}"\r\nContent-Length: {len(body)}\r\n\r\n'
    return head.encode() + body


class Feeds(asyncio.Protocol):
    """Answers every request on a connection."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self.transport, self.heard = transport, b""

    def data_received(self, content: bytes) -> None:
        self.heard += content
        while b"\r\n\r\n" in self.heard:
            request, _, self.heard = self.heard.partition(b"\r\n\r\n")
            self.transport.write(answered(request))


def answered(request: bytes) -> bytes:
    """What a request gets."""
    found = PATH.match(request)
    if found is None:
        return NONE
    number = int(found[1])
    return LATER if b"If-None-Match" in request and number % CHANGING else feed(number)


async def serve() -> None:
    """Tell the port, then serve until killed."""
    server = await asyncio.get_running_loop().create_server(Feeds, "127.0.0.1", 0, backlog=1024)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


@contextmanager
def serving() -> Iterator[int]:
    """The port of a server in a process of its own."""
    process = subprocess.Popen([sys.executable, "-m", "tests.benchmarks.feedserver"], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    try:
        yield int(process.stdout.readline())
    finally:
        process.kill()
        process.wait()
        process.stdout.close()


if __name__ == "__main__":
    asyncio.run(serve())
