"""Socket Mode: drops lose nothing, a deaf socket is replaced, and nothing is tried for ever without a pause."""

import asyncio
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from adapters.chat import Unclear
from adapters.errors import AdapterError
from adapters.slack.app import Setup, Slack
from adapters.slack.calls import Calls
from adapters.slack.errors import TokenRefused
from adapters.slack.preflight import WrongTokens, preflight
from tests.adapters.slack.desks import Noted, calls, running, setup
from tests.platforms.faults import Broken, Held, Limited, Refused
from tests.platforms.slack import LoopbackSlack

LINK = "https://example.com/a"


def _anew(slack: LoopbackSlack, opened: int) -> bool:
    return slack.sockets.opened > opened and slack.sockets.ready


async def test_thirty_drops_lose_nothing_and_double_nothing(slack: LoopbackSlack, desk: Noted) -> None:
    channel, ann = slack.team().channel("news"), slack.team().person("ann")
    async with running(slack, desk) as ours:
        for number in range(30):
            await ann.posts(f"@brief {LINK}{number}", channel)
            opened = slack.sockets.opened
            slack.sockets.drop()
            await ann.posts(f"@brief {LINK}{number}b", channel)
            await slack.until(partial(_anew, slack, opened), "a new socket")
        await slack.deliveries.redeliver()
        await slack.until(lambda: len(desk.answered) >= 60 and not slack.deliveries.unacked)
        await slack.settled()
        await ours.settled()
    asked = sorted(ask.text.partition("> ")[2] for ask in desk.asks)
    assert asked == sorted([f"<{LINK}{number}>" for number in range(30)] + [f"<{LINK}{number}b>" for number in range(30)])
    assert len(channel.answers) == 60


async def a_network_that_dies_without_a_word_is_noticed(slack: LoopbackSlack, desk: Noted, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("adapters.slack.socket.HEARTBEAT", 0.1)
    async with running(slack, desk) as ours:
        (deaf,) = slack.sockets.open
        assert deaf.request.transport is not None
        assert isinstance(deaf.request.transport, asyncio.ReadTransport)
        deaf.request.transport.pause_reading()
        await slack.until(lambda: slack.sockets.opened == 2, "a new socket")
        deaf.abort()
        assert ours.socket is not None
        assert ours.socket.drops == 1


def inside(folder: Path) -> list[str]:
    """The names of what lies in a folder."""
    return [path.name for path in folder.iterdir()]


async def test_variables_of_slacks_own_samples_change_nothing(
    slack: LoopbackSlack, desk: Noted, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Bolt reads them by itself, and with a client's id and secret keeps installations in the home folder."""
    for name in ("SLACK_BOT_TOKEN", "SLACK_SIGNING_SECRET", "SLACK_CLIENT_ID", "SLACK_CLIENT_SECRET", "SLACK_VERIFICATION_TOKEN"):
        monkeypatch.setenv(name, "xoxb-other")
    monkeypatch.setenv("HOME", str(tmp_path))
    channel, ann = slack.team().channel("news"), slack.team().person("ann")
    async with running(slack, desk):
        await ann.types(f"/brief {LINK}", channel)
        await slack.until(lambda: ann.answers(channel))
    assert not any(call.token and call.token.text == "xoxb-other" for call in slack.calls)
    assert inside(tmp_path) == []


async def a_socket_slack_wants_replaced_is_replaced_before_it_closes(slack: LoopbackSlack, desk: Noted) -> None:
    channel, ann = slack.team().channel("news"), slack.team().person("ann")
    async with running(slack, desk) as ours:
        await slack.sockets.refresh()
        await slack.until(lambda: slack.sockets.opened == 2 and len(slack.sockets.open) == 1, "the change of sockets")
        await ann.types(f"/brief {LINK}", channel)
        await slack.until(lambda: ann.answers(channel))
        assert ours.socket is not None
        assert ours.socket.drops == 0
    assert ann.failures == []


async def test_while_slack_gives_no_address_each_try_waits_longer(slack: LoopbackSlack, desk: Noted) -> None:
    waited: list[float] = []

    async def sleep(seconds: float) -> None:
        waited.append(seconds)
        await asyncio.sleep(0)

    channel, ann = slack.team().channel("news"), slack.team().person("ann")
    async with running(slack, desk) as ours:
        assert ours.socket is not None
        ours.socket._sleep = sleep
        slack.fails("apps.connections.open", Broken(503), times=6)
        slack.sockets.drop()
        await slack.until(lambda: slack.sockets.opened == 2 and slack.sockets.ready)
        await ann.types(f"/brief {LINK}", channel)
        await slack.until(lambda: ann.answers(channel))
    assert len(waited) == 6
    assert all(0.05 * 2**number <= seconds <= 0.15 * 2**number for number, seconds in enumerate(waited))


async def a_refused_handshake_fetches_a_new_address(slack: LoopbackSlack, desk: Noted) -> None:
    """An address is good once; trying the same one again would never work."""
    async with running(slack, desk) as ours:
        assert ours.socket is not None
        slack.fails("apps.connections.open", Held())
        held = slack.faults._plans[-1].fault
        slack.sockets.drop()
        assert isinstance(held, Held)
        await slack.until(lambda: held.reached)
        slack.sockets.forget_tickets()
        held.release()
        await slack.until(lambda: slack.sockets.opened == 2 and slack.sockets.ready)


async def a_revoked_app_token_ends_listening_with_its_name(slack: LoopbackSlack, desk: Noted) -> None:
    async with Slack(setup(slack), desk, lambda: slack.clock.now, calls=calls(slack)) as ours:
        listening = asyncio.create_task(ours.listen())
        await slack.connected()
        slack.fails("apps.connections.open", Refused("token_revoked"), times=50)
        slack.sockets.drop()
        with pytest.raises(TokenRefused, match="token_revoked"):
            await listening


# Before anything starts

WRONG: dict[str, tuple[dict[str, Any], str]] = {
    "a wrong bot token": (
        {"bot_token": "xoxb-wrong"},
        "Slack refused the token in NEWSBRIEF_SLACK__BOT_TOKEN (invalid_auth). Copy the Bot User",
    ),
    "a wrong app token": (
        {"app_token": "xapp-wrong"},
        "Slack refused the token in NEWSBRIEF_SLACK__APP_TOKEN (invalid_auth). Make an app-level",
    ),
    "the tokens exchanged": (
        {"exchanged": True},
        "NEWSBRIEF_SLACK__BOT_TOKEN holds the app-level token, which belongs into NEWSBRIEF_SLACK__APP_TOKEN.",
    ),
    "no bot token": ({"bot_token": None}, "NEWSBRIEF_SLACK__BOT_TOKEN is not set."),
    "no app token": ({"app_token": None}, "NEWSBRIEF_SLACK__APP_TOKEN is not set, and Socket Mode needs it."),
    "http without a secret": ({"mode": "http"}, "NEWSBRIEF_SLACK__SIGNING_SECRET is not set, and without it nobody knows who calls"),
}


@pytest.mark.parametrize("case", WRONG)
async def a_wrong_setting_fails_at_once_and_is_named(case: str, slack: LoopbackSlack, desk: Noted) -> None:
    given, sentence = WRONG[case]
    wrong = {"bot_token": slack.app_token, "app_token": slack.team().bot_token} if given.get("exchanged") else given
    with pytest.raises(WrongTokens) as caught:
        async with Slack(setup(slack, **wrong), desk, lambda: 0.0):
            pass
    assert f"{caught.value} {caught.value.advice}".startswith(sentence)


async def a_revoked_token_is_named(slack: LoopbackSlack, desk: Noted) -> None:
    slack.tokens.kill(slack.team().installed, "revoked")
    with pytest.raises(WrongTokens, match=r"NEWSBRIEF_SLACK__BOT_TOKEN \(token_revoked\)"):
        async with Slack(setup(slack), desk, lambda: 0.0):
            pass


async def a_slack_that_says_nothing_is_told_of_in_time(slack: LoopbackSlack) -> None:
    slack.fails("auth.test", Held())
    async with Calls(slack.url) as ours:
        with pytest.raises(Unclear, match="did not answer within 0 s at http://127"):
            await preflight(ours, slack.team().bot_token, slack.app_token, seconds=0.01)


async def a_slack_that_cannot_be_reached_is_told_of(slack: LoopbackSlack, desk: Noted) -> None:
    with pytest.raises(Unclear, match=r"Slack cannot be reached at http://127\.0\.0\.1:9/api/ \(no answer to ") as told:
        async with Slack(Setup("xoxb-1", "xapp-1", api_url="http://127.0.0.1:9/api/"), desk, lambda: 0.0):
            pass
    assert "SLACK_API_URL" in told.value.advice


async def test_too_many_requests_before_the_start_are_waited_for(slack: LoopbackSlack, desk: Noted) -> None:
    slack.fails("auth.test", Limited("2"))
    async with running(slack, desk) as ours:
        assert ours.access.team == "T1"
    assert len(slack.called("auth.test")) == 2


async def a_token_without_a_least_scope_is_told_of(slack: LoopbackSlack, desk: Noted) -> None:
    """The loopback names no scopes at auth.test, so this one stands in for Slack's header."""
    from adapters.slack.calls import Answer

    class Lacking(Calls):
        async def call(self, token: str, method: str, /, place: str = "", **arguments: Any) -> Answer:
            return Answer({"ok": True, "team_id": "T1", "user_id": "U1"}, {"x-oauth-scopes": "chat:write,users:read"})

    async with Lacking(slack.url) as ours:
        with pytest.raises(AdapterError, match="lacks app_mentions:read, commands"):
            await preflight(ours, "xoxb-1", None)
