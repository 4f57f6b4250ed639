"""What goes wrong on command goes wrong the way Discord's does."""

import asyncio
import logging
from typing import Any

import aiohttp
import discord
import pytest

from tests.platforms.changes import NeverCameError
from tests.platforms.clock import Clock
from tests.platforms.discord import (
    CLOUDFLARE,
    Broken,
    BrokenReply,
    File,
    Held,
    LateCommit,
    Limited,
    LimitedEverywhere,
    LimitedTogether,
    LoopbackDiscord,
    LostCall,
    LostReply,
    Refused,
)
from tests.platforms.discord.parrot import Parrot
from tests.platforms.discord.people import Person
from tests.platforms.discord.plain import Plain
from tests.platforms.discord.world import Channel

X = {"content": "x"}


@pytest.fixture(autouse=True)
def _quiet() -> None:
    logging.getLogger("discord").setLevel(logging.CRITICAL)


def place(bird: Parrot, channel: Channel) -> discord.TextChannel:
    found = bird.get_channel(int(channel.id))
    assert isinstance(found, discord.TextChannel)
    return found


async def a_lost_reply_has_still_posted(loopback: LoopbackDiscord, channel: Channel, plain: Plain) -> None:
    loopback.fails("create_message", LostReply())
    with pytest.raises(aiohttp.ClientConnectionError):
        await plain.posts(channel, X)
    assert [message.content for message in channel.messages] == ["x"]


async def a_lost_call_has_posted_nothing(loopback: LoopbackDiscord, channel: Channel, plain: Plain) -> None:
    loopback.fails("create_message", LostCall())
    with pytest.raises(aiohttp.ClientConnectionError):
        await plain.posts(channel, X)
    assert channel.messages == []


async def a_502_after_acting_posts_once_with_a_nonce(loopback: LoopbackDiscord, channel: Channel, bird: Parrot) -> None:
    loopback.fails("create_message", BrokenReply(502))
    sent = await place(bird, channel).send("x")
    assert [int(message.id) for message in channel.messages] == [sent.id]
    assert [call.status for call in loopback.called("create_message")] == [502, 200]


async def a_502_after_acting_posts_a_follow_up_twice(loopback: LoopbackDiscord, channel: Channel, ann: Person, bird: Parrot) -> None:
    await ann.commands("/brief", channel, link="x")
    await loopback.until(lambda: ann.answers(channel))
    loopback.fails("execute_webhook", BrokenReply(502))
    await bird.asked[0].followup.send("more")
    assert [message.content for message in ann.answers(channel)] == ["you said x", "more", "more"]


async def a_502_after_an_edit_leaves_one_answer(loopback: LoopbackDiscord, channel: Channel, ann: Person, bird: Parrot) -> None:
    loopback.fails("update_original_webhook_message", BrokenReply(502))
    await ann.commands("/brief", channel, link="x")
    await loopback.until(lambda: len(loopback.called("update_original_webhook_message")) == 2)
    await loopback.until(lambda: loopback.calls[-1].ok)
    assert [message.content for message in ann.answers(channel)] == ["you said x"]


@pytest.mark.parametrize("status", [500, 502, 503])
async def a_broken_server_answers_text_and_has_done_nothing(status: int, loopback: LoopbackDiscord, channel: Channel, plain: Plain) -> None:
    loopback.fails("create_message", Broken(status, "<html>sorry</html>"))
    answer = await plain.posts(channel, X)
    assert (answer.status, answer.told, channel.messages) == (status, "<html>sorry</html>", [])


async def a_503_raises_at_once(loopback: LoopbackDiscord, channel: Channel, bird: Parrot) -> None:
    loopback.fails("create_message", Broken(503))
    with pytest.raises(discord.DiscordServerError):
        await place(bird, channel).send("x")
    assert len(loopback.called("create_message")) == 1


@pytest.mark.parametrize("told", ["0.25", "999999999", "soon", None])
async def a_rate_limit_says_how_long_to_wait_or_not(told: str | None, loopback: LoopbackDiscord, channel: Channel, plain: Plain) -> None:
    loopback.fails("create_message", Limited(told))
    answer = await plain.posts(channel, X)
    wanted: Any = {"0.25": 0.25, "999999999": 999999999.0}.get(str(told), told)
    assert (answer.status, answer.headers.get("Retry-After"), answer.told.get("retry_after")) == (429, told, wanted)
    assert (answer.headers["Via"], answer.headers["X-RateLimit-Scope"], channel.messages) == ("1.1 loopback", "user", [])


async def a_rate_limit_is_waited_for(loopback: LoopbackDiscord, channel: Channel, bird: Parrot) -> None:
    loopback.fails("create_message", Limited("0.01"))
    await place(bird, channel).send("x")
    assert [call.status for call in loopback.called("create_message")] == [429, 200]


async def a_global_limit_says_so(loopback: LoopbackDiscord, channel: Channel, plain: Plain) -> None:
    loopback.fails("create_message", LimitedEverywhere("1"))
    answer = await plain.posts(channel, X)
    assert (answer.told["global"], answer.headers["X-RateLimit-Global"], answer.headers["X-RateLimit-Scope"]) == (True, "true", "global")


async def a_ban_of_cloudflares_is_a_page_and_raises_at_once(loopback: LoopbackDiscord, channel: Channel, bird: Parrot) -> None:
    loopback.fails("create_message", CLOUDFLARE)
    with pytest.raises(discord.HTTPException) as caught:
        await place(bird, channel).send("x")
    assert (caught.value.status, len(loopback.called("create_message"))) == (429, 1)


async def test_invalid_requests_are_counted_and_then_banned(loopback: LoopbackDiscord, channel: Channel, plain: Plain) -> None:
    loopback.fails("create_message", LimitedTogether("1"))
    await plain.posts(channel, X)
    assert loopback.invalid_requests == 0
    loopback.fails("create_message", Limited("1"))
    await plain.posts(channel, X)
    loopback.fails("create_message", Refused("50001"))
    await plain.posts(channel, X)
    assert loopback.invalid_requests == 2
    loopback.buckets._invalid.extend([0.0] * 9_998)
    answer = await plain.posts(channel, X)
    assert (answer.status, "Via" in answer.headers, channel.messages) == (429, False, [])
    loopback.clock.passes(601)
    assert loopback.invalid_requests == 0
    assert (await plain.posts(channel, X)).status == 200


@pytest.mark.parametrize(("code", "status"), [(10003, 404), (50001, 403), (50007, 403), (50013, 403), (160002, 403)])
async def test_any_refusal_comes_by_its_code(code: int, status: int, loopback: LoopbackDiscord, channel: Channel, plain: Plain) -> None:
    loopback.fails("create_message", Refused(str(code)))
    assert (await plain.posts(channel, X)).refused == (status, code)


async def a_fault_comes_at_its_call_and_as_often_as_planned(loopback: LoopbackDiscord, channel: Channel, plain: Plain) -> None:
    loopback.fails("create_message", Refused("50013"), call=2, times=2)
    answers = [(await plain.posts(channel, {"content": str(number)})).status for number in range(5)]
    assert answers == [200, 403, 403, 200, 200]


async def a_held_reply_waits_for_its_release(loopback: LoopbackDiscord, channel: Channel, plain: Plain) -> None:
    held = Held()
    loopback.fails("create_message", held)
    post = asyncio.create_task(plain.posts(channel, X))
    await loopback.until(lambda: held.reached)
    assert ([message.content for message in channel.messages], post.done()) == (["x"], False)
    held.release()
    assert (await post).status == 200


async def a_late_commit_is_read_back_only_after_its_release(loopback: LoopbackDiscord, channel: Channel, plain: Plain) -> None:
    late = LateCommit()
    loopback.fails("create_message", late)
    with pytest.raises(aiohttp.ClientConnectionError):
        await plain.posts(channel, X)
    await plain.posts(channel, {"content": "y"})
    history = f"/channels/{channel.id}/messages"
    assert [each["content"] for each in (await plain.asks("GET", history)).told] == ["y"]
    late.release()
    await loopback.until(lambda: all(message.committed for message in channel.messages))
    assert [each["content"] for each in (await plain.asks("GET", history)).told] == ["y", "x"]


async def test_history_lags_behind_posts_on_command(loopback: LoopbackDiscord, channel: Channel, plain: Plain) -> None:
    lag = loopback.lags()
    posted = await plain.posts(channel, X)
    history = f"/channels/{channel.id}/messages"
    assert (await plain.asks("GET", history)).told == []
    assert (await plain.asks("GET", f"{history}/{posted.told['id']}")).refused == (404, 10008)
    lag.release()
    await loopback.until(lambda: channel.messages[0].committed)
    assert len((await plain.asks("GET", history)).told) == 1


async def a_file_can_fail_to_be_read(loopback: LoopbackDiscord, channel: Channel, ann: Person, plain: Plain) -> None:
    message = await ann.posts("x", channel, files=(File("a.txt", "inside"),))
    url = message.attachments[0]["url"]
    loopback.fails("attachment", Broken(503, "sorry"))
    assert await plain.fetches(url) == (503, "sorry")
    assert await plain.fetches(url) == (200, "inside")
    assert (await plain.fetches(url.partition("?")[0]))[0] == 404
    loopback.clock.passes(86_401)
    assert (await plain.fetches(url))[0] == 404


# Rates


async def a_bucket_runs_empty_and_fills_again(loopback: LoopbackDiscord, channel: Channel, plain: Plain) -> None:
    other = loopback.guild().channel("other")
    loopback.buckets.limit("create_message", 2, 5.0)
    answers = [await plain.posts(channel, X) for _ in range(3)]
    assert [(answer.status, answer.headers["X-RateLimit-Remaining"]) for answer in answers] == [(200, "1"), (200, "0"), (429, "0")]
    assert answers[2].told == {"message": "You are being rate limited.", "global": False, "retry_after": 5.0}
    assert answers[0].headers["X-RateLimit-Bucket"] == answers[2].headers["X-RateLimit-Bucket"]
    assert (await plain.posts(other, X)).status == 200
    loopback.clock.passes(5)
    assert (await plain.posts(channel, X)).status == 200


async def an_app_that_heeds_its_buckets_is_never_refused(channel: Channel, loopback: LoopbackDiscord, bird: Parrot) -> None:
    loopback.clock._running = True
    loopback.buckets.limit("create_message", 2, 0.2)
    for number in range(5):
        await place(bird, channel).send(str(number))
    assert [call.status for call in loopback.called("create_message")] == [200] * 5
    assert len(channel.messages) == 5


async def the_global_limit_is_kept_when_rates_are() -> None:
    clock = Clock()
    async with await LoopbackDiscord.start(rated=True, clock=clock) as loopback, aiohttp.ClientSession() as session:
        plain, guild = Plain(loopback, session), loopback.guild()
        channels = [guild.channel(f"c{number}") for number in range(51)]
        answers = [await plain.asks("GET", f"/channels/{channel.id}") for channel in channels]
        assert [answer.status for answer in answers] == [200] * 50 + [429]
        assert answers[-1].told["global"] is True
        clock.passes(1)
        assert (await plain.asks("GET", f"/channels/{channels[0].id}")).status == 200


# The loopback itself


async def the_loopbacks_own_bugs_come_out(plain: Plain, loopback: LoopbackDiscord, channel: Channel) -> None:
    channel.store.append(None)  # type: ignore[arg-type] # a bug, made on purpose
    await plain.asks("GET", f"/channels/{channel.id}/messages")
    assert isinstance(loopback.crashes.pop(), AttributeError)


async def a_wait_in_vain_tells_what_was_seen(channel: Channel, loopback: LoopbackDiscord, plain: Plain) -> None:
    await plain.posts(channel, {"content": "nothing like it"})
    loopback.changes.patience = 0.01
    with pytest.raises(NeverCameError, match="create_message -> 200") as caught:
        await loopback.until(lambda: channel.messages[7])
    assert "nothing like it" in str(caught.value)
