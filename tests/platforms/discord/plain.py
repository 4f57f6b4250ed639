"""Discord's API without a library: for what discord.py would not send, and to see answers as they come."""

from __future__ import annotations

import io
import json
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import aiohttp

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from tests.platforms.discord.files import File
    from tests.platforms.discord.names import Json
    from tests.platforms.discord.server import LoopbackDiscord
    from tests.platforms.discord.world import Channel

INTENTS = 1 | 1 << 9 | 1 << 10 | 1 << 12  # guilds, messages and reactions there, direct messages


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back. `told` is the JSON, or the text when it is none."""

    status: int
    told: Any
    headers: dict[str, str]

    @property
    def code(self) -> int:
        return int(self.told["code"])

    @property
    def refused(self) -> tuple[int, int]:
        """Status and code."""
        return self.status, self.code

    def why(self, *path: str | int) -> str:
        """The code of what is wrong at a place of the body."""
        found = self.told["errors"]
        for step in path:
            found = found[str(step)]
        return str(found["_errors"][0]["code"])


class Plain:
    """A bot by hand."""

    def __init__(self, loopback: LoopbackDiscord, session: aiohttp.ClientSession) -> None:
        self._loopback, self._session = loopback, session
        self.token = loopback.token

    async def asks(
        self, method: str, path: str, body: Any = None, *, files: tuple[File, ...] = (), query: dict[str, str] | None = None
    ) -> Answer:
        """One call: `await plain.asks("POST", "/channels/1/messages", {"content": "x"})`."""
        given: Json = {"json": body} if body is not None else {}
        if files:
            form = aiohttp.FormData(quote_fields=False)
            form.add_field("payload_json", json.dumps(body or {}))
            for number, file in enumerate(files):
                form.add_field(f"files[{number}]", io.BytesIO(file.raw), filename=file.name, content_type="application/octet-stream")
            given = {"data": form}
        headers = {"Authorization": f"Bot {self.token}"}
        async with self._session.request(method, self._loopback.url + path, headers=headers, params=query or {}, **given) as response:
            text = await response.text()
            told = json.loads(text) if response.headers.get("Content-Type") == "application/json" else text
            return Answer(response.status, told, dict(response.headers))

    async def posts(self, channel: Channel, body: Json, *files: File) -> Answer:
        return await self.asks("POST", f"/channels/{channel.id}/messages", body, files=files)

    async def fetches(self, url: str) -> tuple[int, str]:
        """Any address, without a token."""
        async with self._session.get(url) as response:
            return response.status, await response.text()

    @asynccontextmanager
    async def connects(self, *, url: str = "") -> AsyncIterator[aiohttp.ClientWebSocketResponse]:
        """A socket to the gateway, without compression, after its HELLO."""
        async with self._session.ws_connect(url or self._loopback.gateway.url) as socket:
            assert (await socket.receive_json())["op"] == 10
            yield socket

    def identity(self, **more: Any) -> Json:
        """An IDENTIFY."""
        return {"op": 2, "d": {"token": self.token, "intents": INTENTS, "properties": {"os": "x", "browser": "x", "device": "x"}, **more}}


async def event(socket: aiohttp.ClientWebSocketResponse, name: str) -> Json:
    """The next event of this name."""
    while True:
        packet: Json = await socket.receive_json()
        if packet["t"] == name:
            return packet


async def close_code(socket: aiohttp.ClientWebSocketResponse) -> int | None:
    """With what the socket is closed."""
    async for _ in socket:
        pass
    return socket.close_code
