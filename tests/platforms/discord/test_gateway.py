"""The gateway: who is let in, what a resume brings back, what goes wrong on command."""

import asyncio
import logging
from functools import partial

import aiohttp
import discord
import pytest

from tests.platforms.discord import LoopbackDiscord, LostCall, LostReply
from tests.platforms.discord.gateway import MOST_SENT
from tests.platforms.discord.parrot import Parrot, modest, parrot
from tests.platforms.discord.people import Person
from tests.platforms.discord.plain import Plain, close_code, event
from tests.platforms.discord.wiring import wired
from tests.platforms.discord.world import Channel, Guild


@pytest.fixture(autouse=True)
def _quiet(caplog: pytest.LogCaptureFixture) -> None:
    logging.getLogger("discord").setLevel(logging.CRITICAL)


async def a_wrong_token_is_refused(loopback: LoopbackDiscord) -> None:
    with wired(loopback):
        client = discord.AutoShardedClient(intents=modest())
        async with client:
            with pytest.raises(discord.LoginFailure):
                await client.login("wrong")
    assert loopback.invalid_requests == 1


async def a_privileged_intent_is_refused_unless_enabled(loopback: LoopbackDiscord) -> None:
    intents = modest()
    intents.message_content = True
    with wired(loopback):
        client = discord.AutoShardedClient(intents=intents)
        async with client:
            with pytest.raises(discord.PrivilegedIntentsRequired):
                await client.start(loopback.token)


async def an_enabled_intent_shows_content() -> None:
    async with await LoopbackDiscord.start(privileged="message_content") as loopback:
        channel, intents = loopback.guild().channel("news"), modest()
        intents.message_content = True
        async with parrot(loopback, intents=intents) as bird:
            await loopback.guild().person("ann").posts("hello", channel)
            await loopback.until(lambda: bird.heard[-1].content == "hello")


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ({"token": "wrong"}, 4004),
        ({"intents": 1 << 40}, 4013),
        ({"intents": 1 << 15}, 4014),
        ({"shard": [2, 2]}, 4010),
    ],
)
async def an_identify_is_checked(told: dict[str, object], code: int, plain: Plain) -> None:
    async with plain.connects() as socket:
        await socket.send_json(plain.identity(**told))
        assert await close_code(socket) == code


@pytest.mark.parametrize(("sent", "code"), [("{", 4002), ('{"op": 99}', 4001), ('{"op": 3, "d": {}}', 4003)])
async def test_nonsense_closes_the_socket(sent: str, code: int, plain: Plain) -> None:
    async with plain.connects() as socket:
        await socket.send_str(sent)
        assert await close_code(socket) == code


async def test_nobody_identifies_twice(plain: Plain) -> None:
    async with plain.connects() as socket:
        await socket.send_json(plain.identity())
        await event(socket, "READY")
        await socket.send_json(plain.identity())
        assert await close_code(socket) == 4005


async def no_client_may_talk_without_end(plain: Plain) -> None:
    async with plain.connects() as socket:
        for _ in range(MOST_SENT + 1):
            await socket.send_json({"op": 1, "d": None})
        assert await close_code(socket) == 4008


async def test_heartbeats_are_acknowledged(loopback: LoopbackDiscord, plain: Plain) -> None:
    async with plain.connects() as socket:
        await socket.send_json({"op": 1, "d": None})
        assert (await socket.receive_json())["op"] == 11
        loopback.gateway.goes_silent()
        for beats in (2, 3):
            await socket.send_json({"op": 1, "d": None})
            await loopback.until(partial(_beaten, loopback, beats))
        await loopback.gateway.closes(4000)
        assert (await socket.receive()).type is aiohttp.WSMsgType.CLOSE


def _beaten(loopback: LoopbackDiscord, beats: int) -> bool:
    return loopback.gateway.sockets[0].beats == beats


async def a_zombie_is_found_and_resumed(loopback: LoopbackDiscord, channel: Channel, ann: Person) -> None:
    loopback.gateway.heartbeat = 0.05
    async with parrot(loopback, heartbeat_timeout=0.3) as bird:
        loopback.gateway.goes_silent()
        await ann.posts("@brief while you were deaf", channel)
        await loopback.until(lambda: "resumed" in bird.events())
        await loopback.until(lambda: channel.answers)
    assert len(loopback.gateway.identifies) == 1


async def a_dropped_socket_is_resumed_and_nothing_is_lost(loopback: LoopbackDiscord, channel: Channel, ann: Person, bird: Parrot) -> None:
    loopback.gateway.drop()
    await loopback.until(lambda: not loopback.gateway.sockets)
    await ann.commands("/brief", channel, link="x")
    await loopback.until(lambda: ann.answers(channel))
    assert (bird.events().count("ready"), len(loopback.gateway.identifies)) == (1, 1)
    assert [path for path, _ in loopback.gateway.handshakes] == ["/gateway/", "/gateway/resume/"]


async def an_invalid_session_means_a_new_one(loopback: LoopbackDiscord, bird: Parrot) -> None:
    loopback.gateway.invalidates()
    await loopback.until(lambda: len(loopback.gateway.identifies) == 2)
    assert loopback.gateway.left == 998


async def a_resumable_session_goes_on(loopback: LoopbackDiscord, bird: Parrot) -> None:
    loopback.gateway.invalidates(resumable=True)
    await loopback.until(lambda: "resumed" in bird.events())
    assert len(loopback.gateway.identifies) == 1


async def a_forgotten_session_cannot_be_resumed(loopback: LoopbackDiscord, channel: Channel, ann: Person, bird: Parrot) -> None:
    loopback.gateway.forgets()
    loopback.gateway.drop()
    await loopback.until(lambda: len(loopback.gateway.identifies) == 2)
    await ann.commands("/brief", channel, link="x")
    await loopback.until(lambda: ann.answers(channel))


async def a_reconnect_is_asked_for(loopback: LoopbackDiscord, bird: Parrot) -> None:
    loopback.gateway.asks_reconnect()
    await loopback.until(lambda: "resumed" in bird.events())


async def a_heartbeat_is_asked_for(loopback: LoopbackDiscord, bird: Parrot) -> None:
    before = loopback.gateway.sockets[0].beats
    loopback.gateway.asks_heartbeat()
    await loopback.until(lambda: loopback.gateway.sockets[0].beats > before)


async def a_dead_resume_address_ends_in_a_new_session_with_a_sharded_client(loopback: LoopbackDiscord, bird: Parrot) -> None:
    loopback.gateway.dead_resumes = 503
    loopback.gateway.drop()
    await loopback.until(lambda: len(loopback.gateway.identifies) == 2)
    assert ("/gateway/resume/", 503) in loopback.gateway.handshakes


async def a_gateway_that_is_down_refuses_everyone(loopback: LoopbackDiscord, plain: Plain) -> None:
    loopback.gateway.dead = 502
    with pytest.raises(aiohttp.WSServerHandshakeError) as caught:
        async with plain.connects():
            pass
    assert caught.value.status == 502


async def a_replay_brings_what_came_after_and_no_more(loopback: LoopbackDiscord, channel: Channel, ann: Person, plain: Plain) -> None:
    async with plain.connects() as socket:
        await socket.send_json(plain.identity())
        ready = await event(socket, "READY")
        await ann.posts("one", channel)
        seen = await event(socket, "MESSAGE_CREATE")
    await loopback.until(lambda: not loopback.gateway.sockets)
    await ann.posts("two", channel)
    resume = {"token": plain.token, "session_id": ready["d"]["session_id"], "seq": seen["s"]}
    async with plain.connects(url=ready["d"]["resume_gateway_url"]) as socket:
        await socket.send_json({"op": 6, "d": resume})
        replayed = [(await socket.receive_json())["t"] for _ in range(2)]
    assert replayed == ["MESSAGE_CREATE", "RESUMED"]


async def a_sequence_nobody_told_is_refused(plain: Plain) -> None:
    async with plain.connects() as socket:
        await socket.send_json(plain.identity())
        ready = await event(socket, "READY")
    async with plain.connects() as socket:
        await socket.send_json({"op": 6, "d": {"token": plain.token, "session_id": ready["d"]["session_id"], "seq": 999}})
        assert await close_code(socket) == 4007


async def an_unknown_session_is_invalid(plain: Plain) -> None:
    async with plain.connects() as socket:
        await socket.send_json({"op": 6, "d": {"token": plain.token, "session_id": "x", "seq": 1}})
        assert await socket.receive_json() == {"op": 9, "d": False}


async def every_shard_hears_its_own_guilds(loopback: LoopbackDiscord) -> None:
    places = [loopback.guild(name).channel("news") for name in ("zero", "one", "two")]
    loopback.gateway.shards = 2
    async with parrot(loopback) as bird:
        await loopback.connected(shards=2)
        assert [told["shard"] for told in loopback.gateway.identifies] == [[0, 2], [1, 2]]
        assert {guild.name: guild.shard_id for guild in bird.guilds} == {"zero": 0, "one": 1, "two": 0}
        ann = loopback.person("ann")
        for place in places:
            await ann.posts("@brief x", place)
        await ann.posts("x", ann.dm)
        await loopback.until(lambda: all(place.answers for place in places) and len(bird.heard) == 7)


async def a_process_may_run_some_shards_only(loopback: LoopbackDiscord) -> None:
    loopback.guild("zero"), loopback.guild("one")
    async with parrot(loopback, shard_ids=[1], shard_count=2) as bird:
        assert [guild.name for guild in bird.guilds] == ["one"]
        assert not loopback.called("get_bot_gateway")


async def the_gateway_says_how_many_sessions_are_left(loopback: LoopbackDiscord, plain: Plain) -> None:
    async with plain.connects() as socket:
        await socket.send_json(plain.identity())
        await event(socket, "READY")
    told = (await plain.asks("GET", "/gateway/bot")).told
    assert (told["shards"], told["session_start_limit"]["remaining"]) == (1, 999)
    loopback.clock.passes(86_401)
    assert (await plain.asks("GET", "/gateway/bot")).told["session_start_limit"]["remaining"] == 1000


async def a_thousand_sessions_are_enough_for_a_day(loopback: LoopbackDiscord, plain: Plain) -> None:
    loopback.gateway._begun.extend([0.0] * 1000)
    async with plain.connects() as socket:
        await socket.send_json(plain.identity())
        assert await close_code(socket) == 4004


async def an_event_nobody_subscribed_to_is_not_told(loopback: LoopbackDiscord, channel: Channel, ann: Person) -> None:
    intents = discord.Intents.none()
    intents.guilds = True
    async with parrot(loopback, intents=intents) as bird:
        await ann.posts("x", channel)
        await ann.commands("/brief", channel, link="x")
        await loopback.until(lambda: ann.answers(channel))
        assert bird.heard == []


async def a_channel_we_cannot_see_is_silent(loopback: LoopbackDiscord, guild: Guild, channel: Channel, ann: Person, bird: Parrot) -> None:
    hidden = guild.channel("hidden")
    guild.forbids(hidden, "view_channel")
    await ann.posts("@brief x", hidden)
    await ann.posts("@brief y", channel)
    await loopback.until(lambda: channel.answers)
    assert [message.channel.id for message in bird.heard if message.author.name == "ann"] == [int(channel.id)]


async def an_event_is_lost_with_its_socket_and_comes_again(loopback: LoopbackDiscord, channel: Channel, ann: Person, bird: Parrot) -> None:
    loopback.fails("gateway", LostCall())
    await ann.posts("@brief x", channel)
    await loopback.until(lambda: channel.answers)
    assert loopback.gateway.sessions[0].resumed == 1


async def an_event_arrives_and_then_its_socket_ends(loopback: LoopbackDiscord, channel: Channel, ann: Person, bird: Parrot) -> None:
    loopback.fails("gateway", LostReply())
    await ann.posts("@brief x", channel)
    await loopback.until(lambda: channel.answers and loopback.gateway.sessions[0].resumed)
    await ann.posts("@brief y", channel)
    await loopback.until(lambda: len(channel.answers) == 2)
    assert [message.content[-1] for message in bird.heard if message.author.name == "ann"] == ["x", "y"]


async def every_message_comes_twice_on_command(loopback: LoopbackDiscord, channel: Channel, ann: Person, bird: Parrot) -> None:
    loopback.gateway.doubled = True
    message = await ann.posts("x", channel)
    await loopback.until(lambda: [heard.id for heard in bird.heard] == [int(message.id)] * 2)


async def a_message_or_an_interaction_is_repeated(loopback: LoopbackDiscord, channel: Channel, ann: Person, bird: Parrot) -> None:
    message = await ann.posts("x", channel)
    await loopback.repeats(message)
    await loopback.until(lambda: len(bird.heard) == 2)
    asked = await ann.commands("/brief", channel, link="x")
    await loopback.until(lambda: ann.answers(channel))
    await loopback.repeats(asked)
    refused = await loopback.until(lambda: loopback.called("create_interaction_response")[1])
    await loopback.until(lambda: refused.status)
    assert (len(ann.answers(channel)), refused.code) == (1, 40060)


async def a_reset_token_throws_our_app_out(loopback: LoopbackDiscord, channel: Channel, plain: Plain) -> None:
    with wired(loopback):
        client = discord.AutoShardedClient(intents=modest(), guild_ready_timeout=0.01)
        running = asyncio.create_task(client.start(loopback.token))
        await loopback.connected()
        await loopback.resets_token()
        with pytest.raises(discord.ConnectionClosed) as caught:
            await running
    assert caught.value.code == 4004
    assert (await plain.posts(channel, {"content": "x"})).refused == (401, 0)


async def a_guild_goes_down_and_comes_back(loopback: LoopbackDiscord, guild: Guild, bird: Parrot) -> None:
    guild.goes_down()
    await loopback.until(lambda: "guild_unavailable" in bird.events())
    guild.comes_back()
    await loopback.until(lambda: "guild_available" in bird.events())
    assert "guild_remove" not in bird.events()


async def test_what_is_asked_for_is_compressed(loopback: LoopbackDiscord, plain: Plain) -> None:
    async with aiohttp.ClientSession() as session, session.ws_connect(f"{loopback.gateway.url}?compress=zlib-stream") as socket:
        hello = await socket.receive()
    assert (hello.type, hello.data[-4:]) == (aiohttp.WSMsgType.BINARY, b"\x00\x00\xff\xff")


async def test_what_is_asked_for_in_zstd_is_packed_so(loopback: LoopbackDiscord) -> None:
    zstandard = pytest.importorskip("zstandard", reason="discord.py asks for zstd only where it is installed")
    async with aiohttp.ClientSession() as session, session.ws_connect(f"{loopback.gateway.url}?compress=zstd-stream") as socket:
        hello = await socket.receive()
    assert b'"op": 10' in zstandard.ZstdDecompressor().decompressobj().decompress(hello.data)
