"""A call of the Web API: who calls, with what, and how Slack says no."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tests.platforms.slack.names import Json

if TYPE_CHECKING:
    from tests.platforms.slack.server import LoopbackSlack
    from tests.platforms.slack.world import Channel, Installation, Message, Team


class RefusalError(Exception):
    """Slack's `ok: false`: the error's name, and what else stands in the answer."""

    def __init__(self, error: str, **more: object) -> None:
        super().__init__(error)
        self.error = error
        self.more = more

    def answer(self) -> Json:
        return {"ok": False, "error": self.error, **self.more}


def told(error: str, messages: list[str]) -> RefusalError:
    """A refusal with its reasons, as Slack lists them."""
    return RefusalError(error, response_metadata={"messages": [f"[ERROR] {message}" for message in messages]})


@dataclass(eq=False, slots=True)
class Token:
    """A token and what became of it. `kind` is bot, app or refresh; `state` is valid, revoked, inactive or expired."""

    text: str
    kind: str
    installation: Installation | None = None
    state: str = "valid"
    expires: float | None = None

    @property
    def scopes(self) -> frozenset[str]:
        if self.kind == "app":
            return frozenset({"connections:write"})
        return self.installation.scopes if self.installation else frozenset()


@dataclass(eq=False, slots=True)
class Call:
    """One call as it came, and its answer once there is one. `late` gathers the messages of a late commit; `number` counts from 0, `at` is monotonic, in seconds."""

    slack: LoopbackSlack
    method: str
    arguments: Json
    json_body: bool = False
    token: Token | None = None
    answer: Json = field(default_factory=dict)
    status: int = 200
    late: list[Message] | None = None
    number: int = 0
    at: float = field(default_factory=time.monotonic)
    basic: tuple[str, str] | None = None

    @property
    def ok(self) -> bool:
        return bool(self.answer.get("ok"))

    @property
    def error(self) -> str:
        return str(self.answer.get("error", ""))

    @property
    def installed(self) -> Installation:
        if self.token is None or self.token.installation is None:
            raise RefusalError("invalid_auth")
        return self.token.installation

    def text(self, name: str) -> str:
        return str(self.arguments.get(name) or "")

    def flag(self, name: str, default: bool = False) -> bool:
        return bool(self.arguments.get(name, default))

    @property
    def team(self) -> Team:
        """The workspace the token belongs to; with an organisation's token the one that is named, or holds the channel."""
        if self.installed.team:
            return self.installed.team
        named = self.text("team_id")
        teams = [team for team in self.slack.teams.values() if team.installation is self.installed]
        where = self.text("channel") or self.text("channel_id")
        who = self.text("user") or self.text("user_id") or self.text("users")
        holding = [team for team in teams if team.id == named or where in team.channels or (who and team.whose(who))]
        return (holding or teams)[0]

    def needs(self, *scopes: str) -> None:
        """One of these scopes, or Slack's missing_scope."""
        granted = self.token.scopes if self.token else frozenset()
        if scopes and not granted.intersection(scopes):
            raise RefusalError("missing_scope", needed=",".join(scopes), provided=",".join(sorted(granted)))

    def channel(self, name: str = "channel") -> Channel:
        """The channel an argument names. A private one our app is not in does not exist for it."""
        found = self.team.channels.get(self.text(name))
        if found is None or (found.kind != "channel" and not found.has_bot):
            raise RefusalError("channel_not_found")
        return found

    def message(self, channel: Channel, ts: str) -> Message:
        found = channel.find(ts)
        if found is None or found.ephemeral_to:
            raise RefusalError("message_not_found")
        return found


Act = Callable[[Call], Json]


@dataclass(frozen=True, slots=True)
class Method:
    """What a method needs before it acts: arguments by name, one of some scopes, whose token calls (bot, app, any, none)."""

    act: Act
    required: str = ""
    optional: str = ""
    scopes: str = ""
    caller: str = "bot"
