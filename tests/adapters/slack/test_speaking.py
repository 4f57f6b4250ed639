"""Each reply the way its ask can still be reached; nothing said twice, nothing said too early."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime

import pytest

from adapters.chat import (
    Ask,
    Attached,
    Button,
    Field,
    Home,
    Item,
    Later,
    Listing,
    Notice,
    NotThere,
    Place,
    Reply,
    ShutOut,
    Unclear,
    Voice,
    Window,
)
from adapters.slack.errors import MissingScope, SlackRefused, TooMuchSaid
from adapters.slack.speaking import rendered
from tests.adapters.slack.desks import Noted, running
from tests.platforms.faults import Broken, Fault, Limited, LostCall, LostReply, Refused
from tests.platforms.slack import LoopbackSlack

LINK = "https://example.com/a"
LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)
LEAST = "app_mentions:read chat:write commands"
WORKING = Notice("Reading…", "working")


def says(*replies: Reply) -> Callable[[Ask, Voice], Awaitable[None]]:
    async def answer(ask: Ask, voice: Voice) -> None:
        for reply in replies:
            await voice.say(reply)

    return answer


async def a_private_notice_is_replaced_by_the_answer(slack: LoopbackSlack, desk: Noted) -> None:
    channel, ann = slack.team().channel("news"), slack.team().person("ann")
    desk.reply = says(WORKING, Notice("Here it is."))
    async with running(slack, desk):
        await ann.types(f"/brief {LINK}", channel)
        await slack.until(lambda: desk.answered)
    (message,) = ann.answers(channel)
    assert (message.words, message.history) == ("Here it is.", ["Reading…"])


async def a_public_notice_is_replaced_by_the_answer(slack: LoopbackSlack, desk: Noted) -> None:
    channel, ann = slack.team().channel("news"), slack.team().person("ann")
    desk.reply = says(Notice("Reading…", "working", public=True), Notice("Here it is.", public=True))
    async with running(slack, desk):
        message = await ann.posts(f"@brief {LINK}", channel)
        await slack.until(lambda: desk.answered)
    (answer,) = channel.thread(message)[1:]
    assert (answer.words, answer.history) == ("Here it is.", ["Reading…"])


async def a_private_notice_goes_when_the_answer_is_for_everybody(slack: LoopbackSlack, desk: Noted) -> None:
    channel, ann = slack.team().channel("news"), slack.team().person("ann")
    desk.reply = says(WORKING, Notice("For all.", public=True))
    async with running(slack, desk):
        await ann.types(f"/brief {LINK} public", channel)
        await slack.until(lambda: desk.answered)
    assert [(message.words, message.ephemeral_to) for message in ann.answers(channel)] == [("For all.", None)]


async def a_public_notice_goes_when_the_answer_is_an_error_for_one(slack: LoopbackSlack, desk: Noted) -> None:
    channel, ann = slack.team().channel("news"), slack.team().person("ann")
    desk.reply = says(Notice("Reading…", "working", public=True), Notice("No.", "error"))
    async with running(slack, desk):
        await ann.posts(f"@brief {LINK}", channel)
        await slack.until(lambda: desk.answered)
    assert channel.answers == []
    assert [message.words for message in ann.answers(channel)] == ["No."]


async def a_whisper_to_a_first_message_is_not_hidden_in_a_thread_nobody_has_open(slack: LoopbackSlack, desk: Noted) -> None:
    channel, ann = slack.team().channel("news"), slack.team().person("ann")
    desk.reply = says(Notice("No.", "error"))
    async with running(slack, desk):
        message = await ann.posts(f"@brief {LINK}", channel)
        await slack.until(lambda: ann.answers(channel))
        await ann.posts("@brief", channel, thread=message)
        await slack.until(lambda: len(ann.answers(channel)) == 2)
    assert [answer.thread_ts for answer in ann.answers(channel)] == [None, message.ts]


async def a_button_leaves_its_briefing_and_retry_takes_the_errors_place(slack: LoopbackSlack, desk: Noted) -> None:
    channel, ann = slack.team().channel("news"), slack.team().person("ann")
    desk.reply = says(Notice("It failed.", "error", buttons=(Button("Retry", "retry", "1"), Button("Why?", "why", "1"))))
    async with running(slack, desk):
        await ann.types(f"/brief {LINK}", channel)
        await slack.until(lambda: ann.answers(channel))
        (failed,) = ann.answers(channel)
        desk.reply = says(WORKING, Notice("Because."))
        await ann.presses("Why?", failed)
        await slack.until(lambda: len(ann.answers(channel)) == 2)
        desk.reply = says(WORKING, Notice("It worked."))
        await ann.presses("Retry", failed)
        await slack.until(lambda: len(desk.answered) == 3)
    assert [message.words for message in ann.answers(channel)] == ["It worked.", "Because."]


async def a_text_pasted_after_an_error_takes_its_place(slack: LoopbackSlack, desk: Noted) -> None:
    channel, ann = slack.team().channel("news"), slack.team().person("ann")
    desk.reply = says(Notice("It refused.", "error", buttons=(Button("Paste text", "paste", "1"),)))
    async with running(slack, desk):
        await ann.types(f"/brief {LINK}", channel)
        await slack.until(lambda: ann.answers(channel))
        desk.reply = says(Window("paste", "Paste the text", (Field("text", "The article", long=True),)))
        await ann.presses("Paste text", ann.answers(channel)[0])
        await slack.until(lambda: ann.view)
        assert ann.view is not None
        desk.reply = says(WORKING, Notice("It worked."))
        await ann.submits(ann.view, {"text": "words"})
        await slack.until(lambda: len(desk.answered) == 3)
    assert [(message.words, message.history[1:]) for message in ann.answers(channel)] == [("It worked.", ["Reading…"])]


async def a_window_opened_by_another_button_leaves_its_message(slack: LoopbackSlack, desk: Noted) -> None:
    channel, ann = slack.team().channel("news"), slack.team().person("ann")
    desk.reply = says(Notice("A briefing.", buttons=(Button("Settings", "settings", "1"),)))
    async with running(slack, desk):
        await ann.types(f"/brief {LINK}", channel)
        await slack.until(lambda: ann.answers(channel))
        desk.reply = says(Window("settings", "Settings", (Field("zone", "Zone"),)))
        await ann.presses("Settings", ann.answers(channel)[0])
        await slack.until(lambda: ann.view)
        assert ann.view is not None
        desk.reply = says(WORKING, Notice("Kept."))
        await ann.submits(ann.view, {"zone": "Europe/Berlin"})
        await slack.until(lambda: len(desk.answered) == 3)
    assert [message.words.split("\n")[0] for message in ann.answers(channel)] == ["A briefing.", "Kept."]


async def test_on_the_home_page_a_button_is_answered_by_direct_message(slack: LoopbackSlack, desk: Noted) -> None:
    ann = slack.team().person("ann")
    desk.reply = says(Home((Listing("Your digests", (Item("Morning"),)),), buttons=(Button("Settings", "settings", "me"),)))
    async with running(slack, desk):
        await ann.opens_home()
        await slack.until(lambda: ann.home)
        assert ann.home is not None
        desk.reply = says(Notice("Here."))
        await ann.presses("Settings", ann.home)
        await slack.until(lambda: slack.team().dm(ann).answers)
    assert desk.answered[-1].place.direct
    assert desk.errors == []


async def test_after_five_uses_a_whisper_goes_another_way(slack: LoopbackSlack, desk: Noted) -> None:
    channel, ann = slack.team().channel("news"), slack.team().person("ann")
    desk.reply = says(*(Notice(f"part {number}") for number in range(7)))
    async with running(slack, desk):
        await ann.types(f"/brief {LINK}", channel)
        await slack.until(lambda: desk.answered)
    assert [message.words for message in ann.answers(channel)] == [f"part {number}" for number in range(7)]
    assert len(slack.called("chat.postEphemeral")) == 2


async def test_after_half_an_hour_a_whisper_goes_another_way(slack: LoopbackSlack, desk: Noted) -> None:
    channel, ann = slack.team().channel("news"), slack.team().person("ann")

    async def late(ask: Ask, voice: Voice) -> None:
        slack.clock.passes(1_900)
        await voice.say(WORKING)
        await voice.say(Notice("Late."))

    desk.reply = late
    async with running(slack, desk):
        await ann.types(f"/brief {LINK}", channel)
        await slack.until(lambda: desk.answered)
    assert [message.words for message in ann.answers(channel)] == ["Late."]


async def a_used_up_address_is_noticed_when_slack_says_so(slack: LoopbackSlack, desk: Noted) -> None:
    channel, ann = slack.team().channel("news"), slack.team().person("ann")

    async def answer(ask: Ask, voice: Voice) -> None:
        slack.responses.by_url(str(ask.reach["response_url"])).uses = 5
        await voice.say(Notice("Still said."))

    desk.reply = answer
    async with running(slack, desk):
        await ann.types(f"/brief {LINK}", channel)
        await slack.until(lambda: desk.answered)
    assert [message.words for message in ann.answers(channel)] == ["Still said."]


async def test_where_we_are_no_member_a_late_whisper_becomes_a_direct_message(slack: LoopbackSlack, desk: Noted) -> None:
    channel, ann = slack.team().channel("secret", private=True, bot=False), slack.team().person("ann")
    channel.members.add(ann.id)

    async def late(ask: Ask, voice: Voice) -> None:
        slack.clock.passes(1_900)
        await voice.say(Notice("Late."))

    desk.reply = late
    async with running(slack, desk):
        await ann.types(f"/brief {LINK}", channel)
        await slack.until(lambda: desk.answered)
    assert [message.words for message in slack.team().dm(ann).answers] == ["Late."]
    assert desk.errors == []


async def a_long_reply_goes_on_in_the_thread(slack: LoopbackSlack, desk: Noted) -> None:
    channel, ann = slack.team().channel("news"), slack.team().person("ann")
    desk.reply = says(Listing("Feeds", tuple(Item("x" * 350, detail=str(number)) for number in range(90)), public=True))
    async with running(slack, desk):
        await ann.types("/brief feeds list", channel)
        await slack.until(lambda: desk.answered)
    first = next(message for message in channel.answers if not message.thread_ts)
    assert len(first.replies) >= 2
    assert len(channel.answers) == len(first.replies) + 1


async def test_blocks_slack_refuses_are_said_plainly_once(slack: LoopbackSlack, desk: Noted) -> None:
    channel, ann = slack.team().channel("news"), slack.team().person("ann")
    desk.reply = says(Notice("A sentence.", public=True))
    async with running(slack, desk):
        slack.fails("chat.postMessage", Refused("invalid_blocks"))
        await ann.types(f"/brief {LINK}", channel)
        await slack.until(lambda: desk.answered)
        assert [message.words for message in channel.answers] == ["A sentence."]
        assert {block["type"] for block in channel.answers[0].blocks} == {"section"}
        slack.fails("chat.postMessage", Refused("invalid_blocks"), times=2)
        await ann.types(f"/brief {LINK}", channel)
        await slack.until(lambda: desk.errors)
    assert len(slack.called("chat.postMessage")) == 4


async def a_file_goes_to_the_persons_direct_messages(slack: LoopbackSlack, desk: Noted) -> None:
    channel, ann = slack.team().channel("news"), slack.team().person("ann")
    desk.reply = says(Attached("feeds.opml", b"<opml/>", "Your 3 feeds."))
    async with running(slack, desk):
        await ann.types("/brief feeds export", channel)
        await slack.until(lambda: desk.answered)
    there = slack.team().dm(ann)
    assert [file.content for file in slack.files.known.values()] == [b"<opml/>"]
    assert there.answers[0].words == "Your 3 feeds."
    assert there.answers[1].files[0]["name"] == "feeds.opml"
    assert channel.answers == []
    assert "direct message" in ann.answers(channel)[0].words
    assert desk.errors == []


async def test_without_the_scope_a_small_file_is_said_as_text(slack: LoopbackSlack, desk: Noted) -> None:
    team = slack.team("T2", scopes="app_mentions:read chat:write commands")
    channel, ann = team.channel("news"), team.person("ann")
    desk.reply = says(Attached("feeds.opml", b"the list", "Your feeds."))
    async with running(slack, desk, bot_token=team.bot_token):
        await ann.types("/brief feeds export", channel)
        await slack.until(lambda: desk.answered)
        assert [message.words for message in team.dm(ann).answers] == ["Your feeds.", "the list"]
        desk.reply = says(Attached("feeds.opml", b"x" * 9_000, "Your feeds."))
        await ann.types("/brief feeds export", channel)
        await slack.until(lambda: desk.errors)
    assert isinstance(desk.errors[0], MissingScope)
    assert "files:write" in str(desk.errors[0])


# What Slack refuses, and what becomes unclear

PUBLIC = Notice("For all.", public=True)
REFUSED: dict[str, tuple[Fault, type[Exception], str]] = {
    "not_in_channel": (
        Refused("not_in_channel"),
        NotThere,
        "I am not in #news. `/invite @brief`, then press **Try again**; nothing is lost.",
    ),
    "channel_not_found": (Refused("channel_not_found"), NotThere, "I cannot see #news: it is private and I am not in it, or it is gone."),
    "is_archived": (Refused("is_archived"), NotThere, "#news is archived, so nothing can be written there. Choose another channel"),
    "token_revoked": (Refused("token_revoked"), ShutOut, "Slack refused the token (token_revoked). Install the app again"),
    "account_inactive": (Refused("account_inactive"), ShutOut, "Slack refused the token (account_inactive)."),
    "missing_scope": (Refused("missing_scope"), MissingScope, "I lack Slack's permission"),
    "some_new_word": (Refused("some_new_word"), SlackRefused, "Slack refused chat.postMessage (some_new_word)."),
    "a 500 with text": (Broken(500, "Internal Server Error"), Unclear, "Slack did not answer chat.postMessage clearly (status 500)."),
    "a 200 with text": (Broken(200, "all is well"), Unclear, "Slack did not answer chat.postMessage clearly"),
    "a lost reply": (LostReply(), Unclear, "Slack did not answer chat.postMessage clearly (ServerDisconnectedError)."),
}


@pytest.mark.parametrize("case", REFUSED)
async def a_refusal_is_a_typed_error_with_its_sentence(case: str, slack: LoopbackSlack, desk: Noted) -> None:
    fault, kind, sentence = REFUSED[case]
    channel, ann = slack.team().channel("news"), slack.team().person("ann")
    desk.reply = says(PUBLIC)
    async with running(slack, desk):
        slack.fails("chat.postMessage", fault)
        await ann.types(f"/brief {LINK}", channel)
        await slack.until(lambda: desk.errors)
    (error,) = desk.errors
    assert isinstance(error, kind)
    assert f"{error} {getattr(error, 'advice', '')}".startswith(sentence)


async def a_lost_reply_is_not_posted_again(slack: LoopbackSlack, desk: Noted) -> None:
    channel, ann = slack.team().channel("news"), slack.team().person("ann")
    desk.reply = says(PUBLIC)
    async with running(slack, desk):
        slack.fails("chat.postMessage", LostReply())
        await ann.types(f"/brief {LINK}", channel)
        await slack.until(lambda: desk.errors)
    assert len(channel.answers) == 1
    assert len(slack.called("chat.postMessage")) == 1


async def test_an_answer_that_stands_there_is_not_posted_again(slack: LoopbackSlack, desk: Noted) -> None:
    channel, ann = slack.team().channel("news"), slack.team().person("ann")
    desk.reply = says(Notice("Reading…", "working", public=True), Notice("Here it is.", public=True), Notice("And more.", public=True))
    async with running(slack, desk) as ours:
        message = await ann.posts(f"@brief {LINK}", channel)
        await slack.until(lambda: desk.answered)
        await ours.answer(desk.asks[0])
    assert [one.words for one in channel.thread(message)[1:]] == ["Here it is.", "And more."]
    assert all(one.history[-1:] != ["Here it is."] or one.words == "Here it is." for one in channel.thread(message))


async def test_a_word_in_between_that_was_left_standing_becomes_the_answer(slack: LoopbackSlack, desk: Noted) -> None:
    channel, ann = slack.team().channel("news"), slack.team().person("ann")
    desk.reply = says(Notice("Reading…", "working", public=True))
    async with running(slack, desk) as ours:
        message = await ann.posts(f"@brief {LINK}", channel)
        await slack.until(lambda: desk.answered)
        desk.reply = says(Notice("Reading…", "working", public=True), Notice("Here it is.", public=True))
        await ours.answer(desk.asks[0])
    assert [one.words for one in channel.thread(message)[1:]] == ["Here it is."]


async def test_of_a_long_answer_only_what_is_missing_is_posted_again(slack: LoopbackSlack, desk: Noted) -> None:
    channel, ann = slack.team().channel("news"), slack.team().person("ann")
    items = tuple(Item(f"Line {number} " + "word " * 60) for number in range(90))
    desk.reply = says(Listing("Many", items, public=True))
    async with running(slack, desk) as ours:
        message = await ann.posts(f"@brief {LINK}", channel)
        await slack.until(lambda: desk.answered)
        whole = [one.words for one in channel.thread(message)[1:]]
        channel.thread(message)[-1].deleted = True
        await ours.answer(desk.asks[0])
    assert [one.words for one in channel.thread(message)[1:]] == whole
    assert len(whole) > 1


async def test_what_may_not_be_looked_for_is_said_again(slack: LoopbackSlack, desk: Noted) -> None:
    team = slack.team("T2", scopes=LEAST)
    channel, ann = team.channel("news"), team.person("ann")
    async with running(slack, desk, bot_token=team.bot_token) as ours:
        message = await ann.posts(f"@brief {LINK}", channel)
        await slack.until(lambda: desk.answered)
        await ours.answer(desk.asks[0])
    assert len(channel.thread(message)) == 3
    assert not [one for one in slack.calls if one.method.startswith("conversations.")]


async def test_a_slack_that_cannot_look_now_is_asked_later(slack: LoopbackSlack, desk: Noted) -> None:
    channel, ann = slack.team().channel("news"), slack.team().person("ann")
    async with running(slack, desk) as ours:
        message = await ann.posts(f"@brief {LINK}", channel)
        await slack.until(lambda: desk.answered)
        slack.fails("conversations.replies", Broken(500), times=2)
        await ours.answer(desk.asks[0])
    assert [isinstance(one, Later) for one in desk.errors] == [True]
    assert len(channel.thread(message)) == 2


@pytest.mark.parametrize("scopes", ["full", "least"])
async def test_a_lost_reply_tells_whether_the_post_can_be_found(scopes: str, slack: LoopbackSlack, desk: Noted) -> None:
    team = slack.team("T2", scopes=LEAST) if scopes == "least" else slack.team()
    channel, ann = team.channel("news"), team.person("ann")
    async with running(slack, desk, bot_token=team.bot_token):
        slack.fails("chat.postMessage", LostReply())
        await ann.posts(f"@brief {LINK}", channel)
        await slack.until(lambda: desk.errors)
    (error,) = desk.errors
    assert isinstance(error, Unclear)
    assert error.findable == (scopes == "full")


WAITS = {"30": 30, None: 1, "soon": 1, "-3": 1, "1e1": 10}


@pytest.mark.parametrize("header", WAITS)
async def test_nothing_is_sent_before_retry_after_is_over(header: str | None, slack: LoopbackSlack, desk: Noted) -> None:
    channel, ann = slack.team().channel("news"), slack.team().person("ann")
    desk.reply = says(PUBLIC)
    async with running(slack, desk):
        slack.fails("chat.postMessage", Limited(header), times=2)
        before = slack.clock.elapsed
        await ann.types(f"/brief {LINK}", channel)
        await slack.until(lambda: desk.answered)
    assert slack.clock.elapsed - before >= 2 * WAITS[header]
    assert len(channel.answers) == 1
    assert desk.errors == []


async def an_absurd_wait_is_handed_on_and_kept(slack: LoopbackSlack, desk: Noted) -> None:
    channel, ann = slack.team().channel("news"), slack.team().person("ann")
    desk.reply = says(PUBLIC)
    async with running(slack, desk):
        slack.fails("chat.postMessage", Limited("99999999999"))
        await ann.types(f"/brief {LINK}", channel)
        await slack.until(lambda: len(desk.errors) == 1)
        await ann.types(f"/brief {LINK}", channel)
        await slack.until(lambda: len(desk.errors) == 2)
    assert all(isinstance(error, Later) and error.seconds == 86_400 for error in desk.errors)
    assert len(slack.called("chat.postMessage")) == 1, "nothing may be sent before the time is over"


async def a_response_address_waits_as_well(slack: LoopbackSlack, desk: Noted) -> None:
    channel, ann = slack.team().channel("news"), slack.team().person("ann")
    desk.reply = says(Notice("Here."))
    async with running(slack, desk):
        slack.fails("response_url", Limited("7"))
        before = slack.clock.elapsed
        await ann.types(f"/brief {LINK}", channel)
        await slack.until(lambda: desk.answered)
    assert slack.clock.elapsed - before >= 7
    assert [message.words for message in ann.answers(channel)] == ["Here."]


# Posts that can be found again


async def a_post_is_found_by_its_key(slack: LoopbackSlack, desk: Noted) -> None:
    channel = slack.team().channel("news")
    place = Place("slack", "T1", channel.id)
    (message,) = rendered(Notice("The morning digest."))
    async with running(slack, desk) as ours:
        assert await ours.find(place, "key 1", LONG_AGO) is None
        slack.fails("chat.postMessage", LostReply())
        with pytest.raises(Unclear):
            await ours.post(place, message, "key 1")
        found = await ours.find(place, "key 1", LONG_AGO)
        assert await ours.find(place, "key 2", LONG_AGO) is None
        assert found is not None
        under = await ours.post(Place("slack", "T1", channel.id, found.message), message, "key 1 part 2")
        again = await ours.find(Place("slack", "T1", channel.id, found.message), "key 1 part 2", LONG_AGO)
    assert found.message == channel.answers[0].ts
    assert (again and again.message) == under.message
    assert len(channel.answers) == 2


async def a_post_cannot_be_looked_for_without_history(slack: LoopbackSlack, desk: Noted) -> None:
    team = slack.team("T2", scopes="app_mentions:read chat:write commands")
    async with running(slack, desk, bot_token=team.bot_token) as ours:
        with pytest.raises(MissingScope):
            await ours.find(Place("slack", "T2", team.channel("news").id), "key", LONG_AGO)


async def a_post_is_found_however_much_was_said_since_but_not_before(
    slack: LoopbackSlack, desk: Noted, monkeypatch: pytest.MonkeyPatch
) -> None:
    channel, ann = slack.team().channel("news"), slack.team().person("ann")
    place, (message,) = Place("slack", "T1", channel.id), rendered(Notice("The morning digest."))
    monkeypatch.setattr("adapters.slack.speaking.WINDOW", 2)
    async with running(slack, desk) as ours:
        posted = await ours.post(place, message, "key 1")
        for number in range(5):
            slack.clock.passes(1)
            await ann.posts(f"hello {number}", channel)
        assert await ours.find(place, "key 1", LONG_AGO) == posted
        assert await ours.find(place, "key 1", datetime.fromtimestamp(slack.clock.now, UTC)) is None
        monkeypatch.setattr("adapters.slack.speaking.PAGES", 2)
        with pytest.raises(TooMuchSaid):
            await ours.find(place, "key 1", LONG_AGO)


async def a_post_to_a_person_goes_to_their_direct_messages_and_is_found_there(slack: LoopbackSlack, desk: Noted) -> None:
    ann = slack.team().person("ann")
    place, (message,) = Place("slack", "T1", ann.id, direct=True), rendered(Notice("The morning digest."))
    async with running(slack, desk) as ours:
        slack.fails("chat.postMessage", LostReply())
        with pytest.raises(Unclear):
            await ours.post(place, message, "key 1")
        found = await ours.find(place, "key 1", LONG_AGO)
    dm = slack.team().dm(ann)
    assert found is not None
    assert (found.place.channel, found.message) == (dm.id, dm.answers[0].ts)


async def a_post_to_a_person_without_the_permission_to_open_is_made_and_cannot_be_read(slack: LoopbackSlack, desk: Noted) -> None:
    team = slack.team("T2", scopes="app_mentions:read chat:write commands im:history")
    ann, (message,) = team.person("ann"), rendered(Notice("The morning digest."))
    place = Place("slack", "T2", ann.id, direct=True)
    async with running(slack, desk, bot_token=team.bot_token) as ours:
        await ours.post(place, message, "key 1")
        with pytest.raises(MissingScope):
            await ours.find(place, "key 1", LONG_AGO)
    assert len(team.dm(ann).answers) == 1


async def a_post_that_slack_wants_later_is_not_waited_for(slack: LoopbackSlack, desk: Noted) -> None:
    place, (message,) = Place("slack", "T1", slack.team().channel("news").id), rendered(Notice("The morning digest."))
    async with running(slack, desk) as ours:
        slack.fails("chat.postMessage", Limited("30"))
        before = slack.clock.now
        with pytest.raises(Later) as raised:
            await ours.post(place, message, "key 1")
        assert raised.value.seconds == 30.0
        assert slack.clock.now - before < 30


@pytest.mark.parametrize(
    ("fault", "kind"),
    [
        (Broken(503), Unclear), (Broken(200, "ok"), Unclear), (LostCall(), Unclear), (Refused("internal_error"), Unclear),
        (Refused("rate_limited"), Later), (Refused("not_in_channel"), NotThere), (Refused("is_archived"), NotThere),
        (Refused("channel_not_found"), NotThere), (Refused("token_revoked"), ShutOut), (Refused("account_inactive"), ShutOut),
    ],
)  # fmt: skip
async def the_end_of_a_post_is_told_by_its_kind(slack: LoopbackSlack, desk: Noted, fault: Fault, kind: type[Exception]) -> None:
    place, (message,) = Place("slack", "T1", slack.team().channel("news").id), rendered(Notice("The morning digest."))
    async with running(slack, desk) as ours:
        slack.fails("chat.postMessage", fault)
        with pytest.raises(kind):
            await ours.post(place, message, "key 1")
    assert len(slack.called("chat.postMessage")) == 1


async def a_frozen_post_whose_blocks_slack_refuses_goes_out_plainly(slack: LoopbackSlack, desk: Noted) -> None:
    channel = slack.team().channel("news")
    place, (message,) = Place("slack", "T1", channel.id), rendered(Notice("The morning digest."))
    async with running(slack, desk) as ours:
        slack.fails("chat.postMessage", Refused("invalid_blocks"))
        await ours.post(place, message, "key 1")
        assert await ours.find(place, "key 1", LONG_AGO)
    assert [one.words for one in channel.answers] == ["The morning digest."]


# Secrets


async def no_token_or_address_is_logged(slack: LoopbackSlack, desk: Noted, caplog: pytest.LogCaptureFixture) -> None:
    channel, ann = slack.team().channel("news"), slack.team().person("ann")
    with caplog.at_level(logging.DEBUG):
        logging.getLogger().setLevel(logging.DEBUG)
        async with running(slack, desk) as ours:
            message = await ann.posts(f"@brief {LINK}", channel)
            await ann.types(f"/brief {LINK}", channel)
            slack.fails("chat.postMessage", Broken())
            await ann.posts(f"@brief {LINK}", channel, thread=message)
            desk.failing = 1
            await ann.posts(f"@brief {LINK}2", channel)
            await slack.until(lambda: len(desk.answered) == 3)
            await asyncio.sleep(0)
            shown = f"{ours.access!r} {ours._setup!r} {ours._ready!r} {desk.asks!r} {desk.errors!r}"
    told = "\n".join(record.getMessage() for record in caplog.records) + caplog.text + shown
    for secret in (slack.team().bot_token, slack.app_token, slack.app.signing_secret, "ticket-", "/response/", "trigger-"):
        assert secret not in told
