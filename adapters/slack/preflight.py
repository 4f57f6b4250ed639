"""Before anything starts: do the tokens work, and for what? Fails within seconds, naming the setting."""

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass, field

from adapters.chat import ShutOut
from adapters.errors import AdapterError
from adapters.slack.asking import word
from adapters.slack.calls import Access, Calls
from adapters.slack.errors import MissingScope, NoAnswer, RateLimited, SlackRefused
from adapters.slack.manifest import LEAST, SCOPES
from adapters.slack.together import APP_TOKEN, BOT_TOKEN

SECONDS = 5.0

BOT_FIX = "Copy the Bot User OAuth Token (xoxb-…) again from OAuth & Permissions of the app."
APP_FIX = "Make an app-level token (xapp-…) with the scope connections:write under Basic Information of the app, and copy it again."


LOOK_AT = "Look at the network, the proxy and SLACK_API_URL."


class WrongTokens(ShutOut):
    """A token Slack does not take; ``setting`` names the variable it stands in."""

    def __init__(self, setting: str, sentence: str, advice: str) -> None:
        super().__init__(sentence, advice)
        self.setting = setting


@dataclass(frozen=True, slots=True)
class Ready:
    """What Slack said: our access, what is missing that we cannot do without, and what we can do less well without."""

    access: Access
    lacking: tuple[str, ...] = ()
    socket: str = field(default="", repr=False)


async def bot_access(calls: Calls, token: str, *, hasty: bool = False) -> Access:
    """Who a bot token makes us and what it allows; when ``hasty``, nothing is waited for. Raises SlackRefused."""
    answer = await calls.call(token, "auth.test", hasty=hasty)
    headers = getattr(answer, "headers", {})
    scopes = frozenset(filter(None, (one.strip() for one in str(headers.get("x-oauth-scopes") or "").split(","))))
    return Access(
        token,
        user=word(answer, "user_id"),
        bot=word(answer, "bot_id"),
        team=word(answer, "team_id"),
        enterprise=word(answer, "enterprise_id"),
        scopes=scopes,
    )


async def preflight(calls: Calls, bot_token: str, app_token: str | None, seconds: float = SECONDS) -> Ready:
    """Ask Slack about both tokens at once; without ``app_token`` only about the first. Raises WrongTokens, or Unclear when Slack is not reached."""
    try:
        async with asyncio.timeout(seconds):
            access, socket = await asyncio.gather(_bot(calls, bot_token), opened(calls, app_token))
    except TimeoutError as error:
        raise NoAnswer(f"Slack did not answer within {seconds:.0f} s at {calls.base}.", LOOK_AT) from error
    except NoAnswer as error:
        raise NoAnswer(f"Slack cannot be reached at {calls.base} (no answer to {error.method}).", LOOK_AT) from error
    return Ready(access, tuple(one.name for one in SCOPES if access.scopes and one.name not in access.scopes), socket)


async def known(calls: Calls, token: str, *, hasty: bool = False) -> Access:
    """Who a bot token makes us, whatever it allows. Raises WrongTokens, Unclear, Later."""
    if token.startswith("xapp-"):
        raise WrongTokens(BOT_TOKEN, f"{BOT_TOKEN} holds the app-level token, which belongs into {APP_TOKEN}.", BOT_FIX)
    try:
        return await bot_access(calls, token, hasty=hasty)
    except SlackRefused as error:
        raise _wrong(error, BOT_TOKEN, BOT_FIX) from error


async def _bot(calls: Calls, token: str) -> Access:
    access = await known(calls, token)
    if access.scopes and (missing := LEAST - access.scopes):
        raise WrongTokens(
            BOT_TOKEN,
            f"The token in {BOT_TOKEN} lacks {_listed(missing)}.",
            "Add it under OAuth & Permissions, then install the app again.",
        )
    return access


async def opened(calls: Calls, token: str | None, *, hasty: bool = False) -> str:
    """An address for a socket; "" without a token. Raises WrongTokens, Unclear, Later."""
    if token is None:
        return ""
    try:
        return word(await calls.call(token, "apps.connections.open", hasty=hasty), "url", 2_000)
    except SlackRefused as error:
        raise _wrong(error, APP_TOKEN, APP_FIX) from error


def _wrong(error: SlackRefused, setting: str, fix: str) -> AdapterError:
    """A refusal that names the setting; what a token cannot be blamed for stays as it is."""
    if isinstance(error, NoAnswer | RateLimited):
        return error
    why = f"{error.code}: {error.needed}" if isinstance(error, MissingScope) and error.needed else error.code
    return WrongTokens(setting, f"Slack refused the token in {setting} ({why}).", fix)


def _listed(names: Iterable[str]) -> str:
    return ", ".join(sorted(names))
