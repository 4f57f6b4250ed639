"""What Discord would not post is refused, in Discord's words, and what it would post is not."""

from typing import Any

import pytest

from tests.platforms.discord import File, LoopbackDiscord
from tests.platforms.discord.names import COMPONENTS_V2, Json
from tests.platforms.discord.plain import Plain
from tests.platforms.discord.world import Channel, Guild
from tests.platforms.specs import spec

V2 = {"flags": COMPONENTS_V2}


def shown(*components: Json) -> Json:
    return V2 | {"components": list(components)}


def text(words: str = "x") -> Json:
    return {"type": 10, "content": words}


def button(number: int = 0, **more: Any) -> Json:
    return {"type": 2, "style": 1, "custom_id": f"b{number}", "label": "B"} | more


def row(*components: Json) -> Json:
    return {"type": 1, "components": list(components)}


def box(*components: Json) -> Json:
    return {"type": 17, "components": list(components)}


def select(options: int = 1, **more: Any) -> Json:
    return {"type": 3, "custom_id": "s", "options": [{"label": f"o{each}", "value": str(each)} for each in range(options)]} | more


def section(*texts: Json, accessory: Json | None = None) -> Json:
    return {"type": 9, "components": list(texts), "accessory": accessory or button()}


def embed(**more: Any) -> Json:
    return {"embeds": [{"title": "t"} | more]}


GOOD: dict[str, Json] = {
    "2000 characters": {"content": "x" * 2000},
    "ten embeds": {"embeds": [{"title": "t"}] * 10},
    "an embed at its limits": embed(title="x" * 256, description="x" * 4096, footer={"text": "x" * 1000}),
    "25 fields": embed(fields=[{"name": "n", "value": "v"}] * 25),
    "five rows of five buttons": {
        "content": "x",
        "components": [row(*(button(line * 5 + each) for each in range(5))) for line in range(5)],
    },
    "a select of 25": {"content": "x", "components": [row(select(25))]},
    "a link button": {"content": "x", "components": [row({"type": 2, "style": 5, "url": "https://example.com", "label": "Read"})]},
    "an emoji button": {"content": "x", "components": [row({"type": 2, "style": 2, "custom_id": "a", "emoji": {"name": "🔍"}})]},
    "40 components": shown(*(text() for _ in range(40))),
    "39 in a container": shown(box(*(text() for _ in range(39)))),
    "4000 characters": shown(text("x" * 2000), box(text("x" * 2000))),
    "a section with a button": shown(section(text(), text(), text())),
    "a section with a picture": shown(section(text(), accessory={"type": 11, "media": {"url": "https://example.com/a.png"}})),
    "a gallery": shown({"type": 12, "items": [{"media": {"url": "https://example.com/a.png"}}] * 10}),
    "a separator": shown(text(), {"type": 14, "spacing": 2, "divider": True}, text()),
    "nobody pinged": {"content": "@everyone", "allowed_mentions": {"parse": []}},
}


@pytest.mark.parametrize("body", GOOD.values(), ids=GOOD)
async def a_good_message_is_posted(body: Json, channel: Channel, plain: Plain) -> None:
    answer = await plain.posts(channel, body)
    assert answer.status == 200, answer.told
    assert len(channel.messages) == 1


BAD: dict[str, Json] = {
    "2001 characters": {"content": "x" * 2001},
    "eleven embeds": {"embeds": [{"title": "t"}] * 11},
    "a title of 257": embed(title="x" * 257),
    "a description of 4097": embed(description="x" * 4097),
    "26 fields": embed(fields=[{"name": "n", "value": "v"}] * 26),
    "a field's name of 257": embed(fields=[{"name": "x" * 257, "value": "v"}]),
    "a field's value of 1025": embed(fields=[{"name": "n", "value": "x" * 1025}]),
    "a field without value": embed(fields=[{"name": "n", "value": ""}]),
    "a footer of 2049": embed(footer={"text": "x" * 2049}),
    "an author of 257": embed(author={"name": "x" * 257}),
    "6001 characters of embeds": {"embeds": [{"description": "x" * 3000}, {"description": "x" * 3001}]},
    "an empty embed": {"embeds": [{"color": 1}]},
    "an embed that leads nowhere": embed(url="javascript:alert(1)"),
    "a nonce of 26": {"content": "x", "nonce": "x" * 26},
    "a parse nobody knows": {"content": "x", "allowed_mentions": {"parse": ["all"]}},
    "users both ways": {"content": "x", "allowed_mentions": {"parse": ["users"], "users": ["1"]}},
    "six rows": {"content": "x", "components": [row(button(each)) for each in range(6)]},
    "six buttons in a row": {"content": "x", "components": [row(*(button(each) for each in range(6)))]},
    "an empty row": {"content": "x", "components": [row()]},
    "a button without a row": {"content": "x", "components": [button()]},
    "a button beside a select": {"content": "x", "components": [row(button(), select())]},
    "a label of 81": {"content": "x", "components": [row(button(label="x" * 81))]},
    "a custom id of 101": {"content": "x", "components": [row(button(custom_id="x" * 101))]},
    "two buttons with one id": {"content": "x", "components": [row(button(), button())]},
    "a button without id": {"content": "x", "components": [row({"type": 2, "style": 1, "label": "B"})]},
    "a button without words": {"content": "x", "components": [row({"type": 2, "style": 1, "custom_id": "a"})]},
    "a link with an id": {"content": "x", "components": [row(button(style=5, url="https://example.com"))]},
    "a link of 513": {
        "content": "x",
        "components": [row({"type": 2, "style": 5, "label": "R", "url": f"https://example.com/{'x' * 500}"})],
    },
    "a link that leads nowhere": {"content": "x", "components": [row({"type": 2, "style": 5, "label": "R", "url": "javascript:alert(1)"})]},
    "a select of 26": {"content": "x", "components": [row(select(26))]},
    "a select of nothing": {"content": "x", "components": [row(select(0))]},
    "a select of more than there is": {"content": "x", "components": [row(select(2, max_values=3))]},
    "a select twice the same": {"content": "x", "components": [row(select() | {"options": [{"label": "a", "value": "a"}] * 2})]},
    "an option of 101": {"content": "x", "components": [row(select() | {"options": [{"label": "x" * 101, "value": "a"}]})]},
    "a placeholder of 151": {"content": "x", "components": [row(select(placeholder="x" * 151))]},
    "a text input in a message": {"content": "x", "components": [row({"type": 4, "custom_id": "a", "style": 1, "label": "x"})]},
    "text displays without the flag": {"components": [text()]},
    "content beside components": shown(text()) | {"content": "x"},
    "embeds beside components": shown(text()) | embed(),
    "41 components": shown(*(text() for _ in range(41))),
    "40 in a container": shown(box(*(text() for _ in range(40)))),
    "40 with an accessory": shown(section(text()), *(text() for _ in range(38))),
    "4001 characters": shown(text("x" * 2000), box(text("x" * 2001))),
    "empty words": shown(text("")),
    "a container in a container": shown(box(box(text()))),
    "an empty container": shown(box()),
    "four texts in a section": shown(section(text(), text(), text(), text())),
    "a section without accessory": shown({"type": 9, "components": [text()]}),
    "a gallery of eleven": shown({"type": 12, "items": [{"media": {"url": "https://example.com/a.png"}}] * 11}),
    "a picture nobody uploaded": shown({"type": 12, "items": [{"media": {"url": "attachment://a.png"}}]}),
    "a picture from nowhere": shown({"type": 12, "items": [{"media": {"url": "file:///etc/passwd"}}]}),
    "a file from elsewhere": shown({"type": 13, "file": {"url": "https://example.com/a.txt"}}),
    "a colour beyond white": shown(box(text()) | {"accent_color": 0x1000000}),
    "a label in a message": shown({"type": 18, "label": "x", "component": select()}),
}


@pytest.mark.parametrize("published", [True, False], ids=["published", "own"])
@pytest.mark.parametrize("body", BAD.values(), ids=BAD)
async def a_bad_message_is_refused(body: Json, published: bool, channel: Channel, plain: Plain, monkeypatch: pytest.MonkeyPatch) -> None:
    if published and spec("discord", "openapi.json") is None:
        pytest.skip("the published specification is not here")
    if not published:
        monkeypatch.setattr("tests.platforms.discord.schemas.check", lambda *_: None)
    answer = await plain.posts(channel, body)
    assert answer.refused == (400, 50035)
    assert answer.told["message"] == "Invalid Form Body"
    assert channel.messages == []


@pytest.mark.parametrize("body", [{}, {"content": ""}, {"embeds": []}, {"components": []}])
async def an_empty_message_is_refused(body: Json, channel: Channel, plain: Plain) -> None:
    assert (await plain.posts(channel, body)).refused == (400, 50006)


async def an_error_says_where_it_is(channel: Channel, plain: Plain) -> None:
    answer = await plain.posts(channel, embed(fields=[{"name": "n", "value": "v"}, {"name": "n", "value": "x" * 1025}]))
    if spec("discord", "openapi.json") is None:
        assert answer.why("embeds", 0, "fields", 1, "value") == "BASE_TYPE_BAD_LENGTH"
    else:
        assert answer.why("embeds", 0, "fields", 1, "value") == "PUBLISHED_SCHEMA"
    deep = await plain.posts(channel, {"content": "x", "components": [row(button(), button())]})
    assert deep.why("components") == "COMPONENT_CUSTOM_ID_DUPLICATED"


@pytest.mark.skipif(spec("discord", "openapi.json") is None, reason="the published specification is not here")
async def the_published_specification_is_asked(channel: Channel, plain: Plain) -> None:
    answer = await plain.posts(channel, {"content": "x", "flags": "many"})
    assert answer.why("flags") == "PUBLISHED_SCHEMA"


@pytest.mark.skipif(spec("discord", "openapi.json") is None, reason="the published specification is not here")
def every_route_is_a_published_one() -> None:
    from tests.platforms.discord.server import ROUTES

    paths = spec("discord", "openapi.json")["paths"]
    for route in ROUTES:
        assert paths[route.template][route.method.lower()]["operationId"] == route.operation


async def an_edit_cannot_leave_components_behind(channel: Channel, plain: Plain) -> None:
    posted = await plain.posts(channel, shown(text()))
    path = f"/channels/{channel.id}/messages/{posted.told['id']}"
    assert (await plain.asks("PATCH", path, {"content": "x"})).refused == (400, 50035)
    assert (await plain.asks("PATCH", path, {"components": [text("y")]})).status == 200
    assert channel.messages[0].words == "y"


async def a_message_becomes_components_when_its_words_go(channel: Channel, plain: Plain) -> None:
    posted = await plain.posts(channel, {"content": "x"})
    path = f"/channels/{channel.id}/messages/{posted.told['id']}"
    assert (await plain.asks("PATCH", path, shown(text("y")))).refused == (400, 50035)
    assert (await plain.asks("PATCH", path, shown(text("y")) | {"content": None})).status == 200
    assert channel.messages[0].words == "y"


async def a_file_is_uploaded_and_shown(channel: Channel, plain: Plain, loopback: LoopbackDiscord) -> None:
    gallery = {"type": 12, "items": [{"media": {"url": "attachment://a.txt"}}]}
    answer = await plain.posts(channel, shown(gallery), File("a.txt", "inside"))
    url = answer.told["components"][0]["items"][0]["media"]["url"]
    assert await plain.fetches(url) == (200, "inside")
    alone = await plain.posts(channel, shown({"type": 13, "file": {"url": "attachment://a.txt"}}), File("a.txt", "inside"))
    assert (alone.told["components"][0]["name"], alone.told["components"][0]["size"]) == ("a.txt", 6)
    too_big = await plain.posts(channel, {"content": "x"}, File("a.txt", "x" * (10 * 1024 * 1024 + 1)))
    assert too_big.refused == (413, 40005)


async def test_nonsense_is_no_json(loopback: LoopbackDiscord, channel: Channel, plain: Plain) -> None:
    headers = {"Authorization": f"Bot {loopback.token}", "Content-Type": "application/json"}
    async with plain._session.post(f"{loopback.url}/channels/{channel.id}/messages", data="{", headers=headers) as response:
        assert ((await response.json())["code"], response.headers["Content-Type"]) == (50109, "application/json")


# Pings, masked links, previews


@pytest.mark.parametrize(
    ("allowed", "pings"),
    [
        (None, ["<@{ann}>", "<@&5>"]),
        ({"parse": []}, []),
        ({"parse": ["users"]}, ["<@{ann}>"]),
        ({"parse": [], "users": ["{ann}"]}, ["<@{ann}>"]),
        ({"parse": ["roles", "everyone"]}, ["<@&5>"]),
    ],
)
async def test_pings_are_what_discord_would_ping(
    allowed: Json | None, pings: list[str], channel: Channel, guild: Guild, plain: Plain, loopback: LoopbackDiscord
) -> None:
    ann = guild.person("ann").id
    told = {key: [each.format(ann=ann) for each in value] for key, value in (allowed or {}).items()}
    body = {"content": f"<@{ann}> <@&5> @everyone"} | ({"allowed_mentions": told} if allowed is not None else {})
    await plain.posts(channel, body)
    assert loopback.pings == [each.format(ann=ann) for each in pings]


async def test_everyone_is_pinged_by_who_may(channel: Channel, guild: Guild, plain: Plain) -> None:
    guild.allows(channel, "mention_everyone")
    await plain.posts(channel, {"content": "@here"})
    assert channel.messages[0].pings == ["@here"]


async def test_components_ping_and_embeds_do_not(channel: Channel, guild: Guild, plain: Plain) -> None:
    ann = guild.person("ann").id
    await plain.posts(channel, shown(box(text(f"<@{ann}>"))))
    await plain.posts(channel, embed(description=f"<@{ann}>"))
    assert [message.pings for message in channel.messages] == [[f"<@{ann}>"], []]


async def a_reply_pings_unless_told_not_to(channel: Channel, guild: Guild, plain: Plain) -> None:
    ann = guild.person("ann")
    message = await ann.posts("x", channel)
    reference = {"content": "y", "message_reference": {"message_id": message.id}}
    await plain.posts(channel, reference)
    await plain.posts(channel, reference | {"allowed_mentions": {"parse": []}})
    await plain.posts(channel, reference | {"allowed_mentions": {"parse": [], "replied_user": True}})
    assert [each.pings for each in channel.answers] == [[ann.mention], [], [ann.mention]]


async def test_masked_links_and_previews_are_seen(channel: Channel, plain: Plain) -> None:
    await plain.posts(channel, {"content": "[bank](https://evil.example) https://a.example <https://b.example> \\[no](https://c.example)"})
    message = channel.messages[0]
    assert message.masked == [("bank", "https://evil.example")]
    assert message.previews == ["https://evil.example", "https://a.example", "https://c.example"]
    await plain.posts(channel, {"content": "https://a.example", "flags": 4})
    await plain.posts(channel, shown(text("[bank](https://evil.example)")))
    assert [each.previews for each in channel.messages[1:]] == [[], []]
    assert channel.messages[2].masked == [("bank", "https://evil.example")]


# Commands


def option(**more: Any) -> Json:
    return {"type": 3, "name": "link", "description": "x"} | more


def slash(**more: Any) -> Json:
    return {"name": "brief", "description": "x"} | more


BAD_COMMANDS: dict[str, Json] = {
    "a big letter": slash(name="Brief"),
    "a space": slash(name="brief this"),
    "a name of 33": slash(name="x" * 33),
    "no description": {"name": "brief"},
    "a description of 101": slash(description="x" * 101),
    "a localised description of 101": slash(description_localizations={"de": "x" * 101}),
    "26 options": slash(options=[option(name=f"o{each}") for each in range(26)]),
    "two options with one name": slash(options=[option(), option()]),
    "required after optional": slash(options=[option(), option(name="b", required=True)]),
    "26 choices": slash(options=[option(choices=[{"name": str(each), "value": "x"} for each in range(26)])]),
    "a choice of 101": slash(options=[option(choices=[{"name": "x" * 101, "value": "x"}])]),
    "choices that complete themselves": slash(options=[option(autocomplete=True, choices=[{"name": "a", "value": "a"}])]),
    "a subcommand beside an option": slash(options=[option(), {"type": 1, "name": "sub", "description": "x"}]),
    "a menu with a description": {"name": "Brief this", "type": 3, "description": "x"},
    "8001 characters": slash(
        options=[option(name=f"o{each}", choices=[{"name": f"{one}{'x' * 90}", "value": "x" * 90} for one in "ab"]) for each in range(25)]
    ),
}


@pytest.mark.parametrize("published", [True, False], ids=["published", "own"])
@pytest.mark.parametrize("command", BAD_COMMANDS.values(), ids=BAD_COMMANDS)
async def a_bad_command_is_refused(
    command: Json, published: bool, loopback: LoopbackDiscord, plain: Plain, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not published:
        monkeypatch.setattr("tests.platforms.discord.schemas.check", lambda *_: None)
    path = f"/applications/{loopback.app.id}/commands"
    assert (await plain.asks("PUT", path, [command])).refused == (400, 50035)
    assert (await plain.asks("POST", path, command)).refused == (400, 50035)
    assert loopback.commands.within() == []


async def test_commands_are_overwritten_in_bulk(loopback: LoopbackDiscord, guild: Guild, plain: Plain) -> None:
    path = f"/applications/{loopback.app.id}/commands"
    first = (await plain.asks("PUT", path, [slash(), slash(name="old")])).told
    second = (await plain.asks("PUT", path, [slash(description="y")])).told
    assert (first[0]["id"], [each["description"] for each in (await plain.asks("GET", path)).told]) == (second[0]["id"], ["y"])
    assert (await plain.asks("PUT", path, [slash(), slash()])).refused == (400, 50035)
    mine = f"/applications/{loopback.app.id}/guilds/{guild.id}/commands"
    made = (await plain.asks("POST", mine, slash(name="here"))).told
    assert (await plain.asks("PATCH", f"{mine}/{made['id']}", {"description": "z"})).told["description"] == "z"
    assert (await plain.asks("DELETE", f"{mine}/{made['id']}")).status == 204
    assert (await plain.asks("GET", f"{mine}/{made['id']}")).refused == (404, 10063)
    assert (await plain.asks("GET", "/applications/1/commands")).refused == (403, 20012)


async def test_two_hundred_new_commands_are_enough_for_a_day(loopback: LoopbackDiscord, plain: Plain) -> None:
    path = f"/applications/{loopback.app.id}/commands"
    for number in range(4):
        made = await plain.asks("PUT", path, [slash(name=f"c{number}-{each}") for each in range(50)])
        assert made.status == 200
    assert (await plain.asks("PUT", path, [slash(name="more")])).refused == (400, 30034)
    loopback.clock.passes(86_401)
    assert (await plain.asks("PUT", path, [slash(name="more")])).status == 200


@pytest.mark.skipif(spec("discord", "openapi.json") is None, reason="the published specification is not here")
async def our_own_answers_are_held_to_the_specification(loopback: LoopbackDiscord, channel: Channel, plain: Plain) -> None:
    await plain.posts(channel, {"content": "x"})
    assert loopback.wrong_answers == []
    del loopback.calls[0].answer["content"]
    assert "content" in loopback.wrong_answers[0]
    loopback.calls.clear()
