"""The loopback Slack, held to what Slack does by the real slack_sdk and slack-bolt."""

from collections.abc import AsyncIterator

import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from tests.platforms.slack import LoopbackSlack
from tests.platforms.slack.parrot import parrot


@pytest.fixture
async def slack() -> AsyncIterator[LoopbackSlack]:
    async with await LoopbackSlack.start() as server:
        yield server


async def a_command_is_answered_to_its_person_alone(slack: LoopbackSlack) -> None:
    team = slack.team()
    channel, ann, ben = team.channel("news"), team.person("ann"), team.person("ben")
    async with parrot(slack, team):
        told = await ann.types("/brief hello", channel)
        await slack.until(lambda: ann.answers(channel))
        await slack.settled()
    assert [message.words for message in ann.answers(channel)] == ["you said hello\nAgain"]
    assert ben.sees(channel) == []
    assert told.acked


async def a_mention_arrives_twice(slack: LoopbackSlack) -> None:
    team = slack.team()
    channel, ann = team.channel("news"), team.person("ann")
    async with parrot(slack, team) as bird:
        message = await ann.posts("@brief look", channel)
        await slack.until(lambda: len(bird.heard) == 2 and channel.thread(message)[1])
    assert sorted(event["type"] for event in bird.heard) == ["app_mention", "message"]
    assert {event["ts"] for event in bird.heard} == {message.ts}


async def a_post_over_fifty_blocks_is_refused(slack: LoopbackSlack) -> None:
    team = slack.team()
    channel = team.channel("news")
    client = AsyncWebClient(token=team.bot_token, base_url=slack.url)
    with pytest.raises(SlackApiError) as refused:
        await client.chat_postMessage(channel=channel.id, text="x", blocks=[{"type": "divider"}] * 51)
    assert refused.value.response["error"] == "invalid_blocks"
    await client.chat_postMessage(channel=channel.id, text="x", blocks=[{"type": "divider"}] * 50)
    assert len(channel.messages) == 1
