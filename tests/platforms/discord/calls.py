"""One call of our app: what it asked, and what it may."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from tests.platforms.discord.names import DM
from tests.platforms.discord.refusals import RefusalError

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.platforms.discord.names import Json
    from tests.platforms.discord.server import LoopbackDiscord
    from tests.platforms.discord.world import Channel, Guild, Message


@dataclass(frozen=True, slots=True)
class Upload:
    """A file beside a body."""

    number: int
    name: str
    content: bytes


@dataclass(eq=False, slots=True)
class Call:
    """A call and its answer. `operation` is its name in Discord's own OpenAPI document: `create_message`."""

    discord: LoopbackDiscord
    operation: str
    method: str
    path: str
    params: dict[str, str]
    query: dict[str, str] = field(default_factory=dict)
    body: Any = None
    files: list[Upload] = field(default_factory=list)
    headers: dict[str, str] = field(default_factory=dict)
    status: int = 0
    answer: Any = None
    number: int = 0
    late: list[Message] | None = None
    at: float = field(default_factory=time.monotonic)

    @property
    def ok(self) -> bool:
        return 200 <= self.status < 300

    @property
    def code(self) -> int:
        """Discord's own code of a refusal, else 0."""
        return int(self.answer.get("code", 0)) if isinstance(self.answer, dict) and not self.ok else 0

    @property
    def given(self) -> Json:
        """The body as an object, empty when there is none."""
        return self.body if isinstance(self.body, dict) else {}

    def guild(self) -> Guild:
        """The guild of the path, where our app is. Raises RefusalError (10004)."""
        found = self.discord.guilds_by_id.get(self.params["guild_id"])
        if found is None or not found.installed:
            raise RefusalError(10004)
        return found

    def channel(self, *needs: str) -> Channel:
        """The channel of the path, where our app has these permissions. Raises RefusalError (10003, 50001, 50013)."""
        found = self.discord.channel_by_id(self.params["channel_id"])
        if found is None:
            raise RefusalError(10003)
        self._reaches(found)
        if not found.may(self.discord.app, *needs):
            raise RefusalError(50013)
        return found

    def _reaches(self, channel: Channel) -> None:
        if channel.kind != DM and not channel.may(self.discord.app, "view_channel"):
            raise RefusalError(50001)

    def message(self, channel: Channel, message_id: str | None = None) -> Message:
        """The message of the path, if everyone can see it. Raises RefusalError (10008)."""
        found = channel.find(message_id or self.params["message_id"])
        if found is None or found.ephemeral_to or not found.committed:
            raise RefusalError(10008)
        return found


@dataclass(frozen=True, slots=True)
class Route:
    """A method and a path of Discord's API, what it is called, whether the bot's token is asked, how many calls fit in how many seconds."""

    operation: str
    method: str
    template: str
    act: Callable[[Call], Any]
    auth: bool = True
    status: int = 200
    limit: int = 50
    per: float = 1.0
