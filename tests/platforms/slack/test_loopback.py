"""Conversations with the loopback Slack, held by the real slack-bolt."""

from slack_sdk.web.async_client import AsyncWebClient

from tests.platforms.slack import LoopbackSlack
from tests.platforms.slack.parrot import parrot
from tests.platforms.slack.people import Person
from tests.platforms.slack.refusals import refusal
from tests.platforms.slack.world import Channel, Team


async def a_command_is_answered_to_its_person_alone(slack: LoopbackSlack, team: Team, channel: Channel, ann: Person, ben: Person) -> None:
    async with parrot(slack, team):
        told = await ann.types("/brief hello", channel)
        await slack.until(lambda: ann.answers(channel))
        await slack.settled()
    assert [message.words for message in ann.answers(channel)] == ["you said hello\nAgain"]
    assert ben.sees(channel) == []
    assert told.acked
    assert told.latency > 0


async def a_command_answers_where_the_app_is_no_member(slack: LoopbackSlack, team: Team, ann: Person) -> None:
    elsewhere = team.channel("elsewhere", bot=False, private=True)
    async with parrot(slack, team):
        await ann.types("/brief hello", elsewhere)
        await slack.until(lambda: ann.answers(elsewhere))


async def a_command_nobody_acknowledges_fails_after_three_seconds(slack: LoopbackSlack, team: Team, channel: Channel, ann: Person) -> None:
    async with parrot(slack, team) as bird:
        told = await ann.types("/unknown", channel)
        slack.clock.passes(2.9)
        assert told.failed == ""
        slack.clock.passes(0.1)
        assert bird.bodies == []
    assert told.failed == "timeout"
    assert ann.failures == ['/unknown failed with the error "operation_timeout"']
    assert ann.sees(channel)[-1].user == "USLACKBOT"


async def a_command_to_an_app_that_is_away_fails_at_once(channel: Channel, ann: Person) -> None:
    told = await ann.types("/brief hello", channel)
    assert told.failed == "dispatch_failed"


async def a_mention_arrives_twice(slack: LoopbackSlack, team: Team, channel: Channel, ann: Person) -> None:
    async with parrot(slack, team) as bird:
        message = await ann.posts("@brief look", channel)
        await slack.until(lambda: len(bird.heard) == 2 and channel.thread(message)[1])
    assert sorted(event["type"] for event in bird.heard) == ["app_mention", "message"]
    assert {event["ts"] for event in bird.heard} == {message.ts}
    assert len({event["client_msg_id"] for event in bird.heard}) == 1


async def a_mention_without_the_history_scope_arrives_once(slack: LoopbackSlack) -> None:
    team = slack.team("T2", scopes="app_mentions:read chat:write commands")
    channel, ann = team.channel("news"), team.person("ann")
    async with parrot(slack, team) as bird:
        await ann.posts("@brief look", channel)
        await ann.posts("without a name", channel)
        await slack.settled()
    assert [event["type"] for event in bird.heard] == ["app_mention"]


async def a_channel_the_app_is_not_in_is_not_heard(slack: LoopbackSlack, team: Team, ann: Person) -> None:
    outside = team.channel("outside", bot=False)
    await ann.posts("@brief look", outside)
    assert slack.deliveries.all == []
    await outside.invites_bot(ann)
    await ann.posts("@brief look", outside)
    assert [each.event["type"] for each in slack.deliveries.all] == ["member_joined_channel", "message", "app_mention"]


async def an_event_nobody_subscribed_to_is_not_sent() -> None:
    async with await LoopbackSlack.start(events="app_mention") as slack:
        team = slack.team()
        channel, ann = team.channel("news"), team.person("ann")
        await ann.posts("hello", channel)
        assert slack.deliveries.all == []


async def test_words_arrive_as_slack_writes_them(slack: LoopbackSlack, team: Team, channel: Channel, ann: Person, ben: Person) -> None:
    message = await ann.posts("a < b & c https://x.org/?a=1&b=2, @ben #news @here @nobody", channel)
    assert message.text == f"a &lt; b &amp; c <https://x.org/?a=1&amp;b=2>, <@{ben.id}> <#{channel.id}|> <!here> @nobody"
    kinds = [element["type"] for element in message.blocks[0]["elements"][0]["elements"]]
    assert kinds == ["text", "link", "text", "user", "text", "channel", "text", "broadcast", "text"]
    assert message.pings[:2] == [f"@{ben.id}", "!here"]


async def a_commands_text_is_encoded_when_the_app_wants_it() -> None:
    async with await LoopbackSlack.start(escapes_commands=True) as slack:
        team = slack.team()
        channel, ann = team.channel("news"), team.person("ann")
        raw = await ann.types("/brief https://x.org/a in #news", channel)
        assert raw.payload["text"] == f"<https://x.org/a> in <#{channel.id}|>"


async def an_edit_tells_what_stood_there_before(slack: LoopbackSlack, channel: Channel, ann: Person) -> None:
    message = await ann.posts("one", channel)
    await ann.edits(message, "two")
    await ann.deletes(message)
    changed, removed = (each.event for each in slack.deliveries.all[1:])
    assert (changed["subtype"], changed["message"]["text"], changed["previous_message"]["text"]) == ("message_changed", "two", "one")
    assert (removed["subtype"], removed["deleted_ts"]) == ("message_deleted", message.ts)
    assert channel.messages == []


async def test_our_own_posts_come_back_as_events(slack: LoopbackSlack, channel: Channel, client: AsyncWebClient) -> None:
    await client.chat_postMessage(channel=channel.id, text="hello")
    await slack.until(lambda: slack.deliveries.all)
    assert slack.deliveries.all[0].event["bot_id"] == channel.team.installed.bot_id


async def test_direct_messages_need_no_channel(slack: LoopbackSlack, team: Team, ann: Person, client: AsyncWebClient) -> None:
    sent = await client.chat_postMessage(channel=ann.id, text="hello")
    assert sent["channel"] == team.dm(ann).id
    await ann.posts("hello yourself", team.dm(ann))
    await slack.until(lambda: len(slack.deliveries.all) == 2)
    assert {each.event["channel_type"] for each in slack.deliveries.all} == {"im"}


async def a_reply_stands_in_its_thread(slack: LoopbackSlack, channel: Channel, ann: Person, client: AsyncWebClient) -> None:
    start = await ann.posts("start", channel)
    reply = await client.chat_postMessage(channel=channel.id, text="below", thread_ts=start.ts)
    await ann.posts("and more", channel, thread=channel.thread(start)[1])
    assert [message.text for message in channel.thread(start)] == ["start", "below", "and more"]
    assert channel.thread(reply["ts"]) == channel.thread(start)
    shown = (await client.conversations_history(channel=channel.id))["messages"]
    assert [(message["text"], message["reply_count"]) for message in shown] == [("start", 2)]
    replies = (await client.conversations_replies(channel=channel.id, ts=start.ts))["messages"]
    assert [message["text"] for message in replies] == ["start", "below", "and more"]


async def a_private_message_cannot_be_changed(channel: Channel, ann: Person, ben: Person, client: AsyncWebClient) -> None:
    sent = await client.chat_postEphemeral(channel=channel.id, user=ann.id, text="for you")
    assert [message.text for message in ann.sees(channel)] == ["for you"]
    assert ben.sees(channel) == channel.messages == []
    assert await refusal(client.chat_update(channel=channel.id, ts=sent["message_ts"], text="new")) == "message_not_found"
    assert await refusal(client.chat_delete(channel=channel.id, ts=sent["message_ts"])) == "message_not_found"
    assert (await client.conversations_history(channel=channel.id))["messages"] == []


async def test_only_our_own_messages_can_be_changed(channel: Channel, ann: Person, client: AsyncWebClient) -> None:
    theirs = await ann.posts("mine", channel)
    assert await refusal(client.chat_update(channel=channel.id, ts=theirs.ts, text="new")) == "cant_update_message"
    assert await refusal(client.chat_delete(channel=channel.id, ts=theirs.ts)) == "cant_delete_message"
    ours = await client.chat_postMessage(channel=channel.id, text="old")
    await client.chat_update(channel=channel.id, ts=ours["ts"], text="new")
    assert [(message.text, message.history) for message in channel.answers] == [("new", ["old"])]
    await client.chat_delete(channel=channel.id, ts=ours["ts"])
    assert channel.answers == []


async def a_button_reaches_the_app_and_replaces_its_message(
    slack: LoopbackSlack, team: Team, channel: Channel, ann: Person, ben: Person
) -> None:
    async with parrot(slack, team) as bird:
        await ann.types("/brief hello", channel)
        message = await slack.until(lambda: ann.answers(channel)[0])
        await ann.presses("Again", message)
        await slack.until(lambda: message.words == "once more hello")
    assert ann.answers(channel) == [message]
    assert bird.bodies[1]["container"]["is_ephemeral"]
    assert "message" not in bird.bodies[1]


async def test_nobody_presses_what_they_do_not_see(slack: LoopbackSlack, team: Team, channel: Channel, ann: Person, ben: Person) -> None:
    import pytest

    async with parrot(slack, team):
        await ann.types("/brief hello", channel)
        message = await slack.until(lambda: ann.answers(channel)[0])
        with pytest.raises(LookupError, match="ben does not see"):
            await ben.presses("Again", message)
        with pytest.raises(LookupError, match="nobody can press 'Never'"):
            await ann.presses("Never", message)


async def a_shortcut_brings_its_message(slack: LoopbackSlack, team: Team, channel: Channel, ann: Person, ben: Person) -> None:
    message = await ben.posts("news https://x.org/a", channel)
    async with parrot(slack, team):
        await ann.uses_shortcut("brief_this", message)
        answer = await slack.until(lambda: ann.answers(channel)[0])
    assert answer.text == "seen news <https://x.org/a>"
    assert ben.answers(channel) == []


async def a_home_is_published_and_opened(slack: LoopbackSlack, team: Team, ann: Person, client: AsyncWebClient) -> None:
    section = {"type": "section", "text": {"type": "mrkdwn", "text": "Your digests"}}
    await client.views_publish(user_id=ann.id, view={"type": "home", "blocks": [section]})
    assert ann.home is not None
    assert ann.home.words == "Your digests"
    await ann.opens_home()
    event = slack.deliveries.all[-1].event
    assert (event["type"], event["tab"], event["view"]["hash"]) == ("app_home_opened", "home", ann.home.hash)
    assert await refusal(client.views_publish(user_id=ann.id, view={"type": "home", "blocks": [section]}, hash="old")) == "hash_conflict"


async def a_reaction_is_heard_and_given(slack: LoopbackSlack, channel: Channel, ann: Person, client: AsyncWebClient) -> None:
    message = await ann.posts("look", channel)
    await ann.reacts("mag", message)
    await client.reactions_add(channel=channel.id, name="eyes", timestamp=message.ts)
    assert slack.deliveries.all[-1].event["item"]["ts"] == message.ts
    assert set(message.reactions) == {"mag", "eyes"}
    assert await refusal(client.reactions_add(channel=channel.id, name="eyes", timestamp=message.ts)) == "already_reacted"


async def an_assistant_thread_takes_prompts(
    slack: LoopbackSlack, team: Team, channel: Channel, ann: Person, client: AsyncWebClient
) -> None:
    start = await ann.starts_assistant_thread(channel)
    thread = slack.deliveries.all[-1].event["assistant_thread"]
    prompts = [{"title": "Brief a link", "message": "https://x.org/a"}]
    at = {"channel_id": thread["channel_id"], "thread_ts": thread["thread_ts"]}
    await client.assistant_threads_setSuggestedPrompts(**at, prompts=prompts)
    await client.assistant_threads_setStatus(**at, status="Reading…")
    assert ann.pane(start) == {"prompts": prompts, "status": "Reading…"}
    assert thread["context"]["channel_id"] == channel.id
    too_many = client.assistant_threads_setSuggestedPrompts(**at, prompts=prompts * 5)
    assert await refusal(too_many) == "invalid_arguments"


async def a_person_has_a_time_zone(ann: Person, client: AsyncWebClient) -> None:
    user = (await client.users_info(user=ann.id))["user"]
    assert (user["tz"], user["tz_offset"] in (3600, 7200)) == ("Europe/Berlin", True)
    assert await refusal(client.users_info(user="U404")) == "user_not_found"


async def test_channels_are_listed_page_by_page(team: Team, client: AsyncWebClient) -> None:
    for number in range(5):
        team.channel(f"c{number}", bot=number % 2 == 0)
    team.channel("hidden", private=True, bot=False)
    first = await client.conversations_list(limit=3, types="public_channel,private_channel")
    rest = await client.conversations_list(
        limit=3, cursor=first["response_metadata"]["next_cursor"], types="public_channel,private_channel"
    )
    assert [each["name"] for each in [*first["channels"], *rest["channels"]]] == ["c0", "c1", "c2", "c3", "c4"]
    own = await client.users_conversations()
    assert [each["name"] for each in own["channels"]] == ["c0", "c2", "c4"]
