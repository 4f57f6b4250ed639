"""Small answers that grow large, and large ones; ``python -m tests.adapters.web.bombs`` measures what they cost at most.

It prints how each ended, and by how many kilobytes the process grew. The bombs are made piece by piece, so that making them does not hide it.
"""

import asyncio
import gzip
import json
import re
import sys
import zlib
from pathlib import Path

from adapters.web.errors import Refused
from adapters.web.fetcher import Limits
from tests.adapters.web.serving import Answer, answer, fetching, head, serving

MEGABYTE = 1024 * 1024


def packed(piece: bytes, times: int) -> bytes:
    """A piece many times over, in gzip, never held unpacked."""
    packer = zlib.compressobj(9, wbits=31)
    return b"".join(packer.compress(piece) for _ in range(times)) + packer.flush()


def endless(start: bytes) -> Answer:
    """Bytes without end, as fast as they are taken."""

    async def pour(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(start)
        while True:
            writer.write(b"<p>words of a page " * 4_000)
            await writer.drain()

    return pour


def bombs() -> list[bytes | Answer]:
    """Each in another way."""
    grown = packed(b"a" * MEGABYTE, 800)
    return [
        answer(grown, Content_Encoding="gzip"),
        answer(gzip.compress(grown), Content_Encoding="gzip, gzip"),
        answer(gzip.compress(grown), Content_Encoding="gzip"),
        endless(head(Content_Type="text/html")),
        endless(head(Content_Type="text/html", X_Long="a" * 60_000)),
        head(X_Long="a" * MEGABYTE),
    ]


STATUS, CLEAR = Path("/proc/self/status"), Path("/proc/self/clear_refs")


def peak() -> int:
    """Kilobytes this process has held at most since the last reset; Linux only, where a child does not inherit this figure."""
    found = re.search(r"VmHWM:\s+(\d+) kB", STATUS.read_text("ascii"))
    assert found
    return int(found[1])


def reset_peak() -> None:
    """Forget what was held before; see proc(5)."""
    CLEAR.write_text("5", "ascii")


async def main() -> None:
    """Fetch each, and print how it ended and by how much the process grew."""
    async with serving() as server, fetching(server, Limits()) as fetcher:
        await fetcher.fetch(server.tell("/first", answer(b"<p>a")))
        told, ended = bombs(), []
        reset_peak()
        before = peak()
        for number, one in enumerate(told):
            try:
                await fetcher.fetch(server.tell(f"/{number}", one))
            except Refused as error:
                ended.append(type(error).__name__)
        sys.stdout.write(json.dumps([ended, peak() - before]))


if __name__ == "__main__":
    asyncio.run(main())
