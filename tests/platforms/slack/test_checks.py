"""The loopback Slack refuses what Slack refuses: tokens, scopes, arguments, blocks, words."""

from typing import Any

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from tests.platforms.slack import LEAST, LoopbackSlack, blocks
from tests.platforms.slack.names import Json
from tests.platforms.slack.people import Person
from tests.platforms.slack.refusals import refusal, refused
from tests.platforms.slack.server import METHODS
from tests.platforms.slack.world import Channel, Team
from tests.platforms.specs import spec, specs

PUBLISHED = pytest.mark.skipif(specs("slack") is None, reason="the published specifications (../shared/specs) are not here")


def plain(text: str) -> Json:
    return {"type": "plain_text", "text": text}


def marked(text: str, **more: Any) -> Json:
    return {"type": "mrkdwn", "text": text, **more}


def section(text: str) -> Json:
    return {"type": "section", "text": marked(text)}


def button(**more: Any) -> Json:
    return {"type": "button", "text": plain("Go"), "action_id": "go", **more}


def actions(*elements: Json) -> Json:
    return {"type": "actions", "elements": list(elements)}


def rich(*elements: Json) -> Json:
    return {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": list(elements)}]}


def option(value: str) -> Json:
    return {"text": plain(value), "value": value}


def question() -> Json:
    return {"title": plain("x"), "text": plain("x"), "confirm": plain("x"), "deny": plain("x"), "style": "danger"}


# Tokens


async def a_call_without_a_good_token_is_refused(slack: LoopbackSlack, client: AsyncWebClient) -> None:
    def asked(token: str) -> Any:
        return AsyncWebClient(token=token, base_url=slack.url).users_info(user="U1")

    assert await refusal(asked("xoxb-unknown")) == "invalid_auth"
    assert await refusal(asked(slack.app_token)) == "not_allowed_token_type"
    assert await refusal(client.apps_connections_open(app_token=client.token or "")) == "not_allowed_token_type"
    assert await refusal(AsyncWebClient(base_url=slack.url).api_call("auth.test")) == "not_authed"


async def a_revoked_token_and_a_removed_app_are_told_apart(slack: LoopbackSlack, team: Team, client: AsyncWebClient) -> None:
    other = slack.team("T2")
    second = AsyncWebClient(token=other.bot_token, base_url=slack.url)
    await team.revokes_tokens()
    await other.uninstalls()
    assert await refusal(client.auth_test()) == "token_revoked"
    assert await refusal(second.auth_test()) == "account_inactive"
    assert [each.event["type"] for each in slack.deliveries.all] == ["tokens_revoked", "app_uninstalled", "tokens_revoked"]


async def an_unknown_method_is_refused(client: AsyncWebClient) -> None:
    assert await refusal(client.api_call("chat.shout")) == "unknown_method"


# Scopes


async def a_missing_scope_is_named_with_those_there_are(slack: LoopbackSlack) -> None:
    team = slack.team("T2", scopes=LEAST)
    channel = team.channel("news")
    client = AsyncWebClient(token=team.bot_token, base_url=slack.url)
    answer = await refused(client.conversations_history(channel=channel.id))
    assert answer["error"] == "missing_scope"
    assert answer["needed"].split(",")[0] == "channels:history"
    assert answer["provided"] == "app_mentions:read,chat:write,commands"
    await client.chat_postMessage(channel=channel.id, text="this needs no more")


async def the_history_of_a_private_channel_needs_its_own_scope(slack: LoopbackSlack) -> None:
    team = slack.team("T2", scopes="channels:history")
    client = AsyncWebClient(token=team.bot_token, base_url=slack.url)
    await client.conversations_history(channel=team.channel("open").id)
    answer = await refused(client.conversations_history(channel=team.channel("closed", private=True).id))
    assert (answer["error"], answer["needed"]) == ("missing_scope", "groups:history")


async def test_each_answer_names_the_tokens_scopes(slack: LoopbackSlack) -> None:
    team = slack.team("T2", scopes=LEAST)
    answer = await AsyncWebClient(token=team.bot_token, base_url=slack.url).auth_test()
    assert answer.headers["X-OAuth-Scopes"] == "app_mentions:read,chat:write,commands"


@PUBLISHED
@pytest.mark.parametrize("name", sorted(METHODS))
def every_method_asks_for_the_published_scopes_and_arguments(name: str) -> None:
    published = spec("slack", f"methods/{name}.json")
    if published is None:
        assert name == "blocks.validate", "a method nobody published"
        return
    method, arguments = METHODS[name], published["args"]
    assert set(method.scopes.split()) - {"connections:write"} == set(published["scope"].get("bot", ()))
    assert set(arguments.get("required") or ()) - {"token"} <= set(method.required.split())
    assert set(f"{method.required} {method.optional}".split()) <= set(arguments["properties"])


# Where a message may go


async def a_post_goes_only_where_the_app_may(slack: LoopbackSlack) -> None:
    team = slack.team("T2", scopes=LEAST)
    client = AsyncWebClient(token=team.bot_token, base_url=slack.url)
    outside, hidden = team.channel("outside", bot=False), team.channel("hidden", bot=False, private=True)
    archived = team.channel("archived")
    archived.archived = True
    assert await refusal(client.chat_postMessage(channel=outside.id, text="x")) == "not_in_channel"
    assert await refusal(client.chat_postMessage(channel=hidden.id, text="x")) == "channel_not_found"
    assert await refusal(client.chat_postMessage(channel="C404", text="x")) == "channel_not_found"
    assert await refusal(client.chat_postMessage(channel=archived.id, text="x")) == "is_archived"


async def the_public_scope_opens_public_channels(team: Team, client: AsyncWebClient) -> None:
    await client.chat_postMessage(channel=team.channel("outside", bot=False).id, text="x")


async def a_private_note_needs_both_in_the_channel(team: Team, channel: Channel, ann: Person, client: AsyncWebClient) -> None:
    outside = team.channel("outside", bot=False)
    assert await refusal(client.chat_postEphemeral(channel=outside.id, user=ann.id, text="x")) == "not_in_channel"
    channel.members.discard(ann.id)
    assert await refusal(client.chat_postEphemeral(channel=channel.id, user=ann.id, text="x")) == "user_not_in_channel"


async def a_thread_that_does_not_exist_takes_no_reply(channel: Channel, client: AsyncWebClient) -> None:
    assert await refusal(client.chat_postMessage(channel=channel.id, text="x", thread_ts="1.000001")) == "thread_not_found"


# Arguments


async def an_argument_slack_does_not_know_is_refused(channel: Channel, client: AsyncWebClient) -> None:
    answer = await refused(client.api_call("chat.postMessage", json={"channel": channel.id, "text": "x", "ephemeral": True}))
    assert answer["error"] == "invalid_arguments"
    assert answer["response_metadata"]["messages"] == ["[ERROR] additional property: ephemeral [json-pointer:/ephemeral]"]


async def a_missing_argument_is_named(client: AsyncWebClient) -> None:
    answer = await refused(client.api_call("chat.postMessage", json={"text": "x"}))
    assert answer["response_metadata"]["messages"] == ["[ERROR] missing required field: channel"]


@pytest.mark.parametrize(
    "wrong",
    [{"text": 7}, {"unfurl_links": "maybe"}, {"blocks": {"type": "divider"}}, {"blocks": "[{"}, {"metadata": []}, {"thread_ts": 1.5}],
    ids=lambda wrong: str(next(iter(wrong))),
)
async def an_argument_of_the_wrong_type_is_refused(wrong: Json, channel: Channel, client: AsyncWebClient) -> None:
    sent = client.api_call("chat.postMessage", json={"channel": channel.id, "text": "x", **wrong})
    assert await refusal(sent) == "invalid_arguments"


async def a_form_says_the_same_as_json(channel: Channel, client: AsyncWebClient) -> None:
    await client.api_call(
        "chat.postMessage", data={"channel": channel.id, "text": "x", "unfurl_links": "false", "unfurl_media": "0", "blocks": "[]"}
    )
    assert [message.text for message in channel.messages] == ["x"]
    assert not channel.messages[0].unfurls


async def a_message_without_words_is_refused(channel: Channel, client: AsyncWebClient) -> None:
    assert await refusal(client.api_call("chat.postMessage", json={"channel": channel.id, "text": " "})) == "no_text"
    assert await refusal(client.chat_postMessage(channel=channel.id, text="x" * 40_001)) == "msg_too_long"
    assert (
        await refusal(client.api_call("chat.postMessage", json={"channel": channel.id, "text": "x", "markdown_text": "x"}))
        == "markdown_text_conflict"
    )
    sent = await client.chat_postMessage(channel=channel.id, text="x" * 40_000)
    assert await refusal(client.chat_update(channel=channel.id, ts=sent["ts"], text="x" * 4_001)) == "msg_too_long"


async def test_metadata_has_a_type_and_a_payload(channel: Channel, client: AsyncWebClient) -> None:
    given = {"event_type": "digest", "event_payload": {"key": "k1"}}
    await client.chat_postMessage(channel=channel.id, text="x", metadata=given)
    assert await refusal(client.chat_postMessage(channel=channel.id, text="x", metadata={"key": "k1"})) == "invalid_metadata_format"
    with_it = await client.conversations_history(channel=channel.id, include_all_metadata=True)
    without = await client.conversations_history(channel=channel.id)
    assert with_it["messages"][0]["metadata"] == given
    assert "metadata" not in without["messages"][0]


# Blocks

FAULTY: dict[str, Json] = {
    "a kind nobody knows": {"type": "headline", "text": plain("x")},
    "no text": {"type": "section"},
    "an empty text": section(""),
    "a long section": section("x" * 3001),
    "a long field": {"type": "section", "fields": [marked("x" * 2001)]},
    "many fields": {"type": "section", "fields": [marked("x")] * 11},
    "a long header": {"type": "header", "text": plain("x" * 151)},
    "a header with markup": {"type": "header", "text": marked("x")},
    "a full context": {"type": "context", "elements": [marked("x")] * 11},
    "an empty context": {"type": "context", "elements": []},
    "a button in a context": {"type": "context", "elements": [button()]},
    "many buttons": actions(*(button(action_id=f"b{number}") for number in range(26))),
    "no buttons": actions(),
    "a long label": actions(button(text=plain("x" * 76))),
    "a label with markup": actions(button(text=marked("x"))),
    "a long value": actions(button(value="x" * 2001)),
    "a long action id": actions(button(action_id="x" * 256)),
    "one action id twice": actions(button(), button()),
    "a link that is none": actions(button(url="javascript:alert(1)")),
    "a long link": actions(button(url="https://x.org/" + "x" * 3000)),
    "a picture without words": {"type": "image", "image_url": "https://x.org/a.png"},
    "a picture with long words": {"type": "image", "image_url": "https://x.org/a.png", "alt_text": "x" * 2001},
    "a long block id": {"type": "divider", "block_id": "x" * 256},
    "rich text with nothing": {"type": "rich_text", "elements": []},
    "rich text of a wrong kind": rich({"type": "mrkdwn", "text": "x"}),
    "rich text holding a section": {"type": "rich_text", "elements": [{"type": "section"}]},
    "a rich link that is none": rich({"type": "link", "url": "x"}),
    "a list of texts": {
        "type": "rich_text",
        "elements": [{"type": "rich_text_list", "style": "bullet", "elements": [{"type": "text", "text": "x"}]}],
    },
    "half a character": section("\ud83d"),
    "an option without words": actions({"type": "overflow", "action_id": "o", "options": [{"value": "v"}]}),
    "six ways out": actions({"type": "overflow", "action_id": "o", "options": [{"text": plain("x"), "value": str(n)} for n in range(6)]}),
    "a long question": actions(button(confirm={"title": plain("x" * 101), "text": plain("x"), "confirm": plain("x"), "deny": plain("x")})),
}


@pytest.mark.parametrize("name", FAULTY)
async def a_faulty_block_is_refused(name: str, channel: Channel, client: AsyncWebClient) -> None:
    answer = await refused(client.chat_postMessage(channel=channel.id, text="x", blocks=[FAULTY[name]]))
    assert answer["error"] == "invalid_blocks"
    assert "json-pointer:/blocks/0" in answer["response_metadata"]["messages"][0]
    assert channel.messages == []


FULL: dict[str, Json] = {
    "section": section("x" * 3000),
    "fields": {"type": "section", "fields": [marked("x" * 1200)] * 10},
    "header": {"type": "header", "text": plain("x" * 150)},
    "context": {"type": "context", "elements": [marked("x")] * 10},
    "actions": actions(*(button(action_id=f"b{number}", text=plain("x" * 75)) for number in range(25))),
    "value": actions(button(value="x" * 2000, url="https://x.org/")),
    "rich text": rich(
        {"type": "text", "text": "x"},
        {"type": "link", "url": "https://x.org/#:~:text=a%20b", "text": "x"},
        {"type": "emoji", "name": "mag"},
    ),
    "quote": {
        "type": "rich_text",
        "elements": [{"type": "rich_text_quote", "elements": [{"type": "text", "text": "x", "style": {"bold": True}}]}],
    },
    "list": {
        "type": "rich_text",
        "elements": [
            {
                "type": "rich_text_list",
                "style": "bullet",
                "elements": [{"type": "rich_text_section", "elements": [{"type": "text", "text": "x"}]}],
            }
        ],
    },
    "picture": {"type": "image", "image_url": "https://x.org/a.png", "alt_text": "x"},
    "divider": {"type": "divider"},
    "folded": section("x") | {"expand": False},
    "verbatim": {"type": "section", "text": marked("x", verbatim=True), "accessory": button(style="primary", accessibility_label="x")},
    "menu": actions(
        {
            "type": "static_select",
            "action_id": "s",
            "placeholder": plain("x"),
            "options": [option("a"), option("b")],
            "initial_option": option("a"),
        }
    ),
    "more": {
        "type": "section",
        "text": marked("x"),
        "accessory": {"type": "overflow", "action_id": "o", "options": [option("a")], "confirm": question()},
    },
    "choices": actions(
        {"type": "checkboxes", "action_id": "c", "options": [option("a")], "initial_options": [option("a")]},
        {"type": "radio_buttons", "action_id": "r", "options": [option("a")]},
        {"type": "conversations_select", "action_id": "w", "placeholder": plain("x"), "default_to_current_conversation": True},
        {"type": "timepicker", "action_id": "t", "initial_time": "08:30", "timezone": "Europe/Berlin"},
        {"type": "datepicker", "action_id": "d"},
    ),
    "context with a picture": {
        "type": "context",
        "elements": [{"type": "image", "image_url": "https://x.org/a.png", "alt_text": "x"}, plain("x")],
    },
    "code and a nested list": {
        "type": "rich_text",
        "elements": [
            {"type": "rich_text_preformatted", "elements": [{"type": "text", "text": "x"}]},
            {
                "type": "rich_text_list",
                "style": "ordered",
                "indent": 1,
                "border": 0,
                "elements": [rich({"type": "text", "text": "x"})["elements"][0]],
            },
        ],
    },
    "markdown": {"type": "markdown", "text": "**x**"},
}


@pytest.mark.parametrize("name", FULL)
async def a_block_filled_to_its_limit_is_posted(name: str, channel: Channel, client: AsyncWebClient) -> None:
    await client.chat_postMessage(channel=channel.id, text="x", blocks=[FULL[name]])


async def a_post_over_fifty_blocks_is_refused(channel: Channel, client: AsyncWebClient) -> None:
    answer = await refused(client.chat_postMessage(channel=channel.id, text="x", blocks=[{"type": "divider"}] * 51))
    assert answer["error"] == "invalid_blocks"
    assert answer["errors"] == ["no more than 50 items allowed [json-pointer:/blocks]"]
    await client.chat_postMessage(channel=channel.id, text="x", blocks=[{"type": "divider"}] * 50)


async def a_block_id_stands_once(channel: Channel, client: AsyncWebClient) -> None:
    twice = [{"type": "divider", "block_id": "b"}] * 2
    assert await refusal(client.chat_postMessage(channel=channel.id, text="x", blocks=twice)) == "invalid_blocks"


async def a_message_too_long_in_all_is_refused(channel: Channel, client: AsyncWebClient) -> None:
    sections = [section("x" * 3000)] * 4
    await client.chat_postMessage(channel=channel.id, text="x", blocks=sections)
    long = client.chat_postMessage(channel=channel.id, text="x", blocks=[*sections, section("x" * 1201)])
    assert await refusal(long) == "msg_blocks_too_long"


async def test_blocks_are_validated_without_posting(channel: Channel, client: AsyncWebClient) -> None:
    await client.api_call("blocks.validate", json={"blocks": [{"type": "divider"}]})
    assert await refusal(client.api_call("blocks.validate", json={"blocks": [section("")]})) == "invalid_blocks"
    assert channel.messages == []


@PUBLISHED
async def a_field_the_schema_does_not_know_is_refused(channel: Channel, client: AsyncWebClient) -> None:
    odd = section("x") | {"colour": "red"}
    assert await refusal(client.chat_postMessage(channel=channel.id, text="x", blocks=[odd])) == "invalid_blocks"


@PUBLISHED
def the_limits_written_here_are_the_published_ones() -> None:
    published = spec("slack", "block_limits.json")
    ours = {kind: {field: limit for field, limit in fields.items() if field in published[kind]} for kind, fields in blocks.LIMITS.items()}
    theirs = {kind: {field: published[kind][field] for field in fields} for kind, fields in ours.items()}
    for kind, fields in ours.items():
        for field, limit in fields.items():
            assert limit.items() <= theirs[kind][field].items(), f"{kind}.{field}"


# Words


async def test_pings_are_seen_wherever_they_stand(slack: LoopbackSlack, channel: Channel, ann: Person, client: AsyncWebClient) -> None:
    everywhere = [
        section("<!channel> and <@U1>"),
        section("@here is found"),
        {"type": "section", "text": marked("@everyone is not", verbatim=True)},
        rich({"type": "broadcast", "range": "everyone"}, {"type": "user", "user_id": ann.id}, {"type": "text", "text": "<!here>"}),
        {"type": "header", "text": plain("<!channel>")},
    ]
    await client.chat_postMessage(channel=channel.id, text="<!subteam^S1>", blocks=everywhere)
    assert slack.pings == ["!subteam^S1", "!channel", "@U1", "!here", "!everyone", f"@{ann.id}"]


async def test_words_nobody_escaped_are_seen(channel: Channel, client: AsyncWebClient) -> None:
    await client.chat_postMessage(channel=channel.id, text="a &amp; b &lt; <https://x.org/?a=1|c>", blocks=[section("<b> & c")])
    assert channel.messages[0].raw_signs == ["<", ">", "&"]


async def test_what_a_reader_sees_is_read_from_the_blocks(channel: Channel, client: AsyncWebClient) -> None:
    shown = [section("a &amp; b"), rich({"type": "link", "url": "https://x.org/"}), actions(button())]
    await client.chat_postMessage(channel=channel.id, text="unseen", blocks=shown)
    assert channel.messages[0].words == "a & b\nhttps://x.org/\nGo"
    assert channel.messages[0].buttons == ["Go"]


async def test_half_a_character_is_refused_in_the_text(channel: Channel, client: AsyncWebClient) -> None:
    assert await refusal(client.chat_postMessage(channel=channel.id, text="\ud83d")) == "invalid_arguments"


async def test_anybody_may_ask_whether_slack_is_there(slack: LoopbackSlack) -> None:
    nobody = AsyncWebClient(base_url=slack.url)
    assert (await nobody.api_call("api.test"))["ok"]
    assert await refusal(nobody.api_call("api.test", params={"error": "my_error"})) == "my_error"
