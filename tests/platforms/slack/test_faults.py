"""What goes wrong on command goes wrong the way Slack's does."""

import asyncio

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.http_retry.builtin_async_handlers import AsyncRateLimitErrorRetryHandler
from slack_sdk.web.async_client import AsyncWebClient

from tests.platforms.changes import NeverCameError
from tests.platforms.clock import Clock
from tests.platforms.slack import Broken, BrokenReply, Held, LateCommit, Limited, LoopbackSlack, LostCall, LostReply, Refused
from tests.platforms.slack.people import Person
from tests.platforms.slack.refusals import refusal
from tests.platforms.slack.world import Channel, Team


async def a_lost_reply_has_still_posted(slack: LoopbackSlack, channel: Channel, client: AsyncWebClient) -> None:
    slack.fails("chat.postMessage", LostReply())
    with pytest.raises(aiohttp.ClientConnectionError):
        await client.chat_postMessage(channel=channel.id, text="x")
    assert [message.text for message in channel.messages] == ["x"]


async def the_default_client_posts_twice_when_a_reply_is_lost(slack: LoopbackSlack, team: Team, channel: Channel) -> None:
    slack.fails("chat.postMessage", LostReply())
    await AsyncWebClient(token=team.bot_token, base_url=slack.url).chat_postMessage(channel=channel.id, text="x")
    assert [message.text for message in channel.messages] == ["x", "x"]


async def a_lost_call_has_posted_nothing(slack: LoopbackSlack, channel: Channel, client: AsyncWebClient) -> None:
    slack.fails("chat.postMessage", LostCall())
    with pytest.raises(aiohttp.ClientConnectionError):
        await client.chat_postMessage(channel=channel.id, text="x")
    assert channel.messages == []


@pytest.mark.parametrize("told", ["30", "999999999", "soon", None])
async def a_rate_limit_says_how_long_to_wait_or_not(
    told: str | None, slack: LoopbackSlack, channel: Channel, client: AsyncWebClient
) -> None:
    slack.fails("chat.postMessage", Limited(told))
    with pytest.raises(SlackApiError) as caught:
        await client.chat_postMessage(channel=channel.id, text="x")
    assert (caught.value.response.status_code, caught.value.response["error"]) == (429, "ratelimited")
    assert caught.value.response.headers.get("Retry-After") == told
    assert channel.messages == []


async def the_rate_limit_handler_waits_and_posts_once(slack: LoopbackSlack, channel: Channel, client: AsyncWebClient) -> None:
    client.retry_handlers.append(AsyncRateLimitErrorRetryHandler(max_retry_count=1))
    slack.fails("chat.postMessage", Limited("0"))
    await client.chat_postMessage(channel=channel.id, text="x")
    assert len(slack.called("chat.postMessage")) == 2
    assert len(channel.messages) == 1


@pytest.mark.parametrize("status", [500, 502, 503])
async def a_broken_server_answers_text(status: int, slack: LoopbackSlack, channel: Channel, client: AsyncWebClient) -> None:
    slack.fails("chat.postMessage", Broken(status, "<html>sorry</html>"))
    with pytest.raises(SlackApiError) as caught:
        await client.chat_postMessage(channel=channel.id, text="x")
    assert caught.value.response.status_code == status
    assert isinstance(caught.value.response.data, str)
    assert channel.messages == []


@pytest.mark.parametrize(
    "error",
    "channel_not_found not_in_channel is_archived ratelimited token_revoked account_inactive invalid_blocks msg_blocks_too_long".split(),
)
async def test_any_refusal_comes_by_its_name(error: str, slack: LoopbackSlack, channel: Channel, client: AsyncWebClient) -> None:
    slack.fails("chat.postMessage", Refused(error))
    assert await refusal(client.chat_postMessage(channel=channel.id, text="x")) == error


async def a_fault_comes_at_its_call_and_as_often_as_planned(slack: LoopbackSlack, channel: Channel, client: AsyncWebClient) -> None:
    slack.fails("chat.postMessage", Refused("fatal_error"), call=2, times=2)
    posts = [client.chat_postMessage(channel=channel.id, text=str(number)) for number in range(5)]
    answers = []
    for post in posts:
        try:
            answers.append((await post)["message"]["text"])
        except SlackApiError as error:
            answers.append(error.response["error"])
    assert answers == ["0", "fatal_error", "fatal_error", "3", "4"]


async def a_held_reply_waits_for_its_release(slack: LoopbackSlack, channel: Channel, client: AsyncWebClient) -> None:
    held = Held()
    slack.fails("chat.postMessage", held)
    post = asyncio.create_task(client.chat_postMessage(channel=channel.id, text="x"))
    await slack.until(lambda: held.reached)
    assert [message.text for message in channel.messages] == ["x"]
    assert not post.done()
    held.release()
    assert (await post)["ok"]


async def a_late_commit_is_read_back_only_after_its_release(slack: LoopbackSlack, channel: Channel, client: AsyncWebClient) -> None:
    late = LateCommit()
    slack.fails("chat.postMessage", late)
    with pytest.raises(aiohttp.ClientConnectionError):
        await client.chat_postMessage(channel=channel.id, text="x")
    await client.chat_postMessage(channel=channel.id, text="y")
    assert [each["text"] for each in (await client.conversations_history(channel=channel.id))["messages"]] == ["y"]
    late.release()
    await slack.until(lambda: all(message.committed for message in channel.messages))
    assert [each["text"] for each in (await client.conversations_history(channel=channel.id))["messages"]] == ["y", "x"]


async def test_history_lags_behind_posts_on_command(slack: LoopbackSlack, channel: Channel, client: AsyncWebClient) -> None:
    lag = slack.lags()
    await client.chat_postMessage(channel=channel.id, text="x")
    assert (await client.conversations_history(channel=channel.id))["messages"] == []
    lag.release()
    await slack.until(lambda: channel.messages[0].committed)
    await client.chat_postMessage(channel=channel.id, text="y")
    assert len((await client.conversations_history(channel=channel.id))["messages"]) == 2


async def test_history_is_read_between_two_times(channel: Channel, client: AsyncWebClient) -> None:
    stamps = [(await client.chat_postMessage(channel=channel.id, text=str(number)))["ts"] for number in range(4)]
    between = await client.conversations_history(channel=channel.id, oldest=stamps[0], latest=stamps[3])
    inclusive = await client.conversations_history(channel=channel.id, oldest=stamps[0], latest=stamps[3], inclusive=True)
    assert [each["text"] for each in between["messages"]] == ["2", "1"]
    assert [each["text"] for each in inclusive["messages"]] == ["3", "2", "1", "0"]


async def test_posting_too_fast_is_limited_when_asked_for() -> None:
    async with await LoopbackSlack.start(rated=True) as slack:
        team = slack.team()
        channel, other = team.channel("news"), team.channel("other")
        client = AsyncWebClient(token=team.bot_token, base_url=slack.url, retry_handlers=[])
        for _ in range(3):
            await client.chat_postMessage(channel=channel.id, text="x")
        with pytest.raises(SlackApiError) as caught:
            await client.chat_postMessage(channel=channel.id, text="x")
        assert int(caught.value.response.headers["Retry-After"]) > 0
        await client.chat_postMessage(channel=other.id, text="x")
        slack.clock.passes(int(caught.value.response.headers["Retry-After"]))
        await client.chat_postMessage(channel=channel.id, text="x")


async def test_waiting_in_vain_says_what_was_seen(ann: Person, channel: Channel) -> None:
    channel.team.slack.changes.patience = 0.01
    await ann.posts("the only message", channel)
    with pytest.raises(NeverCameError, match=r"an answer never came(.|\n)*the only message"):
        await channel.team.slack.until(lambda: channel.answers, "an answer")


async def a_bug_of_the_loopback_fails_the_test() -> None:
    slack = await LoopbackSlack.start()

    async def breaks() -> None:
        raise RuntimeError("a bug")

    slack.spawn(breaks())
    await slack.until(lambda: slack.crashes)
    with pytest.raises(ExceptionGroup, match="the loopback Slack itself failed"):
        await slack.stop()


def a_clock_stands_still_until_it_is_pushed() -> None:
    clock = Clock(start=1000.0)
    heard: list[float] = []
    clock.tells(lambda: heard.append(clock.elapsed))
    clock.passes(60)
    assert (clock.now, clock.elapsed, heard) == (1060.0, 60.0, [60.0])


async def a_broken_reply_has_still_posted(slack: LoopbackSlack, channel: Channel, client: AsyncWebClient) -> None:
    slack.fails("chat.postMessage", BrokenReply(502, "sorry"))
    with pytest.raises(SlackApiError) as caught:
        await client.chat_postMessage(channel=channel.id, text="x")
    assert (caught.value.response.status_code, caught.value.response.data) == (502, "sorry")
    assert [message.text for message in channel.messages] == ["x"]
