"""Many workspaces: OAuth, what each installation gave us, and tokens that are renewed before they end."""

import asyncio
import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from secrets import token_urlsafe
from typing import Any, Protocol

from slack_bolt.error import BoltError
from slack_bolt.oauth.async_oauth_flow import AsyncOAuthFlow
from slack_bolt.oauth.async_oauth_settings import AsyncOAuthSettings
from slack_sdk.oauth.installation_store import Bot, Installation
from slack_sdk.oauth.installation_store.async_installation_store import AsyncInstallationStore
from slack_sdk.oauth.state_store.async_state_store import AsyncOAuthStateStore

from adapters.errors import AdapterError
from adapters.slack.calls import Access, Calls, quiet_logger
from adapters.slack.errors import SlackRefused, TokenRefused, refused
from adapters.slack.manifest import INSTALL_PATH, REDIRECT_PATH

logger = logging.getLogger(__name__)

PLATFORM = "slack"
RENEWED = 2 * 3600.0
"""Seconds before its end a token is renewed; Slack's last 12 hours."""
KNOWN = 300.0
"""Seconds an installation is believed without asking the store again."""
PAUSE = 60.0
"""Seconds between two tries to renew a token that still works."""
PASS = 600.0
"""Seconds a visit to Slack's page may take."""
LONGEST_PASS = 200
BELONGS = "belongs"
"""Kept in place of an installation, for a workspace whose app its organisation installed: the organisation's id. What we post by ourselves,
with nobody's ask to tell it, finds its token by that."""


class Installed(Protocol):
    """What was kept of an installation."""

    @property
    def facts(self) -> Mapping[str, Any]:
        """All that Slack gave."""
        ...


class Installations(Protocol):
    """Keeps what installations gave us, sealed; ``team`` is "" for a whole organisation, ``enterprise`` "" without one."""

    async def save(self, platform: str, facts: Mapping[str, Any], now: datetime, *, enterprise: str = "", team: str = "") -> None:
        """Keep it in place of what was there."""
        ...

    async def find(self, platform: str, *, enterprise: str = "", team: str = "") -> Installed | None:
        """What was kept."""
        ...

    async def delete(self, platform: str, **names: str) -> int:
        """Remove it."""
        ...


class Passes(Protocol):
    """Remembers what an OAuth visit must bring back."""

    async def give(self, state: str, until: datetime) -> None:
        """Remember a pass."""
        ...

    async def take(self, state: str, now: datetime) -> bool:
        """Whether a pass was good; it is not any more."""
        ...


@dataclass(frozen=True, slots=True)
class Client:
    """Our app as Slack knows it."""

    id: str
    secret: str = field(repr=False)


class OneWorkspace:
    """The access of a single workspace, by a token from the settings."""

    def __init__(self, access: Access) -> None:
        self._access = access

    async def access(self, team: str, enterprise: str) -> Access:  # noqa: ARG002 - there is one for all
        """The one token."""
        return self._access

    async def known(self, team: str, enterprise: str) -> Access:
        """The one token."""
        return await self.access(team, enterprise)

    async def forget(self, team: str, enterprise: str) -> None:
        """Nothing is kept of it."""


class Workspaces:
    """The access of each workspace that installed the app."""

    def __init__(self, installations: Installations, calls: Calls, client: Client, now: Callable[[], float]) -> None:
        self._installations = installations
        self._calls = calls
        self._client = client
        self._now = now
        self._failed: dict[tuple[str, str], float] = {}
        self._turns: dict[tuple[str, str], asyncio.Lock] = {}
        self._recent: dict[tuple[str, str], tuple[float, Mapping[str, Any]]] = {}

    async def known(self, team: str, enterprise: str) -> Access:
        """Who we are in a workspace, from what is kept: no call to Slack, so that it can stand before an acknowledgement. Raises TokenRefused."""
        return _access((await self._facts(team, enterprise))[1])

    async def access(self, team: str, enterprise: str) -> Access:
        """The current token, renewed when it ends soon. Raises SlackRefused, TokenRefused when the app is not installed there."""
        owner, facts = await self._facts(team, enterprise)
        await self._noted(team, owner[0])
        if (
            not self._ends_soon(facts)
            or self._now() - self._failed.get(owner, float("-inf")) < PAUSE < facts["bot_token_expires_at"] - self._now()
        ):
            return _access(facts)
        # a refresh token is good once: one of us asks, the others wait for what it got
        async with self._turns.setdefault(owner, asyncio.Lock()):
            self._recent.pop(owner, None)
            owner, facts = await self._facts(team, enterprise)
            return _access(await self._renewed(owner, facts) if self._ends_soon(facts) else facts)

    async def forget(self, team: str, enterprise: str) -> None:
        """Remove an installation; without a team that of the whole organisation."""
        for owner in dict.fromkeys([(enterprise, team), ("", team)] if team else [(enterprise, "")]):
            self._recent.pop(owner, None)
            await self._installations.delete(PLATFORM, enterprise=owner[0], team=owner[1])

    async def keep(self, facts: Mapping[str, Any]) -> None:
        """Keep an installation."""
        owner = (str(facts.get("enterprise_id") or ""), "" if facts.get("is_enterprise_install") else str(facts.get("team_id") or ""))
        self._recent.pop(owner, None)
        await self._save(owner, facts)

    async def _facts(self, team: str, enterprise: str) -> tuple[tuple[str, str], Mapping[str, Any]]:
        """The installation in this workspace, or else that of its organisation, which is known from earlier asks when it is not told."""
        for owner in dict.fromkeys([(enterprise, team), ("", team), (enterprise, "")]):
            facts = await self._held(owner) if any(owner) else None
            if facts and BELONGS not in facts:
                return owner, facts
            if facts and not enterprise:
                return await self._facts(team, str(facts[BELONGS]))
        raise not_installed()

    async def _noted(self, team: str, enterprise: str) -> None:
        """Remember which organisation a workspace belongs to, where its installation is kept under that."""
        if team and enterprise and not await self._held(("", team)):
            await self._save(("", team), {BELONGS: enterprise})

    async def _held(self, owner: tuple[str, str]) -> Mapping[str, Any] | None:
        at, facts = self._recent.get(owner, (float("-inf"), {}))
        if self._now() - at < KNOWN:
            return facts
        found = await self._kept(owner)
        if found:
            self._recent[owner] = (self._now(), found)
        return found

    async def found(self, owner: tuple[str, str]) -> Mapping[str, Any] | None:
        """What the store holds of an organisation and workspace."""
        facts = await self._kept(owner)
        return facts if facts and BELONGS not in facts else None

    async def _kept(self, owner: tuple[str, str]) -> Mapping[str, Any] | None:
        kept = await self._installations.find(PLATFORM, enterprise=owner[0], team=owner[1])
        return kept.facts if kept else None

    async def _save(self, owner: tuple[str, str], facts: Mapping[str, Any]) -> None:
        await self._installations.save(PLATFORM, facts, moment(self._now()), enterprise=owner[0], team=owner[1])

    def _ends_soon(self, facts: Mapping[str, Any]) -> bool:
        ends = facts.get("bot_token_expires_at")
        return bool(facts.get("bot_refresh_token")) and isinstance(ends, int | float) and ends - self._now() < RENEWED

    async def _renewed(self, owner: tuple[str, str], facts: Mapping[str, Any]) -> Mapping[str, Any]:
        """The installation with a new token. While the old one still works, a failure is no reason to stop. Raises SlackRefused."""
        asked = {"grant_type": "refresh_token", "refresh_token": facts["bot_refresh_token"]}
        try:
            answer = await self._calls.exchange(self._client.id, self._client.secret, **asked)
        except SlackRefused as error:
            if self._now() < float(facts["bot_token_expires_at"]):
                self._failed[owner] = self._now()
                logger.warning("Slack did not renew a token yet (%s).", error.code)
                return facts
            raise _ended(error) from error
        new = {
            **facts,
            "bot_token": answer["access_token"],
            "bot_refresh_token": answer.get("refresh_token") or facts["bot_refresh_token"],
            "bot_token_expires_at": int(self._now() + float(answer.get("expires_in") or 0)),
        }
        await self._save(owner, new)
        self._calls.renewed(str(facts["bot_token"]), str(new["bot_token"]))
        self._recent[owner] = (self._now(), new)
        return new


def not_installed() -> TokenRefused:
    """The error for a workspace we hold nothing of."""
    error = TokenRefused("The app is not installed in this Slack workspace.", f"Install it from {INSTALL_PATH} of the bot's address.")
    error.code = "not_installed"
    return error


def _ended(error: SlackRefused) -> SlackRefused:
    return refused("token_expired", "oauth.v2.access") if error.code in {"invalid_refresh_token", "token_revoked"} else error


def _access(facts: Mapping[str, Any]) -> Access:
    scopes = facts.get("bot_scopes") or ()
    listed = scopes.split(",") if isinstance(scopes, str) else scopes
    return Access(
        str(facts.get("bot_token") or ""),
        user=str(facts.get("bot_user_id") or ""),
        bot=str(facts.get("bot_id") or ""),
        team=str(facts.get("team_id") or ""),
        enterprise=str(facts.get("enterprise_id") or ""),
        scopes=frozenset(str(one) for one in listed),
    )


FACTS = (
    "app_id enterprise_id enterprise_name team_id team_name bot_token bot_id bot_user_id bot_scopes bot_refresh_token bot_token_expires_at "
    "user_id is_enterprise_install token_type"
).split()
"""What is kept of an installation: nothing of people's own tokens, which we never ask for."""


class KeptInstallations(AsyncInstallationStore):
    """slack-bolt's installation store, over ours."""

    def __init__(self, workspaces: Workspaces) -> None:
        self._workspaces = workspaces

    async def async_save(self, installation: Installation) -> None:
        """Keep what an OAuth visit brought. Raises BoltError, which becomes a page that says so."""
        try:
            await self._workspaces.keep({name: _plain(getattr(installation, name)) for name in FACTS})
        except AdapterError as error:
            raise BoltError(str(error)) from error

    async def async_find_bot(
        self, *, enterprise_id: str | None, team_id: str | None, is_enterprise_install: bool | None = False
    ) -> Bot | None:
        """What is kept of a workspace or an organisation."""
        team = "" if is_enterprise_install else team_id or ""
        facts = await self._workspaces.found((enterprise_id or "", team))
        kept: dict[str, Any] = {name: facts.get(name) for name in BOT} if facts else {}
        return Bot(**kept, installed_at=0.0) if kept else None

    async def async_delete_bot(self, *, enterprise_id: str | None, team_id: str | None) -> None:
        """Remove it."""
        await self._workspaces.forget(team_id or "", enterprise_id or "")

    async def async_delete_all(self, *, enterprise_id: str | None, team_id: str | None) -> None:
        """Remove it: a workspace has one installation."""
        await self._workspaces.forget(team_id or "", enterprise_id or "")


BOT = [name for name in FACTS if name != "user_id"]


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, Sequence) and not isinstance(value, str) else value


class KeptPasses(AsyncOAuthStateStore):
    """slack-bolt's state store, over ours."""

    def __init__(self, passes: Passes, now: Callable[[], float]) -> None:
        self._passes = passes
        self._now = now

    async def async_issue(self, *_: Any, **__: Any) -> str:
        """A pass an OAuth visit must bring back."""
        state = token_urlsafe(32)
        await self._passes.give(state, moment(self._now() + PASS))
        return state

    async def async_consume(self, state: str) -> bool:
        """Whether it was one of ours, in time and for the first time."""
        return bool(state) and len(state) <= LONGEST_PASS and await self._passes.take(state, moment(self._now()))


def moment(seconds: float) -> datetime:
    """A moment, from seconds since 1970."""
    return datetime.fromtimestamp(seconds, UTC)


def oauth_flow(
    workspaces: Workspaces, passes: AsyncOAuthStateStore, calls: Calls, client: Client, scopes: Sequence[str], url: str | None
) -> AsyncOAuthFlow:
    """The visit to Slack's page and back. ``url`` is where the bot is reached from outside; a stand-in for Slack also shows its page."""
    base = calls.base.removesuffix("api/")
    settings = AsyncOAuthSettings(
        client_id=client.id,
        client_secret=client.secret,
        scopes=list(scopes),
        redirect_uri=f"{url.rstrip('/')}{REDIRECT_PATH}" if url else None,
        install_path=INSTALL_PATH,
        redirect_uri_path=REDIRECT_PATH,
        authorization_url=f"{base}oauth/v2/authorize",
        installation_store=KeptInstallations(workspaces),
        state_store=passes,
        state_expiration_seconds=int(PASS),
        logger=quiet_logger(),
    )
    return AsyncOAuthFlow(settings=settings, client=calls.client, logger=quiet_logger())
