"""Signed HTTP and OAuth: the same listeners behind an address, for many workspaces."""

import asyncio
import json
import socket
import time
from base64 import urlsafe_b64encode
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from adapters.chat import Later, Notice, Place, ShutOut
from adapters.slack.app import Setup, Slack
from adapters.slack.install import Client, KeptPasses
from adapters.slack.preflight import WrongTokens
from adapters.slack.speaking import rendered
from adapters.store.opening import opened
from adapters.store.store import Store
from tests.adapters.slack.desks import Kept, Noted, calls, setup
from tests.platforms.faults import Broken, Limited, Refused
from tests.platforms.slack import LoopbackSlack
from tests.platforms.slack.signed import Signed

LINK = "https://example.com/a"


@asynccontextmanager
async def serving(slack: LoopbackSlack, desk: Noted, ours: Setup, kept: Kept | None = None) -> AsyncIterator[tuple[Slack, Signed]]:
    """Our Slack behind an address, to which the loopback posts."""
    async with Slack(ours, desk, lambda: slack.clock.now, (kept, kept) if kept else None, calls=calls(slack)) as app, app.served() as port:
        yield app, slack.speaks_http(f"http://127.0.0.1:{port}/slack/events")


def over_http(slack: LoopbackSlack) -> Setup:
    return setup(slack, mode="http", signing_secret=slack.app.signing_secret, app_token=None, port=0)


async def test_over_http_every_listener_is_the_same(slack: LoopbackSlack, desk: Noted) -> None:
    channel, ann = slack.team().channel("news"), slack.team().person("ann")
    async with serving(slack, desk, over_http(slack)) as (ours, signed):
        assert await signed.verifies()
        await ann.types(f"/brief {LINK}", channel)
        message = await ann.posts(f"@brief {LINK}", channel)
        await ann.uses_shortcut("brief_this", message)
        await ann.opens_home()
        await slack.until(lambda: len(desk.answered) == 4)
        await slack.settled()
        await ours.settled()
    assert sorted(ask.way for ask in desk.asks) == ["command", "home", "mention", "shortcut"]
    assert ann.failures == []


async def test_what_cannot_be_remembered_is_refused_and_comes_again(slack: LoopbackSlack, desk: Noted) -> None:
    ann = slack.team().person("ann")
    desk.failing = 1
    async with serving(slack, desk, over_http(slack)) as (_, signed):
        await ann.posts(LINK, slack.team().dm(ann))
        await slack.until(lambda: signed.statuses == [500])
        await slack.deliveries.redeliver()
        await slack.until(lambda: desk.answered)
    assert len(desk.asks) == 1


FORGED: dict[str, dict[str, Any]] = {
    "a wrong secret": {"secret": "wrong"},
    "a stale timestamp": {"timestamp": int(time.time()) - 301},
    "a timestamp from the future": {"timestamp": int(time.time()) + 3_000},
}


@pytest.mark.parametrize("case", FORGED)
async def a_forged_request_is_not_heard(case: str, slack: LoopbackSlack, desk: Noted) -> None:
    channel, ann = slack.team().channel("news"), slack.team().person("ann")
    async with serving(slack, desk, over_http(slack)) as (_, signed):
        for name, value in FORGED[case].items():
            setattr(signed, name, value)
        await ann.types(f"/brief {LINK}", channel)
        await slack.until(lambda: signed.statuses)
        assert signed.statuses == [401]
        assert not await signed.verifies()
    assert desk.asks == []


async def a_request_without_a_signature_is_not_heard(slack: LoopbackSlack, desk: Noted) -> None:
    async with serving(slack, desk, over_http(slack)) as (_, signed):
        body = json.dumps({"type": "event_callback", "team_id": "T1", "event": {"type": "app_uninstalled"}})
        status, _text = await signed.post(body, {"Content-Type": "application/json"})
    assert status == 401
    assert desk.forgotten == []


# Many workspaces


def free_port() -> int:
    """A port nobody listens on: the address Slack sends people back to is written down before anybody listens."""
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return int(asked.getsockname()[1])


def many(slack: LoopbackSlack, **more: Any) -> Setup:
    """The settings of an app that is installed by OAuth."""
    port = free_port()
    client = Client(slack.app.client_id, slack.app.client_secret)
    return Setup(
        **{
            "signing_secret": slack.app.signing_secret,
            "client": client,
            "mode": "http",
            "api_url": slack.url,
            "port": port,
            "url": f"http://127.0.0.1:{port}",
            **more,
        }
    )


def install_address(signed: Signed) -> str:
    return signed.url.replace("/slack/events", "/slack/install")


@pytest.fixture
async def empty() -> AsyncIterator[LoopbackSlack]:
    async with await LoopbackSlack.start(rotates=True) as server:
        yield server


async def a_workspace_installs_the_app_and_is_answered(empty: LoopbackSlack, desk: Noted) -> None:
    slack, kept = empty, Kept()
    one, two = slack.team("T1", installed=False), slack.team("T2", installed=False)
    async with serving(slack, desk, many(slack), kept) as (_, signed):
        for team in (one, two):
            status, page = await slack.installs(team.person("ann"), install_address(signed))
            assert (status, "Thank you" in page) == (200, True)
        await one.person("ann").posts(f"@brief {LINK}", one.channel("news"))
        await two.person("ann").types(f"/brief {LINK}", two.channel("news"))
        await slack.until(lambda: len(desk.answered) == 2)
    assert {ask.place.workspace for ask in desk.answered} == {"T1", "T2"}
    assert desk.errors == []
    assert set(kept.rows) == {("slack", "", "T1"), ("slack", "", "T2")}
    row = kept.rows["slack", "", "T1"]
    assert row["bot_token"] == one.bot_token
    assert row["bot_refresh_token"]
    assert not [name for name in row if name.startswith("user_token")]


def written(folder: Path) -> bytes:
    """All that lies in a folder's files."""
    return b"".join(path.read_bytes() for path in folder.iterdir())


async def test_what_oauth_gave_lies_sealed_in_the_store(empty: LoopbackSlack, desk: Noted, tmp_path: Path) -> None:
    slack = empty
    team, key = slack.team("T1", installed=False), urlsafe_b64encode(b"k" * 32)
    async with opened(f"sqlite:///{tmp_path}/n.db") as database:
        store = Store(database, (key,))
        ours = Slack(many(slack), desk, lambda: slack.clock.now, (store.installations, store.passes), calls=calls(slack))
        async with ours, ours.served() as port:
            signed = slack.speaks_http(f"http://127.0.0.1:{port}/slack/events")
            await slack.installs(team.person("ann"), install_address(signed))
            await team.person("ann").posts(f"@brief {LINK}", team.channel("news"))
            await slack.until(lambda: desk.answered)
            kept = await store.installations.find("slack", team="T1")
            assert kept is not None
            assert kept.facts["bot_token"] == team.bot_token
            lying = written(tmp_path)
            assert team.bot_token.encode() not in lying
            assert b"T1" in lying
            await team.uninstalls()
            await slack.until(lambda: desk.forgotten)
            assert await store.installations.find("slack", team="T1") is None
    assert desk.errors == []


async def an_installation_needs_the_pass_it_was_given(empty: LoopbackSlack, desk: Noted) -> None:
    slack, kept = empty, Kept()
    ann = slack.team("T1", installed=False).person("ann")
    async with serving(slack, desk, many(slack), kept) as (_, signed):
        await slack.installs(ann, install_address(signed))
        kept.rows.clear()
        callback = signed.url.replace("/slack/events", "/slack/oauth_redirect")
        for query in ("code=code-1&state=forged", "code=code-1", "error=access_denied", f"state={'x' * 300}&code=code-1"):
            async with slack.web.get(f"{callback}?{query}") as page:
                told = await page.text()
            assert "Thank you" not in told
        told_late = KeptPasses(kept, lambda: slack.clock.now)
        late = await told_late.async_issue()
        slack.clock.passes(601)
        assert not await told_late.async_consume(late)
        again = await told_late.async_issue()
        assert await told_late.async_consume(again)
        assert not await told_late.async_consume(again)
    assert kept.rows == {}


async def an_organisation_installs_once_for_all_its_workspaces(empty: LoopbackSlack, desk: Noted) -> None:
    slack, kept = empty, Kept()
    one, two = slack.team("T1", installed=False, enterprise="E1"), slack.team("T2", installed=False, enterprise="E1")
    async with serving(slack, desk, many(slack), kept) as (_, signed):
        await slack.installs(one.person("ann"), install_address(signed), orgwide=True)
        await two.person("ben").posts(f"@brief {LINK}", two.channel("news"))
        await two.person("ben").types(f"/brief {LINK}", two.channel("news"))
        await slack.until(lambda: len(desk.answered) == 2)
    assert set(kept.rows) == {("slack", "E1", ""), ("slack", "", "T2")}
    assert "bot_token" not in kept.rows["slack", "", "T2"]
    assert desk.errors == []
    assert {ask.place.workspace for ask in desk.answered} == {"T2"}


@pytest.mark.parametrize("orgwide", [True, False])
async def test_what_is_posted_unasked_finds_the_token_of_the_organisation_even_after_a_restart(
    empty: LoopbackSlack, desk: Noted, orgwide: bool
) -> None:
    slack, kept = empty, Kept()
    team = slack.team("T2", installed=False, enterprise="E1")
    place, message = Place("slack", "T2", team.channel("news").id, name="news"), rendered(Notice("A digest"))[0]
    async with serving(slack, desk, many(slack), kept) as (_, signed):
        await slack.installs(team.person("ann"), install_address(signed), orgwide=orgwide)
        await team.channel("news").invites_bot()
        await team.person("ann").posts(f"@brief {LINK}", team.channel("news"))
        await slack.until(lambda: desk.answered)
    async with serving(slack, desk, many(slack), kept) as (ours, _):
        receipt = await ours.post(place, message, "key")
        assert await ours.find(place, "key", datetime.fromtimestamp(slack.clock.now - 60, UTC)) == receipt
    assert [one.words for one in team.channel("news").answers][-1] == "A digest"


async def test_a_workspace_that_its_organisation_leaves_is_not_installed_any_more(empty: LoopbackSlack, desk: Noted) -> None:
    slack, kept = empty, Kept()
    team = slack.team("T2", installed=False, enterprise="E1")
    async with serving(slack, desk, many(slack), kept) as (_, signed):
        await slack.installs(team.person("ann"), install_address(signed))
        await team.channel("news").invites_bot()
        await team.person("ann").posts(f"@brief {LINK}", team.channel("news"))
        await slack.until(lambda: desk.answered)
        await team.uninstalls()
        await slack.until(lambda: desk.forgotten)
        await slack.settled()
    assert kept.rows == {}


async def a_token_is_renewed_before_it_ends_and_only_once(empty: LoopbackSlack, desk: Noted) -> None:
    slack, kept = empty, Kept()
    team = slack.team("T1", installed=False)
    async with serving(slack, desk, many(slack), kept) as (_, signed):
        await slack.installs(team.person("ann"), install_address(signed))
        first = kept.rows["slack", "", "T1"]["bot_token"]
        slack.clock.passes(11 * 3600)
        await asyncio.gather(*(team.person("ann").posts(f"@brief {LINK}{number}", team.channel("news")) for number in range(5)))
        await slack.until(lambda: len(desk.answered) == 5)
        slack.clock.passes(11 * 3600)
        await team.person("ann").posts(f"@brief {LINK}", team.channel("news"))
        await slack.until(lambda: len(desk.answered) == 6)
    assert desk.errors == []
    assert kept.rows["slack", "", "T1"]["bot_token"] not in {first, ""}
    assert len(slack.called("oauth.v2.access")) == 3, "one installation and two renewals"


async def test_a_renewed_token_ends_no_wait(empty: LoopbackSlack, desk: Noted) -> None:
    slack, kept = empty, Kept()
    team = slack.team("T1", installed=False)
    async with serving(slack, desk, many(slack), kept) as (ours, signed):
        await slack.installs(team.person("ann"), install_address(signed))
        first, place = kept.rows["slack", "", "T1"]["bot_token"], Place("slack", "T1", team.channel("news").id)
        slack.fails("chat.postMessage", Limited("86400"))
        with pytest.raises(Later):
            await ours.post(place, {"text": "x"}, "key")
        slack.clock.passes(11 * 3600)
        with pytest.raises(Later):
            await ours.post(place, {"text": "x"}, "key")
    assert kept.rows["slack", "", "T1"]["bot_token"] != first
    assert len(slack.called("chat.postMessage")) == 1


async def a_renewal_that_fails_costs_nothing_while_the_token_lives(empty: LoopbackSlack, desk: Noted) -> None:
    slack, kept = empty, Kept()
    team = slack.team("T1", installed=False)
    async with serving(slack, desk, many(slack), kept) as (ours, signed):
        await slack.installs(team.person("ann"), install_address(signed))
        slack.clock.passes(11 * 3600)
        slack.fails("oauth.v2.access", Broken(503), times=3)
        await team.person("ann").posts(f"@brief {LINK}", team.channel("news"))
        await slack.until(lambda: len(desk.answered) == 1)
        assert desk.errors == []
        assert len(slack.called("oauth.v2.access")) == 2, "one installation and one try"
        slack.faults.clear()
        slack.clock.passes(2 * 3600)
        slack.fails("oauth.v2.access", Refused("invalid_refresh_token"))
        with pytest.raises(ShutOut, match="token_expired"):
            await ours.post(Place("slack", "T1", team.channel("news").id), {"text": "x"}, "key")


async def test_who_removes_the_app_is_forgotten_and_heard_no_more(empty: LoopbackSlack, desk: Noted) -> None:
    slack, kept = empty, Kept()
    team = slack.team("T1", installed=False)
    async with serving(slack, desk, many(slack), kept) as (ours, signed):
        await slack.installs(team.person("ann"), install_address(signed))
        await team.person("ann").posts(f"@brief {LINK}", team.channel("news"))
        await slack.until(lambda: desk.answered)
        await team.uninstalls()
        await slack.until(lambda: desk.forgotten)
        assert kept.rows == {}
        with pytest.raises(ShutOut, match="not installed"):
            await ours.post(Place("slack", "T1", team.channel("news").id), {"text": "x"}, "key")
        late = {"type": "app_mention", "user": team.person("ann").id, "text": LINK, "channel": team.channel("news").id, "ts": "1.000002"}
        await slack.events.send(team, late)
        await slack.settled()
    assert ("slack", "T1") in desk.forgotten
    assert len(desk.asks) == 1


async def test_revoked_tokens_are_forgotten(empty: LoopbackSlack, desk: Noted) -> None:
    slack, kept = empty, Kept()
    team = slack.team("T1", installed=False)
    async with serving(slack, desk, many(slack), kept) as (_, signed):
        await slack.installs(team.person("ann"), install_address(signed))
        await team.revokes_tokens()
        await slack.until(lambda: desk.forgotten)
    assert kept.rows == {}


async def test_oauth_without_a_place_to_keep_tokens_is_told_of(slack: LoopbackSlack, desk: Noted) -> None:
    with pytest.raises(WrongTokens, match="ENCRYPTION_KEYS is not set"):
        async with Slack(many(slack), desk, lambda: 0.0):
            pass
    with pytest.raises(WrongTokens, match="NEWSBRIEF_SLACK__MODE is not http"):
        many(slack, mode="socket", app_token=slack.app_token)
