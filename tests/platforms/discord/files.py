"""Files beside messages, and the addresses they are read from."""

from __future__ import annotations

import mimetypes
from dataclasses import dataclass
from typing import TYPE_CHECKING

from aiohttp import web

if TYPE_CHECKING:
    from tests.platforms.discord.names import Json
    from tests.platforms.discord.server import LoopbackDiscord

KEPT_FOR = 86_400.0  # seconds of the clock an address is good for
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d4944415478da63fcffff3f030005fe02fea72d6d480000000049454e44ae426082"
)


@dataclass(frozen=True, slots=True)
class File:
    """A file a person gives: to a message, an option of a command, a field of a modal."""

    name: str
    content: bytes | str

    @property
    def raw(self) -> bytes:
        return self.content.encode() if isinstance(self.content, str) else self.content


@dataclass(frozen=True, slots=True)
class _Kept:
    name: str
    content: bytes
    kind: str
    since: float


class Files:
    """What was uploaded, by us and by people."""

    def __init__(self, discord: LoopbackDiscord) -> None:
        self._discord = discord
        self._known: dict[str, _Kept] = {}

    def add(self, channel_id: str, name: str, content: bytes, *, ephemeral: bool = False) -> Json:
        """Keep a file. Returns the attachment as Discord writes it."""
        key, clock = self._discord.names.make(), self._discord.clock
        kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
        if kind.startswith("text/"):
            kind = f"{kind}; charset=utf-8"
        self._known[key] = _Kept(name, content, kind, clock.elapsed)
        place = "ephemeral-attachments" if ephemeral else "attachments"
        signed = f"?ex={int(clock.now + KEPT_FOR):x}&is={int(clock.now):x}&hm={key}"
        url = f"{self._discord.cdn}/{place}/{channel_id}/{key}/{name}{signed}"
        return {
            "id": key,
            "filename": name,
            "size": len(content),
            "url": url,
            "proxy_url": url,
            "content_type": kind,
            **({"ephemeral": True} if ephemeral else {}),
        }

    def read(self, attachment: Json) -> bytes:
        """What a message's attachment holds."""
        return self._known[str(attachment["id"])].content

    async def download(self, request: web.Request) -> web.StreamResponse:
        """GET on the address of a file: no token, but not for ever."""
        kept = self._known.get(request.match_info["key"])
        if kept is None or request.query.get("hm") != request.match_info["key"] or self._discord.clock.elapsed - kept.since > KEPT_FOR:
            return web.Response(status=404, text="This content is no longer available.")
        return web.Response(body=kept.content, headers={"Content-Type": kept.kind})

    async def picture(self, request: web.Request) -> web.StreamResponse:
        """Avatars and icons: one and the same dot."""
        return web.Response(body=PIXEL, content_type="image/png")
