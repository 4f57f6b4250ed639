"""Everything somebody can do on Discord becomes one ask, and is answered where it was asked."""

import asyncio

import pytest

from adapters.chat import Ask, Attached, Button, Field, Notice, Voice, Window
from tests.adapters.discord.running import running
from tests.adapters.slack.desks import Noted
from tests.platforms.discord import File, LoopbackDiscord
from tests.platforms.discord.names import bits
from tests.platforms.discord.people import Person
from tests.platforms.discord.world import Channel, Guild


async def test_a_command_with_options_is_answered_for_whoever_typed_it(
    discord: LoopbackDiscord, desk: Noted, channel: Channel, ann: Person
) -> None:
    async with running(discord, desk) as ours:
        await ann.commands("/digest add", channel, time="8:30", days="weekdays", top=5, to_me=True)
        answer = await discord.until(lambda: [one for one in ann.answers(channel) if "digest add" in one.words])
        await ours.settled()
    ask = desk.asks[0]
    assert (ask.way, ask.text) == ("command", "digest add")
    assert dict(ask.fields) == {"time": "8:30", "days": "weekdays", "top": "5", "to_me": "True"}
    assert ask.place.name == "news"
    assert (ask.person.name, ask.person.manages) == ("Ann", True)
    assert len(answer) == 1
    assert answer[0].ephemeral_to is ann


async def test_a_command_takes_a_file_a_channel_and_links(discord: LoopbackDiscord, desk: Noted, channel: Channel, ann: Person) -> None:
    other = channel.guild.channel("world") if channel.guild else channel
    async with running(discord, desk) as ours:
        await ann.commands("/brief", channel, file=File("a.txt", b"Some words"))
        await ann.commands("/feeds add", channel, address="example.com", channel=other)
        await discord.until(lambda: len(desk.answered) == 2)
        held = await ours.speaking.voice(desk.asks[0]).content(desk.asks[0].uploads[0], 100)
    assert [one.name for one in desk.asks[0].uploads] == ["a.txt"]
    assert held == b"Some words"
    assert dict(desk.asks[1].fields) == {"address": "example.com", "channel": other.id}


async def test_the_message_menu_hands_over_the_message(discord: LoopbackDiscord, desk: Noted, channel: Channel, ann: Person) -> None:
    desk.modes = set()
    async with running(discord, desk):
        message = await ann.posts("look: https://example.com/a", channel)
        await ann.uses_menu("Brief this", message)
        await discord.until(lambda: ann.answers(channel))
        await discord.until(lambda: desk.answered)
    assert [(one.way, one.text) for one in desk.asks] == [("shortcut", "look: https://example.com/a")]


async def test_a_mention_is_answered_below_it_with_what_stands_above(
    discord: LoopbackDiscord, desk: Noted, channel: Channel, ann: Person
) -> None:
    async with running(discord, desk):
        above = await ann.posts("look: https://example.com/a", channel)
        await discord.until(lambda: len(desk.answered) == 1)
        await ann.posts("hello", channel)
        mention = await ann.posts("@brief", channel, reply_to=above)
        await discord.until(lambda: len(desk.answered) == 2)
    ask = desk.answered[1]
    assert (ask.way, ask.nearby) == ("mention", ("look: https://example.com/a", "hello"))
    assert channel.answers[-1].reply_to is mention
    assert discord.pings == []


async def test_a_mention_in_a_thread_is_answered_in_that_thread(
    discord: LoopbackDiscord, desk: Noted, channel: Channel, ann: Person
) -> None:
    desk.modes = {"mention"}
    async with running(discord, desk):
        start = await ann.posts("https://example.com/start", channel)
        thread = await ann.starts_thread(start, "About it")
        await ann.posts("what do you say?", thread)
        await ann.posts("@brief", thread)
        await discord.until(lambda: desk.answered)
    ask = desk.answered[0]
    assert (ask.place.channel, ask.place.thread, ask.place.name) == (channel.id, thread.id, "news")
    assert ask.nearby == ("what do you say?", "https://example.com/start")
    assert len(thread.answers) == 1
    assert channel.answers == []


async def test_a_post_of_a_forum_is_a_thread(discord: LoopbackDiscord, desk: Noted, guild: Guild, ann: Person) -> None:
    forum = guild.channel("papers", "forum")
    async with running(discord, desk):
        post = await ann.posts_in(forum, "Read this", "@brief https://example.com/a")
        await discord.until(lambda: desk.answered)
    assert (desk.asks[0].place.channel, desk.asks[0].place.thread) == (forum.id, post.id)
    assert len(post.answers) == 1


async def test_a_pasted_link_is_offered_where_the_mode_wants_it(
    discord: LoopbackDiscord, desk: Noted, channel: Channel, ann: Person
) -> None:
    async with running(discord, desk):
        await ann.posts("https://example.com/a", channel)
        await discord.until(lambda: desk.answered)
        desk.modes = set()
        await ann.posts("https://example.com/b", channel)
        await ann.commands("/help", channel)
        await discord.until(lambda: len(desk.answered) == 2)
    assert [one.way for one in desk.asks] == ["link", "command"]


async def test_a_magnifying_glass_hands_over_the_message_below_it(
    discord: LoopbackDiscord, desk: Noted, channel: Channel, ann: Person
) -> None:
    desk.modes = {"reaction"}
    async with running(discord, desk):
        message = await ann.posts("https://example.com/a", channel)
        await ann.reacts("👍", message)
        await ann.reacts("🔍", message)
        await discord.until(lambda: desk.answered)
    assert [(one.way, one.text) for one in desk.answered] == [("reaction", "https://example.com/a")]
    assert channel.answers[-1].reply_to is message


async def test_a_direct_message_is_answered_there(discord: LoopbackDiscord, desk: Noted, ann: Person) -> None:
    async with running(discord, desk):
        await ann.posts("https://example.com/a", ann.dm)
        await ann.posts("", ann.dm, files=(File("a.txt", b"words"),))
        await discord.until(lambda: len(desk.answered) == 2)
    assert [(one.way, one.place.channel, one.place.direct) for one in desk.asks] == [("direct", ann.id, True), ("file", ann.id, True)]
    assert len(ann.answers(ann.dm)) == 2


async def test_without_the_intent_mentions_replies_and_direct_messages_are_heard(
    discord: LoopbackDiscord, desk: Noted, channel: Channel, ann: Person
) -> None:
    discord.app.privileged = frozenset()
    async with running(discord, desk, message_content=False):
        await ann.posts("https://example.com/unheard", channel)
        await ann.posts("@brief https://example.com/a", channel)
        await ann.posts("https://example.com/b", ann.dm)
        await discord.until(lambda: len(desk.answered) == 2)
        ours = channel.answers[0]
        await ann.posts("thank you", channel, reply_to=ours)
        await ann.posts("and https://example.com/c", channel, reply_to=ours)
        await discord.until(lambda: len(desk.answered) == 3)
    assert [(one.way, "https" in one.text) for one in desk.asks] == [("mention", True), ("direct", True), ("mention", True)]


async def test_an_edit_is_asked_about_only_when_it_brings_a_link(
    discord: LoopbackDiscord, desk: Noted, channel: Channel, ann: Person
) -> None:
    async with running(discord, desk):
        message = await ann.posts("https://example.com/a", channel)
        await discord.until(lambda: len(desk.answered) == 1)
        discord.unfurls(message)
        await ann.edits(message, "https://example.com/a indeed")
        await ann.edits(message, "https://example.com/a and https://example.com/b")
        await discord.until(lambda: len(desk.answered) == 2)
        plain = await ann.posts("wait", channel)
        await ann.edits(plain, "https://example.com/c")
        await discord.until(lambda: len(desk.answered) == 3)
    assert [one.text for one in desk.asks] == ["https://example.com/a", "https://example.com/b", "https://example.com/c"]


async def test_bots_are_not_answered(discord: LoopbackDiscord, desk: Noted, channel: Channel, ann: Person) -> None:
    async def shout(ask: Ask, voice: Voice) -> None:
        await voice.say(Notice("https://example.com/mine", public=True))

    desk.reply = shout
    async with running(discord, desk):
        await ann.posts("https://example.com/a", channel)
        await discord.until(lambda: desk.answered)
        await ann.commands("/help", channel)
        await discord.until(lambda: len(desk.answered) == 2)
    assert [one.way for one in desk.asks] == ["link", "command"]


WINDOW = Window(
    "paste",
    "Brief a text",
    (Field("text", "The text", long=True), Field("length", "Length", "short", options=(("short", "Short"), ("full", "Full")))),
)


async def test_a_window_opens_and_what_is_filled_in_comes_back(
    discord: LoopbackDiscord, desk: Noted, channel: Channel, ann: Person
) -> None:
    async def windows(ask: Ask, voice: Voice) -> None:
        await voice.say(WINDOW if ask.way == "command" else Notice(f"got {ask.fields['text']}"))

    desk.reply = windows
    async with running(discord, desk) as ours:
        await ann.commands("/brief", channel)
        modal = await discord.until(lambda: ann.modal)
        assert modal is not None
        await ann.submits(modal, {"text": "Some words", "length": "full", "files": (File("b.txt", b"more"),)})
        await discord.until(lambda: any("got Some words" in one.words for one in ann.answers(channel)))
        await ours.settled()
    ask = desk.asks[1]
    assert (ask.way, ask.text, ask.fields["length"], [one.name for one in ask.uploads]) == ("window", "paste", "full", ["b.txt"])


async def test_a_window_that_comes_too_late_becomes_a_button(discord: LoopbackDiscord, desk: Noted, channel: Channel, ann: Person) -> None:
    async def late(ask: Ask, voice: Voice) -> None:
        if ask.way == "command":
            await voice.say(Notice("Reading…", "working"))
        await voice.say(WINDOW)

    desk.reply = late
    async with running(discord, desk):
        await ann.commands("/brief", channel)
        await discord.until(lambda: any("Brief a text" in one.buttons for one in ann.answers(channel)))
        await ann.presses("Brief a text", ann.answers(channel)[-1])
        await discord.until(lambda: ann.modal)


async def test_a_button_works_after_a_restart(discord: LoopbackDiscord, desk: Noted, channel: Channel, ann: Person) -> None:
    async def offers(ask: Ask, voice: Voice) -> None:
        await voice.say(Notice("Here", buttons=(Button("Save", "save", "b7"),)))

    desk.reply = offers
    async with running(discord, desk):
        await ann.commands("/help", channel)
        await discord.until(lambda: desk.answered)
    async with running(discord, desk):
        await ann.presses("Save", ann.answers(channel)[-1])
        await discord.until(lambda: len(desk.answered) == 2)
    pressed = desk.asks[1].pressed
    assert pressed is not None
    assert (pressed.act, pressed.subject) == ("save", "b7")
    assert len(ann.answers(channel)) == 2


async def test_an_error_gives_way_to_its_retry_and_stop_says_nothing(
    discord: LoopbackDiscord, desk: Noted, channel: Channel, ann: Person
) -> None:
    async def tries(ask: Ask, voice: Voice) -> None:
        if ask.way == "command":
            await voice.say(Notice("It failed", "error", buttons=(Button("Try again", "retry", "x"), Button("Stop", "stop", "y"))))
        elif ask.pressed and ask.pressed.act == "retry":
            await voice.say(Notice("It worked", buttons=(Button("Stop", "stop", "y"),)))

    desk.reply = tries
    async with running(discord, desk) as ours:
        await ann.commands("/help", channel)
        await discord.until(lambda: ann.answers(channel))
        await discord.until(lambda: desk.answered)
        await ann.presses("Try again", ann.answers(channel)[-1])
        await discord.until(lambda: "It worked" in ann.answers(channel)[-1].words)
        await ann.presses("Stop", ann.answers(channel)[-1])
        await discord.until(lambda: len(desk.answered) == 3)
        await ours.settled()
        await discord.settled()
    assert len(ann.answers(channel)) == 1
    assert ann.failures == []


async def test_options_complete_themselves(discord: LoopbackDiscord, desk: Noted, channel: Channel, ann: Person) -> None:
    heard = []

    async def suggest(place: object, person: str, verb: str, option: str, typed: str, given: object) -> list[tuple[str, str]]:
        heard.append((verb, option, typed, given))
        return [("BBC World", "bbc"), ("x" * 300, "long"), ("none", "")] + [(str(number), str(number)) for number in range(50)]

    async with running(discord, desk, suggest):
        asked = await ann.completes("/feeds only", channel, "feed", "BB", words="ferry")
        choices = await discord.until(lambda: asked.choices)
    assert heard == [("feeds only", "feed", "BB", {"words": "ferry"})]
    assert choices is not None
    assert choices[0] == {"name": "BBC World", "value": "bbc"}
    assert len(choices) == 25
    assert desk.asks == []


async def test_a_file_is_handed_over(discord: LoopbackDiscord, desk: Noted, channel: Channel, ann: Person) -> None:
    async def gives(ask: Ask, voice: Voice) -> None:
        await voice.say(Attached("feeds.opml", b"<opml/>", "Your feeds"))

    desk.reply = gives
    async with running(discord, desk):
        await ann.commands("/feeds export", channel)
        answer = await discord.until(lambda: ann.answers(channel))
        await discord.until(lambda: desk.answered)
    assert [one["filename"] for one in answer[0].attachments] == ["feeds.opml"]
    assert answer[0].ephemeral_to is ann


async def test_whoever_installed_us_alone_is_answered_where_the_server_does_not_know_us(
    discord: LoopbackDiscord, desk: Noted, ann: Person
) -> None:
    elsewhere = discord.guild("elsewhere", installed=False)
    channel, ben = elsewhere.channel("lounge"), elsewhere.person("ben")
    await ben.installs_app()
    async with running(discord, desk):
        await ben.commands("/brief", channel, link="https://example.com/a")
        await discord.until(lambda: ben.answers(channel))
        await discord.until(lambda: desk.answered)
    assert desk.asks[0].place.workspace == elsewhere.id
    assert "brief" in ben.answers(channel)[0].words


async def test_a_server_that_removes_us_is_forgotten(discord: LoopbackDiscord, desk: Noted, guild: Guild, channel: Channel) -> None:
    async with running(discord, desk):
        guild.goes_down()
        guild.comes_back()
        guild.removes_bot()
        await discord.until(lambda: desk.forgotten)
    assert desk.forgotten == [("discord", guild.id)]


async def test_commands_are_registered_once_and_again_when_they_change(discord: LoopbackDiscord, desk: Noted, channel: Channel) -> None:
    for _ in range(2):
        async with running(discord, desk):
            pass
    assert len(discord.called("bulk_set_application_commands")) == 1
    discord.commands.known[""].popitem()
    async with running(discord, desk):
        pass
    assert len(discord.called("bulk_set_application_commands")) == 2
    assert {name for name, _ in discord.commands.known[""]} >= {
        "brief",
        "digest",
        "feeds",
        "brief-history",
        "help",
        "brief-settings",
        "Brief this",
    }


async def test_what_cannot_be_remembered_is_said_at_once(discord: LoopbackDiscord, desk: Noted, channel: Channel, ann: Person) -> None:
    from adapters.errors import AdapterError

    async def full(_: Ask) -> bool:
        raise AdapterError("The disk is full.")

    desk.receive = full  # type: ignore[method-assign,assignment] # a store that fails
    async with running(discord, desk):
        await ann.commands("/help", channel)
        await discord.until(lambda: ann.answers(channel))
    assert "Ask me again" in ann.answers(channel)[0].words


@pytest.mark.parametrize("public", [True, False])
async def test_a_slow_answer_is_announced_in_time(
    discord: LoopbackDiscord, desk: Noted, channel: Channel, ann: Person, public: bool
) -> None:
    gone_on = asyncio.Event()

    async def slow(ask: Ask, voice: Voice) -> None:
        await gone_on.wait()
        await voice.say(Notice("Done", public=public))

    desk.reply = slow
    async with running(discord, desk) as ours:
        asked = await ann.commands("/help", channel)
        await discord.until(lambda: asked.acked)
        gone_on.set()
        await discord.until(lambda: any("Done" in one.words for one in ann.answers(channel)))
        await ours.settled()
    answers = [one for one in ann.sees(channel) if one.by_us]
    assert [("Done" in one.words, one.ephemeral_to is None) for one in answers] == [(True, public)]


async def test_who_may_not_write_in_a_channel_is_known(discord: LoopbackDiscord, desk: Noted, channel: Channel, ann: Person) -> None:
    async with running(discord, desk) as ours:
        await ann.commands("/digest list", channel)
        await discord.until(lambda: desk.asks)
        assert channel.guild
        channel.denied[channel.guild.id] = bits("send_messages")
        await ann.commands("/digest list", channel)
        await discord.until(lambda: desk.asks[1:])
        await ours.settled()
    assert [one.person.writes for one in desk.asks] == [True, False]
