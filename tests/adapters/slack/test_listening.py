"""Everything that comes in becomes one ask, remembered before it is acknowledged."""

import asyncio
import json
from dataclasses import asdict, replace

import pytest

from adapters.chat import Ask, Button, Field, Home, Item, Listing, Notice, Voice, Window
from adapters.slack.errors import MissingScope
from tests.adapters.slack.desks import Noted, echo, running
from tests.platforms.faults import Held
from tests.platforms.slack import LoopbackSlack

LINK = "https://example.com/a"


async def a_command_is_an_ask_with_its_place_and_person(slack: LoopbackSlack, desk: Noted) -> None:
    channel, ann = slack.team().channel("news"), slack.team().person("ann", tz="Asia/Kolkata")
    async with running(slack, desk):
        await ann.types(f"/brief {LINK} full", channel)
        await slack.until(lambda: ann.answers(channel))
    (ask,) = desk.answered
    assert (ask.way, ask.text, ask.place.channel, ask.place.name) == ("command", f"{LINK} full", channel.id, "news")
    assert (ask.person.external, ask.person.name, ask.person.zone, ask.person.manages) == (ann.id, "ann", "Asia/Kolkata", True)
    assert LINK in ann.answers(channel)[0].words
    assert channel.answers == []


async def a_zone_is_asked_once_a_day(slack: LoopbackSlack, desk: Noted) -> None:
    channel, ann = slack.team().channel("news"), slack.team().person("ann")
    async with running(slack, desk) as ours:
        for number in range(3):
            await ann.types(f"/brief {LINK}{number}", channel)
            await slack.settled()
            await ours.settled()
        assert len(slack.called("users.info")) == 1
        slack.clock.passes(25 * 3600)
        await ann.types(f"/brief {LINK}", channel)
        await slack.until(lambda: len(desk.answered) == 4)
    assert len(slack.called("users.info")) == 2


async def test_what_cannot_be_remembered_is_not_acknowledged_and_comes_again(slack: LoopbackSlack, desk: Noted) -> None:
    channel, ann = slack.team().channel("news"), slack.team().person("ann")
    desk.failing = 1
    async with running(slack, desk):
        message = await ann.posts(f"@brief {LINK}", channel)
        await slack.until(lambda: not desk.failing and len(slack.deliveries.unacked) == 1)
        assert desk.asks == []
        await slack.deliveries.redeliver()
        await slack.until(lambda: channel.thread(message)[1:])
        await slack.settled()
    assert [ask.way for ask in desk.asks] == ["mention"]


async def a_mention_arrives_twice_and_is_answered_once(slack: LoopbackSlack, desk: Noted) -> None:
    channel, ann = slack.team().channel("news"), slack.team().person("ann")
    async with running(slack, desk) as ours:
        message = await ann.posts(f"@brief {LINK}", channel)
        await slack.until(lambda: channel.thread(message)[1:])
        await slack.settled()
        await ours.settled()
    assert [ask.way for ask in desk.asks] == ["mention"]
    assert len(channel.thread(message)) == 2


async def a_redelivered_event_is_answered_once(slack: LoopbackSlack, desk: Noted) -> None:
    channel, ann = slack.team().channel("news"), slack.team().person("ann")
    async with running(slack, desk) as ours:
        await ann.posts(LINK, channel)
        await slack.until(lambda: desk.answered)
        for delivery in list(slack.deliveries.all):
            await slack.deliveries.duplicate(delivery)
        await slack.settled()
        await ours.settled()
    assert len(desk.asks) == 1


async def a_mention_in_a_thread_sees_the_messages_above_nearest_first(slack: LoopbackSlack, desk: Noted) -> None:
    channel, ann, ben = slack.team().channel("news"), slack.team().person("ann"), slack.team().person("ben")
    async with running(slack, desk):
        start = await ben.posts("https://example.com/first", channel)
        await ben.posts("https://example.com/second", channel, thread=start)
        await ann.posts("@brief", channel, thread=start)
        await slack.until(lambda: [ask for ask in desk.answered if ask.way == "mention"])
    ask = next(ask for ask in desk.answered if ask.way == "mention")
    assert ask.nearby == ("<https://example.com/second>", "<https://example.com/first>")
    assert ask.place.thread == start.ts


async def test_our_own_answers_are_not_what_stands_above(slack: LoopbackSlack, desk: Noted) -> None:
    channel, ann = slack.team().channel("news"), slack.team().person("ann")
    async with running(slack, desk) as ours:
        start = await ann.posts(LINK, channel)
        await slack.until(lambda: channel.thread(start)[1:])
        await ann.posts("@brief", channel, thread=start)
        await slack.until(lambda: len(desk.answered) == 2)
        await ours.settled()
    assert desk.answered[1].nearby == (f"<{LINK}>",)


async def a_pasted_link_is_heard_only_where_the_channel_wants_it(slack: LoopbackSlack, desk: Noted) -> None:
    channel, ann = slack.team().channel("news"), slack.team().person("ann")
    desk.modes = set()
    async with running(slack, desk) as ours:
        await ann.posts(LINK, channel)
        await slack.settled()
        assert desk.asks == []
        desk.modes = {"link"}
        message = await ann.posts(LINK, channel)
        await slack.until(lambda: channel.thread(message)[1:])
        await ann.posts("no link here", channel)
        await slack.settled()
        await ours.settled()
    assert [(ask.way, ask.place.thread) for ask in desk.asks] == [("link", message.ts)]


async def a_looking_glass_under_a_message_asks_for_it(slack: LoopbackSlack, desk: Noted) -> None:
    channel, ann, ben = slack.team().channel("news"), slack.team().person("ann"), slack.team().person("ben")
    desk.modes = {"reaction"}
    async with running(slack, desk) as ours:
        message = await ben.posts(LINK, channel)
        await ann.reacts("tada", message)
        await ann.reacts("mag", message)
        await ben.reacts("mag", message)
        await slack.until(lambda: channel.thread(message)[1:])
        await slack.settled()
        await ours.settled()
    assert [(ask.way, ask.text, ask.place.thread) for ask in desk.answered] == [("reaction", f"<{LINK}>", message.ts)]


async def a_looking_glass_under_a_reply_is_answered_in_its_thread(slack: LoopbackSlack, desk: Noted) -> None:
    channel, ann = slack.team().channel("news"), slack.team().person("ann")
    desk.modes = {"reaction"}
    async with running(slack, desk):
        start = await ann.posts("look", channel)
        reply = await ann.posts(LINK, channel, thread=start)
        await ann.reacts("mag", reply)
        await slack.until(lambda: desk.answered)
    assert (desk.answered[0].text, desk.answered[0].place.thread) == (f"<{LINK}>", start.ts)


async def an_edit_is_answered_only_for_a_new_link(slack: LoopbackSlack, desk: Noted) -> None:
    channel, ann = slack.team().channel("news"), slack.team().person("ann")
    async with running(slack, desk) as ours:
        message = await ann.posts(LINK, channel)
        await slack.until(lambda: len(desk.answered) == 1)
        await ann.edits(message, f"{LINK} is worth reading")
        await slack.settled()
        assert len(desk.asks) == 1
        await ann.edits(message, f"{LINK} and https://example.com/b")
        await slack.until(lambda: len(desk.answered) == 2)
        await slack.settled()
        await ours.settled()
    assert [ask.text for ask in desk.asks] == [f"<{LINK}>", "<https://example.com/b>"]


async def test_what_we_and_other_bots_say_is_never_answered(slack: LoopbackSlack, desk: Noted) -> None:
    channel, ann = slack.team().channel("news"), slack.team().person("ann")

    async def link(ask: Ask, voice: Voice) -> None:
        await voice.say(Notice("https://example.com/answer @brief", public=True))

    desk.reply = link
    async with running(slack, desk) as ours:
        message = await ann.posts(LINK, channel)
        await slack.until(lambda: channel.thread(message)[1:])
        event = {"type": "message", "subtype": "bot_message", "bot_id": "B1", "text": f"<{LINK}>", "channel": channel.id, "ts": "1.000001"}
        await slack.events.send(slack.team(), {**event, "channel_type": "channel"})
        await slack.settled()
        await ours.settled()
    assert len(desk.asks) == 1


async def a_direct_message_is_answered_there(slack: LoopbackSlack, desk: Noted) -> None:
    ann = slack.team().person("ann")
    there = slack.team().dm(ann)
    async with running(slack, desk):
        await ann.posts(f"please {LINK}", there)
        await slack.until(lambda: there.answers)
    (ask,) = desk.answered
    assert (ask.way, ask.place.direct, ask.place.thread) == ("direct", True, None)
    assert [message.words for message in there.answers] == [f"direct: please <{LINK}>"]


async def a_file_is_handed_over_and_read_within_its_bound(slack: LoopbackSlack, desk: Noted) -> None:
    ann = slack.team().person("ann")
    there = slack.team().dm(ann)
    read: list[bytes] = []

    async def reader(ask: Ask, voice: Voice) -> None:
        read.append(await voice.content(ask.uploads[0], 1_000))
        await voice.content(ask.uploads[0], 10)

    desk.reply = reader
    async with running(slack, desk):
        await ann.uploads("article.txt", "The whole article.", there, saying="this one")
        await slack.until(lambda: desk.answered)
    (ask,) = desk.answered
    assert (ask.way, ask.text, ask.uploads[0].name, ask.uploads[0].size) == ("file", "this one", "article.txt", 18)
    assert read == [b"The whole article."]
    assert [str(error) for error in desk.errors] == ["That file is larger than 1e-05 MB."]


async def the_token_goes_to_no_host_but_slacks(slack: LoopbackSlack, desk: Noted) -> None:
    ann = slack.team().person("ann")
    there = slack.team().dm(ann)

    async def reader(ask: Ask, voice: Voice) -> None:
        for host in (
            "https://evil.example",
            "https://slack.com.evil.example",
            "http://slack.com",
            "https://u@files.slack.com",
            "https://notslack.com",
        ):
            with pytest.raises(Exception, match="Slack refused files"):
                await voice.content(replace(ask.uploads[0], address=f"{host}/f"), 1_000)

    desk.reply = reader
    async with running(slack, desk):
        await ann.uploads("article.txt", "text", there)
        await slack.until(lambda: desk.answered)
    assert desk.errors == []


async def the_shortcut_brings_links_text_and_files_and_whispers(slack: LoopbackSlack, desk: Noted) -> None:
    channel, ann, ben = slack.team().channel("news"), slack.team().person("ann"), slack.team().person("ben")
    desk.modes = set()
    async with running(slack, desk):
        message = await ben.uploads("a.md", "text", channel, saying=f"see {LINK}")
        await ann.uses_shortcut("brief_this", message)
        await slack.until(lambda: desk.answered and ann.answers(channel))
    ask = desk.answered[-1]
    assert (ask.way, ask.text, [one.name for one in ask.uploads]) == ("shortcut", f"see <{LINK}>", ["a.md"])
    assert ann.answers(channel)[-1].ephemeral_to is ann


async def a_bots_message_made_of_blocks_is_read_by_the_shortcut(slack: LoopbackSlack, desk: Noted) -> None:
    channel, ann = slack.team().channel("news"), slack.team().person("ann")
    async with running(slack, desk):
        message = await ann.posts("x", channel)
        message.text = ""
        message.attachments = [{"title": "Flood", "title_link": "https://example.com/f?a=1&b=2", "text": "Water rose."}]
        await ann.uses_shortcut("brief_this", message)
        await slack.until(lambda: desk.answered)
    assert desk.answered[-1].text == "<https://example.com/f?a=1&amp;b=2>\nFlood\nWater rose.\nx"


async def a_button_means_the_same_after_a_restart(slack: LoopbackSlack, desk: Noted) -> None:
    channel, ann = slack.team().channel("news"), slack.team().person("ann")

    async def offer(ask: Ask, voice: Voice) -> None:
        await voice.say(Notice(ask.pressed.subject if ask.pressed else "first", buttons=(Button("Longer", "longer", "briefing 7"),)))

    desk.reply = offer
    async with running(slack, desk):
        await ann.types(f"/brief {LINK}", channel)
        await slack.until(lambda: ann.answers(channel))
    async with running(slack, desk):
        await ann.presses("Longer", ann.answers(channel)[0])
        await slack.until(lambda: len(ann.answers(channel)) == 2)
    assert desk.answered[-1].pressed == Button("Longer", "longer", "briefing 7")
    assert [message.words.split("\n")[0] for message in ann.answers(channel)] == ["first", "briefing 7"]


PASTE = Window("paste", "Paste the text", (Field("text", "The article", long=True),))


async def a_window_opens_and_comes_back_where_it_was_asked(slack: LoopbackSlack, desk: Noted) -> None:
    channel, ann = slack.team().channel("news"), slack.team().person("ann")

    async def ask_for_text(ask: Ask, voice: Voice) -> None:
        await voice.say(Notice(f"got {ask.fields['text']}") if ask.way == "window" else PASTE)

    desk.reply = ask_for_text
    async with running(slack, desk):
        await ann.types("/brief", channel)
        await slack.until(lambda: ann.view, "a window")
        assert ann.view is not None
        await ann.submits(ann.view, {"text": "A long article."})
        await slack.until(lambda: ann.answers(channel))
    assert (desk.answered[-1].text, desk.answered[-1].place.channel) == ("paste", channel.id)
    assert ann.answers(channel)[0].words == "got A long article."


async def a_window_slack_no_longer_waits_for_is_offered_by_a_button(slack: LoopbackSlack, desk: Noted) -> None:
    channel, ann = slack.team().channel("news"), slack.team().person("ann")

    async def late(ask: Ask, voice: Voice) -> None:
        if ask.way == "command":
            slack.clock.passes(4)
        await voice.say(PASTE)

    desk.reply = late
    async with running(slack, desk):
        await ann.types("/brief", channel)
        await slack.until(lambda: ann.answers(channel))
        await ann.presses("Paste the text", ann.answers(channel)[0])
        await slack.until(lambda: ann.view, "a window")
    assert desk.answered[-1].pressed == Button("Paste the text", "paste", strong=False)


async def the_home_page_is_shown_when_it_is_opened(slack: LoopbackSlack, desk: Noted) -> None:
    ann = slack.team().person("ann")

    async def home(ask: Ask, voice: Voice) -> None:
        await voice.say(Home((Listing("Your digests", (Item("Morning", detail="8:30 weekdays"),)),)))

    desk.reply = home
    async with running(slack, desk):
        await ann.opens_home("messages")
        await ann.opens_home()
        await slack.until(lambda: ann.home, "a home page")
    assert [ask.way for ask in desk.asks] == ["home"]
    assert "8:30 weekdays" in json.dumps(ann.home.content if ann.home else "")


async def the_assistants_pane_suggests_and_answers_in_its_thread(slack: LoopbackSlack, desk: Noted) -> None:
    ann = slack.team().person("ann")
    there = slack.team().dm(ann)
    async with running(slack, desk):
        start = await ann.starts_assistant_thread()
        (call,) = await slack.until(lambda: slack.called("assistant.threads.setSuggestedPrompts"))
        await ann.posts(LINK, there, thread=start)
        await slack.until(lambda: len(there.thread(start)) == 3)
    assert call.error is None or call.error == ""
    assert desk.answered[0].place.thread == start.ts


async def an_unfinished_ask_is_finished_after_a_restart(slack: LoopbackSlack, desk: Noted) -> None:
    channel, ann = slack.team().channel("news"), slack.team().person("ann")
    held = Held()

    async def die(ask: Ask, voice: Voice) -> None:
        await held.passed()

    desk.reply = die
    async with running(slack, desk) as ours:
        ours._grace = 0.0
        await ann.types(f"/brief {LINK}", channel)
        await ann.posts(f"@brief {LINK}", channel)
        await slack.until(lambda: len(desk.asks) == 2)
    assert desk.answered == []
    desk.reply = echo
    async with running(slack, desk) as ours:
        for ask in desk.asks:
            await ours.answer(ask)
    assert len(ann.answers(channel)) == 2


async def an_ask_can_be_written_as_json_and_hides_how_to_answer_it(slack: LoopbackSlack, desk: Noted) -> None:
    channel, ann = slack.team().channel("news"), slack.team().person("ann")
    async with running(slack, desk):
        await ann.types(f"/brief {LINK}", channel)
        await slack.until(lambda: desk.answered)
    (ask,) = desk.asks
    assert json.loads(json.dumps(asdict(ask)))["reach"]["response_url"].startswith(slack.origin)
    assert "response" not in repr(ask)


async def the_workspace_that_removes_us_is_forgotten(slack: LoopbackSlack, desk: Noted) -> None:
    async with running(slack, desk):
        await slack.team().uninstalls()
        await slack.until(lambda: desk.forgotten)
        await slack.settled()
    assert set(desk.forgotten) == {("slack", "T1")}


async def a_revoked_token_in_a_setting_loses_no_settings(slack: LoopbackSlack, desk: Noted, caplog: pytest.LogCaptureFixture) -> None:
    async with running(slack, desk):
        await slack.team().revokes_tokens()
        await slack.until(lambda: [one for one in slack.deliveries.all if (one.event or {}).get("type") == "tokens_revoked"])
        await slack.settled()
    assert desk.forgotten == []
    assert "Slack revoked the token in NEWSBRIEF_SLACK__BOT_TOKEN. All settings are kept" in caplog.text


LEAST = "app_mentions:read chat:write commands"


async def test_with_the_least_scopes_commands_mentions_and_the_shortcut_work(slack: LoopbackSlack, desk: Noted) -> None:
    team = slack.team("T2", scopes=LEAST)
    channel, ann = team.channel("news"), team.person("ann")
    async with running(slack, desk, bot_token=team.bot_token) as ours:
        await ann.types(f"/brief {LINK}", channel)
        message = await ann.posts(f"@brief {LINK}", channel)
        await ann.uses_shortcut("brief_this", message)
        await slack.until(lambda: len(ann.answers(channel)) == 3)
        await ann.posts("@brief", channel, thread=message)
        await slack.until(lambda: len(desk.answered) == 4)
        await ours.settled()
    assert sorted(ask.way for ask in desk.answered) == ["command", "mention", "mention", "shortcut"]
    assert desk.errors == []
    assert slack.called("users.info") == [], "what is not allowed is not tried"


async def a_file_without_its_scope_says_which_is_missing(slack: LoopbackSlack, desk: Noted) -> None:
    team = slack.team("T2", scopes=f"{LEAST} im:history")
    ann = team.person("ann")

    async def reader(ask: Ask, voice: Voice) -> None:
        await voice.content(ask.uploads[0], 1_000)

    desk.reply = reader
    async with running(slack, desk, bot_token=team.bot_token):
        await ann.uploads("a.txt", "text", team.dm(ann))
        await slack.until(lambda: desk.errors)
    (error,) = desk.errors
    assert isinstance(error, MissingScope)
    assert error.needed == "files:read"


async def a_file_of_a_channel_we_are_not_in_says_so(slack: LoopbackSlack, desk: Noted) -> None:
    channel, ann = slack.team().channel("secret", private=True, bot=False), slack.team().person("ann")

    async def reader(ask: Ask, voice: Voice) -> None:
        await voice.content(ask.uploads[0], 1_000)

    desk.reply = reader
    async with running(slack, desk):
        message = await ann.uploads("a.txt", "text", channel)
        await ann.uses_shortcut("brief_this", message)
        await slack.until(lambda: desk.errors)
    assert [str(error) for error in desk.errors] == ["I am not in that channel."]


async def test_only_admins_manage_where_the_settings_say_so(slack: LoopbackSlack, desk: Noted) -> None:
    channel, ann = slack.team().channel("news"), slack.team().person("ann")
    async with running(slack, desk, managers="admins"):
        await ann.types(f"/brief {LINK}", channel)
        await slack.until(lambda: desk.answered)
    assert not desk.answered[0].person.manages


async def test_begun_answers_end_before_we_leave(slack: LoopbackSlack, desk: Noted) -> None:
    channel, ann = slack.team().channel("news"), slack.team().person("ann")
    begun, go = asyncio.Event(), asyncio.Event()

    async def slow(ask: Ask, voice: Voice) -> None:
        begun.set()
        await go.wait()
        await voice.say(Notice("In the end."))

    desk.reply = slow
    async with running(slack, desk):
        await ann.types(f"/brief {LINK}", channel)
        await begun.wait()
        asyncio.get_running_loop().call_soon(go.set)
    assert [message.words for message in ann.answers(channel)] == ["In the end."]


async def test_one_answers_failure_stops_no_other(slack: LoopbackSlack, desk: Noted) -> None:
    channel, ann = slack.team().channel("news"), slack.team().person("ann")

    async def breaks(ask: Ask, voice: Voice) -> None:
        if "bad" in ask.text:
            raise RuntimeError("a bug")
        await echo(ask, voice)

    desk.reply = breaks
    async with running(slack, desk):
        await ann.types("/brief bad", channel)
        await ann.types("/brief good", channel)
        await slack.until(lambda: ann.answers(channel))
    assert [message.words for message in ann.answers(channel)] == ["command: good"]


HOSTILE: list[object] = [
    {},
    {"type": "event_callback", "event": None},
    {"type": "event_callback", "event": {"type": "message", "text": None, "ts": 5, "channel": []}},
    {"type": "event_callback", "event": {"type": "reaction_added", "item": "x", "reaction": {}}},
    {"type": "block_actions", "actions": "x"},
    {"type": "block_actions", "actions": [{"action_id": "newsbrief.longer.0", "value": "\ud800\x00"}], "user": 5},
    {"type": "view_submission", "view": {"state": {"values": {"a": None}}, "callback_id": 3}},
    {"type": "view_submission", "view": {"state": {"values": []}, "private_metadata": "[1"}},
    {"type": "message_action", "callback_id": "brief_this", "message": {"blocks": {"a": {"b": "c"}}}, "channel": {"id": "C1"}},
    {"command": "/brief", "text": "\ud800\x00a", "channel_id": "C1", "user_id": "U1"},
    {
        "type": "event_callback",
        "event": {"type": "message", "user": "U", "channel": "C", "ts": "1", "text": "<https://e.x>", "blocks": [[[[{}]]]]},
    },
]


@pytest.mark.parametrize("body", HOSTILE)
def no_payload_can_hurt_its_reader(body: dict[str, object]) -> None:
    from adapters.slack.asking import Us, heard

    told = heard(body, Us("U0", "B0"), 0.0)
    text = json.dumps(asdict(told), ensure_ascii=False) if told else ""
    assert "\ud800" not in text
    assert "\\u0000" not in text
    text.encode()
