"""response_url, trigger_id, windows and files: what runs out, and what a person makes of it."""

import aiohttp
import pytest
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.webhook.async_client import AsyncWebhookClient

from tests.platforms.slack import LateCommit, LoopbackSlack, LostReply
from tests.platforms.slack.names import Json
from tests.platforms.slack.parrot import parrot, window
from tests.platforms.slack.people import Person
from tests.platforms.slack.refusals import refusal
from tests.platforms.slack.world import Channel, Team


@pytest.fixture
async def answering(channel: Channel, ann: Person) -> AsyncWebhookClient:
    """The response address of a command, as slack_sdk uses it."""
    told = await ann.types("/brief hello", channel)
    return AsyncWebhookClient(told.payload["response_url"], retry_handlers=[])


async def a_response_address_is_good_for_five_uses(answering: AsyncWebhookClient, channel: Channel, ann: Person) -> None:
    statuses = [(await answering.send(text=str(number))).status_code for number in range(6)]
    assert statuses == [200] * 5 + [404]
    assert [message.text for message in ann.answers(channel)] == ["0", "1", "2", "3", "4"]


async def a_response_address_lasts_half_an_hour(slack: LoopbackSlack, answering: AsyncWebhookClient) -> None:
    slack.clock.passes(30 * 60)
    assert (await answering.send(text="in time")).status_code == 200
    slack.clock.passes(1)
    late = await answering.send(text="late")
    assert (late.status_code, "expired_url" in late.body) == (404, True)


async def an_answer_may_be_for_everyone_replaced_or_deleted(
    answering: AsyncWebhookClient, channel: Channel, ann: Person, ben: Person
) -> None:
    await answering.send(text="Reading…")
    await answering.send(text="Read.", replace_original=True)
    assert [message.text for message in ann.answers(channel)] == ["Read."]
    assert ben.answers(channel) == []
    await answering.send(delete_original=True)
    assert ann.answers(channel) == []
    await answering.send(text="for all", response_type="in_channel")
    assert [message.text for message in channel.answers] == ["for all"]


async def an_answer_is_checked_like_a_message(answering: AsyncWebhookClient, channel: Channel, ann: Person) -> None:
    refused = await answering.send(text="x", blocks=[{"type": "divider"}] * 51)
    assert (refused.status_code, "invalid_blocks" in refused.body) == (400, True)
    odd = await answering.send_dict({"text": "x", "colour": "red"})
    assert odd.status_code == 400
    assert [message.text for message in ann.answers(channel)] == []
    assert (await answering.send(text="a refusal costs no use")).status_code == 200


async def a_lost_reply_of_a_response_address_has_still_answered(
    slack: LoopbackSlack, answering: AsyncWebhookClient, channel: Channel, ann: Person
) -> None:
    slack.fails("response_url", LostReply())
    with pytest.raises(aiohttp.ClientConnectionError):
        await answering.send(text="x")
    assert [message.text for message in ann.answers(channel)] == ["x"]
    assert slack.called("response_url")[0].arguments["text"] == "x"


async def a_late_answer_for_everyone_is_not_read_back(
    slack: LoopbackSlack, answering: AsyncWebhookClient, channel: Channel, client: AsyncWebClient
) -> None:
    slack.fails("response_url", LateCommit(lost=False))
    await answering.send(text="x", response_type="in_channel")
    assert (await client.conversations_history(channel=channel.id))["messages"] == []


async def a_trigger_is_good_once_for_three_seconds(slack: LoopbackSlack, channel: Channel, ann: Person, client: AsyncWebClient) -> None:
    first, second = [(await ann.types("/brief", channel)).payload["trigger_id"] for _ in range(2)]
    await client.views_open(trigger_id=first, view=window())
    assert await refusal(client.views_open(trigger_id=first, view=window())) == "exchanged_trigger_id"
    slack.clock.passes(3.1)
    assert await refusal(client.views_open(trigger_id=second, view=window())) == "expired_trigger_id"
    assert await refusal(client.views_open(trigger_id="made.up", view=window())) == "invalid_trigger_id"


async def a_window_is_filled_in_corrected_and_closed(slack: LoopbackSlack, team: Team, ann: Person) -> None:
    async with parrot(slack, team):
        await ann.uses_shortcut("brief_this")
        view = await slack.until(lambda: ann.view)
        assert view is not None
        with pytest.raises(ValueError, match="Words has to be filled in"):
            await ann.submits(view)
        with pytest.raises(ValueError, match="0 to 100 characters"):
            await ann.submits(view, {"typed": "x" * 101})
        with pytest.raises(ValueError, match="the window has no"):
            await ann.submits(view, {"unknown": "x"})
        await ann.submits(view, {"typed": "wrong"})
        await slack.until(lambda: view.errors == {"words": "Not this."})
        assert ann.view is view
        await ann.submits(view, {"words": "right"})
        await slack.until(lambda: ann.view is None and team.dm(ann).answers)
    assert team.dm(ann).answers[0].text == "you wrote right"


async def a_window_pushed_on_a_window_goes_back_to_it(channel: Channel, ann: Person, client: AsyncWebClient) -> None:
    triggers = [(await ann.types("/brief", channel)).payload["trigger_id"] for _ in range(4)]
    await client.views_open(trigger_id=triggers[0], view=window())
    below = ann.view
    for trigger in triggers[1:3]:
        await client.views_push(trigger_id=trigger, view=window())
    assert await refusal(client.views_push(trigger_id=triggers[3], view=window())) == "push_limit_reached"
    for _ in range(2):
        assert ann.view is not None
        await ann.closes(ann.view)
    assert ann.view is below


FAULTY: dict[str, Json] = {
    "a long title": {"title": {"type": "plain_text", "text": "x" * 25}},
    "no submit for an input": {"submit": None},
    "a hundred and one blocks": {"blocks": [{"type": "divider"}] * 101},
    "a long memory": {"private_metadata": "x" * 3001},
    "a field nobody knows": {"colour": "red"},
    "a home": {"type": "home", "title": None, "submit": None},
}


@pytest.mark.parametrize("name", FAULTY)
async def a_faulty_window_is_refused(name: str, channel: Channel, ann: Person, client: AsyncWebClient) -> None:
    told = await ann.types("/brief", channel)
    view = {key: value for key, value in {**window(), **FAULTY[name]}.items() if value is not None}
    assert await refusal(client.views_open(trigger_id=told.payload["trigger_id"], view=view)) == "invalid_arguments"
    assert ann.view is None


async def a_window_holds_inputs_of_every_kind(
    slack: LoopbackSlack, channel: Channel, ann: Person, ben: Person, client: AsyncWebClient
) -> None:
    def asked(kind: str, **more: object) -> Json:
        label = {"type": "plain_text", "text": kind}
        return {"type": "input", "block_id": kind, "label": label, "element": {"type": kind, "action_id": f"the_{kind}", **more}}

    options = [{"text": {"type": "plain_text", "text": text}, "value": text.lower()} for text in ("Short", "Full")]
    blocks = [
        asked("plain_text_input", multiline=True, initial_value="before"),
        asked("url_text_input"),
        asked("number_input", is_decimal_allowed=False),
        asked("static_select", options=options, initial_option=options[1]),
        asked("multi_static_select", options=options),
        asked("radio_buttons", options=options),
        asked("checkboxes", options=options) | {"optional": True},
        asked("conversations_select"),
        asked("users_select"),
        asked("timepicker"),
        asked("datepicker"),
    ]
    told = await ann.types("/brief settings", channel)
    await client.views_open(trigger_id=told.payload["trigger_id"], view=window() | {"blocks": blocks})
    assert ann.view is not None
    given = {"url_text_input": "https://x.org/", "number_input": "5", "multi_static_select": ["short", "Full"], "radio_buttons": "Short"}
    places = {"conversations_select": channel.id, "users_select": ben.id, "timepicker": "08:30", "datepicker": "2026-11-22"}
    submitted = await ann.submits(ann.view, given | places)
    values = {block: state[f"the_{block}"] for block, state in submitted.payload["view"]["state"]["values"].items()}
    assert values["plain_text_input"]["value"] == "before"
    assert values["static_select"]["selected_option"]["value"] == "full"
    assert [option["value"] for option in values["multi_static_select"]["selected_options"]] == ["short", "full"]
    assert values["checkboxes"]["selected_options"] == []
    assert (values["users_select"]["selected_user"], values["timepicker"]["selected_time"]) == (ben.id, "08:30")
    with pytest.raises(ValueError, match="has no option 'long'"):
        await ann.submits(ann.view, given | places | {"radio_buttons": "long"})


async def a_button_in_a_window_says_which_window(slack: LoopbackSlack, channel: Channel, ann: Person, client: AsyncWebClient) -> None:
    told = await ann.types("/brief", channel)
    button = {"type": "button", "action_id": "more", "text": {"type": "plain_text", "text": "More"}}
    more = {"type": "actions", "elements": [button]}
    await client.views_open(trigger_id=told.payload["trigger_id"], view=window() | {"blocks": [*window()["blocks"], more]})
    assert ann.view is not None
    pressed = await ann.presses("More", ann.view)
    assert pressed.payload["container"] == {"type": "view", "view_id": ann.view.id}
    assert pressed.payload["actions"][0]["action_id"] == "more"


async def a_window_is_renewed_by_its_id_unless_it_changed(channel: Channel, ann: Person, client: AsyncWebClient) -> None:
    told = await ann.types("/brief", channel)
    opened = (await client.views_open(trigger_id=told.payload["trigger_id"], view={**window(), "external_id": "e1"}))["view"]
    await client.views_update(view_id=opened["id"], hash=opened["hash"], view=window() | {"title": {"type": "plain_text", "text": "New"}})
    assert ann.view is not None
    assert ann.view.title == "New"
    assert await refusal(client.views_update(view_id=opened["id"], hash=opened["hash"], view=window())) == "hash_conflict"
    assert await refusal(client.views_update(view_id="V404", view=window())) == "not_found"


async def a_file_is_read_with_the_token_and_the_scope(slack: LoopbackSlack, channel: Channel, ann: Person, client: AsyncWebClient) -> None:
    message = await ann.uploads("story.txt", "the whole story", channel, saying="@brief read this")
    assert [each.event["type"] for each in slack.deliveries.all] == ["message", "app_mention", "file_shared"]
    file = (await client.files_info(file=message.files[0]["id"]))["file"]
    poor = slack.team("T2", scopes="chat:write")
    async with aiohttp.ClientSession() as session:

        async def read(token: str) -> str:
            async with session.get(file["url_private"], headers={"Authorization": f"Bearer {token}"}) as got:
                return await got.text()

        assert await read(client.token or "") == "the whole story"
        assert "Sign in" in await read(poor.bot_token)
        assert "Sign in" in await read(slack.team("T3").bot_token)
        assert "Sign in" in await read("")


async def a_file_stays_closed_without_the_scope(slack: LoopbackSlack) -> None:
    team = slack.team("T2", scopes="chat:write")
    message = await team.person("ann").uploads("story.txt", "the whole story", team.channel("news"))
    async with slack.web.get(message.files[0]["url_private"], headers={"Authorization": f"Bearer {team.bot_token}"}) as got:
        assert "Sign in" in await got.text()


async def a_file_elsewhere_is_not_found(channel: Channel, ann: Person, client: AsyncWebClient) -> None:
    outside = channel.team.channel("outside", bot=False)
    message = await ann.uploads("story.txt", b"x", outside)
    assert await refusal(client.files_info(file=message.files[0]["id"])) == "file_not_found"


async def test_our_file_is_uploaded_and_shared(channel: Channel, client: AsyncWebClient) -> None:
    await client.files_upload_v2(channel=channel.id, filename="feeds.opml", content="<opml/>", initial_comment="Your feeds")
    assert [(message.text, message.files[0]["name"], message.files[0]["size"]) for message in channel.messages] == [
        ("Your feeds", "feeds.opml", 7)
    ]
