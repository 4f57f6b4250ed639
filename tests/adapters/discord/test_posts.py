"""Posts for the ledger: made once, found however much was said since, and never waited for."""

from datetime import UTC, datetime

import pytest

from adapters.chat import Later, Notice, NotThere, Place, ShutOut, Unclear
from adapters.discord.errors import NoAnswer, NoHistory, RateLimited, TooMuchSaid
from adapters.discord.posts import PAGE, PAGES
from adapters.discord.speaking import rendered
from tests.adapters.discord.running import opened
from tests.adapters.slack.desks import Noted
from tests.platforms.discord import (
    Broken,
    BrokenReply,
    Limited,
    LimitedEverywhere,
    LimitedTogether,
    LoopbackDiscord,
    LostCall,
    LostReply,
    Refused,
)
from tests.platforms.discord.people import Person
from tests.platforms.discord.world import Channel, Guild, Message
from tests.platforms.faults import Fault

DIGEST = rendered(Notice("A digest of today"))[0]
MORE = rendered(Notice("More of it"))[0]


def place_of(channel: Channel, thread: str | None = None) -> Place:
    return Place("discord", channel.guild.id if channel.guild else "", channel.id, thread, name=channel.name)


def ago(discord: LoopbackDiscord, seconds: float = 90_000) -> datetime:
    """A moment before now; the ledger looks back a day and an hour."""
    return datetime.fromtimestamp(discord.clock.now - seconds, UTC)


def talk(channel: Channel, who: Person, count: int) -> None:
    """So many messages, one second apart."""
    for number in range(count):
        channel.discord.clock.passes(1)
        channel.add(Message(channel, channel.discord.names.make(), who, f"line {number}"))


async def test_a_post_is_found_behind_three_hundred_messages(discord: LoopbackDiscord, desk: Noted, channel: Channel, ann: Person) -> None:
    async with opened(discord, desk) as ours:
        receipt = await ours.post(place_of(channel), DIGEST, "key")
        talk(channel, ann, 300)
        assert await ours.find(place_of(channel), "key", ago(discord)) == receipt
        assert await ours.find(place_of(channel), "another", ago(discord)) is None


async def test_a_post_is_looked_for_no_further_back_than_it_can_be(
    discord: LoopbackDiscord, desk: Noted, channel: Channel, ann: Person
) -> None:
    talk(channel, ann, 1000)
    discord.clock.passes(100_000)
    async with opened(discord, desk) as ours:
        talk(channel, ann, 150)
        assert await ours.find(place_of(channel), "key", ago(discord)) is None
    assert len(discord.called("list_messages")) == 2


async def test_where_too_much_was_said_nobody_says_that_it_is_not_there(
    discord: LoopbackDiscord, desk: Noted, channel: Channel, ann: Person
) -> None:
    async with opened(discord, desk) as ours:
        await ours.post(place_of(channel), DIGEST, "key")
        talk(channel, ann, PAGES * PAGE)
        with pytest.raises(TooMuchSaid, match="More than 2,000 messages came after it in #news") as told:
            await ours.find(place_of(channel), "key", ago(discord))
    assert not isinstance(told.value, (NotThere, ShutOut, Unclear, Later))
    assert len(discord.called("list_messages")) == PAGES


async def test_a_history_that_lags_shows_the_post_later(discord: LoopbackDiscord, desk: Noted, channel: Channel, ann: Person) -> None:
    async with opened(discord, desk) as ours:
        gate = discord.lags()
        receipt = await ours.post(place_of(channel), DIGEST, "key")
        talk(channel, ann, 120)
        assert await ours.find(place_of(channel), "key", ago(discord)) is None
        gate.release()
        await discord.until(lambda: channel.answers[0].committed)
        assert await ours.find(place_of(channel), "key", ago(discord)) == receipt


async def test_a_history_we_may_not_read_is_not_taken_for_an_empty_one(
    discord: LoopbackDiscord, desk: Noted, guild: Guild, channel: Channel, ann: Person
) -> None:
    async with opened(discord, desk) as ours:
        assert await ours.find(place_of(channel), "key", ago(discord)) is None
        await ann.deletes(await ann.posts("never mind", channel))
        assert await ours.find(place_of(channel), "key", ago(discord)) is None
        await ours.post(place_of(channel), DIGEST, "key")
        guild.forbids(channel, "read_message_history")
        with pytest.raises(NoHistory, match="I may not read the history of #news") as told:
            await ours.find(place_of(channel), "key", ago(discord))
    assert not isinstance(told.value, (NotThere, Unclear, Later))


async def test_what_goes_on_stands_in_a_thread_that_is_opened_for_it(
    discord: LoopbackDiscord, desk: Noted, channel: Channel, ann: Person
) -> None:
    async with opened(discord, desk) as ours:
        first = await ours.post(place_of(channel), DIGEST, "key:1")
        within = place_of(channel, first.message)
        assert await ours.find(within, "key:2", ago(discord)) is None
        second = await ours.post(within, MORE, "key:2")
        third = await ours.post(within, MORE, "key:3")
        talk(channel.threads[0], ann, 250)
        talk(channel, ann, 250)
        assert await ours.find(within, "key:2", ago(discord)) == second
        assert await ours.find(within, "key:3", ago(discord)) == third
    assert [one.name for one in channel.threads] == ["More of it"]
    assert (len(channel.answers), len(channel.threads[0].answers)) == (1, 2)


async def test_where_no_thread_can_be_opened_it_goes_on_below(
    discord: LoopbackDiscord, desk: Noted, guild: Guild, channel: Channel
) -> None:
    guild.forbids(channel, "create_public_threads")
    async with opened(discord, desk) as ours:
        first = await ours.post(place_of(channel), DIGEST, "key:1")
        within = place_of(channel, first.message)
        second = await ours.post(within, MORE, "key:2")
        discord.clock.passes(600)
        assert await ours.find(within, "key:2", ago(discord)) == second
    assert [one.words for one in channel.answers] == ["A digest of today", "More of it"]


async def test_a_forums_posts_are_found_among_many_and_when_put_away(
    discord: LoopbackDiscord, desk: Noted, guild: Guild, ann: Person
) -> None:
    forum = guild.channel("papers", "forum")
    async with opened(discord, desk) as ours:
        receipt = await ours.post(place_of(forum), DIGEST, "key")
        within = place_of(forum, receipt.message)
        second = await ours.post(within, MORE, "key:2")
        for number in range(40):
            await ann.posts_in(forum, f"Post {number}", "words")
        talk(forum.threads[0], ann, 150)
        forum.threads[0].archived = True
        assert await ours.find(place_of(forum), "key", ago(discord)) == receipt
        assert await ours.find(within, "key:2", ago(discord)) == second
        assert await ours.find(within, "key:3", ago(discord)) is None
        assert await ours.find(place_of(forum), "another", ago(discord)) is None
    assert len(forum.threads) == 41


@pytest.mark.parametrize("fault", [BrokenReply(502), LostReply()], ids=["502 after acting", "lost reply"])
async def test_a_forums_post_that_may_be_there_is_not_made_again(discord: LoopbackDiscord, desk: Noted, guild: Guild, fault: Fault) -> None:
    forum = guild.channel("papers", "forum")
    async with opened(discord, desk) as ours:
        discord.fails("create_thread", fault)
        with pytest.raises(NoAnswer):
            await ours.post(place_of(forum), DIGEST, "key")
        found = await ours.find(place_of(forum), "key", ago(discord))
        assert found is not None
        assert await ours.post(place_of(forum), DIGEST, "key") == found
    assert len(forum.threads) == 1


ASKED = {
    "create_message": "news",
    "get_channel": "news",
    "create_thread": "papers",
    "get_active_guild_threads": "papers",
    "create_dm": "",
}
PATIENCE = {"429": Limited("300"), "for everything": LimitedEverywhere("300"), "shared": LimitedTogether("300")}


@pytest.mark.parametrize("operation", ASKED)
@pytest.mark.parametrize("fault", PATIENCE.values(), ids=PATIENCE)
async def test_patience_discord_asks_for_is_handed_on_at_once(
    discord: LoopbackDiscord, desk: Noted, guild: Guild, ann: Person, fault: Fault, operation: str
) -> None:
    forum, channel = guild.channel("papers", "forum"), guild.channel("news")
    places = {"news": place_of(channel), "papers": place_of(forum), "": Place("discord", "@me", ann.id, direct=True)}
    place = places[ASKED[operation]]
    async with opened(discord, desk) as ours:
        discord.fails(operation, fault)
        before, asked = discord.clock.elapsed, len(discord.called(operation))
        with pytest.raises(RateLimited) as told:
            await ours.post(place, DIGEST, "key")
        assert (told.value.seconds, discord.clock.elapsed) == (300.0, before)
        with pytest.raises(RateLimited) as told:
            await ours.post(place, DIGEST, "key")
        assert told.value.seconds == pytest.approx(300.0)
        assert len(discord.called(operation)) == asked + 1
        discord.clock.passes(301)
        receipt = await ours.post(place, DIGEST, "key")
        assert await ours.find(place, "key", ago(discord)) == receipt


async def test_a_bucket_that_is_empty_is_waited_for_before_it_says_429(discord: LoopbackDiscord, desk: Noted, channel: Channel) -> None:
    discord.buckets.limit("create_message", 5, 5.0)
    async with opened(discord, desk) as ours:
        for number in range(20):
            await ours.post(place_of(channel), DIGEST, f"key {number}")
        assert ours.calls.invalid.count == 0
    assert [call.status for call in discord.called("create_message")] == [200] * 20


async def test_one_channels_patience_is_no_others(discord: LoopbackDiscord, desk: Noted, guild: Guild) -> None:
    channel, other = guild.channel("news"), guild.channel("world")
    async with opened(discord, desk) as ours:
        discord.fails("create_message", Limited("300"))
        with pytest.raises(RateLimited):
            await ours.post(place_of(channel), DIGEST, "key")
        await ours.post(place_of(other), DIGEST, "key")
    assert (len(channel.answers), len(other.answers)) == (0, 1)


@pytest.mark.parametrize("fault", [Broken(502), BrokenReply(503), LostCall(), LostReply()], ids=lambda one: type(one).__name__)
async def test_a_post_that_stays_unclear_is_found_later(discord: LoopbackDiscord, desk: Noted, channel: Channel, fault: Fault) -> None:
    async with opened(discord, desk) as ours:
        discord.fails("create_message", fault, times=3)
        with pytest.raises(NoAnswer) as told:
            await ours.post(place_of(channel), DIGEST, "key")
        assert told.value.findable
        found = await ours.find(place_of(channel), "key", ago(discord))
        assert (found is not None) == isinstance(fault, (BrokenReply, LostReply))
    assert len(channel.answers) == int(found is not None)


@pytest.mark.parametrize("times", [1, 2])
async def test_a_post_discord_will_not_show_is_said_more_plainly(
    discord: LoopbackDiscord, desk: Noted, channel: Channel, times: int
) -> None:
    async with opened(discord, desk) as ours:
        discord.fails("create_message", Refused("50035"), times=times)
        await ours.post(place_of(channel), DIGEST, "key")
    assert [one.words for one in channel.answers] == ["A digest of today"]
    assert bool(channel.answers[0].embeds) is (times == 1)
    assert bool(channel.answers[0].content) is (times == 2)


async def test_an_announcement_that_was_cut_off_before_it_went_further_goes_when_found(
    discord: LoopbackDiscord, desk: Noted, guild: Guild
) -> None:
    channel = guild.channel("announcements", "announcement")
    async with opened(discord, desk, crosspost=True) as ours:
        discord.fails("crosspost_message", Broken(500), times=3)
        await ours.post(place_of(channel), DIGEST, "key")
        assert [one.crossposted for one in channel.answers] == [False]
        await ours.find(place_of(channel), "key", ago(discord))
        await ours.find(place_of(channel), "key", ago(discord))
    assert [one.crossposted for one in channel.answers] == [True]
    assert len(discord.called("crosspost_message")) == 4
