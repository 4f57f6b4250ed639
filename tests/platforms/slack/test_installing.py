"""Many workspaces: OAuth, rotation, organisations; and signed HTTP, with the real slack-bolt behind it."""

import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from aiohttp import web
from slack_bolt.async_app import AsyncApp
from slack_bolt.oauth.async_oauth_flow import AsyncOAuthFlow
from slack_bolt.oauth.async_oauth_settings import AsyncOAuthSettings
from slack_sdk.oauth.installation_store import FileInstallationStore
from slack_sdk.oauth.state_store import FileOAuthStateStore
from slack_sdk.web.async_client import AsyncWebClient

from tests.platforms.slack import LEAST, LoopbackSlack
from tests.platforms.slack.names import Json
from tests.platforms.slack.refusals import refusal
from tests.platforms.slack.signed import Signed

# slack_sdk 3.47 still proves the client with aiohttp's BasicAuth, which aiohttp 3.14 announces to drop.
pytestmark = pytest.mark.filterwarnings("ignore:BasicAuth is deprecated:DeprecationWarning")


@asynccontextmanager
async def serving(app: AsyncApp) -> AsyncIterator[str]:
    """A slack-bolt app on its own HTTP port; gives its origin."""
    runner = web.AppRunner(app.web_app(path="/slack/events"), access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()


def quiet() -> logging.Logger:
    logger = logging.getLogger("signed")
    logger.setLevel(logging.CRITICAL)
    return logger


@asynccontextmanager
async def signed(slack: LoopbackSlack) -> AsyncIterator[tuple[Signed, list[Json]]]:
    """An app over signed HTTP, and what it hears."""
    team, heard = slack.team(), []
    app = AsyncApp(client=AsyncWebClient(token=team.bot_token, base_url=slack.url), signing_secret=slack.app.signing_secret, logger=quiet())

    @app.event("message")
    async def hears(event: Json) -> None:
        heard.append(event)

    @app.command("/brief")
    async def answers(ack: object, command: Json) -> None:
        await ack(text=f"you said {command['text']}")  # type: ignore[operator] # slack-bolt hands it over untyped

    async with serving(app) as origin:
        yield slack.speaks_http(f"{origin}/slack/events"), heard


async def a_signed_event_and_command_are_heard(slack: LoopbackSlack) -> None:
    async with signed(slack) as (carrier, heard):
        team = slack.team()
        channel, ann = team.channel("news"), team.person("ann")
        assert await carrier.verifies()
        await ann.posts("hello & goodbye", channel)
        told = await ann.types("/brief a & b", channel)
        await slack.settled()
    assert [event["text"] for event in heard] == ["hello &amp; goodbye"]
    assert told.acked
    assert [message.text for message in ann.answers(channel)] == ["you said a & b"]


@pytest.mark.parametrize("wrong", ["secret", "timestamp"])
async def a_wrong_or_old_signature_is_refused_and_tried_again(wrong: str, slack: LoopbackSlack) -> None:
    async with signed(slack) as (carrier, heard):
        team = slack.team()
        setattr(carrier, wrong, "other" if wrong == "secret" else 1)
        await team.person("ann").posts("hello", team.channel("news"))
        await slack.until(lambda: len(carrier.statuses) == 2)
        assert (carrier.statuses, heard) == ([401, 401], [])
        carrier.secret, carrier.timestamp = slack.app.signing_secret, None
        slack.clock.passes(60)
        await slack.settled()
    assert carrier.statuses == [401, 401, 200]
    assert len(heard) == 1
    assert slack.deliveries.all[0].attempts == 3


async def a_repeated_post_says_which_and_why(slack: LoopbackSlack) -> None:
    seen: list[tuple[str | None, str | None]] = []

    async def fails(request: web.Request) -> web.Response:
        seen.append((request.headers.get("X-Slack-Retry-Num"), request.headers.get("X-Slack-Retry-Reason")))
        return web.Response(status=500)

    application = web.Application()
    application.add_routes([web.post("/", fails)])
    runner = web.AppRunner(application, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    slack.speaks_http(f"http://127.0.0.1:{runner.addresses[0][1]}/")
    team = slack.team()
    await team.person("ann").posts("hello", team.channel("news"))
    for pause, posts in ((0, 2), (60, 3), (300, 4)):
        slack.clock.passes(pause)
        await slack.until(lambda posts=posts: len(seen) == posts and not slack.deliveries.busy)  # type: ignore[misc] # a lambda's default
    slack.clock.passes(3600)
    await slack.until(lambda: slack.deliveries.all[0].failed)
    await runner.cleanup()
    assert seen == [(None, None), ("1", "http_error"), ("2", "http_error"), ("3", "http_error")]


@asynccontextmanager
async def installable(slack: LoopbackSlack, folder: Path) -> AsyncIterator[tuple[str, FileInstallationStore, AsyncApp]]:
    """A slack-bolt app that workspaces can install."""
    store = FileInstallationStore(base_dir=str(folder), client_id=slack.app.client_id)
    settings = AsyncOAuthSettings(
        client_id=slack.app.client_id,
        client_secret=slack.app.client_secret,
        scopes=LEAST.split(),
        authorization_url=slack.authorize_url,
        installation_store=store,
        state_store=FileOAuthStateStore(expiration_seconds=600, base_dir=str(folder / "states")),
    )
    flow = AsyncOAuthFlow(client=AsyncWebClient(base_url=slack.url), logger=quiet(), settings=settings)
    app = AsyncApp(client=AsyncWebClient(base_url=slack.url), oauth_flow=flow, signing_secret=slack.app.signing_secret, logger=quiet())
    async with serving(app) as origin:
        slack.app.redirect = f"{origin}/slack/oauth_redirect"
        yield origin, store, app


async def a_workspace_installs_the_app(slack: LoopbackSlack, tmp_path: Path) -> None:
    team = slack.team("T7", installed=False)
    async with installable(slack, tmp_path) as (origin, store, _):
        status, _ = await slack.installs(team.person("ann"), f"{origin}/slack/install")
        found = store.find_bot(enterprise_id=None, team_id="T7")
    assert status == 200
    assert found is not None
    assert found.bot_token == team.bot_token
    assert team.installed.scopes == frozenset(LEAST.split())
    answer = await AsyncWebClient(token=team.bot_token, base_url=slack.url).auth_test()
    assert (answer["team_id"], answer["is_enterprise_install"]) == ("T7", False)


async def an_organisation_installs_the_app_for_all_its_workspaces(slack: LoopbackSlack, tmp_path: Path) -> None:
    first, second = (slack.team(key, installed=False, enterprise="E1") for key in ("T7", "T8"))
    async with installable(slack, tmp_path) as (origin, store, _):
        await slack.installs(first.person("ann"), f"{origin}/slack/install", orgwide=True)
        found = store.find_bot(enterprise_id="E1", team_id=None, is_enterprise_install=True)
    assert found is not None
    assert found.bot_token == first.bot_token == second.bot_token
    client = AsyncWebClient(token=found.bot_token, base_url=slack.url)
    assert (await client.auth_test())["is_enterprise_install"]
    await client.chat_postMessage(channel=second.channel("news").id, text="hello")
    told = await second.person("ben").types("/brief x", second.channel("news"))
    assert (told.payload["team_id"], told.payload["enterprise_id"], told.payload["is_enterprise_install"]) == ("T8", "E1", "true")


async def a_code_is_good_once_for_ten_minutes(slack: LoopbackSlack) -> None:
    ann, client = slack.team("T7", installed=False).person("ann"), AsyncWebClient(base_url=slack.url)

    def code() -> str:
        return slack.tokens.code(ann, frozenset(LEAST.split()), "", orgwide=False)

    known = {"client_id": slack.app.client_id, "client_secret": slack.app.client_secret}
    first, second = code(), code()
    await client.oauth_v2_access(**known, code=first)
    assert await refusal(client.oauth_v2_access(**known, code=first)) == "code_already_used"
    slack.clock.passes(601)
    assert await refusal(client.oauth_v2_access(**known, code=second)) == "code_expired"
    assert await refusal(client.oauth_v2_access(**known, code="none")) == "invalid_code"
    assert await refusal(client.oauth_v2_access(client_id=slack.app.client_id, client_secret="n" + "o", code=code())) == "bad_client_secret"


async def a_rotated_token_expires_and_is_renewed() -> None:
    async with await LoopbackSlack.start(rotates=True) as slack:
        team = slack.team("T7", installed=False)
        client = AsyncWebClient(base_url=slack.url)
        known = {"client_id": slack.app.client_id, "client_secret": slack.app.client_secret}
        code = slack.tokens.code(team.person("ann"), frozenset(LEAST.split()), "", orgwide=False)
        first = await client.oauth_v2_access(**known, code=code)
        assert first["access_token"].startswith("xoxe.xoxb-")
        slack.clock.passes(first["expires_in"])
        assert await refusal(AsyncWebClient(token=first["access_token"], base_url=slack.url).auth_test()) == "token_expired"
        again = {**known, "grant_type": "refresh_token", "refresh_token": first["refresh_token"]}
        renewed = await client.oauth_v2_access(**again)
        await AsyncWebClient(token=renewed["access_token"], base_url=slack.url).auth_test()
        assert await refusal(client.oauth_v2_access(**again)) == "invalid_refresh_token"


async def a_foreign_scope_is_not_authorized(slack: LoopbackSlack) -> None:
    async with slack.web.get(slack.authorize_url, params={"client_id": slack.app.client_id, "scope": "admin:everything"}) as page:
        assert (page.status, await page.text()) == (400, "invalid_scope: admin:everything")
    async with slack.web.get(slack.authorize_url, params={"client_id": "other", "scope": "commands"}) as page:
        assert (page.status, await page.text()) == (400, "invalid_client_id")


async def an_uninstalled_app_hears_of_it_last(slack: LoopbackSlack) -> None:
    team = slack.team("T7")
    client = AsyncWebClient(token=team.bot_token, base_url=slack.url)
    await client.apps_uninstall(client_id=slack.app.client_id, client_secret=slack.app.client_secret)
    await slack.until(lambda: team.installation is None)
    assert [each.event["type"] for each in slack.deliveries.all] == ["app_uninstalled", "tokens_revoked"]
    assert await refusal(client.auth_test()) == "account_inactive"
