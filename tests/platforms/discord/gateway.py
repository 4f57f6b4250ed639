"""The gateway: sockets our app opens, sessions that outlive them, events that are replayed."""

from __future__ import annotations

import asyncio
import importlib
import json
import zlib
from collections import deque
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol

from aiohttp import WSMsgType, web

from tests.platforms.discord.names import INTENTS, PRIVILEGED, bits
from tests.platforms.faults import LostCall, LostReply

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.platforms.discord.names import Json
    from tests.platforms.discord.server import LoopbackDiscord
    from tests.platforms.discord.world import Channel, Guild

DISPATCH, BEAT, IDENTIFY, PRESENCE, VOICE, RESUME, RECONNECT, MEMBERS, INVALID, HELLO, ACK = 0, 1, 2, 3, 4, 6, 7, 8, 9, 10, 11
UNKNOWN_OP, NO_JSON, NOT_YET, BAD_TOKEN, TWICE, BAD_SEQUENCE, TOO_FAST, BAD_SHARD, BAD_INTENTS, NOT_ENABLED = (
    *(4001, 4002, 4003, 4004, 4005, 4007, 4008, 4010, 4013, 4014),
)
MOST_SENT, SENT_PER = 120, 60.0  # what a client may send in so many seconds
MOST_IDENTIFIES, IDENTIFIES_PER = 1000, 86_400.0
LONGEST = 4096  # bytes of what a client sends
QUIET = frozenset("READY RESUMED GUILD_CREATE".split())  # what a planned fault of the gateway does not count


class Packer(Protocol):
    def compress(self, data: bytes, /) -> bytes: ...

    def flush(self, mode: int, /) -> bytes: ...


def packer(compression: str) -> tuple[Packer, int] | None:
    """What packs a stream as it was asked for, and how each message is flushed; None for no compression."""
    if compression == "zlib-stream":
        return zlib.compressobj(), zlib.Z_SYNC_FLUSH
    if compression == "zstd-stream":
        zstandard: Any = importlib.import_module("zstandard")  # what makes discord.py ask for it is what is needed to answer
        return zstandard.ZstdCompressor().compressobj(), zstandard.COMPRESSOBJ_FLUSH_BLOCK
    return None


@dataclass(eq=False, slots=True)
class Session:
    """What our app has identified for: a shard, intents, and every event it was told, for a resume."""

    id: str
    shard: tuple[int, int]
    intents: int
    socket: Socket | None = None
    sequence: int = 0
    told: list[Json] = field(default_factory=list)
    alive: bool = True
    resumed: int = 0

    def hears(self, guild: Guild | None, intent: str) -> bool:
        number = guild.shard % self.shard[1] if guild else 0
        return self.alive and number == self.shard[0] and (not intent or bool(self.intents & INTENTS[intent]))

    @property
    def sees_content(self) -> bool:
        return bool(self.intents & INTENTS["message_content"])

    def dispatch(self, event: str, told: Json) -> None:
        """Tell an event; without a socket it waits for the resume."""
        self.sequence += 1
        packet = {"op": DISPATCH, "t": event, "s": self.sequence, "d": told}
        self.told.append(packet)
        if self.socket:
            self.socket.send(packet)


class Socket:
    """One WebSocket. What is sent goes through a queue, in order."""

    def __init__(self, discord: LoopbackDiscord, request: web.Request, ws: web.WebSocketResponse) -> None:
        self._discord, self._request, self._ws = discord, request, ws
        self._queue: asyncio.Queue[Json | None] = asyncio.Queue()
        self._packer = packer(request.query.get("compress", ""))
        self.session: Session | None = None
        self.silent = False
        self.beats = 0
        self.closed: int | None = None
        self._sent: deque[float] = deque()

    def send(self, packet: Json) -> None:
        self._queue.put_nowait(packet)

    def abort(self) -> None:
        """The connection breaks, without a word."""
        if self._request.transport is not None:
            self._request.transport.abort()

    def ends(self) -> None:
        """The connection ends after all that is on its way."""
        self._queue.put_nowait(None)

    async def close(self, code: int, why: str = "") -> None:
        self.closed = code
        await self._ws.close(code=code, message=why.encode())

    async def write(self) -> None:
        """Send what is told, in order, until the socket goes."""
        while (packet := await self._queue.get()) is not None:
            if not self.silent:
                with suppress(ConnectionError):
                    await self._send(json.dumps(packet))
        if self._request.transport is not None:
            self._request.transport.close()

    async def _send(self, text: str) -> None:
        if self._packer is None:
            await self._ws.send_str(text)
        else:
            packing, flush = self._packer
            await self._ws.send_bytes(packing.compress(text.encode()) + packing.flush(flush))

    async def read(self) -> None:
        """Hear what our app sends, until it closes or says something wrong."""
        async for message in self._ws:
            if message.type not in (WSMsgType.TEXT, WSMsgType.BINARY):
                return
            if wrong := self._heard(message.data):
                await self.close(*wrong)

    def _heard(self, raw: str | bytes) -> tuple[int, str] | None:
        """What is wrong with a packet, as the code and the reason of a close."""
        try:
            packet = json.loads(raw)
            known = self._packets()[packet["op"]]
        except (ValueError, TypeError):
            return NO_JSON, "Error while decoding payload."
        except LookupError:
            return UNKNOWN_OP, "Unknown opcode."
        if len(raw) > LONGEST:
            return NO_JSON, "Payload too large."
        if self._hurries():
            return TOO_FAST, "Rate limited."
        return known(packet.get("d"))

    def _hurries(self) -> bool:
        now = self._discord.clock.elapsed
        self._sent.append(now)
        while self._sent and now - self._sent[0] > SENT_PER:
            self._sent.popleft()
        return len(self._sent) > MOST_SENT

    def _packets(self) -> dict[int, Callable[[Any], tuple[int, str] | None]]:
        return {
            BEAT: self._beat,
            IDENTIFY: self._identify,
            RESUME: self._resume,
            PRESENCE: self._ignored,
            VOICE: self._ignored,
            MEMBERS: self._ignored,
        }

    def _beat(self, _sequence: Any) -> None:
        self.beats += 1
        self.send({"op": ACK})
        self._discord.changes.tell()

    def _ignored(self, _told: Any) -> tuple[int, str] | None:
        return None if self.session else (NOT_YET, "Not authenticated.")

    def _identify(self, told: Json) -> tuple[int, str] | None:
        gateway = self._discord.gateway
        if self.session:
            return TWICE, "Already authenticated."
        if wrong := gateway.wrong(told):
            return wrong
        self.session = gateway.opens(self, told)
        return None

    def _resume(self, told: Json) -> tuple[int, str] | None:
        gateway = self._discord.gateway
        if told.get("token") != self._discord.token:
            return BAD_TOKEN, "Authentication failed."
        session = gateway.find(str(told.get("session_id")))
        if session is None:
            self.send({"op": INVALID, "d": False})
            return None
        if int(told.get("seq") or 0) > session.sequence:
            return BAD_SEQUENCE, "Invalid `seq` specified."
        self.session = session
        gateway.resumes(self, session, int(told.get("seq") or 0))
        return None


class Gateway:
    """All sockets and sessions of our app, and what a test does to them."""

    def __init__(self, discord: LoopbackDiscord) -> None:
        self._discord = discord
        self.sockets: list[Socket] = []
        self.sessions: list[Session] = []
        self.identifies: list[Json] = []
        self.handshakes: list[tuple[str, int]] = []  # path and status of every attempt to connect
        self.heartbeat = 41.25  # seconds
        self.shards = 1  # how many Discord recommends
        self.dead: int | None = None  # the status with which every connection is refused
        self.dead_resumes: int | None = None  # the status with which connections to the resume address are refused
        self.silent = False  # nothing is sent any more, not even acknowledgements of heartbeats
        self.doubled = False  # every message and every interaction is told twice
        self._begun: deque[float] = deque()

    @property
    def url(self) -> str:
        """The address our app connects to first."""
        return f"{self._discord.origin.replace('http', 'ws', 1)}/gateway/"

    @property
    def resume_url(self) -> str:
        return f"{self.url}resume/"

    @property
    def open(self) -> list[Socket]:
        """The sockets with a session."""
        return [socket for socket in self.sockets if socket.session]

    @property
    def left(self) -> int:
        """IDENTIFYs left of the thousand in 24 hours."""
        now = self._discord.clock.elapsed
        while self._begun and now - self._begun[0] > IDENTIFIES_PER:
            self._begun.popleft()
        return MOST_IDENTIFIES - len(self._begun)

    def limits(self) -> Json:
        """What GET /gateway/bot says."""
        reset = IDENTIFIES_PER - (self._discord.clock.elapsed - self._begun[0]) if self._begun else 0
        known = {"total": MOST_IDENTIFIES, "remaining": self.left, "reset_after": int(reset * 1000), "max_concurrency": 1}
        return {"url": self.url, "shards": self.shards, "session_start_limit": known}

    # What a test does

    def spends(self, times: int) -> None:
        """So many of the day's IDENTIFYs are used up."""
        self._begun.extend([self._discord.clock.elapsed] * times)

    def drop(self) -> None:
        """Every socket breaks; the sessions live and can be resumed."""
        for socket in self.sockets:
            socket.abort()

    async def closes(self, code: int) -> None:
        """Close every socket with a code: 4004, 4009."""
        for socket in list(self.sockets):
            await socket.close(code)

    def asks_reconnect(self) -> None:
        """Op 7: our app is to come again and resume."""
        self._says({"op": RECONNECT, "d": None})

    def asks_heartbeat(self) -> None:
        """Op 1: a heartbeat is wanted at once."""
        self._says({"op": BEAT, "d": None})

    def invalidates(self, *, resumable: bool = False) -> None:
        """Op 9: the session is no longer good, or is to be resumed."""
        if not resumable:
            self.forgets()
        self._says({"op": INVALID, "d": resumable})

    def forgets(self) -> None:
        """No session can be resumed any more; who tries is told so by op 9."""
        for session in self.sessions:
            session.alive = False

    def _says(self, packet: Json) -> None:
        for socket in self.sockets:
            socket.send(packet)

    def goes_silent(self) -> None:
        """The open sockets stay open and say nothing more, not even to heartbeats: zombies. New ones work."""
        for socket in self.sockets:
            socket.silent = True

    # What our app hears

    def tell(
        self,
        event: str,
        told: Json | Callable[[Session], Json],
        *,
        guild: Guild | None = None,
        intent: str = "",
        channel: Channel | None = None,
    ) -> int:
        """Tell an event to the sessions of its shard that asked for it. Returns how many did."""
        app = self._discord.app
        if channel is not None and channel.guild is not None and not channel.may(app, "view_channel"):
            return 0
        heard = [session for session in self.sessions if session.hears(guild, intent)]
        for session in heard:
            self._faulted(session, event, told(session) if callable(told) else told)
        self._discord.changes.tell()
        return len(heard)

    def _faulted(self, session: Session, event: str, told: Json) -> None:
        fault = None if event in QUIET else self._discord.faults.due("gateway")
        socket = session.socket
        if isinstance(fault, LostCall) and socket:
            session.socket = None
            socket.abort()
        session.dispatch(event, told)
        if self.doubled and event in ("MESSAGE_CREATE", "INTERACTION_CREATE"):
            session.dispatch(event, told)
        if isinstance(fault, LostReply) and socket:
            session.socket = None
            socket.ends()

    # Connections

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """A client connects."""
        resumes = request.path.endswith("/resume/")
        if refused := self.dead or (self.dead_resumes if resumes else None):
            self.handshakes.append((request.path, refused))
            self._discord.changes.tell()
            return web.Response(status=refused, text="error code: 1033")
        self.handshakes.append((request.path, 101))
        ws = web.WebSocketResponse(compress=False, max_msg_size=1 << 20, timeout=0.1)
        await ws.prepare(request)
        await self._serve(Socket(self._discord, request, ws))
        return ws

    async def _serve(self, socket: Socket) -> None:
        self.sockets.append(socket)
        socket.silent = self.silent
        socket.send({"op": HELLO, "d": {"heartbeat_interval": int(self.heartbeat * 1000), "_trace": []}})
        writing = asyncio.create_task(socket.write())
        try:
            await socket.read()
        finally:
            writing.cancel()
            self._gone(socket)

    def _gone(self, socket: Socket) -> None:
        self.sockets.remove(socket)
        session = socket.session
        if session and session.socket is socket:
            session.socket = None
        self._discord.changes.tell()

    # Sessions

    def wrong(self, told: Json) -> tuple[int, str] | None:
        """Why an IDENTIFY is refused."""
        shard, intents = told.get("shard") or [0, 1], told.get("intents")
        enabled = self._discord.app.privileged
        if told.get("token") != self._discord.token or self.left <= 0:
            return BAD_TOKEN, "Authentication failed."
        if not told.get("properties") or not isinstance(intents, int) or intents & ~sum(INTENTS.values()):
            return BAD_INTENTS, "Invalid intent(s)."
        if intents & bits(" ".join(PRIVILEGED - enabled), INTENTS):
            return NOT_ENABLED, "Disallowed intent(s)."
        if not 0 <= shard[0] < shard[1]:
            return BAD_SHARD, "Invalid shard."
        return None

    def opens(self, socket: Socket, told: Json) -> Session:
        """A session begins: READY, then each guild of its shard."""
        discord, shard = self._discord, tuple(told.get("shard") or (0, 1))
        self.identifies.append(told)
        self._begun.append(discord.clock.elapsed)
        session = Session(discord.names.secret("session"), (shard[0], shard[1]), told["intents"], socket)
        self.sessions.append(session)
        guilds = [guild for guild in discord.guilds.values() if guild.installed and session.hears(guild, "")]
        session.dispatch("READY", self._ready(session, guilds))
        for guild in guilds if session.intents & INTENTS["guilds"] else ():
            if guild.available:
                session.dispatch("GUILD_CREATE", guild.shape())
        discord.changes.tell()
        return session

    def _ready(self, session: Session, guilds: list[Guild]) -> Json:
        app = self._discord.app
        return {
            "v": 10,
            "user": {**app.user(), "verified": True, "mfa_enabled": False, "email": None},
            "guilds": [{"id": guild.id, "unavailable": True} for guild in guilds],
            "session_id": session.id,
            "resume_gateway_url": self.resume_url,
            "shard": list(session.shard),
            "application": {"id": app.id, "flags": app.flags},
            "private_channels": [],
        }

    def find(self, session_id: str) -> Session | None:
        return next((session for session in self.sessions if session.id == session_id and session.alive), None)

    def resumes(self, socket: Socket, session: Session, after: int) -> None:
        """A session goes on with a new socket: what it missed is told again, then RESUMED."""
        session.socket, session.resumed = socket, session.resumed + 1
        for packet in session.told:
            if packet["s"] > after:
                socket.send(packet)
        session.dispatch("RESUMED", {"_trace": []})
        self._discord.changes.tell()
