"""Messages, threads, permissions: what Discord's API does and refuses."""

import pytest

from tests.platforms.discord import File, LoopbackDiscord
from tests.platforms.discord.people import Person
from tests.platforms.discord.plain import Plain
from tests.platforms.discord.world import Channel, Guild

X = {"content": "x"}


async def test_a_nonce_posts_once_within_minutes(loopback: LoopbackDiscord, guild: Guild, channel: Channel, plain: Plain) -> None:
    body = X | {"nonce": "key", "enforce_nonce": True}
    first, again = await plain.posts(channel, body), await plain.posts(channel, body)
    elsewhere = await plain.posts(guild.channel("other"), body)
    assert first.told["id"] == again.told["id"] == elsewhere.told["id"]
    assert len(loopback.messages) == 1
    loopback.clock.passes(301)
    assert (await plain.posts(channel, body)).told["id"] != first.told["id"]


async def a_nonce_not_enforced_posts_again(loopback: LoopbackDiscord, channel: Channel, plain: Plain) -> None:
    for _ in range(2):
        await plain.posts(channel, X | {"nonce": "key"})
    assert len(channel.messages) == 2


async def test_history_is_read_newest_first(channel: Channel, plain: Plain) -> None:
    made = [(await plain.posts(channel, {"content": str(number)})).told["id"] for number in range(6)]
    path = f"/channels/{channel.id}/messages"

    async def read(**query: str) -> str:
        return "".join(each["content"] for each in (await plain.asks("GET", path, query=query)).told)

    assert await read() == "543210"
    assert await read(limit="2") == "54"
    assert await read(before=made[3], limit="2") == "21"
    assert await read(after=made[1], limit="2") == "32"
    assert await read(around=made[2], limit="3") == "321"
    assert (await plain.asks("GET", path, query={"limit": "101"})).refused == (400, 50035)


async def test_others_words_are_hidden_in_history_too(channel: Channel, ann: Person, plain: Plain) -> None:
    await ann.posts("secret", channel)
    await ann.posts("@brief open", channel)
    answer = await plain.asks("GET", f"/channels/{channel.id}/messages")
    assert [bool(each["content"]) for each in answer.told] == [True, False]


async def test_a_message_is_edited_and_deleted(channel: Channel, ann: Person, guild: Guild, plain: Plain) -> None:
    path = f"/channels/{channel.id}/messages"
    ours, theirs = (await plain.posts(channel, X)).told["id"], (await ann.posts("y", channel)).id
    assert (await plain.asks("PATCH", f"{path}/{ours}", {"content": "z"})).told["content"] == "z"
    assert channel.messages[0].history == ["x"]
    assert (await plain.asks("PATCH", f"{path}/{theirs}", {"content": "z"})).refused == (403, 50005)
    assert (await plain.asks("DELETE", f"{path}/{theirs}")).refused == (403, 50013)
    assert (await plain.asks("DELETE", f"{path}/{ours}")).status == 204
    assert (await plain.asks("GET", f"{path}/{ours}")).refused == (404, 10008)
    assert (await plain.asks("POST", f"{path}/bulk-delete", {"messages": [theirs, ours]})).refused == (403, 50013)
    guild.allows(channel, "manage_messages")
    assert (await plain.asks("POST", f"{path}/bulk-delete", {"messages": [theirs, ours]})).status == 204
    assert channel.messages == []


FORBIDDEN = {
    "view_channel": (403, 50001),
    "send_messages": (403, 50013),
}


@pytest.mark.parametrize("permission", FORBIDDEN)
async def a_forbidden_channel_takes_no_post(permission: str, guild: Guild, channel: Channel, plain: Plain) -> None:
    guild.forbids(channel, permission)
    assert (await plain.posts(channel, X)).refused == FORBIDDEN[permission]
    assert channel.messages == []
    guild.allows(channel, permission)
    assert (await plain.posts(channel, X)).status == 200


async def test_each_permission_is_its_own(guild: Guild, channel: Channel, ann: Person, plain: Plain) -> None:
    message = await ann.posts("x", channel)
    here = f"/channels/{channel.id}"
    guild.forbids(channel, "attach_files", "embed_links", "create_public_threads", "add_reactions", "send_messages_in_threads")
    assert (await plain.posts(channel, {"embeds": [{"title": "t"}]})).refused == (403, 50013)
    assert (await plain.posts(channel, X, File("a.txt", "x"))).refused == (403, 50013)
    assert (await plain.asks("POST", f"{here}/messages/{message.id}/threads", {"name": "t"})).refused == (403, 50013)
    assert (await plain.asks("PUT", f"{here}/messages/{message.id}/reactions/%F0%9F%94%8D/@me")).refused == (403, 50013)
    thread = await ann.starts_thread(message, "talk")
    assert (await plain.posts(thread, X)).refused == (403, 50013)
    assert (await plain.posts(channel, X)).status == 200
    guild.forbids(channel, "read_message_history")
    assert (await plain.asks("GET", f"{here}/messages")).told == []
    assert (await plain.asks("GET", f"{here}/messages/{message.id}")).refused == (403, 50001)
    assert (await plain.posts(channel, X | {"message_reference": {"message_id": message.id}})).refused == (403, 160002)


async def test_what_does_not_exist_is_unknown(guild: Guild, channel: Channel, plain: Plain) -> None:
    assert (await plain.asks("GET", "/channels/1")).refused == (404, 10003)
    assert (await plain.asks("GET", "/guilds/1")).refused == (404, 10004)
    assert (await plain.asks("GET", f"/channels/{channel.id}/messages/1")).refused == (404, 10008)
    assert (await plain.asks("GET", "/nowhere")).refused == (404, 0)
    guild.deletes(channel)
    assert (await plain.posts(channel, X)).refused == (404, 10003)


async def a_guild_that_threw_us_out_is_closed(guild: Guild, channel: Channel, plain: Plain) -> None:
    guild.removes_bot()
    assert (await plain.posts(channel, X)).refused == (403, 50001)
    assert (await plain.asks("GET", "/users/@me/guilds")).told == []
    assert (await plain.asks("GET", f"/guilds/{guild.id}")).refused == (404, 10004)


async def a_reply_to_nothing_is_refused_or_overlooked(channel: Channel, plain: Plain) -> None:
    refused = await plain.posts(channel, X | {"message_reference": {"message_id": "1"}})
    assert refused.why("message_reference") == "REPLIES_UNKNOWN_MESSAGE"
    assert (await plain.posts(channel, X | {"message_reference": {"message_id": "1", "fail_if_not_exists": False}})).status == 200


async def test_only_announcements_are_crossposted_and_once(guild: Guild, channel: Channel, plain: Plain) -> None:
    wire = guild.channel("wire", "announcement")
    for place, wanted in ((channel, 400), (wire, 200)):
        posted = (await plain.posts(place, X)).told["id"]
        assert (await plain.asks("POST", f"/channels/{place.id}/messages/{posted}/crosspost")).status == wanted
    assert wire.messages[0].crossposted
    assert (await plain.asks("POST", f"/channels/{wire.id}/messages/{wire.messages[0].id}/crosspost")).refused == (400, 40033)


async def test_reactions_come_and_go(channel: Channel, ann: Person, plain: Plain, loopback: LoopbackDiscord) -> None:
    message = await ann.posts("x", channel)
    path = f"/channels/{channel.id}/messages/{message.id}/reactions"
    assert (await plain.asks("PUT", f"{path}/%F0%9F%94%8D/@me")).status == 204
    await ann.reacts("🔍", message)
    assert message.reactions == {"🔍": [loopback.app.id, ann.id]}
    assert [each["username"] for each in (await plain.asks("GET", f"{path}/%F0%9F%94%8D")).told] == ["brief", "ann"]
    await plain.asks("DELETE", f"{path}/%F0%9F%94%8D/@me")
    await ann.unreacts("🔍", message)
    assert message.reactions == {}
    assert (await plain.asks("PUT", f"{path}/mag/@me")).refused == (400, 10014)


async def a_thread_is_opened_archived_and_locked(guild: Guild, channel: Channel, ann: Person, plain: Plain) -> None:
    message = await ann.posts("x", channel)
    path = f"/channels/{channel.id}/messages/{message.id}/threads"
    assert (await plain.asks("POST", path, {"name": ""})).refused == (400, 50035)
    made = await plain.asks("POST", path, {"name": "talk"})
    assert (made.status, made.told["id"]) == (201, message.id)
    assert (await plain.asks("POST", path, {"name": "talk"})).refused == (400, 160004)
    thread = channel.threads[0]
    await plain.asks("PATCH", f"/channels/{thread.id}", {"archived": True})
    assert (await plain.posts(thread, X)).status == 200
    assert not thread.archived
    await plain.asks("PATCH", f"/channels/{thread.id}", {"archived": True, "locked": True})
    assert (await plain.posts(thread, X)).refused == (400, 160005)


async def a_forum_takes_posts_and_no_messages(guild: Guild, plain: Plain, ann: Person) -> None:
    forum = guild.channel("ideas", "forum", tags="daily", needs_tag=True)
    path = f"/channels/{forum.id}/threads"
    assert (await plain.posts(forum, X)).refused == (400, 50008)
    assert (await plain.asks("POST", path, {"name": "t", "message": X})).refused == (400, 40067)
    assert (await plain.asks("POST", path, {"name": "t", "message": X, "applied_tags": ["1"]})).refused == (400, 50035)
    made = await plain.asks("POST", path, {"name": "t", "message": X, "applied_tags": [forum.tags["daily"]]})
    assert (made.status, made.told["message"]["id"]) == (201, made.told["id"])
    assert (await plain.asks("GET", f"/channels/{made.told['id']}/messages/{made.told['id']}")).told["content"] == "x"
    with pytest.raises(ValueError, match="requires a tag"):
        await ann.posts_in(forum, "mine", "words")
    assert (await ann.posts_in(forum, "mine", "words", tags="daily")).messages[0].content == "words"


async def a_person_is_written_to_unless_they_refuse(loopback: LoopbackDiscord, ann: Person, plain: Plain) -> None:
    opened = [(await plain.asks("POST", "/users/@me/channels", {"recipient_id": ann.id})).told["id"] for _ in range(2)]
    assert opened == [ann.dm.id] * 2
    assert (await plain.posts(ann.dm, X)).status == 200
    ann.refuses_messages = True
    assert (await plain.posts(ann.dm, X)).refused == (403, 50007)
    assert [message.content for message in ann.answers(ann.dm)] == ["x"]
    assert (await plain.asks("POST", "/users/@me/channels", {"recipient_id": "1"})).refused == (400, 50033)


async def the_app_says_who_it_is(loopback: LoopbackDiscord, plain: Plain) -> None:
    assert (await plain.asks("GET", "/users/@me")).told["bot"] is True
    assert (await plain.asks("GET", "/applications/@me")).told["id"] == loopback.app.id
    plain.token = loopback.app.id
    assert (await plain.asks("GET", "/users/@me")).refused == (401, 0)


async def a_preview_is_no_edit(loopback: LoopbackDiscord, channel: Channel, ann: Person) -> None:
    message = await ann.posts("https://a.example", channel)
    loopback.unfurls(message)
    assert (message.edited_at, message.history, len(message.embeds)) == (None, [], 1)


async def a_name_becomes_a_mention(loopback: LoopbackDiscord, channel: Channel, ann: Person, ben: Person) -> None:
    message = await ann.posts("@brief @ben #news @nobody", channel)
    assert message.content == f"{loopback.app.mention} {ben.mention} {channel.mention} @nobody"
    assert message.pings == [loopback.app.mention, ben.mention]
    await ann.edits(message, "other")
    assert message.history == [f"{loopback.app.mention} {ben.mention} {channel.mention} @nobody"]
    with pytest.raises(ValueError, match="did not write"):
        await ben.edits(message, "mine")
