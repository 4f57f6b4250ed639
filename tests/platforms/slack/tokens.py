"""Tokens: which are good for what, installing by OAuth, rotation, revocation."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from aiohttp import web

from tests.platforms.slack.calls import Call, Method, RefusalError, Token
from tests.platforms.slack.names import EVERYTHING, Json
from tests.platforms.slack.world import Installation

if TYPE_CHECKING:
    from tests.platforms.slack.people import Person
    from tests.platforms.slack.server import LoopbackSlack
    from tests.platforms.slack.world import Team

CODE_LASTS = 600.0  # seconds
TOKEN_LASTS = 43_200.0  # seconds, with rotation on
DEAD = {"revoked": "token_revoked", "inactive": "account_inactive", "expired": "token_expired"}
SCOPES = frozenset(EVERYTHING.split()) | {
    "mpim:write",
    "channels:manage",
    "groups:write",
    "users:read.email",
    "links:read",
    "links:write",
    "channels:join",
}


@dataclass(eq=False, slots=True)
class Code:
    """What a person's yes is worth for ten minutes, once."""

    person: Person
    scopes: frozenset[str]
    redirect: str
    made_at: float
    orgwide: bool = False
    used: bool = False


class Tokens:
    """All tokens and codes ever given out."""

    def __init__(self, slack: LoopbackSlack) -> None:
        self._slack = slack
        self._known: dict[str, Token] = {}
        self._codes: dict[str, Code] = {}

    def add(self, kind: str, text: str, installation: Installation | None = None, lasts: float | None = None) -> Token:
        expires = None if lasts is None else self._slack.clock.elapsed + lasts
        token = self._known[text] = Token(text, kind, installation, expires=expires)
        return token

    def check(self, text: str, wanted: str) -> Token:
        """The token behind a call of a method that wants this kind. Raises RefusalError with Slack's words for each way it can be wrong."""
        if not text:
            raise RefusalError("not_authed")
        token = self._known.get(text)
        if token is None or token.kind == "refresh":
            raise RefusalError("invalid_auth")
        if token.state == "valid" and token.expires is not None and self._slack.clock.elapsed >= token.expires:
            token.state = "expired"
        if token.state in DEAD:
            raise RefusalError(DEAD[token.state])
        if wanted not in ("any", token.kind):
            raise RefusalError("not_allowed_token_type")
        return token

    def kill(self, installation: Installation, state: str) -> None:
        for token in self._known.values():
            if token.installation is installation:
                token.state = state
        self._slack.changes.tell()

    def installed(self, team: Team, scopes: frozenset[str]) -> Installation:
        """Put our app into a workspace with a lasting token."""
        there = self._placed(team, scopes, orgwide=False)
        self.add("bot", there.token, there)
        return there

    def _placed(self, team: Team, scopes: frozenset[str], *, orgwide: bool) -> Installation:
        names = self._slack.names
        old = team.installation
        user, bot = (old.bot_user, old.bot_id) if old else (names.make("U"), names.make("B"))
        there = Installation(scopes, user, bot, names.secret("xoxb"), None if orgwide else team, team.enterprise)
        joined = [each for each in self._slack.teams.values() if each is team or (orgwide and each.enterprise == team.enterprise)]
        for each in joined:
            each.installation = there
        return there

    def code(self, person: Person, scopes: frozenset[str], redirect: str, *, orgwide: bool) -> str:
        code = self._slack.names.secret("code")
        self._codes[code] = Code(person, scopes, redirect, self._slack.clock.elapsed, orgwide)
        return code

    def _spend(self, text: str, redirect: str) -> Code:
        code = self._codes.get(text)
        if code is None:
            raise RefusalError("invalid_code")
        if code.used:
            raise RefusalError("code_already_used")
        if self._slack.clock.elapsed - code.made_at > CODE_LASTS:
            raise RefusalError("code_expired")
        if code.redirect != redirect:
            raise RefusalError("bad_redirect_uri")
        code.used = True
        return code

    def exchange(self, call: Call) -> Json:
        """A code for an installation."""
        code = self._spend(call.text("code"), call.text("redirect_uri"))
        team = code.person.team
        there = self._placed(team, code.scopes, orgwide=code.orgwide)
        enterprise = {"id": team.enterprise, "name": team.enterprise} if team.enterprise else None
        return {
            **self._pair(there),
            "token_type": "bot",
            "scope": ",".join(sorted(there.scopes)),
            "bot_user_id": there.bot_user,
            "app_id": self._slack.app.id,
            "team": None if code.orgwide else {"id": team.id, "name": team.name},
            "enterprise": enterprise,
            "authed_user": {"id": code.person.id},
            "is_enterprise_install": code.orgwide,
        }

    def _pair(self, there: Installation) -> Json:
        """An access token, and with rotation on its refresh token and how long it lasts."""
        if not self._slack.app.rotates:
            self.add("bot", there.token, there)
            return {"access_token": there.token}
        there.token = self._slack.names.secret("xoxe.xoxb")
        self.add("bot", there.token, there, TOKEN_LASTS)
        refresh = self.add("refresh", self._slack.names.secret("xoxe"), there)
        return {"access_token": there.token, "refresh_token": refresh.text, "expires_in": int(TOKEN_LASTS)}

    def refresh(self, call: Call) -> Json:
        """A new pair for a refresh token, which is spent by that."""
        token = self._known.get(call.text("refresh_token"))
        if token is None or token.kind != "refresh" or token.state != "valid" or token.installation is None:
            raise RefusalError("invalid_refresh_token")
        token.state = "revoked"
        there = token.installation
        team = {"id": there.team.id, "name": there.team.name} if there.team else None
        scope = ",".join(sorted(there.scopes))
        return {
            **self._pair(there),
            "token_type": "bot",
            "scope": scope,
            "bot_user_id": there.bot_user,
            "app_id": self._slack.app.id,
            "team": team,
        }


def access(call: Call) -> Json:
    """oauth.v2.access: the app proves who it is, then exchanges a code or refreshes a token."""
    client, secret = call.basic or (call.text("client_id"), call.text("client_secret"))
    _prove(call, client, secret)
    tokens = call.slack.tokens
    return tokens.refresh(call) if call.text("grant_type") == "refresh_token" else tokens.exchange(call)


def _prove(call: Call, client: str, secret: str) -> None:
    if client != call.slack.app.client_id:
        raise RefusalError("invalid_client_id")
    if secret != call.slack.app.client_secret:
        raise RefusalError("bad_client_secret")


def revoke(call: Call) -> Json:
    if call.flag("test"):
        return {"revoked": False}
    if call.token:
        call.token.state = "revoked"
    return {"revoked": True}


def uninstall(call: Call) -> Json:
    _prove(call, call.text("client_id"), call.text("client_secret"))
    call.slack.spawn(call.slack.events.uninstalled(call.team))
    return {}


async def authorize_page(slack: LoopbackSlack, request: web.Request) -> web.StreamResponse:
    """The page on which a person allows our app. Says what is wrong with the address as Slack's page would."""
    asked = request.query
    problem = _problem(
        slack, asked.get("client_id", ""), frozenset(asked.get("scope", "").replace(",", " ").split()), asked.get("redirect_uri", "")
    )
    if problem:
        return web.Response(status=400, text=problem)
    allow = escape(f"/oauth/v2/allow?{urlencode(asked)}")
    return web.Response(
        content_type="text/html", text=f"<h1>{escape(slack.app.name)} wants to enter a workspace</h1><a href='{allow}'>Allow</a>"
    )


def _problem(slack: LoopbackSlack, client: str, scopes: frozenset[str], redirect: str) -> str:
    if client != slack.app.client_id:
        return "invalid_client_id"
    if not scopes or not scopes <= SCOPES:
        return f"invalid_scope: {', '.join(sorted(scopes - SCOPES)) or 'none asked for'}"
    return "" if not redirect or redirect.startswith(("http://", "https://")) else "bad_redirect_uri"


def allowed(slack: LoopbackSlack, person: Person, asked: dict[str, str], *, orgwide: bool) -> str:
    """A person's yes: the address it sends the browser to. Raises AssertionError for an address Slack would refuse."""
    scopes = frozenset(asked.get("scope", "").replace(",", " ").split())
    if problem := _problem(slack, asked.get("client_id", ""), scopes, asked.get("redirect_uri", "")):
        raise AssertionError(f"Slack would not install from this address: {problem}")
    given = asked.get("redirect_uri", "")
    redirect = given or slack.app.redirect
    if not redirect:
        raise AssertionError("Slack would not know where to send the browser: set slack.app.redirect, or give redirect_uri")
    code = slack.tokens.code(person, scopes, given, orgwide=orgwide)
    return f"{redirect}{'&' if '?' in redirect else '?'}{urlencode({'code': code, 'state': asked.get('state', '')})}"


METHODS = {
    "apps.uninstall": Method(uninstall, "client_id client_secret"),
    "auth.revoke": Method(revoke, optional="test"),
    "oauth.v2.access": Method(
        access, optional="client_id client_secret code redirect_uri grant_type refresh_token code_verifier", caller="none"
    ),
}
