"""Socket Mode over aiohttp: a dropped socket is noticed at once and replaced, and nothing is tried for ever without a pause.

slack_sdk's own client sleeps its ping interval after a drop, keeps trying an address that is good only once, and starts tasks nobody waits
for; its requests, its answers and bolt's way of running them are used as they are.
"""

import asyncio
import json
import logging
import random
from collections.abc import Awaitable, Callable, Iterator, Mapping
from typing import Any

import aiohttp
from slack_bolt.adapter.socket_mode.async_internals import run_async_bolt_app
from slack_bolt.async_app import AsyncApp
from slack_bolt.response import BoltResponse
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_sdk.socket_mode.response import SocketModeResponse

from adapters.slack.asking import word
from adapters.slack.calls import Calls
from adapters.slack.errors import RateLimited, SlackRefused, TokenRefused

logger = logging.getLogger(__name__)

HEARTBEAT = 5.0
"""Seconds between pings; one not answered within half of it closes the socket, so that a network that died without a word is noticed too."""
GREETING = 10.0
"""Seconds we wait for Slack's "hello" on a new socket."""
SOON = 5.0
"""Seconds without a socket after which that is trouble: most drops are over within one."""
LARGEST = 4 * 1024 * 1024
"""Bytes of one message over the socket."""
FIRST_PAUSE, LONGEST_PAUSE = 0.1, 10.0
"""Seconds before a connection that failed is tried again: doubling, with a random part, so that many do not come at once."""

HOPELESS = frozenset({"missing_scope", "not_allowed_token_type", "no_permission", "access_denied", "socket_mode_disabled"})
"""Why Slack will not give an address, however often it is asked."""


class Socket:
    """Keeps one socket open until it is cancelled, and a second one for the moment of changing over."""

    def __init__(self, app: AsyncApp, calls: Calls, app_token: str, sleep: Callable[[float], Awaitable[None]] = asyncio.sleep) -> None:
        self._app = app
        self._calls = calls
        self._token = app_token
        self._sleep = sleep
        self._group: asyncio.TaskGroup
        self._websocket: aiohttp.ClientWebSocketResponse | None = None
        self.connected = asyncio.Event()
        self.drops = 0
        self._away: float | None = asyncio.get_running_loop().time()

    def trouble(self) -> str:
        """What is wrong with the connection, as a sentence; "" when it is well."""
        away = asyncio.get_running_loop().time() - self._away if self._away is not None else 0.0
        return "Slack's socket is down; I go on trying to connect." if away > SOON else ""

    async def listen(self, first: str = "") -> None:
        """Connect and stay connected; ``first`` is an address the preflight was given. Raises SlackRefused when Slack will never let us in."""
        async with asyncio.TaskGroup() as self._group:
            refusal = await self._stay(first)
            if self._websocket:
                await self._websocket.close()
        raise refusal

    async def _stay(self, address: str) -> SlackRefused:
        """Open one socket after the other, with a pause after each that failed; the refusal that makes more of it useless."""
        pauses = _pauses()
        while True:
            try:
                await self._hold(address)
                pauses = _pauses()
            except SlackRefused as error:
                if isinstance(error, TokenRefused) or error.code in HOPELESS:
                    return error
                logger.warning("Slack gave no socket: %s", error)
                await self._sleep(error.seconds if isinstance(error, RateLimited) else next(pauses))
            except (aiohttp.ClientError, TimeoutError, OSError) as error:
                logger.warning("Slack's socket could not be opened (%s); trying again.", type(error).__name__)
                await self._sleep(next(pauses))
            address = ""

    async def _hold(self, address: str) -> None:
        """Open one socket and read it until it ends or Slack asks for another one, which then takes its place."""
        address = address or word(await self._calls.call(self._token, "apps.connections.open"), "url", 2_000)
        websocket = await _greeted(self._calls, address)
        before, self._websocket = self._websocket, websocket
        over = asyncio.Event()
        self._group.create_task(self._read(websocket, over))
        self.connected.set()
        self._away = None
        if before:
            await before.close()
        await over.wait()

    async def _read(self, websocket: aiohttp.ClientWebSocketResponse, over: asyncio.Event) -> None:
        """Every message of a socket, each handled on its own; ends with the socket, ``over`` is set when a new one is needed."""
        try:
            async for message in websocket:
                told = _json(message)
                if told.get("type") == "disconnect":
                    logger.info("Slack asks for a new socket (%s).", word(told, "reason"))
                    over.set()
                else:
                    self._group.create_task(self._handle(websocket, told))
        finally:
            if not over.is_set():
                self.drops += 1
                self.connected.clear()
                self._away = asyncio.get_running_loop().time()
            over.set()
            await websocket.close()

    async def _handle(self, websocket: aiohttp.ClientWebSocketResponse, told: Mapping[str, Any]) -> None:
        """Run one request; what is not acknowledged Slack sends again."""
        request = SocketModeRequest.from_dict(dict(told))
        if request is None:
            return
        try:
            answer = await run_async_bolt_app(self._app, request)
        except Exception:
            # one payload nobody understands must not cost all others their socket
            logger.exception("A request of Slack's could not be read.")
            return
        if answer.status != 200:
            logger.warning("A request of Slack's was not taken (%s); it will come again.", answer.status)
            return
        try:
            await websocket.send_str(json.dumps(SocketModeResponse(request.envelope_id, _payload(answer)).to_dict()))
        except (ConnectionError, aiohttp.ClientError):
            logger.info("The socket closed before an acknowledgement; Slack will send it again.")


async def _greeted(calls: Calls, address: str) -> aiohttp.ClientWebSocketResponse:
    """An open socket on which Slack said hello. Raises aiohttp.ClientError, TimeoutError."""
    closing = aiohttp.ClientWSTimeout(ws_close=1.0)
    opened = calls.session.ws_connect(address, heartbeat=HEARTBEAT, max_msg_size=LARGEST, proxy=calls.client.proxy, timeout=closing)
    async with asyncio.timeout(GREETING):
        websocket = await opened
        try:
            hello = _json(await websocket.receive())
        except BaseException:
            await websocket.close()
            raise
    if hello.get("type") == "hello":
        return websocket
    await websocket.close()
    raise aiohttp.ClientConnectionError("no hello")


def _json(message: aiohttp.WSMessage) -> Mapping[str, Any]:
    """A message's object; empty for whatever is none."""
    if message.type is not aiohttp.WSMsgType.TEXT:
        return {}
    try:
        told = json.loads(message.data)
    except (ValueError, RecursionError):
        return {}
    return told if isinstance(told, dict) else {}


def _payload(answer: BoltResponse) -> dict[str, Any] | None:
    """What goes along with an acknowledgement: a JSON object, or nothing."""
    try:
        told = json.loads(answer.body) if answer.body else None
    except ValueError:
        told = {"text": answer.body}
    return told if isinstance(told, dict) else None


def _pauses() -> Iterator[float]:
    pause = FIRST_PAUSE
    while True:
        yield pause * (0.5 + random.random())  # noqa: S311 - spreads load, keeps no secret
        pause = min(pause * 2, LONGEST_PAUSE)
