"""Opening sockets: the address is judged once more at the socket itself, so an answer that changed after it was judged leads nowhere."""

import socket
from collections.abc import Callable
from functools import partial

from aiohttp import AddrInfoType, TCPConnector

from adapters.web.resolver import HOP, Resolver

OpenSocket = Callable[[AddrInfoType], socket.socket]

FORBIDDEN = "that address is not opened"


def open_socket(info: AddrInfoType) -> socket.socket:
    """A new socket for an address."""
    family, kind, protocol, *_ = info
    return socket.socket(family, kind, protocol)


def guarded(inner: OpenSocket, info: AddrInfoType) -> socket.socket:
    """A socket for an address that may be opened now. Raises PermissionError."""
    hop = HOP.get(None)
    address, port, *_ = info[4]
    if hop is None or port != hop.port or not hop.admits(str(address)):
        raise PermissionError(FORBIDDEN)
    return inner(info)


def connector(resolver: Resolver, connections: int, per_host: int, opened: OpenSocket = open_socket) -> TCPConnector:
    """At most ``connections`` in all and ``per_host`` to a host, every address judged twice and no answer of DNS kept."""
    return TCPConnector(
        resolver=resolver,
        use_dns_cache=False,
        socket_factory=partial(guarded, opened),
        limit=connections,
        limit_per_host=per_host,
    )
