"""Briefings as the JSON Slack is given, for looking at: each message an object with ``text`` and ``blocks``."""

import json
from typing import BinaryIO

from adapters.chat import Briefed
from adapters.slack.blocks import messages
from briefings.models import Briefing


class Printed:
    """Writes briefings to a stream of bytes, a JSON object for each message, as UTF-8."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream

    def show(self, source: str, briefing: Briefing) -> None:  # noqa: ARG002 - a message does not tell what it was asked for
        """Write one briefing's messages at once."""
        for message in messages(Briefed(briefing, briefing.length)):
            self._stream.write(f"{json.dumps(message.content, ensure_ascii=False, indent=2)}\n".encode())
        self._stream.flush()

    def finish(self) -> None:
        """Nothing stands after the last."""
