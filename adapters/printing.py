"""Briefings as the JSON a platform is given, for looking at: an object for each message."""

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any, BinaryIO

from adapters.chat import Briefed
from briefings.models import Briefing


class Printed:
    """Writes briefings to a stream of bytes, a JSON object for each message ``said`` makes of one, as UTF-8."""

    def __init__(self, stream: BinaryIO, said: Callable[[Briefed], Iterable[Mapping[str, Any]]]) -> None:
        self._stream, self._said = stream, said

    def show(self, source: str, briefing: Briefing) -> None:  # noqa: ARG002 - a message does not tell what it was asked for
        """Write one briefing's messages at once."""
        for message in self._said(Briefed(briefing, briefing.length)):
            self._stream.write(f"{json.dumps(message, ensure_ascii=False, indent=2)}\n".encode())
        self._stream.flush()

    def finish(self) -> None:
        """Nothing stands after the last."""
