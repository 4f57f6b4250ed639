"""Interactions: the first answer in 3 s, the token for 15 minutes, and what may answer what."""

from collections.abc import AsyncIterator

import pytest
from aiohttp import ClientWebSocketResponse as Socket

from tests.platforms.discord import File, LoopbackDiscord
from tests.platforms.discord.names import Json
from tests.platforms.discord.people import Person
from tests.platforms.discord.plain import Answer, Plain, event
from tests.platforms.discord.world import Channel, Guild

BUTTON: Json = {"type": 1, "components": [{"type": 2, "style": 1, "custom_id": "again", "label": "Again"}]}
MODAL: Json = {
    "custom_id": "ask",
    "title": "Say it",
    "components": [{"type": 18, "label": "Words", "component": {"type": 4, "custom_id": "typed", "style": 1, "min_length": 2}}],
}
COMMANDS: list[Json] = [
    {"name": "brief", "description": "x", "options": [{"type": 3, "name": "link", "description": "x", "autocomplete": True}]},
    {"name": "Brief this", "type": 3},
]


class Asked:
    """One interaction, answered by hand."""

    def __init__(self, plain: Plain, told: Json) -> None:
        self.plain, self.told = plain, told

    @property
    def hook(self) -> str:
        return f"/webhooks/{self.told['application_id']}/{self.told['token']}"

    async def answers(self, kind: int, told: Json | None = None, *files: File, **query: str) -> Answer:
        path = f"/interactions/{self.told['id']}/{self.told['token']}/callback"
        return await self.plain.asks("POST", path, {"type": kind, **({"data": told} if told is not None else {})}, files=files, query=query)

    async def follows(self, told: Json) -> Answer:
        return await self.plain.asks("POST", self.hook, told)

    async def edits(self, told: Json, message: str = "@original") -> Answer:
        return await self.plain.asks("PATCH", f"{self.hook}/messages/{message}", told)


@pytest.fixture
async def socket(plain: Plain, channel: Channel, loopback: LoopbackDiscord) -> AsyncIterator[Socket]:
    await plain.asks("PUT", f"/applications/{loopback.app.id}/commands", COMMANDS)
    async with plain.connects() as socket:
        await socket.send_json(plain.identity())
        await event(socket, "GUILD_CREATE")
        yield socket


@pytest.fixture
async def asked(socket: Socket, plain: Plain, channel: Channel, ann: Person) -> Asked:
    await ann.commands("/brief", channel, link="x")
    return Asked(plain, (await event(socket, "INTERACTION_CREATE"))["d"])


async def the_first_answer_is_due_in_three_seconds(loopback: LoopbackDiscord, ann: Person, asked: Asked) -> None:
    loopback.clock.passes(2.9)
    assert ann.failures == []
    loopback.clock.passes(0.1)
    assert ann.failures == ["The application did not respond"]
    assert (await asked.answers(4, {"content": "late"})).refused == (404, 10062)


async def an_answer_in_time_is_seen(loopback: LoopbackDiscord, channel: Channel, ann: Person, asked: Asked) -> None:
    loopback.clock.passes(2.9)
    assert (await asked.answers(4, {"content": "x"})).status == 204
    loopback.clock.passes(10)
    assert (ann.failures, channel.answers[0].content) == ([], "x")


async def test_nobody_is_left_without_a_word_when_our_app_is_away(
    ann: Person, channel: Channel, plain: Plain, loopback: LoopbackDiscord
) -> None:
    await plain.asks("PUT", f"/applications/{loopback.app.id}/commands", COMMANDS)
    await ann.commands("/brief", channel, link="x")
    assert ann.failures == ["The application did not respond"]


async def a_second_answer_is_refused(asked: Asked, channel: Channel) -> None:
    await asked.answers(4, {"content": "x"})
    assert (await asked.answers(4, {"content": "y"})).refused == (400, 40060)
    assert len(channel.messages) == 1


async def a_wrong_token_answers_nothing(asked: Asked) -> None:
    asked.told["token"] = asked.told["id"]
    assert (await asked.answers(4, {"content": "x"})).refused == (404, 10062)


async def an_answer_says_what_it_made_when_asked(asked: Asked, channel: Channel) -> None:
    answer = await asked.answers(4, {"content": "x", "flags": 64}, with_response="true")
    made = answer.told["interaction"]
    assert (answer.status, made["response_message_ephemeral"]) == (200, True)
    assert answer.told["resource"]["message"]["content"] == "x"


@pytest.mark.parametrize(("kind", "told"), [(6, {}), (7, {"content": "x"}), (8, {"choices": []})])
async def a_command_is_not_answered_like_a_button(kind: int, told: Json, asked: Asked) -> None:
    assert (await asked.answers(kind, told)).refused == (400, 50035)


async def a_deferred_answer_is_filled_in(asked: Asked, channel: Channel, ann: Person) -> None:
    await asked.answers(5, {"flags": 64})
    assert (ann.sees(channel)[0].loading, ann.answers(channel)) == (True, [])
    assert (await asked.edits({"content": "x"})).status == 200
    assert [(message.content, message.ephemeral) for message in ann.answers(channel)] == [("x", True)]


async def a_follow_up_after_deferring_fills_the_first_answer_in(asked: Asked, channel: Channel, ann: Person) -> None:
    await asked.answers(5, {})
    await asked.follows({"content": "x", "flags": 64})
    assert [(message.content, message.ephemeral) for message in ann.answers(channel)] == [("x", False)]
    await asked.follows({"content": "y", "flags": 64})
    assert [(message.content, message.ephemeral) for message in ann.answers(channel)] == [("x", False), ("y", True)]


async def no_follow_up_comes_before_the_first_answer(asked: Asked, channel: Channel) -> None:
    assert (await asked.follows({"content": "x"})).refused == (404, 10015)
    assert channel.messages == []


async def a_token_lasts_fifteen_minutes(asked: Asked, loopback: LoopbackDiscord, ann: Person, channel: Channel) -> None:
    await asked.answers(5, {})
    loopback.clock.passes(899)
    assert (await asked.edits({"content": "x"})).status == 200
    loopback.clock.passes(1)
    assert (await asked.edits({"content": "y"})).refused == (401, 50027)
    assert (await asked.follows({"content": "y"})).refused == (401, 50027)
    assert [message.content for message in ann.answers(channel)] == ["x"]


async def test_answers_are_read_edited_and_deleted(asked: Asked, plain: Plain, ann: Person, channel: Channel) -> None:
    await asked.answers(4, {"content": "x"})
    follow = (await asked.follows({"content": "y"})).told["id"]
    assert (await plain.asks("GET", f"{asked.hook}/messages/@original")).told["content"] == "x"
    assert (await plain.asks("GET", f"{asked.hook}/messages/{follow}")).told["content"] == "y"
    await asked.edits({"content": "z"}, follow)
    assert (await plain.asks("DELETE", f"{asked.hook}/messages/@original")).status == 204
    assert (await plain.asks("GET", f"{asked.hook}/messages/@original")).refused == (404, 10008)
    assert [message.content for message in ann.answers(channel)] == ["z"]


async def test_what_is_for_one_person_is_no_message_of_the_channel(asked: Asked, plain: Plain, ann: Person, channel: Channel) -> None:
    await asked.answers(4, {"content": "x", "flags": 64})
    path = f"/channels/{channel.id}/messages/{ann.answers(channel)[0].id}"
    assert (await plain.asks("GET", path)).refused == (404, 10008)
    assert (await plain.asks("PATCH", path, {"content": "y"})).refused == (404, 10008)
    assert (await plain.asks("GET", f"/channels/{channel.id}/messages")).told == []


async def a_button_changes_its_own_message(asked: Asked, socket: Socket, plain: Plain, ann: Person, channel: Channel) -> None:
    await asked.answers(4, {"content": "x", "components": [BUTTON]})
    await ann.presses("again", channel.answers[0])
    pressed = Asked(plain, (await event(socket, "INTERACTION_CREATE"))["d"])
    assert (pressed.told["data"]["custom_id"], pressed.told["message"]["content"]) == ("again", "x")
    await pressed.answers(7, {"content": "y", "components": []})
    assert [(message.content, message.buttons, message.history) for message in channel.answers] == [("y", [], ["x\nAgain"])]


async def a_button_deferred_in_silence_edits_its_message_later(
    asked: Asked, socket: Socket, plain: Plain, ann: Person, channel: Channel
) -> None:
    await asked.answers(4, {"content": "x", "components": [BUTTON]})
    await ann.presses("Again", channel.answers[0])
    pressed = Asked(plain, (await event(socket, "INTERACTION_CREATE"))["d"])
    await pressed.answers(6)
    await pressed.edits({"content": "y"})
    await pressed.follows({"content": "z", "flags": 64})
    assert [message.content for message in ann.answers(channel)] == ["y", "z"]


async def no_button_is_pressed_that_is_not_there(asked: Asked, ann: Person, ben: Person, channel: Channel) -> None:
    link = {"type": 2, "style": 5, "url": "https://example.com", "label": "Read"}
    dead = {"type": 2, "style": 1, "custom_id": "dead", "label": "Dead", "disabled": True}
    await asked.answers(4, {"content": "x", "flags": 64, "components": [{"type": 1, "components": [link, dead]}, BUTTON]})
    answer = ann.answers(channel)[0]
    for who, button in ((ann, "Read"), (ann, "Dead"), (ann, "Other"), (ben, "Again")):
        with pytest.raises(LookupError):
            await who.presses(button, answer)


async def a_modal_takes_what_it_asks_for(asked: Asked, socket: Socket, plain: Plain, ann: Person, ben: Person) -> None:
    await asked.answers(9, MODAL)
    modal = ann.modal
    assert modal is not None
    for values in ({"Words": "x"}, {"Other": "long enough"}, {}):
        with pytest.raises(ValueError, match=r"takes|no field"):
            await ann.submits(modal, values)
    with pytest.raises(LookupError):
        await ben.submits(modal, {"Words": "hello"})
    await ann.submits(modal, {"typed": "hello"})
    sent = (await event(socket, "INTERACTION_CREATE"))["d"]
    assert sent["data"]["components"][0]["component"]["value"] == "hello"
    assert ann.modal is None
    assert (await Asked(plain, sent).answers(9, MODAL)).refused == (400, 50035)


async def a_closed_modal_is_gone(asked: Asked, ann: Person) -> None:
    await asked.answers(9, MODAL)
    modal = ann.modal
    assert modal is not None
    await ann.closes(modal)
    with pytest.raises(LookupError):
        await ann.submits(modal, {"Words": "hello"})


@pytest.mark.parametrize(
    "broken",
    [
        {"title": "x" * 46},
        {"custom_id": "x" * 101},
        {"components": []},
        {"components": MODAL["components"] * 6},
        {"components": [{"type": 18, "label": "x" * 46, "component": {"type": 4, "custom_id": "a", "style": 1}}]},
        {"components": [{"type": 18, "label": "x", "component": {"type": 4, "custom_id": "a", "style": 1, "value": "x" * 4001}}]},
        {"components": [{"type": 18, "label": "x", "component": {"type": 4, "custom_id": "a", "style": 1, "placeholder": "x" * 101}}]},
        {"components": [{"type": 18, "label": "x", "component": {"type": 2, "custom_id": "a", "style": 1, "label": "x"}}]},
        {
            "components": [
                {"type": 18, "label": "x", "component": {"type": 4, "custom_id": "a", "style": 1, "value": "long", "max_length": 3}}
            ]
        },
        {"components": [MODAL["components"][0], MODAL["components"][0]]},
        {"components": [{"type": 1, "components": [{"type": 4, "custom_id": "a", "style": 1}]}]},
    ],
)
async def a_modal_nobody_would_see_is_refused(broken: Json, asked: Asked, ann: Person) -> None:
    assert (await asked.answers(9, MODAL | broken)).refused == (400, 50035)
    assert ann.modal is None
    assert (await asked.answers(9, MODAL)).status == 204


async def test_suggestions_are_checked(socket: Socket, plain: Plain, ann: Person, channel: Channel) -> None:
    asked = await ann.completes("/brief", channel, "link", "a")
    told = (await event(socket, "INTERACTION_CREATE"))["d"]
    assert (told["type"], told["data"]["options"][0]["focused"]) == (4, True)
    many = [{"name": str(number), "value": "x"} for number in range(26)]
    for choices in (many, [{"name": "x" * 101, "value": "x"}], [{"name": "", "value": "x"}]):
        assert (await Asked(plain, told).answers(8, {"choices": choices})).refused == (400, 50035)
    assert (await Asked(plain, told).answers(8, {"choices": many[:25]})).status == 204
    assert asked.choices == many[:25]


async def a_file_comes_with_an_answer(asked: Asked, ann: Person, channel: Channel, loopback: LoopbackDiscord) -> None:
    assert (await asked.answers(4, {"content": "x"}, File("a.txt", "inside"))).status == 204
    assert loopback.files.read(channel.answers[0].attachments[0]) == b"inside"


async def test_options_are_sent_as_discords_client_sends_them(
    socket: Socket, plain: Plain, guild: Guild, channel: Channel, ann: Person, ben: Person, loopback: LoopbackDiscord
) -> None:
    options = [
        {"type": 3, "name": "word", "description": "x", "required": True, "max_length": 3},
        {"type": 4, "name": "top", "description": "x", "min_value": 1, "max_value": 9},
        {"type": 3, "name": "length", "description": "x", "choices": [{"name": "Short", "value": "s"}]},
        {"type": 6, "name": "who", "description": "x"},
        {"type": 7, "name": "where", "description": "x"},
    ]
    await plain.asks(
        "POST", f"/applications/{loopback.app.id}/guilds/{guild.id}/commands", {"name": "typed", "description": "x", "options": options}
    )
    for wrong in ({}, {"word": "long"}, {"word": 3}, {"word": "x", "top": 10}, {"word": "x", "length": "Long"}, {"word": "x", "other": 1}):
        with pytest.raises(ValueError, match=r"option|takes?|choice|too"):
            await ann.commands("/typed", channel, **wrong)
    await ann.commands("/typed", channel, word="x", top=3, length="Short", who=ben, where=channel)
    told = (await event(socket, "INTERACTION_CREATE"))["d"]["data"]
    assert [option["value"] for option in told["options"]] == ["x", 3, "s", ben.id, channel.id]
    assert (told["guild_id"], set(told["resolved"])) == (guild.id, {"users", "members", "channels"})


async def no_command_is_used_that_is_not_there(
    asked: Asked, ann: Person, ben: Person, guild: Guild, channel: Channel, plain: Plain
) -> None:
    with pytest.raises(LookupError):
        await ann.commands("/other", channel)
    with pytest.raises(LookupError):
        await ann.uses_menu("Other", await ben.posts("x", channel))
    managed = {"name": "managed", "description": "x", "default_member_permissions": 16, "contexts": [0]}
    await plain.asks("POST", f"/applications/{asked.told['application_id']}/commands", managed)
    await ann.commands("/managed", channel)
    for who, place in ((ben, channel), (ann, ann.dm)):
        with pytest.raises(LookupError):
            await who.commands("/managed", place)


async def an_answer_outside_has_five_follow_ups(socket: Socket, plain: Plain, loopback: LoopbackDiscord, ann: Person) -> None:
    await plain.asks("PUT", f"/applications/{loopback.app.id}/commands", [COMMANDS[0] | {"integration_types": [0, 1]}])
    elsewhere = loopback.guild("elsewhere", installed=False)
    elsewhere.person("ann")
    await ann.installs_app()
    await ann.commands("/brief", elsewhere.channel("talk"), link="x")
    asked = Asked(plain, (await event(socket, "INTERACTION_CREATE"))["d"])
    assert asked.told["authorizing_integration_owners"] == {"1": ann.id}
    await asked.answers(4, {"content": "x"})
    assert [(await asked.follows({"content": "y"})).status for _ in range(6)] == [200] * 5 + [400]
