"""Socket Mode: WebSockets our app opens, over which payloads come and acknowledgements go."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from aiohttp import WSMsgType, web

from tests.platforms.faults import LostCall, LostReply
from tests.platforms.slack.deliveries import EVENTS, Delivery

if TYPE_CHECKING:
    from tests.platforms.slack.names import Json
    from tests.platforms.slack.server import LoopbackSlack

MOST_SOCKETS = 10


def _read(text: str) -> Json:
    """What our app wrote; what is no JSON object is kept with what nobody understood."""
    try:
        told = json.loads(text)
    except ValueError:
        return {"unread": text}
    return told if isinstance(told, dict) else {"unread": text}


class Socket:
    """One connection of our app, and the envelopes sent over it that wait for an acknowledgement."""

    def __init__(self, websocket: web.WebSocketResponse, request: web.Request) -> None:
        self.websocket = websocket
        self.request = request
        self.pending: list[Delivery] = []

    @property
    def open(self) -> bool:
        transport = self.request.transport
        return not self.websocket.closed and transport is not None and not transport.is_closing()

    def abort(self) -> None:
        """Cut the TCP connection without a word."""
        if self.request.transport:
            self.request.transport.abort()


class Sockets:
    """All open sockets; each payload goes to one of them, in turn. The faults of `socket` cut it before (LostCall) or after (LostReply) a payload."""

    def __init__(self, slack: LoopbackSlack) -> None:
        self._slack = slack
        self._tickets: set[str] = set()
        self._turn = 0
        self.open: list[Socket] = []
        self.opened = 0
        self.unknown: list[Json] = []  # what our app wrote that acknowledges nothing

    @property
    def ready(self) -> bool:
        return any(socket.open for socket in self.open)

    @property
    def full(self) -> bool:
        return len(self.open) + len(self._tickets) >= MOST_SOCKETS

    def ticket(self) -> str:
        """What makes one socket's address good for one connection."""
        ticket = self._slack.names.secret("ticket")
        self._tickets.add(ticket)
        return ticket

    def forget_tickets(self) -> None:
        """Addresses nobody used run out."""
        self._tickets.clear()

    async def carry(self, delivery: Delivery) -> None:
        choice = [socket for socket in self.open if socket.open]
        self._turn += 1
        socket = choice[self._turn % len(choice)]
        socket.pending.append(delivery)
        fault = self._slack.faults.due("socket")
        try:
            if not isinstance(fault, LostCall):
                await socket.websocket.send_str(json.dumps(self._envelope(delivery)))
        except ConnectionError:
            delivery.misses("socket_closed", self._slack.clock.elapsed)
        if isinstance(fault, LostCall | LostReply):
            socket.abort()

    @staticmethod
    def _envelope(delivery: Delivery) -> Json:
        retried = {"retry_attempt": delivery.attempts - 1, "retry_reason": delivery.reason} if delivery.kind == EVENTS else {}
        return {
            "envelope_id": delivery.id,
            "payload": delivery.payload,
            "type": delivery.kind,
            "accepts_response_payload": delivery.kind != EVENTS,
            **retried,
        }

    async def handle(self, request: web.Request) -> web.StreamResponse:
        ticket = request.query.get("ticket", "")
        if ticket not in self._tickets:
            return web.Response(status=403, text="invalid_ticket")
        self._tickets.discard(ticket)
        websocket = web.WebSocketResponse()
        await websocket.prepare(request)
        return await self._serve(Socket(websocket, request))

    async def _serve(self, socket: Socket) -> web.WebSocketResponse:
        self.open.append(socket)
        self.opened += 1
        try:
            await socket.websocket.send_str(json.dumps(self._hello()))
            self._slack.deliveries.look()
            await self._listen(socket)
        finally:
            self._gone(socket)
        return socket.websocket

    def _hello(self) -> Json:
        return {
            "type": "hello",
            "num_connections": len(self.open),
            "debug_info": {"host": "loopback", "build_number": 1, "approximate_connection_time": 18060},
            "connection_info": {"app_id": self._slack.app.id},
        }

    async def _listen(self, socket: Socket) -> None:
        async for message in socket.websocket:
            if message.type is WSMsgType.TEXT:
                self._acked(socket, _read(message.data))

    def _acked(self, socket: Socket, told: Json) -> None:
        envelope = told.get("envelope_id", "")
        if self._slack.deliveries.find(envelope) is None:
            self.unknown.append(told)
            self._slack.changes.tell()
            return
        socket.pending = [delivery for delivery in socket.pending if delivery.id != envelope]
        self._slack.deliveries.acked(envelope, told.get("payload") or {})

    def _gone(self, socket: Socket) -> None:
        """What was sent over a lost socket and not acknowledged goes to another one; a person's command waits out its three seconds."""
        if socket in self.open:
            self.open.remove(socket)
        for delivery in socket.pending:
            if delivery.kind == EVENTS:
                delivery.misses("socket_closed", self._slack.clock.elapsed)
        self._slack.deliveries.look()

    def drop(self) -> int:
        """Cut every socket without a word. Returns how many there were."""
        dropped = list(self.open)
        for socket in dropped:
            socket.abort()
        return len(dropped)

    async def refresh(self, reason: str = "refresh_requested") -> None:
        """Ask our app to connect anew on every socket, as Slack does every few hours: `warning`, `refresh_requested`, `link_disabled`."""
        for socket in list(self.open):
            await socket.websocket.send_str(json.dumps({"type": "disconnect", "reason": reason, "debug_info": {"host": "loopback"}}))
