"""Slack, listening: every payload becomes an ask that is remembered before it is acknowledged, and is answered after."""

import asyncio
import logging
from collections.abc import Callable, Coroutine, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any, Literal, Protocol, Self, cast

from slack_bolt.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.authorization.async_authorize import AsyncAuthorize
from slack_bolt.context.async_context import AsyncBoltContext
from slack_bolt.response import BoltResponse

from adapters.begun import Begun
from adapters.chat import Ask, Place, Receipt, Voice, Way
from adapters.slack.around import Around
from adapters.slack.asking import Gone, Heard, Opened, Us, heard
from adapters.slack.calls import SLACK, Access, Calls, quiet_logger
from adapters.slack.errors import TokenRefused
from adapters.slack.install import Client, Installations, KeptPasses, OneWorkspace, Passes, Workspaces, not_installed, oauth_flow
from adapters.slack.manifest import PROMPTS, scopes
from adapters.slack.preflight import Ready, WrongTokens, preflight
from adapters.slack.server import application, serving
from adapters.slack.socket import Socket
from adapters.slack.speaking import Speaking
from adapters.slack.together import BOT_TOKEN, contradictions

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

logger = logging.getLogger(__name__)

UNASKED: frozenset[Way] = frozenset({"link", "reaction", "mention"})
"""Ways that are answered only where the channel wants them."""


class Desk(Protocol):
    """What Slack hands asks to."""

    async def receive(self, ask: Ask) -> bool:
        """Remember it; whether it is new. What is not remembered is not acknowledged, and comes again."""
        ...

    async def answer(self, ask: Ask, voice: Voice) -> None:
        """Answer it, and remember that it is answered."""
        ...

    async def wants(self, place: Place, way: Way) -> bool:
        """Whether a place is to be answered in this way: its mode."""
        ...

    async def forget(self, platform: str, workspace: str) -> None:
        """Remove everything of a workspace that removed us."""
        ...


@dataclass(frozen=True, slots=True)
class Setup:
    """How Slack is reached, as the settings say; with ``client`` for many workspaces, otherwise for the one of ``bot_token``."""

    bot_token: str | None = field(default=None, repr=False)
    app_token: str | None = field(default=None, repr=False)
    signing_secret: str | None = field(default=None, repr=False)
    client: Client | None = None
    mode: Literal["socket", "http"] = "socket"
    api_url: str = SLACK
    host: str = "127.0.0.1"
    port: int = 3000
    url: str | None = None
    least: bool = False
    managers: Literal["members", "admins"] = "members"

    def __post_init__(self) -> None:
        client = self.client
        for setting, wrong in contradictions(
            bot_token=self.bot_token,
            app_token=self.app_token,
            signing_secret=self.signing_secret,
            client=client,
            client_secret=client and client.secret,
            http=self.mode == "http",
        ):
            raise WrongTokens(setting, f"{setting} {wrong}.", "docs/slack.md says where each is found.")


class Authorized(AsyncAuthorize):
    """Tells bolt who we are where a request comes from, without asking Slack: this stands before the acknowledgement."""

    def __init__(self, workspaces: OneWorkspace | Workspaces) -> None:
        self._workspaces = workspaces

    async def __call__(self, *, enterprise_id: str | None, team_id: str | None, user_id: str | None, **_: Any) -> AuthorizeResult | None:
        """Our access there; None where the app is not installed."""
        try:
            access = await self._workspaces.known(team_id or "", enterprise_id or "")
        except TokenRefused:
            return None
        us = {"bot_token": access.token, "bot_id": access.bot, "bot_user_id": access.user}
        return AuthorizeResult(enterprise_id=enterprise_id, team_id=team_id, user_id=user_id, bot_scopes=sorted(access.scopes), **us)


class Slack:
    """Slack for everybody inside: ``async with`` opens it, ``listen`` serves until it is cancelled, and leaving lets begun answers end.

    ``now`` gives seconds since 1970, ``grace`` is in seconds; ``keeping`` is needed for many workspaces.
    """

    def __init__(
        self,
        setup: Setup,
        desk: Desk,
        now: Callable[[], float],
        keeping: tuple[Installations, Passes] | None = None,
        grace: float = 20.0,
        calls: Calls | None = None,
    ) -> None:
        self._setup = setup
        self._desk = desk
        self._now = now
        self._grace = grace
        self._keeping = keeping
        self._begun = Begun("Slack")
        self.calls = calls or Calls(setup.api_url)
        self._ready = Ready(Access(""))
        self._opened = AsyncExitStack()
        self.port = 0
        self.socket: Socket | None = None

    async def __aenter__(self) -> Self:
        async with AsyncExitStack() as opening:
            await opening.enter_async_context(self.calls)
            self._workspaces = await self._allowed()
            self.speaking = Speaking(self.calls, self._workspaces, self._now)
            self._around = Around(self.calls, self._workspaces, self._now, self._setup.managers)
            self._app = self._bolt()
            self._opened = opening.pop_all()
        return self

    async def __aexit__(self, *_: object) -> None:
        """Let begun answers end within the grace time, then close."""
        await self._begun.ended(self._grace)
        await self._opened.aclose()

    async def _allowed(self) -> OneWorkspace | Workspaces:
        """Who we are where, checked with Slack first where a token says so. Raises WrongTokens."""
        setup = self._setup
        if setup.client is None:
            self._ready = await preflight(self.calls, setup.bot_token or "", setup.app_token if setup.mode == "socket" else None)
            for name in self._ready.lacking:
                logger.info("Slack did not give the permission %s; docs/slack.md says what it is for.", name)
            return OneWorkspace(self._ready.access)
        if self._keeping is None:
            raise WrongTokens(
                "NEWSBRIEF_SLACK__ENCRYPTION_KEYS",
                "NEWSBRIEF_SLACK__ENCRYPTION_KEYS is not set.",
                "OAuth keeps tokens, and keeps them sealed.",
            )
        return Workspaces(self._keeping[0], self.calls, setup.client, self._now)

    @property
    def access(self) -> Access:
        """Who the one workspace's token makes us."""
        return self._ready.access

    @property
    def limited(self) -> int:
        """How often Slack asked for patience."""
        return self.calls.limited

    @property
    def connected(self) -> bool:
        """Whether Slack can reach us; over HTTP nobody knows, and it is taken for granted."""
        return self._setup.mode == "http" or (self.socket is not None and self.socket.connected.is_set())

    # speaking

    def voice_for(self, ask: Ask, *, again: bool = False) -> Voice:
        """What answers an ask, now or ``again`` after it was left."""
        return self.speaking.voice(ask, again=again)

    async def answer(self, ask: Ask) -> None:
        """Have an ask answered that was left: part of the answer may stand there already."""
        await self._answer(ask, again=True)

    async def _answer(self, ask: Ask, *, again: bool = False) -> None:
        await self._desk.answer(await self._around.completed(ask), self.voice_for(ask, again=again))

    async def post(self, place: Place, message: Mapping[str, Any], key: str) -> Receipt:
        """Post one message that can be found by its key. Raises SlackRefused."""
        return await self.speaking.post(place, message, key)

    async def find(self, place: Place, key: str, since: datetime) -> Receipt | None:
        """The post with this key that was made after a moment. Raises SlackRefused."""
        return await self.speaking.find(place, key, since)

    # listening

    def trouble(self) -> str:
        """What is wrong with the way to Slack, as a sentence; "" when it is well."""
        return self.socket.trouble() if self.socket else ""

    async def listen(self) -> None:
        """Serve until cancelled. Raises SlackRefused when Slack takes its permission back, OSError when the port is taken."""
        if self._setup.mode == "http":
            async with self.served():
                await asyncio.Event().wait()
        self.socket = Socket(self._app, self.calls, self._setup.app_token or "")
        await self.socket.listen(self._ready.socket)

    @asynccontextmanager
    async def served(self) -> "AsyncIterator[int]":
        """Serve over HTTP while the block runs; the port."""
        async with serving(application(self._app, self._flow()), self._setup.host, self._setup.port) as self.port:
            yield self.port

    def _flow(self) -> Any:
        if not isinstance(self._workspaces, Workspaces) or self._setup.client is None or self._keeping is None:
            return None
        passes = KeptPasses(self._keeping[1], self._now)
        return oauth_flow(self._workspaces, passes, self.calls, self._setup.client, scopes(least=self._setup.least), self._setup.url)

    def _bolt(self) -> AsyncApp:
        """Bolt checks signatures, answers Slack's own checks, finds out whose request it is; one middleware of ours takes what is left."""
        app = AsyncApp(
            name="newsbrief",
            logger=quiet_logger(),
            client=self.calls.client,
            signing_secret=self._setup.signing_secret or "",
            authorize=cast("Any", Authorized(self._workspaces)),  # the parameter's type names only functions; bolt takes these too
            user_facing_authorize_error_message=f"{not_installed()} Ask whoever manages it to install it again.",
            attaching_conversation_kwargs_enabled=False,
        )
        app.use(self._take)
        return app

    async def _take(self, body: dict[str, Any], context: AsyncBoltContext) -> BoltResponse:
        """The one listener: read, remember, acknowledge; the answer goes on by itself. Not acknowledged, Slack sends it again."""
        told = heard(body, Us(context.bot_user_id or "", context.bot_id or ""), self._now())
        if told is not None:
            await HANDLERS[type(told)](self, told)
        return BoltResponse(status=200, body="")

    async def _asked(self, ask: Ask) -> None:
        if ask.way in UNASKED and not await self._desk.wants(ask.place, ask.way):
            return
        if await self._desk.receive(ask):
            self._begun.begin(self._answer(ask), ask.key)

    async def _gone(self, gone: Gone) -> None:
        """Forget a workspace; not where its token stands in a setting and was only exchanged for another."""
        if not gone.removed and isinstance(self._workspaces, OneWorkspace):
            logger.error("Slack revoked the token in %s. All settings are kept: copy the new token, and start again.", BOT_TOKEN)
            return
        await self._workspaces.forget(gone.team, gone.enterprise)
        await self._desk.forget("slack", gone.team or gone.enterprise)
        self._around.allow_again(gone.team)

    async def _pane(self, opened: Opened) -> None:
        self._begun.begin(self._suggest(opened), "an opened pane")

    async def _suggest(self, opened: Opened) -> None:
        """What can be asked in the assistant's pane."""
        prompts = [{"title": title, "message": message} for title, message in PROMPTS]
        place = Place("slack", opened.team, opened.channel, opened.thread, direct=True)
        where: dict[str, Any] = {"channel_id": opened.channel, "thread_ts": opened.thread}
        await self.speaking.call(place, "assistant.threads.setSuggestedPrompts", enterprise=opened.enterprise, prompts=prompts, **where)

    async def settled(self) -> None:
        """Until nothing begun is left."""
        await self._begun.settled()


HANDLERS: dict[type[Heard], Callable[[Slack, Any], Coroutine[Any, Any, None]]] = {
    Ask: Slack._asked,  # noqa: SLF001 - the class's own table
    Gone: Slack._gone,  # noqa: SLF001
    Opened: Slack._pane,  # noqa: SLF001
}
