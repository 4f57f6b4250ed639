"""Ports for what has to know its port before it listens."""

import random
import socket

OURS = range(20_000, 32_000)
"""Below those that systems give to connections (Linux: 32,768 on), which may be taken again at any moment."""


def free() -> int:
    """A port nobody listens on, and nobody is given by chance."""
    while True:
        port = random.SystemRandom().choice(OURS)
        try:
            with socket.create_server(("127.0.0.1", port)):
                return port
        except OSError:
            continue
