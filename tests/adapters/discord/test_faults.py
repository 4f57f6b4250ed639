"""Whatever befalls Discord or the way there: nothing lost, nothing said twice."""

import asyncio
from datetime import UTC, datetime
from functools import partial

import pytest

from adapters.chat import Ask, Item, Listing, Notice, NotThere, Place, Unclear, Voice
from adapters.discord.errors import NoAnswer, RateLimited, WrongToken
from adapters.discord.speaking import DOUBTED, rendered
from adapters.errors import AdapterError
from tests.adapters.discord.running import calls, opened, running
from tests.adapters.slack.desks import Noted
from tests.platforms.discord import (
    Broken,
    BrokenReply,
    Limited,
    LimitedEverywhere,
    LoopbackDiscord,
    LostCall,
    LostReply,
    Refused,
)
from tests.platforms.discord.people import Person
from tests.platforms.discord.world import Channel, Guild
from tests.platforms.faults import Fault

BEFORE_AND_AFTER: dict[str, Fault] = {
    "502 before acting": Broken(502),
    "502 after acting": BrokenReply(502),
    "503": Broken(503),
    "503 after acting": BrokenReply(503),
    "a cut connection": LostCall(),
    "a lost reply": LostReply(),
    "429": Limited("0.01"),
    "429 for everything": LimitedEverywhere("0.01"),
}


@pytest.fixture(params=BEFORE_AND_AFTER)
def fault(request: pytest.FixtureRequest) -> Fault:
    return BEFORE_AND_AFTER[request.param]


@pytest.mark.parametrize("operation", ["create_interaction_response", "update_original_webhook_message"])
async def test_a_command_is_answered_once_whatever_befalls(
    discord: LoopbackDiscord, desk: Noted, channel: Channel, ann: Person, fault: Fault, operation: str
) -> None:
    async with running(discord, desk) as ours:
        discord.fails(operation, fault)
        await ann.commands("/help", channel)
        await discord.until(lambda: desk.answered)
        await ours.settled()
    assert desk.errors == []
    assert [one.words for one in ann.answers(channel)] == ["command: help"]


async def test_a_mention_is_answered_once_whatever_befalls(
    discord: LoopbackDiscord, desk: Noted, channel: Channel, ann: Person, fault: Fault
) -> None:
    async with running(discord, desk) as ours:
        discord.fails("create_message", fault)
        await ann.posts("@brief hello", channel)
        await discord.until(lambda: desk.answered)
        await ours.settled()
    assert desk.errors == []
    assert len(channel.answers) == 1


async def test_a_notice_becomes_the_answer_whatever_befalls(
    discord: LoopbackDiscord, desk: Noted, channel: Channel, ann: Person, fault: Fault
) -> None:
    async def slow(_: Ask, voice: Voice) -> None:
        await voice.say(Notice("Reading…", "working", public=True))
        await voice.say(Notice("Done", public=True))

    desk.reply = slow
    async with running(discord, desk) as ours:
        discord.fails("update_message", fault)
        await ann.posts("@brief hello", channel)
        await discord.until(lambda: desk.answered)
        await ours.settled()
    assert [one.words for one in channel.answers] == ["Done"]


async def test_a_storm_of_429_delays_and_loses_nothing(discord: LoopbackDiscord, desk: Noted, channel: Channel, ann: Person) -> None:
    async with running(discord, desk) as ours:
        discord.fails("update_original_webhook_message", Limited("0.01"), times=20)
        discord.fails("create_message", Limited("0.01"), times=4)
        for _ in range(5):
            await ann.commands("/help", channel)
            await ann.posts("@brief hello", channel)
        await discord.until(lambda: len(desk.answered) == 10)
        await ours.settled()
    assert desk.errors == []
    assert len(channel.answers) == 5
    assert len([one for one in ann.answers(channel) if one.ephemeral_to]) == 5


async def test_more_patience_than_we_have_is_handed_on(discord: LoopbackDiscord, desk: Noted, channel: Channel, ann: Person) -> None:
    async with running(discord, desk):
        discord.fails("update_original_webhook_message", Limited("3600"), times=3)
        await ann.commands("/help", channel)
        await discord.until(lambda: desk.answered)
    assert [type(one) for one in desk.errors] == [RateLimited]


async def test_an_interaction_that_comes_twice_is_answered_once(
    discord: LoopbackDiscord, desk: Noted, channel: Channel, ann: Person
) -> None:
    async with running(discord, desk) as ours:
        asked = await ann.commands("/help", channel)
        message = await ann.posts("@brief hello", channel)
        for _ in range(3):
            await discord.repeats(asked)
            await discord.repeats(message)
        await discord.until(lambda: len(desk.answered) == 2)
        await ours.settled()
    assert len(desk.asks) == 2
    assert (len(channel.answers), len(ann.answers(channel))) == (1, 2)


def _as_many(desk: Noted, count: int) -> bool:
    return len(desk.answered) == count


async def test_dropped_sockets_lose_nothing(discord: LoopbackDiscord, desk: Noted, channel: Channel, ann: Person) -> None:
    async with running(discord, desk) as ours:
        for number in range(5):
            await discord.connected()
            discord.gateway.drop()
            await ann.posts(f"@brief {number}", channel)
            await discord.until(partial(_as_many, desk, number + 1))
        await ours.settled()
    assert len(channel.answers) == 5


@pytest.mark.parametrize(
    "fault", [Broken(502), BrokenReply(502), LostCall(), LostReply(), Limited("0.01")], ids=lambda one: type(one).__name__
)
async def test_a_further_private_answer_is_said_once_and_its_loss_is_told(
    discord: LoopbackDiscord, desk: Noted, channel: Channel, ann: Person, fault: Fault
) -> None:
    async def long(_: Ask, voice: Voice) -> None:
        await voice.say(Listing("A list", tuple(Item(f"Line {number} {'word ' * 40}") for number in range(45))))

    desk.reply = long
    async with running(discord, desk) as ours:
        await ann.commands("/help", channel)
        await discord.until(lambda: desk.answered)
        await ours.settled()
        whole = len(ann.answers(channel))
        assert whole > 2
        discord.fails("execute_webhook", fault)
        await ann.commands("/help", channel)
        await discord.until(lambda: len(desk.answered) == 2)
        await ours.settled()
    assert desk.errors == []
    lost = isinstance(fault, (Broken, LostCall))
    assert len(ann.answers(channel)) == 2 * whole - lost
    told = [one.words for one in ann.answers(ann.dm)]
    assert told == ([] if isinstance(fault, Limited) else [DOUBTED.text])


async def test_what_was_never_sent_is_tried_again_though_it_may_not_be_repeated(discord: LoopbackDiscord) -> None:
    tries = []

    async def once() -> str:
        tries.append(1)
        error = NoAnswer("no connection")
        error.unsent = len(tries) == 1
        raise error

    with pytest.raises(NoAnswer) as told:
        await calls(discord)._patiently(once, repeats=False)
    assert (len(tries), told.value.findable) == (2, False)


async def test_a_connection_that_stays_dead_is_given_up(discord: LoopbackDiscord, desk: Noted, channel: Channel) -> None:
    async with opened(discord, desk, down=0.05) as ours:
        listening = asyncio.create_task(ours.listen())
        listening.add_done_callback(lambda _: discord.changes.tell())
        await discord.connected()
        discord.gateway.dead_resumes = 503
        discord.gateway.drop()
        await discord.until(listening.done)
        with pytest.raises(NoAnswer, match="has been away"):
            listening.result()


async def test_an_outage_is_trouble_while_it_lasts(discord: LoopbackDiscord, desk: Noted, channel: Channel, ann: Person) -> None:
    async with running(discord, desk) as ours:
        assert ours.trouble() == ""
        ours.client.away[0] = ours.client.loop.time() - 1
        assert ours.trouble() == ""  # most come back within a second
        ours.client.away[0] = ours.client.loop.time() - 6
        assert ours.trouble() == "Discord's shard 0 is away; I go on trying to connect."
        await ours.client.on_shard_resumed(0)
        assert ours.trouble() == ""
        discord.fails("create_message", Broken(503), times=3)
        with pytest.raises(NoAnswer):
            await ours.post(place_of(channel), rendered(Notice("A digest"))[0], "key")
        assert ours.trouble() == "Discord does not answer; what is asked is tried again."
        await ours.post(place_of(channel), rendered(Notice("A digest"))[0], "key")
        assert ours.trouble() == ""


async def test_a_gateway_that_is_never_reached_is_trouble(discord: LoopbackDiscord, desk: Noted) -> None:
    discord.gateway.dead = 503
    async with opened(discord, desk) as ours:
        listening = asyncio.create_task(ours.listen())
        try:
            await discord.until(lambda: discord.gateway.handshakes and ours.client.away)
            ours.client.away = {shard: since - 6 for shard, since in ours.client.away.items()}
            assert ours.trouble() == "Discord's gateway is away; I go on trying to connect."
        finally:
            listening.cancel()
            await asyncio.gather(listening, return_exceptions=True)


@pytest.mark.long
async def test_what_was_said_while_a_session_was_lost_is_answered_once(
    discord: LoopbackDiscord, desk: Noted, guild: Guild, channel: Channel, ann: Person
) -> None:
    hidden = guild.channel("hidden")
    async with running(discord, desk) as ours:
        first = await ann.posts("@brief before", channel)
        await discord.until(lambda: len(desk.answered) == 1)
        guild.forbids(hidden, "read_message_history")
        discord.gateway.forgets()
        discord.gateway.drop()
        await discord.until(lambda: not discord.gateway.open)
        thread = await ann.starts_thread(first, "About it")
        for where in (channel, thread, hidden):
            await ann.posts("@brief meanwhile", where)
        await discord.until(lambda: len(desk.answered) == 3)
        await ours.settled()
    assert len(discord.gateway.sessions) == 2
    assert [len(one.answers) for one in (channel, thread, hidden)] == [2, 1, 0]
    assert {call.params["channel_id"] for call in discord.called("list_messages") if "after" in call.query} == {channel.id, thread.id}


async def test_what_was_said_just_before_a_start_is_answered_and_no_more_than_that(
    discord: LoopbackDiscord, desk: Noted, channel: Channel, ann: Person
) -> None:
    await ann.posts("@brief long ago", channel)
    discord.clock.passes(400)
    await ann.posts("@brief just now", channel)
    async with running(discord, desk):
        await discord.until(lambda: desk.answered)
        await ann.posts("@brief and now", channel)
        await discord.until(lambda: len(desk.answered) == 2)
    assert ["just now" in one.text for one in desk.asks] == [True, False]


async def test_what_was_said_just_before_a_start_and_cannot_be_remembered_waits_for_the_next(
    discord: LoopbackDiscord, desk: Noted, channel: Channel, ann: Person, caplog: pytest.LogCaptureFixture
) -> None:
    await ann.posts("@brief just now", channel)
    refused = asyncio.Event()

    async def closed(_: Ask) -> bool:
        refused.set()
        raise AdapterError("I am closing, and take nothing new.")

    receive, desk.receive = desk.receive, closed  # type: ignore[method-assign,assignment] # a desk that is closing
    async with running(discord, desk) as ours:
        await refused.wait()
        await ours.settled()
    assert [one.message for one in caplog.records if one.levelname == "ERROR"] == []
    desk.receive = receive  # type: ignore[method-assign] # the next start's
    async with running(discord, desk):
        await discord.until(lambda: desk.answered)


@pytest.mark.long
async def test_a_dead_resume_address_is_left_for_a_new_session(
    discord: LoopbackDiscord, desk: Noted, channel: Channel, ann: Person
) -> None:
    async with running(discord, desk) as ours:
        discord.gateway.dead_resumes = 503
        discord.gateway.drop()
        await discord.until(lambda: len(discord.gateway.sessions) == 2)
        await discord.until(lambda: not ours.client.away)
        await ann.commands("/help", channel)
        await discord.until(lambda: desk.answered)
    assert len(ann.answers(channel)) == 1


@pytest.mark.parametrize("late", [False, True])
async def test_an_answer_after_a_restart_is_not_said_twice(
    discord: LoopbackDiscord, desk: Noted, channel: Channel, ann: Person, late: bool
) -> None:
    async with running(discord, desk) as ours:
        await ann.posts("@brief hello", channel)
        await ann.commands("/help", channel)
        await discord.until(lambda: len(desk.answered) == 2)
        await ours.settled()
    if late:
        discord.clock.passes(600)
    async with running(discord, desk) as ours:
        for ask in desk.asks[:2]:
            await ours.answer(ask)
    assert len(channel.answers) == 1
    assert len(ann.answers(channel)) == 2


async def test_an_answer_that_is_too_late_goes_to_direct_messages(
    discord: LoopbackDiscord, desk: Noted, channel: Channel, ann: Person
) -> None:
    async def nothing(_: Ask, __: Voice) -> None:
        return

    desk.reply = nothing
    async with running(discord, desk) as ours:
        await ann.commands("/help", channel)
        await discord.until(lambda: desk.answered)
        await ours.settled()
    discord.clock.passes(1000)
    async with running(discord, desk) as ours:
        await ours.speaking.voice(desk.asks[0], again=True).say(Notice("Here it is"))
    assert [one.words for one in ann.answers(ann.dm)] == ["Here it is"]


AGES_AGO = datetime(2020, 1, 1, tzinfo=UTC)


def place_of(channel: Channel) -> Place:
    return Place("discord", channel.guild.id if channel.guild else "", channel.id, name=channel.name)


async def test_a_post_is_made_once_and_found(discord: LoopbackDiscord, desk: Noted, channel: Channel, fault: Fault) -> None:
    message = rendered(Notice("A digest"))[0]
    async with opened(discord, desk) as ours:
        assert await ours.find(place_of(channel), "key", AGES_AGO) is None
        discord.fails("create_message", fault)
        try:
            first = await ours.post(place_of(channel), message, "key")
        except RateLimited as error:
            discord.clock.passes(error.seconds + 1)
            first = await ours.post(place_of(channel), message, "key")
        again = await ours.post(place_of(channel), message, "key")
        other = await ours.post(place_of(channel), message, "another")
        assert first == again != other
        discord.clock.passes(3600)
        assert await ours.find(place_of(channel), "key", AGES_AGO) == first
    assert len(channel.answers) == 2


async def test_a_post_that_is_committed_late_is_not_made_twice(discord: LoopbackDiscord, desk: Noted, channel: Channel) -> None:
    async with opened(discord, desk) as ours:
        gate = discord.lags()
        first = await ours.post(place_of(channel), rendered(Notice("A digest"))[0], "key")
        assert await ours.find(place_of(channel), "key", AGES_AGO) is None
        assert await ours.post(place_of(channel), rendered(Notice("A digest"))[0], "key") == first
        gate.release()
        await discord.until(lambda: channel.answers)
    assert len(channel.answers) == 1


async def test_a_post_to_somebody_goes_to_their_direct_messages(discord: LoopbackDiscord, desk: Noted, ann: Person) -> None:
    place = Place("discord", "@me", ann.id, direct=True)
    async with opened(discord, desk) as ours:
        receipt = await ours.post(place, rendered(Notice("A digest"))[0], "key")
        assert await ours.find(place, "key", AGES_AGO) == receipt
    assert [one.words for one in ann.answers(ann.dm)] == ["A digest"]


@pytest.mark.parametrize("needs_tag", [True, False])
async def test_a_forum_gets_a_post_with_a_tag_where_it_needs_one(
    discord: LoopbackDiscord, desk: Noted, guild: Guild, needs_tag: bool
) -> None:
    forum = guild.channel("papers", "forum", tags="news sport", needs_tag=needs_tag)
    async with opened(discord, desk) as ours:
        receipt = await ours.post(place_of(forum), rendered(Notice("A digest of today"))[0], "key")
        assert await ours.post(place_of(forum), rendered(Notice("A digest of today"))[0], "key") == receipt
        assert (await ours.find(place_of(forum), "key", AGES_AGO)) == receipt
    assert [one.name for one in forum.threads] == ["A digest of today"]


@pytest.mark.parametrize("crosspost", [True, False])
async def test_an_announcement_goes_further_on_request(discord: LoopbackDiscord, desk: Noted, guild: Guild, crosspost: bool) -> None:
    channel = guild.channel("announcements", "announcement")
    async with opened(discord, desk, crosspost=crosspost) as ours:
        for _ in range(2):
            await ours.post(place_of(channel), rendered(Notice("A digest"))[0], "key")
    assert [one.crossposted for one in channel.answers] == [crosspost]


async def test_a_channel_that_is_shut_or_gone_is_told_by_its_name(
    discord: LoopbackDiscord, desk: Noted, channel: Channel, guild: Guild
) -> None:
    message = rendered(Notice("A digest"))[0]
    async with opened(discord, desk) as ours:
        guild.forbids(channel, "send_messages")
        with pytest.raises(NotThere, match="I may not write in #news"):
            await ours.post(place_of(channel), message, "key")
        guild.deletes(channel)
        with pytest.raises(NotThere, match="#news is gone"):
            await ours.post(place_of(channel), message, "key")
        assert ours.calls.invalid.count == 1


async def test_what_discord_refuses_too_often_is_asked_no_more(discord: LoopbackDiscord, desk: Noted, channel: Channel) -> None:
    async with opened(discord, desk) as ours:
        for _ in range(8_000):
            ours.calls.invalid.add(403)
        before = len(discord.calls)
        with pytest.raises(RateLimited):
            await ours.post(place_of(channel), rendered(Notice("A digest"))[0], "key")
        assert len(discord.calls) == before
        discord.clock.passes(601)
        await ours.post(place_of(channel), rendered(Notice("A digest"))[0], "key")


async def test_closed_direct_messages_are_told_in_the_channel(discord: LoopbackDiscord, desk: Noted, channel: Channel, ann: Person) -> None:
    async def secret(_: Ask, voice: Voice) -> None:
        await voice.say(Notice("a secret"))

    desk.reply, ann.refuses_messages = secret, True
    async with running(discord, desk):
        await ann.posts("@brief help", channel)
        await discord.until(lambda: desk.answered)
    assert "secret" not in channel.answers[0].words
    assert "direct messages are closed" in channel.answers[0].words


async def test_a_long_answer_goes_on_in_its_thread(discord: LoopbackDiscord, desk: Noted, channel: Channel, ann: Person) -> None:
    async def long(ask: Ask, voice: Voice) -> None:
        lines = tuple(Item(f"Line {number} {'word ' * 40}") for number in range(60))
        await voice.say(Listing("A list", lines, public=ask.way == "mention"))

    desk.reply = long
    async with running(discord, desk) as ours:
        await ann.posts("@brief list", channel)
        await discord.until(lambda: desk.answered)
        await ann.commands("/help", channel)
        await discord.until(lambda: len(desk.answered) == 2)
        await ours.settled()
    assert desk.errors == []
    assert len(channel.answers) == 1
    assert [one.name for one in channel.threads] == ["A list"]
    assert "Line 59" in channel.threads[0].answers[-1].words
    assert "Line 59" in ann.answers(channel)[-1].words


async def test_what_discord_will_not_show_is_said_more_plainly(
    discord: LoopbackDiscord, desk: Noted, channel: Channel, ann: Person
) -> None:
    async with running(discord, desk):
        discord.fails("create_message", Refused("50035"), times=2)
        await ann.posts("@brief hello", channel)
        await discord.until(lambda: desk.answered)
    assert "hello" in channel.answers[0].words
    assert channel.answers[0].content


class TestBeforeAnythingStarts:
    async def test_a_wrong_token_is_named(self, discord: LoopbackDiscord, desk: Noted) -> None:
        with pytest.raises(WrongToken, match="refused the token in NEWSBRIEF_DISCORD__TOKEN"):
            async with opened(discord, desk, token="wrong"):  # noqa: S106 - no secret
                pass

    async def test_an_intent_that_is_not_switched_on_is_named(self, discord: LoopbackDiscord, desk: Noted) -> None:
        discord.app.privileged = frozenset()
        with pytest.raises(WrongToken, match="NEWSBRIEF_DISCORD__MESSAGE_CONTENT"):
            async with opened(discord, desk, message_content=True):
                pass

    async def test_an_intent_that_is_taken_away_is_named(self, discord: LoopbackDiscord, desk: Noted) -> None:
        async with opened(discord, desk, message_content=True) as ours:
            discord.app.privileged = frozenset()
            with pytest.raises(WrongToken, match="NEWSBRIEF_DISCORD__MESSAGE_CONTENT"):
                await ours.listen()

    async def test_a_token_that_is_reset_is_named(self, discord: LoopbackDiscord, desk: Noted) -> None:
        async with opened(discord, desk) as ours:
            listening = asyncio.create_task(ours.listen())
            await discord.connected()
            await discord.resets_token()
            with pytest.raises(WrongToken):
                await asyncio.wait_for(listening, 90)

    async def test_discord_out_of_reach_is_no_fault_of_the_token(self, discord: LoopbackDiscord, desk: Noted) -> None:
        with pytest.raises(Unclear):
            async with opened(discord, desk, api_url="http://127.0.0.1:9/api/v10"):
                pass

    async def test_no_secret_is_shown(self, discord: LoopbackDiscord, desk: Noted, channel: Channel, ann: Person) -> None:
        async with running(discord, desk) as ours:
            await ann.commands("/help", channel)
            await discord.until(lambda: desk.answered)
            discord.fails("create_interaction_response", LostCall(), times=9)
            discord.fails("update_original_webhook_message", Broken(500), times=9)
            asked = await ann.commands("/help", channel)
            await discord.until(lambda: len(desk.answered) == 2)
            told = " ".join([repr(desk.asks), repr(ours._setup), *(repr(one) + str(one) for one in desk.errors)])
        assert desk.errors
        assert discord.token not in told
        assert asked.token not in told
