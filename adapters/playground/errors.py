"""What the playground cannot do."""

from adapters.chat import ShutOut
from adapters.errors import AdapterError


class PortTaken(ShutOut):
    """Another program listens where the playground should."""

    def __init__(self, host: str, port: int, reason: str) -> None:
        super().__init__(
            f"The playground cannot listen on {host}, port {port}: {reason}.",
            "Choose another port with NEWSBRIEF_PLAYGROUND__PORT, or turn it off with NEWSBRIEF_PLAYGROUND__ON=false.",
        )


class Refused(AdapterError):  # noqa: N818 - the name says what happened, which is how the team speaks of it
    """Something the page asked for that cannot be done; ``status`` is HTTP's."""

    def __init__(self, status: int, sentence: str) -> None:
        super().__init__(sentence)
        self.status = status
